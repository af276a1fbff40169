import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareFingerprints, takeFingerprints } from "../../src/audit/credentials/fingerprints.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fingerprints-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SAME = "s3cr3t-that-is-in-both-of-them";
const take = (wish: string, env: Readonly<Record<string, string>>) =>
  takeFingerprints({ wish, folder, outside: { secret: (name) => env[name] } });
const ids = async () => (await compareFingerprints(folder)).map(({ id }) => id);

describe("R61: the secrets of two environments", () => {
  test("that are the same are found whatever they are called; nothing else is told, and nothing is left", async () => {
    await take("staging: DATABASE_URL, API_KEY", { DATABASE_URL: SAME, API_KEY: "only-in-staging-0123456" });
    await take("production: DB API_KEY", { DB: `${SAME}\n`, API_KEY: "only-in-production-0123" });
    const text = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
    expect(text).not.toContain(SAME);
    const findings = await compareFingerprints(folder);
    expect(findings.map(({ id }) => id)).toEqual(["credentials/shared/production:DB=staging:DATABASE_URL"]);
    expect(JSON.stringify(findings)).not.toMatch(/[0-9a-f]{16}/);
    expect(existsSync(folder)).toBe(false);
  });

  test("tell nothing but which names are equal: other secrets that are equal in the same way give the same words", async () => {
    const names = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D"), { minLength: 1 });
    // Which of six secrets each name has.
    const held = fc.dictionary(fc.constantFrom("A", "B", "C", "D"), fc.nat({ max: 5 }), { noNullPrototype: true });
    const six = fc.uniqueArray(fc.stringMatching(/^[a-z]{8}[A-Z]{8}[0-9]{4}$/), { minLength: 6, maxLength: 6 });
    const told = async (wishes: readonly (readonly [string, readonly string[]])[], which: (name: string) => string) => {
      for (const [environment, all] of wishes) {
        const env = Object.fromEntries(all.map((name) => [name, which(`${environment}:${name}`)]));
        await take(`${environment}: ${all.join(" ")}`, env);
      }
      return JSON.stringify(await compareFingerprints(folder));
    };
    await fc.assert(
      fc.asyncProperty(names, names, held, held, six, six, async (left, right, first, second, some, others) => {
        const wishes = [["staging", left] as const, ["production", right] as const];
        const index = (name: string) => (name.startsWith("s") ? first : second)[name.replace(/^.*:/, "")] ?? 0;
        const one = await told(wishes, (name) => some[index(name)] ?? "");
        const other = await told(wishes, (name) => others[index(name)] ?? "");
        expect(one).toBe(other);
        for (const secret of some) expect(one).not.toContain(secret);
      }),
      { numRuns: 50 },
    );
  });

  test("that are different are not found", async () => {
    await take("staging: KEY", { KEY: "only-in-staging-0123456" });
    await take("production: KEY", { KEY: "only-in-production-0123" });
    expect(await ids()).toEqual([]);
  });

  test("that can be found by trying are named, and have no fingerprint", async () => {
    const taken = await take("staging: PIN", { PIN: "1234" });
    expect(taken).toMatchObject({ names: [], guessable: [{ name: "PIN" }] });
    expect(readFileSync(join(folder, "staging.json"), "utf8")).toContain('"prints":{}');
    await take("production: KEY", { KEY: "only-in-production-0123" });
    expect(await ids()).toEqual(["credentials/guessable/staging:PIN"]);
  });

  test("are not called apart where one of them was not compared", async () => {
    await take("staging: KEY", { KEY: "only-in-staging-0123456" });
    expect(await ids()).toEqual(["credentials/fingerprints-missing"]);
    expect(await ids()).toEqual(["credentials/fingerprints-missing"]);
  });

  test.each(["{", "{}", '{"schema":1,"environment":"staging","prints":{"A":"x"},"guessable":[]}'])(
    "are unreadable in a file such as %s",
    async (text) => {
      writeFileSync(join(folder, "staging.json"), text);
      expect(await ids()).toEqual([
        "credentials/fingerprints-unreadable/staging.json",
        "credentials/fingerprints-missing",
      ]);
    },
  );

  test.each([
    "",
    "staging",
    "staging:",
    "staging: a b",
    "a b: KEY",
    "staging: KEY KEY",
    "../x: KEY",
    "staging: GITHUB_TOKEN",
  ])("are not taken for the wish %j", async (wish) => {
    await expect(take(wish, { KEY: SAME })).rejects.toThrow();
    expect(readdirSync(folder).filter((file) => file.endsWith(".json"))).toEqual([]);
  });
});
