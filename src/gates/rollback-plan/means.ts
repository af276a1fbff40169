import type { EnvironmentStops } from "../../github/environment-stops.ts";
import type { Block } from "../../github/snapshot.ts";
import { entryText } from "../../policy/allow.ts";
import { commandFile, inputsOfDispatch, refuseWorkflow, workflowApart, workflowFile } from "../../rollback/files.ts";
import { goesBack, type RollbackPlan } from "../../rollback/plan.ts";
import { isAutomatic } from "../../rollback/rule.ts";
import type { GateFacts } from "../gate.ts";
import { bad, type Finding, good, told, unread } from "./finding.ts";
import { type PlanEvidence, whyNot } from "./gather.ts";

/** Whether the files that going back needs are on the default branch, and the workflow can be started. */
export function judgeFiles(
  facts: GateFacts,
  plan: RollbackPlan,
  { files, workflow: state }: Pick<PlanEvidence, "files" | "workflow">,
): readonly Finding[] {
  const { workflow, command, runbook } = plan.rule;
  const needsMeans = goesBack(plan);
  const wanted: readonly Wanted[] = [
    ...(workflow === undefined || !needsMeans ? [] : [{ check: "workflow", path: workflowFile(workflow) } as const]),
    ...(command === undefined || !needsMeans ? [] : [{ check: "command", path: commandFile(command) } as const]),
    ...(runbook === undefined ? [] : [{ check: "runbook", path: runbook } as const]),
  ];
  return wanted.map(({ check, path }): Finding => {
    if (!files.ok) return unread(check, `${path} could not be read: ${files.why}`);
    const text = files.value.get(path);
    if (text === undefined) return unread(check, `${path} was not read`);
    if (typeof text !== "string") {
      return bad(
        check,
        MISSING[check],
        `The default branch has no ${path}.`,
        "Add it, or name another one in the policy.",
      );
    }
    const refused = check === "workflow" ? refuseWorkflow(text, inputsOfDispatch(facts.policy)) : undefined;
    if (refused !== undefined)
      return bad(
        check,
        "rollback-workflow-refuses",
        `${path} could not be started: ${refused}.`,
        "Take over the inputs of the examples.",
      );
    const there = good(check, `${path} is on ${facts.defaultBranch}.`);
    return check === "workflow" && workflowApart(plan, facts.environment) !== undefined
      ? (disabled(path, state) ?? there)
      : there;
  });
}

/** The environment's own workflow runs what comes in, so it can be started. One that only goes back may have been off for months. */
function disabled(path: string, state: PlanEvidence["workflow"]): Finding | undefined {
  if (state?.ok !== true)
    return unread("workflow", `whether ${path} can be started: ${state === null ? "it was not asked" : state.why}`);
  if (state.value === "active") return undefined;
  return bad(
    "workflow",
    "rollback-workflow-disabled",
    `${path} could not be started: GitHub calls it ${state.value}.`,
    "Enable it: on the page Actions, choose the workflow, Enable workflow.",
  );
}

interface Wanted {
  readonly check: "workflow" | "command" | "runbook";
  readonly path: string;
}

const MISSING = {
  workflow: "rollback-workflow-missing",
  command: "rollback-command-missing",
  runbook: "rollback-runbook-missing",
} as const;

/** Whether the one who answers for it exists, and could start it. */
export function judgeOwner({ rule }: RollbackPlan, owner: PlanEvidence["owner"]): readonly Finding[] {
  const check = "owner";
  if (rule.owner === undefined) return [];
  if (owner === null || !owner.ok) {
    const hint = "a team needs a token that reads teams";
    return [unread(check, owner === null ? "it was not looked up" : `${owner.why} (${hint})`)];
  }
  return owner.value.seen === entryText(rule.owner)
    ? [good(check, "The owner exists and may start it.")]
    : [
        bad(
          check,
          "rollback-owner-refused",
          `The owner cannot do it: ${whyNot(owner.value, "somebody else was seen")}.`,
          "Name somebody with write access.",
        ),
      ];
}

/** Whether what goes back by itself would have to wait for somebody all the same. */
export function judgeStops(
  { environment }: GateFacts,
  plan: RollbackPlan,
  stops: Block<EnvironmentStops> | null,
): readonly Finding[] {
  const check = "automatic";
  const { rule, data } = plan;
  // What goes nowhere waits for nobody, and was not asked.
  if (!goesBack(plan) || !isAutomatic(rule, data) || environment.githubEnvironment === "none") return [];
  if (stops === null || !stops.ok)
    return [unread(check, stops === null ? "GitHub's environment was not read" : stops.why)];
  const { reviewers, wait } = stops.value;
  if (reviewers === 0 && wait === 0)
    return [good(check, `Nobody has to let it into GitHub's environment ${environment.name}.`)];
  const what = reviewers === 0 ? `a wait timer of ${wait} minutes` : "reviewers";
  // Nobody asked for it in so many words: it starts by itself, and GitHub lets it wait.
  if (!rule.automaticSaid)
    return [
      told(check, `It would start by itself and then wait: GitHub's environment ${environment.name} has ${what}.`),
    ];
  return [
    bad(
      check,
      "rollback-automatic-stopped",
      `${environment.name} should go back by itself, and GitHub's environment of that name has ${what}.`,
      "Let the deploying job use an environment of GitHub without them, or say automatic: false.",
    ),
  ];
}
