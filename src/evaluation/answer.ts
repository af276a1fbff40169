import type { Result } from "../action/definition.ts";
import type { JsonObject } from "../action/json.ts";
import { plainApprovals } from "../approvals/plain.ts";
import { blocking } from "../gates/outcome.ts";
import { commitOf, decisionOf, type Evaluation, type GateDecision, retryAtOf } from "./evaluation.ts";
import { sentenceOf } from "./summary.ts";

export type GateOutput = "release" | "commit" | "gates" | "retry-at" | "enforced" | "check";
export type GateDoorResult = Result<GateDecision | "explained", GateOutput>;

/** The door's answer: only `pass` ends the step green. */
export function answerOf(evaluation: Evaluation, check: { readonly url: string | null } | null): GateDoorResult {
  const { environment, service, subject, results, outcome, policy, enforced, later } = evaluation;
  const decision = decisionOf(outcome);
  const [first] = blocking(results);
  const retryAt = retryAtOf(results);
  const gates = results.map(plain);
  return {
    decision,
    reason: decision === "pass" ? "cleared" : (first?.reason ?? "not-judged"),
    message: sentenceOf(evaluation),
    ...(first === undefined ? {} : { hint: first.unblock }),
    failed: decision !== "pass",
    result: {
      service,
      environment: environment.name,
      release: subject.kind === "release" ? { ...subject.release } : null,
      commit: commitOf(evaluation),
      policy,
      gates,
      later: [...later],
      "retry-at": retryAt,
      enforced,
    },
    outputs: {
      release: subject.kind === "release" ? subject.release.id : null,
      commit: commitOf(evaluation),
      gates: Object.fromEntries(
        results.map(({ gate, item, verdict }) => [item === undefined ? gate : `${gate}/${item}`, verdict]),
      ),
      "retry-at": retryAt,
      enforced: enforced === null ? "unknown" : String(enforced),
      check: check?.url ?? null,
    },
  };
}

/** A result as JSON, without what is undefined. */
function plain({ answers, override, approvals, ...result }: Evaluation["results"][number]): JsonObject {
  return {
    ...result,
    evidence: [...result.evidence],
    ...(answers === undefined
      ? {}
      : { answers: answers.map(({ question, lines }) => ({ question, lines: [...lines] })) }),
    ...(override === undefined ? {} : { override: { ...override } }),
    ...(approvals === undefined ? {} : { approvals: plainApprovals(approvals) }),
  };
}
