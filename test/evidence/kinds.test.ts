import { expect, test } from "vitest";
import { changesIn } from "../../src/evidence/change.ts";
import { doraOf } from "../../src/evidence/dora.ts";
import { readPeriod } from "../../src/evidence/period.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { tellLedger } from "../../src/ledger/verify.ts";
import {
  brief,
  cleared,
  commit,
  deployed,
  entered,
  failed,
  newLedger,
  registered,
  requested,
  rollback,
  succeeded,
} from "../ledger/sample.ts";

const [one, two, three] = [brief(1), brief(2), brief(3)] as const;
const IN = new Date("2026-10-05T10:00:00Z");

async function doraAfter(...drafts: readonly EventDraft[]) {
  const files = await newLedger(IN);
  commit(files, drafts, IN);
  const period = readPeriod("2026-10-01", "2026-10-31");
  const [dora] = doraOf(changesIn(tellLedger(files).events, period), period, {});
  if (dora === undefined) throw new Error("nothing came to rest");
  return dora;
}

test("DORA's facts name the kind and the cause of each deployment, and a roll-forward has a lead time like any other", async () => {
  const start = [registered(1), registered(2), registered(3)];
  const arrived = (number: number, fence: number, more = {}) => [cleared(number), entered(number, fence, more)];
  const dora = await doraAfter(
    ...start,
    ...[requested(1, one), ...arrived(1, 1), deployed(1), succeeded(1)],
    ...[requested(2, two), ...arrived(2, 2), failed(2)],
    ...[requested(3, three), ...arrived(3, 3, { rollForward: true }), deployed(3), succeeded(3)],
    ...[rollback(4, one, 3), ...arrived(4, 4), deployed(4), succeeded(4)],
  );
  expect(dora.facts.map(({ kind, cause, takesBack, outcome }) => [kind, cause, takesBack, outcome])).toEqual([
    ["promotion", "person", null, "succeeded"],
    ["promotion", "person", null, "failed"],
    ["roll-forward", "person", null, "succeeded"],
    ["rollback", "person", "p-production-3", "succeeded"],
  ]);
  expect(dora.figures["deployment-rework-rate"]?.value).toBe(0.5);
  expect(dora.figures["change-lead-time"]?.entries).toHaveLength(4);
  // As the board counts: a rollback is no deployment of change, and a success that was taken back is a failed change.
  expect(dora.figures["deployment-frequency"]?.value).toBeCloseTo(2 / 31, 5);
  expect(dora.figures["change-fail-rate"]?.value).toBeCloseTo(2 / 3, 5);
  expect(dora.figures["failed-deployment-recovery-time"]?.entries).toHaveLength(4);
});
