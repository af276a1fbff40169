import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Watches processes that are started with `node` as Node's options. */
export interface Probe {
  readonly node: readonly string[];
  /** What the last process wrote when it ended. */
  read(): string;
}

/**
 * @param script `peak.cjs`: the most memory the process ever held, in MiB; `loads.cjs`: the files of `dist/` it loaded, a
 *   line each
 * @param folder where the answer travels through
 */
export function createProbe(script: "peak.cjs" | "loads.cjs", folder: string): Probe {
  const answer = join(folder, `${script}.txt`);
  const start = join(folder, script);
  const watching = join(import.meta.dirname, "processes", script);
  writeFileSync(
    start,
    `process.env.BENCH_ANSWER = ${JSON.stringify(answer)};\nrequire(${JSON.stringify(watching)});\n`,
  );
  return {
    node: ["--require", start],
    read: () => {
      const text = readFileSync(answer, "utf8");
      rmSync(answer);
      return text;
    },
  };
}
