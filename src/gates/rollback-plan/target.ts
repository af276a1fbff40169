import * as v from "valibot";
import type { Block } from "../../github/snapshot.ts";
import { describeDuration } from "../../policy/duration.ts";
import { placeArtifact } from "../../release/artifacts/kinds.ts";
import type { ArtifactRecord } from "../../release/artifacts/record.ts";
import { readRelease } from "../../release/read.ts";
import type { ReleaseRecord } from "../../release/release.ts";
import type { RollbackPlan } from "../../rollback/plan.ts";
import type { Good } from "../../rollback/target.ts";
import { judgeConfigOf } from "../config/gate.ts";
import type { GateFacts, GateResult } from "../gate.ts";
import { provenanceGate } from "../provenance/gate.ts";
import type { Gathered } from "../provenance/gather.ts";
import { provenanceWords } from "../provenance/words.ts";
import { rejectionOf } from "../rejected.ts";
import { refuteSuccess } from "../upstream-proof.ts";
import { bad, type Finding, good, unread } from "./finding.ts";
import { type PlanEvidence, type Sight, settledOf, whyNot } from "./gather.ts";

/** An artifact has to last for so long beyond the time that going back may take: the decision to go back comes later. */
const OUTLIVES = 7 * 86_400_000;

/** The honest way out where the older release cannot be had any more: nobody goes back, and one more person agrees to that. */
const FORWARD =
  "For this one release the page can say it: `data: irreversible` with `forward-fix`, and one more approval (docs/rollback.md).";

/** Whether the release to go back to was good here, is whole, and could be taken now (R42). */
export function judgeTarget(facts: GateFacts, plan: RollbackPlan, evidence: PlanEvidence): readonly Finding[] {
  const { target } = plan;
  if (target.kind !== "release") return [];
  const { id } = target.release;
  const proven = judgeSuccess(facts, target, evidence.run);
  const { record } = evidence;
  if (!record.ok) return [proven, unread("record", `The record of ${id} could not be read: ${record.why}`)];
  const read = typeof record.value === "string" ? readRelease(record.value, id) : undefined;
  if (read === undefined || read.kind === "broken") {
    const why = read === undefined ? `The ledger has no record of ${id}.` : read.why;
    return [proven, bad("record", "rollback-target-broken", why, "docs/ledger.md says how to look for what happened.")];
  }
  const { release } = read;
  return [
    proven,
    ...release.artifacts.flatMap((each) => judgeArtifact(facts, plan, each, evidence)),
    ...judgeProvenance(facts, release, evidence.provenance),
    ...judgeConfig(facts, release, evidence.config),
  ];
}

function judgeSuccess(facts: GateFacts, { release, promotion }: Good, run: PlanEvidence["run"]): Finding {
  const check = "target";
  const rejection = rejectionOf(facts, release.id);
  if (rejection !== undefined) return bad(check, "rollback-target-rejected", rejection.message, rejection.unblock);
  const { environment } = facts;
  const settled = settledOf(facts.stateOf(environment.name), promotion);
  const again = `Promote that release to ${environment.name} once more: what is there already is let in again while its success is not proven.`;
  const unblock = `If nobody knows why, find out who wrote that record (docs/ledger.md). ${again}`;
  if (settled === undefined || settled.run === null) {
    const why = settled === undefined ? "is older than what the ledger still tells of" : "cites no run";
    return bad(check, "rollback-target-unproven", `${promotion}, by which it succeeded, ${why}.`, unblock);
  }
  const upstreamRuns = new Map(run === null ? [] : [[settled.run, run]]);
  const refuted = refuteSuccess({ ...facts, upstreamRuns }, environment.name, settled);
  if (refuted === undefined)
    return good(check, `It succeeded here by ${promotion}, and GitHub's record of run ${settled.run} agrees.`);
  if (refuted.verdict === "unknown") return unread(check, refuted.message);
  if (refuted.verdict === "wait")
    return { check, verdict: "wait", reason: "rollback-target-unfinished", ...wordsOf(refuted) };
  if (refuted.reason === "upstream-unverified") {
    const verify = `Run the action verify for ${environment.name} while that release is there (docs/verification.md), or promote it once more.`;
    return bad(check, "rollback-target-unverified", refuted.message, verify);
  }
  return bad(check, "rollback-target-unproven", refuted.message, unblock);
}

