import type { GateAsk } from "../gates/ask.ts";
import type { GateFacts, GateName, PreparedGate } from "../gates/gate.ts";
import type { Where } from "../gates/where.ts";
import type { Block } from "../github/snapshot.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { readRelease } from "../release/read.ts";
import type { ReleaseRecord } from "../release/release.ts";
import type { PromotionContext } from "./context.ts";
import { formerPolicy } from "./former-policy.ts";
import type { Ground } from "./ground.ts";
import { dispatchMarker } from "./marker.ts";
import { nextId } from "./next-id.ts";
import { planDigest } from "./plan.ts";
import type { Readmissions } from "./readmission-proof.ts";
import type { ReleaseFacts } from "./release-facts.ts";
import { proveAsker } from "./requester-proof.ts";
import type { RollbackWish } from "./rollback-wish.ts";
import { Stop } from "./stop.ts";
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

/** The question as gates gather for it. */
export function askOf(
  context: PromotionContext,
  ground: Ground,
  { evidence, record }: { readonly evidence: Promise<ReleaseFacts>; readonly record: Promise<ReleaseRecord> },
  { environment, release, promotion, cause, successorOf, here, rollback }: Question,
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
      deployments: async () => (await evidence).deployments,
      planFiles: async () => (await evidence).plan,
      images: { ...context.registries, rules: policy.registries },
      promotion,
      promotionId: promotion?.id ?? nextId(ledger, environment.name),
      successorOf,
      reviewed: ledger.head.reviewed,
      former: formerPolicy(context, ground, environment.name),
      asker: async () => {
        if (promotion === undefined) throw new Error("nobody asked for it yet");
        return proveAsker(context, ground, { environment, promotion });
      },
      cause,
      action: rollback === undefined ? "promote" : "rollback",
      planOf: async (id) => {
        const { digest } = await record;
        return planDigest({ promotion: id, release: digest, environment, back });
      },
      markerOf: dispatchMarker,
      here,
      calling: { id: context.calling.id, attempt: context.calling.attempt },
      back,
      page: pageOf(ground, environment.name),
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

/** The question as gates judge it. */
export function gateFacts(
  context: PromotionContext,
  { policy, now, snapshot }: Ground,
  facts: ReleaseFacts,
  { environment, release, promotion, cause, rollback }: Question,
  { trusted, unproven }: Pick<Readmissions, "trusted" | "unproven">,
): GateFacts {
  return {
    now,
    policy,
    environment,
    release,
    commit: release.commit,
    action: rollback === undefined ? "promote" : "rollback",
    stateOf: (name) => stateOf(trusted, name),
    unproven,
    everywhere: trusted.head,
    promotion,
    cause,
    githubEnvironment: environmentIn(snapshot.environments, environment.name),
    visibility: snapshot.repository.visibility,
    defaultBranch: snapshot.repository.defaultBranch,
    requiredChecks: snapshot.requiredChecks,
    checks: facts.checks,
    reachable: facts.reachable,
    buildWorkflow: facts.buildWorkflow,
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

/** The release's record. Throws `Stop` when it is broken, or could not be read. */
export function recordOf({ record: file }: Pick<ReleaseFacts, "record">, id: string): ReleaseRecord {
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
