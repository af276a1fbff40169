import { addPermission } from "../../github/permissions.ts";
import type { RunFact } from "../../github/runs.ts";
import { listSuccesses } from "../../github/workflow-runs.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding } from "../finding.ts";
import { type Reading, reading, unreadable } from "../reading.ts";
import { readWorkflow } from "../workflows/workflow.ts";
import { isOlder } from "./age.ts";

interface Controller {
  /** Its file name. */
  readonly workflow: string;
  readonly scheduled: boolean;
  readonly last: Reading<RunFact | null>;
}

/** The controller's own action, which stands at the root of this suite. */
const CONTROLLER = /^[^/@]+\/env-actions@/;
/** Days without a run that succeeded; it runs hourly. */
const SILENT = 1;

/** Somebody resumes what waits: the controller is there, has a schedule, and ran lately. */
export const controllerAuditor = defineAuditor({
  name: "controller",
  async gather({ client, repo, repository, workflows }): Promise<readonly Controller[]> {
    const found = (await workflows())
      .map(readWorkflow)
      .flatMap((workflow) =>
        workflow.ok && workflow.jobs.some(({ uses }) => uses.some(({ text }) => CONTROLLER.test(text)))
          ? [{ workflow: workflow.path.replace(/^.*\//, ""), events: workflow.events }]
          : [],
      );
    return Promise.all(
      found.map(async ({ workflow, events }) => ({
        workflow,
        scheduled: events.some(({ text }) => text === "schedule"),
        last: await reading(addPermission("actions", "read"), async () => {
          const [newest] = await listSuccesses(client, { repo, workflow, branch: repository.defaultBranch });
          return newest ?? null;
        }),
      })),
    );
  },
  judge: (controllers, { now, url }) =>
    controllers.length === 0 ? [none(url)] : controllers.flatMap((one) => judgeController(one, now, url)),
  documentation: {
    summary: "The workflow that resumes promotions is there, has a schedule, and ran within a day.",
    needs: ["`contents: read`: the workflows", "`actions: read`: their runs"],
    reasons: {
      none: {
        means: "no workflow uses the root action, so nothing that waits is ever resumed",
        remedy: "copy `resume.yml` from the examples",
      },
      "no-schedule": {
        means: "the workflow has no schedule: what only time brings is not resumed",
        remedy: "add `schedule:` to it, hourly",
      },
      silent: {
        means: "it did not succeed for a day; GitHub stops schedules of repositories that are quiet for 60 days",
        remedy: "run it by hand, and look at why it fails; enable it again in the Actions tab",
      },
      unreadable: { means: "its runs could not be read", remedy: "give the job `actions: read`" },
    },
  },
});

function none(url: string): Finding {
  return {
    id: "controller/none",
    severity: "warning",
    environment: null,
    message: "No workflow resumes promotions: what waits for a gate, a person or an hour waits for ever.",
    fix: "Copy resume.yml from the examples of env-actions.",
    evidence: [`${url}/actions`],
  };
}

function judgeController({ workflow, scheduled, last }: Controller, now: Date, url: string): readonly Finding[] {
  const evidence = [`${url}/actions/workflows/${workflow}`];
  const about = (reason: string, message: string, fix: string): Finding => ({
    ...{ id: `controller/${reason}/${workflow}`, severity: "warning", environment: null, message, fix, evidence },
  });
  if (!last.ok) return [unreadable(`controller/unreadable/${workflow}`, `The runs of ${workflow}`, last)];
  const quiet = last.value === null || isOlder(last.value.createdAt, now, SILENT);
  const since = last.value === null ? "has never succeeded" : `last succeeded at ${last.value.createdAt}`;
  return [
    ...(scheduled
      ? []
      : [
          about(
            "no-schedule",
            `${workflow} resumes promotions and has no schedule: what only time brings is not resumed.`,
            'Add: schedule: [{ cron: "17 * * * *" }].',
          ),
        ]),
    ...(quiet
      ? [
          about(
            "silent",
            `${workflow} resumes promotions and ${since}.`,
            "Run it by hand and see why it fails; where GitHub disabled it, enable it in the Actions tab.",
          ),
        ]
      : []),
  ];
}
