import * as v from "valibot";
import { readYaml } from "../policy/read-yaml.ts";
import { plain } from "../policy/source.ts";
import { dataWords } from "./words.ts";

/** Bytes of a page, and steps in it, that people still read at three in the morning. */
const MOST_BYTES = 64 * 1_024;
const MOST_STEPS = 50;
const LONGEST_STEP = 500;

const front = v.strictObject(dataWords);

/** What a page says beside the policy: about the next release's data, and what people do. */
export interface RollbackPage {
  readonly data: v.InferOutput<typeof front>;
  /** The items of its lists, in order; its paragraphs where it has none. */
  readonly steps: readonly string[];
  /** Why it cannot be followed; such a page says nothing else. */
  readonly mistakes: readonly string[];
}

/** Reads a page: front matter between lines of `---`, then prose. Nothing throws. */
export function readPage(text: string): RollbackPage {
  const wrong = (mistake: string): RollbackPage => ({ data: {}, steps: [], mistakes: [mistake] });
  if (Buffer.byteLength(text) > MOST_BYTES) return wrong(`it is longer than ${MOST_BYTES / 1_024} KiB`);
  const { yaml, prose } = split(text);
  if (yaml === undefined) return wrong("its front matter has no closing line `---`");
  const { root, mistakes } = readYaml(yaml);
  if (mistakes.length > 0 || root === undefined)
    return wrong(`its front matter is no YAML: ${mistakes[0]?.message ?? "it cannot be read"}`);
  const said = v.safeParse(front, plain(root) ?? {});
  if (!said.success) {
    const allowed = Object.keys(front.entries).join(", ");
    return wrong(`its front matter may say ${allowed}: ${v.flatten(said.issues).root?.[0] ?? said.issues[0].message}`);
  }
  const steps = stepsOf(prose);
  return steps.length > MOST_STEPS
    ? wrong(`it has ${steps.length} steps; at most ${MOST_STEPS} are followed`)
    : { data: said.output, steps, mistakes: [] };
}

function split(text: string): { readonly yaml: string | undefined; readonly prose: string } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines[0] !== "---") return { yaml: "", prose: lines.join("\n") };
  const end = lines.indexOf("---", 1);
  if (end < 0) return { yaml: undefined, prose: "" };
  return { yaml: lines.slice(1, end).join("\n"), prose: lines.slice(end + 1).join("\n") };
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
  const line = step.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST_STEP ? line : `${line.slice(0, LONGEST_STEP - 1).toWellFormed()}…`;
}
