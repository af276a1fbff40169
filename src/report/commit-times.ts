import type { Log } from "../action/log.ts";
import type { Client } from "../github/client.ts";
import { readCommitTimes } from "../github/commit-times.ts";
import { isFailure } from "../github/errors.ts";
import type { Repo } from "../github/repo.ts";
import type { LedgerEvent } from "../ledger/event.ts";

/** Ten requests. */
const MOST = 1_000;

/** The commits of releases that succeeded anywhere since a moment, each once; the ledger has no other commits. */
export function commitsSince(events: readonly LedgerEvent[], since: string): readonly string[] {
  const asked = new Map<string, string>();
  const found = new Set<string>();
  for (const { event, promotion, time, data } of events) {
    if (promotion === null) continue;
    if (event === "promotion.requested") asked.set(promotion, data.release.commit);
    const commit = asked.get(promotion);
    if (event === "promotion.succeeded" && time >= since && commit !== undefined) found.add(commit);
  }
  return [...found];
}

/**
 * When these were committed, by GitHub: undefined where that is not known of all of them, because the figure that rests on a
 * part of them would be another one.
 */
export async function askCommitTimes(
  { client, repo, log }: { readonly client: Client; readonly repo: Repo; readonly log: Log },
  commits: readonly string[],
): Promise<ReadonlyMap<string, string> | undefined> {
  if (commits.length > MOST) {
    log.warning(
      `Lead times from commits are not counted: ${commits.length} commits, and at most ${MOST} are asked for.`,
    );
    return undefined;
  }
  try {
    return await readCommitTimes(client, { repo, commits });
  } catch (error) {
    if (!isFailure(error)) throw error;
    log.warning(`Lead times from commits are not counted: ${error.message}`);
    return undefined;
  }
}
