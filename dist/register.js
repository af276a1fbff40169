import { run, register } from "./index.js";
await run(register);
