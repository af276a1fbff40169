import type { Ignored, Vote } from "../../approvals/vote.ts";
import type { BringingPull } from "../../github/commit-people.ts";
import { listPullRequestReviews, type PullRequestReview } from "../../github/pull-request-reviews.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { ReleaseAsk, Shared } from "./release-ask.ts";
import type { ApprovalRule } from "./words.ts";

export interface ReviewsSaid {
  readonly votes: readonly Vote[];
  readonly ignored: readonly Ignored[];
}

/**
 * Reviews of the pull request that brought the release's commit, as votes on the plan: of exactly its last commit, not
 * dismissed, and not used for an earlier promotion of this release here (R15, R17). One request a hundred.
 */
export async function readReviews(
  ask: ReleaseAsk,
  { via }: Pick<ApprovalRule, "via">,
  { plan, range }: Pick<Shared, "range"> & { readonly plan: string },
): Promise<ReviewsSaid> {
  if (!via.includes("pull-request")) return { votes: [], ignored: [] };
  const { client, repo, commit, repository, subject, environment } = ask;
  const own = (await range()).find((each) => each.commit === commit);
  const brought = (own?.pulls ?? []).filter(({ merge, base }) => merge === commit && base === repository.defaultBranch);
  const used = usedUntil(subject.stateOf(environment.name), subject.release.id);
  const said = await Promise.all(
    brought.map(async (pull) => {
      const reviews = await listPullRequestReviews(client, { repo, number: pull.number });
      return votesIn(reviews, { pull, plan, used });
    }),
  );
  return { votes: said.flatMap(({ votes }) => votes), ignored: said.flatMap(({ ignored }) => ignored) };
}

/** When the release last entered here, in milliseconds; what was said before was about that promotion. */
function usedUntil({ settled }: EnvironmentState, release: string): number {
  const entered = settled.filter((each) => each.release.id === release && each.run !== null);
  return Math.max(Number.NEGATIVE_INFINITY, ...entered.map(({ at }) => Date.parse(at)));
}

/** What the reviews of one pull request say. */
export function votesIn(
  reviews: readonly PullRequestReview[],
  { pull, plan, used }: { readonly pull: BringingPull; readonly plan: string; readonly used: number },
): ReviewsSaid {
  const votes: Vote[] = [];
  const ignored: Ignored[] = [];
  for (const { person, state, commit, submittedAt, url } of reviews) {
    if (person === null || state === "other") continue;
    const at = Date.parse(submittedAt);
    const why = state === "approved" ? whyNot({ person, commit, at }, { pull, used }) : undefined;
    if (person.bot || why !== undefined) {
      ignored.push({ login: person.login, url, why: why ?? "Only people decide." });
      continue;
    }
    votes.push({
      person: { id: person.id, login: person.login },
      decision: decisionOf(state, plan),
      at,
      source: "review",
      comment: null,
      url,
    });
  }
  return { votes, ignored };
}

function whyNot(
  review: { readonly person: { readonly id: number }; readonly commit: string | null; readonly at: number },
  { pull, used }: { readonly pull: BringingPull; readonly used: number },
): string | undefined {
  if (pull.author === null) return "Nobody knows any more who opened the pull request.";
  if (review.person.id === pull.author.id) return "It is a review of their own pull request.";
  if (review.commit !== pull.head) return "It is of an older state of the pull request than the one that was merged.";
  // Said so that what is no time was used.
  return review.at > used ? undefined : "It was given before this release entered here the last time.";
}

function decisionOf(state: "approved" | "changes-requested" | "dismissed", plan: string): Vote["decision"] {
  switch (state) {
    case "approved":
      return { kind: "approve", plan: plan.slice("sha256:".length) };
    case "changes-requested":
      return { kind: "reject", why: "asked for changes on the pull request" };
    case "dismissed":
      return { kind: "revoke" };
  }
}
