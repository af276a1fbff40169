import { artifactField, fieldsOf } from "../release/artifacts/template.ts";
import { SharedPlaces } from "./artifact-places.ts";
import type { PolicyMistake } from "./mistake.ts";
import { dotted, listed, mistake, type Path, shown } from "./mistake.ts";
import { entriesOf, nodeAt, type SourceEntry, type SourceNode, textOf } from "./source.ts";
import { closest } from "./suggest.ts";

/** The keys by which an environment says where it keeps its copy, by the artifact's kind. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ["image", ["repository", "tag"]],
  ["commit", ["branch", "values", "via"]],
  ["asset", ["prerelease", "latest"]],
  ["file", ["keep"]],
]);

/** What can be said instead, by kind. */
const KEPT: ReadonlyMap<string, string> = new Map([
  ["image", "name the repository or the tag"],
  ["commit", "name the branch that follows it, or the values that are written"],
  ["asset", "say prerelease: false or latest: true"],
  ["file", "say keep: { repository: … }"],
]);

/** Keys of one place that do not go together, or not alone: the second, the first, and why. */
const TOGETHER: readonly (readonly [key: string, with_: string, wanted: boolean, advice: string])[] = [
  [
    "values",
    "branch",
    false,
    "An artifact follows a branch or is written into files: keep one, and name a second artifact for the other.",
  ],
  ["via", "values", true, "It says how values come into the default branch: add values, or remove it."],
];

/**
 * Where environments keep copies: only of artifacts of this policy, each kind in its own ways, and each place only once,
 * because two environments in one place would move each other.
 */
export function checkArtifacts(root: SourceNode): PolicyMistake[] {
  const artifacts = entriesOf(nodeAt(root, "artifacts"));
  const places = new SharedPlaces();
  const mistakes: PolicyMistake[] = [];
  for (const [environment, { value }] of entriesOf(nodeAt(root, "environments"))) {
    for (const [name, entry] of entriesOf(nodeAt(value, "artifacts"))) {
      const path = ["environments", environment, "artifacts", name];
      mistakes.push(...wrongArtifact(name, entry, { artifacts, path }));
      mistakes.push(...places.add(entry.value, { path, declared: artifacts.get(name)?.value }));
    }
  }
  return mistakes;
}

type Entries = ReturnType<typeof entriesOf>;

function wrongArtifact(
  name: string,
  { keyAt, value }: SourceEntry,
  { artifacts, path }: { readonly artifacts: Entries; readonly path: Path },
): PolicyMistake[] {
  const declared = artifacts.get(name);
  if (declared === undefined) {
    const advice = artifacts.size === 0 ? "The policy has no artifacts." : `Artifacts: ${listed(artifacts.keys())}.`;
    const problem = `${dotted(path)} names the unknown artifact ${shown(name)}.`;
    return [mistake({ path, at: keyAt, problem, suggestion: closest(name, artifacts.keys()), advice })];
  }
  const kind = textOf(nodeAt(declared.value, "kind")) ?? "";
  const own = KEYS.get(kind);
  if (own === undefined) return [];
  const said = entriesOf(value);
  if (value.kind === "map" && said.size === 0) {
    const problem = `${dotted(path)} says nothing.`;
    return [mistake({ path, at: keyAt, problem, advice: `Leave it out, or ${KEPT.get(kind)}.` })];
  }
  return [
    ...wrongKeys(said, { kind, own, path }),
    ...wrongCompany(said, path),
    ...wrongFields(said.get("values")?.value, { artifacts, path: [...path, "values"] }),
  ];
}

function wrongKeys(
  said: Entries,
  { kind, own, path }: { readonly kind: string; readonly own: readonly string[]; readonly path: Path },
): PolicyMistake[] {
  return [...KEYS].flatMap(([other, keys]) =>
    keys.flatMap((key) => {
      const found = said.get(key);
      if (found === undefined || own.includes(key)) return [];
      const problem = `${dotted([...path, key])} is not for ${withArticle(kind)}; only an artifact of kind ${other} has it.`;
      return [mistake({ path: [...path, key], at: found.keyAt, problem, advice: `Remove it, or ${KEPT.get(kind)}.` })];
    }),
  );
}

function withArticle(kind: string): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

function wrongCompany(said: Entries, path: Path): PolicyMistake[] {
  return TOGETHER.flatMap(([key, other, wanted, advice]) => {
    const found = said.get(key);
    if (found === undefined || said.has(other) === wanted) return [];
    const problem = `${dotted([...path, key])} stands ${wanted ? "without" : "beside"} ${shown(other)}.`;
    return [mistake({ path: [...path, key], at: found.keyAt, problem, advice })];
  });
}

/** Artifacts named inside `${…}` are artifacts of this policy; only images have a repository. */
function wrongFields(
  values: SourceNode | undefined,
  { artifacts, path }: { readonly artifacts: Entries; readonly path: Path },
): PolicyMistake[] {
  return [...entriesOf(values)].flatMap(([file, inFile]) =>
    [...entriesOf(inFile.value)].flatMap(([place, { value }]) =>
      fieldsOf(textOf(value) ?? "").flatMap((field) => {
        const named = artifactField(field);
        if (named === undefined) return [];
        const at = { path: [...path, file, place], at: value.at };
        const declared = artifacts.get(named.artifact);
        if (declared === undefined) {
          const problem = `${dotted(at.path)} names the unknown artifact ${shown(named.artifact)}.`;
          const suggestion = closest(named.artifact, artifacts.keys());
          return [mistake({ ...at, problem, suggestion, advice: `Artifacts: ${listed(artifacts.keys())}.` })];
        }
        const kind = textOf(nodeAt(declared.value, "kind"));
        if (named.part !== "repository" || kind === "image" || kind === undefined) return [];
        const problem = `${dotted(at.path)} asks for the repository of ${shown(named.artifact)}, which is ${withArticle(kind)}.`;
        return [mistake({ ...at, problem, advice: "Only images have one: use .digest or .reference." })];
      }),
    ),
  );
}
