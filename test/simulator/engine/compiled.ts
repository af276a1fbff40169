import { fileURLToPath } from "node:url";

/**
 * For processes that tests start by the hundred: Node keeps there what it compiled of an action, by the text's own hash, and the
 * next process need not. Runners have no such place that only they can write.
 */
export const COMPILED = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL("../../../node_modules/.cache/compiled", import.meta.url)),
};
