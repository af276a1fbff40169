import type { Void } from "../../approvals/facts.ts";
import { afterVoids, bodyDigest, voidsOf } from "../../approvals/sightings.ts";
import { type Ignored, type Vote, votesOf } from "../../approvals/vote.ts";
import { type Conversation, readConversation } from "../../github/conversation.ts";
import type { Repo } from "../../github/repo.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import type { ReleaseAsk } from "./release-ask.ts";
import type { ApprovalRule } from "./words.ts";

/** What was said on a promotion's request. */
export interface Said {
  readonly where: { readonly repository: string; readonly issue: number } | null;
  readonly conversation: Conversation | null;
  readonly votes: readonly Vote[];
  readonly misspelt: readonly Ignored[];
  readonly voids: readonly Void[];
  readonly bodies: ReadonlyMap<number, string>;
}

const NOTHING: Said = {
  where: null,
  conversation: null,
  votes: [],
  misspelt: [],
  voids: [],
  bodies: new Map(),
};

/**
 * Reads the request that the ledger names, and no other: a label, a title or a marker proves nothing (R48). One that is not
 * where the policy asks now is none, so that nobody is led to another place by a forged record.
 */
export async function readRequest(
  ask: ReleaseAsk,
  rule: ApprovalRule,
  { promotion, plan }: { readonly promotion: Promotion | undefined; readonly plan: string },
): Promise<Said> {
  const where = promotion === undefined ? null : requestOf(ask, rule, promotion);
  if (promotion === undefined || where === null || !rule.via.includes("issue")) return { ...NOTHING, where };
  const conversation = await readRequestPage(ask, where);
  const { votes: all, ignored: misspelt } = votesOf(conversation.comments);
  const seen = promotion.seen ?? [];
  const { expire } = rule;
  const voids = voidsOf({ seen, plan, comments: conversation.comments, votes: all, expire, now: ask.now });
  const votes = afterVoids(all, [...voids, ...(promotion.barred ?? [])]);
  const holding = new Set(votes.map(({ comment }) => comment));
  const bodies = conversation.comments.flatMap(({ id, body }) =>
    holding.has(id) ? [[id, bodyDigest(body)] as const] : [],
  );
  return { where, conversation, votes, misspelt, voids, bodies: new Map(bodies) };
}

/** Everything that was said on a request's page. Its links lead to the server that this step works with (R81). */
export async function readRequestPage(
  { client, repository: { url } }: Pick<ReleaseAsk, "client" | "repository">,
  where: { readonly repository: string; readonly issue: number },
): Promise<Conversation> {
  const said = await readConversation(client, { repo: repoOf(where.repository), number: where.issue });
  const page = pageOf(url, where);
  return { ...said, comments: said.comments.map((each) => ({ ...each, url: `${page}#issuecomment-${each.id}` })) };
}

/**
 * The address of a request's page.
 *
 * @param repositoryUrl of the repository whose promotion it is: both are on one server
 */
export function pageOf(
  repositoryUrl: string,
  { repository, issue }: { readonly repository: string; readonly issue: number },
): string {
  return `${new URL(repositoryUrl).origin}/${repository}/issues/${issue}`;
}

/** The recorded request, if it is where the policy asks. */
function requestOf({ repo }: ReleaseAsk, { ask: place }: ApprovalRule, { request }: Promotion): Said["where"] {
  if (request === undefined) return null;
  const wanted = place.includes("/") ? place : `${repo.owner}/${repo.name}`;
  if (request.repository.toLowerCase() !== wanted.toLowerCase()) return null;
  return { repository: request.repository, issue: request.issue };
}

/** `owner/name` as routes take it. */
export function repoOf(repository: string): Repo {
  const slash = repository.indexOf("/");
  return { owner: repository.slice(0, slash), name: repository.slice(slash + 1) };
}
