import type { Outside } from "../action/outside.ts";
import type { Client } from "../github/client.ts";
import { isFailure } from "../github/errors.ts";
import type { Repo } from "../github/repo.ts";
import type { EnvironmentFact, RepositoryFacts } from "../github/snapshot.ts";
import type { Network } from "../network/network.ts";
import type { Policy } from "../policy/policy.ts";
import type { Finding } from "./finding.ts";
import type { Reading } from "./reading.ts";

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
  /** GitHub's own environments. */
  readonly environments: Reading<readonly EnvironmentFact[]>;
  /** The ledger's branch. */
  readonly branch: string;
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

function failed(name: string, reason: "unreadable" | "broken", failure: unknown): Finding {
  const why = failure instanceof Error ? failure.message : "something that is no error was thrown";
  const hint = isFailure(failure) ? failure.hint : undefined;
  return {
    id: `${name}/${reason}`,
    severity: "error",
    environment: null,
    message: `The audit of ${name} could not be made, so nobody knows: ${why}`,
    fix: hint ?? (reason === "broken" ? BROKEN : `Give the job what this auditor needs: docs/audit.md, ${name}.`),
    evidence: [],
  };
}

const BROKEN = "This is a fault of the action: report it with the log of this step.";
