import { shortDigest, snapshotIn } from "../environments/access/page.ts";
import { removalOf } from "../environments/access/removal.ts";
import { isReviewPage, mayConfirm } from "../environments/access/review.ts";
import { accessRules, reviewersOf, shortestReview } from "../environments/access/rule.ts";
import type { Snapshot } from "../environments/access/snapshot.ts";
import { readOpening } from "../github/comments.ts";
import { readIssue } from "../github/issues.ts";
import type { EventDraft } from "../ledger/event.ts";
import type { Carrying } from "./carried.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import { type Ground, readGround } from "./ground.ts";
import { record } from "./record.ts";
import { Stop } from "./stop.ts";

interface Confirming {
  readonly command: Extract<Command, { kind: "confirm" }>;
  readonly login: string;
  readonly carrying: Carrying | undefined;
  readonly dryRun: boolean;
}

/**
 * Records that a person confirmed who has access, as the review's page shows it (R119). What is recorded is the digest of
 * the rows that stand there now, which must be the one that the comment signs, and the rows that are to be taken away: whoever
 * changed the page in between has changed the digest too, and the next audit compares it with what GitHub says. Once for each
 * comment.
 */
export async function confirmAccess(
  context: PromotionContext,
  { command, carrying, login, dryRun }: Confirming,
): Promise<{ readonly message: string }> {
  if (carrying === undefined) {
    throw new Stop("command-refused", "A review is signed by a comment.", "Write /confirm on the page of the review.");
  }
  const read = async () => ({ ground: await readGround(context, { files: () => [], anyService: true }) });
  const first = await read();
  const { comment } = carrying;
  const { client, repo } = context;
  const [opening, page] = await Promise.all([
    readOpening(client, { repo, number: comment.issue }),
    readIssue(client, repo, comment.issue),
  ]);
  const snapshot = page === null || !isReviewPage(opening) ? undefined : snapshotIn(page.body);
  if (snapshot === undefined) {
    const hint = "Run the action audit: it opens the review, or writes its page anew.";
    throw new Stop("command-refused", `#${comment.issue} shows no review of who has access.`, hint);
  }
  if (shortDigest(snapshot.digest) !== command.digits) {
    throw new Stop(
      "command-refused",
      `The page of the review shows ${shortDigest(snapshot.digest)} now, not ${command.digits}: who has access changed since.`,
      "Look at it again, and confirm what it shows.",
    );
  }
  const remove = removals(snapshot, command.remove);
  const person = await permitted(context, first.ground, login);
  const acting = { ...context, actor: person };
  const message = `${person.login} confirmed who has access: ${snapshot.people} people, ${snapshot.lines.length} rows.${tail(remove)}`;
  if (dryRun) return { message: `Would be done: ${message}` };
  const draft: EventDraft = {
    ...{ service: null, environment: null, promotion: null, event: "access.reviewed" },
    data: {
      ...{ snapshot: snapshot.digest, rows: snapshot.lines.length, people: snapshot.people, comment },
      ...(remove.length === 0 ? {} : { remove }),
    },
  };
  const decide = ({ ground }: { readonly ground: Ground }) => {
    const known = ground.ledger.head.reviewed?.comment.id === comment.id;
    return { drafts: known ? [] : [draft], result: message };
  };
  const recorded = await record(acting, first, { reread: read, decide });
  return { message: recorded.result };
}

/** What the numbers of a comment name. A row that nobody can take away at GitHub is no decision. */
function removals({ lines }: Snapshot, rows: readonly number[]): readonly string[] {
  return rows.map((row) => {
    const line = lines[row - 1];
    const removal = line === undefined ? undefined : removalOf(line);
    if (removal !== undefined) return removal;
    throw new Stop(
      "command-refused",
      line === undefined ? `The review has no row ${row}.` : `Row ${row} is nobody's access: ${line.slice(0, 200)}`,
      "Name rows that are a person, a team, a key, an App, a token, a reviewer or somebody on a bypass list; the policy is changed by a pull request.",
    );
  });
}

function tail(remove: readonly string[]): string {
  return remove.length === 0
    ? ""
    : ` To be taken away at GitHub: ${remove.join("; ")}. The audit looks whether it was.`;
}

/** The person, if every environment whose policy asks for a review lets them sign it. */
async function permitted(
  { client, repo, actor }: PromotionContext,
  { policy }: Pick<Ground, "policy">,
  login: string,
): Promise<{ readonly id: number; readonly login: string }> {
  const rules = [...accessRules(policy).values()].filter(({ review }) => review !== undefined);
  if (shortestReview(accessRules(policy)) === undefined) {
    const hint = 'Add "access: { review: 90d }" to an environment.';
    throw new Stop("command-refused", "The policy asks for no review of who has access.", hint);
  }
  if (actor === null) throw new Stop("not-allowed", "GitHub does not say whose comment this is.");
  for (const rule of rules) {
    const rights = await mayConfirm({ client, repo }, { id: actor.id, login }, reviewersOf(rule));
    if (rights.kind === "refused") {
      throw new Stop("not-allowed", rights.why, 'Ask somebody who may, or change "access: { from: … }".');
    }
    if (rights.kind === "unknown") {
      throw new Stop("people-unreadable", rights.why, "Run this again; without an answer nobody signs.");
    }
  }
  return { id: actor.id, login };
}
