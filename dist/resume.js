import { run, resume } from "./index.js";
await run(resume);
