import * as v from "valibot";
import { type Conversation, ConversationShape, WHOLE_PAGE, wholeIn } from "./conversation.ts";
import type { Repo } from "./repo.ts";

/** So many of the newest come with what was said on them; GitHub answers no slower for it where there are none. */
const READ = 20;

/** Open issues of a label with all that was said on them, as a field of a repository in a larger query. */
export const ASKED_PAGES = `asked: issues(labels: $issueLabels, states: [OPEN], first: ${READ}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${WHOLE_PAGE} }
    }`;

export const AskedPagesShape = v.object({ asked: v.object({ nodes: v.array(ConversationShape) }) });

/** By number, those that our own account opened and that are here as a whole. Whoever misses one reads it alone. */
export function askedPages(
  repo: Repo,
  { asked }: v.InferOutput<typeof AskedPagesShape>,
  date: Date,
): ReadonlyMap<number, Conversation> {
  const whole = new Map<number, Conversation>();
  for (const page of asked.nodes) {
    const conversation = page.viewerDidAuthor ? wholeIn(repo, page, date) : undefined;
    if (conversation !== undefined) whole.set(page.number, conversation);
  }
  return whole;
}
