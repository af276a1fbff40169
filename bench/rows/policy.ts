import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { alternate } from "../alternate.ts";
import { runWell } from "../child.ts";
import { foundIn, ms } from "../figures.ts";
import type { Line, Measuring, Row } from "../row.ts";

const ENVIRONMENTS = 50;
const LIMIT_MS = 50;

/** The first policy that a process reads, so nothing is warm; what Node and the modules take to start is row 1. */
export const policy: Row = {
  number: 15,
  name: "A policy of 50 environments with 200 mistakes, all reported, after start",
  async measure({ quick, folder }: Measuring): Promise<readonly Line[]> {
    const file = join(folder, "environments.yml");
    await writeFile(file, mistakenPolicy());
    let mistakes = 0;
    const read = (reader: "ours" | "yaml") => async () => {
      const script = join(import.meta.dirname, "..", "policy-process.ts");
      const { output } = await runWell({ args: [script, reader, file] });
      const found: unknown = JSON.parse(output);
      const { took, mistakes: seen } = { took: Number.NaN, mistakes: 0, ...(found as object) };
      if (reader === "ours") mistakes = seen;
      return took;
    };
    const found = await alternate({ ours: read("ours"), yaml: read("yaml") }, quick ? 1 : 15);
    const [ours, yaml] = [foundIn(found, "ours"), foundIn(found, "yaml")];
    return [
      { what: "mistakes reported", ours: String(mistakes), peer: "", goal: "200", met: mistakes === 4 * ENVIRONMENTS },
      {
        what: "time",
        ours: ms(ours),
        peer: `the yaml package reading the text ${ms(yaml)}`,
        ratio: ours / yaml,
        goal: "≤ 50 ms",
        met: ours <= LIMIT_MS,
      },
    ];
  },
};

/** Four mistakes in each environment: an unknown key, a wrong preset, an unknown predecessor, a workflow that is none. */
function mistakenPolicy(): string {
  const environments = Array.from(
    { length: ENVIRONMENTS },
    (_, index) => `  region-${index}:
    presett: production
    preset: produktion
    after: nowhere-${index}
    workflow: ../deploy-${index}.txt
`,
  );
  return `version: 1\nenvironments:\n${environments.join("")}`;
}
