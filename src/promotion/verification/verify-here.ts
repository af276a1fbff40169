import { stateOf } from "../../ledger/snapshot.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import type { Settled } from "../../ledger/state/settled.ts";
import { describeDuration } from "../../policy/duration.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import { IN_JOB, type Plan, verificationOf } from "../../verification/plan.ts";
import type { Found } from "../../verification/watch.ts";
import type { PromotionContext } from "../context.ts";
import { environmentNamed, type Ground, readGround } from "../ground.ts";
import { heal } from "../heal.ts";
import { readMarker } from "../marker.ts";
import { Stop } from "../stop.ts";
import { answer, over, tell, type VerifyOptions, type VerifyResult } from "./answer.ts";
import { conclude, recordStart, renewed, withWayBack } from "./conclude.ts";
import { type About, aboutOf, verdictIn } from "./drafts.ts";
import { beginTests, lookAt, onThisClock, readRecord, type Watched } from "./look.ts";
import { nextAfter } from "./next.ts";
import { type Turn, turnOf } from "./turn.ts";
import { settleWholeRun } from "./whole-run.ts";

/** Judges what a promotion deployed, and settles it (R97-R99). In the deploying job itself the post step of promote settles. */
export async function verifyHere(context: PromotionContext, options: VerifyOptions): Promise<VerifyResult> {
  const { environment: name } = options;
  const named = promotionNamed(options.promotion);
  let ground = await readGround(context, { environment: name, files: () => [] });
  const environment = environmentNamed(ground.policy, name);
  const look = () => turnOf(stateOf(ground.ledger, name), { promotion: named, calling: context.calling });
  let turn = look();
  if (turn.kind === "deploying" && !options.dryRun) {
    ground = await settleDeployer(context, ground, environment, turn.promotion);
    turn = look();
  } else if (turn.kind === "judge" && turn.own && environment.settle === "explicit") {
    throw new Stop("jobs-running", "This job brings the release in; the last job of the run settles it.", LAST_JOB);
  }
  switch (turn.kind) {
    case "nothing":
      return answer(name, undefined, {
        decision: "blocked",
        reason: "nothing-deployed",
        message:
          named === undefined
            ? `No promotion is in ${name} to be verified.`
            : `${named} is not in ${name}, so it cannot be verified there.`,
        hint: "Run verify after promote, or name a promotion of this environment.",
      });
    case "deploying":
      return answer(name, turn.promotion, {
        decision: "blocked",
        reason: "still-deploying",
        message: `${turn.promotion.id} is still being deployed by another job.`,
        hint: "Let the job with verify `needs:` the one with promote.",
      });
    case "over":
      return over(name, turn.settled);
    case "afterwards":
    case "judge":
      return verifyTurn(context, { ...options, ground, environment, turn });
  }
}

const LAST_JOB = "Put verify in a job of its own that `needs:` every job that deploys.";

function promotionNamed(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const named = readMarker(text)?.promotion;
  if (named !== undefined) return named;
  throw new Stop("promotion-unknown", `${text} is no promotion.`, "Give the output `promotion` of the promote step.");
}

/** The job that deploys has ended without settling, or several deploy and this is the last one. */
async function settleDeployer(
  context: PromotionContext,
  ground: Ground,
  environment: EnvironmentPolicy,
  promotion: Promotion,
): Promise<Ground> {
  if (environment.settle === "explicit" && promotion.owner?.id === context.calling.id) {
    return (await settleWholeRun(context, ground, promotion)).ground;
  }
  const reread = () => readGround(context, { environment: environment.name, files: () => [] });
  const healed = await heal(context, ground, promotion, reread);
  return healed === undefined ? ground : reread();
}

interface Turning extends Omit<VerifyOptions, "environment"> {
  readonly ground: Ground;
  readonly environment: EnvironmentPolicy;
  readonly turn: Extract<Turn, { kind: "judge" | "afterwards" }>;
}

async function verifyTurn(context: PromotionContext, turning: Turning): Promise<VerifyResult> {
  const { environment, turn, jobStatus } = turning;
  const subject = turn.kind === "judge" ? turn.promotion : turn.settled;
  const plan = verificationOf(environment, turning.ground.now);
  if (plan === undefined) {
    return answer(environment.name, subject, {
      decision: "unchanged",
      reason: "verification-not-asked",
      message: `The policy asks for no verification in ${environment.name}.`,
    });
  }
  if (turn.kind === "judge" && turn.own && jobStatus !== "success") {
    return answer(environment.name, subject, {
      decision: "blocked",
      reason: "job-not-well",
      message: `This job is ${jobStatus} already; there is nothing to verify.`,
      hint: "Leave `if: always()` away from verify: a deployment that failed is settled by promote's post step.",
    });
  }
  const { ground, record } = await readRecord(context, environment.name, subject.release.id);
  const about = aboutTurn(turn, ground, record.digest);
  const watched = watchedOf(turn);
  return watchTurn(context, { ...turning, ground, plan, about, watched, record });
}

