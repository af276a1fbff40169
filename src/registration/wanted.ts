import type { ArtifactRule, Policy } from "../policy/policy.ts";
import { parseAssetSource } from "../release/artifacts/asset-source.ts";
import { parseImageSource, referenceOf } from "../release/artifacts/image-source.ts";
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

/** An image: a digest, a registry and a repository, or a tag alone. No Actions artifact has a slash or a colon in its name. */
const IMAGE = /^(?:@|:|sha(?:256|512):)|^(?!run:|asset:|commit:)[^/]*[.:][^/]*\/|@sha(?:256|512):/;

/**
 * Reads register's `artifacts` input: one artifact a line, `name`, `name=artifact`, `name=run:<id>/artifact`,
 * `name=commit`, `name=commit:<40 hex digits>`, `name=asset:<tag>/<asset>`, or an image: `name=<repository>@<digest>`,
 * `name=<repository>:<tag>`, and where the policy names the repository also `name=<digest>` and `name=:<tag>`. A name the
 * policy declares keeps the policy's kind. All mistakes at once.
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
        `"${line}" is not an artifact line. Allowed: name, name=artifact, name=run:<id>/artifact, name=commit, name=asset:<tag>/<asset>, name=<repository>@<digest>.`,
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
    } else if (declared !== undefined) mistakes.push(...notAsDeclared(declared, read));
    wanted.push(read);
  }
  for (const name of policy?.artifacts.keys() ?? []) {
    if (!named.has(name)) mistakes.push(`The policy asks for "${name}", which is not named here.`);
  }
  if (wanted.length === 0 && mistakes.length === 0) mistakes.push("No artifact is named.");
  return mistakes.length === 0 ? { ok: true, wanted } : { ok: false, mistakes };
}

/** Artifacts become files and folders side by side, and some systems do not tell letter cases apart. */
export function isNamed(wanted: readonly { readonly name: string }[], name: string): boolean {
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
  const rule = policy?.artifacts.get(name);
  if (rule?.kind === "image" || IMAGE.test(source)) {
    const image = parseImageSource(source, rule?.kind === "image" ? rule.repository : undefined);
    return image === undefined ? noImage(name) : { kind: "image", name, source: referenceOf(image), run };
  }
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
    case "image":
      return noImage(name);
    case "file":
    case undefined:
      return { kind: "file", name, source: rule?.name ?? name, run };
  }
}

/** Which GitHub release holds an asset is never guessed: only the building job knows what it published. */
function noAsset(name: string, asset = "<asset name>"): string {
  return `names no release asset: write ${name}=asset:<tag>/${asset}.`;
}

function noImage(name: string): string {
  return `names no image: write ${name}=<registry>/<repository>@sha256:<64 hex digits>, or ${name}=sha256:… where the policy names the repository.`;
}

/** What a line says must be what the policy says, as far as that says it. */
function notAsDeclared(declared: ArtifactRule, { name, source }: Wanted): readonly string[] {
  if (declared.kind === "asset" && declared.name !== undefined && !source.endsWith(`/${declared.name}`)) {
    return [`The policy says that "${name}" is the asset "${declared.name}", this line names ${source}.`];
  }
  if (declared.kind === "image" && parseImageSource(source)?.repository !== declared.repository) {
    return [`The policy says that "${name}" is in ${declared.repository}, this line names ${source}.`];
  }
  return [];
}

function indefinite(kind: Wanted["kind"]): string {
  return kind === "asset" || kind === "image" ? `an ${kind}` : `a ${kind}`;
}

/**
 * What the policy's `artifacts:` ask for when the input says nothing.
 *
 * @param announced what earlier steps announced; images are taken from there, asked only where the policy has one
 */
export function artifactsOfPolicy(
  policy: Policy | undefined,
  building: BuildingRun,
  announced: () => readonly Wanted[] = () => [],
): WantedRead {
  const hasImage = [...(policy?.artifacts.values() ?? [])].some(({ kind }) => kind === "image");
  const images = hasImage ? announced().filter(({ kind }) => kind === "image") : [];
  const read = [...(policy?.artifacts ?? [])].map(([name, { kind }]) => ({
    name,
    found:
      (kind === "image" ? images.find((each) => each.name === name) : undefined) ??
      declaredSource(name, policy, building),
  }));
  const mistakes = read.flatMap(({ name, found }) => (typeof found === "string" ? [`"${name}" ${found}`] : []));
  if (mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, wanted: read.flatMap(({ found }) => (typeof found === "string" ? [] : [found])) };
}
