import { run, config } from "./index.js";
await run(config);
