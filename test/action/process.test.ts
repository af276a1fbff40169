import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runnerVariables } from "./memory-host.ts";

let folder = "";
let started: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "env-actions-"));
  for (const file of ["output", "state", "summary"]) writeFileSync(join(folder, file), "");
});
afterEach(() => {
  started?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});
const file = (name: string) => readFileSync(join(folder, name), "utf8");

/** Starts the door as the runner starts a step. `seen` is called with the log so far, each time it grows. */
async function step(
  inputs: Record<string, string>,
  seen: (log: string, child: ChildProcess) => void = () => {},
  part = "main",
) {
  const files = {
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STATE: join(folder, "state"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, "nap.ts"), part], {
    // Windows starts nothing without its own folder's name.
    env: { SystemRoot: process.env["SystemRoot"], ...runnerVariables, ...files, ...inputs },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 20_000,
  });
  started = child;
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      seen(log, child);
    });
  }
  const [code]: unknown[] = await once(child, "close");
  return { code, log };
}

test("a step that goes well ends by itself with zero, its outputs, state and summary in the runner's files", async () => {
  const { code, log } = await step({ INPUT_MILLISECONDS: "1" });
  expect({ code, log }).toEqual({
    code: 0,
    log: "napping\nnap: rested. Good.\n".replaceAll("\n", process.platform === "win32" ? "\r\n" : "\n"),
  });
  expect(file("output")).toMatch(/^dreams<<(ghadelimiter_\S+)\r?\na\nb\r?\n\1\r?$/m);
  expect(file("state")).toContain("asleep<<");
  expect(file("summary")).toBe("## Nap\n\nRested.\n");
});

test("a missing input is one error and exit code 1", async () => {
  const { code, log } = await step({});
  expect(code).toBe(1);
  expect(log).toMatch(/^::error::Input `milliseconds` is required and was not given\.%0A[^\n]*\n$/);
  expect(file("output")).toContain("invalid-input");
});

test("a step whose work never ends is red, though nothing failed", async () => {
  const { code } = await step({ INPUT_MILLISECONDS: "1", INPUT_FORGET: "yes" });
  expect(code).not.toBe(0);
});

test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
  "R106: %s ends a nap of an hour at once, red, and the post step learns what was saved",
  async (signal) => {
    const { code } = await step({ INPUT_MILLISECONDS: "3600000" }, (log, child) => {
      if (log.includes("napping") && !child.killed) child.kill(signal);
    });
    expect(code).toBe(1);
    expect(file("output")).toContain("cancelled");
    expect(file("state")).toContain("env-actions-main<<");
  },
);

test("R107: the post step gets the saved state", async () => {
  const saved = { "STATE_env-actions-main": "begun", STATE_asleep: "yes" };
  const { code, log } = await step({ INPUT_MILLISECONDS: "1", ...saved }, undefined, "post");
  expect(code).toBe(0);
  expect(log.trim()).toBe("asleep: yes");
});
