import { isLastGood } from "../../rollback/target.ts";
import { rollbackWords } from "../../rollback/words.ts";
import type { GateAsk } from "../ask.ts";
import { defineGate } from "../define.ts";
import { gatherPlan } from "./gather.ts";
import { judgePlan } from "./judge.ts";

/** There is a way back, it is complete, and it could be gone now: proven at each judgement, so never older than that. */
export const rollbackPlanGate = defineGate({
  name: "rollback-plan",
  where: "anywhere",
  words: rollbackWords,
  gather: async (_rule, ask) => (asksNothing(ask) ? "last-good" : gatherPlan(ask)),
  judge: judgePlan,
});

/** What is the way back itself needs no other. */
function asksNothing({ subject, environment }: GateAsk): boolean {
  return subject.kind === "release" && isLastGood(subject.stateOf(environment.name), subject.release.id);
}
