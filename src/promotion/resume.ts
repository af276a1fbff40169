import { advance, type Transition } from "./advance.ts";
import { say } from "./answer.ts";
import { ask } from "./ask.ts";
import { filesOf, readChoice } from "./choose-release.ts";
import { authorize, readCommand, setLock } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, type Ground, readGround } from "./ground.ts";
import { Stop } from "./stop.ts";

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
    transitions.push(...(await advance(service.context, { dryRun: resuming.dryRun, ...service.ground })));
  }
  return { commanded, transitions };
}

/** One context a service. A policy with one service costs one read, which the first look gives. */
async function servicesOf(
  context: PromotionContext,
): Promise<readonly { context: PromotionContext; ground: { ground?: Ground } }[]> {
  const read = (serviceInput: string | undefined) => readGround({ ...context, serviceInput }, { files: () => [] });
  if (context.serviceInput !== undefined) {
    return [{ context, ground: { ground: await read(context.serviceInput) } }];
  }
  const first = await readGround(context, { files: () => [], anyService: true });
  const { services } = first.policy;
  if (services.length === 0) return [{ context, ground: { ground: first } }];
  return services.map((serviceInput) => ({ context: { ...context, serviceInput }, ground: {} }));
}

async function carryOut(context: PromotionContext, { login, dryRun }: Resuming, text: string): Promise<string> {
  const command = readCommand(text);
  const person = await authorize(context, command, login);
  const acting = { ...context, actor: { id: person.id, login } };
  const choice = readChoice(command.kind === "promote" ? command.release : undefined);
  const reread = () =>
    readGround(acting, { environment: command.environment, files: (service) => filesOf(choice, service) });
  const ground = await reread();
  const environment = environmentNamed(ground.policy, command.environment);
  if (command.kind !== "promote") {
    if (dryRun) return `Would ${command.kind} ${environment.name}.`;
    const changed = await setLock(acting, ground, command, reread);
    return changed
      ? `${environment.name} is ${command.kind}ed: ${command.why}`
      : `${environment.name} was ${command.kind}ed already.`;
  }
  if (environment.workflow === undefined) {
    throw new Stop(
      "command-refused",
      `${environment.name} has no workflow: it is deployed by the job that calls promote.`,
      "Start that job, or give the environment a workflow: in the policy.",
    );
  }
  const asked = { environment: environment.name, choice, promotion: undefined, cause: "person" } as const;
  const { verdict, facts } = await ask(acting, { asked, requester: acting.actor, dryRun, ground });
  return say(verdict, facts).message;
}
