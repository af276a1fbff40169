import type { Job, Repository, Run, Token, World } from "../world.ts";
import type { ArtifactSubject } from "./artifact-subjects.ts";
import type { EngineOptions } from "./engine-options.ts";
import { isObject, type Json, type JsonObject, type Scope, type Status } from "./expression.ts";
import type { Interruptions } from "./interruptions.ts";
import type { JobLog } from "./job-log.ts";
import type { Masker } from "./masker.ts";
import type { Refusal } from "./refusal.ts";
import type { RunControl } from "./run-control.ts";
import type { JobDefinition, WorkflowFile } from "./workflow-file.ts";

export type JobStatus = "success" | "failure" | "cancelled";

/** Where one job works, fresh for each job. */
export interface JobFolders {
  readonly home: string;
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly eventPath: string;
}

/** Everything the steps of one job share. */
export interface JobRuntime {
  readonly world: World;
  readonly options: EngineOptions;
  readonly interruptions: Interruptions;
  readonly repository: Repository;
  readonly run: Run;
  readonly job: Job;
  readonly file: WorkflowFile;
  readonly definition: JobDefinition;
  readonly folders: JobFolders;
  readonly token: Token;
  readonly masker: Masker;
  readonly log: JobLog;
  readonly control: RunControl;
  /** Contexts that do not change within the job: `github`, `needs`, `strategy`, `matrix`, `vars`, `secrets`, `runner`. */
  readonly contexts: JsonObject;
  readonly inputs: JsonObject;
  status: JobStatus;
  /** Workflow and job `env:`, then what steps wrote to `GITHUB_ENV`. */
  readonly env: Map<string, string>;
  /** What steps wrote to `GITHUB_PATH`, newest first. */
  readonly path: string[];
  readonly subjects: ArtifactSubject[];
  /** In the order their main steps began; run in reverse. */
  readonly posts: PostStep[];
  /** Told of everything the simulator does not support, besides the log. */
  refuse(refusal: Refusal): void;
}

/** What an action asked to run at the job's end. */
export interface PostStep {
  readonly id: string;
  /** Of the main step, as displayed. */
  readonly name: string;
  readonly condition: string;
  readonly frame: Frame;
  readonly body: JsonObject;
  run(call: StepCall): Promise<StepResult>;
}

/** A list of steps and what they see: a job's own, or those of a composite action. */
export interface Frame {
  readonly inputs: JsonObject;
  readonly steps: Record<string, Json>;
  /** `env:` of the step that uses the composite action. */
  readonly overlay: ReadonlyMap<string, string>;
  readonly action?: { readonly folder: string; readonly repository: string; readonly ref: string };
  /** How the steps of this list went so far. */
  status: JobStatus;
}

/** One step about to run, with its `env:` evaluated. */
export interface StepCall {
  readonly runtime: JobRuntime;
  readonly frame: Frame;
  readonly id: string;
  /** As displayed. */
  readonly name: string;
  readonly phase: "main" | "post";
  readonly condition: string;
  readonly body: JsonObject;
  /** What the list's own and the step's `env:` lay over the job's environment. */
  readonly overlay: ReadonlyMap<string, string>;
}

export interface StepResult {
  readonly outcome: "success" | "failure" | "cancelled" | "skipped";
  readonly outputs: JsonObject;
}

/** The environment of a step: the job's, with GITHUB_ENV so far, under the step's own. */
export function stepEnv({ runtime, overlay }: Pick<StepCall, "runtime" | "overlay">): ReadonlyMap<string, string> {
  return new Map([...runtime.env, ...overlay]);
}

/** What the expressions of a step see. */
export function callScope(call: StepCall): Scope {
  return stepScope(call.runtime, call.frame, stepEnv(call));
}

/** What `job.status` says now. */
export function jobStatus({ control, status }: JobRuntime): JobStatus {
  return control.cancelled ? "cancelled" : status;
}

/** What an expression sees beside a list of steps. */
export function stepScope(runtime: JobRuntime, frame: Frame, env: ReadonlyMap<string, string>): Scope {
  const { action } = frame;
  const github = runtime.contexts["github"];
  return {
    contexts: {
      ...runtime.contexts,
      ...(action !== undefined && isObject(github)
        ? { github: { ...github, action_path: action.folder, action_repository: action.repository } }
        : {}),
      env: Object.fromEntries(env),
      inputs: frame.inputs,
      steps: frame.steps,
      job: { status: jobStatus(runtime), check_run_id: runtime.job.checkRunId },
    },
    status: statusOf(runtime, frame),
  };
}

function statusOf({ control }: JobRuntime, frame: Frame): Status {
  const { cancelled } = control;
  return {
    success: frame.status === "success" && !cancelled,
    failure: frame.status === "failure" && !cancelled,
    cancelled,
  };
}
