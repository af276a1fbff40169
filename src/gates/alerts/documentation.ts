import type { GateDocumentation } from "../gate.ts";

export const alertsDocumentation: GateDocumentation = {
  summary: "No open security alert of the default branch at or above a severity.",
  proves: [
    "GitHub lists no open Dependabot, code scanning or secret scanning alert that counts, at the moment of judging; the list was read to its end",
    "the feature is switched on, and for code scanning: the default branch was analysed and the newest analysis did not fail",
    "every exception has a reason and a last day; after it (in UTC) the alert counts again",
    "an alert of a severity that is not known yet counts",
  ],
  cannotProve: [
    "anything about the release itself: alerts are about the default branch as it is now; the release may be older or newer",
    "that an alert was dismissed for a good reason: who may dismiss alerts may open this gate",
    "that the newest analysis is recent; its day stands in the message",
    "that the fix of an open alert may be merged: asked for a pull request, the gate sees the default branch, where the alert is still open. Put this gate where releases go, or except the alert while its fix is merged",
  ],
  example: [
    "gates:",
    "  alerts:",
    "    dependabot: high            # this severity and above",
    "    code-scanning: high",
    "    except: [{ alert: dependabot/12, because: not reachable from our code, until: 2026-12-31 }]",
  ].join("\n"),
  needs: [
    "`vulnerability-alerts: read` for Dependabot alerts; on older GitHub Enterprise Server only the token of a GitHub App can read them",
    "`security-events: read` for code scanning alerts",
    "the token of a GitHub App with `secret scanning alerts: read` for secret scanning: the workflow's own token may never read them",
  ],
  reasons: {
    "alerts-none": { means: "no alert that counts is open", remedy: "" },
    "alerts-open": {
      means: "alerts that count are open on the default branch",
      remedy: "fix or dismiss them, or except one with a reason and a last day",
    },
    "alerts-off": {
      means: "the feature is switched off, or never looked at the default branch; that is not the same as no alerts",
      remedy: "switch it on at the address that the message names, or remove it from `gates.alerts`",
    },
    "alerts-unreadable": {
      means: "the alerts could not be read to their end",
      remedy: "add the permission that the message names, or run it again",
    },
  },
};
