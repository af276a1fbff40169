/** A tag that an environment sets; `name` is a template (template.ts). */
export interface TagTarget {
  readonly name: string;
  /** `immutable`: named after the release, it must not exist with another digest. `moving`: it follows the environment. */
  readonly policy: "moving" | "immutable";
}

/** Copied by digest into `repository` (where it is said), then tagged. At least one of the two is there. */
export interface ImageTarget {
  readonly kind: "image";
  /** `host[:port]/path`; undefined: the image stays where it was registered. */
  readonly repository: string | undefined;
  readonly tag: TagTarget | undefined;
}

/** The environment's branch is fast-forwarded to the release's commit. */
export interface BranchTarget {
  readonly kind: "commit";
  readonly by: "branch";
  readonly branch: string;
}

/** What is written into files of this repository: by file, by path inside its YAML, a template. */
export type FileValues = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The release is written into files of this repository's default branch. */
export interface ValuesTarget {
  readonly kind: "commit";
  readonly by: "values";
  readonly values: FileValues;
  readonly via: "commit" | "pull-request";
}

/** What becomes of the GitHub release that an asset belongs to; at least one is true. */
export interface AssetTarget {
  readonly kind: "asset";
  /** Turn a pre-release into a release. */
  readonly release: boolean;
  /** Make it the latest release of the repository. */
  readonly latest: boolean;
}

/** A durable place for the bytes of an Actions artifact, which GitHub deletes after a while: they become an OCI artifact. */
export interface Keeping {
  readonly repository: string;
  readonly tag: TagTarget | undefined;
}

export interface FileTarget {
  readonly kind: "file";
  readonly keep: Keeping;
}

/** Where an environment keeps its copy of one artifact, by the artifact's kind. */
export type ArtifactTarget = ImageTarget | BranchTarget | ValuesTarget | AssetTarget | FileTarget;

/** How a registry may be spoken to where the usual is not enough. */
export interface RegistryRule {
  /** Speak http instead of https. */
  readonly plainHttp: boolean;
  /** Allow addresses of private networks. */
  readonly privateAddresses: boolean;
  /** Hosts of token servers that may get the login although they are not the registry's neighbours. */
  readonly tokenHosts: readonly string[];
}
