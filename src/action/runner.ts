/**
 * What the runner offers to a step: files for outputs, state and the summary, and commands on standard output. The real one
 * is @actions/core, loaded when it is first needed, because it alone costs twice the start of Node.
 */
import { appendFileSync } from "node:fs";
import type { Place } from "./errors.ts";

export type Command = "debug" | "notice" | "warning" | "error";

export interface Runner {
  /** One line of the log, as it is. */
  print(line: string): void;
  command(kind: Command, message: string, place?: Place): void;
  startGroup(title: string): void;
  endGroup(): void;
  mask(secret: string): void;
  output(name: string, value: string): void;
  saveState(name: string, value: string): void;
  summary(markdown: string): void;
}

/** The runner of the process's own environment. Values travel behind random delimiters, never as `name=value` (R45). */
export async function openRunner(): Promise<Runner> {
  const core = await import("@actions/core");
  return {
    print: core.info,
    command: (kind, message, place) => {
      if (kind !== "debug") core[kind](message, place === undefined ? {} : annotation(place));
      else if (core.isDebug()) core.debug(message);
    },
    startGroup: core.startGroup,
    endGroup: core.endGroup,
    mask: core.setSecret,
    // Without a file core falls back to printed commands, which anything printed could imitate.
    output: (name, value) => {
      if (process.env["GITHUB_OUTPUT"]) core.setOutput(name, value);
    },
    saveState: (name, value) => {
      if (process.env["GITHUB_STATE"]) core.saveState(name, value);
    },
    summary: (markdown) => {
      // Runners without job summaries leave the variable out; core's own writer only works asynchronously.
      const file = process.env["GITHUB_STEP_SUMMARY"];
      if (file) appendFileSync(file, `${markdown}\n`);
    },
  };
}

function annotation(place: Place): { file: string; startLine?: number; startColumn?: number } {
  return {
    file: place.file,
    ...(place.line === undefined ? {} : { startLine: place.line }),
    ...(place.column === undefined ? {} : { startColumn: place.column }),
  };
}

/** A runner that never sees a secret (R49). */
export function withoutSecrets(runner: Runner, redact: (text: string) => string): Runner {
  return {
    print: (line) => runner.print(redact(line)),
    command: (kind, message, place) => runner.command(kind, redact(message), place),
    startGroup: (title) => runner.startGroup(redact(title)),
    endGroup: () => runner.endGroup(),
    mask: (secret) => runner.mask(secret),
    output: (name, value) => runner.output(name, redact(value)),
    saveState: (name, value) => runner.saveState(name, redact(value)),
    summary: (markdown) => runner.summary(redact(markdown)),
  };
}
