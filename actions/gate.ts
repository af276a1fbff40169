import { action } from "../src/action/definition.ts";
import { expression, flag, json, maybe, secret, text } from "../src/action/input.ts";

/** Judges whether a release, or a commit that wants to be merged, is fit for an environment. */
export const gate = action({
  name: "gate",
  description: "Judges whether a release, or a commit of a pull request, may enter an environment, and says why not.",
  inputs: {
    environment: maybe({ description: "The environment to judge for, as the policy names it." }),
    release: maybe({ description: "A release id, a version, or `latest`. Without it: what would come next." }),
    commit: maybe({
      description: "A full commit id. Without it: the commit that the pull request or merge queue wants in.",
    }),
    service: maybe({ description: "The service, where the policy declares several." }),
    only: maybe({
      description: "Names of the gates to judge, by commas or lines. Without it: all that can be judged.",
    }),
    "wait-for": maybe({ description: "How long to ask again while something waits, such as `10m`; at most `30m`." }),
    explain: flag({
      description: "Explain every environment instead: what runs, what is next, why it waits.",
      default: false,
    }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Judge and publish no check run.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
  },
  decisions: {
    pass: { means: "nothing stands in the way", exit: "zero" },
    fail: { means: "a gate refused, or the policy needs an answer", exit: "non-zero" },
    wait: { means: "a gate waits; `retry-at` says until when, where that is known", exit: "non-zero" },
    unknown: { means: "something could not be read: neither yes nor no", exit: "non-zero" },
    explained: { means: "with `explain: true`: nothing was judged for this job", exit: "zero" },
  },
  outputs: {
    release: "The release's id, when a release was judged.",
    commit: "The commit that was judged.",
    gates: "JSON: each gate's verdict by name.",
    "retry-at": "When asking again can first give another answer, in UTC, where that is known.",
    enforced:
      "`true` when the default branch's rules require this job, `false` when not, `unknown` when they could not be read.",
    check: "Address of the check run that was published.",
  },
  async run(inputs, world) {
    const { evaluateHere, contextOf } = await import(/* webpackChunkName: "judging" */ "./work/gate.ts");
    return evaluateHere(contextOf(world, world.connect(inputs.token), inputs), {
      inputs: {
        environment: inputs.environment,
        release: inputs.release,
        commit: inputs.commit,
        only: inputs.only,
        waitFor: inputs["wait-for"],
        explain: inputs.explain,
        dryRun: inputs["dry-run"],
      },
      run: world.run,
      summary: world.summary,
      cancelled: world.cancelled,
    });
  },
});
