import { defineAuditor } from "../../environments/auditor.ts";
import type { Finding } from "../../environments/finding.ts";
import { toldBy } from "../../environments/needed.ts";
import type { Reading } from "../../environments/reading.ts";
import { unreadable } from "../../environments/reading.ts";
import type { DeploymentFact } from "../../github/deployments.ts";
import { findEnvironment } from "../../policy/find.ts";
import type { Policy } from "../../policy/policy.ts";
import { payloadOf, TASK_PREFIX } from "../../promotion/witness.ts";
import { type Difference, differencesBetween, entriesIn, type RecordedEntry } from "./completeness.ts";

interface Found {
  readonly entries: ReadonlyMap<string, RecordedEntry>;
  readonly deployments: readonly DeploymentFact[];
  readonly newest: Reading<readonly DeploymentFact[]>;
  readonly policy: Policy | undefined;
}

/** Every Deployment of ours has its event, every event its Deployment, and nobody else deploys there (R108, R114). */
export const deploymentsAuditor = defineAuditor({
  name: "deployments",
  async gather(ask): Promise<Found> {
    const [told, deployments] = await Promise.all([toldBy(ask), ask.deployments()]);
    return {
      entries: entriesIn(told?.events ?? []),
      deployments,
      newest: ask.newestDeployments,
      policy: ask.policy.ok ? ask.policy.value : undefined,
    };
  },
  judge: (found, { url }) => [
    ...differencesBetween(found.entries, found.deployments).map((difference) => describe(difference, url)),
    ...judgeForeign(found, url),
    ...judgeStates(found, url),
  ],
  documentation: {
    summary: "GitHub's Deployments and the ledger tell the same story.",
    needs: ["`deployments: read`", "`contents: read`: the ledger"],
    reasons: {
      unrecorded: {
        means: "a Deployment carries our task, and no event of the ledger knows it",
        remedy: "find out who made it; the ledger wins, delete the Deployment once it is explained",
      },
      forged: {
        means: "a Deployment carries our task, and its payload is not one that this suite writes",
        remedy: "find out who made it: any token with `deployments: write` can",
      },
      contradicts: {
        means: "a Deployment and the ledger disagree about release, service, environment or fencing number",
        remedy: "the ledger wins; find out who made the Deployment",
      },
      deleted: {
        means: "the ledger knows a Deployment that GitHub has no longer",
        remedy: "find out who deleted it, or the environment; the ledger keeps the record",
      },
      foreign: {
        means: "somebody else than this suite deploys to an environment of the policy",
        remedy: "let that workflow use `promote`, or give the job `environment: { name: …, deployment: false }`",
      },
      "state-differs": {
        means: "the ledger says that a promotion failed or succeeded, and GitHub shows the opposite",
        remedy: "the ledger wins; add the right status to the Deployment",
      },
      "states-unreadable": {
        means: "the states of the newest Deployments could not be read",
        remedy: "give the job `deployments: read`",
      },
    },
  },
});

function describe(difference: Difference, url: string): Finding {
  const evidence = [`${url}/deployments`];
  const found = (id: string, environment: string, message: string, fix: string): Finding => {
    const severity = difference.kind === "deleted" ? "warning" : "error";
    return { id: `deployments/${id}`, severity, environment, message, fix, evidence };
  };
  switch (difference.kind) {
    case "unrecorded":
    case "forged":
    case "contradicts": {
      const { id, environment, creator } = difference.deployment;
      const who = creator ?? "an account that is gone";
      const what = {
        unrecorded: "is in no event of the ledger",
        forged: "carries our task with a payload that is none of ours",
        contradicts: "says another thing than the ledger",
      }[difference.kind];
      return found(
        `${difference.kind}/${id}`,
        environment,
        `Deployment ${id} to ${environment}, made by ${who}, ${what}.`,
        "Find out what made it. The ledger wins; delete the Deployment once it is explained.",
      );
    }
    case "deleted": {
      const { id, entry } = difference;
      return found(
        `deleted/${id}`,
        entry.environment,
        `Deployment ${id} of ${entry.promotion} is in the ledger, and GitHub has it no longer.`,
        "Find out who deleted it, or its environment. The ledger keeps the record.",
      );
    }
  }
}

/** One finding for each environment, whatever the number: the ids stay the same. */
function judgeForeign({ deployments, policy }: Found, url: string): readonly Finding[] {
  if (policy === undefined) return [];
  const others = new Map<string, DeploymentFact[]>();
  for (const deployment of deployments) {
    if (deployment.task.startsWith(TASK_PREFIX)) continue;
    const found = findEnvironment(policy, deployment.environment);
    if (!found.ok) continue;
    const { name } = found.environment;
    others.set(name, [...(others.get(name) ?? []), deployment]);
  }
  return [...others].map(([environment, found]) => {
    const creators = [...new Set(found.map(({ creator }) => creator ?? "an account that is gone"))].sort();
    // GitHub makes one by itself for a job with `environment:`, which it calls by the default task.
    const byJobs = found.every(({ task, creator }) => task === "deploy" && creator === "github-actions[bot]");
    return {
      id: `deployments/foreign/${environment}`,
      severity: byJobs ? "note" : "warning",
      environment,
      message: `${found.length} Deployments to ${environment} were made by others than this suite: ${creators.join(", ")}.`,
      fix: byJobs
        ? "Jobs with `environment:` make them; write `environment: { name: …, deployment: false }` where GitHub offers it."
        : "Let that workflow use promote, so that what it deploys is recorded.",
      evidence: [`${url}/deployments/${encodeURIComponent(environment)}`],
    };
  });
}

const OPPOSITE: Readonly<Record<RecordedEntry["outcome"], readonly string[]>> = {
  open: [],
  succeeded: ["failure", "error"],
  failed: ["active", "success"],
};

function judgeStates({ newest, entries }: Found, url: string): readonly Finding[] {
  if (!newest.ok) return [unreadable("deployments/states-unreadable", "The states of Deployments", newest)];
  return newest.value.flatMap((deployment): readonly Finding[] => {
    const payload = payloadOf(deployment);
    const entry = payload === undefined ? undefined : entries.get(payload.promotion);
    if (entry === undefined || !OPPOSITE[entry.outcome].includes(deployment.state)) return [];
    return [
      {
        id: `deployments/state-differs/${deployment.id}`,
        severity: "warning",
        environment: entry.environment,
        message: `${entry.promotion} ${entry.outcome} by the ledger, and GitHub shows its Deployment ${deployment.id} as ${deployment.state}.`,
        fix: "The ledger wins. Add the right status to the Deployment.",
        evidence: [`${url}/deployments/${encodeURIComponent(entry.environment)}`],
      },
    ];
  });
}
