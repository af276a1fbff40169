/** What the post step of `promote` does; loaded when there is something to settle. */
export { contextOf, jobStatusOf } from "../../src/promotion/context.ts";
export { settleHere } from "../../src/promotion/settle-here.ts";
