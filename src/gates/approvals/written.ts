import { bodyDigest } from "../../approvals/sightings.ts";
import { type Rights, standingOf, type Voting } from "../../approvals/standing.ts";
import type { Ignored, Vote } from "../../approvals/vote.ts";
import { MOST_LISTED, readWrittenComments, type WrittenComment } from "../../github/written-comments.ts";
import type { ReleaseAsk } from "./release-ask.ts";
import { repoOf, type Said } from "./request.ts";

/** A refused comment may bring an older one of the same person to the front; more often than this is no accident. */
const MOST_ROUNDS = 4;

interface Written {
  readonly votes: readonly Vote[];
  readonly refused: readonly Ignored[];
}

/**
 * Votes without the approvals that REST does not confirm: an app wrote them in somebody's name (R11), or they changed since
 * (R7). Only comments that would count are asked about; in a conversation too long to list, only as many as are needed.
 *
 * @throws GitHubFailure when one of them could not be read
 */
export async function confirmWritten(
  ask: Pick<ReleaseAsk, "client">,
  { where, conversation, bodies }: Pick<Said, "where" | "conversation" | "bodies">,
  voting: Omit<Voting, "rights"> & { readonly rights: ReadonlyMap<number, Rights> },
): Promise<Written> {
  let votes = voting.votes;
  const refused: Ignored[] = [];
  const asked = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const all = standingOf({ ...voting, votes }).approvals.flatMap(({ vote, fills }) =>
      vote.source === "comment" && vote.comment !== null && !asked.has(vote.comment)
        ? [{ ...vote, comment: vote.comment, fills }]
        : [],
    );
    if (where === null || conversation === null || all.length === 0) return { votes, refused };
    const every = new Set(all.map(({ comment }) => comment));
    const oldest = conversation.comments.findIndex(({ id }) => every.has(id));
    const isLong = conversation.comments.length - oldest > MOST_LISTED;
    const counting = isLong ? all.filter(({ fills }) => fills) : all;
    if (counting.length === 0) return { votes, refused };
    const ids = new Set(counting.map(({ comment }) => comment));
    const first = conversation.comments.findIndex(({ id }) => ids.has(id));
    const comments = await readWrittenComments(ask.client, {
      repo: repoOf(where.repository),
      number: where.issue,
      wanted: [...ids],
      later: conversation.comments.length - first,
      since: conversation.comments[first]?.createdAt ?? "",
    });
    for (const vote of counting) {
      asked.add(vote.comment);
      const written = comments.find(({ id }) => id === vote.comment);
      const why = whyNot(vote, written, bodies);
      if (why === undefined) continue;
      refused.push({ login: vote.person.login, url: vote.url, why });
      votes = votes.filter(({ comment }) => comment !== vote.comment);
    }
  }
  throw new Error("the same people's approvals were refused again and again");
}

function whyNot(
  vote: Vote & { readonly comment: number },
  written: WrittenComment | undefined,
  bodies: Said["bodies"],
): string | undefined {
  if (written === undefined) return "The comment is gone.";
  if (written.byApp) return "An app wrote it in their name; only people decide.";
  const same = written.author === vote.person.id && bodyDigest(written.body) === bodies.get(vote.comment);
  return written.edited || !same ? "The comment was edited; write a new one." : undefined;
}
