import * as v from "valibot";
import { type AllowEntry, peopleOf, readEntry } from "../policy/allow.ts";
import { milliseconds } from "../policy/duration.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { IN_JOB, TICK } from "../verification/plan.ts";
import { verificationSchema } from "../verification/words.ts";
import { type REVERSIBILITIES, rollbackSchema, type STRATEGIES } from "./words.ts";

export type Strategy = (typeof STRATEGIES)[number];
export type Reversibility = (typeof REVERSIBILITIES)[number];

/** The gate's name in the policy's rules. */
const GATE = "rollback-plan";
const USUAL_WITHIN = 30 * 60_000;

/** How old a rollback may be that shows that going back works, where the policy does not say it; in milliseconds (R105). */
export const USUAL_DRILL = 90 * 86_400_000;

/** `rollback:` of one environment, completed. */
export interface RollbackRule {
  /** Whether the policy asks for a proven plan here. */
  readonly asked: boolean;
  readonly strategy: Strategy;
  /** Milliseconds. */
  readonly within: number;
  /** Undefined: everybody in `allow.rollback`. */
  readonly owner: AllowEntry | undefined;
  readonly automatic: boolean;
  /** Whether the policy itself says that it goes back by itself, and not only the preset. */
  readonly automaticSaid: boolean;
  /** Who has to agree beside the person who asks; undefined: nobody. `from` undefined: its owners. */
  readonly approvals: { readonly from: readonly AllowEntry[] | undefined; readonly count: number } | undefined;
  readonly runbook: string | undefined;
  /** What is dispatched to go back: its own workflow, or the environment's. */
  readonly workflow: string | undefined;
  readonly command: string | undefined;
  readonly data: Reversibility;
  readonly backup: string | undefined;
  readonly forwardFix: string | undefined;
  /** Milliseconds. */
  readonly drill: number | undefined;
}

/** What an environment's policy says of going back, or what holds where it says nothing. */
export function rollbackRule(environment: Pick<EnvironmentPolicy, "rules" | "workflow" | "preset">): RollbackRule {
  const { rules, workflow } = environment;
  const said = rules.get(GATE);
  const written = v.parse(rollbackSchema, said ?? {});
  return {
    asked: said !== undefined,
    strategy: written.strategy ?? "previous-release",
    within: written.within === undefined ? USUAL_WITHIN + bakeOf(rules) : milliseconds(written.within),
    owner: written.owner === undefined ? undefined : readEntry(written.owner),
    automatic: written.automatic ?? isAutomaticByPreset(environment),
    automaticSaid: written.automatic === true,
    approvals:
      written.approvals === undefined
        ? undefined
        : {
            from: written.approvals.from === undefined ? undefined : peopleOf(written.approvals.from),
            count: written.approvals.count ?? 1,
          },
    runbook: written.runbook,
    workflow: written.workflow ?? workflow,
    command: written.command,
    data: written.data ?? "reversible",
    backup: written.backup,
    forwardFix: written["forward-fix"],
    drill: written.drill === undefined ? undefined : milliseconds(written.drill),
  };
}

/** Whether it goes back by itself: as the policy says, but never where people have to restore something. */
export function isAutomatic({ automatic, strategy }: RollbackRule, data: Reversibility): boolean {
  return automatic && strategy !== "manual" && data === "reversible";
}

/** A rollback is over when it is verified: what the policy does not say leaves time for that, and for the look that ends it. */
function bakeOf(rules: EnvironmentPolicy["rules"]): number {
  const read = v.safeParse(verificationSchema, rules.get("verification"));
  if (!read.success || read.output.off === true || read.output.bake === undefined) return 0;
  const bake = milliseconds(read.output.bake);
  return bake > IN_JOB ? bake + TICK : bake;
}

/** Production goes back by itself where somebody judges what was deployed and a workflow can be started (design.md section 4). */
function isAutomaticByPreset({ preset, rules, workflow }: Pick<EnvironmentPolicy, "rules" | "workflow" | "preset">) {
  if (preset !== "production" || workflow === undefined || !rules.has("verification")) return false;
  const read = v.safeParse(verificationSchema, rules.get("verification"));
  return read.success && read.output.off !== true;
}
