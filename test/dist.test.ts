import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../scripts/command.ts";

const dist = join(root, "dist");
/** What the launchers load at once; every other file is loaded when it is first needed. */
const eager = join(dist, "index.js");

test("what every door loads at start holds no HTTP client, which would double the time it takes", () => {
  const text = readFileSync(eager, "utf8");
  expect(text).not.toMatch(/\bundici\b/);
});

test("no part holds the clients that requests do not go through, and Node's own modules are looked up", () => {
  for (const file of readdirSync(dist).filter((name) => name.endsWith(".js"))) {
    expect(readFileSync(join(dist, file), "utf8"), file).not.toMatch(
      /\bTunnelingAgent\b|\bclass Dispatcher\b|createRequire\(/,
    );
  }
});

test("what every door loads at start holds no gate, no auditor and no policy: those come once its inputs are good", () => {
  expect(statSync(eager).size).toBeLessThan(250_000);
  const text = readFileSync(eager, "utf8");
  for (const room of ["gates", "audit", "evidence", "policy", "promotion", "ledger", "verification"]) {
    expect(text, room).not.toContain(`;// CONCATENATED MODULE: ./build/src/${room}/`);
  }
});

test("what a step loads before its first question to GitHub holds no reader of YAML: that comes while GitHub answers", () => {
  const loads = [...readFileSync(eager, "utf8").matchAll(/import\(\) \| (?:asking|resume) \*\/\[(?<parts>[^\]]*)\]/g)];
  expect(loads.length).toBeGreaterThan(2);
  const parts = new Set(loads.flatMap(({ groups }) => groups?.["parts"]?.match(/\d+/g) ?? []));
  for (const part of parts) {
    expect(readFileSync(join(dist, `${part}.index.js`), "utf8"), part).not.toContain("class Composer");
  }
});

test("dist stays below 6 MiB, lazy parts included", () => {
  const bytes = readdirSync(dist).map((file) => statSync(join(dist, file)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6 * 1024 * 1024);
});

test("nothing in dist names a folder of the machine that built it", () => {
  for (const file of readdirSync(dist)) expect(readFileSync(join(dist, file), "utf8")).not.toContain(root);
});
