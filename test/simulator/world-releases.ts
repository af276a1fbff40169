/** Releases of the web page "Releases", and the files that belong to them. */
import type { User } from "./world-accounts.ts";

export interface ReleaseAsset {
  readonly id: number;
  readonly node_id: string;
  name: string;
  bytes: Buffer;
  readonly content_type: string;
  /** `null` for what was uploaded before GitHub computed digests. */
  digest: string | null;
  state: "uploaded" | "open";
  readonly created_at: string;
  readonly uploader: User;
}

export interface Release {
  readonly id: number;
  readonly node_id: string;
  tag_name: string;
  readonly target_commitish: string;
  name: string;
  body: string;
  draft: boolean;
  prerelease: boolean;
  /** Neither tag nor assets can be changed any more. */
  immutable: boolean;
  /** Whether somebody said that this one is the latest; at most one of a repository. */
  latest: boolean;
  readonly created_at: string;
  published_at: string | null;
  readonly author: User;
  readonly assets: ReleaseAsset[];
}
