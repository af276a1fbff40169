import * as v from "valibot";
import { inOrder } from "../../policy/canonical-rule.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import type { Preset } from "../../policy/presets.ts";
import { entriesOf, nodeAt, type SourceNode, textOf } from "../../policy/source.ts";
import { checksSchema, type WrittenChecks } from "./schema.ts";

/** Conclusions, besides success, that a check may end with and still count. */
export type AllowedConclusion = "skipped" | "neutral";

/** A check by the slug of the app that must have reported it, or a commit status by who must have set it. */
export type CheckRequirement =
  | { readonly name: string; readonly app: string }
  | { readonly name: string; readonly statusBy: string };

/** Which commits must have passed: the release's own, or every one since the release that the environment has now. */
export type Range = "all-commits" | "release";

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
  readonly range: Range;
}

const RANGES: Readonly<Record<Preset, Range>> = {
  development: "release",
  staging: "release",
  production: "all-commits",
};

/** The rule as the gate judges by it. */
export function checksRule({ workflows, required, allow, range }: WrittenChecks, preset: Preset): ChecksRule {
  return { list: listOf(workflows, required), allow: allow ?? [], range: range ?? RANGES[preset] };
}

function listOf(workflows: WrittenChecks["workflows"], required: WrittenChecks["required"]): ChecksRule["list"] {
  if (workflows === undefined && required === undefined) return undefined;
  return { workflows: workflows ?? [], required: (required ?? []).map(requirement) };
}

function requirement(written: NonNullable<WrittenChecks["required"]>[number]): CheckRequirement {
  if (typeof written === "string") return { name: written, app: ACTIONS };
  const { name, app, "status-by": statusBy } = written;
  return statusBy === undefined ? { name, app: app ?? ACTIONS } : { name, statusBy };
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
  weaker: (written, preset) => {
    const allow = nodeAt(written, "allow");
    const widened = allow?.kind === "list" && allow.items.length > 0;
    const narrowed = RANGES[preset] === "all-commits" && textOf(nodeAt(written, "range")) === "release";
    return [
      ...(widened ? [{ key: "allow", expected: "every preset counts only success" }] : []),
      ...(narrowed ? [{ key: "range", expected: `${preset} says all-commits` }] : []),
    ];
  },
  check: (written, path) => [...namesNothing(written, path), ...namesTwo(nodeAt(written, "required"), path)],
  canonical: ({ workflows, required, allow, range, because }) => {
    const list = listOf(workflows, required);
    const listed = list && { workflows: list.workflows.toSorted(), required: inOrder(list.required) };
    return {
      ...listed,
      allow: (allow ?? []).toSorted(),
      ...(range === undefined ? {} : { range }),
      because: because ?? null,
    };
  },
};

function namesNothing(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const keys = entriesOf(written);
  if (written.kind !== "map" || ["workflows", "required", "range"].some((key) => keys.has(key))) return [];
  const problem = `${dotted(path)} names no check.`;
  const advice = 'Add "workflows:" or "required:", or leave "checks:" out for the default rule.';
  return [mistake({ at: written.at, path, problem, advice })];
}

/** A check comes from an app, a status from an account: one entry cannot be both. */
function namesTwo(required: SourceNode | undefined, path: readonly string[]): readonly PolicyMistake[] {
  if (required?.kind !== "list") return [];
  return required.items.flatMap((item, index) => {
    const keys = entriesOf(item);
    if (!keys.has("app") || !keys.has("status-by")) return [];
    const where = [...path, "required", index];
    const problem = `${dotted(where)} has both "app" and "status-by".`;
    return [mistake({ at: item.at, path: where, problem, advice: "An app reports checks, an account sets statuses." })];
  });
}
