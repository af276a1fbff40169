/** What the step `report` does; loaded once its inputs are good. */
export { manualOf } from "../../src/action/manual.ts";
export { reportHere } from "../../src/report/report-here.ts";
