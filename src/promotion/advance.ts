import type { GateResult } from "../gates/gate.ts";
import { blocking } from "../gates/judge.ts";
import { findDispatchedRun } from "../github/dispatch.ts";
import { isFailure } from "../github/errors.ts";
import { instantOf } from "../ledger/fields.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state.ts";
import { ask } from "./ask.ts";
import type { PromotionContext } from "./context.ts";
import type { Verdict } from "./decide.ts";
import { type Due, dueByAutomation, isResting } from "./due.ts";
import { type Ground, readGround } from "./ground.ts";
import { foreignActive, heal } from "./heal.ts";
import { dispatchMarker } from "./plan.ts";
import { repairViews } from "./views.ts";

/** One thing that was done, or found to be waiting, in one environment. */
export interface Transition {
  readonly environment: string;
  readonly promotion: string;
  readonly release: string;
  /** `stuck`: GitHub refused to start the workflow; the others went on. */
  readonly did: "settled" | "dispatched" | "waits" | "rejected" | "unknown" | "stuck";
  readonly message: string;
}

/** A dispatch whose run is not to be seen after this long, in milliseconds, never started. */
const LOST_AFTER = 60_000;
/** Automation starts no promotion more often than this (R94). */
const MOST_DISPATCHES = 3;
/** After so many it pauses, in milliseconds: an hour, then twice as long each time. */
const PAUSE = 3_600_000;
const LONGEST_PAUSE = 24 * PAUSE;

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
 * and starts again what was started and never ran. With nothing due, or nothing before a moment that is known, it costs one
 * request and writes nothing.
 */
export async function advance(context: PromotionContext, options: AdvanceOptions): Promise<readonly Transition[]> {
  const reread = () => readGround(context, { files: () => [] });
  const included = (environment: string) => options.only?.has(environment) ?? true;
  const done: Transition[] = [];
  let ground = options.ground ?? (await reread());
  for (const { name } of ground.policy.environments.values()) {
    if (included(name) && !options.dryRun) await repairViews(context, ground, name);
    const left = included(name) && !options.dryRun ? foreignActive(context, ground, name) : undefined;
    const healed = left === undefined ? undefined : await heal(context, ground, left, reread);
    if (left === undefined || healed === undefined) continue;
    const how = healed.succeeded ? "succeeded" : "failed";
    done.push(transition(left, "settled", `Its job had ended; it was settled as ${how}.`));
    ground = await reread();
  }
  for (const wish of wishesOf(ground, options, included)) {
    const moved = await advanceOne(context, { wish, ground, dryRun: options.dryRun });
    done.push(...moved.transitions);
    if (moved.recorded) ground = await reread();
  }
  return done;
}

interface Moving {
  readonly wish: Wish;
  readonly ground: Ground;
  readonly dryRun: boolean;
}

/** Moves one promotion as far as it may go. A workflow that GitHub refuses to start does not stop the others. */
async function advanceOne(
  context: PromotionContext,
  { wish, ground, dryRun }: Moving,
): Promise<{ readonly transitions: readonly Transition[]; readonly recorded: boolean }> {
  const { environment, release, promotion } = wish;
  const fate = await fateOfDispatch(context, promotion, ground);
  if (fate === "under-way") return { transitions: [], recorded: false };
  try {
    const { facts, verdict, recorded } = await ask(context, {
      asked: {
        environment: environment.name,
        choice: { kind: "known", release },
        promotion: undefined,
        cause: promotion?.cause ?? "automation",
      },
      requester: promotion?.requester ?? wish.requester,
      resuming: true,
      dryRun,
      again: fate === "lost",
      more: [...(fate === "given-up" ? [givenUp(environment.workflow ?? "")] : []), ...inVain(promotion, ground.now)],
      ground,
    });
    const told = recorded || dryRun || verdict.kind === "unknown";
    return { transitions: told ? describe(wish, verdict, facts.judgement.results) : [], recorded };
  } catch (error) {
    if (!isFailure(error, "forbidden", "not-found", "unprocessable")) throw error;
    const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
    const stuck = {
      environment: environment.name,
      promotion: promotion?.id ?? "",
      release: release.id,
      did: "stuck",
      message,
    } as const;
    return { transitions: [stuck], recorded: true };
  }
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
      if (isResting(promotion, ground)) continue;
      if (state === "requested" || state === "waiting" || state === "cleared")
        wishes.push({ environment, release, promotion, requester: promotion.requester });
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

/**
 * A promotion whose job found a reason to wait each time it was started, where the controller sees none: most often the job
 * has not the permission to look. It is started again ever more rarely instead of round and round (R94). Pure.
 */
export function inVain(promotion: Pick<Promotion, "state" | "dispatch"> | undefined, now: Date): readonly GateResult[] {
  if (promotion?.state !== "waiting" || promotion.dispatch === null) return [];
  const { times, at, workflow } = promotion.dispatch;
  if (times < MOST_DISPATCHES) return [];
  const again = Date.parse(at) + Math.min(PAUSE * 2 ** (times - MOST_DISPATCHES), LONGEST_PAUSE);
  if (again <= now.getTime()) return [];
  return [
    {
      gate: "dispatch",
      verdict: "wait",
      reason: "dispatched-in-vain",
      message: `${workflow} was started ${times} times for it, and each time its job found a reason to wait that is not seen from here.`,
      evidence: [],
      unblock: `The newest run of ${workflow} says the reason; often its job lacks a permission. Once that is mended, start it by hand.`,
      retryAt: instantOf(new Date(again)),
    },
  ];
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
  const because = blocking(results)
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
