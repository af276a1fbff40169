import { action } from "../src/action/definition.ts";
import { expression, flag, json, maybe, secret, text } from "../src/action/input.ts";
import { contextOf } from "../src/promotion/context.ts";
import { resume as resumePromotions } from "../src/promotion/resume.ts";
import { summarizeResume } from "../src/promotion/resume-summary.ts";

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
    const client = world.connect(inputs.token);
    const context = contextOf(world, client, inputs);
    const resumed = await resumePromotions(context, {
      command: inputs.command,
      step: world.run,
      dryRun: inputs["dry-run"],
    });
    const { transitions, commanded } = resumed;
    const moved =
      commanded !== undefined || transitions.some(({ did }) => did !== "waits" && did !== "unknown" && did !== "stuck");
    const stuck = transitions.find(({ did }) => did === "stuck");
    // A job that ends red is what proves the failure to whoever goes back because of it.
    const failed = transitions.some(({ did }) => did === "failed");
    const message = summarizeResume(world.summary, resumed, context);
    const rows = transitions.map((each) => ({ ...each }));
    return {
      decision: inputs["dry-run"] ? "dry-run" : moved ? "moved" : "nothing",
      reason: stuck !== undefined ? "stuck" : failed ? "verification-failed" : moved ? "due" : "nothing-due",
      message,
      ...(stuck === undefined ? {} : { hint: `${stuck.environment}: ${stuck.message}` }),
      failed: failed || stuck !== undefined,
      result: { transitions: rows, command: commanded ?? null, refused: resumed.refused ?? null },
      outputs: { transitions: rows },
    };
  },
});
