import * as v from "valibot";
import { count, instant, name, positive, promotionId, releaseBrief, releaseId, runRef, sha256 } from "../fields.ts";
import { recovery } from "../recovery-shape.ts";
import { REVIEWS_KEPT, type Review } from "../review.ts";
import { hold, opened, openedEntries } from "./closing-shape.ts";
import type { Current, EnvironmentState, Said } from "./environment.ts";
import { overriding, promotion } from "./promotion-shape.ts";
import { readmission } from "./rejection-shape.ts";
import { SETTLED_KEPT } from "./settled.ts";
import { settled } from "./settled-shape.ts";
import { baseline } from "./verifying-shape.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

const review: v.GenericSchema<unknown, Review> = v.strictObject({
  promotion: promotionId,
  release: releaseBrief,
  at: instant,
  overriding,
});

const since = { promotion: promotionId, since: instant, seq: positive };

const said: v.GenericSchema<unknown, Said> = v.strictObject({ ...openedEntries, before: v.strictObject(since) });

const current: v.GenericSchema<unknown, Current> = v.variant("kind", [
  v.strictObject({ kind: v.literal("empty"), said: v.exactOptional(said) }),
  v.strictObject({ kind: v.literal("release"), release: releaseBrief, ...since, said: v.exactOptional(said) }),
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
  lastRollback: v.exactOptional(
    v.strictObject({ promotion: promotionId, requestedAt: instant, at: instant, run: runRef }),
  ),
  open: v.array(promotion),
  settled: v.pipe(v.array(settled), v.maxLength(SETTLED_KEPT + 3)),
  policy: v.nullable(sha256),
  agreed: v.exactOptional(sha256),
});
