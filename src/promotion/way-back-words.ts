import { code, type Inline, prose, strong } from "../action/markdown.ts";
import { cut } from "../action/plain-text.ts";
import type { Summary } from "../action/summary.ts";
import type { GateResult } from "../gates/gate.ts";
import { describeDuration } from "../policy/duration.ts";
import { describeRelease } from "../release/release.ts";
import type { RollbackPlan } from "../rollback/plan.ts";
import { isAutomatic, type Reversibility, type Strategy } from "../rollback/rule.ts";
import type { NamedBy } from "../rollback/target.ts";
import { entryWords, fact } from "./request/asking.ts";

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

function whichOne(by: NamedBy | undefined): string {
  switch (by) {
    case undefined:
      return "the last other release that";
    case "page":
      return "which the environment's page names, and which";
    case "person":
      return "which was asked for by name, and which";
  }
}

/** Where a plan goes back to, in a sentence. */
export function tellTarget(page: Summary, { target, environment }: RollbackPlan): void {
  switch (target.kind) {
    case "release":
      page.paragraph(
        ...["Back to ", strong(describeRelease(target.release))],
        `, ${whichOne(target.namedBy)} succeeded in ${environment} (${target.promotion}). Nothing is built again.`,
      );
      return;
    case "unfit":
      page.paragraph(strong("There is no way back as it is planned"), ": ", prose(target.why));
      return;
    case "first-deployment":
      page.paragraph(`There is nothing to go back to: no other release has succeeded in ${environment} yet.`);
      return;
    case "nothing-left":
      page.paragraph(strong("There is nothing left to go back to"), ": whatever succeeded here before was rejected.");
  }
}

/**
 * How a promotion is left again: where to, how, in what time, by whom, what becomes of the data, the steps, and whether it
 * is proven that it could be done; `results` left out: that is told elsewhere. Bounded, and whatever people wrote is inert.
 */
export function tellWayBack(page: Summary, plan: RollbackPlan, results?: readonly GateResult[]): void {
  const { rule, steps, owners, data, backup, forwardFix, problems } = plan;
  tellTarget(page, plan);
  page.list([
    fact("How", STRATEGY[rule.strategy]),
    fact("Within", describeDuration(rule.within), isAutomatic(rule, data) ? ", by itself when it fails" : ""),
    fact("Who does it", owners.length === 0 ? "nobody is named" : owners.map(entryWords).join(", ")),
    [strong("Data"), ": ", ...flat(DATA[data])],
    ...(backup === undefined ? [] : [fact("Backup", cut(backup, LONGEST_STEP))]),
    ...(forwardFix === undefined ? [] : [fact("Instead of going back", cut(forwardFix, LONGEST_STEP))]),
    ...(rule.runbook === undefined ? [] : [fact("Runbook", code(rule.runbook))]),
    ...(results === undefined ? [] : [[strong("Proof"), ": ", ...proofOf(results)]]),
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
}

/** What the gate said of it. Where it was not asked, nobody proved anything. */
function proofOf(results: readonly GateResult[]): readonly Piece[] {
  const own = results.filter(({ gate }) => gate === "rollback-plan");
  const [first] = own;
  if (first === undefined) return ["the policy asks for none"];
  const open = own.filter(({ verdict }) => verdict !== "pass");
  const [worst] = open;
  if (worst === undefined) return [cut(first.message, LONGEST_STEP)];
  const others = open.length === 1 ? "" : ` And ${open.length - 1} more.`;
  return [strong("not proven"), `: ${cut(worst.message, LONGEST_STEP)}${others}`];
}

type Piece = Exclude<Inline, readonly unknown[]>;

function flat(part: Inline): readonly Piece[] {
  return typeof part === "string" || "markdown" in part ? [part] : part;
}
