import { expect, test } from "vitest";
import { recoveryAuditor } from "../../src/audit/rooms/recovery.ts";
import type { AuditAsk } from "../../src/environments/auditor.ts";
import { policyOf } from "../policy/policies.ts";

async function found(production: string) {
  const text = `version: 1
environments:
  staging: { preset: staging, github-environment: none, workflow: deploy.yml }
  production: { github-environment: none, after: staging, workflow: deploy.yml${production} }
`;
  const repository = { id: 77, defaultBranch: "main" };
  const ask = { policy: { ok: true, value: policyOf(text) }, ledger: async () => null, now: new Date(0), repository };
  // Without a backup, a drill or a runbook to look at, the auditor asks for nothing else.
  const findings = await recoveryAuditor.audit(ask as unknown as AuditAsk);
  return findings.map(({ id, severity }) => [severity, id]);
}

test("a production that says nothing of its recovery is warned of: silence is not quieter than half an answer (R121)", async () => {
  expect(await found("")).toEqual([["warning", "recovery/unsaid/production"]]);
  const half = await found(", recovery: { backup: full, every: 24h }");
  expect(half).toContainEqual(["error", "recovery/undeclared/production/drill"]);
  expect(half.map(([, id]) => id)).not.toContain("recovery/unsaid/production");
});
