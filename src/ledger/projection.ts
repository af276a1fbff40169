import * as v from "valibot";
import { NO_LINE } from "./encode.ts";
import { releaseBrief } from "./fields.ts";
import { environmentPath, HEAD_PATH, releasePath, servicePath, versionPath } from "./paths.ts";
import type { ReleaseBrief, ReleaseRecord } from "./release-brief.ts";
import type { EnvironmentState } from "./state/environment.ts";
import { environmentShape } from "./state/environment-shape.ts";
import { emptyHead, type Head } from "./state/head.ts";
import { headShape } from "./state/head-shape.ts";
import type { ServiceState } from "./state/service.ts";
import { serviceShape } from "./state/service-shape.ts";
import { storedText } from "./stored-text.ts";

/** What the log amounts to. The maps are keyed by the path of the file that stores the value. */
export interface Projection {
  readonly head: Head;
  readonly services: ReadonlyMap<string, ServiceState>;
  readonly environments: ReadonlyMap<string, EnvironmentState>;
  readonly releases: ReadonlyMap<string, ReleaseRecord>;
  readonly versions: ReadonlyMap<string, ReleaseBrief>;
  /** Whether every release is here. A snapshot holds only the release files it asked for, a fold of the log has all. */
  readonly complete: boolean;
}

/** What one event changes. */
export interface Change {
  readonly head: Head;
  readonly service?: ServiceState;
  readonly environment?: EnvironmentState;
  readonly release?: { readonly service: string; readonly record: ReleaseRecord };
  readonly version?: { readonly service: string; readonly version: string; readonly brief: ReleaseBrief };
}

export const emptyProjection: Projection = {
  head: emptyHead(NO_LINE),
  services: new Map(),
  environments: new Map(),
  releases: new Map(),
  versions: new Map(),
  complete: true,
};

/** The projection after a change; the one before stays as it was. */
export function withChange(before: Projection, change: Change): Projection {
  const { service, environment, release, version } = change;
  return {
    head: change.head,
    services: service === undefined ? before.services : put(before.services, servicePath(service.service), service),
    environments:
      environment === undefined
        ? before.environments
        : put(before.environments, environmentPath(environment.service, environment.environment), environment),
    releases:
      release === undefined
        ? before.releases
        : put(before.releases, releasePath(release.service, release.record.id), release.record),
    versions:
      version === undefined
        ? before.versions
        : put(before.versions, versionPath(version.service, version.version), version.brief),
    complete: before.complete,
  };
}

function put<Value>(before: ReadonlyMap<string, Value>, path: string, value: Value): ReadonlyMap<string, Value> {
  return new Map(before).set(path, value);
}

/** Every file of the ledger but the log and the README, byte for byte: readable JSON in a fixed key order. */
export function projectionFiles(projection: Projection): Map<string, string> {
  const files = new Map([[HEAD_PATH, storedText(v.parse(headShape, projection.head))]]);
  for (const [path, service] of projection.services) files.set(path, storedText(v.parse(serviceShape, service)));
  for (const [path, state] of projection.environments) files.set(path, storedText(v.parse(environmentShape, state)));
  for (const [path, record] of projection.releases) files.set(path, storedText(record));
  for (const [path, brief] of projection.versions) files.set(path, storedText(v.parse(releaseBrief, brief)));
  return files;
}
