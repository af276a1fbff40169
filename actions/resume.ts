import { action } from "../src/action/definition.ts";
import { expression, flag, json, maybe, secret, text } from "../src/action/input.ts";

/** Resumes promotions: the root `action.yml`. */
export const resume = action({
  name: "resume",
  description: "Resumes promotions: takes every transition that is due, and carries out a command.",
  inputs: {
    command: maybe({
      description: "One command, such as `/lock production freeze for audit`; docs/resume.md lists all.",
    }),
    service: maybe({ description: "The service, where the policy declares several." }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
  },
  decisions: {
    moved: { means: "something was due and was done", exit: "zero" },
    nothing: { means: "nothing was due", exit: "zero" },
    deferred: { means: "the ledger could not be written in time: neither yes nor no", exit: "non-zero" },
    "dry-run": { means: "nothing was changed", exit: "zero" },
  },
  outputs: { transitions: "JSON: what was done, environment by environment." },
  async run(inputs, world) {
    const { resumeAll, rowsOf, summarizeAll, contextOf } = await import(
      /* webpackChunkName: "resume" */ "./work/resume.ts"
    );
    const client = world.connect(inputs.token);
    const context = contextOf(world, client, inputs);
    const resumed = await resumeAll(context, {
      command: inputs.command,
      step: world.run,
      dryRun: inputs["dry-run"],
    });
    const { moved, stuck, message } = summarizeAll(world.summary, resumed, context);
    const rows = rowsOf(resumed.promotions?.transitions ?? []);
    // A job that ends red is what proves the failure to whoever goes back because of it.
    const failed = rows.some(({ did }) => did === "failed");
    // Nothing may look like a success where nobody knows what runs (R102).
    const locked = rows.some(({ did }) => did === "locked");
    return {
      decision: inputs["dry-run"] ? "dry-run" : moved ? "moved" : "nothing",
      reason:
        stuck !== undefined
          ? "stuck"
          : failed
            ? "verification-failed"
            : locked
              ? "rollback-failed"
              : moved
                ? "due"
                : "nothing-due",
      message,
      ...(stuck === undefined ? {} : { hint: stuck }),
      failed: failed || locked || stuck !== undefined,
      result: {
        transitions: rows,
        command: resumed.promotions?.commanded ?? null,
        refused: resumed.promotions?.refused ?? null,
        approvals: resumed.wakes.map(({ issue, run, did, message }) => ({ issue, run, did, message })),
      },
      outputs: { transitions: rows },
    };
  },
});
