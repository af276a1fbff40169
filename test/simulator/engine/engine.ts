import type { Repository, Run, User, World, WorldEvent } from "../world.ts";
import { type Concurrency, replacedRuns } from "./concurrency.ts";
import type { EngineOptions, EngineSettings, Problem, Review } from "./engine-options.ts";
import { Interruptions, type StepMatch } from "./interruptions.ts";
import type { Annotation } from "./job-log.ts";
import { setRunStatus } from "./job-records.ts";
import { prepareRun } from "./prepare-run.ts";
import { Refusal } from "./refusal.ts";
import { type Rerun, resetForRerun } from "./rerun.ts";
import { bypassReview, reviewRun } from "./reviewing.ts";
import { RUNNER_DELAYS } from "./run-control.ts";
import { type JobMemory, RunExecution } from "./run-execution.ts";
import { sourceCommit } from "./run-ref.ts";
import { startRuns } from "./triggers.ts";
import type { WorkflowFile } from "./workflow-file.ts";

export type { EngineSettings, Problem, Review } from "./engine-options.ts";

/** A run the engine was told of. */
interface Known {
  readonly repository: Repository;
  readonly run: Run;
  readonly file: WorkflowFile | undefined;
  readonly concurrency: Concurrency | undefined;
  execution: RunExecution | undefined;
}

/** Listens to the world from now on and runs the workflows of its repositories whenever `drain` is called. */
export function createEngine(world: World, settings: EngineSettings): Engine {
  return new Engine(world, {
    node: process.execPath,
    signalDelays: RUNNER_DELAYS,
    env: {},
    pace: { queue: 0, step: 0 },
    onLog: () => {},
    ...settings,
  });
}

/** The workflow engine: a queue of runs, executed one after the other in the order they were created. */
export class Engine {
  readonly problems: Problem[] = [];
  readonly #world: World;
  readonly #options: EngineOptions;
  readonly #interruptions = new Interruptions();
  readonly #memory: JobMemory = { outputs: new Map(), annotations: new Map(), concurrencyGroups: new Map() };
  readonly #known = new Map<number, Known>();
  readonly #refusals: Refusal[] = [];
  #queue: Known[] = [];
  #draining: Promise<void> | undefined;

  constructor(world: World, options: EngineOptions) {
    this.#world = world;
    this.#options = options;
    world.subscribe((event) => this.#listen(event));
  }

  /**
   * Runs everything that is queued, and what that starts, until only runs are left that wait for a review or whose
   * runner died.
   *
   * @throws Error naming everything the simulator does not support that was met since the last call.
   */
  async drain(): Promise<void> {
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = undefined;
    });
    await this.#draining;
    const refusals = new Set(this.#refusals.splice(0).map(({ message }) => message));
    if (refusals.size > 0) throw new Error([...refusals].join("\n"));
  }

  /** Cancels a run as the button does: what runs is stopped the runner's way, what has not begun is dropped. */
  cancel(runId: number): void {
    const known = this.#find(runId);
    if (known.run.status === "completed") throw new Error(`Run ${runId} is completed: nothing to cancel.`);
    known.run.cancelRequested = true;
    this.#stop(known);
  }

