import type { AuditorDocumentation } from "../../environments/auditor.ts";

/** What shows the names and ages of secrets. */
export const SECRETS_NEED =
  "The workflow's own token can never list secrets: give the step the token of a GitHub App or person with Environments: read and Secrets: read (`token:`).";

export const credentialsAuditorDocumentation: AuditorDocumentation = {
  summary: "Each environment's credentials are its own, young enough, and nothing lives long that need not.",
  needs: [
    "`contents: read`, for the workflows; `actions: read`, for the form of OpenID Connect subjects",
    "for names and ages of secrets, where `credentials` stands in the policy: the token of a GitHub App or person with `Environments: read` and `Secrets: read`",
  ],
  reasons: {
    beside: {
      means: "a secret of an environment exists at the repository or its organization too, where every job can read it",
      remedy: "delete it there, and give each environment its own",
    },
    old: {
      means: "a secret was not written again for longer than `rotate` in the policy",
      remedy: "make a new key, write it, take the old one away",
    },
    "long-lived": {
      means: "a secret's name is that of a cloud's key that does not end by itself",
      remedy: "log in by OpenID Connect, and delete it",
    },
    inherit: {
      means: "a workflow hands all secrets of the repository to the one that it calls",
      remedy: "name those that it needs",
    },
    "subject-without-environment": {
      means: "jobs' tokens do not say for which environment they are, so no role can be bound to one",
      remedy: "include `context` in the subject, then renew each role's trust",
    },
    "subject-by-name": {
      means: "jobs' tokens name owner and repository by names that somebody else can get",
      remedy: "opt in to immutable subjects, then renew each role's trust",
    },
    "subject-unreadable": { means: "the form of the subjects could not be read", remedy: "`actions: read`" },
    shared: {
      means: "two environments have the same secret, by the fingerprints that their jobs took in one run",
      remedy: "a key for each of them",
    },
    guessable: {
      means: "a secret can be found by trying, so no fingerprint of it was made",
      remedy: "make it long and random",
    },
    "fingerprints-missing": {
      means: "fewer than two environments took fingerprints, so nothing was compared",
      remedy: "let each environment's job take them in the same run",
    },
    "fingerprints-unreadable": { means: "a file holds no fingerprints", remedy: "take them anew, in one run" },
    "secrets-unreadable": { means: "the names and ages of secrets could not be read", remedy: SECRETS_NEED },
  },
};
