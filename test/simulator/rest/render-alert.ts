import type { Alert, Analysis } from "../world.ts";
import { repositoryApi, repositoryWeb } from "./links.ts";
import type { Call } from "./route.ts";

type At = Pick<Call, "links" | "repository">;

function common({ links, repository }: At, kind: string, { number, state, created_at }: Alert) {
  return {
    number,
    state,
    created_at,
    updated_at: created_at,
    url: `${repositoryApi(links, repository)}/${kind}/alerts/${number}`,
    html_url: `${repositoryWeb(links, repository)}/security/${kind}/${number}`,
  };
}

const UNDISMISSED = { dismissed_at: null, dismissed_by: null, dismissed_reason: null, dismissed_comment: null };

export function renderDependabot(at: At, alert: Alert): unknown {
  const found = { ecosystem: "npm", name: alert.about };
  const severity = alert.severity ?? "low";
  const vulnerability = {
    package: found,
    severity,
    vulnerable_version_range: "< 2.0.0",
    first_patched_version: { identifier: "2.0.0" },
  };
  return {
    ...common(at, "dependabot", alert),
    ...UNDISMISSED,
    fixed_at: alert.state === "fixed" ? alert.created_at : null,
    dependency: { package: found, manifest_path: "package-lock.json", scope: "runtime" },
    security_advisory: {
      ghsa_id: "GHSA-0000-0000-0000",
      cve_id: null,
      summary: `Something in ${alert.about}`,
      description: "What it is.",
      vulnerabilities: [vulnerability],
      severity,
      cvss: { score: 7, vector_string: null },
      cwes: [],
      identifiers: [{ type: "GHSA", value: "GHSA-0000-0000-0000" }],
      references: [],
      published_at: alert.created_at,
      updated_at: alert.created_at,
      withdrawn_at: null,
    },
    security_vulnerability: vulnerability,
  };
}

export function renderCodeScanning(at: At, alert: Alert): unknown {
  const told = common(at, "code-scanning", alert);
  return {
    ...told,
    ...UNDISMISSED,
    instances_url: `${told.url}/instances`,
    rule: {
      id: alert.about,
      severity: "warning",
      security_severity_level: alert.severity,
      description: alert.about,
      name: alert.about,
      tags: [],
    },
    tool: { name: "CodeQL", guid: null, version: "2.20.0" },
    most_recent_instance: {
      ref: `refs/heads/${at.repository.defaultBranch}`,
      analysis_key: ".github/workflows/codeql.yml:analyze",
      environment: "{}",
      state: alert.state,
      commit_sha: "0".repeat(40),
      message: { text: "Look here." },
      location: { path: "src/index.ts", start_line: 1, end_line: 1, start_column: 1, end_column: 2 },
      classifications: [],
    },
  };
}

export function renderAnalysis({ links, repository }: At, analysis: Analysis): unknown {
  return {
    ...analysis,
    analysis_key: ".github/workflows/codeql.yml:analyze",
    environment: "{}",
    results_count: 1,
    rules_count: 50,
    url: `${repositoryApi(links, repository)}/code-scanning/analyses/${analysis.id}`,
    sarif_id: "6c81cd8e-b078-4ac3-a3be-1dad7dbd0b53",
    tool: { name: "CodeQL", guid: null, version: "2.20.0" },
    deletable: true,
    warning: "",
  };
}

export function renderSecretScanning(at: At, alert: Alert): unknown {
  const told = common(at, "secret-scanning", alert);
  return {
    ...told,
    locations_url: `${told.url}/locations`,
    state: alert.state === "open" ? "open" : "resolved",
    resolution: null,
    resolved_at: null,
    resolved_by: null,
    secret_type: "a_token",
    secret_type_display_name: alert.about,
    validity: "unknown",
    push_protection_bypassed: false,
    push_protection_bypassed_by: null,
    push_protection_bypassed_at: null,
  };
}
