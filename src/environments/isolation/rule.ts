import * as v from "valibot";
import { duration } from "../../policy/duration.ts";
import { NAME, NAME_SAYS, WORKFLOW_FILE, WORKFLOW_SAYS } from "../../policy/names.ts";
import { because, says, text } from "../../policy/words.ts";
import { HOST, HOST_SAYS } from "./host.ts";
import { NETWORK_SAYS, readNetwork } from "./network.ts";
import { STORE_AT, STORE_AT_SAYS } from "./store.ts";

const list = <Item extends v.GenericSchema>(item: Item, value: string, description: string) =>
  v.pipe(v.array(item), says({ value, description, minItems: 1, uniqueItems: true }));

/** A workflow that does something regularly. */
const job = (what: string) =>
  v.pipe(
    v.strictObject({
      workflow: text(WORKFLOW_FILE, WORKFLOW_SAYS, `The workflow that ${what}, on the default branch.`),
      every: duration("How old its last success may be."),
    }),
    says({
      value: "a mapping with workflow and every",
      description: `What ${what}, and how old its last success may be.`,
    }),
  );

/** From the strictest kind of data to the weakest. */
export const KINDS_OF_DATA = ["synthetic", "sanitized", "live"] as const;
const kindOfData = (description: string) =>
  v.pipe(v.picklist(KINDS_OF_DATA), says({ value: "synthetic, sanitized or live", description }));

const store = v.pipe(
  v.strictObject({
    at: text(STORE_AT, STORE_AT_SAYS, "Where it is. Two stores of one server or bucket are one."),
    data: v.optional(kindOfData("What is in it. Left out: as `data` of the environment says.")),
    sanitize: v.optional(job("sanitizes it")),
    shared: v.optional(
      list(
        text(NAME, NAME_SAYS, "An environment that uses it too."),
        "a list of environments",
        "Which other environments use it too. Never one of preset production, and never from one.",
      ),
    ),
  }),
  says({ value: "a mapping with at", description: "One database, bucket, queue or other store." }),
);

/** `db.prod.example.com:5432`, `10.3.0.7:22` or `[fd00::7]:22`. */
const TARGET = /^(?:\[[0-9A-Fa-f:]{2,39}\]|[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9_])?):[1-9][0-9]{0,4}$/;

const reach = v.pipe(
  v.strictObject({
    to: text(
      TARGET,
      "a host and a port, such as db.prod.example.com:5432",
      "What is knocked at, from this environment's job.",
    ),
    expect: v.pipe(
      v.picklist(["open", "closed"]),
      says({ value: "open or closed", description: "Whether it must answer or must not." }),
    ),
    kind: v.optional(
      v.pipe(
        v.picklist(["segment", "firewall", "vpn"]),
        says({ value: "segment, firewall or vpn", description: "What is proven by it; for people." }),
      ),
    ),
    timeout: v.optional(duration("How long an answer is waited for, at most 30s. Left out: 3s.")),
  }),
  says({ value: "a mapping with to and expect", description: "One row of what this environment's own job can reach." }),
);

/** A path of the repository with `*` within a name and `**` for any folders; `!` before it leaves out. */
const GLOB = /^!?(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._*@+/ -]{1,200}$/;

export const isolationSchema = v.pipe(
  v.strictObject({
    networks: v.optional(
      list(
        v.pipe(
          v.string(),
          v.check((written) => readNetwork(written) !== undefined),
          says({ value: NETWORK_SAYS, description: "A network of this environment." }),
        ),
        "a list of networks",
        "The networks of this environment. None may overlap with one of another environment.",
      ),
    ),
    hosts: v.optional(
      list(
        text(HOST, HOST_SAYS, "A host of this environment."),
        "a list of hosts",
        "The hosts of this environment. The most exact declaration says whose a host is.",
      ),
    ),
    resolve: v.optional(
      v.pipe(
        v.literal(true),
        says({
          value: "true",
          description:
            "Looks up every whole name of `hosts` from this environment's job: each address must be in `networks`.",
        }),
      ),
    ),
    reach: v.optional(
      list(
        reach,
        "a list of rows",
        "What this environment's own job must reach, and what it must not. Needs one `open` row.",
      ),
    ),
    stores: v.optional(
      v.pipe(
        v.record(text(NAME, NAME_SAYS, "What the store is called here."), store),
        says({
          value: "a mapping of names",
          description: "Databases, buckets and queues of this environment.",
          minProperties: 1,
        }),
      ),
    ),
    data: v.optional(kindOfData("What its stores hold. Left out: as the preset says. `live` is for production alone.")),
    sanitize: v.optional(job("sanitizes its data")),
    cleanup: v.optional(job("cleans its data up")),
    scan: v.optional(
      list(
        text(
          GLOB,
          "a path such as test/fixtures/**",
          "Files that must hold no live data; `!` before a path leaves it out.",
        ),
        "a list of paths",
        "Files of the commit that must hold no card numbers, real e-mail addresses or keys.",
      ),
    ),
    allow: v.optional(
      list(
        text(/^\S{3,100}$/, "a test number, a domain or an address", "What the scan lets through."),
        "a list of texts",
        "Further test numbers, domains and addresses that are nobody's.",
      ),
    ),
    because: because("a value is"),
  }),
  says({
    value: "a mapping with networks, hosts, stores, reach, data, cleanup and scan",
    description: "What is this environment's alone. Written down, it is proven before a release comes in.",
  }),
);

export type IsolationRule = v.InferOutput<typeof isolationSchema>;
export type StoreRule = NonNullable<IsolationRule["stores"]>[string];
export type JobRule = NonNullable<IsolationRule["cleanup"]>;
export type ReachRule = NonNullable<IsolationRule["reach"]>[number];
export type KindOfData = (typeof KINDS_OF_DATA)[number];

/** The name under which an environment's rules are kept. */
export const ISOLATION = "isolation";
