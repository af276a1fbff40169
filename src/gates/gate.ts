import type { CheckFacts } from "../github/commit-facts.ts";
import type { Block } from "../github/snapshot.ts";
import type { ReleaseBrief } from "../ledger/event.ts";
import type { EnvironmentState, Promotion } from "../ledger/state.ts";
import type { EnvironmentPolicy, Policy } from "../policy/policy.ts";

/** `unknown`: the facts could not be read, so nobody can say. It never passes and never denies (R73). */
export type Verdict = "pass" | "fail" | "wait" | "unknown";

/** What one gate says, in words for a person and codes for a machine (design.md section 5). */
export interface GateResult {
  readonly gate: GateName;
  readonly verdict: Verdict;
  /** Stable kebab-case code; docs/why-blocked.md explains each. */
  readonly reason: string;
  readonly message: string;
  /** Links a person can open. */
  readonly evidence: readonly string[];
  /** What a person can do about it; empty for a pass. */
  readonly unblock: string;
}

/** `artifacts` and `dispatch` are no gates: they report what fetching the release, or starting its workflow, found. */
export type GateName = "environment" | "source" | "order" | "checks" | "artifacts" | "dispatch" | "lock";

/** Everything gates may look at, gathered once. A block that could not be read makes only its gate `unknown`. */
export interface GateFacts {
  readonly policy: Policy;
  readonly environment: EnvironmentPolicy;
  readonly release: ReleaseBrief;
  /** The state of every environment of this service, by the ledger. */
  readonly stateOf: (environment: string) => EnvironmentState;
  /** The promotion in question, once it exists. */
  readonly promotion: Promotion | undefined;
  /** Whether a person or automation wants this. */
  readonly cause: "person" | "automation";
  readonly githubEnvironment: Block<{ readonly id: number; readonly name: string } | null>;
  readonly visibility: "public" | "private" | "internal";
  readonly defaultBranch: string;
  readonly requiredChecks: Block<readonly RequiredContext[]>;
  readonly checks: Block<CheckFacts>;
  /** Whether the default branch contains the release's commit. */
  readonly reachable: Block<boolean>;
  /** The workflow file of the building run at the release's commit; asked only inside the building run. */
  readonly buildWorkflow: Block<string | null>;
  /** What GitHub says of the runs by which this release came through the environments upstream, by run id. */
  readonly upstreamRuns: ReadonlyMap<number, Block<UpstreamRun>>;
  readonly repositoryId: number;
  readonly calling: { readonly run: number; readonly job: string; readonly checkRun: number | null };
  /** `https://github.com/owner/name`, for evidence links. */
  readonly repositoryUrl: string;
}

/** A run that the ledger cites for a success upstream. */
export interface UpstreamRun {
  readonly path: string;
  readonly branch: string | null;
  /** Numeric id of the repository whose commit it ran; a fork has another. */
  readonly repository: number | null;
  readonly status: string;
  /** Of the job that deployed, where the ledger names it, else of the run. */
  readonly conclusion: string | null;
}

export interface RequiredContext {
  readonly context: string;
  readonly app: number | null;
}

/** A gate is a pure question about facts. */
export interface Gate {
  readonly name: GateName;
  judge(facts: GateFacts): GateResult;
}

/** A passed gate. */
export function passed(gate: GateName, reason: string, message: string, evidence: readonly string[] = []): GateResult {
  return { gate, verdict: "pass", reason, message, evidence, unblock: "" };
}
