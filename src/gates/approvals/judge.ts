import type { ApprovalFacts } from "../../approvals/facts.ts";
import { sightingsOf } from "../../approvals/sightings.ts";
import { type Group, type Standing, standingOf } from "../../approvals/standing.ts";
import type { Block } from "../../github/snapshot.ts";
import { entryText } from "../../policy/allow.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";
import type { ApprovalsFound, Native } from "./found.ts";
import { pageOf } from "./request.ts";
import { ruleThatHolds, surplus } from "./rule-that-holds.ts";
import { unproven } from "./unproven.ts";
import { GATE, policyLost, unreadable } from "./unread.ts";
import { bypassed, wayIn } from "./way-in.ts";
import { approvalRule, ONLY_GROUP, type WrittenApprovals } from "./words.ts";

/** Whether the people whom the policy asks for agreed to exactly this promotion (R1 to R18). Pure. */
export function judgeApprovals(
  facts: GateFacts,
  written: WrittenApprovals,
  found: Block<ApprovalsFound>,
): readonly GateResult[] {
  if (!found.ok) return [unreadable(found.why)];
  const { plan, native, where, former, lost, weakened, more, asker } = found.value;
  if (lost !== null) return [policyLost(lost)];
  // Said so that what is neither asks nobody less.
  if (more !== 0 && more !== 1) return [unreadable("the way back was not read")];
  const rule = surplus(ruleThatHolds(approvalRule(written), former), facts.promotion, more, asker.kind);
  const { groups, expire, via, not } = rule;
  if (plan === null) return [unasked(facts, groups, { native, more, asker })];
  const { votes, rights, excluded, misspelt, voids, bodies, page } = found.value;
  const standing = standingOf({ groups, plan, expire, now: facts.now, excluded, rights, votes });
  const seen = facts.promotion?.seen ?? [];
  const approvals: ApprovalFacts = {
    ...{ plan, groups, expire, via, not, excluded, standing, misspelt, voids, where, page, weakened },
    sightings: where === null ? [] : sightingsOf(standing, { plan, seen, bodies }),
  };
  return [{ ...verdictOf(facts, approvals, { native, more, asker }), approvals }];
}

/** What else was found that a verdict tells. */
type Beside = Pick<ApprovalsFound, "native" | "more" | "asker">;

function verdictOf(facts: GateFacts, approvals: ApprovalFacts, beside: Beside): GateResult {
  const { native, asker } = beside;
  const { standing } = approvals;
  switch (standing.state) {
    case "approved":
      return unproven(facts, approvals, asker) ?? wayIn(facts, native) ?? given(facts, standing);
    case "rejected":
      return rejected(standing);
    case "unknown":
      return unreadable(standing.unreadable.join("; "), evidenceOf(facts, approvals));
    case "open":
      return bypassed(facts, native) ?? deferred(facts, standing.missing, native) ?? missing(facts, approvals, beside);
    default:
      return unreadable("the count came to no end");
  }
}

/** What people say to a rollback is no word about the policy of what comes in, so it has a reason of its own (R54). */
function given({ action }: GateFacts, { approvals }: Standing): GateResult {
  const names = [...new Set(approvals.map(({ vote }) => vote.person.login))].join(" and ");
  return passed(
    GATE,
    action === "rollback" ? "approvals-rollback" : "approvals-given",
    `${names} approved this plan.`,
    approvals.map(({ vote }) => vote.url),
  );
}

function rejected({ rejection }: Standing): GateResult {
  const by = rejection?.vote.person.login ?? "Somebody";
  return {
    gate: GATE,
    verdict: "fail",
    reason: "approvals-rejected",
    message: `${by} rejected it: ${rejection?.why ?? "no reason was given"}`,
    evidence: rejection === null ? [] : [rejection.vote.url],
    unblock: "Settle it with them, then ask for the promotion again: it gets a request of its own.",
  };
}

