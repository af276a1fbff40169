import { type AuditAsk, type Auditor, defineAuditor } from "../../environments/auditor.ts";
import { policyOf, toldBy } from "../../environments/needed.ts";
import { originOf } from "../../ledger/checkpoint.ts";
import { linesInOrder } from "../../ledger/verify-chain.ts";
import type { BundleVerifier } from "../../provenance/verify.ts";
import { daysBefore, readDay, type SignedDay, type SignedLog, signerOf } from "./gather.ts";
import { type CheckpointsQuestion, judgeCheckpoints } from "./judge.ts";

/** Days that are looked back over for a checkpoint to compare with, however often the policy asks for one. */
const LOOKED_BACK = 31;

/** Loaded when the policy asks for checkpoints, so that nobody else pays for it. */
export type LoadVerifier = () => Promise<BundleVerifier>;

export const pinned: LoadVerifier = async () => (await import("../../provenance/pinned-verifier.ts")).pinnedVerifier();

/** What has to be known to read signed checkpoints; undefined where the policy asks for none. */
export async function signedLog(ask: AuditAsk, load: LoadVerifier): Promise<SignedLog | undefined> {
  const rule = policyOf(ask).checkpoints;
  if (rule === undefined) return undefined;
  const { client, repo, branch, repository, url } = ask;
  const { id: repositoryId, defaultBranch } = repository;
  const signer = { repositoryUrl: url, repositoryId, workflow: rule.workflow, branch: defaultBranch };
  return { client, repo, branch, signer, verifier: await load() };
}

/** What was signed of the ledger is still part of it, and was signed lately enough (R111, R112). */
export function createCheckpointsAuditor(load: LoadVerifier): Auditor {
  return defineAuditor({
    name: "checkpoints",
    async gather(ask): Promise<Omit<CheckpointsQuestion, "now" | "url" | "visibility"> | undefined> {
      const rule = policyOf(ask).checkpoints;
      const log = await signedLog(ask, load);
      if (rule === undefined || log === undefined) return undefined;
      const [ledger, told] = await Promise.all([ask.ledger(), toldBy(ask)]);
      const lines = ledger === null ? [] : linesInOrder(ledger.files).map(({ text }) => text);
      const origin = originOf({ repositoryId: ask.repository.id, branch: ask.branch });
      return { rule, origin, lines, began: told?.events[0]?.time, days: await readDays(log, ask.now) };
    },
    judge: (question, { now, url, repository: { visibility } }) =>
      question === undefined ? [] : judgeCheckpoints({ ...question, now, url, visibility }),
    documentation: {
      summary:
        "What was signed of the ledger is still part of it, and was signed lately enough. Asked for by `checkpoints` in the policy.",
      needs: [
        "`attestations: read`",
        "`id-token: write` and `attestations: write` in the job that signs; on private repositories GitHub attests with Enterprise Cloud only",
      ],
      reasons: {
        "cut-off": {
          means: "more entries were signed than the ledger has: its branch was cut off",
          remedy: "restore the branch; nothing should move until it is explained",
        },
        rewritten: {
          means: "the log that was signed is not the one that is there: its branch was written anew",
          remedy: "restore the branch; nothing should move until it is explained",
        },
        none: {
          means: "the policy asks for signed checkpoints, and none was found in a month",
          remedy: "let the workflow that the policy names sign what the audit writes; the next audit finds it",
        },
        overdue: { means: "the newest signed checkpoint is too old", remedy: "see why the workflow did not sign" },
        "other-signer": {
          means: "another workflow, branch or repository attested the ledger; it counts for nothing",
          remedy: "find the run, or correct `checkpoints.workflow`",
        },
      },
    },
  });
}

export const checkpointsAuditor = createCheckpointsAuditor(pinned);

/** Back to the newest day with a checkpoint: whoever signed it had compared the log with the one before. */
async function readDays(log: SignedLog, now: Date): Promise<readonly SignedDay[]> {
  const signer = await signerOf(log);
  const days: SignedDay[] = [];
  for (const day of daysBefore(now, LOOKED_BACK)) {
    const read = await readDay(log, signer, day);
    days.push(read);
    if (read.signed.some(({ kind }) => kind === "checkpoint")) break;
  }
  return days;
}
