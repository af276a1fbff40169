import type { Job, Run, User } from "../simulator/world.ts";
import type { Sample } from "./sample.ts";

/** Starts the resuming workflow by hand with a command, as the button does, and runs everything that follows. */
export async function byHand(
  sample: Sample,
  text: string,
  by: User = sample.alice,
): Promise<{ readonly run: Run; readonly job: Job }> {
  await sample.dispatch("resume.yml", { command: text }, by);
  const run = sample.repository.runs.findLast(({ display_title: title }) => title === text);
  const job = run?.jobs.at(-1);
  if (run === undefined || job === undefined) throw new Error(`no run is called ${text}`);
  return { run, job };
}
