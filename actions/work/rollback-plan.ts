/** What the step `rollback-plan` does; loaded once its inputs are good. */
export { contextOf } from "../../src/promotion/context.ts";
export { planHere } from "../../src/promotion/plan-here.ts";
