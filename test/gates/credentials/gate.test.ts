import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createOutside } from "../../../src/action/outside.ts";
import { secretsOfStep } from "../../../src/action/secrets.ts";
import { credentialsGate } from "../../../src/gates/credentials/gate.ts";
import { mistakesOf, production } from "../../policy/policies.ts";
import { facts, judged, ruled } from "../facts.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "env-actions-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the gate says in a job whose credentials are those of an account. */
async function ask(account: string, o: { source?: string; wish?: object } = {}) {
  const source = o.source ?? `console.log("${account}")`;
  writeFileSync(join(folder, "cloud.cjs"), source);
  const environment = { PATH: process.env["PATH"] };
  const outside = createOutside({ environment, secrets: secretsOfStep([]), mask: () => {}, folder });
  const rule = {
    account: { run: [process.execPath, "./cloud.cjs"], expect: "123456789012", ...o.wish },
  };
  return (await judged(credentialsGate, facts({ environment: ruled("credentials", rule) }), { outside }))[0];
}

describe("the account that the credentials log in to", () => {
  test("is the one of the policy, or nothing goes on", async () => {
    expect(await ask("123456789012")).toMatchObject({ verdict: "pass", reason: "credentials-log-in" });
    const other = await ask("210987654321");
    expect(other).toMatchObject({ verdict: "fail", reason: "credentials-elsewhere" });
    expect(other?.message).toContain("another account than 123456789012");
  });

  test.each([
    ["says more", "console.log('123456789012\\n210987654321')", "credentials-elsewhere"],
    ["says it within a longer word", "console.log('1234567890123')", "credentials-elsewhere"],
    ["says nothing", "", "credentials-elsewhere"],
    ["ends with an error", "console.log('123456789012'); process.exitCode = 254", "credentials-refused"],
  ])("is not that when the program %s", async (_name, source, reason) => {
    expect(await ask("", { source })).toMatchObject({ verdict: "fail", reason });
  });

  test("is unknown when the program does not start, or lacks a variable", async () => {
    expect(await ask("", { wish: { run: "./none.sh" } })).toMatchObject({ verdict: "unknown" });
    expect(await ask("", { wish: { env: ["AWS_ACCESS_KEY_ID"] } })).toMatchObject({
      verdict: "unknown",
      message: expect.stringContaining("AWS_ACCESS_KEY_ID"),
    });
  });

  test("is judged by the environment's own job alone; an age alone holds nothing up", async () => {
    expect(credentialsGate.where).toBe("by-rule");
    const [aged] = await judged(credentialsGate, facts({ environment: ruled("credentials", { rotate: "90d" }) }));
    expect(aged).toMatchObject({ verdict: "pass", reason: "credentials-audited" });
  });
});

test.each(["{}", "{ rotate: 400d }", "{ account: { run: whoami } }", "{ account: { run: 'a | b', expect: x } }"])(
  "the policy cannot say credentials: %s",
  (rule) => expect(mistakesOf(production(`credentials: ${rule}`))).not.toEqual([]),
);
