import type { Snapshot } from "./snapshot.ts";

/** Rows that are somebody or something at GitHub, which keeps its number whatever it is called or may do. */
const NUMBERED = /^(?:person|bot|team|deploy-key|app|token) [0-9]+ /;
/** Rows that are a name on one of GitHub's own lists. */
const LISTED = /^(?:environment .+ is approved by |ruleset .+ is bypassed by )/;

/** Of a row as the ledger keeps it: a row never needs more, and an entry stays small (R118). */
const LONGEST = 600;

/** What the ledger keeps of a row that is to be taken away; undefined for a row that nobody can take away at GitHub. */
export function removalOf(line: string): string | undefined {
  return NUMBERED.test(line) || LISTED.test(line) ? line.slice(0, LONGEST) : undefined;
}

/** Who or what a row is about: somebody renamed, or with another role, is still there. */
function subjectOf(line: string): string {
  return NUMBERED.exec(line)?.[0] ?? line.slice(0, LONGEST);
}

/** The rows of now that somebody decided to take away, with what was decided. Pure. */
export function stillThere(
  remove: readonly string[],
  { lines }: Pick<Snapshot, "lines">,
): readonly { readonly decided: string; readonly line: string }[] {
  const subjects = new Map(remove.map((decided) => [subjectOf(decided), decided]));
  return lines.flatMap((line) => {
    const decided = subjects.get(subjectOf(line));
    return decided === undefined ? [] : [{ decided, line }];
  });
}

/** Whether the end of a row's access is what somebody decided. */
export function wasDecided(remove: readonly string[], line: string): boolean {
  const subjects = new Set(remove.map(subjectOf));
  return subjects.has(subjectOf(line));
}
