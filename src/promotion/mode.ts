import type { RunContext } from "../action/context.ts";
import { at } from "../action/event.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { rollbackRule } from "../rollback/rule.ts";

/** What the runner says about the calling job, as far as the mode depends on it. */
export interface Caller {
  readonly eventName: string;
  readonly ref: string;
  /** `owner/name/.github/workflows/file.yml@ref` of the caller, also when it calls a reusable workflow. */
  readonly workflowRef: string | null;
  /** `owner/name` */
  readonly repository: string;
  /** The event's own inputs, for `workflow_dispatch`. */
  readonly dispatched: { readonly environment: string | undefined; readonly service: string | undefined };
}

/** The caller, as the runner describes the run. */
export function callerOf(run: RunContext): Caller {
  const input = (name: string) => {
    const value = at(run.event, "inputs", name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return {
    eventName: run.eventName,
    ref: run.ref,
    workflowRef: run.workflowRef,
    repository: `${run.repository.owner}/${run.repository.name}`,
    dispatched: { environment: input("environment"), service: input("service") },
  };
}

/**
 * `deploying`: this job deploys, so every decision but `deploy` ends the step non-zero. `requesting`: the environment's own
 * workflow is dispatched instead. `wrong-ref`: the right workflow at the wrong ref, which deploys and dispatches nothing.
 */
export type Mode = "deploying" | "requesting" | "wrong-ref";

/** Which of the two modes of `promote` this step is in (design.md section 3). */
export function modeOf(
  caller: Caller,
  environment: EnvironmentPolicy,
  wanted: { readonly service: string | undefined; readonly defaultBranch: string },
): Mode {
  if (environment.workflow === undefined) return "deploying";
  if (caller.eventName !== "workflow_dispatch") return "requesting";
  const own = [environment.workflow, rollbackRule(environment).workflow].flatMap((file) =>
    file === undefined ? [] : [prefixOf(caller, file)],
  );
  const prefix = own.find((each) => caller.workflowRef?.startsWith(each) === true);
  if (prefix === undefined) return "requesting";
  if (caller.dispatched.environment !== environment.name) return "requesting";
  if ((caller.dispatched.service ?? "") !== (wanted.service ?? "")) return "requesting";
  const expected = `refs/heads/${wanted.defaultBranch}`;
  return caller.ref === expected && caller.workflowRef === `${prefix}${expected}` ? "deploying" : "wrong-ref";
}

function prefixOf({ repository }: Caller, file: string): string {
  return `${repository}/.github/workflows/${file}@`;
}

/** The path of the calling workflow file in its repository, `undefined` when the runner does not say it. */
export function workflowPathOf(workflowRef: string | null, repository: string): string | undefined {
  const prefix = `${repository}/`;
  if (workflowRef === null || !workflowRef.startsWith(prefix)) return undefined;
  return workflowRef.slice(prefix.length).split("@")[0];
}
