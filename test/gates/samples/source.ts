import { sourceGate } from "../../../src/gates/source/gate.ts";
import { building, checksOf, RELEASE, suite } from "../facts.ts";
import { builtInSamples } from "../mutation/sample.ts";

export const samples = builtInSamples(sourceGate, {
  cases: {
    "built from main": {},
    "a preview of a pull request": {
      release: { ...RELEASE, preview: true },
      checks: checksOf(building({ event: "pull_request", branch: "fix" })),
    },
    "a commit that main does not have": { reachable: { ok: true, value: false } },
    "a run that GitHub does not know": { checks: checksOf(suite()) },
    "a run that a pull request started": { checks: checksOf(building({ event: "pull_request_target" })) },
    "a preview that a push built": { release: { ...RELEASE, preview: true }, checks: checksOf(building()) },
    "a commit that could not be compared": { reachable: { ok: false, why: "502" } },
    "a run that could not be read": { checks: { ok: false, why: "502" } },
  },
});
