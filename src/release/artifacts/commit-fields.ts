import { ArtifactFault } from "./fault.ts";
import type { Delivered, Moving } from "./kind.ts";
import type { FileValues } from "./target.ts";
import { artifactField, render } from "./template.ts";

/**
 * The texts that are written, with every field filled in.
 *
 * @param delivered the release's artifacts; undefined before they are there, when the policy's fields are only looked at
 * @throws ArtifactFault for a version or an artifact that this release does not have
 */
export function filledValues(
  values: FileValues,
  moving: Moving,
  delivered: readonly Delivered[] | undefined,
): FileValues {
  const fill = (field: string) => fieldOf(field, moving, delivered);
  return new Map(
    [...values].map(([file, paths]) => [
      file,
      new Map([...paths].map(([path, template]) => [path, render(template, fill)])),
    ]),
  );
}

function fieldOf(field: string, { release, environment }: Moving, delivered: readonly Delivered[] | undefined): string {
  const named = artifactField(field);
  if (named !== undefined) return artifactPart(named.artifact, named.part, { release: release.id, delivered });
  switch (field) {
    case "environment":
      return environment;
    case "release.id":
      return release.id;
    case "release.commit":
      return release.commit;
    case "release.version":
      if (release.version !== null) return release.version;
      throw new ArtifactFault(
        "values-refused",
        `The policy writes the release's version into a file, and ${release.id} has none.`,
        `Register releases with version:, or write \${release.id}.`,
      );
    default:
      throw new TypeError(`no such field: ${field}`);
  }
}

function artifactPart(
  artifact: string,
  part: string,
  o: { readonly release: string; readonly delivered: readonly Delivered[] | undefined },
): string {
  if (o.delivered === undefined) return "?";
  const found = o.delivered.find(({ name }) => name === artifact);
  if (found === undefined) {
    throw new ArtifactFault(
      "values-refused",
      `The policy writes "${artifact}" into a file, and ${o.release} has no artifact of that name.`,
      "Register it with the release, or take it out of values:.",
    );
  }
  switch (part) {
    case "digest":
      return found.digest;
    case "reference":
      return found.reference;
    case "repository":
      return found.reference.replace(/@[^@]*$/, "");
    default:
      throw new TypeError(`no such part of an artifact: ${part}`);
  }
}
