import type { Policy } from "../policy/policy.ts";
import { parseAssetSource } from "../release/artifacts/asset-source.ts";
import { isFileName } from "../release/artifacts/file-name.ts";
import type { NamedArtifact } from "../release/artifacts/kind.ts";
import type { ArtifactRecord } from "../release/artifacts/record.ts";

/** One artifact that a release shall contain, with the kind that knows how to resolve it. */
export interface Wanted extends NamedArtifact {
  readonly kind: ArtifactRecord["kind"];
}

export type WantedRead =
  | { readonly ok: true; readonly wanted: readonly Wanted[] }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** The building run: where artifacts come from when a line does not say otherwise. */
export interface BuildingRun {
  readonly run: number;
  readonly commit: string;
}

const LINE = /^(?<name>[A-Za-z0-9][A-Za-z0-9._-]{0,99})(?:=(?<source>.+))?$/;
/** Fifteen digits are below 2^53 (R52). */
const FROM_RUN = /^run:(?<run>[1-9][0-9]{0,14})\/(?<artifact>.+)$/;

/**
 * Reads register's `artifacts` input: one artifact a line, `name`, `name=artifact`, `name=run:<id>/artifact`,
 * `name=commit`, `name=commit:<40 hex digits>` or `name=asset:<tag>/<asset>`. A name the policy declares keeps the policy's kind. All mistakes at once.
 */
export function readArtifactLines(text: string, policy: Policy | undefined, building: BuildingRun): WantedRead {
  const wanted: Wanted[] = [];
  const mistakes: string[] = [];
  const named = new Set<string>();
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === "") continue;
    const match = LINE.exec(line)?.groups;
    const name = match?.["name"];
    if (name === undefined) {
      mistakes.push(
        `"${line}" is not an artifact line. Allowed: name, name=artifact, name=run:<id>/artifact, name=commit, name=asset:<tag>/<asset>.`,
      );
      continue;
    }
    named.add(name);
    if (isNamed(wanted, name)) mistakes.push(`"${name}" is named twice; upper and lower case are the same.`);
    const read = readSource(name, match?.["source"]?.trim(), policy, building);
    if (typeof read === "string") {
      mistakes.push(`"${line}" ${read}`);
      continue;
    }
    const declared = policy?.artifacts.get(name);
    if (declared !== undefined && declared.kind !== read.kind) {
      mistakes.push(
        `The policy says that "${name}" is of kind ${declared.kind}, this line makes it ${indefinite(read.kind)}.`,
      );
    } else if (
      declared?.kind === "asset" &&
      declared.name !== undefined &&
      !read.source.endsWith(`/${declared.name}`)
    ) {
      mistakes.push(`The policy says that "${name}" is the asset "${declared.name}", this line names ${read.source}.`);
    }
    wanted.push(read);
  }
  for (const name of policy?.artifacts.keys() ?? []) {
    if (!named.has(name)) mistakes.push(`The policy asks for "${name}", which is not named here.`);
  }
  if (wanted.length === 0 && mistakes.length === 0) mistakes.push("No artifact is named.");
  return mistakes.length === 0 ? { ok: true, wanted } : { ok: false, mistakes };
}

/** Artifacts become files and folders side by side, and some systems do not tell letter cases apart. */
function isNamed(wanted: readonly { readonly name: string }[], name: string): boolean {
  return wanted.some((each) => each.name.toLowerCase() === name.toLowerCase());
}

function readSource(
  name: string,
  source: string | undefined,
  policy: Policy | undefined,
  { run, commit }: BuildingRun,
): Wanted | string {
  if (source === undefined) return declaredSource(name, policy, { run, commit });
  if (source === "commit") return { kind: "commit", name, source: commit, run };
  if (source.startsWith("commit:")) return { kind: "commit", name, source: source.slice("commit:".length), run };
  const other = FROM_RUN.exec(source)?.groups;
  if (other !== undefined) {
    return { kind: "file", name, source: other["artifact"] ?? "", run: Number(other["run"]) };
  }
  if (source.startsWith("asset:")) {
    const asset = source.slice("asset:".length);
    return parseAssetSource(asset) === undefined ? noAsset(name) : { kind: "asset", name, source: asset, run };
  }
  // No Actions artifact can have a colon in its name, so this was meant to name a run.
  if (source.startsWith("run:")) return `names no run: write ${name}=run:<id>/<artifact>.`;
  return { kind: "file", name, source, run };
}

function declaredSource(name: string, policy: Policy | undefined, { run, commit }: BuildingRun): Wanted | string {
  const rule = policy?.artifacts.get(name);
  switch (rule?.kind) {
    case "commit":
      return { kind: "commit", name, source: commit, run };
    case "asset":
      return noAsset(name, rule.name);
    case "file":
    case undefined:
      return { kind: "file", name, source: rule?.name ?? name, run };
  }
}

/** Which GitHub release holds an asset is never guessed: only the building job knows what it published. */
function noAsset(name: string, asset = "<asset name>"): string {
  return `names no release asset: write ${name}=asset:<tag>/${asset}.`;
}

function indefinite(kind: Wanted["kind"]): string {
  return kind === "asset" ? "an asset" : `a ${kind}`;
}

/** What the policy's `artifacts:` ask for when the input says nothing. */
export function artifactsOfPolicy(policy: Policy | undefined, building: BuildingRun): WantedRead {
  const names = [...(policy?.artifacts.keys() ?? [])];
  const read = names.map((name) => ({ name, found: declaredSource(name, policy, building) }));
  const mistakes = read.flatMap(({ name, found }) => (typeof found === "string" ? [`"${name}" ${found}`] : []));
  if (mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, wanted: read.flatMap(({ found }) => (typeof found === "string" ? [] : [found])) };
}

/**
 * The files that earlier steps announced in `$GITHUB_ARTIFACTS` (runner 2.336 and later): `$GITHUB_ARTIFACTS_LIST` holds
 * `{"version":1,"subjects":[{"name","digest","kind"}]}`. Each must have been uploaded under its name with
 * `archive: false`, so that the announced digest is the digest of the artifact. Images are refused until they are supported.
 */
export function artifactsOfList(text: string, building: BuildingRun): WantedRead {
  const subjects = subjectsOf(text);
  if (subjects === undefined) {
    return {
      ok: false,
      mistakes: ["$GITHUB_ARTIFACTS_LIST is not a list of version 1: name the artifacts in artifacts:."],
    };
  }
  const mistakes = subjects.flatMap(({ name, kind }, index) => {
    if (kind !== "file") return [`"${name}" is of kind ${kind}, which is not supported yet. Allowed: file.`];
    if (!isFileName(name)) return [`"${name}" cannot be a file name on every system.`];
    return isNamed(subjects.slice(0, index), name) ? [`"${name}" is announced twice.`] : [];
  });
  if (mistakes.length > 0) return { ok: false, mistakes };
  return {
    ok: true,
    wanted: subjects.map(({ name, digest }) => ({
      kind: "file",
      name,
      source: name,
      run: building.run,
      claimed: digest,
    })),
  };
}

function subjectsOf(text: string): readonly { name: string; digest: string; kind: string }[] | undefined {
  if (text.trim() === "") return [];
  try {
    const list: unknown = JSON.parse(text);
    if (typeof list !== "object" || list === null || !("subjects" in list) || !Array.isArray(list.subjects))
      return undefined;
    if (!("version" in list) || list.version !== 1) return undefined;
    const subjects: { name: string; digest: string; kind: string }[] = [];
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
