import * as v from "valibot";
import {
  actor,
  dataCost,
  freeText,
  instant,
  positive,
  promotionId,
  releaseBrief,
  releaseId,
  repositoryName,
  requestKind,
} from "../fields.ts";
import { SEEN_KEPT } from "./asking.ts";
import { seen } from "./asking-shape.ts";
import { PROMOTION_STATES } from "./promotion.ts";
import { origin } from "./promotion-shape.ts";
import type { Settled } from "./settled.ts";
import { judgement } from "./verifying-shape.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

export const settled: v.GenericSchema<unknown, Settled> = v.strictObject({
  id: promotionId,
  number: positive,
  release: releaseBrief,
  state: v.picklist(PROMOTION_STATES),
  at: instant,
  seq: positive,
  run: v.nullable(positive),
  attempt: v.nullable(positive),
  checkRun: v.nullable(positive),
  deployment: v.nullable(positive),
  reason: v.nullable(freeText),
  retryOf: v.nullable(promotionId),
  requester: v.nullable(actor),
  verification: v.exactOptional(v.strictObject(judgement)),
  left: v.exactOptional(instant),
  request: v.exactOptional(v.strictObject({ repository: repositoryName, issue: positive, kind: requestKind })),
  rollbackOf: v.exactOptional(promotionId),
  rollback: v.exactOptional(v.strictObject({ why: freeText, requestedAt: instant, enteredAt: v.nullable(instant) })),
  seen: v.exactOptional(v.pipe(v.array(seen), v.minLength(1), v.maxLength(SEEN_KEPT))),
  origin: v.exactOptional(origin),
  dataCost: v.exactOptional(dataCost),
  backTo: v.exactOptional(releaseId),
  enteredAt: v.exactOptional(instant),
});
