import { runPost, promote } from "./index.js";
await runPost(promote);
