import { isDeepStrictEqual } from "node:util";
import type { Document, Node, Scalar } from "yaml";
import { formatYamlPath, parseYamlPath, type Step } from "./yaml-path.ts";

type Yaml = typeof import("yaml");

/** A text with new values, or why they cannot be written. */
export type Edited =
  | { readonly ok: true; readonly text: string; readonly changed: boolean }
  | { readonly ok: false; readonly why: string };

/** Why one value cannot be written. */
class Unwritable extends Error {}

/**
 * Writes values into a YAML text: only the addressed scalars are different afterwards, everything else, comments and
 * spaces too, is byte for byte what it was. The result is read again before it is given out: at each path is the value, as a
 * text, and everywhere else what was there before.
 *
 * @param values by path, as in `image.tag` or `containers[0]["a.b"]`; each path must exist
 */
export async function editYaml(text: string, values: ReadonlyMap<string, string>): Promise<Edited> {
  const yaml = await import("yaml");
  try {
    let edited = text;
    for (const [path, value] of values) edited = write(yaml, edited, path, value);
    proveOnlyThese(yaml, { before: text, after: edited, values });
    return { ok: true, text: edited, changed: edited !== text };
  } catch (error) {
    if (error instanceof Unwritable) return { ok: false, why: error.message };
    throw error;
  }
}

function write(yaml: Yaml, text: string, path: string, value: string): string {
  const document = parseOne(yaml, text);
  const { found, way, steps } = find(yaml, document, path);
  const shown = formatYamlPath(steps);
  refuseShared(yaml, document, way, shown);
  if (yaml.isAlias(found)) {
    throw new Unwritable(`${shown} is an alias (*${found.source}): name the path of what it stands for.`);
  }
  if (!yaml.isScalar(found)) throw new Unwritable(`${shown} holds ${kindOf(yaml, found)}, not a single value.`);
  if (found.value === value) return text;
  if (found.tag !== undefined && found.tag !== "tag:yaml.org,2002:str") {
    throw new Unwritable(`${shown} has the tag ${found.tag}: only texts are written.`);
  }
  if (found.type === "BLOCK_FOLDED" || found.type === "BLOCK_LITERAL") {
    throw new Unwritable(`${shown} is a text of several lines (| or >): write it on one line first.`);
  }
  const [start, end] = found.range ?? [0, 0];
  const flow = rendered(yaml, value, found);
  // Nothing was there: the value comes right behind the colon or the dash.
  if (start === end)
    return `${text.slice(0, start)}${/[\s]$/.test(text.slice(0, start)) ? "" : " "}${flow}${gap(text, end)}${text.slice(end)}`;
  return `${text.slice(0, start)}${flow}${text.slice(end)}`;
}

/** A comment needs a space before it. */
function gap(text: string, at: number): string {
  return text[at] === "#" ? " " : "";
}

function parseOne(yaml: Yaml, text: string): Document.Parsed {
  const documents = yaml.parseAllDocuments(text, { logLevel: "silent" });
  if (!Array.isArray(documents) || documents.length === 0) throw new Unwritable("The file has no content.");
  const [document, ...others] = documents;
  if (document === undefined || others.length > 0) {
    throw new Unwritable(`The file has ${documents.length} documents (---): one file, one document.`);
  }
  const [error] = document.errors;
  if (error !== undefined) throw new Unwritable(`The file is not sound YAML: ${error.message.split("\n", 1)[0]}`);
  return document;
}

interface Found {
  readonly found: Node;
  /** Everything on the way to it, and itself. */
  readonly way: readonly Node[];
  readonly steps: readonly Step[];
}

function find(yaml: Yaml, document: Document.Parsed, path: string): Found {
  const steps = parseYamlPath(path);
  if (steps === undefined) throw new Unwritable(`"${path}" is not a path.`);
  const way: Node[] = [];
  let node: Node | null = document.contents;
  for (const [index, step] of steps.entries()) {
    const next = enter(yaml, node, step);
    if (next === undefined) throw missing(yaml, steps, index, node);
    node = next;
    way.push(node);
  }
  if (node === null) throw new Unwritable("The file has no content.");
  return { found: node, way, steps };
}

