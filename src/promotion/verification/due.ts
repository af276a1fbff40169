import { stateOf } from "../../ledger/snapshot.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import { type Plan, verificationOf } from "../../verification/plan.ts";
import type { PromotionContext } from "../context.ts";
import { environmentNamed, type Ground } from "../ground.ts";
import { ownerStatus, sameOwner } from "../owner.ts";
import { record } from "../record.ts";
import { endDraft } from "../settle.ts";
import { conclude, recordStart, renewed, withWayBack } from "./conclude.ts";
import { aboutOf, verdictIn } from "./drafts.ts";
import { beginTests, lookAt, onThisClock, readRecord } from "./look.ts";

/** Somebody who comes by looks at a failing check again after this, in milliseconds, and stays no longer than that. */
const LOOK_AGAIN = 10_000;
const STAY = 7 * 60_000;

/**
 * Goes on with a verification that no living job has in hand: one that lasts longer than a job may, one whose job died, or
 * one that nobody began. A living job is left alone, however long it takes. Says what was done, if anything was.
 */
export async function verifyDue(
  context: PromotionContext,
  ground: Ground,
  environment: string,
): Promise<Verified | undefined> {
  const inside = stateOf(ground.ledger, environment).open;
  const promotion = inside.find(({ state }) => state === "deployed" || state === "verifying");
  if (promotion === undefined || (await isInHand(context, promotion))) return undefined;
  const plan = verificationOf(environmentNamed(ground.policy, environment), ground.now);
  if (plan === undefined && promotion.verification === undefined) return settleUnasked(context, ground, promotion);
  return goOnWatching(context, promotion, plan ?? NOTHING);
}

/** The policy asked for verification when somebody began, and does not any more: nothing can be found, so nothing passes. */
const NOTHING: Plan = {
  written: {},
  bake: 0,
  interval: LOOK_AGAIN,
  failures: 1,
  within: 0,
  workflow: undefined,
  metrics: [],
};

/** Whether a job that runs may still judge it: the one that began to, else any job of the run that deployed. */
async function isInHand(context: PromotionContext, { verification, owner }: Promotion): Promise<boolean> {
  const run = verification?.run ?? owner;
  if (run === null || sameOwner(run, context.calling)) return false;
  const whole = verification === undefined ? "run" : "job";
  return (await ownerStatus(context, run, whole)).kind === "alive";
}

/** What arrived while verification was asked for, and is asked for no longer. */
async function settleUnasked(context: PromotionContext, ground: Ground, promotion: Promotion): Promise<Verified> {
  const { environment, id, fence } = promotion;
  await record(
    context,
    { ground },
    {
      reread: async () => ({ ground: (await readRecord(context, environment, promotion.release.id)).ground }),
      decide: (facts) => {
        const open = stateOf(facts.ground.ledger, environment).open.find((each) => each.id === id);
        const same = open?.state === "deployed" && open.fence === fence;
        return { drafts: same ? [endDraft(open, "pass", "verify", open.deployment)] : [], result: undefined };
      },
    },
  );
  return { promotion, did: "settled", message: "The policy asks for no verification any more; it succeeded." };
}

async function goOnWatching(context: PromotionContext, promotion: Promotion, plan: Plan): Promise<Verified> {
  const { environment } = promotion;
  const read = await readRecord(context, environment, promotion.release.id);
  const about = aboutOf(promotion, read.record.digest);
  const ground =
    promotion.verification === undefined ? await recordStart(context, read.ground, about, plan) : read.ground;
  const open = stateOf(ground.ledger, environment).open.find(({ id }) => id === promotion.id);
  const watched = {
    id: promotion.id,
    release: promotion.release.id,
    enteredAt: promotion.enteredAt ?? undefined,
    verification: open?.verification,
  };
  const now = context.clock.now().getTime();
  const since = onThisClock(ground, open?.verification?.since);
  const until = onThisClock(ground, open?.verification?.until);
  const found = await lookAt(context, {
    ...{ ground, record: read.record, environment, watched },
    plan: { ...plan, interval: Math.min(plan.interval, LOOK_AGAIN) },
    tests: await beginTests(context, ground, { watched, plan, environment }),
    time: {
      since: Number.isNaN(since) ? now : Math.min(since, now),
      until: Number.isNaN(until) ? now : until,
      deadline: now + STAY,
      passing: true,
    },
  });
  const late = now > onThisClock(ground, promotion.enteredAt ?? undefined) + plan.within;
  if (found.verdict === "open" && !(late && now >= until)) {
    const end = open?.verification?.until ?? "its verification ends";
    return { promotion, did: "waits", message: `It is watched until ${end}.` };
  }
  const settled = found.verdict === "open" ? ("unknown" as const) : found.verdict;
  const verdict = verdictIn({ ...found, verdict: settled });
  const { concluded, ground: after } = await conclude(renewed(context), ground, about, { found, verdict });
  const what = concluded.kind === "settled" ? concluded.outcome : "settled meanwhile";
  const did = concluded.kind === "settled" && concluded.outcome === "failed" ? "failed" : "settled";
  return {
    promotion,
    did,
    message: withWayBack(context, after, about, `Its verification came to an end: ${what}. ${verdict.message}`),
  };
}

/** What was done about one promotion, or that it is watched on. */
export interface Verified {
  readonly promotion: Promotion;
  readonly did: "settled" | "failed" | "waits";
  readonly message: string;
}
