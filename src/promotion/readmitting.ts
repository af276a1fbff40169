import type { EventDraft } from "../ledger/event.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import { forOwners } from "../rollback/owners.ts";
import type { Carrying } from "./carried.ts";
import { refuseUnprovable } from "./carrier.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, type Ground } from "./ground.ts";
import { permit } from "./permit.ts";
import { isReadmission, READMITS } from "./readmission-proof.ts";
import { record } from "./record.ts";
import { Stop } from "./stop.ts";

export type ReadmitCommand = Extract<Command, { kind: "readmit" }>;

/** What carries the word, and since when it is known, in milliseconds since 1970. */
interface Word {
  readonly carrying: Carrying | undefined;
  readonly startedAt: number | undefined;
}

/**
 * Records that a release that was rolled back may come back. It opens nothing by itself: the release is judged like any
 * other, and who said so is proven whenever it comes in. Returns what was done, in a sentence. Throws `Stop` when the person
 * may not, the word could not be proven later, or there is nothing to take back.
 */
export async function readmitRelease(
  context: PromotionContext,
  ground: Ground,
  command: ReadmitCommand,
  o: {
    readonly login: string;
    readonly carrying: Carrying | undefined;
    readonly reread: () => Promise<Ground>;
    readonly dryRun: boolean;
  },
): Promise<string> {
  const environment = environmentNamed(ground.policy, command.environment);
  const { id, login } = await permit(context, {
    action: READMITS,
    environments: [forOwners(environment)],
    login: o.login,
  });
  const acting = { ...context, actor: { id, login } };
  const { carrying } = o;
  const isCommand = (said: Command) => isReadmission(said, command);
  const startedAt = o.dryRun
    ? undefined
    : await refuseUnprovable(acting, ground, { actor: acting.actor, isCommand, carrying });
  const decide = (fresh: Ground) => decideReadmission(command, fresh, { carrying, startedAt });
  if (o.dryRun) return `Would be done: ${decide(ground).result}`;
  const recorded = await record(
    acting,
    { ground },
    {
      reread: async () => ({ ground: await o.reread() }),
      decide: (facts) => decide(facts.ground),
    },
  );
  return recorded.result;
}

/** Pure. A word that is said again takes the place of the one before, which nobody may be able to prove any more. */
export function decideReadmission(
  { environment, release, why }: ReadmitCommand,
  { ledger, service }: Pick<Ground, "ledger" | "service">,
  { carrying, startedAt }: Word,
): { readonly drafts: readonly EventDraft[]; readonly result: string } {
  const state = stateOf(ledger, environment);
  const known = state.readmitted?.find((each) => each.release === release);
  if (known === undefined && !state.rejected.includes(release)) throw notRejected(state, release);
  const result = `${release} may come back to ${environment}: ${why}`;
  const isSame = known?.comment !== undefined && known.comment.id === carrying?.comment.id;
  if (isSame) return { drafts: [], result };
  const rejectedAt = state.lastRollback?.at;
  if (startedAt !== undefined && rejectedAt !== undefined && startedAt < Date.parse(rejectedAt)) {
    throw new Stop(
      "command-refused",
      `${environment} was rolled back at ${rejectedAt}, after this was asked.`,
      "If you mean what was rejected then, say it again.",
    );
  }
  const data = { release, why, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
  return { drafts: [{ service, environment, promotion: null, event: "release.readmitted", data }], result };
}

function notRejected({ environment, rejected }: EnvironmentState, release: string): Stop {
  const there = rejected.length === 0 ? "Nothing is rejected there." : `Rejected there: ${rejected.join(", ")}.`;
  return new Stop(
    "command-refused",
    `${release} is not rejected in ${environment}. ${there}`,
    "Name the environment in which it was rolled back: that lifts it for the ones after it too.",
  );
}
