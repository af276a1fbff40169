import type { Rights, Voting } from "../../approvals/standing.ts";
import { getAttempt, type RunFact } from "../../github/runs.ts";
import type { GateAsk } from "../ask.ts";
import { type ReleaseAsk, readExcluded } from "./excluded.ts";
import type { ApprovalsFound } from "./found.ts";
import { readNative } from "./native.ts";
import { readRights } from "./people.ts";
import { readRequest } from "./request.ts";
import { type ApprovalRule, approvalRule, type WrittenApprovals } from "./words.ts";
import { confirmWritten } from "./written.ts";

/**
 * Gathers who approved: the request's conversation, a request for each hundred comments; GitHub's reviewers; and what each
 * person whose word could count may do now. Throws what could not be read: then nobody can say.
 */
export async function gatherApprovals(written: WrittenApprovals, ask: GateAsk): Promise<ApprovalsFound> {
  if (!isAboutRelease(ask)) throw new Error("approvals are given to a release, not to a commit");
  const rule = approvalRule(written);
  const { promotion } = ask.subject;
  const thisRun = onceOf(ask);
  if (promotion === undefined) {
    const [excluded, { native }] = await Promise.all([
      readExcluded(ask, rule, thisRun),
      readNative(ask, rule, { plan: null, marker: null, thisRun }),
    ]);
    return { ...NOBODY, rule, excluded, native };
  }
  const plan = await ask.subject.planOf(promotion.id);
  const marker = ask.subject.markerOf(promotion.id, plan);
  const [excluded, said, reviewed] = await Promise.all([
    readExcluded(ask, rule, thisRun),
    readRequest(ask, rule, { promotion, plan }),
    readNative(ask, rule, { plan, marker, thisRun }),
  ]);
  const votes = [...said.votes, ...reviewed.votes];
  const voting = { ...votingOf(rule, { plan, now: ask.now }), excluded, votes };
  const known = new Set((promotion.seen ?? []).map(({ person }) => person.id));
  const rights = await readRights(ask, voting, known);
  const confirmed = await confirmWritten(ask, said, { ...voting, rights });
  return {
    plan,
    rule,
    votes: confirmed.votes,
    misspelt: [...said.misspelt, ...confirmed.refused],
    excluded,
    rights,
    bodies: said.bodies,
    voids: said.voids,
    native: reviewed.native,
    where: said.where,
  };
}

const NOBODY = {
  plan: null,
  votes: [],
  misspelt: [],
  rights: new Map<number, Rights>(),
  bodies: new Map<number, string>(),
  voids: [],
  where: null,
} as const;

function isAboutRelease(ask: GateAsk): ask is ReleaseAsk {
  return ask.subject.kind === "release";
}

/** What the rule says about the count. */
export function votingOf(
  { groups, expire }: ApprovalRule,
  { plan, now }: { readonly plan: string; readonly now: Date },
): Pick<Voting, "groups" | "expire" | "plan" | "now"> {
  return { groups, expire, plan, now };
}

/** This attempt of the asking run, read at most once. */
function onceOf({ client, repo, subject: { calling } }: ReleaseAsk): () => Promise<RunFact> {
  let reading: Promise<RunFact> | undefined;
  return () => {
    reading ??= getAttempt(client, { repo, run: calling.id, attempt: calling.attempt });
    return reading;
  };
}
