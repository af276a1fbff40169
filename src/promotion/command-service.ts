import type { Policy } from "../policy/policy.ts";
import { type Command, EVERYTHING } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { Stop } from "./stop.ts";

/** The service that a command names, `undefined` where it names none. */
export function serviceIn(command: Command): string | undefined {
  return "service" in command ? command.service : undefined;
}

/** Whether a command is about one service, of which a policy may have several. */
export function isOfOneService(command: Command): boolean {
  return "environment" in command && command.environment !== EVERYTHING;
}

/**
 * The same step, about the service that a command names. Throws `Stop` `command-refused` when the step itself is about
 * another one: whoever wrote its workflow did not mean it to reach that.
 */
export function aboutService<Context extends Pick<PromotionContext, "serviceInput">>(
  context: Context,
  command: Command,
): Context {
  const service = serviceIn(command);
  if (service === undefined) return context;
  if (context.serviceInput !== undefined && context.serviceInput !== service) {
    const hint = `Leave the input service out, or say it to the workflow that is about ${service}.`;
    throw new Stop("command-refused", `This step is about the service ${context.serviceInput} alone.`, hint);
  }
  return { ...context, serviceInput: service };
}

/**
 * Whether a command means this service wherever it is read: it names it, it stands on a page of one of its promotions, or
 * there is no other. Without this a word about one service could be cited for another. Pure.
 */
export function meansService(
  command: Command,
  { policy, service }: Pick<Ground, "policy" | "service">,
  onItsPage: boolean,
): boolean {
  const named = serviceIn(command);
  if (named !== undefined) return named === service;
  return onItsPage || policy.services.length < 2 || !isOfOneService(command);
}

/** The message of a policy with several services says which one it is about. */
export function inService(message: string, { policy, service }: Pick<Ground, "policy" | "service">): string {
  return policy.services.length < 2 ? message : `${service}: ${message}`;
}

/** How a command names an environment, so that it can be taken over as it stands: with its service, where there are several. */
export function placeIn(environment: string, { services }: Pick<Policy, "services">, service: string): string {
  return services.length < 2 ? environment : `${service}/${environment}`;
}

/** What to write where a command has to say its service. */
export function nameIt({ environment }: { readonly environment: string }): string {
  return `Write the service before the environment: <service>/${environment}.`;
}
