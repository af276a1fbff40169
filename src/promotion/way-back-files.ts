import type { PlanFiles } from "../gates/rollback-plan/gather.ts";
import { type CommitFacts, type FileAt, textOf } from "../github/commit-facts.ts";
import type { Block } from "../github/snapshot.ts";
import { releasePath } from "../ledger/paths.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { filesOfPlan } from "../rollback/files.ts";
import { goesBack } from "../rollback/plan.ts";
import type { Ground } from "./ground.ts";
import { wayBack } from "./way-back.ts";

/** Files that are read with the facts about a release, and what they are for. */
export interface WayBackFiles {
  readonly all: readonly FileAt[];
  from(facts: CommitFacts): PlanFiles;
}

/** Where no way back is asked for. A judgement that asks all the same finds nothing. */
export const NO_FILES: WayBackFiles = {
  all: [],
  from: () => ({ files: { ok: true, value: new Map() }, record: { ok: true, value: null } }),
};

/** The files that the way back needs: of the default branch as the policy was read, and its target's record in the ledger. */
export function wayBackFiles(
  ground: Pick<Ground, "ledger" | "policy" | "service" | "snapshot">,
  environment: EnvironmentPolicy,
  release: ReleaseBrief,
): WayBackFiles {
  const back = wayBack(ground, environment, release);
  const paths = filesOfPlan(back);
  const inHead = (path: string): FileAt => ({ commit: ground.snapshot.repository.defaultHead, path });
  const record = goesBack(back)
    ? { commit: ground.ledger.oid, path: releasePath(ground.service, back.target.release.id) }
    : undefined;
  return {
    all: [...paths.map(inHead), ...(record === undefined ? [] : [record])],
    from: (facts) => ({
      files: together(paths.map((path) => [path, textOf(facts, inHead(path))])),
      record: record === undefined ? { ok: true, value: null } : textOf(facts, record),
    }),
  };
}

function together(texts: readonly (readonly [string, Block<string | null>])[]): PlanFiles["files"] {
  const value = new Map<string, string | null>();
  for (const [path, text] of texts) {
    if (!text.ok) return text;
    value.set(path, text.value);
  }
  return { ok: true, value };
}
