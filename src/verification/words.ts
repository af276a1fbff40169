import * as v from "valibot";
import { endpoint } from "../outside/endpoint.ts";
import { json, status } from "../outside/expectation.ts";
import { program } from "../outside/program.ts";
import { address, allow, headers } from "../outside/words.ts";
import { duration } from "../policy/duration.ts";
import { NAME, NAME_SAYS, WORKFLOW_FILE, WORKFLOW_SAYS } from "../policy/names.ts";
import { offWords } from "../policy/off.ts";
import { because, says, text } from "../policy/words.ts";

const count = (least: number, most: number, description: string) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(least),
    v.maxValue(most),
    says({ value: `a number from ${least} to ${most}`, description }),
  );

const name = text(NAME, NAME_SAYS, "What this check is called in summaries.");

const health = v.pipe(
  v.strictObject({
    name: v.optional(text(NAME, NAME_SAYS, "What this check is called in summaries. Left out: its address.")),
    url: address("The address to ask."),
    status: v.optional(status("The status of a healthy answer. Left out: 200.")),
    json: v.optional(json),
    headers: v.optional(headers),
    timeout: v.optional(duration("How long the whole answer may take, at most 5m. Left out: 10s.")),
    allow: v.optional(allow),
  }),
  says({ value: "a mapping with url, status and json", description: "One address that must answer well." }),
);

/** A host and a port. */
export const HOST_AND_PORT =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9a-fA-F:.]{2,45}\]):[1-9][0-9]{0,4}$/;

const tcp = v.pipe(
  v.strictObject({
    name,
    address: text(HOST_AND_PORT, "a host and a port, such as db.example.com:5432", "Where a connection is opened."),
    timeout: v.optional(duration("How long connecting may take, at most 5m. Left out: 10s.")),
    "private-addresses": v.optional(
      v.pipe(
        v.literal(true),
        says({ value: "true", description: "The host may be inside a private network. Then only a job inside asks." }),
      ),
    ),
  }),
  says({ value: "a mapping with name and address", description: "One port that must take connections." }),
);

/** Percent by which a metric may be worse. */
const PERCENT = /^(?:0|[1-9][0-9]{0,3})(?:\.[0-9]{1,2})?%$/;

const baseline = v.pipe(
  v.strictObject({
    for: v.optional(duration("The time before this deployment that is compared with, at most 7d.")),
    of: v.optional(
      v.pipe(
        v.literal("verified"),
        says({
          value: "verified",
          description: "Compared with what the last verified release measured, from the ledger.",
        }),
      ),
    ),
    "worse-by": text(PERCENT, "a share such as 20%", "How much worse is tolerated, of the median before."),
    worse: v.optional(
      v.pipe(
        v.picklist(["higher", "lower"]),
        says({ value: "higher or lower", description: "What is worse. Left out: higher." }),
      ),
    ),
  }),
  says({
    value: "a mapping with for or of, and worse-by",
    description: "What the metric is compared with: a rank test (Mann-Whitney), and how much it matters.",
    anyOf: [{ required: ["for"] }, { required: ["of"] }],
  }),
);

const limit = (description: string) => v.pipe(v.number(), says({ value: "a number", description }));

const metric = v.pipe(
  v.strictObject({
    name,
    prometheus: endpoint("The Prometheus to ask; anything that speaks its HTTP API."),
    query: text(
      /^(?=.*\S)[^\r\n]{1,2000}$/,
      "one line of PromQL",
      "A query that gives exactly one series. No result, several, or no numbers are no pass.",
    ),
    max: v.optional(limit("Values above it are bad.")),
    min: v.optional(limit("Values below it are bad.")),
    baseline: v.optional(baseline),
    step: v.optional(duration("Time between two values. Left out: 15s.")),
    samples: v.optional(
      count(3, 1000, "How many numbers there must be. Left out: 5, and 20 on either side where something is compared."),
    ),
  }),
  says({
    value: "a mapping with name, prometheus, query, max or min, and baseline",
    description: "One metric, watched while `bake` lasts.",
    anyOf: [{ required: ["max"] }, { required: ["min"] }],
  }),
);

const listOf = <Item extends v.GenericSchema>(item: Item, value: string, description: string) =>
  v.pipe(v.array(item), says({ value, description, minItems: 1 }));

export const verificationSchema = v.pipe(
  v.strictObject({
    bake: v.optional(
      duration(
        "How long the deployment is watched, at most 3d. Left out: one look. Up to 15m a job watches, longer the resuming workflow.",
      ),
    ),
    workflow: v.optional(
      text(
        WORKFLOW_FILE,
        WORKFLOW_SAYS,
        "Tests against this environment, started for this promotion; they must succeed.",
      ),
    ),
    health: v.optional(listOf(health, "a list of addresses", "Addresses that must answer well, each look.")),
    tcp: v.optional(listOf(tcp, "a list of ports", "Ports that must take connections, each look.")),
    command: v.optional(
      listOf(
        program,
        "a list of programs",
        "Programs of the checkout that must end with 0, each look; 75 means not yet.",
      ),
    ),
    metrics: v.optional(listOf(metric, "a list of metrics", "Metrics that must stay well while it bakes.")),
    interval: v.optional(duration("Time between two looks, 1s to 5m. Left out: 15s.")),
    failures: v.optional(
      count(
        1,
        20,
        "How many bad looks in a row are a failure, and how many good ones at the end a success. Left out: 3.",
      ),
    ),
    within: v.optional(
      duration("When nobody has judged it after this time, it failed. At least 1h. Left out: `bake` and 2h."),
    ),
    ...offWords("Nothing is verified, and that is known. Needs `until`."),
    because: because("`off`, or that nothing proves which release answers, is"),
  }),
  says({
    value: "a mapping with health, metrics, workflow, tcp or command, or with off, because and until",
    description: "How a deployment is judged. Written down, only one that passed is called success.",
  }),
);

export type WrittenVerification = v.InferOutput<typeof verificationSchema>;
export type WrittenHealth = NonNullable<WrittenVerification["health"]>[number];
export type WrittenTcp = NonNullable<WrittenVerification["tcp"]>[number];
export type WrittenMetric = NonNullable<WrittenVerification["metrics"]>[number];

/** What can be judged by; a rule without any of them proves nothing. */
export const CHECKS = ["workflow", "health", "tcp", "command", "metrics"] as const;
