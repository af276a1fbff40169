import { checkConfig } from "../../environments/config/check.ts";
import { plainConfig } from "../../environments/config/node.ts";
import { filesOf, readConfigFiles, textsOf } from "../../environments/config/read.ts";
import { ruleIn } from "../../environments/config/rule.ts";
import { dataJobs } from "../../environments/isolation/data.ts";
import type { JobRuns } from "../../environments/isolation/job.ts";
import { hostsToResolve, type IsolationFound } from "../../environments/isolation/judge.ts";
import { foreignNames } from "../../environments/isolation/names.ts";
import type { Knocking, Resolved } from "../../environments/isolation/reach.ts";
import type { IsolationRule, ReachRule } from "../../environments/isolation/rule.ts";
import type { Scanned } from "../../environments/isolation/scan/judge.ts";
import { territoriesOf } from "../../environments/isolation/territory.ts";
import type { Block } from "../../github/block.ts";
import { isFailure } from "../../github/errors.ts";
import { listSuccesses } from "../../github/workflow-runs.ts";
import { type Knock, NetworkFailure } from "../../network/network.ts";
import { milliseconds } from "../../policy/duration.ts";
import type { GateAsk } from "../ask.ts";

/** How long a name is looked up, and a knock waits where its row does not say. Milliseconds. */
const LOOKUP = 5_000;
const KNOCK = "3s";

/** Addresses of one name that are tried, and rows at the same time. */
const MOST_ADDRESSES = 16;
const AT_ONCE = 20;

/** Asks everything that the rule needs at the same time; what fails makes only its own part unknown. */
export async function gatherIsolation(rule: IsolationRule, ask: GateAsk): Promise<IsolationFound> {
  const [runs, config, scan, knocks, addresses] = await Promise.all([
    readRuns(ask),
    readNames(ask),
    rule.scan === undefined ? undefined : settled(() => scanned(rule, rule.scan ?? [], ask)),
    together(rule.reach ?? [], async (row) => [row.to, await settled(() => knocking(row, ask))] as const),
    together(hostsToResolve(rule), async (host) => {
      return [host, await settled(() => resolved(host, ask))] as const;
    }),
  ]);
  return { runs, config, scan, knocks: new Map(knocks), addresses: new Map(addresses) };
}

async function readRuns(ask: GateAsk): Promise<ReadonlyMap<string, JobRuns>> {
  const own = territoriesOf(ask.policy).find(({ environment }) => environment === ask.environment.name);
  const workflows = new Set((own === undefined ? [] : dataJobs(own)).map(({ rule }) => rule.workflow));
  const branch = ask.repository.defaultBranch;
  const { client, repo } = ask;
  const found = [...workflows].map(async (workflow) => {
    return [workflow, await settled(() => listSuccesses(client, { repo, workflow, branch }))] as const;
  });
  return new Map(await Promise.all(found));
}

/** What the configuration that the commit carries names of other environments, references left alone. */
async function readNames({ client, repo, commit, environment, policy }: GateAsk): Promise<IsolationFound["config"]> {
  const rule = ruleIn(environment);
  if (rule === undefined) return undefined;
  return settled(async () => {
    // Whether it fulfils its schema is asked by the gate `config`.
    const resolved = { ...rule, schema: undefined };
    const { values } = filesOf(resolved);
    const files = await readConfigFiles(client, { repo, commit, rulesFrom: "head", values, rules: [] });
    const checked = await checkConfig(resolved, textsOf(resolved, files));
    if (!checked.ok) throw new Error(`${rule.file} has ${checked.faults.length} mistakes`);
    const foreign = foreignNames(plainConfig(checked.config.root), environment.name, territoriesOf(policy));
    return { file: rule.file, count: foreign.length, foreign };
  });
}

async function scanned({ allow = [] }: IsolationRule, paths: readonly string[], ask: GateAsk): Promise<Scanned> {
  // The scanner is loaded only where a policy names files.
  const { scanCommit } = await import("../../environments/isolation/scan/scan.ts");
  return scanCommit(ask.client, { repo: ask.repo, commit: ask.commit, paths, allow });
}

async function resolved(host: string, { network }: GateAsk): Promise<Resolved> {
  const addresses = await network.resolve(host, LOOKUP);
  return { count: addresses.length, addresses };
}

/** Every address of a target, each knocked at once. An address that could not be tried makes the row unknown. */
async function knocking({ to, timeout = KNOCK }: ReachRule, { network }: GateAsk): Promise<Knocking> {
  const at = to.lastIndexOf(":");
  const port = Number(to.slice(at + 1));
  const host = to.slice(0, at).replace(/^\[|\]$/g, "");
  const addresses = await network.resolve(host, LOOKUP);
  if (addresses.length > MOST_ADDRESSES)
    throw new Error(`${host} has ${addresses.length} addresses; at most ${MOST_ADDRESSES} are tried`);
  const wait = milliseconds(timeout);
  const tried = await Promise.all(
    addresses.map(async (address) => ({
      address,
      tried: await settled(() => network.knock({ address, port, timeout: wait })),
    })),
  );
  const answers = tried.flatMap(({ address, tried: one }): { address: string; answer: Knock }[] =>
    one.ok ? [{ address, answer: one.value }] : [],
  );
  const failed = tried.flatMap(({ tried: one }) => (one.ok ? [] : [one.why]));
  // What is open at one address is open; else nobody knows about the others.
  if (failed[0] !== undefined && !answers.some(({ answer }) => answer === "open")) throw new Error(failed[0]);
  return { asked: addresses.length, answers };
}

async function together<Item, Found>(items: readonly Item[], find: (item: Item) => Promise<Found>): Promise<Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    found.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(find))));
  }
  return found;
}

async function settled<Found>(read: () => Promise<Found>): Promise<Block<Found>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof NetworkFailure) return { ok: false, why: `${error.message} ${error.hint}` };
    if (isFailure(error))
      return { ok: false, why: `${error.message}${error.hint === undefined ? "" : `. ${error.hint}`}` };
    return { ok: false, why: error instanceof Error ? error.message : "something that is no error was thrown" };
  }
}
