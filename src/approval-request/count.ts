import { bodyDigest } from "../approvals/sightings.ts";
import { type Group, type Standing, standingOf } from "../approvals/standing.ts";
import { type Ignored, votesOf } from "../approvals/vote.ts";
import { readRights } from "../gates/approvals/people.ts";
import { ONLY_GROUP } from "../gates/approvals/words.ts";
import { confirmWritten } from "../gates/approvals/written.ts";
import type { Client } from "../github/client.ts";
import { readConversation } from "../github/conversation.ts";
import type { Repo } from "../github/repo.ts";
import type { AllowEntry } from "../policy/allow.ts";

export interface Count {
  readonly standing: Standing;
  readonly misspelt: readonly Ignored[];
  /** GitHub's time of the read. */
  readonly now: Date;
}

export interface Counting {
  readonly client: Client;
  readonly repo: Repo;
  readonly visibility: "public" | "private" | "internal";
  readonly issue: number;
  readonly plan: string;
  readonly approvers: readonly AllowEntry[];
  readonly minimum: number;
  /** Milliseconds. */
  readonly expire: number;
  readonly excluded: ReadonlyMap<number, string>;
}

/**
 * Counts what was said on a page, by the very functions that count a promotion's request: all pages of comments, each person
 * by what they may do now, each counting comment confirmed by both of GitHub's interfaces (R1 to R16). Throws what could not
 * be read.
 */
export async function countVotes(o: Counting): Promise<Count> {
  const { client, repo, issue, plan, expire, excluded } = o;
  const conversation = await readConversation(client, { repo, number: issue });
  const { votes, ignored } = votesOf(conversation.comments);
  const now = conversation.date;
  const groups: readonly Group[] = [{ name: ONLY_GROUP, from: o.approvers, count: o.minimum }];
  const voting = { groups, plan, expire, now, excluded, votes };
  const rights = await readRights({ client, repo, repository: o }, voting, new Set());
  const where = { repository: `${repo.owner}/${repo.name}`, issue };
  const bodies = new Map(conversation.comments.map(({ id, body }) => [id, bodyDigest(body)] as const));
  const confirmed = await confirmWritten({ client }, { where, conversation, bodies }, { ...voting, rights });
  const standing = standingOf({ ...voting, votes: confirmed.votes, rights });
  return { standing, misspelt: [...ignored, ...confirmed.refused], now };
}
