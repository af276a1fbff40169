import { blocking, type Outcome } from "../gates/outcome.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState, Said } from "../ledger/state/environment.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { ReleaseChoice } from "../promotion/choose-release.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { type Ground, readGround } from "../promotion/ground.ts";
import { howToAsk } from "../promotion/how-to-ask.ts";
import { judgeAgain } from "../promotion/read.ts";
import { Stop } from "../promotion/stop.ts";
import { isActive } from "../promotion/target.ts";
import { describeRelease } from "../release/release.ts";
import { retryAtOf } from "./evaluation.ts";

/** Why one environment stands as it does, and what would move it. */
export interface Standing {
  readonly environment: string;
  /** What runs there, by the ledger. */
  readonly runs: string;
  /** What would come next: a release, or nothing. */
  readonly next: string | null;
  readonly promotion: string | null;
  readonly state: "current" | "deploying" | "ready" | "waiting" | "refused" | "unknown" | "empty";
  readonly why: string;
  readonly unblock: string;
  readonly retryAt: string | null;
}

export interface Pipeline {
  readonly ground: Ground;
  readonly standings: readonly Standing[];
}

/** "Why does nothing happen?", answered for every environment of one service. Reads only. */
export async function explainPipeline(context: PromotionContext): Promise<Pipeline> {
  const ground = await readGround(context, { files: () => [] });
  const environments = [...ground.policy.environments.values()];
  const standings = await Promise.all(environments.map((environment) => explainOne(context, ground, environment)));
  return { ground, standings };
}

async function explainOne(
  context: PromotionContext,
  ground: Ground,
  environment: EnvironmentPolicy,
): Promise<Standing> {
  const state = stateOf(ground.ledger, environment.name);
  const base = { environment: environment.name, runs: running(state), promotion: null, retryAt: null } as const;
  const active = state.open.find((each) => isActive(each.state));
  if (active !== undefined) {
    return {
      ...base,
      next: describeRelease(active.release),
      promotion: active.id,
      state: "deploying",
      why: `${active.id} is ${active.state}.`,
      unblock: "Wait for its job. If that is gone, the resuming workflow settles it.",
    };
  }
  const waiting = state.open.toSorted((left, right) => right.number - left.number)[0];
  try {
    return await judgeNext(context, ground, { environment, state, waiting, base });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ...base, next: null, state: "empty", why: error.message, unblock: error.hint ?? "" };
  }
}

async function judgeNext(
  context: PromotionContext,
  ground: Ground,
  o: {
    readonly environment: EnvironmentPolicy;
    readonly state: EnvironmentState;
    readonly waiting: Promotion | undefined;
    readonly base: Pick<Standing, "environment" | "runs" | "retryAt">;
  },
): Promise<Standing> {
  const { environment, state, waiting, base } = o;
  const choice: ReleaseChoice =
    waiting === undefined ? { kind: "unsaid" } : { kind: "known", release: waiting.release };
  const asked = {
    environment: environment.name,
    choice,
    promotion: undefined,
    cause: waiting?.cause ?? "person",
  } as const;
  const { judgement, release } = await judgeAgain(context, asked, { ground, here: "anywhere" });
  const next = describeRelease(release);
  const promotion = waiting?.id ?? null;
  const { current } = state;
  if (current.kind === "release" && current.release.id === release.id && current.said === undefined) {
    return {
      ...base,
      next: null,
      promotion,
      state: "current",
      why: `${next} is here; nothing newer came this far.`,
      unblock: "",
    };
  }
  const open = blocking(judgement.results);
  const why = open.map(({ message }) => message).join(" ");
  return {
    ...base,
    next,
    promotion,
    state: stateBy(judgement.outcome),
    why: why === "" ? readyWhy(environment, waiting) : why,
    unblock: open.length === 0 ? howToAsk(environment) : open.map(({ unblock }) => unblock).join(" "),
    retryAt: retryAtOf(judgement.results),
  };
}

function stateBy(outcome: Outcome): Standing["state"] {
  switch (outcome) {
    case "clear":
      return "ready";
    case "wait":
      return "waiting";
    case "fail":
      return "refused";
    case "unknown":
      return "unknown";
  }
}

function readyWhy(environment: EnvironmentPolicy, waiting: Promotion | undefined): string {
  if (waiting !== undefined) return "Nothing is in its way; the resuming workflow starts it.";
  return environment.promote === "automatic"
    ? "Nothing is in its way; automation has not asked for it yet, or tried it before."
    : "Nothing is in its way; nobody has asked for it yet.";
}

function running({ current, lock }: EnvironmentState): string {
  const locked = lock === null ? "" : ", locked";
  switch (current.kind) {
    case "empty":
      return `${current.said === undefined ? "nothing yet" : `nothing${saidBy(current.said)}`}${locked}`;
    case "release":
      return `${describeRelease(current.release)}${current.said === undefined ? "" : saidBy(current.said)}${locked}`;
    case "unknown":
      return `nobody knows: the last promotion failed${locked}`;
  }
}

function saidBy({ actor }: Said): string {
  return `, as ${actor.login} says`;
}
