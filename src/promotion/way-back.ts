import type { Block } from "../github/snapshot.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { elsewhere } from "../rollback/elsewhere.ts";
import { composePlan, type RollbackPlan } from "../rollback/plan.ts";
import type { Ground } from "./ground.ts";

/**
 * How an environment would leave a release again, by today's policy, ledger and page. Nothing is asked. `to`: the release, by
 * its id, to which a person wants to go back whatever the page says.
 */
export function wayBack(
  ground: Pick<Ground, "ledger" | "policy" | "snapshot">,
  environment: EnvironmentPolicy,
  release: Pick<ReleaseBrief, "id">,
  to?: string,
): RollbackPlan {
  const { ledger, policy } = ground;
  const stateIn = (name: string) => stateOf(ledger, name);
  return composePlan({
    environment,
    state: stateIn(environment.name),
    everywhere: elsewhere(environment, policy, { head: ledger.head, stateOf: stateIn }),
    release: release.id,
    page: pageOf(ground, environment.name),
    ...(to === undefined ? {} : { to }),
  });
}

/**
 * The page of an environment on the default branch; null where there is none. One that is called the same in other letters is
 * meant too: a page that nobody reads would let something go back that says it must not.
 */
export function pageOf({ snapshot: { pages } }: Pick<Ground, "snapshot">, environment: string): Block<string | null> {
  if (!pages.ok) return pages;
  const wanted = `${environment}.md`;
  const named = [...pages.value.keys()].find((name) => name.toLowerCase() === wanted.toLowerCase());
  return { ok: true, value: pages.value.get(wanted) ?? pages.value.get(named ?? "") ?? null };
}
