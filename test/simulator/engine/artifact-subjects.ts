import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidCommandFile } from "./command-files.ts";

/** One line a step wrote to `GITHUB_ARTIFACTS`, with its digest. */
export interface ArtifactSubject {
  readonly name: string;
  readonly digest: string;
  readonly kind: "file" | "oci";
}

const MAX_SUBJECTS = 500;

/**
 * Adds what a step wrote to `GITHUB_ARTIFACTS` to the job's subjects: files are hashed, `oci://` references and
 * `name@sha256:…` are taken at their word.
 *
 * @throws InvalidCommandFile for other schemes, `=`, a conflicting digest or over 500 subjects.
 */
export function addSubjects(subjects: ArtifactSubject[], content: string, workspace: string): void {
  for (const line of content.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const subject = readSubject(line, workspace);
    const same = subjects.find(({ name }) => name === subject.name);
    if (same !== undefined && same.digest !== subject.digest) {
      throw new InvalidCommandFile(`Artifact '${subject.name}' was already recorded with another digest`);
    }
    if (same === undefined) subjects.push(subject);
    if (subjects.length > MAX_SUBJECTS) throw new InvalidCommandFile(`More than ${MAX_SUBJECTS} artifacts in a job`);
  }
}

/** The content of `GITHUB_ARTIFACTS_LIST`. */
export function subjectList(subjects: readonly ArtifactSubject[]): string {
  return JSON.stringify({ version: 1, subjects });
}

function readSubject(line: string, workspace: string): ArtifactSubject {
  const pinned = /^(oci:\/\/)?([^=\s]+)@(sha256:[0-9a-f]{64})$/.exec(line);
  const [, , name, digest] = pinned ?? [];
  if (name !== undefined && digest !== undefined) return { name, digest, kind: "oci" };
  if (line.includes("=") || /^(?!file:)[a-z][a-z0-9+.-]*:\/\//.test(line)) {
    throw new InvalidCommandFile(`Invalid artifact '${line}'`);
  }
  const path = line.startsWith("file://") ? fileURLToPath(line) : resolve(workspace, line);
  try {
    const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
    return { name: basename(path), digest: `sha256:${hash}`, kind: "file" };
  } catch (cause) {
    throw new InvalidCommandFile(`Artifact file '${line}' cannot be read`, { cause });
  }
}
