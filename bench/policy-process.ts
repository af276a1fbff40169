/** Reads a policy once, in a process that has just begun: `policy-process.ts ours|yaml <file>`. Prints milliseconds and mistakes. */
import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { readPolicy } from "../src/gates/policy.ts";

const [reader, file = ""] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const started = performance.now();
const read = reader === "yaml" ? parseDocument(text).errors : readPolicy(text);
const took = performance.now() - started;
const mistakes = "ok" in read && !read.ok ? read.mistakes.length : 0;
console.log(JSON.stringify({ took, mistakes }));
