import * as v from "valibot";
import type { Client } from "./client.ts";
import { Id, parse, Time } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** One open alert. Alerts are about the default branch as it is now. */
export interface AlertFact {
  /** Counts per repository and kind. */
  readonly number: number;
  /** GitHub's word, or `null` where it gives none. */
  readonly severity: string | null;
  /** What it is about, in a few words. Never a secret. */
  readonly about: string;
  readonly url: string;
}

/** Reading more than this is no longer a question that a gate can ask every time. */
const MOST = 1_000;

const DEPENDABOT = "GET /repos/{owner}/{repo}/dependabot/alerts";
const CODE_SCANNING = "GET /repos/{owner}/{repo}/code-scanning/alerts";
const ANALYSES = "GET /repos/{owner}/{repo}/code-scanning/analyses";
const SECRET_SCANNING = "GET /repos/{owner}/{repo}/secret-scanning/alerts";

const Open = { number: Id, state: v.literal("open"), html_url: v.pipe(v.string(), v.url()) };
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
  tool: v.object({ name: v.string() }),
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
    const { number, html_url, security_vulnerability: found } = parse(DependabotShape, item, DEPENDABOT);
    return { number, severity: found.severity.toLowerCase(), about: found.package.name, url: html_url };
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
 * ever looked. An alert without a security severity counts by its own: an error as high, a warning as medium, the rest as
 * low.
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
    const { number, html_url, rule, tool } = parse(CodeScanningShape, item, CODE_SCANNING);
    const severity = rule.security_severity_level?.toLowerCase() ?? asSecurity(rule.severity ?? null);
    return { number, severity, about: `${tool.name} ${rule.id ?? "rule"}`, url: html_url };
  });
  return {
    alerts,
    analysis:
      newest === undefined ? null : { commit: newest.commit_sha, createdAt: newest.created_at, error: newest.error },
  };
}

function asSecurity(severity: string | null): string | null {
  switch (severity?.toLowerCase()) {
    case "error":
      return "high";
    case "warning":
      return "medium";
    case "note":
    case "none":
      return "low";
    default:
      return severity;
  }
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
    const { number, html_url, secret_type_display_name: type } = parse(SecretShape, item, SECRET_SCANNING);
    return { number, severity: null, about: type ?? "secret", url: html_url };
  });
}
