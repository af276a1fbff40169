/** What the step `promote` does first: it asks GitHub, and loads what judges while GitHub answers. */
export { contextOf } from "../../src/promotion/context.ts";
export { lookAt } from "../../src/promotion/look.ts";
export { readPromote } from "../../src/promotion/wish.ts";
