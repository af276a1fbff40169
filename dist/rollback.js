import { run, rollback } from "./index.js";
await run(rollback);
