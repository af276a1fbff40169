import { appendFileSync } from "node:fs";
import {
  debug,
  endGroup,
  error,
  exportVariable,
  info,
  isDebug,
  notice,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  warning,
} from "@actions/core";
import type { Place } from "./errors.ts";
import { cut } from "./plain-text.ts";

export type Command = "debug" | "notice" | "warning" | "error";

/** What the runner offers to a step: commands on standard output, and files for outputs, variables, state and the summary. */
export interface Runner {
  /** One line of the log, as it is. */
  print(line: string): void;
  command(kind: Command, message: string, place?: Place): void;
  startGroup(title: string): void;
  endGroup(): void;
  mask(secret: string): void;
  output(name: string, value: string): void;
  /** Sets a variable for the steps that follow. */
  exportVariable(name: string, value: string): void;
  saveState(name: string, value: string): void;
  summary(markdown: string): void;
}

const annotate = { error, notice, warning };

/** The runner cuts an annotation at 4,096 characters. Here it is cut last: half a secret would not be recognised as one. */
const longest = 4000;

/**
 * The runner of the process's own environment. Values travel behind random delimiters, never as `name=value` (R45).
 * Only named imports of @actions/core are used: the bundle then leaves out its HTTP client, two thirds of a step's start.
 */
export function openRunner(): Runner {
  return {
    print: info,
    command: (kind, message, place) => {
      if (kind !== "debug") annotate[kind](cut(message, longest), place === undefined ? {} : annotation(place));
      else if (isDebug()) debug(message);
    },
    startGroup,
    endGroup,
    mask: setSecret,
    // Without a file core falls back to printed commands, which anything printed could imitate.
    output: (name, value) => {
      if (process.env["GITHUB_OUTPUT"]) setOutput(name, value);
    },
    exportVariable: (name, value) => {
      if (process.env["GITHUB_ENV"]) exportVariable(name, value);
    },
    saveState: (name, value) => {
      if (process.env["GITHUB_STATE"]) saveState(name, value);
    },
    // Runners without job summaries leave the variable out; core's own writer only works asynchronously.
    summary: (markdown) => {
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
    exportVariable: (name, value) => runner.exportVariable(name, redact(value)),
    saveState: (name, value) => runner.saveState(name, redact(value)),
    summary: (markdown) => runner.summary(redact(markdown)),
  };
}
