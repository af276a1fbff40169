import type { Block } from "../github/block.ts";
import type { CitedRun } from "../github/cited-run.ts";
import type { EnvironmentState, LastRollback } from "../ledger/state/environment.ts";
import type { EnvironmentPolicy, Policy } from "../policy/policy.ts";
import { rollbackRule } from "./rule.ts";

/** A rollback by which going back was tried, as the ledger tells of it. */
export interface TriedRollback extends LastRollback {
  readonly environment: string;
}

/** The last rollbacks that succeeded in an environment and in those right before it, in this order (R105). */
export function triedRollbacks(
  { name, after }: Pick<EnvironmentPolicy, "name" | "after">,
  stateOf: (environment: string) => Pick<EnvironmentState, "lastRollback">,
): readonly TriedRollback[] {
  return [name, ...after].flatMap((environment) => {
    const { lastRollback } = stateOf(environment);
    return lastRollback === undefined ? [] : [{ environment, ...lastRollback }];
  });
}

/** `at`: when it was, in milliseconds since 1970: by the ledger or by the beginning of its run, whichever is longer ago. */
export type TriedProof =
  | { readonly kind: "proven"; readonly at: number }
  | { readonly kind: "unproven" | "unreadable"; readonly why: string };

/**
 * Proves by GitHub's own record that a rollback was one (design.md section 6): anyone with write access can append it, of any
 * day. The run that is cited is of the environment's workflow, on the default branch of this repository, ended well, and
 * was started for this very promotion, which its name says.
 */
export function proveTried(
  { environment, promotion, at, run }: TriedRollback,
  cited: Block<CitedRun> | undefined,
  about: {
    readonly policy: Pick<Policy, "environments">;
    readonly repositoryId: number;
    readonly defaultBranch: string;
  },
): TriedProof {
  const named = `run ${run.id}, which the ledger cites for ${promotion},`;
  if (cited?.ok !== true)
    return { kind: "unreadable", why: `${named} could not be read: ${cited?.why ?? "it was not asked"}` };
  const { path, branch, repository, status, conclusion, title, createdAt } = cited.value;
  const no = (why: string) => ({ kind: "unproven", why: `${named} ${why}` }) as const;
  const isHere = typeof repository === "number" && repository === about.repositoryId;
  if (!isHere || branch !== about.defaultBranch) return no(`did not run on ${about.defaultBranch} of this repository`);
  const written = about.policy.environments.get(environment);
  const workflows = written === undefined ? [] : [written.workflow, rollbackRule(written).workflow];
  if (!workflows.some((file) => file !== undefined && path === `.github/workflows/${file}`))
    return no(`is of ${path}, which deploys nothing to ${environment}`);
  if (!isNamedAfter(title, promotion))
    return no("is not named after it: the workflow's `run-name` has to contain the input `promotion`");
  if (status !== "completed" || conclusion !== "success")
    return no(`ended with ${status === "completed" ? (conclusion ?? "no conclusion") : "nothing yet"}`);
  const began = Date.parse(createdAt);
  const ended = Date.parse(at);
  // What is no time was not tried.
  return Number.isNaN(began) || Number.isNaN(ended)
    ? no("has no time")
    : { kind: "proven", at: Math.min(began, ended) };
}

/** `p-staging-3@0123456789ab` as a word of its own: a longer id ends otherwise. */
function isNamedAfter(title: string, promotion: string): boolean {
  return title.split(/[^A-Za-z0-9._@-]+/).some((word) => {
    const [id, plan, ...more] = word.split("@");
    return id === promotion && more.length === 0 && /^[0-9a-f]{12}$/.test(plan ?? "");
  });
}
