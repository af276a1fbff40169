import { createDeployment, createStatus, listDeployments } from "../github/deployments.ts";
import { isFailure } from "../github/errors.ts";
import type { DeploymentFact } from "../github/snapshot.ts";
import { newestArrival } from "../ledger/arrival.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { PromotionContext } from "./context.ts";
import type { Outcome } from "./settle.ts";
import { VISIBLE_AFTER, whenVisible } from "./visible.ts";
import { type DeploymentPayload, payloadOf, TASK_PREFIX } from "./witness.ts";

export interface Opening {
  readonly environment: EnvironmentPolicy;
  readonly commit: string;
  readonly description: string;
  readonly payload: DeploymentPayload;
}

/**
 * Opens GitHub's Deployment of a promotion, exactly once: after a lost answer it is looked for by its payload before
 * another is made, and of several the lowest id is kept (R69-R71).
 */
export async function openDeployment(context: PromotionContext, opening: Opening): Promise<DeploymentFact> {
  const { environment, commit, description, payload } = opening;
  const create = () =>
    createDeployment(context.client, {
      repo: context.repo,
      ref: commit,
      environment: environment.name,
      task: `${TASK_PREFIX}${payload.service}`,
      payload: { ...payload },
      description,
      production: environment.preset === "production",
    });
  try {
    return await create();
  } catch (error) {
    if (!isFailure(error, "ambiguous")) throw error;
    context.log.info("GitHub's answer to the new Deployment was lost; looking whether it was made.");
    return (await findDeployment(context, environment.name, payload)) ?? (await create());
  }
}

async function findDeployment(
  context: PromotionContext,
  environment: string,
  wanted: DeploymentPayload,
): Promise<DeploymentFact | undefined> {
  for (const wait of VISIBLE_AFTER) {
    if (wait > 0) await context.clock.sleep(wait);
    const found = await deploymentsOf(context, environment, wanted);
    const [first, ...doubles] = found;
    if (first === undefined) continue;
    for (const { id } of doubles) await writeStatus(context, id, "inactive", `Made twice; ${first.id} counts.`);
    return first;
  }
  return undefined;
}

/** The Deployments of one promotion and fence, lowest id first. */
export async function deploymentsOf(
  context: PromotionContext,
  environment: string,
  wanted: Pick<DeploymentPayload, "promotion" | "fence" | "service">,
): Promise<readonly DeploymentFact[]> {
  const all = await listDeployments(context.client, {
    repo: context.repo,
    environment,
    task: `${TASK_PREFIX}${wanted.service}`,
    // One that was made a moment ago is among the newest, whatever the history holds.
    newest: 100,
  });
  return all
    .filter((each) => {
      const payload = payloadOf(each);
      return payload?.promotion === wanted.promotion && payload.fence === wanted.fence;
    })
    .toSorted((left, right) => left.id - right.id);
}

/** Writes a status; it is a view of the ledger, so one that fails is said and healed later, and changes no decision. */
export async function writeStatus(
  context: PromotionContext,
  deployment: number,
  state: "in_progress" | "success" | "failure" | "inactive",
  description: string,
  url?: string,
): Promise<void> {
  try {
    await whenVisible(context.clock, () =>
      createStatus(context.client, {
        repo: context.repo,
        deployment,
        state,
        description,
        logUrl: context.runUrl,
        ...(url === undefined ? {} : { environmentUrl: url }),
      }),
    );
  } catch (error) {
    if (!isFailure(error)) throw error;
    context.log.warning(`Deployment ${deployment} could not be marked ${state}: ${error.message}`);
  }
}

/** Shows how a promotion ended; one that has only arrived is still under way. */
export async function closeSettledDeployments(
  context: PromotionContext,
  { outcome, ...settled }: Omit<Parameters<typeof closeDeployments>[1], "succeeded"> & { readonly outcome: Outcome },
): Promise<void> {
  if (outcome !== "succeeded" && outcome !== "failed") return;
  await closeDeployments(context, { ...settled, succeeded: outcome === "succeeded" });
}

/** Closes the Deployments after a promotion was settled: its own by the outcome, and the one before it as inactive. */
export async function closeDeployments(
  context: PromotionContext,
  settled: {
    readonly promotion: Promotion;
    readonly deployment: number | null;
    readonly before: EnvironmentState;
    readonly succeeded: boolean;
    readonly url: string | undefined;
  },
): Promise<void> {
  const { promotion, deployment, before, succeeded, url } = settled;
  const writes: Promise<void>[] = [];
  if (deployment !== null) {
    const state = succeeded ? "success" : "failure";
    writes.push(writeStatus(context, deployment, state, `${promotion.release.id} by ${promotion.id}`, url));
  }
  if (succeeded) {
    const last = newestArrival(before)?.deployment ?? null;
    if (last !== null && last !== deployment)
      writes.push(writeStatus(context, last, "inactive", `Replaced by ${promotion.id}`));
  }
  await Promise.all(writes);
}
