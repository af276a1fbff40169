import type { CheckedOverride } from "../gates/override.ts";
import { instantOf } from "../ledger/fields.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Overriding } from "../ledger/state/overriding.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { proveCarrier } from "./carrier.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { refuteMeant } from "./override-meant.ts";

/** How long an override lasts, in milliseconds, from the start of the run or the comment that carried the command. */
export const OVERRIDE_LASTS = 24 * 3_600_000;

/**
 * Proves the overrides of a promotion again, wherever they are about to count. Anyone with write access can append an
 * override to the ledger (design.md section 6), so only GitHub's own record of the cited run or comment speaks: by this very
 * person, of this very command, not long ago; and the person may still override.
 */
export function checkOverrides(
  context: PromotionContext,
  ground: Ground,
  { environment, promotion }: { readonly environment: EnvironmentPolicy; readonly promotion: Promotion | undefined },
): Promise<readonly CheckedOverride[]> {
  if (promotion === undefined) return Promise.resolve([]);
  const overrides = promotion.overrides ?? [];
  return Promise.all(overrides.map((overriding) => check(context, ground, { environment, promotion, overriding })));
}

async function check(
  context: PromotionContext,
  ground: Ground,
  claim: {
    readonly environment: EnvironmentPolicy;
    readonly promotion: Promotion;
    readonly overriding: Overriding;
  },
): Promise<CheckedOverride> {
  const { environment, promotion, overriding } = claim;
  const { gate: word, why, actor, run, at, until, comment } = overriding;
  const claimed: CheckedOverride = { word, by: actor.login, why, until, refuted: undefined };
  const proof = await proveCarrier(context, ground, {
    ...{ actor, run, at, comment, action: "override", environments: [environment] },
    isCommand: (command) => isOverride(command, { environment: environment.name, gate: word, why }),
  });
  if (proof.refuted !== undefined) return { ...claimed, refuted: proof.refuted };
  const another = refuteMeant(stateOf(ground.ledger, environment.name), promotion, overriding, proof.startedAt);
  if (another !== undefined) return { ...claimed, refuted: another };
  const last = Math.min(Date.parse(until), proof.startedAt + OVERRIDE_LASTS);
  return { ...claimed, until: instantOf(new Date(last)) };
}

/** Whether a command is this very override. */
export function isOverride(
  command: Command,
  wanted: { readonly environment: string; readonly gate: string; readonly why: string },
): boolean {
  if (command.kind !== "override") return false;
  return command.environment === wanted.environment && command.gate === wanted.gate && command.why === wanted.why;
}
