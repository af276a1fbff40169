/** Rules of a branch that refuse a plain commit by a workflow's token, and how to say so. */
const REFUSING: ReadonlyMap<string, string> = new Map([
  ["creation", "restrict creations"],
  ["update", "restrict updates"],
  ["pull_request", "require a pull request before merging"],
  ["required_status_checks", "require status checks to pass"],
  ["required_deployments", "require deployments to succeed"],
  ["merge_queue", "require merge queue"],
  ["workflows", "require workflows to pass before merging"],
  ["code_scanning", "require code scanning results"],
  ["code_quality", "require code quality results"],
  ["commit_message_pattern", "restrict commit messages"],
  ["commit_author_email_pattern", "restrict author e-mail"],
  ["committer_email_pattern", "restrict committer e-mail"],
  ["branch_name_pattern", "restrict branch names"],
  ["file_path_restriction", "restrict file paths"],
  ["file_extension_restriction", "restrict file extensions"],
  ["max_file_path_length", "restrict file path length"],
  ["max_file_size", "restrict file size"],
]);

/** What is asked of the ledger branch's ruleset: history stays, and only grows (R117). */
const ASKED: ReadonlyMap<string, string> = new Map([
  ["deletion", "restrict deletions"],
  ["non_fast_forward", "block force pushes"],
]);

export interface BranchRule {
  readonly type: string;
}

/** The rules, in GitHub's words, that may refuse a write to the ledger (those it can be exempt from included). */
export function refusingRules(rules: readonly BranchRule[]): readonly string[] {
  return [...REFUSING].filter(([type]) => has(rules, type)).map(([, words]) => words);
}

/** The rules, in GitHub's words, that the ledger branch should have and does not. */
export function missingRules(rules: readonly BranchRule[]): readonly string[] {
  return [...ASKED].filter(([type]) => !has(rules, type)).map(([, words]) => words);
}

function has(rules: readonly BranchRule[], type: string): boolean {
  return rules.some((rule) => rule.type === type);
}
