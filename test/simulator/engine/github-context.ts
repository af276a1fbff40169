import type { Repository, Run } from "../world.ts";
import type { EngineOptions } from "./engine-options.ts";
import type { Json, JsonObject } from "./expression.ts";
import { refOf, shortRef } from "./run-ref.ts";

/** What of a job the `github` context is made from. */
export interface GithubContextSource {
  readonly options: Pick<EngineOptions, "serverUrl" | "apiUrl" | "graphqlUrl">;
  readonly repository: Repository;
  readonly run: Run;
  /** `github.sha`: for pull requests the merge commit, else the run's head. */
  readonly sha: string;
  readonly jobKey: string;
  readonly workspace: string;
  readonly eventPath: string;
  readonly token: string;
}

/** The `github` context of a job, without what changes from step to step. */
export function githubContext(source: GithubContextSource): JsonObject {
  const { options, repository, run, sha } = source;
  const ref = refOf(repository, run);
  const fullName = `${repository.owner.login}/${repository.name}`;
  const pull = pullRefs(run);
  const event: Json = JSON.parse(JSON.stringify(run.payload));
  return {
    token: source.token,
    job: source.jobKey,
    ref,
    ref_name: shortRef(ref),
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    ref_protected: repository.rules.some(({ branch }) => isRuleFor(branch, shortRef(ref), repository)),
    sha,
    repository: fullName,
    repository_id: String(repository.id),
    repository_owner: repository.owner.login,
    repository_owner_id: String(repository.owner.id),
    repository_visibility: repository.visibility,
    repositoryUrl: `git://${new URL(options.serverUrl).host}/${fullName}.git`,
    run_id: String(run.id),
    run_number: String(run.run_number),
    run_attempt: String(run.run_attempt),
    retention_days: "90",
    actor: run.actor.login,
    actor_id: String(run.actor.id),
    triggering_actor: run.triggering_actor.login,
    workflow: run.name,
    workflow_ref: `${fullName}/${run.path}@${ref}`,
    workflow_sha: sha,
    head_ref: pull.head,
    base_ref: pull.base,
    event_name: run.event,
    event,
    event_path: source.eventPath,
    server_url: options.serverUrl,
    api_url: options.apiUrl,
    graphql_url: options.graphqlUrl,
    workspace: source.workspace,
    action: "",
  };
}

/** `GITHUB_*` variables that come straight from the context of the same name. */
const EXPORTED = [
  ...["job", "ref", "ref_name", "ref_type", "ref_protected", "sha", "repository", "repository_id", "repository_owner"],
  ...["repository_owner_id", "run_id", "run_number", "run_attempt", "retention_days", "actor", "actor_id"],
  ...["triggering_actor", "workflow", "workflow_ref", "workflow_sha", "head_ref", "base_ref", "event_name"],
  ...["event_path", "server_url", "api_url", "graphql_url", "workspace"],
];

/** The `GITHUB_*` variables every step of the job gets. The token is not among them, as on GitHub. */
export function githubVariables(github: JsonObject): Record<string, string> {
  const entries = EXPORTED.map((key) => [`GITHUB_${key.toUpperCase()}`, String(github[key] ?? "")] as const);
  return Object.fromEntries(entries);
}

/** Whether a rule's branch pattern (`~DEFAULT_BRANCH` or a name) means this branch. */
export function isRuleFor(pattern: string, branch: string, repository: Repository): boolean {
  return pattern === "~DEFAULT_BRANCH"
    ? branch === repository.defaultBranch
    : pattern.replace(/^refs\/heads\//, "") === branch;
}

function pullRefs(run: Run): { readonly head: string; readonly base: string } {
  if (run.event !== "pull_request") return { head: "", base: "" };
  const pull: unknown = run.payload["pull_request"];
  const ref = (side: "head" | "base"): string => {
    const part: unknown = isRecord(pull) ? pull[side] : undefined;
    return isRecord(part) && typeof part["ref"] === "string" ? part["ref"] : "";
  };
  return { head: ref("head"), base: ref("base") };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
