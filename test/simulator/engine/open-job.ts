import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  ACTIONS_BOT,
  type Environment,
  type Job,
  type Repository,
  type Run,
  type Token,
  type World,
} from "../world.ts";
import type { EngineOptions } from "./engine-options.ts";
import { jobEnvironment } from "./environment-gate.ts";
import { asText, evaluateTemplate, isObject, type Json, type JsonObject } from "./expression.ts";
import { githubContext } from "./github-context.ts";
import type { Interruptions } from "./interruptions.ts";
import { JobLog } from "./job-log.ts";
import type { JobFolders, JobRuntime } from "./job-runtime.ts";
import { Masker } from "./masker.ts";
import { beyondCeiling, type TokenScopes, tokenScopes } from "./permissions.ts";
import type { PlannedJob } from "./planned-job.ts";
import type { Refusal } from "./refusal.ts";
import type { RunControl } from "./run-control.ts";

/** What a job takes from the run it belongs to. */
export interface JobSource {
  readonly world: World;
  readonly options: EngineOptions;
  readonly interruptions: Interruptions;
  readonly repository: Repository;
  readonly run: Run;
  readonly sha: string;
  readonly control: RunControl;
  refuse(refusal: Refusal): void;
}

/** Prepares a job as a runner does: fresh folders, a token of its own, contexts, and a log that hides the secrets. */
export function openJob(source: JobSource, planned: PlannedJob): JobRuntime {
  const { world, options, repository, run } = source;
  const { job, definition, source: graph } = planned;
  const folders = createFolders(options.workDir, repository, run, job);
  const token = issueToken(source, planned);
  const vars: JsonObject = Object.fromEntries(repository.variables);
  const github = githubContext({
    ...{ options, repository, run, sha: source.sha, jobKey: definition.key, token: token.value },
    workspace: folders.workspace,
    eventPath: folders.eventPath,
  });
  const own = ownOf(repository, planned, { github, vars, inputs: graph.inputs, ...planned.contexts });
  const secrets: JsonObject = { ...graph.secrets, ...own.secretValues, GITHUB_TOKEN: token.value };
  Object.assign(vars, own.variables);
  const masker = new Masker();
  for (const secret of Object.values(secrets)) masker.add(asText(secret));
  const debug = [secrets, vars].some((each: JsonObject) => each["ACTIONS_STEP_DEBUG"] === "true");
  const contexts = { github, vars, secrets, ...planned.contexts, runner: runnerContext(folders, debug) };
  return {
    ...{ world, options, interruptions: source.interruptions, repository, run, job, file: graph.file, definition },
    ...{ folders, token, masker, control: source.control, contexts, inputs: graph.inputs, refuse: source.refuse },
    log: new JobLog(job, masker, { debug, onLine: options.onLog }),
    status: "success",
    env: jobEnv(graph.file.body["env"], definition.body["env"], { ...contexts, inputs: graph.inputs }),
    path: [],
    subjects: [],
    posts: [],
  };
}

/** The environment that a job names: its secrets and variables go before those of the repository. */
function ownOf(repository: Repository, { definition }: PlannedJob, contexts: JsonObject): Partial<Environment> {
  const name = jobEnvironment(definition.body["environment"], { contexts })?.name.toLowerCase();
  return repository.environments.find((one) => one.name.toLowerCase() === name) ?? {};
}

/** What the job's token may do; what a reusable workflow asks beyond its caller's is refused in GitHub's words. */
export function scopesOf({ definition, source }: PlannedJob): TokenScopes {
  const { ceiling, file } = source;
  const workflow = file.body["permissions"];
  const job = definition.body["permissions"];
  if (ceiling === undefined) return tokenScopes(workflow, job);
  if (workflow === undefined && job === undefined) return ceiling;
  const scopes = tokenScopes(workflow, job);
  const beyond = beyondCeiling(scopes, ceiling);
  if (beyond !== undefined) throw new Error(`The nested job '${definition.key}' ${beyond}.`);
  return scopes;
}

function issueToken({ world, repository, run }: JobSource, planned: PlannedJob): Token {
  const digest = createHash("sha256").update(`${run.id} ${run.run_attempt} ${planned.job.id}`).digest("hex");
  const token: Token = {
    value: `ghs_${digest.slice(0, 36)}`,
    user: ACTIONS_BOT,
    scopes: scopesOf(planned),
    repository: `${repository.owner.login}/${repository.name}`,
    workflowToken: true,
  };
  world.tokens.set(token.value, token);
  return token;
}

function createFolders(workDir: string, repository: Repository, run: Run, job: Job): JobFolders {
  const root = join(workDir, `job-${job.id}`);
  const temp = join(root, "work", "_temp");
  const folders: JobFolders = {
    home: join(root, "home"),
    workspace: join(root, "work", repository.name, repository.name),
    temp,
    toolCache: join(root, "work", "_tool"),
    eventPath: join(temp, "_github_workflow", "event.json"),
  };
  const parents = ["_runner_file_commands", "_github_workflow"].map((name) => join(temp, name));
  for (const folder of [folders.home, folders.workspace, folders.toolCache, ...parents]) {
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(folders.eventPath, JSON.stringify(run.payload));
  return folders;
}

function runnerContext(folders: JobFolders, debug: boolean): JsonObject {
  return {
    os: "Linux",
    arch: process.arch === "arm64" ? "ARM64" : "X64",
    name: "GitHub Actions",
    environment: "github-hosted",
    temp: folders.temp,
    tool_cache: folders.toolCache,
    ...(debug ? { debug: "1" } : {}),
  };
}

function jobEnv(workflow: Json | undefined, job: Json | undefined, contexts: JsonObject): Map<string, string> {
  const env = new Map<string, string>();
  for (const written of [workflow, job]) {
    const values = evaluateTemplate(written ?? {}, { contexts });
    if (!isObject(values)) continue;
    for (const [name, value] of Object.entries(values)) env.set(name, asText(value));
  }
  return env;
}
