import { createSummary } from "../../action/summary.ts";
import { tellTarget, tellWayBack } from "../way-back-words.ts";
import type { RequestView } from "./view.ts";

/** How this promotion is left again when it does not go well: the plan that is part of what is voted on. */
export function wayBackPart({ rollback, results }: RequestView): string {
  const page = createSummary().heading("If it goes wrong");
  tellWayBack(page, rollback, results);
  return page.render(Number.POSITIVE_INFINITY);
}

/** Where it goes back to, and nothing else. */
export function wayBackBriefly({ rollback }: RequestView): string {
  const page = createSummary().heading("If it goes wrong");
  tellTarget(page, rollback);
  return page.render(Number.POSITIVE_INFINITY);
}
