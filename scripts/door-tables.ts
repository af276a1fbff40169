import type { ActionDefinition } from "../src/action/definition.ts";

/** The generated parts of a door's page, by the name of their markers. */
export function tablesOf(door: ActionDefinition): ReadonlyMap<string, string> {
  const inputs = Object.entries(door.inputs).map(([name, input]) => [
    `\`${name}\``,
    input.description,
    input.takes,
    input.required ? "**required**" : input.default === undefined || input.default === "" ? "" : `\`${input.default}\``,
  ]);
  const outputs = Object.entries(door.allOutputs).map(([name, description]) => [`\`${name}\``, description]);
  const decisions = Object.entries(door.allDecisions).map(([word, { means, exit }]) => [
    `\`${word}\``,
    means,
    exit === "depends" ? "see there" : exit,
  ]);
  return new Map([
    ["inputs", table(["Input", "What it is", "Takes", "Default"], inputs)],
    ["outputs", table(["Output", "What it is"], outputs)],
    ["decisions", table(["`decision`", "It means", "The step ends"], decisions)],
  ]);
}

/**
 * A page with its generated parts renewed. Each stands between `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws when a marker is missing
 */
export function withTables(page: string, tables: ReadonlyMap<string, string>): string {
  return [...tables].reduce((text, [name, table]) => {
    const part = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!part.test(text))
      throw new Error(`The page has no place for ${name}: add <!-- ${name} --> and <!-- /${name} -->.`);
    return text.replace(part, (_, open: string, close: string) => `${open}\n${table}\n\n${close}`);
  }, page);
}

/** A table of Markdown; cells are Markdown already. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [row(columns), `|${" --- |".repeat(columns.length)}`, ...rows.map(row)].join("\n");
}
