import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorld } from "../create-world.ts";
import { createRun } from "../engine/create-run.ts";
import { closeGit, commitFiles, initBare, updateRef, ZERO_OID } from "../git.ts";
import {
  ACTIONS_BOT,
  type Access,
  type Deployment,
  type Issue,
  type Repository,
  type Run,
  type Scope,
  type Token,
  type User,
  type World,
} from "../world.ts";
import { executeGraphql, type GraphqlAnswer, type GraphqlRequest } from "./execute.ts";

export const MONA: User = { id: 583231, login: "mona", type: "User" };
export const STRANGER: User = { id: 9919, login: "stranger", type: "User" };

export interface TestWorld {
  readonly world: World;
  readonly repository: Repository;
  /** The first commit of `main`. */
  readonly head: string;
  readonly mona: Token;
  /** A workflow token of the repository with exactly these permissions. */
  readonly workflow: (scopes: Partial<Record<Scope, Access>>) => Token;
  readonly run: (token: Token, query: string, variables?: Record<string, unknown>) => Promise<GraphqlAnswer>;
  /** Removes the repository from the disk. */
  readonly close: () => Promise<void>;
}

/** `mona/shop` with one commit on `main`, made by mona. */
export async function buildTestWorld(facts: Partial<Repository> = {}): Promise<TestWorld> {
  const world = createWorld();
  const gitDir = await mkdtemp(join(tmpdir(), "graphql-"));
  await initBare(gitDir, "main");
  const repository: Repository = { ...emptyRepository(world, gitDir), ...facts };
  world.users.push(MONA, STRANGER);
  world.repositories.push(repository);
  const head = await commitFiles(gitDir, {
    parent: null,
    additions: [
      { path: "README.md", contents: Buffer.from("# Shop\n") },
      { path: "src/index.js", contents: Buffer.from("export {};\n") },
      { path: "logo.png", contents: Buffer.from([137, 80, 0, 1]) },
      { path: ".github/workflows/ci.yml", contents: Buffer.from("name: CI\non: push\n") },
    ],
    deletions: [],
    message: "Open the shop\n\nWith a sign.",
    author: { name: "Mona", email: "583231+mona@users.noreply.github.com" },
    date: world.now(),
  });
  await updateRef(gitDir, "refs/heads/main", head, ZERO_OID);
  const mona: Token = { value: "ghp_mona", user: MONA, workflowToken: false };
  const workflow = (scopes: Partial<Record<Scope, Access>>): Token => ({
    value: "ghs_run",
    user: ACTIONS_BOT,
    repository: "mona/shop",
    scopes: new Map(Object.entries(scopes) as [Scope, Access][]),
    workflowToken: true,
  });
  const run = (token: Token, query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer> => {
    const body: GraphqlRequest = variables === undefined ? { query } : { query, variables };
    return executeGraphql(world, token, body);
  };
  const close = async (): Promise<void> => {
    closeGit(gitDir);
    await rm(gitDir, { recursive: true, force: true });
  };
  return { world, repository, head, mona, workflow, run, close };
}

function emptyRepository(world: World, gitDir: string): Repository {
  const id = world.nextId();
  return {
    id,
    node_id: `R_${id}`,
    owner: MONA,
    name: "shop",
    visibility: "private",
    plan: "enterprise",
    defaultBranch: "main",
    gitDir,
    collaborators: new Map(),
    environments: [],
    deployments: [],
    runs: [],
    workflowIds: new Map(),
    artifacts: [],
    releases: [],
    checkSuites: [],
    checkRuns: [],
    statuses: [],
    issues: [],
    rules: [],
    secrets: new Map(),
    variables: new Map(),
    hasIssues: true,
  };
}

/** A deployment of `sha` by the workflow token, without a status. */
export function addDeployment({ world, repository, head }: TestWorld, facts: Partial<Deployment> = {}): Deployment {
  const id = world.nextId();
  const created_at = world.now().toISOString();
  const deployment: Deployment = {
    id,
    node_id: `DE_${id}`,
    sha: head,
    ref: "main",
    task: "deploy",
    payload: {},
    environment: "production",
    description: null,
    transient_environment: false,
    production_environment: true,
    created_at,
    updated_at: created_at,
    creator: ACTIONS_BOT,
    statuses: [],
    ...facts,
  };
  repository.deployments.push(deployment);
  return deployment;
}

/** A finished workflow run of `head` with its check, and a failed commit status by mona. */
export function addChecks({ world, repository, head }: TestWorld): Run {
  const run = createRun(world, repository, {
    path: ".github/workflows/ci.yml",
    event: "push",
    headBranch: "main",
    headSha: head,
    actor: MONA,
    payload: {},
  });
  const id = world.nextId("large");
  const time = world.now().toISOString();
  repository.checkRuns.push({
    id,
    node_id: `CR_${id}`,
    suite_id: run.checkSuiteId,
    head_sha: head,
    name: "test",
    status: "completed",
    conclusion: "success",
    external_id: "",
    details_url: "https://example.com/checks",
    started_at: time,
    completed_at: time,
    output: { title: null, summary: null, text: null },
  });
  repository.statuses.push({
    id: world.nextId(),
    node_id: "SC_1",
    sha: head,
    context: "license",
    state: "failure",
    description: null,
    target_url: null,
    creator: MONA,
    created_at: time,
  });
  return run;
}

/** Issue number one, or a pull request when `facts` say so. */
export function addIssue({ world, repository }: TestWorld, facts: Partial<Issue> = {}): Issue {
  const id = world.nextId("large");
  const time = world.now().toISOString();
  const issue: Issue = {
    id,
    node_id: `I_${id}`,
    number: repository.issues.length + 1,
    title: "Ship it?",
    body: "Please.",
    state: "open",
    locked: false,
    user: MONA,
    labels: [],
    comments: [],
    created_at: time,
    updated_at: time,
    ...facts,
  };
  repository.issues.push(issue);
  return issue;
}
