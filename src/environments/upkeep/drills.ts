import { readCitedRun } from "../../github/cited-run.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import { describeDuration } from "../../policy/duration.ts";
import { type RollbackRule, rollbackRule, USUAL_DRILL } from "../../rollback/rule.ts";
import { proveTried, type TriedProof, type TriedRollback, triedRollbacks } from "../../rollback/tried.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding } from "../finding.ts";
import { policyOf, toldBy } from "../needed.ts";

/** An environment in which going back has to work, and what is known of having tried it. */
interface Untried {
  readonly state: EnvironmentState;
  readonly rule: Pick<RollbackRule, "drill">;
  /** When the first success there was that the ledger still tells of, in milliseconds since 1970. */
  readonly since: number;
  /** What went back last, here and in each environment before this one, with what GitHub says of its run. */
  readonly tried: readonly { readonly rollback: TriedRollback; readonly proof: TriedProof }[];
}

/** Going back from production is tried before it is needed (R105). */
export const drillsAuditor = defineAuditor({
  name: "drills",
  async gather(ask): Promise<readonly Untried[]> {
    const policy = policyOf(ask);
    const told = await toldBy(ask);
    const states = [...(told?.projection.environments.values() ?? [])];
    const all = states.map(async (state): Promise<readonly Untried[]> => {
      const environment = policy.environments.get(state.environment);
      if (environment?.preset !== "production") return [];
      const successes = state.settled.filter((each) => each.state === "succeeded").map(({ at }) => Date.parse(at));
      if (successes.length === 0) return [];
      const stateIn = (name: string) =>
        states.find((each) => each.service === state.service && each.environment === name) ?? {};
      const about = { policy, repositoryId: ask.repository.id, defaultBranch: ask.repository.defaultBranch };
      const tried = triedRollbacks(environment, stateIn).map(async (rollback) => {
        const cited = await readCitedRun(ask.client, { repo: ask.repo, ...rollback.run });
        return { rollback, proof: proveTried(rollback, cited, about) };
      });
      const rule = rollbackRule(environment);
      return [{ state, rule, since: Math.min(...successes), tried: await Promise.all(tried) }];
    });
    return (await Promise.all(all)).flat();
  },
  judge: (all, { now }) => all.flatMap((each) => judgeOne(each, now.getTime())),
  documentation: {
    summary:
      "A rollback was tried in the last ninety days, or as the policy says, in production or an environment before it, by the run that did it.",
    needs: ["`contents: read`: policy and ledger", "`actions: read`: the runs by which something went back"],
    reasons: {
      untried: {
        means:
          "nothing went back for that long that its run proves, so nobody knows whether it works and how long it takes",
        remedy:
          "`/rollback staging <why>`, look, `/unhold staging <why>`, and promote the next release (docs/rollback.md)",
      },
    },
  },
});

function judgeOne({ state: { service, environment }, rule, since, tried }: Untried, now: number): readonly Finding[] {
  const oldest = rule.drill ?? USUAL_DRILL;
  const proven = tried.flatMap(({ proof }) => (proof.kind === "proven" ? [proof.at] : []));
  const last = proven.length === 0 ? since : Math.max(...proven);
  // Said so that what is no time was not tried.
  if (now - last <= oldest) return [];
  const about = { severity: "warning", environment, evidence: [] } as const;
  const unread = tried.flatMap(({ proof }) => (proof.kind === "unreadable" ? [proof.why] : []));
  if (unread.length > 0) {
    const message = `Whether going back from ${environment} of ${service} was tried lately could not be read: ${unread.join("; ")}`;
    const fix = "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.";
    return [{ ...about, id: `drills/unreadable/${service}:${environment}`, message, fix }];
  }
  const what =
    proven.length === 0
      ? `Nothing ever went back in ${environment} of ${service}, nor in an environment before it`
      : `The last rollback in ${environment} of ${service}, or in an environment before it, was ${describeDuration(now - last)} ago`;
  const refuted = tried.flatMap(({ proof }) =>
    proof.kind === "unproven" ? [` What does not count: ${proof.why}.`] : [],
  );
  return [
    {
      ...about,
      id: `drills/untried/${service}:${environment}`,
      message: `${what}: whether it works, and in what time, is not tried.${refuted.join("")}`,
      fix: 'Roll the environment before it back once ("/rollback <environment> <why>"), look, "/unhold" it and promote the next release.',
    },
  ];
}
