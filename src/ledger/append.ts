import { randomUUID } from "node:crypto";
import type { Clock } from "../github/clock.ts";
import { isFailure } from "../github/errors.ts";
import type { Actor, RunRef } from "./actor.ts";
import { type Composed, compose } from "./compose.ts";
import { ClientTooOld, LedgerRefused, LedgerUnreadable } from "./errors.ts";
import type { EventDraft, LedgerEvent } from "./event.ts";
import { markerOf } from "./headline.ts";
import { Patience } from "./patience.ts";
import type { LedgerPort } from "./port.ts";
import { PROTOCOL } from "./protocol.ts";
import type { LedgerSnapshot } from "./snapshot.ts";

/** Tries per append; 64 writers at once need about ten (R82). */
const TRIES = 12;

/** What a decision is made of; callers add what their gates need. */
export interface Facts {
  readonly ledger: LedgerSnapshot;
  /** The `Date` of the answer that gave the facts. */
  readonly now: Date;
}

export interface Decided<R> {
  readonly drafts: readonly EventDraft[];
  readonly result: R;
  /** The policy this decision was made by, when it is not the one of the append's context: it may change between tries. */
  readonly policy?: string | null;
}

export interface Append<F extends Facts, R> {
  /** The first snapshot. */
  readonly facts: F;
  /** Reads everything again; nothing of the old facts is kept (R92). */
  reread(): Promise<F>;
  /** Pure. Called again with fresh facts after every lost race. No drafts: there is nothing to record. */
  decide(facts: F): Decided<R>;
  readonly context: { readonly actor: Actor | null; readonly run: RunRef | null; readonly policy: string | null };
  /** A UUID for this append and no other; a random one by default. */
  readonly intent?: string;
  readonly port: LedgerPort;
  readonly clock: Clock;
  readonly deadline: Date;
  readonly tries?: number;
}

export type AppendResult<F extends Facts, R> =
  | {
      readonly kind: "appended";
      readonly result: R;
      /** The ledger at our own commit; others may have gone on since. */
      readonly ledger: LedgerSnapshot;
      /** The facts that the recorded decision was made by. */
      readonly facts: F;
      readonly events: readonly LedgerEvent[];
    }
  | { readonly kind: "nothing"; readonly result: R; readonly facts: F }
  /** Neither yes nor no: nothing may be done now, and the same append may be tried later. */
  | { readonly kind: "deferred"; readonly why: string };

/**
 * Records one decision on the ledger, exactly once or not at all (R69-R71, R82, R83, R92, R115). After a lost race the
 * facts are read again and the decision is made again; after a lost answer the branch is searched for our intent before
 * anything else, and the same commit is sent again only against the same head. Throws `LedgerRefused` when GitHub
 * forbids the write, `ClientTooOld` (R95), `LedgerUnreadable` (R116), and whatever `reread`, `decide` and the port throw;
 * rate limits and unreachable reads end as `deferred` (R72, R73).
 */
export async function append<F extends Facts, R>(order: Append<F, R>): Promise<AppendResult<F, R>> {
  const { clock, deadline, port } = order;
  const intent = order.intent ?? randomUUID();
  const patience = new Patience({ clock, deadline, tries: order.tries ?? TRIES });
  try {
    let facts = order.facts;
    for (;;) {
      refuseNewerLedger(facts.ledger);
      const { drafts, result, policy = order.context.policy } = order.decide(facts);
      if (drafts.length === 0) return { kind: "nothing", result, facts };
      const composed = compose(facts.ledger, drafts, { ...order.context, policy, now: facts.now, intent });
      const sent = await send({ port, patience, composed, intent, head: facts.ledger.oid });
      switch (sent.kind) {
        case "committed":
          return {
            kind: "appended",
            result,
            ledger: { ...composed.after, oid: sent.oid },
            facts,
            events: composed.events,
          };
        case "deferred":
          return sent;
        case "stale":
          if (!(await patience.next())) return deferred("other writers were faster every time");
          facts = await order.reread();
      }
    }
  } catch (error) {
    if (isFailure(error, "rate-limited", "unavailable")) return deferred(error.message);
    throw error;
  }
}

type Sent =
  | { readonly kind: "committed"; readonly oid: string }
  | { readonly kind: "stale" }
  | { readonly kind: "deferred"; readonly why: string };

interface Sending {
  readonly port: LedgerPort;
  readonly patience: Patience;
  readonly composed: Composed;
  readonly intent: string;
  readonly head: string;
}

/** Sends one commit against one head until it is known whether it is there. */
async function send(sending: Sending): Promise<Sent> {
  const { port, patience, composed, head } = sending;
  const { headline, body, additions } = composed;
  let answerWasLost = false;
  for (;;) {
    const answer = await port.commit({ expectedHead: head, headline, body, additions });
    switch (answer.kind) {
      case "committed":
        return answer;
      case "refused":
        if (!answerWasLost) throw new LedgerRefused(answer.why);
        break;
      case "stale":
        // After a lost answer this may mean that the earlier sending was accepted: it is what moved the branch.
        if (!answerWasLost) return answer;
        break;
      case "ambiguous":
        answerWasLost = true;
    }
    const place = await readBack(sending, answer.kind === "stale");
    if (place !== "unmoved") return place;
    if (answer.kind === "refused") throw new LedgerRefused(answer.why);
    if (!(await patience.next())) return deferred("GitHub's answer was lost and tries ran out; the next run will see");
  }
}

/**
 * Looks for our own commit. "unmoved": it is not there and the branch is where it was, so the same commit may be sent
 * again. When GitHub already said that the branch has moved, a read that does not show it yet is too old to believe (R70).
 */
async function readBack({ port, patience, intent, head }: Sending, moved: boolean): Promise<Sent | "unmoved"> {
  for (;;) {
    try {
      const found = await port.find({ since: head, marker: markerOf(intent) });
      switch (found.kind) {
        case "found":
          return { kind: "committed", oid: found.oid };
        case "missing":
          throw new LedgerUnreadable("The ledger branch disappeared while it was being written.");
        case "absent":
          if (found.head !== head) return { kind: "stale" };
          if (!moved) return "unmoved";
      }
    } catch (error) {
      // Not knowing is no reason to send again, only to look again.
      if (!isFailure(error, "unavailable", "ambiguous")) throw error;
    }
    if (!(await patience.next())) return deferred("GitHub's answer was lost and could not be read back in time");
  }
}

function refuseNewerLedger({ head }: LedgerSnapshot): void {
  if (head["min-protocol"] > PROTOCOL) throw new ClientTooOld(head["min-protocol"], PROTOCOL);
}

function deferred(why: string): { readonly kind: "deferred"; readonly why: string } {
  return { kind: "deferred", why };
}
