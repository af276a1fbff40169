import { configGate } from "../../../src/gates/config/gate.ts";
import type { ConfigFound } from "../../../src/gates/config/gather.ts";
import { digest } from "../../ledger/sample.ts";
import { RELEASE } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const RULE = "config/production.yml";

const VALID: ConfigFound = {
  commit: RELEASE.commit,
  outcome: "valid",
  digest: digest("config"),
  faults: [],
  count: 0,
  secrets: { ok: true, value: { outcome: "all-exist", missing: [] } },
  variables: "none",
};

const fault = (code: "config-invalid" | "config-secret-plain" | "config-missing") =>
  ({ code, message: "It is wrong.", key: "databases.main", at: { path: RULE, line: 3, column: 5 } }) as const;

const missing = { name: "DATABASE_PASSWORD", key: "databases.main.password", path: RULE, line: 4, column: 17 };
const some: ConfigFound["secrets"] = { ok: true, value: { outcome: "some-missing", missing: [missing] } };

export const samples = samplesOf(configGate, {
  cases: {
    "it is valid and its secrets exist": { rule: RULE, found: VALID },
    "it refers to nothing": { rule: RULE, found: { ...VALID, secrets: "none" } },
    "the policy does not look": {
      rule: { file: RULE, references: "unchecked", because: "a vault keeps them" },
      found: { ...VALID, secrets: "unchecked", variables: "unchecked" },
    },
    "it is not valid": {
      rule: RULE,
      found: {
        ...VALID,
        outcome: "invalid",
        digest: null,
        faults: [fault("config-invalid")],
        count: 1,
        secrets: "none",
      },
    },
    "a secret is written out": {
      rule: RULE,
      found: {
        ...VALID,
        outcome: "invalid",
        digest: null,
        faults: [fault("config-invalid"), fault("config-secret-plain")],
        count: 2,
      },
    },
    "a secret is missing": { rule: RULE, found: { ...VALID, secrets: some } },
    "a variable was not given": { rule: { file: RULE, references: "given" }, found: { ...VALID, variables: some } },
    "the names could not be listed": { rule: RULE, found: { ...VALID, secrets: { ok: false, why: "403 Forbidden" } } },
  },
});
