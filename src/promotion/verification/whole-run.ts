import { type JobFact, listJobs } from "../../github/runs.ts";
import type { EventDraft } from "../../ledger/event.ts";
import { stateOf } from "../../ledger/snapshot.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import { verificationOf } from "../../verification/plan.ts";
import type { PromotionContext } from "../context.ts";
import { closeSettledDeployments } from "../deployment.ts";
import { environmentNamed, type Ground, readGround } from "../ground.ts";
import { record } from "../record.ts";
import { closeSettled } from "../request/close.ts";
import { type Ending, type Outcome, outcomeOf, settleDrafts } from "../settle.ts";
import { Stop } from "../stop.ts";
import { urlOf } from "./look.ts";

/**
 * Settles a deployment in several jobs by all jobs of this run but this one: `settle: explicit`. Each must have ended well; one
 * that was skipped has deployed nothing. Throws `Stop` `jobs-running` while another one has not ended.
 */
export async function settleWholeRun(
  context: PromotionContext,
  ground: Ground,
  promotion: Promotion,
): Promise<{ readonly outcome: Outcome; readonly ground: Ground }> {
  const { client, repo, calling } = context;
  const jobs = await listJobs(client, { repo, run: calling.id, attempt: calling.attempt });
  const ending = endingOf(jobs, calling.checkRun);
  const { environment, fence } = promotion;
  const before = stateOf(ground.ledger, environment);
  const recorded = await record(
    context,
    { ground },
    {
      reread: async () => ({ ground: await readGround(context, { environment, files: () => [] }) }),
      decide: (facts): { readonly drafts: readonly EventDraft[]; readonly result: Outcome | undefined } => {
        const open = stateOf(facts.ground.ledger, environment).open.find(({ id }) => id === promotion.id);
        if (open?.state !== "deploying" || open.fence !== fence) return { drafts: [], result: undefined };
        const asked =
          verificationOf(environmentNamed(facts.ground.policy, environment), facts.ground.now) !== undefined;
        const drafts = settleDrafts(open, ending, "verify", open.deployment, asked);
        return { drafts, result: outcomeOf(drafts) };
      },
    },
  );
  const after =
    recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
  if (recorded.kind === "appended") await closeSettled(context, recorded.facts.ground.ledger, recorded.ledger);
  const outcome = recorded.result ?? "deploying";
  const url = urlOf(ground, environment);
  await closeSettledDeployments(context, { promotion, deployment: promotion.deployment, before, outcome, url });
  return { outcome, ground: after };
}

/** How a deployment in several jobs ended. Pure. */
export function endingOf(jobs: readonly JobFact[], own: number | null): Ending {
  const others = jobs.filter(({ id }) => id !== own);
  if (own === null || others.length === jobs.length) {
    throw new Stop(
      "jobs-running",
      "Which job of this run is this one is not known, so nobody can say whether the others ended.",
      "Leave the input `job` alone; it needs a runner that says `job.check_run_id`.",
    );
  }
  const going = others.filter(({ status }) => status !== "completed");
  if (going.length > 0) {
    const names = going.map(({ name }) => name).join(", ");
    throw new Stop(
      "jobs-running",
      `Other jobs of this run have not ended: ${names}.`,
      "The job with verify comes last: name every job that deploys in its `needs:`.",
    );
  }
  const bad = others.filter(({ conclusion }) => conclusion !== "success");
  const [first] = bad;
  if (others.length > 0 && first === undefined) return { outcome: "success", moved: [] };
  const what = bad.map(({ name, conclusion }) => `${name} ended ${conclusion ?? "without a conclusion"}`).join(", ");
  return {
    outcome: "failure",
    reason: "job-failed",
    message: `Not every job that deploys ended well: ${what || "there is none"}.`,
  };
}
