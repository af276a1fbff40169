import type { Answer, GateWords } from "../policy/gate-words.ts";
import { checkOff, offLine } from "../policy/off.ts";
import { entriesOf, itemsOf, nodeAt, type SourceNode, textOf } from "../policy/source.ts";
import { checkVerification } from "./check.ts";
import { namesRelease } from "./fields.ts";
import { verificationSchema, type WrittenVerification } from "./words.ts";

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
  wayOut: offLine("verification"),
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
