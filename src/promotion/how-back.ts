import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { failedBackIn } from "../ledger/said-to-run.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";

/** The command that goes back, to be copied: to a release, or left out to the one that the plan says. */
export function goBack(place: string, to?: Pick<ReleaseBrief, "id" | "version">): string {
  return `/rollback ${place}${to === undefined ? "" : ` to ${to.version ?? to.id}`} <why>`;
}

/** The command that tries a rollback again that failed: to where it was going, as the plan may lead elsewhere. */
export function goBackAgain(place: string, state: EnvironmentState): string {
  const failed = failedBackIn(state);
  return goBack(place, state.settled.find(({ id }) => id === failed?.promotion)?.release);
}
