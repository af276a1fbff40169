import { createHash } from "node:crypto";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RunContext } from "../../src/action/context.ts";
import type { Log } from "../../src/action/log.ts";
import type { PromotionContext } from "../../src/promotion/context.ts";
import { type Registered, type Registering, register } from "../../src/registration/register.ts";
import { manualClock } from "../github/scripted-server.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { imageHouse } from "../release/placed.ts";
import { createRun } from "../simulator/engine/create-run.ts";
import type { Artifact, Run } from "../simulator/world.ts";

const POLICY = `version: 1
environments:
  development: { preset: development, workflow: deploy.yml, github-environment: none }
  production: { after: development, workflow: deploy.yml, github-environment: none, gates: { checks: { workflows: [e2e.yml] } } }
`;
const CI = "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps: [{ run: make }]\n";
const DEPLOY =
  "on:\n  workflow_dispatch:\n    inputs: { environment: {}, release: {}, promotion: {} }\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{ run: ./deploy.sh }]\n";

/** A shop whose builds register releases. */
export interface Factory {
  readonly shop: Shop;
  readonly warnings: string[];
  /** A run of `ci.yml` on the newest commit, with one uploaded artifact. */
  build(says?: Partial<Run>): Run;
  upload(run: Run, text: string, name?: string): Artifact;
  /** Commits to a branch. */
  push(branch: string, text: string): Promise<string>;
  register(run: Run, wish?: Partial<Registering>, event?: unknown): Promise<Registered>;
  /** How it ended: `registered`, `known`, or the reason why it stopped. */
  attempt(run: Run, wish?: Partial<Registering>, event?: unknown): Promise<string>;
  /** The ledger's head, or null without one. */
  head(): Promise<string | null>;
}

export async function openFactory(): Promise<Factory> {
  const shop = await openShop();
  const { simulator, repository, octo, client } = shop;
  const files = {
    ".github/environments.yml": POLICY,
    ".github/workflows/ci.yml": CI,
    ".github/workflows/deploy.yml": DEPLOY,
  };
  let commit = await simulator.push(repository, { branch: "main", files, message: "Policy", actor: octo });
  const warnings: string[] = [];
  const factory: Factory = {
    shop,
    warnings,
    build: (says = {}) => {
      const wish = { path: ".github/workflows/ci.yml", event: "push", headBranch: "main", headSha: commit };
      const run = createRun(simulator.world, repository, { ...wish, actor: octo, payload: {} });
      Object.assign(run, { status: "in_progress", ...says });
      factory.upload(run, `built by ${run.id}`);
      return run;
    },
    upload: (run, text, name = "app") => {
      const bytes = Buffer.from(text);
      const id = simulator.world.nextId("large");
      const time = simulator.world.now().toISOString();
      const artifact: Artifact = {
        id,
        node_id: `A_${id}`,
        name,
        bytes,
        contentType: "application/octet-stream",
        digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
        expired: false,
        created_at: time,
        expires_at: "2099-01-01T00:00:00Z",
        updated_at: time,
        run_id: run.id,
      };
      repository.artifacts.push(artifact);
      return artifact;
    },
    push: async (branch, text) => {
      const pushed = await simulator.push(repository, { branch, files: { "a.txt": text }, message: text, actor: octo });
      if (branch === "main") commit = pushed;
      return pushed;
    },
    register: async (run, wish = {}, event = {}) => {
      await using folder = await mkdtempDisposable(path.join(tmpdir(), "registration-"));
      return await register(contextFor(shop, run, warnings), stepOf(run, event), {
        artifacts: "app",
        list: undefined,
        version: undefined,
        notes: undefined,
        promote: false,
        init: true,
        dryRun: false,
        folder: folder.path,
        ...wish,
      });
    },
    attempt: async (run, wish, event) => {
      try {
        return (await factory.register(run, wish, event)).added ? "registered" : "known";
      } catch (error) {
        if (error instanceof Error && "reason" in error) return String(error.reason);
        throw error;
      }
    },
    head: async () => {
      const { getBranch } = await import("../../src/github/refs.ts");
      return getBranch(client, { repo, branch: "env-actions" });
    },
  };
  return factory;
}

/** The context of a step of this run. */
export function contextFor({ client }: Shop, run: Run, warnings: string[]): PromotionContext {
  const clock = manualClock();
  const log: Log = {
    info: () => {},
    debug: () => {},
    notice: () => {},
    warning: (message) => warnings.push(message),
    error: () => {},
    group: (_title, work) => work(),
  };
  return {
    client,
    clock,
    log,
    repo,
    branch: "env-actions",
    serviceInput: undefined,
    calling: { id: run.id, attempt: run.run_attempt, job: "build", checkRun: null },
    actor: { id: 1, login: "octo" },
    repositoryUrl: "https://github.com/octo/shop",
    runUrl: `https://github.com/octo/shop/actions/runs/${run.id}`,
    workflowPath: run.path,
    deadline: new Date(clock.now().getTime() + 60_000),
    network: { request: elsewhere, resolve: elsewhere, knock: elsewhere },
    outside: { secret: () => undefined, execute: () => Promise.reject(new Error("a registration runs no program")) },
    registries: imageHouse(),
    randomUuid: () => crypto.randomUUID(),
  };
}

const elsewhere = () => Promise.reject(new Error("no host but GitHub is asked"));

/** Registration looks at the event and at nothing else of the step. */
function stepOf(run: Run, event: unknown): RunContext {
  return { event, eventName: run.event, runId: run.id } as RunContext;
}
