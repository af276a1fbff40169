import { code, type Inline } from "../action/markdown.ts";
import { createSummary, type Summary } from "../action/summary.ts";
import type { Config } from "../environments/config/check.ts";
import { type Leaf, leavesOf } from "../environments/config/leaf.ts";
import { plainConfig } from "../environments/config/node.ts";
import { coversKey, type Difference } from "../environments/parity/difference.ts";
import { canonicalJson } from "../release/canonical.ts";

/** One environment of the report; without a valid configuration it is only named. */
export interface Described {
  readonly environment: string;
  readonly file: string;
  readonly config: Config | undefined;
}

/**
 * What the configurations of the environments have in common and where they differ, with the reasons that are written down:
 * documentation that is made, not kept. The same files give the same text: it names no time and no run.
 */
export function describeDifferences(described: readonly Described[], differences: readonly Difference[]): string {
  const page = createSummary().heading("Environments and their differences");
  fillDifferences(page, described, differences);
  return `${page.render()}\n`;
}

/** The same, as a part of a summary. */
export function fillDifferences(
  page: Summary,
  described: readonly Described[],
  differences: readonly Difference[],
): void {
  page.table(
    ["environment", "file", "configuration"],
    described.map(({ environment, file, config }) => [
      environment,
      code(file),
      config === undefined ? "not valid" : code(config.digest),
    ]),
  );
  const valid = described.flatMap(({ environment, config }) =>
    config === undefined ? [] : [{ environment, leaves: leavesOf(config.root) }],
  );
  const keys = [...new Set(valid.flatMap(({ leaves }) => [...leaves.keys()]))].toSorted();
  const rows: Inline[][] = [];
  for (const key of keys) {
    const found = valid.map(({ leaves }) => leaves.get(key));
    const texts = new Set(found.map((leaf) => (leaf === undefined ? "" : canonicalJson(plainConfig(leaf.node)))));
    const [first] = found.filter((leaf) => leaf !== undefined);
    if (texts.size < 2 || first === undefined) continue;
    const why = differences.filter((entry) => coversKey(entry, first.path, []));
    rows.push([code(key), ...found.map(shown), why.length === 0 ? "not written down" : why.map(reasonOf).join("; ")]);
  }
  page.paragraph(`${keys.length} keys in all; ${rows.length} of them differ.`);
  if (rows.length > 0)
    page.table(["key", ...valid.map(({ environment }) => environment), "why"], rows, { rows: 2_000 });
  const settings = differences.filter(({ setting }) => setting !== undefined);
  if (settings.length === 0) return;
  page.table(
    ["setting of GitHub's environments that may differ", "why"],
    settings.map((entry) => [code(entry.what), reasonOf(entry)]),
  );
}

function shown(leaf: Leaf | undefined): Inline {
  if (leaf === undefined) return "not there";
  const { node } = leaf;
  if (node.kind === "reference") return ["the ", node.to, " ", code(node.name)];
  const text =
    node.kind === "scalar" && typeof node.value === "string" ? node.value : JSON.stringify(plainConfig(node));
  return code(text.length > 120 ? `${text.slice(0, 119).toWellFormed()}…` : text);
}

function reasonOf({ reason, owner, until, between, within }: Difference): string {
  const bounds = within === undefined ? "" : `, from ${within.from} to ${within.to} times`;
  const where = between === undefined ? "" : `, between ${between.join(", ")}`;
  return `${reason} (${owner}, until ${until}${bounds}${where})`;
}
