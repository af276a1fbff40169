import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state.ts";
import type { PromotionContext } from "./context.ts";
import { closeDeployments, deploymentsOf } from "./deployment.ts";
import { environmentNamed, type Ground } from "./ground.ts";
import { ownerStatus, sameOwner } from "./owner.ts";
import { record } from "./record.ts";
import { closeSettled } from "./request/close.ts";
import { settleDrafts } from "./settle.ts";
import { isActive } from "./target.ts";

/** A promotion that was settled for an owner that is gone. */
export interface Healed {
  readonly promotion: string;
  readonly environment: string;
  readonly succeeded: boolean;
}

/** The promotion in an environment that belongs to another job than this one, if there is one. */
export function foreignActive(context: PromotionContext, ground: Ground, environment: string): Promotion | undefined {
  return stateOf(ground.ledger, environment).open.find(
    ({ state, owner }) => isActive(state) && owner !== null && !sameOwner(owner, context.calling),
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
  const status = await ownerStatus(context, owner);
  if (status.kind === "alive") return undefined;
  const [found] = await deploymentsOf(context, environment, { promotion: promotion.id, fence, service });
  const deployment = found?.id ?? promotion.deployment;
  const before = stateOf(ground.ledger, environment);
  const recorded = await record(
    context,
    { ground },
    {
      reread: async () => ({ ground: await reread() }),
      decide: (facts) => {
        const open = stateOf(facts.ground.ledger, environment).open.find(({ id }) => id === promotion.id);
        if (open === undefined || !isActive(open.state) || open.fence !== fence) return { drafts: [], result: false };
        return { drafts: settleDrafts(open, status.ending, "healer", deployment), result: true };
      },
    },
  );
  if (!recorded.result) return undefined;
  if (recorded.kind === "appended") await closeSettled(context, recorded.facts.ground.ledger, recorded.ledger);
  const succeeded = status.ending.outcome === "success";
  const { url } = environmentNamed(ground.policy, environment);
  await closeDeployments(context, { promotion, deployment, before, succeeded, url });
  context.log.notice(
    `${promotion.id} was left behind by run ${owner.id}; it was settled as ${succeeded ? "succeeded" : "failed"}.`,
  );
  return { promotion: promotion.id, environment, succeeded };
}
