import { run, audit } from "./index.js";
await run(audit);
