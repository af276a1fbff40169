import * as v from "valibot";
import { explainIssue } from "./encode.ts";
import { ClientTooOld, LedgerUnreadable } from "./errors.ts";
import { releaseBrief, releaseRecord } from "./fields.ts";
import { environmentFolder, environmentPath, HEAD_PATH, servicePath } from "./paths.ts";
import type { Projection } from "./projection.ts";
import { PROTOCOL } from "./protocol.ts";
import type { ReleaseBrief, ReleaseRecord } from "./release-brief.ts";
import { type EnvironmentState, emptyEnvironment } from "./state/environment.ts";
import { environmentShape } from "./state/environment-shape.ts";
import type { Head } from "./state/head.ts";
import { headShape } from "./state/head-shape.ts";
import type { ServiceState } from "./state/service.ts";
import { serviceShape } from "./state/service-shape.ts";
import { storedText } from "./stored-text.ts";
import { parseStrict } from "./strict-json.ts";

/** The ledger at one commit, as far as it concerns one service. */
export interface LedgerSnapshot {
  /** The commit; an append succeeds only if the branch still points at it. */
  readonly oid: string;
  readonly head: Head;
  readonly service: string;
  readonly serviceState: ServiceState;
  /** By environment name; an environment in which nothing happened yet has none (see `stateOf`). */
  readonly states: ReadonlyMap<string, EnvironmentState>;
  /** The files as they were read, by path: `head.json`, the service's state files, and what else was asked for. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads the files of one commit of the ledger. Throws `ClientTooOld` when a newer client wrote it (R95), and
 * `LedgerUnreadable` when anything is missing, odd or in the wrong place (R88, R116); nothing is repaired.
 */
export function parseLedger(files: ReadonlyMap<string, string>, oid: string, service: string): LedgerSnapshot {
  const head = parseHead(files.get(HEAD_PATH));
  const serviceText = files.get(servicePath(service));
  const serviceState: ServiceState =
    serviceText === undefined
      ? { v: 1, service, latest: null }
      : readStored(serviceShape, servicePath(service), serviceText);
  if (serviceState.service !== service) throw misplaced(servicePath(service), serviceState.service);
  const states = new Map<string, EnvironmentState>();
  for (const [path, text] of files) {
    if (!path.startsWith(environmentFolder(service))) continue;
    const state = readStored(environmentShape, path, text);
    if (environmentPath(state.service, state.environment) !== path || state.service !== service) {
      throw misplaced(path, `${state.service}, ${state.environment}`);
    }
    if (state.seq > head.seq) {
      throw new LedgerUnreadable(`${path} knows event ${state.seq}, but the log ends at ${head.seq}.`);
    }
    states.set(state.environment, state);
  }
  return { oid, head, service, serviceState, states, files };
}

/** The state of one environment; an empty one when nothing ever happened in it. */
export function stateOf(snapshot: Pick<LedgerSnapshot, "service" | "states">, environment: string): EnvironmentState {
  return snapshot.states.get(environment) ?? emptyEnvironment(snapshot.service, environment);
}

/** What a snapshot knows, ready for more events. It is not complete: it has only the releases that were asked for. */
export function projectionOf(snapshot: LedgerSnapshot): Projection {
  const { service, files } = snapshot;
  const environments = new Map<string, EnvironmentState>();
  for (const [environment, state] of snapshot.states) environments.set(environmentPath(service, environment), state);
  const releases = new Map<string, ReleaseRecord>();
  const versions = new Map<string, ReleaseBrief>();
  for (const [path, text] of files) {
    if (path.startsWith("releases/")) releases.set(path, readStored(releaseRecord, path, text));
    if (path.startsWith("versions/")) versions.set(path, readStored(releaseBrief, path, text));
  }
  const services = new Map(
    files.has(servicePath(service)) ? [[servicePath(service), snapshot.serviceState] as const] : [],
  );
  return { head: snapshot.head, services, environments, releases, versions, complete: false };
}

/** Reads `head.json`. Throws like `parseLedger`. */
export function parseHead(text: string | undefined): Head {
  if (text === undefined) throw new LedgerUnreadable(`The ledger has no ${HEAD_PATH}.`);
  // Before anything else is looked at: a newer head may have another shape.
  const protocol = v.safeParse(v.looseObject({ "min-protocol": v.number() }), parseStrict(text, HEAD_PATH));
  const needed = protocol.success ? protocol.output["min-protocol"] : PROTOCOL;
  if (needed > PROTOCOL) throw new ClientTooOld(needed, PROTOCOL);
  return readStored(headShape, HEAD_PATH, text);
}

/** A file must have the very bytes that this client would write for it. */
function readStored<Value>(shape: v.GenericSchema<unknown, Value>, path: string, text: string): Value {
  const shaped = v.safeParse(shape, parseStrict(text, path), { abortEarly: true });
  if (!shaped.success) throw new LedgerUnreadable(`${path} cannot be read: ${explainIssue(shaped.issues[0])}.`);
  if (storedText(shaped.output) !== text) {
    throw new LedgerUnreadable(`${path} is written in another way than this action writes it.`);
  }
  return shaped.output;
}

function misplaced(path: string, subject: string): LedgerUnreadable {
  return new LedgerUnreadable(`${path} is about ${subject}, which belongs elsewhere.`);
}
