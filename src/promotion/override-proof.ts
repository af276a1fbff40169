import { authorize } from "../authorization/authorize.ts";
import type { CheckedOverride } from "../gates/override.ts";
import { isFailure } from "../github/errors.ts";
import { getAttempt, type RunFact } from "../github/runs.ts";
import { instantOf } from "../ledger/fields.ts";
import type { Overriding, Promotion } from "../ledger/state.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { readCommand } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { Stop } from "./stop.ts";

/** How long an override lasts, in milliseconds, from the start of the run that carried the command. */
export const OVERRIDE_LASTS = 24 * 3_600_000;

/**
 * Proves the overrides of a promotion again, wherever they are about to count. Anyone with write access can append an
 * override to the ledger (design.md section 6), so only GitHub's own record of the cited run speaks: started by this very
 * person by hand, on the default branch, named after this very command, not long ago; and the person may still override.
 */
export function checkOverrides(
  context: PromotionContext,
  ground: Ground,
  { environment, promotion }: { readonly environment: EnvironmentPolicy; readonly promotion: Promotion | undefined },
): Promise<readonly CheckedOverride[]> {
  const overrides = promotion?.overrides ?? [];
  return Promise.all(overrides.map((overriding) => check(context, ground, environment, overriding)));
}

async function check(
  context: PromotionContext,
  ground: Ground,
  environment: EnvironmentPolicy,
  overriding: Overriding,
): Promise<CheckedOverride> {
  const { gate: word, why, actor, run, until } = overriding;
  const claimed: CheckedOverride = { word, by: actor.login, why, until, refuted: undefined };
  const { client, repo } = context;
  let found: RunFact;
  try {
    found = await getAttempt(client, { repo, run: run.id, attempt: run.attempt });
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { ...claimed, refuted: `run ${run.id}, which carried the command, could not be read: ${error.message}` };
  }
  const refuted = refuteRun(found, overriding, { ground, environment: environment.name });
  if (refuted !== undefined) return { ...claimed, refuted };
  const { login } = found.triggeringActor ?? actor;
  const asked = { client, repo, action: "override", environments: [environment] } as const;
  const allowed = await authorize({ ...asked, acting: { login, id: actor.id } });
  if (allowed.kind !== "allowed") return { ...claimed, refuted: allowed.why };
  const last = Math.min(Date.parse(until), Date.parse(found.createdAt) + OVERRIDE_LASTS);
  return { ...claimed, until: instantOf(new Date(last)) };
}

/**
 * Refuses an override before it is recorded when its own run could not prove it later: its workflow gives it another name,
 * or it is none that a person started by hand.
 */
export async function refuseUnprovable(
  context: PromotionContext,
  ground: Ground,
  wanted: Pick<Overriding, "gate" | "why" | "actor"> & { readonly environment: string },
): Promise<void> {
  const { id: run, attempt } = context.calling;
  const found = await getAttempt(context.client, { repo: context.repo, run, attempt });
  const refuted = refuteRun(found, { ...wanted, at: found.createdAt }, { ground, environment: wanted.environment });
  if (refuted !== undefined)
    throw new Stop("command-refused", `This override could not be proven later: ${refuted}`, "docs/overrides.md");
}

function refuteRun(
  run: RunFact,
  { gate, why, actor, at }: Pick<Overriding, "gate" | "why" | "actor" | "at">,
  { ground, environment }: { readonly ground: Ground; readonly environment: string },
): string | undefined {
  const { id, defaultBranch } = ground.snapshot.repository;
  const named = `run ${run.id}, which is said to have carried the command,`;
  if (run.event !== "workflow_dispatch") return `${named} was started by ${run.event}, not by hand.`;
  if (run.headRepositoryId !== id || run.headBranch !== defaultBranch)
    return `${named} did not run on ${defaultBranch} of this repository.`;
  if (run.triggeringActor === null || run.triggeringActor.bot || run.triggeringActor.id !== actor.id)
    return `${named} was not started by ${actor.login}.`;
  if (!isCommand(run.title, { environment, gate, why }))
    return `${named} is called something else. Its workflow needs "run-name: \${{ inputs.command || 'resume' }}".`;
  // GitHub's own time: a record cannot be older than the run that it comes from.
  if (Date.parse(at) < Date.parse(run.createdAt)) return `${named} is younger than the record.`;
  return undefined;
}

/** Whether a run's name is the command, whatever white space stands between its words. */
function isCommand(title: string, wanted: { environment: string; gate: string; why: string }): boolean {
  try {
    const command = readCommand(title);
    if (command.kind !== "override") return false;
    return command.environment === wanted.environment && command.gate === wanted.gate && command.why === wanted.why;
  } catch {
    return false;
  }
}
