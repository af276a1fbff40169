import type { Actor } from "../actor.ts";

/** On what people are asked. Both have their numbers and comments in common. */
export type RequestKind = "issue" | "pull-request";

/** Where people are asked, and what was seen of their answers. */
export type ApprovalEvent =
  /** Where people are asked: an issue or pull request, on whose page alone their answers count. */
  | {
      readonly event: "approval.requested";
      readonly data: {
        readonly repository: string;
        readonly issue: number;
        readonly plan: string;
        /** Left out by clients of protocol 2, whose request is forgotten when its promotion settles. */
        readonly kind?: RequestKind;
      };
    }
  /** A decision was seen for the first time; what it is worth is judged from GitHub's own objects at use (R8). */
  | {
      readonly event: "approval.given";
      readonly data: {
        readonly person: Actor;
        readonly plan: string;
        readonly comment: number;
        /** `sha256:<hex>` of the comment's body. */
        readonly body: string;
      };
    }
  /** What was seen is gone, changed, or taken back by its writer (R8). */
  | {
      readonly event: "approval.revoked";
      readonly data: {
        readonly person: Actor;
        readonly comment: number;
        readonly why: "revoked" | "edited" | "deleted" | "expired";
      };
    };
