import type { Conclusion, Job } from "../world.ts";
import { openCalledWorkflow } from "./called-workflow.ts";
import { inputDefinitions, typedInputs } from "./dispatch-inputs.ts";
import { EnvironmentGates } from "./environment-gates.ts";
import { asText, evaluateTemplate, isObject, type Json, type JsonObject } from "./expression.ts";
import { githubContext } from "./github-context.ts";
import { type GraphHost, JobGraph } from "./job-graph.ts";
import type { Annotation } from "./job-log.ts";
import { createJob, type JobPlace, setJobStatus, setRunStatus } from "./job-records.ts";
import type { JobRuntime } from "./job-runtime.ts";
import { type JobSource, openJob } from "./open-job.ts";
import { type PlannedJob, resultOf } from "./planned-job.ts";
import { textInputs } from "./prepare-run.ts";
import { RunControl, RunnerDied } from "./run-control.ts";
import { type JobEnd, runJob } from "./run-job.ts";
import type { WorkflowFile } from "./workflow-file.ts";

/** What an execution is given besides the run itself. */
export interface ExecutionSource extends Omit<JobSource, "control"> {
  readonly file: WorkflowFile;
  /** What the engine remembers of jobs, by their id. */
  readonly memory: JobMemory;
}

/** What GitHub knows of a job and the world's records have no place for. */
export interface JobMemory {
  readonly outputs: Map<number, JsonObject>;
  readonly annotations: Map<number, readonly Annotation[]>;
  readonly concurrencyGroups: Map<number, string>;
}

/** One attempt of a run on its way: which jobs are done, which wait for a review, whose runner died. */
export class RunExecution {
  readonly #source: ExecutionSource;
  readonly #place: JobPlace;
  readonly #graph: JobGraph;
  readonly #gates: EnvironmentGates;
  readonly #dead: { readonly planned: PlannedJob; readonly runtime: JobRuntime; readonly began: number }[] = [];
  #control: RunControl;
  #cancelled = false;

  constructor(source: ExecutionSource) {
    const { world, repository, run, options, file } = source;
    this.#source = source;
    this.#place = { world, repository, run, serverUrl: options.serverUrl };
    this.#gates = new EnvironmentGates(this.#place, source.sha);
    this.#control = new RunControl(options.signalDelays);
    const inputs = typedInputs(
      inputDefinitions(file.body["on"], "workflow_dispatch"),
      textInputs(run.payload["inputs"]),
    );
    const secrets = Object.fromEntries(repository.secrets);
    this.#graph = new JobGraph({ file, inputs, secrets, prefix: "" }, this.#host());
  }

  /** Whether nothing is left to do, nothing waits and no runner is dead. */
  get done(): boolean {
    return this.#graph.done;
  }

