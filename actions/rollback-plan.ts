import { action } from "../src/action/definition.ts";
import { expression, flag, json, maybe, secret, text } from "../src/action/input.ts";

/** Says how an environment would leave a release again, and proves that it could. */
export const rollbackPlan = action({
  name: "rollback-plan",
  description:
    "Composes the way back from a release in an environment, proves that it could be gone now, and records it.",
  inputs: {
    environment: text({ description: "The environment, as the policy names it." }),
    release: maybe({
      description:
        "The release that the plan would take back: an id, a version or `latest`. Left out: what waits to enter, else what is there.",
    }),
    service: maybe({ description: "The service, where the policy declares several." }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Tell what was found and record nothing.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
  },
  decisions: {
    proven: { means: "every check passed: it could be carried out now; that is recorded", exit: "zero" },
    unproven: { means: "it is not complete, or could not be carried out; that is recorded", exit: "non-zero" },
    deferred: { means: "something could not be read: neither yes nor no, and nothing is recorded", exit: "non-zero" },
    "dry-run": { means: "nothing was recorded; the message says what would have been", exit: "zero" },
  },
  outputs: {
    release: "The id of the release that the plan would take back.",
    target: "The id of the release to go back to; empty where there is none.",
    digest: "The digest of the plan, `sha256:…`.",
    promotion: "The id of the open promotion that the plan is about; empty where there is none.",
  },
  async run(inputs, world) {
    const { contextOf, planHere } = await import(/* webpackChunkName: "judging" */ "./work/rollback-plan.ts");
    const context = contextOf(world, world.connect(inputs.token), inputs);
    const { environment, release } = inputs;
    return planHere(context, { environment, release, dryRun: inputs["dry-run"], summary: world.summary });
  },
});
