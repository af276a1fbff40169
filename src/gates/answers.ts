import type { Answer } from "../policy/gate-words.ts";
import { POLICY_PATH, type Policy } from "../policy/policy.ts";
import { builtInGate } from "./define.ts";
import { type GateDocumentation, type GateFacts, type GateResult, passed } from "./gate.ts";

const GATE = "answers";

const DOCUMENTATION: GateDocumentation = {
  summary: "The policy says everything that the environment's preset wants to know.",
  proves: ["every question that the preset asks has an answer in the policy, or an open refusal with a reason"],
  cannotProve: ["that an answer is a good one: each gate judges its own"],
  example: "",
  needs: ["nothing: the policy itself is looked at"],
  reasons: {
    answered: { means: "nothing is left open", remedy: "" },
    "needs-answer": {
      means: "the preset wants to know something that the policy does not say; not a failure, and never a pass",
      remedy: "paste the lines that the summary shows below the environment, or the honest way out with its reason",
    },
  },
};

/**
 * What is not set up yet is a third condition beside passed and violated: it blocks, all of it is said at once, and each
 * missing answer comes with the lines to paste (design.md section 4).
 */
export const answersGate = builtInGate({
  name: GATE,
  judge: judgeAnswers,
  // Not of a commit: the one that brings the answer must not be held back by the question.
  documentation: DOCUMENTATION,
});

function judgeAnswers({ environment: { name, preset, answers } }: GateFacts): GateResult {
  if (answers.length === 0) return passed(GATE, "answered", `The policy says what preset ${preset} wants to know.`);
  const questions = answers.map(({ question }) => question).join(" ");
  return {
    gate: GATE,
    verdict: "fail",
    reason: "needs-answer",
    message: `The policy leaves ${answers.length === 1 ? "a question" : `${answers.length} questions`} about ${name} open: ${questions}`,
    evidence: [],
    unblock: `Say it in ${POLICY_PATH}, in these lines or in others.`,
    answers: answers.map((answer) => placed(name, answer)),
  };
}

/** One environment whose preset wants to know more than the policy says. */
export interface Unanswered {
  readonly environment: string;
  readonly answers: readonly Answer[];
}

/** Everything the policy leaves open, in the order of the file; known before the first release is. */
export function missingAnswers(policy: Policy): readonly Unanswered[] {
  return [...policy.environments.values()].flatMap(({ name, answers }) =>
    answers.length === 0 ? [] : [{ environment: name, answers: answers.map((answer) => placed(name, answer)) }],
  );
}

/** The answer with its lines where they belong in the file. */
function placed(environment: string, answer: Answer): Answer {
  const key = /^[A-Za-z][A-Za-z0-9_-]*$/.test(environment) ? environment : JSON.stringify(environment);
  return { ...answer, lines: ["environments:", `  ${key}:`, ...answer.lines.map((line) => `    ${line}`)] };
}
