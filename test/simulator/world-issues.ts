/** Issues, pull requests and what is said in them. */
import type { User } from "./world-accounts.ts";

export interface Comment {
  readonly id: number;
  readonly node_id: string;
  readonly issue: number;
  readonly user: User | null;
  body: string;
  readonly created_at: string;
  updated_at: string;
  editor: User | null;
  lastEditedAt: string | null;
  reactions?: Reaction[];
  /** The slug of the app that wrote it in the user's name; left out where the user did. */
  readonly app?: string;
}

export interface Reaction {
  readonly id: number;
  readonly node_id: string;
  readonly user: User;
  readonly content: "+1" | "-1" | "laugh" | "confused" | "heart" | "hooray" | "rocket" | "eyes";
  readonly created_at: string;
}

export interface Label {
  readonly id: number;
  readonly node_id: string;
  readonly name: string;
  color: string;
  description: string | null;
}

/** What became of an issue that is no longer in its repository. Its number is never given out again. */
export type GoneIssue =
  | { readonly kind: "deleted" }
  /** It is another repository's now, as `owner/name`, under another number. */
  | { readonly kind: "transferred"; readonly to: string; readonly number: number };

export interface Issue {
  readonly id: number;
  readonly node_id: string;
  readonly number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  locked: boolean;
  readonly user: User;
  labels: string[];
  readonly comments: Comment[];
  readonly created_at: string;
  updated_at: string;
  /** Who changed its text last, and when; left out where nobody ever did. */
  editor?: User;
  lastEditedAt?: string;
  /** Who closed it last; left out or null where nobody is known to have. */
  closer?: User | null;
  /** Numbers of the pull requests that close it when they are merged (`Fixes #12`). */
  readonly closedBy?: readonly number[];
  readonly pull_request?: {
    readonly head_sha: string;
    readonly head_ref: string;
    readonly base_ref: string;
    readonly draft?: boolean;
    /** Once merged: the commit by which it came to the base. */
    readonly merge_commit_sha?: string;
    /** Once merged: the commits that came with it, where they are others than that one. */
    readonly commits?: readonly string[];
    /** Once merged: who did it; left out where nobody is known to have. */
    readonly merged_by?: User;
    /** Oldest first. */
    readonly reviews?: readonly Review[];
  };
}

/** A review of a pull request. */
export interface Review {
  readonly id: number;
  readonly user: User | null;
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED";
  readonly commit_id: string;
  readonly submitted_at: string;
}
