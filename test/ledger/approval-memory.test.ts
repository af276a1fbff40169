import { describe, expect, test } from "vitest";
import type { EventDraft } from "../../src/ledger/event.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import {
  ALICE,
  asked,
  BOB,
  brief,
  cleared,
  deployed,
  entered,
  failed,
  given,
  ledgerOf,
  POLICY,
  registered,
  requested,
  revoked,
  succeeded,
  waiting,
} from "./sample.ts";

const one = brief(1);

async function recorded(...drafts: readonly EventDraft[]) {
  const files = await ledgerOf([registered(1), registered(2)], drafts);
  expect(verifyLedger(files).kind).toBe("intact");
  const snapshot = parseLedger(files, "oid", "web");
  return { state: stateOf(snapshot, "production"), protocol: snapshot.head["min-protocol"] };
}

/** Cleared with this verdict of the gate `approvals`. */
function agreed(number: number, verdict: string, reason = "approvals-given"): EventDraft {
  const draft = cleared(number);
  if (draft.event !== "promotion.cleared") throw new Error("the sample clears nothing");
  return { ...draft, data: { ...draft.data, verdicts: [{ gate: "approvals", verdict, reason }] } };
}

const ask = asked(1, { kind: "issue" });

describe("what the ledger remembers of approvals", () => {
  test("a voided one bars what its writer said until then, the latest of each person (R8)", async () => {
    const { state } = await recorded(
      ...[requested(1, one), ask, given(1), revoked(1), given(1, { comment: 75 }), revoked(1, { comment: 75 })],
      ...[given(1, { person: BOB, comment: 76 }), revoked(1, { person: BOB, comment: 76 })],
    );
    expect(state.open[0]?.barred).toEqual([
      { person: ALICE, comment: 75 },
      { person: BOB, comment: 76 },
    ]);
    expect(state.open[0]?.seen).toBeUndefined();
  });

  test("nothing of it where a client of protocol 2 asked: what it wrote stays as it was folded then", async () => {
    const { state, protocol } = await recorded(requested(1, one), asked(1), given(1), revoked(1));
    expect([state.open[0]?.barred, protocol]).toEqual([undefined, 2]);
  });

  test("by which policy people last agreed, which an override, a wait and a clearance without them leave as it was (R54)", async () => {
    const through = [entered(1, 1), deployed(1), succeeded(1)];
    const first = await recorded(requested(1, one), agreed(1, "pass"), ...through);
    expect([first.state.agreed, first.protocol]).toEqual([POLICY, 3]);
    for (const clearing of [
      agreed(1, "overridden", "approvals-missing"),
      agreed(1, "pass", "approvals-rollback"),
      cleared(1),
    ]) {
      const { state } = await recorded(requested(1, one), clearing, ...through);
      expect(state.agreed).toBeUndefined();
    }
    const waited = await recorded(requested(1, one), agreed(1, "pass"), waiting(1), cleared(1), ...through);
    expect(waited.state.agreed).toBeUndefined();
    const two = [requested(2, brief(2)), agreed(2, "overridden", "approvals-missing"), entered(2, 2)];
    const { state } = await recorded(requested(1, one), agreed(1, "pass"), ...through, ...two);
    expect(state.agreed).toBe(POLICY);
  });

  test("a ledger without any of it stays what protocol 2 wrote", async () => {
    const { protocol } = await recorded(requested(1, one), cleared(1), entered(1, 1), deployed(1), succeeded(1));
    expect(protocol).toBe(1);
  });

  test("the approvals of a failure, for another try of the same run, and of nothing else (R17)", async () => {
    const before = [requested(1, one), ask, given(1), agreed(1, "pass"), entered(1, 1)];
    const failure = await recorded(...before, failed(1));
    expect(failure.state.settled[0]?.seen?.map(({ person }) => person)).toEqual([ALICE]);
    const success = await recorded(...before, deployed(1), succeeded(1));
    expect(success.state.settled[0]?.seen).toBeUndefined();
    const old = await recorded(requested(1, one), asked(1), given(1), agreed(1, "pass"), entered(1, 1), failed(1));
    expect(old.state.settled[0]?.seen).toBeUndefined();
  });
});
