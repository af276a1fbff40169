import { mayDispatch } from "../github/dispatch-permission.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import type { Outcome } from "./settle.ts";

/**
 * Takes what became due by what was just settled; what was done, or who will do it, in sentences. Only a success opens the
 * way downstream; what follows a failure by itself is due here too.
 */
export async function goOn(
  context: PromotionContext,
  { outcome, ground }: { readonly outcome: Outcome; readonly ground: Ground },
): Promise<readonly string[]> {
  const { dueByAutomation } = await import(/* webpackChunkName: "closing" */ "./due.ts");
  const due = dueByAutomation(ground.policy, ground.ledger);
  const [first] =
    outcome === "succeeded" ? due : outcome === "failed" ? due.filter(({ rollback }) => rollback !== undefined) : [];
  if (first === undefined) return [];
  if (!(await mayDispatch(context.client, { repo: context.repo }))) {
    return [`${first.release.id} is due in ${first.environment.name}; the resuming workflow will start it.`];
  }
  const { advance } = await import(/* webpackChunkName: "judging" */ "./advance.ts");
  const transitions = await advance(context, { dryRun: false, ground });
  return transitions.map(({ environment, did, message }) => `${environment}: ${did}. ${message}`);
}
