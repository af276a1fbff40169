import * as v from "valibot";
import { unexpected } from "./errors.ts";

/** A check that the default branch asks for; `app` is the id of the only app that may give it, `null` for any. */
export interface RequiredCheck {
  readonly context: string;
  readonly app: number | null;
}

/** Rulesets and the part of the classic protection that is readable without being an administrator. */
export const REQUIRED_FIELDS = `rules(first: 100) {
      pageInfo { hasNextPage }
      nodes {
        type
        parameters {
          __typename
          ... on RequiredStatusChecksParameters { requiredStatusChecks { context integrationId } }
        }
      }
    }
    refUpdateRule { requiredStatusCheckContexts }`;

/** The classic protection in full, with the apps; administrators only. */
export const PROTECTION_FIELDS = "branchProtectionRule { requiredStatusChecks { context app { databaseId } } }";

const ChecksParameters = v.object({
  requiredStatusChecks: v.array(v.object({ context: v.string(), integrationId: v.nullable(v.number()) })),
});

export const RequiredShape = v.object({
  rules: v.nullable(
    v.object({
      pageInfo: v.object({ hasNextPage: v.boolean() }),
      nodes: v.array(v.object({ type: v.string(), parameters: v.nullable(v.unknown()) })),
    }),
  ),
  refUpdateRule: v.nullable(v.object({ requiredStatusCheckContexts: v.nullable(v.array(v.nullable(v.string()))) })),
});

export const ProtectionShape = v.object({
  branchProtectionRule: v.nullable(
    v.object({
      requiredStatusChecks: v.nullable(
        v.array(v.object({ context: v.string(), app: v.nullable(v.object({ databaseId: v.number() })) })),
      ),
    }),
  ),
});

/**
 * All required checks, each once. The classic protection gives its apps only to administrators (`protection`); for
 * everybody else its names count, for any app.
 */
export function requiredChecks(
  required: v.InferOutput<typeof RequiredShape>,
  protection: v.InferOutput<typeof ProtectionShape> | null,
  request: string,
): readonly RequiredCheck[] {
  if (required.rules === null) throw unexpected(request, "the rules of the default branch are not told");
  if (required.rules.pageInfo.hasNextPage) throw unexpected(request, "more than 100 rules on the default branch");
  const found: RequiredCheck[] = [];
  for (const rule of required.rules.nodes) {
    if (rule.type !== "REQUIRED_STATUS_CHECKS") continue;
    const parameters = v.safeParse(ChecksParameters, rule.parameters);
    if (!parameters.success) throw unexpected(request, "a rule for required checks does not say which");
    for (const check of parameters.output.requiredStatusChecks) {
      found.push({ context: check.context, app: check.integrationId });
    }
  }
  for (const check of protection?.branchProtectionRule?.requiredStatusChecks ?? []) {
    found.push({ context: check.context, app: check.app?.databaseId ?? null });
  }
  for (const context of required.refUpdateRule?.requiredStatusCheckContexts ?? []) {
    if (context === null) throw unexpected(request, "a required check without a name");
    found.push({ context, app: null });
  }
  return withoutRepeats(found);
}

/** A check asked for from one app is not asked for again from any app. */
function withoutRepeats(checks: readonly RequiredCheck[]): readonly RequiredCheck[] {
  const pinned = new Set(checks.filter((check) => check.app !== null).map((check) => check.context));
  const kept = new Map<string, RequiredCheck>();
  for (const check of checks) {
    if (check.app !== null || !pinned.has(check.context)) kept.set(JSON.stringify([check.context, check.app]), check);
  }
  return [...kept.values()];
}
