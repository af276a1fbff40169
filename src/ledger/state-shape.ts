import * as v from "valibot";
import {
  actor,
  commentRef,
  count,
  freeText,
  gitSha,
  instant,
  metrics,
  name,
  positive,
  promotionId,
  reason,
  releaseBrief,
  releaseId,
  repositoryName,
  requestKind,
  runRef,
  sha256,
  verdictWord,
} from "./fields.ts";
import { recovery } from "./recovery-shape.ts";
import { REVIEWS_KEPT, type Review } from "./review.ts";
import {
  type Barring,
  type Baseline,
  type Current,
  type EnvironmentState,
  type Head,
  type Hold,
  type Opened,
  type Overriding,
  PROMOTION_STATES,
  type Promotion,
  type Readmission,
  type Request,
  type Revoked,
  type Rollback,
  SEEN_KEPT,
  SETTLED_KEPT,
  type Seen,
  type ServiceState,
  type Settled,
  type Verifying,
} from "./state.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

const state = v.picklist(PROMOTION_STATES);
const policy = v.nullable(sha256);
const owner = v.nullable(actor);
const deployment = v.nullable(positive);

const hold: v.GenericSchema<unknown, Hold> = v.strictObject({
  why: freeText,
  actor: owner,
  at: instant,
  seq: positive,
  until: v.exactOptional(instant),
  rollback: v.exactOptional(promotionId),
});

const revoked: v.GenericSchema<unknown, Revoked> = v.strictObject({
  digest: sha256,
  why: freeText,
  actor: owner,
  at: instant,
  seq: positive,
});

const readmission: v.GenericSchema<unknown, Readmission> = v.strictObject({
  release: releaseId,
  why: freeText,
  actor,
  run: runRef,
  at: instant,
  seq: positive,
});

const rollback: v.GenericSchema<unknown, Rollback> = v.strictObject({
  of: promotionId,
  rejects: v.array(releaseId),
  why: freeText,
  actor: owner,
  run: v.nullable(runRef),
  at: instant,
  seq: positive,
  comment: v.exactOptional(commentRef),
});

const opened: v.GenericSchema<unknown, Opened> = v.strictObject({
  lock: hold,
  why: freeText,
  actor,
  run: runRef,
  at: instant,
  seq: positive,
  comment: v.exactOptional(commentRef),
});

export const headShape: v.GenericSchema<unknown, Head> = v.strictObject({
  v: v.literal(1),
  seq: positive,
  prev: sha256,
  "min-protocol": positive,
  promotions: count,
  lock: v.exactOptional(hold),
  hold: v.exactOptional(hold),
  opened: v.exactOptional(opened),
  revoked: v.exactOptional(v.pipe(v.array(revoked), v.minLength(1))),
  reviewed: v.exactOptional(
    v.strictObject({ snapshot: sha256, actor, at: instant, seq: positive, comment: commentRef }),
  ),
});

export const serviceShape: v.GenericSchema<unknown, ServiceState> = v.strictObject({
  v: v.literal(1),
  service: name,
  latest: v.nullable(
    v.strictObject({
      id: releaseId,
      version: v.nullable(name),
      commit: gitSha,
      run: positive,
      preview: v.boolean(),
      seq: positive,
    }),
  ),
});

const overriding: v.GenericSchema<unknown, Overriding> = v.strictObject({
  gate: name,
  why: freeText,
  actor,
  run: runRef,
  at: instant,
  until: instant,
  seq: positive,
  comment: v.exactOptional(commentRef),
});

const review: v.GenericSchema<unknown, Review> = v.strictObject({
  promotion: promotionId,
  release: releaseBrief,
  at: instant,
  overriding,
});

const asked: v.GenericSchema<unknown, Request> = v.strictObject({
  repository: repositoryName,
  issue: positive,
  kind: v.exactOptional(requestKind),
  at: instant,
  seq: positive,
});

const seen: v.GenericSchema<unknown, Seen> = v.strictObject({
  person: actor,
  plan: sha256,
  comment: positive,
  body: sha256,
  at: instant,
  seq: positive,
});

const barring: v.GenericSchema<unknown, Barring> = v.strictObject({ person: actor, comment: positive });

const judgement = {
  verdict: verdictWord,
  reason: name,
  run: runRef,
  tests: v.nullable(positive),
  at: instant,
  seq: positive,
};

