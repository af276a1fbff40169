import { expect, test } from "vitest";
import type { EventDraft } from "../../src/ledger/event.ts";
import { headlineOf } from "../../src/ledger/headline.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { digest, ledgerOf, RUN, registered } from "./sample.ts";

const about = { service: "web", environment: "production", promotion: null };
function backup(says: Partial<Extract<EventDraft, { event: "recovery.backup" }>["data"]> = {}): EventDraft {
  const data = {
    kind: "full",
    digest: digest("dump"),
    size: 10,
    location: "s3://b/x",
    taken: "2026-11-22T09:00:00Z",
  } as const;
  return { ...about, event: "recovery.backup", data: { ...data, ...says } };
}
function drill(says: Partial<Extract<EventDraft, { event: "recovery.drill" }>["data"]> = {}): EventDraft {
  const data = {
    outcome: "accepted",
    why: "",
    backup: null,
    started: "2026-11-22T09:00:00Z",
    recovery: 1_000,
    loss: null,
  } as const;
  return { ...about, event: "recovery.drill", data: { ...data, ...says } };
}

async function after(...decisions: readonly (readonly EventDraft[])[]) {
  const files = await ledgerOf(...decisions);
  expect(verifyLedger(files).kind).toBe("intact");
  const ledger = parseLedger(files, "oid", "web");
  return { ledger, state: stateOf(ledger, "production") };
}

test("the last backup of each kind and the last drill are kept, with the job that said so", async () => {
  const { ledger, state } = await after(
    [registered(1)],
    [backup()],
    [backup({ digest: digest("newer") }), backup({ kind: "incremental" })],
    [drill(), drill({ outcome: "failed", why: "x".repeat(5_000), recovery: null })],
  );
  expect(state.recovery).toMatchObject({
    full: { digest: digest("newer"), run: RUN },
    incremental: { digest: digest("dump") },
    // A later failure counts more than the success before it.
    drill: { outcome: "failed", recovery: null, run: RUN },
  });
  expect(Buffer.byteLength(state.recovery?.drill?.why ?? "")).toBeLessThanOrEqual(1_024);
  expect(ledger.head["min-protocol"]).toBe(3);
});

test("a ledger without backups and drills has no trace of them", async () => {
  const { state, ledger } = await after([registered(1)]);
  expect(state).not.toHaveProperty("recovery");
  expect(ledger.head["min-protocol"]).toBe(1);
});

test("what was taken or began after it was recorded is impossible, and so is what is out of shape", async () => {
  await expect(after([registered(1)], [backup({ taken: "2026-11-22T11:00:00Z" })])).rejects.toThrow(
    "taken after it was recorded",
  );
  await expect(after([registered(1)], [drill({ started: "2026-11-22T11:00:00Z" })])).rejects.toThrow(
    "began after it was recorded",
  );
  await expect(after([registered(1)], [backup({ digest: "sha1:1" })])).rejects.toThrow();
  await expect(after([registered(1)], [backup({ size: -1 })])).rejects.toThrow();
  await expect(after([registered(1)], [backup({ location: "x".repeat(2_000) })])).rejects.toThrow();
});

test("its line in the history says what it is", () => {
  const event = (draft: EventDraft) => Object.assign({}, draft, { seq: 5 });
  // Only what a headline reads.
  expect(headlineOf([event(drill()) as never])).toBe("web: production restore drill accepted [skip ci]");
  expect(headlineOf([event(backup()) as never])).toBe("web: production full backup recorded [skip ci]");
});
