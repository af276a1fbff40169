/** What the step `require-approval` does; loaded once its inputs are good. */
export { requireByStep } from "../../src/approval-request/by-step.ts";
export { contextOf } from "../../src/promotion/context.ts";
