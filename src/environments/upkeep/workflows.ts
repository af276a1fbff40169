import type { Policy } from "../../policy/policy.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding, Severity } from "../finding.ts";
import { type Placed, readWorkflow, type Workflow, type WorkflowJob } from "../workflows/workflow.ts";

interface Found {
  readonly workflows: readonly Workflow[];
  readonly policy: Policy | undefined;
}

/** Every way into an environment goes through this suite, and what deploys is pinned (R60, R122). */
export const workflowsAuditor = defineAuditor({
  name: "workflows",
  async gather(ask): Promise<Found> {
    const files = await ask.workflows();
    return { workflows: files.map(readWorkflow), policy: ask.policy.ok ? ask.policy.value : undefined };
  },
  judge: ({ workflows, policy }) => [
    ...workflows.flatMap((workflow) => judgeWorkflow(workflow, policy)),
    ...judgeNamed(workflows, policy),
  ],
  documentation: {
    summary: "Every workflow that names an environment uses this suite, and everything that deploys is pinned.",
    needs: ["`contents: read`: the workflows of the default branch's head"],
    reasons: {
      "without-our-action": {
        means: "a job names an environment of the policy, and none of its steps is an action of this suite",
        remedy: "let it use `promote` before anything touches the environment, or take `environment:` away",
      },
      "environment-open": {
        means: "a job takes its environment from an expression, and none of its steps is an action of this suite",
        remedy: "name the environment, or let the job use `promote`",
      },
      "unpinned-action": {
        means: "a workflow that deploys uses an action by a tag or branch, which can be moved to other code",
        remedy: "use the full commit id, with the version behind it as a comment",
      },
      "pull-request-target": {
        means: "a workflow runs on `pull_request_target`, with the repository's secrets, at a stranger's wish",
        remedy: "use `pull_request`, or make sure that nothing of the pull request is run",
      },
      "workflow-missing": {
        means: "the policy names a workflow that is not there",
        remedy: "correct `workflow:` in the policy, or add the file",
      },
      unreadable: { means: "a workflow cannot be read as YAML", remedy: "correct the file" },
    },
  },
});

