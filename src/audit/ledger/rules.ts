import { type AuditAsk, defineAuditor } from "../../environments/auditor.ts";
import type { Finding } from "../../environments/finding.ts";
import { type Reading, reading, unreadable } from "../../environments/reading.ts";
import { isFailure } from "../../github/errors.ts";
import { type RuleFact, type RulesetFact, readBranchRules, readRuleset } from "../../github/rulesets.ts";
import { missingRules, refusingRules } from "../../ledger/rules.ts";

interface Found {
  readonly branch: string;
  /** `undefined`: this plan has no rulesets. */
  readonly rules: Reading<readonly RuleFact[] | undefined>;
  readonly rulesets: readonly Reading<RulesetFact>[];
  readonly hasIssues: boolean;
}

const TOKEN =
  "Who may bypass a ruleset is only shown to those who may edit it: give the step the token of a GitHub App with Administration: read and write, or of an administrator (`token:`).";

/** The ledger's branch cannot be deleted or rewritten, nothing refuses our writes, and who may bypass that is known (R117). */
export const rulesAuditor = defineAuditor({
  name: "ledger-branch",
  async gather(ask): Promise<Found> {
    const rules = await reading("Reading rules needs no permission but access to the repository.", () => rulesOf(ask));
    const ids = rules.ok ? [...new Set((rules.value ?? []).map(({ ruleset }) => ruleset))] : [];
    const rulesets = await Promise.all(
      ids.map((ruleset) => reading(TOKEN, () => readRuleset(ask.client, { repo: ask.repo, ruleset }))),
    );
    return { branch: ask.branch, rules, rulesets, hasIssues: ask.repository.hasIssues };
  },
  judge: (found, { url }) => [
    ...judgeRules(found, url),
    ...found.rulesets.flatMap((ruleset) => judgeBypass(ruleset, found.branch)),
    ...(found.hasIssues ? [] : [ISSUES_OFF]),
  ],
  documentation: {
    summary: "A ruleset keeps the ledger's branch from being deleted or rewritten, and none keeps our records out.",
    needs: [
      "nothing for the rules",
      "for the list of who may bypass them: the token of a GitHub App with Administration, or of an administrator",
    ],
    reasons: {
      "rule-missing": {
        means: "a rule that keeps the history is not there",
        remedy: "add it in Settings, Rules, for the ledger's branch",
      },
      "rule-refuses": {
        means: "a rule may refuse our commits to the branch",
        remedy: "take the branch out of that ruleset, or let GitHub Actions bypass it",
      },
      "rules-unreadable": { means: "the rules could not be read", remedy: "run the audit again" },
      "rules-none": {
        means: "this plan has no rulesets: nothing but people keeps the branch",
        remedy: "keep a clone elsewhere and verify it; or make the repository public, or take a plan with rulesets",
      },
      bypass: {
        means: "somebody may bypass the ruleset that keeps the ledger's history",
        remedy: "take them off the bypass list, or accept it with a reason in the baseline",
      },
      "bypass-unreadable": { means: "GitHub does not show this token who may bypass the ruleset", remedy: TOKEN },
      "issues-off": {
        means: "the repository has no issues, so nobody can be asked or told anything there",
        remedy: "switch issues on in the repository's settings",
      },
    },
  },
});

const ISSUES_OFF: Finding = {
  id: "ledger-branch/issues-off",
  severity: "warning",
  environment: null,
  message: "Issues are switched off: requests, overrides and this audit cannot be told to anybody there.",
  fix: "Switch issues on: Settings, General, Features.",
  evidence: [],
};

/** GitHub answers 403 where the plan has none, and says so. */
async function rulesOf({ client, repo, branch }: AuditAsk): Promise<readonly RuleFact[] | undefined> {
  try {
    return await readBranchRules(client, { repo, branch });
  } catch (error) {
    if (isFailure(error, "forbidden") && /upgrade/i.test(error.message)) return undefined;
    throw error;
  }
}

function judgeRules({ rules, branch }: Found, url: string): readonly Finding[] {
  if (!rules.ok) return [unreadable("ledger-branch/rules-unreadable", `The rules of ${branch}`, rules)];
  const evidence = [`${url}/settings/rules`];
  const about = (id: string, severity: Finding["severity"], message: string, fix: string): Finding => ({
    ...{ id: `ledger-branch/${id}`, severity, environment: null, message, fix, evidence },
  });
  if (rules.value === undefined) {
    const message = `This plan has no rulesets for private repositories: anybody who may push can rewrite ${branch}.`;
    const fix = "Keep a clone elsewhere and verify it (docs/ledger.md). Deployments witness each head meanwhile.";
    return [about("rules-none", "warning", message, fix)];
  }
  const found = rules.value;
  return [
    ...missingRules(found).map((rule) =>
      about(
        `rule-missing/${rule.replaceAll(" ", "-")}`,
        "warning",
        `No rule says "${rule}" for ${branch}: its history can be lost.`,
        `Add a ruleset for ${branch} in Settings, Rules: ${rule}.`,
      ),
    ),
    ...refusingRules(found).map((rule) =>
      about(
        `rule-refuses/${rule.replaceAll(" ", "-")}`,
        "error",
        `The rule "${rule}" holds for ${branch} and may refuse our records; what is not recorded does not happen.`,
        `Take ${branch} out of that ruleset, or let GitHub Actions bypass it.`,
      ),
    ),
  ];
}

function judgeBypass(read: Reading<RulesetFact>, branch: string): readonly Finding[] {
  if (!read.ok) {
    return [unreadable("ledger-branch/bypass-unreadable", `A ruleset of ${branch}`, read, { severity: "note" })];
  }
  const { name, bypass, url } = read.value;
  const evidence = url === null ? [] : [url];
  if (bypass === null) {
    const why = "GitHub does not show it to this token";
    const id = `ledger-branch/bypass-unreadable/${name}`;
    return [
      {
        ...unreadable(id, `Who may bypass the ruleset "${name}"`, { why, fix: TOKEN }, { severity: "note" }),
        evidence,
      },
    ];
  }
  return bypass.map(({ type, id, mode }) => ({
    id: `ledger-branch/bypass/${name}:${type}:${id ?? "all"}`,
    severity: "warning",
    environment: null,
    message: `${type}${id === null ? "" : ` ${id}`} may bypass the ruleset "${name}", which keeps the history of ${branch}${mode === "exempt" ? ", and GitHub keeps no trace of it" : ""}.`,
    fix: "Take it off the bypass list of the ruleset.",
    evidence,
  }));
}
