/** What the step `rollback` does; loaded once its inputs are good. */
export { contextOf } from "../../src/promotion/context.ts";
export { rollBackHere } from "../../src/promotion/roll-back-here.ts";
