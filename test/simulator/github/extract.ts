/** Any JSON Schema as found in the description; ajv gives it meaning. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly method: string;
  /** Path template, `/repos/{owner}/{repo}/deployments`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required: boolean; readonly schema: Schema };
  /** By status; `null` when the description gives no JSON body. */
  readonly responses: Readonly<Record<string, Schema | null>>;
}

export interface Extract {
  readonly version: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

type Json = Record<string, unknown>;

const PROSE = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "title",
  "default",
  "deprecated",
]);
/** Keywords whose keys are names, not keywords. */
const NAMED = new Set(["properties", "patternProperties"]);

/** Cuts the named operations, and every schema they reach, out of GitHub's OpenAPI 3.0 document. */
export function extractOpenApi(document: unknown, operationIds: readonly string[]): Extract {
  const root = object(document);
  const operations: Record<string, Operation> = {};
  for (const [path, methods] of Object.entries(object(root["paths"]))) {
    for (const [method, described] of Object.entries(object(methods))) {
      if (!isObject(described)) continue;
      const id = described["operationId"];
      if (typeof id === "string" && operationIds.includes(id)) {
        operations[id] = operation(root, method.toUpperCase(), path, described);
      }
    }
  }
  const missing = operationIds.filter((id) => !(id in operations));
  if (missing.length > 0) throw new Error(`GitHub's description has no ${missing.join(", ")}`);
  return {
    version: String(object(root["info"])["version"]),
    operations,
    components: { schemas: reachable(root, operations) },
  };
}

/** One line per operation and schema, so that a newer description reads well in a diff. */
export function serializeExtract(extract: Extract): string {
  const lines = (entries: Readonly<Record<string, unknown>>): string =>
    Object.keys(entries)
      .sort()
      .map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(entries[key])}`)
      .join(",\n");
  return `{
  "version": ${JSON.stringify(extract.version)},
  "operations": {
${lines(extract.operations)}
  },
  "components": { "schemas": {
${lines(extract.components.schemas)}
  } }
}
`;
}

function operation(root: Json, method: string, path: string, described: Json): Operation {
  const parameters = list(described["parameters"])
    .map((parameter) => follow(root, parameter))
    .filter((parameter) => parameter["in"] === "path" || parameter["in"] === "query")
    .map((parameter) => ({
      name: String(parameter["name"]),
      in: parameter["in"] === "path" ? ("path" as const) : ("query" as const),
      required: parameter["required"] === true,
      schema: convert(object(parameter["schema"])),
    }));
  const responses = Object.entries(object(described["responses"])).map(([status, response]) => [
    status,
    bodySchema(follow(root, response)),
  ]);
  const requestBody = described["requestBody"] === undefined ? undefined : follow(root, described["requestBody"]);
  const schema = requestBody === undefined ? null : bodySchema(requestBody);
  return {
    method,
    path,
    parameters,
    ...(schema === null ? {} : { body: { required: requestBody?.["required"] === true, schema } }),
    responses: Object.fromEntries(responses),
  };
}

function bodySchema(described: Json): Schema | null {
  if (!isObject(described["content"])) return null;
  const json = described["content"]["application/json"];
  return isObject(json) && isObject(json["schema"]) ? convert(json["schema"]) : null;
}

/** Without prose and vendor keys, and with OpenAPI's `nullable` in JSON Schema's own words. */
function convert(schema: Json): Json {
  const kept = Object.entries(schema).filter(([key]) => !PROSE.has(key) && !key.startsWith("x-") && key !== "nullable");
  const converted = Object.fromEntries(
    kept.map(([key, value]) => {
      if (!NAMED.has(key)) return [key, convertValue(value)];
      return [
        key,
        Object.fromEntries(Object.entries(object(value)).map(([name, inner]) => [name, convertValue(inner)])),
      ];
    }),
  );
  delete converted["discriminator"];
  return schema["nullable"] === true ? { anyOf: [converted, { type: "null" }] } : converted;
}

function convertValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convertValue);
  return isObject(value) ? convert(value) : value;
}

function reachable(root: Json, operations: Readonly<Record<string, Operation>>): Record<string, Schema> {
  const all = object(object(root["components"])["schemas"]);
  const found: Record<string, Schema> = {};
  const open: unknown[] = [operations];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [, name] of JSON.stringify(next).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || name in found) continue;
      found[name] = convert(object(all[name]));
      open.push(found[name]);
    }
  }
  return found;
}

function follow(root: Json, value: unknown): Json {
  const target = object(value);
  const reference = target["$ref"];
  if (typeof reference !== "string") return target;
  const steps = reference.replace("#/", "").split("/");
  return object(steps.reduce<unknown>((at, step) => object(at)[step], root));
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function object(value: unknown): Json {
  if (!isObject(value)) throw new Error("GitHub's description is not shaped as expected: an object is missing");
  return value;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
