import { namesEnvironment, trustedSubject, trustPolicy } from "../../environments/credentials/trust.ts";
import type { Finding } from "../../environments/finding.ts";
import { unreadable } from "../../environments/reading.ts";
import type { OidcSubject } from "../../github/oidc-subject.ts";
import type { CredentialsFound } from "./found.ts";

/** What to trust, as GitHub says it; nothing where it was not asked or has claims of its own. */
export function trustOf(
  { subject, environments }: Pick<CredentialsFound, "subject" | "environments">,
  url: string,
  environment?: string,
): string {
  const last = environment ?? environments.at(-1);
  if (subject?.ok !== true || last === undefined) return "";
  const trusted = trustedSubject(subject.value, last);
  if (trusted === undefined) return "";
  const issuer = url.startsWith("https://github.com/") ? "token.actions.githubusercontent.com" : undefined;
  if (issuer === undefined) return ` For ${last} it trusts the subject ${trusted} and no other.`;
  return ` For ${last} the role trusts this subject and no other, as in AWS: ${trustPolicy(trusted, issuer)}`;
}

/** A cloud can only trust an environment by what stands in the token's subject. */
export function judgeSubject({ subject, environments, trusts }: CredentialsFound): readonly Finding[] {
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
  return [...findings, ...trusts.flatMap((one) => judgeTrust(one, subject.value))];
}

/** What the policy says that the roles of an environment trust, against what its jobs say. */
function judgeTrust(
  { environment, trust }: CredentialsFound["trusts"][number],
  subject: OidcSubject,
): readonly Finding[] {
  const said = trustedSubject(subject, environment);
  return trust.flatMap((trusted): readonly Finding[] => {
    const about = (id: string, message: string, fix: string): readonly Finding[] => [
      { id: `credentials/${id}/${environment}:${trusted}`, severity: "error", environment, message, fix, evidence: [] },
    ];
    const right = said === undefined ? "the subject of this environment alone" : said;
    if (trusted.includes("*") || trusted.includes("?") || !namesIt(trusted, environment)) {
      const message = `A role of ${environment} trusts ${trusted}, which is more than jobs of ${environment}.`;
      return about("trust-wide", message, `Let it trust ${right} and no other, and write that into the policy.`);
    }
    if (said === undefined || trusted === said) return [];
    const message = `A role of ${environment} trusts ${trusted}; jobs of ${environment} say ${said}. The names in it may belong to somebody else one day, or already do.`;
    return about("trust-elsewhere", message, `Let it trust ${right} and no other, and write that into the policy.`);
  });
}

function namesIt(trusted: string, environment: string): boolean {
  return `${trusted}:`.includes(`:environment:${environment.replaceAll(":", "%3A")}:`);
}
