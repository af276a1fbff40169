import { rollbackWords } from "../../rollback/words.ts";
import { defineGate } from "../define.ts";
import { rollbackPlanDocumentation } from "./documentation.ts";
import { gatherPlan } from "./gather.ts";
import { judgePlan } from "./judge.ts";

/** There is a way back, it is complete, and it could be gone now: proven at each judgement, so never older than that. */
export const rollbackPlanGate = defineGate({
  name: "rollback-plan",
  where: "anywhere",
  words: rollbackWords,
  gather: (_rule, ask) => gatherPlan(ask),
  judge: judgePlan,
  documentation: rollbackPlanDocumentation,
});
