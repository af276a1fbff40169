import { dotted, listed, mistake, shown } from "./mistake.ts";
import type { PolicyMistake } from "./policy.ts";
import { entriesOf, nodeAt, type SourceNode, textOf } from "./source.ts";
import { closest } from "./suggest.ts";

/**
 * Where environments keep copies: only of artifacts of this policy, a branch only for a commit, and each branch only
 * once. Two environments on one branch would move each other.
 */
export function checkArtifacts(root: SourceNode): PolicyMistake[] {
  const artifacts = entriesOf(nodeAt(root, "artifacts"));
  const owners: { readonly branch: string; readonly place: string }[] = [];
  const mistakes: PolicyMistake[] = [];
  for (const [environment, { value }] of entriesOf(nodeAt(root, "environments"))) {
    for (const [name, entry] of entriesOf(nodeAt(value, "artifacts"))) {
      const path = ["environments", environment, "artifacts", name];
      const wrong = wrongArtifact(name, artifacts, { path, at: entry.keyAt });
      if (wrong !== undefined) mistakes.push(wrong);
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

function wrongArtifact(name: string, artifacts: ReturnType<typeof entriesOf>, place: Place): PolicyMistake | undefined {
  const declared = artifacts.get(name);
  if (declared === undefined) {
    const allowed = artifacts.size === 0 ? "The policy has no artifacts." : `Artifacts: ${listed(artifacts.keys())}.`;
    const problem = `${dotted(place.path)} names the unknown artifact ${shown(name)}.`;
    return mistake({ ...place, problem, suggestion: closest(name, artifacts.keys()), advice: allowed });
  }
  if (textOf(nodeAt(declared.value, "kind")) !== "file") return undefined;
  const problem = `${dotted(place.path)} gives a branch to a file; only an artifact of kind commit has one.`;
  return mistake({ ...place, problem, advice: "Remove it: a file is kept with the run that built it." });
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
