/** Where the policy lives in every repository. It is read from the default branch's head, never from a checkout (R54). */
export const POLICY_PATH = ".github/environments.yml";

/** A policy that was read without a single mistake. Everything an environment leaves out is filled in by its preset. */
export interface Policy {
  readonly version: 1;
  /** Empty means exactly one service, named after the repository. */
  readonly services: readonly string[];
  /** What a release must contain, by artifact name. */
  readonly artifacts: ReadonlyMap<string, ArtifactRule>;
  /** In the order of the file. */
  readonly environments: ReadonlyMap<string, EnvironmentPolicy>;
  /** `sha256:<64 hex>` of the file's bytes; recorded with each decision (R54). */
  readonly sha256: string;
}

/**
 * `file`: the Actions artifact called `name`. `commit`: the release's own source commit. `asset`: a file of a GitHub
 * release, called `name` where the policy says so; which release is said at registration.
 */
export type ArtifactRule =
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "commit" }
  | { readonly kind: "asset"; readonly name: string | undefined };

/** What an environment makes of the GitHub release that an artifact of kind `asset` belongs to; at least one is true. */
export interface ReleaseMove {
  /** Turn a pre-release into a release. */
  readonly release: boolean;
  /** Make it the latest release. */
  readonly latest: boolean;
}

export type Preset = "development" | "staging" | "production";

/** How a waiting release gets in: by itself, or because a person asks. */
export type Promote = "automatic" | "manual";

/** Conclusions, besides success, that a check may end with and still count. */
export type AllowedConclusion = "skipped" | "neutral";

export interface CheckRequirement {
  readonly name: string;
  /** The slug of the app that must have reported the check; undefined means `github-actions`. */
  readonly app: string | undefined;
}

/** An explicit list of checks. At least one of `workflows` and `required` is not empty. */
export interface ChecksPolicy {
  /** Files in `.github/workflows`, by plain name. */
  readonly workflows: readonly string[];
  readonly required: readonly CheckRequirement[];
  readonly allow: readonly AllowedConclusion[];
}

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
  readonly githubEnvironment: "required" | "none" | "unstated";
  /** The environment branch to fast-forward, by the name of an artifact of kind `commit`. */
  readonly branches: ReadonlyMap<string, string>;
  /** What becomes of GitHub releases, by the name of an artifact of kind `asset`. */
  readonly releases: ReadonlyMap<string, ReleaseMove>;
  /** Undefined means the default rule: what the default branch requires, else the building run's jobs. */
  readonly checks: ChecksPolicy | undefined;
  /** Every value weaker than the preset, with the reason given for it; `key` is dotted, from the environment on. */
  readonly because: readonly { readonly key: string; readonly reason: string }[];
}

/** One thing wrong with the policy file. `line` and `column` count from 1, columns in UTF-16 units. */
export interface PolicyMistake {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** The dotted path of what is wrong, such as `environments.production.after`; empty for the file as a whole. */
  readonly key: string;
  /** What was probably meant, ready to be put in place. */
  readonly suggestion: string | undefined;
}

export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly mistakes: readonly PolicyMistake[] };
