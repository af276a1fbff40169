import { action } from "../src/action/definition.ts";
import { expression, flag, maybe, secret } from "../src/action/input.ts";

/** Checks configurations, and hands out the one of an environment that is deployed. */
export const config = action({
  name: "config",
  description: "Resolves one environment's configuration for a deploy, validates it, and documents the differences.",
  inputs: {
    environment: maybe({
      description: "The environment to resolve. Without it: all are checked, and nothing is handed out.",
    }),
    commit: maybe({ description: "The commit that deploys: promote's output `commit`. Without it: the event's." }),
    digest: maybe({
      description: "What was promoted: promote's output `config`. Another configuration ends the step.",
    }),
    file: maybe({ description: "Where the configuration is written as JSON. Without it: in RUNNER_TEMP." }),
    variables: maybe({ description: "A prefix such as `APP_`: single values become variables for the next steps." }),
    differences: maybe({ description: "Where the differences between environments are written as Markdown." }),
    vars: maybe({
      description:
        "The job's variables, as `toJSON(vars)` says them: the values of what `variable:` names. Without it: GitHub is asked, with `token`.",
    }),
    "dry-run": flag({
      description: "Check what a pull request proposes, by its own policy, schema and differences; hand out nothing.",
      default: false,
    }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
  },
  decisions: {
    resolved: { means: "the configuration is valid and handed out", exit: "zero" },
    valid: { means: "all that was asked about is valid; nothing was handed out", exit: "zero" },
    unknown: { means: "nobody knows whether what it names exists, so nothing is handed out", exit: "non-zero" },
    invalid: { means: "there are mistakes, none is named, or it is another one than was promoted", exit: "non-zero" },
  },
  outputs: {
    config: "JSON: the configuration, with the values of variables, and secrets by name.",
    path: "The file that it was written to.",
    digest: "`sha256:…` of the configuration, as the ledger records it.",
    commit: "The commit that it is of.",
    variables: "JSON: the names of the variables that were set.",
    secrets: 'JSON: what the configuration refers to, by key: `{ "secret": NAME }` or `{ "variable": NAME }`.',
    differences: "The file with the differences.",
  },
  async run(inputs, world) {
    const { configure } = await import(/* webpackChunkName: "config" */ "./work/config.ts");
    return configure({
      inputs: {
        environment: inputs.environment,
        commit: inputs.commit,
        digest: inputs.digest,
        file: inputs.file,
        variables: inputs.variables,
        differences: inputs.differences,
        vars: inputs.vars,
        dryRun: inputs["dry-run"],
      },
      run: world.run,
      client: world.connect(inputs.token),
      log: world.log,
      summary: world.summary,
      exportVariable: world.exportVariable,
    });
  },
});
