import type { GateDocumentation } from "../gate.ts";

export const credentialsDocumentation: GateDocumentation = {
  summary: "The credentials that the environment's own job has log in to the account that the policy names.",
  proves: [
    "a program of that job, started just now with what the job has, ended with 0 and said exactly `expect`, and nothing else",
    "it is asked before anything is touched, so a staging job with production's keys, or the other way round, stops here",
  ],
  cannotProve: [
    "that the credentials can do what the deployment needs, or cannot do more",
    "that no other job has the same ones: [comparing fingerprints](../credentials.md) shows that",
    "how old they are and whom a role trusts: `rotate` and `trust` are for the action [audit](../../audit/README.md), whose token can list secrets; a deploying job's cannot",
  ],
  example: [
    "credentials:",
    "  rotate: 90d",
    '  trust: ["repo:octo@1/shop@2:environment:production"]',
    "  account:",
    "    run: [aws, sts, get-caller-identity, --query, Account, --output, text]",
    "    env: [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY]   # only where the login is by env: of the promote step",
    '    expect: "123456789012"',
  ].join("\n"),
  needs: [
    "the login to the cloud before the promote step, or its variables in `env:`",
    "nothing for `rotate` and `trust`",
  ],
  reasons: {
    "credentials-log-in": { means: "they log in to the account of the policy", remedy: "" },
    "credentials-audited": {
      means: "the policy only says how old they may become or whom roles trust; the audit finds that",
      remedy: "",
    },
    "credentials-elsewhere": {
      means: "they log in to another account, or the program says more than the account",
      remedy: "give the environment its own credentials; let the program print the account alone",
    },
    "credentials-refused": {
      means: "the program that asks ended with another number than 0",
      remedy: "correct the environment's secrets, or the trust of its role",
    },
    "credentials-unreadable": {
      means: "the program never started, was ended at its time limit, or a variable it needs is not in `env:`",
      remedy: "what the message says, then run it again",
    },
  },
};
