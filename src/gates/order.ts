import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { PromotionState } from "../ledger/state/promotion.ts";
import { builtInGate } from "./define.ts";
import { type GateDocumentation, type GateFacts, type GateResult, passed } from "./gate.ts";
import { type Rejection, rejectionOf } from "./rejected.ts";
import { refuteSuccess } from "./upstream-proof.ts";
import type { CitedSuccess } from "./verification-proof.ts";

const GATE = "order";

const DOCUMENTATION: GateDocumentation = {
  summary: "The release came through every environment that this one is `after:`.",
  proves: [
    "the newest promotion of this release succeeded in each of them; a newer failure outranks an older success",
    "no rollback rejected it here or in an environment before this one, or the word that it may come back is proven",
    "GitHub's own record of the cited run agrees: the environment's workflow, the default branch, a deploying job that ended well",
  ],
  cannotProve: ["anything older than the last twenty promotions of an environment"],
  example: "after: staging",
  needs: [
    "`actions: read`, for the runs that the ledger cites",
    "`issues: read`, once a comment said that a rejected release may come back",
  ],
  reasons: {
    "order-first": { means: "the environment comes first", remedy: "" },
    "order-came-through": { means: "it succeeded in all of them", remedy: "" },
    "not-through-upstream": {
      means: "the release never came through an environment that this one is `after:`",
      remedy: "promote it there first",
    },
    "upstream-in-progress": { means: "it is on its way through", remedy: "wait" },
    "upstream-not-succeeded": {
      means: "its newest promotion there failed, was cancelled or expired",
      remedy: "promote it there again",
    },
    "upstream-unverified": {
      means: "it succeeded there before the policy asked for verification, or without it",
      remedy: "run [verify](../../verify/README.md) for it there, or promote a release that was verified",
    },
    "upstream-unproven": {
      means: "the ledger says that it succeeded there, and GitHub's own record of that run does not",
      remedy:
        "a job that died after it recorded the success looks like this too: promote the release there once more, which a person may while its success is not proven",
    },
    "upstream-unreadable": { means: "that record could not be read", remedy: "`actions: read`, or run it again" },
    "order-was-here": {
      means: "a rollback goes to a release that was here before, which is proven by itself",
      remedy: "",
    },
    "release-rejected": {
      means: "a rollback rejected this release here, or in an environment before this one",
      remedy: "promote another release; or `/readmit <environment> <release> <why>` (docs/rollback.md)",
    },
    "readmission-unproven": {
      means:
        "the ledger says that somebody lets it come back, and GitHub's record of that comment or run, or the policy, does not",
      remedy: "promote another release; or somebody who may says it again, and leaves the comment as it is",
    },
    "preview-refused": {
      means: "it was built from a pull request",
      remedy: "merge, and promote what the default branch builds",
    },
  },
};

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
  documentation: DOCUMENTATION,
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
