import type { RunContext } from "../action/context.ts";
import { isFailure } from "../github/errors.ts";
import { advance, type Transition } from "./advance.ts";
import type { carryOut as carryOutNow } from "./carry-out.ts";
import { readCommand } from "./command.ts";
import { answer, thank } from "./comments/answer.ts";
import { commentIn, hear } from "./comments/hear.ts";
import type { obey as obeyNow } from "./comments/obey.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { reportOverrides } from "./incident.ts";
import type { Facts } from "./read.ts";
import { closeRequests } from "./request/close.ts";
import { type Unrecorded, unrecordedIn } from "./request/unrecorded.ts";
import { reportRollbacks } from "./rollback-incident.ts";
import { readAgain, readServices, type Serving } from "./services.ts";

// Most steps of the controller carry no command: what obeys one is loaded for one.
const carryOut: typeof carryOutNow = async (...o) =>
  (await import(/* webpackChunkName: "judging" */ "./carry-out.ts")).carryOut(...o);
const obey: typeof obeyNow = async (...o) =>
  (await import(/* webpackChunkName: "judging" */ "./comments/obey.ts")).obey(...o);

export interface Resuming {
  readonly command: string | undefined;
  /** The event that started the run, and who did. */
  readonly step: Pick<RunContext, "eventName" | "event" | "runAttempt" | "triggeringActor">;
  readonly dryRun: boolean;
}

export interface Resumed {
  /** What a command did, in a sentence. */
  readonly commanded: string | undefined;
  /** Why what a comment says was not taken. */
  readonly refused: string | undefined;
  readonly transitions: readonly Transition[];
  /** Pages that this ledger knows nothing of. */
  readonly unrecorded: Unrecorded;
  /** Every service as it is now, where somebody asked for it. */
  readonly status: readonly Ground[] | undefined;
}

/**
 * One step of the controller: a command if there is one, then everything that is due in every service. Doing it twice has no
 * second effect; a lost run loses nothing but its own command, which its writer then sees no sign under.
 */
export function resume(context: PromotionContext, resuming: Resuming): Promise<Resumed> {
  return commentIn(resuming.step) === undefined ? resumeByRun(context, resuming) : resumeByComment(context, resuming);
}

async function resumeByRun(context: PromotionContext, { command, step, dryRun }: Resuming): Promise<Resumed> {
  const said = command === undefined ? undefined : readCommand(command);
  const isDeed = said !== undefined && said.kind !== "status";
  const commanded = isDeed
    ? await carryOut(context, {
        command: said,
        login: step.triggeringActor,
        carrying: undefined,
        dryRun,
      })
    : undefined;
  const { transitions, services, judged } = await moveAll(await readServices(context), { dryRun, patient: !isDeed });
  if (!dryRun) await thank(context, judged);
  const status = said?.kind === "status" ? await groundsNow(services) : undefined;
  return {
    ...{ commanded: commanded?.message, refused: undefined, transitions, status },
    unrecorded: unrecordedIn(context, services),
  };
}

/** Its writer speaks for their own command alone: whatever moves besides moves by itself. */
async function resumeByComment(withActor: PromotionContext, { step, dryRun }: Resuming): Promise<Resumed> {
  const context = { ...withActor, actor: null };
  const first = await readServices(context);
  const hearing = await hear(
    context,
    step,
    first.map(({ ground }) => ground),
  );
  if (hearing.kind === "nothing") context.log.info(hearing.why);
  const obeyed = hearing.kind === "command" ? await obey(context, hearing, { services: first, dryRun }) : undefined;
  const here = obeyed === undefined ? first : await Promise.all(first.map(readAgain));
  const { transitions, services, judged } = await moveAll(here, { dryRun, patient: hearing.kind === "nothing" });
  if (!dryRun) await thank(context, judged);
  const isAsked = hearing.kind === "command" && hearing.command.kind === "status";
  const status = isAsked ? await groundsNow(services) : undefined;
  const refused = dryRun ? obeyed?.refused : await answer(context, hearing, { obeyed, judged, status, services });
  return {
    ...{ commanded: obeyed?.message, refused, transitions, status },
    unrecorded: unrecordedIn(context, first),
  };
}

/** After these a rollback may have come to its end. */
const ENDS: ReadonlySet<Transition["did"]> = new Set(["settled", "failed", "locked", "rejected"]);

interface Moved {
  readonly transitions: readonly Transition[];
  readonly services: readonly (Serving & { readonly moved: boolean })[];
  /** Everything that was judged on the way. */
  readonly judged: readonly Facts[];
}

async function moveAll(
  services: readonly Serving[],
  { dryRun, patient }: { readonly dryRun: boolean; readonly patient: boolean },
): Promise<Moved> {
  const transitions: Transition[] = [];
  const after: (Serving & { readonly moved: boolean })[] = [];
  const judged: Facts[] = [];
  for (const { context, ground } of services) {
    if (!dryRun) await closeRequests(context, ground);
    const quiet = dryRun ? [] : await makeLoud(context, ground);
    const mute = new Set(quiet.map(({ environment }) => environment));
    const only = new Set([...ground.policy.environments.keys()].filter((name) => !mute.has(name)));
    const done = await advance(context, { dryRun, patient, ground, only, judged: (facts) => judged.push(facts) });
    transitions.push(...quiet, ...done);
    const moved = done.length > 0;
    // What came to its end in this very look is told of in it.
    if (!dryRun && done.some(({ did }) => ENDS.has(did)))
      await tellRollbacks(context, (await readAgain({ context })).ground);
    after.push({ context, ground, moved });
  }
  return { transitions, services: after, judged };
}

/** Each service as it is now: what moved is read again. */
async function groundsNow(services: Moved["services"]): Promise<readonly Ground[]> {
  const now = services.map(async (serving) => (serving.moved ? readAgain(serving) : serving));
  return (await Promise.all(now)).map(({ ground }) => ground);
}

/**
 * Tells everybody of overrides before anything moves by them (R22). An environment whose incident GitHub does not take
 * stays where it is, and its row says why; the others go on.
 */
async function makeLoud(context: PromotionContext, ground: Ground): Promise<readonly Transition[]> {
  const stuck: Transition[] = [];
  for (const environment of ground.policy.environments.keys()) {
    try {
      for (const page of await reportOverrides(context, ground, environment)) context.log.notice(`Override: ${page}`);
    } catch (error) {
      if (!isFailure(error)) throw error;
      const hint = error.hint === undefined ? "" : ` ${error.hint}`;
      const message = `The issue about its override could not be opened, so nothing moves by it: ${error.message}${hint}`;
      stuck.push({ environment, promotion: "", release: "", did: "stuck", message });
    }
  }
  await tellRollbacks(context, ground);
  return stuck;
}

/** Nothing waits for the issue about a rollback: what it tells of has happened, and the next look opens it. */
async function tellRollbacks(context: PromotionContext, ground: Ground): Promise<void> {
  for (const environment of ground.policy.environments.keys()) {
    try {
      await reportRollbacks(context, ground, environment);
    } catch (error) {
      if (!isFailure(error)) throw error;
      const hint = error.hint === undefined ? "" : ` ${error.hint}`;
      context.log.warning(`The issue about a rollback of ${environment} could not be opened: ${error.message}${hint}`);
    }
  }
}
