/** What the step `resume` does; loaded once its inputs are good. */
export { resumeAll } from "../../src/approval-request/resume-all.ts";
export { summarizeAll } from "../../src/approval-request/resume-summary.ts";
export { contextOf } from "../../src/promotion/context.ts";
export { rowsOf } from "../../src/promotion/resume-summary.ts";
