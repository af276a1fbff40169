import type { Manual } from "./manual.ts";
import { cell, code, codeLink, escapeHtml, fence, type Inline, line, type Markdown } from "./markdown.ts";

/**
 * The job summary: a heading, the verdict as the first line, then what it rests on. Strings are text and are escaped (R47);
 * `code`, `link` and `strong` of `markdown.ts` make the rest.
 */
export interface Summary {
  heading(title: Inline): Summary;
  /** The one line most people read; it stands under the first heading wherever it was added. */
  verdict(...parts: readonly Inline[]): Summary;
  /** What somebody has to see first though it decides nothing: it stands right below the verdict, whenever it is added. */
  warning(...parts: readonly Inline[]): Summary;
  paragraph(...parts: readonly Inline[]): Summary;
  list(items: readonly Inline[]): Summary;
  /** Rows above `rows` (default 200) are counted instead of shown. */
  table(
    columns: readonly string[],
    rows: readonly (readonly Inline[])[],
    options?: { readonly rows?: number },
  ): Summary;
  /** A part that is folded until somebody opens it. */
  details(title: string, fill: (inner: Summary) => void): Summary;
  /** Text with its line ends, such as a file or a command to copy. */
  block(language: string, text: string): Summary;
  /** The lines of a Mermaid diagram; text from outside goes through `diagramLabel`. */
  mermaid(lines: readonly string[]): Summary;
  /** A reason code as it is shown, or another code that it is the reason of: a link to the page that explains it, where that is known. */
  reason(code: string, shown?: string): Markdown;
  /** An empty one whose reasons lead to the same pages. */
  blank(): Summary;
  /** Whether nothing was added. */
  empty(): boolean;
  /** The Markdown, at most `limit` bytes; whole blocks are left out at the end, with a note. */
  render(limit?: number): string;
}

/** GitHub refuses a larger summary as a whole. */
const mebibyte = 1024 * 1024;
const tableRows = 200;

/** `manual`: where reasons are explained; without it they are shown as plain codes. */
export function createSummary(manual?: Manual): Summary {
  const blocks: string[] = [];
  let heading = "";
  let verdict = "";
  const warnings: string[] = [];
  const add = (block: string) => {
    if (block !== "") blocks.push(block);
    return summary;
  };
  const summary: Summary = {
    heading(title) {
      const text = line(title);
      if (heading === "" && blocks.length === 0) {
        heading = `## ${text}`;
        return summary;
      }
      return add(`### ${text}`);
    },
    verdict(...parts) {
      verdict = line(...parts);
      return summary;
    },
    warning(...parts) {
      warnings.push(`> ${line(...parts)}`);
      return summary;
    },
    paragraph: (...parts) => add(line(...parts)),
    list: (items) => add(items.map((item) => `- ${line(item)}`).join("\n")),
    table(columns, rows, options = {}) {
      const most = options.rows ?? tableRows;
      const row = (cells: readonly Inline[]) => `| ${columns.map((_, at) => cell(cells[at] ?? "")).join(" | ")} |`;
      add([row(columns), `|${" --- |".repeat(columns.length)}`, ...rows.slice(0, most).map(row)].join("\n"));
      return rows.length > most ? summary.paragraph(`… and ${rows.length - most} more.`) : summary;
    },
    details(title, fill) {
      const inner = createSummary(manual);
      fill(inner);
      // The blank lines end GitHub's HTML block, so that Markdown applies inside.
      return add(`<details><summary>${escapeHtml(title)}</summary>\n\n${inner.render(Infinity)}\n\n</details>`);
    },
    block: (language, text) => add(fence(language, text)),
    mermaid: (lines) => add(fence("mermaid", lines.join("\n"))),
    reason: (reason, shown = reason) => (manual === undefined ? code(shown) : codeLink(shown, manual.pageOf(reason))),
    blank: () => createSummary(manual),
    empty: () => heading === "" && verdict === "" && warnings.length === 0 && blocks.length === 0,
    render: (limit = mebibyte) =>
      fitting(
        [heading, verdict, ...warnings, ...blocks].filter((block) => block !== ""),
        limit,
      ),
  };
  return summary;
}

function fitting(blocks: readonly string[], limit: number): string {
  const whole = blocks.join("\n\n");
  if (Buffer.byteLength(whole) <= limit) return whole;
  const note = "… The rest is left out here: a job summary holds 1 MiB. The output `result` has all of it.";
  let room = limit - Buffer.byteLength(note);
  const kept: string[] = [];
  for (const block of blocks) {
    room -= Buffer.byteLength(block) + 2;
    if (room < 0) break;
    kept.push(block);
  }
  return [...kept, note].join("\n\n");
}
