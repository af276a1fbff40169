import type { ErrorObject } from "ajv/dist/2020.js";
import { dotted, listed, type Path, shown } from "../../policy/mistake.ts";
import { closest } from "../../policy/suggest.ts";
import { DEFAULT_SCHEMA } from "./default-schema.ts";
import { type ConfigFault, fault, type Spot } from "./fault.ts";
import { type ConfigEntry, type ConfigNode, plainConfig, readConfigText } from "./node.ts";

/** One mistake can break many rules; nobody reads more than these of one file. */
const MOST = 200;

/**
 * Compares a merged configuration with a JSON Schema of Draft 2020-12 by ajv, which is loaded now and not before. All
 * mistakes at once, each at the value or key it is about. A schema that is none, or that reaches outside itself and the schema of
 * this suite, is a fault of its own: nothing passes by it.
 *
 * @param schema the user's own; undefined: that of this suite
 */
export async function faultsBySchema(
  root: ConfigNode,
  schema: { readonly path: string; readonly text: string } | undefined,
): Promise<readonly ConfigFault[]> {
  const read = schema === undefined ? undefined : readConfigText(schema.path, schema.text);
  if (read !== undefined && (read.root === undefined || read.faults.length > 0))
    return read.faults.map((one) => ({ ...one, code: "config-schema-invalid" }));
  const { createValidator } = await import("./validator.ts");
  const ajv = createValidator();
  const whole = read?.root === undefined ? DEFAULT_SCHEMA : plainConfig(read.root);
  try {
    if (typeof whole !== "object" || whole === null || Array.isArray(whole)) throw new Error("it is no mapping");
    if ("$async" in whole) throw new Error("$async is not possible here");
    const validate = whole === DEFAULT_SCHEMA ? ajv.getSchema(DEFAULT_SCHEMA.$id) : ajv.compile(whole);
    if (validate === undefined) throw new Error("it could not be compiled");
    if (validate(plainConfig(root)) === true) return [];
    return (validate.errors ?? []).slice(0, MOST).flatMap((error) => explained(error, root));
  } catch (error) {
    const why = error instanceof Error ? error.message : "it could not be compiled";
    const at: Spot = { path: schema?.path ?? "", line: 1, column: 1 };
    return [
      fault(
        "config-schema-invalid",
        at,
        [],
        `${schema?.path ?? "The schema"} is no JSON Schema of Draft 2020-12 that can be used: ${why.slice(0, 300)}.`,
      ),
    ];
  }
}

/** What only repeats other errors: that one of several ways has to match is said by the ways themselves. */
const QUIET: ReadonlySet<string> = new Set(["if", "$ref"]);

function explained(error: ErrorObject, root: ConfigNode): ConfigFault[] {
  if (QUIET.has(error.keyword)) return [];
  const path = stepsOf(error.instancePath);
  const { node, at } = find(root, path);
  const name = path.length === 0 ? "The configuration" : dotted(path);
  const unknown = textOf(error.params, "additionalProperty") ?? textOf(error.params, "unevaluatedProperty");
  if (unknown !== undefined) {
    const known = entriesOf(node);
    const allowed = allowedIn(error);
    const meant = closest(
      unknown,
      allowed.filter((key) => !known.has(key)),
    );
    const question = meant === undefined ? "" : ` Did you mean ${shown(meant)}?`;
    const advice = allowed.length === 0 ? "" : ` Allowed: ${listed(allowed)}.`;
    return [
      fault(
        "config-invalid",
        known.get(unknown)?.keyAt ?? at,
        [...path, unknown],
        `${name} has the key ${shown(unknown)}, which the schema does not know.${question}${advice}`,
      ),
    ];
  }
  const missing = textOf(error.params, "missingProperty");
  if (missing !== undefined)
    return [
      fault("config-invalid", at, [...path, missing], `${name} has no ${shown(missing)}, which the schema asks for.`),
    ];
  return [fault("config-invalid", at, path, `${name} ${problemOf(error)}.`)];
}

/** In words, without the value. What the schema says is no secret. */
function problemOf({ keyword, params, message }: ErrorObject): string {
  const allowed: unknown = Reflect.get(params, "allowedValues");
  if (Array.isArray(allowed)) return `must be one of ${listed(allowed.map(String))}`;
  if (keyword === "propertyNames")
    return `has a key whose name the schema does not allow: ${shown(Reflect.get(params, "propertyName"))}`;
  if (keyword === "const") return `must be ${shown(Reflect.get(params, "allowedValue"))}`;
  return (message ?? "is not what the schema asks for").slice(0, 300);
}

function allowedIn({ parentSchema }: ErrorObject): readonly string[] {
  const properties: unknown = parentSchema === undefined ? undefined : Reflect.get(parentSchema, "properties");
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}

function textOf(params: object, key: string): string | undefined {
  const found: unknown = Reflect.get(params, key);
  return typeof found === "string" ? found : undefined;
}

/** The steps of a JSON pointer (RFC 6901). */
function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

const NOTHING: ReadonlyMap<string, ConfigEntry> = new Map();
const entriesOf = (node: ConfigNode) => (node.kind === "mapping" ? node.entries : NOTHING);

/** The value at a way of steps, with the place to show for it: its own, or for a mapping that of its key. */
function find(root: ConfigNode, path: Path): { readonly node: ConfigNode; readonly at: Spot } {
  let node = root;
  let at = root.at;
  for (const step of path) {
    const entry = entriesOf(node).get(String(step));
    const item = node.kind === "list" ? node.items[Number(step)] : undefined;
    const next = entry?.value ?? item;
    // Inside a reference: the reference is what is meant.
    if (next === undefined) return { node, at };
    at = entry !== undefined && next.kind === "mapping" ? entry.keyAt : next.at;
    node = next;
  }
  return { node, at };
}
