import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Executed, Program } from "../../src/action/execute.ts";
import { Stop } from "../../src/promotion/stop.ts";
import { digestOfBackup, readBackup } from "../../src/recovery/backup.ts";
import { rehearse } from "../../src/recovery/rehearse.ts";
import { digest } from "../ledger/sample.ts";

const PROGRAMS = { restore: "./restore.sh a.dump", check: "./check.sh", break: "./break.sh", env: ["PASSWORD"] };
const NEWEST = "newest-record=2026-11-22T11:40:00Z";

/** Programs that end as they are told, each taking a minute of a clock that only they move. */
function stage(ends: readonly (Partial<Executed> | number)[]) {
  let now = new Date("2026-11-22T12:00:00Z");
  const seen: Program[] = [];
  const queue = [...ends];
  return {
    seen,
    o: {
      now: () => now,
      about: { ENV_ACTIONS_ENVIRONMENT: "production" },
      rto: "1h" as string | undefined,
      rpo: "30m" as string | undefined,
      outside: {
        secret: (name: string) => (name === "PASSWORD" ? "hunter2-hunter2" : undefined),
        execute: async (program: Program): Promise<Executed> => {
          seen.push(program);
          now = new Date(now.getTime() + 60_000);
          const next = queue.shift() ?? 0;
          const end = typeof next === "number" ? { code: next } : next;
          return { code: 0, output: "", why: undefined, ...end };
        },
      },
    },
  };
}
const green = (said = NEWEST) => ({ code: 0, output: `42 rows\n${said}\n` });

describe("a drill", () => {
  test("is accepted when it restored, was checked, and the check went red on a fault (CP-4, CP-10)", async () => {
    const { o, seen } = stage([0, green(), 0, 1]);
    const { data, steps } = await rehearse(PROGRAMS, o);
    expect(data).toEqual({ outcome: "accepted", why: "", recovery: 120_000, loss: 20 * 60_000 });
    expect(steps.map(({ what }) => what)).toEqual(["restore", "check", "break", "check again"]);
    expect(seen[0]).toMatchObject({ file: "./restore.sh", arguments: ["a.dump"], timeout: 120 * 60_000 });
    expect(seen[0]?.environment).toEqual({ ENV_ACTIONS_ENVIRONMENT: "production", PASSWORD: "hunter2-hunter2" });
  });

  const ended = { code: null, why: "it was ended after 1000 ms" };
  test.each<[string, readonly (Partial<Executed> | number)[], string, number]>([
    ["the restore fails", [1], "failed", 1],
    ["the restore never ends", [ended], "failed", 1],
    ["the check is red after the restore", [0, 1], "failed", 2],
    ["the check never ends", [0, ended], "failed", 2],
    ["the check does not say what was lost", [0, 0], "unproven", 2],
    ["the check says something else", [0, green("newest-record=yesterday")], "unproven", 2],
    ["its newest record is younger than the failure", [0, green("newest-record=2026-11-22T13:00:00Z")], "unproven", 2],
    ["the fault cannot be put in", [0, green(), 2], "unproven", 3],
    ["the check stays green on the fault", [0, green(), 0, green()], "unproven", 4],
    ["the check never ends on the fault", [0, green(), 0, ended], "unproven", 4],
  ])("is none when %s", async (_, ends, outcome, started) => {
    const { o, seen } = stage(ends);
    const { data } = await rehearse(PROGRAMS, o);
    expect(data.outcome).toBe(outcome);
    expect(data.why).not.toBe("");
    // Nothing is broken on purpose before it was restored.
    expect(seen.length).toBe(started);
  });

  test("counts the loss from the failure that the check names", async () => {
    const { o } = stage([0, green(`failure-at=2026-11-22T11:45:00Z\n${NEWEST}`), 0, 1]);
    expect((await rehearse(PROGRAMS, o)).data.loss).toBe(5 * 60_000);
  });

  test("needs no loss where the policy has no target for it, and starts nothing without its variables", async () => {
    const one = stage([0, 0, 0, 1]);
    expect((await rehearse(PROGRAMS, { ...one.o, rpo: undefined })).data).toMatchObject({
      outcome: "accepted",
      loss: null,
    });
    const other = stage([]);
    const { data } = await rehearse({ ...PROGRAMS, env: ["MISSING"] }, other.o);
    expect(data.outcome).toBe("failed");
    expect(other.seen).toEqual([]);
  });
});

describe("the input backup", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "env-actions-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, "a.dump"), "dump");
  const now = new Date(Date.now() + 60_000);
  const read = (...lines: readonly string[]) => readBackup(lines.join("\n"), { folder, now });

  test("a file gives its digest, size and time", async () => {
    const found = await read("file=a.dump", "location=s3://b/a.dump");
    expect(found).toMatchObject({ kind: "full", digest: digest("dump"), size: 4, location: "s3://b/a.dump" });
    expect(Date.parse(found.taken)).toBeLessThanOrEqual(now.getTime());
    expect(await digestOfBackup("file=a.dump", folder)).toBe(digest("dump"));
  });

  test("without a file all of it is said", async () => {
    const time = "2026-11-22T03:00:00+02:00";
    const said = [`digest=${digest("x")}`, "size=7", "location=azure/backups/x", `time=${time}`, "kind=incremental"];
    expect(await read(...said)).toMatchObject({ kind: "incremental", size: 7, taken: "2026-11-22T01:00:00Z" });
  });

  test.each([
    [["location=s3://b/a"]],
    [["file=a.dump"]],
    [["file=gone.dump", "location=s3://b/a"]],
    [["file=a.dump", `digest=${digest("other")}`, "location=s3://b/a"]],
    [["file=a.dump", "location=https://user:word@b/a"]],
    [["file=a.dump", "location=https://b/a?sig=secret"]],
    [["file=a.dump", "location=s3://b/a", "kind=weekly"]],
    [["file=a.dump", "location=s3://b/a", "time=2099-01-01T00:00:00Z"]],
    [["file=a.dump", "location=s3://b/a", "time=yesterday"]],
    [["file=a.dump", "file=a.dump", "location=s3://b/a"]],
    [["file=a.dump", "path=x", "location=s3://b/a"]],
    [[`digest=${digest("x")}`, "size=-1", "location=s3://b/a", "time=2026-11-22T03:00:00Z"]],
    [[`digest=${digest("x")}`, "size=1", "location=s3://b/a"]],
  ])("%j is refused", async (lines) => {
    await expect(read(...lines)).rejects.toThrow(Stop);
  });
});
