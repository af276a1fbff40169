import { credentialsGate } from "../../../src/gates/credentials/gate.ts";
import type { Ended } from "../../../src/outside/run-program.ts";
import { samplesOf } from "../mutation/sample.ts";

const rule = { account: { run: "whoami", expect: "123456789012" } };
const ended = (code: number | null, tail: string): Ended => ({
  ...{ name: "account", code, tail },
  why: code === null ? "it was ended after 1000 ms" : undefined,
});

export const samples = samplesOf(credentialsGate, {
  vouched: { "found.value.tail": "what the program said is handed over as it was read, or it is said why not" },
  cases: {
    "they log in": { rule, found: ended(0, "123456789012") },
    "they log in elsewhere": { rule, found: ended(0, "210987654321") },
    "they say more": { rule, found: ended(0, "123456789012\n210987654321") },
    "they say nothing": { rule, found: ended(0, "") },
    "they do not log in": { rule, found: ended(255, "123456789012") },
    "it was ended": { rule, found: ended(null, "123456789012") },
  },
});
