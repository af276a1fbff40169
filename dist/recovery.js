import { run, recovery } from "./index.js";
await run(recovery);
