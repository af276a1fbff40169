import type { Block } from "../../github/block.ts";
import { type Ended, runProgram } from "../../outside/run-program.ts";
import { defineGate } from "../define.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";
import { CREDENTIALS, type CredentialsRule, credentialsWords } from "./words.ts";

/** The credentials of the environment's own job log in to the account that the policy names. Declaring it asks for it. */
export const credentialsGate = defineGate({
  name: CREDENTIALS,
  where: ({ account }) => (account === undefined ? "anywhere" : "in-environment"),
  words: credentialsWords,
  gather: async ({ account }, { outside, environment }): Promise<Ended | undefined> =>
    account === undefined
      ? undefined
      : runProgram({ name: "account", ...account }, { ENV_ACTIONS_ENVIRONMENT: environment.name }, outside),
  judge: judgeAccount,
});

function judgeAccount(
  { environment }: Pick<GateFacts, "environment">,
  { account }: CredentialsRule,
  found: Block<Ended | undefined>,
): readonly GateResult[] {
  if (account === undefined) {
    return [
      passed(
        CREDENTIALS,
        "credentials-audited",
        "How old the credentials are, and whom its roles trust, is for the audit to find.",
      ),
    ];
  }
  if (found.ok !== true || found.value === undefined) {
    return [unknown(found.ok === true ? "it was not asked" : found.why)];
  }
  const { code, why, tail } = found.value;
  if (code === null || !Number.isSafeInteger(code)) return [unknown(why ?? "how the program ended is not known")];
  const said = { gate: CREDENTIALS, item: "account", evidence: [] } as const;
  const words = tail === "" ? " It said nothing." : ` It said last:\n${tail}`;
  if (code !== 0) {
    return [
      {
        ...{ ...said, verdict: "fail", reason: "credentials-refused" },
        message: `The credentials of ${environment.name} did not log in: the program that asks ended with ${code}.${words}`,
        unblock: "Correct the environment's secrets, or the trust of its role; then promote again.",
      },
    ];
  }
  if (tail.trim() !== account.expect) {
    return [
      {
        ...{ ...said, verdict: "fail", reason: "credentials-elsewhere" },
        message: `The credentials of ${environment.name} log in to another account than ${account.expect}.${words}`,
        unblock: `Give ${environment.name} its own credentials: nothing of it may touch another account.`,
      },
    ];
  }
  return [
    {
      ...passed(CREDENTIALS, "credentials-log-in", `The credentials log in to ${account.expect}.`),
      item: "account",
    },
  ];
}

function unknown(why: string): GateResult {
  return {
    ...{ gate: CREDENTIALS, item: "account", verdict: "unknown", reason: "credentials-unreadable", evidence: [] },
    message: `Nobody knows where the credentials log in to: ${why}`,
    unblock: "Correct what the message names (login before this step, path, time limit, env), and run this again.",
  };
}
