import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readContext } from "../../src/action/context.ts";
import { createSummary } from "../../src/action/summary.ts";
import { type ConfigResult, type Configuring, configure } from "../../src/configuration/configure.ts";
import type { Client } from "../../src/github/client.ts";
import { runnerVariables } from "../action/memory-host.ts";
import { BASE, DIFFERENCES, PRODUCTION, STAGING } from "../environments/config/texts.ts";
import { openShop, type Shop } from "../github/simulated-shop.ts";

const POLICY = `version: 1
environments:
  development: { preset: development, workflow: deploy.yml }
  staging: { preset: staging, after: development, workflow: deploy.yml, config: config/staging.yml, mirrors: production }
  production: { preset: production, after: staging, workflow: deploy.yml, config: config/production.yml }
`;
const FILES = {
  ".github/environments.yml": POLICY,
  "config/base.yml": BASE,
  "config/staging.yml": STAGING,
  "config/production.yml": PRODUCTION,
  "config/differences.yml": DIFFERENCES,
};

let shop: Shop;
let folder: string;
beforeEach(async () => {
  shop = await openShop();
  folder = await mkdtemp(path.join(tmpdir(), "config-"));
  for (const environment of shop.repository.environments) {
    environment.secrets = ["DATABASE_PASSWORD", "MAIL_TOKEN"];
    environment.variables = { DATABASE_USER: "shop" };
  }
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await shop.close();
});

async function push(files: Readonly<Record<string, string>>, branch = "main"): Promise<string> {
  const { simulator, repository, octo } = shop;
  return simulator.push(repository, { branch, files, message: "Change", actor: octo });
}

interface Ran {
  readonly result: ConfigResult;
  readonly variables: ReadonlyMap<string, string>;
  readonly annotated: readonly string[];
  readonly summary: string;
}

async function run(
  commit: string,
  inputs: Partial<Configuring["inputs"]> = {},
  client: Client = shop.client,
): Promise<Ran> {
  const variables = new Map<string, string>();
  const annotated: string[] = [];
  const summary = createSummary();
  const places = { GITHUB_WORKSPACE: path.join(folder, "work"), RUNNER_TEMP: path.join(folder, "temp") };
  const none = () => {};
  const result = await configure({
    inputs: {
      environment: undefined,
      commit,
      digest: undefined,
      file: undefined,
      variables: undefined,
      differences: undefined,
      vars: undefined,
      dryRun: false,
      ...inputs,
    },
    run: readContext({ ...runnerVariables, ...places }),
    client,
    log: {
      debug: none,
      info: none,
      notice: none,
      warning: none,
      error: (_message, at) => annotated.push(`${at?.file}:${at?.line}:${at?.column}`),
      group: (_title, work) => work(),
    },
    summary,
    exportVariable: (name, value) => variables.set(name, value),
  });
  return { result, variables, annotated, summary: summary.render() };
}

