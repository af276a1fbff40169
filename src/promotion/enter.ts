import { blocking } from "../gates/outcome.ts";
import type { Moved } from "../ledger/events/promotion.ts";
import type { Delivered, Transfer } from "../release/artifacts/kind.ts";
import type { Underway } from "../release/artifacts/underway.ts";
import { type Prepared, prepareArtifacts, type Taken, takeArtifacts } from "./artifacts.ts";
import type { PromotionContext } from "./context.ts";
import { decide, type Verdict } from "./decide.ts";
import { openDeployment, writeStatus } from "./deployment.ts";
import { faultText } from "./fault.ts";
import { fetchEarly } from "./fetch-early.ts";
import type { Ground } from "./ground.ts";
import { foreignActive, heal } from "./heal.ts";
import { FRESH } from "./judgement.ts";
import { type Asked, ageOf, type Facts, judgeAgain, judgeNow, readFacts } from "./read.ts";
import { record } from "./record.ts";
import type { Told } from "./request/tell.ts";
import { NOBODY, tellRecorded } from "./request/tell-recorded.ts";
import { findTarget } from "./target.ts";
import { repairViews } from "./views.ts";
import { wayBack } from "./way-back.ts";
import type { DeploymentPayload } from "./witness.ts";

/** A deploying job waits this long for the building run to end before it gives up its runner, in milliseconds. */
const BUILD_PATIENCE = 10 * 60_000;
const BUILD_POLL = 15_000;

/** The environment's own job can judge every gate. */
const HERE = { here: "in-environment" } as const;

export interface Entering {
  readonly facts: Facts;
  readonly verdict: Verdict;
  readonly artifacts: readonly Delivered[];
  /** Set once the environment was taken. */
  readonly deployment: number | undefined;
  readonly moved: readonly Moved[];
  /** What moving took. */
  readonly transfers: readonly Transfer[];
  /** Where people decide on it. */
  readonly request: Told;
}

export interface EnterOptions {
  readonly asked: Asked;
  /** Read just now. */
  readonly ground: Ground;
  /** Where file artifacts are put. */
  readonly folder: string;
  readonly dryRun: boolean;
  readonly cancelled: AbortSignal;
  /** Called before the ledger is written, and after each step, so that the post step knows how far this one came. */
  keep(name: "intent" | "promotion" | "fence" | "service" | "deployment" | "moved" | "fault", value: string): void;
}

/**
 * Takes the environment for a release, in the job that deploys it: judge, fetch and verify without effect, record the
 * intent, then open the Deployment and move the artifacts. Whatever is thrown after the record is settled by the post step.
 */
export async function enter(context: PromotionContext, options: EnterOptions): Promise<Entering> {
  const underway = fetchEarly(context, options);
  try {
    return await enterWith(context, options, underway);
  } finally {
    await underway.end();
  }
}

async function enterWith(context: PromotionContext, options: EnterOptions, underway: Underway): Promise<Entering> {
  const { asked } = options;
  if (!options.dryRun) await repairViews(context, options.ground, asked.environment);
  let facts = await afterHealing(context, asked, await judgeAgain(context, asked, { ...HERE, ground: options.ground }));
  facts = await afterBuild(context, options, facts);
  const prepared = await prepare(context, facts, { folder: options.folder, underway });
  const reread = () => readFacts(context, asked, { ...HERE, more: prepared.faults, kept: facts.judgement.slow });
  if (prepared.faults.length > 0 || ageOf(context, facts) > FRESH) facts = await reread();
  if (options.dryRun) {
    const judged = judgeNow(context, facts);
    return {
      facts: judged,
      verdict: decideOn(context, asked, judged).result,
      artifacts: prepared.artifacts,
      deployment: undefined,
      moved: [],
      transfers: [],
      request: NOBODY,
    };
  }
  const intent = context.randomUuid();
  options.keep("intent", intent);
  let judged = facts;
  const recorded = await record(context, facts, {
    intent,
    reread,
    decide: (fresh) => {
      judged = judgeNow(context, fresh);
      return decideOn(context, asked, judged);
    },
  });
  const verdict = recorded.result;
  if (verdict.kind !== "entered") {
    const request = await tellRecorded(context, recorded, { ours: false });
    return {
      facts: judged,
      verdict,
      artifacts: prepared.artifacts,
      deployment: undefined,
      moved: [],
      transfers: [],
      request,
    };
  }
  options.keep("promotion", verdict.promotion);
  options.keep("fence", String(verdict.fence));
  options.keep("service", recorded.facts.ground.service);
  const head = recorded.kind === "appended" ? recorded.ledger.oid : recorded.facts.ground.ledger.oid;
  const effects = await takeEffects(context, options, recorded.facts, {
    verdict,
    head,
    delivered: prepared.artifacts,
  });
  return { facts: judged, verdict, artifacts: prepared.artifacts, ...effects, request: NOBODY };
}

