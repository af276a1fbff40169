import { expect, test } from "vitest";
import { ledgerAuditor } from "../../src/audit/ledger/verification.ts";
import type { AuditAsk } from "../../src/environments/auditor.ts";
import { filesAfter, filesOf, linesOf, longLedger, mutate } from "../ledger/mutations.ts";
import { seededRandom } from "../ledger/virtual-clock.ts";

/** As many as go through the chain in test/ledger/verify.test.ts: the audit says what the chain says. */
const ROUNDS = 10_000;

async function idsOf(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const log = { head: "0", complete: true, commits: [] };
  const ledger = { oid: "0", files, log, told: { ok: false, why: "not asked", fix: "" } };
  const ask = {
    branch: "env-actions",
    url: "https://github.com/octo/shop",
    ledger: async () => ledger,
    deployments: async () => [],
  };
  // The auditor asks for nothing else.
  return (await ledgerAuditor.audit(ask as unknown as AuditAsk)).map(({ id }) => id);
}

test(`R110: ${ROUNDS} single mutations of a log of 1,000 entries are found by the audit, by the first bad entry`, async () => {
  const files = await longLedger();
  const lines = linesOf(files);
  const rest = [...files].filter(([path]) => !path.startsWith("log/"));
  const whole = filesOf(lines);
  expect(await idsOf(files)).toEqual([]);
  const random = seededRandom(11);
  const missed: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { lines: mutated, spoiled, what, paths } = mutate(lines, random);
    const ids = await idsOf(new Map([...rest, ...filesAfter(whole, mutated, paths)]));
    if (ids.join() !== `ledger/entry-bad/${spoiled}`) missed.push(`${what} of ${spoiled}: ${ids.join()}`);
  }
  expect(missed).toEqual([]);
}, 120_000);
