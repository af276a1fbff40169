import { delimiter, dirname } from "node:path";
import { isObject, isTrue } from "./expression.ts";
import { githubVariables } from "./github-context.ts";
import { callScope, type JobRuntime, type StepCall, type StepResult, stepEnv } from "./job-runtime.ts";
import { collectStepFiles, openStepFiles } from "./step-files.ts";
import { runProcess } from "./step-process.ts";

/** The process of a step and what is special about its environment. */
export interface StepCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Over everything else: `INPUT_*`, `STATE_*`, `GITHUB_ACTION*`. */
  readonly variables: Readonly<Record<string, string>>;
  /** State an action saves for its post step; commands add to it. */
  readonly state: Map<string, string>;
}

/** Runs a step's process with the runner's environment and command files, and takes in what it reported. */
export async function runCommand(call: StepCall, command: StepCommand): Promise<StepResult> {
  const { runtime, name } = call;
  const files = openStepFiles(runtime);
  const outputs = new Map<string, string>();
  const sink = {
    step: name,
    output: (key: string, value: string) => void outputs.set(key, value),
    state: (key: string, value: string) => void command.state.set(key, value),
  };
  const end = await runProcess({
    command: command.command,
    args: command.args,
    cwd: command.cwd,
    env: { ...environment(call), ...files.variables, ...command.variables },
    control: runtime.control,
    survivesCancel: () => holdsAfterCancel(call),
    onLine: (line) => {
      runtime.log.line(line, sink);
      strike(call, line);
    },
  });
  runtime.log.endStep();
  if (!end.cancelled && end.code !== 0) runtime.log.error(`Process completed with exit code ${end.code}.`, name);
  if (end.cancelled) runtime.log.error("The operation was canceled.", name);
  const contents = collectStepFiles(runtime, files, name);
  for (const [key, value] of contents.outputs) outputs.set(key, value);
  for (const [key, value] of contents.state) command.state.set(key, value);
  const failed = !end.cancelled && (end.code !== 0 || !contents.valid);
  return {
    outcome: end.cancelled ? "cancelled" : failed ? "failure" : "success",
    outputs: Object.fromEntries(outputs),
  };
}

/** Does to the runner what a test planned for this step: at its start, or because of a line it printed. */
export function strike(call: StepCall, line?: string): void {
  const { runtime, id, name, phase } = call;
  const place = { run: runtime.run, job: runtime.job, names: [id, name, name.replace(/^Post /, "")], phase };
  const how = runtime.interruptions.strike(place, line);
  if (how === "kill") runtime.control.die();
  if (how === "cancel") runtime.control.cancel();
}

function holdsAfterCancel(call: StepCall): boolean {
  const scope = callScope(call);
  return isTrue(call.condition, { ...scope, status: { success: false, failure: false, cancelled: true } });
}

function environment(call: StepCall): Record<string, string> {
  const { runtime } = call;
  const { folders, options } = runtime;
  const github = runtime.contexts["github"];
  const env = stepEnv(call);
  return {
    LANG: "C.UTF-8",
    HOME: folders.home,
    ...options.env,
    ...Object.fromEntries(env),
    CI: env.get("CI") ?? "true",
    PATH: [...runtime.path, env.get("PATH") ?? systemPath(options.node)].join(delimiter),
    GITHUB_ACTIONS: "true",
    ...(isObject(github) ? githubVariables(github) : {}),
    GITHUB_ACTION: call.id,
    ...runnerVariables(runtime),
  };
}

function runnerVariables({ folders, log, job }: JobRuntime): Record<string, string> {
  return {
    RUNNER_OS: "Linux",
    RUNNER_ARCH: process.arch === "arm64" ? "ARM64" : "X64",
    RUNNER_NAME: `GitHub Actions ${job.id}`,
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.toolCache,
    RUNNER_WORKSPACE: dirname(folders.workspace),
    ...(log.debug ? { RUNNER_DEBUG: "1" } : {}),
  };
}

function systemPath(node: string): string {
  return [dirname(node), process.env["PATH"] ?? "/usr/bin:/bin"].join(delimiter);
}
