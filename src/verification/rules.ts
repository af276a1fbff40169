import type { Answer, GateWords } from "../policy/gate-words.ts";
import type { PolicyMistake } from "../policy/mistake.ts";
import { dotted, mistake } from "../policy/mistake.ts";
import { entriesOf, itemsOf, nodeAt, type SourceNode, textOf } from "../policy/source.ts";
import { checkVerification } from "./check.ts";
import { namesRelease } from "./fields.ts";
import { verificationSchema, type WrittenVerification } from "./words.ts";

/** Days that `off` may reach ahead. */
export const LONGEST_OFF = 90;

/** What preset production wants to know (design.md section 4, "Needs an answer"). */
export const HOW_VERIFIED: Answer = {
  question: "How is production's health judged?",
  lines: [
    "verification:",
    "  bake: 10m",
    `  health: [{ url: https://shop.example.com/healthz, json: { "$.version": "\${release.version}" } }]`,
    "  metrics:",
    "    - { name: errors, prometheus: https://prometheus.example.com, query: 'job:errors:ratio', max: 0.01 }",
  ],
  wayOut: `verification: { off: true, because: "<why>", until: <a day at most ${LONGEST_OFF} days ahead, such as 2027-01-31> }`,
};

/** `verification`: declaring it is enabling it. Only preset production asks. */
export const verificationWords: GateWords<WrittenVerification> = {
  key: ["verification"],
  schema: verificationSchema,
  answer: (preset) => (preset === "production" ? HOW_VERIFIED : undefined),
  weaker(written, preset) {
    if (preset !== "production" || written.kind !== "map") return undefined;
    if (entriesOf(written).has("off")) return "production wants deployments that are verified";
    return provesRelease(written) ? undefined : "production wants something that says which release answers";
  },
  check(written, path, root) {
    if (written.kind !== "map") return [];
    return entriesOf(written).has("off") ? checkOff(written, path) : checkVerification(written, path, root);
  },
};

/** Whether anything can only be right when the new release answers: a condition that names it, or tests that know it. */
function provesRelease(written: SourceNode): boolean {
  if (nodeAt(written, "workflow") !== undefined || nodeAt(written, "command") !== undefined) return true;
  return itemsOf(nodeAt(written, "health")).some((item) =>
    [...entriesOf(nodeAt(item, "json"))].some(([, { value }]) => namesRelease(textOf(value) ?? "")),
  );
}

function checkOff(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const others = [...entriesOf(written)].filter(([key]) => !["off", "because", "until"].includes(key));
  const both = others.map(([key, { keyAt }]) =>
    mistake({
      at: keyAt,
      path: [...path, key],
      problem: `${dotted([...path, key])} stands beside "off: true".`,
      advice: "Keep one of them.",
    }),
  );
  if (entriesOf(written).has("until")) return both;
  const problem = `${dotted(path)} is off without an end.`;
  const advice = `Add "until: <day>", at most ${LONGEST_OFF} days ahead.`;
  return [...both, mistake({ at: written.at, path, problem, advice })];
}
