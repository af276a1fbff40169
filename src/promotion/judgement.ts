import type { GateAsk } from "../gates/ask.ts";
import type { GateFacts, GateName, GateResult, PreparedGate, Where } from "../gates/gate.ts";
import { judgeGates, type Outcome, outcomeOf, prepareGates } from "../gates/judge.ts";
import { applyOverrides } from "../gates/override.ts";
import type { Block } from "../github/snapshot.ts";
import type { ReleaseBrief } from "../ledger/event.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Head, Promotion } from "../ledger/state.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { readRelease } from "../release/read.ts";
import type { ReleaseRecord } from "../release/release.ts";
import type { PromotionContext } from "./context.ts";
import { formerPolicy } from "./former-policy.ts";
import type { Ground } from "./ground.ts";
import { nextId } from "./next-id.ts";
import { checkOverrides } from "./override-proof.ts";
import { dispatchMarker, planDigest } from "./plan.ts";
import type { ReleaseFacts } from "./release-facts.ts";
import { readDueReviews, unreviewed } from "./review-proof.ts";
import { proveRollback } from "./rollback-proof.ts";
import type { RollbackWish } from "./rollback-wish.ts";
import { Stop } from "./stop.ts";
import { lockedStill, refuteUnlocks } from "./unlock-proof.ts";
import { pageOf, wayBack } from "./way-back.ts";

/** What is asked: may this release enter this environment now? */
export interface Question {
  readonly environment: EnvironmentPolicy;
  readonly release: ReleaseBrief;
  readonly promotion: Promotion | undefined;
  readonly cause: "person" | "automation";
  /** While the promotion does not exist: the failed one of the same run that it would try again. */
  readonly successorOf: string | null;
  /** What it takes back; undefined for a promotion. */
  readonly rollback: RollbackWish | undefined;
  /** Whether this is the environment's own job, which alone can judge some gates. */
  readonly here: Where;
  /** Slow gates that were asked before, and are not asked again. */
  readonly kept?: SlowGates;
}

/** Gates whose answer took longer to get than facts stay fresh: asking them once more would only make all facts old again. */
export type SlowGates = ReadonlyMap<GateName, PreparedGate>;

/** Facts older than this, in milliseconds, are read and judged again right before an environment is taken (R24). */
export const FRESH = 10_000;

export interface Judgement {
  readonly release: ReleaseRecord;
  readonly results: readonly GateResult[];
  readonly outcome: Outcome;
  readonly slow: SlowGates;
  /** Whether it comes in, or goes back. */
  readonly action: GateFacts["action"];
  /** The same facts judged at another moment: what only time decides may have changed. */
  at(now: Date): Pick<Judgement, "results" | "outcome">;
}

/**
 * Gathers what the gates need and judges one question. The facts about the release's commit may still be on their way:
 * gates that do not need them do not wait for them. `Stop` when the release's record is broken.
 */
export async function judge(
  context: PromotionContext,
  ground: Ground,
  evidence: Promise<ReleaseFacts>,
  question: Question,
): Promise<Judgement> {
  const { here, kept } = question;
  const record = evidence.then((facts) => recordOf(facts, question.release.id));
  const begun = context.clock.now().getTime();
  const slow = new Map(kept);
  const preparing = prepareGates(askOf(context, ground, { evidence, record }, question), {
    here,
    ...(question.rollback === undefined ? {} : { only: ASKED_OF_ROLLBACKS }),
    ...(kept === undefined ? {} : { kept }),
    prepared: (gate) => {
      if (context.clock.now().getTime() - begun > FRESH) slow.set(gate.name, gate);
    },
  });
  const proving = Promise.all([
    checkOverrides(context, ground, question),
    refuteUnlocks(context, ground, question),
    readDueReviews(context, ground, question),
    proveRollback(context, ground, question),
  ]);
  const [facts, release, prepared, proofs] = await Promise.all([evidence, record, preparing, proving]);
  const [overrides, unlocks, reviews, rollback] = proofs;
  const known = gateFacts(context, ground, facts, question);
  const at = (now: Date) => {
    const closed = [...lockedStill(unlocks, now), ...unreviewed(reviews, known)];
    const proven = [...rollback.judge({ ...known, now }), ...revokedIn(ground.ledger.head, release)];
    const judged = [...judgeGates(prepared, { ...known, now }), ...closed, ...proven];
    const results = applyOverrides(judged, overrides, now);
    return { results, outcome: outcomeOf(results, here) };
  };
  return { release, slow, at, action: known.action, ...at(ground.now) };
}

