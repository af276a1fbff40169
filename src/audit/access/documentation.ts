import type { AuditorDocumentation } from "../../environments/auditor.ts";
import { ADMINISTRATION, APPS_NEED, PEOPLE_NEED, TOKENS_NEED } from "./read.ts";

export const accessAuditorDocumentation: AuditorDocumentation = {
  summary:
    "Who and what can deploy, approve, bypass or change the policy is what somebody confirmed. Asked for by `access` in the policy.",
  needs: [
    "`metadata: read` and a token that may push, for people and their roles",
    "`actions: read`, for the environments; `issues: read`, for the comment that signed the last review",
    "for teams, deploy keys and bypass lists the token of a GitHub App with Administration, or of an administrator; what was not seen stands in the snapshot that people confirm",
    "for installed Apps the token of a GitHub App of the organization with Administration: read of the organization, or of an owner; for people's fine-grained tokens only such an App with Personal access tokens: read",
    "no token shows people's classic tokens and SSH keys",
  ],
  reasons: {
    "review-missing": {
      means: "the policy asks for a review of who has access, and there was none",
      remedy: "confirm on the issue that the audit opens",
    },
    "review-overdue": { means: "the last review is too old", remedy: "confirm on the issue that the audit opens" },
    "review-unproven": {
      means: "the comment that signed the last review is gone, was edited, or its writer may not sign (any more)",
      remedy: "find out why; confirm again",
    },
    "review-unreadable": {
      means: "the comment that signed it, or its writer's role, could not be read",
      remedy: "`issues: read`, for teams a token that sees them",
    },
    "changed-since-review": {
      means: "somebody or something gained or lost access since a person confirmed it",
      remedy: "look at it, take away what should not be, confirm the rest",
    },
    "not-removed": {
      means: "a person who may sign decided that somebody or something loses access, and it is still there",
      remedy: "take it away at GitHub, or decide anew",
    },
    "branches-open": {
      means: "GitHub lets jobs of other branches into the environment than the policy",
      remedy: "Settings, Environments: selected branches",
    },
    "branches-unreadable": { means: "the settings of the environment could not be read", remedy: "`actions: read`" },
    "settings-unreadable": { means: "the settings of the environment could not be read", remedy: "`actions: read`" },
    "admins-bypass": {
      means: "administrators may pass by the environment's reviewers",
      remedy: "switch it off in the environment's settings",
    },
    "self-review": {
      means: "whoever starts a deployment may approve it in GitHub's environment",
      remedy: "switch on Prevent self-review",
    },
    "reviewer-unlisted": {
      means: "GitHub's environment has a reviewer whom the policy does not name",
      remedy: "make the two agree",
    },
    "person-gone": {
      means: "the policy names somebody who has no access any more",
      remedy: "take the name out of the policy",
    },
    "deploy-key-writes": {
      means: "a deploy key can push to the repository",
      remedy: "make it read-only, or use a GitHub App",
    },
    "app-changes-rules": {
      means: "an installed GitHub App can lift the rules of branches or environments",
      remedy: "take the permission away, or accept it with a reason in the baseline",
    },
    "token-changes-rules": {
      means: "a person's fine-grained token can lift the rules of branches or environments",
      remedy: "revoke it",
    },
    "token-endless": { means: "a person's fine-grained token never ends", remedy: "revoke it, and make one that ends" },
    "policy-unprotected": {
      means: "anybody who may push can change the policy without a pull request",
      remedy: "require a pull request for the default branch",
    },
    "rules-none": {
      means: "this plan has no rulesets, so nothing keeps the policy from whoever may push",
      remedy: "make the repository public, or take a plan with rulesets",
    },
    bypass: {
      means: "somebody may bypass the ruleset of the default branch, and so change the policy alone",
      remedy: "take them off the list, or accept it with a reason in the baseline",
    },
    "bypass-unreadable": { means: "GitHub does not show this token the bypass list", remedy: ADMINISTRATION },
    "rules-unreadable": { means: "the rules of the default branch could not be read", remedy: "run it again" },
    "people-unreadable": { means: "the people could not be listed", remedy: PEOPLE_NEED },
    "teams-unreadable": { means: "the teams could not be listed", remedy: ADMINISTRATION },
    "keys-unreadable": { means: "the deploy keys could not be listed", remedy: ADMINISTRATION },
    "apps-unreadable": { means: "the installed GitHub Apps could not be listed", remedy: APPS_NEED },
    "tokens-unreadable": { means: "people's fine-grained tokens could not be listed", remedy: TOKENS_NEED },
  },
};
