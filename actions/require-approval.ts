import { action } from "../src/action/definition.ts";
import { expression, flag, integer, json, maybe, secret, text } from "../src/action/input.ts";

/** Lets a job go on once enough people approved. */
export const requireApproval = action({
  name: "require-approval",
  description: "Lets a job go on once enough people approved it by comment; no runner waits for them.",
  inputs: {
    approvers: maybe({
      description:
        "Who may approve, by commas or lines: a login, `user:<login>`, `team:<slug>`, `role:<role>`. Without it: whom the policy names for `environment`.",
    }),
    "minimum-approvals": integer({ description: "How many of them must approve. Without it: 1." }),
    message: maybe({ description: "What is approved, in your words; part of what people agree to." }),
    workflow: maybe({
      description:
        "A workflow of the default branch that is started when it is approved, with the input `approval`. Without it this run's failed jobs run again.",
    }),
    environment: maybe({ description: "An environment of the policy: its rule says who approves its promotion." }),
    release: maybe({ description: "With `environment`: a release id, a version, or `latest`." }),
    wait: maybe({ description: "How long the step may wait for an answer, such as `5m`; at most `10m`." }),
    expire: maybe({ description: "How long an approval counts, at most `30d`. Without it: `72h`." }),
    ledger: text({ description: "With `environment`: the branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Ask nobody and change nothing.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
  },
  decisions: {
    approved: { means: "enough people approved exactly this; the next steps go on", exit: "zero" },
    waiting: { means: "approvals are missing; the resuming workflow goes on when they are there", exit: "non-zero" },
    rejected: { means: "somebody who may decide rejected it", exit: "non-zero" },
    deferred: { means: "something could not be read: neither yes nor no", exit: "non-zero" },
    "dry-run": { means: "nobody was asked; green only where it is approved already", exit: "depends" },
  },
  outputs: {
    "approved-by": "The logins of those who approved, by commas.",
    "rejected-by": "The login of whoever rejected it.",
    "plan-digest": "`sha256:…` of what is agreed to.",
    request: "Address of the page on which people decide.",
    commit: "The commit that was approved.",
  },
  async run(inputs, world) {
    const { requireByStep, contextOf } = await import(/* webpackChunkName: "judging" */ "./work/require-approval.ts");
    return requireByStep(inputs, {
      world,
      contextOf: () => contextOf(world, world.connect(inputs.token), { ...inputs, service: undefined }),
    });
  },
});
