import * as v from "valibot";
import { actor, commentRef, count, instant, positive, removals, sha256 } from "../fields.ts";
import { hold, opened } from "./closing-shape.ts";
import type { Head } from "./head.ts";
import { revoked } from "./rejection-shape.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

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
    v.strictObject({
      ...{ snapshot: sha256, actor, at: instant, seq: positive, comment: commentRef },
      remove: v.exactOptional(removals),
    }),
  ),
  settings: v.exactOptional(v.strictObject({ digest: sha256, seq: positive })),
});
