/** Every door of the suite. Launchers in `dist/` import one of these and `run` or `runPost`. */
export { run, runPost } from "../src/action/run.ts";
export { config } from "./config.ts";
export { audit } from "./audit.ts";
export { gate } from "./gate.ts";
export { promote } from "./promote.ts";
export { register } from "./register.ts";
export { resume } from "./resume.ts";
