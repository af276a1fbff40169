import { type IssueFact, type IssueText, labelIssue, lockIssue, plainBody, updateIssue } from "../../github/issues.ts";
import type { Repo } from "../../github/repo.ts";
import type { PromotionContext } from "../context.ts";
import { REQUEST_LABEL } from "./label.ts";

/**
 * Makes a page say what it should: its text, that it is open, locked and labelled. Whoever edited or closed it decided
 * nothing by that. Writes only what differs, so that a page on which nothing happened costs nothing.
 */
export async function repairPage(
  { client }: Pick<PromotionContext, "client">,
  repo: Repo,
  { page, text }: { readonly page: IssueFact; readonly text: IssueText },
): Promise<void> {
  const { number } = page;
  const change = {
    ...(page.title === text.title ? {} : { title: text.title }),
    ...(plainBody(page.body) === plainBody(text.body) ? {} : { body: text.body }),
    ...(page.open ? {} : ({ state: "open" } as const)),
  };
  if (Object.keys(change).length > 0) await updateIssue(client, repo, { number, ...change });
  if (!page.locked) await lockIssue(client, repo, number);
  if (!page.labels.includes(REQUEST_LABEL)) await labelIssue(client, repo, number, REQUEST_LABEL);
}
