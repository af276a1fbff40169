import type { Rights } from "../../../src/approvals/standing.ts";
import type { Vote } from "../../../src/approvals/vote.ts";
import type { ApprovalsFound, Native } from "../../../src/gates/approvals/found.ts";
import { approvalsGate } from "../../../src/gates/approvals/gate.ts";
import { approvalRule } from "../../../src/gates/approvals/words.ts";
import { type FactsWish, NOW, promotion } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const PLAN = `sha256:3f9c2a1b7d04${"0".repeat(52)}`;
const LOGINS = ["alice", "bob", "carol"];
const BOTH = { from: ["user:alice", "user:bob"] };

const vote = (id: number, says: Partial<Vote> = {}): Vote => ({
  person: { id, login: LOGINS[id - 1] ?? "" },
  decision: { kind: "approve", plan: "3f9c2a1b7d04" },
  at: NOW.getTime() - 3_600_000,
  source: "comment",
  comment: 70 + id,
  url: `https://github.com/octo/shop/issues/7#issuecomment-${70 + id}`,
  ...says,
});

const known = (id: number): Rights => ({
  kind: "known",
  person: { id, login: LOGINS[id - 1] ?? "", role: "write" },
  teams: new Map(),
  access: true,
});

function found(votes: readonly Vote[], says: Partial<ApprovalsFound> = {}): ApprovalsFound {
  return {
    plan: PLAN,
    lost: null,
    former: null,
    more: 0,
    weakened: [],
    votes,
    misspelt: [],
    excluded: new Map(),
    rights: new Map([1, 2, 3].map((id) => [id, known(id)])),
    bodies: new Map(),
    voids: [],
    native: { kind: "unasked" },
    asker: { kind: "proven", people: new Map() },
    where: { repository: "octo/shop", issue: 7 },
    page: null,
    ...says,
  };
}

const asked: FactsWish = { environment: "staging", promotion: promotion(5, "waiting") };
const native = (record: Extract<Native, { kind: "here" }>["record"], counts = true): Native => ({
  kind: "here",
  counts,
  record,
  reviewers: true,
});
const reject = vote(2, { decision: { kind: "reject", why: "the migration is missing" } });
const expired = vote(1, { at: NOW.getTime() - 73 * 3_600_000 });

export const samples = samplesOf(approvalsGate, {
  vouched: {
    "found.value.votes": "the conversation is read with every page, or not at all (readConversation)",
    "found.value.excluded": "whoever may not approve is found by reads that throw when they fail (readExcluded)",
    "found.value.former": "the former policy is found by its sha256, and read whole or not at all (formerPolicy)",
  },
  cases: {
    "one of two approved": { facts: asked, rule: BOTH, found: found([vote(1)]) },
    "both approved": { facts: asked, rule: { ...BOTH, count: 2 }, found: found([vote(1), vote(2)]) },
    "nobody approved": { facts: asked, rule: BOTH, found: found([]) },
    "one is missing": { facts: asked, rule: { ...BOTH, count: 2 }, found: found([vote(1)]) },
    "one person twice": {
      facts: asked,
      rule: { ...BOTH, count: 2 },
      found: found([vote(1), vote(1, { comment: 99 })]),
    },
    "another plan": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1, { decision: { kind: "approve", plan: "aaaaaaaaaaaa" } })]),
    },
    "somebody who is not named": { facts: asked, rule: BOTH, found: found([vote(3)]) },
    "who asked for it": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { excluded: new Map([[1, "They asked for this promotion."]]) }),
    },
    "an approval that has expired": { facts: asked, rule: BOTH, found: found([expired]) },
    "a denial beside an approval": { facts: asked, rule: BOTH, found: found([vote(1), reject]) },
    "rights that could not be read": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { rights: new Map([[1, { kind: "unreadable", why: "502" }]]) }),
    },
    "a denial whose rights could not be read": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1), reject], {
        rights: new Map([
          [1, known(1)],
          [2, { kind: "unreadable", why: "502" }],
        ]),
      }),
    },
    "a login that somebody else has now": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { rights: new Map([[1, { ...known(1), access: false }]]) }),
    },
    "a rule that asked for more before": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { former: approvalRule({ ...BOTH, count: 2 }) }),
    },
    "a policy that was lost": { facts: asked, rule: BOTH, found: found([], { plan: null, lost: "it is gone" }) },
    "data that cannot be taken back": { facts: asked, rule: BOTH, found: found([vote(1)], { more: 1 }) },
    "two approved data that cannot be taken back": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1), vote(2)], { more: 1 }),
    },
    "somebody unknown asked": {
      facts: { ...asked, promotion: promotion(5, "waiting", { requester: null }) },
      rule: BOTH,
      found: found([vote(1)]),
    },
    "no promotion": { facts: { environment: "staging" }, rule: BOTH, found: found([vote(1)], { plan: null }) },
    "GitHub's reviewers were passed by": {
      facts: asked,
      rule: { ...BOTH, via: ["environment"] },
      found: found([], { native: native("none") }),
    },
    "GitHub's reviewer approved": {
      facts: asked,
      rule: { ...BOTH, via: ["environment"] },
      found: found([vote(1, { at: null, source: "native", comment: null })], { native: native("reviewed") }),
    },
    "a re-run": {
      facts: asked,
      rule: { ...BOTH, via: ["environment"] },
      found: found([], { native: native("rerun") }),
    },
    "GitHub's reviewers were passed by, and enough people commented": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { native: native("none", false) }),
    },
    "nobody knows who asked, and enough people commented": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { asker: { kind: "refuted", why: "run 7 was not started by erin" } }),
    },
    "anybody might have asked": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { asker: { kind: "anybody", people: new Map(), why: "automation asked" } }),
    },
    "anybody might have asked, and one more approved": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1), vote(2)], { asker: { kind: "anybody", people: new Map(), why: "automation asked" } }),
    },
    "who asked was not looked up": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { asker: { kind: "unasked" } }),
    },
    "the requester may approve": {
      facts: asked,
      rule: { ...BOTH, not: [] },
      found: found([vote(1)], { asker: { kind: "unasked" } }),
    },
    "a re-run, and enough people commented": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { native: native("rerun", false) }),
    },
    "GitHub's reviewer let it in, and enough people commented": {
      facts: asked,
      rule: BOTH,
      found: found([vote(1)], { native: native("reviewed", false) }),
    },
  },
});