describe("handing out", () => {
  test("gives the merged configuration as file, JSON, variables and digest, and no secret", async () => {
    const commit = await push(FILES);
    const { result, variables, summary } = await run(commit, { environment: "production", variables: "APP_" });
    expect(result).toMatchObject({ decision: "resolved", failed: false, outputs: { commit } });
    expect(variables.get("APP_DATABASES_MAIN_HOST")).toBe("db.prod.example.com");
    expect(variables.get("APP_FEATURES_NEW_CHECKOUT_PERCENT")).toBe("10");
    expect(variables.get("APP_SECURITY_CORS_ORIGINS")).toBe('["https://shop.example.com"]');
    expect([...variables.keys()].filter((name) => /PASSWORD|TOKEN/.test(name))).toEqual([]);
    expect(variables.get("APP_DATABASES_MAIN_USER")).toBe("shop");
    expect(result.outputs.secrets).toMatchObject({ "databases.main.password": { secret: "DATABASE_PASSWORD" } });
    const file = JSON.parse(await readFile(String(result.outputs.path), "utf8"));
    expect(file).toEqual(result.outputs.config);
    expect(file).toMatchObject({
      databases: { main: { host: "db.prod.example.com", user: "shop", password: { secret: "DATABASE_PASSWORD" } } },
    });
    expect(String(result.outputs.path).startsWith(path.join(folder, "temp"))).toBe(true);
    expect(summary).toContain("**Valid**");
  });

  test("is of the commit that deploys, by the rules of the default branch (R54)", async () => {
    const before = await push(FILES);
    const schema = "type: object\nrequired: [region]\n";
    const policy = POLICY.replace(
      "config: config/production.yml",
      "config: { file: config/production.yml, schema: config/schema.yml }",
    );
    await push({
      ".github/environments.yml": policy,
      "config/schema.yml": schema,
      "config/production.yml": `${PRODUCTION}region: eu\n`,
    });
    const { result } = await run(before, { environment: "production" });
    expect(result).toMatchObject({ decision: "invalid", reason: "config-invalid", failed: true });
    expect((await run(before)).result).toMatchObject({ decision: "valid" });
    // A branch that takes the rule away changes nothing until it is merged.
    const branch = await push({ "config/schema.yml": "true: {}\n", ".github/environments.yml": POLICY }, "weaker");
    expect((await run(branch, { environment: "production" })).result).toMatchObject({ decision: "resolved" });
    const without = await push({ "config/production.yml": PRODUCTION }, "weaker");
    expect((await run(without, { environment: "production" })).result).toMatchObject({ decision: "invalid" });
  });

  test("ends where another configuration was promoted, and takes the same one", async () => {
    const commit = await push(FILES);
    const digest = String((await run(commit, { environment: "production" })).result.outputs.digest);
    expect((await run(commit, { environment: "production", digest })).result.decision).toBe("resolved");
    const wrong = await run(commit, { environment: "staging", digest, variables: "APP_" });
    expect(wrong.result).toMatchObject({ decision: "invalid", reason: "config-digest-differs", failed: true });
    expect(wrong.variables.size).toBe(0);
  });

  test.each(["GITHUB_", "NODE_", "app_", "APP", "LD_", "", "A-B_"])("refuses the prefix %j (R45)", async (prefix) => {
    const commit = await push(FILES);
    if (prefix === "") return;
    await expect(run(commit, { environment: "production", variables: prefix })).rejects.toMatchObject({
      reason: "config-prefix-refused",
    });
  });

  test("refuses two keys of one variable, and a file outside", async () => {
    const commit = await push({ ...FILES, "config/production.yml": `${PRODUCTION}own: { a-b: 1, a_b: 2 }\n` });
    const of = { environment: "production" };
    await expect(run(commit, { ...of, variables: "APP_" })).rejects.toMatchObject({ reason: "config-variables-clash" });
    for (const file of ["../out.json", "/etc/out.json", ".git/config"]) {
      await expect(run(commit, { ...of, file })).rejects.toMatchObject({ reason: "config-file-refused" });
    }
  });

  test("an environment without a configuration is no success (R32), and one that is not there is named", async () => {
    const commit = await push(FILES);
    expect((await run(commit, { environment: "development" })).result).toMatchObject({
      reason: "config-none",
      failed: true,
    });
    await expect(run(commit, { environment: "prodution" })).rejects.toMatchObject({ reason: "environment-unknown" });
  });
});

describe("what a configuration names", () => {
  const of = { environment: "production" };
  const named = (name: string) => {
    const environment = shop.repository.environments.find((one) => one.name === name);
    if (environment === undefined) throw new Error(`there is no ${name}`);
    return environment;
  };
  const own = () => shop.clientWith({ contents: "read", metadata: "read", actions: "read" });
  const given = (name: string) => ({
    ".github/environments.yml": POLICY.replace(
      "config: config/production.yml",
      `config: { file: config/production.yml, references: ${name} }`,
    ),
  });

  test("must be in that environment; each one that is not is annotated at its line and column", async () => {
    const commit = await push(FILES);
    named("production").secrets = ["DATABASE_PASSWORD"];
    named("production").variables = {};
    const { result, annotated, variables } = await run(commit, { ...of, variables: "APP_" });
    expect(result).toMatchObject({ decision: "invalid", reason: "config-reference-missing", failed: true });
    expect(annotated.toSorted()).toEqual(["config/base.yml:13:78", "config/base.yml:9:23"].toSorted());
    expect(result.outputs.config).toBeUndefined();
    expect(variables.size).toBe(0);
    expect((await run(commit, { environment: "staging" })).result.decision).toBe("resolved");
  });

  test("is unknown, and nothing is handed out, to a token that may not list it", async () => {
    const commit = await push(FILES);
    const { result } = await run(commit, of, own());
    expect(result).toMatchObject({ decision: "unknown", reason: "config-references-unlisted", failed: true });
    expect(result.hint).toContain("Environments: read");
    expect(result.outputs.path ?? null).toBeNull();
  });

  test("is taken from the job's own variables, with nothing but the workflow's token, where the step had the secrets", async () => {
    const commit = await push({ ...FILES, ...given("given") });
    const vars = JSON.stringify({ database_user: "from-the-job", OTHER: "x" });
    const { result, variables } = await run(commit, { ...of, vars, variables: "APP_" }, own());
    expect(result).toMatchObject({ decision: "resolved" });
    expect(variables.get("APP_DATABASES_MAIN_USER")).toBe("from-the-job");
    const other = await run(commit, { ...of, vars: JSON.stringify({ DATABASE_USER: "another" }) }, own());
    // The name is what is promoted; with which value it was handed out is another digest.
    expect(other.result.outputs.digest).toBe(result.outputs.digest);
    expect(other.result.result).not.toEqual(result.result);
    expect((await run(commit, of, own())).result).toMatchObject({ decision: "unknown", failed: true });
    expect((await run(commit, { ...of, vars: "{}" }, own())).result).toMatchObject({
      ...{ decision: "invalid", reason: "config-reference-missing" },
    });
  });

  test("is no secret by value: neither by its form nor by the key that names it", async () => {
    const commit = await push(FILES);
    const token = ["ghp", "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"].join("_");
    named("production").variables = { DATABASE_USER: token };
    const byForm = await run(commit, of);
    expect(byForm.result).toMatchObject({ decision: "invalid", reason: "config-secret-plain" });
    expect(byForm.annotated).toEqual(["config/base.yml:9:23"]);
    expect(JSON.stringify([byForm.result, byForm.summary])).not.toContain(token);
    named("production").variables = { DATABASE_USER: "shop", PASSWORD: "tiger" };
    const byKey = await push({
      ...FILES,
      "config/production.yml": `${PRODUCTION}own: { api-token: { variable: PASSWORD } }\n`,
    });
    const { result } = await run(byKey, of);
    expect(result).toMatchObject({ decision: "invalid", reason: "config-secret-plain" });
    expect(JSON.stringify(result)).not.toContain("tiger");
  });

  test.each(["[]", "nothing", '{"A":1}', '"text"'])("is not read from the input %j", async (vars) => {
    const commit = await push(FILES);
    await expect(run(commit, { ...of, vars })).rejects.toMatchObject({ reason: "invalid-input" });
  });
});

