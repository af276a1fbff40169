import type { Executed, Program } from "../../action/execute.ts";
import { milliseconds } from "../../policy/duration.ts";
import type { GateAsk } from "../ask.ts";
import { type CommandProgram, type CommandRule, wordsOf } from "./words.ts";

/** How one program ended. */
export interface Ended extends Pick<Executed, "code" | "why"> {
  readonly name: string;
  /** The last of what it said, without secrets. */
  readonly tail: string;
}

/** A run of a program: a step judges more than once, and a smoke test twice in a minute proves no more. */
interface Run {
  readonly begun: Date;
  readonly ended: Promise<Ended>;
}

/** Milliseconds for which a result stands within one step. */
const FRESH = 5 * 60_000;
const KEPT = 16_384;

/** By the surroundings of a step, so that no result outlives it. */
const runs = new WeakMap<GateAsk["outside"], Map<string, Run>>();

/** Runs the programs one after the other: they share a workspace. All of them, also after one has failed. */
export async function runPrograms(rule: CommandRule, ask: GateAsk): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  for (const program of rule) ended.push(await once(program, ask));
  return ended;
}

function once(program: CommandProgram, ask: GateAsk): Promise<Ended> {
  const known = runs.get(ask.outside) ?? new Map<string, Run>();
  runs.set(ask.outside, known);
  const key = JSON.stringify([program, subjectOf(ask)]);
  const last = known.get(key);
  const age = last === undefined ? Number.POSITIVE_INFINITY : ask.now.getTime() - last.begun.getTime();
  if (last !== undefined && age >= 0 && age <= FRESH) return last.ended;
  const ended = start(program, ask);
  known.set(key, { begun: ask.now, ended });
  return ended;
}

async function start(program: CommandProgram, ask: GateAsk): Promise<Ended> {
  const { name } = program;
  const environment: Record<string, string> = { ...subjectOf(ask) };
  const secrets: string[] = [];
  for (const variable of program.env ?? []) {
    const value = ask.outside.secret(variable);
    if (value === undefined) {
      const why = `it never started: the step's env has no ${variable}, which the policy names for it`;
      return { name, code: null, why, tail: "" };
    }
    environment[variable] = value;
    secrets.push(value);
  }
  const [file, ...words] = wordsOf(program);
  const wanted: Program = {
    file,
    arguments: words,
    environment,
    timeout: milliseconds(program.timeout ?? "5m"),
    limit: KEPT,
  };
  const { code, why, output } = await ask.outside.execute(wanted);
  return { name, code, why, tail: tailOf(withoutSecrets(output, secrets)) };
}

/** What the program is about, as variables. */
function subjectOf({ subject, commit, environment }: GateAsk): Readonly<Record<string, string>> {
  const about = { ENV_ACTIONS_ENVIRONMENT: environment.name, ENV_ACTIONS_COMMIT: commit };
  if (subject.kind === "commit") return about;
  const { id, version } = subject.release;
  return { ...about, ENV_ACTIONS_RELEASE: id, ENV_ACTIONS_VERSION: version ?? "" };
}

/** The step hides what is long enough to be a secret; what the policy names for a program is one from four letters on. */
function withoutSecrets(output: string, secrets: readonly string[]): string {
  return secrets.filter(({ length }) => length >= 4).reduce((text, secret) => text.replaceAll(secret, "***"), output);
}

const LINES = 8;
const LENGTH = 600;

/** The last lines with something on them, from the beginning of a line on unless a single line is too long. */
function tailOf(output: string): string {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== "");
  const last = lines.slice(-LINES);
  while (last.length > 1 && last.join("\n").length > LENGTH) last.shift();
  const text = last.join("\n");
  return text.length > LENGTH ? `${text.slice(0, LENGTH).toWellFormed()}…` : text;
}
