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
const NAME = "(?:[A-Za-z0-9._-]{1,100}/)?[A-Za-z0-9][A-Za-z0-9._+-]{0,99}";
const WORD = "[A-Za-z0-9][A-Za-z0-9._+-]{0,99}";
const GAP = String.raw`[ \t]+`;
const WHY = String.raw`[^\r\n]*\S[^\r\n]+\S[^\r\n]*`;
const END = String.raw`(?:(?:for${GAP}[1-9][0-9]{0,4}[smhd]|until${GAP}[0-9-]{10}T[0-9:]{5,8}Z)${GAP}|(?!(?:for|until)(?:[ \t]|$)))`;
const GRAMMAR = new RegExp(
  String.raw`^[ \t]*(?:` +
    [
      `/promote${GAP}${NAME}(?:${GAP}${WORD})?`,
      String.raw`/(?:lock|hold)${GAP}(?:\*|${NAME})${GAP}${END}${WHY}`,
      String.raw`/un(?:lock|hold)${GAP}(?:\*|${NAME})${GAP}${WHY}`,
      `/rollback${GAP}${NAME}${GAP}${WHY}`,
      `/readmit${GAP}${NAME}${GAP}r-[0-9a-f]{12}${GAP}${WHY}`,
      `/ban${GAP}(?:sha256:[0-9a-f]{64}|${WORD})${GAP}${WHY}`,
      "/status",
      String.raw`/override${GAP}${NAME}${GAP}${WORD}${GAP}[^\r\n]{20,}`,
    ].join("|") +
    String.raw`)[ \t]*(?:$|\r?\n)`,
  "u",
);

const there = { environment: "production" } as const;
const FOUR_HOURS = { kind: "for", length: 4 * 3_600_000 } as const;
const MORNING = { kind: "until", instant: "2026-11-24T08:00:00Z" } as const;
const LONG = "customers cannot pay since ten o'clock";

describe("a command (R44)", () => {
  test.each<[string, Command]>([
    ["/promote production", { kind: "promote", environment: "production", release: undefined }],
    ["/promote production 1.2.0+build.7", { kind: "promote", environment: "production", release: "1.2.0+build.7" }],
    [
      "  /promote\tproduction  r-0123456789ab \t",
      { kind: "promote", environment: "production", release: "r-0123456789ab" },
    ],
    ["/promote production\r\n/lock staging no", { kind: "promote", environment: "production", release: undefined }],
    ["/lock production freeze for audit", { kind: "lock", ...there, end: undefined, why: "freeze for audit" }],
    ["/lock production  Prüfung   läuft 文", { kind: "lock", ...there, end: undefined, why: "Prüfung läuft 文" }],
    ["/lock * everything stops", { kind: "lock", environment: "*", end: undefined, why: "everything stops" }],
    ["/hold production for 4h look at it", { kind: "hold", ...there, end: FOUR_HOURS, why: "look at it" }],
    ["/lock production until 2026-11-24T08:00Z audit", { kind: "lock", ...there, end: MORNING, why: "audit" }],
    ["/lock production until 2026-11-24T08:00:00Z audit", { kind: "lock", ...there, end: MORNING, why: "audit" }],
    ["/unhold * it is fine", { kind: "unhold", environment: "*", why: "it is fine" }],
    ["/unlock production for the team", { kind: "unlock", ...there, why: "for the team" }],
    [`/override production soak ${LONG}`, { kind: "override", ...there, gate: "soak", why: LONG }],
    ["/rollback production  it   is slow", { kind: "rollback", ...there, why: "it is slow" }],
    [
      "/readmit production r-0123456789ab it is fixed",
      { kind: "readmit", ...there, release: "r-0123456789ab", why: "it is fixed" },
    ],
    ["/ban r-0123456789ab CVE-2026-1", { kind: "ban", what: "r-0123456789ab", why: "CVE-2026-1" }],
    [
      `/ban sha256:${"0a".repeat(32)} CVE-2026-1`,
      { kind: "ban", what: `sha256:${"0a".repeat(32)}`, why: "CVE-2026-1" },
    ],
    [" /status \nplease", { kind: "status" }],
    ["/promote api/production 1.2.0", { kind: "promote", service: "api", ...there, release: "1.2.0" }],
    [
      "/lock .hidden-1/production audit",
      { kind: "lock", service: ".hidden-1", ...there, end: undefined, why: "audit" },
    ],
    [`/override api/production soak ${LONG}`, { kind: "override", service: "api", ...there, gate: "soak", why: LONG }],
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
    "/rollback production",
    "/rollback * why",
    "/readmit production 1.2.0 it is fixed",
    "/readmit production r-0123456789ab",
    "/readmit * r-0123456789ab it is fixed",
    "/ban * everything",
    "/ban r-0123456789ab",
    "/ban sha256:0a0b CVE-2026-1",
    "/status production",
    "/approve 3f9c2a1b7d04",
    "/reject no",
    "/revoke",
    "/promote production --force",
    "/promote --force production",
    "/promote produ\u0441tion",
    "/promote production\u00a0r-0123456789ab",
    "\u00a0/promote production",
    "\ufeff/promote production",
    "\u200b/promote production",
    "\uff0fpromote production",
    "/promote\u2003production",
    "/promote ../../production",
    "/promote /production",
    "/promote api/",
    "/promote api/web/production",
    "/promote api//production",
    "/promote a\u0440i/production",
    "/promote api / production",
    "/lock api/* why not",
    "/override api/production api/soak customers cannot pay since ten",
    `/promote ${"x".repeat(101)}/production`,
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
    "/unhold production",
    "/lock ** why not",
    "/lock production,staging why not",
    "/promote *",
    "/override * soak customers cannot pay since ten",
    "/override production soak",
    "/override production soak too short",
    `/override production soak ${"x".repeat(201)}`,
    "/override production so*k customers cannot pay since ten",
    "/lock production for audit",
    "/lock production for 4 hours why not",
    "/lock production for 4hours why not",
    "/lock production for 0h why not",
    "/lock production for 04h why not",
    "/lock production for -4h why not",
    "/lock production for 1e3h why not",
    "/lock production for 367d why not",
    "/lock production for 4h",
    "/lock production until",
    "/lock production until tomorrow why not",
    "/lock production until 2026-11-24 why not",
    "/lock production until 2026-11-24T08:00 why not",
    "/lock production until 2026-11-24T08:00+01:00 why not",
    "/lock production until 2027-02-29T08:00Z why not",
    "/lock production until 2026-11-24T24:00Z why not",
    "/lock production until 2026-11-24T23:59:60Z why not",
    "/approve 3f9c2a1b7d04",
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
      "/hold",
      "/unhold",
      "/override",
      "/readmit",
      "/ban",
      "r-0123456789ab",
      "*",
      "for",
      "4h",
      "until",
      "2026-11-24T08:00Z",
      "soak",
      "customers cannot pay since ten",
      "/PROMOTE",
      "promote",
      "production",
      "staging",
      "api/production",
      "api/",
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
    const kinds = new Set<string>();
    const wrong: string[] = [];
    for (const each of fc.sample(text, { numRuns: 100_000, seed: 44 })) {
      const command = attempt(each);
      if (command === undefined) continue;
      commands += 1;
      kinds.add(command.kind);
      if (!GRAMMAR.test(each)) wrong.push(each);
    }
    expect(wrong).toEqual([]);
    expect(commands).toBeGreaterThan(50);
    expect([...kinds].sort()).toEqual(["ban", "hold", "lock", "override", "promote", "readmit", "unhold", "unlock"]);
  });
});
