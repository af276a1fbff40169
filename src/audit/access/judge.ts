import { judgeBranches } from "../../environments/access/judge.ts";
import type { AccessRule } from "../../environments/access/rule.ts";
import type { AccessFacts, BranchAccess, EnvironmentAccess } from "../../environments/access/snapshot.ts";
import type { Finding, Severity } from "../../environments/finding.ts";
import { unreadable } from "../../environments/reading.ts";
import { findingsOf } from "../../environments/statement.ts";
import type { Collaborator } from "../../github/access.ts";
import { type AllowEntry, foldLogin } from "../../policy/allow.ts";
import { judgeApps } from "./judge-apps.ts";
import { PEOPLE_NEED } from "./read.ts";

/** What is wrong with who has access by itself, whoever confirmed it. Pure. */
export function judgeSettings(
  facts: AccessFacts,
  rules: ReadonlyMap<string, AccessRule>,
  url: string,
): readonly Finding[] {
  return [
    ...judgeUnseen(facts),
    ...judgeKeys(facts, url),
    ...judgeApps(facts, url),
    ...facts.environments.flatMap((environment) => judgeEnvironment(environment, facts, rules, url)),
    ...facts.branches.slice(0, 1).flatMap((branch) => judgeDefaultBranch(branch, url)),
  ];
}

/** What nobody could see is said, with the token that would show it. */
function judgeUnseen({ people, teams, keys, apps, tokens }: AccessFacts): readonly Finding[] {
  return [
    ...(people.ok ? [] : [unreadable("access/people-unreadable", "Who has access", { ...people, fix: PEOPLE_NEED })]),
    ...(teams.ok ? [] : [unreadable("access/teams-unreadable", "Which teams have access", teams, NOTE)]),
    ...(keys.ok ? [] : [unreadable("access/keys-unreadable", "The deploy keys", keys, NOTE)]),
    ...(apps.ok ? [] : [unreadable("access/apps-unreadable", "Which GitHub Apps are installed", apps, NOTE)]),
    ...(tokens.ok ? [] : [unreadable("access/tokens-unreadable", "Which fine-grained tokens reach it", tokens, NOTE)]),
  ];
}

const NOTE = { severity: "note" } as const;

function judgeKeys({ keys }: AccessFacts, url: string): readonly Finding[] {
  const writing = keys.ok ? keys.value.filter(({ readOnly }) => !readOnly) : [];
  return writing.map(({ id, title }) => ({
    id: `access/deploy-key-writes/${id}`,
    severity: "warning",
    environment: null,
    message: `The deploy key "${title.slice(0, 100)}" (${id}) can push: whoever holds it is nobody by name, and needs no second factor.`,
    fix: "Make it read-only, or use a GitHub App's token, which ends by itself.",
    evidence: [`${url}/settings/keys`],
  }));
}

function judgeEnvironment(
  environment: EnvironmentAccess,
  { people }: AccessFacts,
  rules: ReadonlyMap<string, AccessRule>,
  url: string,
): readonly Finding[] {
  const { name, settings } = environment;
  const rule = rules.get(name);
  const evidence = [`${url}/settings/environments`];
  const about = (id: string, severity: Severity, message: string, fix: string): Finding => {
    return { id: `access/${id}`, severity, environment: name, message, fix, evidence };
  };
  const findings: Finding[] = people.ok ? goneFrom(environment, people.value) : [];
  if (rule === undefined) return findings;
  if (rule.branches !== undefined) {
    const asked = { environment: name, branches: rule.branches, url };
    const none = { ok: true, value: null } as const;
    const o = { auditor: "access", environment: name, severity: "error" } as const;
    findings.push(...findingsOf([judgeBranches(asked, settings ?? none)], o));
  }
  if (settings === undefined || !settings.ok) {
    if (settings !== undefined && rule.branches === undefined) {
      const what = `The settings of ${name}`;
      findings.push(unreadable(`access/settings-unreadable/${name}`, what, settings, { environment: name }));
    }
    return findings;
  }
  const { adminsBypass, reviewers, preventSelfReview } = settings.value;
  if (adminsBypass === true && reviewers.length > 0) {
    const message = `Administrators may pass by the reviewers of ${name}, and GitHub asks nobody.`;
    const fix = `Settings, Environments, ${name}: switch "Allow administrators to bypass configured protection rules" off.`;
    findings.push(about(`admins-bypass/${name}`, "warning", message, fix));
  }
  if (reviewers.length > 0 && !preventSelfReview) {
    const message = `Whoever starts a deployment to ${name} may approve it as a reviewer of GitHub's environment.`;
    const fix = `Settings, Environments, ${name}: switch "Prevent self-review" on.`;
    findings.push(about(`self-review/${name}`, "warning", message, fix));
  }
  return [...findings, ...unlistedReviewers(environment, reviewers).map((one) => about(...one))];
}

