import { run, requireApproval } from "./index.js";
await run(requireApproval);