  /** Queues a completed run again as its next attempt; `drain` runs it. */
  rerun(runId: number, rerun: Rerun): void {
    const { repository, run } = this.#find(runId);
    resetForRerun(this.#world, { repository, run }, rerun, (kept, original) => {
      this.#memory.outputs.set(kept.id, this.#memory.outputs.get(original.id) ?? {});
    });
    this.#world.emit({ type: "run_rerun", repository, run, actor: rerun.actor });
  }

  /** Reviews a job that waits at an environment with required reviewers. `drain` then goes on with it. */
  approve(runId: number, environment: string, user: User, review: Partial<Review> = {}): void {
    reviewRun(this.#find(runId), { environment, user, review });
  }

  /** An administrator lets a waiting job start without a review, where the environment permits that. */
  bypass(runId: number, environment: string, admin: User): void {
    bypassReview(this.#find(runId), { environment, admin });
  }

  /** Plans the sudden death of a runner at a step: no post steps, nothing reported, until `buryDeadRuns`. */
  kill(match: StepMatch): void {
    this.#interruptions.plan(match, "kill");
  }

  /** Plans a cancel of the run at a step. */
  cancelAt(match: StepMatch): void {
    this.#interruptions.plan(match, "cancel");
  }

  /** Lets the runner of a run in progress die now. */
  killRunner(runId: number): void {
    this.#find(runId).execution?.die();
  }

  /** GitHub notices the dead runners: their jobs fail, and `drain` goes on with what is left of their runs. */
  buryDeadRuns(): void {
    for (const known of [...this.#known.values()]) {
      if (known.execution?.bury() !== true) continue;
      if (known.run.status === "completed") this.#finish(known);
      else this.#queue.push(known);
    }
  }

  /** What a job's steps attached with `::error::`, `::warning::` and `::notice::`. */
  annotations(jobId: number): readonly Annotation[] {
    return this.#memory.annotations.get(jobId) ?? [];
  }

  /** The evaluated job-level `concurrency` group of a job. */
  concurrencyGroup(jobId: number): string | undefined {
    return this.#memory.concurrencyGroups.get(jobId);
  }

  #listen(event: WorldEvent): void {
    switch (event.type) {
      case "run_rerun":
        for (const { kept, original } of event.kept ?? [])
          this.#memory.outputs.set(kept.id, this.#memory.outputs.get(original.id) ?? {});
        this.#enqueue(event.repository, event.run);
        break;
      case "run_cancel": {
        const known = this.#known.get(event.run.id);
        if (known !== undefined) this.#stop(known);
        break;
      }
      default: {
        const runs = startRuns(this.#world, event, (problem) => this.#refuse(problem));
        for (const run of runs) this.#enqueue(event.repository, run);
      }
    }
  }

  /** Stops what runs. What has no job in progress is over at once; a REST route may have settled the run itself already. */
  #stop(known: Known): void {
    if (known.execution === undefined) {
      this.#complete(known, "cancelled");
    } else {
      known.execution.cancel();
      this.#queue.push(known);
    }
  }

  #enqueue(repository: Repository, run: Run): void {
    const known = this.#prepare(repository, run);
    const replaced = known.concurrency === undefined ? [] : replacedRuns(this.#unfinished(known), known.concurrency);
    this.#known.set(run.id, known);
    for (const each of replaced) this.cancel(each.id);
    if (known.file !== undefined) this.#queue.push(known);
    else this.#complete(known, "failure");
  }

  #prepare(repository: Repository, run: Run): Known {
    try {
      return { repository, run, ...prepareRun(this.#options, repository, run), execution: undefined };
    } catch (problem) {
      this.#refuse(problem, run);
      return { repository, run, file: undefined, concurrency: undefined, execution: undefined };
    }
  }

  #unfinished({ repository, run, concurrency }: Known): Run[] {
    return [...this.#known.values()]
      .filter((each) => each.repository === repository && each.concurrency?.group === concurrency?.group)
      .map((each) => each.run)
      .filter((each) => each !== run && each.status !== "completed");
  }

  async #drain(): Promise<void> {
    this.#queue.push(...[...this.#known.values()].filter(({ run }) => run.status === "waiting"));
    for (let known = this.#queue.shift(); known !== undefined; known = this.#queue.shift()) await this.#proceed(known);
  }

  async #proceed(known: Known): Promise<void> {
    const { repository, run, file } = known;
    if (this.#known.get(run.id) !== known || file === undefined) return;
    if (run.status === "completed" && known.execution === undefined) return;
    try {
      known.execution ??= new RunExecution({
        ...{ world: this.#world, options: this.#options, interruptions: this.#interruptions, memory: this.#memory },
        ...{ repository, run, file, sha: sourceCommit(run), refuse: (refusal) => this.#refusals.push(refusal) },
      });
      await known.execution.proceed();
    } catch (problem) {
      this.#refuse(problem, run);
      known.execution?.abandon();
      this.#complete(known, "failure");
      return;
    }
    if (known.execution.done) this.#finish(known);
  }

  #complete(known: Known, conclusion: "cancelled" | "failure"): void {
    const { repository, run } = known;
    const place = { world: this.#world, repository, run, serverUrl: this.#options.serverUrl };
    setRunStatus(place, "completed", conclusion);
    this.#finish(known);
  }

  #finish(known: Known): void {
    known.execution = undefined;
    this.#queue = this.#queue.filter((each) => each !== known);
    this.#world.emit({ type: "workflow_run", repository: known.repository, run: known.run });
  }

  #refuse(problem: unknown, run?: Run): void {
    if (problem instanceof Refusal) this.#refusals.push(problem);
    if (run === undefined) return;
    this.problems.push({ run, message: problem instanceof Error ? problem.message : String(problem) });
  }

  #find(runId: number): Known {
    const known = this.#known.get(runId);
    if (known === undefined) throw new Error(`The engine knows no run ${runId}.`);
    return known;
  }
}
