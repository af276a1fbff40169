import { describe, expect, test } from "vitest";
import type { Parity } from "../../../src/environments/parity/read.ts";
import { judgeParity } from "../../../src/gates/parity/judge.ts";
import { facts, NOW } from "../facts.ts";

const END = NOW.getTime();
const found: Parity = {
  configuration: { kind: "compared", outcome: "same", faults: [], used: [], until: END },
  settings: "none",
  secrets: "none",
  variables: { ok: false, why: "403; that takes an App's token with `Environments: read`" },
};
const judged = (at: number) => {
  const about = facts({ environment: "staging", now: new Date(at) });
  return judgeParity(about, "production", { ok: true, value: found });
};

describe("parity", () => {
  test("that rests on a difference ends with it, also between gathering and taking the environment (R24)", () => {
    expect(judged(END - 1)[0]).toMatchObject({ verdict: "pass", reason: "parity-kept" });
    expect(judged(END)[0]).toMatchObject({ verdict: "fail", reason: "parity-expired" });
  });

  test("of what could not be read is unknown, and names the token and the way out (R58)", () => {
    expect(judged(END - 1)[1]).toMatchObject({
      item: "variables",
      verdict: "unknown",
      reason: "parity-unreadable",
      message: expect.stringContaining("Environments: read"),
      unblock: expect.stringContaining("setting: variables"),
    });
  });
});
