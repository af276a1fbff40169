import { code, type Inline, strong } from "../../action/markdown.ts";
import { cut } from "../../action/plain-text.ts";
import { createSummary } from "../../action/summary.ts";
import { describeDuration } from "../../policy/duration.ts";
import { describeRelease } from "../../release/release.ts";
import { isAutomatic } from "../../rollback/plan.ts";
import type { Reversibility, Strategy } from "../../rollback/rule.ts";
import type { RollbackTarget } from "../../rollback/target.ts";
import { entryWords, fact } from "./asking.ts";
import type { RequestView } from "./view.ts";

const MOST_STEPS = 20;
const LONGEST_STEP = 300;

const DATA: Readonly<Record<Reversibility, Inline>> = {
  reversible: "nothing has to be done for it",
  "needs-restore": strong("it needs a restore"),
  irreversible: strong("it cannot be taken back"),
};

const STRATEGY: Readonly<Record<Strategy, string>> = {
  "previous-release": "the environment's workflow deploys the older release",
  workflow: "a workflow of its own deploys the older release",
  command: "the environment's workflow runs a command with the older release",
  manual: "people do it by hand",
};

/** How this promotion is left again when it does not go well: the plan that is part of what is voted on. */
export function wayBackPart(view: RequestView): string {
  const { rule, steps, owners, data, backup, forwardFix, problems } = view.rollback;
  const byItself = isAutomatic(rule, data) ? ", by itself when it fails" : "";
  const page = head(view);
  page.list([
    fact("How", STRATEGY[rule.strategy]),
    fact("Within", describeDuration(rule.within), byItself),
    fact("Who does it", owners.length === 0 ? "nobody is named" : owners.map(entryWords).join(", ")),
    [strong("Data"), ": ", ...flat(DATA[data])],
    ...(backup === undefined ? [] : [fact("Backup", cut(backup, LONGEST_STEP))]),
    ...(forwardFix === undefined ? [] : [fact("Instead of going back", cut(forwardFix, LONGEST_STEP))]),
    ...(rule.runbook === undefined ? [] : [fact("Runbook", code(rule.runbook))]),
  ]);
  if (steps.length > 0) {
    const shown = steps.slice(0, MOST_STEPS).map((step, index) => `${index + 1}: ${cut(step, LONGEST_STEP)}`);
    page.paragraph(strong("Steps"), ":").list(shown);
    if (steps.length > MOST_STEPS) page.paragraph(`… and ${steps.length - MOST_STEPS} more.`);
  }
  if (problems.length > 0) {
    page
      .paragraph(strong("The plan is not complete"), ":")
      .list(problems.slice(0, MOST_STEPS).map((one) => cut(one, LONGEST_STEP)));
  }
  return page.render(Number.POSITIVE_INFINITY);
}

/** Where it goes back to, and nothing else. */
export function wayBackBriefly(view: RequestView): string {
  return head(view).render(Number.POSITIVE_INFINITY);
}

function head({ rollback, environment }: RequestView) {
  return createSummary()
    .heading("If it goes wrong")
    .paragraph(...targetWords(rollback.target, environment.name));
}

function targetWords(target: RollbackTarget, environment: string): readonly Exclude<Inline, readonly unknown[]>[] {
  switch (target.kind) {
    case "release":
      return [
        "Back to ",
        strong(describeRelease(target.release)),
        `, the last other release that succeeded in ${environment} (${target.promotion}). Nothing is built again.`,
      ];
    case "first-deployment":
      return [`There is nothing to go back to: no release has succeeded in ${environment} yet.`];
    case "nothing-left":
      return [strong("There is nothing left to go back to"), ": whatever succeeded here before was rejected."];
  }
}

function flat(part: Inline): readonly Exclude<Inline, readonly unknown[]>[] {
  return typeof part === "string" || "markdown" in part ? [part] : part;
}
