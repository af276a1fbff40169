import type { LedgerSnapshot } from "../../ledger/snapshot.ts";
import type { PromotionContext } from "../context.ts";
import type { Verdict } from "../decide.ts";
import type { Facts } from "../read.ts";
import { closeSettled } from "./close.ts";
import { type Told, tellRequest } from "./tell.ts";

/** Nobody is asked. */
export const NOBODY: Told = { page: null };

/** The message of a promotion that waits, with where to decide or why nobody was asked yet; any other as it is. */
export function withRequest(message: string, decision: string, { page, problem }: Told): string {
  if (decision !== "waiting") return message;
  const where = page === null ? [] : [`Decide on ${page}`];
  return [message, ...where, ...(problem === undefined ? [] : [problem])].join(" ");
}

/** A verdict after its append: what was recorded by which facts, and the ledger with it. */
type Recorded =
  | { readonly kind: "appended"; readonly facts: Facts; readonly ledger: LedgerSnapshot; readonly result: Verdict }
  | { readonly kind: "nothing"; readonly facts: Facts; readonly result: Verdict };

/**
 * Shows what was just recorded to the people whom it concerns: asks those whom it waits for, and closes the requests of what
 * came to rest by it.
 *
 * @param o.ours this step looks after all promotions; whoever recorded something opens its request in any case
 */
export async function tellRecorded(
  context: PromotionContext,
  recorded: Recorded,
  o: { readonly ours: boolean },
): Promise<Told> {
  const { facts, result } = recorded;
  if (recorded.kind === "nothing") return tellRequest(context, facts, result, o);
  const { ledger } = recorded;
  await closeSettled(context, facts.ground.ledger, ledger);
  return tellRequest(context, { ...facts, ground: { ...facts.ground, ledger } }, result, { ours: true });
}