const verifying: v.GenericSchema<unknown, Verifying> = v.strictObject({
  digest: sha256,
  since: instant,
  until: instant,
  run: runRef,
  seq: positive,
  tests: v.exactOptional(v.strictObject({ workflow: name, marker: name })),
  judged: v.exactOptional(v.strictObject({ ...judgement, metrics: v.exactOptional(metrics) })),
});

const baseline: v.GenericSchema<unknown, Baseline> = v.strictObject({
  promotion: promotionId,
  release: releaseId,
  at: instant,
  metrics,
});

const promotion: v.GenericSchema<unknown, Promotion> = v.strictObject({
  id: promotionId,
  number: positive,
  service: name,
  environment: name,
  release: releaseBrief,
  state,
  cause: v.picklist(["person", "automation"]),
  requester: owner,
  retryOf: v.nullable(promotionId),
  plan: sha256,
  policy,
  requestedAt: instant,
  requestedSeq: positive,
  reasons: v.array(reason),
  dispatch: v.nullable(v.strictObject({ workflow: name, ref: name, at: instant, seq: positive, times: positive })),
  owner: v.nullable(runRef),
  fence: v.nullable(positive),
  deployment,
  enteredAt: v.nullable(instant),
  overrides: v.exactOptional(v.pipe(v.array(overriding), v.minLength(1))),
  request: v.exactOptional(asked),
  seen: v.exactOptional(v.pipe(v.array(seen), v.minLength(1), v.maxLength(SEEN_KEPT))),
  rollback: v.exactOptional(rollback),
  verification: v.exactOptional(verifying),
  barred: v.exactOptional(v.pipe(v.array(barring), v.minLength(1), v.maxLength(SEEN_KEPT))),
  approved: v.exactOptional(v.literal(true)),
});

const settled: v.GenericSchema<unknown, Settled> = v.strictObject({
  id: promotionId,
  number: positive,
  release: releaseBrief,
  state,
  at: instant,
  seq: positive,
  run: v.nullable(positive),
  attempt: v.nullable(positive),
  checkRun: v.nullable(positive),
  deployment,
  reason: v.nullable(freeText),
  retryOf: v.nullable(promotionId),
  requester: owner,
  verification: v.exactOptional(v.strictObject(judgement)),
  left: v.exactOptional(instant),
  request: v.exactOptional(v.strictObject({ repository: repositoryName, issue: positive, kind: requestKind })),
  rollbackOf: v.exactOptional(promotionId),
  seen: v.exactOptional(v.pipe(v.array(seen), v.minLength(1), v.maxLength(SEEN_KEPT))),
});

const since = { promotion: promotionId, since: instant, seq: positive };

const current: v.GenericSchema<unknown, Current> = v.variant("kind", [
  v.strictObject({ kind: v.literal("empty") }),
  v.strictObject({ kind: v.literal("release"), release: releaseBrief, ...since }),
  v.strictObject({ kind: v.literal("unknown"), ...since }),
]);

const placed = v.nullable(v.strictObject({ release: releaseBrief, promotion: promotionId, seq: positive }));

export const environmentShape: v.GenericSchema<unknown, EnvironmentState> = v.strictObject({
  v: v.literal(1),
  service: name,
  environment: name,
  seq: positive,
  fence: count,
  current,
  candidate: v.nullable(v.strictObject({ release: releaseBrief, promotion: promotionId })),
  succeeded: placed,
  previous: placed,
  lock: v.nullable(hold),
  hold: v.nullable(hold),
  opened: v.exactOptional(opened),
  reviews: v.exactOptional(v.pipe(v.array(review), v.minLength(1), v.maxLength(REVIEWS_KEPT))),
  baseline: v.exactOptional(baseline),
  recovery: v.exactOptional(recovery),
  rejected: v.array(releaseId),
  readmitted: v.exactOptional(v.pipe(v.array(readmission), v.minLength(1))),
  lastRollback: v.exactOptional(v.strictObject({ promotion: promotionId, requestedAt: instant, at: instant })),
  open: v.array(promotion),
  settled: v.pipe(v.array(settled), v.maxLength(SETTLED_KEPT + 2)),
  policy,
  agreed: v.exactOptional(sha256),
});
