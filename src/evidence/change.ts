import type { Actor, RunRef } from "../ledger/actor.ts";
import type { EventOf, LedgerEvent } from "../ledger/event.ts";
import type { CountedReview, Moved, PromotionKind, Reason, Verdict } from "../ledger/events/promotion.ts";
import type { CheckResult } from "../ledger/events/verification.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { isWithin, type Period } from "./period.ts";

/** When something was recorded, and where. */
interface Recorded {
  readonly at: string;
  readonly entry: number;
}

/** One promotion or rollback from its request to its end, as the log tells it. */
export interface Change {
  readonly id: string;
  readonly number: number;
  readonly kind: PromotionKind;
  readonly service: string;
  readonly environment: string;
  readonly release: ReleaseBrief;
  readonly registered: Recorded | null;
  readonly request: Recorded & {
    readonly by: Actor | null;
    readonly cause: "person" | "automation";
    readonly retryOf: string | null;
    readonly takesBack: string | null;
    readonly why: string | null;
  };
  /** The commits that it brought, from what succeeded there before; `from` is null for the first one. */
  readonly range: { readonly from: string | null; readonly to: string; readonly previous: string | null };
  /** The plan digests that it was judged and approved by, in order, each once. */
  readonly plans: readonly string[];
  /** The policies that it was judged by, in order, each once. */
  readonly policies: readonly string[];
  readonly waited: readonly (Recorded & { readonly reasons: readonly Reason[] })[];
  /** Of the last judgement that let it go on. */
  readonly gates: (Recorded & { readonly verdicts: readonly Verdict[] }) | null;
  readonly asked: readonly (Recorded & {
    readonly repository: string;
    readonly issue: number;
    readonly plan: string;
  })[];
  readonly approvals: readonly (Recorded & {
    readonly person: Actor;
    readonly plan: string;
    readonly comment: number;
    readonly body: string;
    readonly revoked: (Recorded & { readonly why: string }) | null;
  })[];
  /** Reviews of GitHub's environment or of the pull request that counted when it entered. */
  readonly reviews: readonly CountedReview[];
  readonly overrides: readonly (Recorded & {
    readonly gate: string;
    readonly by: Actor | null;
    readonly why: string;
    readonly until: string;
  })[];
  readonly dispatches: readonly (Recorded & { readonly workflow: string; readonly ref: string })[];
  readonly entered:
    | (Recorded & {
        readonly by: Actor | null;
        readonly owner: RunRef;
        readonly fence: number;
        readonly rollForward: boolean;
      })
    | null;
  readonly deployed: (Recorded & { readonly deployment: number | null; readonly moved: readonly Moved[] }) | null;
  readonly verifications: readonly (Recorded & {
    readonly verdict: string;
    readonly reason: string;
    readonly checks: readonly CheckResult[];
    readonly tests: number | null;
  })[];
  readonly outcome: Recorded & { readonly state: string; readonly reason: string | null };
  /** Every event about it, by sequence number. */
  readonly entries: readonly number[];
}

type Known = { readonly commits: ReadonlyMap<string, string>; readonly registered: ReadonlyMap<string, Recorded> };

/** Every change with an event in the period, in the order of their numbers. `events` end with the period. */
export function changesIn(events: readonly LedgerEvent[], period: Period): readonly Change[] {
  return changesWith(events, ({ time }) => isWithin(period, time));
}

/** Every change that has such an event, in the order of their numbers. */
export function changesWith(
  events: readonly LedgerEvent[],
  isWanted: (event: LedgerEvent) => boolean,
): readonly Change[] {
  const stories = new Map<string, LedgerEvent[]>();
  const commits = new Map<string, string>();
  const registered = new Map<string, Recorded>();
  for (const event of events) {
    if (event.event === "release.registered") {
      const key = `${event.service} ${event.data.release.id}`;
      commits.set(key, event.data.release.commit);
      registered.set(key, recorded(event));
    }
    if (event.promotion === null) continue;
    stories.set(event.promotion, [...(stories.get(event.promotion) ?? []), event]);
  }
  return [...stories.values()]
    .filter((story) => story.some(isWanted))
    .flatMap((story) => tell(story, { commits, registered }) ?? [])
    .sort((left, right) => left.number - right.number);
}

