import { action } from "../src/action/definition.ts";
import { expression, flag, json, maybe, secret, text } from "../src/action/input.ts";

/** Goes back to the last good release, or to one that is named. */
export const rollback = action({
  name: "rollback",
  description:
    "Takes back what an environment runs: asks for an older release that was good there, and starts its workflow.",
  inputs: {
    environment: text({ description: "The environment to roll back, as the policy names it." }),
    release: maybe({
      description:
        "The release to go back to, by its id or version; one that succeeded there. Left out: the one that the plan says, which is the last good one unless its page names another.",
    }),
    why: text({ description: "The reason, in 3 to 500 visible characters; it is in the record and in the issue." }),
    service: maybe({ description: "The service, where the policy declares several." }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
  },
  decisions: {
    dispatched: { means: "the workflow that goes back was started, or is running", exit: "zero" },
    waiting: { means: "something has to end first; the resuming workflow goes on", exit: "zero" },
    blocked: { means: "it is not proven that this may be, or where the bytes are from", exit: "non-zero" },
    deferred: { means: "something could not be read: neither yes nor no", exit: "non-zero" },
    unchanged: { means: "what was to be taken back is not there any more", exit: "zero" },
    "not-owner": { means: "it is under way in another job", exit: "zero" },
    "dry-run": { means: "nothing was changed", exit: "zero" },
  },
  outputs: {
    release: "The id of the release that it goes back to.",
    promotion: "The id of the promotion that goes back.",
    run: "The id of the run that was started.",
  },
  async run(inputs, world) {
    const { contextOf, rollBackHere } = await import(/* webpackChunkName: "judging" */ "./work/rollback.ts");
    const client = world.connect(inputs.token);
    const context = contextOf(world, client, inputs);
    const { environment, release, why } = inputs;
    const { summary, run } = world;
    return rollBackHere(context, {
      ...{ environment, release, why, dryRun: inputs["dry-run"] },
      ...{ login: run.triggeringActor, summary },
    });
  },
});
