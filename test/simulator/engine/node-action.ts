import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ActionFile } from "./action-file.ts";
import { actionInputs, inputVariables, printActionHeading } from "./action-inputs.ts";
import { COMPILED } from "./compiled.ts";
import type { StepCall, StepResult } from "./job-runtime.ts";
import { runCommand } from "./step-command.ts";

type NodeAction = ActionFile & { readonly runs: { readonly using: "node" } };

/** A node action as a step names it. */
export interface NodeActionUse {
  readonly uses: string;
  readonly action: NodeAction;
  readonly repository: string;
  readonly ref: string;
}

/**
 * Runs the `main` of a node action as the runner starts it, and signs its `post` up for the job's end: that then runs
 * with inputs evaluated again and with the state `main` saved.
 */
export async function runNodeAction(call: StepCall, use: NodeActionUse): Promise<StepResult> {
  const { runs } = use.action;
  const state = new Map<string, string>();
  const { post } = runs;
  if (post !== undefined) {
    const { id, name, frame, body } = call;
    call.runtime.posts.push({
      ...{ id, name, frame, body, condition: runs.postIf },
      run: (postCall) => runFile(postCall, use, post, state),
    });
  }
  return runFile(call, use, runs.main, state);
}

async function runFile(
  call: StepCall,
  use: NodeActionUse,
  main: string,
  state: Map<string, string>,
): Promise<StepResult> {
  const { runtime } = call;
  const file = join(use.action.folder, main);
  if (!existsSync(file)) throw new Error(`File not found: '${file}'`);
  const inputs = actionInputs(call, use.action);
  printActionHeading(call, call.phase === "main" ? use.uses : `${use.uses} (post)`, inputs);
  const saved = [...state].map(([key, value]) => [`STATE_${key}`, value] as const);
  return runCommand(call, {
    command: runtime.options.node,
    args: [file],
    cwd: runtime.folders.workspace,
    variables: {
      ...inputVariables(inputs),
      ...Object.fromEntries(saved),
      GITHUB_ACTION_REPOSITORY: use.repository,
      GITHUB_ACTION_REF: use.ref,
      ...runtimeService(call),
      ...COMPILED,
    },
    state,
  });
}

/** Where actions find the runner's own services. Nothing answers there: the artifact actions are built in. */
function runtimeService({ runtime: { options, run, job } }: StepCall): Record<string, string> {
  return {
    ACTIONS_RUNTIME_URL: `${options.serverUrl}/_runtime/`,
    ACTIONS_RESULTS_URL: `${options.serverUrl}/_results/`,
    ACTIONS_CACHE_URL: `${options.serverUrl}/_cache/`,
    ACTIONS_RUNTIME_TOKEN: `runtime-${run.id}-${job.id}`,
    ACTIONS_ORCHESTRATION_ID: `${run.id}.${job.key}.__default`,
  };
}
