import * as v from "valibot";
import { defineAuditor } from "../../environments/auditor.ts";
import type { Finding } from "../../environments/finding.ts";
import { policyOf, toldBy } from "../../environments/needed.ts";
import { judgeRecovery, type RecoveryFound } from "../../environments/recovery/judge.ts";
import { RECOVERY, type RecoveryRule, recoverySchema } from "../../environments/recovery/rule.ts";
import { findingsOf } from "../../environments/statement.ts";
import { recoveryDocumentation } from "../../gates/recovery/documentation.ts";
import { gatherRecovery } from "../../gates/recovery/gather.ts";
import type { Recovery } from "../../ledger/recovery.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import { findingReasons, severityIn } from "./gate.ts";

interface Recoverable {
  readonly environment: EnvironmentPolicy;
  /** Named where several services have been there. */
  readonly service: string | undefined;
  readonly rule: RecoveryRule;
  readonly recovery: Recovery | undefined;
  readonly found: RecoveryFound;
}

interface Found {
  readonly recoverable: readonly Recoverable[];
  /** Environments of the preset production whose recovery the policy says nothing about. */
  readonly unsaid: readonly string[];
}

/** Backups, drills and runbooks are as young and as good as the policy asks, whether or not that keeps releases out. */
export const recoveryAuditor = defineAuditor({
  name: RECOVERY,
  async gather(ask): Promise<Found> {
    const { client, repo } = ask;
    const environments = [...policyOf(ask).environments.values()];
    const ruled = environments.flatMap((environment) => {
      const written = environment.rules.get(RECOVERY);
      return written === undefined ? [] : [{ environment, rule: v.parse(recoverySchema, written) }];
    });
    const unsaid = environments
      .filter(({ preset, rules }) => preset === "production" && rules.get(RECOVERY) === undefined)
      .map(({ name }) => name);
    if (ruled.length === 0) return { recoverable: [], unsaid };
    const states = [...((await toldBy(ask))?.projection.environments.values() ?? [])];
    const asked = ruled.flatMap(({ environment, rule }) => {
      const there = states.filter((state) => state.environment === environment.name);
      const told = there.map(({ service, recovery }) => ({
        service: there.length > 1 ? service : undefined,
        recovery,
      }));
      return (told.length > 0 ? told : NOWHERE).map((each) => ({ environment, rule, ...each }));
    });
    const recoverable = await Promise.all(
      asked.map(async (each) => {
        const found = await gatherRecovery(each.rule, { client, repo, recovery: each.recovery });
        return { ...each, found };
      }),
    );
    return { recoverable, unsaid };
  },
  judge: ({ recoverable, unsaid }, { now, url: repositoryUrl, repository }) => {
    const { id: repositoryId, defaultBranch } = repository;
    const found = recoverable.flatMap(({ environment, service, rule, recovery, found }) => {
      const { name, preset } = environment;
      const about = { environment: name, preset, recovery, now, repositoryId, defaultBranch, repositoryUrl };
      const statements = judgeRecovery(about, rule, { ok: true, value: found });
      const told = statements.map((one) =>
        service === undefined ? one : { ...one, about: `${service}:${one.about}` },
      );
      return findingsOf(told, { auditor: RECOVERY, environment: name, severity: severityIn(environment) });
    });
    return [...found, ...unsaid.map(judgeUnsaid)];
  },
  documentation: {
    summary: "Backups, restore drills and runbooks are as young and as good as the policy asks of each environment.",
    needs: recoveryDocumentation.needs,
    reasons: {
      ...findingReasons(RECOVERY, recoveryDocumentation),
      unsaid: {
        means:
          "the policy says nothing about how production is recovered: no backup, no drill, no runbook is looked at",
        remedy: "add `recovery:` to the environment, or accept the warning with a reason in the baseline",
      },
    },
  },
});

/** A warning, as whoever says half of it gets errors: to say nothing must not be the quieter way (R105, R121). */
function judgeUnsaid(environment: string): Finding {
  return {
    id: `recovery/unsaid/${environment}`,
    severity: "warning",
    environment,
    message: `The policy does not say how ${environment} is recovered, so nobody looks at its backups, drills and runbook.`,
    fix: "Add below it: recovery: { backup: full, every: 24h, rpo: 1h, rto: 4h, drill: 90d, runbook: docs/recovery.md }",
    evidence: [],
  };
}

/** Nothing was ever recorded there. */
const NOWHERE: readonly Pick<Recoverable, "service" | "recovery">[] = [{ service: undefined, recovery: undefined }];
