import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { differs } from "./differences.ts";
import type { Extract, Operation, Parameter } from "./extract.ts";

export interface RequestCheck {
  /** What is wrong by GitHub's own description; such a request gets a 422. */
  readonly problems: readonly string[];
  /** Keys that GitHub's description does not have: GitHub ignores them, here they are a mistake of the caller. */
  readonly unknown: readonly string[];
}

/** GitHub's published description of its REST interface, able to judge requests and answers. */
export interface Description {
  /** The operation id of a method and path template; throws when the extract lacks it. */
  operationId(method: string, route: string): string;
  checkRequest(id: string, request: { params: object; query: URLSearchParams; body: unknown }): RequestCheck;
  /** What does not fit, as readable lines; empty when it fits or the description says nothing about this status. */
  checkAnswer(id: string, status: number, body: unknown): readonly string[];
}

const OPTIONS = { strict: false, allErrors: true, validateSchema: false, logger: false } as const;

/** Reads the committed extract. Schemas are compiled on first use, because most tests touch few routes. */
export function loadDescription(): Description {
  const extract: Extract = JSON.parse(readFileSync(new URL("./openapi.json", import.meta.url), "utf8"));
  const ids = new Map(Object.entries(extract.operations).map(([id, { method, path }]) => [`${method} ${path}`, id]));
  const strict = newAjv(extract, false);
  const lenient = newAjv(extract, true);
  const operation = (id: string): Operation => {
    const found = extract.operations[id];
    if (found === undefined) throw new Error(`the extract of GitHub's description has no operation ${id}`);
    return found;
  };
  const check = (ajv: Ajv, pointer: readonly string[], value: unknown): readonly ErrorObject[] => {
    const reference = `gh#/${pointer.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
    const validate: ValidateFunction | undefined = ajv.getSchema(reference);
    if (validate === undefined) throw new Error(`no schema at ${reference}`);
    return validate(value) ? [] : (validate.errors ?? []);
  };
  return {
    operationId: (method, route) => {
      const id = ids.get(`${method} ${route}`);
      if (id === undefined) throw new Error(`GitHub's description has no ${method} ${route}`);
      return id;
    },
    checkRequest: (id, { params, query, body }) => {
      const { parameters, body: expected } = operation(id);
      const given = new Map<string, string>([...Object.entries(params), ...query]);
      const problems = parameters.flatMap((parameter, index) => {
        const value = given.get(parameter.name);
        if (value === undefined) return parameter.required ? [`${parameter.name} is missing`] : [];
        const pointer = ["operations", id, "parameters", `${index}`, "schema"];
        const where = `${parameter.in} ${parameter.name}`;
        return check(lenient, pointer, value)
          .filter((error) => !differs(id, where, error.keyword))
          .map((error) => say(error, where));
      });
      const unknown = [...query.keys()].filter((key) => !parameters.some((p: Parameter) => p.name === key));
      if (expected === undefined) return { problems, unknown: [...unknown, ...keysOf(body)] };
      if (body === undefined) {
        return { problems: expected.required ? [...problems, "a body is missing"] : problems, unknown };
      }
      const errors = check(strict, ["operations", id, "body", "schema"], body).map((error) => say(error, "body"));
      const known = knownKeys(expected.schema, extract);
      return {
        problems: [...problems, ...errors],
        unknown: [...unknown, ...keysOf(body).filter((key) => !known.has(key))],
      };
    },
    checkAnswer: (id, status, body) => {
      const described = operation(id).responses;
      if (status >= 400) return [];
      if (!(`${status}` in described)) return [`${id} never answers ${status} by GitHub's description`];
      if (described[status] === null) return body === undefined ? [] : [`${id} answers ${status} without a body`];
      return check(strict, ["operations", id, "responses", `${status}`], body)
        .filter((error) => !differs(id, error.instancePath, error.keyword))
        .map((error) => say(error, "answer"));
    },
  };
}

function newAjv(extract: Extract, coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ ...OPTIONS, coerceTypes });
  addFormats.default(ajv);
  for (const format of ["repo.nwo", "timestamp", "int64", "ssh-key"]) ajv.addFormat(format, true);
  ajv.addSchema(extract, "gh");
  return ajv;
}

function say(error: ErrorObject, where: string): string {
  return `${where}${error.instancePath} ${error.message ?? "is wrong"} ${JSON.stringify(error.params)}`;
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** The property names a body may have at its top, through references and combinations. */
function knownKeys(schema: unknown, extract: Extract): Set<string> {
  if (typeof schema !== "object" || schema === null) return new Set();
  const parts: unknown[] = [];
  const keys = new Set<string>();
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "properties") for (const key of keysOf(value)) keys.add(key);
    if (["oneOf", "anyOf", "allOf"].includes(keyword) && Array.isArray(value)) parts.push(...value);
    if (keyword === "$ref") parts.push(extract.components.schemas[String(value).replace("#/components/schemas/", "")]);
  }
  for (const part of parts) for (const key of knownKeys(part, extract)) keys.add(key);
  return keys;
}
