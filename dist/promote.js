import { run, promote } from "./index.js";
await run(promote);
