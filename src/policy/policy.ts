import type { ArtifactTarget, RegistryRule } from "../release/artifacts/target.ts";
import type { Allow } from "./allow.ts";
import type { Answer } from "./gate-words.ts";
import type { PolicyMistake } from "./mistake.ts";
import type { Preset, Promote } from "./presets.ts";

/** Where the policy lives in every repository. It is read from the default branch's head, never from a checkout (R54). */
export const POLICY_PATH = ".github/environments.yml";

/** A policy that was read without a single mistake. Everything an environment leaves out is filled in by its preset. */
export interface Policy {
  readonly version: 1;
  /** Empty means exactly one service, named after the repository. */
  readonly services: readonly string[];
  /** What a release must contain, by artifact name. */
  readonly artifacts: ReadonlyMap<string, ArtifactRule>;
  /** What is allowed with single registries, by `host[:port]`; any other is spoken to by https at a public address. */
  readonly registries: ReadonlyMap<string, RegistryRule>;
  /** Which workflow signs the ledger's checkpoints, and how old the newest may be, in days. Undefined: nobody is asked to. */
  readonly checkpoints: { readonly workflow: string; readonly every: string } | undefined;
  /** In the order of the file. */
  readonly environments: ReadonlyMap<string, EnvironmentPolicy>;
  /** `sha256:<64 hex>` of the file's bytes; recorded with each decision (R54). */
  readonly sha256: string;
}

/**
 * `image`: an OCI artifact that the build pushes to `repository`. `file`: the Actions artifact called `name`. `commit`: the
 * release's own source commit. `asset`: a file of a GitHub release, called `name` where the policy says so; which release is
 * said at registration.
 */
export type ArtifactRule =
  | { readonly kind: "image"; readonly repository: string }
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "commit" }
  | { readonly kind: "asset"; readonly name: string | undefined };

export interface EnvironmentPolicy {
  readonly name: string;
  readonly preset: Preset;
  /** The environments a release must have come through, all of them; empty for an environment that comes first. */
  readonly after: readonly string[];
  /** A file in `.github/workflows`; undefined means the environment is deployed by the calling job. */
  readonly workflow: string | undefined;
  readonly url: string | undefined;
  readonly promote: Promote;
  /** Whether a newer waiting promotion replaces older waiting ones. */
  readonly supersede: boolean;
  /** Which people may do what. */
  readonly allow: Allow;
  /** Who says how a deployment ended: the job that entered, or a last job that looks at all of the run. */
  readonly settle: "job" | "explicit";
  readonly githubEnvironment: "required" | "none" | "unstated";
  /** Where this environment keeps its copies, by artifact name; one that is not here is kept nowhere else. */
  readonly artifacts: ReadonlyMap<string, ArtifactTarget>;
  /** What each gate that is asked for goes by, as written or as the preset would write it; by the gate's name. */
  readonly rules: ReadonlyMap<string, unknown>;
  /** The same rules in the one form that all ways to say them share, as JSON: part of the plan (R6). */
  readonly canonicalRules: ReadonlyMap<string, unknown>;
  /** What the preset wants to know and the policy does not say yet. */
  readonly answers: readonly Answer[];
  /** Every value weaker than the preset, with the reason given for it; `key` is dotted, from the environment on. */
  readonly because: readonly { readonly key: string; readonly reason: string }[];
}

export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly mistakes: readonly PolicyMistake[] };
