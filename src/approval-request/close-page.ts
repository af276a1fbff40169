import { type Markdown, strong } from "../action/markdown.ts";
import type { Standing } from "../approvals/standing.ts";
import { isFailure } from "../github/errors.ts";
import { updateIssue } from "../github/issues.ts";
import type { OwnPage } from "../github/own-pages.ts";
import type { PromotionContext } from "../promotion/context.ts";
import type { Ask } from "./ask.ts";
import { pageText } from "./page-text.ts";

export type Ending =
  | { readonly kind: "approved"; readonly standing: Standing }
  | { readonly kind: "rejected"; readonly standing: Standing }
  | { readonly kind: "over"; readonly why: string };

/** The page's last word, and its end. It keeps its marker: what was said on it is counted anew wherever it matters. */
export async function closePage(
  context: Pick<PromotionContext, "client" | "repo" | "log" | "repositoryUrl">,
  { page, ask }: { readonly page: OwnPage; readonly ask: Ask },
  ending: Ending,
): Promise<void> {
  const { client, repo, log, repositoryUrl } = context;
  if (!page.open || !page.intact) return;
  const { body } = pageText(ask, { repositoryUrl, owner: repo.owner, verdict: verdictOf(ending, ask) });
  const state_reason = ending.kind === "approved" ? "completed" : "not_planned";
  try {
    await updateIssue(client, repo, { number: page.number, body, state: "closed", state_reason });
  } catch (failure) {
    // A page is a view; what was decided stands.
    if (!isFailure(failure)) throw failure;
    log.info(`The request #${page.number} could not be closed here: ${failure.message}`);
  }
}

function verdictOf(ending: Ending, { job }: Ask): readonly (string | Markdown)[] {
  switch (ending.kind) {
    case "approved":
      return [strong("Approved"), ` by ${names(ending.standing)}: the job `, strong(job), " went on."];
    case "rejected": {
      const { rejection } = ending.standing;
      return [strong("Rejected"), ` by ${rejection?.vote.person.login ?? "somebody"}: `, rejection?.why ?? ""];
    }
    case "over":
      return [strong("Over"), `: ${ending.why}`];
  }
}

/** Who approved, each once. */
export function names({ approvals }: Pick<Standing, "approvals">): string {
  return [...new Set(approvals.map(({ vote }) => vote.person.login))].join(" and ");
}