function askOf(
  context: PromotionContext,
  ground: Ground,
  { evidence, record }: { readonly evidence: Promise<ReleaseFacts>; readonly record: Promise<ReleaseRecord> },
  { environment, release, promotion, cause, successorOf, here }: Question,
): GateAsk {
  const { ledger, policy, now, snapshot } = ground;
  const { repository, requiredChecks } = snapshot;
  const back = wayBack(ground, environment, release);
  return {
    subject: {
      kind: "release",
      release,
      record: () => record,
      stateOf: (name) => stateOf(ledger, name),
      history: async () => (await evidence).history,
      images: { ...context.registries, rules: policy.registries },
      promotion,
      promotionId: promotion?.id ?? nextId(ledger, environment.name),
      successorOf,
      reviewed: ledger.head.reviewed,
      former: formerPolicy(context, ground, environment.name),
      cause,
      planOf: async (id) => {
        const { digest } = await record;
        return planDigest({ promotion: id, release: digest, environment, back });
      },
      markerOf: dispatchMarker,
      here,
      calling: { id: context.calling.id, attempt: context.calling.attempt },
      back,
      page: pageOf(ground, environment.name),
      ledger: { branch: context.branch, service: ledger.service },
    },
    commit: release.commit,
    policy,
    environment,
    now,
    repository: {
      id: repository.id,
      defaultBranch: repository.defaultBranch,
      visibility: repository.visibility,
      url: context.repositoryUrl,
    },
    requiredChecks,
    repo: context.repo,
    client: context.client,
    network: context.network,
    outside: context.outside,
  };
}

function gateFacts(
  context: PromotionContext,
  { ledger, policy, now, snapshot }: Ground,
  facts: ReleaseFacts,
  { environment, release, promotion, cause, rollback }: Question,
): GateFacts {
  return {
    now,
    policy,
    environment,
    release,
    commit: release.commit,
    action: rollback === undefined ? "promote" : "rollback",
    stateOf: (name) => stateOf(ledger, name),
    everywhere: ledger.head,
    promotion,
    cause,
    githubEnvironment: environmentIn(snapshot.environments, environment.name),
    visibility: snapshot.repository.visibility,
    defaultBranch: snapshot.repository.defaultBranch,
    requiredChecks: snapshot.requiredChecks,
    checks: facts.checks,
    reachable: facts.reachable,
    buildWorkflow: facts.workflowFile,
    upstreamRuns: facts.upstreamRuns,
    repositoryId: snapshot.repository.id,
    calling: { run: context.calling.id, job: context.calling.job, checkRun: context.calling.checkRun },
    repositoryUrl: context.repositoryUrl,
  };
}

/** GitHub's names are case-insensitive; the gate compares the letters (R55). */
export function environmentIn(
  environments: Ground["snapshot"]["environments"],
  name: string,
): Block<{ readonly id: number; readonly name: string } | null> {
  if (!environments.ok) return environments;
  const found = environments.value.find((each) => each.name === name);
  const folded = environments.value.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return { ok: true, value: found ?? folded ?? null };
}

/** What is asked of a release that goes back: never soak, checks, order upstream or a calendar, always where its
 * bytes are from, and that they still go with their configuration. */
const ASKED_OF_ROLLBACKS: ReadonlySet<GateName> = new Set([
  "environment",
  "source",
  "provenance",
  "order",
  "config",
  "lock",
]);

/** Bytes that were revoked come in nowhere, in whatever release, whoever wants it (R41). */
function revokedIn({ revoked = [] }: Pick<Head, "revoked">, { artifacts }: ReleaseRecord): readonly GateResult[] {
  return artifacts.flatMap(({ name, digest }): readonly GateResult[] => {
    const found = revoked.find((each) => each.digest === digest);
    if (found === undefined) return [];
    const message = `${name} (${digest}) was revoked by ${found.actor?.login ?? "automation"} at ${found.at}: ${found.why}`;
    const unblock = "Build and register a release without it.";
    return [
      { gate: "artifacts", item: name, verdict: "fail", reason: "artifact-revoked", message, evidence: [], unblock },
    ];
  });
}

function recordOf({ file }: ReleaseFacts, id: string): ReleaseRecord {
  if (!file.ok)
    throw new Stop(
      "ledger-unreadable",
      `The record of release ${id} could not be read: ${file.why}`,
      "Run this again.",
    );
  if (file.value === null)
    throw new Stop(
      "release-broken",
      `The ledger has no record of release ${id}.`,
      "docs/ledger.md says how to check the ledger.",
    );
  const read = readRelease(file.value, id);
  if (read.kind === "broken")
    throw new Stop("release-broken", read.why, "docs/ledger.md says how to check the ledger.");
  return read.release;
}
