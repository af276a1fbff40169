import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { commitFiles, initBare, resolve, updateRef, ZERO_OID } from "./git.ts";
import { noreplyAddress } from "./graphql/actor.ts";
import type { Access, Environment, Plan, Repository, Role, Scope, Token, User, Visibility, World } from "./world.ts";

export interface NewRepository {
  readonly owner: User;
  readonly name: string;
  /** `public` unless said. */
  readonly visibility?: Visibility;
  /** `free` unless said. */
  readonly plan?: Plan;
  /** By login. */
  readonly collaborators?: Readonly<Record<string, Role>>;
  /** The first commit of `main`, made by the owner. It starts no workflows. A repository without files is empty. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Names, or names with what differs from an unprotected environment. */
  readonly environments?: readonly (string | ({ readonly name: string } & Partial<Environment>))[];
}

export function createUser(world: World, login: string, type: User["type"] = "User"): User {
  const known = world.users.find((user) => user.login === login);
  if (known !== undefined) return known;
  const user: User = { id: world.nextId(), login, type };
  world.users.push(user);
  return user;
}

export async function createRepository(world: World, folder: string, wanted: NewRepository): Promise<Repository> {
  const { owner, name } = wanted;
  const id = world.nextId();
  const gitDir = join(folder, owner.login, `${name}.git`);
  await initBare(gitDir, "main");
  const repository: Repository = {
    id,
    node_id: `R_${id}`,
    owner,
    name,
    visibility: wanted.visibility ?? "public",
    plan: wanted.plan ?? "free",
    defaultBranch: "main",
    gitDir,
    collaborators: new Map(
      Object.entries(wanted.collaborators ?? {}).map(([login, role]) => [createUser(world, login).id, role]),
    ),
    environments: (wanted.environments ?? []).map((environment) =>
      newEnvironment(world, typeof environment === "string" ? { name: environment } : environment),
    ),
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
    secretsWritten: new Map(),
    variables: new Map(),
    hasIssues: true,
    labels: [],
  };
  world.repositories.push(repository);
  if (wanted.files !== undefined) {
    await commit(world, repository, { branch: "main", files: wanted.files, message: "Initial commit", actor: owner });
  }
  return repository;
}

function newEnvironment(world: World, wanted: { readonly name: string } & Partial<Environment>): Environment {
  const id = world.nextId();
  const time = world.now().toISOString();
  return {
    id,
    node_id: `EN_${id}`,
    created_at: time,
    updated_at: time,
    reviewers: [],
    preventSelfReview: false,
    waitTimer: 0,
    canAdminsBypass: true,
    branchPolicy: null,
    ...wanted,
  };
}

export interface Push {
  /** Made from the default branch when it does not exist. */
  readonly branch: string;
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly message: string;
  readonly actor: User;
  /** Paths to remove. */
  readonly delete?: readonly string[];
}

/** A real commit on a branch. Answers what moved; tells nobody. */
export async function commit(
  world: World,
  repository: Repository,
  push: Push,
): Promise<{ readonly ref: string; readonly before: string; readonly after: string }> {
  const { gitDir } = repository;
  const ref = `refs/heads/${push.branch}`;
  const present = await resolve(gitDir, ref);
  const parent = present ?? (await resolve(gitDir, `refs/heads/${repository.defaultBranch}`));
  const after = await commitFiles(gitDir, {
    parent,
    additions: Object.entries(push.files).map(([path, text]) => {
      const contents = Buffer.from(text);
      // What says how it is run is meant to be run, as `git add` sees from the file system.
      return { path, contents, ...(contents.subarray(0, 2).toString() === "#!" ? { mode: "100755" } : {}) };
    }),
    deletions: [...(push.delete ?? [])],
    message: push.message,
    author: { name: push.actor.login, email: noreplyAddress(push.actor) },
    date: world.now(),
  });
  const before = present ?? ZERO_OID;
  if (!(await updateRef(gitDir, ref, after, before)))
    throw new Error(`${ref} moved while ${push.message} was committed`);
  return { ref, before, after };
}

export interface NewToken {
  readonly user: User;
  /** Everything the user may do, unless said. */
  readonly scopes?: Readonly<Partial<Record<Scope, Access>>>;
  /** `owner/name` */
  readonly repository?: string;
  readonly workflowToken: boolean;
}

export function addToken(world: World, wanted: NewToken): Token {
  const kind = wanted.workflowToken ? "ghs" : "ghp";
  const scopes = Object.entries(wanted.scopes ?? {}) as [Scope, Access][];
  const token: Token = {
    value: `${kind}_${randomBytes(18).toString("hex")}`,
    user: wanted.user,
    workflowToken: wanted.workflowToken,
    ...(wanted.scopes === undefined ? {} : { scopes: new Map(scopes) }),
    ...(wanted.repository === undefined ? {} : { repository: wanted.repository }),
  };
  world.tokens.set(token.value, token);
  return token;
}
