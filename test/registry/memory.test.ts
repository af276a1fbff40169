import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startRegistry } from "../simulator/registry/index.ts";
import { addImage } from "./sample.ts";

const MIB = 1_024 * 1_024;
const PROJECT = join(import.meta.dirname, "..", "..");
const CHILD = fileURLToPath(new URL("./copy-child.ts", import.meta.url));
let folder: string;

/** The room as it ships, without types: what takes them out while a program starts needs 40 MB for itself. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "memory-"));
  const files = ["src/registry", "src/network"].flatMap((room) =>
    readdirSync(join(PROJECT, room)).map((name) => `${room}/${name}`),
  );
  for (const file of [...files, "src/action/plain-text.ts", relative(PROJECT, CHILD)]) {
    const stripped = stripTypeScriptTypes(readFileSync(join(PROJECT, file), "utf8"));
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file.replace(/\.ts$/, ".mjs")), stripped.replaceAll(/\.ts";/g, '.mjs";'));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `maxRSS` is kept by Windows in another way; there the other tests have to do. */
test.skipIf(process.platform === "win32")("a copy of 256 MiB takes at most 160 MB of memory", async () => {
  await using from = await startRegistry();
  await using to = await startRegistry({ storage: "nothing" });
  const layers = [from.store.addGenerated("octo/shop", 232 * MIB)];
  for (let n = 1; n <= 6; n += 1) layers.push(from.store.addGenerated("octo/shop", 4 * MIB - n));
  const image = addImage(from.store, "octo/shop", { platform: "amd64", layers });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, "test/registry/copy-child.mjs"), from.host, to.host, image.digest],
    {
      timeout: 60_000,
    },
  );
  const { megabytes, sent } = JSON.parse(stdout);
  expect(sent).toBeGreaterThan(255 * MIB);
  expect(megabytes).toBeLessThanOrEqual(160);
  expect([...to.store.repository("prod/shop").tags]).toEqual([["v1", image.digest]]);
});