describe("checking", () => {
  test("annotates every mistake of every file at its place, once, and writes nothing", async () => {
    const wrong = {
      "config/base.yml": BASE.replace("tls: required", "tls: sometimes"),
      "config/staging.yml": `${STAGING}own: { api-key: hunter2hunter2 }\n`,
      "config/differences.yml": DIFFERENCES.replace("may: scale", "may: scales"),
    };
    const commit = await push({ ...FILES, ...wrong });
    const { result, annotated, summary } = await run(commit, { dryRun: true });
    expect(result).toMatchObject({ decision: "invalid", failed: true });
    expect(new Set(annotated).size).toBe(annotated.length);
    expect(new Set(annotated.map((place) => place.replace(/:\d+$/, "")))).toEqual(
      new Set(["config/base.yml:11", "config/staging.yml:7", "config/differences.yml:5"]),
    );
    for (const text of [JSON.stringify(result), summary]) expect(text).not.toContain("hunter2");
  });

  test("of a proposal goes by its own policy, and hands out nothing", async () => {
    await push({
      ".github/environments.yml": POLICY.replaceAll(/, config: config\/\w+\.yml/g, "").replace(
        ", mirrors: production",
        "",
      ),
    });
    const commit = await push(FILES, "proposal");
    const { result, variables } = await run(commit, { dryRun: true, environment: "production", variables: "APP_" });
    expect(result).toMatchObject({ decision: "valid", outputs: { path: null } });
    expect(variables.size).toBe(0);
    expect((await run(commit, { environment: "production" })).result).toMatchObject({ reason: "config-none" });
  });
});

describe("the report of differences", () => {
  test("is the same for the same files, names each difference with its reason, and nothing that is alike", async () => {
    const commit = await push(FILES);
    const text = async () => {
      const { result } = await run(commit, { differences: "docs/environments.md" });
      return readFile(String(result.outputs.differences), "utf8");
    };
    const report = await text();
    expect(await text()).toBe(report);
    expect(report).toContain(
      "| `databases.main.host` | `db.staging.example.com` | `db.prod.example.com` | each environment has its own",
    );
    expect(report).toContain("from 0.25 to 1 times");
    expect(report).not.toContain("databases.main.port");
    expect(report).not.toContain(commit);
  });

  test("says what is not written down, and keeps text of the files inert (R47)", async () => {
    const commit = await push({ ...FILES, "config/staging.yml": `${STAGING}note: "@octo | <b>x</b> \`y\`"\n` });
    const { result } = await run(commit, { differences: "out.md" });
    const report = await readFile(String(result.outputs.differences), "utf8");
    const row = report.split("\n").find((line) => line.includes("`note`")) ?? "";
    expect(row).toContain("not written down");
    expect(row).toContain("not there");
    expect(row).toContain("`` @octo \\| <b>x</b> `y` ``");
  });
});
