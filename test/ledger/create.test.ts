import { describe, expect, test } from "vitest";
import { GitHubFailure } from "../../src/github/errors.ts";
import { type Birth, createLedger, type LedgerHost } from "../../src/ledger/create.ts";
import { LedgerMissing, LedgerRefused } from "../../src/ledger/errors.ts";
import { parseLedger } from "../../src/ledger/snapshot.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { ALICE, NOW, newLedger, RUN } from "./sample.ts";

const forbidden = new GitHubFailure({
  kind: "forbidden",
  request: "POST /repos/octo/shop/git/refs",
  message: "Resource not accessible by integration",
  hint: "add `contents: write` to the job's permissions:",
});

function birth(host: Partial<LedgerHost>, deployments = 0): Birth {
  return {
    host: { rules: async () => [], create: async () => "created", ...host },
    repository: { id: 1, url: "https://github.com/octo/shop" },
    branch: "env-actions",
    deployments,
    now: NOW,
    actor: ALICE,
    run: RUN,
  };
}

describe("the beginning of a ledger", () => {
  test("is a head, one entry and a README, and verifies", async () => {
    const files = await newLedger();
    expect([...files.keys()].sort()).toEqual(["README.md", "head.json", "log/2026/11/22/000000000001.jsonl"]);
    expect(verifyLedger(files)).toMatchObject({ kind: "intact", seq: 1 });
    expect(parseLedger(files, "oid", "web").head).toMatchObject({ seq: 1, "min-protocol": 1, promotions: 0 });
  });

  test("names itself in history and starts no workflow", async () => {
    let message = "";
    const create: LedgerHost["create"] = async (first) => {
      message = first.message;
      return "created";
    };
    await createLedger(birth({ create }));
    expect(message).toMatch(/^ledger created \[skip ci\]\n\n1 ledger\.created\n\nIntent: [0-9a-f-]{36}$/);
  });

  test("somebody else was faster: theirs counts", async () => {
    expect(await createLedger(birth({ create: async () => "exists" }))).toMatchObject({ kind: "exists" });
  });

  test("says which rules should protect the branch and do not (R117)", async () => {
    const rules = async () => [{ type: "deletion" }];
    expect(await createLedger(birth({ rules }))).toEqual({ kind: "created", missing: ["block force pushes"] });
  });

  test("a ledger that was lost is never made anew", async () => {
    let written = false;
    const create: LedgerHost["create"] = async () => {
      written = true;
      return "created";
    };
    await expect(createLedger(birth({ create }, 3))).rejects.toThrow(LedgerMissing);
    expect(written).toBe(false);
  });

  test("a refusal names the rule and the permission", async () => {
    const rules = async () => [{ type: "pull_request" }, { type: "deletion" }];
    const create = () => Promise.reject(forbidden);
    await expect(createLedger(birth({ rules, create }))).rejects.toThrow(LedgerRefused);
    await expect(createLedger(birth({ rules, create }))).rejects.toThrow(
      /contents: write.*env-actions says: require a pull request before merging/,
    );
  });

  test("an outage is not a refusal", async () => {
    const outage = new GitHubFailure({ kind: "unavailable", request: "POST", message: "503" });
    await expect(createLedger(birth({ create: () => Promise.reject(outage) }))).rejects.toBe(outage);
  });
});
