import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** What of a GitHub environment keeps a job from starting by itself. */
export interface EnvironmentStops {
  /** How many people or teams may have to say yes; any is one too many for what happens by itself. */
  readonly reviewers: number;
  /** Minutes. */
  readonly wait: number;
}

const Rule = v.looseObject({ type: v.string() });
const Waiting = v.object({ wait_timer: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });
const Reviewed = v.object({ reviewers: v.array(v.unknown()) });
const Shape = v.object({ name: v.string(), protection_rules: v.nullish(v.array(Rule)) });

/**
 * Reads who and what a job of a GitHub environment waits for.
 *
 * @throws GitHubFailure `not-found` where there is none, `forbidden` without `actions: read`
 */
export async function readEnvironmentStops(
  client: Client,
  o: { readonly repo: Repo; readonly environment: string },
): Promise<EnvironmentStops> {
  const route = "GET /repos/{owner}/{repo}/environments/{environment_name}";
  const { data } = await client.rest("read", route, { ...inRepo(o.repo), environment_name: o.environment });
  const { name, protection_rules: rules } = parse(Shape, data, route);
  if (name.toLowerCase() !== o.environment.toLowerCase())
    throw unexpected(route, `asked for ${o.environment}, got ${name}`);
  const of = (type: string) => (rules ?? []).filter((rule) => rule.type === type);
  return {
    reviewers: of("required_reviewers").reduce(
      (sum, rule) => sum + Math.max(1, parse(Reviewed, rule, route).reviewers.length),
      0,
    ),
    wait: Math.max(0, ...of("wait_timer").map((rule) => parse(Waiting, rule, route).wait_timer)),
  };
}
