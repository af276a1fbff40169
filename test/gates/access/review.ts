import { createHash } from "node:crypto";
import { REVIEW_LABEL, type SignedReview } from "../../../src/environments/access/review.ts";
import type { SingleComment } from "../../../src/github/comments.ts";
import type { EnvironmentSettings } from "../../../src/github/environment-settings.ts";
import type { AccessReviewed } from "../../../src/ledger/state/head.ts";
import { ALICE, digest } from "../../ledger/sample.ts";
import { NOW } from "../facts.ts";

/** A review that alice signed nine days ago, as the ledger and GitHub have it. The repository is octo/shop. */
const SNAPSHOT = digest("snapshot");
export const BODY = `/confirm ${SNAPSHOT.slice(7, 19)}\nall of them still work here`;
const AT = new Date(NOW.getTime() - 9 * 86_400_000).toISOString();

export const REVIEWED: AccessReviewed = {
  snapshot: SNAPSHOT,
  actor: ALICE,
  at: AT,
  seq: 7,
  comment: {
    ...{ repository: "octo/shop", issue: 5, id: 55 },
    body: `sha256:${createHash("sha256").update(BODY).digest("hex")}`,
  },
};

export const SIGNED: SignedReview & { readonly comment: SingleComment } = {
  comment: {
    ...{ id: 55, issue: 5, author: { ...ALICE, bot: false }, byApp: false, body: BODY, createdAt: AT, edited: false },
    url: "https://github.com/octo/shop/issues/5#issuecomment-55",
  },
  opening: { number: 5, author: { id: 41898282, login: "github-actions[bot]", bot: true }, labels: [REVIEW_LABEL] },
  rights: { kind: "allowed", person: { ...ALICE, role: "admin" } },
};

export function settingsWith(branches: readonly string[]): EnvironmentSettings {
  return { id: 1, accounts: [], reviewers: [], preventSelfReview: false, waitTimer: 0, branches, adminsBypass: false };
}
