import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBlobStore } from "./blobs.ts";
import { createWorld } from "./create-world.ts";
import { createEngine, type Engine, type EngineSettings } from "./engine/engine.ts";
import { Faults } from "./faults.ts";
import { closeGit } from "./git.ts";
import { loadDescription } from "./github/description.ts";
import { serve } from "./http.ts";
import {
  addToken,
  commit,
  createRepository,
  createUser,
  type NewRepository,
  type NewToken,
  type Push,
} from "./populate.ts";
import { RateLimits } from "./rest/rate-limit.ts";
import type { Site } from "./rest/route.ts";
import type { LoggedRequest, Repository, Team, Token, User, World } from "./world.ts";

export type { Fault } from "./faults.ts";
export type { NewRepository, NewToken, Push } from "./populate.ts";

export interface SimulatorOptions {
  /** Requests per hour and repository for workflow tokens; 1,000 as on github.com. */
  readonly rateLimit?: number;
  /** When the story begins. */
  readonly start?: Date;
  /** Folder of each action repository by `owner/name`, for `uses:`. */
  readonly actions?: Readonly<Record<string, string>>;
  /** Everything else the workflow engine can be told. */
  readonly engine?: Partial<EngineSettings>;
}

/** A GitHub that fits on a laptop. Everything it knows is in `world`; close it when done. */
export interface Simulator {
  /** `http://127.0.0.1:<port>`: the web site, git, and the REST interface. */
  readonly url: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly world: World;
  /** Runs workflows when its `drain` is called. */
  readonly engine: Engine;
  readonly faults: Faults;
  readonly limits: RateLimits;
  /**
   * Answers of ours that GitHub's description forbids, and requests it does not know. A sound test ends with none; one that
   * provokes some takes them out.
   */
  readonly violations: string[];
  /** Milliseconds after which an answer is given at the soonest. */
  latency: number;
  requests(): readonly LoggedRequest[];
  createUser(login: string, type?: User["type"]): User;
  createOrganization(login: string): User;
  /** A team of an organization, with its active members. */
  createTeam(organization: User, slug: string, members: readonly User[]): Team;
  createRepository(repository: NewRepository): Promise<Repository>;
  addToken(token: NewToken): Token;
  /** Commits for real and tells the world, so that workflows start. Answers the commit's id. */
  push(repository: Repository, push: Push): Promise<string>;
  close(): Promise<void>;
}

/** Starts the simulated GitHub on a free port of 127.0.0.1, with bare repositories in a temporary folder. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = createWorld(options.start);
  const folder = await mkdtemp(join(tmpdir(), "simulated-github-"));
  const faults = new Faults();
  const limits = new RateLimits(options.rateLimit);
  const violations: string[] = [];
  const site: Site = { world, description: loadDescription(), blobs: createBlobStore(), limits, violations };
  const server = createServer((request, response) => {
    serve({ site, faults, url, latency: () => simulator.latency }, request, response).catch((error: unknown) => {
      violations.push(`${request.method} ${request.url}: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the simulated GitHub got no port");
  const url = `http://127.0.0.1:${address.port}`;
  const addresses = { apiUrl: url, graphqlUrl: `${url}/graphql` };
  const workDir = join(folder, "work");
  await mkdir(workDir);
  const engine = createEngine(world, {
    ...addresses,
    serverUrl: url,
    actions: options.actions ?? {},
    workDir,
    ...options.engine,
  });
  const simulator: Simulator = {
    url,
    ...addresses,
    world,
    engine,
    faults,
    limits,
    violations,
    latency: 0,
    requests: () => world.requests,
    createUser: (login, type) => createUser(world, login, type),
    createOrganization: (login) => createUser(world, login, "Organization"),
    createTeam: (organization, slug, members) => {
      const active = members.map(({ id }) => [id, "active"] as const);
      const team: Team = { id: world.nextId(), organization, slug, members: new Map(active) };
      world.teams.push(team);
      return team;
    },
    createRepository: (repository) => createRepository(world, folder, repository),
    addToken: (token) => addToken(world, token),
    push: async (repository, push) => {
      const change = await commit(world, repository, push);
      world.emit({ type: "push", repository, ...change, actor: push.actor, byWorkflowToken: false });
      return change.after;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      for (const { gitDir } of world.repositories) closeGit(gitDir);
      await rm(folder, { recursive: true, force: true });
    },
  };
  return simulator;
}
