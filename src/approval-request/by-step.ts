import type { World } from "../action/world.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { type Given, readWanted } from "./inputs.ts";
import { requireApproval } from "./require.ts";
import { requireByPolicy } from "./require-by-policy.ts";
import type { RequireResult } from "./say.ts";

/** One step: by its own inputs, or by the policy. Nothing is asked of GitHub before the inputs are right (R51). */
export function requireByStep(
  inputs: Given & { readonly "dry-run": boolean },
  { world, contextOf }: { readonly world: Pick<World, "run" | "summary">; readonly contextOf: () => PromotionContext },
): Promise<RequireResult> {
  const wanted = readWanted(inputs);
  const context = contextOf();
  const dryRun = inputs["dry-run"];
  return "policy" in wanted
    ? requireByPolicy({ context, world, wanted: wanted.policy, dryRun })
    : requireApproval({ context, world, wanted: wanted.alone, dryRun });
}
