import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { git } from "../simulator/git.ts";
import { createSample, PROJECT, type Sample } from "./sample.ts";

let sample: Sample;
let folder: string;
let clone: string;

beforeAll(async () => {
  sample = await createSample();
  await sample.dispatch("ci.yml", { init: "true" });
  folder = await mkdtemp(path.join(tmpdir(), "clone-"));
  clone = path.join(folder, "ledger");
  spawnSync("git", ["clone", "-q", "--single-branch", "--branch", "env-actions", sample.repository.gitDir, clone]);
}, 120_000);

afterAll(async () => {
  await sample.close();
  await rm(folder, { recursive: true, force: true });
});

/** Without any network, where this machine can take it away. */
const apart = spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];

function command(...words: readonly string[]) {
  const [file = "", ...rest] = [...apart, process.execPath, path.join(PROJECT, "dist/cli.mjs"), ...words];
  const { status, stdout, stderr } = spawnSync(file, rest, { encoding: "utf8", env: { PATH: process.env["PATH"] } });
  return { code: status, out: stdout, error: stderr };
}

async function changed(file: string, change: (text: string) => string, work: () => void): Promise<void> {
  const place = path.join(clone, file);
  const before = await readFile(place, "utf8");
  await writeFile(place, change(before));
  try {
    work();
  } finally {
    await writeFile(place, before);
  }
}

describe("R113: a clone of the ledger, with nothing else", () => {
  test("holds, and its root is told", () => {
    const { code, out, error } = command("verify", clone);
    expect(error).toBe("");
    expect(out).toMatch(/^The ledger holds: \d+ events, the last line is sha256:[0-9a-f]{64}\.\nroot [0-9a-f]{64}\n$/);
    expect(code).toBe(0);
  });

  test("does not hold once anything is changed, and the place is named", async () => {
    const names = (await git(sample.repository.gitDir, ["ls-tree", "-r", "--name-only", "env-actions"])).split("\n");
    const [log = ""] = names.filter((name) => name.startsWith("log/")).sort();
    await changed(
      log,
      (text) => text.replace("alice", "mallory"),
      () => {
        expect(command("verify", clone)).toMatchObject({
          code: 1,
          error: expect.stringContaining("Entry 1 of the log"),
        });
      },
    );
    const state = "state/shop/staging.json";
    await changed(
      state,
      (text) => text.replace('"fence": 1', '"fence": 2'),
      () => {
        expect(command("verify", clone)).toMatchObject({ code: 1, error: expect.stringContaining(state) });
      },
    );
    await changed(
      "head.json",
      () => "{}\n",
      () => expect(command("verify", clone).code).toBe(1),
    );
  });

  test("is no ledger when it has no head, or holds what is no plain file", async () => {
    const empty = path.join(folder, "empty");
    await mkdir(empty);
    expect(command("verify", empty)).toMatchObject({ code: 2, error: expect.stringContaining("no head.json") });
    expect(command("verify", path.join(folder, "nowhere")).code).toBe(2);
    await symlink("head.json", path.join(clone, "other.json"));
    expect(command("verify", clone)).toMatchObject({ code: 2, error: expect.stringContaining("other.json") });
    await rm(path.join(clone, "other.json"));
  });

  test("gives the evidence of a period, the same bytes twice, compared with a list of Deployments", async () => {
    const deployments = path.join(folder, "deployments.json");
    const list = sample.repository.deployments.map(
      ({ id, task, environment, sha, payload, created_at: time, creator }) => {
        return { id, task, environment, sha, payload, created_at: time, creator: { login: creator.login } };
      },
    );
    await writeFile(deployments, JSON.stringify([list]));
    const [one, other] = [path.join(folder, "one"), path.join(folder, "other")];
    for (const target of [one, other]) {
      const { code, out, error } = command("evidence", clone, "2026-11-01", "2026-11-30", target, deployments);
      expect(error).toBe("");
      expect(out).toMatch(/^2 changes, \d+ files in .*\nmanifest\.json sha256:[0-9a-f]{64}\n$/);
      expect(code).toBe(0);
    }
    const names = (await readdir(one, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(names.length).toBeGreaterThan(15);
    for (const { parentPath, name } of names) {
      const file = path.join(parentPath, name);
      expect(await readFile(path.join(other, path.relative(one, file)))).toEqual(await readFile(file));
    }
    const complete = JSON.parse(await readFile(path.join(one, "completeness.json"), "utf8")) as object;
    expect(complete).toMatchObject({ ledger: { changes: 2, gaps: [] }, github: { deployments: 2, differences: [] } });
    expect(command("evidence", clone, "2026-11-01", "2026-11-30", one)).toMatchObject({
      code: 2,
      error: expect.stringContaining("is there already"),
    });
  });

  test("of a log that does not hold nothing is evidence", async () => {
    const target = path.join(folder, "bad");
    await changed(
      "head.json",
      (text) => text.replace('"promotions": 2', '"promotions": 3'),
      () => {
        expect(command("evidence", clone, "2026-11-01", "2026-11-30", target).code).toBe(1);
      },
    );
    expect(await readdir(folder)).not.toContain("bad");
  });

  test.each([[[]], [["verify"]], [["verify", "a", "b"]], [["evidence", "a"]], [["help"]]])(
    "%j shows how it is used",
    (words) => {
      expect(command(...words)).toMatchObject({ code: 2, error: expect.stringContaining("usage:") });
    },
  );
});
