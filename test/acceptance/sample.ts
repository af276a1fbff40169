import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Document, isMap, parseDocument } from "yaml";
import { createSimulator, type Simulator, type SimulatorOptions } from "../simulator/index.ts";
import type { Plan, Repository, User, Visibility } from "../simulator/world.ts";

/** The root of this project: what `uses: org/env-actions/...@v1` downloads. */
export const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** A repository made from `examples/`, with two people, in a simulated GitHub that runs the bundled actions. */
export interface Sample {
  readonly simulator: Simulator;
  readonly repository: Repository;
  readonly alice: User;
  readonly bob: User;
  /**
   * Dispatches a workflow as a person would with "Run workflow", then runs everything that follows. Production is dispatched
   * an hour later than that, when the release has been watched in staging for as long as the preset asks.
   */
  dispatch(workflow: string, inputs: Readonly<Record<string, string>>, by?: User): Promise<void>;
  close(): Promise<void>;
}

export interface SampleOptions extends SimulatorOptions {
  readonly example?: string;
  readonly visibility?: Visibility;
  readonly plan?: Plan;
  readonly environments?: readonly string[];
  /** Files that replace or join the example's. */
  readonly files?: Readonly<Record<string, string>>;
  /**
   * Whether production asks people, as it ships. Without it their part is left out, so that a test about something else needs
   * nobody: all else that the preset says of production is written out.
   */
  readonly people?: boolean;
}

/** Creates the sample; nothing is pushed yet but the first commit, so that the ledger can be created by the example's own way. */
export async function createSample(options: SampleOptions = {}): Promise<Sample> {
  const simulator = await createSimulator({ ...options, actions: { "org/env-actions": PROJECT, ...options.actions } });
  const owner = simulator.createOrganization("octo");
  const alice = simulator.createUser("alice");
  const bob = simulator.createUser("bob");
  const files = { ...exampleFiles(options.example ?? "three-environments"), ...options.files };
  const repository = await simulator.createRepository({
    owner,
    name: "shop",
    visibility: options.visibility ?? "public",
    plan: options.plan ?? "team",
    collaborators: { alice: "admin", bob: "write" },
    environments: options.environments ?? ["development", "staging", "production"],
    files: options.people === true ? files : { ...files, [POLICY]: withoutPeople(files[POLICY] ?? "") },
  });
  return {
    simulator,
    repository,
    alice,
    bob,
    dispatch: async (workflow, inputs, by = alice) => {
      afterSoak(simulator, inputs["environment"]);
      await requestRun(simulator, repository, { workflow, inputs, by });
      await simulator.engine.drain();
    },
    close: () => simulator.close(),
  };
}

const POLICY = ".github/environments.yml";

/** A policy whose production asks nobody, and is as strict as before in everything else. */
export function withoutPeople(policy: string): string {
  const document = parseDocument(policy);
  for (const { key, value } of mappingAt(document, "environments")) {
    const path = ["environments", String(key)];
    const preset = document.getIn([...path, "preset"]);
    if (!isMap(value) || (preset !== undefined && preset !== "production")) continue;
    const after = document.getIn([...path, "after"]);
    const setDefault = (name: readonly string[], rule: unknown) => {
      if (!document.hasIn([...path, ...name])) document.setIn([...path, ...name], document.createNode(rule));
    };
    document.deleteIn([...path, "approvals"]);
    document.setIn([...path, "preset"], "staging");
    setDefault(["promote"], "manual");
    if (typeof after === "string") setDefault(["gates", "soak"], { in: after, for: "1h" });
    setDefault(["gates", "checks", "range"], "all-commits");
    setDefault(["rollback"], {});
  }
  return String(document);
}

function mappingAt(document: Document, key: string) {
  const node = document.get(key);
  return isMap(node) ? node.items : [];
}

/** Moves the clock by the hour that preset production asks of staging, before something is asked of production. */
export function afterSoak({ world }: Simulator, environment: string | undefined): void {
  if (environment === "production") world.advance(3_600_000);
}

/** The files of an example as they are copied; a variant lies over the main example. */
export function exampleFiles(example: string): Record<string, string> {
  const base = example === "three-environments" ? {} : withoutHidden(exampleFiles("three-environments"));
  const folder = join(PROJECT, "examples", example);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    base[relative(folder, path).split(sep).join("/")] = readFileSync(path, "utf8");
  }
  return base;
}

function withoutHidden(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(".github/")));
}

/** Dispatches a workflow as a person would with "Run workflow"; nothing runs before the engine is told to. */
export async function requestRun(
  { apiUrl, addToken }: Simulator,
  { owner, name, defaultBranch }: Repository,
  o: { readonly workflow: string; readonly inputs: Readonly<Record<string, string>>; readonly by: User },
): Promise<void> {
  const { workflow, inputs } = o;
  const token = addToken({ user: o.by, workflowToken: false }).value;
  const answer = await fetch(`${apiUrl}/repos/${owner.login}/${name}/actions/workflows/${workflow}/dispatches`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ ref: defaultBranch, inputs }),
  });
  if (!answer.ok) throw new Error(`dispatch of ${workflow}: ${answer.status} ${await answer.text()}`);
}
