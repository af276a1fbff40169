import type { Actor } from "../ledger/actor.ts";
import { type Said, say } from "./answer.ts";
import { ask } from "./ask.ts";
import { type BanCommand, banArtifact } from "./banning.ts";
import type { Carrying } from "./carried.ts";
import { refuseUnprovable } from "./carrier.ts";
import { filesOf, type ReleaseChoice, readChoice } from "./choose-release.ts";
import { type Closing, type CommandCarrier, setClosing } from "./closing.ts";
import { type Command, EVERYTHING } from "./command.ts";
import { aboutService, inService, nameIt } from "./command-service.ts";
import { confirmAccess } from "./confirm-access.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, type Ground, readGround } from "./ground.ts";
import { overrideGate } from "./overriding.ts";
import { permit } from "./permit.ts";
import { readmitRelease } from "./readmitting.ts";
import { rollBack } from "./rolling-back.ts";
import { Stop } from "./stop.ts";
import { isUnlock } from "./unlock-proof.ts";

/** A command of a person, however it came. */
export interface Commanding {
  readonly command: Deed;
  /** Whose command it is; `context.actor` names their number. */
  readonly login: string;
  /** The comment that carries it; without one this very run does. */
  readonly carrying: Carrying | undefined;
  readonly dryRun: boolean;
}

/** A command that changes something. */
export type Deed = Exclude<Command, { kind: "status" }>;

/** What became of a command. */
export interface CarriedOut {
  /** In a sentence. */
  readonly message: string;
  /** Why it did not lead to what was wanted, and what to do; left out when it did. */
  readonly unmet?: string | undefined;
}

/** Carries out one command. Throws `Stop` when the person may not, or the command does not fit what is there (R66). */
export function carryOut(context: PromotionContext, commanding: Commanding): Promise<CarriedOut> {
  const { command } = commanding;
  if (command.kind === "ban") return banned(context, { ...commanding, command });
  if (command.kind === "confirm") return confirmAccess(context, { ...commanding, command });
  return isClosing(command) && command.environment === EVERYTHING
    ? closeEverything(context, { ...commanding, command })
    : carryOutThere(context, { ...commanding, command });
}

function isClosing(command: Deed): command is Closing {
  return command.kind === "lock" || command.kind === "unlock" || command.kind === "hold" || command.kind === "unhold";
}

type ClosingOf = Commanding & { readonly command: Closing };
type Acting = PromotionContext & { readonly actor: Actor };

async function banned(
  context: PromotionContext,
  { command, login, dryRun }: Commanding & { readonly command: BanCommand },
): Promise<CarriedOut> {
  return { message: await banArtifact(context, command, { login, dryRun }) };
}

/** For every environment of every service: only those may who may in each of them. */
async function closeEverything(context: PromotionContext, commanding: ClosingOf): Promise<CarriedOut> {
  const read = () => readGround(context, { files: () => [], anyService: true });
  const ground = await read();
  const environments = [...ground.policy.environments.values()];
  const { id, login } = await permit(context, { action: "lock", environments, login: commanding.login });
  return closeOrOpen({ ...context, actor: { id, login } }, ground, commanding, read);
}

/** Taking a lock off has to be proven wherever it counts; what cannot be is refused at once. */
async function closeOrOpen(
  context: Acting,
  ground: Ground,
  { command, carrying, dryRun }: ClosingOf,
  reread: () => Promise<Ground>,
): Promise<CarriedOut> {
  let carrier: CommandCarrier = { carrying };
  if (command.kind === "unlock" && !dryRun) {
    const isCommand = (said: Command) => isUnlock(said, command);
    carrier = {
      carrying,
      startedAt: await refuseUnprovable(context, ground, { actor: context.actor, isCommand, carrying }),
    };
  }
  return { message: await setClosing(context, ground, command, { carrier, reread, dryRun }) };
}

type CommandingThere = Commanding & { readonly command: Exclude<Deed, { kind: "confirm" | "ban" }> };

async function carryOutThere(context: PromotionContext, commanding: CommandingThere): Promise<CarriedOut> {
  const { command } = commanding;
  const there = aboutService(context, command);
  const choice = readChoice(command.kind === "promote" ? command.release : undefined);
  const reread = () =>
    readGround(there, { environment: command.environment, files: (service) => filesOf(choice, service) });
  const ground = await reread().catch((error: unknown) => {
    const isUnsaid = error instanceof Stop && error.reason === "service-unknown" && there.serviceInput === undefined;
    throw isUnsaid ? new Stop("service-unknown", error.message, nameIt(command)) : error;
  });
  const { message, unmet } = await carryOutOn(there, ground, { ...commanding, choice, reread });
  const inIts = (words: string) => inService(words, ground);
  return { message: inIts(message), ...(unmet === undefined ? {} : { unmet: inIts(unmet) }) };
}

async function carryOutOn(
  context: PromotionContext,
  ground: Ground,
  commanding: CommandingThere & { readonly choice: ReleaseChoice; readonly reread: () => Promise<Ground> },
): Promise<CarriedOut> {
  const { command, carrying, dryRun, choice, reread } = commanding;
  const environment = environmentNamed(ground.policy, command.environment);
  if (command.kind === "rollback") {
    const { to, why } = command;
    const { verdict, facts } = await rollBack(context, ground, {
      environment,
      to,
      why,
      login: commanding.login,
      carrying,
      dryRun,
    });
    return tell(say(verdict, facts));
  }
  if (command.kind === "readmit") {
    const { login } = commanding;
    return { message: await readmitRelease(context, ground, command, { login, carrying, reread, dryRun }) };
  }
  const { id, login } = await permit(context, {
    action: isClosing(command) ? "lock" : command.kind,
    environments: [environment],
    login: commanding.login,
  });
  const acting = { ...context, actor: { id, login } };
  switch (command.kind) {
    case "override":
      return {
        message: await overrideGate(acting, ground, command, { person: { id, login }, carrying, reread, dryRun }),
      };
    case "lock":
    case "unlock":
    case "hold":
    case "unhold":
      return closeOrOpen(acting, ground, { ...commanding, command }, reread);
    case "promote": {
      if (environment.workflow === undefined) {
        throw new Stop(
          "command-refused",
          `${environment.name} has no workflow: it is deployed by the job that calls promote.`,
          "Start that job, or give the environment a workflow: in the policy.",
        );
      }
      const asked = { environment: environment.name, choice, promotion: undefined, cause: "person" } as const;
      const { verdict, facts } = await ask(acting, {
        ...{ asked, requester: { id, login }, comment: carrying?.comment, dryRun, ground },
      });
      return tell(say(verdict, facts));
    }
  }
}

function tell({ decision, message, hint }: Said): CarriedOut {
  const isMet = decision === "dispatched" || decision === "waiting";
  return isMet ? { message } : { message, unmet: hint === undefined ? message : `${message} ${hint}` };
}
