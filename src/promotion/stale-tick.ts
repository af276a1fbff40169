import { link, type Markdown, strong } from "../action/markdown.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import type { Policy } from "../policy/policy.ts";

/** What nobody looked at though it was due. */
export interface Overdue {
  readonly promotion: string;
  /** ISO 8601: when it became due. */
  readonly since: string;
}

/** A day, for a schedule once a day, and three hours more, in milliseconds: GitHub starts schedules late, and by more than an hour. */
const STALE_AFTER = 27 * 3_600_000;

/**
 * What only time kept waiting, until a moment that is long over. A look of the resuming workflow would have judged it again
 * and recorded that, so none was there: idle looks leave no trace, but what they owe does. No request more than the read
 * that every door starts with, and nothing where no rule waits for time. Pure.
 */
export function overdueIn(ground: {
  readonly policy: Policy;
  readonly ledger: Pick<LedgerSnapshot, "service" | "states">;
  readonly now: Date;
}): Overdue | undefined {
  const overdue: Overdue[] = [];
  for (const { name, workflow } of ground.policy.environments.values()) {
    // Nobody looks after an environment that is deployed by whatever job calls promote.
    if (workflow === undefined) continue;
    // Only what waits has reasons.
    for (const { id, reasons } of stateOf(ground.ledger, name).open) {
      const [since] = reasons.flatMap(({ retryAt }) => retryAt ?? []).toSorted(byTime);
      if (since === undefined) continue;
      if (ground.now.getTime() - Date.parse(since) > STALE_AFTER) overdue.push({ promotion: id, since });
    }
  }
  return overdue.toSorted((left, right) => byTime(left.since, right.since))[0];
}

function byTime(left: string, right: string): number {
  return Date.parse(left) - Date.parse(right);
}

/** What to tell, and how to wake it; for the log. */
export function staleWords({ promotion, since }: Overdue): string {
  return (
    `${promotion} has been due since ${since} and was not looked at since: most likely the resuming workflow does not run. ` +
    "GitHub stops the schedules of repositories in which nothing happens for 60 days. Open that workflow under Actions, " +
    "enable it if it is disabled, and start it once with Run workflow. If it does run, its log says why nothing moved."
  );
}

/** The same for the summary. */
export function stalePart({ promotion, since }: Overdue, repositoryUrl: string): readonly (string | Markdown)[] {
  return [
    strong("Nobody looks after what waits for time"),
    `: ${promotion} has been due since ${since}. Most likely the resuming workflow does not run; GitHub stops the schedules of quiet repositories. `,
    link("Open Actions", `${repositoryUrl}/actions`),
    ", enable that workflow if it is disabled, and start it once with ",
    strong("Run workflow"),
    ".",
  ];
}
