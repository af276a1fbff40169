import type { Rights, Voting } from "../../approvals/standing.ts";
import { openVotes } from "../../approvals/standing.ts";
import type { Vote } from "../../approvals/vote.ts";
import { type Membership, matchAllowed } from "../../authorization/match.ts";
import { isFailure } from "../../github/errors.ts";
import { getRole } from "../../github/people.ts";
import { listTeamMembers } from "../../github/team-members.ts";
import { type AllowEntry, entryText, foldLogin, isLogin } from "../../policy/allow.ts";
import type { GateAsk } from "../ask.ts";

/** More people than this are not looked up one by one: a flood of strangers must not cost a request each (R20). */
const MOST_LOOKED_UP = 20;

const TOO_MANY = `more than ${MOST_LOOKED_UP} people decided, too many to look them all up; lock the conversation to collaborators, and delete what strangers wrote`;

/** What a workflow's own token can never do: it is limited to its repository. */
const TEAM_HINT = "teams need a token of an App or a person with `members: read` in the input token";

/** Where people are looked up. */
export type Looking = Pick<GateAsk, "client" | "repo"> & {
  readonly repository: Pick<GateAsk["repository"], "visibility">;
};

/**
 * What everybody whose decision could count may do now (R9). Teams are read once, whoever voted; accounts are looked up only
 * where their login is listed or a role would do, because nobody else can matter.
 *
 * @param known ids of people who were seen before; they are looked up first
 */
export async function readRights(
  ask: Looking,
  voting: Omit<Voting, "rights">,
  known: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Rights>> {
  const open = openVotes(voting);
  if (open.length === 0) return new Map();
  const entries = voting.groups.flatMap(({ from }) => from);
  const wanted = open.filter((vote) => needsLookUp(vote, entries)).toSorted(inOrder(entries, known));
  const looked = await Promise.all(wanted.slice(0, MOST_LOOKED_UP).map((vote) => lookUp(ask, vote)));
  const roles = new Map(looked.map((each) => [each.vote.person.id, each.rights] as const));
  for (const { person } of wanted.slice(MOST_LOOKED_UP)) roles.set(person.id, { kind: "unreadable", why: TOO_MANY });
  const found = open.map(({ person }) => [person.id, roles.get(person.id) ?? stranger(person)] as const);
  const teams = await readTeams(
    ask,
    voting,
    found.map(([, rights]) => rights),
  );
  return new Map(found.map(([id, rights]) => [id, inTeams(id, rights, teams)]));
}

/** Somebody of whom only the teams are of interest. */
function stranger({ id, login }: Vote["person"]): Rights {
  return { kind: "known", person: { id, login, role: "none" }, teams: new Map(), access: false };
}

function needsLookUp({ person, source }: Vote, entries: readonly AllowEntry[]): boolean {
  const login = foldLogin(person.login);
  return source === "review" || entries.some((entry) => entry.kind === "role" || isUser(entry, login));
}

function isUser(entry: AllowEntry, login: string): boolean {
  return entry.kind === "user" && entry.login === login;
}

/** Listed accounts first, then people who were seen before, then whoever spoke first: a flood comes last. */
function inOrder(entries: readonly AllowEntry[], known: ReadonlySet<number>): (left: Vote, right: Vote) => number {
  const rank = ({ person }: Vote) =>
    entries.some((entry) => isUser(entry, foldLogin(person.login))) ? 0 : known.has(person.id) ? 1 : 2;
  return (left, right) => rank(left) - rank(right) || (left.at ?? 0) - (right.at ?? 0);
}

async function lookUp({ client, repo, repository }: Looking, vote: Vote): Promise<{ vote: Vote; rights: Rights }> {
  const { id, login } = vote.person;
  if (!isLogin(login)) return { vote, rights: { kind: "none", why: "That is no person's account." } };
  try {
    const { id: now, role, bot } = await getRole(client, { repo, login });
    if (bot) return { vote, rights: { kind: "none", why: "Only people decide." } };
    if (now !== id) {
      return {
        vote,
        rights: { kind: "none", why: `The account ${login} is another one now than the one that decided.` },
      };
    }
    // Everybody may read what is public, and everybody of the enterprise what is internal.
    const access = role !== "none" && (role !== "read" || repository.visibility === "private");
    return { vote, rights: { kind: "known", person: { id, login, role }, teams: new Map(), access } };
  } catch (error) {
    if (isFailure(error, "not-found")) {
      return { vote, rights: { kind: "none", why: `GitHub knows no account ${login} (any more).` } };
    }
    if (!isFailure(error)) throw error;
    return { vote, rights: { kind: "unreadable", why: `what they may do could not be read: ${error.message}` } };
  }
}

type Members = ReadonlySet<number> | { readonly unreadable: string };

/** Every team that could still make a difference: where other entries let everybody in who voted, no team is read. */
async function readTeams(
  { client, repo }: Looking,
  { groups }: Pick<Voting, "groups">,
  rights: readonly Rights[],
): Promise<ReadonlyMap<string, Members>> {
  const people = rights.flatMap((each) => (each.kind === "known" ? [each] : []));
  const wanted = groups
    .filter(({ from }) =>
      people.some(({ person, access }) => !(access && matchAllowed(from, person, new Map()).kind === "allowed")),
    )
    .flatMap(({ from }) => from.flatMap((entry) => (entry.kind === "team" ? [entry] : [])));
  const teams = new Map(wanted.map((entry) => [entryText(entry), entry] as const));
  const read = [...teams].map(async ([text, { organization, slug }]): Promise<readonly [string, Members]> => {
    try {
      return [text, await listTeamMembers(client, { organization: organization ?? repo.owner, slug })];
    } catch (error) {
      if (!isFailure(error)) throw error;
      return [text, { unreadable: `${error.message}; ${TEAM_HINT}` }];
    }
  });
  return new Map(await Promise.all(read));
}

function inTeams(id: number, rights: Rights, teams: ReadonlyMap<string, Members>): Rights {
  if (rights.kind !== "known") return rights;
  const memberships = [...teams].map(([text, members]): readonly [string, Membership] => {
    if ("unreadable" in members) return [text, members];
    return [text, members.has(id) ? "member" : "stranger"];
  });
  return { ...rights, teams: new Map(memberships) };
}
