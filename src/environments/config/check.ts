import { createHash } from "node:crypto";
import { canonicalJson } from "../../release/canonical.ts";
import { type ConfigFault, fault, inOrder } from "./fault.ts";
import { type Referred, referencesIn } from "./leaf.ts";
import { mergeConfig, nullsIn } from "./merge.ts";
import { type ConfigMap, type ConfigNode, plainConfig, readConfigText } from "./node.ts";
import { secretsByForm, secretsByKey } from "./plain-secret.ts";
import type { ConfigRule } from "./rule.ts";
import { faultsBySchema } from "./schema.ts";

/** The texts that make up a configuration. `null`: there is no such file. */
export interface ConfigTexts {
  readonly file: string | null;
  readonly base: string | null;
  /** Undefined where the rule names none. */
  readonly schema: string | null | undefined;
}

/** A configuration without a mistake. */
export interface Config {
  /** `sha256:<hex>` over the canonical JSON of what holds, references by their names: what ran with what. */
  readonly digest: string;
  readonly root: ConfigMap;
  readonly references: readonly Referred[];
}

export type ConfigCheck =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/**
 * Merges and validates one environment's configuration: all mistakes, or the whole configuration, never a part of it. Needs
 * nothing but the texts; only the validator and the scanner are loaded. That what it refers to exists is another question
 * (references.ts).
 */
export async function checkConfig(rule: ConfigRule, texts: ConfigTexts): Promise<ConfigCheck> {
  const files = [rule.base, rule.file, rule.schema ?? ""];
  const missing = missingIn(rule, texts);
  const { file, base } = texts;
  if (missing.length > 0 || file === null) return { ok: false, faults: missing };
  const plain = (
    await Promise.all([secretsByForm(rule.file, file), base === null ? [] : secretsByForm(rule.base, base)])
  ).flat();
  const above = mappingIn(rule.file, file);
  const below = base === null ? { root: EMPTY, faults: [] } : mappingIn(rule.base, base);
  const read = [...plain, ...below.faults, ...above.faults];
  if (above.root === undefined || below.root === undefined) return { ok: false, faults: inOrder(read, files) };
  const { merged, faults } = mergeConfig(below.root, above.root);
  const schema =
    rule.schema === undefined || texts.schema == null ? undefined : { path: rule.schema, text: texts.schema };
  const all = [
    ...read,
    ...faults,
    ...nullsIn(merged),
    ...secretsByKey(merged),
    ...(await faultsBySchema(merged, schema)),
  ];
  if (all.length > 0) return { ok: false, faults: inOrder(all, files) };
  return { ok: true, config: { root: merged, digest: digestOf(merged), references: referencesIn(merged) } };
}

/** The digest of a configuration, by which two can be compared without their files. */
function digestOf(root: ConfigMap): string {
  const text = canonicalJson({ schema: 1, config: plainConfig(root) });
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

function missingIn(rule: ConfigRule, texts: ConfigTexts): readonly ConfigFault[] {
  const wanted = [
    { path: rule.file, gone: texts.file === null },
    { path: rule.base, gone: texts.base === null && rule.baseNamed },
    { path: rule.schema ?? "", gone: rule.schema !== undefined && texts.schema == null },
  ];
  return wanted
    .filter(({ gone }) => gone)
    .map(({ path }) =>
      fault(
        "config-missing",
        { path, line: 1, column: 1 },
        [],
        `There is no file ${path}, which the policy names. Add it, or correct \`config\` in .github/environments.yml.`,
      ),
    );
}

const EMPTY: ConfigMap = { kind: "mapping", at: { path: "", line: 1, column: 1 }, entries: new Map() };

/** A file's document, which must be a mapping; an empty file says nothing. */
function mappingIn(
  path: string,
  text: string,
): { readonly root: ConfigMap | undefined; readonly faults: readonly ConfigFault[] } {
  const { root, faults } = readConfigText(path, text);
  if (root === undefined || faults.length > 0) return { root: undefined, faults };
  if (root.kind === "mapping") return { root, faults };
  if (isEmpty(root)) return { root: { ...EMPTY, at: root.at }, faults };
  return {
    root: undefined,
    faults: [fault("config-invalid", root.at, [], `${path} must be a mapping of keys, such as \`databases:\`.`)],
  };
}

function isEmpty(node: ConfigNode): boolean {
  return node.kind === "scalar" && node.value === null;
}
