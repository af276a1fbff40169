import { createHash } from "node:crypto";
import { canonicalJson } from "../release/canonical.ts";
import { plainAllow } from "./allow.ts";
import { plainTargets } from "./artifact-targets.ts";
import type { EnvironmentPolicy } from "./policy.ts";
import type { Preset, Promote } from "./presets.ts";

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
  readonly allow: ReturnType<typeof plainAllow>;
  /** Left out when the job that entered settles it: what was agreed to before this could be said stays the same. */
  readonly settle?: "explicit";
  readonly githubEnvironment: EnvironmentPolicy["githubEnvironment"];
  /** Where its copies are kept, by artifact name. */
  readonly artifacts: Readonly<Record<string, unknown>>;
  /** What each gate goes by, in canonical form. */
  readonly gates: Readonly<Record<string, unknown>>;
  readonly because: readonly { readonly key: string; readonly reason: string }[];
}

/**
 * This environment's effective policy: the presets are filled in, and two files that mean the same give the same value.
 * It is part of the plan that people approve (R6).
 */
export function effectivePolicy(environment: EnvironmentPolicy): EffectivePolicy {
  return {
    schema: 1,
    environment: environment.name,
    preset: environment.preset,
    after: environment.after.toSorted(),
    workflow: environment.workflow ?? null,
    url: environment.url ?? null,
    promote: environment.promote,
    supersede: environment.supersede,
    allow: plainAllow(environment.allow),
    ...(environment.settle === "explicit" ? { settle: environment.settle } : {}),
    githubEnvironment: environment.githubEnvironment,
    artifacts: plainTargets(environment.artifacts),
    gates: Object.fromEntries(environment.canonicalRules),
    because: environment.because,
  };
}

/** `sha256:<hex>` over the canonical JSON of the effective policy. */
export function effectivePolicyDigest(environment: EnvironmentPolicy): string {
  return `sha256:${createHash("sha256")
    .update(canonicalJson(effectivePolicy(environment)))
    .digest("hex")}`;
}
