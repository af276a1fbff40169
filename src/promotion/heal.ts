import type { EventDraft } from "../ledger/event.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import { verificationOf } from "../verification/plan.ts";
import type { PromotionContext } from "./context.ts";
import { closeSettledDeployments, deploymentsOf } from "./deployment.ts";
import { environmentNamed, type Ground } from "./ground.ts";
import { ownerStatus, sameOwner } from "./owner.ts";
import { record } from "./record.ts";
import { closeSettled } from "./request/close.ts";
import { type Outcome, outcomeOf, settleDrafts } from "./settle.ts";

/** A promotion that was settled for an owner that is gone. */
export interface Healed {
  readonly promotion: string;
  readonly environment: string;
  readonly outcome: Outcome;
}

/** The promotion that another job than this one is bringing into an environment, if there is one. */
export function foreignActive(context: PromotionContext, ground: Ground, environment: string): Promotion | undefined {
  return stateOf(ground.ledger, environment).open.find(
    ({ state, owner }) => state === "deploying" && owner !== null && !sameOwner(owner, context.calling),
  );
}

/**
 * Settles a promotion whose owner is gone, by what GitHub says of the owning job (R87). A living owner is left alone,
 * however long it takes. Whoever comes first writes it; the append decides again, so it is settled once.
 */
export async function heal(
  context: PromotionContext,
  ground: Ground,
  promotion: Promotion,
  reread: () => Promise<Ground>,
): Promise<Healed | undefined> {
  const { owner, environment, fence, service } = promotion;
  if (owner === null || fence === null) return undefined;
  const { settle, url } = environmentNamed(ground.policy, environment);
  const status = await ownerStatus(context, owner, settle === "explicit" ? "run" : "job");
  if (status.kind === "alive") return undefined;
  const [found] = await deploymentsOf(context, environment, { promotion: promotion.id, fence, service });
  const deployment = found?.id ?? promotion.deployment;
  const before = stateOf(ground.ledger, environment);
  const recorded = await record(
    context,
    { ground },
    {
      reread: async () => ({ ground: await reread() }),
      decide: (facts): { readonly drafts: readonly EventDraft[]; readonly result: Outcome | undefined } => {
        const open = stateOf(facts.ground.ledger, environment).open.find(({ id }) => id === promotion.id);
        if (open === undefined || open.state !== "deploying" || open.fence !== fence)
          return { drafts: [], result: undefined };
        const policy = environmentNamed(facts.ground.policy, environment);
        const verified = verificationOf(policy, facts.ground.now) !== undefined;
        const drafts = settleDrafts(open, status.ending, "healer", deployment, verified);
        return { drafts, result: outcomeOf(drafts) };
      },
    },
  );
  const outcome = recorded.result;
  if (outcome === undefined) return undefined;
  if (recorded.kind === "appended") await closeSettled(context, recorded.facts.ground.ledger, recorded.ledger);
  await closeSettledDeployments(context, { promotion, deployment, before, outcome, url });
  context.log.notice(`${promotion.id} was left behind by run ${owner.id}; it was settled as ${outcome}.`);
  return { promotion: promotion.id, environment, outcome };
}
