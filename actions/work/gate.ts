/** What the step `gate` does; loaded once its inputs are good. */
export { evaluateHere } from "../../src/evaluation/evaluate-here.ts";
export { contextOf } from "../../src/promotion/context.ts";
