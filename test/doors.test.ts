import { existsSync, globSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { NoOperationTraceWriter } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/index";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as actions from "../actions/index.ts";
import { root } from "../scripts/command.ts";
import { tablesOf, withTables } from "../scripts/door-tables.ts";
import { doorsOf, launchersOf, manifestOf, pageOf } from "../scripts/doors.ts";

const doors = doorsOf(actions);
const text = (path: string) => readFileSync(join(root, path), "utf8");

test("every folder with an action.yml is a door, and every door has its folder", () => {
  const folders = globSync("{action.yml,*/action.yml}", { cwd: root }).sort();
  expect(folders).toEqual([...doors.values()].map((door) => manifestOf(door)).sort());
});

describe.each([...doors])("%s", (name, door) => {
  const manifest = manifestOf(door);
  const found: Readonly<Record<string, unknown>> = parse(text(manifest));

  test("its action.yml says what its code says", () => {
    const inputs = Object.entries(door.inputs).map(([input, { description, required, default: otherwise }]) => [
      input,
      {
        description,
        ...(required ? { required } : {}),
        ...(otherwise === undefined ? {} : { default: otherwise }),
      },
    ]);
    const outputs = Object.entries(door.allOutputs).map(([output, description]) => [output, { description }]);
    expect(found["description"]).toBe(door.description);
    expect(found["inputs"]).toEqual(Object.fromEntries(inputs));
    expect(found["outputs"]).toEqual(Object.fromEntries(outputs));
    expect(Object.keys(door.inputs).length).toBeLessThanOrEqual(12);
  });

  test("it runs its launchers under Node 24, and they are in dist as they are built", () => {
    const dist = dirname(manifest) === "." ? "dist" : "../dist";
    const post = door.post === undefined ? {} : { post: `${dist}/${door.name}-post.js`, "post-if": "always()" };
    expect(found["runs"]).toEqual({ using: "node24", main: `${dist}/${door.name}.js`, ...post });
    for (const [file, launcher] of launchersOf(name, door)) expect(text(join("dist", file))).toBe(launcher);
  });

  test("GitHub's own parser accepts its action.yml", () => {
    const parsed = parseAction({ name: manifest, content: text(manifest) }, new NoOperationTraceWriter());
    expect(parsed.context.errors.getErrors()).toEqual([]);
  });

  test("its page shows the tables of its code", () => {
    const page = pageOf(door);
    expect(existsSync(join(root, page))).toBe(true);
    expect(withTables(text(page), tablesOf(door)) === text(page) || `run \`npm run docs\` to renew ${page}`).toBe(true);
  });

  test("it holds no symbolic link, which would be a text file on Windows", () => {
    const paths = [manifest, pageOf(door), ...[...launchersOf(name, door).keys()].map((file) => join("dist", file))];
    for (const path of paths) expect(lstatSync(join(root, path)).isSymbolicLink()).toBe(false);
  });
});
