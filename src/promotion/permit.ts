import { authorize } from "../authorization/authorize.ts";
import type { Person } from "../authorization/match.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { AllowedAction } from "../policy/allow.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { forOwners } from "../rollback/owners.ts";
import type { PromotionContext } from "./context.ts";
import type { Asked } from "./read.ts";
import { Stop } from "./stop.ts";

export interface Wanting {
  readonly action: AllowedAction;
  /** It must be allowed in each of them. */
  readonly environments: readonly EnvironmentPolicy[];
  /** Who started the run. */
  readonly login: string;
}

/**
 * The person behind a step, if the policy lets them do what they want, now (R66). Throws `Stop` `not-allowed`, or
 * `people-unreadable` when nobody can say.
 */
export async function permit(context: PromotionContext, { action, environments, login }: Wanting): Promise<Person> {
  const id = context.actor?.login === login ? context.actor.id : null;
  const { client, repo } = context;
  const answer = await authorize({ client, repo, action, environments, acting: { login, id } });
  switch (answer.kind) {
    case "allowed":
      return answer.person;
    case "refused":
      throw new Stop("not-allowed", answer.why, `Ask somebody who may, or change "allow: { ${action}: … }".`);
    case "unknown":
      throw new Stop("people-unreadable", answer.why, "Run this again; without an answer nobody is let in.");
  }
}

/**
 * Who acts in a step of promote (R66): the person who started the run, by hand or again, who must be allowed to promote; in
 * a run that automation started for an open promotion, the person who asked for it must still be allowed. Throws like
 * {@link permit}. What the policy lets automation do by itself needs no person.
 */
export async function permitPromote(
  context: PromotionContext,
  o: {
    readonly environment: EnvironmentPolicy;
    readonly state: EnvironmentState;
    readonly asked: Pick<Asked, "cause" | "promotion">;
    readonly login: string;
  },
): Promise<PromotionContext> {
  const { environment, state, asked } = o;
  const open = state.open.find(({ id }) => id === asked.promotion?.promotion);
  const wanting =
    open?.rollback === undefined
      ? ({ action: "promote", environments: [environment] } as const)
      : ({ action: "rollback", environments: [forOwners(environment)] } as const);
  if (asked.cause === "person") {
    const { id, login } = await permit(context, { ...wanting, login: o.login });
    return { ...context, actor: { id, login } };
  }
  if (open?.cause !== "person") return context;
  if (open.requester === null) {
    const hint = `Ask for it anew: /promote ${environment.name} ${open.release.id}.`;
    throw new Stop("not-allowed", `The ledger does not say who asked for ${open.id}.`, hint);
  }
  await permit({ ...context, actor: open.requester }, { ...wanting, login: open.requester.login });
  return context;
}
