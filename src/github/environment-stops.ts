import type { Client } from "./client.ts";
import { readEnvironmentRules } from "./environment-rules.ts";
import type { Repo } from "./repo.ts";

/** What of a GitHub environment keeps a job from starting by itself. */
export interface EnvironmentStops {
  /** How many people or teams may have to say yes; any is one too many for what happens by itself. */
  readonly reviewers: number;
  /** Minutes. */
  readonly wait: number;
}

/** Reads who and what a job of a GitHub environment waits for. Throws like {@link readEnvironmentRules}. */
export async function readEnvironmentStops(
  client: Client,
  o: { readonly repo: Repo; readonly environment: string },
): Promise<EnvironmentStops> {
  const { reviewed, waitTimer } = await readEnvironmentRules(client, o);
  return {
    reviewers: reviewed.reduce((sum, { reviewers }) => sum + Math.max(1, reviewers.length), 0),
    wait: waitTimer,
  };
}
