import { type Document, gather, type Node, plain, readMarkdown } from "./markdown.ts";

/** What a job summary of ours says, read back from its Markdown. */
export interface Told {
  readonly title: string;
  /** The word of the first line, such as `Blocked`. */
  readonly verdict: string;
  /** What follows it. */
  readonly message: string;
  /** The decision table; empty when the summary has none. */
  readonly gates: readonly GateRow[];
}

export interface GateRow {
  readonly gate: string;
  readonly verdict: string;
  readonly why: string;
  /** The stable code. */
  readonly reason: string;
}

/** Reads a summary. Throws when it does not begin with a heading and a verdict, as every summary of ours does. */
export function readSummary(markdown: string): Told {
  const { children } = readMarkdown(markdown);
  const [heading, line] = children;
  const word = line?.type === "paragraph" ? line.children[0] : undefined;
  if (heading?.type !== "heading" || line === undefined || word?.type !== "strong") {
    throw new Error(`A job summary begins without a heading and a verdict:\n${markdown.slice(0, 200)}`);
  }
  const verdict = plain(word);
  return {
    title: plain(heading),
    verdict,
    message: plain(line).slice(verdict.length).replace(/^: /, ""),
    gates: children.flatMap(gatesIn),
  };
}

function gatesIn(block: Document["children"][number]): readonly GateRow[] {
  if (block.type !== "table") return [];
  const [head, ...rows] = block.children.map((row) => row.children);
  if (head === undefined || plainAt(head, 0) !== "Gate" || plainAt(head, 1) !== "Verdict") return [];
  return rows.map((row) => ({ gate: plainAt(row, 0), verdict: plainAt(row, 1), ...because(row[2]) }));
}

/** A sentence, then the stable code and links to the evidence. */
function because(cell: Node | undefined): Pick<GateRow, "why" | "reason"> {
  if (cell === undefined || !("children" in cell)) return { why: "", reason: "" };
  const end = cell.children.findLastIndex(isReason);
  const words = end < 0 ? cell.children : cell.children.slice(0, end);
  const code = cell.children[end];
  return {
    why: briefly(words.map(gather).join("")),
    reason: code === undefined ? "" : plain(code),
  };
}

/** The code, or a link to the page that explains it. */
function isReason(node: Node): boolean {
  return node.type === "inlineCode" || (node.type === "link" && node.url.includes("/docs/reasons/"));
}

/** On one line, digests shortened: nobody compares sixty-four digits by eye. */
function briefly(text: string): string {
  return text
    .replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, "$1...")
    .replace(/\s+/g, " ")
    .trim();
}

function plainAt(cells: readonly Node[], at: number): string {
  const cell = cells[at];
  return cell === undefined ? "" : plain(cell);
}
