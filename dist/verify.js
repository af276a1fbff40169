import { run, verify } from "./index.js";
await run(verify);