function decideOn(context: PromotionContext, asked: Asked, facts: Facts) {
  return decide({
    ledger: facts.ground.ledger,
    environment: facts.environment,
    policy: facts.ground.policy.sha256,
    release: facts.release,
    releaseDigest: facts.judgement.release.digest,
    back: wayBack(facts.ground, facts.environment, facts.release),
    results: facts.judgement.results,
    outcome: facts.judgement.outcome,
    wanted: facts.wanted,
    cause: asked.cause,
    requester: context.actor,
    onClear: { kind: "enter", owner: context.calling },
  });
}

/** Whoever comes next settles an owner that died, then looks again. */
async function afterHealing(context: PromotionContext, asked: Asked, facts: Facts): Promise<Facts> {
  const left = foreignActive(context, facts.ground, facts.environment.name);
  if (left === undefined) return facts;
  const healed = await heal(context, facts.ground, left, async () => (await readFacts(context, asked, HERE)).ground);
  return healed === undefined ? facts : readFacts(context, asked, HERE);
}

/** Waits, for a bounded time, for the building run to end; only when nothing else stands in the way. */
async function afterBuild(context: PromotionContext, options: EnterOptions, first: Facts): Promise<Facts> {
  let facts = first;
  const until = context.clock.now().getTime() + BUILD_PATIENCE;
  while (waitsForBuildOnly(context, facts) && !options.cancelled.aborted && context.clock.now().getTime() < until) {
    context.log.info("The run that built this release has not ended yet; waiting for it.");
    await context.clock.sleep(BUILD_POLL);
    facts = await readFacts(context, options.asked, HERE);
  }
  return facts;
}

function waitsForBuildOnly(context: PromotionContext, { judgement, release }: Facts): boolean {
  if (judgement.outcome !== "wait" || context.calling.id === release.run) return false;
  return blocking(judgement.results).every(({ reason }) => reason === "checks-running");
}

async function prepare(
  context: PromotionContext,
  facts: Facts,
  into: { readonly folder: string; readonly underway: Underway },
): Promise<Prepared> {
  const target = findTarget(facts.ground.ledger, facts.wanted);
  if (facts.judgement.outcome !== "clear" || target.kind === "closed") return { artifacts: [], faults: [] };
  return prepareArtifacts(context, facts, into);
}

async function takeEffects(
  context: PromotionContext,
  options: EnterOptions,
  facts: Facts,
  taken: {
    readonly verdict: Extract<Verdict, { kind: "entered" }>;
    readonly head: string;
    readonly delivered: readonly Delivered[];
  },
): Promise<Taken & { readonly deployment: number }> {
  const { environment, release, ground } = facts;
  const { promotion, fence, came } = taken.verdict;
  const payload: DeploymentPayload = {
    schema: 1,
    promotion,
    release: release.id,
    service: ground.service,
    fence,
    ledger: taken.head,
    // For boards, and for whoever counts failures and how long they last (DORA): the ledger says the same.
    ...came,
  };
  const deployment = await openDeployment(context, {
    environment,
    commit: release.commit,
    description: describe(release, payload),
    payload,
  });
  options.keep("deployment", String(deployment.id));
  const [{ moved, transfers }] = await Promise.all([
    takeArtifacts(context, facts, { folder: options.folder, delivered: taken.delivered }).catch((error: unknown) => {
      options.keep("fault", faultText(error));
      throw error;
    }),
    writeStatus(context, deployment.id, "in_progress", `${release.id} by ${promotion}`, environment.url),
  ]);
  options.keep("moved", JSON.stringify(moved));
  return { deployment: deployment.id, moved, transfers };
}

function describe({ id, version }: Facts["release"], { promotion, kind, of, cause }: DeploymentPayload): string {
  const what = `${version ?? id} by ${promotion}`;
  return kind === "rollback" ? `Back to ${what} (of ${of ?? "what was there"}, by ${cause ?? "a person"})` : what;
}
