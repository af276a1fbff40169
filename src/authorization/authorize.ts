import type { Client } from "../github/client.ts";
import { isFailure } from "../github/errors.ts";
import { getRole, type RoleFact } from "../github/people.ts";
import type { Repo } from "../github/repo.ts";
import { isTeamMember } from "../github/teams.ts";
import { type AllowEntry, type AllowedAction, entryText, isLogin } from "../policy/allow.ts";
import { type Membership, matchAllowed, type Person } from "./match.ts";

/** Somebody who wants something. The id is what the runner or the ledger says; null where neither does. */
export interface Acting {
  readonly login: string;
  readonly id: number | null;
}

export interface AuthorizationRequest<Action extends string = AllowedAction> {
  readonly client: Client;
  readonly repo: Repo;
  readonly action: Action;
  /** It must be allowed in each of them. */
  readonly environments: readonly {
    readonly name: string;
    readonly allow: Readonly<Record<Action, readonly AllowEntry[]>>;
  }[];
  readonly acting: Acting;
}

export type Authorization =
  | { readonly kind: "allowed"; readonly person: Person }
  /** GitHub or the policy says no. */
  | { readonly kind: "refused"; readonly why: string }
  /** Nobody can say, so the answer is not yes (R4, R73). */
  | { readonly kind: "unknown"; readonly why: string };

/**
 * The one lock on every door (R66): commands, dispatches, re-runs and the proof of what was recorded earlier all ask here,
 * at the moment of use. Bots never may; people are compared by numeric id wherever one is known (R1, R9, R11).
 */
export async function authorize<Action extends string>(request: AuthorizationRequest<Action>): Promise<Authorization> {
  const { action, environments, acting } = request;
  if (environments.length === 0) return { kind: "refused", why: "The policy has no such environment." };
  if (!isLogin(acting.login)) {
    return { kind: "refused", why: `${shown(acting.login)} is no person's account; only people may ${action}.` };
  }
  const found = await findPerson(request);
  if ("kind" in found) return found;
  const teams = await readTeams(request, found);
  const unknown: string[] = [];
  for (const { name, allow } of environments) {
    const match = matchAllowed(allow[action], found, teams);
    switch (match.kind) {
      case "allowed":
        break;
      case "refused":
        return { kind: "refused", why: notListed(found, action, name, allow[action]) };
      case "unknown":
        unknown.push(match.why);
    }
  }
  if (unknown.length === 0) return { kind: "allowed", person: found };
  return { kind: "unknown", why: `Whether ${found.login} may ${action} could not be read: ${unknown.join("; ")}` };
}

async function findPerson({
  client,
  repo,
  action,
  acting,
}: Omit<AuthorizationRequest<string>, "environments">): Promise<Person | Authorization> {
  let role: RoleFact;
  try {
    role = await getRole(client, { repo, login: acting.login });
  } catch (error) {
    if (isFailure(error, "not-found")) {
      return { kind: "refused", why: `GitHub knows no account ${acting.login} (any more).` };
    }
    if (isFailure(error)) {
      return { kind: "unknown", why: `What ${acting.login} may do here could not be read: ${error.message}` };
    }
    throw error;
  }
  if (role.bot) return { kind: "refused", why: `${acting.login} is a bot; only people may ${action}.` };
  if (acting.id !== null && acting.id !== role.id) {
    return { kind: "refused", why: `The account ${acting.login} is another one now than the one that acted.` };
  }
  return { id: role.id, login: acting.login, role: role.role };
}

type Named = readonly [string, AllowEntry & { readonly kind: "team" }];

/** Every team that any of the lists names, once; a failure is that team's alone. */
async function readTeams<Action extends string>(
  { client, repo, action, environments }: AuthorizationRequest<Action>,
  person: Person,
): Promise<ReadonlyMap<string, Membership>> {
  const teams = new Map<Named[0], Named[1]>();
  for (const { allow } of environments) {
    // Where another entry already lets them in, no team needs to be read.
    if (matchAllowed(allow[action], person, new Map()).kind === "allowed") continue;
    for (const entry of allow[action]) if (entry.kind === "team") teams.set(entryText(entry), entry);
  }
  const read = async ([text, { organization, slug }]: Named): Promise<readonly [string, Membership]> => {
    try {
      const asked = { organization: organization ?? repo.owner, slug, login: person.login };
      return [text, (await isTeamMember(client, asked)) ? "member" : "stranger"];
    } catch (error) {
      if (!isFailure(error)) throw error;
      return [text, { unreadable: `${error.message}; ${TEAM_HINT}` }];
    }
  };
  return new Map(await Promise.all([...teams].map(read)));
}

/** What a workflow's own token can never do (GitHub's docs: it is limited to its repository). */
const TEAM_HINT = "teams need a token of an App or a person with `members: read` in the input token";

function notListed(person: Person, action: string, environment: string, entries: readonly AllowEntry[]): string {
  const who = entries.length === 0 ? "nobody" : entries.map(entryText).join(", ");
  return `${person.login} has the role ${person.role} here; to ${action} in ${environment} the policy allows ${who}.`;
}

function shown(login: string): string {
  return JSON.stringify(login.slice(0, 60));
}
