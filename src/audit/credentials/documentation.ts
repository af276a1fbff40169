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
    "static-login": {
      means: "a step gives a key that does not end by itself to an action that can log in by OpenID Connect",
      remedy: "give it the role, and delete the secret",
    },
    "role-shared": {
      means: "jobs of two environments log in to a cloud as the same role",
      remedy: "make a role for each environment",
    },
    "role-outside": {
      means: "a job that names no environment logs in to a cloud in a deploying workflow, or as an environment's role",
      remedy: "name the environment in the job, and bind the role to it",
    },
    "role-elsewhere": {
      means: "a job takes a role of another account than the policy names for its environment",
      remedy: "correct the role, or the policy",
    },
    "trust-wide": {
      means: "a role of an environment trusts more than the jobs of that environment, by what the policy says of it",
      remedy: "let it trust that environment's subject alone",
    },
    "trust-elsewhere": {
      means:
        "what a role trusts, by the policy, is not what the environment's jobs say: other names, or names without numbers",
      remedy: "write the subject that the audit shows into the role's trust and the policy",
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
    "fingerprints-kept": {
      means: "the artifacts that brought the fingerprints to the comparing job could not be deleted",
      remedy: "`actions: write` for that job; delete them on the page of the run",
    },
    "secrets-unreadable": { means: "the names and ages of secrets could not be read", remedy: SECRETS_NEED },
  },
};
