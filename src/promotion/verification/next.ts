import { placeIn } from "../command-service.ts";
import type { PromotionContext } from "../context.ts";
import { goOn } from "../go-on.ts";
import type { Ground } from "../ground.ts";
import { endOfRollback } from "../rollback-time.ts";
import { renewed } from "./conclude.ts";
import type { About } from "./drafts.ts";

/** What became due by a verdict, or what a person does now where nothing did; a rollback that failed says that itself. */
export async function nextAfter(
  context: PromotionContext,
  ground: Ground,
  { environment, promotion }: About,
  outcome: "succeeded" | "failed",
): Promise<readonly string[]> {
  const done = await goOn(renewed(context), { outcome, ground });
  const isBack = endOfRollback(ground, environment, promotion) !== undefined;
  if (outcome === "succeeded" || done.length > 0 || isBack) return done;
  const place = placeIn(environment, ground.policy, ground.service);
  return [`Nothing goes back by itself. Say \`/rollback ${place} <why>\`, or promote a release that is well.`];
}
