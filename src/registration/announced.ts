import type { Policy } from "../policy/policy.ts";
import { isFileName } from "../release/artifacts/file-name.ts";
import { parseImageSource, referenceOf } from "../release/artifacts/image-source.ts";
import { type BuildingRun, isNamed, type Wanted, type WantedRead } from "./wanted.ts";

/**
 * What earlier steps announced in `$GITHUB_ARTIFACTS` (runner 2.336 and later): `$GITHUB_ARTIFACTS_LIST` holds
 * `{"version":1,"subjects":[{"name","digest","kind"}]}`. Each file must have been uploaded under its name with
 * `archive: false`, so that the announced digest is the digest of the artifact. Those of kind `oci` are images: their name is
 * the repository; the artifact is the one that the policy has there, else it is called like the repository's last part.
 */
export function artifactsOfList(text: string, policy: Policy | undefined, building: BuildingRun): WantedRead {
  const subjects = subjectsOf(text);
  if (subjects === undefined) {
    return {
      ok: false,
      mistakes: ["$GITHUB_ARTIFACTS_LIST is not a list of version 1: name the artifacts in artifacts:."],
    };
  }
  const wanted: Wanted[] = [];
  const mistakes: string[] = [];
  for (const subject of subjects) {
    const read = readSubject(subject, policy, building);
    if (typeof read === "string") mistakes.push(read);
    else if (isNamed(wanted, read.name)) mistakes.push(`"${read.name}" is announced twice.`);
    else wanted.push(read);
  }
  return mistakes.length === 0 ? { ok: true, wanted } : { ok: false, mistakes };
}

interface Subject {
  readonly name: string;
  readonly digest: string;
  readonly kind: string;
}

function readSubject(
  { name, digest, kind }: Subject,
  policy: Policy | undefined,
  { run }: BuildingRun,
): Wanted | string {
  switch (kind) {
    case "file":
      if (!isFileName(name)) return `"${name}" cannot be a file name on every system.`;
      return { kind, name, source: name, run, claimed: digest };
    case "oci": {
      const image = parseImageSource(`${name.replace(/^oci:\/\//, "")}@${digest}`);
      if (image === undefined) return `"${name}" names no repository with its registry, such as ghcr.io/org/app.`;
      const called = nameIn(policy, image.repository);
      return { kind: "image", name: called, source: referenceOf(image), run, claimed: digest };
    }
    default:
      return `"${name}" is of kind ${kind}, which is not supported. Allowed: file, oci.`;
  }
}

function nameIn(policy: Policy | undefined, repository: string): string {
  const declared = [...(policy?.artifacts ?? [])].find(
    ([, rule]) => rule.kind === "image" && rule.repository === repository,
  );
  return declared?.[0] ?? repository.slice(repository.lastIndexOf("/") + 1);
}

function subjectsOf(text: string): readonly Subject[] | undefined {
  if (text.trim() === "") return [];
  try {
    const list: unknown = JSON.parse(text);
    if (typeof list !== "object" || list === null || !("subjects" in list) || !Array.isArray(list.subjects))
      return undefined;
    if (!("version" in list) || list.version !== 1) return undefined;
    const subjects: Subject[] = [];
    for (const subject of list.subjects as readonly unknown[]) {
      if (typeof subject !== "object" || subject === null) return undefined;
      const { name, digest, kind } = subject as Record<string, unknown>;
      if (typeof name !== "string" || typeof digest !== "string" || typeof kind !== "string") return undefined;
      subjects.push({ name, digest, kind });
    }
    return subjects;
  } catch {
    return undefined;
  }
}
