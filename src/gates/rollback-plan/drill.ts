import * as v from "valibot";
import { proveRecord } from "../../environments/recovery/proof.ts";
import { RECOVERY, recordersOf, recoverySchema } from "../../environments/recovery/rule.ts";
import type { Block } from "../../github/block.ts";
import { type CitedRun, readCitedRun } from "../../github/cited-run.ts";
import type { RunRef } from "../../ledger/actor.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import { describeDuration } from "../../policy/duration.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import type { RollbackPlan } from "../../rollback/plan.ts";
import { USUAL_DRILL } from "../../rollback/rule.ts";
import { proveTried, type TriedProof, type TriedRollback, triedRollbacks } from "../../rollback/tried.ts";
import type { GateAsk } from "../ask.ts";
import type { GateFacts } from "../gate.ts";
import { bad, type Finding, good, told, unread } from "./finding.ts";

/** What GitHub says of the runs by which going back was tried, by run id. */
export type DrillRuns = ReadonlyMap<number, Block<CitedRun>>;

/** A rollback, or where data has to be restored an accepted restore drill. */
type Attempt =
  | { readonly kind: "rollback"; readonly rollback: TriedRollback; readonly at: string; readonly run: RunRef }
  | { readonly kind: "restore"; readonly environment: string; readonly at: string; readonly run: RunRef };

/** Whether going back is what the plan is about: not on the first deployment, nor where the data cannot be taken back. */
export function asksForDrill({ target, data }: RollbackPlan): boolean {
  return target.kind !== "first-deployment" && data !== "irreversible";
}

function attemptsOf(
  environment: Pick<EnvironmentPolicy, "name" | "after">,
  { data }: RollbackPlan,
  stateOf: (name: string) => EnvironmentState,
): readonly Attempt[] {
  const back = triedRollbacks(environment, stateOf).map(
    (rollback): Attempt => ({ kind: "rollback", rollback, at: rollback.at, run: rollback.run }),
  );
  if (data !== "needs-restore") return back;
  const restored = [environment.name, ...environment.after].flatMap((name): readonly Attempt[] => {
    const drill = stateOf(name).recovery?.drill;
    return drill?.outcome === "accepted" ? [{ kind: "restore", environment: name, at: drill.at, run: drill.run }] : [];
  });
  return [...back, ...restored];
}

/** Asks for the runs of those that would count by the ledger: none where the policy does not say how old a drill may be. */
export async function gatherDrills(
  { subject, environment, client, repo, now }: GateAsk,
  plan: RollbackPlan,
): Promise<DrillRuns> {
  const { drill } = plan.rule;
  if (subject.kind === "commit" || drill === undefined || !asksForDrill(plan)) return new Map();
  const young = attemptsOf(environment, plan, (name) => subject.stateOf(name)).filter(
    ({ at }) => now.getTime() - Date.parse(at) <= drill,
  );
  const read = young.map(async ({ run }) => [run.id, await readCitedRun(client, { repo, ...run })] as const);
  return new Map(await Promise.all(read));
}

/**
 * Whether going back was tried lately, here or in an environment before this one (R105); where it needs a restore, an
 * accepted restore drill is one as well. Asked for, and proven by its run, where the policy says how old it may be; else only
 * told, by the ledger's word.
 */
export function judgeDrill(facts: GateFacts, plan: RollbackPlan, runs: DrillRuns): Finding {
  const { environment, stateOf, now } = facts;
  const { rule, data } = plan;
  const attempts = attemptsOf(environment, plan, stateOf);
  const age = now.getTime() - Math.max(...attempts.map(({ at }) => Date.parse(at)));
  const what = data === "needs-restore" ? "rollback or restore drill" : "rollback";
  const last = attempts.length === 0 ? `No ${what} is recorded` : `The last ${what} was ${describeDuration(age)} ago`;
  const where = [environment.name, ...environment.after].join(" or ");
  const oldest = rule.drill ?? USUAL_DRILL;
  // Said so that what is no time is no drill.
  const isYoung = attempts.length > 0 && age <= oldest;
  if (rule.drill === undefined) {
    return isYoung
      ? good("drill", `${last}.`)
      : told("drill", `${last} in ${where}: whether going back works is not tried. \`drill: 90d\` asks for it.`);
  }
  if (attempts.length === 0 && isFirst(facts, plan))
    return told("drill", `${last} in ${where}, and none was possible: only one release has succeeded there.`);
  const asked = `the policy asks for one every ${describeDuration(rule.drill)}, in ${where}`;
  if (!isYoung) return bad("drill", "rollback-untested", `${last}; ${asked}.`, UNTESTED);
  const proofs = attempts
    .filter(({ at }) => now.getTime() - Date.parse(at) <= oldest)
    .map((attempt) => prove(facts, attempt, runs));
  const ages = proofs.flatMap((proof) => (proof.kind === "proven" ? [now.getTime() - proof.at] : []));
  const youngest = Math.min(...ages);
  if (youngest <= oldest) {
    return good("drill", `The last ${what} that its run proves was ${describeDuration(youngest)} ago.`);
  }
  const whys = proofs.flatMap((proof) => (proof.kind === "proven" ? [] : [proof]));
  const unreadable = whys.find(({ kind }) => kind === "unreadable");
  if (unreadable !== undefined) return unread("drill", unreadable.why);
  const why = whys[0]?.why ?? "its run is older than the record";
  return bad("drill", "rollback-drill-unproven", `${last}, and does not count: ${why}; ${asked}.`, UNPROVEN);
}

/** The second release of an environment that comes first: nothing could have gone back before, so a wall would have no door. */
function isFirst({ environment, stateOf }: GateFacts, { data }: RollbackPlan): boolean {
  const { previous } = stateOf(environment.name);
  return environment.after.length === 0 && previous === null && data !== "needs-restore";
}

const UNTESTED = "Roll back once where it does no harm, and promote again.";
const UNPROVEN = `${UNTESTED} If nobody knows of that one, find out who wrote the record (docs/ledger.md).`;

function prove(facts: GateFacts, attempt: Attempt, runs: DrillRuns): TriedProof {
  const cited = runs.get(attempt.run.id);
  if (attempt.kind === "rollback") return proveTried(attempt.rollback, cited, facts);
  const written = v.safeParse(recoverySchema, facts.policy.environments.get(attempt.environment)?.rules.get(RECOVERY));
  const proof = proveRecord(attempt, cited, recordersOf(written.success ? written.output : {}), facts);
  switch (proof.kind) {
    case "proven":
      return { kind: "proven", at: Math.min(proof.since, Date.parse(attempt.at)) };
    case "running":
      return { kind: "unproven", why: proof.why };
    case "unproven":
    case "unreadable":
      return { kind: proof.kind, why: proof.why };
  }
}
