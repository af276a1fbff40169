import { ofLines, type Snapshot } from "./snapshot.ts";

/** Opens the block of a review's page that is signed. The lines hold no backtick, so nothing in them can close it. */
const OPEN = "```text snapshot\n";
const CLOSE = "\n```";

/** How many hex digits of the digest a person types. */
const SHOWN = 12;

/** More rows than this are not taken away by one comment: then the list itself is wrong. */
const MOST_REMOVED = 100;

/** The block of lines that is signed, each with the number by which a comment names it. */
export function snapshotBlock({ lines }: Pick<Snapshot, "lines">): string {
  return `${OPEN}${lines.map((line, index) => `${index + 1} ${line}`).join("\n")}${CLOSE}`;
}

/** The digits that a person types to sign. */
export function shortDigest(digest: string): string {
  return digest.slice("sha256:".length, "sha256:".length + SHOWN);
}

/**
 * The snapshot that a page shows; undefined when it shows none, more than one, or one whose numbers are not those of its rows:
 * a number in a comment must mean one row and no other.
 */
export function snapshotIn(body: string): Snapshot | undefined {
  const [before, after, ...more] = body.replace(/\r\n/g, "\n").split(OPEN);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  const end = after.indexOf(CLOSE);
  if (end < 0) return undefined;
  const rows = after.slice(0, end).split("\n");
  const lines = rows.flatMap((row, index) =>
    row.startsWith(`${index + 1} `) ? [row.slice(`${index + 1} `.length)] : [],
  );
  const snapshot = ofLines(lines);
  const isWhole = lines.length === rows.length && lines.every((line, index) => line === snapshot.lines[index]);
  return isWhole ? snapshot : undefined;
}

/** What a comment decides: every row of the snapshot with these digits stays, but those to be taken away. */
export interface Decisions {
  readonly digits: string;
  /** Numbers of rows, from 1 on, each once, in order. */
  readonly remove: readonly number[];
}

/** What a comment decides in its first line, `/confirm <digits> [remove <rows>]`; undefined when it decides nothing. */
export function decisionsIn(body: string): Decisions | undefined {
  const [line = ""] = body.split(/\r?\n/, 1);
  if (line.length > 1_000 || !/^\/confirm[ \t]/.test(line)) return undefined;
  const [, digits = "", verb, ...rows] = line.split(/[ \t,]+/).filter((word) => word !== "");
  if (!/^[0-9a-f]{12}$/.test(digits)) return undefined;
  if (verb === undefined) return { digits, remove: [] };
  const isList = rows.length > 0 && rows.length <= MOST_REMOVED && rows.every((row) => /^[1-9][0-9]{0,4}$/.test(row));
  if (verb !== "remove" || !isList) return undefined;
  return { digits, remove: [...new Set(rows.map(Number))].toSorted((left, right) => left - right) };
}
