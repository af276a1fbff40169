/** A person or bot by numeric id; the login is what it was when the event was written. */
export interface Actor {
  readonly id: number;
  readonly login: string;
}

/** One job of one attempt of one workflow run: the unit that can own a promotion (R84). */
export interface RunRef {
  readonly id: number;
  readonly attempt: number;
  /** The job's key in the workflow file. */
  readonly job: string;
  /** The check run of the job, where the runner says it. */
  readonly checkRun: number | null;
}
