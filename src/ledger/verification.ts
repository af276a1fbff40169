import type { EventOf } from "./event.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Head } from "./state/head.ts";
import type { Promotion, PromotionState } from "./state/promotion.ts";
import type { Judged } from "./state/verifying.ts";
import { impossible, openPromotion, replaceOpen } from "./transition.ts";

/** A promotion that has brought its release in, or is about to have. */
const INSIDE: readonly PromotionState[] = ["deploying", "deployed", "verifying"];

/**
 * Somebody begins to judge what a promotion deployed; again, when whoever began before is gone. In the job that deploys it
 * begins before the end of that job, which alone says that the release has arrived.
 */
export function startVerification(state: EnvironmentState, event: EventOf<"verification.started">): EnvironmentState {
  const promotion = openPromotion(state, event, INSIDE);
  const { digest, until, tests } = event.data;
  const { run } = event;
  if (run === null) throw impossible(event, "a verification names the run that judges");
  refuseOther(event, promotion, promotion.fence);
  if (Date.parse(until) < Date.parse(event.time)) throw impossible(event, `it would have ended at ${until} already`);
  const verification = {
    digest,
    // Taken up again, the watched time stays the one that began first.
    since: promotion.verification?.since ?? event.time,
    until: promotion.verification?.until ?? until,
    run,
    seq: event.seq,
    ...(tests === undefined ? {} : { tests }),
  };
  const after = promotion.state === "deploying" ? promotion.state : "verifying";
  return replaceOpen(state, { ...promotion, state: after, verification });
}

/**
 * What was found. It settles nothing: the event after it does, and may only follow what was found. A result about a
 * promotion that is settled is recorded and ignored (R98), with one exception: a release that succeeded before anybody
 * asked for verification, and is still what entered last, can be verified later.
 */
export function judgeVerification(
  state: EnvironmentState,
  event: EventOf<"verification.judged">,
  head: Pick<Head, "promotions">,
): EnvironmentState {
  const judged = judgedBy(event);
  const open = state.open.find(({ id }) => id === event.promotion);
  if (open === undefined) return late(state, event, judged, head);
  const promotion = openPromotion(state, event, INSIDE);
  const { verification } = promotion;
  if (verification === undefined) throw impossible(event, "nobody began to verify it");
  refuseOther(event, promotion, promotion.fence);
  return replaceOpen(state, { ...promotion, verification: { ...verification, judged } });
}

function late(
  state: EnvironmentState,
  event: EventOf<"verification.judged">,
  judged: Judged,
  head: Pick<Head, "promotions">,
): EnvironmentState {
  const number = Number(/-([1-9][0-9]*)$/.exec(event.promotion ?? "")?.[1]);
  if (!(number <= head.promotions)) throw impossible(event, "there is no such promotion yet");
  const settled = state.settled.find(({ id }) => id === event.promotion);
  const isThere = state.current.kind === "release" && state.current.promotion === event.promotion;
  const counts = settled?.state === "succeeded" && settled.verification === undefined && isThere;
  if (!counts || judged.verdict !== "pass" || event.data.fence !== state.fence) return state;
  if (!isDigestOf(event.data.digest, settled.release.id)) throw impossible(event, "it is about another release");
  const { metrics: _, ...verification } = judged;
  return {
    ...state,
    settled: state.settled.map((each) => (each === settled ? { ...each, verification } : each)),
    ...baselineOf(state, settled, judged),
  };
}

/** What the metrics were while the last release that succeeded was verified; the one before when it says nothing. */
export function baselineOf(
  { baseline }: EnvironmentState,
  { id, release }: Pick<Promotion, "id" | "release">,
  judged: Judged | undefined,
): Pick<EnvironmentState, "baseline"> {
  if (judged?.metrics === undefined) return baseline === undefined ? {} : { baseline };
  return { baseline: { promotion: id, release: release.id, at: judged.at, metrics: judged.metrics } };
}

function judgedBy(event: EventOf<"verification.judged">): Judged {
  const { run, data } = event;
  if (run === null) throw impossible(event, "a verification names the run that judged");
  return {
    verdict: data.verdict,
    reason: data.reason,
    run,
    tests: data.tests,
    at: event.time,
    seq: event.seq,
    ...(data.metrics === undefined ? {} : { metrics: data.metrics }),
  };
}

/** A result belongs to one promotion, one release and one stay in the environment (R98). */
function refuseOther(
  event: EventOf<"verification.started"> | EventOf<"verification.judged">,
  { release }: Promotion,
  fence: number | null,
): void {
  const { data } = event;
  if (data.fence !== fence) throw impossible(event, `the fencing number is ${fence ?? "none"}, not ${data.fence}`);
  if (!isDigestOf(data.digest, release.id)) throw impossible(event, "it is about another release");
}

/** A release's id is the beginning of its digest. */
function isDigestOf(digest: string, release: string): boolean {
  return digest.startsWith(`sha256:${release.slice("r-".length)}`);
}
