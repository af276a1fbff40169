import type { EventOf } from "./event.ts";
import { releasePath, servicePath, versionPath } from "./paths.ts";
import type { Change, Projection } from "./projection.ts";
import { briefOf, type ReleaseBrief } from "./release-brief.ts";
import { impossible } from "./transition.ts";

/** A release is written once, and a version names exactly one release. */
export function register(projection: Projection, event: EventOf<"release.registered">): Omit<Change, "head"> {
  const { service } = event;
  const { release } = event.data;
  if (service === null) throw impossible(event, "it names no service");
  const brief = briefOf(release);
  if (projection.releases.has(releasePath(service, brief.id))) {
    throw impossible(event, `${brief.id} is already registered`);
  }
  const { version } = brief;
  const taken = version === null ? undefined : projection.versions.get(versionPath(service, version));
  if (taken !== undefined) throw impossible(event, `version ${version} is ${taken.id}`);
  const latest = brief.preview
    ? (projection.services.get(servicePath(service))?.latest ?? null)
    : { ...brief, seq: event.seq };
  return {
    service: { v: 1, service, latest },
    release: { service, record: release },
    ...(version === null ? {} : { version: { service, version, brief } }),
  };
}

/** Whether a brief is that of a registered release. A release that an incomplete projection does not hold counts as one. */
export function isRegistered(projection: Projection, service: string, brief: ReleaseBrief): boolean {
  const record = projection.releases.get(releasePath(service, brief.id));
  if (record === undefined) return !projection.complete;
  const known = briefOf(record);
  return (
    known.version === brief.version &&
    known.commit === brief.commit &&
    known.run === brief.run &&
    known.preview === brief.preview
  );
}