/** What an alias stands for is read in two places: written in one, it would change in both. */
function refuseShared(yaml: Yaml, document: Document.Parsed, way: readonly Node[], shown: string): void {
  const anchors = way.map((node) => ("anchor" in node ? node.anchor : undefined));
  yaml.visit(document, {
    Alias: (_key, { source }) => {
      if (!anchors.includes(source)) return;
      throw new Unwritable(`${shown} is also read elsewhere, as *${source}: write to a place of its own.`);
    },
  });
}

function enter(yaml: Yaml, node: Node | null, step: Step): Node | undefined {
  if ("item" in step) {
    const item: unknown = yaml.isSeq(node) ? node.items[step.item] : undefined;
    return yaml.isNode(item) ? item : undefined;
  }
  if (!yaml.isMap(node)) return undefined;
  const fits = node.items.filter(({ key }) => yaml.isScalar(key) && String(key.source ?? key.value) === step.key);
  if (fits.length > 1) throw new Unwritable(`The key "${step.key}" is there more than once.`);
  const [pair] = fits;
  return yaml.isNode(pair?.value) ? pair.value : undefined;
}

function missing(yaml: Yaml, steps: readonly Step[], index: number, node: Node | null): Unwritable {
  const where = index === 0 ? "The file" : formatYamlPath(steps.slice(0, index));
  const wanted = formatYamlPath(steps.slice(index, index + 1));
  const has = yaml.isMap(node)
    ? `its keys are ${node.items.map(({ key }) => String(yaml.isScalar(key) ? key.value : key)).join(", ")}`
    : yaml.isSeq(node)
      ? `it is a list of ${node.items.length}`
      : `it holds ${kindOf(yaml, node)}`;
  return new Unwritable(`${where} has no ${wanted}: ${has}.`);
}

function kindOf(yaml: Yaml, node: Node | null): string {
  if (yaml.isMap(node)) return "a mapping";
  if (yaml.isSeq(node)) return "a list";
  if (yaml.isAlias(node)) return "an alias";
  return node === null ? "nothing" : "a single value";
}

/** The value in the style of the scalar it replaces; a plain one gets quotes where it would be read as anything but a text. */
function rendered(yaml: Yaml, value: string, { type }: Scalar): string {
  if (type === "QUOTE_SINGLE" && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (type === "PLAIN" && isPlainText(yaml, value)) return value;
  return JSON.stringify(value);
}

/** Whether readers of YAML 1.1 and 1.2 alike take it for a text: a commit's `12e4567` is a number to some. */
function isPlainText(yaml: Yaml, value: string): boolean {
  if (!/^[A-Za-z0-9_./][A-Za-z0-9_./@:+-]*$/.test(value) || /:$/.test(value)) return false;
  return (["1.1", "1.2"] as const).every((version) => yaml.parse(value, { version, logLevel: "silent" }) === value);
}

/** What was written is there, as texts, and nothing else is different. */
function proveOnlyThese(
  yaml: Yaml,
  o: { readonly before: string; readonly after: string; readonly values: ReadonlyMap<string, string> },
): void {
  const [before, after] = [o.before, o.after].map((text) => parseOne(yaml, text));
  if (before === undefined || after === undefined) throw new TypeError("two texts, two documents");
  for (const [path, value] of o.values) {
    const { found } = find(yaml, after, path);
    if (!yaml.isScalar(found) || found.value !== value) {
      throw new Unwritable(`${path} cannot hold ${JSON.stringify(value)}: a tag or another path says otherwise.`);
    }
    found.value = null;
    const { found: old } = find(yaml, before, path);
    if (yaml.isScalar(old)) old.value = null;
  }
  if (isDeepStrictEqual(plain(before), plain(after))) return;
  throw new Unwritable("Writing the values would have changed other parts of the file.");
}

function plain(document: Document.Parsed): unknown {
  return document.toJS({ maxAliasCount: 1_000, mapAsMap: true });
}
