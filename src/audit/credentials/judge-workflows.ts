import { longLivedKey } from "../../environments/credentials/long-lived.ts";
import { namesEnvironment, trustedSubject, trustPolicy } from "../../environments/credentials/trust.ts";
import type { Finding } from "../../environments/finding.ts";
import { unreadable } from "../../environments/reading.ts";
import type { Workflow } from "../../environments/workflows/workflow.ts";
import type { CredentialsFound } from "./auditor.ts";

const SECRET = /\bsecrets(?:\.([A-Za-z_][A-Za-z0-9_]*)|\[\s*['"]([A-Za-z_][A-Za-z0-9_]*)['"]\s*\])/g;
const OIDC = /^\s*id-token:\s*write\b/m;

/** Whether a job of the workflow asks GitHub for a token that a cloud can trust. */
export function usesOidc(workflow: Workflow): boolean {
  return workflow.ok && OIDC.test(workflow.text);
}

/** What the workflows and the form of their jobs' tokens say. Pure. */
export function judgeWorkflows(found: CredentialsFound, url: string): readonly Finding[] {
  return [...judgeLongLived(found, url), ...found.workflows.flatMap(judgeInherit), ...judgeSubject(found)];
}

interface Place {
  readonly path: string;
  readonly line: number;
}

/** Where the workflows name each secret first, by its name in capital letters. Comments name nothing. */
function namedIn(workflows: readonly Workflow[]): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const workflow of workflows) {
    if (!workflow.ok) continue;
    for (const [index, line] of workflow.text.split(/\r?\n/).entries()) {
      if (/^\s*#/.test(line)) continue;
      for (const [, dotted, quoted] of line.matchAll(SECRET)) {
        const name = (dotted ?? quoted ?? "").toUpperCase();
        if (!found.has(name)) found.set(name, { path: workflow.path, line: index + 1 });
      }
    }
  }
  return found;
}

/** Keys that do not end by themselves, where a token of ten minutes would do. */
function judgeLongLived(found: CredentialsFound, url: string): readonly Finding[] {
  const named = namedIn(found.workflows);
  const listed = [...found.listed.map(({ secrets }) => secrets), found.repository, found.organization];
  const names = new Set(named.keys());
  for (const read of listed) if (read?.ok === true) for (const { name } of read.value) names.add(name);
  return [...names].toSorted().flatMap((name): readonly Finding[] => {
    const cloud = longLivedKey(name);
    if (cloud === undefined) return [];
    const place = named.get(name);
    const finding: Finding = {
      id: `credentials/long-lived/${name}`,
      severity: "warning",
      environment: null,
      message: `${name} is a key of ${cloud} that does not end by itself: whoever gets it has it until somebody notices.`,
      fix: `Let ${cloud} trust this repository's OpenID Connect tokens (\`permissions: id-token: write\`), and delete the secret.${trustOf(found, url)}`,
      evidence: [`${url}/settings/secrets/actions`],
    };
    return [place === undefined ? finding : { ...finding, file: place }];
  });
}

/** What to trust, as GitHub says it; nothing where it was not asked or has claims of its own. */
function trustOf({ subject, environments }: CredentialsFound, url: string): string {
  const [last] = environments.slice(-1);
  if (subject?.ok !== true || last === undefined) return "";
  const trusted = trustedSubject(subject.value, last);
  if (trusted === undefined) return "";
  const issuer = url.startsWith("https://github.com/") ? "token.actions.githubusercontent.com" : undefined;
  if (issuer === undefined) return ` For ${last} it trusts the subject ${trusted} and no other.`;
  return ` For ${last} the role trusts this subject and no other, as in AWS: ${trustPolicy(trusted, issuer)}`;
}

/** A called workflow that inherits gets every secret of the repository, whatever it needs. */
function judgeInherit(workflow: Workflow): readonly Finding[] {
  if (!workflow.ok) return [];
  const line = workflow.text
    .split(/\r?\n/)
    .findIndex((each) => /^\s*secrets:\s*['"]?inherit['"]?\s*(?:#.*)?$/.test(each));
  if (line < 0) return [];
  const name = workflow.path.replace(/^.*\//, "");
  return [
    {
      id: `credentials/inherit/${name}`,
      severity: "warning",
      environment: null,
      message: `${workflow.path} hands every secret of the repository to the workflow that it calls.`,
      fix: "Name the secrets that it needs, one by one, below `secrets:`; those of an environment belong into its own job.",
      file: { path: workflow.path, line: line + 1 },
      evidence: [],
    },
  ];
}

/** A cloud can only trust an environment by what stands in the token's subject. */
function judgeSubject({ subject, environments }: CredentialsFound): readonly Finding[] {
  if (subject === undefined) return [];
  if (!subject.ok) return [unreadable("credentials/subject-unreadable", "What jobs are called by at a cloud", subject)];
  const { claims, immutable, prefix } = subject.value;
  const about = (id: string, severity: Finding["severity"], message: string, fix: string): Finding => {
    return { id: `credentials/${id}`, severity, environment: null, message, fix, evidence: [] };
  };
  const findings: Finding[] = [];
  if (!namesEnvironment(subject.value)) {
    const message = `The subject of this repository's tokens is made of ${claims?.join(", ") || "nothing"} and does not name the environment: a cloud cannot tell production's job from any other.`;
    const fix =
      'Set the subject to include "context" (PUT /repos/{owner}/{repo}/actions/oidc/customization/sub, include_claim_keys: ["repo", "context", "job_workflow_ref"]), then renew each role\'s trust.';
    findings.push(about("subject-without-environment", "error", message, fix));
  }
  if (immutable === false || (immutable === null && prefix !== null && !/@\d+/.test(prefix))) {
    const subjects = environments.map((name) => trustedSubject(subject.value, name) ?? name).join(", ");
    const message = `The subject of this repository's tokens names owner and repository by name alone (${subjects}): whoever gets these names after a rename is trusted by every cloud that trusts them.`;
    const fix =
      "Opt in to immutable subjects (PUT …/actions/oidc/customization/sub, use_immutable_subject: true), then write the new subjects, as this audit shows them, into each role's trust.";
    findings.push(about("subject-by-name", "warning", message, fix));
  }
  return findings;
}
