import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GateResult } from "../../../src/gates/gate.ts";
import { isolationGate } from "../../../src/gates/isolation/gate.ts";
import { outcomeOf } from "../../../src/gates/outcome.ts";
import type { Client } from "../../../src/github/client.ts";
import { connectNetwork } from "../../../src/network/connect.ts";
import { CONFIGURED, PAIR } from "../../environments/isolation/pair.ts";
import { clientOf } from "../../github/scripted-server.ts";
import { restless } from "../../network/host.ts";
import { mistakesOf, policyOf } from "../../policy/policies.ts";
import { createRun } from "../../simulator/engine/create-run.ts";
import { setRunStatus } from "../../simulator/engine/job-records.ts";
import { resolve } from "../../simulator/git.ts";
import { createSimulator, type Simulator } from "../../simulator/index.ts";
import type { Repository, User } from "../../simulator/world.ts";
import { askOf, facts } from "../facts.ts";

const WORKFLOW = "on: { workflow_dispatch: {} }\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n";
// Not in one piece, so that no scanner takes this file for what it tests.
const CARD = ["4539", "5316", "8723", "4142"].join("");

let simulator: Simulator;
let repository: Repository;
let octo: User;
let client: Client;
let head: string;

beforeAll(async () => {
  simulator = await createSimulator();
  octo = simulator.createUser("octo");
  repository = await simulator.createRepository({
    owner: octo,
    name: "shop",
    files: {
      ".github/workflows/sanitize.yml": WORKFLOW,
      ".github/workflows/cleanup.yml": WORKFLOW,
      "test/clean.json": '{"card":"4242424242424242","mail":"a@example.com"}\n',
      "test/dirty/cards.csv": `name,card\nx,4242424242424242\ny,${CARD}\n`,
      "test/picture.png": "\u0000\u0001PNG",
      "config/base.yml": "service:\n  port: 80\n",
      "config/staging.yml":
        "database:\n  host: db.staging.example.com\n  read: postgres://spare.prod.example.com:5432/orders\n",
      "src/index.js": `// ${CARD}\n`,
    },
  });
  const token = simulator.addToken({ user: octo, workflowToken: false });
  client = clientOf(
    { url: simulator.apiUrl },
    { graphqlUrl: simulator.graphqlUrl, token: token.value, requestTimeout: 10_000 },
  );
  head = (await resolve(repository.gitDir, "refs/heads/main")) ?? "";
});
afterAll(async () => {
  client.close();
  expect(simulator.violations).toEqual([]);
  await simulator.close();
});

function ran(
  workflow: string,
  conclusion: "success" | "failure",
  o: { readonly event?: string; readonly branch?: string } = {},
) {
  const { world } = simulator;
  const run = createRun(world, repository, {
    path: `.github/workflows/${workflow}`,
    event: o.event ?? "schedule",
    headBranch: o.branch ?? "main",
    headSha: head,
    actor: octo,
    payload: { ref: "refs/heads/main" },
  });
  const place = { world, repository, run, serverUrl: simulator.url };
  setRunStatus(place, "in_progress");
  setRunStatus(place, "completed", conclusion);
}

const STAGING = /^ {6}cleanup: .*7d \}\n/m;

async function say(
  environment: string,
  more = "",
  { here = "in-environment" as "anywhere" | "in-environment", commit = false } = {},
): Promise<readonly GateResult[]> {
  const policy = policyOf(PAIR.replace(STAGING, (line) => `${line}${more}`));
  const about = facts({ policy, environment, now: simulator.world.now(), repositoryId: repository.id, commit: head });
  const network = connectNetwork({ clock: restless() });
  const ask = askOf(about, {
    client,
    network,
    commit: head,
    ...(commit ? { subject: { kind: "commit" } as const } : {}),
  });
  const prepared = await isolationGate.prepare(ask, here);
  return commit ? (prepared.judgeCommit?.(about) ?? []) : prepared.judge(about);
}

const reasons = (results: readonly GateResult[]) =>
  results
    .filter(({ verdict }) => verdict !== "pass")
    .map(({ item, verdict, reason }) => `${item}: ${verdict} ${reason}`);

