import type { Environment } from "./environment.ts";
import { type Executed, execute, type Program } from "./execute.ts";
import { programEnvironment } from "./program-environment.ts";
import type { Secrets } from "./secrets.ts";

/** What the step's own surroundings offer: values that its `env:` hands over, and programs of its checkout. */
export interface Outside {
  /** A secret or variable of the step's `env:`, masked from now on; undefined when it is not there, empty, or none of the policy's business. */
  secret(name: string): string | undefined;
  /** Runs a program without a shell. Never rejects. */
  execute(program: Program): Promise<Executed>;
}

/** The form of names that a policy may ask for. */
export const SECRET_NAME = /^[A-Z_][A-Z0-9_]{0,99}$/;

/**
 * Variables that are the step's own, not the user's: a policy that could name them could send the token of this step, or the
 * key of the runner's services, to a host of its choice.
 */
const NOT_FOR_POLICIES = /^(?:INPUT_|STATE_|ACTIONS_|GITHUB_|RUNNER_)/;

/** The surroundings of a step. */
export function createOutside(o: {
  readonly environment: Environment;
  readonly secrets: Secrets;
  /** Tells the runner to mask a value. */
  readonly mask: (secret: string) => void;
  /** The job's workspace. */
  readonly folder: string;
}): Outside {
  const { environment, secrets, mask, folder } = o;
  // Taken before the policy's secrets join: a value that happens to be a path too is still a path.
  const own = programEnvironment(environment, secrets.within);
  return {
    secret(name) {
      if (!SECRET_NAME.test(name) || NOT_FOR_POLICIES.test(name)) return undefined;
      const value = environment[name];
      if (value === undefined || value.trim() === "") return undefined;
      for (const more of secrets.add(value)) mask(more);
      return value;
    },
    execute: (program) => execute(program, { folder, environment: own, redact: secrets.redact }),
  };
}
