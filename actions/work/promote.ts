/** What the step `promote` does; loaded once its inputs are good. */
export { stateOf } from "../../src/ledger/snapshot.ts";
export { contextOf, jobTotalOf } from "../../src/promotion/context.ts";
export { deployHere } from "../../src/promotion/deploy-here.ts";
export { environmentNamed } from "../../src/promotion/ground.ts";
export { callerOf, modeOf } from "../../src/promotion/mode.ts";
export { permitPromote } from "../../src/promotion/permit.ts";
export { lookAt, requestElsewhere, wrongRef } from "../../src/promotion/request-elsewhere.ts";
export { readPromote } from "../../src/promotion/wish.ts";
