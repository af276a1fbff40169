import type { ReleaseBrief } from "../ledger/release-brief.ts";
import type { LedgerSnapshot } from "../ledger/snapshot.ts";

/** The newest release that is not a preview. */
export function latestRelease({ serviceState: { latest } }: LedgerSnapshot): ReleaseBrief | undefined {
  if (latest === null) return undefined;
  const { id, version, commit, run, preview } = latest;
  return { id, version, commit, run, preview };
}
