import type { EnvironmentPolicy } from "../policy/policy.ts";

/** What a person does so that a release goes to an environment for which nobody has asked yet. */
export function howToAsk({ name, workflow }: Pick<EnvironmentPolicy, "name" | "workflow">): string {
  return workflow === undefined
    ? `Start the job that calls promote for ${name}.`
    : `Run the workflow ${workflow} for ${name}, or the resuming workflow with the command "/promote ${name}".`;
}
