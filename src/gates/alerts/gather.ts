import {
  type AlertFact,
  readCodeScanning,
  readDependabotAlerts,
  readSecretScanningAlerts,
} from "../../github/alerts.ts";
import { isFailure } from "../../github/errors.ts";
import { addPermission } from "../../github/permissions.ts";
import type { GateAsk } from "../ask.ts";
import { type AlertsRule, SOURCES, type Source } from "./words.ts";

/** What GitHub says about one kind of alert. Switched off is not zero: then nobody looks. */
export type SourceFound =
  | {
      readonly kind: "read";
      readonly source: Source;
      readonly alerts: readonly AlertFact[];
      /** As many as were read: a list that lost some on its way here is no list. */
      readonly count: number;
      /** What else was learned, for people; empty for nothing. */
      readonly note: string;
    }
  | { readonly kind: "off"; readonly source: Source; readonly why: string; readonly unblock: string }
  | { readonly kind: "unreadable"; readonly source: Source; readonly why: string; readonly unblock: string };

export interface AlertsFound {
  readonly sources: readonly SourceFound[];
}

/** Reads every kind that the rule names, at the same time; each fails alone. */
export async function gatherAlerts(rule: AlertsRule, ask: GateAsk): Promise<AlertsFound> {
  const asked = SOURCES.filter((source) => rule[source] !== undefined);
  return { sources: await Promise.all(asked.map((source) => readSource(source, ask))) };
}

async function readSource(source: Source, ask: GateAsk): Promise<SourceFound> {
  try {
    return await read(source, ask);
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    const refused = isFailure(failure, "forbidden", "not-found");
    if (refused && SAYS_OFF[source].test(failure.message)) {
      return { kind: "off", source, why: failure.message, unblock: turnOn(source, ask) };
    }
    const unblock = refused ? `${NEEDS[source]} If they are switched off: ${turnOn(source, ask)}` : AGAIN;
    return { kind: "unreadable", source, why: failure.message, unblock };
  }
}

async function read(source: Source, { client, repo, repository }: GateAsk): Promise<SourceFound> {
  switch (source) {
    case "dependabot":
      return found(source, await readDependabotAlerts(client, repo));
    case "secret-scanning":
      return found(source, await readSecretScanningAlerts(client, repo));
    case "code-scanning": {
      const { alerts, analysis } = await readCodeScanning(client, { repo, branch: repository.defaultBranch });
      const unblock = `Let the analysis of ${repository.defaultBranch} run to its end: ${repository.url}/security/code-scanning`;
      if (analysis === null) {
        return { kind: "off", source, why: `${repository.defaultBranch} was never analysed`, unblock };
      }
      const of = `of ${analysis.commit.slice(0, 12)}, ${analysis.createdAt.slice(0, 10)}`;
      if (analysis.error !== "") {
        const why = `the newest analysis (${of}) failed: ${analysis.error.slice(0, 200)}`;
        return { kind: "unreadable", source, why, unblock };
      }
      return found(source, alerts, ` by the newest analysis (${of})`);
    }
  }
}

function found(source: Source, alerts: readonly AlertFact[], note = ""): SourceFound {
  return { kind: "read", source, alerts, count: alerts.length, note };
}

/** GitHub's words for a feature that is not there, as against a permission that is not. */
const SAYS_OFF: Readonly<Record<Source, RegExp>> = {
  dependabot: /alerts are (?:disabled|not (?:enabled|available))/i,
  "code-scanning": /no analysis found|(?:advanced|code) security must be enabled|code scanning is not enabled/i,
  "secret-scanning": /secret scanning is (?:disabled|not (?:enabled|available))/i,
};

const NEEDS: Readonly<Record<Source, string>> = {
  dependabot: `The workflow's own token reads them with \`vulnerability-alerts: read\`: ${addPermission("vulnerability-alerts", "read")}`,
  "code-scanning": `Reading them is a permission of its own: ${addPermission("security-events", "read")}`,
  "secret-scanning":
    "The workflow's own token can never read them: give the step the token of a GitHub App with secret scanning alerts: read.",
};

const AGAIN = "Run this again when GitHub answers; with more than 1,000 open alerts, close those that are done with.";

function turnOn(source: Source, { repository }: GateAsk): string {
  const name = {
    dependabot: "Dependabot alerts",
    "code-scanning": "Code scanning",
    "secret-scanning": "Secret Protection",
  };
  return `Switch them on at ${repository.url}/settings/security_analysis (${name[source]}).`;
}
