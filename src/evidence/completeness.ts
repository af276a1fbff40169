import { type Difference, differencesBetween, entriesIn } from "../audit/ledger/completeness.ts";
import type { DeploymentFact } from "../github/deployments.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { approvalDifferences, type Pages } from "./approvals.ts";
import type { Change } from "./change.ts";
import type { Period } from "./period.ts";
import { type ReviewsFound, reviewDifferences } from "./reviews.ts";

/** What of the ledger and of GitHub is there, and what is missing on either side: the difference list is part of it (R114). */
export function completenessOf(
  events: readonly LedgerEvent[],
  changes: readonly Change[],
  {
    period,
    deployments,
    pages,
    reviews,
  }: {
    readonly period: Period;
    readonly deployments?: readonly DeploymentFact[];
    readonly pages?: Pages;
    readonly reviews?: ReadonlyMap<string, ReviewsFound>;
  },
) {
  const entries = entriesIn(events);
  const told = new Set(changes.map(({ id }) => id));
  const entered = [...entries.values()].filter(({ promotion }) => told.has(promotion));
  const open = changes.filter(({ outcome }) => outcome.state === "open").map(({ id }) => id);
  const ledger = {
    events: events.length,
    gaps: events.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [seq])),
    changes: changes.length,
    entered: entered.length,
    openAtTheEnd: open,
    numbersMissing: numbersMissing(events),
  };
  if (deployments === undefined) return { ledger, github: null };
  const before = deployments.filter(({ createdAt }) => createdAt.slice(0, 10) <= period.to);
  const differences = differencesBetween(entries, before).map(describe).sort();
  const approvals =
    pages === undefined ? null : { pages: pages.size, differences: approvalDifferences(changes, pages, period) };
  const reviewed =
    reviews === undefined ? null : { changes: reviews.size, differences: reviewDifferences(changes, reviews) };
  return { ledger, github: { deployments: before.length, differences, approvals, reviews: reviewed } };
}

/** Promotions are numbered without gaps: one that is not there was taken out. */
function numbersMissing(events: readonly LedgerEvent[]): readonly number[] {
  const given = events.flatMap((event) => (event.event === "promotion.requested" ? [event.data.number] : []));
  const known = new Set(given);
  const most = given.reduce((largest, number) => Math.max(largest, number), 0);
  return Array.from({ length: most }, (_, index) => index + 1).filter((number) => !known.has(number));
}

function describe(difference: Difference): string {
  switch (difference.kind) {
    case "deleted":
      return `Deployment ${difference.id} of ${difference.entry.promotion} is in the ledger and not on GitHub`;
    case "unrecorded":
      return `Deployment ${difference.deployment.id} is on GitHub and in no entry of the ledger`;
    case "forged":
      return `Deployment ${difference.deployment.id} has our task and a payload that is not ours`;
    case "contradicts":
      return `Deployment ${difference.deployment.id} says another thing than the ledger about ${difference.entry.promotion}`;
  }
}
