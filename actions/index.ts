/** Every door of the suite. Launchers in `dist/` import one of these and `run` or `runPost`; `commandLine` is for a clone. */
export { run, runPost } from "../src/action/run.ts";
export { processTerminal } from "../src/action/terminal.ts";
export { audit } from "./audit.ts";
export { commandLine } from "./command-line.ts";
export { config } from "./config.ts";
export { gate } from "./gate.ts";
export { promote } from "./promote.ts";
export { recovery } from "./recovery.ts";
export { register } from "./register.ts";
export { report } from "./report.ts";
export { requireApproval } from "./require-approval.ts";
export { resume } from "./resume.ts";
export { rollback } from "./rollback.ts";
export { rollbackPlan } from "./rollback-plan.ts";
export { verify } from "./verify.ts";