describe("data", () => {
  test("what sanitizes and cleans up must have succeeded lately, on the default branch", async () => {
    expect(reasons(await say("staging"))).toEqual([
      "sanitize: fail isolation-sanitize-never",
      "cleanup: fail isolation-cleanup-never",
    ]);
    ran("sanitize.yml", "failure");
    ran("sanitize.yml", "success", { branch: "topic" });
    ran("sanitize.yml", "success", { event: "pull_request" });
    ran("cleanup.yml", "success");
    expect(reasons(await say("staging"))).toEqual(["sanitize: fail isolation-sanitize-never"]);
    ran("sanitize.yml", "success");
    expect(outcomeOf(await say("staging"), "in-environment")).toBe("clear");
    simulator.world.advance(8 * 86_400_000);
    expect(reasons(await say("staging"))).toEqual([
      "sanitize: fail isolation-sanitize-late",
      "cleanup: fail isolation-cleanup-late",
    ]);
    // Production asks for its clean-up every thirty days alone.
    expect(reasons(await say("production"))).toEqual([]);
    ran("cleanup.yml", "success");
    ran("sanitize.yml", "success");
  });

  test("a workflow that is not there makes it unknown, and only that", async () => {
    const results = await say("staging");
    expect(outcomeOf(results, "in-environment")).toBe("clear");
    const policy = PAIR.replaceAll("cleanup.yml", "gone.yml");
    const about = facts({
      policy: policyOf(policy),
      environment: "staging",
      now: simulator.world.now(),
      repositoryId: repository.id,
    });
    const prepared = await isolationGate.prepare(askOf(about, { client }), "in-environment");
    expect(reasons(prepared.judge(about))).toEqual(["cleanup: unknown isolation-unreadable"]);
  });
});

test("a configuration that names production's database is found, in a release and before a merge", async () => {
  const about = facts({
    policy: policyOf(CONFIGURED),
    environment: "staging",
    now: simulator.world.now(),
    repositoryId: repository.id,
    commit: head,
  });
  const found = (results: readonly GateResult[]) =>
    results.filter(({ item }) => item === "names").map(({ reason, message }) => `${reason}: ${message}`);
  const expected = [
    expect.stringContaining("isolation-proven: What .github/environments.yml says"),
    "isolation-names-foreign: staging names spare.prod.example.com, which production declares as its own (config/staging.yml, database.read).",
  ];
  const prepared = await isolationGate.prepare(askOf(about, { client, commit: head }), "in-environment");
  expect(found(prepared.judge(about))).toEqual(expected);
  const commit = await isolationGate.prepare(
    askOf(about, { client, commit: head, subject: { kind: "commit" } }),
    "anywhere",
  );
  expect(found(commit.judgeCommit?.(about) ?? [])).toEqual(expected);
});

describe("the scan", () => {
  test("tells file and line of what must not be in test data, and never the value (PCI DSS 6.5.5)", async () => {
    const results = await say("staging", '      scan: [test/**, "!**/*.png"]\n');
    expect(reasons(results)).toEqual(["scan: fail isolation-test-data"]);
    const found = results.find(({ item }) => item === "scan");
    expect(found?.message).toBe("test/dirty/cards.csv, line 3, holds a card number of Visa that ends with 4142.");
    expect(found?.evidence[0]).toBe(`https://github.com/octo/shop/blob/${head}/test/dirty/cards.csv#L3`);
    expect(JSON.stringify(results)).not.toContain(CARD);
  });

  test("what it cannot read is unknown, and nothing to read is a mistake of somebody", async () => {
    expect(reasons(await say("staging", "      scan: [test/*.png]\n"))).toEqual(["scan: unknown isolation-unreadable"]);
    expect(reasons(await say("staging", "      scan: [fixtures/**]\n"))).toEqual(["scan: fail isolation-scan-nothing"]);
    expect(reasons(await say("staging", "      scan: [test/clean.json]\n"))).toEqual([]);
    const allowed = `      scan: [test/dirty/**]\n      allow: ["${CARD}"]\n`;
    expect(reasons(await say("staging", allowed))).toEqual([]);
  });

  test("a commit of a pull request is scanned before it is merged", async () => {
    const results = await say("staging", "      scan: [test/dirty/**]\n", { commit: true, here: "anywhere" });
    expect(reasons(results)).toEqual(["scan: fail isolation-test-data"]);
    // When data was sanitized is nothing that a commit could change.
    expect(results.map(({ item }) => item)).not.toContain("sanitize");
  });
});

