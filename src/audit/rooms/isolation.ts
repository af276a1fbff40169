import * as v from "valibot";
import { defineAuditor } from "../../environments/auditor.ts";
import { type IsolationFound, judgeIsolation } from "../../environments/isolation/judge.ts";
import { ISOLATION, type IsolationRule, isolationSchema } from "../../environments/isolation/rule.ts";
import { policyOf } from "../../environments/needed.ts";
import { findingsOf } from "../../environments/statement.ts";
import { isolationDocumentation } from "../../gates/isolation/documentation.ts";
import { withoutMeasuring } from "../../gates/isolation/gate.ts";
import { gatherIsolation } from "../../gates/isolation/gather.ts";
import type { EnvironmentPolicy, Policy } from "../../policy/policy.ts";
import { askAtHead, findingReasons, severityIn } from "./gate.ts";

interface Isolated {
  readonly policy: Policy;
  readonly environment: EnvironmentPolicy;
  readonly rule: IsolationRule;
  readonly found: IsolationFound;
}

/** Between releases too, nobody uses what is another environment's, and the jobs that sanitize and clean up succeed. */
export const isolationAuditor = defineAuditor({
  name: ISOLATION,
  async gather(ask): Promise<readonly Isolated[]> {
    const policy = policyOf(ask);
    const isolated = [...policy.environments.values()].map(async (environment): Promise<readonly Isolated[]> => {
      const written = environment.rules.get(ISOLATION);
      if (written === undefined) return [];
      const rule = withoutMeasuring(v.parse(isolationSchema, written));
      return [{ policy, environment, rule, found: await gatherIsolation(rule, askAtHead(ask, environment)) }];
    });
    return (await Promise.all(isolated)).flat();
  },
  judge: (isolated, { now, url: repositoryUrl, repository }) => {
    const { id: repositoryId, defaultBranch } = repository;
    return isolated.flatMap(({ policy, environment, rule, found }) => {
      const about = { policy, environment, now, repositoryId, defaultBranch, repositoryUrl };
      const auditing = { auditor: ISOLATION, environment: environment.name, severity: severityIn(environment) };
      return findingsOf(judgeIsolation(about, rule, { ok: true, value: found }), auditing);
    });
  },
  documentation: {
    summary:
      "What environments declare as their own is used by no other, no live data is below production, and clean-up runs.",
    needs: [
      "`actions: read` for `sanitize` and `cleanup`, `contents: read` for `scan`",
      "`reach` and `resolve` need the environment's own network, so its deploying job measures them, and the audit does not",
    ],
    reasons: findingReasons(ISOLATION, isolationDocumentation),
  },
});
