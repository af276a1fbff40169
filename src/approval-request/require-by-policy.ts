import { strong } from "../action/markdown.ts";
import type { World } from "../action/world.ts";
import { plainApprovals } from "../approvals/plain.ts";
import { stateOf } from "../ledger/snapshot.ts";
import { promotionOf } from "../promotion/answer.ts";
import { ask } from "../promotion/ask.ts";
import { filesOf, readChoice } from "../promotion/choose-release.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { environmentNamed, readGround } from "../promotion/ground.ts";
import { permitPromote } from "../promotion/permit.ts";
import { approvalsIn } from "../promotion/request/place.ts";
import { Stop } from "../promotion/stop.ts";
import type { WantedByPolicy } from "./inputs.ts";
import type { RequireDecision, RequireResult } from "./say.ts";

/**
 * Asks for a promotion as `promote` does outside its environment's workflow, starts nothing, and says whether the people whom
 * the policy asks for agreed to it. What else the promotion waits for does not matter here.
 */
export async function requireByPolicy(o: {
  readonly context: PromotionContext;
  readonly world: Pick<World, "run" | "summary">;
  readonly wanted: WantedByPolicy;
  readonly dryRun: boolean;
}): Promise<RequireResult> {
  const { world, wanted, dryRun } = o;
  const { run } = world;
  const choice = readChoice(wanted.release);
  const ground = await readGround(o.context, {
    environment: wanted.environment,
    files: (service) => filesOf(choice, service),
  });
  const environment = environmentNamed(ground.policy, wanted.environment);
  const cause =
    run.eventName === "workflow_dispatch" && !run.triggeringActor.endsWith("[bot]") ? "person" : "automation";
  const asked = { environment: environment.name, choice, promotion: undefined, cause } as const;
  const context = await permitPromote(o.context, {
    environment,
    state: stateOf(ground.ledger, environment.name),
    asked,
    login: run.triggeringActor,
  });
  const answered = await ask(context, { asked, requester: context.actor, dryRun, ground, hold: true });
  const { results } = answered.facts.judgement;
  const result = results.find(({ gate }) => gate === "approvals");
  if (result === undefined) {
    throw new Stop(
      "approvals-unasked",
      `The policy asks nobody to approve ${environment.name}, so nothing was approved.`,
      "Say who under `approvals:` of the environment, or give this step `approvers`.",
    );
  }
  const facts = approvalsIn(results);
  const { decision, reason } = DECISIONS[result.verdict](result.reason);
  const page = answered.request.page ?? result.evidence.find((url) => url.includes("/issues/")) ?? null;
  const message = [result.message, ...(answered.request.problem === undefined ? [] : [answered.request.problem])].join(
    " ",
  );
  world.summary.heading("Approval").verdict(strong(decision), ": ", message);
  if (page !== null) world.summary.paragraph(`Request: ${page}`);
  return {
    decision: dryRun ? "dry-run" : decision,
    reason,
    message: dryRun ? `Would be ${decision}: ${message}` : message,
    ...(decision === "approved" || result.unblock === undefined ? {} : { hint: result.unblock }),
    failed: decision !== "approved",
    result: {
      environment: environment.name,
      release: answered.facts.release.id,
      promotion: promotionOf(answered.verdict),
      approvals: facts === undefined ? null : plainApprovals(facts),
    },
    outputs: {
      "approved-by": [...new Set(facts?.standing.approvals.map(({ vote }) => vote.person.login))].join(","),
      "rejected-by": facts?.standing.rejection?.vote.person.login ?? "",
      "plan-digest": facts?.plan ?? "",
      request: page,
      commit: answered.facts.release.commit,
    },
  };
}

type Said = { readonly decision: Exclude<RequireDecision, "dry-run">; readonly reason: string };

const DECISIONS: Readonly<Record<"pass" | "fail" | "wait" | "unknown", (reason: string) => Said>> = {
  pass: (reason) => ({ decision: "approved", reason }),
  fail: (reason) => ({ decision: "rejected", reason }),
  wait: (reason) => ({ decision: "waiting", reason }),
  unknown: (reason) => ({ decision: "deferred", reason }),
};