/** One approval is missing, and GitHub's reviewers can give it, to the job that is started for it. */
function deferred({ environment }: GateFacts, left: Standing["missing"], native: Native): GateResult | undefined {
  if (native.kind !== "elsewhere" || native.reviewers !== true) return undefined;
  const count = left.reduce((sum, each) => sum + each.count, 0);
  if (count !== 1) return undefined;
  return {
    gate: GATE,
    verdict: "wait",
    reason: "approvals-missing",
    message: `One approval is missing; GitHub asks the reviewers of ${environment.name} once the job is there.`,
    evidence: [],
    unblock: `Review the waiting run of ${environment.workflow ?? "the job that deploys"}.`,
    deferred: true,
  };
}

function missing(facts: GateFacts, approvals: ApprovalFacts, { native, more, asker }: Beside): GateResult {
  const { standing, groups, where } = approvals;
  const left = standing.missing.map(({ group, count }) => wanted(group, count, groups));
  const ignored = standing.ignored.map(({ vote, why }) => `${vote.person.login}'s does not count: ${why}`);
  const said = [...left, ...moreOf(more), ...anybodyOf(asker), ...noteOf(facts, native), ...ignored];
  const page = where === null ? undefined : pageOf(facts.repositoryUrl, where);
  return {
    gate: GATE,
    verdict: "wait",
    reason: "approvals-missing",
    message: said.join(" "),
    evidence: page === undefined ? [] : [page],
    unblock:
      page === undefined
        ? "The resuming workflow opens the request; decide there."
        : `Decide on the request: "/approve ${approvals.plan.slice("sha256:".length, "sha256:".length + 12)}" or "/reject <why>".`,
  };
}

/** Before there is a promotion nobody can have approved it. */
function unasked(facts: GateFacts, groups: readonly Group[], { native, more }: Beside): GateResult {
  const left = groups.map(({ name, count }) => ({ group: name, count }));
  const waits: GateResult = {
    gate: GATE,
    verdict: "wait",
    reason: "approvals-missing",
    message: [
      ...left.map(({ group, count }) => wanted(group, count, groups)),
      ...moreOf(more),
      ...noteOf(facts, native),
    ].join(" "),
    evidence: [],
    unblock: "Once the promotion is asked for, its request says how to decide.",
  };
  return deferred(facts, left, native) ?? waits;
}

function wanted(group: string, count: number, groups: readonly Group[]): string {
  const from =
    groups
      .find(({ name }) => name === group)
      ?.from.map(entryText)
      .join(", ") ?? "nobody";
  const of = group === ONLY_GROUP ? "" : ` of ${group}`;
  return `${count === 1 ? "One approval" : `${count} approvals`}${of} missing, from ${from}.`;
}

/** Why there is one more of each group than the policy says. */
function anybodyOf(asker: ApprovalsFound["asker"]): readonly string[] {
  return asker.kind === "anybody" ? [`One more than the policy says, because ${asker.why}.`] : [];
}

/** Why there is one more than the policy's rule says. */
function moreOf(more: ApprovalsFound["more"]): readonly string[] {
  return more === 0 ? [] : [ONE_MORE];
}

const ONE_MORE = "One more than the policy says, because the data cannot be taken back.";

/** Why GitHub's reviewers give nothing here. */
function noteOf({ environment }: GateFacts, native: Native): readonly string[] {
  if (native.kind === "unasked" || (native.kind === "here" && !native.counts)) return [];
  const none = `GitHub's environment ${environment.name} has no required reviewers, so nobody can approve there; private repositories have them with GitHub Enterprise only.`;
  if (native.reviewers !== true) return [none];
  if (native.kind === "elsewhere") return [];
  switch (native.record) {
    case "rerun":
      return ["This is a re-run: a review in GitHub's environment counts for the first attempt only."];
    case "other-plan":
      return ["The name of this run does not say the promotion and its plan, so nobody knows what was reviewed."];
    case "none":
    case "reviewed":
      return [];
  }
}

function evidenceOf(facts: GateFacts, { where }: ApprovalFacts): readonly string[] {
  return where === null ? [] : [pageOf(facts.repositoryUrl, where)];
}
