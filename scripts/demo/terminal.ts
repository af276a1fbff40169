import { styleText } from "node:util";

/** How a piece of text is meant; colour only says again what the words say. */
export type Tone = "plain" | "strong" | "faint" | "good" | "bad" | "wait";

export type Cell = string | { readonly text: string; readonly tone: Tone };

/** Tells a story to a person: headlines, a line or two, tables. Nothing is wider than the terminal, or 80 columns. */
export interface Teller {
  title(text: string): void;
  scene(headline: string): void;
  say(text: string, tone?: Tone): void;
  /** The last column takes the room that is left and wraps. */
  table(columns: readonly string[], rows: readonly (readonly Cell[])[]): void;
}

export interface Terminal {
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const INDENT = "   ";
const GAP = "  ";
/** Longer lines are hard to read, however wide the window is. */
const WIDEST = 96;

/** A teller that writes to a terminal or a file. `coloured` decides about colour; widths never depend on it. */
export function createTeller(terminal: Terminal, coloured: boolean): Teller {
  const width = Math.min(terminal.columns ?? 80, WIDEST);
  let scenes = 0;
  let apart = true;
  const line = (text: string) => {
    terminal.write(`${text.trimEnd()}\n`);
    apart = false;
  };
  /** One empty line, however many parts ask for it. */
  const space = () => {
    if (!apart) terminal.write("\n");
    apart = true;
  };
  const toned = (text: string, tone: Tone) => (coloured && tone !== "plain" ? styled(text, tone) : text);
  return {
    title(text) {
      space();
      line(toned(text, "strong"));
    },
    scene(headline) {
      scenes += 1;
      space();
      line(toned(`${scenes}. ${headline}`, "strong"));
    },
    say(text, tone = "plain") {
      for (const each of wrap(text, width - INDENT.length)) line(INDENT + toned(each, tone));
    },
    table(columns, rows) {
      const grid = [columns.map((text): Cell => ({ text, tone: "faint" })), ...rows];
      const widths = columnWidths(
        grid.map((row) => row.map(textOf)),
        width - INDENT.length,
      );
      space();
      for (const row of grid) {
        for (const physical of layOut(row, widths)) line(INDENT + physical.map((cell) => toned(...cell)).join(GAP));
      }
      space();
    },
  };
}

function styled(text: string, tone: Exclude<Tone, "plain">): string {
  switch (tone) {
    case "strong":
      return styleText("bold", text, { validateStream: false });
    case "faint":
      return styleText("dim", text, { validateStream: false });
    case "good":
      return styleText("green", text, { validateStream: false });
    case "bad":
      return styleText("red", text, { validateStream: false });
    case "wait":
      return styleText("yellow", text, { validateStream: false });
  }
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function columnWidths(grid: readonly (readonly string[])[], room: number): readonly number[] {
  const count = Math.max(0, ...grid.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, at) => Math.max(...grid.map((row) => row[at]?.length ?? 0)));
  const taken = natural.slice(0, -1).reduce((sum, each) => sum + each + GAP.length, 0);
  return [...natural.slice(0, -1), Math.max(12, Math.min(natural.at(-1) ?? 0, room - taken))];
}

/** One row as the lines it takes, each cell padded to its column. */
function layOut(row: readonly Cell[], widths: readonly number[]): readonly (readonly [string, Tone])[][] {
  const cells = widths.map((width, at) => wrap(textOf(row[at] ?? ""), width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, level) =>
    widths.map((width, at): readonly [string, Tone] => {
      const cell = row[at] ?? "";
      return [(cells[at]?.[level] ?? "").padEnd(width), typeof cell === "string" ? "plain" : cell.tone];
    }),
  );
}

/** Text as lines of at most `width` characters, broken between words where there is a chance. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = "";
    }
    current = current === "" ? word : `${current} ${word}`;
  }
  return current === "" && lines.length > 0 ? lines : [...lines, current];
}
