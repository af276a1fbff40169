import { defineAuditor } from "../environments/auditor.ts";
import type { Finding } from "../environments/finding.ts";
import { readPolicy } from "../gates/policy.ts";
import { POLICY_PATH, type PolicyResult } from "../policy/policy.ts";

interface Found {
  readonly text: string | null;
  readonly why: string | undefined;
  readonly read: PolicyResult | undefined;
}

/** The policy is there, without a mistake, and says what its presets ask. */
export const policyAuditor = defineAuditor({
  name: "policy",
  async gather({ policy, policyText: text }): Promise<Found> {
    const read = text === null ? undefined : readPolicy(text);
    return { text, why: policy.ok ? undefined : policy.why, read };
  },
  judge: ({ read, why }) => {
    if (read === undefined) return [missing(why ?? "it could not be read")];
    if (read.ok) return [...read.policy.environments.values()].flatMap(judgeAnswers);
    return read.mistakes.map(({ message, line, column, key }) => ({
      id: `policy/mistake/${key === "" ? `line-${line}` : key}`,
      severity: "error" as const,
      environment: null,
      message,
      fix: `Correct ${POLICY_PATH}; until then nothing moves.`,
      file: { path: POLICY_PATH, line, column },
      evidence: [],
    }));
  },
  documentation: {
    summary: "The policy on the default branch is there, has no mistake, and answers what its presets ask.",
    needs: ["`contents: read`"],
    reasons: {
      missing: { means: "there is no policy, or it could not be read", remedy: "write one: docs/start.md" },
      mistake: { means: "the policy has a mistake; nothing moves until it is corrected", remedy: "correct it" },
      unanswered: {
        means: "the policy does not say something that the preset wants to know, so nothing enters",
        remedy: "paste the lines that the message shows",
      },
    },
  },
});

function missing(why: string): Finding {
  return {
    id: "policy/missing",
    severity: "error",
    environment: null,
    message: `There is no policy to go by: ${why}.`,
    fix: `Write ${POLICY_PATH}: docs/start.md of env-actions.`,
    evidence: [],
  };
}

function judgeAnswers({
  name,
  answers,
}: {
  readonly name: string;
  readonly answers: readonly { readonly question: string; readonly lines: readonly string[] }[];
}): readonly Finding[] {
  return answers.map(({ question, lines }) => ({
    id: `policy/unanswered/${name}:${(lines[0] ?? question).replace(/[^a-z-].*$/s, "")}`,
    severity: "warning",
    environment: name,
    message: `${question} The policy does not say it, so nothing enters ${name}.`,
    fix: `Add below ${name}: ${lines.join(" / ")}`,
    file: { path: POLICY_PATH },
    evidence: [],
  }));
}
