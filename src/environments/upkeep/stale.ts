import type { DeploymentFact, EnvironmentFact } from "../../github/snapshot.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Policy } from "../../policy/policy.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding } from "../finding.ts";
import { policyOf, toldBy } from "../needed.ts";
import { type Reading, unreadable } from "../reading.ts";
import { daysSince, isOlder } from "./age.ts";

interface Found {
  readonly policy: Policy;
  readonly environments: Reading<readonly EnvironmentFact[]>;
  readonly newest: Reading<readonly DeploymentFact[]>;
  readonly states: readonly EnvironmentState[];
}

/** Days after which a Deployment that is still going is forgotten, and an environment that nothing came to is unused. */
const GOING = 1;
const UNUSED = 180;
const UNSETTLED = 7;
const STILL_GOING: ReadonlySet<string> = new Set(["pending", "queued", "in_progress", "waiting"]);

/** No environment, Deployment or half-finished promotion is left lying about. */
export const staleAuditor = defineAuditor({
  name: "stale",
  async gather(ask): Promise<Found> {
    const policy = policyOf(ask);
    const told = await toldBy(ask);
    return {
      policy,
      environments: ask.environments,
      newest: ask.newestDeployments,
      states: [...(told?.projection.environments.values() ?? [])],
    };
  },
  judge: (found, { now, url }) => [
    ...judgeEnvironments(found, url),
    ...judgeDeployments(found, now, url),
    ...found.states.flatMap((state) => judgeState(state, found.policy, now)),
  ],
  documentation: {
    summary: "GitHub's environments, Deployments and the ledger hold nothing that everybody forgot.",
    needs: ["`actions: read`: GitHub's environments", "`deployments: read`", "`contents: read`: policy and ledger"],
    reasons: {
      "environment-unknown": {
        means: "GitHub has an environment that the policy does not know; it may hold secrets and let anybody deploy",
        remedy: "delete it, or declare it in the policy",
      },
      "environments-unreadable": {
        means: "GitHub's environments could not be read",
        remedy: "give the job `actions: read`",
      },
      "deployment-going": {
        means: "a Deployment is still going after a day",
        remedy: "run the resuming workflow; close it by hand when nothing runs any more",
      },
      "deployments-unreadable": {
        means: "the states of Deployments could not be read",
        remedy: "give the job `deployments: read`",
      },
      "environment-unused": {
        means: `nothing came to this environment for ${UNUSED} days`,
        remedy: "take it out of the policy, with its resources, or promote to it",
      },
      unsettled: {
        means: `a failure left this environment unsettled for ${UNSETTLED} days: nobody knows what runs there`,
        remedy: "promote the same release again, or roll back",
      },
      "environment-gone": {
        means: "the ledger has an environment that the policy no longer declares",
        remedy: "nothing, once its resources are gone; GitHub's environment can be deleted",
      },
    },
  },
});

function judgeEnvironments({ environments, policy }: Found, url: string): readonly Finding[] {
  if (!environments.ok) {
    return [
      unreadable("stale/environments-unreadable", "GitHub's environments", environments, { severity: "warning" }),
    ];
  }
  const known = new Set([...policy.environments.keys()].map((name) => name.toLowerCase()));
  return environments.value
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map(({ name }) => ({
      id: `stale/environment-unknown/${name}`,
      severity: "warning",
      environment: name,
      message: `GitHub has an environment ${name} that the policy does not know. A mistyped name in a workflow makes one, without rules.`,
      fix: `Delete it (${url}/settings/environments), or declare it in .github/environments.yml.`,
      evidence: [`${url}/settings/environments`],
    }));
}

function judgeDeployments({ newest, policy }: Found, now: Date, url: string): readonly Finding[] {
  if (!newest.ok) return [unreadable("stale/deployments-unreadable", "The newest Deployments", newest)];
  return newest.value
    .filter(({ state, createdAt }) => STILL_GOING.has(state) && isOlder(createdAt, now, GOING))
    .map(({ id, environment, state, createdAt }) => ({
      id: `stale/deployment-going/${id}`,
      severity: "warning",
      environment: policy.environments.has(environment) ? environment : null,
      message: `Deployment ${id} to ${environment} is ${state.replaceAll("_", " ")} for ${daysSince(createdAt, now)} days.`,
      fix: "Run the resuming workflow, which settles what a dead job left; close what is not ours by hand.",
      evidence: [`${url}/deployments/${encodeURIComponent(environment)}`],
    }));
}

function judgeState(state: EnvironmentState, policy: Policy, now: Date): readonly Finding[] {
  const { environment, service, current, open } = state;
  const subject = `${service}:${environment}`;
  if (!policy.environments.has(environment)) {
    return current.kind === "empty" ? [] : [gone(environment, subject)];
  }
  if (current.kind === "unknown" && open.length === 0 && isOlder(current.since, now, UNSETTLED)) {
    return [
      {
        id: `stale/unsettled/${subject}`,
        severity: "error",
        environment,
        message: `${current.promotion} left ${environment} of ${service} unsettled ${daysSince(current.since, now)} days ago: nobody knows what runs there.`,
        fix: "Promote the same release again, or roll back to the last one that succeeded.",
        evidence: [],
      },
    ];
  }
  const last = current.kind === "release" ? current.since : undefined;
  if (last === undefined || !isOlder(last, now, UNUSED)) return [];
  return [
    {
      id: `stale/environment-unused/${subject}`,
      severity: "note",
      environment,
      message: `Nothing came to ${environment} of ${service} for ${daysSince(last, now)} days.`,
      fix: "Promote to it, or take it out of the policy together with its resources.",
      evidence: [],
    },
  ];
}

function gone(environment: string, subject: string): Finding {
  return {
    id: `stale/environment-gone/${subject}`,
    severity: "note",
    environment,
    message: `The ledger knows what runs in ${environment}, and the policy no longer declares it.`,
    fix: "See that its resources and secrets are gone too.",
    evidence: [],
  };
}
