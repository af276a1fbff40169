import * as v from "valibot";
import {
  actor,
  commentRef,
  dataCost,
  freeText,
  instant,
  name,
  positive,
  promotionId,
  reason,
  releaseBrief,
  releaseId,
  runRef,
  sha256,
} from "../fields.ts";
import { SEEN_KEPT } from "./asking.ts";
import { asked, barring, seen } from "./asking-shape.ts";
import type { Overriding } from "./overriding.ts";
import { type Origin, PROMOTION_STATES, type Promotion, type Rollback } from "./promotion.ts";
import { verifying } from "./verifying-shape.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

const owner = v.nullable(actor);

export const overriding: v.GenericSchema<unknown, Overriding> = v.strictObject({
  gate: name,
  why: freeText,
  actor,
  run: runRef,
  at: instant,
  until: instant,
  seq: positive,
  comment: v.exactOptional(commentRef),
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

export const origin: v.GenericSchema<unknown, Origin> = v.strictObject({
  run: runRef,
  comment: v.exactOptional(commentRef),
});

export const promotion: v.GenericSchema<unknown, Promotion> = v.strictObject({
  id: promotionId,
  number: positive,
  service: name,
  environment: name,
  release: releaseBrief,
  state: v.picklist(PROMOTION_STATES),
  cause: v.picklist(["person", "automation"]),
  requester: owner,
  retryOf: v.nullable(promotionId),
  plan: sha256,
  policy: v.nullable(sha256),
  requestedAt: instant,
  requestedSeq: positive,
  reasons: v.array(reason),
  dispatch: v.nullable(v.strictObject({ workflow: name, ref: name, at: instant, seq: positive, times: positive })),
  owner: v.nullable(runRef),
  fence: v.nullable(positive),
  deployment: v.nullable(positive),
  enteredAt: v.nullable(instant),
  overrides: v.exactOptional(v.pipe(v.array(overriding), v.minLength(1))),
  request: v.exactOptional(asked),
  seen: v.exactOptional(v.pipe(v.array(seen), v.minLength(1), v.maxLength(SEEN_KEPT))),
  rollback: v.exactOptional(rollback),
  verification: v.exactOptional(verifying),
  barred: v.exactOptional(v.pipe(v.array(barring), v.minLength(1), v.maxLength(SEEN_KEPT))),
  approved: v.exactOptional(v.literal(true)),
  origin: v.exactOptional(origin),
  dataCost: v.exactOptional(dataCost),
  backTo: v.exactOptional(releaseId),
});
