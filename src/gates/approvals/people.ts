import type { Rights, Voting } from "../../approvals/standing.ts";
import { openVotes } from "../../approvals/standing.ts";
import type { Vote } from "../../approvals/vote.ts";
import { type Membership, matchAllowed } from "../../authorization/match.ts";
import { isFailure } from "../../github/errors.ts";
import { listTeamMembers } from "../../github/team-members.ts";
import { type AllowEntry, entryText, foldLogin } from "../../policy/allow.ts";
import { type Looking, readRoles } from "./roles.ts";

/** What a workflow's own token can never do: it is limited to its repository. */
const TEAM_HINT = "teams need a token of an App or a person with `members: read` in the input token";

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
  const roles = await readRoles(ask, wanted);
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

/** People asked by name first, then people who were seen before, then the newest word: a flood comes last. */
function inOrder(entries: readonly AllowEntry[], known: ReadonlySet<number>): (left: Vote, right: Vote) => number {
  const rank = ({ person }: Vote) =>
    entries.some((entry) => isUser(entry, foldLogin(person.login))) ? 0 : known.has(person.id) ? 1 : 2;
  return (left, right) => rank(left) - rank(right) || (right.at ?? 0) - (left.at ?? 0);
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
