import { type AlertFact, readDependabotAlerts } from "../../github/alerts.ts";
import { isFailure } from "../../github/errors.ts";
import { addPermission } from "../../github/permissions.ts";
import { readUpdates, type UpdateFact } from "../../github/updates.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding, Severity } from "../finding.ts";
import { type Reading, reading, unreadable } from "../reading.ts";
import { daysSince, isOlder } from "./age.ts";

interface Found {
  /** `undefined`: switched off. */
  readonly alerts: Reading<readonly AlertFact[] | undefined>;
  readonly updates: Reading<readonly UpdateFact[]>;
}

/** Days that an alert of a severity may be open before it is an error. */
const PATIENCE: Readonly<Record<string, number>> = { critical: 7, high: 30, medium: 90 };
/** Days that an update may wait. */
const UPDATE_PATIENCE = 30;

/** Dependency and security updates do not pile up. */
export const updatesAuditor = defineAuditor({
  name: "updates",
  async gather({ client, repo }): Promise<Found> {
    const [alerts, updates] = await Promise.all([
      reading(addPermission("vulnerability-alerts", "read"), async () => {
        try {
          return await readDependabotAlerts(client, repo);
        } catch (error) {
          // Switched off is not zero: then nobody looks.
          if (isFailure(error, "forbidden") && /alerts are (?:disabled|not (?:enabled|available))/i.test(error.message))
            return undefined;
          throw error;
        }
      }),
      reading(addPermission("pull-requests", "read"), () => readUpdates(client, repo)),
    ]);
    return { alerts, updates };
  },
  judge: ({ alerts, updates }, { now, url, repository }) => [
    ...judgeAlerts(alerts, { now, url, isPublic: repository.visibility === "public" }),
    ...judgeUpdates(updates, now),
  ],
  documentation: {
    summary: "Security alerts about dependencies are dealt with in time, and updates are merged.",
    needs: [
      "`vulnerability-alerts: read`: Dependabot's alerts; on older servers the token of a GitHub App",
      "`pull-requests: read` or `issues: read`: Dependabot's pull requests",
    ],
    reasons: {
      "alert-open": {
        means:
          "a security alert about a dependency is open; an error when it is critical for 7 days, high for 30 or medium for 90",
        remedy: "update the dependency, or dismiss the alert with a reason",
      },
      "alerts-off": {
        means: "Dependabot alerts are switched off, so nobody looks",
        remedy: "switch them on in Settings, Code security",
      },
      "alerts-unreadable": {
        means: "the alerts could not be read",
        remedy: "give the job `vulnerability-alerts: read`",
      },
      "update-old": {
        means: `a pull request of Dependabot is open for ${UPDATE_PATIENCE} days or longer`,
        remedy: "merge it or close it",
      },
      "updates-unreadable": {
        means: "the pull requests could not be read",
        remedy: "give the job `pull-requests: read`",
      },
    },
  },
});

/** Summaries and issues of a public repository are for everybody, alerts are not: then it is not said what they are about. */
function judgeAlerts(
  alerts: Found["alerts"],
  { now, url, isPublic }: { readonly now: Date; readonly url: string; readonly isPublic: boolean },
): readonly Finding[] {
  if (!alerts.ok) return [unreadable("updates/alerts-unreadable", "Dependabot's alerts", alerts)];
  if (alerts.value === undefined) {
    return [
      {
        id: "updates/alerts-off",
        severity: "warning",
        environment: null,
        message: "Dependabot alerts are switched off, which is not the same as none.",
        fix: `Switch them on: ${url}/settings/security_analysis`,
        evidence: [],
      },
    ];
  }
  return alerts.value.map((alert) => ({
    id: `updates/alert-open/${alert.number}`,
    severity: severityOf(alert, now),
    environment: null,
    message: `The alert ${isPublic ? alert.number : `about ${alert.about}`} (${alert.severity ?? "no severity"}) is open for ${daysSince(alert.createdAt, now)} days.`,
    fix: "Update the dependency, or dismiss the alert with a reason.",
    evidence: [alert.url],
  }));
}

/** A severity that nobody knows yet may be the worst one (R77). */
function severityOf({ severity, createdAt }: AlertFact, now: Date): Severity {
  if (severity === "low") return "note";
  return isOlder(createdAt, now, PATIENCE[severity ?? ""] ?? 0) ? "error" : "warning";
}

function judgeUpdates(updates: Found["updates"], now: Date): readonly Finding[] {
  if (!updates.ok) {
    return [unreadable("updates/updates-unreadable", "Dependabot's pull requests", updates, { severity: "warning" })];
  }
  return updates.value
    .filter(({ createdAt }) => isOlder(createdAt, now, UPDATE_PATIENCE))
    .map(({ number, title, createdAt, url }) => ({
      id: `updates/update-old/${number}`,
      severity: "warning",
      environment: null,
      message: `The update "${title}" (#${number}) waits for ${daysSince(createdAt, now)} days.`,
      fix: "Merge it, or close it with a reason.",
      evidence: [url],
    }));
}
