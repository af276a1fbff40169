import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { EOL, tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRunner } from "../../src/action/runner.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "env-actions-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A command file as the runner reads it: the first `=` or `<<` of a line decides, a delimiter stands alone on its line. */
function readCommandFile(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const lines = text.split(EOL);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const heredoc = /^([^=]*?)<<(.+)$/.exec(line);
    if (heredoc === null) {
      const [name = "", ...rest] = line.split("=");
      found.set(name, rest.join("="));
      continue;
    }
    const [, name = "", delimiter] = heredoc;
    const end = lines.indexOf(delimiter ?? "", at + 1);
    if (end < 0) throw new Error("EOF marker missing new line");
    found.set(name, lines.slice(at + 1, end).join(EOL));
    at = end;
  }
  return found;
}

test("R45: what the runner reads back is what was written, whatever the values hold", async () => {
  const runner = openRunner();
  const unit = fc.oneof(
    fc.constantFrom("\n", "=", "<<", "EOF", "ghadelimiter_", "name=value", "decision<<X"),
    fc.string({ unit: "grapheme" }),
  );
  let round = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.array(unit).map((parts) => parts.join("")),
        { maxLength: 5 },
      ),
      (values) => {
        const file = join(folder, String(round++));
        writeFileSync(file, "");
        vi.stubEnv("GITHUB_OUTPUT", file);
        vi.stubEnv("GITHUB_STATE", file);
        values.forEach((value, at) => {
          if (at % 2 === 0) runner.output(`name-${at}`, value);
          else runner.saveState(`name-${at}`, value);
        });
        const expected = values.map((value, at) => [`name-${at}`, value]);
        expect([...readCommandFile(readFileSync(file, "utf8"))]).toEqual(expected);
      },
    ),
  );
});

test("R45: a value of 1 MiB arrives whole", async () => {
  const file = join(folder, "output");
  writeFileSync(file, "");
  vi.stubEnv("GITHUB_OUTPUT", file);
  const value = "0123456789abcde\n".repeat(65_536);
  openRunner().output("result", value);
  expect(readCommandFile(readFileSync(file, "utf8")).get("result")).toBe(value);
});

test("a long annotation is cut before the runner cuts it, and its parts cannot break its line", () => {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  openRunner().command("error", `a\nb%${"x".repeat(10_000)}`, { file: "a,b:c.yml", line: 3, column: 7 });
  const [[printed] = []] = write.mock.calls;
  write.mockRestore();
  expect(String(printed)).toMatch(/^::error file=a%2Cb%3Ac.yml,line=3,col=7::a%0Ab%25x+…\r?\n$/);
  expect(String(printed).length).toBeLessThan(4096);
});

test("a runner without job summaries is not an error", async () => {
  vi.stubEnv("GITHUB_STEP_SUMMARY", "");
  const runner = openRunner();
  expect(() => runner.summary("## h")).not.toThrow();
});
