import * as v from "valibot";
import { mayDispatch } from "../github/dispatch-permission.ts";
import { advance } from "./advance.ts";
import type { PromotionContext } from "./context.ts";
import { dueByAutomation } from "./due.ts";
import { type Left, leave } from "./leave.ts";

const movedShape = v.array(v.object({ artifact: v.string(), digest: v.string(), to: v.string() }));

/**
 * The post step: settles what this job still owns by the job's outcome, then takes what became due downstream, when the
 * token may start workflows. Otherwise the resuming workflow does it.
 */
export async function settleHere(
  context: PromotionContext,
  environment: string,
  kept: (name: string) => string | undefined,
  jobStatus: string,
): Promise<void> {
  const left = await leave(
    context,
    {
      environment,
      deployment: numberIn(kept("deployment")),
      moved: movedIn(kept("moved")),
      handedOver: kept("handed-over") === "true",
    },
    jobStatus,
  );
  if (left === undefined) {
    context.log.info(`This job owns nothing in ${environment}: nothing to settle.`);
    return;
  }
  context.log.info(`${left.promotion} is settled: ${left.succeeded ? "succeeded" : "failed"} (${left.release}).`);
  if (left.succeeded) await goOn(context, left);
}

async function goOn(context: PromotionContext, { ground }: Left): Promise<void> {
  const [first] = dueByAutomation(ground.policy, ground.ledger);
  if (first === undefined) return;
  if (!(await mayDispatch(context.client, { repo: context.repo }))) {
    context.log.info(`${first.release.id} is due in ${first.environment.name}; the resuming workflow will start it.`);
    return;
  }
  for (const { environment, did, message } of await advance(context, { dryRun: false, ground })) {
    context.log.info(`${environment}: ${did}. ${message}`);
  }
}

function numberIn(text: string | undefined): number | null {
  return text === undefined || !/^[1-9][0-9]{0,15}$/.test(text) ? null : Number(text);
}

function movedIn(text: string | undefined): v.InferOutput<typeof movedShape> {
  if (text === undefined) return [];
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), movedShape), text);
  return parsed.success ? parsed.output : [];
}
