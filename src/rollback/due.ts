import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { seenIn } from "../ledger/said-to-run.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Head } from "../ledger/state/head.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { isAutomatic, rollbackRule } from "./rule.ts";
import { rollbackTarget } from "./target.ts";

/** A rollback that nobody has to ask for. */
export interface DueRollback {
  readonly release: ReleaseBrief;
  /** The promotion that is taken back. */
  readonly of: string;
  readonly why: string;
}

/**
 * Whether an environment goes back by itself now: its policy says so, and a failed promotion that is no rollback still is
 * what it holds (R100). Once: an attempt that was made, whatever became of it, is the last one without a person (R101, I15).
 * Back to the release that the plan named when it came in, else to what last succeeded there, and to nothing else; when that
 * very release failed, going further back is a decision.
 */
export function dueRollback(
  environment: EnvironmentPolicy,
  state: EnvironmentState,
  everywhere: Pick<Head, "revoked">,
): DueRollback | undefined {
  const rule = rollbackRule(environment);
  if (!isAutomatic(rule, rule.data) || rule.workflow === undefined) return undefined;
  const { current, settled, open } = state;
  if (current.kind !== "unknown") return undefined;
  const failed = settled.find(({ id }) => id === current.promotion);
  if (failed?.state !== "failed" || failed.rollbackOf !== undefined) return undefined;
  const wasTried =
    settled.some(({ rollbackOf }) => rollbackOf === failed.id) ||
    open.some(({ rollback }) => rollback?.of === failed.id);
  if (wasTried) return undefined;
  const { backTo } = failed;
  const release = backTo === undefined ? lastGood(state, failed.release.id, everywhere) : seenAs(state, backTo);
  if (release === undefined) return undefined;
  return { release, of: failed.id, why: `${failed.id} failed: ${failed.reason ?? "without a reason"}` };
}

function lastGood(
  state: EnvironmentState,
  leaving: string,
  everywhere: Pick<Head, "revoked">,
): ReleaseBrief | undefined {
  const target = rollbackTarget(state, leaving, everywhere);
  const isLast = target.kind === "release" && target.release.id === state.succeeded?.release.id;
  return isLast ? target.release : undefined;
}

/** Also where nothing may go back to it any more: then it is refused, and an issue tells of it. */
function seenAs(state: EnvironmentState, id: string): ReleaseBrief | undefined {
  return seenIn(state).find((release) => release.id === id);
}