/** Reviewers of GitHub's environment that the policy does not name. Where it names nobody, it has nothing to compare. */
function unlistedReviewers(
  { name, approvers }: EnvironmentAccess,
  reviewers: readonly string[],
): readonly (readonly [string, Severity, string, string])[] {
  if (approvers.length === 0 || approvers.some(({ kind }) => kind === "role")) return [];
  const known = new Set(approvers.flatMap(nativeName));
  return reviewers
    .filter((reviewer) => !known.has(foldLogin(reviewer)))
    .map((reviewer) => [
      `reviewer-unlisted/${name}/${reviewer.replace(" ", ":")}`,
      "warning",
      `GitHub's environment ${name} takes ${reviewer} as a reviewer; \`approvals.from\` of the policy does not name them.`,
      "Take them out of the environment's reviewers, or name them in the policy.",
    ]);
}

function nativeName(entry: AllowEntry): readonly string[] {
  switch (entry.kind) {
    case "user":
      return [`user ${entry.login}`];
    case "team":
      return [`team ${entry.slug}`];
    case "role":
      return [];
  }
}

/** People whom the policy names and who are not there any more: the name is free for somebody else. */
function goneFrom({ name, allow, approvers }: EnvironmentAccess, people: readonly Collaborator[]): Finding[] {
  const there = new Set(people.map(({ login }) => foldLogin(login)));
  const named = [...Object.values(allow).flat(), ...approvers].flatMap((entry) =>
    entry.kind === "user" ? [entry.login] : [],
  );
  return [...new Set(named)]
    .filter((login) => !there.has(login))
    .map((login) => ({
      id: `access/person-gone/${name}/${login}`,
      severity: "error",
      environment: name,
      message: `The policy lets ${login} act in ${name}, who has no access to this repository. Whoever takes that name at GitHub and gets in has these rights.`,
      fix: "Take the name out of the policy, or give the person access.",
      evidence: [],
    }));
}

/** Who may push to the default branch may write the policy and the workflows, alone, unless a rule asks for a review. */
function judgeDefaultBranch({ branch, rules, rulesets }: BranchAccess, url: string): readonly Finding[] {
  const about = (id: string, severity: Severity, message: string, fix: string): Finding => {
    return { id: `access/${id}`, severity, environment: null, message, fix, evidence: [`${url}/settings/rules`] };
  };
  if (!rules.ok) return [unreadable("access/rules-unreadable", `The rules of ${branch}`, rules)];
  if (rules.value === undefined) {
    const message = `This plan has no rulesets for private repositories: anybody who may push can change the policy on ${branch} alone.`;
    return [about("rules-none", "warning", message, "Make the repository public, or take a plan with rulesets.")];
  }
  const findings: Finding[] = [];
  if (!rules.value.some(({ type }) => type === "pull_request")) {
    const message = `No rule asks for a pull request on ${branch}: anybody who may push can change the policy and the workflows alone.`;
    const fix = `Settings, Rules: add a ruleset for ${branch} that requires a pull request with an approval.`;
    findings.push(about("policy-unprotected", "warning", message, fix));
  }
  for (const read of rulesets) {
    if (!read.ok || read.value.bypass === null) {
      const why = read.ok ? { why: "GitHub does not show it to this token", fix: BYPASS } : read;
      const id = `access/bypass-unreadable${read.ok ? `/${read.value.name}` : ""}`;
      findings.push(unreadable(id, `Who may bypass a ruleset of ${branch}`, why, NOTE));
      continue;
    }
    const { name, bypass } = read.value;
    for (const { type, id, mode } of bypass) {
      const who = `${type}${id === null ? "" : ` ${id}`}`;
      const trace = mode === "exempt" ? ", and GitHub keeps no trace of it" : "";
      const message = `${who} may bypass the ruleset "${name}" of ${branch}, and with it change the policy${trace}.`;
      findings.push(about(`bypass/${name}:${type}:${id ?? "all"}`, "warning", message, TAKE_OFF));
    }
  }
  return findings;
}

const TAKE_OFF = "Take it off the bypass list of the ruleset, or accept it with a reason in the baseline.";
const BYPASS =
  "Who may bypass a ruleset is only shown to those who may edit it: the token of a GitHub App with Administration: read and write, or of an administrator (`token:`).";
