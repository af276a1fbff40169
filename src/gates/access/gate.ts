import { judgeBranches, judgeReview } from "../../environments/access/judge.ts";
import { ACCESS, type AccessRule } from "../../environments/access/rule.ts";
import type { Statement } from "../../environments/statement.ts";
import type { Block } from "../../github/block.ts";
import { defineGate } from "../define.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";
import { type AccessFound, gatherAccess } from "./gather.ts";
import { accessWords } from "./words.ts";

/** Who has access was confirmed lately, and GitHub lets in no other branches than the policy. Declaring it asks for it. */
export const accessGate = defineGate({
  name: ACCESS,
  where: "anywhere",
  words: accessWords,
  gather: gatherAccess,
  judge: judgeAccess,
});

function judgeAccess(facts: GateFacts, rule: AccessRule, found: Block<AccessFound>): readonly GateResult[] {
  // A way back is never held up (R22).
  if (facts.action === "rollback") {
    return [passed(ACCESS, "access-rollback", "Who has access holds up no way back.")];
  }
  const { repositoryUrl: url, now, environment, everywhere } = facts;
  const repo = repoIn(url);
  const unread = found.ok === true ? undefined : ({ ok: false, why: found.why } as const);
  const { signed, settings } = found.ok === true ? found.value : { signed: unread, settings: unread };
  const statements: Statement[] = [];
  if (rule.review !== undefined) {
    statements.push(judgeReview({ review: rule.review, reviewed: everywhere.reviewed, signed, repo, url, now }));
  }
  if (rule.branches !== undefined) {
    statements.push(judgeBranches({ environment: environment.name, branches: rule.branches, url }, settings));
  }
  return statements.map(({ part, verdict, reason, message, evidence, unblock }) => ({
    ...{ gate: ACCESS, item: part, verdict, reason, message, evidence, unblock },
  }));
}

/** The repository whose page this is. */
function repoIn(url: string): { readonly owner: string; readonly name: string } {
  const [owner = "", name = ""] = url.split("/").slice(-2);
  return { owner, name };
}
