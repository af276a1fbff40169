import { judgeReview } from "../../environments/access/judge.ts";
import { snapshotIn } from "../../environments/access/page.ts";
import { readSigned } from "../../environments/access/review.ts";
import { type AccessRule, accessRules, reviewersOf } from "../../environments/access/rule.ts";
import type { AccessFacts } from "../../environments/access/snapshot.ts";
import { type AuditAsk, defineAuditor } from "../../environments/auditor.ts";
import type { Finding } from "../../environments/finding.ts";
import { policyOf, toldBy } from "../../environments/needed.ts";
import { reading } from "../../environments/reading.ts";
import { findingsOf } from "../../environments/statement.ts";
import { readIssue } from "../../github/issues.ts";
import type { Repo } from "../../github/repo.ts";
import type { AccessReviewed } from "../../ledger/state/head.ts";
import { accessAuditorDocumentation } from "./documentation.ts";
import { judgeSettings } from "./judge.ts";
import { judgeChange, judgeRemovals } from "./judge-change.ts";
import type { LastReview } from "./last-review.ts";

export interface AccessQuestion {
  /** By environment; empty: the policy asks for nothing. */
  readonly rules: ReadonlyMap<string, AccessRule>;
  readonly facts: AccessFacts | undefined;
  readonly last: LastReview | undefined;
  readonly repo: Repo;
}

/** Who and what can deploy, approve, bypass, or change policy and ledger, is what somebody confirmed (R119). */
export const accessAuditor = defineAuditor({
  name: "access",
  gather: gatherReview,
  judge: (question, { now, url }) => judgeAccess(question, url, now),
  documentation: accessAuditorDocumentation,
});

/** Nothing is read where no environment asks for it. */
export async function gatherReview(ask: AuditAsk): Promise<AccessQuestion> {
  const { repo } = ask;
  const rules = accessRules(policyOf(ask));
  if (rules.size === 0) return { rules, facts: undefined, last: undefined, repo };
  const [facts, told] = await Promise.all([ask.access(), toldBy(ask)]);
  const reviewed = told?.projection.head.reviewed;
  return { rules, facts, last: reviewed === undefined ? undefined : await readLast(ask, reviewed, rules), repo };
}

async function readLast(
  { client, repo }: AuditAsk,
  reviewed: AccessReviewed,
  rules: AccessQuestion["rules"],
): Promise<LastReview> {
  const signed = [...rules].map(async ([name, rule]) => {
    const read = () => readSigned({ client, repo }, reviewed, reviewersOf(rule));
    return [name, await reading("The job needs `issues: read`, for teams a token that sees them.", read)] as const;
  });
  const page = await reading("", () => readIssue(client, repo, reviewed.comment.issue));
  const shown = page.ok && page.value !== null ? snapshotIn(page.value.body) : undefined;
  const snapshot = shown?.digest === reviewed.snapshot ? shown : undefined;
  return { reviewed, signed: new Map(await Promise.all(signed)), snapshot };
}

function judgeAccess(question: AccessQuestion, url: string, now: Date): readonly Finding[] {
  const { rules, facts, last, repo } = question;
  if (facts === undefined) return [];
  const reviews = [...rules].flatMap(([environment, { review }]) => {
    if (review === undefined) return [];
    const asked = { review, reviewed: last?.reviewed, signed: last?.signed.get(environment), repo, url, now };
    return findingsOf([judgeReview(asked)], { auditor: "access", environment, severity: "error" });
  });
  return [
    ...reviews,
    ...judgeSettings(facts, rules, url),
    ...judgeRemovals(facts, last, url),
    ...judgeChange(facts, last, url),
  ];
}
