import type { EnvironmentPolicy } from "../policy/policy.ts";
import { bodyOf, type PromoteResult, promotionOf, type Said, say } from "./answer.ts";
import { ask } from "./ask.ts";
import type { Look } from "./look.ts";
import { withRequest } from "./request/tell-recorded.ts";
import { summarize } from "./summary.ts";
import type { Wish } from "./wish.ts";

/** The requesting mode: judges, and starts the environment's workflow instead of deploying here. */
export async function requestElsewhere({ context, wish, summary, ground }: Look): Promise<PromoteResult> {
  const { asked } = wish;
  const answer = await ask(context, { asked, requester: context.actor, dryRun: wish.dryRun, ground });
  const said = say(answer.verdict, answer.facts);
  const promotion = promotionOf(answer.verdict);
  const decision = wish.dryRun ? "dry-run" : said.decision;
  const message = wish.dryRun ? `Would be ${said.decision}: ${said.message}` : said.message;
  const { repositoryUrl } = context;
  summarize(summary, answer.facts, {
    decision,
    message,
    hint: said.hint,
    promotion,
    run: answer.run,
    repositoryUrl,
    request: answer.request,
  });
  return {
    decision,
    reason: said.reason,
    message: withRequest(message, decision, answer.request),
    ...(said.hint === undefined ? {} : { hint: said.hint }),
    failed: !wish.dryRun && isRed(said, wish),
    result: {
      ...bodyOf(answer.verdict, answer.facts),
      mode: "requesting",
      run: answer.run,
      request: { ...answer.request },
    },
    outputs: {
      release: answer.facts.release.id,
      version: answer.facts.release.version,
      commit: answer.facts.release.commit,
      promotion,
      run: answer.run,
      request: answer.request.page,
    },
  };
}

/** Started and waiting are green; a refusal is red unless it is to be ignored; what nobody can judge is red. */
function isRed({ decision }: Said, { onBlocked }: Wish): boolean {
  switch (decision) {
    case "dispatched":
    case "waiting":
    case "unchanged":
    case "not-owner":
    case "dry-run":
    case "deploy":
      return false;
    case "blocked":
      return onBlocked === "fail";
    case "deferred":
      return true;
  }
}

/** The right workflow at the wrong ref: nothing is deployed and nothing started. */
export function wrongRef(environment: EnvironmentPolicy, defaultBranch: string): PromoteResult {
  return {
    decision: "blocked",
    reason: "wrong-ref",
    message: `This is the workflow of ${environment.name}, but it does not run on ${defaultBranch}.`,
    hint: `Choose the branch ${defaultBranch} when you run the workflow: only the reviewed file deploys.`,
    failed: true,
    result: { environment: environment.name, mode: "wrong-ref" },
    outputs: {},
  };
}
