import * as v from "valibot";
import type { Client } from "./client.ts";
import { Id, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** A rule that holds for a branch, and the ruleset it comes from. */
export interface RuleFact {
  readonly type: string;
  readonly ruleset: number;
}

/** Who a ruleset does not hold for. `exempt` leaves no trace at all. */
export interface BypassActor {
  /** `Integration`, `OrganizationAdmin`, `RepositoryRole`, `Team`, `DeployKey`, … */
  readonly type: string;
  readonly id: number | null;
  readonly mode: string;
}

export interface RulesetFact {
  readonly id: number;
  readonly name: string;
  /** `null` when GitHub does not show it: only who may edit the ruleset sees it. */
  readonly bypass: readonly BypassActor[] | null;
  readonly url: string | null;
}

const RuleShape = v.object({ type: v.string(), ruleset_id: Id });
const RulesetShape = v.object({
  id: Id,
  name: v.string(),
  bypass_actors: v.optional(
    v.array(v.object({ actor_type: v.string(), actor_id: v.nullish(v.number()), bypass_mode: v.optional(v.string()) })),
  ),
  _links: v.optional(v.object({ html: v.nullish(v.object({ href: v.string() })) })),
});

/**
 * The active rules for a branch, of the repository and its organization.
 *
 * @throws GitHubFailure `forbidden` where the plan has no rulesets
 */
export async function readBranchRules(
  client: Client,
  o: { readonly repo: Repo; readonly branch: string },
): Promise<readonly RuleFact[]> {
  const route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
  const rules = await client.pages(route, { ...inRepo(o.repo), branch: o.branch }, { cap: 1_000 });
  return rules.map((rule) => {
    const { type, ruleset_id: ruleset } = parse(RuleShape, rule, route);
    return { type, ruleset };
  });
}

/** One ruleset of the repository, or of its organization. */
export async function readRuleset(
  client: Client,
  o: { readonly repo: Repo; readonly ruleset: number },
): Promise<RulesetFact> {
  const route = "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}";
  const answer = await client.rest("read", route, { ...inRepo(o.repo), ruleset_id: o.ruleset });
  const { id, name, bypass_actors: actors, _links: links } = parse(RulesetShape, answer.data, route);
  return {
    id,
    name,
    bypass:
      actors?.map(({ actor_type: type, actor_id, bypass_mode: mode }) => ({
        type,
        id: actor_id ?? null,
        mode: mode ?? "always",
      })) ?? null,
    url: links?.html?.href ?? null,
  };
}
