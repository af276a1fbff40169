import { bodyDigest } from "../approvals/sightings.ts";
import { votesOf } from "../approvals/vote.ts";
import type { Block } from "../github/block.ts";
import type { Client } from "../github/client.ts";
import { type CommentFact, readConversation } from "../github/conversation.ts";
import { isFailure } from "../github/errors.ts";
import type { Change } from "./change.ts";
import type { Period } from "./period.ts";

/** What stands on each page where people were asked, by `owner/name#number`. */
export type Pages = ReadonlyMap<string, Block<readonly CommentFact[]>>;

/** Pages of one export; more are said not to have been read. */
const MOST_PAGES = 500;

/** Reads every page where people were asked about these changes, one after the other: a request or a few each. */
export async function readPages(client: Client, changes: readonly Change[]): Promise<Pages> {
  const pages = new Map<string, Block<readonly CommentFact[]>>();
  for (const change of changes) {
    for (const { repository, issue: number } of change.asked) {
      const page = pageOf({ repository, issue: number });
      if (pages.has(page)) continue;
      if (pages.size >= MOST_PAGES) pages.set(page, { ok: false, why: `only ${MOST_PAGES} pages are read at once` });
      else pages.set(page, await readPage(client, repository, number));
    }
  }
  return pages;
}

async function readPage(client: Client, repository: string, number: number): Promise<Block<readonly CommentFact[]>> {
  const [owner = "", name = ""] = repository.split("/");
  try {
    return { ok: true, value: (await readConversation(client, { repo: { owner, name }, number })).comments };
  } catch (error) {
    if (isFailure(error, "rate-limited")) throw error;
    if (isFailure(error)) return { ok: false, why: error.message };
    throw error;
  }
}

/**
 * Where the recorded approvals and the comments on GitHub differ, both ways (R114): recorded ones that are gone or say another
 * thing, and comments that approve and that no entry counts. An approval that the ledger knows to be taken back is no
 * difference. Sorted, in words.
 */
export function approvalDifferences(changes: readonly Change[], pages: Pages, { to }: Period): readonly string[] {
  const recorded = new Set(changes.flatMap(({ approvals }) => approvals.map(({ comment }) => comment)));
  const missing = changes.flatMap((change) => missingOf(change, pages));
  const uncounted = [...pages].flatMap(([page, read]) => {
    if (!read.ok) return [`${page} could not be read, so nobody knows: ${read.why}`];
    const during = read.value.filter(({ createdAt }) => createdAt.slice(0, 10) <= to);
    return votesOf(during).votes.flatMap(({ decision, person, comment }) =>
      decision.kind !== "approve" || comment === null || recorded.has(comment)
        ? []
        : [`Comment ${comment} of ${person.login} on ${page} approves, and no entry of the ledger counts it`],
    );
  });
  return [...missing, ...uncounted].sort();
}

/** What a change was approved by that GitHub does not show any more. */
function missingOf({ id, asked, approvals }: Change, pages: Pages): readonly string[] {
  const own = [...new Set(asked.map(pageOf))];
  const read = own.map((page) => pages.get(page));
  // What could not be read is said for the page.
  if (read.some((page) => page?.ok === false)) return [];
  const comments = new Map(
    read.flatMap((page) => (page?.ok === true ? page.value : [])).map((each) => [each.id, each]),
  );
  return approvals.flatMap(({ comment, person, body, revoked }) => {
    if (revoked !== null) return [];
    const what = `The approval of ${id} by ${person.login} (comment ${comment})`;
    const found = comments.get(comment);
    if (found === undefined) return [`${what} is in the ledger and not on ${own.join(" or ") || "any page"}`];
    const same = found.author?.id === person.id && bodyDigest(found.body) === body;
    return same ? [] : [`${what} says another thing on GitHub than when it was recorded`];
  });
}

function pageOf({ repository, issue }: { readonly repository: string; readonly issue: number }): string {
  return `${repository}#${issue}`;
}
