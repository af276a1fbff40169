import { table } from "./door-tables.ts";

/** Where the decisions are, from the root of the repository. */
export const DECISIONS = "docs/decisions";

/**
 * The table of all decisions in the order of their numbers. A page is called `<number>-<words>.md` and begins with
 * `# <title>`, with or without the number before it.
 *
 * @param pages texts by file name
 * @throws when a page is called or begins otherwise, or two have one number
 */
export function decisionIndex(pages: ReadonlyMap<string, string>): string {
  const rows = new Map<string, readonly string[]>();
  for (const [name, text] of [...pages].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1];
    const title = /^# (?:(\d+)[.:]? )?(\S[^\n]*)\n/.exec(text);
    if (number === undefined || title?.[2] === undefined || Number(title[1] ?? number) !== Number(number))
      throw new Error(
        `${DECISIONS}/${name} is not called <number>-<words>.md, or does not begin with "# <number>. <what was decided>".`,
      );
    if (rows.has(number)) throw new Error(`Two decisions have the number ${number}.`);
    rows.set(number, [`[${number}](${name})`, title[2]]);
  }
  return table(["", "decision"], [...rows.values()]);
}
