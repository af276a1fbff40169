import { describe, expect, test } from "vitest";
import type { CredentialsFound } from "../../src/audit/credentials/found.ts";
import { judgeSubject } from "../../src/audit/credentials/judge-subject.ts";
import { judgeWorkflows, usesOidc } from "../../src/audit/credentials/judge-workflows.ts";
import { readWorkflow } from "../../src/environments/workflows/workflow.ts";

const URL = "https://github.com/octo/shop";
const PREFIX = "repo:octo@1/shop@2";
const SUBJECT = { ok: true, value: { claims: null, immutable: true, prefix: PREFIX } } as const;

function found(workflows: Readonly<Record<string, string>>, o: Partial<CredentialsFound> = {}): CredentialsFound {
  const environment = (name: string) => ({ name, workflow: `${name}.yml`, native: true, account: undefined });
  return {
    environments: ["staging", "production"],
    logins: [environment("staging"), environment("production")],
    trusts: [],
    listed: [],
    repository: undefined,
    organization: undefined,
    workflows: Object.entries(workflows).map(([name, text]) =>
      readWorkflow({ path: `.github/workflows/${name}.yml`, text }),
    ),
    subject: SUBJECT,
    ...o,
  };
}

const STEP = {
  aws: (role: string) =>
    `- uses: aws-actions/configure-aws-credentials@v6\n        with: { role-to-assume: "${role}" }`,
  keys: `- uses: AWS-Actions/configure-aws-credentials@v6
        with: { Aws-Access-Key-Id: "\${{ secrets.A }}", aws-secret-access-key: "\${{ secrets.B }}" }`,
  azure: `- uses: azure/login@v2\n        with: { creds: "\${{ secrets.LOGIN }}" }`,
  google: `- uses: google-github-actions/auth@v3
        with: { workload_identity_provider: projects/1/x, service_account: deploy@x }`,
};
const ROLE = "arn:aws:iam::123456789012:role/deploy";
const job = (environment: string | undefined, step: string) => `on: workflow_dispatch
permissions: { contents: read, id-token: write }
jobs:
  deploy:
    runs-on: ubuntu-latest
${environment === undefined ? "" : `    environment: { name: "${environment}" }\n`}    steps:
      ${step}
`;
const ids = (workflows: Readonly<Record<string, string>>, o: Partial<CredentialsFound> = {}) =>
  judgeWorkflows(found(workflows, o), URL).map(({ id }) => id);

describe("how jobs log in to clouds", () => {
  test("each environment as a role of its own is in order", () => {
    const staging = job("staging", STEP.aws(`${ROLE}-staging`));
    expect(ids({ staging, production: job("production", STEP.aws(ROLE)) })).toEqual([]);
    expect(ids({ production: job("production", STEP.google) })).toEqual([]);
  });

  test("with a key that does not end, whatever it is called, where OpenID Connect would do", () => {
    const { findings, ids: named } = both({ production: job("production", STEP.keys) });
    const aws = "credentials/static-login/production.yml:deploy:aws-actions/configure-aws-credentials";
    expect(named).toEqual([aws]);
    expect(findings[0]).toMatchObject({
      environment: "production",
      file: { path: ".github/workflows/production.yml" },
    });
    expect(findings[0]?.fix).toContain(`${PREFIX}:environment:production`);
    expect(ids({ production: job("production", STEP.azure) })).toEqual([
      "credentials/static-login/production.yml:deploy:azure/login",
    ]);
  });

  test("as one role for two environments, also where the environment is an expression", () => {
    const shared = [`credentials/role-shared/production=staging:AWS ${ROLE}`];
    const step = STEP.aws(ROLE);
    expect(ids({ staging: job("staging", step), production: job("production", step) })).toEqual(shared);
    const logins = ["staging", "production"].map((name) => {
      return { name, workflow: "deploy.yml", native: true, account: undefined };
    });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's expression.
    expect(ids({ deploy: job("${{ inputs.environment }}", step) }, { logins })).toEqual(shared);
  });

  test("as a role that an expression names is not compared", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's expression.
    const step = STEP.aws("${{ vars.ROLE }}");
    expect(ids({ staging: job("staging", step), production: job("production", step) })).toEqual([]);
  });

  test("in a job that names no environment: as production's role an error, else a warning where it deploys", () => {
    const production = job("production", STEP.aws(ROLE));
    const outside = judgeWorkflows(found({ production, ci: job(undefined, STEP.aws(ROLE)) }), URL);
    expect(outside).toMatchObject([
      { id: "credentials/role-outside/ci.yml:deploy", severity: "error", environment: "production" },
    ]);
    expect(judgeWorkflows(found({ production: job(undefined, STEP.google) }), URL)).toMatchObject([
      { id: "credentials/role-outside/production.yml:deploy", severity: "warning" },
    ]);
    expect(ids({ production, ci: job(undefined, STEP.aws(`${ROLE}-cache`)) })).toEqual([]);
  });

  test("in a job without an environment is all there is where the policy says that GitHub has none", () => {
    const logins = [{ name: "production", workflow: "production.yml", native: false, account: undefined }];
    expect(ids({ production: job(undefined, STEP.google) }, { logins })).toEqual([]);
  });

  test("in another account than the policy names", () => {
    const logins = (account: string) => [{ name: "production", workflow: "production.yml", native: true, account }];
    const production = job("production", STEP.aws(ROLE));
    expect(ids({ production }, { logins: logins("123456789012") })).toEqual([]);
    expect(ids({ production }, { logins: logins("210987654321") })).toEqual([
      "credentials/role-elsewhere/production:123456789012",
    ]);
  });
});

describe("what roles trust, by the policy", () => {
  const trust = (...trusted: string[]) =>
    judgeSubject(found({}, { trusts: [{ environment: "production", trust: trusted }] })).map(({ id }) => id);
  const RIGHT = `${PREFIX}:environment:production`;

  test("is what the environment's jobs say, and no other", () => {
    expect(trust(RIGHT)).toEqual([]);
    for (const wide of [
      `${PREFIX}:*`,
      `${PREFIX}:environment:*`,
      "repo:octo@1/*:environment:production",
      "repo:octo/*",
      `${PREFIX}:ref:refs/heads/main`,
      `${PREFIX}:environment:production-2`,
    ])
      expect(trust(wide), wide).toEqual([`credentials/trust-wide/production:${wide}`]);
    for (const other of ["repo:octo/shop:environment:production", "repo:octo@1/shop@3:environment:production"])
      expect(trust(RIGHT, other), other).toEqual([`credentials/trust-elsewhere/production:${other}`]);
  });

  test("is not judged, and said so, where GitHub does not say the subject", () => {
    const subject = { ok: false, why: "403", fix: "`actions: read`" } as const;
    const trusts = [{ environment: "production", trust: [RIGHT] }];
    expect(judgeSubject(found({}, { subject, trusts })).map(({ id }) => id)).toEqual([
      "credentials/subject-unreadable",
    ]);
  });
});

test.each([
  ["permissions:\n  id-token: write", true],
  ["permissions: { contents: read, id-token: write }", true],
  ["permissions: write-all", true],
  ["# id-token: write", false],
  ["permissions: { id-token: none }", false],
])("%j asks for a token: %s", (text, asks) => {
  expect(usesOidc(readWorkflow({ path: ".github/workflows/x.yml", text: `on: push\n${text}\njobs: {}\n` }))).toBe(asks);
});

function both(workflows: Readonly<Record<string, string>>) {
  const findings = judgeWorkflows(found(workflows), URL);
  return { findings, ids: findings.map(({ id }) => id) };
}