describe("reach, measured against real listeners", () => {
  const servers: Server[] = [];
  const listen = async (host: string) => {
    const server = createServer((socket) => socket.destroy());
    server.listen(0, host);
    await once(server, "listening");
    servers.push(server);
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return address.port;
  };
  afterAll(() => {
    for (const server of servers) server.close();
  });
  const table = (...rows: readonly string[]) => `      reach:\n${rows.map((row) => `        - { ${row} }\n`).join("")}`;

  test("what must answer and what must not are both measured (isolation gate)", async () => {
    const open = await listen("127.0.0.1");
    const other = await listen("127.0.0.2");
    // A port that was just closed again.
    const closing = createServer();
    closing.listen(0, "127.0.0.1");
    await once(closing, "listening");
    const address = closing.address();
    const closed = address !== null && typeof address === "object" ? address.port : 0;
    closing.close();
    await once(closing, "close");
    const well = table(
      `to: "127.0.0.1:${open}", expect: open, kind: vpn`,
      `to: "127.0.0.1:${closed}", expect: closed, kind: firewall`,
    );
    expect(reasons(await say("staging", well))).toEqual([]);
    const ill = table(
      `to: "127.0.0.1:${closed}", expect: open`,
      `to: "127.0.0.2:${other}", expect: closed, kind: segment`,
    );
    expect(reasons(await say("staging", ill))).toEqual([
      `reach 127.0.0.1:${closed}: fail isolation-reach-closed`,
      `reach 127.0.0.2:${other}: fail isolation-reach-open`,
    ]);
  });

  test("a name that nobody knows is no wall", async () => {
    const open = await listen("127.0.0.1");
    const rows = table(`to: "127.0.0.1:${open}", expect: open`, 'to: "no-such-host.invalid:5432", expect: closed');
    expect(reasons(await say("staging", rows))).toEqual([
      "reach no-such-host.invalid:5432: unknown isolation-reach-unknown",
    ]);
  });

  test("elsewhere than in the environment's own job it is deferred, and the rest is judged", async () => {
    const results = await say("staging", table('to: "127.0.0.1:1", expect: open'), { here: "anywhere" });
    expect(results.at(-1)).toMatchObject({ verdict: "wait", reason: "judged-in-environment", deferred: true });
    expect(results.map(({ item }) => item)).toContain("networks");
    expect(reasons(results)).toEqual(["undefined: wait judged-in-environment"]);
  });

  test("names must lead into the declared networks", async () => {
    const localhost = PAIR.replace('"*.staging.example.com"', "localhost").replace(
      "[10.2.0.0/16,",
      "[127.0.0.0/8, ::1/128,",
    );
    const judge = async (text: string) => {
      const about = facts({
        policy: policyOf(text),
        environment: "staging",
        now: simulator.world.now(),
        repositoryId: repository.id,
      });
      const network = connectNetwork({ clock: restless() });
      const prepared = await isolationGate.prepare(askOf(about, { client, network }), "in-environment");
      return reasons(prepared.judge(about).filter(({ item }) => item === "resolve localhost"));
    };
    const asked = localhost.replace("      data: sanitized\n", "      resolve: true\n      data: sanitized\n");
    expect(await judge(asked)).toEqual([]);
    expect(await judge(asked.replace("[127.0.0.0/8, ::1/128,", "[10.9.0.0/16,"))).toEqual([
      "resolve localhost: fail isolation-resolves-elsewhere",
    ]);
  });
});

describe("the words", () => {
  const staging = (says: string, extra = "") =>
    `version: 1\nenvironments:\n  development: { preset: development }\n  staging: { preset: staging, after: development, isolation: { ${says} } }\n${extra}`;

  test.each([
    ["networks: [10.0.0.0]", /must be a network with its prefix/],
    ["networks: [10.0.0.0/33]", /must be a network with its prefix/],
    ["hosts: ['a.*.com']", /must be a host such as/],
    ["resolve: true", /compares hosts with networks/],
    ["data: sanitized", /nothing says by what/],
    ["data: personal", /must be synthetic, sanitized or live/],
    ["data: live", /weaker than its preset: staging says sanitized/],
    ["stores: { db: { at: 'postgres://user:word@db/x' } }", /must be where the store is, without a user or password/],
    ["stores: { db: { at: db.example.com, shared: [nowhere] } }", /is no other environment/],
    ["stores: { db: { at: db.example.com, shared: [staging] } }", /is no other environment/],
    ["stores: { db: { at: db.example.com, data: live } }", /weaker than its preset: staging says sanitized/],
    ["reach: [{ to: 'db:1', expect: closed }]", /has no row with "expect: open"/],
    ["reach: [{ to: 'db:99999', expect: open }]", /is no port/],
    ["reach: [{ to: 'db:1', expect: open }, { to: 'db:1', expect: closed }]", /names "db:1" twice/],
    ["reach: [{ to: 'db:1', expect: open, timeout: 2m }]", /timeout/],
    ["scan: [/etc/passwd]", /must be a path such as/],
    ["scan: [../x]", /must be a path such as/],
    ["cleanup: { workflow: a.yml, every: 0d }", /no run is that young/],
    ["sanitize: { workflow: ci/a.yml, every: 7d }", /must be the name of a file in .github\/workflows/],
  ])("%s is refused", (says, expected) => {
    expect(
      mistakesOf(staging(says))
        .map(({ message }) => message)
        .join("\n"),
    ).toMatch(expected);
  });

  test("nothing is shared with production, whoever says so", () => {
    const production =
      "  production: { preset: production, after: staging, isolation: { stores: { db: { at: db.example.com, shared: [staging] } } } }\n";
    expect(
      mistakesOf(staging("stores: { db: { at: db.example.com, shared: [production] } }", production)).map(
        ({ message }) => message,
      ),
    ).toEqual([
      expect.stringContaining("no store is shared with an environment of preset production"),
      expect.stringContaining("no store is shared with an environment of preset production"),
    ]);
  });
});
