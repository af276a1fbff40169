import type { Outside } from "../action/outside.ts";
import type { DrillData } from "../ledger/recovery.ts";
import type { WrittenProgram } from "../outside/program.ts";
import { type Ended, runProgram } from "../outside/run-program.ts";
import { milliseconds } from "../policy/duration.ts";

/** The programs of a drill, as they are written. */
export interface DrillPrograms {
  readonly restore: string;
  readonly check: string;
  readonly break: string;
  /** Variables of the step's `env:` that all of them get. */
  readonly env: readonly string[];
}

/** One program that was run. */
export interface DrillStep {
  readonly what: "restore" | "check" | "break" | "check again";
  readonly ended: Ended;
}

export interface Rehearsed {
  readonly data: Omit<DrillData, "started" | "backup">;
  readonly steps: readonly DrillStep[];
}

interface Rehearsing {
  readonly outside: Outside;
  readonly now: () => Date;
  /** Variables that say what it is about. */
  readonly about: Readonly<Record<string, string>>;
  /** The policy's targets, as written; a loss is asked for where there is one. */
  readonly rto: string | undefined;
  readonly rpo: string | undefined;
}

/** A restore may take twice its target before it is ended, and never longer than a job may. */
const LEAST_MINUTES = 10;
const MOST_MINUTES = 360;
const CHECK = "15m";

/**
 * Rehearses a recovery: restores, checks, puts a fault in and checks again. A check that stays green on a fault proves nothing,
 * so the drill is accepted only when it went red. Recovery time is measured from the beginning of the restore until the first green;
 * data loss is what the check says, from its newest record to the failure.
 */
export async function rehearse(programs: DrillPrograms, o: Rehearsing): Promise<Rehearsed> {
  const steps: DrillStep[] = [];
  const env = programs.env.length === 0 ? {} : { env: [...programs.env] };
  const run = async (what: DrillStep["what"], words: string, timeout: string) => {
    const program: WrittenProgram = { name: what, run: words, timeout, ...env };
    const ended = await runProgram(program, o.about, o.outside);
    steps.push({ what, ended });
    return ended;
  };
  const end = (
    outcome: DrillData["outcome"],
    why: string,
    figures: Partial<Pick<DrillData, "recovery" | "loss">> = {},
  ) => ({
    data: { outcome, why, recovery: figures.recovery ?? null, loss: figures.loss ?? null },
    steps,
  });
  const began = o.now();
  const restored = await run("restore", programs.restore, restoreLimit(o.rto));
  if (restored.code !== 0) return end("failed", `the restore ${endOf(restored)}`);
  const checked = await run("check", programs.check, CHECK);
  if (checked.code !== 0) return end("failed", `after the restore the check ${endOf(checked)}`);
  const recovery = Math.max(0, o.now().getTime() - began.getTime());
  const lost = lossOf(checked.tail, began);
  if ("problem" in lost) return end("unproven", lost.problem, { recovery });
  const figures = { recovery, loss: lost.loss };
  if (lost.loss === null && o.rpo !== undefined) {
    return end(
      "unproven",
      "the check did not print newest-record=<instant>, and the policy has a target for data loss",
      figures,
    );
  }
  const broken = await run("break", programs.break, CHECK);
  if (broken.code !== 0) return end("unproven", `the fault could not be put in: \`break\` ${endOf(broken)}`, figures);
  const again = await run("check again", programs.check, CHECK);
  if (again.code === 0) return end("unproven", "the check stayed green on the fault that `break` put in", figures);
  // Ended by its time limit or a signal it has said neither.
  if (again.code === null) return end("unproven", `on the fault the check ${endOf(again)}`, figures);
  return end("accepted", "", figures);
}

function restoreLimit(rto: string | undefined): string {
  const target = rto === undefined ? MOST_MINUTES : Math.ceil((2 * milliseconds(rto)) / 60_000);
  return `${Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, target))}m`;
}

function endOf({ code, why }: Ended): string {
  return code === null ? `came to no end of its own: ${why ?? "how it ended is not known"}` : `ended with ${code}`;
}

const NEWEST = /^newest-record=(?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))$/gm;
const FAILURE = /^failure-at=(?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))$/gm;

/** Between the clocks of the database and of the runner, in milliseconds. */
const SKEW = 60_000;

/** Milliseconds from the newest record to the failure, as the check's last lines say; the restore's beginning is the failure without one. */
function lossOf(said: string, began: Date): { readonly loss: number | null } | { readonly problem: string } {
  const newest = lastOf(said, NEWEST);
  if (newest === undefined) return { loss: null };
  const failure = lastOf(said, FAILURE) ?? began.getTime();
  const loss = failure - newest;
  if (!(loss >= -SKEW)) return { problem: "the check says that its newest record is younger than the failure" };
  return { loss: Math.max(0, loss) };
}

function lastOf(said: string, form: RegExp): number | undefined {
  const at = [...said.matchAll(form)].at(-1)?.groups?.["at"];
  const time = at === undefined ? Number.NaN : Date.parse(at);
  return Number.isNaN(time) ? undefined : time;
}
