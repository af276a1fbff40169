import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { evaluateText, isObject, type Json } from "./expression.ts";
import { callScope, type JobRuntime, type StepCall, type StepResult, stepEnv } from "./job-runtime.ts";
import { Refusal } from "./refusal.ts";
import { runCommand } from "./step-command.ts";

/** Runs a `run:` step's script in its shell, as the runner does: `bash -e` unless a shell is named. */
export async function runScript(call: StepCall): Promise<StepResult> {
  const { runtime, body } = call;
  const scope = callScope(call);
  const script = evaluateText(body["run"] ?? "", scope);
  const shell = evaluateText(body["shell"] ?? jobDefault(runtime, "shell") ?? "", scope);
  const directory = evaluateText(body["working-directory"] ?? jobDefault(runtime, "working-directory") ?? "", scope);
  const file = join(runtime.folders.temp, `${runtime.world.nextId()}.sh`);
  writeFileSync(file, script.endsWith("\n") ? script : `${script}\n`);
  const [command, ...args] = shellCommand(shell, `${call.name} of ${runtime.run.path}`);
  printHeading(call, script, [command, ...args, "{0}"].join(" "));
  const { action } = call.frame;
  return runCommand(call, {
    command,
    args: [...args, file],
    cwd: resolve(runtime.folders.workspace, directory),
    variables:
      action === undefined
        ? {}
        : {
            GITHUB_ACTION_PATH: action.folder,
            GITHUB_ACTION_REPOSITORY: action.repository,
            GITHUB_ACTION_REF: action.ref,
          },
    state: new Map(),
  });
}

function shellCommand(shell: string, where: string): readonly [string, ...string[]] {
  switch (shell) {
    case "":
      return ["bash", "-e"];
    case "bash":
      return ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail"];
    case "sh":
      return ["sh", "-e"];
    default:
      throw new Refusal(`the shell "${shell}"`, where);
  }
}

function printHeading(call: StepCall, script: string, shell: string): void {
  const { log } = call.runtime;
  const lines = script.trimEnd().split("\n");
  log.print(`##[group]Run ${lines[0] ?? ""}`);
  log.print(lines.join("\n"));
  log.print(`shell: ${shell}`);
  const env = [...stepEnv(call)];
  if (env.length > 0) log.print(["env:", ...env.map(([name, value]) => `  ${name}: ${value}`)].join("\n"));
  log.print("##[endgroup]");
}

function jobDefault({ definition, file }: JobRuntime, key: string): Json | undefined {
  return runDefault(definition.body["defaults"], key) ?? runDefault(file.body["defaults"], key);
}

function runDefault(defaults: Json | undefined, key: string): Json | undefined {
  const run = isObject(defaults) ? defaults["run"] : undefined;
  return isObject(run) ? run[key] : undefined;
}
