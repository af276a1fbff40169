import * as v from "valibot";
import { strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { PromotionContext } from "./context.ts";
import { faultIn } from "./fault.ts";
import { goOn } from "./go-on.ts";
import { leave } from "./leave.ts";
import { endOfRollback } from "./rollback-time.ts";
import { summarizeSettled } from "./settled-summary.ts";

const movedShape = v.array(v.object({ artifact: v.string(), digest: v.string(), to: v.string() }));

export interface Ending {
  /** What the main step saved, by name. */
  readonly kept: (name: string) => string | undefined;
  readonly jobStatus: string;
  readonly summary: Summary;
}

/**
 * The post step: settles what this job still owns by the job's outcome, then takes what became due downstream, when the
 * token may start workflows. Otherwise the resuming workflow does it.
 */
export async function settleHere(
  context: PromotionContext,
  environment: string,
  { kept, jobStatus, summary }: Ending,
): Promise<void> {
  // What comes after the settlement is loaded while GitHub answers; where that fails, the promotion is settled all the same.
  const closing = context.client.sent.then(() => import(/* webpackChunkName: "closing" */ "./request/close.ts"));
  closing.catch(() => undefined);
  const left = await leave(
    context,
    {
      environment,
      deployment: numberIn(kept("deployment")),
      moved: movedIn(kept("moved")),
      fault: faultIn(kept("fault")),
      handedOver: kept("handed-over") === "true",
    },
    jobStatus,
  );
  if (left === undefined) {
    context.log.info(`This job owns nothing in ${environment}: nothing to settle.`);
    return;
  }
  context.log.info(`${left.promotion} of ${left.release}: ${left.outcome}.`);
  const { closeSettled } = await closing;
  await closeSettled(context, left.before, left.ground.ledger);
  const back = endOfRollback(left.ground, environment, left.promotion);
  if (back !== undefined) context.log[back.isLoud ? "warning" : "info"](back.sentence);
  summarizeSettled(summary, left, { environment, jobStatus });
  const next = await goOn(context, left);
  for (const sentence of next) context.log.info(sentence);
  if (next.length > 0) summary.paragraph(strong("Next"), ": ", next.join(" "));
}

function numberIn(text: string | undefined): number | null {
  return text === undefined || !/^[1-9][0-9]{0,15}$/.test(text) ? null : Number(text);
}

function movedIn(text: string | undefined): v.InferOutput<typeof movedShape> {
  if (text === undefined) return [];
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), movedShape), text);
  return parsed.success ? parsed.output : [];
}
