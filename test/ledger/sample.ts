import { hash } from "node:crypto";
import type { Actor, RunRef } from "../../src/ledger/actor.ts";
import type { CommentRef } from "../../src/ledger/comment-ref.ts";
import { compose } from "../../src/ledger/compose.ts";
import { createLedger } from "../../src/ledger/create.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import type { RequestKind } from "../../src/ledger/events/approval.ts";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import { parseLedger } from "../../src/ledger/snapshot.ts";

/** Builders for ledgers in tests: a release by its number, drafts by their event, and a branch as a map of files. */

export const NOW = new Date("2026-11-22T10:00:00Z");
export const ALICE = { id: 11, login: "alice" };
export const BOB = { id: 12, login: "bob" };
export const RUN: RunRef = { id: 900, attempt: 1, job: "deploy", checkRun: 77 };
export const PLAN = digest("plan");
export const POLICY = digest("policy");
export const INTENT = "11111111-2222-4333-8444-555555555555";

export function digest(text: string): string {
  return `sha256:${hash("sha256", text, "hex")}`;
}

export function releaseRecord(number: number, options: { preview?: boolean; version?: string | null } = {}) {
  return {
    id: `r-${hash("sha256", `release ${number}`, "hex").slice(0, 12)}`,
    version: options.version === undefined ? `1.${number}.0` : options.version,
    commit: hash("sha1", `commit ${number}`, "hex"),
    run: { id: 500 + number, attempt: 1 },
    preview: options.preview ?? false,
    artifacts: [{ name: "web", digest: digest(`web ${number}`) }],
  };
}

export function brief(number: number, options: { preview?: boolean; version?: string | null } = {}): ReleaseBrief {
  const { id, version, commit, run, preview } = releaseRecord(number, options);
  return { id, version, commit, run: run.id, preview };
}

type About = { readonly service?: string; readonly environment?: string };

export function registered(
  number: number,
  options: { service?: string; preview?: boolean; version?: string | null } = {},
): EventDraft {
  return {
    event: "release.registered",
    service: options.service ?? "web",
    environment: null,
    promotion: null,
    data: { release: releaseRecord(number, options) },
  };
}

export function requested(number: number, release: ReleaseBrief, about: About & { retryOf?: string } = {}): EventDraft {
  return {
    event: "promotion.requested",
    ...promotionOf(number, about),
    data: { number, release, cause: "person", requester: ALICE, retryOf: about.retryOf ?? null, plan: PLAN },
  };
}

/** A request to go back to `release`, from the promotion with the number `of`. */
export function rollback(
  number: number,
  release: ReleaseBrief,
  of: number,
  about: About & { cause?: "person" | "automation" } = {},
): EventDraft {
  const { cause = "person" } = about;
  const requester = cause === "person" ? ALICE : null;
  const back = { kind: "rollback", of: promotionOf(of, about).promotion, why: "it answers 500" } as const;
  return {
    event: "promotion.requested",
    ...promotionOf(number, about),
    data: { number, release, cause, requester, retryOf: null, plan: PLAN, ...back },
  };
}

export function readmitted(release: string, about: About & { comment?: CommentRef } = {}): EventDraft {
  const { service, environment } = promotionOf(1, about);
  const data = { release, why: "it is fixed", ...(about.comment === undefined ? {} : { comment: about.comment }) };
  return { event: "release.readmitted", service, environment, promotion: null, data };
}

export function revokedArtifact(text: string, releases?: readonly string[]): EventDraft {
  const data = { digest: digest(text), why: "CVE-2026-1", ...(releases === undefined ? {} : { releases }) };
  return { event: "artifact.revoked", service: null, environment: null, promotion: null, data };
}

export function cleared(number: number, about: About = {}): EventDraft {
  const verdicts = [{ gate: "checks", verdict: "pass", reason: "all-green" }];
  return { event: "promotion.cleared", ...promotionOf(number, about), data: { plan: PLAN, verdicts } };
}

export function entered(
  number: number,
  fence: number,
  about: About & {
    rollForward?: boolean;
    displaces?: string | null;
    config?: string;
    backTo?: string;
    dataCost?: "irreversible";
  } = {},
): EventDraft {
  const { rollForward = false, displaces, config, backTo, dataCost } = about;
  const stay = {
    ...(displaces === undefined ? {} : { displaces }),
    ...(config === undefined ? {} : { config }),
    ...(backTo === undefined ? {} : { backTo }),
    ...(dataCost === undefined ? {} : { dataCost }),
  };
  return {
    event: "promotion.entered",
    ...promotionOf(number, about),
    data: { fence, owner: RUN, previous: null, rollForward, ...stay },
  };
}

export function deployed(number: number, about: About = {}): EventDraft {
  return {
    event: "promotion.deployed",
    ...promotionOf(number, about),
    data: { deployment: 4000 + number, by: "post", moved: [] },
  };
}

export function succeeded(number: number, about: About = {}): EventDraft {
  return { event: "promotion.succeeded", ...promotionOf(number, about), data: {} };
}

/** The digest that the release of a number begins its id with. */
export const digestOf = (number: number) => digest(`release ${number}`);

/** Somebody begins to verify promotion `number`, which brought release `release`. */
export function verifying(
  number: number,
  about: About & { release: number; fence: number; until?: string; tests?: boolean },
): EventDraft {
  const { release, fence, until = "2099-01-01T00:00:00Z", tests = false } = about;
  const started = tests ? { tests: { workflow: "e2e.yml", marker: `p-production-${number}@verify` } } : {};
  return {
    event: "verification.started",
    ...promotionOf(number, about),
    data: { fence, digest: digestOf(release), until, ...started },
  };
}

