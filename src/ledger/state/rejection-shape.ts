import * as v from "valibot";
import { actor, artifactDigest, commentRef, freeText, instant, positive, releaseId, runRef } from "../fields.ts";
import type { Readmission, Revoked } from "./rejection.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

const owner = v.nullable(actor);

export const readmission: v.GenericSchema<unknown, Readmission> = v.strictObject({
  release: releaseId,
  why: freeText,
  actor,
  run: runRef,
  at: instant,
  seq: positive,
  after: instant,
  comment: v.exactOptional(commentRef),
});

export const revoked: v.GenericSchema<unknown, Revoked> = v.strictObject({
  digest: artifactDigest,
  why: freeText,
  actor: owner,
  at: instant,
  seq: positive,
  releases: v.exactOptional(v.pipe(v.array(releaseId), v.minLength(1))),
});
