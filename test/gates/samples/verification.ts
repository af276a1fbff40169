import { verificationGate } from "../../../src/gates/verification/gate.ts";
import { samplesOf } from "../mutation/sample.ts";

const off = (until: string) => ({ rule: { off: true, because: "nobody uses it yet", until }, found: true as const });

export const samples = samplesOf(verificationGate, {
  cases: {
    "it says how": { rule: { health: [{ url: "https://shop.example/healthz" }] }, found: true as const },
    "it is off for a month": off("2026-12-22"),
    "it was off until yesterday": off("2026-11-21"),
    "it is off for years": off("2029-01-01"),
  },
});
