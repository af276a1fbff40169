import { dispatchWorkflow, findDispatchedRun } from "../github/dispatch.ts";
import { isFailure } from "../github/errors.ts";
import type { PromotionContext } from "./context.ts";
import { dispatchMarker } from "./marker.ts";
import { VISIBLE_AFTER } from "./visible.ts";

export interface Dispatch {
  readonly workflow: string;
  /** The default branch: production's workflow file is the reviewed one, whatever the caller runs on. */
  readonly ref: string;
  readonly environment: string;
  readonly release: string;
  readonly promotion: string;
  readonly plan: string;
  /** Given only where the policy declares services, because a workflow refuses an input it does not have. */
  readonly service: string | undefined;
}

/**
 * Starts an environment's workflow for a promotion whose intent is recorded. After a lost answer the run is looked for by
 * its `run-name`, which repeats the marker; only then is it started again, and of two runs the second ends `not-owner`
 * (R96). Returns the run's id, or `null` where this GitHub does not say it.
 */
export async function startWorkflow(context: PromotionContext, dispatch: Dispatch): Promise<number | null> {
  const { workflow, ref } = dispatch;
  const marker = dispatchMarker(dispatch.promotion, dispatch.plan);
  const since = new Date(context.clock.now().getTime() - 60_000);
  const inputs = {
    environment: dispatch.environment,
    release: dispatch.release,
    promotion: marker,
    ...(dispatch.service === undefined ? {} : { service: dispatch.service }),
  };
  const start = () => dispatchWorkflow(context.client, { repo: context.repo, workflow, ref, inputs });
  try {
    return (await start()).run;
  } catch (error) {
    if (!isFailure(error, "ambiguous")) throw error;
    context.log.info("GitHub's answer to the dispatch was lost; looking whether the run was started.");
    for (const wait of VISIBLE_AFTER) {
      if (wait > 0) await context.clock.sleep(wait);
      const run = await findDispatchedRun(context.client, { repo: context.repo, workflow, marker, since });
      if (run !== null) return run.id;
    }
    return (await start()).run;
  }
}
