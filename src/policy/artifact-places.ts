import { fieldsOf } from "../release/artifacts/template.ts";
import type { PolicyMistake } from "./mistake.ts";
import { dotted, mistake, type Path, type Position, shown } from "./mistake.ts";
import { entriesOf, nodeAt, type SourceNode, textOf } from "./source.ts";

interface Place {
  readonly path: Path;
  readonly at: Position;
}

/** The places that environments write to, as they come; each is used once, or two environments would move each other. */
export class SharedPlaces {
  readonly #branches: { readonly branch: string; readonly owner: string }[] = [];
  readonly #others = new Map<string, string>();

  /** The mistakes that one environment's copy of one artifact makes with those before it. */
  add(node: SourceNode, where: { readonly path: Path; readonly declared: SourceNode | undefined }): PolicyMistake[] {
    const { path, declared } = where;
    const latest = nodeAt(node, "latest");
    const tag = nodeAt(node, "tag");
    const name = textOf(tag);
    const repository = textOf(nodeAt(node, "repository")) ?? textOf(nodeAt(declared, "repository"));
    return [
      ...this.#branch(nodeAt(node, "branch"), [...path, "branch"]),
      ...(latest === undefined
        ? []
        : this.#once("latest", "a repository has one latest release", { path: [...path, "latest"], at: latest.at })),
      // One that is named after the release is another one each time.
      ...(tag === undefined || name === undefined || repository === undefined || fieldsOf(name).length > 0
        ? []
        : this.#once(`tag ${repository}:${name}`, `${repository} has one tag ${shown(name)}`, {
            path: [...path, "tag"],
            at: tag.at,
          })),
      ...[...entriesOf(nodeAt(node, "values"))].flatMap(([file, inFile]) =>
        [...entriesOf(inFile.value)].flatMap(([key, { keyAt }]) =>
          this.#once(`value ${file} ${key}`, `${file} has one ${shown(key)}`, {
            path: [...path, "values", file, key],
            at: keyAt,
          }),
        ),
      ),
    ];
  }

  #once(key: string, why: string, place: Place): PolicyMistake[] {
    const owner = this.#others.get(key);
    if (owner === undefined) {
      this.#others.set(key, dotted(place.path));
      return [];
    }
    const problem = `${dotted(place.path)} is said in ${owner} too: ${why}, they would move each other.`;
    return [mistake({ ...place, problem, advice: "Say it once, or give each environment its own." })];
  }

  #branch(node: SourceNode | undefined, path: Path): PolicyMistake[] {
    const branch = textOf(node);
    if (node === undefined || branch === undefined) return [];
    const place = { path, at: node.at };
    const other = this.#branches.find((each) => overlap(each.branch, branch));
    this.#branches.push({ branch, owner: dotted(path) });
    if (other === undefined) return [];
    const problem =
      other.branch === branch
        ? `${dotted(path)} is the branch of ${other.owner} too: they would move each other.`
        : `${dotted(path)} cannot exist beside ${shown(other.branch)} of ${other.owner}: git has no branch below a branch.`;
    return [mistake({ ...place, problem, advice: "Give each its own branch." })];
  }
}

function overlap(left: string, right: string): boolean {
  return left === right || left.startsWith(`${right}/`) || right.startsWith(`${left}/`);
}
