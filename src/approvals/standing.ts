import { isRole, type Match, type Membership, matchAllowed, type Person } from "../authorization/match.ts";
import type { AllowEntry } from "../policy/allow.ts";
import { assign } from "./assignment.ts";
import { latestVotes } from "./latest.ts";
import type { Vote } from "./vote.ts";

/** People of whom some must approve. */
export interface Group {
  readonly name: string;
  readonly from: readonly AllowEntry[];
  /** At least 1. */
  readonly count: number;
  /** People of whom they have to be as well; left out: anybody of `from`. */
  readonly also?: readonly AllowEntry[];
}

/** What GitHub says of somebody who voted, at the moment of use (R9). */
export type Rights =
  | {
      readonly kind: "known";
      readonly person: Person;
      readonly teams: ReadonlyMap<string, Membership>;
      /**
       * Whether the account has access of its own, more than everybody. A `user:` entry counts only then: a login that was
       * given up and taken by somebody else keeps no access (R1).
       */
      readonly access: boolean;
    }
  /** A bot, a deleted account, or a login that another account has now (R1, R11). */
  | { readonly kind: "none"; readonly why: string }
  | { readonly kind: "unreadable"; readonly why: string };

/** Everything that "who counts" depends on. */
export interface Voting {
  readonly groups: readonly Group[];
  /** The plan that is voted on, `sha256:<64 hex>`. */
  readonly plan: string;
  /** Milliseconds after which an approval has expired (R16). */
  readonly expire: number;
  readonly now: Date;
  /** People who may not approve this one, by id, with the reason: who asked for it, who wrote it (R10). */
  readonly excluded: ReadonlyMap<number, string>;
  /** By id; somebody who is missing here could not be looked up. */
  readonly rights: ReadonlyMap<number, Rights>;
  readonly votes: readonly Vote[];
}

export interface Approval {
  readonly vote: Vote;
  readonly group: string;
  /** Whether it fills a place; else there are enough without it. */
  readonly fills: boolean;
}

export interface Standing {
  readonly state: "approved" | "rejected" | "open" | "unknown";
  readonly approvals: readonly Approval[];
  readonly rejection: { readonly vote: Vote; readonly why: string } | null;
  /** What is still missing, group by group. */
  readonly missing: readonly { readonly group: string; readonly count: number }[];
  /** Decisions that do not count, each with its reason. */
  readonly ignored: readonly { readonly vote: Vote; readonly why: string }[];
  readonly unreadable: readonly string[];
}

/**
 * Who counts (R1 to R17): one vote a person by numeric id, the latest decision wins and a denial wins a tie, for this plan,
 * unexpired, by somebody who may decide now and is not excluded. A rejection by anybody who may decide ends it, also by
 * somebody excluded from approving. What could not be read never approves.
 */
export function standingOf(voting: Voting): Standing {
  const [about, elsewhere] = split(voting);
  const judged = latestVotes(about).flatMap((vote) => judgeVote(vote, voting));
  const of = <K extends JudgedVote["kind"]>(kind: K) =>
    judged.filter((each): each is Extract<JudgedVote, { kind: K }> => each.kind === kind);
  const candidates = of("counts");
  const given = assign(
    voting.groups.map(({ count }) => count),
    candidates.map(({ groups }) => groups),
  );
  const missing = voting.groups.flatMap(({ name, count }, index) => {
    const left = count - given.filter((group) => group === index).length;
    return count >= 1 && left <= 0 ? [] : [{ group: name, count: left }];
  });
  const [rejection] = of("rejects");
  const unclear = of("unclear");
  const full = voting.groups.length > 0 && missing.length === 0;
  // A denial that could not be looked up may be one: then nobody can say that it is approved.
  const unsure = unclear.some(({ vote }) => vote.decision.kind === "reject" || !full);
  return {
    state: rejection !== undefined ? "rejected" : unsure ? "unknown" : full ? "approved" : "open",
    approvals: candidates.flatMap(({ vote, groups }, index) => {
      const group = voting.groups[given[index] ?? groups[0] ?? -1];
      const fills = (given[index] ?? null) !== null;
      return group === undefined ? [] : [{ vote, group: group.name, fills }];
    }),
    rejection: rejection === undefined ? null : { vote: rejection.vote, why: rejection.why },
    missing,
    ignored: [
      ...elsewhere.map((vote) => ({ vote, why: OTHER_PLAN })),
      ...of("ignored").map(({ vote, why }) => ({ vote, why })),
    ],
    unreadable: unclear.map(({ vote, why }) => `${vote.person.login}: ${why}`),
  };
}

/** The people's decisions that could count, whatever their rights: whoever gave one of them has to be looked up. */
export function openVotes(voting: Omit<Voting, "rights">): readonly Vote[] {
  return latestVotes(split(voting)[0]).filter((vote) => {
    if (vote.decision.kind !== "approve") return vote.decision.kind === "reject";
    return !voting.excluded.has(vote.person.id) && !isExpired(vote, voting);
  });
}

