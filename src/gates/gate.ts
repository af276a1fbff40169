import type { ApprovalFacts } from "../approvals/facts.ts";
import type { CheckFacts } from "../github/commit-facts.ts";
import type { RequiredCheck } from "../github/required-checks.ts";
import type { RunFact } from "../github/runs.ts";
import type { Block } from "../github/snapshot.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Head } from "../ledger/state/head.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { Answer, GateWords } from "../policy/gate-words.ts";
import type { EnvironmentPolicy, Policy } from "../policy/policy.ts";
import type { GateAsk } from "./ask.ts";
import type { Where } from "./where.ts";

/** `unknown`: the facts could not be read, so nobody can say. It never passes and never denies (R73). */
export type Verdict = "pass" | "fail" | "wait" | "unknown";

/** What one gate says, in words for a person and codes for a machine (design.md section 5). */
export interface GateResult {
  readonly gate: GateName;
  /** Which one, where the policy has several of a kind, such as the name of an `http` question. */
  readonly item?: string;
  readonly verdict: Verdict;
  /** Stable kebab-case code; docs/why-blocked.md explains each. */
  readonly reason: string;
  readonly message: string;
  /** Links a person can open. */
  readonly evidence: readonly string[];
  /** What a person can do about it; empty for a pass. */
  readonly unblock: string;
  /** ISO 8601, UTC: when asking again can first give another answer, where that is known. */
  readonly retryAt?: string;
  /** Only the environment's own job can judge this; elsewhere the verdict is `wait` and says so (design.md section 5). */
  readonly deferred?: true;
  /** What the policy does not say yet: a third condition beside passed and violated, and never a pass. */
  readonly answers?: readonly Answer[];
  /** Who let the promotion go on although this verdict is no pass (R22). */
  readonly override?: Override;
  /** Of the gate `approvals`, once there is a promotion to approve. */
  readonly approvals?: ApprovalFacts;
  /** Of a valid configuration, `sha256:<hex>`: it goes into the record of the promotion, so that what ran with what is known. */
  readonly config?: string;
}

/** A recorded decision of an allowed person to go on against one gate, once. */
export interface Override {
  readonly by: string;
  readonly why: string;
  /** ISO 8601, UTC. */
  readonly until: string;
}

/** `artifacts`, `dispatch` and `rollback` are no gates: they report what fetching, starting, or proving a way back found. */
export type AskedGate = Exclude<GateName, "artifacts" | "dispatch" | "rollback">;

/** Who gives a result: a gate, or a part of the shell that reports as gates do. */
export type GateName =
  | "environment"
  | "answers"
  | "provenance"
  | "config"
  | "parity"
  | "source"
  | "isolation"
  | "recovery"
  | "access"
  | "credentials"
  | "order"
  | "soak"
  | "rollback-plan"
  | "rollback"
  | "checks"
  | "approvals"
  | "change-window"
  | "monitoring"
  | "verification"
  | "alerts"
  | "issues"
  | "http"
  | "command"
  | "artifacts"
  | "dispatch"
  | "lock";

/** Words that stand apart from a gate's own, such as a switch. */
export interface WordsBeside {
  readonly name: string;
  readonly words: GateWords;
}

/** What every question reads anyway, about one commit on its way to one environment. */
export interface CommitGateFacts {
  /** GitHub's time of the read (design.md section 5). */
  readonly now: Date;
  readonly policy: Policy;
  readonly environment: EnvironmentPolicy;
  /** Full id. */
  readonly commit: string;
  readonly action: "promote" | "rollback";
  /** Whether a person or automation wants this. */
  readonly cause: "person" | "automation";
  readonly githubEnvironment: Block<{ readonly id: number; readonly name: string } | null>;
  readonly visibility: "public" | "private" | "internal";
  readonly defaultBranch: string;
  readonly requiredChecks: Block<readonly RequiredCheck[]>;
  readonly checks: Block<CheckFacts>;
  readonly repositoryId: number;
  readonly calling: { readonly run: number; readonly job: string; readonly checkRun: number | null };
  /** `https://github.com/owner/name`, for evidence links. */
  readonly repositoryUrl: string;
}

