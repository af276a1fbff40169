import { decodeEvent } from "./decode.ts";
import { hashLine, NO_LINE } from "./encode.ts";
import { firstSeqOf, logPath } from "./paths.ts";
import type { Head } from "./state/head.ts";

export type ChainVerdict =
  | { readonly kind: "intact"; readonly seq: number; readonly prev: string }
  /** `seq`: the first sequence number whose entry is not what was written there. */
  | { readonly kind: "broken"; readonly seq: number; readonly why: string };

/** A line as it stands in its file; `path` is given for the first line of a file, where the name has to fit. */
interface Line {
  readonly text: string;
  readonly path: string | undefined;
  readonly ended: boolean;
}

/** The start that `encodeEvent` gives every line. */
const START = /^\{"v":1,"seq":([1-9][0-9]*),"prev":"(sha256:[0-9a-f]{64})","time":"([^"]{20})",/;

/**
 * Checks that the log is one unbroken chain that ends where `head` says (R109, R110): a changed, dropped, inserted,
 * reordered, doubled or cut-off entry is named by the first bad sequence number. `files` are those of a checkout by path;
 * only `log/` is looked at. A log that was cut off together with its head looks whole: only a witness outside the
 * branch shows that (R111).
 */
export function verifyChain(files: ReadonlyMap<string, string>, head: Pick<Head, "seq" | "prev">): ChainVerdict {
  const lines = linesInOrder(files);
  let prev = NO_LINE;
  for (const [index, line] of lines.entries()) {
    const start = `{"v":1,"seq":${index + 1},"prev":"${prev}",`;
    if (!line.ended || !line.text.startsWith(start) || !isAtHome(line, index + 1)) return diagnose(lines, head, index);
    prev = hashLine(line.text);
  }
  if (head.seq > lines.length) return broken(lines.length + 1, `it is missing; the head knows ${head.seq} entries`);
  if (head.seq < lines.length) return broken(head.seq + 1, "the head does not know it");
  if (head.prev !== prev) return blame(lines, lines.length, "the head names another line");
  return { kind: "intact", seq: lines.length, prev };
}

/** Whether the first line of a file is in the file that its number and day ask for. */
function isAtHome(line: Line, seq: number): boolean {
  return line.path === undefined || line.path === logPath(seq, START.exec(line.text)?.[3] ?? "");
}

/** Names the entry that is to blame for the break found at `index`; it may be the one before. */
function diagnose(lines: readonly Line[], head: Pick<Head, "prev">, index: number): ChainVerdict {
  const seq = index + 1;
  const line = lines[index];
  const start = START.exec(line?.text ?? "");
  if (line === undefined || start === null || !line.ended) return blame(lines, seq, "it is not a line of the log");
  const [, found, names] = start;
  const before = index === 0 ? NO_LINE : hashLine(lines[index - 1]?.text ?? "");
  if (found !== String(seq)) {
    // Two entries with one number: if what follows continues this one, the number before it was doubled.
    if (Number(found) === index && isVouchedFor(lines, head, index)) return broken(index, "it is there twice");
    return blame(lines, seq, `entry ${found} stands in its place`);
  }
  if (names === before) return broken(seq, `its file is called ${line.path}`);
  // When the next entry vouches for this one, it is the one before that is no longer what it was.
  const guilty = isVouchedFor(lines, head, index) ? Math.max(1, index) : seq;
  return blame(lines, guilty, "it is not what was written there");
}

/** Every line of every log file, by the number in the file's name: days may run backwards, numbers never do (R91). */
export function linesInOrder(files: ReadonlyMap<string, string>): Line[] {
  return [...files]
    .map(([path, text]) => ({ path, text, first: firstSeqOf(path) }))
    .filter((file): file is typeof file & { first: number } => file.first !== undefined)
    .sort((left, right) => left.first - right.first)
    .flatMap(({ path, text }) => {
      const lines = text.split("\n");
      // A file ends with a line end, after which nothing is left; anything left was cut off or glued on.
      const ended = lines.at(-1) === "";
      if (ended) lines.pop();
      return lines.map((line, index) => ({
        text: line,
        path: index === 0 ? path : undefined,
        ended: ended || index < lines.length - 1,
      }));
    });
}

/** Whether the entry after this one, or the head after the last one, names this very line. */
function isVouchedFor(lines: readonly Line[], head: Pick<Head, "prev">, index: number): boolean {
  const next = lines[index + 1];
  const named = next === undefined ? head.prev : START.exec(next.text)?.[2];
  return named === hashLine(lines[index]?.text ?? "");
}

/** A line that was broken in two, or glued to the next, spoils the place after it as well: then the one before is named. */
function blame(lines: readonly Line[], seq: number, why: string): ChainVerdict {
  const before = lines[seq - 2];
  if (before !== undefined && !isEvent(before.text)) return broken(seq - 1, "it is not a line of the log");
  return broken(seq, why);
}

function isEvent(line: string): boolean {
  try {
    decodeEvent(line);
    return true;
  } catch {
    return false;
  }
}

function broken(seq: number, why: string): ChainVerdict {
  return { kind: "broken", seq, why: `Entry ${seq} of the log is bad: ${why}.` };
}
