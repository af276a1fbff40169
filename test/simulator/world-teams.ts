import type { User } from "./world-accounts.ts";

/** A team of an organization. */
export interface Team {
  readonly id: number;
  readonly organization: User;
  readonly slug: string;
  /** By the member's id; an invitation that was not accepted yet is `pending`. */
  readonly members: Map<number, "active" | "pending">;
}
