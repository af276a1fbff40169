import type { PolicyMistake } from "./mistake.ts";
import { dotted, mistake, type Path, type Position, shown } from "./mistake.ts";
import { entriesOf, nodeAt, type SourceNode, textsOf } from "./source.ts";

interface Named {
  readonly text: string;
  readonly at: Position;
  readonly path: Path;
}

/** Names that differ only in the case of letters are one name to GitHub (R55), and to many file systems. */
export function checkNames(root: SourceNode): PolicyMistake[] {
  return [
    ...sameLetters(keysOf(root, "environments"), "environments"),
    ...sameLetters(keysOf(root, "artifacts"), "artifacts"),
    ...sameLetters(textsOf(nodeAt(root, "services"), ["services"]), "services"),
  ];
}

function keysOf(root: SourceNode, key: string): Named[] {
  return [...entriesOf(nodeAt(root, key))].map(([text, { keyAt }]) => ({ text, at: keyAt, path: [key, text] }));
}

function sameLetters(names: readonly Named[], what: string): PolicyMistake[] {
  const first = new Map<string, string>();
  return names.flatMap(({ text, at, path }) => {
    const letters = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    const before = first.get(letters);
    if (before === undefined) first.set(letters, text);
    // The very same text twice is reported as a duplicate where the file is read.
    if (before === undefined || before === text) return [];
    const problem = `${dotted(path)}: ${shown(text)} and ${shown(before)} differ only in the case of letters, and GitHub does not tell such ${what} apart. Rename one.`;
    return [mistake({ at, path, problem })];
  });
}
