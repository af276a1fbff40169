import { describeHold } from "../gates/lock/gate.ts";
import { isHolding } from "../ledger/environment-hold.ts";
import type { EventDraft } from "../ledger/event.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { failedBackIn } from "../ledger/said-to-run.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Hold } from "../ledger/state/closing.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Carrying } from "./carried.ts";
import { type Command, EVERYTHING } from "./command.ts";
import { endAt } from "./command-end.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { record } from "./record.ts";
import { Stop } from "./stop.ts";
import { isTooEarly } from "./unlock-proof.ts";
import { asksWhatRuns, type RecordedRuns, recordedRuns, runsIn } from "./what-runs.ts";

/** A command that closes or opens an environment, or everything. */
export type Closing = Extract<Command, { kind: "lock" | "unlock" | "hold" | "unhold" }>;

/** What carries a command: a comment, or without one the run. */
export interface CommandCarrier {
  readonly carrying?: Carrying | undefined;
  /** Since when the command is known, in milliseconds since 1970, where that was asked: an unlock needs it. */
  readonly startedAt?: number;
}

interface Decided {
  readonly drafts: readonly EventDraft[];
  /** What was done, in a sentence. */
  readonly result: string;
}

/**
 * Locks, unlocks, holds or lets go. Doing it twice changes nothing: whoever was first stands in the record, and is named.
 * Returns what was done, in a sentence.
 */
export async function setClosing(
  context: PromotionContext,
  ground: Ground,
  command: Closing,
  o: {
    readonly carrier: CommandCarrier;
    readonly reread: () => Promise<Ground>;
    readonly dryRun: boolean;
  },
): Promise<string> {
  const decideOn = (fresh: Ground) => decideClosing(command, fresh, o.carrier);
  const decided = decideOn(ground);
  if (o.dryRun) return decided.drafts.length === 0 ? decided.result : `Would be done: ${decided.result}`;
  const reread = async () => ({ ground: await o.reread() });
  const recorded = await record(context, { ground }, { reread, decide: (facts) => decideOn(facts.ground) });
  return recorded.result;
}

/** Pure. An end that has passed closes nothing any more, and needs no opening. */
export function decideClosing(
  command: Closing,
  { ledger, service, now }: Pick<Ground, "ledger" | "service" | "now">,
  { carrying, startedAt }: CommandCarrier = {},
): Decided {
  const { environment, why } = command;
  const isLock = command.kind === "lock" || command.kind === "unlock";
  const known = environment === EVERYTHING ? ledger.head : stateOf(ledger, environment);
  const before: Hold | null = (isLock ? known.lock : known.hold) ?? null;
  const what = environment === EVERYTHING ? "Everything" : environment;
  const word = isLock ? "locked" : "on hold";
  switch (command.kind) {
    case "lock":
    case "hold": {
      if (isHolding(before, now)) return nothing(`${what} was ${word} already, by ${describeHold(before)}`);
      const until = command.end === undefined ? undefined : endAt(command.end, now);
      const data = until === undefined ? { why } : { why, until };
      const end = until === undefined ? "" : ` until ${until}`;
      const drafts = [closingDraft(environment, service, isLock ? "locked" : "held", data)];
      return { drafts, result: `${what} is ${word}${end}: ${why}` };
    }
    case "unlock":
    case "unhold": {
      if (!isHolding(before, now)) {
        const over = before === null ? "" : ` The last time was by ${describeHold(before)}`;
        return nothing(`${what} was not ${word}.${over}`);
      }
      if (isLock && startedAt !== undefined && isTooEarly(before, startedAt)) {
        throw new Stop(
          "command-refused",
          `${what} was locked after this was asked, by ${describeHold(before)}`,
          "If you mean this lock, say it again.",
        );
      }
      // For everything there is no single thing that runs.
      const isOne = isLock && environment !== EVERYTHING;
      const found = isOne ? foundToRun(stateOf(ledger, environment), before, why) : undefined;
      const said = found === undefined ? "" : `; ${found.said}`;
      const off = { service, lock: before, carrying, runs: found?.runs };
      const drafts = [isLock ? unlocking(command, off) : unholding(command, service)];
      return { drafts, result: `${what} is not ${word} any more${said}: ${why}` };
    }
  }
}

/** The lock of a failed rollback asks for it; under any later lock it may be said, or said again, while nothing has entered. */
function foundToRun(state: EnvironmentState, lock: Hold, why: string): RecordedRuns | undefined {
  const isSaid = failedBackIn(state) !== undefined && runsIn(why) !== undefined;
  return asksWhatRuns(lock) || isSaid ? recordedRuns(state, why) : undefined;
}

function nothing(result: string): Decided {
  return { drafts: [], result };
}

function closingDraft(
  environment: string,
  service: string,
  what: "locked" | "held",
  data: { readonly why: string; readonly until?: string },
): EventDraft {
  if (environment === EVERYTHING) {
    return { service: null, environment: null, promotion: null, event: `repository.${what}`, data };
  }
  return { service, environment, promotion: null, event: `environment.${what}`, data };
}

function unlocking(
  { environment, why }: Closing,
  o: {
    readonly service: string;
    readonly lock: Hold;
    readonly carrying: Carrying | undefined;
    readonly runs: ReleaseBrief | null | undefined;
  },
): EventDraft {
  const { service, lock, carrying, runs } = o;
  const data = { why, lock: lock.seq, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
  if (environment === EVERYTHING)
    return { service: null, environment: null, promotion: null, event: "repository.unlocked", data };
  const said = runs === undefined ? {} : { runs };
  return { service, environment, promotion: null, event: "environment.unlocked", data: { ...data, ...said } };
}

function unholding({ environment, why }: Closing, service: string): EventDraft {
  if (environment === EVERYTHING)
    return { service: null, environment: null, promotion: null, event: "repository.unheld", data: { why } };
  return { service, environment, promotion: null, event: "environment.unheld", data: { why } };
}
