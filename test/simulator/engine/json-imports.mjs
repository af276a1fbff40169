// GitHub's workflow parser imports its JSON schemas without the import attribute Node demands; this adds it.
// Use: node --import ./test/simulator/engine/json-imports.mjs <file>
import { registerHooks } from "node:module";

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith(".json")) return nextLoad(url, context);
    return nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } });
  },
});
