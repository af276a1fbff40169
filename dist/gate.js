import { run, gate } from "./index.js";
await run(gate);
