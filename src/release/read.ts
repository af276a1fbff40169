import { parseReleaseShape } from "./artifacts/record.ts";
import { provesItself, type ReleaseRecord } from "./release.ts";

export type ReleaseRead =
  | { readonly kind: "release"; readonly release: ReleaseRecord }
  | { readonly kind: "broken"; readonly why: string };

/**
 * Reads a stored release. A record that is not JSON, has another shape, or whose id cannot be computed again from its
 * content is `broken`: somebody changed it after it was registered, and nothing may be deployed from it.
 */
export function readRelease(text: string, expectedId: string): ReleaseRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "broken", why: `The record of release ${expectedId} is not JSON.` };
  }
  const release = parseReleaseShape(value);
  if (release === undefined)
    return { kind: "broken", why: `The record of release ${expectedId} has an unknown shape.` };
  if (release.id !== expectedId || !provesItself(release)) {
    return { kind: "broken", why: `The record of release ${expectedId} does not match its own id: it was changed.` };
  }
  return { kind: "release", release };
}