  /** Runs every job that can run now, one after the other, and settles the run when all are done. */
  async proceed(): Promise<void> {
    if (this.#source.run.status !== "in_progress") setRunStatus(this.#place, "in_progress");
    for (;;) {
      this.#gates.review(this.#graph.planned, (planned) => this.#conclude(planned, "failure"));
      const planned = this.#graph.next();
      if (planned === undefined) break;
      await this.#run(planned);
    }
    if (this.#graph.done) this.#settle();
    else if (this.#dead.length === 0) setRunStatus(this.#place, "waiting");
  }

  /** Stops the job in progress the way the runner does and drops those that have not begun. */
  cancel(): void {
    this.#cancelled = true;
    this.#graph.cancelQueued();
    this.#control.cancel();
  }

  /** Lets the runner of the job in progress die. */
  die(): void {
    this.#control.die();
  }

  /** GitHub notices dead runners: their jobs failed. The rest of the run goes on with the next `proceed`. */
  bury(): boolean {
    const buried = this.#dead.splice(0);
    for (const { planned, runtime, began } of buried) {
      const message = "The hosted runner lost communication with the server.";
      runtime.log.error(message, runtime.job.name);
      for (const step of planned.job.steps) {
        if (step.status !== "completed") Object.assign(step, { status: "completed", conclusion: "cancelled" });
      }
      this.#leave(runtime, began);
      this.#conclude(planned, this.#cancelled ? "cancelled" : "failure");
    }
    if (buried.length > 0 && this.#graph.next() === undefined && this.#graph.done) this.#settle();
    return buried.length > 0;
  }

  /** Ends the run before any job, as GitHub does with a file it cannot use. */
  abandon(): void {
    for (const { job } of this.#graph.planned) if (job.status !== "completed") this.#skip(job, "cancelled");
    setRunStatus(this.#place, "completed", "failure");
  }

  async #run(planned: PlannedJob): Promise<void> {
    const scope = { contexts: this.#contexts(planned) };
    this.#rememberGroup(planned, evaluateTemplate(planned.definition.body["concurrency"] ?? null, scope));
    const entered = this.#gates.enter(planned, scope);
    if (entered === "waiting") return;
    if (entered === "refused") {
      this.#conclude(planned, "failure");
      return;
    }
    this.#control = new RunControl(this.#source.options.signalDelays);
    this.#control.cancelled = this.#cancelled;
    const runtime = this.#open(planned);
    if (runtime === undefined) return;
    this.#source.memory.annotations.set(planned.job.id, runtime.log.annotations);
    this.#source.world.advance(this.#source.options.pace.queue);
    setJobStatus(this.#place, planned.job, "in_progress");
    this.#gates.begin(planned);
    const began = Date.now();
    const end = await this.#execute(planned, runtime, began);
    if (end === undefined) return;
    planned.outputs = end.outputs;
    this.#leave(runtime, began);
    this.#conclude(planned, end.status, end.url);
  }

  /** Nothing when the job cannot even begin: an `env:` that does not evaluate, a permission its caller lacks. */
  #open(planned: PlannedJob): JobRuntime | undefined {
    try {
      return openJob({ ...this.#source, control: this.#control }, planned);
    } catch (problem) {
      planned.job.log += `##[error]${problem instanceof Error ? problem.message : String(problem)}\n`;
      this.#conclude(planned, "failure");
      return undefined;
    }
  }

  /** Nothing when the runner died. */
  async #execute(planned: PlannedJob, runtime: JobRuntime, began: number): Promise<JobEnd | undefined> {
    try {
      return await runJob(runtime, this.#gates.urlOf(planned));
    } catch (problem) {
      if (problem instanceof RunnerDied) {
        planned.state = "dead";
        this.#dead.push({ planned, runtime, began });
        return undefined;
      }
      runtime.log.error(problem instanceof Error ? problem.message : String(problem), "Complete job");
      return { status: "failure", outputs: {}, url: "" };
    }
  }

  /** The token ends with the job, and the job is billed: whole minutes of the longer of simulated and real time. */
  #leave({ token, job, repository, run, world }: JobRuntime, began: number): void {
    token.revoked = true;
    if (repository.visibility !== "private") return;
    const simulated = world.now().getTime() - new Date(job.started_at ?? run.created_at).getTime();
    run.billedMinutes += Math.max(1, Math.ceil(Math.max(simulated, Date.now() - began) / 60_000));
  }

  #conclude(planned: PlannedJob, conclusion: Conclusion, url = ""): void {
    planned.state = "done";
    setJobStatus(this.#place, planned.job, "completed", conclusion);
    this.#source.memory.outputs.set(planned.job.id, planned.outputs);
    this.#gates.leave(planned, url);
    if (resultOf(planned) === "failure") this.#graph.failFast(planned);
  }

  #settle(): void {
    setRunStatus(this.#place, "completed", this.#cancelled ? "cancelled" : this.#graph.result);
  }

  #skip(job: Job, conclusion: Conclusion): void {
    setJobStatus(this.#place, job, "completed", conclusion);
  }

  #host(): GraphHost {
    const { repository, run, sha, memory } = this.#source;
    const host: GraphHost = {
      github: (jobKey) => this.#github(jobKey),
      vars: Object.fromEntries(repository.variables),
      cancelled: () => this.#cancelled,
      openJob: (key, name) => {
        const kept = run.jobs.find((job) => job.run_attempt === run.run_attempt && job.name === name);
        return kept ?? createJob(this.#place, key, name);
      },
      skip: (job, conclusion) => this.#skip(job, conclusion),
      keptOutputs: ({ id }) => memory.outputs.get(id) ?? {},
      call: (definition, caller, scope) =>
        openCalledWorkflow({ repository, commit: sha, definition, caller, scope }, host),
    };
    return host;
  }

  #contexts({ definition, contexts, source }: PlannedJob): JsonObject {
    const vars = Object.fromEntries(this.#source.repository.variables);
    return { github: this.#github(definition.key), vars, inputs: source.inputs, ...contexts };
  }

  #github(jobKey: string): JsonObject {
    return githubContext({ ...this.#source, jobKey, workspace: "", eventPath: "", token: "" });
  }

  #rememberGroup(planned: PlannedJob, concurrency: Json): void {
    const group = isObject(concurrency) ? concurrency["group"] : concurrency;
    if (group !== undefined && group !== null) {
      this.#source.memory.concurrencyGroups.set(planned.job.id, asText(group));
    }
  }
}
