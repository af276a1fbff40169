import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import { root, tool } from "../scripts/command.ts";
import { runWell } from "./child.ts";
import type { Wish } from "./processes/copy.ts";

/** The registry client as it ships: in one file without types, in a process of its own. */
export interface Copier {
  /** The program and its arguments; `node` are options for Node. */
  command(wish: Wish, node?: readonly string[]): readonly string[];
}

/** @param folder to build it in */
export function bundleCopier(folder: string): Copier {
  const sources = [
    ...["src/registry", "src/network"].flatMap((room) =>
      readdirSync(join(root, room)).map((name) => `${room}/${name}`),
    ),
    "src/action/plain-text.ts",
    "bench/processes/copy.ts",
  ];
  for (const source of sources) {
    const plain = stripTypeScriptTypes(readFileSync(join(root, source), "utf8")).replaceAll(/\.ts";/g, '.mjs";');
    const path = join(folder, source.replace(/\.ts$/, ".mjs"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, plain);
  }
  const bundled = join(folder, "bundled");
  const entry = join(folder, "bench", "processes", "copy.mjs");
  tool("node_modules/@vercel/ncc/dist/ncc/cli.js", "build", entry, "-o", bundled, "--target", "es2022", "-q");
  const program = join(bundled, readdirSync(bundled).find((name) => /^index\.m?js$/.test(name)) ?? "");
  return { command: (wish, node = []) => [process.execPath, ...node, program, JSON.stringify(wish)] };
}

/** What a process cost. */
export interface Cost {
  readonly ms: number;
  /** Milliseconds of processor time, its own and the system's for it. */
  readonly cpu: number;
}

/** Runs a program to its good end, with what it cost as the shell sees it. */
export async function costOf(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cost & { readonly output: string }> {
  const script = 'TIMEFORMAT="cost %U %S"; time "$@"';
  const { ms, output } = await runWell({ command: "bash", args: ["-c", script, "bash", ...command], env });
  const [, user, system] = /^cost ([\d.]+) ([\d.]+)$/m.exec(output) ?? [];
  return { ms, cpu: (Number(user) + Number(system)) * 1_000, output };
}