function aboutTurn(turn: Turning["turn"], ground: Ground, digest: string): About {
  if (turn.kind === "judge") return aboutOf(turn.promotion, digest);
  const state = stateOf(ground.ledger, turn.settled.id.replace(/^p-(.+)-[0-9]+$/, "$1"));
  return {
    service: ground.service,
    environment: state.environment,
    promotion: turn.settled.id,
    fence: state.fence,
    digest,
  };
}

function watchedOf(turn: Turning["turn"]): Watched {
  if (turn.kind === "afterwards") {
    const { id, release } = turn.settled;
    return { id, release: release.id, enteredAt: undefined, verification: undefined };
  }
  const { id, release, enteredAt, verification } = turn.promotion;
  return { id, release: release.id, enteredAt: enteredAt ?? undefined, verification };
}

interface WatchTurn extends Turning {
  readonly plan: Plan;
  readonly about: About;
  readonly watched: Watched;
  readonly record: Awaited<ReturnType<typeof readRecord>>["record"];
}

async function watchTurn(context: PromotionContext, o: WatchTurn): Promise<VerifyResult> {
  const { plan, about, dryRun, turn, environment } = o;
  // A single look needs no word before it; whatever lasts, or starts something, does.
  const announced = turn.kind === "judge" && (plan.bake > 0 || plan.workflow !== undefined);
  const begun = announced && !dryRun ? await recordStart(context, o.ground, about, plan) : o.ground;
  const open = stateOf(begun.ledger, environment.name).open.find(({ id }) => id === o.watched.id);
  const watched = { ...o.watched, verification: open?.verification };
  const tests = dryRun ? NO_TESTS : await beginTests(context, begun, { watched, plan, environment: environment.name });
  const found = await lookAt(context, {
    ...{ ground: begun, record: o.record, environment: environment.name, watched, plan, tests },
    time: timeOf(context, begun, plan, watched),
  });
  const subject = turn.kind === "judge" ? turn.promotion : turn.settled;
  if (found.verdict === "open") return stillOpen(o, subject, found);
  const verdict = verdictIn({ ...found, verdict: found.verdict });
  if (dryRun) {
    const message = `Would be ${verdict.verdict}: ${verdict.message}`;
    tell(o, subject, { verdict: verdict.verdict, message, found, next: [] });
    return answer(environment.name, subject, { decision: "dry-run", reason: verdict.reason, message, found });
  }
  const { concluded, ground } = await conclude(renewed(context), begun, about, { found, verdict });
  if (concluded.kind === "late") {
    const message = `${about.promotion} was settled meanwhile as ${concluded.state}: what was found is recorded and changes nothing.`;
    tell(o, subject, { verdict: "late", message, found, next: [] });
    return answer(environment.name, subject, { decision: "late", reason: "verification-late", message, found });
  }
  const next = concluded.kind === "settled" ? await nextAfter(context, ground, about, concluded.outcome) : [];
  const message = withWayBack(context, ground, about, verdict.message);
  tell(o, subject, { verdict: verdict.verdict, message, found, next });
  return answer(environment.name, subject, { decision: verdict.verdict, reason: verdict.reason, message, found });
}

/** Nothing is started for a look that changes nothing. */
const NO_TESTS = { kind: "unknown", run: null, message: "A dry run starts no tests." } as const;

function timeOf(context: PromotionContext, ground: Ground, plan: Plan, { verification }: Watched) {
  const now = context.clock.now().getTime();
  const since = verification === undefined ? now : onThisClock(ground, verification.since);
  const until = verification === undefined ? now + plan.bake : onThisClock(ground, verification.until);
  const long = plan.bake > IN_JOB;
  // What lasts longer than a job may is looked at once, and the resuming workflow goes on.
  return {
    since: Math.min(since, now),
    until,
    deadline: now + (long ? plan.interval * plan.failures : IN_JOB),
    passing: long,
  };
}

function stillOpen(o: WatchTurn, subject: Promotion | Settled, found: Found): VerifyResult {
  const { environment } = o;
  const long = o.plan.bake > IN_JOB;
  const message = long
    ? `It is watched for ${describeDuration(o.plan.bake)}; the resuming workflow judges it then, and holds no runner.`
    : "It did not come to an end in this job; the resuming workflow goes on.";
  tell(o, subject, { verdict: "open", message, found, next: [] });
  return answer(environment.name, subject, {
    decision: o.dryRun ? "dry-run" : "watching",
    reason: "verification-watching",
    message,
    found,
  });
}
