import type { Block } from "../github/snapshot.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { composePlan, type RollbackPlan } from "../rollback/plan.ts";
import type { Ground } from "./ground.ts";

/** How an environment would leave a release again, by today's policy, ledger and page. Nothing is asked. */
export function wayBack(
  ground: Pick<Ground, "ledger" | "snapshot">,
  environment: EnvironmentPolicy,
  release: Pick<ReleaseBrief, "id">,
): RollbackPlan {
  const state = stateOf(ground.ledger, environment.name);
  return composePlan({
    environment,
    state,
    everywhere: ground.ledger.head,
    release: release.id,
    page: pageOf(ground, environment.name),
  });
}

/** The page of an environment on the default branch; null where there is none. */
export function pageOf({ snapshot: { pages } }: Pick<Ground, "snapshot">, environment: string): Block<string | null> {
  return pages.ok ? { ok: true, value: pages.value.get(`${environment}.md`) ?? null } : pages;
}
