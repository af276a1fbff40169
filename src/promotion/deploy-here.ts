import type { PromotionKind } from "../ledger/events/promotion.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Delivered } from "../release/artifacts/kind.ts";
import { rollbackRule } from "../rollback/rule.ts";
import { bodyOf, type PromoteResult, promotionOf, say } from "./answer.ts";
import { configOf } from "./config-digest.ts";
import type { Verdict } from "./decide.ts";
import { type EnterOptions, enter } from "./enter.ts";
import { environmentNamed } from "./ground.ts";
import type { Look } from "./look.ts";
import { withRequest } from "./request/tell-recorded.ts";
import { Stop } from "./stop.ts";
import { summarize } from "./summary.ts";

export interface DeployOptions extends Pick<EnterOptions, "folder" | "cancelled"> {
  /** How many jobs a matrix made of this one. */
  readonly jobTotal: number;
  keep(name: Parameters<EnterOptions["keep"]>[0] | "handed-over", value: string): void;
}

/**
 * The deploying mode: takes the environment and hands the artifacts to the next steps. Anything but `deploy` ends the step
 * non-zero, whatever the reason, because the deploy step that follows has no `if:` (design.md section 3).
 */
export async function deployHere(
  { context, wish, summary, ground }: Look,
  options: DeployOptions,
): Promise<PromoteResult> {
  if (options.jobTotal > 1) {
    throw new Stop(
      "matrix-refused",
      `This job is one of ${options.jobTotal} that a matrix made: only one job can own a promotion.`,
      "Call promote in a job without strategy.matrix and pass its outputs on.",
    );
  }
  refuseOtherThanBack({ context, wish, ground });
  const { folder, cancelled, keep } = options;
  const entering = await enter(context, { asked: wish.asked, ground, folder, dryRun: wish.dryRun, cancelled, keep });
  const { facts, verdict, artifacts, deployment, transfers, request } = entering;
  const said = say(verdict, facts);
  const deploys = said.decision === "deploy" && !wish.dryRun;
  const decision = wish.dryRun ? "dry-run" : said.decision;
  const message = wish.dryRun ? `Would be ${said.decision}: ${said.message}` : said.message;
  const promotion = promotionOf(verdict);
  const { repositoryUrl } = context;
  summarize(summary, facts, {
    decision,
    message,
    hint: said.hint,
    promotion,
    run: null,
    repositoryUrl,
    transfers,
    request,
  });
  if (deploys) keep("handed-over", "true");
  return {
    decision,
    reason: said.reason,
    message: withRequest(message, decision, request),
    ...(said.hint === undefined ? {} : { hint: said.hint }),
    failed: !deploys,
    result: {
      ...bodyOf(verdict, facts),
      mode: "deploying",
      deployment: deployment ?? null,
      request: { ...request },
      moved: entering.moved.map((each) => ({ ...each })),
      transfers: transfers.map((each) => ({ ...each })),
    },
    outputs: {
      release: facts.release.id,
      version: facts.release.version,
      commit: facts.release.commit,
      promotion,
      config: configOf(facts.judgement.results) ?? null,
      kind: kindOf(verdict, facts.judgement.action),
      command:
        deploys && facts.judgement.action === "rollback" ? (rollbackRule(facts.environment).command ?? null) : null,
      "previous-release": verdict.kind === "entered" ? verdict.previous : null,
      deployment: deployment ?? null,
      request: request.page,
      ...(deploys ? handOver(artifacts) : {}),
    },
  };
}

/** What this is, in the word that the ledger's decision has for it; of what did not enter, what was asked for. */
function kindOf(verdict: Verdict, action: "promote" | "rollback"): PromotionKind {
  if (verdict.kind === "entered") return verdict.came.kind;
  return action === "rollback" ? "rollback" : "promotion";
}

/** A workflow that is only there to go back does nothing else, also when somebody starts it by hand or again. */
function refuseOtherThanBack({ context, wish, ground }: Pick<Look, "context" | "wish" | "ground">): void {
  const environment = environmentNamed(ground.policy, wish.asked.environment);
  const back = rollbackRule(environment).workflow;
  if (back === environment.workflow || context.workflowPath !== `.github/workflows/${back}`) return;
  const { promotion } = wish.asked;
  const open = stateOf(ground.ledger, environment.name).open.find(({ id }) => id === promotion?.promotion);
  if (open?.rollback !== undefined) return;
  throw new Stop(
    "rollback-only",
    `${back} only rolls ${environment.name} back, and this run was not started for a rollback.`,
    `Say "/rollback ${environment.name} <why>" to the resuming workflow.`,
  );
}

/** Artifacts are handed over only to a job that may deploy them. */
function handOver(artifacts: readonly Delivered[]) {
  const [only, ...others] = artifacts;
  return {
    artifacts: Object.fromEntries(
      artifacts.map(({ name, kind, digest, reference }) => [name, { kind, digest, reference }]),
    ),
    artifact: others.length === 0 ? (only?.reference ?? null) : null,
  };
}
