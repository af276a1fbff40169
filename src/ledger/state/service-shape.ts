import * as v from "valibot";
import { gitSha, name, positive, releaseId } from "../fields.ts";
import type { ServiceState } from "./service.ts";

// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.

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
