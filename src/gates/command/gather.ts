import type { WrittenProgram } from "../../outside/program.ts";
import { type Ended, runProgram } from "../../outside/run-program.ts";
import type { GateAsk } from "../ask.ts";
import type { CommandRule } from "./words.ts";

/** A run of a program: a step judges more than once, and a smoke test twice in a minute proves no more. */
interface Run {
  readonly begun: Date;
  readonly ended: Promise<Ended>;
}

/** Milliseconds for which a result stands within one step. */
const FRESH = 5 * 60_000;

/** By the surroundings of a step, so that no result outlives it. */
const runs = new WeakMap<GateAsk["outside"], Map<string, Run>>();

/** Runs the programs one after the other: they share a workspace. All of them, also after one has failed. */
export async function runPrograms(rule: CommandRule, ask: GateAsk): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  for (const program of rule) ended.push(await once(program, ask));
  return ended;
}

function once(program: WrittenProgram, ask: GateAsk): Promise<Ended> {
  const known = runs.get(ask.outside) ?? new Map<string, Run>();
  runs.set(ask.outside, known);
  const key = JSON.stringify([program, subjectOf(ask)]);
  const last = known.get(key);
  const age = last === undefined ? Number.POSITIVE_INFINITY : ask.now.getTime() - last.begun.getTime();
  if (last !== undefined && age >= 0 && age <= FRESH) return last.ended;
  const ended = runProgram(program, subjectOf(ask), ask.outside);
  known.set(key, { begun: ask.now, ended });
  return ended;
}

/** What the program is about, as variables. */
function subjectOf({ subject, commit, environment }: GateAsk): Readonly<Record<string, string>> {
  const about = { ENV_ACTIONS_ENVIRONMENT: environment.name, ENV_ACTIONS_COMMIT: commit };
  if (subject.kind === "commit") return about;
  const { id, version } = subject.release;
  return { ...about, ENV_ACTIONS_RELEASE: id, ENV_ACTIONS_VERSION: version ?? "" };
}
