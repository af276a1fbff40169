import type { Environment, Repository, Run, User } from "../world.ts";
import type { Review } from "./engine-options.ts";
import { refusedReviewer } from "./environment-gate.ts";

interface Reviewed {
  readonly repository: Repository;
  readonly run: Run;
}

/** Reviews a run that waits at an environment with required reviewers, as one of them does on its page. */
export function reviewRun(
  reviewed: Reviewed,
  o: { readonly environment: string; readonly user: User; readonly review: Partial<Review> },
): void {
  const { run } = reviewed;
  const record = waitedFor(reviewed, o.environment);
  const refused = refusedReviewer(run, record, o.user);
  if (refused !== undefined) throw new Error(refused);
  const { state = "approved", comment = "" } = o.review;
  run.approvals ??= [];
  run.approvals.push({ environments: [record.name], state, user: o.user, comment });
}

/** An administrator lets a waiting run go on without a review, where the environment permits that. */
export function bypassReview(
  reviewed: Reviewed,
  { environment, admin }: { readonly environment: string; readonly admin: User },
): void {
  const { repository, run } = reviewed;
  const record = waitedFor(reviewed, environment);
  if (!record.canAdminsBypass || repository.collaborators.get(admin.id) !== "admin")
    throw new Error(`${admin.login} may not bypass the rules of ${environment}.`);
  run.bypassed = [...(run.bypassed ?? []), record.name];
}

function waitedFor({ repository, run }: Reviewed, environment: string): Environment {
  const record = repository.environments.find(({ name }) => name === environment);
  if (record === undefined) throw new Error(`There is no environment ${environment} in ${repository.name}.`);
  if (run.status !== "waiting") throw new Error(`Run ${run.id} is ${run.status}: it waits for no review.`);
  return record;
}
