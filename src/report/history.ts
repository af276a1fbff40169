import type { Change } from "../evidence/change.ts";
import { INCIDENT_LABEL } from "../github/incidents.ts";
import { compareUrl } from "./behind.ts";
import { causeOf } from "./cause.ts";
import { type Known, releaseNamed, shown } from "./facts.ts";
import type { Entry, Report } from "./report.ts";

/** The newest promotions of an environment, of all services, newest first. */
export function historyOf(known: Known, environment: string): Report["history"][number] {
  const all = [...known.changes.values()].filter((change) => change.environment === environment);
  const newest = all.toSorted((left, right) => right.number - left.number).slice(0, known.facts.history);
  return { environment, entries: newest.map((change) => entryOf(known, change)), more: all.length - newest.length };
}

function entryOf(known: Known, change: Change): Entry {
  const { id: promotion, number, service, release, request, entered, deployed, outcome, range, asked } = change;
  const { url } = known.facts.repository;
  const cause = causeOf(known, change);
  // A rollback comes from what it takes back, and not from what succeeded before: that is where it goes.
  const from = cause.kind === "rollback" ? cause.ofRelease : releaseNamed(known, service, range.previous);
  const ended = outcome.state === "open" ? null : outcome.at;
  const page = asked.at(-1);
  return {
    ...{ promotion, number, service, release: shown(release), from, cause },
    requestedAt: request.at,
    approvedBy: approversOf(change),
    overrides: change.overrides.map(({ gate, by, why }) => ({ gate, by: by?.login ?? null, why })),
    result: outcome.state,
    reason: outcome.reason,
    endedAt: ended,
    waited: seconds(request.at, entered?.at ?? ended),
    deployed: entered === null ? null : seconds(entered.at, deployed?.at ?? ended),
    verified: deployed === null ? null : seconds(deployed.at, ended),
    links: {
      run: entered === null ? null : `${url}/actions/runs/${entered.owner.id}`,
      commit: `${url}/commit/${release.commit}`,
      compare: from === null || from.commit === release.commit ? null : compareUrl(url, from, shown(release)),
      request: page === undefined ? null : `${new URL(url).origin}/${page.repository}/issues/${page.issue}`,
      incident: hasIncident(change) ? incidentsOf(url, promotion) : null,
    },
  };
}

/** Each once, in order; approvals that were taken back do not count. */
function approversOf({ approvals, reviews }: Change): readonly string[] {
  const logins = [
    ...approvals.filter(({ revoked }) => revoked === null).map(({ person }) => person.login),
    ...reviews.map(({ person }) => person.login),
  ];
  return [...new Set(logins)];
}

/** A rollback that came to its end is told of in an issue, and so is an override. */
function hasIncident({ kind, entered, overrides }: Change): boolean {
  return overrides.length > 0 || (kind === "rollback" && entered !== null);
}

/** The ledger does not know the issue's number; its text names the promotion. */
function incidentsOf(url: string, promotion: string): string {
  return `${url}/issues?q=${encodeURIComponent(`label:${INCIDENT_LABEL} "${promotion}"`)}`;
}

function seconds(from: string, to: string | null): number | null {
  return to === null ? null : Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000));
}
