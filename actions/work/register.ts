/** What the step `register` does; loaded once its inputs are good. */
export { contextOf } from "../../src/promotion/context.ts";
export { rowsOf } from "../../src/promotion/resume-summary.ts";
export { register } from "../../src/registration/register.ts";
export { summarizeRegistration } from "../../src/registration/summary.ts";
