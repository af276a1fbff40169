import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMPILED } from "../simulator/engine/compiled.ts";
import { createRun } from "../simulator/engine/create-run.ts";
import { githubContext, githubVariables } from "../simulator/engine/github-context.ts";
import { createJob, setJobStatus, setRunStatus } from "../simulator/engine/job-records.ts";
import { resolve } from "../simulator/git.ts";
import type { Simulator } from "../simulator/index.ts";
import {
  ACTIONS_BOT,
  type Access,
  type Conclusion,
  type Job,
  type Repository,
  type Run,
  type Scope,
  type User,
} from "../simulator/world.ts";
import { PROJECT } from "./sample.ts";

const QUICK = new URL("quick-timers.mjs", import.meta.url).href;

/** A job of the simulated GitHub whose steps a test starts itself, one process each, to strike them where it likes. */
export interface DeployJob {
  readonly run: Run;
  readonly job: Job;
  /** Runs one part of a door as the runner does. */
  step(part: {
    readonly door: string;
    readonly post?: boolean;
    readonly inputs: Readonly<Record<string, string>>;
    /** The step's `env:`. */
    readonly env?: Readonly<Record<string, string>>;
  }): Promise<StepEnd>;
  /** A step after promote failed: the job's status is failure from now on. */
  fail(): void;
  /** The failed step had `continue-on-error: true`: the job's status stays success. */
  carryOn(): void;
  /** The job ends; GitHub knows its conclusion from now on. */
  end(conclusion: Conclusion): void;
  close(): Promise<void>;
}

export interface StepEnd {
  /** `null` when the process was killed. */
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary that it wrote, and what it saved for its post step. */
  readonly summary: string;
  readonly state: string;
}

export interface NewJob {
  readonly simulator: Simulator;
  readonly repository: Repository;
  /** Workflow file name. */
  readonly workflow: string;
  /** `workflow_dispatch` unless said. */
  readonly event?: string;
  /** What the event says beside the inputs. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** The dispatch's inputs. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The job's key and name; `deploy` unless said. */
  readonly key?: string;
  readonly actor?: User;
  /** The branch it runs on; the default branch unless said. */
  readonly branch?: string;
  /** Whether the token has `actions: write`. */
  readonly mayDispatch?: boolean;
  /** Milliseconds that one process may take; a minute unless said. */
  readonly timeout?: number;
  /** Permissions beside those of the examples. */
  readonly scopes?: Partial<Record<Scope, Access>>;
  /** Continues a run: its next attempt. */
  readonly again?: Run;
  /** Node's own options for each process; naps pass quickly unless said. */
  readonly node?: readonly string[];
  /** Called with each process, so that it can be killed. */
  readonly started?: (child: ChildProcess) => void;
  /** The workflow does not name its run after the command. */
  readonly unnamed?: boolean;
}

