import type { Result } from "../../action/definition.ts";
import type { Summary } from "../../action/summary.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import type { Settled } from "../../ledger/state/settled.ts";
import { describeRelease } from "../../release/release.ts";
import type { Found } from "../../verification/watch.ts";
import { type Shown, summarizeVerification } from "./summary.ts";

export type VerifyDecision = "pass" | "fail" | "unknown" | "watching" | "unchanged" | "late" | "blocked" | "dry-run";
export type VerifyOutput = "promotion" | "release";
export type VerifyResult = Result<VerifyDecision, VerifyOutput>;

export interface VerifyOptions {
  readonly environment: string;
  readonly promotion: string | undefined;
  /** The job's outcome so far. */
  readonly jobStatus: string;
  readonly dryRun: boolean;
  readonly summary: Summary;
}

/** Asked again about something that is settled: what is stored is what counts. */
export function over(environment: string, settled: Settled): VerifyResult {
  const message = `${settled.id} is ${settled.state} already: a settled promotion never opens again.`;
  const said = answer(environment, settled, { decision: "unchanged", reason: "already-settled", message });
  return { ...said, failed: settled.state !== "succeeded" };
}

interface Said {
  readonly decision: VerifyDecision;
  readonly reason: string;
  readonly message: string;
  readonly hint?: string;
  readonly found?: Found;
}

/** Only a pass, a watch that goes on and a policy that asks for nothing end green. */
const GREEN: ReadonlySet<VerifyDecision> = new Set(["pass", "watching", "unchanged", "dry-run"]);

export function answer(environment: string, subject: Promotion | Settled | undefined, said: Said): VerifyResult {
  const { decision, reason, message, hint, found } = said;
  return {
    decision,
    reason,
    message,
    ...(hint === undefined ? {} : { hint }),
    failed: !GREEN.has(decision),
    result: {
      environment,
      promotion: subject?.id ?? null,
      release: subject === undefined ? null : { ...subject.release },
      checks: (found?.checks ?? []).map((check) => ({ ...check })),
      tests: found?.tests ?? null,
    },
    outputs: { promotion: subject?.id, release: subject?.release.id },
  };
}

/** Writes the summary of one look. */
export function tell(
  { summary, environment }: { readonly summary: Summary; readonly environment: { readonly name: string } },
  subject: Promotion | Settled,
  o: {
    readonly verdict: Shown;
    readonly message: string;
    readonly found: Found;
    readonly next: readonly string[];
  },
): void {
  const { verdict, message, found, next } = o;
  const release = describeRelease(subject.release);
  const { checks, series } = found;
  summarizeVerification(summary, {
    environment: environment.name,
    promotion: subject.id,
    release,
    verdict,
    message,
    next,
    checks,
    series,
  });
}
