import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorld } from "../create-world.ts";
import { commitFiles, initBare, updateRef, ZERO_OID } from "../git.ts";
import {
  ACTIONS_BOT,
  type Access,
  type Deployment,
  type Repository,
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
      { path: ".github/workflows/ci.yml", contents: Buffer.from("on: push\n") },
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
  return { world, repository, head, mona, workflow, run };
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
