import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROJECT } from "../acceptance/sample.ts";
import { removeNewKeys } from "./new-keys.ts";
import { findTools } from "./tools.ts";

const examples = globSync("examples/*/.github", { cwd: PROJECT }).map(dirname).sort();
const places = [".", ...examples];
const workflows = globSync(
  places.map((place) => `${place}/.github/workflows/*.yml`),
  { cwd: PROJECT },
).sort();

const actionlint = findTools("workflow files under actionlint", ["actionlint"]);

/** `queue: max` and `deployment: false` are removed from the files, as actionlint does not know them yet (new-keys.ts). */
describe.skipIf(actionlint.missing)("actionlint", () => {
  let folder: string;
  let removed: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "actionlint-"));
    removed = [];
    for (const place of places) {
      cpSync(join(PROJECT, place, ".github"), join(folder, place, ".github"), { recursive: true });
      removed.push(...Object.values(removeNewKeys(join(folder, place))).flat());
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("finds nothing in the workflow files of this repository and its examples", () => {
    const checked = lint(actionlint.path("actionlint"), folder, workflows);
    expect(checked.output).toBe("");
    expect(checked.code).toBe(0);
    expect(workflows.length).toBeGreaterThan(15);
  });

  it("got the three environments' files of each example without the two keys, and nothing else", () => {
    // The examples that gate merges, and that ask for approval alone, bring no environments of their own.
    const each = examples.filter((place) => !/gate-merges|approval-only/.test(place)).length * 3;
    const count = (key: string) => removed.filter((line) => line === key).length;
    const others = count("deployment: false") + count("vulnerability-alerts: read");
    expect([count("queue: max"), removed.length]).toEqual([each, each + others]);
    expect(lint(actionlint.path("actionlint"), PROJECT, workflows).code, "it knows them now: use it as it is").toBe(1);
  });
});

const zizmor = findTools("workflow files under zizmor", ["zizmor"]);

describe.skipIf(zizmor.missing)("zizmor", () => {
  it.each(places)("finds nothing in %s", (place) => {
    const config = join(PROJECT, ".github", "zizmor.yml");
    const checked = lint(zizmor.path("zizmor"), PROJECT, [
      ...["--offline", "--no-progress", "--color", "never", "--format", "json", "--config", config],
      ...(place === "." ? [".github", ...globSync(["action.yml", "*/action.yml"], { cwd: PROJECT })] : [place]),
    ]);
    expect(JSON.parse(checked.stdout)).toEqual([]);
    expect(checked.code).toBe(0);
  });
});

function lint(tool: string, cwd: string, args: readonly string[]) {
  const { status, stdout, stderr, error } = spawnSync(tool, [...args], { cwd, encoding: "utf8" });
  if (error !== undefined) throw error;
  return { code: status, stdout, output: `${stdout}${stderr}` };
}
