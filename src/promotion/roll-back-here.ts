import type { Result } from "../action/definition.ts";
import type { Summary } from "../action/summary.ts";
import { bodyOf, type PromoteDecision, promotionOf, say } from "./answer.ts";
import { readCommand } from "./command.ts";
import { aboutService } from "./command-service.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, readGround } from "./ground.ts";
import { rollBack } from "./rolling-back.ts";
import { Stop } from "./stop.ts";
import { summarize } from "./summary.ts";

type Decision = Exclude<PromoteDecision, "deploy">;

/** What the door `rollback` does: the word of the person who started this run, as the command of the same name. */
export async function rollBackHere(
  given: PromotionContext,
  o: {
    readonly environment: string;
    /** By its id or version; undefined: the one that the plan says. */
    readonly release: string | undefined;
    readonly why: string;
    readonly login: string;
    readonly dryRun: boolean;
    readonly summary: Summary;
  },
): Promise<Result<Decision, "release" | "promotion" | "run">> {
  // One reading for both ways, so that the run's name can prove it later.
  const to = o.release === undefined ? "" : `to ${o.release} `;
  const command = readCommand(`/rollback ${o.environment} ${to}${o.why}`);
  if (command.kind !== "rollback")
    throw new Stop("command-refused", "That is no rollback.", "Say the environment and why.");
  const context = aboutService(given, command);
  const ground = await readGround(context, { environment: command.environment, files: () => [] });
  const environment = environmentNamed(ground.policy, command.environment);
  const { dryRun, login } = o;
  const answered = await rollBack(context, ground, {
    environment,
    to: command.to,
    why: command.why,
    login,
    carrying: undefined,
    dryRun,
  });
  const { facts, verdict, run, request } = answered;
  const said = say(verdict, facts);
  const decision = dryRun ? "dry-run" : decisionOf(said.decision);
  const message = dryRun ? `Would be ${said.decision}: ${said.message}` : said.message;
  const promotion = promotionOf(verdict);
  const { repositoryUrl } = context;
  summarize(o.summary, facts, { decision, message, hint: said.hint, promotion, run, repositoryUrl, request });
  return {
    decision,
    reason: said.reason,
    message,
    ...(said.hint === undefined ? {} : { hint: said.hint }),
    failed: decision === "blocked" || decision === "deferred",
    result: { ...bodyOf(verdict, facts), run },
    outputs: { release: facts.release.id, promotion, run },
  };
}

/** Nothing is deployed in this job, whatever is decided. */
function decisionOf(decision: PromoteDecision): Decision {
  return decision === "deploy" ? "dispatched" : decision;
}
