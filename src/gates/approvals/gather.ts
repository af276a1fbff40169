import type { Weakened } from "../../approvals/facts.ts";
import { type Rights, standingOf } from "../../approvals/standing.ts";
import { getAttempt } from "../../github/runs.ts";
import type { GateAsk } from "../ask.ts";
import { readRange } from "./authors.ts";
import { readExcluded } from "./excluded.ts";
import type { ApprovalsFound } from "./found.ts";
import { readInherited } from "./inherited.ts";
import { readNative } from "./native.ts";
import { readRights } from "./people.ts";
import type { ReleaseAsk, Shared } from "./release-ask.ts";
import { readRequest } from "./request.ts";
import { readReviews } from "./reviews.ts";
import { ruleThatHolds, surplus } from "./rule-that-holds.ts";
import { weakened } from "./stricter.ts";
import { type ApprovalRule, approvalRule, type WrittenApprovals } from "./words.ts";
import { confirmWritten } from "./written.ts";

/**
 * Gathers who approved: the request's conversation, a request for each hundred comments; GitHub's reviewers and reviews; and
 * what each person whose word could count may do now. Throws what could not be read: then nobody can say.
 */
export async function gatherApprovals(written: WrittenApprovals, ask: GateAsk): Promise<ApprovalsFound> {
  if (!isAboutRelease(ask)) throw new Error("approvals are given to a release, not to a commit");
  const before = await formerRule(ask);
  if ("lost" in before) return { ...NOBODY, ...before };
  const { former, weakened: weaker } = before;
  const more = ask.subject.action === "rollback" ? 0 : ask.subject.back.moreApprovers;
  const rule = ruleThatHolds(approvalRule(written), former);
  const shared = sharedOf(ask);
  const { promotion, promotionId, successorOf } = ask.subject;
  if (promotion === undefined && successorOf === null) {
    const [excluded, { native }] = await Promise.all([
      readExcluded(ask, rule, shared),
      readNative(ask, rule, { plan: null, marker: null, thisRun: shared.thisRun }),
    ]);
    return { ...NOBODY, former, more, weakened: weaker, excluded, native };
  }
  const plan = await ask.subject.planOf(promotionId);
  const marker = ask.subject.markerOf(promotionId, plan);
  const [excluded, said, native, reviews, inherited] = await Promise.all([
    readExcluded(ask, rule, shared),
    readRequest(ask, rule, { promotion, plan }),
    readNative(ask, rule, { plan, marker, thisRun: shared.thisRun }),
    readReviews(ask, rule, { plan, range: shared.range }),
    readInherited(ask, plan),
  ]);
  const votes = [...said.votes, ...native.votes, ...reviews.votes, ...inherited];
  const { groups, expire } = surplus(rule, promotion, more);
  const voting = { groups, expire, plan, now: ask.now, excluded, votes };
  const known = new Set((promotion?.seen ?? []).map(({ person }) => person.id));
  const rights = await readRights(ask, voting, known);
  const confirmed = await confirmWritten(ask, said, { ...voting, rights });
  const isFull = standingOf({ ...voting, rights, votes: confirmed.votes }).state === "approved";
  const asker =
    isFull && promotion !== undefined && rule.not.includes("requester") ? await ask.subject.asker() : UNASKED;
  return {
    plan,
    lost: null,
    former,
    more,
    weakened: weaker,
    votes: confirmed.votes,
    misspelt: [...said.misspelt, ...reviews.ignored, ...confirmed.refused],
    excluded: "people" in asker ? new Map([...asker.people, ...excluded]) : excluded,
    asker,
    rights,
    bodies: said.bodies,
    voids: said.voids,
    native: native.native,
    where: said.where,
    page: said.conversation?.page ?? null,
  };
}

const UNASKED = { kind: "unasked" } as const;

const NOBODY = {
  plan: null,
  lost: null,
  former: null,
  more: 0,
  weakened: [],
  votes: [],
  misspelt: [],
  excluded: new Map<number, string>(),
  rights: new Map<number, Rights>(),
  bodies: new Map<number, string>(),
  voids: [],
  native: UNASKED,
  asker: UNASKED,
  where: null,
  page: null,
} as const;

function isAboutRelease(ask: GateAsk): ask is ReleaseAsk {
  return ask.subject.kind === "release";
}

interface Before {
  readonly former: ApprovalRule | null;
  readonly weakened: readonly Weakened[];
}

/** What held when people approved something here the last time, where that was another policy (R54). */
async function formerRule({ subject, environment }: ReleaseAsk): Promise<Before | { readonly lost: string }> {
  // Who agrees to go back is a rule of its own; what was agreed to with what came in does not hold it up.
  if (subject.action === "rollback") return { former: null, weakened: [] };
  const former = await subject.former();
  switch (former.kind) {
    case "none":
      return { former: null, weakened: [] };
    case "lost":
      return { lost: former.why };
    case "found": {
      const written = former.environment.rules.get("approvals");
      return {
        // A policy of the default branch that was read without a mistake: its rule has the form of the words.
        former: written === undefined ? null : approvalRule(written as WrittenApprovals),
        weakened: weakened(former.environment, environment),
      };
    }
  }
}

function sharedOf(ask: ReleaseAsk): Shared {
  const { client, repo, subject } = ask;
  const { id: run, attempt } = subject.calling;
  return {
    thisRun: once(() => getAttempt(client, { repo, run, attempt })),
    range: once(() => readRange(ask)),
  };
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
