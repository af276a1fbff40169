import type { GateResult } from "../gates/gate.ts";
import { judgeGates, type Outcome, outcomeOf } from "../gates/judge.ts";
import type { Block } from "../github/snapshot.ts";
import type { ReleaseBrief } from "../ledger/event.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { readRelease } from "../release/read.ts";
import type { ReleaseRecord } from "../release/release.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import type { ReleaseFacts } from "./release-facts.ts";
import { Stop } from "./stop.ts";

/** What is asked: may this release enter this environment now? */
export interface Question {
  readonly environment: EnvironmentPolicy;
  readonly release: ReleaseBrief;
  readonly promotion: Promotion | undefined;
  readonly cause: "person" | "automation";
}

export interface Judgement {
  readonly release: ReleaseRecord;
  readonly results: readonly GateResult[];
  readonly outcome: Outcome;
}

/** Judges one question on the ground and the facts about the release's commit. Pure but for the broken-record error. */
export function judge(context: PromotionContext, ground: Ground, facts: ReleaseFacts, question: Question): Judgement {
  const release = recordOf(facts, question.release.id);
  const { snapshot } = ground;
  const results = judgeGates({
    policy: ground.policy,
    environment: question.environment,
    release: question.release,
    stateOf: (environment) => stateOf(ground.ledger, environment),
    promotion: question.promotion,
    cause: question.cause,
    githubEnvironment: environmentIn(snapshot.environments, question.environment.name),
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
  });
  return { release, results, outcome: outcomeOf(results) };
}

/** GitHub's names are case-insensitive; the gate compares the letters (R55). */
function environmentIn(
  environments: Ground["snapshot"]["environments"],
  name: string,
): Block<{ readonly id: number; readonly name: string } | null> {
  if (!environments.ok) return environments;
  const found = environments.value.find((each) => each.name === name);
  const folded = environments.value.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return { ok: true, value: found ?? folded ?? null };
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
