import * as v from "valibot";
import { defineAuditor } from "../../environments/auditor.ts";
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

/** Backups, drills and runbooks are as young and as good as the policy asks, whether or not that keeps releases out. */
export const recoveryAuditor = defineAuditor({
  name: RECOVERY,
  async gather(ask): Promise<readonly Recoverable[]> {
    const { client, repo } = ask;
    const ruled = [...policyOf(ask).environments.values()].flatMap((environment) => {
      const written = environment.rules.get(RECOVERY);
      return written === undefined ? [] : [{ environment, rule: v.parse(recoverySchema, written) }];
    });
    if (ruled.length === 0) return [];
    const states = [...((await toldBy(ask))?.projection.environments.values() ?? [])];
    const asked = ruled.flatMap(({ environment, rule }) => {
      const there = states.filter((state) => state.environment === environment.name);
      const told = there.map(({ service, recovery }) => ({
        service: there.length > 1 ? service : undefined,
        recovery,
      }));
      return (told.length > 0 ? told : NOWHERE).map((each) => ({ environment, rule, ...each }));
    });
    return Promise.all(
      asked.map(async (each) => {
        const found = await gatherRecovery(each.rule, { client, repo, recovery: each.recovery });
        return { ...each, found };
      }),
    );
  },
  judge: (recoverable, { now, url: repositoryUrl, repository }) => {
    const { id: repositoryId, defaultBranch } = repository;
    return recoverable.flatMap(({ environment, service, rule, recovery, found }) => {
      const { name, preset } = environment;
      const about = { environment: name, preset, recovery, now, repositoryId, defaultBranch, repositoryUrl };
      const statements = judgeRecovery(about, rule, { ok: true, value: found });
      const told = statements.map((one) =>
        service === undefined ? one : { ...one, about: `${service}:${one.about}` },
      );
      return findingsOf(told, { auditor: RECOVERY, environment: name, severity: severityIn(environment) });
    });
  },
  documentation: {
    summary: "Backups, restore drills and runbooks are as young and as good as the policy asks of each environment.",
    needs: recoveryDocumentation.needs,
    reasons: findingReasons(RECOVERY, recoveryDocumentation),
  },
});

/** Nothing was ever recorded there. */
const NOWHERE: readonly Pick<Recoverable, "service" | "recovery">[] = [{ service: undefined, recovery: undefined }];
