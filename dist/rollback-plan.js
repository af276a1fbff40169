import { run, rollbackPlan } from "./index.js";
await run(rollbackPlan);