type JudgedVote =
  | { readonly kind: "counts"; readonly vote: Vote; readonly groups: readonly number[] }
  | { readonly kind: "rejects"; readonly vote: Vote; readonly why: string }
  | { readonly kind: "ignored"; readonly vote: Vote; readonly why: string }
  | { readonly kind: "unclear"; readonly vote: Vote; readonly why: string };

const OTHER_PLAN = "It names another plan than the one that stands now; read the request again.";
const NO_ACCESS =
  "The policy names them, and the account has no access of its own to this repository: whoever takes over a login that was given up has none either.";
const NO_WRITER = "A review counts only from somebody with write access.";
const WRITERS: ReadonlySet<string> = new Set(["write", "maintain", "admin"]);
const NOT_NAMED = "The policy does not name them as somebody who decides here.";

function split({ votes, plan }: Pick<Voting, "votes" | "plan">): readonly [readonly Vote[], readonly Vote[]] {
  const about = votes.filter((vote) => isAboutPlan(vote, plan));
  return [about, votes.filter((vote) => !about.includes(vote))];
}

/** What one person's decision is worth. A withdrawal leaves nothing. */
function judgeVote(vote: Vote, voting: Voting): readonly JudgedVote[] {
  const { decision, person } = vote;
  if (decision.kind === "revoke") return [];
  const barred = voting.excluded.get(person.id);
  if (decision.kind === "approve" && barred !== undefined) return [{ kind: "ignored", vote, why: barred }];
  if (decision.kind === "approve" && isExpired(vote, voting)) {
    return [{ kind: "ignored", vote, why: "It has expired; approve again." }];
  }
  const right = voting.rights.get(person.id) ?? { kind: "unreadable", why: "what they may do was not looked up" };
  if (right.kind === "none") return [{ kind: "ignored", vote, why: right.why }];
  if (right.kind === "unreadable") return [{ kind: "unclear", vote, why: right.why }];
  if (!isAbout(right, vote)) return [{ kind: "unclear", vote, why: "what they may do was read only in part" }];
  if (vote.source === "review" && !WRITERS.has(right.person.role)) return [{ kind: "ignored", vote, why: NO_WRITER }];
  const matches = voting.groups.map((group) => matchGroup(group, right));
  const groups = matches.flatMap(({ kind }, index) => (kind === "allowed" ? [index] : []));
  const unread = matches.flatMap((match) => (match.kind === "unknown" ? [match.why] : []));
  if (groups.length > 0) {
    if (decision.kind === "reject") return [{ kind: "rejects", vote, why: decision.why }];
    return [{ kind: "counts", vote, groups }, ...unread.map((why) => ({ kind: "unclear", vote, why }) as const)];
  }
  const [why] = unread;
  if (why !== undefined) return [{ kind: "unclear", vote, why }];
  const isNamed = voting.groups.some(({ from }) => matchAllowed(from, right.person, right.teams).kind === "allowed");
  return [{ kind: "ignored", vote, why: isNamed ? NO_ACCESS : NOT_NAMED }];
}

/** A denial does not vanish because what is known about its writer is of somebody else, or of nobody. */
function isAbout({ person, access }: Extract<Rights, { kind: "known" }>, vote: Vote): boolean {
  return (
    person.id === vote.person.id &&
    person.login === vote.person.login &&
    isRole(person.role) &&
    typeof access === "boolean"
  );
}

/** Both lists, where there are two: what one of them refuses, or nobody could read, is not made good by the other. */
function matchGroup({ from, also }: Group, right: Extract<Rights, { kind: "known" }>): Match {
  const match = matchAllowed(entriesFor(from, right), right.person, right.teams);
  if (also === undefined || match.kind === "refused") return match;
  const other = matchAllowed(entriesFor(also, right), right.person, right.teams);
  return other.kind === "allowed" ? match : other;
}

function entriesFor(from: Group["from"], { access }: Extract<Rights, { kind: "known" }>): Group["from"] {
  return access ? from : from.filter(({ kind }) => kind !== "user");
}

function isAboutPlan({ decision }: Vote, plan: string): boolean {
  return decision.kind !== "approve" || plan === `sha256:${decision.plan}` || isBeginning(decision.plan, plan);
}

function isBeginning(beginning: string, plan: string): boolean {
  return beginning.length >= 12 && plan.startsWith(`sha256:${beginning}`);
}

function isExpired({ at, source }: Vote, { expire, now }: Pick<Voting, "expire" | "now">): boolean {
  // GitHub's reviewers of an environment have no time: their review was given in this very attempt (R18).
  if (at === null) return source !== "native";
  // Said so that what is no time has expired.
  return !(now.getTime() - at <= expire && at <= now.getTime() + CLOCK_SLACK);
}

/** GitHub's own clocks differ by seconds; a vote from further ahead is not believed. */
const CLOCK_SLACK = 120_000;
