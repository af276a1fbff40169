import * as v from "valibot";
import type { PolicyMistake } from "../policy/mistake.ts";
import { readYaml } from "../policy/read-yaml.ts";
import { checkShape } from "../policy/shape.ts";
import { plain } from "../policy/source.ts";
import { target } from "./named.ts";
import { dataWords, REVERSIBILITIES } from "./words.ts";

/** Bytes of a page, and steps in it, that people still read at three in the morning. */
const MOST_BYTES = 64 * 1_024;
const MOST_STEPS = 50;
const LONGEST_STEP = 500;

const front = v.strictObject({ target, ...dataWords });

/** What a page says beside the policy: where to go back to, about the next release's data, and what people do. */
export interface RollbackPage {
  readonly data: v.InferOutput<typeof front>;
  /** The items of its lists, in order; its paragraphs where it has none. */
  readonly steps: readonly string[];
  /** Why it cannot be followed; such a page says nothing else. */
  readonly mistakes: readonly string[];
}

/** Reads a page: front matter between lines of `---`, then prose. Nothing throws. */
export function readPage(text: string): RollbackPage {
  const wrong = (...mistakes: readonly string[]): RollbackPage => ({ data: {}, steps: [], mistakes });
  if (Buffer.byteLength(text) > MOST_BYTES) return wrong(`it is longer than ${MOST_BYTES / 1_024} KiB`);
  const { yaml, prose } = split(text);
  if (yaml === undefined) return wrong("its front matter has no closing line `---`");
  const stray = prose.split("\n").find(isStray);
  if (stray !== undefined) {
    return wrong(
      `"${shortened(stray)}" stands outside its front matter, which is between two lines \`---\` at its very top`,
    );
  }
  const { root, mistakes } = readYaml(yaml, "The front matter");
  if (root === undefined || mistakes.length > 0) return wrong(...saidOf(mistakes));
  const words = plain(root) ?? {};
  if (typeof words !== "object" || Array.isArray(words))
    return wrong("its front matter is no mapping, such as `data: irreversible`");
  const shape = root.kind === "map" ? checkShape(front, root, "the front matter") : [];
  if (shape.length > 0) return wrong(...saidOf(shape));
  const said = v.safeParse(front, words);
  if (!said.success) return wrong(`its front matter cannot be read: ${said.issues[0].message}`);
  const steps = stepsOf(prose);
  return steps.length > MOST_STEPS
    ? wrong(`it has ${steps.length} steps; at most ${MOST_STEPS} are followed`)
    : { data: said.output, steps, mistakes: [] };
}

/** Mistakes as parts of a sentence: whoever tells of them closes it. */
function saidOf(mistakes: readonly PolicyMistake[]): readonly string[] {
  return mistakes.map(({ line, message }) => `line ${line}: ${message.replace(/\.$/, "")}`);
}

/** Lines that were meant for the front matter, whatever stands around them: read as prose they would promise what nobody does. */
const STRAY = [
  new RegExp(`^\\W*data\\W+(?:${REVERSIBILITIES.join("|")})\\b`, "i"),
  /^\s*target:(?:\s+\S+)?\s*$/i,
  // Marked as something, or several: only where it reads like a version or an id, as people have other targets too.
  /^\W*target[^\w:=]{0,8}[:=]\W{0,8}(?=.*(?:\d\.\d|r-[0-9a-f]{12}))[\w.+/-]+(?:["']?\s*,\s*["']?[\w.+/-]+)*[\]"'`*_.]{0,8}\s*(?:#.*)?$/i,
];
const isStray = (line: string): boolean => STRAY.some((one) => one.test(line));
const FENCE = /^---[ \t]*$/;

/** Blank lines before the front matter and blanks at the end of its fences are not seen when a page is read. */
function split(text: string): { readonly yaml: string | undefined; readonly prose: string } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const start = lines.findIndex((line) => line.trim() !== "");
  if (!FENCE.test(lines[start] ?? "")) return { yaml: "", prose: lines.join("\n") };
  const end = lines.findIndex((line, index) => index > start && FENCE.test(line));
  if (end < 0) return { yaml: undefined, prose: "" };
  // With the lines before it, so that what is wrong is found by its line.
  const before = lines.slice(0, start + 1).map(() => "");
  return { yaml: [...before, ...lines.slice(start + 1, end)].join("\n"), prose: lines.slice(end + 1).join("\n") };
}

/** List items of the first level; without any, the paragraphs. Headings are no steps. */
function stepsOf(prose: string): readonly string[] {
  const blocks = prose.split(/\n[ \t]*(?:\n[ \t]*)*\n|\n(?=(?:\d{1,3}[.)]|[-*+])[ \t])/);
  const items = blocks.flatMap(
    (block) => /^(?:\d{1,3}[.)]|[-*+])[ \t]+(?<step>[\s\S]+)/.exec(block.trim())?.groups?.["step"] ?? [],
  );
  const plainBlocks = blocks.map((block) => block.trim()).filter((block) => block !== "" && !block.startsWith("#"));
  return (items.length > 0 ? items : plainBlocks).map(oneLine);
}

function oneLine(step: string): string {
  return shortened(step.replace(/\s+/g, " ").trim());
}

function shortened(line: string): string {
  return line.length <= LONGEST_STEP ? line : `${line.slice(0, LONGEST_STEP - 1).toWellFormed()}…`;
}
