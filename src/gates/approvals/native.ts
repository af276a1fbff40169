import type { Vote } from "../../approvals/vote.ts";
import { type EnvironmentReview, hasReviewers, listEnvironmentReviews } from "../../github/environment-reviews.ts";
import type { RunFact } from "../../github/runs.ts";
import type { Native } from "./found.ts";
import type { ReleaseAsk } from "./release-ask.ts";
import type { ApprovalRule } from "./words.ts";

export interface Reviewed {
  readonly native: Native;
  readonly votes: readonly Vote[];
}

/**
 * What GitHub's own reviewers of the environment said to this very run (R18). Their review has no time, no attempt and no
 * plan: so it counts in the first attempt only, and for the promotion and plan that the run's name carried when they saw it.
 * Where the policy does not count them, whether they were asked at all still does: a job that nobody let in was let in by
 * somebody who went past them.
 *
 * @param plan what is voted on; `null` while there is no promotion
 * @param marker how the run's name says which promotion and plan it is about
 */
export async function readNative(
  ask: ReleaseAsk,
  { via }: Pick<ApprovalRule, "via">,
  o: { readonly plan: string | null; readonly marker: string | null; readonly thisRun: () => Promise<RunFact> },
): Promise<Reviewed> {
  const { client, repo, environment, subject } = ask;
  const counts = via.includes("environment");
  const isHere = subject.here === "in-environment";
  if (!counts && !isHere) return { native: { kind: "unasked" }, votes: [] };
  const reviewers = await hasReviewers(client, { repo, environment: environment.name });
  if (!isHere) return { native: { kind: "elsewhere", reviewers }, votes: [] };
  const nothing = (record: "reviewed" | "none" | "rerun" | "other-plan"): Reviewed => ({
    native: { kind: "here", counts, record, reviewers },
    votes: [],
  });
  const { id: run, attempt } = subject.calling;
  if (attempt !== 1) return nothing("rerun");
  if (!counts && !reviewers) return nothing("none");
  const reviews = await listEnvironmentReviews(client, { repo, run });
  const about = reviews.filter(({ environments }) => environments.includes(environment.name));
  if (about.length === 0) return nothing("none");
  if (!counts) return nothing("reviewed");
  if (o.plan === null || o.marker === null) return nothing("other-plan");
  const { title } = await o.thisRun();
  if (!title.includes(o.marker)) return nothing("other-plan");
  const votes = votesIn(about, { plan: o.plan, url: `${ask.repository.url}/actions/runs/${run}` });
  return { native: { kind: "here", counts, record: "reviewed", reviewers: true }, votes };
}

function votesIn(
  reviews: readonly EnvironmentReview[],
  { plan, url }: { readonly plan: string; readonly url: string },
): readonly Vote[] {
  return reviews.flatMap(({ person, state, comment }): readonly Vote[] => {
    if (person === null || person.bot) return [];
    const decision =
      state === "approved"
        ? ({ kind: "approve", plan: plan.slice("sha256:".length) } as const)
        : ({ kind: "reject", why: comment === "" ? "no reason was given" : comment.slice(0, 500) } as const);
    return [
      { person: { id: person.id, login: person.login }, decision, at: null, source: "native", comment: null, url },
    ];
  });
}
