import { ArtifactFault } from "./fault.ts";
import type { NamedArtifact } from "./kind.ts";
import type { FileRecord } from "./record.ts";
import type { FileTarget } from "./target.ts";

/** What can be wrong with a file, in words. */

export function missing(named: NamedArtifact): ArtifactFault {
  return new ArtifactFault(
    "artifact-missing",
    `Run ${named.run} has no artifact called "${named.source}".`,
    `Upload it before this step: uses: actions/upload-artifact with name: ${named.source}, or name the right one in artifacts:.`,
  );
}

export function foreign(named: NamedArtifact): ArtifactFault {
  return new ArtifactFault(
    "artifact-foreign",
    `The artifact "${named.source}" was not made by run ${named.run} from this repository's own commits.`,
    "Build it in this repository; artifacts of forks and of other runs are never taken.",
  );
}

export function deleted(record: FileRecord, cause: unknown): ArtifactFault {
  return new ArtifactFault(
    "artifact-missing",
    `The artifact "${record.artifact.name}" of run ${record.artifact.run} was deleted.`,
    "Run the build again and promote the new release.",
    { cause },
  );
}

export function expired(name: string, artifact: string, cause?: unknown): ArtifactFault {
  return new ArtifactFault(
    "artifact-expired",
    `The artifact "${artifact}" for "${name}" has expired: GitHub no longer has its bytes.`,
    "Run the build again and promote the new release; a longer retention-days: at upload keeps it longer.",
    { cause },
  );
}

export function mismatch(name: string, expected: string, found: string): ArtifactFault {
  return new ArtifactFault(
    "digest-mismatch",
    `The bytes of "${name}" are not the ones that were registered: expected ${expected}, found ${found}.`,
    "Nothing was deployed. Somebody or something changed the artifact after it was built: build and register it again.",
  );
}

export function badName(name: string): ArtifactFault {
  return new ArtifactFault(
    "artifact-name-refused",
    `"${name}" cannot be a file name on every system.`,
    "Upload the artifact under a name of letters, digits, dots, dashes and underscores.",
  );
}

export function notKept(record: FileRecord, { keep }: FileTarget): ArtifactFault {
  return new ArtifactFault(
    "artifact-missing",
    `The copy of "${record.name}" that was made in ${keep.repository} is not there any more.`,
    "Somebody deleted it: see who may write there, and promote again.",
  );
}
