import { afterAll, beforeAll, expect, it } from "vitest";
import {
  BASE,
  DIFFERENCES,
  PRODUCTION as PRODUCTION_CONFIG,
  STAGING as STAGING_CONFIG,
} from "../environments/config/texts.ts";
import { listTree, readFile, resolve } from "../simulator/git.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

const POLICY = ".github/environments.yml";
const SECRET = "correct horse battery staple";
const NAMES = ["DATABASE_PASSWORD", "MAIL_TOKEN"];
const UNREAD = ["secrets", "variables"]
  .map(
    (kind) => `  - { setting: ${kind}, reason: nobody has a token for it, owner: "user:alice", until: 2027-06-30 }\n`,
  )
  .join("");

/** Production and staging have configurations; staging mirrors production; the deploying step has what they refer to. */
function files(): Record<string, string> {
  const example = exampleFiles("three-environments");
  const policy = (example[POLICY] ?? "")
    .replace(
      "workflow: staging.yml }",
      "workflow: staging.yml, mirrors: production, config: { file: config/staging.yml, references: given } }",
    )
    .replace(
      "    workflow: production.yml\n",
      "    workflow: production.yml\n    config: { file: config/production.yml, references: given }\n",
    );
  const given = [
    ...NAMES.map((name) => `          ${name}: \${{ secrets.${name} }}`),
    `          DATABASE_USER: \${{ vars.DATABASE_USER }}`,
  ];
  const workflow = (name: string) => {
    const text = example[`.github/workflows/${name}`] ?? "";
    return text.replace("        id: promote\n", `        id: promote\n        env:\n${given.join("\n")}\n`);
  };
  const handing = `      - uses: org/env-actions/config@v1
        id: config
        with:
          environment: \${{ inputs.environment }}
          commit: \${{ steps.promote.outputs.commit }}
          digest: \${{ steps.promote.outputs.config }}
          variables: APP_
          vars: \${{ toJSON(vars) }}
      - name: What it was given
        run: echo "host $APP_DATABASES_MAIN_HOST, user $APP_DATABASES_MAIN_USER, file $(grep -c DATABASE_PASSWORD "$CONFIG")"
        env:
          CONFIG: \${{ steps.config.outputs.path }}
`;
  return {
    [POLICY]: policy,
    ".github/workflows/staging.yml": workflow("staging.yml"),
    ".github/workflows/production.yml": workflow("production.yml").replace(
      "      - name: Deploy\n",
      `${handing}      - name: Deploy\n`,
    ),
    "config/base.yml": BASE,
    "config/staging.yml": STAGING_CONFIG,
    "config/production.yml": PRODUCTION_CONFIG,
    "config/differences.yml": DIFFERENCES + UNREAD,
  };
}

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files: files() });
  for (const name of NAMES) sample.repository.secrets.set(name, SECRET);
  sample.repository.variables.set("DATABASE_USER", "shop");
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function push(changed: Readonly<Record<string, string>>): Promise<void> {
  await sample.simulator.push(sample.repository, {
    branch: "main",
    files: changed,
    message: "Change",
    actor: sample.bob,
  });
  await sample.simulator.engine.drain();
}

/** Every line of the ledger's log, as it is on the branch. */
async function ledgerText(): Promise<string> {
  const { gitDir } = sample.repository;
  const oid = (await resolve(gitDir, "refs/heads/env-actions")) ?? "";
  const walk = async (folder: string): Promise<string[]> => {
    const entries = (await listTree(gitDir, oid, folder)) ?? [];
    const inside = entries.map(async ({ name, type }) => {
      const path = `${folder}/${name}`;
      return type === "tree" ? walk(path) : [((await readFile(gitDir, oid, path)) ?? "").toString()];
    });
    return (await Promise.all(inside)).flat();
  };
  return (await walk("log")).join("");
}

const staging = () => readState(sample, "staging");
const stagingJob = () => jobsOf(sample, "staging.yml", "deploy").at(-1);

it("a release whose configuration is valid, given and mirrored goes in, and the ledger says what ran with what", async () => {
  expect((await staging()).settled[0], stagingJob()?.log).toMatchObject({ state: "succeeded" });
  await sample.dispatch("production.yml", { environment: "production" });
  expect((await readState(sample, "production")).settled[0]).toMatchObject({ state: "succeeded" });
  const job = jobsOf(sample, "production.yml", "deploy").at(-1);
  expect(job?.log).toContain("host db.prod.example.com, user shop, file 1");
  const entered = (await ledgerText()).split("\n").filter((line) => line.includes('"event":"promotion.entered"'));
  const digests = entered.map((line) => /"config":"(sha256:[0-9a-f]{64})"/.exec(line)?.[1]);
  // Development says nothing of its configuration, and nothing is asked there.
  expect(digests).toEqual([undefined, expect.any(String), expect.any(String)]);
  expect(new Set(digests).size).toBe(3);
}, 240_000);

it("nothing that was given is told: not as it is, not in base64, not escaped for addresses (R49)", async () => {
  const jobs = sample.repository.runs.flatMap(({ jobs: all }) => all);
  const told = [...jobs.map(({ log, summaries }) => `${log}${summaries.join("")}`), await ledgerText()].join("\n");
  expect(told).toContain("config");
  for (const form of [SECRET, Buffer.from(SECRET).toString("base64"), encodeURIComponent(SECRET)]) {
    expect(told).not.toContain(form);
  }
});

it("staging that is not like production any more is refused, by the key, until that is written down on the default branch", async () => {
  const before = (await staging()).settled[0]?.id;
  await push({ "config/staging.yml": `${STAGING_CONFIG}debug: true\n` });
  const [refused] = (await staging()).settled;
  expect(refused).toMatchObject({ state: "rejected", reason: "parity-undocumented" });
  expect(refused?.id).not.toBe(before);
  const more = '  - { key: debug, may: be-absent, reason: to find faults, owner: "user:bob", until: 2027-01-31 }\n';
  await push({ "config/differences.yml": DIFFERENCES + UNREAD + more });
  expect((await staging()).settled[0]).toMatchObject({ state: "succeeded" });
}, 240_000);

it("a configuration with a mistake, or a secret that nobody gave, keeps the release out", async () => {
  await push({ "config/production.yml": PRODUCTION_CONFIG.replace("percent: 10", "percent: 1000") });
  // What staging mirrors cannot be compared.
  expect((await staging()).settled[0]).toMatchObject({ state: "rejected", reason: "parity-incomparable" });
  sample.repository.secrets.delete("MAIL_TOKEN");
  await push({ "config/production.yml": PRODUCTION_CONFIG });
  expect(stagingJob()?.log).toContain("MAIL_TOKEN");
  expect((await staging()).settled[0]).toMatchObject({ state: "rejected", reason: "config-reference-missing" });
}, 240_000);
