import { aws, having, job, OTHER, type Planted, POLICY, ROLE, setting, userOf } from "./planting.ts";

/** Faults of who gets in, and of what they get in with. */
export const ACCESS: readonly Planted[] = [
  {
    fault: "a deploy key that can push",
    id: "access/deploy-key-writes/2",
    plant: having({ deployKeys: [{ id: 2, title: "robot", readOnly: false }] }),
  },
  {
    fault: "every branch gets in",
    id: "access/branches-open/production",
    plant: setting("production", () => ({ branchPolicy: null })),
  },
  {
    fault: "administrators pass by the reviewers",
    id: "access/admins-bypass/production",
    plant: setting("production", ({ alice }) => ({ reviewers: [userOf(alice)], canAdminsBypass: true })),
  },
  {
    fault: "who starts a deployment may approve it",
    id: "access/self-review/production",
    plant: setting("production", ({ alice }) => ({ reviewers: [userOf(alice)], preventSelfReview: false })),
  },
  {
    fault: "a reviewer whom the policy does not name",
    id: "access/reviewer-unlisted/production/user:bob",
    edit: [POLICY, "approvals: { from: [user:alice, user:bob] }", "approvals: { from: [user:alice] }"],
    plant: setting("production", ({ bob }) => ({ reviewers: [userOf(bob)] })),
  },
  {
    fault: "the policy names somebody who is gone",
    id: "access/person-gone/production/carol",
    edit: [POLICY, "override: [user:alice, user:bob]", "override: [user:alice, user:carol]"],
  },
  {
    fault: "the default branch takes pushes without a pull request",
    id: "access/policy-unprotected",
    plant: (at) => {
      const rules = at.rules.splice(0, 1);
      return () => at.rules.unshift(...rules);
    },
  },
  {
    fault: "a team may bypass the rules",
    id: "access/bypass/ledger:Team:7",
    plant: having({ bypass: [{ type: "Team", id: 7, mode: "always" }] }),
  },
  {
    fault: "an App that can lift the rules",
    id: "access/app-changes-rules/ruler:administration",
    plant: having({
      installedApps: [{ id: 42, slug: "ruler", selection: "all", permissions: { administration: "write" } }],
    }),
  },
  {
    fault: "a token that never ends",
    id: "access/token-endless/52",
    plant: (at, people) =>
      having({
        tokenGrants: [{ id: 52, owner: people.bob, name: "old", permissions: {}, expiresAt: null }],
      })(at),
  },
  {
    fault: "somebody who came since the review",
    id: "access/changed-since-review",
    plant: (at, people) => {
      at.collaborators.set(9_999, "read");
      at.collaborators.set(people.bob.id, "maintain");
      return () => {
        at.collaborators.delete(9_999);
        at.collaborators.set(people.bob.id, "write");
      };
    },
  },
];

export const CREDENTIALS: readonly Planted[] = [
  {
    fault: "a secret of the repository beside the environments' own",
    id: "credentials/beside/repository:DEPLOY_TOKEN",
    plant: (at) => {
      at.secrets.set("DEPLOY_TOKEN", "x");
      return () => at.secrets.delete("DEPLOY_TOKEN");
    },
  },
  {
    fault: "a secret that is too old",
    id: "credentials/old/production/DEPLOY_TOKEN",
    plant: having({ secretsWritten: new Map([["production/DEPLOY_TOKEN", "2025-01-01T00:00:00Z"]]) }),
  },
  {
    fault: "a key by the name of a cloud's",
    id: "credentials/long-lived/AWS_SECRET_ACCESS_KEY",
    plant: setting("staging", () => ({ secrets: ["AWS_SECRET_ACCESS_KEY"] })),
  },
  {
    fault: "a key where a role would do",
    id: "credentials/static-login/other.yml:other:aws-actions/configure-aws-credentials",
    edit: [OTHER, null, aws("staging", "aws-access-key-id: a, aws-secret-access-key: b")],
  },
  {
    fault: "one role for two environments",
    id: `credentials/role-shared/production=staging:AWS ${ROLE}`,
    edit: [
      OTHER,
      null,
      `${aws("staging", `role-to-assume: "${ROLE}"`)}  again:\n${aws("production", `role-to-assume: "${ROLE}"`).split("  other:\n")[1]}`,
    ],
  },
  {
    fault: "a role of production in a job of no environment",
    id: "credentials/role-outside/other.yml:again",
    edit: [
      OTHER,
      null,
      `${aws("production", `role-to-assume: "${ROLE}"`)}  again:\n${aws(undefined, `role-to-assume: "${ROLE}"`).split("  other:\n")[1]}`,
    ],
  },
  {
    fault: "a role in another account",
    id: "credentials/role-elsewhere/production:123456789012",
    edit: [OTHER, null, aws("production", `role-to-assume: "${ROLE}"`)],
    also: [POLICY, "expect: shop-production", 'expect: "210987654321"'],
  },
  {
    fault: "all secrets handed on",
    id: "credentials/inherit/other.yml",
    edit: [
      OTHER,
      null,
      job("    uses: ./.github/workflows/x.yml\n    secrets: inherit\n").replace("    runs-on: ubuntu-latest\n", ""),
    ],
  },
  {
    fault: "a role that trusts every branch",
    id: "credentials/trust-wide/production:repo:octo/shop:*",
    edit: [
      POLICY,
      "      rotate: 90d\n      account: { run: [scripts/which-account.sh], env: [DEPLOY_TOKEN], expect: shop-production }",
      '      trust: ["repo:octo/shop:*"]',
    ],
  },
  {
    fault: "a role that trusts names that somebody else can get",
    id: "credentials/trust-elsewhere/production:repo:octo/shop:environment:production",
    edit: [
      POLICY,
      "      rotate: 90d\n      account: { run: [scripts/which-account.sh], env: [DEPLOY_TOKEN], expect: shop-production }",
      '      trust: ["repo:octo/shop:environment:production"]',
    ],
  },
  {
    fault: "tokens that name no environment",
    id: "credentials/subject-without-environment",
    edit: [OTHER, null, job("    steps: [{ run: x }]\n")],
    plant: having({ oidc: { claims: ["repo"], immutable: true } }),
  },
  {
    fault: "tokens that name the repository by its name",
    id: "credentials/subject-by-name",
    edit: [OTHER, null, job("    steps: [{ run: x }]\n")],
    plant: having({ oidc: { immutable: false } }),
  },
];
