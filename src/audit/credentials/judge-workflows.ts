import { longLivedKey } from "../../environments/credentials/long-lived.ts";
import type { Finding } from "../../environments/finding.ts";
import type { Workflow } from "../../environments/workflows/workflow.ts";
import type { CredentialsFound } from "./found.ts";
import { judgeLogins } from "./judge-logins.ts";
import { judgeSubject, trustOf } from "./judge-subject.ts";

const SECRET = /\bsecrets(?:\.([A-Za-z_][A-Za-z0-9_]*)|\[\s*['"]([A-Za-z_][A-Za-z0-9_]*)['"]\s*\])/g;
/** A permission that is written out in a line of its own or in a mapping of one line; a comment gives nothing. */
const OIDC = /^(?!\s*#)(?:.*[\s{,])?["']?id-token["']?\s*:\s*["']?write\b|^\s*permissions:\s*write-all\b/m;

/** Whether a job of the workflow asks GitHub for a token that a cloud can trust. */
export function usesOidc(workflow: Workflow): boolean {
  return workflow.ok && OIDC.test(workflow.text);
}

/** What the workflows and the form of their jobs' tokens say. Pure. */
export function judgeWorkflows(found: CredentialsFound, url: string): readonly Finding[] {
  return [
    ...judgeLongLived(found, url),
    ...judgeLogins(found, url),
    ...found.workflows.flatMap(judgeInherit),
    ...judgeSubject(found),
  ];
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
