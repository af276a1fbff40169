import type { Result } from "../action/definition.ts";
import { plainApprovals } from "../approvals/plain.ts";
import type { GateResult } from "../gates/gate.ts";
import { blocking } from "../gates/outcome.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { describeRelease } from "../release/release.ts";
import { placeIn } from "./command-service.ts";
import type { Verdict } from "./decide.ts";
import { goBack } from "./how-back.ts";
import type { Facts } from "./read.ts";
import { SAY_RUNS } from "./what-runs.ts";

export type PromoteDecision =
  | "deploy"
  | "dispatched"
  | "waiting"
  | "blocked"
  | "deferred"
  | "unchanged"
  | "not-owner"
  | "dry-run";

export type PromoteOutput =
  | "release"
  | "version"
  | "commit"
  | "artifacts"
  | "artifact"
  | "previous-release"
  | "promotion"
  | "config"
  | "kind"
  | "command"
  | "deployment"
  | "request"
  | "run";

export type PromoteResult = Result<PromoteDecision, PromoteOutput>;

export interface Said {
  readonly decision: PromoteDecision;
  readonly reason: string;
  readonly message: string;
  readonly hint: string | undefined;
}

/** What a verdict is called, in a stable word, a stable code and a sentence. */
export function say(verdict: Verdict, facts: Facts): Said {
  const where = facts.environment.name;
  const what = describeRelease(facts.release);
  const back = facts.judgement.action === "rollback";
  switch (verdict.kind) {
    case "entered":
      return {
        decision: "deploy",
        reason: "cleared",
        message: back
          ? `${verdict.promotion} has taken ${where} to go back to ${what}: it takes ${verdict.came.of ?? "what is there"} back.`
          : `${verdict.promotion} has taken ${where} for ${what}.`,
        hint: undefined,
      };
    case "dispatching":
      return {
        decision: "dispatched",
        reason: "cleared",
        message: back
          ? `${verdict.promotion} goes back to ${what}: the workflow of ${where} deploys it.`
          : `${verdict.promotion}: the workflow of ${where} was started for ${what}.`,
        hint: undefined,
      };
    case "dispatched":
      return {
        decision: "dispatched",
        reason: "already-dispatched",
        message: `${verdict.promotion}: the workflow of ${where} was started before.`,
        hint: undefined,
      };
    case "waiting":
      return {
        decision: "waiting",
        ...first(facts, "wait"),
        message: `${verdict.promotion} waits: ${messages(facts, "wait")}`,
      };
    case "rejected":
      return {
        decision: "blocked",
        ...first(facts, "fail"),
        message: `${back ? `${where} does not go back to ${what}` : `${what} may not enter ${where}`}: ${messages(facts, "fail")}`,
      };
    case "unknown":
      return {
        decision: "deferred",
        ...first(facts, "unknown"),
        message: `Nobody can say whether ${back ? `${where} may go back to ${what}` : `${what} may enter ${where}`}: ${messages(facts, "unknown")}`,
      };
    case "closed":
      return closed(verdict, facts, what);
  }
}

function closed(verdict: Extract<Verdict, { kind: "closed" }>, { environment, ground }: Facts, what: string): Said {
  const { reason, promotion } = verdict;
  const where = environment.name;
  const id = promotion?.id ?? "it";
  switch (reason) {
    case "not-owner":
      return {
        decision: "not-owner",
        reason,
        message: `${id} is ${promotion?.state ?? "open"} in another job.`,
        hint: "Wait for that job; this one has no part in it.",
      };
    case "already-there":
      return {
        decision: "unchanged",
        reason,
        message: `${where} runs ${what} already, by ${id}.`,
        hint: "Promote another release; the same one is deployed only once.",
      };
    case "already-settled":
      return {
        decision: "unchanged",
        reason,
        message: `${id} is ${promotion?.state ?? "settled"}: a settled promotion never opens again.`,
        hint:
          promotion?.state === "indeterminate"
            ? afterLostRollback(where, ground, promotion.release)
            : "Start the workflow anew to make a new promotion.",
      };
    case "promotion-unknown":
      return {
        decision: "blocked",
        reason,
        message: `The ledger has no such promotion to ${where}.`,
        hint: "Leave the input promotion empty when you start the workflow by hand.",
      };
    case "release-differs":
      return {
        decision: "blocked",
        reason,
        message: `${id} is about ${promotion?.release.id ?? "another release"}, not ${what}.`,
        hint: "Leave the input release empty, or name that release.",
      };
    case "rollback-overtaken":
      return {
        decision: "unchanged",
        reason,
        message: `${where} does not hold any more what was to be rolled back: nothing was done.`,
        hint: "Look at what has entered since; ask again if that is bad too.",
      };
    case "rollback-judgement-unproven":
      return {
        decision: "blocked",
        reason,
        message: `GitHub's own record does not show that ${where} failed its verification: it does not go back by itself.`,
        hint: "A person can ask for it: /rollback <environment> [to <release>] <why>.",
      };
    case "stale-dispatch":
      return {
        decision: "blocked",
        reason,
        message: `${id} was judged anew since this run was started.`,
        hint: "Nothing to do: a newer run of this workflow has the current plan.",
      };
  }
}

/** The two ways on from an environment of which nobody knows what runs (R102). */
function afterLostRollback(where: string, { policy, service }: Facts["ground"], release: ReleaseBrief): string {
  const place = placeIn(where, policy, service);
  return `Nobody knows what runs in ${where}. Look, then say \`${goBack(place, release)}\` to try again, or \`/unlock ${place} ${SAY_RUNS}\` and promote what is good.`;
}

function first(
  { judgement }: Facts,
  verdict: GateResult["verdict"],
): { readonly reason: string; readonly hint: string | undefined } {
  const result = blocking(judgement.results).find((each) => each.verdict === verdict);
  return { reason: result?.reason ?? "not-judged", hint: result?.unblock };
}

function messages({ judgement }: Facts, verdict: GateResult["verdict"]): string {
  return blocking(judgement.results)
    .filter((each) => each.verdict === verdict)
    .map(({ message }) => message)
    .join(" ");
}

/** The promotion that a verdict is about, once there is one. */
export function promotionOf(verdict: Verdict): string | null {
  return verdict.kind === "closed" ? (verdict.promotion?.id ?? null) : verdict.promotion;
}

/** The body of the output `result`: everything the decision rests on. */
export function bodyOf(verdict: Verdict, facts: Facts): PromoteResult["result"] {
  const { judgement, environment, ground } = facts;
  return {
    service: ground.service,
    environment: environment.name,
    promotion: promotionOf(verdict),
    release: { ...facts.release, digest: judgement.release.digest },
    policy: ground.policy.sha256,
    ledger: { head: ground.ledger.oid, seq: ground.ledger.head.seq },
    gates: judgement.results.map(({ answers, override, approvals, ...result }) => ({
      ...result,
      ...(answers === undefined
        ? {}
        : { answers: answers.map((answer) => ({ ...answer, wayOut: answer.wayOut ?? null })) }),
      ...(override === undefined ? {} : { override: { ...override } }),
      ...(approvals === undefined ? {} : { approvals: plainApprovals(approvals) }),
    })),
  };
}
