import { code, strong } from "../../action/markdown.ts";
import { createSummary } from "../../action/summary.ts";
import type { RollbackPlan } from "../../rollback/plan.ts";
import { dataOf } from "../taken-back.ts";
import { tellTarget, tellWayBack } from "../way-back-words.ts";
import type { RequestView } from "./view.ts";

/** How this promotion is left again when it does not go well: the plan that is part of what is voted on. */
export function wayBackPart({ rollback, results, promotion: { rollback: back } }: RequestView): string {
  if (back !== undefined) return goingBack(back, rollback);
  const page = createSummary().heading("If it goes wrong");
  tellWayBack(page, rollback, results);
  return page.render(Number.POSITIVE_INFINITY);
}

/** Where it goes back to, and nothing else. */
export function wayBackBriefly({ rollback, promotion: { rollback: back } }: RequestView): string {
  if (back !== undefined) return goingBack(back, rollback);
  const page = createSummary().heading("If it goes wrong");
  tellTarget(page, rollback);
  return page.render(Number.POSITIVE_INFINITY);
}

/** A rollback is the way back itself; one that fails leaves an environment of which nobody knows what runs (R102). */
function goingBack({ of, why }: NonNullable<RequestView["promotion"]["rollback"]>, plan: RollbackPlan): string {
  const page = createSummary().heading("What is taken back");
  page.paragraph("It takes back ", code(of), ": ", why);
  const data = dataOf(plan);
  if (data !== undefined) page.paragraph(strong("Data"), ": ", data);
  page.paragraph("If this goes wrong too, the environment is locked until a person says what runs.");
  return page.render(Number.POSITIVE_INFINITY);
}
