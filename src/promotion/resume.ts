import { isFailure } from "../github/errors.ts";
import type { Actor } from "../ledger/event.ts";
import { advance, type Transition } from "./advance.ts";
import { say } from "./answer.ts";
import { ask } from "./ask.ts";
import { refuseUnprovable } from "./carrier.ts";
import { filesOf, readChoice } from "./choose-release.ts";
import { setClosing } from "./closing.ts";
import { type Command, EVERYTHING, readCommand } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, type Ground, readGround } from "./ground.ts";
import { reportOverrides } from "./incident.ts";
import { overrideGate } from "./overriding.ts";
import { permit } from "./permit.ts";
import { Stop } from "./stop.ts";
import { isUnlock } from "./unlock-proof.ts";

export interface Resuming {
  readonly command: string | undefined;
  /** Who started the run. */
  readonly login: string;
  readonly dryRun: boolean;
}

export interface Resumed {
  /** What a command did, in a sentence. */
  readonly commanded: string | undefined;
  readonly transitions: readonly Transition[];
}

/** One step of the controller: a command if there is one, then everything that is due in every service. */
export async function resume(context: PromotionContext, resuming: Resuming): Promise<Resumed> {
  const commanded = resuming.command === undefined ? undefined : await carryOut(context, resuming, resuming.command);
  const transitions: Transition[] = [];
  for (const service of await servicesOf(context)) {
    const ground = service.ground ?? (await service.read());
    const quiet = resuming.dryRun ? [] : await makeLoud(service.context, ground);
    transitions.push(...quiet);
    const mute = new Set(quiet.map(({ environment }) => environment));
    const only = new Set([...ground.policy.environments.keys()].filter((name) => !mute.has(name)));
    transitions.push(...(await advance(service.context, { dryRun: resuming.dryRun, ground, only })));
  }
  return { commanded, transitions };
}

interface Serving {
  readonly context: PromotionContext;
  readonly ground: Ground | undefined;
  read(): Promise<Ground>;
}

/** One context a service. A policy with one service costs one read, which the first look gives. */
async function servicesOf(context: PromotionContext): Promise<readonly Serving[]> {
  const serving = (serviceInput: string | undefined, ground?: Ground): Serving => {
    const own = { ...context, serviceInput };
    return { context: own, ground, read: () => readGround(own, { files: () => [] }) };
  };
  if (context.serviceInput !== undefined) return [serving(context.serviceInput)];
  const first = await readGround(context, { files: () => [], anyService: true });
  const { services } = first.policy;
  return services.length === 0 ? [serving(undefined, first)] : services.map((name) => serving(name));
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
  return stuck;
}

async function carryOut(context: PromotionContext, { login, dryRun }: Resuming, text: string): Promise<string> {
  const command = readCommand(text);
  return command.kind !== "promote" && command.kind !== "override" && command.environment === EVERYTHING
    ? closeEverything(context, { login, dryRun, command })
    : carryOutThere(context, { login, dryRun, command });
}

/** For every environment of every service: only those may who may in each of them. */
async function closeEverything(
  context: PromotionContext,
  o: { readonly login: string; readonly dryRun: boolean; readonly command: Parameters<typeof setClosing>[2] },
): Promise<string> {
  const read = () => readGround(context, { files: () => [], anyService: true });
  const ground = await read();
  const environments = [...ground.policy.environments.values()];
  const person = await permit(context, { action: "lock", environments, login: o.login });
  const acting = { ...context, actor: { id: person.id, login: person.login } };
  return closeOrOpen(acting, ground, o.command, { reread: read, dryRun: o.dryRun });
}

/** Taking a lock off has to be proven wherever it counts; what cannot be is refused at once. */
async function closeOrOpen(
  context: PromotionContext & { readonly actor: Actor },
  ...[ground, command, o]: Tail<Parameters<typeof setClosing>>
): Promise<string> {
  if (command.kind === "unlock" && !o.dryRun) {
    const isCommand = (said: Command) => isUnlock(said, command);
    await refuseUnprovable(context, ground, { actor: context.actor, isCommand });
  }
  return setClosing(context, ground, command, o);
}

type Tail<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Rest] ? Rest : never;

async function carryOutThere(
  context: PromotionContext,
  { login, dryRun, command }: { readonly login: string; readonly dryRun: boolean; readonly command: Command },
): Promise<string> {
  const choice = readChoice(command.kind === "promote" ? command.release : undefined);
  const reread = () =>
    readGround(context, { environment: command.environment, files: (service) => filesOf(choice, service) });
  const ground = await reread();
  const environment = environmentNamed(ground.policy, command.environment);
  const action = command.kind === "promote" || command.kind === "override" ? command.kind : "lock";
  const person = await permit(context, { action, environments: [environment], login });
  const actor = { id: person.id, login: person.login };
  const acting = { ...context, actor };
  switch (command.kind) {
    case "override":
      return overrideGate(acting, ground, command, { person: actor, reread, dryRun });
    case "lock":
    case "unlock":
    case "hold":
    case "unhold":
      return closeOrOpen(acting, ground, command, { reread, dryRun });
    case "promote": {
      if (environment.workflow === undefined) {
        throw new Stop(
          "command-refused",
          `${environment.name} has no workflow: it is deployed by the job that calls promote.`,
          "Start that job, or give the environment a workflow: in the policy.",
        );
      }
      const asked = { environment: environment.name, choice, promotion: undefined, cause: "person" } as const;
      const { verdict, facts } = await ask(acting, { asked, requester: actor, dryRun, ground });
      return say(verdict, facts).message;
    }
  }
}
