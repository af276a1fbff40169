import { pinned, signedLog } from "../audit/checkpoints/auditor.ts";
import { readDay, type SignedDay, signerOf } from "../audit/checkpoints/gather.ts";
import { snapshotIn } from "../environments/access/page.ts";
import type { Snapshot } from "../environments/access/snapshot.ts";
import type { AuditAsk } from "../environments/auditor.ts";
import type { Finding } from "../environments/finding.ts";
import { policyOf } from "../environments/needed.ts";
import { type Reading, reading } from "../environments/reading.ts";
import { readCommitTimes } from "../github/commit-times.ts";
import type { DeploymentFact } from "../github/deployments.ts";
import { NAMES_NEED } from "../github/environment-names.ts";
import { readIssue } from "../github/issues.ts";
import { listSecretAges, type SecretAge } from "../github/secret-ages.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { type Pages, readPages } from "./approvals.ts";
import type { Change } from "./change.ts";
import { daysIn, type Period } from "./period.ts";
import { commitsBrought, type Ranges, readRanges } from "./ranges.ts";
import { type ReviewsFound, readReviewsOf } from "./reviews.ts";

/** What GitHub was asked for an export. Left out where nobody asked: an export from a clone says so. */
export interface Asked {
  readonly deployments?: readonly DeploymentFact[];
  /** GitHub's times of commits by full id. */
  readonly commits?: ReadonlyMap<string, string>;
  readonly ranges?: Ranges;
  readonly pages?: Pages;
  readonly reviews?: ReadonlyMap<string, ReviewsFound>;
  /** Snapshots of who has access that pages still show, by digest. */
  readonly snapshots?: ReadonlyMap<string, Snapshot>;
  /** Ages of secrets now, by place; never a value. */
  readonly secrets?: ReadonlyMap<string, Reading<readonly SecretAge[]>>;
  /** What the audit that exports found, and which auditors ran. */
  readonly audit?: { readonly audited: readonly string[]; readonly findings: readonly Finding[] };
  /** Signed checkpoints of the days of the period; left out where the policy asks for none. */
  readonly signed?: readonly SignedDay[];
}

/** Days of signed checkpoints that one export reads. */
const MOST_DAYS = 100;

/** Asks GitHub for everything that an export compares or adds. Throws what any of it throws; what may fail alone says so inside. */
export async function askGitHub(
  ask: AuditAsk,
  o: { readonly changes: readonly Change[]; readonly events: readonly LedgerEvent[]; readonly period: Period },
): Promise<Asked> {
  const { client, repo } = ask;
  const { changes, events, period } = o;
  const deployments = await ask.deployments();
  const ranges = await readRanges(client, repo, changes);
  const commits = [...new Set(changes.flatMap((change) => [change.release.commit, ...commitsBrought(change, ranges)]))];
  const signed = ask.policy.ok ? await readSignedDays(ask, period) : undefined;
  return {
    deployments,
    ranges,
    commits: await readCommitTimes(client, { repo, commits }),
    pages: await readPages(client, changes),
    reviews: await readReviewsOf(client, repo, changes),
    snapshots: await readSnapshots(ask, events),
    ...(ask.policy.ok ? { secrets: await readSecrets(ask) } : {}),
    ...(signed === undefined ? {} : { signed }),
  };
}

async function readSignedDays(ask: AuditAsk, { from, to }: Period): Promise<readonly SignedDay[] | undefined> {
  const log = await signedLog(ask, pinned);
  if (log === undefined) return undefined;
  const signer = await signerOf(log);
  const count = Math.min(daysIn({ from, to }), MOST_DAYS);
  const last = Date.parse(`${to}T00:00:00Z`);
  const days: SignedDay[] = [];
  for (let back = count - 1; back >= 0; back -= 1) {
    days.push(await readDay(log, signer, new Date(last - back * 86_400_000).toISOString().slice(0, 10)));
  }
  return days;
}

/** The pages that reviews were signed on; most of them show something newer by now. */
async function readSnapshots(
  { client, repo }: AuditAsk,
  events: readonly LedgerEvent[],
): Promise<ReadonlyMap<string, Snapshot>> {
  const issues = new Set(
    events.flatMap((event) => (event.event === "access.reviewed" ? [event.data.comment.issue] : [])),
  );
  const found = new Map<string, Snapshot>();
  for (const issue of issues) {
    const page = await reading("", () => readIssue(client, repo, issue));
    const shown = page.ok && page.value !== null ? snapshotIn(page.value.body) : undefined;
    if (shown !== undefined) found.set(shown.digest, shown);
  }
  return found;
}

async function readSecrets(ask: AuditAsk): Promise<ReadonlyMap<string, Reading<readonly SecretAge[]>>> {
  const { client, repo } = ask;
  const native = [...policyOf(ask).environments.values()].filter((one) => one.githubEnvironment !== "none");
  const fix = `Give the step another token (\`token:\`): ${NAMES_NEED}.`;
  const places = new Map<string, Reading<readonly SecretAge[]>>();
  places.set("the repository", await reading(fix, () => listSecretAges(client, repo, "repository")));
  for (const { name } of native) {
    places.set(name, await reading(fix, () => listSecretAges(client, repo, { environment: name })));
  }
  return places;
}
