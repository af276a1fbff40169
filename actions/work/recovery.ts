/** What the step `recovery` does; loaded once its inputs are good. */
export { contextOf } from "../../src/promotion/context.ts";
export { resultOf } from "../../src/recovery/answer.ts";
export { recordHere } from "../../src/recovery/record-here.ts";
export { summarizeRecovery } from "../../src/recovery/summary.ts";
