import { commit, held, NOW, newLedger } from "./sample.ts";
import { seededRandom } from "./virtual-clock.ts";

/** A long log and single mutations of it, each with the first entry that it spoils. */

/** A log of a thousand entries in files of one to twelve lines, over many days, some of which run backwards. */
export async function longLedger(): Promise<Map<string, string>> {
  const files = await newLedger();
  const random = seededRandom(42);
  for (let seq = 1, hours = 0; seq < 1000; hours += 1) {
    const drafts = Array.from({ length: Math.min(1000 - seq, 1 + Math.floor(random() * 12)) }, (_, index) =>
      held((seq + index) % 2 === 1 ? "environment.locked" : "environment.unlocked"),
    );
    seq += drafts.length;
    commit(files, drafts, new Date(NOW.getTime() + hours * 3_600_000 - random() * 7_200_000));
  }
  return files;
}

export type Lines = readonly { readonly path: string; readonly line: string }[];

export function linesOf(files: ReadonlyMap<string, string>): Lines {
  return [...files]
    .filter(([path]) => path.startsWith("log/"))
    .flatMap(([path, text]) =>
      text
        .trimEnd()
        .split("\n")
        .map((line) => ({ path, line })),
    );
}

export function filesOf(lines: Lines): Map<string, string> {
  const files = new Map<string, string>();
  for (const { path, line } of lines) files.set(path, `${files.get(path) ?? ""}${line}\n`);
  return files;
}

/** `filesOf(mutated)`, but only the files at `paths` are put together again. */
export function filesAfter(
  whole: ReadonlyMap<string, string>,
  mutated: Lines,
  paths: readonly string[],
): Map<string, string> {
  const files = new Map(whole);
  for (const path of paths) files.delete(path);
  for (const [path, text] of filesOf(mutated.filter(({ path: at }) => paths.includes(at)))) files.set(path, text);
  return files;
}

interface Mutation {
  readonly lines: Lines;
  /** The first sequence number that is spoiled. */
  readonly spoiled: number;
  readonly what: string;
  /** The files that changed. */
  readonly paths: readonly string[];
}

export function mutate(lines: Lines, random: () => number): Mutation {
  const at = Math.floor(random() * lines.length);
  const other = Math.floor(random() * lines.length);
  const here = lines[at] ?? { path: "", line: "" };
  const there = lines[other] ?? here;
  const place = Math.floor(random() * here.line.length);
  const rest = here.line.slice(place + 1);
  const changed = { spoiled: at + 1, paths: [here.path] };
  switch (Math.floor(random() * 7)) {
    case 0: {
      const character = String.fromCharCode(random() < 0.1 ? 10 : 32 + Math.floor(random() * 95));
      const line = here.line.slice(0, place) + character + rest;
      if (line === here.line) return mutate(lines, random);
      return { ...changed, lines: lines.with(at, { ...here, line }), what: `change at ${place}` };
    }
    case 1: {
      const line = `${here.line.slice(0, place)}${random() < 0.2 ? "\n" : "x"}${here.line.slice(place)}`;
      return { ...changed, lines: lines.with(at, { ...here, line }), what: `insertion at ${place}` };
    }
    case 2:
      return { ...changed, lines: lines.toSpliced(at, 1), what: "drop" };
    case 3:
      return { ...changed, lines: lines.toSpliced(at, 0, here), what: "double" };
    case 4: {
      if (other === at) return mutate(lines, random);
      const swapped = lines.with(at, { ...here, line: there.line }).with(other, { ...there, line: here.line });
      const spoiled = Math.min(at, other) + 1;
      return { lines: swapped, spoiled, paths: [here.path, there.path], what: "swap" };
    }
    case 5: {
      const paths = [...new Set(lines.slice(at).map(({ path }) => path))];
      return { spoiled: at + 1, paths, lines: lines.slice(0, at), what: "truncate" };
    }
    default: {
      // A forged entry that continues the chain and takes a number that is given out already.
      const forged = here.line.replace('"audit"', '"nothing"');
      return { ...changed, lines: lines.toSpliced(at, 0, { ...here, line: forged }), what: "forged insertion" };
    }
  }
}
