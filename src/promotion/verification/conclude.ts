import { stateOf } from "../../ledger/snapshot.ts";
import type { Found } from "../../verification/watch.ts";
import type { PromotionContext } from "../context.ts";
import { closeSettledDeployments } from "../deployment.ts";
import { type Ground, readGround } from "../ground.ts";
import { record } from "../record.ts";
import { closeSettled } from "../request/close.ts";
import { endOfRollback } from "../rollback-time.ts";
import { type About, type Concluded, concludeDrafts, startDraft, type Verdict } from "./drafts.ts";
import { urlOf } from "./look.ts";

/** How long recording may take after a watch, in milliseconds. */
const PATIENCE = 5 * 60_000;

/** A context whose patience begins now: a watch may have lasted longer than a step's own. */
export function renewed(context: PromotionContext): PromotionContext {
  return { ...context, deadline: new Date(context.clock.now().getTime() + PATIENCE) };
}

/** Records that somebody begins, unless it is settled meanwhile. The ground as it is after that. */
export async function recordStart(
  context: PromotionContext,
  ground: Ground,
  about: About,
  wanted: { readonly bake: number; readonly workflow: string | undefined },
): Promise<Ground> {
  const recorded = await record(
    context,
    { ground },
    {
      reread: async () => ({ ground: await readGround(context, { environment: about.environment, files: () => [] }) }),
      decide: ({ ground: { ledger, now } }) => {
        const open = stateOf(ledger, about.environment).open.find(({ id }) => id === about.promotion);
        if (open === undefined || open.fence !== about.fence) return { drafts: [], result: undefined };
        return { drafts: [startDraft(about, { now, ...wanted })], result: undefined };
      },
    },
  );
  return recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
}

/** Records a verdict and, where it settles the promotion, shows it on the Deployment. */
export async function conclude(
  context: PromotionContext,
  ground: Ground,
  about: About,
  said: { readonly found: Found; readonly verdict: Verdict },
): Promise<{ readonly concluded: Concluded; readonly ground: Ground }> {
  const before = stateOf(ground.ledger, about.environment);
  const recorded = await record(
    context,
    { ground },
    {
      reread: async () => ({ ground: await readGround(context, { environment: about.environment, files: () => [] }) }),
      decide: (facts) => concludeDrafts(facts.ground, about, said),
    },
  );
  const concluded = recorded.result;
  if (recorded.kind === "appended") await closeSettled(context, recorded.facts.ground.ledger, recorded.ledger);
  const after =
    recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
  const promotion = stateOf(recorded.facts.ground.ledger, about.environment).open.find(
    ({ id }) => id === about.promotion,
  );
  if (concluded.kind === "settled" && promotion !== undefined) {
    const { deployment } = promotion;
    const url = urlOf(ground, about.environment);
    await closeSettledDeployments(context, { promotion, deployment, before, outcome: concluded.outcome, url });
  }
  return { concluded, ground: after };
}

/** What was found, and how the rollback ended that this was; loud where it failed or took too long (R102, R105). */
export function withWayBack(
  { log }: Pick<PromotionContext, "log">,
  ground: Ground,
  { environment, promotion }: Pick<About, "environment" | "promotion">,
  message: string,
): string {
  const back = endOfRollback(ground, environment, promotion);
  if (back === undefined) return message;
  if (back.isLoud) log.warning(back.sentence);
  return `${message} ${back.sentence}`;
}
