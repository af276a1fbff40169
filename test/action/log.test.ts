import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLog } from "../../src/action/log.ts";
import { memoryHost } from "./memory-host.ts";

function opened() {
  const host = memoryHost();
  return { host, ...createLog(host.openRunner()) };
}

/** The two forms that the runner takes for a command, as its `ActionCommand.cs` reads them. */
const isCommand = (line: string) => line.trimStart().startsWith("::") || /##\[/.test(line);

test("R46: nothing logged can be a command", () => {
  const { host, log } = opened();
  const unit = fc.constantFrom(
    ":",
    "::",
    "#",
    "##[",
    "[",
    "]",
    "add-mask",
    "error",
    "\n",
    "\r",
    "\r\n",
    " ",
    "\t",
    "\u00a0",
    "\u0085",
    "x",
    "\u0000",
    "\ufeff",
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
      host.lines.length = 0;
      log.info(parts.join(""));
      for (const line of host.lines) {
        expect(isCommand(line)).toBe(false);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
    { numRuns: 2000 },
  );
});

describe("annotations", () => {
  test("the runner keeps ten of a kind: eight are shown, the rest is counted and logged, one error stays free", () => {
    const { host, log, flush } = opened();
    for (let at = 1; at <= 20; at++) log.warning(`warning ${at}`, { file: "a.yml", line: at });
    log.error("error 1");
    flush();
    const warnings = host.commands.filter((command) => command.kind === "warning");
    expect(warnings).toHaveLength(9);
    expect(warnings[8]?.message).toContain("12 more");
    expect(host.lines).toContain("warning: a.yml:20: warning 20");
    expect(host.commands.filter((command) => command.kind === "error")).toHaveLength(1);
  });

  test("the ninth alone is shown as it is", () => {
    const { host, log, flush } = opened();
    for (let at = 1; at <= 9; at++) log.notice(`notice ${at}`);
    flush();
    expect(host.commands.at(-1)?.message).toBe("notice 9");
    expect(host.lines).toEqual([]);
  });
});

test("a group is closed when its work fails, and groups do not nest", async () => {
  const { host, log } = opened();
  const work = log.group("outer", () => log.group("inner", () => Promise.reject(new Error("no"))));
  await expect(work).rejects.toThrow("no");
  expect(host.lines).toEqual(["[group] outer", "inner", "[end]"]);
});
