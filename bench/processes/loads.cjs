/** Loaded into a process with `--require`: when it ends it writes the name of each file of `dist/` that it loaded. */
const { registerHooks } = require("node:module");
const { writeFileSync } = require("node:fs");

const loaded = [];
registerHooks({
  load: (url, context, next) => {
    const name = /\/dist\/([^/]+\.js)$/.exec(url)?.[1];
    if (name !== undefined) loaded.push(name);
    return next(url, context);
  },
});
process.on("exit", () => writeFileSync(process.env.BENCH_ANSWER, loaded.join("\n")));
