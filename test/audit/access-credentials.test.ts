import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AUDITORS } from "../../src/audit/auditors.ts";
import { ruleOf } from "../../src/environments/finding.ts";
import { createSample, exampleFiles, type Sample } from "../acceptance/sample.ts";
import { git } from "../simulator/git.ts";
import { commit } from "../simulator/populate.ts";
import type { Environment } from "../simulator/world.ts";
import { APP_SCOPES, auditOf, found, type Told } from "./audited.ts";

/** One repository in order, whose policy asks for all of it, and one fault after the other in it (R58, R60, R119). */
let sample: Sample;
const POLICY = ".github/environments.yml";
const DAY = 86_400_000;
/** A GitHub App's token sees everything. */
const APP = { scopes: APP_SCOPES, app: true };
/** What no person's token shows. */
const NOT_FOR_PEOPLE = ["access/tokens-unreadable"];

beforeAll(async () => {
  const policy = exampleFiles("three-environments")[POLICY] ?? "";
  const asks = "    access: { branches: [main] }\n    credentials: { rotate: 90d }\n";
  sample = await createSample({ files: { [POLICY]: `${policy}${asks}` } });
  const { repository } = sample;
  repository.rules.push({ branch: "main", type: "pull_request" });
  production().branchPolicy = { patterns: ["main"] };
  production().secrets = ["DATABASE_URL"];
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const production = (): Environment => {
  const one = sample.repository.environments.find(({ name }) => name === "production");
  if (one === undefined) throw new Error("there is no production");
  return one;
};
const audit = async (o: Parameters<typeof auditOf>[1] = APP): Promise<Told> => {
  const told = await auditOf(sample, { only: "access,credentials", dryRun: true, ...o });
  for (const finding of told.findings) {
    const [name = "", reason = ""] = ruleOf(finding).split("/");
    const auditor = AUDITORS.find((one) => one.name === name);
    expect(Object.keys(auditor?.documentation.reasons ?? {}), finding.id).toContain(reason);
    expect(finding.fix).not.toBe("");
  }
  return told;
};

/** Plants a fault, looks with the token that sees everything, and takes it back. */
async function planted(plant: () => () => void): Promise<Told> {
  const back = plant();
  try {
    return await audit();
  } finally {
    back();
  }
}

async function withFiles(files: Readonly<Record<string, string>>, work: () => Promise<void>): Promise<void> {
  const { simulator, repository, alice } = sample;
  const o = { branch: "main", files, message: "Plant", actor: alice };
  const { before } = await commit(simulator.world, repository, o);
  try {
    await work();
  } finally {
    await git(repository.gitDir, ["update-ref", "refs/heads/main", before]);
  }
}

describe("a repository in order", () => {
  test("has no finding for a GitHub App's token, and an administrator's does not see other people's tokens", async () => {
    expect((await audit()).ids).toEqual([]);
    expect((await audit({})).ids).toEqual(NOT_FOR_PEOPLE);
  });

  test("is told what a workflow's own token does not see, and which token would", async () => {
    const { findings } = await audit({ scopes: { contents: "read", actions: "read", metadata: "read" } });
    expect(findings.map(({ id, severity }) => `${severity} ${id}`).toSorted()).toEqual([
      "note access/apps-unreadable",
      "note access/bypass-unreadable/ledger",
      "note access/keys-unreadable",
      "note access/teams-unreadable",
      "note access/tokens-unreadable",
      "warning credentials/secrets-unreadable/organization",
      "warning credentials/secrets-unreadable/production",
      "warning credentials/secrets-unreadable/repository",
    ]);
    for (const { fix } of findings) expect(fix).toMatch(/Administration|Secrets: read|Personal access tokens: read/);
  });

  test("is not silent where even the people cannot be seen", async () => {
    const { repository, simulator } = sample;
    const eve = simulator.createUser("eve");
    const told = await auditOf({ ...sample, alice: eve }, { only: "access", dryRun: true });
    expect(told.ids).toContain("access/people-unreadable");
    expect(repository.collaborators.has(eve.id)).toBe(false);
  });
});

describe("access, one fault each", () => {
  test("a deploy key that can push", async () => {
    const told = await planted(() => {
      sample.repository.deployKeys = [
        { id: 1, title: "reads", readOnly: true },
        { id: 2, title: "writes", readOnly: false },
      ];
      return () => delete sample.repository.deployKeys;
    });
    expect(told.ids).toEqual(["access/deploy-key-writes/2"]);
  });

  test.each<[string, Environment["branchPolicy"]]>([
    ["every branch gets in", null],
    ["protected branches get in", "protected"],
    ["another branch gets in", { patterns: ["main", "dev"] }],
  ])("%s", async (_name, policy) => {
    const told = await planted(() => {
      production().branchPolicy = policy;
      return () => {
        production().branchPolicy = { patterns: ["main"] };
      };
    });
    expect(told.ids).toEqual(["access/branches-open/production"]);
  });

  test("administrators pass by the reviewers, and who starts a deployment may approve it", async () => {
    const told = await planted(() => {
      const before = { ...production() };
      production().reviewers = [{ ...sample.bob, type: "User" }];
      production().canAdminsBypass = true;
      return () => Object.assign(production(), before);
    });
    expect(told.ids).toEqual(["access/admins-bypass/production", "access/self-review/production"]);
  });

  test("GitHub's environment has a reviewer whom the policy does not name", async () => {
    const policy = exampleFiles("three-environments")[POLICY] ?? "";
    const names = policy.includes("approvals:")
      ? policy.replace(/from: \[[^\]]*\]/, "from: [user:alice]")
      : `${policy}    approvals: { from: [user:alice] }\n`;
    await withFiles({ [POLICY]: `${names}    access: { branches: [main] }\n` }, async () => {
      const told = await planted(() => {
        const before = { ...production() };
        production().reviewers = [sample.alice, sample.bob].map(({ id }) => ({ id, type: "User" as const }));
        Object.assign(production(), { preventSelfReview: true, canAdminsBypass: false });
        return () => Object.assign(production(), before);
      });
      expect(told.ids).toEqual(["access/reviewer-unlisted/production/user:bob"]);
    });
  });

  test("an App and a token that can lift the rules, and a token that never ends", async () => {
    const told = await planted(() => {
      const { repository, bob } = sample;
      const app = { selection: "all", suspended: false } as const;
      repository.installedApps = [
        { ...app, id: 41, slug: "reader", permissions: { contents: "write" } },
        { ...app, id: 42, slug: "ruler", permissions: { administration: "write" } },
        { ...app, id: 43, slug: "asleep", permissions: { administration: "write" }, suspended: true },
      ];
      repository.tokenGrants = [
        { id: 51, owner: bob, name: "ci", permissions: { environments: "write" }, expiresAt: "2027-01-01T00:00:00Z" },
        { id: 52, owner: bob, name: "old", permissions: { contents: "read" }, expiresAt: null },
      ];
      return () => {
        delete repository.installedApps;
        delete repository.tokenGrants;
      };
    });
    expect(told.ids).toEqual([
      "access/app-changes-rules/ruler:administration",
      "access/token-changes-rules/51:environments",
      "access/token-endless/52",
    ]);
  });

  test("the default branch takes pushes without a pull request", async () => {
    const told = await planted(() => {
      const rules = sample.repository.rules.splice(0);
      return () => sample.repository.rules.push(...rules);
    });
    expect(told.ids).toEqual(["access/policy-unprotected"]);
  });

  test("a team may bypass the default branch's ruleset, without a trace", async () => {
    const told = await planted(() => {
      sample.repository.bypass = [{ type: "Team", id: 7, mode: "exempt" }];
      return () => delete sample.repository.bypass;
    });
    expect(told.ids).toEqual(["access/bypass/ledger:Team:7"]);
    expect(found(told, "access/bypass/ledger:Team:7").message).toContain("no trace");
  });

  test("the policy names somebody who is gone", async () => {
    const text = exampleFiles("three-environments")[POLICY] ?? "";
    const names = "    access: { branches: [main] }\n    allow: { override: [user:carol, user:alice] }\n";
    await withFiles({ [POLICY]: `${text}${names}` }, async () => {
      expect((await audit()).ids).toContain("access/person-gone/production/carol");
    });
  });

  test("nobody ever reviewed what is to be reviewed", async () => {
    const text = exampleFiles("three-environments")[POLICY] ?? "";
    await withFiles({ [POLICY]: `${text}    access: { review: 90d }\n` }, async () => {
      expect((await audit()).ids).toContain("access/review-missing/production");
    });
  });
});

describe("credentials, one fault each", () => {
  test("a secret beside the environment's own, at the repository (R60)", async () => {
    const told = await planted(() => {
      sample.repository.secrets.set("DATABASE_URL", "postgres://…");
      return () => sample.repository.secrets.delete("DATABASE_URL");
    });
    expect(told.ids).toEqual(["credentials/beside/repository:DATABASE_URL"]);
  });

  test("and at the organization", async () => {
    const told = await planted(() => {
      sample.repository.organizationSecrets = ["DATABASE_URL", "OTHER"];
      return () => delete sample.repository.organizationSecrets;
    });
    expect(told.ids).toEqual(["credentials/beside/organization:DATABASE_URL"]);
  });

  test("a secret older than the policy lets it become, to the moment, and one of the repository", async () => {
    const { repository, simulator } = sample;
    const now = simulator.world.now().getTime();
    const ago = (time: number) => new Date(now - time).toISOString().replace(/\.\d+Z$/, "Z");
    const told = await planted(() => {
      production().secrets = ["OLD_ONE", "YOUNG_ONE"];
      repository.secrets.set("SHARED_ONE", "x");
      repository.secretsWritten?.set("production/OLD_ONE", ago(90 * DAY + 60_000));
      repository.secretsWritten?.set("production/YOUNG_ONE", ago(90 * DAY - 60_000));
      repository.secretsWritten?.set("SHARED_ONE", ago(91 * DAY));
      return () => {
        production().secrets = ["DATABASE_URL"];
        repository.secrets.clear();
        repository.secretsWritten?.clear();
      };
    });
    expect(told.ids.toSorted()).toEqual([
      "credentials/old/production/OLD_ONE",
      "credentials/old/repository/SHARED_ONE",
    ]);
  });

  const job = (lines: string) => ({
    ".github/workflows/other.yml": `on: push\njobs:\n  other:\n    runs-on: ubuntu-latest\n${lines}`,
  });

  test("a long-lived key that a workflow uses, at its line; a comment uses nothing", async () => {
    const steps = `    steps:\n      # \${{ secrets.AZURE_CREDENTIALS }}\n      - run: ./x\n        env: { KEY: "\${{ secrets.AWS_SECRET_ACCESS_KEY }}" }\n`;
    await withFiles(job(steps), async () => {
      const told = await audit();
      expect(told.ids).toEqual(["credentials/long-lived/AWS_SECRET_ACCESS_KEY"]);
      expect(told.findings[0]?.file).toEqual({ path: ".github/workflows/other.yml", line: 8 });
    });
  });

  test("a long-lived key among the secrets, with what the role is to trust instead, as GitHub says it", async () => {
    production().secrets = ["GOOGLE_CREDENTIALS"];
    await withFiles(job("    permissions: { contents: read }\n    steps: [{ run: x }]\n"), async () => {
      expect((await audit()).ids).toEqual(["credentials/long-lived/GOOGLE_CREDENTIALS"]);
    });
    await withFiles(job("    permissions:\n      id-token: write\n    steps: [{ run: x }]\n"), async () => {
      const { owner, name, id } = sample.repository;
      const fix = found(await audit(), "credentials/long-lived/GOOGLE_CREDENTIALS").fix;
      expect(fix).toContain(`repo:${owner.login}@${owner.id}/${name}@${id}:environment:production`);
    });
    production().secrets = ["DATABASE_URL"];
  });

  test("a workflow that hands on all secrets", async () => {
    await withFiles(job("    secrets: inherit # all\n    uses: ./.github/workflows/called.yml\n"), async () => {
      expect((await audit()).ids).toEqual(["credentials/inherit/other.yml"]);
    });
  });

  test.each([
    ["names no environment", { claims: ["repo", "ref"], immutable: true }, "credentials/subject-without-environment"],
    ["names owner and repository by name", { immutable: false }, "credentials/subject-by-name"],
  ])("a token's subject %s", async (_name, oidc, id) => {
    await withFiles(job("    permissions:\n      id-token: write\n    steps: [{ run: x }]\n"), async () => {
      expect((await audit()).ids).toEqual([]);
      sample.repository.oidc = oidc;
      expect((await audit()).ids).toEqual([id]);
      delete sample.repository.oidc;
    });
  });
});
