import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCodeScanning, readDependabotAlerts, readSecretScanningAlerts } from "../../src/github/alerts.ts";
import { getArtifact, listArtifacts } from "../../src/github/artifacts.ts";
import { readBlockers } from "../../src/github/blockers.ts";
import { findCommit } from "../../src/github/branch-commit.ts";
import type { Client, RestAnswer } from "../../src/github/client.ts";
import { readCommitFacts } from "../../src/github/commit-facts.ts";
import { createDeployment, deploymentStatuses, listDeployments } from "../../src/github/deployments.ts";
import { findDispatchedRun } from "../../src/github/dispatch.ts";
import { GitHubFailure } from "../../src/github/errors.ts";
import type { GraphqlAnswer } from "../../src/github/graphql-answer.ts";
import { readHistory } from "../../src/github/history.ts";
import { branchRules, createBranch } from "../../src/github/ledger-branch.ts";
import { readPages } from "../../src/github/pages.ts";
import { getRole } from "../../src/github/people.ts";
import { readRangeChecks } from "../../src/github/range-checks.ts";
import { compare, fastForward, getBranch } from "../../src/github/refs.ts";
import { getAttempt, getRun, listJobs } from "../../src/github/runs.ts";
import { readSnapshot } from "../../src/github/snapshot.ts";
import { createSimulator } from "../simulator/index.ts";
import { clientOf } from "./scripted-server.ts";

type Recorded = RestAnswer | GraphqlAnswer;

/** One recorded conversation with GitHub and what came of it. */
interface Recording {
  readonly name: string;
  readonly run: (client: Client) => Promise<unknown>;
  readonly answers: readonly Recorded[];
  readonly result: unknown;
}

const repo = { owner: "octo", name: "shop" };
let recordings: readonly Recording[] = [];
let stop: () => Promise<void> = async () => {};

beforeAll(async () => {
  const simulator = await createSimulator();
  const octo = simulator.createUser("octo");
  const repository = await simulator.createRepository({
    owner: octo,
    name: "shop",
    files: {
      ".github/env-actions.yml": "version: 1\n",
      ".github/workflows/p.yml": "on: workflow_dispatch\njobs: { a: { runs-on: x, steps: [{ run: a }] } }\n",
    },
    environments: ["production"],
  });
  const { value: token } = simulator.addToken({ user: octo, workflowToken: false });
  const client = clientOf(
    { url: simulator.apiUrl },
    { graphqlUrl: simulator.graphqlUrl, token, requestTimeout: 10_000 },
  );
  stop = async () => {
    client.close();
    await simulator.close();
  };
  const files = [
    { path: "head.json", contents: "{}" },
    { path: "state/api/production.json", contents: "{}" },
  ];
  await createBranch(client, { repo, branch: "env-actions", message: "m\n\nIntent: 1", files });
  const oid = (await getBranch(client, { repo, branch: "env-actions" })) ?? "";
  const head = (await getBranch(client, { repo, branch: "main" })) ?? "";
  const started = await client.rest("create", "POST /repos/octo/shop/actions/workflows/p.yml/dispatches", {
    ref: "main",
    return_run_details: true,
  });
  const run = (started.data as { workflow_run_id: number }).workflow_run_id;
  const id = simulator.world.nextId();
  const time = "2026-01-01T00:00:00Z";
  const facts = { name: "app", bytes: Buffer.from("a"), contentType: "application/zip", expired: false, run_id: run };
  const times = { created_at: time, updated_at: time, expires_at: "2099-01-01T00:00:00Z" };
  repository.artifacts.push({ id, node_id: "A", digest: `sha256:${"0".repeat(64)}`, ...facts, ...times });
  const wanted = {
    ref: head,
    environment: "production",
    task: "t",
    payload: { promotion: "p" },
    description: "",
    production: true,
  };
  const deployment = (await createDeployment(client, { repo, ...wanted })).id;
  await client.rest("create", `POST /repos/octo/shop/deployments/${deployment}/statuses`, { state: "success" });
  await client.rest("create", `POST /repos/octo/shop/statuses/${head}`, { state: "success", context: "c" });
  repository.labels?.push({ id: 1, node_id: "LA_1", name: "bug", color: "ffffff", description: null });
  await client.rest("create", "POST /repos/octo/shop/issues", { title: "Data loss", labels: ["bug"] });
  const alert = { number: 1, state: "open", severity: "high", about: "left-pad", created_at: time } as const;
  const analysis = { id: 1, ref: "refs/heads/main", commit_sha: head, created_at: time, error: "" };
  repository.alerts = {
    dependabot: [alert],
    codeScanning: { alerts: [alert], analyses: [analysis] },
    secretScanning: [alert],
  };

  const operations: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
    snapshot: (on) =>
      readSnapshot(on, {
        repo,
        ledger: "env-actions",
        folder: "state/api",
        files: ["head.json"],
        environment: "production",
        policyPath: ".github/env-actions.yml",
      }),
    "commit facts": (on) =>
      readCommitFacts(on, {
        repo,
        commit: head,
        ledgerBranch: "env-actions",
        files: [
          { commit: oid, path: "head.json" },
          { commit: head, path: ".github/workflows/p.yml" },
        ],
        deploymentsOf: ["production"],
        witness: oid,
        history: true,
      }),
    history: (on) => readHistory(on, { repo, commit: head, after: null }),
    "range checks": (on) => readRangeChecks(on, { repo, commits: [head] }),
    blockers: (on) => readBlockers(on, { repo, labels: ["bug"], pullRequests: true, closing: true }),
    "dependabot alerts": (on) => readDependabotAlerts(on, repo),
    "code scanning": (on) => readCodeScanning(on, { repo, branch: "main" }),
    "secret scanning alerts": (on) => readSecretScanningAlerts(on, repo),
    "find commit": (on) => findCommit(on, { repo, branch: "env-actions", since: head, marker: "Intent: 1" }),
    "create deployment": (on) => createDeployment(on, { repo, ...wanted }),
    "list deployments": (on) => listDeployments(on, { repo }),
    "newest deployments": (on) => listDeployments(on, { repo, newest: 5 }),
    "deployment statuses": (on) => deploymentStatuses(on, { repo, deployment }),
    "find run": (on) => findDispatchedRun(on, { repo, workflow: "p.yml", marker: "p", since: new Date(0) }),
    run: (on) => getRun(on, { repo, run }),
    attempt: (on) => getAttempt(on, { repo, run, attempt: 1 }),
    jobs: (on) => listJobs(on, { repo, run, attempt: 1 }),
    artifacts: (on) => listArtifacts(on, { repo, run, name: "app" }),
    artifact: (on) => getArtifact(on, { repo, id }),
    compare: (on) => compare(on, { repo, base: "main", head }),
    branch: (on) => getBranch(on, { repo, branch: "main" }),
    "fast-forward": (on) => fastForward(on, { repo, branch: "main", to: head }),
    rules: (on) => branchRules(on, { repo, branch: "main" }),
    role: (on) => getRole(on, { repo, login: "octo" }),
  };
  recordings = await Promise.all(
    Object.entries(operations).map(async ([name, each]) => {
      const answers: Recorded[] = [];
      const result = await each(recording(client, answers));
      return { name, run: each, answers, result };
    }),
  );
});

