import { isAbout, overridable } from "../gates/override.ts";
import type { Actor } from "../ledger/actor.ts";
import type { CommentRef } from "../ledger/comment-ref.ts";
import type { EventDraft } from "../ledger/event.ts";
import { instantOf } from "../ledger/fields.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { Carrying } from "./carried.ts";
import { refuseUnprovable } from "./carrier.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, type Ground } from "./ground.ts";
import { isOverride, OVERRIDE_LASTS } from "./override-proof.ts";
import { planDigest } from "./plan.ts";
import { provedBy } from "./proved-by.ts";
import { type Facts, judgeAgain } from "./read.ts";
import { record } from "./record.ts";
import { Stop } from "./stop.ts";
import { isActive } from "./target.ts";
import { wayBack } from "./way-back.ts";

export type OverrideCommand = Extract<Command, { kind: "override" }>;

/** What an override is bound to: a promotion that waits, or a blocked one that gets another attempt by it. */
export type Bound =
  | { readonly kind: "open"; readonly promotion: Promotion }
  | { readonly kind: "again"; readonly settled: Settled };

/**
 * The one promotion that an override can mean: the newest that has not entered yet; without one, the newest that was
 * settled, if it was refused. A promotion that failed, or that somebody ended, is not taken up again by a word.
 */
export function findBound({ open, settled }: EnvironmentState): Bound | undefined {
  const waiting = open.filter(({ state }) => !isActive(state)).toSorted((left, right) => right.number - left.number)[0];
  if (waiting !== undefined) return { kind: "open", promotion: waiting };
  const [newest] = settled;
  return newest?.state === "rejected" ? { kind: "again", settled: newest } : undefined;
}

/**
 * Records an override: bound to one promotion and one gate, for a day. A refused promotion gets another attempt by it, in
 * the name of the one who overrides. Returns what was done, in a sentence.
 */
export async function overrideGate(
  context: PromotionContext,
  first: Ground,
  command: OverrideCommand,
  o: {
    readonly person: Actor;
    /** The comment that carried the command; without one its run did. */
    readonly carrying?: Carrying | undefined;
    readonly reread: () => Promise<Ground>;
    readonly dryRun: boolean;
  },
): Promise<string> {
  const possible = overridable(command.gate);
  if (!possible.ok) throw new Stop("command-refused", possible.why, "docs/overrides.md says why.");
  const look = async (ground: Ground): Promise<Facts> => {
    const environment = environmentNamed(ground.policy, command.environment);
    const choice = { kind: "known", release: releaseOf(bound(ground.ledger, environment.name)) } as const;
    const asked = { environment: environment.name, choice, promotion: undefined, cause: "person" } as const;
    return judgeAgain(context, asked, { ground, here: "anywhere" });
  };
  const isCommand = (said: Command) => isOverride(said, command);
  const { carrying } = o;
  const given = o.dryRun ? undefined : await refuseUnprovable(context, first, { actor: o.person, isCommand, carrying });
  const facts = await look(first);
  const decide = (fresh: Facts) => decideOverride(fresh, command, o.person, { comment: carrying?.comment, given });
  if (o.dryRun) return `Would be done: ${decide(facts).result}`;
  const recorded = await record(context, facts, { reread: async () => look(await o.reread()), decide });
  return recorded.result;
}

function bound(ledger: LedgerSnapshot, environment: string): Bound {
  const found = findBound(stateOf(ledger, environment));
  if (found !== undefined) return found;
  throw new Stop(
    "command-refused",
    `Nothing waits for ${environment}, and its newest promotion was not refused: there is nothing to override.`,
    `Ask for a promotion first: /promote ${environment} [release].`,
  );
}

function releaseOf(target: Bound): ReleaseBrief {
  return target.kind === "open" ? target.promotion.release : target.settled.release;
}

/** Whether what an override would be bound to was there when the command was given. */
function isMeant(target: Bound, startedAt: number): boolean {
  const since = target.kind === "open" ? target.promotion.requestedAt : target.settled.at;
  return Date.parse(since) <= startedAt;
}

/** Pure: the same facts always give the same events. `given`: when the command was, in milliseconds since 1970. */
export function decideOverride(
  { ground, environment, release, judgement }: Pick<Facts, "ground" | "environment" | "release" | "judgement">,
  { gate, why }: OverrideCommand,
  person: Actor,
  { comment, given }: { readonly comment?: CommentRef | undefined; readonly given?: number | undefined } = {},
): { readonly drafts: readonly EventDraft[]; readonly result: string } {
  const { ledger, now, service } = ground;
  const back = wayBack(ground, environment, release);
  const target = bound(ledger, environment.name);
  if (given !== undefined && !isMeant(target, given)) {
    throw new Stop(
      "command-refused",
      `What waits for ${environment.name} was asked for after this command was given, so it cannot have been meant.`,
      "Look at it, and give the command again.",
    );
  }
  // Only one that counts makes another one needless: a forged one must not keep the true one out.
  const stands = judgement.results.find((result) => isAbout(gate, result) && result.override !== undefined)?.override;
  if (stands !== undefined) {
    const by = `${stands.by} until ${stands.until}: ${stands.why}`;
    return { drafts: [], result: `${gate} was overridden already for ${environment.name}, by ${by}` };
  }
  if (!judgement.results.some((result) => isAbout(gate, result))) {
    throw new Stop(
      "command-refused",
      `${gate} is not in the way of ${release.id} to ${environment.name}: there is nothing to override.`,
      "Run the command without an override; the summary says what is in the way.",
    );
  }
  const until = instantOf(new Date(now.getTime() + OVERRIDE_LASTS));
  const number = ledger.head.promotions + 1;
  const id = target.kind === "open" ? target.promotion.id : `p-${environment.name}-${number}`;
  const subject = { service, environment: environment.name, promotion: id };
  const plan = () => planDigest({ promotion: id, release: judgement.release.digest, environment, back });
  const opening: EventDraft[] =
    target.kind === "open"
      ? []
      : [
          {
            ...subject,
            event: "promotion.requested",
            data: {
              ...{ number, release, cause: "person", requester: person, retryOf: target.settled.id, plan: plan() },
              ...provedBy(judgement.results, comment),
            },
          },
        ];
  const data = { gate, why, until, ...(comment === undefined ? {} : { comment }) };
  const overridden: EventDraft = { ...subject, event: "promotion.overridden", data };
  return {
    drafts: [...opening, overridden],
    result: `${person.login} overrides ${gate} for ${id} (${release.id} to ${environment.name}) until ${until}: ${why}`,
  };
}
