/** What the step `config` does; loaded once its inputs are good. */
export { configure } from "../../src/configuration/configure.ts";
