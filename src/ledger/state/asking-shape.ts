import * as v from "valibot";
import { actor, instant, positive, repositoryName, requestKind, sha256 } from "../fields.ts";
import type { Barring, Request, Seen } from "./asking.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

export const asked: v.GenericSchema<unknown, Request> = v.strictObject({
  repository: repositoryName,
  issue: positive,
  kind: v.exactOptional(requestKind),
  at: instant,
  seq: positive,
});

export const seen: v.GenericSchema<unknown, Seen> = v.strictObject({
  person: actor,
  plan: sha256,
  comment: positive,
  body: sha256,
  at: instant,
  seq: positive,
});

export const barring: v.GenericSchema<unknown, Barring> = v.strictObject({ person: actor, comment: positive });