/** The root action and its doors, whoever publishes them. */
const OURS = /^[^/@]+\/env-actions(?:\/[a-z-]+)*@/;
const FULL_COMMIT = /@(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const DIGEST = /@sha256:[0-9a-f]{64}$/;
/** Our own action by a version is the same trust as the action that says this; by a branch it is not. */
const OUR_VERSION = /@v\d+(?:\.\d+){0,2}$/;

function judgeWorkflow(workflow: Workflow, policy: Policy | undefined): readonly Finding[] {
  const name = workflow.path.replace(/^.*\//, "");
  if (!workflow.ok) {
    return [
      {
        id: `workflows/unreadable/${name}`,
        severity: "warning",
        environment: null,
        message: `${workflow.path} cannot be read, so nobody knows what it does: ${workflow.why}`,
        fix: "Correct the file.",
        file: { path: workflow.path },
        evidence: [],
      },
    ];
  }
  const target = workflow.events.find(({ text }) => text === "pull_request_target");
  const deploys = workflow.jobs.some(
    ({ environment, uses }) =>
      environment !== undefined || uses.some(({ text }) => /\/env-actions\/promote@/.test(text)),
  );
  const named = [...(policy?.environments.values() ?? [])].some((one) => one.workflow === name);
  return [
    ...(target === undefined ? [] : [judgeTarget(workflow, target, deploys)]),
    ...workflow.jobs.flatMap((job) => judgeEnvironment(workflow, job, policy)),
    ...(deploys || named ? judgePins(workflow) : []),
  ];
}

type Readable = Extract<Workflow, { ok: true }>;

function judgeTarget(workflow: Readable, at: Placed, deploys: boolean): Finding {
  const taken = workflow.jobs
    .flatMap(({ checksOut }) => checksOut)
    .find(({ text }) => /github\.(?:event\.pull_request\.|head_)/.test(text));
  const bad = deploys || taken !== undefined;
  const what = taken === undefined ? "" : " and checks out what the pull request brings";
  return place(workflow, taken ?? at, {
    id: "pull-request-target",
    severity: bad ? "error" : "warning",
    environment: null,
    message: `${workflow.path} runs on pull_request_target, with this repository's secrets and a token that may write${what}.`,
    fix: "Use pull_request, which has neither; or run nothing that a pull request brings.",
  });
}

function judgeEnvironment(workflow: Readable, job: WorkflowJob, policy: Policy | undefined): readonly Finding[] {
  const { environment, key } = job;
  if (environment === undefined || policy === undefined) return [];
  if (job.uses.some(({ text }) => OURS.test(text))) return [];
  if (environment.text.includes("${{")) {
    return [
      place(workflow, environment, {
        id: `environment-open:${key}`,
        severity: "warning",
        environment: null,
        message: `The job ${key} of ${workflow.path} takes its environment from an expression and uses no action of this suite: it may deploy anywhere without a record.`,
        fix: "Name the environment, or let the job use promote before anything touches it.",
      }),
    ];
  }
  // GitHub does not look at letter case (R55).
  const name = [...policy.environments.keys()].find((one) => one.toLowerCase() === environment.text.toLowerCase());
  if (name === undefined) return [];
  return [
    place(workflow, environment, {
      id: `without-our-action:${key}`,
      severity: "error",
      environment: name,
      message: `The job ${key} of ${workflow.path} names the environment ${environment.text} and uses no action of this suite: it gets its secrets without any gate.`,
      fix: "Let it use promote before anything touches the environment, or take `environment:` away.",
    }),
  ];
}

function judgePins(workflow: Readable): readonly Finding[] {
  const loose = workflow.jobs.flatMap(({ uses }) => uses).filter(({ text }) => !isPinned(text));
  // The same action twice in a file is one finding, at its first place.
  const first = new Map(loose.toReversed().map((each) => [each.text, each]));
  return [...first.values()].toReversed().map((uses) =>
    place(workflow, uses, {
      id: `unpinned-action:${uses.text.replace(/@[^@]*$/, "")}`,
      severity: "warning",
      environment: null,
      message: `${workflow.path} deploys and uses ${uses.text}, which can be moved to other code by whoever owns it.`,
      fix: `Use its full commit id: ${uses.text.replace(/@[^@]*$/, "")}@<40 hex digits> # <version>.`,
    }),
  );
}

function isPinned(uses: string): boolean {
  if (uses.startsWith("./")) return true;
  if (uses.startsWith("docker://")) return DIGEST.test(uses);
  return FULL_COMMIT.test(uses) || (OURS.test(uses) && OUR_VERSION.test(uses));
}

/** A policy that names no file starts nothing. */
function judgeNamed(workflows: readonly Workflow[], policy: Policy | undefined): readonly Finding[] {
  const names = new Set(workflows.map(({ path }) => path.replace(/^.*\//, "")));
  return [...(policy?.environments.values() ?? [])].flatMap(({ name, workflow }) =>
    workflow === undefined || names.has(workflow)
      ? []
      : [
          {
            id: `workflows/workflow-missing/${name}`,
            severity: "error" as const,
            environment: name,
            message: `The policy starts ${workflow} for ${name}, and the default branch has no such file.`,
            fix: `Add .github/workflows/${workflow}, or correct workflow: of ${name} in the policy.`,
            evidence: [],
          },
        ],
  );
}

/** Several findings of one reason in one file differ by what stands behind the colon. */
function place(
  { path }: Readable,
  { line, column }: Placed,
  what: {
    readonly id: string;
    readonly severity: Severity;
    readonly environment: string | null;
    readonly message: string;
    readonly fix: string;
  },
): Finding {
  const [reason = "", about] = what.id.split(/:(.*)/s);
  const id = `workflows/${reason}/${path.replace(/^.*\//, "")}${about === undefined ? "" : `:${about}`}`;
  return { ...what, id, file: { path, line, column }, evidence: [] };
}
