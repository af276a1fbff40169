import { dotted, listed, mistake, type Path, shown } from "./mistake.ts";
import type { PolicyMistake } from "./policy.ts";
import { entriesOf, nodeAt, type SourceEntry, type SourceNode, textOf } from "./source.ts";
import { closest } from "./suggest.ts";

const ASSET_KEYS = ["prerelease", "latest"] as const;

/**
 * Where environments keep copies: only of artifacts of this policy, a branch only for a commit, and each branch only
 * once, because two environments on one branch would move each other. The same for "latest", of which there is one.
 */
export function checkArtifacts(root: SourceNode): PolicyMistake[] {
  const artifacts = entriesOf(nodeAt(root, "artifacts"));
  const owners: { readonly branch: string; readonly place: string }[] = [];
  const mistakes: PolicyMistake[] = [];
  let latest: string | undefined;
  for (const [environment, { value }] of entriesOf(nodeAt(root, "environments"))) {
    for (const [name, entry] of entriesOf(nodeAt(value, "artifacts"))) {
      const path = ["environments", environment, "artifacts", name];
      mistakes.push(...wrongArtifact(name, entry, { artifacts, path }));
      const newest = nodeAt(entry.value, "latest");
      if (newest !== undefined) {
        if (latest !== undefined) mistakes.push(sharedLatest(latest, { path: [...path, "latest"], at: newest.at }));
        latest ??= dotted([...path, "latest"]);
      }
      const node = nodeAt(entry.value, "branch");
      const branch = textOf(node);
      if (node === undefined || branch === undefined) continue;
      const place = dotted([...path, "branch"]);
      const owner = owners.find((other) => overlap(other.branch, branch));
      owners.push({ branch, place });
      if (owner !== undefined) mistakes.push(sharedBranch(branch, owner, { path: [...path, "branch"], at: node.at }));
    }
  }
  return mistakes;
}

type Place = Pick<Parameters<typeof mistake>[0], "at" | "path">;
type Entries = ReturnType<typeof entriesOf>;

function wrongArtifact(
  name: string,
  { keyAt, value }: SourceEntry,
  { artifacts, path }: { readonly artifacts: Entries; readonly path: Path },
): PolicyMistake[] {
  const place = { path, at: keyAt };
  const declared = artifacts.get(name);
  if (declared === undefined) {
    const allowed = artifacts.size === 0 ? "The policy has no artifacts." : `Artifacts: ${listed(artifacts.keys())}.`;
    const problem = `${dotted(path)} names the unknown artifact ${shown(name)}.`;
    return [mistake({ ...place, problem, suggestion: closest(name, artifacts.keys()), advice: allowed })];
  }
  const kind = textOf(nodeAt(declared.value, "kind")) ?? "";
  if (kind !== "file" && !KEPT.has(kind)) return [];
  const said = entriesOf(value);
  if (value.kind === "map" && said.size === 0) {
    const problem = `${dotted(path)} says nothing.`;
    return [mistake({ ...place, problem, advice: `Leave it out, or ${KEPT.get(kind) ?? "remove it"}.` })];
  }
  const wrong = kind === "commit" ? ASSET_KEYS : kind === "asset" ? ["branch"] : ["branch", ...ASSET_KEYS];
  return wrong.flatMap((key) => {
    const found = said.get(key);
    if (found === undefined) return [];
    const problem = `${dotted([...path, key])} is not for ${kind === "asset" ? "an asset" : `a ${kind}`}; only an artifact of kind ${key === "branch" ? "commit" : "asset"} has it.`;
    const advice = KEPT.has(kind)
      ? `Remove it, or ${KEPT.get(kind)}.`
      : "Remove it: a file is kept with the run that built it.";
    return [mistake({ path: [...path, key], at: found.keyAt, problem, advice })];
  });
}

/** What an environment can say about an artifact, by its kind. */
const KEPT: ReadonlyMap<string, string> = new Map([
  ["commit", "name the branch that follows it"],
  ["asset", "say prerelease: false or latest: true"],
]);

function sharedLatest(owner: string, place: Place): PolicyMistake {
  const problem = `${dotted(place.path)} is said in ${owner} too: a repository has one latest release, they would move each other.`;
  return mistake({ ...place, problem, advice: "Say it once, where people shall take the release from." });
}

function sharedBranch(branch: string, owner: { branch: string; place: string }, place: Place): PolicyMistake {
  const same = owner.branch === branch;
  const problem = same
    ? `${dotted(place.path)} is the branch of ${owner.place} too: they would move each other.`
    : `${dotted(place.path)} cannot exist beside ${shown(owner.branch)} of ${owner.place}: git has no branch below a branch.`;
  return mistake({ ...place, problem, advice: "Give each its own branch." });
}

function overlap(left: string, right: string): boolean {
  return left === right || left.startsWith(`${right}/`) || right.startsWith(`${left}/`);
}
