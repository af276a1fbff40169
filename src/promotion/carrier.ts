import { authorize } from "../authorization/authorize.ts";
import { isFailure } from "../github/errors.ts";
import { getAttempt, type RunFact } from "../github/runs.ts";
import type { Actor, RunRef } from "../ledger/actor.ts";
import type { CommentRef } from "../ledger/comment-ref.ts";
import type { AllowedAction } from "../policy/allow.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { type Carrier, type Carrying, commandIn, isOfTheTime } from "./carried.ts";
import type { Command } from "./command.ts";
import { meansService } from "./command-service.ts";
import { proveComment } from "./comments/proof.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { Stop } from "./stop.ts";

/** A record that a command is said to have made. */
export interface Carried {
  readonly actor: Actor;
  /** The run that recorded the command, and carried it unless a comment did. */
  readonly run: RunRef;
  readonly comment: CommentRef | undefined;
  /** When it was recorded. */
  readonly at: string;
  readonly action: AllowedAction;
  /** The person must be allowed in each of them, now. */
  readonly environments: readonly EnvironmentPolicy[];
  /** Whether a command is the one that was recorded. */
  isCommand(command: Command): boolean;
}

/** `startedAt`: when GitHub says that the run began or the comment was written, in milliseconds since 1970. */
export type CarrierProof = { readonly refuted: string } | { readonly refuted: undefined; readonly startedAt: number };

/**
 * Proves a recorded command again, wherever it is about to open something. Anyone with write access can append to the
 * ledger (design.md section 6), so only GitHub's own objects speak: the cited run, started by this very person by hand, on
 * the default branch, named after this very command; or the cited comment, written by this very person and never changed. Of
 * the time of the record either of them; and the person may still do it.
 */
export async function proveCarrier(context: PromotionContext, ground: Ground, carried: Carried): Promise<CarrierProof> {
  const { actor, action, environments, comment } = carried;
  const { client, repo } = context;
  const proof =
    comment === undefined
      ? await proveRun(context, ground, carried)
      : await proveComment(context, ground, { ...carried, comment });
  if (proof.refuted !== undefined) return proof;
  const acting = { login: proof.login, id: actor.id };
  const allowed = await authorize({ client, repo, action, environments, acting });
  if (allowed.kind !== "allowed") return { refuted: allowed.why };
  return { refuted: undefined, startedAt: proof.startedAt };
}

async function proveRun(context: PromotionContext, ground: Ground, carried: Carried): Promise<Carrier> {
  const { actor, run } = carried;
  let found: RunFact;
  try {
    found = await getAttempt(context.client, { repo: context.repo, run: run.id, attempt: run.attempt });
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { refuted: `run ${run.id}, which carried the command, could not be read: ${error.message}` };
  }
  const refuted = refuteRun(found, ground, carried);
  if (refuted !== undefined) return { refuted };
  const login = found.triggeringActor?.login ?? actor.login;
  return { refuted: undefined, login, startedAt: Date.parse(found.createdAt) };
}

/**
 * Refuses a command before it is recorded when its own run could not prove it later: its workflow gives it another name, or
 * no person started it by hand. A comment that was read just now proves itself. Answers since when the command is known, in
 * milliseconds since 1970. Throws `Stop` `command-refused`.
 */
export async function refuseUnprovable(
  context: PromotionContext,
  ground: Ground,
  wanted: Pick<Carried, "actor" | "isCommand"> & { readonly carrying: Carrying | undefined },
): Promise<number> {
  if (wanted.carrying !== undefined) return Date.parse(wanted.carrying.at);
  const { id: run, attempt } = context.calling;
  const found = await getAttempt(context.client, { repo: context.repo, run, attempt });
  const refuted = refuteRun(found, ground, { ...wanted, at: found.createdAt });
  if (refuted === undefined) return Date.parse(found.createdAt);
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
  const said = commandIn(run.title);
  if (said === undefined || !isCommand(said))
    return `${named} is called something else. Its workflow needs "run-name: \${{ inputs.command || 'resume' }}".`;
  if (!meansService(said, ground, false))
    return `${named} does not say that it is about the service ${ground.service}: write ${ground.service}/<environment>.`;
  if (!isOfTheTime(at, run.createdAt)) return `${named} is not of the time of the record.`;
  return undefined;
}