function tell(story: readonly LedgerEvent[], known: Known): Change | undefined {
  const request = first(story, "promotion.requested");
  const { service, environment, promotion: id } = request ?? {};
  if (request === undefined || service == null || environment == null || id == null) return undefined;
  const { data } = request;
  const cleared = last(story, "promotion.cleared");
  const entered = last(story, "promotion.entered");
  const deployed = last(story, "promotion.deployed");
  const previous = entered?.data.previous ?? null;
  const judged = all(story, "promotion.requested", "promotion.cleared", "promotion.dispatching", "approval.requested");
  return {
    id,
    number: data.number,
    kind: data.kind ?? (entered?.data.rollForward === true ? "roll-forward" : "promotion"),
    service,
    environment,
    release: data.release,
    registered: known.registered.get(`${service} ${data.release.id}`) ?? null,
    request: {
      ...recorded(request),
      by: data.requester,
      cause: data.cause,
      retryOf: data.retryOf,
      takesBack: data.of ?? null,
      why: data.why ?? null,
    },
    range: {
      from: previous === null ? null : (known.commits.get(`${service} ${previous}`) ?? null),
      to: data.release.commit,
      previous,
    },
    plans: [...new Set(judged.map((event) => event.data.plan))],
    policies: [...new Set(story.flatMap(({ policy }) => policy ?? []))],
    waited: all(story, "promotion.waiting").map((event) => ({ ...recorded(event), reasons: event.data.reasons })),
    gates: cleared === undefined ? null : { ...recorded(cleared), verdicts: cleared.data.verdicts },
    asked: all(story, "approval.requested").map((event) => {
      const { repository, issue, plan } = event.data;
      return { ...recorded(event), repository, issue, plan };
    }),
    approvals: all(story, "approval.given").map((event) => ({
      ...recorded(event),
      ...event.data,
      revoked: revocation(story, event),
    })),
    reviews: entered?.data.reviews ?? [],
    overrides: all(story, "promotion.overridden").map((event) => {
      const { gate, why, until } = event.data;
      return { ...recorded(event), gate, by: event.actor, why, until };
    }),
    dispatches: all(story, "promotion.dispatching").map((event) => {
      const { workflow, ref } = event.data;
      return { ...recorded(event), workflow, ref };
    }),
    entered:
      entered === undefined
        ? null
        : {
            ...recorded(entered),
            by: entered.actor,
            owner: entered.data.owner,
            fence: entered.data.fence,
            rollForward: entered.data.rollForward,
          },
    deployed:
      deployed === undefined
        ? null
        : { ...recorded(deployed), deployment: deployed.data.deployment, moved: deployed.data.moved },
    verifications: all(story, "verification.judged").map((event) => {
      const { verdict, reason, checks, tests } = event.data;
      return { ...recorded(event), verdict, reason, checks, tests };
    }),
    outcome: outcomeOf(story, request),
    entries: story.map(({ seq }) => seq),
  };
}

/** The first one that takes this sight back. */
function revocation(story: readonly LedgerEvent[], given: EventOf<"approval.given">) {
  const found = all(story, "approval.revoked").find(
    ({ seq, data }) =>
      seq > given.seq && data.comment === given.data.comment && data.person.id === given.data.person.id,
  );
  return found === undefined ? null : { ...recorded(found), why: found.data.why };
}

const ENDS: Readonly<Partial<Record<LedgerEvent["event"], string>>> = {
  "promotion.succeeded": "succeeded",
  "promotion.failed": "failed",
  "promotion.rejected": "rejected",
  "promotion.superseded": "superseded",
  "promotion.cancelled": "cancelled",
  "promotion.expired": "expired",
};

function outcomeOf(story: readonly LedgerEvent[], request: LedgerEvent): Change["outcome"] {
  const end = story.findLast(({ event }) => ENDS[event] !== undefined);
  if (end === undefined) return { ...recorded(story.at(-1) ?? request), state: "open", reason: null };
  return { ...recorded(end), state: ENDS[end.event] ?? "open", reason: reasonOf(end) };
}

function reasonOf(event: LedgerEvent): string | null {
  switch (event.event) {
    case "promotion.failed":
      return event.data.reason;
    case "promotion.rejected":
      return event.data.reasons.map(({ gate, reason }) => `${gate}: ${reason}`).join(", ") || null;
    case "promotion.superseded":
      return event.data.by;
    case "promotion.cancelled":
    case "promotion.expired":
      return event.data.why;
    default:
      return null;
  }
}

function recorded({ time: at, seq: entry }: LedgerEvent): Recorded {
  return { at, entry };
}

function all<Name extends LedgerEvent["event"]>(
  story: readonly LedgerEvent[],
  ...names: readonly Name[]
): readonly EventOf<Name>[] {
  const wanted: ReadonlySet<string> = new Set(names);
  return story.filter((event): event is EventOf<Name> => wanted.has(event.event));
}

function first<Name extends LedgerEvent["event"]>(
  story: readonly LedgerEvent[],
  name: Name,
): EventOf<Name> | undefined {
  return all(story, name)[0];
}

function last<Name extends LedgerEvent["event"]>(story: readonly LedgerEvent[], name: Name): EventOf<Name> | undefined {
  return all(story, name).at(-1);
}
