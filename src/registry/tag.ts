import { RegistryFailure } from "./errors.ts";
import { headManifest, nameOf, type Place } from "./manifests.ts";
import { isTag } from "./reference.ts";

/** A tag to set, and whether it may leave another digest: `production` moves, a version does not. */
export interface TagWish {
  readonly name: string;
  readonly policy: "moving" | "immutable";
}

/**
 * Looks whether a tag may be set to `digest`.
 *
 * @returns whether it already stands there; only looked up where the policy needs it
 * @throws RegistryFailure `tag-taken` when an immutable tag stands on another digest
 */
export async function checkTag(target: Place, tag: TagWish, digest: string): Promise<boolean> {
  if (!isTag(tag.name)) {
    const message = `${JSON.stringify(tag.name.slice(0, 200))} is not a tag that registries accept`;
    const hint = "A tag is a letter, digit or _ followed by up to 127 letters, digits, _ . or -.";
    throw new RegistryFailure({ kind: "invalid-reference", message, hint });
  }
  switch (tag.policy) {
    case "moving":
      return false;
    case "immutable": {
      const standing = await headManifest(target, tag.name);
      if (standing === null || standing === digest) return standing === digest;
      const message = `${nameOf(target, tag.name)} stands on ${standing} already and must not move to ${digest}`;
      throw new RegistryFailure({ kind: "tag-taken", message });
    }
  }
}
