import type { Repository } from "../world.ts";
import { GithubError } from "./errors.ts";
import { rulesFor } from "./rule.ts";

export interface PullRequestArguments {
  readonly pullRequestNumber?: number | null;
}

/** Whether a rule on the pull request's base branch demands this check, from this app if the rule names one. */
export function isRequired(
  repository: Repository,
  { pullRequestNumber }: PullRequestArguments,
  name: string,
  appId?: number,
): boolean {
  const base = repository.issues.find(({ number }) => number === pullRequestNumber)?.pull_request?.base_ref;
  if (base === undefined) {
    throw new GithubError("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${pullRequestNumber}.`);
  }
  return rulesFor(repository, base)
    .flatMap(({ contexts }) => contexts ?? [])
    .some(({ context, integration_id }) => context === name && (integration_id ?? appId) === appId);
}
