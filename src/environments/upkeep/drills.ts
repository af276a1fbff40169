import type { EnvironmentState } from "../../ledger/state/environment.ts";
import { describeDuration } from "../../policy/duration.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import { type RollbackRule, rollbackRule, USUAL_DRILL } from "../../rollback/rule.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding } from "../finding.ts";
import { policyOf, toldBy } from "../needed.ts";

/** An environment in which going back has to work, and what is known of having tried it. */
interface Untried {
  readonly state: EnvironmentState;
  readonly rule: Pick<RollbackRule, "drill">;
  /** When the first success there was that the ledger still tells of, in milliseconds since 1970. */
  readonly since: number;
  /** When something last went back, here or in an environment before this one; undefined: never. */
  readonly tried: number | undefined;
}

/** Going back from production is tried before it is needed (R105). */
export const drillsAuditor = defineAuditor({
  name: "drills",
  async gather(ask): Promise<readonly Untried[]> {
    const policy = policyOf(ask);
    const told = await toldBy(ask);
    const states = [...(told?.projection.environments.values() ?? [])];
    return states.flatMap((state) => {
      const environment = policy.environments.get(state.environment);
      if (environment?.preset !== "production") return [];
      const successes = state.settled.filter((each) => each.state === "succeeded").map(({ at }) => Date.parse(at));
      if (successes.length === 0) return [];
      const tried = lastTried(states, state.service, environment);
      return [{ state, rule: rollbackRule(environment), since: Math.min(...successes), tried }];
    });
  },
  judge: (all, { now }) => all.flatMap((each) => judgeOne(each, now.getTime())),
  documentation: {
    summary:
      "A rollback was tried in the last ninety days, or as the policy says, in production or an environment before it.",
    needs: ["`contents: read`: policy and ledger"],
    reasons: {
      untried: {
        means: "nothing went back for that long, so nobody knows whether it works and how long it takes",
        remedy:
          "`/rollback staging <why>`, look, `/unhold staging <why>`, and promote the next release (docs/rollback.md)",
      },
    },
  },
});

function lastTried(
  states: readonly EnvironmentState[],
  service: string,
  { name, after }: EnvironmentPolicy,
): number | undefined {
  const times = states
    .filter((each) => each.service === service && [name, ...after].includes(each.environment))
    .flatMap(({ lastRollback }) => (lastRollback === undefined ? [] : [Date.parse(lastRollback.at)]));
  return times.length === 0 ? undefined : Math.max(...times);
}

function judgeOne({ state: { service, environment }, rule, since, tried }: Untried, now: number): readonly Finding[] {
  const oldest = rule.drill ?? USUAL_DRILL;
  const last = tried ?? since;
  // Said so that what is no time was not tried.
  if (now - last <= oldest) return [];
  const what =
    tried === undefined
      ? `Nothing ever went back in ${environment} of ${service}, nor in an environment before it`
      : `The last rollback in ${environment} of ${service}, or in an environment before it, was ${describeDuration(now - tried)} ago`;
  return [
    {
      id: `drills/untried/${service}:${environment}`,
      severity: "warning",
      environment,
      message: `${what}: whether it works, and in what time, is not tried.`,
      fix: 'Roll the environment before it back once ("/rollback <environment> <why>"), look, "/unhold" it and promote the next release.',
      evidence: [],
    },
  ];
}
