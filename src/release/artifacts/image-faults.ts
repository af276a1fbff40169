import { RegistryFailure } from "../../registry/errors.ts";
import { ArtifactFault, type ArtifactReason } from "./fault.ts";
import type { ImageRecord } from "./record.ts";

/** What can be wrong with an image, in words. */

export function badSource(name: string, source: string): ArtifactFault {
  return new ArtifactFault(
    "artifact-name-refused",
    `"${source}" does not name an image with its registry and a digest or a tag.`,
    `Write ${name}=ghcr.io/<owner>/<image>@sha256:<64 hex digits>; docker/build-push-action has it as its output digest.`,
  );
}

export function mismatch(name: string, expected: string, found: string): ArtifactFault {
  return new ArtifactFault(
    "digest-mismatch",
    `"${name}" is not what was promised: expected ${expected}, found ${found}.`,
    "Nothing was deployed. Somebody moved or changed it meanwhile: look at who may write there, and promote again.",
  );
}

export function missing({ name, digest, image }: ImageRecord, cause?: unknown): ArtifactFault {
  return new ArtifactFault(
    "artifact-missing",
    `The image "${name}" is not in ${image.repository} any more: nothing there is ${digest}.`,
    "It was deleted, or this login may not see it. Give the job read access, keep released images, or build again.",
    { cause },
  );
}

export function isFault(error: unknown): error is ArtifactFault {
  return error instanceof ArtifactFault;
}

/**
 * Runs work on an image. What a registry says about the image itself becomes a fault of the artifact; that it could not be
 * reached, or wants another login, says nothing about the image and is thrown as it is.
 *
 * @throws ArtifactFault, RegistryFailure
 */
export async function asFault<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof RegistryFailure ? reasonOf(error) : undefined;
    if (!(error instanceof RegistryFailure) || reason === undefined) throw error;
    throw new ArtifactFault(reason, `Image "${name}": ${error.message}.`, error.hint ?? "", { cause: error });
  }
}

function reasonOf({ kind }: RegistryFailure): ArtifactReason | undefined {
  switch (kind) {
    case "digest-mismatch":
      return "digest-mismatch";
    case "not-found":
      return "artifact-missing";
    case "tag-taken":
      return "tag-taken";
    case "invalid-manifest":
    case "unsupported":
      return "image-refused";
    case "invalid-reference":
      return "artifact-name-refused";
    case "unauthorized":
    case "denied":
    case "rate-limited":
    case "unavailable":
    case "address-refused":
    case "certificate":
    case "credentials":
    case "unexpected":
      return undefined;
  }
}
