import { at } from "../action/event.ts";
import { readDecision } from "../approvals/decision.ts";
import { readComment } from "../github/comments.ts";
import { isFailure } from "../github/errors.ts";
import { getBranch } from "../github/refs.ts";
import { decisionReceipt } from "../promotion/comments/answer.ts";
import { commentIn } from "../promotion/comments/hear.ts";
import { giveReceipt, type Receipt } from "../promotion/comments/receipt.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { type Resumed, type Resuming, resume } from "../promotion/resume.ts";
import { Stop } from "../promotion/stop.ts";
import { type Wake, type Woken, wakeRequests } from "./wake.ts";

export interface ResumedAll {
  /** `null`: the repository has neither policy nor ledger, so that there are no promotions. */
  readonly promotions: Resumed | null;
  readonly wakes: readonly Wake[];
}

/**
 * One step of the controller: promotions, and what waits for `require-approval`. Neither stops the other, and a repository
 * without policy and ledger has only the latter.
 */
export async function resumeAll(context: PromotionContext, resuming: Resuming): Promise<ResumedAll> {
  const promotions = await resume(context, resuming).catch((error: unknown) => {
    if (error instanceof Error) return error;
    throw error;
  });
  const unrecorded = promotions instanceof Error ? undefined : promotions.unrecorded;
  const comment = commentIn(resuming.step);
  const number = at(resuming.step.event, "issue", "number");
  const spoken = comment !== undefined && typeof number === "number" ? number : undefined;
  const looking = {
    everywhere: unrecorded === undefined || unrecorded.anyOpen,
    issue: spoken !== undefined && unrecorded?.isRecorded(spoken) !== true ? spoken : undefined,
    healing: comment === undefined,
    dryRun: resuming.dryRun,
  };
  const isWorthIt = looking.everywhere || looking.issue !== undefined;
  const woken = isWorthIt && mayLook(promotions) ? await wake(context, looking) : undefined;
  if (woken !== undefined && comment !== undefined && !resuming.dryRun) await thankFor(context, comment, woken);
  if (promotions instanceof Error && !(await isWithoutPromotions(context, resuming, promotions))) throw promotions;
  return { promotions: promotions instanceof Error ? null : promotions, wakes: woken?.wakes ?? [] };
}

/** What GitHub refuses here is said, and takes nothing from what promotions did or could not do. */
async function wake(
  context: PromotionContext,
  looking: Parameters<typeof wakeRequests>[1],
): Promise<Woken | undefined> {
  try {
    return await wakeRequests(context, looking);
  } catch (error) {
    // Annotated, so that it narrows nothing: what comes and goes ends the step `deferred` (R72).
    const passes: boolean = isFailure(error, "rate-limited", "unavailable");
    if (passes || !isFailure(error)) throw error;
    context.log.warning(`What waits for require-approval could not be looked at: ${error.message}`);
    return undefined;
  }
}

/** When GitHub itself did not answer there is nothing to try a second time. */
function mayLook(promotions: Resumed | Error): boolean {
  return !(promotions instanceof Error) || promotions instanceof Stop;
}

/** Neither policy nor ledger, and nobody gave a command: then nobody promotes here. */
async function isWithoutPromotions(
  { client, repo, branch }: PromotionContext,
  { command }: Resuming,
  stop: Error,
): Promise<boolean> {
  if (command !== undefined || !(stop instanceof Stop) || stop.reason !== "policy-missing") return false;
  return (await getBranch(client, { repo, branch })) === null;
}

/** Tells the writer of a comment on a step's page what it is worth. */
async function thankFor(context: PromotionContext, id: number, { wakes, visibility }: Woken): Promise<void> {
  const { client, repo, log } = context;
  try {
    const comment = await readComment(client, { repo, id });
    const about = wakes.find(({ issue }) => issue === comment?.issue);
    const decision = comment === null ? undefined : readDecision(comment.body);
    if (comment === null || about === undefined || decision === undefined) return;
    const { author, byApp } = comment;
    if (author === null || author.bot || byApp) return;
    const standing = about.count?.standing;
    const where = { repository: `${repo.owner}/${repo.name}`, issue: about.issue };
    const counted = standing === undefined ? [] : [{ standing, where }];
    const receipt: Receipt =
      decision.kind === "misspelt"
        ? { kind: "refused", why: decision.why }
        : comment.edited
          ? { kind: "refused", why: "The comment was edited, so it does not count. Write a new one." }
          : decisionReceipt({ comment }, counted);
    await giveReceipt(context, { comment, author, place: { kind: "step" } }, receipt, visibility);
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    log.info(`Comment ${id} got no sign: ${failure.message}`);
  }
}
