import * as v from "valibot";
import type { Client } from "./client.ts";
import { Id, parse, Time } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** One open alert. Alerts are about the default branch as it is now. */
export interface AlertFact {
  /** Counts per repository and kind. */
  readonly number: number;
  /** GitHub's word for how bad it is for security, or `null` where it gives none. */
  readonly severity: string | null;
  /** GitHub's word for what kind of finding it is, such as `warning`; only code scanning has one. */
  readonly level: string | null;
  /** What it is about, in a few words. Never a secret. */
  readonly about: string;
  readonly url: string;
  readonly createdAt: string;
}

/** Reading more than this is no longer a question that a gate can ask every time. */
const MOST = 1_000;

const DEPENDABOT = "GET /repos/{owner}/{repo}/dependabot/alerts";
const CODE_SCANNING = "GET /repos/{owner}/{repo}/code-scanning/alerts";
const ANALYSES = "GET /repos/{owner}/{repo}/code-scanning/analyses";
const SECRET_SCANNING = "GET /repos/{owner}/{repo}/secret-scanning/alerts";

const Open = {
  number: Id,
  state: v.literal("open"),
  html_url: v.pipe(v.string(), v.url()),
  created_at: Time,
};
const DependabotShape = v.object({
  ...Open,
  security_vulnerability: v.object({ severity: v.string(), package: v.object({ name: v.string() }) }),
});
const CodeScanningShape = v.object({
  ...Open,
  rule: v.object({
    id: v.nullish(v.string()),
    severity: v.nullish(v.string()),
    security_severity_level: v.nullish(v.string()),
  }),
});
const AnalysisShape = v.object({ ref: v.string(), commit_sha: v.string(), created_at: Time, error: v.string() });
const SecretShape = v.object({ ...Open, secret_type_display_name: v.nullish(v.string()) });

/**
 * All open Dependabot alerts; more than a thousand are a failure, never a part of them (R5).
 *
 * @throws GitHubFailure also when Dependabot alerts are switched off: `forbidden`, and GitHub says so
 */
export async function readDependabotAlerts(client: Client, repo: Repo): Promise<readonly AlertFact[]> {
  const items = await client.pages(DEPENDABOT, { ...inRepo(repo), state: "open" }, { cap: MOST });
  return items.map((item) => {
    const {
      number,
      html_url,
      created_at: createdAt,
      security_vulnerability: found,
    } = parse(DependabotShape, item, DEPENDABOT);
    const severity = found.severity.toLowerCase();
    return { number, severity, level: null, about: found.package.name, url: html_url, createdAt };
  });
}

/** The newest analysis of a branch, and whether it came to an end. */
export interface AnalysisFact {
  readonly commit: string;
  readonly createdAt: string;
  /** GitHub's words; empty when it went well. */
  readonly error: string;
}

/**
 * All open code scanning alerts of a branch, and its newest analysis: a list without alerts proves nothing where nobody
 * ever looked.
 *
 * @throws GitHubFailure also when code scanning is switched off (`forbidden`) or never ran (`not-found`)
 */
export async function readCodeScanning(
  client: Client,
  o: { readonly repo: Repo; readonly branch: string },
): Promise<{ readonly alerts: readonly AlertFact[]; readonly analysis: AnalysisFact | null }> {
  const of = { ...inRepo(o.repo), ref: `refs/heads/${o.branch}` };
  const [items, analyses] = await Promise.all([
    client.pages(CODE_SCANNING, { ...of, state: "open" }, { cap: MOST }),
    client.rest("read", ANALYSES, { ...of, per_page: 1 }),
  ]);
  const [newest] = parse(v.array(AnalysisShape), analyses.data, ANALYSES);
  const alerts = items.map((item) => {
    const { number, html_url, created_at: createdAt, rule } = parse(CodeScanningShape, item, CODE_SCANNING);
    const severity = rule.security_severity_level?.toLowerCase() ?? null;
    const level = rule.severity?.toLowerCase() ?? null;
    return { number, severity, level, about: rule.id ?? "unknown", url: html_url, createdAt };
  });
  return {
    alerts,
    analysis:
      newest === undefined ? null : { commit: newest.commit_sha, createdAt: newest.created_at, error: newest.error },
  };
}

/**
 * All open secret scanning alerts, without the secrets. They have no severity.
 *
 * @throws GitHubFailure also when secret scanning is switched off, and for the workflow's own token, which may never read it
 */
export async function readSecretScanningAlerts(client: Client, repo: Repo): Promise<readonly AlertFact[]> {
  const asked = { ...inRepo(repo), state: "open", hide_secret: true };
  const items = await client.pages(SECRET_SCANNING, asked, { cap: MOST });
  return items.map((item) => {
    const {
      number,
      html_url,
      created_at: createdAt,
      secret_type_display_name: type,
    } = parse(SecretShape, item, SECRET_SCANNING);
    return { number, severity: null, level: null, about: type ?? "unknown", url: html_url, createdAt };
  });
}
