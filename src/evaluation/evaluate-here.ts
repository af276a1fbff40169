import type { RunContext } from "../action/context.ts";
import type { Summary } from "../action/summary.ts";
import { annotations } from "../policy/annotate.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { callerOf } from "../promotion/mode.ts";
import { answerOf, type GateDoorResult } from "./answer.ts";
import { checkReportOf } from "./check-report.ts";
import { type CommitEvaluation, evaluateCommit } from "./evaluate-commit.ts";
import { evaluateRelease } from "./evaluate-release.ts";
import type { Evaluation } from "./evaluation.ts";
import { evaluatePatiently } from "./patience.ts";
import { explainPipeline } from "./pipeline.ts";
import { summarizePipeline } from "./pipeline-summary.ts";
import { publish } from "./publish.ts";
import { gatesNamed, oneEnvironment, patienceOf } from "./question.ts";
import { subjectOf } from "./subject.ts";
import { summarizeEvaluation } from "./summary.ts";

/** What a step of the gate door asks, and where its answer goes. */
export interface Asking {
  readonly inputs: {
    readonly environment: string | undefined;
    readonly release: string | undefined;
    readonly commit: string | undefined;
    readonly only: string | undefined;
    readonly waitFor: string | undefined;
    readonly explain: boolean;
    readonly dryRun: boolean;
  };
  readonly run: RunContext;
  readonly summary: Summary;
  readonly cancelled: AbortSignal;
}

/** One step of the gate door: judges, tells, publishes. Bad inputs are errors before anything is asked. */
export async function evaluateHere(context: PromotionContext, asking: Asking): Promise<GateDoorResult> {
  const { inputs, summary } = asking;
  if (inputs.explain) return explain(context, summary);
  const evaluation = await evaluate(context, asking);
  const { repositoryUrl, runUrl, repo, client, log } = context;
  summarizeEvaluation(summary, evaluation, { repositoryUrl });
  if (evaluation.proposal?.kind === "mistaken") {
    for (const { message, file, line, column } of annotations(evaluation.proposal.mistakes)) {
      log.error(message, { file, line, column });
    }
  }
  const several = context.serviceInput !== undefined;
  const report = checkReportOf(evaluation, { repo, runUrl, repositoryUrl, several });
  // A narrowed question must not overwrite the answer to the whole one.
  const check = inputs.dryRun || inputs.only !== undefined ? null : await publish(client, log, report);
  return answerOf(evaluation, check);
}

async function evaluate(
  context: PromotionContext,
  { inputs, run, cancelled }: Asking,
): Promise<Evaluation & Partial<Pick<CommitEvaluation, "proposal">>> {
  const environment = oneEnvironment(inputs.environment);
  const only = gatesNamed(inputs.only);
  const patience = patienceOf(inputs.waitFor);
  const subject = subjectOf(inputs, run);
  const once = (): Promise<Evaluation & Partial<Pick<CommitEvaluation, "proposal">>> => {
    switch (subject.kind) {
      case "release":
        return evaluateRelease(context, { environment, choice: subject.choice, only, caller: callerOf(run) });
      case "commit":
        return evaluateCommit(context, { environment, commit: subject.commit, proposes: subject.proposes, only });
    }
  };
  const told = (open: string) => context.log.info(`Still open: ${open}. Asking again.`);
  return evaluatePatiently(once, { clock: context.clock, patience, cancelled, told });
}

async function explain(context: PromotionContext, summary: Summary): Promise<GateDoorResult> {
  const pipeline = await explainPipeline(context);
  const message = summarizePipeline(summary, pipeline);
  return {
    decision: "explained",
    reason: "explained",
    message,
    failed: false,
    result: {
      service: pipeline.ground.service,
      policy: pipeline.ground.policy.sha256,
      environments: pipeline.standings.map((standing) => ({ ...standing })),
    },
    outputs: {},
  };
}
