import type { UnprovenReadmission } from "../gates/gate.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import type { Readmission } from "../ledger/state/rejection.ts";
import { roadTo } from "../policy/find.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { forOwners } from "../rollback/owners.ts";
import { proveCarrier } from "./carrier.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";

/** What is left of the words that rejected releases may come back, once GitHub's own objects were asked. */
export interface Readmissions {
  /** The ledger without the words that were proven: what it calls readmitted still is rejected for everybody who judges. */
  readonly trusted: LedgerSnapshot;
  readonly unproven: readonly UnprovenReadmission[];
}

/** Whoever may roll back there may take it back (docs/decisions/0035). */
export const READMITS = "rollback";

/**
 * Proves again, wherever it would let one of these releases in, that somebody who may let it come back, and that they said so
 * after the rollback that rejected it (design.md section 6). Asks nothing while nothing was readmitted; else two requests a word.
 */
export async function proveReadmissions(
  context: PromotionContext,
  ground: Ground,
  o: { readonly environment: EnvironmentPolicy; readonly releases: readonly string[] },
): Promise<Readmissions> {
  const words = roadTo(ground.policy, o.environment).flatMap((environment) =>
    (stateOf(ground.ledger, environment.name).readmitted ?? [])
      .filter(({ release }) => o.releases.includes(release))
      .map((readmission) => ({ environment, readmission })),
  );
  const proofs = await Promise.all(
    words.map(async (word) => ({ ...word, why: await refute(context, ground, word.environment, word.readmission) })),
  );
  const proven = new Set(proofs.flatMap(({ why, readmission }) => (why === undefined ? [readmission.seq] : [])));
  const unproven = proofs.flatMap(({ why, environment: { name }, readmission: { release } }) =>
    why === undefined ? [] : [{ environment: name, release, why }],
  );
  return { trusted: without(ground.ledger, proven), unproven };
}

/** Why a word does not count; undefined when it does. */
async function refute(
  context: PromotionContext,
  ground: Ground,
  environment: EnvironmentPolicy,
  { actor, run, at, comment, release, why, after }: Readmission,
): Promise<string | undefined> {
  const proof = await proveCarrier(context, ground, {
    ...{ actor, run, at, comment, action: READMITS, environments: [forOwners(environment)] },
    isCommand: (command) => isReadmission(command, { environment: environment.name, release, why }),
  });
  if (proof.refuted !== undefined) return proof.refuted;
  // The rollback's end is a whole second; said so that what is no time refutes.
  return proof.startedAt >= Date.parse(after)
    ? undefined
    : "it is older than the rollback, so it was about another one.";
}

/** Whether a command is this very readmission. */
export function isReadmission(
  command: Command,
  wanted: { readonly environment: string; readonly release: string; readonly why: string },
): boolean {
  if (command.kind !== "readmit") return false;
  return command.environment === wanted.environment && command.release === wanted.release && command.why === wanted.why;
}

function without(ledger: LedgerSnapshot, proven: ReadonlySet<number>): LedgerSnapshot {
  if (proven.size === 0) return ledger;
  const states = new Map(
    [...ledger.states].map(([name, { readmitted = [], ...state }]) => {
      const left = readmitted.filter(({ seq }) => !proven.has(seq));
      return [name, left.length === 0 ? state : { ...state, readmitted: left }] as const;
    }),
  );
  return { ...ledger, states };
}
