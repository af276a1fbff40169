import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PROJECT } from "../../acceptance/sample.ts";
import type { Simulator } from "../../simulator/index.ts";
import type { Repository, Run } from "../../simulator/world.ts";
import { removeNewKeys } from "../new-keys.ts";
import { runAct } from "./act-process.ts";
import { AdoptedRun } from "./adopted-run.ts";
import { type ArtifactStore, openArtifactStore } from "./artifact-store.ts";

/** How one step went under act. */
export interface ActStep {
  readonly job: string;
  readonly stage: string;
  readonly step: string;
  readonly result: string;
}

/** A run of the simulated GitHub that act executed. */
export interface ActRun {
  readonly run: Run;
  readonly code: number;
  readonly steps: readonly ActStep[];
  /** The keys that were removed for act, by workflow file. */
  readonly removed: Readonly<Record<string, readonly string[]>>;
  /** What act said beside its log. */
  readonly stderr: string;
}

/** Executes the queued runs of a repository with act, where the simulator's own engine would. */
export class ActRunner {
  /** Every `deploy.sh` puts its folder below this one. */
  readonly deployed: string;
  readonly #act: string;
  readonly #simulator: Simulator;
  readonly #repository: Repository;
  readonly #store: ArtifactStore;
  readonly #folder: string;

  static async start(act: string, simulator: Simulator, repository: Repository): Promise<ActRunner> {
    return new ActRunner(act, simulator, repository, await openArtifactStore(simulator.world, repository));
  }

  private constructor(act: string, simulator: Simulator, repository: Repository, store: ArtifactStore) {
    this.#act = act;
    this.#simulator = simulator;
    this.#repository = repository;
    this.#store = store;
    this.#folder = mkdtempSync(join(tmpdir(), "act-runner-"));
    this.deployed = join(this.#folder, "deployed");
    mkdirSync(join(this.#folder, "home"));
    exportProject(join(this.#folder, "env-actions"));
  }

  /** Runs everything that is queued, and what that starts, in the order GitHub created it. */
  async drain(): Promise<ActRun[]> {
    const done: ActRun[] = [];
    for (;;) {
      const run = this.#repository.runs.find(({ status }) => status === "queued");
      if (run === undefined) return done;
      done.push(await this.#execute(run));
    }
  }

  async close(): Promise<void> {
    await this.#store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #execute(run: Run): Promise<ActRun> {
    const { world, url } = this.#simulator;
    const folder = join(this.#folder, `run-${run.id}`);
    const checkout = join(folder, "checkout");
    execFileSync("git", ["clone", "--quiet", "--no-checkout", this.#repository.gitDir, checkout]);
    execFileSync("git", ["checkout", "--quiet", "--detach", run.head_sha], { cwd: checkout });
    const removed = removeNewKeys(checkout);
    const event = join(folder, "event.json");
    writeFileSync(event, JSON.stringify(run.payload));
    const token = `ghs_${randomBytes(18).toString("hex")}`;
    const adopted = new AdoptedRun({ world, repository: this.#repository, run, serverUrl: url }, token);
    const steps: ActStep[] = [];
    const { code, stderr } = await runAct({
      act: this.#act,
      cwd: checkout,
      args: this.#arguments(run, { folder, event, token, references: referencesOf(adopted.file.body) }),
      env: {
        PATH: `${join(PROJECT, "node_modules", ".bin")}:${process.env["PATH"] ?? ""}`,
        HOME: join(this.#folder, "home"),
      },
      onLine: (line) => {
        adopted.follow(line);
        const { job, stage, step, stepResult } = line;
        if (job !== undefined && stage !== undefined && step !== undefined && stepResult !== undefined)
          steps.push({ job, stage, step, result: stepResult });
      },
    });
    adopted.finish(code);
    return { run, code, steps, removed, stderr };
  }

  #arguments(
    run: Run,
    its: { readonly folder: string; readonly event: string; readonly token: string; readonly references: Set<string> },
  ): string[] {
    const settings = { ...this.#variables(run), ...this.#deployTo() };
    return [
      ...[run.event, "--workflows", run.path, "--eventpath", its.event, "--actor", run.actor.login],
      ...["--platform", "ubuntu-latest=-self-hosted", "--container-daemon-socket", "-", "--concurrent-jobs", "1"],
      ...["--json", "--no-cache-server", "--no-skip-checkout", "--action-cache-path", join(its.folder, "cache")],
      ...["--secret", `GITHUB_TOKEN=${its.token}`],
      ...Object.entries(settings).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
      ...[...its.references].flatMap((reference) => ["--local-repository", `${reference}=${this.#source(reference)}`]),
    ];
  }

  /** What GitHub's runner says of a run; act says the rest itself. */
  #variables(run: Run): Record<string, string> {
    const { owner, name, id, defaultBranch } = this.#repository;
    const repository = `${owner.login}/${name}`;
    return {
      GITHUB_SERVER_URL: this.#simulator.url,
      GITHUB_API_URL: this.#simulator.apiUrl,
      GITHUB_GRAPHQL_URL: this.#simulator.graphqlUrl,
      GITHUB_REPOSITORY: repository,
      GITHUB_REPOSITORY_ID: String(id),
      GITHUB_REF: `refs/heads/${run.head_branch}`,
      // act's own name for GITHUB_SHA.
      SHA_REF: run.head_sha,
      GITHUB_WORKFLOW_REF: `${repository}/${run.path}@refs/heads/${defaultBranch}`,
      GITHUB_WORKFLOW_SHA: run.head_sha,
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_NUMBER: String(run.run_number),
      GITHUB_RUN_ATTEMPT: String(run.run_attempt),
      GITHUB_ACTOR_ID: String(run.actor.id),
      GITHUB_TRIGGERING_ACTOR: run.triggering_actor.login,
    };
  }

  #deployTo(): Record<string, string> {
    return { DEPLOY_TO: this.deployed, SIMULATED_ARTIFACT_STORE: this.#store.url };
  }

  /** The folder behind `owner/name@ref`: ours is the real thing, the two of GitHub are stand-ins of this project. */
  #source(reference: string): string {
    const name = reference.split("@")[0] ?? "";
    switch (name) {
      case "org/env-actions":
        return join(this.#folder, "env-actions");
      case "actions/checkout":
      case "actions/upload-artifact":
        return join(PROJECT, "test", "real", "actions", name.replace("actions/", ""));
      default:
        throw new Error(`The example uses ${reference}, for which there is no stand-in in test/real/actions.`);
    }
  }
}

/** `owner/name@ref` of every action that a workflow file uses. */
function referencesOf(body: unknown): Set<string> {
  const uses = JSON.stringify(body, null, 1).matchAll(/"uses": "([\w.-]+\/[\w.-]+)(?:\/[\w./-]+)?@([^"]+)"/g);
  return new Set([...uses].map(([, name, ref]) => `${name}@${ref}`));
}

/** What a runner downloads for `uses: org/env-actions/...@v1`: the files git keeps, as they are now, and nothing installed. */
function exportProject(folder: string): void {
  const listed = execFileSync("git", ["ls-files", "-z", "--", "action.yml", "*/action.yml", "dist"], { cwd: PROJECT });
  for (const path of listed.toString().split("\0").filter(Boolean)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(PROJECT, path), join(folder, path));
  }
}
