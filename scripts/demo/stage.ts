import type { Album } from "./album.ts";
import { must } from "./claim.ts";
import type { Ran, Shop } from "./shop.ts";
import type { Cell, Teller, Tone } from "./terminal.ts";

/** Where the scenes play, and how they are told. */
export interface Stage {
  readonly shop: Shop;
  readonly teller: Album;
}

/** The demo cannot begin here, and a person can change that. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

/** The only run of a workflow among these. */
export function only(ran: readonly Ran[], workflow: string): Ran {
  const [run, ...others] = ran.filter((each) => each.workflow === workflow);
  must(run !== undefined && others.length === 0, `exactly one run of ${workflow}, not ${runNames(ran)}`);
  return run;
}

function runNames(ran: readonly Ran[]): string {
  return ran.map(({ workflow, job }) => `${workflow} (${job.conclusion ?? job.status})`).join(", ") || "none";
}

/** The only run of a workflow, which must have ended well. */
export function went(ran: readonly Ran[], workflow: string): Ran {
  const run = only(ran, workflow);
  must(run.run.conclusion === "success", `${workflow} ends well`);
  return run;
}

/** What each run said about itself; runs that found nothing to do are left out. */
export function tellRuns(teller: Teller, ran: readonly Ran[]): void {
  const rows = ran.filter(({ ended }) => ended !== undefined && ended.verdict !== "Nothing to do");
  teller.table(
    ["workflow", "job", "what it says"],
    rows.map(({ workflow, job, ended }) => [
      workflow,
      job.conclusion === "success" ? { text: "success", tone: "good" } : { text: job.conclusion ?? "", tone: "bad" },
      `${ended?.verdict ?? ""}: ${ended?.message ?? ""}`,
    ]),
  );
}

/** The decision table of a promote step, as its job summary shows it. */
export function tellGates(teller: Teller, { told }: Ran): void {
  must(told !== undefined && told.gates.length > 0, "the promote step shows its decision table");
  teller.table(
    ["gate", "verdict", "why"],
    told.gates.map(({ gate, verdict, why }): readonly Cell[] => [gate, { text: verdict, tone: toneOf(verdict) }, why]),
  );
}

function toneOf(verdict: string): Tone {
  switch (verdict) {
    case "passed":
      return "good";
    case "refused":
      return "bad";
    default:
      return "wait";
  }
}

/** Shows how the steps of a job ended. */
export function tellSteps(teller: Teller, { job }: Ran): void {
  teller.table(
    ["step", "ended"],
    job.steps.map(({ name, conclusion }): readonly Cell[] => [
      name.replace(/(@[0-9a-f]{7})[0-9a-f]{33}$/, "$1"),
      { text: conclusion ?? "", tone: conclusion === "failure" ? "bad" : conclusion === "success" ? "good" : "faint" },
    ]),
  );
}

/** The conclusion of one step of a run's job; `undefined` when there is no such step. */
export function stepOf({ job }: Ran, name: string): string | undefined {
  return job.steps.find((each) => each.name === name)?.conclusion ?? undefined;
}

/** The one run of a workflow, which its promote step must have ended for this reason, before the deploy step. */
export function stopped(ran: readonly Ran[], workflow: string, reason: string): Ran {
  const run = only(ran, workflow);
  must(run.run.conclusion === "failure", `${workflow} is red`);
  must(run.told?.gates.some((gate) => gate.reason === reason) === true, `${workflow} is stopped by ${reason}`);
  must(stepOf(run, "Deploy") === "skipped", `${workflow} runs no deploy step`);
  must(!run.job.log.includes("Deploying release"), `deploy.sh of ${workflow} says nothing`);
  return run;
}

/** The release that a run of ci registered. */
export function registered(ran: readonly Ran[]): string {
  const release = /\br-[0-9a-f]{12}\b/.exec(went(ran, "ci").told?.title ?? "")?.[0];
  must(release !== undefined, "ci registers a release");
  return release;
}
