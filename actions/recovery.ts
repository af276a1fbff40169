import { action } from "../src/action/definition.ts";
import { expression, flag, json, maybe, oneOf, secret, text } from "../src/action/input.ts";

/** Records a backup, or rehearses a recovery and measures it. */
export const recovery = action({
  name: "recovery",
  description:
    "Records a backup, or rehearses a recovery: restores, checks, breaks, checks again, and measures time and loss.",
  inputs: {
    environment: text({ description: "The environment, as the policy names it." }),
    service: maybe({ description: "The service, where the policy declares several." }),
    record: oneOf(["backup", "drill"], { description: "What this step records." }),
    backup: maybe({
      description:
        "The backup, one `key=value` a line: `location`, `kind` (`full`, `incremental`, `on-demand`) and either `file`, or `digest`, `size` and `time`. For a drill: `digest` or `file` of what is restored.",
    }),
    restore: maybe({ description: "For a drill: the program that restores, into an empty place. No shell." }),
    check: maybe({
      description:
        "For a drill: the program that ends with 0 when all is there. It prints `newest-record=<instant>`, and `failure-at=<instant>` where it knows.",
    }),
    break: maybe({
      description: "For a drill: the program that puts a fault into what was restored. The check must then be red.",
    }),
    env: maybe({ description: "Variables of the step's `env:` that the programs get, by commas or lines." }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Tell what would happen, start nothing and record nothing.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
  },
  decisions: {
    recorded: { means: "the backup is recorded", exit: "zero" },
    accepted: {
      means: "the drill restored everything, its check went red on a fault, and it kept to its targets",
      exit: "zero",
    },
    missed: {
      means: "the same, but slower than the policy allows, or with more lost; it is recorded",
      exit: "non-zero",
    },
    failed: { means: "it was not restored, or the check proves nothing; that is recorded", exit: "non-zero" },
    deferred: { means: "the ledger could not be written in time: neither yes nor no", exit: "non-zero" },
    "dry-run": { means: "nothing was started and nothing recorded", exit: "zero" },
  },
  outputs: {
    digest: "The digest of the backup, where it is known.",
    "recovery-seconds": "How long restoring took, in seconds.",
    "loss-seconds": "How much was lost, in seconds.",
  },
  async run(inputs, world) {
    const { contextOf, resultOf, recordHere, summarizeRecovery } = await import(
      /* webpackChunkName: "recovery" */ "./work/recovery.ts"
    );
    const context = contextOf(world, world.connect(inputs.token), inputs);
    const { environment, record, backup, restore, check, env } = inputs;
    const programs = { restore, check, break: inputs.break };
    const dryRun = inputs["dry-run"];
    const folder = world.run.workspace;
    const here = await recordHere(context, { environment, record, backup, programs, env, dryRun, folder });
    summarizeRecovery(world.summary, environment, here, dryRun);
    return resultOf(environment, here, dryRun);
  },
});
