import type { TagWish } from "../../registry/tag.ts";
import { ArtifactFault } from "./fault.ts";
import { isTag } from "./image-source.ts";
import type { Moving, Placed } from "./kind.ts";
import { render } from "./template.ts";

/** The tag that the environment sets, with the release's words filled in; undefined when it sets none. */
export function tagOf({ target, moving, record }: Placed<"image">): TagWish | undefined {
  if (target?.tag === undefined) return undefined;
  const name = render(target.tag.name, (field) => fieldOf(field, moving));
  if (isTag(name)) return { name, policy: target.tag.policy };
  throw new ArtifactFault(
    "tag-refused",
    `The tag "${name}" for "${record.name}" is one that no registry accepts.`,
    `Tags have letters, digits, "_", "." and "-", at most 128: give the release such a version, or use \${release.id}.`,
  );
}

/** The word of a release behind a field of a template. Throws `ArtifactFault` for a version that the release does not have. */
export function fieldOf(field: string, { release, environment }: Moving): string {
  switch (field) {
    case "release.id":
      return release.id;
    case "release.commit":
      return release.commit;
    case "environment":
      return environment;
    case "release.version":
      if (release.version !== null) return release.version;
      throw new ArtifactFault(
        "tag-refused",
        `The policy names a tag after the release's version, and ${release.id} has none.`,
        `Register releases with version:, or use \${release.id} in the policy.`,
      );
    default:
      throw new TypeError(`no such field: ${field}`);
  }
}
