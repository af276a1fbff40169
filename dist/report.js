import { run, report } from "./index.js";
await run(report);
