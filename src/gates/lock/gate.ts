import { isHolding } from "../../ledger/environment-hold.ts";
import { heldBy } from "../../ledger/promotion-rollback.ts";
import type { Hold } from "../../ledger/state/closing.ts";
import type { Promotion, PromotionState } from "../../ledger/state/promotion.ts";
import { builtInGate } from "../define.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";

const GATE = "lock";

/** In the environment, on the way out of it, or nobody knows: no other promotion may enter. */
const INSIDE: ReadonlySet<PromotionState> = new Set([
  "deploying",
  "deployed",
  "verifying",
  "rolling-back",
  "indeterminate",
]);

/**
 * Nobody else is in the environment and nobody closed it: locks, holds, the single active promotion, and what a failed
 * promotion left behind. Judged last, because it changes fastest.
 */
export const lockGate = builtInGate({
  name: GATE,
  judge(facts) {
    return locked(facts) ?? held(facts) ?? busy(facts) ?? unsettled(facts) ?? free(facts);
  },
});

function locked({ environment, stateOf, everywhere, now, action, cause }: GateFacts): GateResult | undefined {
  const known = stateOf(environment.name).lock;
  // What a failed rollback locked, the next rollback of a person may enter: it is the way out (R102).
  const givesWay = action === "rollback" && cause === "person" && known?.rollback !== undefined;
  const lock = givesWay ? null : known;
  const holding = [
    ...(isHolding(lock, now) ? [{ what: environment.name, word: environment.name, hold: lock }] : []),
    ...(isHolding(everywhere.lock, now) ? [{ what: "Everything", word: "*", hold: everywhere.lock }] : []),
  ];
  const [first] = holding;
  if (first === undefined) return undefined;
  const commands = holding
    .map(({ word, hold }) => `"/unlock ${word} ${hold.rollback === undefined ? "<why>" : "runs <release> <why>"}"`)
    .join(" and ");
  return {
    gate: GATE,
    verdict: "wait",
    reason: "locked",
    message: holding.map(({ what, hold }) => `${what} is locked by ${describeHold(hold)}`).join(" "),
    evidence: [],
    unblock: `Run the resuming workflow with the command ${commands}${first.hold.until === undefined ? "" : ", or wait for the end"}.`,
    ...retryAt(holding.map(({ hold }) => hold)),
  };
}

function held({ environment, stateOf, everywhere, now, cause }: GateFacts): GateResult | undefined {
  if (cause === "person") return undefined;
  const { hold } = stateOf(environment.name);
  const holding = [hold, everywhere.hold].filter((each) => isHolding(each, now));
  if (holding.length === 0) return undefined;
  return {
    gate: GATE,
    verdict: "wait",
    reason: "held",
    message: `Automation leaves ${environment.name} alone: on hold by ${holding.map(describeHold).join(" And by ")}`,
    evidence: [],
    unblock: `A person may promote to ${environment.name} by hand; "/unhold ${isHolding(hold, now) ? environment.name : "*"} <why>" lets automation go on.`,
    ...retryAt(holding),
  };
}

/** Who, since when, until when and why, in one sentence. */
export function describeHold({ actor, at, until, why }: Hold): string {
  const end = until === undefined ? "" : ` until ${until}`;
  return `${actor?.login ?? "automation"} since ${at}${end}: ${/[.!?]$/.test(why) ? why : `${why}.`}`;
}

/** When all of them are over, if each of them ends by itself. */
function retryAt(holding: readonly Hold[]): { readonly retryAt?: string } {
  const ends = holding.flatMap(({ until }) => until ?? []).toSorted();
  const last = ends.at(-1);
  return last === undefined || ends.length < holding.length ? {} : { retryAt: last };
}

function busy({ environment, stateOf, promotion, action, repositoryUrl }: GateFacts): GateResult | undefined {
  const state = stateOf(environment.name);
  const of = promotion === undefined && action === "rollback" ? heldBy(state) : undefined;
  // What is taken back by a new word has nothing more to come but its verification, which that word ends.
  const isTaken = ({ id, state: is }: Promotion) => id === of && is !== "deploying";
  const active = state.open.find((each) => each.id !== promotion?.id && INSIDE.has(each.state) && !isTaken(each));
  if (active === undefined) return undefined;
  return {
    gate: GATE,
    verdict: "wait",
    reason: "busy",
    message: `${active.id} is ${active.state}: only one promotion may be in ${environment.name}.`,
    evidence: active.owner === null ? [] : [`${repositoryUrl}/actions/runs/${active.owner.id}`],
    unblock: `Wait for ${active.id}. If its run is gone, the next run or the resuming workflow settles it.`,
  };
}

/**
 * After a failure nobody knows what runs. The same release may try again and the last succeeded one may return; in
 * environments below production a newer release may roll forward, which the ledger records.
 */
function unsettled(facts: GateFacts): GateResult | undefined {
  // It goes to what succeeded here, which is proven by itself.
  if (facts.action === "rollback") return undefined;
  const { environment, release } = facts;
  if (mayEnterUnsettled(facts) !== "refused") return undefined;
  const state = facts.stateOf(environment.name);
  const back = state.succeeded === null ? "" : ` or ${state.succeeded.release.id}, the last one that succeeded`;
  return {
    gate: GATE,
    verdict: "fail",
    reason: "unsettled",
    message: `The last promotion to ${environment.name} failed with ${state.candidate?.release.id ?? "another release"}, so what runs there is unknown; ${release.id} may not go on top of it.`,
    evidence: [],
    unblock: `Promote ${state.candidate?.release.id ?? "the same release"} again${back}. After that any release may follow.`,
  };
}

/** Whether a release may enter an environment whose last promotion failed, and what it would be. */
export function mayEnterUnsettled(
  facts: Pick<GateFacts, "environment" | "release" | "stateOf">,
): "settled" | "again" | "back" | "forward" | "refused" {
  const state = facts.stateOf(facts.environment.name);
  if (state.candidate === null || state.current.kind !== "unknown") return "settled";
  if (state.candidate.release.id === facts.release.id) return "again";
  if (state.succeeded?.release.id === facts.release.id) return "back";
  return facts.environment.preset === "production" && state.succeeded !== null ? "refused" : "forward";
}

function free({ environment, stateOf, now }: GateFacts): GateResult {
  const { current, lock } = stateOf(environment.name);
  const runs =
    current.kind === "release" ? `runs ${current.release.id}` : current.kind === "empty" ? "is empty" : "is unsettled";
  const over = lock === null || isHolding(lock, now) ? "" : ` The lock by ${describeHold(lock)} It is over.`;
  return passed(GATE, "free", `${environment.name} is free; it ${runs}.${over}`);
}
