import { action } from "../src/action/definition.ts";
import { expression, flag, json, maybe, secret, text } from "../src/action/input.ts";

/** A step may watch for a quarter of an hour; GitHub is asked patiently for as long as that and what follows, in milliseconds. */
const PATIENCE = 60 * 60_000;

/** Judges a deployment, and settles its promotion. */
export const verify = action({
  name: "verify",
  description: "Judges a deployment by health, tests, metrics and bake time, and settles its promotion.",
  inputs: {
    environment: text({ description: "The environment to judge, as the policy names it." }),
    promotion: maybe({
      description:
        "The promotion, such as the output of the promote step. Without it: what this run brought in, else what is in the environment.",
    }),
    service: maybe({ description: "The service, where the policy declares several." }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Judge, but start no tests and record nothing.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
  },
  decisions: {
    pass: { means: "everything that the policy asks for is well", exit: "zero" },
    fail: { means: "what was deployed is not well", exit: "non-zero" },
    unknown: { means: "nobody could say whether it is well; that is no success", exit: "non-zero" },
    watching: { means: "it is well so far; the resuming workflow judges it at the end of its time", exit: "zero" },
    unchanged: {
      means: "no verification is asked for, or the promotion is settled; red when that was no success",
      exit: "depends",
    },
    late: { means: "the promotion was settled meanwhile; the result is recorded and ignored", exit: "non-zero" },
    blocked: { means: "there is nothing to verify, or not yet", exit: "non-zero" },
    "dry-run": { means: "nothing was changed", exit: "zero" },
  },
  outputs: {
    promotion: "The promotion's id.",
    release: "The release's id.",
  },
  async run(inputs, world) {
    const { contextOf, jobStatusOf, verifyHere } = await import(/* webpackChunkName: "judging" */ "./work/verify.ts");
    const client = world.connect(inputs.token, { deadline: new Date(world.clock.now().getTime() + PATIENCE) });
    const context = contextOf(world, client, inputs);
    return verifyHere(context, {
      environment: inputs.environment,
      promotion: inputs.promotion,
      jobStatus: jobStatusOf(inputs.job),
      dryRun: inputs["dry-run"],
      summary: world.summary,
    });
  },
});
