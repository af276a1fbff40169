import type { Executed, Program } from "../action/execute.ts";
import type { Outside } from "../action/outside.ts";
import { milliseconds } from "../policy/duration.ts";
import { type WrittenProgram, wordsOf } from "./program.ts";

const KEPT = 16_384;

/** How one program ended. */
export interface Ended extends Pick<Executed, "code" | "why"> {
  readonly name: string;
  /** The last of what it said, without secrets. */
  readonly tail: string;
}

/** Runs one program without a shell, with `about` and the variables that the policy names for it. Never rejects. */
export async function runProgram(
  program: WrittenProgram,
  about: Readonly<Record<string, string>>,
  outside: Outside,
): Promise<Ended> {
  const { name } = program;
  const environment: Record<string, string> = { ...about };
  const secrets: string[] = [];
  for (const variable of program.env ?? []) {
    const value = outside.secret(variable);
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
  const { code, why, output } = await outside.execute(wanted);
  return { name, code, why, tail: tailOf(withoutSecrets(output, secrets)) };
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
