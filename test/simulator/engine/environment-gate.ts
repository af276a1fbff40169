import type { Environment, Repository, Run, User } from "../world.ts";
import { asText, evaluateTemplate, isObject, type Json, type Scope } from "./expression.ts";
import { isRuleFor } from "./github-context.ts";
import type { JobPlace } from "./job-records.ts";
import { refOf, shortRef } from "./run-ref.ts";

/** A job's `environment:`, evaluated; the address still is a template because it may use the job's steps. */
export interface JobEnvironment {
  readonly name: string;
  readonly url: Json | undefined;
  /** Whether GitHub writes a Deployment of its own. */
  readonly deployment: boolean;
}

/** Reads a job's `environment:`; nothing when it has none or its name comes out empty. */
export function jobEnvironment(written: Json | undefined, scope: Scope): JobEnvironment | undefined {
  const { name, url, deployment } = isObject(written) ? written : { name: written ?? null };
  const evaluated = asText(evaluateTemplate(name ?? null, scope));
  if (evaluated === "") return undefined;
  return { name: evaluated, url, deployment: evaluateTemplate(deployment ?? true, scope) !== false };
}

/**
 * The environment a job names. GitHub creates one that does not exist, without any rules, except on private repositories
 * of the Free plan, which have no environments.
 */
export function openEnvironment({ world, repository }: JobPlace, name: string): Environment | undefined {
  if (repository.visibility === "private" && repository.plan === "free") return undefined;
  const known = repository.environments.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known;
  const id = world.nextId();
  const time = world.now().toISOString();
  const created: Environment = {
    id,
    node_id: `EN_${id}`,
    name,
    created_at: time,
    updated_at: time,
    reviewers: [],
    preventSelfReview: false,
    waitTimer: 0,
    canAdminsBypass: true,
    branchPolicy: null,
  };
  repository.environments.push(created);
  return created;
}

/** Whether reviewers and wait timers count: on public repositories, and on private ones of GitHub Enterprise. */
export function hasReviewRules({ visibility, plan }: Repository): boolean {
  return visibility === "public" || plan === "enterprise";
}

/** Why the run's ref may not deploy to the environment, in GitHub's words, or nothing. */
export function refusedRef(repository: Repository, run: Run, environment: Environment): string | undefined {
  const { branchPolicy, name } = environment;
  const ref = refOf(repository, run);
  const branch = shortRef(ref);
  const refused = `Branch "${branch}" is not allowed to deploy to ${name} due to environment protection rules.`;
  if (branchPolicy === null) return undefined;
  if (branchPolicy !== "protected") {
    return branchPolicy.patterns.some((pattern) => fileMatch(pattern, branch)) ? undefined : refused;
  }
  const rules = repository.rules;
  return rules.length === 0 || rules.some((rule) => isRuleFor(rule.branch, branch, repository)) ? undefined : refused;
}

/** How a waiting environment was reviewed since a point in the run's history. */
export function reviewSince(run: Run, environment: string, from: number): "approved" | "rejected" | undefined {
  const reviews = (run.approvals ?? []).slice(from).filter(({ environments }) => environments.includes(environment));
  const states = reviews.map(({ state }) => state);
  if (states.includes("rejected")) return "rejected";
  if (run.bypassed?.includes(environment) === true) return "approved";
  return states.includes("approved") ? "approved" : undefined;
}

/** Why GitHub would refuse this person's review, or nothing. Members of reviewing teams are not known here: all may. */
export function refusedReviewer(run: Run, environment: Environment, user: User): string | undefined {
  const listed = environment.reviewers.some(({ type, id }) => type === "Team" || id === user.id);
  if (!listed) return `${user.login} is not a reviewer of ${environment.name}.`;
  if (environment.preventSelfReview && user.id === run.triggering_actor.id) {
    return `${user.login} started the run and ${environment.name} prevents self-reviews.`;
  }
  return undefined;
}

/** Ruby's `File.fnmatch` as the branch policies use it: `*` and `?` do not cross a slash, `**` + slash spans folders. */
function fileMatch(pattern: string, name: string): boolean {
  const source = pattern.replace(/\*\*\/|\*|\?|\[[^\]]*\]|./g, (piece) => {
    if (piece === "**/") return "(?:.*/)?";
    if (piece === "*") return "[^/]*";
    if (piece === "?") return "[^/]";
    return piece.length > 1 ? piece : piece.replace(/[.^$(){}|[\]+\\]/g, "\\$&");
  });
  return new RegExp(`^${source}$`).test(name);
}
