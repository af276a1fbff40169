import type { GateResult } from "../gates/gate.ts";
import { findDispatchedRun } from "../github/dispatch.ts";
import { instantOf } from "../ledger/fields.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { dispatchMarker } from "./marker.ts";

/** A dispatch whose run is not to be seen after this long, in milliseconds, never started. */
const LOST_AFTER = 60_000;
/** Automation starts no promotion more often than this (R94). */
const MOST_DISPATCHES = 3;
/** After so many it pauses, in milliseconds: an hour, then twice as long each time. */
const PAUSE = 3_600_000;
const LONGEST_PAUSE = 24 * PAUSE;

/** What became of a recorded dispatch; `none` when there was none to follow. */
export async function fateOfDispatch(
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

/** What is not started any more, because it never took its environment. */
export function givenUp(workflow: string): GateResult {
  return {
    gate: "dispatch",
    verdict: "fail",
    reason: "dispatch-failed",
    message: `${workflow} was started ${MOST_DISPATCHES} times and never took the environment.`,
    evidence: [],
    unblock: `Look at the newest runs of ${workflow}: its promote step must run, and its run-name must contain the input promotion.`,
  };
}
