import type { PromotionState } from "../ledger/state.ts";
import { builtInGate } from "./define.ts";
import { type GateDocumentation, type GateFacts, type GateResult, passed } from "./gate.ts";

const GATE = "lock";

const DOCUMENTATION: GateDocumentation = {
  summary: "Nobody closed the environment, and no other promotion is inside.",
  proves: [
    "no lock, no hold that automation has to respect, no other active promotion, by the ledger",
    "after a failure only the same release, the last good one, or below production a newer one goes in",
  ],
  cannotProve: ["that nothing else deploys there: a workflow that never calls promote is not seen"],
  example: "",
  needs: ["`contents: read`, for the ledger"],
  reasons: {
    free: { means: "nobody is in the way", remedy: "" },
    locked: {
      means: "a person closed the environment",
      remedy: "**resume > Run workflow** with `/unlock <environment> <why>`",
    },
    held: { means: "automation leaves it alone; people may still promote", remedy: "promote by hand" },
    busy: { means: "another promotion is inside", remedy: "wait; if its run is gone, the next run settles it" },
    unsettled: {
      means: "the last promotion here failed with another release: nobody knows what runs",
      remedy: "promote that release again, or the last good one",
    },
  },
};

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
  documentation: DOCUMENTATION,
});

function locked({ environment, stateOf }: GateFacts): GateResult | undefined {
  const { lock } = stateOf(environment.name);
  if (lock === null) return undefined;
  return {
    gate: GATE,
    verdict: "wait",
    reason: "locked",
    message: `${environment.name} is locked by ${lock.actor?.login ?? "automation"} since ${lock.at}: ${lock.why}`,
    evidence: [],
    unblock: `Run the resuming workflow with the command "/unlock ${environment.name} <why>".`,
  };
}

function held({ environment, stateOf, cause }: GateFacts): GateResult | undefined {
  const { hold } = stateOf(environment.name);
  if (hold === null || cause === "person") return undefined;
  return {
    gate: GATE,
    verdict: "wait",
    reason: "held",
    message: `Automation leaves ${environment.name} alone since ${hold.at}: ${hold.why}`,
    evidence: [],
    unblock: `A person may promote to ${environment.name} by hand.`,
  };
}

function busy({ environment, stateOf, promotion, repositoryUrl }: GateFacts): GateResult | undefined {
  const active = stateOf(environment.name).open.find(({ id, state }) => id !== promotion?.id && INSIDE.has(state));
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

function free({ environment, stateOf }: GateFacts): GateResult {
  const { current } = stateOf(environment.name);
  const runs =
    current.kind === "release" ? `runs ${current.release.id}` : current.kind === "empty" ? "is empty" : "is unsettled";
  return passed(GATE, "free", `${environment.name} is free; it ${runs}.`);
}
