import type { GateAsk } from "../../src/gates/ask.ts";
import { ACTIONS_APP_ID } from "../../src/gates/checks/counted.ts";
import type { Gate, GateFacts, GateName, GateResult, UpstreamRun } from "../../src/gates/gate.ts";
import type { Where } from "../../src/gates/where.ts";
import type { CheckFact, CheckFacts, StatusFact, SuiteFact } from "../../src/github/commit-facts.ts";
import type { Block } from "../../src/github/snapshot.ts";
import { type EnvironmentState, emptyEnvironment } from "../../src/ledger/state/environment.ts";
import type { Promotion } from "../../src/ledger/state/promotion.ts";
import type { Settled } from "../../src/ledger/state/settled.ts";
import type { EnvironmentPolicy, Policy } from "../../src/policy/policy.ts";
import type { ImageHouse } from "../../src/release/artifacts/image-house.ts";
import { composePlan } from "../../src/rollback/plan.ts";
import { ALICE, brief, digest, RUN } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";

/** Builders for what gates look at: one service "web", built by run 501 of `ci.yml`, on the way to an environment. */

export const POLICY_TEXT = `version: 1
environments:
  development: { preset: development, workflow: deploy.yml, github-environment: none }
  staging:     { preset: staging,     workflow: deploy.yml, github-environment: none, after: development }
  production:  { preset: production,  workflow: deploy-production.yml, github-environment: none, after: staging }
`;

const USUAL = policyOf(POLICY_TEXT);
export const RELEASE = brief(1);
export const CI = ".github/workflows/ci.yml";

let id = 1_000;

/** Ids only grow, as GitHub's do: what is built later is newer. */
function nextId(): number {
  id += 1;
  return id;
}

export function check(name: string, conclusion: string | null, status = "completed"): CheckFact {
  return { id: nextId(), name, status, conclusion, startedAt: "2026-11-22T09:00:00Z" };
}

export interface SuiteWish {
  readonly run?: number | null;
  readonly event?: string;
  readonly path?: string | null;
  readonly branch?: string | null;
  readonly app?: SuiteFact["app"];
  readonly status?: string;
  readonly conclusion?: string | null;
  readonly checks?: readonly CheckFact[];
}

/** A finished, successful run of `ci.yml` on main by a push, unless something else is said. */
export function suite(wish: SuiteWish = {}): SuiteFact {
  const run = wish.run === undefined ? nextId() : wish.run;
  return {
    id: nextId(),
    app: wish.app ?? { id: ACTIONS_APP_ID, slug: "github-actions" },
    status: wish.status ?? "completed",
    conclusion: wish.conclusion === undefined ? "success" : wish.conclusion,
    branch: wish.branch === undefined ? "main" : wish.branch,
    createdAt: "2026-11-22T09:00:00Z",
    run:
      run === null
        ? null
        : { id: run, event: wish.event ?? "push", path: wish.path === undefined ? CI : wish.path, number: 1 },
    checks: wish.checks ?? [],
  };
}

/** The run that built the release. */
export function building(wish: SuiteWish = {}): SuiteFact {
  return suite({ run: RELEASE.run, ...wish });
}

export function status(context: string, state = "success"): StatusFact {
  return { context, state, creator: { id: 66, login: "mallory", bot: false }, createdAt: "2026-11-22T09:00:00Z" };
}

export const checksOf = (...suites: readonly SuiteFact[]): CheckFacts => ({ suites, statuses: [] });

export interface FactsWish extends Partial<Omit<GateFacts, "environment" | "stateOf" | "checks">> {
  readonly environment?: string | EnvironmentPolicy;
  readonly states?: readonly EnvironmentState[];
  readonly checks?: CheckFacts | GateFacts["checks"];
  readonly policy?: Policy;
}

/** Facts under which every gate passes: the building run has succeeded and nothing stands in the way. */
export function facts(wish: FactsWish = {}): GateFacts {
  const { environment: named, states = [], checks, ...rest } = wish;
  const policy = wish.policy ?? USUAL;
  const environment =
    typeof named === "object" ? named : (policy.environments.get(named ?? "development") ?? missing(named));
  const known = new Map(states.map((state) => [state.environment, state]));
  return {
    now: NOW,
    action: "promote",
    release: RELEASE,
    commit: wish.release?.commit ?? RELEASE.commit,
    promotion: undefined,
    cause: "person",
    githubEnvironment: { ok: true, value: null },
    visibility: "private",
    defaultBranch: "main",
    requiredChecks: { ok: true, value: [] },
    buildWorkflow: { ok: true, value: null },
    reachable: { ok: true, value: true },
    unproven: wish.unproven ?? [],
    upstreamRuns: provenRuns(policy, environment.after, known),
    repositoryId: REPOSITORY,
    calling: { run: 9_000, job: "deploy", checkRun: 9_001 },
    repositoryUrl: "https://github.com/octo/shop",
    ...rest,
    policy,
    environment,
    stateOf: (name) => known.get(name) ?? emptyEnvironment("web", name),
    everywhere: wish.everywhere ?? {},
    checks: checks === undefined ? { ok: true, value: checksOf(building()) } : blockOf(checks),
  };
}

function blockOf(checks: CheckFacts | GateFacts["checks"]): GateFacts["checks"] {
  return "ok" in checks ? checks : { ok: true, value: checks };
}

const REPOSITORY = 77;
/** GitHub's time of the read, unless something else is said. */
export const NOW = new Date("2026-11-22T12:00:00Z");

type ReleaseSubject = Extract<GateAsk["subject"], { kind: "release" }>;

export interface AskWish
  extends Partial<GateAsk>,
    Partial<Pick<ReleaseSubject, "record" | "images" | "planOf" | "calling" | "former" | "successorOf" | "asker">> {}