afterAll(() => stop());

/** Asks the real thing and keeps what it answered. */
function recording(client: Client, answers: Recorded[]): Client {
  const keep = <T extends Recorded>(answer: T): T => {
    answers.push(structuredClone(answer));
    return answer;
  };
  const rest: Client["rest"] = async (...asked) => keep(await client.rest(...asked));
  return {
    ...client,
    rest,
    graphql: async (...asked) => keep(await client.graphql(...asked)),
    pages: pagesOver(rest),
  };
}

function pagesOver(rest: Client["rest"]): Client["pages"] {
  return (route, parameters, page) => readPages({ rest, apiUrl: "http://127.0.0.1", route, parameters, page });
}

/** Answers in the recorded order, whatever is asked. */
function replaying(answers: readonly Recorded[]): Client {
  let next = 0;
  const answer = async () => {
    const found = answers[Math.min(next, answers.length - 1)];
    next += 1;
    return structuredClone(found);
  };
  return {
    rest: answer as Client["rest"],
    graphql: answer as Client["graphql"],
    pages: pagesOver(answer as Client["rest"]),
    download: () => Promise.reject(new Error("not recorded")),
    stored: () => Promise.reject(new Error("not recorded")),
    sent: Promise.resolve(),
    count: { rest: 0, graphql: 0 },
    close: () => {},
  };
}

type Way = "missing" | "null" | "retyped";

/** All places of a JSON value, as paths. */
function placesOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null || value instanceof Date || value instanceof Map) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))];
}

function damaged(value: unknown, path: readonly string[], way: Way): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return way === "retyped" ? retyped(value) : null;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === key ? damaged(item, rest, way) : item));
  }
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    if (name !== key) return [[name, inner]];
    return rest.length === 0 && way === "missing" ? [] : [[name, damaged(inner, rest, way)]];
  });
  return Object.fromEntries(entries);
}

function retyped(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return 987_654_321;
    case "number":
      return "987654321";
    case "boolean":
      return String(value);
    default:
      // What may be null may also be text; that is no other type.
      return value === null ? null : Array.isArray(value) ? { length: 1 } : [value];
  }
}

/** Every primitive in a result that some rule could be satisfied by; reasons of blocks that are not ok are none. */
function claims(value: unknown): readonly unknown[] {
  if (value instanceof Map) return [...value].flat().flatMap(claims);
  if (value instanceof Date) return [value.getTime()];
  if (typeof value !== "object" || value === null) return [value];
  if ("ok" in value && value.ok === false) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "payload" ? [] : claims(inner)));
}

test("an answer with a missing, nulled or retyped field never says more than the whole one, and never breaks us (R77)", async () => {
  // Absence may be an answer: nothing there, unknown app, no such word, nobody.
  const harmless = new Set<unknown>([null, false, "unknown", "unasked", "not-ancestor", 0, "", "missing"]);
  const cases = recordings.flatMap((recording) =>
    recording.answers.flatMap((answer, index) => {
      return placesOf(answer.data).map((path) => ({ recording, index, path }));
    }),
  );
  expect(cases.length).toBeGreaterThan(300);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...cases),
      fc.constantFrom<Way>("missing", "null", "retyped"),
      async ({ recording, index, path }, way) => {
        const answers = recording.answers.map((answer, each) =>
          each === index ? withDamage(answer, path, way) : answer,
        );
        const outcome: unknown = await recording.run(replaying(answers)).catch((error: unknown) => error);
        if (outcome instanceof GitHubFailure) return;
        if (outcome instanceof Error) throw outcome;
        const known = new Set(claims(recording.result));
        for (const claim of claims(outcome)) {
          if (!known.has(claim) && !harmless.has(claim))
            throw new Error(`${recording.name}: ${path.join(".")} ${way} gave ${String(claim)}`);
        }
      },
    ),
    { numRuns: 5_000 },
  );
});

function withDamage(answer: Recorded, path: readonly string[], way: Way): Recorded {
  return { ...answer, data: damaged(answer.data, path, way) };
}
