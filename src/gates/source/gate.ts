import { ACTIONS_APP_ID } from "../checks/counted.ts";
import { builtInGate } from "../define.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";

const GATE = "source";

/**
 * Where the release comes from, proven again when it is used: anyone with write access can append a release to the ledger
 * (design.md section 6). Its commit is part of the default branch, and GitHub knows the run that built it as a run of this
 * commit, started by an event that nobody outside can steer (R27, R29). A preview comes from a pull request instead.
 */
export const sourceGate = builtInGate({
  name: GATE,
  judge(facts) {
    return unreachable(facts) ?? unbuilt(facts) ?? proven(facts);
  },
});

function unreachable(facts: GateFacts): GateResult | undefined {
  const { release, reachable, defaultBranch } = facts;
  if (release.preview) return undefined;
  if (!reachable.ok) {
    return refused(
      "unknown",
      "source-unreadable",
      `Whether ${defaultBranch} contains ${release.commit} could not be read: ${reachable.why}`,
    );
  }
  // Compared, not believed: whatever is no boolean proves nothing.
  if (reachable.value === true) return undefined;
  return refused(
    "fail",
    "commit-unreachable",
    `${release.commit}, the commit of ${release.id}, is not part of ${defaultBranch}.`,
  );
}

function unbuilt(facts: GateFacts): GateResult | undefined {
  const { release, checks } = facts;
  if (!checks.ok)
    return refused("unknown", "source-unreadable", `The run that built ${release.id} could not be read: ${checks.why}`);
  const suite = checks.value.suites.find(({ app, run }) => app.id === ACTIONS_APP_ID && run?.id === release.run);
  const event = suite?.run?.event;
  if (event === undefined) {
    return refused(
      "fail",
      "build-run-unknown",
      `GitHub knows no run ${release.run} of ${release.commit}, which is said to have built ${release.id}.`,
    );
  }
  const allowed = release.preview
    ? ["pull_request"]
    : ["push", "merge_group", "release", "schedule", "workflow_dispatch"];
  if (allowed.includes(event)) return undefined;
  return refused(
    "fail",
    "build-run-refused",
    `Run ${release.run}, which is said to have built ${release.id}, was started by ${event}.`,
  );
}

function proven({ release, defaultBranch, repositoryUrl }: GateFacts): GateResult {
  const where = release.preview ? "a pull request" : defaultBranch;
  return passed(GATE, "source-proven", `${release.id} was built from ${where} by run ${release.run}.`, [
    `${repositoryUrl}/actions/runs/${release.run}`,
  ]);
}

function refused(verdict: "fail" | "unknown", reason: string, message: string): GateResult {
  const unblock =
    verdict === "unknown"
      ? "Give the job `permissions: contents: read, checks: read`, or run it again if GitHub was not reachable."
      : "Find out who registered it (docs/ledger.md); promote a release that the default branch builds.";
  return { gate: GATE, verdict, reason, message, evidence: [], unblock };
}
