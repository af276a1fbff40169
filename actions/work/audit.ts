/** What the step `audit` does; loaded once its inputs are good. */
export { asJson, audit } from "../../src/audit/audit.ts";
export { separate } from "../../src/audit/credentials/separate.ts";
export { standingAsJson } from "../../src/audit/monitoring/standing.ts";
export { countsOf, describeCounts, reaches } from "../../src/audit/order.ts";
export { periodOf } from "../../src/evidence/period.ts";
export { contextOf } from "../../src/promotion/context.ts";