export function judged(
  number: number,
  about: About & {
    release: number;
    fence: number;
    verdict?: "pass" | "fail" | "unknown";
    metrics?: readonly { readonly metric: string; readonly values: readonly number[] }[];
  },
): EventDraft {
  const { release, fence, verdict = "pass", metrics } = about;
  return {
    event: "verification.judged",
    ...promotionOf(number, about),
    data: {
      fence,
      digest: digestOf(release),
      verdict,
      reason: "verification-passed",
      message: "All is well.",
      checks: [{ check: "health", verdict, message: "It answered 200." }],
      tests: null,
      ...(metrics === undefined ? {} : { metrics }),
    },
  };
}

export function failed(number: number, about: About & { message?: string } = {}): EventDraft {
  return {
    event: "promotion.failed",
    ...promotionOf(number, about),
    data: { deployment: null, by: "post", reason: "job-failed", message: about.message ?? "The job failed." },
  };
}

export function waiting(number: number, about: About & { message?: string; retryAt?: string } = {}): EventDraft {
  const reason = {
    ...({ gate: "soak", verdict: "wait", reason: "soaking", message: about.message ?? "Wait a day." } as const),
    ...(about.retryAt === undefined ? {} : { retryAt: about.retryAt }),
  };
  return { event: "promotion.waiting", ...promotionOf(number, about), data: { reasons: [reason] } };
}

export function dispatching(number: number, about: About = {}): EventDraft {
  return {
    event: "promotion.dispatching",
    ...promotionOf(number, about),
    data: { workflow: "deploy.yml", ref: "main", plan: PLAN },
  };
}

export function ended(
  number: number,
  event: "promotion.cancelled" | "promotion.expired",
  about: About = {},
): EventDraft {
  return { event, ...promotionOf(number, about), data: { why: "not needed" } };
}

export function held(
  event: "environment.locked" | "environment.unlocked" | "environment.held" | "environment.unheld",
  about: About & { why?: string; until?: string; lock?: number; runs?: ReleaseBrief | null } = {},
): EventDraft {
  const { service, environment } = promotionOf(1, about);
  const { runs } = about;
  const end = {
    ...(about.until && { until: about.until }),
    ...(about.lock && { lock: about.lock }),
    ...(runs === undefined ? {} : { runs }),
  };
  return { event, service, environment, promotion: null, data: { why: about.why ?? "audit", ...end } };
}

export function heldEverywhere(
  event: "repository.locked" | "repository.held" | "repository.unheld",
  about: { why?: string; until?: string } = {},
): EventDraft {
  const end = about.until === undefined ? {} : { until: about.until };
  return { event, service: null, environment: null, promotion: null, data: { why: about.why ?? "audit", ...end } };
}

/** Takes the lock of event `lock` off everything. */
export function unlockedEverywhere(lock: number, why = "over"): EventDraft {
  return { event: "repository.unlocked", service: null, environment: null, promotion: null, data: { why, lock } };
}

export function overridden(number: number, about: About & { gate?: string; until?: string } = {}): EventDraft {
  return {
    event: "promotion.overridden",
    ...promotionOf(number, about),
    data: { gate: about.gate ?? "soak", why: "a customer is down", until: about.until ?? "2026-11-23T10:00:00Z" },
  };
}

export function asked(number: number, about: About & { issue?: number; kind?: RequestKind } = {}): EventDraft {
  const { issue = 7, kind } = about;
  return {
    event: "approval.requested",
    ...promotionOf(number, about),
    data: { repository: "octo/shop", issue, plan: PLAN, ...(kind === undefined ? {} : { kind }) },
  };
}

export function given(number: number, about: About & { person?: Actor; comment?: number } = {}): EventDraft {
  return {
    event: "approval.given",
    ...promotionOf(number, about),
    data: { person: about.person ?? ALICE, plan: PLAN, comment: about.comment ?? 71, body: digest("/approve") },
  };
}

export function revoked(number: number, about: About & { person?: Actor; comment?: number } = {}): EventDraft {
  return {
    event: "approval.revoked",
    ...promotionOf(number, about),
    data: { person: about.person ?? ALICE, comment: about.comment ?? 71, why: "edited" },
  };
}

export function promotionOf(number: number, { service = "web", environment = "production" }: About = {}) {
  return { service, environment, promotion: `p-${environment}-${number}` };
}

/** The files of a ledger that has just begun. */
export async function newLedger(now: Date = NOW): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await createLedger({
    host: {
      rules: async () => [],
      create: async (first) => {
        for (const { path, contents } of first.files) files.set(path, contents);
        return "created";
      },
    },
    repository: { id: 1, url: "https://github.com/octo/shop" },
    branch: "env-actions",
    deployments: 0,
    now,
    actor: ALICE,
    run: RUN,
  });
  return files;
}

/** Writes one decision into `files`, as one commit would. */
export function commit(files: Map<string, string>, drafts: readonly EventDraft[], now: Date = NOW, reader = "web") {
  const service = drafts[0]?.service ?? reader;
  const context = { now, actor: ALICE, run: RUN, policy: POLICY, intent: INTENT };
  const composed = compose(parseLedger(files, "0".repeat(40), service), drafts, context);
  for (const { path, contents } of composed.additions) files.set(path, contents);
  return composed;
}

/** A ledger after each of these decisions. */
export async function ledgerOf(...decisions: readonly (readonly EventDraft[])[]): Promise<Map<string, string>> {
  const files = await newLedger();
  for (const drafts of decisions) commit(files, drafts);
  return files;
}