/** What a gate may ask while it gathers, about the release of these facts. Whatever is not given refuses to answer. */
export function askOf(about: GateFacts, wish: AskWish = {}, here: Where = "in-environment"): GateAsk {
  const { record = refuses("the release's record"), images = NOWHERE, ...given } = wish;
  const { planOf = refuses("the plan"), calling = { id: about.calling.run, attempt: 1 }, ...more } = given;
  const { former = async () => ({ kind: "none" }) as const, successorOf = null, asker = PROVEN, ...rest } = more;
  const { release, stateOf, promotion, cause, environment, action } = about;
  const page = { ok: true, value: null } as const;
  const back = composePlan({
    environment,
    state: stateOf(environment.name),
    everywhere: about.everywhere,
    release: release.id,
    page,
  });
  const deployments = async () => ({ ok: true, value: [] }) as const;
  const own = { back, page, deployments, planFiles: refuses("the files of the way back") };
  const promotionId = promotion?.id ?? `p-${about.environment.name}-1`;
  const asked = { promotion, promotionId, successorOf, former, asker, cause, action, planOf, markerOf, here, calling };
  return {
    subject: { kind: "release", release, record, stateOf, images, ...asked, ...own },
    commit: about.commit,
    policy: about.policy,
    environment: about.environment,
    now: about.now,
    repository: {
      id: about.repositoryId,
      defaultBranch: about.defaultBranch,
      visibility: about.visibility,
      url: about.repositoryUrl,
    },
    repo: { owner: "octo", name: "shop" },
    client: NOBODY,
    network: {
      request: refuses("the network"),
      resolve: refuses("names"),
      knock: refuses("ports"),
    },
    outside: { secret: () => undefined, execute: refuses("the runner") },
    ...rest,
  };
}

const PROVEN = async () => ({ kind: "proven", people: new Map<number, string>() }) as const;

const markerOf = (id: string, plan: string) => `${id}@${plan.slice("sha256:".length, 19)}`;

const NOWHERE: ImageHouse = {
  logins: new Map(),
  token: "",
  env: {},
  agent: "env-actions/test",
  onSecret: () => {},
  onProgress: () => {},
  clock: { now: () => NOW, sleep: refuses("time"), random: () => 0 },
  connections: new Map(),
  rules: new Map(),
};

const NOBODY: GateAsk["client"] = {
  rest: refuses("GitHub"),
  graphql: refuses("GitHub"),
  pages: refuses("GitHub"),
  download: refuses("GitHub"),
  stored: refuses("GitHub"),
  sent: Promise.resolve(),
  count: { rest: 0, graphql: 0 },
  close: () => {},
};

function refuses(what: string): () => Promise<never> {
  return () => Promise.reject(new Error(`${what} was asked, and this test gives no answer`));
}

/** What a gate says of these facts, from the environment's own job unless something else is said. */
export async function judged(
  gate: Gate,
  about: GateFacts,
  { here = "in-environment", ...wish }: AskWish & { readonly here?: Where } = {},
): Promise<readonly GateResult[]> {
  return (await gate.prepare(askOf(about, wish, here), here)).judge(about);
}

/** An environment of the usual policy with this rule of one gate, as it would be written. */
export function ruled(gate: GateName, rule: unknown, environment = "development"): EnvironmentPolicy {
  const known = USUAL.environments.get(environment) ?? missing(environment);
  return { ...known, rules: new Map([...known.rules, [gate, rule]]) };
}

/** Every run that the states upstream cite, as GitHub would vouch for it. */
function provenRuns(
  policy: Policy,
  after: readonly string[],
  states: ReadonlyMap<string, EnvironmentState>,
): GateFacts["upstreamRuns"] {
  const proven = new Map<number, Block<UpstreamRun>>();
  for (const name of after) {
    const path = `.github/workflows/${policy.environments.get(name)?.workflow}`;
    for (const { run } of states.get(name)?.settled ?? []) {
      if (run !== null) proven.set(run, { ok: true, value: upstreamRun({ path }) });
    }
  }
  return proven;
}

export function upstreamRun(says: Partial<UpstreamRun> = {}): UpstreamRun {
  return {
    path: ".github/workflows/deploy.yml",
    branch: "main",
    repository: REPOSITORY,
    status: "completed",
    conclusion: "success",
    ...says,
  };
}

function missing(name: string | undefined): never {
  throw new Error(`the policy of this test has no ${name}`);
}

export function state(environment: string, says: Partial<EnvironmentState> = {}): EnvironmentState {
  return { ...emptyEnvironment("web", environment), ...says };
}

export function settled(number: number, is: Settled["state"], says: Partial<Settled> = {}): Settled {
  return {
    id: `p-staging-${number}`,
    number,
    release: RELEASE,
    state: is,
    at: "2026-11-22T09:00:00Z",
    seq: number * 10,
    run: 800 + number,
    attempt: 1,
    checkRun: null,
    deployment: null,
    reason: null,
    retryOf: null,
    requester: ALICE,
    ...says,
  };
}

export function promotion(number: number, is: Promotion["state"], says: Partial<Promotion> = {}): Promotion {
  return {
    id: `p-staging-${number}`,
    number,
    service: "web",
    environment: "staging",
    release: RELEASE,
    state: is,
    cause: "person",
    requester: ALICE,
    retryOf: null,
    plan: digest("plan"),
    policy: null,
    requestedAt: "2026-11-22T09:00:00Z",
    requestedSeq: number * 10,
    reasons: [],
    dispatch: null,
    owner: RUN,
    fence: 1,
    deployment: null,
    enteredAt: null,
    ...says,
  };
}
