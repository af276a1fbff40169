import type { ParityPart } from "../../../src/environments/parity/part.ts";
import type { Parity } from "../../../src/environments/parity/read.ts";
import { parityGate } from "../../../src/gates/parity/gate.ts";
import { NOW } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const SAME: ParityPart = { outcome: "same", faults: [], used: [], until: "never" };
const ALLOWED: ParityPart = { ...SAME, until: NOW.getTime() + 86_400_000 };
const DIFFERS: ParityPart = {
  ...SAME,
  outcome: "differs",
  faults: [{ code: "parity-undocumented", what: "services.mail.url", message: "They differ.", at: null }],
};
const EXPIRED: ParityPart = {
  ...SAME,
  outcome: "differs",
  faults: [{ code: "parity-expired", what: "reviewers", message: "They differ.", at: null }],
};

const ALIKE: Parity = {
  configuration: { kind: "compared", ...ALLOWED },
  settings: { ok: true, value: SAME },
  secrets: { ok: true, value: ALLOWED },
  variables: { ok: true, value: SAME },
};

const on = (found: Partial<Parity>) => ({
  facts: { environment: "staging" },
  rule: "production",
  found: { ...ALIKE, ...found },
});

export const samples = samplesOf(parityGate, {
  cases: {
    "they are alike": on({}),
    "only their configurations are compared": on({ settings: "none", secrets: "none", variables: "none" }),
    "a value differs": on({ configuration: { kind: "compared", ...DIFFERS } }),
    "a setting differs": on({ settings: { ok: true, value: DIFFERS } }),
    "a difference is over": on({ settings: { ok: true, value: EXPIRED } }),
    "a difference ended meanwhile": on({ secrets: { ok: true, value: { ...ALLOWED, until: NOW.getTime() } } }),
    "names could not be listed": on({ variables: { ok: false, why: "403 Forbidden" } }),
    "the other has no valid configuration": on({
      configuration: { kind: "incomparable", why: "the configuration of production is not valid", faults: [] },
    }),
    "nothing can be compared": on({ configuration: "none", settings: "none", secrets: "none", variables: "none" }),
  },
});
