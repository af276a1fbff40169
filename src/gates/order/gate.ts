import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { PromotionState } from "../../ledger/state/promotion.ts";
import { builtInGate } from "../define.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";
import { type Rejection, rejectionOf } from "../rejected.ts";
import { refuteSuccess } from "../upstream-proof.ts";
import type { CitedSuccess } from "../verification-proof.ts";

const GATE = "order";

/**
 * The release came through every environment this one is `after:`. Judged by the ledger's order alone (R68, R91): the
 * newest promotion of this release upstream decides, so a newer failure overrides an older success.
 */
export const orderGate = builtInGate({
  name: GATE,
  judge(facts) {
    const { environment, release } = facts;
    if (release.preview && environment.preset !== "development") return preview(facts);
    const rejection = rejectionOf(facts, release.id);
    if (rejection !== undefined) return rejected(rejection);
    if (facts.action === "rollback") return passed(GATE, "order-was-here", `${release.id} was here before.`);
    const results = environment.after.map((upstream) => judgeUpstream(facts, upstream));
    const worst =
      results.find(({ verdict }) => verdict === "fail") ??
      results.find(({ verdict }) => verdict === "unknown") ??
      results.find(({ verdict }) => verdict === "wait");
    if (worst !== undefined) return worst;
    if (environment.after.length === 0) return passed(GATE, "order-first", `${environment.name} comes first.`);
    return passed(
      GATE,
      "order-came-through",
      `${release.id} came through ${environment.after.join(" and ")}.`,
      results.flatMap(({ evidence }) => evidence),
    );
  },
});

function judgeUpstream(facts: GateFacts, upstream: string): GateResult {
  const state = facts.stateOf(upstream);
  const newest = newestOf(state, facts.release.id);
  if (newest === undefined) return neverThere(facts, upstream, state);
  const evidence = newest.run === null ? [] : [`${facts.repositoryUrl}/actions/runs/${newest.run}`];
  switch (newest.state) {
    case "succeeded":
      return (
        refuteSuccess(facts, upstream, newest) ?? {
          ...passed(GATE, "order-came-through", `${newest.id} succeeded.`),
          evidence,
        }
      );
    case "requested":
    case "waiting":
    case "cleared":
    case "deploying":
    case "deployed":
    case "verifying":
    case "rolling-back":
      return {
        gate: GATE,
        verdict: "wait",
        reason: "upstream-in-progress",
        message: `${newest.id} is ${newest.state}: ${facts.release.id} has not come through ${upstream} yet.`,
        evidence,
        unblock: `Nothing to do but wait for ${newest.id}; it goes on by itself.`,
      };
    case "failed":
    case "rolled-back":
    case "indeterminate":
    case "rejected":
    case "expired":
    case "superseded":
    case "cancelled":
      return {
        gate: GATE,
        verdict: "fail",
        reason: "upstream-not-succeeded",
        message: `The newest promotion of ${facts.release.id} to ${upstream}, ${newest.id}, is ${newest.state}.`,
        evidence,
        unblock: `Promote ${facts.release.id} to ${upstream} again and let it succeed, or promote a release that did.`,
      };
  }
}

interface Newest extends CitedSuccess {
  readonly number: number;
  readonly of: string;
  readonly state: PromotionState;
}

function newestOf(state: EnvironmentState, release: string): Newest | undefined {
  const open = state.open.map(
    ({ id, number, release: { id: of }, state: is, owner }): Newest => ({
      id,
      number,
      of,
      state: is,
      run: owner?.id ?? null,
    }),
  );
  const settled = state.settled.map(({ release: { id: of }, ...each }): Newest => ({ ...each, of }));
  return [...open, ...settled].filter(({ of }) => of === release).sort((left, right) => right.number - left.number)[0];
}

function neverThere({ release, repositoryUrl }: GateFacts, upstream: string, state: EnvironmentState): GateResult {
  const { current } = state;
  const runs = current.kind === "release" ? ` ${upstream} runs ${current.release.id}.` : "";
  return {
    gate: GATE,
    verdict: "fail",
    reason: "not-through-upstream",
    message: `${release.id} never came through ${upstream}, as far as its last twenty promotions tell.${runs}`,
    evidence: [`${repositoryUrl}/deployments/${encodeURIComponent(upstream)}`],
    unblock: `Promote ${release.id} to ${upstream} first.`,
  };
}

function preview({ environment, release }: GateFacts): GateResult {
  return {
    gate: GATE,
    verdict: "fail",
    reason: "preview-refused",
    message: `${release.id} was built from a pull request: such previews go to environments with preset development, not to ${environment.name}.`,
    evidence: [],
    unblock: "Merge the pull request and promote the release that the default branch builds.",
  };
}

function rejected({ message, unblock, readmitted }: Rejection): GateResult {
  const reason = readmitted ? "readmission-unproven" : "release-rejected";
  return { gate: GATE, verdict: "fail", reason, message, evidence: [], unblock };
}
