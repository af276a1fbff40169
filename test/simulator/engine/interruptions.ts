import type { Job, Run } from "../world.ts";

/** Which step to interrupt, and when. What is not given matches everything; each match is used once. */
export interface StepMatch {
  readonly runId?: number;
  /** Path of the workflow file. */
  readonly workflow?: string;
  /** Key of the job. */
  readonly job?: string;
  /** Id or displayed name of the step. */
  readonly step?: string;
  /** Default `main`. */
  readonly phase?: "main" | "post";
  /** Wait for a line like this in the step's output; without it the step is struck before it does anything. */
  readonly onLine?: RegExp;
}

export type Interruption = "kill" | "cancel";

/** A step about to run, or running. */
export interface StepPlace {
  readonly run: Run;
  readonly job: Job;
  readonly names: readonly string[];
  readonly phase: "main" | "post";
}

/** Strikes that tests have planned. */
export class Interruptions {
  readonly #planned: { readonly match: StepMatch; readonly how: Interruption }[] = [];

  plan(match: StepMatch, how: Interruption): void {
    this.#planned.push({ match, how });
  }

  /** What strikes a step now: without `line` at its start, with it because of that line. */
  strike(place: StepPlace, line?: string): Interruption | undefined {
    const index = this.#planned.findIndex(({ match }) => hits(match, place, line));
    return index === -1 ? undefined : this.#planned.splice(index, 1)[0]?.how;
  }
}

function hits(match: StepMatch, place: StepPlace, line: string | undefined): boolean {
  const { onLine } = match;
  const now = onLine === undefined ? line === undefined : line !== undefined && onLine.test(line);
  return (
    now &&
    (match.phase ?? "main") === place.phase &&
    (match.runId ?? place.run.id) === place.run.id &&
    (match.workflow ?? place.run.path) === place.run.path &&
    (match.job ?? place.job.key) === place.job.key &&
    (match.step === undefined || place.names.includes(match.step))
  );
}