/** A dispatched run with one job in progress, with the permissions of the examples. */
export async function startJob(wanted: NewJob): Promise<DeployJob> {
  const { simulator, repository, workflow, inputs = {}, actor = ACTIONS_BOT, key = "deploy" } = wanted;
  const { world } = simulator;
  const fullName = `${repository.owner.login}/${repository.name}`;
  const branch = wanted.branch ?? repository.defaultBranch;
  const headSha = (await resolve(repository.gitDir, `refs/heads/${branch}`)) ?? "";
  const run =
    wanted.again ??
    createRun(world, repository, {
      path: `.github/workflows/${workflow}`,
      event: wanted.event ?? "workflow_dispatch",
      headBranch: branch,
      headSha,
      actor,
      payload: { ref: `refs/heads/${branch}`, inputs, ...wanted.payload },
      // As the `run-name` of the examples' resuming workflow says.
      ...(inputs["command"] === undefined || wanted.unnamed === true ? {} : { displayTitle: inputs["command"] }),
    });
  if (wanted.again !== undefined) run.run_attempt += 1;
  const place = { world, repository, run, serverUrl: simulator.url };
  setRunStatus(place, "in_progress");
  const job = createJob(place, key, key);
  setJobStatus(place, job, "in_progress");
  const token = simulator.addToken({
    user: ACTIONS_BOT,
    workflowToken: true,
    repository: fullName,
    scopes: {
      contents: "write",
      deployments: "write",
      actions: wanted.mayDispatch === true ? "write" : "read",
      checks: "read",
      statuses: "read",
      metadata: "read",
      ...wanted.scopes,
    },
  });
  const folder = await mkdtemp(join(tmpdir(), "deploy-job-"));
  await mkdir(join(folder, "temp"));
  await writeFile(join(folder, "event.json"), JSON.stringify(run.payload));
  const github = githubContext({
    options: { apiUrl: simulator.apiUrl, graphqlUrl: simulator.graphqlUrl, serverUrl: simulator.url },
    repository,
    run,
    sha: headSha,
    jobKey: key,
    workspace: folder,
    eventPath: join(folder, "event.json"),
    token: token.value,
  });
  const state = new Map<string, string>();
  let status = "success";
  return {
    run,
    job,
    step: async ({ door, post = false, inputs: given, env = {} }) => {
      const files = await commandFiles(folder);
      const jobJson = JSON.stringify({ status, check_run_id: job.checkRunId });
      const defaults = {
        token: token.value,
        ledger: "env-actions",
        "dry-run": "false",
        job: jobJson,
        strategy: '{"job-total":1}',
      };
      const child = spawn(
        process.execPath,
        [...(wanted.node ?? ["--import", QUICK]), join(PROJECT, "dist", `${door}${post ? "-post" : ""}.js`)],
        {
          env: {
            PATH: process.env["PATH"],
            ...env,
            ...githubVariables(github),
            // Whoever gives Node options measures something.
            ...(wanted.node === undefined ? COMPILED : {}),
            RUNNER_TEMP: join(folder, "temp"),
            ...files,
            ...prefixed("INPUT_", { ...defaults, ...given }, (name) => name.toUpperCase()),
            ...prefixed("STATE_", Object.fromEntries(state), (name) => name),
          },
          stdio: ["ignore", "pipe", "pipe"],
          timeout: wanted.timeout ?? 60_000,
          killSignal: "SIGKILL",
        },
      );
      wanted.started?.(child);
      const end = await ended(child);
      for (const [name, value] of await readPairs(files.GITHUB_STATE)) state.set(name, value);
      if (end.code !== 0 && !post) status = "failure";
      return {
        ...end,
        outputs: Object.fromEntries(await readPairs(files.GITHUB_OUTPUT)),
        summary: await readFile(files.GITHUB_STEP_SUMMARY, "utf8"),
        state: await readFile(files.GITHUB_STATE, "utf8"),
      };
    },
    carryOn: () => {
      status = "success";
    },
    fail: () => {
      status = "failure";
    },
    end: (conclusion) => {
      setJobStatus(place, job, "completed", conclusion);
      setRunStatus(place, "completed", conclusion);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function commandFiles(folder: string) {
  const files = {
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STATE: join(folder, "state"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
  };
  for (const file of Object.values(files)) await writeFile(file, "");
  return files;
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>, name: (name: string) => string) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + name(key), value]));
}

function ended(child: ChildProcess): Promise<{ code: number | null; log: string }> {
  return new Promise((done, fail) => {
    let log = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => (log += text));
    child.on("error", fail);
    child.on("close", (code) => done({ code, log }));
  });
}

/** The pairs of a command file: `NAME<<DELIMITER`, lines, `DELIMITER`. A line that was cut by a kill is left out. */
async function readPairs(file: string): Promise<readonly (readonly [string, string])[]> {
  const text = await readFile(file, "utf8");
  return [...text.matchAll(/^(?<name>[^<\n]+)<<(?<end>\S+)\n(?<value>[\s\S]*?)\n\k<end>$/gm)].map(
    ({ groups }) => [groups?.["name"] ?? "", groups?.["value"] ?? ""] as const,
  );
}
