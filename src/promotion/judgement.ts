import type { GateFacts, GateName, GateResult } from "../gates/gate.ts";
import { judgeGates, prepareGates } from "../gates/judge.ts";
import { type Outcome, outcomeOf } from "../gates/outcome.ts";
import { applyOverrides } from "../gates/override.ts";
import type { Head } from "../ledger/state/head.ts";
import type { ReleaseRecord } from "../release/release.ts";
import { asksForAgreement } from "../rollback/agreed.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { checkOverrides } from "./override-proof.ts";
import { askOf, gateFacts, type Question, recordOf, type SlowGates } from "./question.ts";
import { proveReadmissions } from "./readmission-proof.ts";
import type { ReleaseFacts } from "./release-facts.ts";
import { readDueReviews, unreviewed } from "./review-proof.ts";
import { proveRollback } from "./rollback-proof.ts";
import { provenState, withCurrent } from "./runs-proof.ts";
import { lockedStill, refuteUnlocks } from "./unlock-proof.ts";
import { wayBack } from "./way-back.ts";

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
  const { here, kept, environment } = question;
  const record = evidence.then((facts) => recordOf(facts, question.release.id));
  const begun = context.clock.now().getTime();
  const slow = new Map(kept);
  const preparing = prepareGates(askOf(context, ground, { evidence, record }, question), {
    here,
    ...(question.rollback === undefined ? {} : { only: askedOfRollback(question) }),
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
    proveReadmissions(context, ground, { environment, releases: named(ground, question) }),
    provenState(context, ground, environment),
  ]);
  const [facts, release, prepared, proofs] = await Promise.all([evidence, record, preparing, proving]);
  const [overrides, unlocks, reviews, rollback, { trusted, unproven }, { current }] = proofs;
  const proven = withCurrent(trusted, environment.name, current);
  const known = gateFacts(context, ground, facts, question, { trusted: proven, unproven });
  const at = (now: Date) => {
    const closed = [...lockedStill(unlocks, now), ...unreviewed(reviews, known)];
    const refused = [...rollback.judge({ ...known, now }), ...revokedIn(ground.ledger.head, release)];
    const judged = [...judgeGates(prepared, { ...known, now }), ...closed, ...refused];
    const results = applyOverrides(judged, overrides, now);
    return { results, outcome: outcomeOf(results, here) };
  };
  return { release, slow, at, action: known.action, ...at(ground.now) };
}

/** The release that would come in, and the one that the environment would go back to. */
function named(ground: Ground, { environment, release }: Question): readonly string[] {
  const { target } = wayBack(ground, environment, release);
  return target.kind === "release" ? [release.id, target.release.id] : [release.id];
}

/** People are asked where the policy says whom; the question's environment says it then. */
function askedOfRollback({ environment, cause }: Question): ReadonlySet<GateName> {
  return asksForAgreement(environment, cause) ? new Set([...ASKED_OF_ROLLBACKS, "approvals"]) : ASKED_OF_ROLLBACKS;
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
    const message = `${name} (${digest}) was banned by ${found.actor?.login ?? "automation"} at ${found.at}: ${found.why}`;
    const unblock = "Build and register a release without it.";
    return [
      { gate: "artifacts", item: name, verdict: "fail", reason: "artifact-revoked", message, evidence: [], unblock },
    ];
  });
}
