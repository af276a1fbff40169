import { authorize } from "../authorization/authorize.ts";
import { isFailure } from "../github/errors.ts";
import { getAttempt, type RunFact } from "../github/runs.ts";
import type { Actor, RunRef } from "../ledger/event.ts";
import type { AllowedAction } from "../policy/allow.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { type Command, readCommand } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { Stop } from "./stop.ts";

/** A record is written while its run is going on: within a day. An older run is cited by somebody who looks for one. */
const CARRIES_FOR = 24 * 3_600_000;

/** A record that a command is said to have made. */
export interface Carried {
  readonly actor: Actor;
  /** The run that carried the command. */
  readonly run: RunRef;
  /** When it was recorded. */
  readonly at: string;
  readonly action: AllowedAction;
  /** The person must be allowed in each of them, now. */
  readonly environments: readonly EnvironmentPolicy[];
  /** Whether a command is the one that was recorded. */
  isCommand(command: Command): boolean;
}

/** `startedAt`: when GitHub says that the run began, in milliseconds since 1970. */
export type CarrierProof = { readonly refuted: string } | { readonly refuted: undefined; readonly startedAt: number };

/**
 * Proves a recorded command again, wherever it is about to open something. Anyone with write access can append to the
 * ledger (design.md section 6), so only GitHub's own record of the cited run speaks: started by this very person by hand,
 * on the default branch, named after this very command, when it was recorded; and the person may still do it.
 */
export async function proveCarrier(context: PromotionContext, ground: Ground, carried: Carried): Promise<CarrierProof> {
  const { actor, run, action, environments } = carried;
  const { client, repo } = context;
  let found: RunFact;
  try {
    found = await getAttempt(client, { repo, run: run.id, attempt: run.attempt });
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { refuted: `run ${run.id}, which carried the command, could not be read: ${error.message}` };
  }
  const refuted = refuteRun(found, ground, carried);
  if (refuted !== undefined) return { refuted };
  const login = found.triggeringActor?.login ?? actor.login;
  const allowed = await authorize({ client, repo, action, environments, acting: { login, id: actor.id } });
  if (allowed.kind !== "allowed") return { refuted: allowed.why };
  return { refuted: undefined, startedAt: Date.parse(found.createdAt) };
}

/**
 * Refuses a command before it is recorded when its own run could not prove it later: its workflow gives it another name, or
 * no person started it by hand. Throws `Stop` `command-refused`.
 */
export async function refuseUnprovable(
  context: PromotionContext,
  ground: Ground,
  wanted: Pick<Carried, "actor" | "isCommand">,
): Promise<void> {
  const { id: run, attempt } = context.calling;
  const found = await getAttempt(context.client, { repo: context.repo, run, attempt });
  const refuted = refuteRun(found, ground, { ...wanted, at: found.createdAt });
  if (refuted === undefined) return;
  throw new Stop("command-refused", `This could not be proven later: ${refuted}`, "docs/overrides.md says why.");
}

function refuteRun(
  run: RunFact,
  ground: Ground,
  { actor, at, isCommand }: Pick<Carried, "actor" | "at" | "isCommand">,
): string | undefined {
  const { id, defaultBranch } = ground.snapshot.repository;
  const named = `run ${run.id}, which is said to have carried the command,`;
  if (run.event !== "workflow_dispatch") return `${named} was started by ${run.event}, not by hand.`;
  if (run.headRepositoryId !== id || run.headBranch !== defaultBranch)
    return `${named} did not run on ${defaultBranch} of this repository.`;
  if (run.triggeringActor === null || run.triggeringActor.bot || run.triggeringActor.id !== actor.id)
    return `${named} was not started by ${actor.login}.`;
  if (!isNamed(run.title, isCommand))
    return `${named} is called something else. Its workflow needs "run-name: \${{ inputs.command || 'resume' }}".`;
  const age = Date.parse(at) - Date.parse(run.createdAt);
  // Said so that what is no time is refused.
  if (!(age >= 0 && age <= CARRIES_FOR)) return `${named} is not of the time of the record.`;
  return undefined;
}

/** Whether a run's name is the command, whatever white space stands between its words. */
function isNamed(title: string, isCommand: Carried["isCommand"]): boolean {
  try {
    return isCommand(readCommand(title));
  } catch {
    return false;
  }
}
