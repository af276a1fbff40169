import type { GateResult } from "../gates/gate.ts";
import type { CommitFacts } from "../github/commit-facts.ts";
import { findDispatchedRun } from "../github/dispatch.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state.ts";
import { ask } from "./ask.ts";
import type { PromotionContext } from "./context.ts";
import type { Verdict } from "./decide.ts";
import { type Due, dueByAutomation } from "./due.ts";
import { type Ground, readGround } from "./ground.ts";
import { foreignActive, heal } from "./heal.ts";
import { dispatchMarker } from "./plan.ts";

/** One thing that was done, or found to be waiting, in one environment. */
export interface Transition {
  readonly environment: string;
  readonly promotion: string;
  readonly release: string;
  readonly did: "settled" | "dispatched" | "waits" | "rejected" | "unknown";
  readonly message: string;
}

/** A dispatch whose run is not to be seen after this long, in milliseconds, never started. */
const LOST_AFTER = 60_000;
/** Automation starts no promotion more often than this (R94). */
const MOST_DISPATCHES = 3;

export interface AdvanceOptions {
  /** Only these environments; all without it. */
  readonly only?: ReadonlySet<string>;
  /** Wishes beside what the ledger says is due, such as the first stops of a new release. */
  readonly wishes?: readonly Due[];
  readonly dryRun: boolean;
  /** A ground that was read just now. */
  readonly ground?: Ground;
}

/**
 * Takes every transition that is due: settles owners that are gone, starts what is clear, asks for what automation owes,
 * and starts again what was started and never ran. With nothing due it costs one request and writes nothing.
 */
export async function advance(context: PromotionContext, options: AdvanceOptions): Promise<readonly Transition[]> {
  const reread = () => readGround(context, { files: () => [] });
  const included = (environment: string) => options.only?.has(environment) ?? true;
  const done: Transition[] = [];
  let ground = options.ground ?? (await reread());
  for (const { name } of ground.policy.environments.values()) {
    const left = included(name) && !options.dryRun ? foreignActive(context, ground, name) : undefined;
    const healed = left === undefined ? undefined : await heal(context, ground, left, reread);
    if (left === undefined || healed === undefined) continue;
    const how = healed.succeeded ? "succeeded" : "failed";
    done.push(transition(left, "settled", `Its job had ended; it was settled as ${how}.`));
    ground = await reread();
  }
  const commits = new Map<string, CommitFacts>();
  for (const wish of wishesOf(ground, options, included)) {
    const fate = await fateOfDispatch(context, wish.promotion, ground);
    if (fate === "under-way") continue;
    const answer = await ask(context, {
      asked: {
        environment: wish.environment.name,
        choice: { kind: "known", release: wish.release },
        promotion: undefined,
        cause: wish.promotion?.cause ?? "automation",
      },
      requester: wish.promotion?.requester ?? context.actor,
      dryRun: options.dryRun,
      again: fate === "lost",
      more: fate === "given-up" ? [givenUp(wish.environment.workflow ?? "")] : [],
      ground,
      commit: commits.get(wish.release.id),
    });
    commits.set(wish.release.id, answer.facts.commit);
    const transitions = describe(wish, answer.verdict, answer.facts.judgement.results);
    if (answer.recorded || options.dryRun || answer.verdict.kind === "unknown") done.push(...transitions);
    if (answer.recorded) ground = await reread();
  }
  return done;
}

interface Wish extends Due {
  readonly promotion: Promotion | undefined;
}

/** What may move: open promotions that are not in their environment yet, and what automation owes. */
function wishesOf(ground: Ground, options: AdvanceOptions, included: (name: string) => boolean): readonly Wish[] {
  const wishes: Wish[] = [];
  for (const environment of ground.policy.environments.values()) {
    if (environment.workflow === undefined) continue;
    for (const promotion of stateOf(ground.ledger, environment.name).open) {
      const { state, release } = promotion;
      if (state === "requested" || state === "waiting" || state === "cleared")
        wishes.push({ environment, release, promotion });
    }
  }
  for (const due of [...(options.wishes ?? []), ...dueByAutomation(ground.policy, ground.ledger)]) {
    const known = wishes.some(
      (wish) => wish.environment.name === due.environment.name && wish.release.id === due.release.id,
    );
    if (!known) wishes.push({ ...due, promotion: undefined });
  }
  return wishes.filter(({ environment }) => included(environment.name));
}

/** What became of a recorded dispatch; `none` when there was none to follow. */
async function fateOfDispatch(
  context: PromotionContext,
  promotion: Promotion | undefined,
  ground: Ground,
): Promise<"none" | "under-way" | "lost" | "given-up"> {
  const dispatch = promotion?.dispatch ?? null;
  if (promotion === undefined || dispatch === null || promotion.state !== "cleared") return "none";
  const sent = Date.parse(dispatch.at);
  const run = await findDispatchedRun(context.client, {
    repo: context.repo,
    workflow: dispatch.workflow,
    marker: dispatchMarker(promotion.id, promotion.plan),
    since: new Date(sent - LOST_AFTER),
  });
  if (run !== null && run.status !== "completed") return "under-way";
  if (run === null && ground.now.getTime() - sent < LOST_AFTER) return "under-way";
  return dispatch.times < MOST_DISPATCHES ? "lost" : "given-up";
}

function givenUp(workflow: string): GateResult {
  return {
    gate: "dispatch",
    verdict: "fail",
    reason: "dispatch-failed",
    message: `${workflow} was started ${MOST_DISPATCHES} times and never took the environment.`,
    evidence: [],
    unblock: `Look at the newest runs of ${workflow}: its promote step must run, and its run-name must contain the input promotion.`,
  };
}

function describe(wish: Wish, verdict: Verdict, results: readonly GateResult[]): readonly Transition[] {
  const { environment, release } = wish;
  const because = results
    .filter(({ verdict: is }) => is !== "pass")
    .map(({ message }) => message)
    .join(" ");
  const line = (promotion: string, did: Transition["did"], message: string): readonly Transition[] => [
    { environment: environment.name, promotion, release: release.id, did, message },
  ];
  switch (verdict.kind) {
    case "dispatching":
      return line(verdict.promotion, "dispatched", `Started ${environment.workflow ?? "its workflow"}.`);
    case "waiting":
      return line(verdict.promotion, "waits", because);
    case "rejected":
      return line(verdict.promotion, "rejected", because);
    case "unknown":
      return line(verdict.promotion, "unknown", because);
    case "dispatched":
    case "entered":
    case "closed":
      return [];
  }
}

function transition(promotion: Promotion, did: Transition["did"], message: string): Transition {
  return { environment: promotion.environment, promotion: promotion.id, release: promotion.release.id, did, message };
}
