import { rollbackRule } from "../rollback/rule.ts";
import { workflowPath } from "./checks/counted.ts";
import type { GateResult, UpstreamRun } from "./gate.ts";
import { type CitedSuccess, type ProofFacts, type Refutation, refuteVerification } from "./verification-proof.ts";

const GATE = "order";

/**
 * Proves a success upstream again from GitHub's own record of the run that the ledger cites, because anyone with write
 * access can append "succeeded" (design.md section 6): the environment's own workflow file, on the default branch, of this
 * repository, and the deploying job ended well. `undefined` when it is proven.
 */
export function refuteSuccess(facts: ProofFacts, upstream: string, promotion: CitedSuccess): GateResult | undefined {
  const { run } = promotion;
  if (run === null) return refused("fail", "upstream-unproven", `The ledger cites no run for ${promotion.id}.`, []);
  const evidence = [`${facts.repositoryUrl}/actions/runs/${run}`];
  const found = facts.upstreamRuns.get(run);
  if (found === undefined || !found.ok) {
    const why = found === undefined ? "it was not read" : found.why;
    return refused(
      "unknown",
      "upstream-unreadable",
      `Run ${run}, which the ledger cites for ${promotion.id}, could not be read: ${why}`,
      evidence,
    );
  }
  const { path, branch, repository } = found.value;
  const environment = facts.policy.environments.get(upstream);
  const workflow = environment?.workflow;
  // A rollback may have come by a workflow of its own.
  const back =
    environment === undefined || promotion.rollbackOf === undefined ? undefined : rollbackRule(environment).workflow;
  // What nobody knows is not the same as something else that nobody knows.
  const isKnown = typeof repository === "number" && typeof branch === "string";
  if (!isKnown || repository !== facts.repositoryId || branch !== facts.defaultBranch) {
    return refused(
      "fail",
      "upstream-unproven",
      `Run ${run}, which the ledger cites for ${promotion.id}, did not run on ${facts.defaultBranch} of this repository.`,
      evidence,
    );
  }
  const isOwn = path === workflowPath(workflow ?? "") || (back !== undefined && path === workflowPath(back));
  if (workflow !== undefined && !isOwn) {
    return refused(
      "fail",
      "upstream-unproven",
      `Run ${run}, which the ledger cites for ${promotion.id}, is of ${path} and not of ${workflowPath(workflow)}.`,
      evidence,
    );
  }
  const unverified = refuteVerification(facts, upstream, promotion, found.value);
  return (
    refuteEnd(facts, upstream, promotion, found.value, evidence) ??
    (unverified && { gate: GATE, unblock: unblockOf(unverified), ...unverified })
  );
}

function refuteEnd(
  facts: ProofFacts,
  upstream: string,
  promotion: CitedSuccess,
  { status, whole, ...found }: UpstreamRun,
  evidence: readonly string[],
): GateResult | undefined {
  const { run } = promotion;
  // The job that just settled the promotion may ask for the next one before GitHub has closed it.
  if (run === facts.calling.run) return undefined;
  // Where several jobs deploy, one that ended well says nothing of the others.
  const isExplicit = facts.policy.environments.get(upstream)?.settle === "explicit";
  const conclusion = isExplicit ? (whole ?? null) : found.conclusion;
  if (status !== "completed") {
    return refused("wait", "upstream-in-progress", `Run ${run} of ${promotion.id} has not ended yet.`, evidence);
  }
  if (conclusion === "success") return undefined;
  return refused(
    "fail",
    "upstream-unproven",
    `${promotion.id} is recorded as succeeded, but the job that deployed it ended with ${conclusion ?? "no conclusion"}.`,
    evidence,
  );
}

function unblockOf({ verdict, reason }: Refutation): string {
  if (reason !== "upstream-unverified") return UNBLOCK[verdict];
  return "Run the action verify for it there (docs/verification.md), or promote a release that was verified.";
}

function refused(
  verdict: "fail" | "wait" | "unknown",
  reason: string,
  message: string,
  evidence: readonly string[],
): GateResult {
  return { gate: GATE, verdict, reason, message, evidence, unblock: UNBLOCK[verdict] };
}

const UNBLOCK = {
  fail: "Promote the release upstream once more; a person may while its success there is not proven. If nobody knows why it is not, find out who wrote that record (docs/ledger.md).",
  wait: "Nothing to do but wait; the promotion goes on by itself.",
  unknown: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
} as const;
