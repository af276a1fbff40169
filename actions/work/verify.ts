/** What the step `verify` does; loaded once its inputs are good. */
export { contextOf, jobStatusOf } from "../../src/promotion/context.ts";
export { verifyHere } from "../../src/promotion/verification/verify-here.ts";
