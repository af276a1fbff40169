import type { GateFacts, GateResult } from "../gate.ts";
import { unreadable } from "./combine.ts";
import { MOST_JUDGED } from "./gather.ts";
import type { RangeJudged } from "./range.ts";

/** The result where nobody can say what the commits since the environment's release are, or what they say. */
export function unjudgedRange(
  { commit, environment, repositoryUrl }: GateFacts,
  range: Exclude<RangeJudged, { kind: "judged" }>,
): GateResult {
  if (range.kind === "unreadable") {
    return unreadable(`The commits since the release in ${environment.name} could not be read: ${range.why}`);
  }
  const [head, base] = [commit.slice(0, 12), range.base.slice(0, 12)];
  const evidence = [`${repositoryUrl}/compare/${range.base}...${commit}`];
  switch (range.kind) {
    case "apart":
      return {
        gate: "checks",
        verdict: "fail",
        reason: "checks-history-apart",
        message: `${base}, the commit of the release in ${environment.name}, is no part of the history of ${head}, nor the other way round: the history was rewritten, so nobody can say which commits are new.`,
        evidence,
        unblock:
          "Compare both, and override the gate checks once; from the next release on the history is whole again.",
      };
    case "long":
      return {
        gate: "checks",
        verdict: "unknown",
        reason: "checks-range-too-long",
        message: `More than ${MOST_JUDGED} commits came since ${base}, the release in ${environment.name}: too many to judge each one.`,
        evidence,
        unblock: `Promote a release in between first, override the gate checks once, or let only the release's own commit count in ${environment.name}: range: release, with because.`,
      };
  }
}
