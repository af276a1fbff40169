/** What the step `audit` does beside: the evidence of a period. */
export { exportEvidence } from "../../src/evidence/export.ts";
