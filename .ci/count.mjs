/**
 * Prints how many tests passed and failed, as two numbers, by vitest's JSON report:
 *
 *   node .ci/count.mjs <report> <exit code of the run> <may-skip | none-skipped>
 *
 * A run without a single test, a file that could not be loaded, and a run that ended non-zero for another reason are failures;
 * so is every skipped test with `none-skipped`.
 */
import { existsSync, readFileSync } from "node:fs";

const [file = "", code = "1", skips = "none-skipped"] = process.argv.slice(2);
const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { testResults: [] };

const statuses = report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
const count = (...wanted) => statuses.filter((status) => wanted.includes(status)).length;
const unloaded = report.testResults.filter(
  ({ status, assertionResults }) => status === "failed" && !assertionResults.some((each) => each.status === "failed"),
).length;

const passed = count("passed");
const skipped = count("pending", "skipped", "todo", "disabled");
let failed = statuses.length - passed - skipped + unloaded;
if (skips === "none-skipped") failed += skipped;
if (skipped > 0) console.error(`${skipped} tests were skipped.`);
if (failed === 0 && (passed === 0 || code !== "0")) failed = 1;
console.log(`${passed} ${failed}`);
