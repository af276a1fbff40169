import * as v from "valibot";
import { instant, metrics, name, positive, promotionId, releaseId, runRef, sha256, verdictWord } from "../fields.ts";
import type { Baseline, Verifying } from "./verifying.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

export const judgement = {
  verdict: verdictWord,
  reason: name,
  run: runRef,
  tests: v.nullable(positive),
  at: instant,
  seq: positive,
};

export const verifying: v.GenericSchema<unknown, Verifying> = v.strictObject({
  digest: sha256,
  since: instant,
  until: instant,
  run: runRef,
  seq: positive,
  tests: v.exactOptional(v.strictObject({ workflow: name, marker: name })),
  judged: v.exactOptional(v.strictObject({ ...judgement, metrics: v.exactOptional(metrics) })),
});

export const baseline: v.GenericSchema<unknown, Baseline> = v.strictObject({
  promotion: promotionId,
  release: releaseId,
  at: instant,
  metrics,
});
