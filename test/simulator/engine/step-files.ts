import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addSubjects, subjectList } from "./artifact-subjects.ts";
import { InvalidCommandFile, parseCommandFile } from "./command-files.ts";
import type { JobRuntime } from "./job-runtime.ts";

const MAX_SUMMARY = 1024 * 1024;
const FILES = ["output", "env", "path", "state", "step_summary", "artifacts"] as const;
type FileName = (typeof FILES)[number];

/** The fresh command files of one process. */
export interface StepFiles {
  readonly paths: Readonly<Record<FileName, string>>;
  /** `GITHUB_OUTPUT` and its companions. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What the files of a process said. */
export interface StepFileContents {
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly valid: boolean;
}

/** Creates the empty files one process may write its outputs, variables, paths, state, summary and artifacts to. */
export function openStepFiles({ world, folders, subjects }: JobRuntime): StepFiles {
  const id = world.nextId();
  const at = (name: string): string => join(folders.temp, "_runner_file_commands", `${name}_${id}`);
  const paths = Object.fromEntries(FILES.map((name) => [name, at(name)])) as Record<FileName, string>;
  const list = at("artifacts_list");
  for (const path of Object.values(paths)) writeFileSync(path, "");
  writeFileSync(list, subjectList(subjects));
  const variables = FILES.map((name) => [`GITHUB_${name.toUpperCase()}`, paths[name]] as const);
  return { paths, variables: { ...Object.fromEntries(variables), GITHUB_ARTIFACTS_LIST: list } };
}

/** Applies what a process wrote: also when it failed, as the runner does. A malformed file makes the step fail. */
export function collectStepFiles(runtime: JobRuntime, { paths }: StepFiles, step: string): StepFileContents {
  let valid = true;
  const attempt = <Result>(name: FileName, fallback: Result, read: (content: string) => Result): Result => {
    try {
      return read(existsSync(paths[name]) ? readFileSync(paths[name], "utf8") : "");
    } catch (problem) {
      if (!(problem instanceof InvalidCommandFile)) throw problem;
      runtime.log.error(`Unable to process file command '${name}' successfully.`, step);
      runtime.log.error(problem.message, step);
      valid = false;
      return fallback;
    }
  };
  attempt("env", undefined, (content) => setVariables(runtime, parseCommandFile(content), step));
  attempt("path", undefined, (content) => addPaths(runtime, content));
  attempt("step_summary", undefined, (content) => addSummary(runtime, content, step));
  attempt("artifacts", undefined, (content) => addSubjects(runtime.subjects, content, runtime.folders.workspace));
  const outputs = attempt("output", new Map<string, string>(), parseCommandFile);
  const state = attempt("state", new Map<string, string>(), parseCommandFile);
  return { outputs, state, valid };
}

function setVariables(runtime: JobRuntime, variables: ReadonlyMap<string, string>, step: string): void {
  for (const [name, value] of variables) {
    if (name.toUpperCase() === "NODE_OPTIONS") {
      runtime.log.error(`Can't store ${name} output parameter using '$GITHUB_ENV' command.`, step);
    } else {
      runtime.env.set(name, value);
    }
  }
}

function addPaths(runtime: JobRuntime, content: string): void {
  for (const path of content.split("\n")) if (path !== "") runtime.path.unshift(path);
}

function addSummary({ job, log, masker }: JobRuntime, content: string, step: string): void {
  const bytes = Buffer.byteLength(content);
  if (bytes > MAX_SUMMARY) {
    const size = Math.ceil(bytes / 1024);
    log.error(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`, step);
  } else if (content !== "") {
    job.summaries.push(masker.mask(content));
  }
}
