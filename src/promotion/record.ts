import { type AppendResult, append } from "../ledger/append.ts";
import type { EventDraft } from "../ledger/event.ts";
import { githubLedger } from "../ledger/github-port.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { Stop } from "./stop.ts";

/**
 * Records a decision: appends its events, deciding again on fresh facts whenever somebody else was faster (R82). What cannot
 * be recorded does not happen (R116): running out of time throws `Stop` `deferred`, which is neither yes nor no.
 */
export async function record<F extends { readonly ground: Ground }, R>(
  context: PromotionContext,
  facts: F,
  o: {
    reread(): Promise<F>;
    decide(facts: F): { readonly drafts: readonly EventDraft[]; readonly result: R };
    readonly intent?: string;
  },
): Promise<Extract<AppendResult<F & LedgerFacts, R>, { kind: "appended" | "nothing" }>> {
  const withLedger = (fresh: F) => ({ ...fresh, ledger: fresh.ground.ledger, now: fresh.ground.now });
  const appended = await append({
    facts: withLedger(facts),
    reread: async () => withLedger(await o.reread()),
    // The policy may have changed between two tries; the one that was decided by is recorded.
    decide: (fresh) => ({ ...o.decide(fresh), policy: fresh.ground.policy.sha256 }),
    context: { actor: context.actor, run: context.calling, policy: facts.ground.policy.sha256 },
    ...(o.intent === undefined ? {} : { intent: o.intent }),
    port: githubLedger(context.client, context.repo, context.branch),
    clock: context.clock,
    deadline: context.deadline,
  });
  if (appended.kind === "deferred") {
    throw new Stop(
      "deferred",
      `The ledger could not be written in time, so nothing was done: ${appended.why}`,
      "Run this again; it looks first what was recorded.",
    );
  }
  return appended;
}

type LedgerFacts = Pick<Ground, "ledger" | "now">;
