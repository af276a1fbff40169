import { describe, expect, test } from "vitest";
import type { EnvironmentState } from "../../src/ledger/state/environment.ts";
import { emptyHead } from "../../src/ledger/state/head.ts";
import type { Revoked } from "../../src/ledger/state/rejection.ts";
import { decideBan } from "../../src/promotion/banning.ts";
import { isReadmission } from "../../src/promotion/readmission-proof.ts";
import { decideReadmission } from "../../src/promotion/readmitting.ts";
import { state } from "../gates/facts.ts";
import { ALICE, brief, digest, RUN } from "../ledger/sample.ts";

const [bad] = [brief(2)] as const;
const AT = "2026-11-22T10:00:00Z";
const COMMAND = { kind: "readmit", environment: "staging", release: bad.id, why: "it was the database" } as const;
const comment = (id: number) => ({
  comment: { repository: "octo/shop", issue: 7, id, body: digest("x") },
  at: "2026-11-22T11:00:00Z",
});

function ledger(says: Partial<EnvironmentState>, revoked?: readonly Revoked[]) {
  const known = state("staging", {
    lastRollback: { promotion: "p-staging-3", requestedAt: AT, at: AT, run: RUN },
    ...says,
  });
  return {
    ...{ oid: "oid", service: "web", serviceState: { v: 1, service: "web", latest: null } as const },
    ...{ head: { ...emptyHead(digest("")), ...(revoked === undefined ? {} : { revoked }) }, files: new Map() },
    states: new Map([["staging", known]]),
  };
}

const readmit = (says: Partial<EnvironmentState>, startedAt = Date.parse(AT) + 1_000, id = 70) =>
  decideReadmission(COMMAND, { ledger: ledger(says), service: "web" }, { carrying: comment(id), startedAt });

describe("a word that a rejected release may come back", () => {
  test("is recorded with its comment", () => {
    expect(readmit({ rejected: [bad.id] }).drafts).toEqual([
      {
        ...{ service: "web", environment: "staging", promotion: null, event: "release.readmitted" },
        data: { release: bad.id, why: COMMAND.why, comment: comment(70).comment },
      },
    ]);
  });

  test("is refused where nothing was rejected, and when it is older than the rollback", () => {
    expect(() => readmit({ rejected: ["r-00000000000a"] })).toThrow(
      "is not rejected in staging. Rejected there: r-00000000000a.",
    );
    expect(() => readmit({ rejected: [bad.id] }, Date.parse(AT) - 1_000)).toThrow("after this was asked");
  });

  test("may be said again by another comment, so that a forged or void one keeps no true one out; the same one counts once", () => {
    const said = {
      release: bad.id,
      why: "x",
      actor: ALICE,
      run: RUN,
      at: AT,
      seq: 9,
      after: AT,
      ...{ comment: comment(70).comment },
    };
    expect(readmit({ readmitted: [said] }, undefined, 71).drafts).toHaveLength(1);
    expect(readmit({ readmitted: [said] }, undefined, 70).drafts).toEqual([]);
  });

  test("is proven only by the very same words", () => {
    expect(isReadmission(COMMAND, COMMAND)).toBe(true);
    expect(isReadmission({ ...COMMAND, release: "r-00000000000a" }, COMMAND)).toBe(false);
    expect(isReadmission({ ...COMMAND, environment: "production" }, COMMAND)).toBe(false);
    expect(isReadmission({ ...COMMAND, why: "another" }, COMMAND)).toBe(false);
    expect(isReadmission({ kind: "rollback", environment: "staging", why: COMMAND.why }, COMMAND)).toBe(false);
  });
});

describe("a ban (R41)", () => {
  const bytes = digest("web 2");
  const ban = (revoked: readonly Revoked[] | undefined, releases: readonly string[]) =>
    decideBan(
      { kind: "ban", what: bytes, why: "CVE-1" },
      { ledger: ledger({}, revoked) },
      { digest: bytes, releases, running: [] },
      ALICE,
    );
  const before = { digest: bytes, why: "first", actor: ALICE, at: AT, seq: 9, releases: [bad.id] };

  test("names the releases that have the bytes, and none where none is known", () => {
    expect(ban(undefined, [bad.id]).drafts).toMatchObject([
      { data: { digest: bytes, why: "CVE-1", releases: [bad.id] } },
    ]);
    expect(ban(undefined, []).drafts[0]?.data).not.toHaveProperty("releases");
  });

  test("that stands already only grows by releases", () => {
    expect(ban([before], [bad.id])).toEqual({
      drafts: [],
      result: expect.stringContaining("banned already, by alice"),
    });
    expect(ban([before], [bad.id, "r-00000000000a"]).drafts).toMatchObject([
      { data: { releases: ["r-00000000000a"] } },
    ]);
  });
});
