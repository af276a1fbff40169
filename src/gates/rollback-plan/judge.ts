import type { Block } from "../../github/snapshot.ts";
import { describeDuration } from "../../policy/duration.ts";
import { composePlan, type RollbackPlan } from "../../rollback/plan.ts";
import type { WrittenRollback } from "../../rollback/words.ts";
import type { GateFacts, GateResult } from "../gate.ts";
import { bad, type Finding, good, resultsOf, unread } from "./finding.ts";
import type { PlanEvidence } from "./gather.ts";
import { judgeFiles, judgeOwner, judgeStops } from "./means.ts";
import { judgeTarget } from "./target.ts";

/** Whether the plan is complete, and could be carried out at this moment (R42, R104, R105). */
export function judgePlan(facts: GateFacts, _rule: WrittenRollback, found: Block<PlanEvidence>): readonly GateResult[] {
  if (!found.ok) return resultsOf([unread("plan", found.why)], NOTHING);
  const { plan, findings } = findPlan(facts, found.value);
  const { target } = plan;
  if (target.kind === "first-deployment") {
    return resultsOf(findings, {
      reason: "rollback-plan-first",
      message: `Nothing ever succeeded in ${facts.environment.name}: there is nothing to go back to.`,
    });
  }
  const what = target.kind === "release" ? (target.release.version ?? target.release.id) : "nothing";
  return resultsOf(findings, {
    reason: "rollback-plan-proven",
    message: `${facts.environment.name} could go back to ${what} now, within ${describeDuration(plan.rule.within)}: ${findings.length} checks.`,
  });
}

const NOTHING = { reason: "rollback-plan-proven", message: "" };

/** The plan as it would hold now, and what each check of it says, the good ones too. Pure. */
export function findPlan(
  facts: GateFacts,
  evidence: PlanEvidence,
): { readonly plan: RollbackPlan; readonly findings: readonly Finding[] } {
  const { environment, release } = facts;
  const { page } = evidence;
  const state = facts.stateOf(environment.name);
  const isPage = page.ok && (page.value === null || typeof page.value === "string");
  const plan = composePlan({
    environment,
    state,
    everywhere: facts.everywhere,
    release: release.id,
    page: isPage ? page : { ok: false, why: "it was not read" },
  });
  const complete = isPage
    ? plan.problems.map((problem) => bad("plan", "rollback-plan-incomplete", problem, UNBLOCK))
    : [unread("page", page.ok ? "it was not read" : page.why)];
  const first = complete.length === 0 ? [good("plan", "It says everything that has to be known before.")] : complete;
  const means = [...judgeFiles(facts, plan, evidence.files), ...judgeOwner(plan, evidence.owner)];
  if (plan.target.kind === "first-deployment") return { plan, findings: [...first, ...means] };
  return {
    plan,
    findings: [
      ...first,
      ...judgeTarget(facts, plan, evidence),
      ...means,
      ...judgeStops(facts, plan, evidence.stops),
      ...drill(facts, plan),
    ],
  };
}

const UNBLOCK = "Say it in the policy, or on the environment's page in .github/rollback (docs/rollback.md).";

/** Whether going back was tried lately, here or in an environment before this one (R105). */
function drill({ environment, stateOf, now }: GateFacts, { rule }: RollbackPlan): readonly Finding[] {
  if (rule.drill === undefined) return [];
  const times = [environment.name, ...environment.after].flatMap((name) => {
    const { lastRollback } = stateOf(name);
    return lastRollback === undefined ? [] : [Date.parse(lastRollback.at)];
  });
  const age = now.getTime() - Math.max(...times);
  // Said so that what is no time is no drill.
  if (times.length > 0 && age <= rule.drill)
    return [good("drill", `The last rollback was ${describeDuration(age)} ago.`)];
  const last = times.length === 0 ? "None is recorded" : `The last one was ${describeDuration(age)} ago`;
  return [
    bad(
      "drill",
      "rollback-untested",
      `${last}; the policy asks for one every ${describeDuration(rule.drill)}, in ${[environment.name, ...environment.after].join(" or ")}.`,
      "Roll back once where it does no harm, and promote again.",
    ),
  ];
}
