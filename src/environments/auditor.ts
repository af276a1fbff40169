import type { Outside } from "../action/outside.ts";
import type { BranchLog } from "../github/branch-log.ts";
import type { Client } from "../github/client.ts";
import { isFailure } from "../github/errors.ts";
import type { Repo } from "../github/repo.ts";
import type { DeploymentFact, EnvironmentFact, RepositoryFacts } from "../github/snapshot.ts";
import type { WorkflowFile } from "../github/workflow-files.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import type { Projection } from "../ledger/projection.ts";
import type { Network } from "../network/network.ts";
import type { Policy } from "../policy/policy.ts";
import type { AccessFacts } from "./access/snapshot.ts";
import type { Finding } from "./finding.ts";
import { type Reading, Unread } from "./reading.ts";

/** The whole ledger at one commit of its branch. */
export interface WholeLedger {
  readonly oid: string;
  /** Every file as text, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly log: BranchLog;
  /** Every event in order, and what they amount to; not there when the log does not hold. */
  readonly told: Reading<{ readonly events: readonly LedgerEvent[]; readonly projection: Projection }>;
}

/** What an auditor may ask the world. Everything here reads; nothing changes anything. */
export interface AuditAsk {
  readonly client: Client;
  readonly repo: Repo;
  readonly network: Network;
  /** What the step's own surroundings offer: secrets of its `env:`. */
  readonly outside: Outside;
  /** GitHub's time of the read. */
  readonly now: Date;
  readonly repository: RepositoryFacts;
  /** The repository's page. */
  readonly url: string;
  /** Of the default branch's head (R54). */
  readonly policy: Reading<Policy>;
  /** Its text, for places in it; `null` when there is none. */
  readonly policyText: string | null;
  /** GitHub's own environments. */
  readonly environments: Reading<readonly EnvironmentFact[]>;
  /** The ledger's branch. */
  readonly branch: string;
  /** Read once for all auditors; `null` when there is no such branch. Rejects when it cannot be read. */
  readonly ledger: () => Promise<WholeLedger | null>;
  /** Who has access; read once for all auditors. Rejects without a policy. */
  readonly access: () => Promise<AccessFacts>;
  /** The workflows of the default branch's head, read once for all auditors. */
  readonly workflows: () => Promise<readonly WorkflowFile[]>;
  /** Every Deployment of the repository, newest first, without states; read once for all auditors. */
  readonly deployments: () => Promise<readonly DeploymentFact[]>;
  /** The newest twenty with their states. */
  readonly newestDeployments: Reading<readonly DeploymentFact[]>;
}

export interface AuditorDocumentation {
  /** One sentence: what is well when there is no finding. */
  readonly summary: string;
  /** What it reads, and which permission or token each needs. */
  readonly needs: readonly string[];
  /** Every reason of its findings, except `unreadable` and `broken`, which all auditors share. */
  readonly reasons: Readonly<Record<string, { readonly means: string; readonly remedy: string }>>;
}

/** An auditor as its file writes it: what it gathers, and one pure judgement. */
export interface AuditorSpec<Found> {
  /** Kebab-case; the first part of its findings' ids. */
  readonly name: string;
  /** May throw: then the one finding is `<name>/unreadable`. What can fail alone is a `Reading`. */
  readonly gather: (ask: AuditAsk) => Promise<Found>;
  /** Facts in, findings out. */
  readonly judge: (found: Found, ask: Pick<AuditAsk, "now" | "url" | "repository">) => readonly Finding[];
  readonly documentation: AuditorDocumentation;
}

/** One line in the list of auditors. */
export interface Auditor {
  readonly name: string;
  readonly documentation: AuditorDocumentation;
  /** Never rejects, but for a rate limit, which ends the step `deferred` (R72). */
  readonly audit: (ask: AuditAsk) => Promise<readonly Finding[]>;
}

/**
 * Makes an auditor of its spec. It fails closed: what it cannot gather or judge is a finding, never silence.
 */
export function defineAuditor<Found>({ name, gather, judge, documentation }: AuditorSpec<Found>): Auditor {
  return {
    name,
    documentation,
    async audit(ask) {
      let found: Found;
      try {
        found = await gather(ask);
      } catch (failure) {
        if (isFailure(failure, "rate-limited")) throw failure;
        return [failed(name, "unreadable", failure)];
      }
      try {
        return judge(found, ask);
      } catch (failure) {
        return [failed(name, "broken", failure)];
      }
    },
  };
}

function failed(name: string, fault: "unreadable" | "broken", failure: unknown): Finding {
  const why = failure instanceof Error ? failure.message : "something that is no error was thrown";
  const hint = isFailure(failure) ? failure.hint : failure instanceof Unread ? failure.fix : undefined;
  return {
    id: `${name}/${fault}`,
    severity: "error",
    environment: null,
    message: `The audit of ${name} could not be made, so nobody knows: ${why}`,
    fix: hint ?? (fault === "broken" ? BROKEN : `Give the job what this auditor needs: docs/audit.md, ${name}.`),
    evidence: [],
  };
}

const BROKEN = "This is a fault of the action: report it with the log of this step.";
