import path from "node:path";
import { action } from "../src/action/definition.ts";
import { expression, flag, json, maybe, oneOf, secret, text } from "../src/action/input.ts";
import { logins } from "../src/action/login-input.ts";

/** Moves a release into an environment. */
export const promote = action({
  name: "promote",
  description:
    "Moves a release into an environment: in its own workflow it deploys, elsewhere it starts that workflow.",
  inputs: {
    environment: text({ description: "The environment to move a release into, as the policy names it." }),
    release: maybe({
      description: "A release id, a version, or `latest`. Without it: what the environment before runs, or the latest.",
    }),
    service: maybe({ description: "The service, where the policy declares several." }),
    promotion: maybe({ description: "The promotion that a dispatch names; empty when a person starts the workflow." }),
    path: maybe({ description: "Folder for file artifacts. Without it: a folder under `runner.temp`." }),
    "on-blocked": oneOf(["fail", "ignore"], {
      description: "Outside the environment's workflow: whether a refused request ends the step red.",
      default: "fail",
    }),
    registries: logins({
      description:
        "Logins for registries beside the Docker config, one a line: `host=user:password`, or `host/path=…` for a part of it.",
    }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    strategy: json({ description: "The strategy context; leave it alone.", default: expression("toJSON(strategy)") }),
  },
  decisions: {
    deploy: { means: "this job has taken the environment; the next steps deploy", exit: "zero" },
    dispatched: { means: "the environment's workflow was started", exit: "zero" },
    waiting: { means: "some gate waits; the resuming workflow goes on", exit: "depends" },
    blocked: {
      means: "a gate refused; red unless `on-blocked: ignore` outside the environment's workflow",
      exit: "depends",
    },
    deferred: { means: "something could not be read: neither yes nor no", exit: "non-zero" },
    unchanged: { means: "there is nothing to do: it is there, or settled", exit: "depends" },
    "not-owner": { means: "another job owns this promotion", exit: "depends" },
    "dry-run": { means: "nothing was changed", exit: "depends" },
  },
  outputs: {
    release: "The release's id.",
    version: "The release's version, if it has one.",
    commit: "The release's source commit.",
    artifacts:
      "JSON: each artifact by name, with `kind`, `digest` and `reference` (a path, a commit, or `repository@sha256:…`).",
    artifact: "The reference of the only artifact; empty when there are several.",
    "previous-release": "The id of the release that ran here before.",
    promotion: "The promotion's id.",
    config: "`sha256:…` of the valid configuration that it comes with; empty where the policy names none.",
    kind: "`rollback` where it goes back to an older release, `roll-forward` where it enters on top of another that failed, else `promotion`.",
    command: "In a rollback with `strategy: command`: the program that the policy names.",
    deployment: "The id of GitHub's Deployment.",
    request: "Address of the page on which people decide, while they are asked.",
    run: "The id of the run that was started.",
  },
  async run(inputs, world) {
    const { contextOf, readPromote, lookAt } = await import(/* webpackChunkName: "asking" */ "./work/promote-look.ts");
    const client = world.connect(inputs.token);
    const context = contextOf(world, client, inputs);
    const wish = readPromote(inputs, world);
    const [ground, work] = await Promise.all([
      lookAt(context, wish),
      client.sent.then(() => import(/* webpackChunkName: "judging" */ "./work/promote.ts")),
    ]);
    const environment = work.environmentNamed(ground.policy, inputs.environment);
    const { defaultBranch } = ground.snapshot.repository;
    const mode = work.modeOf(work.callerOf(world.run), environment, { service: inputs.service, defaultBranch });
    if (mode === "wrong-ref") return work.wrongRef(environment, defaultBranch);
    const acting = await work.permitPromote(context, {
      environment,
      state: work.stateOf(ground.ledger, environment.name),
      asked: wish.asked,
      login: world.run.triggeringActor,
    });
    const look = { context: acting, wish, summary: world.summary, ground };
    switch (mode) {
      case "requesting":
        return work.requestElsewhere(look);
      case "deploying":
        return work.deployHere(look, {
          jobTotal: work.jobTotalOf(inputs.strategy),
          folder: inputs.path ?? path.join(world.run.temp, "env-actions", inputs.environment),
          cancelled: world.cancelled,
          keep: (name, value) => world.state.save(name, value),
        });
    }
  },
  async post(inputs, world) {
    if (world.state.get("intent") === undefined) return;
    const { contextOf, jobStatusOf, settleHere } = await import(
      /* webpackChunkName: "asking" */ "./work/promote-post.ts"
    );
    const client = world.connect(inputs.token);
    const context = contextOf(world, client, inputs);
    const kept = (name: string) => world.state.get(name);
    await settleHere(context, inputs.environment, { kept, jobStatus: jobStatusOf(inputs.job), summary: world.summary });
  },
});
