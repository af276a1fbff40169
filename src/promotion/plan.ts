import { createHash } from "node:crypto";
import { effectivePolicy } from "../policy/effective.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { canonicalJson } from "../release/canonical.ts";
import { planPart, type RollbackPlan } from "../rollback/plan.ts";

/**
 * What is agreed to when a promotion goes ahead: sha256 over the canonical JSON of the promotion, the release's digest, this
 * environment's effective policy and the way back (design.md section 8). Times, ages and proofs are not part of it.
 */
export function planDigest(plan: {
  readonly promotion: string;
  readonly release: string;
  readonly environment: EnvironmentPolicy;
  /** How it would be left again. */
  readonly back: RollbackPlan;
}): string {
  const text = canonicalJson({
    promotion: plan.promotion,
    release: plan.release,
    policy: effectivePolicy(plan.environment),
    rollback: planPart(plan.back),
  });
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
