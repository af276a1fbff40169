import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createWorld } from "../create-world.ts";
import { closeGit, resolve } from "../git.ts";
import { commit, createRepository, createUser, type NewRepository } from "../populate.ts";
import type { Job, Repository, Run, User, World } from "../world.ts";
import { createRun } from "./create-run.ts";
import { createEngine, type Engine, type EngineSettings } from "./engine.ts";

/** A world with one repository, `org/app`, an action repository, `acme/tools`, and an engine over both. */
export interface Stage {
  readonly world: World;
  readonly engine: Engine;
  readonly repository: Repository;
  readonly alice: User;
  readonly folder: string;
  /** Writes files of the action repository. */
  addActions(files: Readonly<Record<string, string>>): void;
  /** Pushes workflow files by name to `main` and runs what that starts. Answers the newest run. */
  push(workflows: Readonly<Record<string, string>>, more?: PushMore): Promise<Run>;
  /** The same, leaving the runs queued. */
  pushLater(workflows: Readonly<Record<string, string>>, more?: PushMore): Promise<void>;
  /** Dispatches a workflow by file name at `main` and runs it. */
  dispatch(name: string, inputs?: Readonly<Record<string, string>>): Promise<Run>;
  close(): void;
}

export interface PushMore {
  readonly branch?: string;
  readonly message?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly byWorkflowToken?: boolean;
}

/** Sets a stage in a fresh temporary folder; `close` removes it. */
export async function setStage(
  settings: Partial<EngineSettings> = {},
  repositorySettings: Partial<NewRepository> = {},
): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "engine-"));
  const world = createWorld();
  const alice = createUser(world, "alice");
  const owner = createUser(world, "org", "Organization");
  const files = { "README.md": "# app\n" };
  const repository = await createRepository(world, folder, { owner, name: "app", files, ...repositorySettings });
  const tools = join(folder, "tools");
  const engine = createEngine(world, {
    apiUrl: "http://127.0.0.1:1",
    graphqlUrl: "http://127.0.0.1:1/graphql",
    serverUrl: "http://127.0.0.1:1",
    actions: { "acme/tools": tools },
    workDir: join(folder, "work"),
    ...settings,
  });
  const pushLater: Stage["pushLater"] = async (workflows, more = {}) => {
    const named = Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}`, text] as const);
    const change = await commit(world, repository, {
      branch: more.branch ?? "main",
      files: { ...Object.fromEntries(named), ...more.files },
      message: more.message ?? "Change the workflows",
      actor: alice,
    });
    world.emit({ type: "push", repository, ...change, actor: alice, byWorkflowToken: more.byWorkflowToken ?? false });
  };
  return {
    ...{ world, engine, repository, alice, folder },
    addActions: (sources) => {
      for (const [path, content] of Object.entries(sources)) {
        mkdirSync(dirname(join(tools, path)), { recursive: true });
        writeFileSync(join(tools, path), content);
      }
    },
    push: async (workflows, more) => {
      await pushLater(workflows, more);
      await engine.drain();
      return newestRun(repository);
    },
    pushLater,
    dispatch: async (name, inputs = {}) => {
      const path = `.github/workflows/${name}`;
      const headSha = (await resolve(repository.gitDir, "refs/heads/main")) ?? "";
      const ref = "refs/heads/main";
      const run = createRun(world, repository, {
        ...{ path, event: "workflow_dispatch", headBranch: "main", headSha, actor: alice, payload: { inputs, ref } },
      });
      world.emit({ type: "workflow_dispatch", repository, workflow: path, ref, inputs, actor: alice, run });
      await engine.drain();
      return run;
    },
    close: () => {
      closeGit(repository.gitDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The run created last. */
export function newestRun(repository: Repository): Run {
  const run = repository.runs.at(-1);
  if (run === undefined) throw new Error("there is no run");
  return run;
}

/** A job of a run's newest attempt by key or name. */
export function jobOf(run: Run, name: string): Job {
  const job = run.jobs.find(
    (each) => each.run_attempt === run.run_attempt && (each.name === name || each.key === name),
  );
  if (job === undefined)
    throw new Error(`run ${run.id} has no job ${name}, only ${run.jobs.map((each) => each.name).join(", ")}`);
  return job;
}
