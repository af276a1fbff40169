import * as v from "valibot";
import * as names from "./names.ts";
import { says, text } from "./words.ts";

/** Days, as many as an audit looks back over. */
const EVERY = /^(?:[1-9]|[12][0-9]|30)d$/;

/** `checkpoints` of the policy: who signs what the ledger was, and how often at least. */
export const checkpoints = v.pipe(
  v.strictObject({
    workflow: text(
      names.WORKFLOW_FILE,
      names.WORKFLOW_SAYS,
      "The workflow whose job signs the ledger's checkpoints, on the default branch.",
    ),
    every: text(EVERY, "days, from 1d to 30d", "How old the newest signed checkpoint may be."),
  }),
  says({
    value: "a mapping with workflow and every",
    description: "Signed checkpoints of the ledger, which the audit asks for. Left out: none are asked for.",
  }),
);
