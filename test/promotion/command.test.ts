import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Command, readCommand } from "../../src/promotion/command.ts";
import { Stop } from "../../src/promotion/stop.ts";

function attempt(text: string): Command | undefined {
  try {
    return readCommand(text);
  } catch (error) {
    if (error instanceof Stop && error.reason === "command-refused") return undefined;
    throw error;
  }
}

/** The grammar, said once more in another way. */
const GRAMMAR =
  /^[ \t]*(?:\/promote[ \t]+[A-Za-z0-9][A-Za-z0-9._+-]{0,99}(?:[ \t]+[A-Za-z0-9][A-Za-z0-9._+-]{0,99})?|\/(?:un)?lock[ \t]+[A-Za-z0-9][A-Za-z0-9._+-]{0,99}[ \t]+[^\r\n]*\S[^\r\n]+\S[^\r\n]*)[ \t]*(?:$|\r?\n)/u;

describe("a command (R44)", () => {
  test.each<[string, Command]>([
    ["/promote production", { kind: "promote", environment: "production", release: undefined }],
    ["/promote production 1.2.0+build.7", { kind: "promote", environment: "production", release: "1.2.0+build.7" }],
    [
      "  /promote\tproduction  r-0123456789ab \t",
      { kind: "promote", environment: "production", release: "r-0123456789ab" },
    ],
    ["/promote production\r\n/lock staging no", { kind: "promote", environment: "production", release: undefined }],
    ["/lock production freeze for audit", { kind: "lock", environment: "production", why: "freeze for audit" }],
    ["/lock production  Prüfung   läuft 文", { kind: "lock", environment: "production", why: "Prüfung läuft 文" }],
    ["/unlock pre-prod.eu audit is over\nthanks", { kind: "unlock", environment: "pre-prod.eu", why: "audit is over" }],
  ])("%j", (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });

  test.each([
    "",
    "\n/promote production",
    "promote production",
    "/Promote production",
    "/PROMOTE production",
    "//promote production",
    "/promote",
    "/promote ",
    "/promote production now please",
    "/promote production --force",
    "/promote --force production",
    "/promote produ\u0441tion",
    "/promote production\u00a0r-0123456789ab",
    "\u00a0/promote production",
    "\ufeff/promote production",
    "\u200b/promote production",
    "\uff0fpromote production",
    "/promote\u2003production",
    "/promote ../production",
    "/promote production;rm",
    "/promote $(id)",
    "> /promote production",
    "please /promote production",
    "`/promote production`",
    "/lock",
    "/lock production",
    "/lock production no",
    "/lock production \u00a0\u00a0\u00a0\u3000",
    "/lock production a\u202eb c d",
    "/lock production a\u0007b c d",
    "/lock production line\u2028/unlock production now",
    "/lock production line\r/unlock production now",
    `/lock production ${"x".repeat(501)}`,
    "/unlock production",
    "/unhold production it is fine",
    "/approve 3f9c2a1b7d04",
    "/rollback production it is broken",
  ])("is none: %j", (text) => {
    expect(attempt(text)).toBeUndefined();
  });

  test("tells what is allowed, and repeats no more than a line of what was said", () => {
    expect(() => readCommand(`/${"x".repeat(10_000)}`)).toThrow(
      expect.objectContaining({
        reason: "command-refused",
        message: expect.stringMatching(/^.{1,200}$/),
        hint: expect.stringContaining("/promote <environment> [release]"),
      }),
    );
  });

  test("none of 100,000 random texts is taken for one that the grammar does not have", () => {
    const piece = fc.constantFrom(
      "/promote",
      "/lock",
      "/unlock",
      "/PROMOTE",
      "promote",
      "production",
      "staging",
      "why not",
      " ",
      "\t",
      "\n",
      "\r",
      "\r\n",
      "\u00a0",
      "\u200b",
      "\u202e",
      "/",
      "-",
      "--force",
      "x",
      "ä",
      "",
    );
    const text = fc.oneof(
      { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
      { weight: 3, arbitrary: fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")) },
      { weight: 3, arbitrary: fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(" ")) },
    );
    let commands = 0;
    const wrong: string[] = [];
    for (const each of fc.sample(text, { numRuns: 100_000, seed: 44 })) {
      const command = attempt(each);
      if (command === undefined) continue;
      commands += 1;
      if (!GRAMMAR.test(each)) wrong.push(each);
    }
    expect(wrong).toEqual([]);
    expect(commands).toBeGreaterThan(50);
  });
});
