import { describe, expect, it } from "vitest";
import { changeWindowDocumentation } from "../../../src/gates/change-window/documentation.ts";
import { mistakesOf, policyOf, production } from "../../policy/policies.ts";

const gate = (rule: string) => production(`gates: { change-window: ${rule} }`);

describe("what the policy says of change windows", () => {
  it.each([
    '{ open: ["Mon-Thu 09:00-16:00 Europe/Berlin"] }',
    '{ open: ["09:00-16:00 UTC", "Sat,Sun Europe/Berlin", "Fri-Mon 22:00-02:00 America/New_York", "Mon,Wed-Thu 00:00-24:00 UTC"] }',
    '{ open: ["Mon 09:00-16:00"], zone: Asia/Kathmandu }',
    '{ closed: ["Fri 12:00-24:00 UTC", { from: 2026-12-23, to: 2027-01-02, why: year end }], zone: UTC }',
    "{ closed: [{ from: 2026-12-23, to: 2026-12-23, zone: UTC }] }",
    '{ closed: [{ from: "2026-12-23 24:00", to: "2026-12-24T18:00" }], zone: UTC }',
    '{ closed: [{ from: "2026-12-23T00:00Z", to: "2026-12-24T18:00Z" }] }',
    "{ closed: [{ from: 2028-02-29, to: 2028-02-29 }], zone: UTC }",
    "{ calendar: .github/freeze.ics, zone: UTC }",
    '{ open: ["Mon 09:00-16:00 UTC"], calendar: [freeze.ics, octo/.github:a/freeze.ics], least: 30m, actions: [promote, rollback], invokers: [automation], free-events: ignore }',
  ])("may be %s", (rule) => {
    expect(policyOf(gate(rule)).environments.get("production")?.rules.has("change-window")).toBe(true);
  });

  it.each([
    ["{}", "", "says neither what is open", undefined],
    ["{ zone: UTC }", "", "says neither what is open", undefined],
    ['{ open: ["Mon-Thu 09:00-16:00 Europe/Berln"] }', ".open[0]", "no time zone", "Mon-Thu 09:00-16:00 Europe/Berlin"],
    ['{ open: ["Mon-Thu 09:00-16:00"] }', ".open[0]", "needs a time zone", undefined],
    ['{ open: ["mon-thursday 09:00-16:00 UTC"] }', ".open[0]", "neither a day", "Mon-Thu 09:00-16:00 UTC"],
    ['{ open: ["Mon–Thu 09:00–16:00 UTC"] }', ".open[0]", 'written with "-"', "Mon-Thu 09:00-16:00 UTC"],
    ['{ open: ["Mon-Thu 9-16:00 UTC"] }', ".open[0]", "two times of a day", "Mon-Thu 09:00-16:00 UTC"],
    ['{ open: ["Mon 09:00-25:00 UTC"] }', ".open[0]", "two times of a day", undefined],
    ['{ open: ["Mon 09:00-24:30 UTC"] }', ".open[0]", "two times of a day", undefined],
    ['{ open: ["Mon 09:00-09:00 UTC"] }', ".open[0]", "ends when it begins", "Mon 00:00-24:00 UTC"],
    ['{ open: ["Mon 24:00-02:00 UTC"] }', ".open[0]", "write the next day", undefined],
    ['{ open: ["Mon 09:00-16:00 UTC or so"] }', ".open[0]", "one word too many", undefined],
    ['{ open: ["Mon 09:00-16:00 sharp UTC"] }', ".open[0]", '"sharp" is one word too many', undefined],
    ['{ open: ["Mon 09:00-16:00 +01:00"] }', ".open[0]", "no time zone", undefined],
    [
      '{ open: ["Mon 09:00-16:00 UTC", "Tue 09:00-16:00 Europe/Berlin"], closed: [{ from: 2026-12-23, to: 2026-12-24 }] }',
      ".closed[0]",
      "needs a time zone",
      undefined,
    ],
    ["{ calendar: freeze.ics }", ".calendar", "needs a time zone", undefined],
    ["{ calendar: freeze.ics, zone: europe/berlinn }", ".zone", "no time zone", "Europe/Berlin"],
    ["{ calendar: https://example.com/freeze.ics, zone: UTC }", ".calendar", "is an address", undefined],
    ["{ calendar: ../freeze.ics, zone: UTC }", ".calendar", "must be a file such as", undefined],
    ["{ calendar: a/../../freeze.ics, zone: UTC }", ".calendar", "must be a file such as", undefined],
    ["{ calendar: ./freeze.ics, zone: UTC }", ".calendar", "must be a file such as", "freeze.ics"],
    ["{ calendar: freeze.txt, zone: UTC }", ".calendar", "must be a file such as", undefined],
    ["{ closed: [{ from: 2027-01-02, to: 2026-12-23 }], zone: UTC }", ".closed[0].to", "before it begins", undefined],
    [
      '{ closed: [{ from: "2026-12-23 10:00", to: "2026-12-23 10:00" }], zone: UTC }',
      ".closed[0].to",
      "before it begins",
      undefined,
    ],
    [
      "{ closed: [{ from: 2027-02-29, to: 2027-03-01 }], zone: UTC }",
      ".closed[0].from",
      "must be a day such as",
      undefined,
    ],
    [
      "{ closed: [{ from: 23.12.2026, to: 2027-01-02 }], zone: UTC }",
      ".closed[0].from",
      "must be a day such as",
      undefined,
    ],
    ["{ closed: [{ from: 2026-12-23 }], zone: UTC }", ".closed[0].to", 'has no "to"', undefined],
    ["{ closed: [{ from: 2026-12-23, to: 2026-12-24, zone: CEST }] }", ".closed[0].zone", "no time zone", undefined],
    ["{ closed: [{ from: 2026-12-23, till: 2026-12-24 }], zone: UTC }", ".closed[0].till", "Unknown key", undefined],
    ['{ closed: ["Fri 12:00-24:00"] }', ".closed[0]", "needs a time zone", undefined],
    ['{ open: ["Mon 09:00-16:00 UTC"], actions: [deploy] }', ".actions[0]", "must be promote or rollback", undefined],
    ['{ open: ["Mon 09:00-16:00 UTC"], least: 30 min }', ".least", "must be a duration", undefined],
    ["{ open: [] }", ".open", "empty list", undefined],
  ])("may not be %s", (rule, key, problem, suggestion) => {
    const [first, ...others] = mistakesOf(gate(rule)).filter(({ message }) => message.includes(problem));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ key: `environments.production.gates.change-window${key}`, suggestion });
  });

  it("is refused at the place of the mistake, all of them at once", () => {
    const text = [
      "version: 1",
      "environments:",
      "  production:",
      "    gates:",
      "      change-window:",
      '        open: ["Mon 09:00-16:00 Europe/Berln"]',
      "        closed:",
      "          - { from: 2027-02-30, to: 2027-03-01 }",
      "        zone: Berlin",
    ].join("\n");
    expect(mistakesOf(text).map(({ line, column }) => `${line}:${column}`)).toEqual(["6:16", "8:21", "9:15"]);
  });

  it("is what its page shows", () => {
    const { example } = changeWindowDocumentation;
    const text = ["version: 1", "environments:", "  production:", ...example.split("\n").map((line) => `    ${line}`)];
    expect(mistakesOf(text.join("\n"))).toEqual([]);
  });

  it("has room for a hundred entries in a list, so that judging stays quick", () => {
    const many = Array.from(
      { length: 101 },
      (_, index) =>
        `"Mon 00:${String(index % 60).padStart(2, "0")}-${10 + (index % 13)}:${String(Math.floor(index / 2)).padStart(2, "0")} UTC"`,
    );
    const [first] = mistakesOf(gate(`{ open: [${[...new Set(many)].join(", ")}] }`));
    expect(first?.message).toContain("at most 100 are possible");
  });
});
