/** What the step `promote` does with the answer. */
export { stateOf } from "../../src/ledger/snapshot.ts";
export { jobTotalOf } from "../../src/promotion/context.ts";
export { deployHere } from "../../src/promotion/deploy-here.ts";
export { environmentNamed } from "../../src/promotion/ground.ts";
export { callerOf, modeOf } from "../../src/promotion/mode.ts";
export { permitPromote } from "../../src/promotion/permit.ts";
export { requestElsewhere, wrongRef } from "../../src/promotion/request-elsewhere.ts";
