import type { Rights } from "../../approvals/standing.ts";
import type { Vote } from "../../approvals/vote.ts";
import { type Collaborator, listCollaborators } from "../../github/access.ts";
import { isFailure } from "../../github/errors.ts";
import { getRole, type Role } from "../../github/people.ts";
import { isLogin } from "../../policy/allow.ts";
import type { GateAsk } from "../ask.ts";

/** Where people are looked up. */
export type Looking = Pick<GateAsk, "client" | "repo"> & {
  readonly repository: Pick<GateAsk["repository"], "visibility">;
};

/** So many people are looked up one by one; for more, the list of everybody with access is read (R20). */
const ONE_BY_ONE = 4;
/** A longer list would cost more than a step may ask in all. */
const MOST_LISTED = 300;

const TOO_MANY = `more than ${ONE_BY_ONE} people decided, and the list of everybody with access could not be used to look them all up; lock the conversation to collaborators, and delete what strangers wrote`;

/**
 * What everybody of a list of votes may do in the repository now, by id: four requests at most, however many there are. Who
 * could not be looked up neither approves nor denies, and is said to be unread.
 *
 * @param wanted those who matter most come first
 */
export async function readRoles(ask: Looking, wanted: readonly Vote[]): Promise<ReadonlyMap<number, Rights>> {
  if (wanted.length <= ONE_BY_ONE) return lookUpEach(ask, wanted);
  const everybody = await listed(ask);
  if (everybody !== undefined) {
    return new Map(wanted.map((vote) => [vote.person.id, rightsIn(ask, everybody, vote)]));
  }
  const first = await lookUpEach(ask, wanted.slice(0, ONE_BY_ONE));
  const rest = wanted
    .slice(ONE_BY_ONE)
    .map(({ person }) => [person.id, { kind: "unreadable", why: TOO_MANY }] as const);
  return new Map([...first, ...rest]);
}

/** Everybody with access, by id; undefined when the list is too long, or closed to this token. */
async function listed({ client, repo }: Looking): Promise<ReadonlyMap<number, Collaborator> | undefined> {
  try {
    const everybody = await listCollaborators(client, repo, MOST_LISTED);
    return new Map(everybody.map((each) => [each.id, each]));
  } catch (error) {
    if (isFailure(error, "rate-limited") || !isFailure(error)) throw error;
    return undefined;
  }
}

/** By the list: whoever is not on it has no access of their own. */
function rightsIn(ask: Looking, everybody: ReadonlyMap<number, Collaborator>, { person: { id, login } }: Vote): Rights {
  if (!isLogin(login)) return NO_PERSON;
  const found = everybody.get(id);
  if (found?.bot === true) return BOT;
  return known(ask, { id, login, role: found?.permission ?? "none" });
}

async function lookUpEach(ask: Looking, wanted: readonly Vote[]): Promise<ReadonlyMap<number, Rights>> {
  return new Map(await Promise.all(wanted.map(async (vote) => [vote.person.id, await lookUp(ask, vote)] as const)));
}

async function lookUp(ask: Looking, { person: { id, login } }: Vote): Promise<Rights> {
  if (!isLogin(login)) return NO_PERSON;
  try {
    const { id: now, role, bot } = await getRole(ask.client, { repo: ask.repo, login });
    if (bot) return BOT;
    if (now === id) return known(ask, { id, login, role });
    return { kind: "none", why: `The account ${login} is another one now than the one that decided.` };
  } catch (error) {
    if (isFailure(error, "not-found")) {
      return { kind: "none", why: `GitHub knows no account ${login} (any more).` };
    }
    if (!isFailure(error)) throw error;
    return { kind: "unreadable", why: `what they may do could not be read: ${error.message}` };
  }
}

const NO_PERSON: Rights = { kind: "none", why: "That is no person's account." };
const BOT: Rights = { kind: "none", why: "Only people decide." };

function known(
  { repository: { visibility } }: Looking,
  person: { readonly id: number; readonly login: string; readonly role: Role },
): Rights {
  const { role } = person;
  // Everybody may read what is public, and everybody of the enterprise what is internal.
  const access = role !== "none" && (role !== "read" || visibility === "private");
  return { kind: "known", person, teams: new Map(), access };
}