/** What gates may look at about a release. A block that could not be read makes only its gate `unknown`. */
export interface GateFacts extends CommitGateFacts {
  readonly release: ReleaseBrief;
  /** The state of every environment of this service, by the ledger. */
  readonly stateOf: (environment: string) => EnvironmentState;
  /** Whose word that a rejected release may come back does not count, and why: each of them is rejected still. */
  readonly unproven: readonly UnprovenReadmission[];
  /** What locks or holds every environment of every service, and which artifacts nothing may bring in, by the ledger. */
  readonly everywhere: Pick<Head, "lock" | "hold" | "revoked" | "reviewed">;
  /** The promotion in question, once it exists. */
  readonly promotion: Promotion | undefined;
  /** Whether the default branch contains the release's commit. */
  readonly reachable: Block<boolean>;
  /** The workflow file of the building run at the release's commit; asked only inside the building run. */
  readonly buildWorkflow: Block<string | null>;
  /** What GitHub says of the runs by which this release came through the environments upstream, by run id. */
  readonly upstreamRuns: ReadonlyMap<number, Block<UpstreamRun>>;
}

/** Somebody's word that a release may come back to an environment, and why GitHub's own objects do not confirm it. */
export interface UnprovenReadmission {
  readonly environment: string;
  readonly release: string;
  readonly why: string;
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
  /** Of the run as a whole; left out where nobody asked. */
  readonly whole?: string | null;
  readonly createdAt?: string;
  /** What GitHub says of the verification that the ledger cites; left out where it cites none. */
  readonly verified?: Block<VerifiedRuns>;
}

/** The job that judged a deployment, and the run of the tests. */
export interface VerifiedRuns {
  /** Its conclusion is that of the job, where the ledger names it. */
  readonly judge: UpstreamRun;
  readonly tests: RunFact | null;
}

/** A gate of any kind, as the registry holds it (gates.ts). Made by `defineGate`. */
export interface Gate {
  readonly name: AskedGate;
  /** Its words in the policy; undefined for a gate that nobody can switch off or tune. */
  readonly words: GateWords | undefined;
  /** A second place of the policy that it goes by, and the name under which that rule is kept. */
  readonly beside?: WordsBeside;
  /** Some rules of a gate need the environment's own job, others do not. */
  readonly where: Where | "by-rule";
  /**
   * Gathers what only this gate needs and gives back the pure judgement. Never rejects: what could not be read makes this
   * gate, and no other, `unknown`.
   */
  prepare(ask: GateAsk, here: Where): Promise<PreparedGate>;
}

/** A gate whose facts are gathered. Both are pure; an empty list means that the policy does not ask. */
export interface PreparedGate {
  readonly name: GateName;
  judge(facts: GateFacts): readonly GateResult[];
  /** Undefined: what this gate asks cannot be known of a commit alone, and is judged later. */
  readonly judgeCommit: ((facts: CommitGateFacts) => readonly GateResult[]) | undefined;
}

/** What the page of a gate says (docs/gates/, documentation.ts). */
export interface GateDocumentation {
  /** One sentence. */
  readonly summary: string;
  readonly proves: readonly string[];
  readonly cannotProve: readonly string[];
  /** A policy's lines below an environment; empty for a gate without words. */
  readonly example: string;
  /** Permissions and network a job needs for it, with the reason. */
  readonly needs: readonly string[];
  /** Every reason code this gate can give: what it means, and what to do. */
  readonly reasons: Readonly<Record<string, { readonly means: string; readonly remedy: string }>>;
}

/** A passed gate. */
export function passed(gate: GateName, reason: string, message: string, evidence: readonly string[] = []): GateResult {
  return { gate, verdict: "pass", reason, message, evidence, unblock: "" };
}
