import type { Vote } from "../../approvals/vote.ts";
import { hasReviewers, listEnvironmentReviews } from "../../github/environment-reviews.ts";
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
 *
 * @param plan what is voted on; `null` while there is no promotion
 * @param marker how the run's name says which promotion and plan it is about
 */
export async function readNative(
  ask: ReleaseAsk,
  { via }: Pick<ApprovalRule, "via">,
  o: { readonly plan: string | null; readonly marker: string | null; readonly thisRun: () => Promise<RunFact> },
): Promise<Reviewed> {
  if (!via.includes("environment")) return { native: { kind: "unasked" }, votes: [] };
  const { client, repo, environment, subject, repository } = ask;
  const { plan, marker, thisRun } = o;
  const reviewers = () => hasReviewers(client, { repo, environment: environment.name });
  if (subject.here === "anywhere") return { native: { kind: "elsewhere", reviewers: await reviewers() }, votes: [] };
  const { id: run, attempt } = subject.calling;
  const nothing = async (record: "none" | "rerun" | "other-plan"): Promise<Reviewed> => ({
    native: { kind: "here", record, reviewers: await reviewers() },
    votes: [],
  });
  if (plan === null || marker === null) return nothing("none");
  if (attempt !== 1) return nothing("rerun");
  const [reviews, { title }] = await Promise.all([listEnvironmentReviews(client, { repo, run }), thisRun()]);
  const about = reviews.filter(({ environments }) => environments.includes(environment.name));
  if (about.length === 0) return nothing("none");
  if (!title.includes(marker)) return nothing("other-plan");
  const votes = about.flatMap(({ person, state, comment }): readonly Vote[] => {
    if (person === null || person.bot) return [];
    const decision =
      state === "approved"
        ? ({ kind: "approve", plan: plan.slice("sha256:".length) } as const)
        : ({ kind: "reject", why: comment === "" ? "no reason was given" : comment.slice(0, 500) } as const);
    const url = `${repository.url}/actions/runs/${run}`;
    return [
      { person: { id: person.id, login: person.login }, decision, at: null, source: "native", comment: null, url },
    ];
  });
  return { native: { kind: "here", record: "reviewed", reviewers: true }, votes };
}
