import * as v from "valibot";
import { inOrder } from "../../policy/canonical-rule.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import { entriesOf, nodeAt } from "../../policy/source.ts";
import { checksSchema, type WrittenChecks } from "./schema.ts";

/** Conclusions, besides success, that a check may end with and still count. */
export type AllowedConclusion = "skipped" | "neutral";

export interface CheckRequirement {
  readonly name: string;
  /** The slug of the app that must have reported the check. */
  readonly app: string;
}

/** Which checks must have passed. Without a list: what the default branch requires, and the building run. */
export interface ChecksRule {
  readonly list:
    | {
        /** Files in `.github/workflows`, by plain name. */
        readonly workflows: readonly string[];
        readonly required: readonly CheckRequirement[];
      }
    | undefined;
  readonly allow: readonly AllowedConclusion[];
}

/** The rule as the gate judges by it. */
export function checksRule({ workflows, required, allow }: WrittenChecks): ChecksRule {
  const isListed = workflows !== undefined || required !== undefined;
  const requirements = (required ?? []).map((one) =>
    typeof one === "string" ? { name: one, app: ACTIONS } : { name: one.name, app: one.app ?? ACTIONS },
  );
  return {
    list: isListed ? { workflows: workflows ?? [], required: requirements } : undefined,
    allow: allow ?? [],
  };
}

/** The workflow files whose runs an environment wants to have passed; none where it has no list. */
export function listedWorkflows({ rules }: Pick<EnvironmentPolicy, "rules">): readonly string[] {
  const written = v.safeParse(checksSchema, rules.get("checks"));
  return written.success ? (written.output.workflows ?? []) : [];
}

const ACTIONS = "github-actions";

/** What `gates.checks` can be told. Nobody can switch it off: where nothing is written the default rule holds. */
export const checksWords: GateWords<WrittenChecks> = {
  key: ["gates", "checks"],
  schema: checksSchema,
  preset: () => ({}),
  weaker: (written) => {
    const allow = nodeAt(written, "allow");
    if (allow?.kind !== "list" || allow.items.length === 0) return undefined;
    return [{ key: "allow", expected: "every preset counts only success" }];
  },
  check: (written, path) => {
    const keys = entriesOf(written);
    if (written.kind !== "map" || keys.has("workflows") || keys.has("required")) return [];
    const problem = `${dotted(path)} names no check.`;
    const advice = 'Add "workflows:" or "required:", or leave "checks:" out for the default rule.';
    return [mistake({ at: written.at, path, problem, advice })];
  },
  canonical: (written) => {
    const { list, allow } = checksRule(written);
    const listed = list && { workflows: list.workflows.toSorted(), required: inOrder(list.required) };
    return { ...listed, allow: allow.toSorted(), because: written.because ?? null };
  },
};