function wordsOf({ message, unblock }: GateResult): Pick<Finding, "message" | "unblock"> {
  return { message, unblock };
}

function judgeArtifact(
  facts: GateFacts,
  plan: RollbackPlan,
  record: ArtifactRecord,
  { artifacts }: PlanEvidence,
): readonly Finding[] {
  const check = `artifact ${record.name}`;
  const revoked = facts.everywhere.revoked?.find(({ digest }) => digest === record.digest);
  if (revoked !== undefined) {
    const message = `${record.name} (${record.digest}) is revoked: ${revoked.why}`;
    return [
      bad(
        check,
        "rollback-target-revoked",
        message,
        `Say "/ban ${record.digest} <why>" once more: then ${facts.environment.name} goes back to the release before it.`,
      ),
    ];
  }
  const seen: Block<Sight> | undefined = artifacts.get(record.name);
  if (seen === undefined || !seen.ok) return [unread(check, seen === undefined ? "it was not looked for" : seen.why)];
  // Compared, not believed: other bytes, or none that are named, are not the artifact.
  if (seen.value.seen !== record.digest) {
    const unblock = `Keep files in a registry with \`keep\`, so that the next release has a way back. ${FORWARD}`;
    return [
      bad(
        check,
        "rollback-artifact-missing",
        whyNot(seen.value, `its bytes are not those of ${record.digest}`),
        unblock,
      ),
    ];
  }
  return [lasting(facts, plan, record, check)];
}

/** Bytes that end by themselves have to outlive the time in which somebody may want to go back. */
function lasting(facts: GateFacts, { rule }: RollbackPlan, record: ArtifactRecord, check: string): Finding {
  const { environment, now, release } = facts;
  const place = environment.artifacts.get(record.name);
  const isKept = record.kind === "file" && place !== undefined;
  const moving = { release, environment: environment.name };
  const end = isKept ? null : placeArtifact(record, undefined, moving).expires();
  if (end === null) return good(check, `${record.digest} is there, and does not end by itself.`);
  const left = end.getTime() - now.getTime();
  const wanted = rule.within + OUTLIVES;
  // Said so that what is no time does not last.
  if (left >= wanted) return good(check, `${record.digest} is there, for another ${describeDuration(left)}.`);
  return bad(
    check,
    "rollback-artifact-expires",
    `${record.name} is deleted in ${describeDuration(left)}; going back has to be possible for ${describeDuration(wanted)}.`,
    `Keep it in a registry (artifacts.${record.name}.keep), or raise retention-days where it is uploaded. ${FORWARD}`,
  );
}

/** The same rule as for what comes in, about what it would be left for. */
function judgeProvenance(facts: GateFacts, target: ReleaseRecord, found: Block<Gathered> | null): readonly Finding[] {
  const check = "provenance";
  const written = facts.environment.rules.get("provenance");
  if (written === undefined) return [];
  if (found === null) return [unread(check, "it was not asked")];
  const rule = v.safeParse(provenanceWords.schema, written);
  if (!rule.success) return [unread(check, "the rule could not be read")];
  const { id, version, commit, run, preview } = target;
  const about = { ...facts, release: { id, version, commit, run: run.id, preview }, commit };
  const results = provenanceGate.judge(about, rule.output, found);
  return results.map((result) => findingOf(result, { check, reason: "rollback-provenance", id }));
}

/** Whether the configuration that it carries still fits: by the rules of today, as of what comes in. */
function judgeConfig(facts: GateFacts, target: ReleaseRecord, found: PlanEvidence["config"]): readonly Finding[] {
  const check = "config";
  if (!facts.environment.rules.has("config")) return [];
  if (found === null) return [unread(check, "it was not read")];
  const { id, commit } = target;
  // Another commit's configuration says nothing about this one.
  if (found.ok && found.value.commit !== commit) return [unread(check, "the configuration of another commit was read")];
  const results = judgeConfigOf({ ...facts, commit }, found);
  return results.map((result) => findingOf(result, { check, reason: "rollback-config", id }));
}

/** What another gate says of the release to go back to. */
function findingOf(
  { verdict, message, unblock }: GateResult,
  { check, reason, id }: { readonly check: string; readonly reason: string; readonly id: string },
): Finding {
  if (verdict === "pass") return good(check, message);
  if (verdict === "unknown") return unread(check, message);
  return bad(check, reason, `${id}: ${message}`, `${unblock} ${FORWARD}`);
}
