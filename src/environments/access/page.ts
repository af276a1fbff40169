import { ofLines, type Snapshot } from "./snapshot.ts";

/** Opens the block of a review's page that is signed. The lines hold no backtick, so nothing in them can close it. */
const OPEN = "```text snapshot\n";
const CLOSE = "\n```";

/** How many hex digits of the digest a person types. */
const SHOWN = 12;

/** The block of lines that is signed. */
export function snapshotBlock({ lines }: Pick<Snapshot, "lines">): string {
  return `${OPEN}${lines.join("\n")}${CLOSE}`;
}

/** The digits that a person types to sign. */
export function shortDigest(digest: string): string {
  return digest.slice("sha256:".length, "sha256:".length + SHOWN);
}

/** The snapshot that a page shows; undefined when it shows none, or more than one. */
export function snapshotIn(body: string): Snapshot | undefined {
  const [before, after, ...more] = body.replace(/\r\n/g, "\n").split(OPEN);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  const end = after.indexOf(CLOSE);
  if (end < 0) return undefined;
  return ofLines(after.slice(0, end).split("\n"));
}

const CONFIRM = /^\/confirm[ \t]+([0-9a-f]{12})[ \t]*$/;

/** The digits that a comment signs in its first line; undefined when it signs nothing. */
export function confirmedIn(body: string): string | undefined {
  const [line = ""] = body.split(/\r?\n/, 1);
  return CONFIRM.exec(line)?.[1];
}
