import * as v from "valibot";
import { actor, commentRef, freeText, instant, positive, promotionId, runRef } from "../fields.ts";
import type { Hold, Opened } from "./closing.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

const owner = v.nullable(actor);

export const hold: v.GenericSchema<unknown, Hold> = v.strictObject({
  why: freeText,
  actor: owner,
  at: instant,
  seq: positive,
  until: v.exactOptional(instant),
  rollback: v.exactOptional(promotionId),
});

export const openedEntries = {
  lock: hold,
  why: freeText,
  actor,
  run: runRef,
  at: instant,
  seq: positive,
  comment: v.exactOptional(commentRef),
};

export const opened: v.GenericSchema<unknown, Opened> = v.strictObject(openedEntries);
