import type { Settled } from "../ledger/state/settled.ts";
import { verificationOf } from "../verification/plan.ts";
import { refuteTests, testsMarker } from "../verification/tests.ts";
import type { GateFacts, UpstreamRun } from "./gate.ts";

/** A success upstream, as the ledger has it. */
export type CitedSuccess = Pick<Settled, "id" | "run"> &
  Pick<Partial<Settled>, "checkRun" | "verification" | "rollbackOf">;

/** What proving a success again needs to know beside it. */
export type ProofFacts = Pick<
  GateFacts,
  "policy" | "now" | "upstreamRuns" | "repositoryId" | "repositoryUrl" | "defaultBranch" | "calling"
>;

export interface Refutation {
  readonly verdict: "fail" | "wait" | "unknown";
  readonly reason: "upstream-unverified" | "upstream-unproven" | "upstream-unreadable" | "upstream-in-progress";
  readonly message: string;
  readonly evidence: readonly string[];
}

/**
 * Proves again that a success upstream was verified, where its policy asks for that: anyone with write access can append
 * "verified" (design.md section 6). GitHub's own record must say so: a job on the default branch of this repository judged it
 * and ended well, not before it was deployed, and where the policy names tests, their own run for this promotion succeeded.
 * `undefined` when it is proven, or not asked.
 */
export function refuteVerification(
  facts: ProofFacts,
  upstream: string,
  promotion: CitedSuccess,
  deployed: UpstreamRun,
): Refutation | undefined {
  const environment = facts.policy.environments.get(upstream);
  const plan = environment === undefined ? undefined : verificationOf(environment, facts.now);
  if (plan === undefined) return undefined;
  const { id, verification } = promotion;
  if (verification?.verdict !== "pass") {
    const message = `${id} succeeded in ${upstream} without the verification that the policy asks for there.`;
    return { verdict: "fail", reason: "upstream-unverified", message, evidence: [] };
  }
  const { run } = verification;
  const evidence = [`${facts.repositoryUrl}/actions/runs/${run.id}`];
  const unproven = (message: string): Refutation => ({
    verdict: "fail",
    reason: "upstream-unproven",
    message,
    evidence,
  });
  const { verified } = deployed;
  if (verified === undefined || !verified.ok) {
    const why = verified === undefined ? "it was not read" : verified.why;
    const message = `The verification of ${id} could not be read: ${why}`;
    return { verdict: "unknown", reason: "upstream-unreadable", message, evidence };
  }
  const { judge, tests } = verified.value;
  const named = `Run ${run.id}, which the ledger cites for the verification of ${id},`;
  const isKnown = typeof judge.repository === "number" && typeof judge.branch === "string";
  if (!isKnown || judge.repository !== facts.repositoryId || judge.branch !== facts.defaultBranch) {
    return unproven(`${named} did not run on ${facts.defaultBranch} of this repository.`);
  }
  if (run.id !== promotion.run && !(Date.parse(judge.createdAt ?? "") >= Date.parse(deployed.createdAt ?? ""))) {
    return unproven(`${named} was there before the run that deployed.`);
  }
  // The job that judged may ask for the next environment before GitHub has closed it.
  if (run.id !== facts.calling.run) {
    if (judge.status !== "completed") {
      const message = `${named} has not ended yet.`;
      return { verdict: "wait", reason: "upstream-in-progress", message, evidence };
    }
    if (judge.conclusion !== "success") return unproven(`${named} ended with ${judge.conclusion ?? "no conclusion"}.`);
    // Another job of that run may be the one that judged, and said no.
    const isDeployer = run.id === promotion.run && run.checkRun === promotion.checkRun;
    if (isDeployer && judge.whole !== "success")
      return unproven(`${named} names the job that deployed, in a run that ended red.`);
  }
  if (plan.workflow === undefined) return undefined;
  if (tests === null) return unproven(`The ledger cites no run of ${plan.workflow} for ${id}.`);
  const why = refuteTests(tests, {
    repositoryId: facts.repositoryId,
    workflow: plan.workflow,
    defaultBranch: facts.defaultBranch,
    environment: upstream,
    marker: testsMarker(id),
  });
  if (why !== undefined)
    return unproven(`Run ${tests.id}, which the ledger cites for the tests of ${id}, does not count: ${why}.`);
  if (tests.conclusion === "success") return undefined;
  return unproven(`The tests of ${id}, run ${tests.id}, ended ${tests.conclusion ?? "without a conclusion"}.`);
}
