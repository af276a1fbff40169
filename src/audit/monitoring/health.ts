import { defineAuditor } from "../../environments/auditor.ts";
import type { Finding } from "../../environments/finding.ts";
import { policyOf, toldBy } from "../../environments/needed.ts";
import { releasePath } from "../../ledger/paths.ts";
import { expectedIn } from "../../ledger/said-to-run.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import { readRelease } from "../../release/read.ts";
import { verificationOf } from "../../verification/plan.ts";
import { probesOf, type Seen } from "../../verification/probe.ts";
import { severityIn } from "../rooms/gate.ts";

/** One look at one address of an environment, between deployments. */
export interface HealthLook {
  readonly environment: EnvironmentPolicy;
  readonly service: string;
  readonly check: string;
  readonly seen: Seen;
}

/** Between deployments too, what the policy says of an environment's health holds, for the release that succeeded there last, or that a person found there. */
export const healthAuditor = defineAuditor({
  name: "health",
  async gather(ask): Promise<readonly HealthLook[]> {
    const policy = policyOf(ask);
    const told = await toldBy(ask);
    if (told === undefined) return [];
    const { environments, releases } = told.projection;
    const looks = [...environments.values()].map(async (state): Promise<readonly HealthLook[]> => {
      const environment = policy.environments.get(state.environment);
      const plan = environment === undefined ? undefined : verificationOf(environment, ask.now);
      const expected = expectedIn(state);
      if (environment === undefined || plan === undefined || expected === null || isChanging(state)) return [];
      const { id } = expected;
      const read = readRelease(JSON.stringify(releases.get(releasePath(state.service, id)) ?? null), id);
      const about = { environment, service: state.service };
      if (read.kind === "broken")
        return [{ ...about, check: "release", seen: { outcome: "blind", message: read.why } }];
      const subject = { record: read.release, environment: environment.name };
      // Programs of a checkout may do anything; an audit only asks.
      const { together } = probesOf(plan.written, subject, ask);
      return Promise.all(
        together.map(async (probe) => ({
          ...about,
          check: probe.name,
          seen: await probe.look(),
        })),
      );
    });
    return (await Promise.all(looks)).flat();
  },
  judge: (looks) => looks.flatMap(judgeLook),
  documentation: {
    summary:
      "Each environment answers as `verification` asks (`health` and `tcp`), for the release that succeeded there last.",
    needs: [
      "the network, from the job that audits, to what `verification` names; secrets in `env:` of the step",
      "while a promotion is in the environment nothing is asked: its verification does",
    ],
    reasons: {
      unwell: {
        means: "an address says another thing than the policy asks, or another release answers",
        remedy: "see what runs there; roll back or promote again (docs/rollback.md)",
      },
      unreadable: {
        means: "an address gave no answer that says anything",
        remedy: "run the audit where it answers, or see whether the environment is up",
      },
    },
  },
});

/** Somebody is bringing another release in: which one answers now is not certain. */
function isChanging({ open }: EnvironmentState): boolean {
  return open.some(({ state }) => state === "deploying" || state === "deployed" || state === "verifying");
}

function judgeLook({ environment, service, check, seen }: HealthLook): readonly Finding[] {
  if (seen.outcome === "ok") return [];
  const unwell = seen.outcome === "bad";
  return [
    {
      id: `health/${unwell ? "unwell" : "unreadable"}/${service}:${environment.name}:${check}`,
      severity: severityIn(environment),
      environment: environment.name,
      message: `${environment.name}: ${seen.message}`,
      fix: unwell
        ? "See what runs there; roll back or promote again (docs/rollback.md)."
        : "Run the audit where it answers, or see whether the environment is up.",
      evidence: environment.url === undefined ? [] : [environment.url],
    },
  ];
}
