import { createHash } from "node:crypto";
import { canonicalJson } from "../release/canonical.ts";
import type { AllowedConclusion, EnvironmentPolicy, Preset, Promote, ReleaseMove } from "./policy.ts";

/** What holds for one environment, as plain JSON: no undefined, no maps, lists without meaning in their order sorted. */
export interface EffectivePolicy {
  readonly schema: 1;
  readonly environment: string;
  readonly preset: Preset;
  readonly after: readonly string[];
  readonly workflow: string | null;
  readonly url: string | null;
  readonly promote: Promote;
  readonly supersede: boolean;
  readonly githubEnvironment: EnvironmentPolicy["githubEnvironment"];
  readonly branches: Readonly<Record<string, string>>;
  readonly releases: Readonly<Record<string, ReleaseMove>>;
  /** `default`: what the default branch requires, else the building run's jobs. */
  readonly checks:
    | "default"
    | {
        readonly workflows: readonly string[];
        readonly required: readonly { readonly name: string; readonly app: string }[];
        readonly allow: readonly AllowedConclusion[];
      };
  readonly because: readonly { readonly key: string; readonly reason: string }[];
}

/**
 * This environment's effective policy: the presets are filled in, and two files that mean the same give the same value.
 * It is part of the plan that people approve (R6).
 */
export function effectivePolicy(environment: EnvironmentPolicy): EffectivePolicy {
  const { checks } = environment;
  return {
    schema: 1,
    environment: environment.name,
    preset: environment.preset,
    after: environment.after.toSorted(),
    workflow: environment.workflow ?? null,
    url: environment.url ?? null,
    promote: environment.promote,
    supersede: environment.supersede,
    githubEnvironment: environment.githubEnvironment,
    branches: Object.fromEntries(environment.branches),
    releases: Object.fromEntries(environment.releases),
    checks:
      checks === undefined
        ? "default"
        : {
            workflows: checks.workflows.toSorted(),
            required: requirements(checks.required),
            allow: checks.allow.toSorted(),
          },
    because: environment.because,
  };
}

/** `sha256:<hex>` over the canonical JSON of the effective policy. */
export function effectivePolicyDigest(environment: EnvironmentPolicy): string {
  return `sha256:${createHash("sha256")
    .update(canonicalJson(effectivePolicy(environment)))
    .digest("hex")}`;
}

/** Each requirement once, with its app said, by name and app. */
function requirements(required: readonly { name: string; app: string | undefined }[]) {
  const said = required.map(({ name, app }) => ({ name, app: app ?? "github-actions" }));
  const byText = new Map(said.map((one) => [canonicalJson(one), one]));
  return [...byText].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
