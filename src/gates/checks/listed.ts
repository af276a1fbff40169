import type { CheckFacts } from "../../github/commit-facts.ts";
import type { CommitGateFacts } from "../gate.ts";
import type { Counting } from "./counted.ts";
import type { Finding } from "./finding.ts";
import { judgeRequired, judgeWorkflow } from "./required.ts";
import { judgeStatus } from "./status.ts";
import type { ChecksRule } from "./words.ts";

/** What the policy's list says of one commit; nothing where it has none. */
export function judgeListed(counting: Counting, checks: CheckFacts, { list, allow }: ChecksRule): readonly Finding[] {
  if (list === undefined) return [];
  return [
    ...list.workflows.map((file) => judgeWorkflow(counting, checks, file, allow)),
    ...list.required.map((required) =>
      "statusBy" in required
        ? judgeStatus(checks, required)
        : judgeRequired(counting, checks, { name: required.name, app: { slug: required.app } }, allow),
    ),
  ];
}

/** What the default branch's rules require, of one commit. */
export function judgeBranchRules(
  counting: Counting,
  checks: CheckFacts,
  contexts: readonly { readonly context: string; readonly app: number | null }[],
): readonly Finding[] {
  return contexts.map(({ context, app }) =>
    judgeRequired(counting, checks, { name: context, app: app === null ? undefined : { id: app } }, []),
  );
}

/** The rules of the default branch could not be read: why. */
export function rulesUnread({ requiredChecks, defaultBranch }: CommitGateFacts): string | undefined {
  return requiredChecks.ok ? undefined : `The rules of ${defaultBranch} could not be read: ${requiredChecks.why}`;
}
