import * as v from "valibot";
import type { Actor, RunRef } from "./actor.ts";
import type { CommentRef } from "./comment-ref.ts";
import type { RequestKind } from "./events/approval.ts";
import type { DataCost, Reason } from "./events/promotion.ts";
import type { Measured } from "./events/verification.ts";
import type { ReleaseBrief, ReleaseRecord } from "./release-brief.ts";

/** The longest free text in an entry, in bytes of UTF-8 (R118). */
export const MAX_TEXT = 1024;
/** The longest name of a service, environment, job or gate, in UTF-16 units; GitHub's own limit for environments. */
const MAX_NAME = 255;
/** The longest list in an event. */
const MAX_LIST = 256;

export const name = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(MAX_NAME),
  // A name goes into paths, headlines and matrix rows: a control character or line end in one is an attack or a mistake.
  v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u, "no control characters"),
);
export const freeText = v.pipe(v.string(), v.maxBytes(MAX_TEXT));
/** Rows of a review of who has access that are to be taken away. */
export const removals = v.pipe(v.array(freeText), v.minLength(1), v.maxLength(100));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const sha256 = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
/** What an artifact of any kind may be pinned by. */
export const ARTIFACT_DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|gitCommit:(?:[0-9a-f]{40}|[0-9a-f]{64}))$/;
export const artifactDigest = v.pipe(v.string(), v.regex(ARTIFACT_DIGEST));
export const gitSha = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
export const releaseId = v.pipe(v.string(), v.regex(/^r-[0-9a-f]{12}$/));
export const promotionId = v.pipe(name, v.regex(/^p-.+-[1-9][0-9]*$/));
/** `owner/name` */
export const repositoryName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9-]{1,39}(?:_[A-Za-z0-9]{1,32})?\/[A-Za-z0-9._-]{1,100}$/),
);
export const dataCost: v.GenericSchema<unknown, DataCost> = v.picklist(["needs-restore", "irreversible"]);
export const requestKind: v.GenericSchema<unknown, RequestKind> = v.picklist(["issue", "pull-request"]);
export const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
/** UTC to the second, and a day that exists (R52). */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  v.check((text) => !Number.isNaN(Date.parse(text)) && instantOf(new Date(text)) === text, "no such instant"),
);

export function list<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.maxLength(MAX_LIST));
}

/** How many metrics, and how many values of each, a verification leaves behind: a few kilobytes at most. */
export const METRICS_KEPT = 10;
export const VALUES_KEPT = 60;

/** What is left of a verification for the next one to be compared with. */
export const metrics: v.GenericSchema<unknown, readonly Measured[]> = v.pipe(
  v.array(
    v.strictObject({
      metric: name,
      values: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(1), v.maxLength(VALUES_KEPT)),
    }),
  ),
  v.minLength(1),
  v.maxLength(METRICS_KEPT),
);

export const verdictWord = v.picklist(["pass", "fail", "unknown"]);

export const actor: v.GenericSchema<unknown, Actor> = v.strictObject({ id: positive, login: name });

export const runRef: v.GenericSchema<unknown, RunRef> = v.strictObject({
  id: positive,
  attempt: positive,
  job: name,
  checkRun: v.nullable(positive),
});

export const releaseBrief: v.GenericSchema<unknown, ReleaseBrief> = v.strictObject({
  id: releaseId,
  version: v.nullable(name),
  commit: gitSha,
  run: positive,
  preview: v.boolean(),
});

const recordShape = v.looseObject({
  id: releaseId,
  version: v.nullable(name),
  commit: gitSha,
  run: v.looseObject({ id: positive, attempt: positive }),
  preview: v.boolean(),
});

/** Kept as it is, key order included: a release's id is a digest of it. */
export const releaseRecord = v.custom<ReleaseRecord>(
  (value) => v.is(recordShape, value) && everyText(value, (text) => Buffer.byteLength(text) <= MAX_TEXT),
  `a release record has id, version, commit, run and preview, and no text over ${MAX_TEXT} bytes`,
);

export const reason: v.GenericSchema<unknown, Reason> = v.strictObject({
  gate: name,
  verdict: v.picklist(["wait", "fail", "unknown"]),
  reason: name,
  message: freeText,
  retryAt: v.exactOptional(instant),
});

/** An instant as the ledger writes it: UTC, without fractions of a second. */
export function instantOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function everyText(value: unknown, holds: (text: string) => boolean): boolean {
  if (typeof value === "string") return holds(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => holds(key) && everyText(inner, holds));
}

/** A comment that carried a command. */
export const commentRef: v.GenericSchema<unknown, CommentRef> = v.strictObject({
  repository: repositoryName,
  issue: positive,
  id: positive,
  body: sha256,
});
