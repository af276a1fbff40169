import type { Environment } from "./environment.ts";
import { UserError } from "./errors.ts";
import { readEvent } from "./event.ts";

/** What the runner says about the run this step is part of; each field was checked. */
export interface RunContext {
  readonly repository: { readonly owner: string; readonly name: string; readonly id: number | null };
  /** The full commit id the run was started for. */
  readonly sha: string;
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/…`. */
  readonly ref: string;
  readonly eventName: string;
  /** The event's payload as it came; look into it with `at`. */
  readonly event: unknown;
  /** `owner/repository/.github/workflows/file.yml@ref`, of the caller when this is a reusable workflow. */
  readonly workflowRef: string | null;
  /** The key of the job in its workflow file. */
  readonly job: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly runNumber: number | null;
  readonly actor: string;
  readonly actorId: number | null;
  /** Who started this attempt: for a re-run not the one who started the run. */
  readonly triggeringActor: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly workspace: string;
  readonly temp: string;
  readonly runnerName: string | null;
  /** The page of this attempt. */
  readonly url: string;
}

/** @throws UserError `not-on-a-runner`, naming every variable that is missing or malformed */
export function readContext(environment: Environment): RunContext {
  const wrong: string[] = [];
  const read = (name: string, form: RegExp, otherwise?: string): string => {
    const value = environment[name] || otherwise || "";
    if (!form.test(value)) wrong.push(name);
    return value;
  };
  const number = (name: string): number => Number(read(name, counted));
  const optionalNumber = (name: string) => (environment[name] ? number(name) : null);

  const [owner = "", name = ""] = read("GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/).split("/");
  const serverUrl = read("GITHUB_SERVER_URL", address, "https://github.com");
  const runId = number("GITHUB_RUN_ID");
  const runAttempt = number("GITHUB_RUN_ATTEMPT");
  const actor = read("GITHUB_ACTOR", anything);
  const context: RunContext = {
    repository: { owner, name, id: optionalNumber("GITHUB_REPOSITORY_ID") },
    sha: read("GITHUB_SHA", /^[0-9a-f]{40}([0-9a-f]{24})?$/),
    ref: read("GITHUB_REF", /^refs\/./),
    eventName: read("GITHUB_EVENT_NAME", /^[a-z_]+$/),
    event: readEvent(environment["GITHUB_EVENT_PATH"]),
    workflowRef: environment["GITHUB_WORKFLOW_REF"] || null,
    job: read("GITHUB_JOB", anything),
    runId,
    runAttempt,
    runNumber: optionalNumber("GITHUB_RUN_NUMBER"),
    actor,
    actorId: optionalNumber("GITHUB_ACTOR_ID"),
    triggeringActor: environment["GITHUB_TRIGGERING_ACTOR"] || actor,
    serverUrl,
    apiUrl: read("GITHUB_API_URL", address, "https://api.github.com"),
    graphqlUrl: read("GITHUB_GRAPHQL_URL", address, "https://api.github.com/graphql"),
    workspace: read("GITHUB_WORKSPACE", anything),
    temp: read("RUNNER_TEMP", anything),
    runnerName: environment["RUNNER_NAME"] || null,
    url: `${serverUrl}/${owner}/${name}/actions/runs/${runId}/attempts/${runAttempt}`,
  };
  if (wrong.length > 0) {
    throw new UserError(`The runner's variables ${wrong.join(", ")} are missing or malformed.`, {
      reason: "not-on-a-runner",
      hint: "This program is a step of a GitHub Actions job: start it with `uses:` in a workflow.",
    });
  }
  return context;
}

const counted = /^[1-9][0-9]{0,14}$/;
const address = /^https?:\/\/[^\s/]+(\/\S*)?$/;
const anything = /./;
