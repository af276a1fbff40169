import type { EventDraft } from "../ledger/event.ts";
import type { Moved } from "../ledger/events/promotion.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import { verificationOf } from "../verification/plan.ts";
import type { PromotionContext } from "./context.ts";
import { closeSettledDeployments, deploymentsOf } from "./deployment.ts";
import type { KeptFault } from "./fault.ts";
import { environmentNamed, type Ground, readGround } from "./ground.ts";
import { sameOwner } from "./owner.ts";
import { record } from "./record.ts";
import { type Ending, type Outcome, outcomeOf, settleDrafts } from "./settle.ts";

/** What the main step kept for its post step. */
export interface Kept {
  readonly environment: string;
  readonly deployment: number | null;
  readonly moved: readonly Moved[];
  /** Why the main step could not bring the release in, when it could not. */
  readonly fault: KeptFault | undefined;
  /** The main step came to its end and handed the artifacts over. */
  readonly handedOver: boolean;
}

export interface Left {
  readonly promotion: string;
  readonly release: string;
  readonly outcome: Outcome;
  readonly ground: Ground;
  /** The ledger as it was before. */
  readonly before: LedgerSnapshot;
}

/**
 * Settles, at the end of the job, whatever this job still owns in the environment. Success needs both: a main step that
 * finished and a job that went well; everything else, also a cancelled job and lost state, is a failure (R106, R107). Where
 * several jobs deploy, one that went well settles nothing; where the policy asks for verification, it has only arrived.
 * Returns `undefined` when this job owns nothing, for instance because it never entered.
 */
export async function leave(context: PromotionContext, kept: Kept, jobStatus: string): Promise<Left | undefined> {
  const reread = () => readGround(context, { environment: kept.environment, files: () => [] });
  const ground = await reread();
  const owned = ownedHere(context, ground, kept.environment);
  if (owned === undefined) return undefined;
  const deployment = kept.deployment ?? (await lostDeployment(context, kept.environment, owned));
  const ending = endingOf(kept, jobStatus);
  const before = stateOf(ground.ledger, kept.environment);
  const recorded = await record(
    context,
    { ground },
    {
      reread: async () => ({ ground: await reread() }),
      decide: (facts): { readonly drafts: readonly EventDraft[]; readonly result: Outcome | undefined } => {
        const mine = ownedHere(context, facts.ground, kept.environment);
        if (mine === undefined) return { drafts: [], result: undefined };
        const environment = environmentNamed(facts.ground.policy, kept.environment);
        if (environment.settle === "explicit" && ending.outcome === "success")
          return { drafts: [], result: "deploying" };
        const verified = verificationOf(environment, facts.ground.now) !== undefined;
        const drafts = settleDrafts(mine, ending, "post", deployment, verified);
        return { drafts, result: outcomeOf(drafts) };
      },
    },
  );
  const outcome = recorded.result;
  if (outcome === undefined) return undefined;
  await closeSettledDeployments(context, {
    promotion: owned,
    deployment,
    before,
    outcome,
    url: urlOf(ground, kept.environment),
  });
  const after = recorded.kind === "appended" ? { ...ground, ledger: recorded.ledger } : ground;
  return { promotion: owned.id, release: owned.release.id, outcome, ground: after, before: ground.ledger };
}

function urlOf({ policy }: Ground, environment: string): string | undefined {
  return policy.environments.get(environment)?.url;
}

function ownedHere(context: PromotionContext, ground: Ground, environment: string) {
  return stateOf(ground.ledger, environment).open.find(
    ({ state, owner }) => state === "deploying" && owner !== null && sameOwner(owner, context.calling),
  );
}

/** The main step died between making the Deployment and keeping its id: it is found by its payload. */
async function lostDeployment(
  context: PromotionContext,
  environment: string,
  { id, fence, service }: { readonly id: string; readonly fence: number | null; readonly service: string },
): Promise<number | null> {
  if (fence === null) return null;
  const [found] = await deploymentsOf(context, environment, { promotion: id, fence, service });
  return found?.id ?? null;
}

function endingOf({ handedOver, moved, fault }: Kept, jobStatus: string): Ending {
  if (fault !== undefined) return { outcome: "failure", ...fault };
  if (!handedOver) {
    return {
      outcome: "failure",
      reason: "promote-unfinished",
      message: "The promote step did not finish; nothing was handed over.",
    };
  }
  if (jobStatus === "success") return { outcome: "success", moved };
  return {
    outcome: "failure",
    reason: `job-${jobStatus}`,
    message: `The job that deployed it ended with ${jobStatus}.`,
  };
}
