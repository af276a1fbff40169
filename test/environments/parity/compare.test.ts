import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConfigText } from "../../../src/environments/config/node.ts";
import { compareConfigs } from "../../../src/environments/parity/compare.ts";
import { type Difference, readDifferences } from "../../../src/environments/parity/difference.ts";
import { compareNames, compareSettings } from "../../../src/environments/parity/settings.ts";
import type { EnvironmentSettings } from "../../../src/github/environment-settings.ts";
import { DIFFERENCES, PRODUCTION, STAGING, valid } from "../config/texts.ts";

const NOW = new Date("2026-11-28T12:00:00Z");
const PATH = "config/differences.yml";

function differences(text: string = DIFFERENCES): readonly Difference[] {
  const read = readDifferences(PATH, text);
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join("\n"));
  return read.differences;
}
const entry = (text: string) =>
  `version: 1\ndifferences:\n  - { ${text}, reason: it is so, owner: "user:alice", until: 2027-01-31 }\n`;

async function compared(staging: string, production = PRODUCTION, allowed = DIFFERENCES, now = NOW) {
  const [mirror, mirrored] = [await valid(staging), await valid(production)];
  return compareConfigs(
    { environment: "staging", root: mirror.root },
    { environment: "production", root: mirrored.root },
    { differences: differences(allowed), now },
  );
}

describe("the clean pair", () => {
  test("is alike but for what is written down, until the first of those days is over", async () => {
    const part = await compared(STAGING);
    expect(part).toMatchObject({ outcome: "same", faults: [], until: Date.parse("2027-02-01T00:00:00Z") });
    expect(part.used.map(({ what }) => what)).toEqual([
      "databases.*.host",
      "features.new-checkout.percent",
      "limits.web.replicas",
    ]);
  });

  test("is alike without anything written down when it is the same", async () => {
    expect(await compared(PRODUCTION, PRODUCTION, "version: 1\ndifferences: []\n")).toMatchObject({
      outcome: "same",
      until: "never",
    });
  });
});

const AND = (more: string) => `${STAGING}${more}`;

describe("a planted fault", () => {
  test.each<[string, string, string, string, (string | undefined)?, (string | undefined)?]>([
    [
      "a value that differs",
      AND("services: { mail: { url: 'https://test.example.com' } }\n"),
      "parity-undocumented",
      "services.mail.url",
    ],
    [
      "another version",
      STAGING.replace("host:", "version: '16', host:"),
      "parity-undocumented",
      "databases.main.version",
    ],
    ["a key that production lacks", AND("debug: true\n"), "parity-undocumented", "debug"],
    ["a key that staging lacks", STAGING, "parity-undocumented", "region", `${PRODUCTION}region: eu\n`],
    ["a text in place of a number", AND("own: '1'\n"), "parity-undocumented", "own", `${PRODUCTION}own: 1\n`],
    [
      "a text in place of a secret",
      AND("own: { link: a }\n"),
      "parity-undocumented",
      "own.link",
      `${PRODUCTION}own: { link: { secret: LINK } }\n`,
    ],
    [
      "another secret",
      STAGING.replace("host:", "password: { secret: OTHER }, host:"),
      "parity-undocumented",
      "databases.main.password",
    ],
    [
      "a list that differs",
      AND("security: { cors: { origins: [] } }\n"),
      "parity-undocumented",
      "security.cors.origins",
    ],
    ["too small a share", STAGING.replace("replicas: 1", "replicas: 0"), "parity-out-of-scale", "limits.web.replicas"],
    ["too large a share", STAGING.replace("replicas: 1", "replicas: 5"), "parity-out-of-scale", "limits.web.replicas"],
    [
      "a number that scales where nothing says so",
      STAGING,
      "parity-undocumented",
      "limits.web.replicas",
      undefined,
      DIFFERENCES.replace(/ {2}- \{ key: limits.*\n/, ""),
    ],
    [
      "a difference that is over",
      STAGING,
      "parity-expired",
      "features.new-checkout.percent",
      undefined,
      DIFFERENCES.replace("2027-01-31", "2026-11-27"),
    ],
    [
      "a difference between others",
      STAGING,
      "parity-undocumented",
      "databases.main.host",
      undefined,
      DIFFERENCES.replace("host, ", "host, between: [development, staging], "),
    ],
    [
      "a key of the same beginning",
      STAGING,
      "parity-undocumented",
      "databases.main.host",
      undefined,
      DIFFERENCES.replace("databases.*.host", "databases.*.hos"),
    ],
    [
      "a key that may only differ",
      AND("extra: 1\n"),
      "parity-undocumented",
      "extra",
      undefined,
      `${DIFFERENCES}  - { key: extra, reason: r, owner: "user:a", until: 2027-01-31 }\n`,
    ],
  ])("is found, and nothing else: %s", async (_name, staging, code, what, production, allowed) => {
    const { outcome, faults } = await compared(staging, production, allowed);
    expect(outcome).toBe("differs");
    expect(faults.map((fault) => `${fault.code} ${fault.what}`)).toEqual([`${code} ${what}`]);
  });

  test("ends with its last day, to the second", async () => {
    const text = DIFFERENCES.replace("2027-01-31", "2026-11-28");
    expect((await compared(STAGING, PRODUCTION, text, new Date("2026-11-28T23:59:59Z"))).outcome).toBe("same");
    expect((await compared(STAGING, PRODUCTION, text, new Date("2026-11-29T00:00:00Z"))).outcome).toBe("differs");
  });

  test.each([
    ["be-absent", AND("extra: 1\n"), PRODUCTION, "key: extra, may: be-absent"],
    ["be-absent", AND("extra: { deep: 1 }\n"), PRODUCTION, "key: extra, may: be-absent"],
    ["change-kind", AND("own: '1'\n"), `${PRODUCTION}own: 1\n`, "key: own, may: change-kind"],
    ["differ", AND("own: 2\n"), `${PRODUCTION}own: 1\n`, "key: '*'"],
    ["differ", AND("own: { a.b: 2 }\n"), `${PRODUCTION}own: { a.b: 1 }\n`, `key: 'own["a.b"]'`],
  ])("is none where it is allowed to %s", async (_may, staging, production, said) => {
    const more = entry(said).split("\n").slice(2).join("\n");
    expect(await compared(staging, production, DIFFERENCES + more)).toMatchObject({ outcome: "same" });
  });

  test("is found wherever a value of an equal pair is changed, and without a value in the message (R49)", async () => {
    const tree = fc.dictionary(fc.constantFrom("alpha", "beta", "gamma"), fc.integer({ min: 0, max: 9 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(tree, fc.nat(), fc.constantFrom("change", "remove", "retype"), (value, at, damage) => {
        const keys = Object.keys(value);
        const key = keys[at % keys.length] ?? "";
        const { [key]: was = 0, ...rest } = value;
        const other = damage === "remove" ? rest : { ...value, [key]: damage === "change" ? was + 1 : `${was}` };
        const root = (text: unknown) => readConfigText("c.yml", JSON.stringify({ own: text })).root;
        const [mirror, mirrored] = [root(other), root(value)];
        if (mirror === undefined || mirrored === undefined) throw new Error("no root");
        const none = { differences: [], now: NOW };
        const part = compareConfigs({ environment: "a", root: mirror }, { environment: "b", root: mirrored }, none);
        expect(part.outcome).toBe("differs");
      }),
    );
    const secret = await compared(AND("own: { note: hunter2hunter2 }\n"), `${PRODUCTION}own: { note: other }\n`);
    expect(JSON.stringify(secret.faults)).not.toContain("hunter2");
  });
});

describe("the file of differences", () => {
  test.each([
    ["no reason", "version: 1\ndifferences:\n  - { key: a, owner: 'user:a', until: 2027-01-31 }\n", 'has no "reason"'],
    ["no owner", "version: 1\ndifferences:\n  - { key: a, reason: r, until: 2027-01-31 }\n", 'has no "owner"'],
    ["no last day", "version: 1\ndifferences:\n  - { key: a, reason: r, owner: 'user:a' }\n", 'has no "until"'],
    ["a day that does not exist", entry("key: a").replace("2027-01-31", "2027-02-30"), "until"],
    ["neither key nor setting", entry("may: differ"), "`key` or a `setting`"],
    ["both", entry("key: a, setting: reviewers"), "`key` or a `setting`"],
    ["a scale without bounds", entry("key: a, may: scale"), "`within`"],
    ["bounds without a scale", entry("key: a, within: { from: 0, to: 1 }"), "`within`"],
    ["bounds the wrong way round", entry("key: a, may: scale, within: { from: 2, to: 1 }"), "larger"],
    ["an unknown setting", entry("setting: reviewer"), "setting"],
    ["a regular expression (R50)", entry("key: 'a|b'"), "key"],
    ["a misspelt key", entry("keys: a"), 'Did you mean "key"?'],
    ["another version", DIFFERENCES.replace("version: 1", "version: 2"), "version"],
    ["no list", "version: 1\ndifferences: all\n", "differences"],
    ["a text that is no YAML", "version: [1\n", "YAML"],
  ])("is refused as a whole with %s", (_name, text, expected) => {
    const read = readDifferences(PATH, text);
    expect(read.ok).toBe(false);
    const told = read.ok ? "" : read.faults.map(({ message, at }) => `${at.path}:${at.line} ${message}`).join("\n");
    expect(told).toContain(expected);
    expect(told).toContain(`${PATH}:`);
    expect(told).not.toContain("policy");
  });

  test("that is not there allows nothing", () => {
    expect(readDifferences(PATH, null)).toEqual({ ok: true, differences: [] });
  });
});

const SETTINGS: EnvironmentSettings = {
  id: 1,
  accounts: ["team 7 release-managers"],
  reviewers: ["team release-managers"],
  preventSelfReview: true,
  waitTimer: 10,
  branches: ["branch main"],
  adminsBypass: false,
};
const pair = (text = "version: 1\ndifferences: []\n") => ({
  mirror: "staging",
  mirrored: "production",
  differences: differences(text),
  now: NOW,
});

describe("GitHub's own settings", () => {
  test("of an equal pair are alike", () => {
    expect(compareSettings(SETTINGS, SETTINGS, pair())).toMatchObject({ outcome: "same", until: "never" });
  });

  test.each<[string, Partial<EnvironmentSettings>]>([
    ["reviewers", { reviewers: [] }],
    ["prevent-self-review", { preventSelfReview: false }],
    ["wait-timer", { waitTimer: 0 }],
    ["branches", { branches: ["any"] }],
    ["admins-bypass", { adminsBypass: true }],
    ["admins-bypass", { adminsBypass: null }],
  ])("differ by one that nothing allows: %s %j", (setting, change) => {
    const { faults } = compareSettings({ ...SETTINGS, ...change }, SETTINGS, pair());
    expect(faults).toMatchObject([{ code: "parity-undocumented", what: setting }]);
    const allowed = pair(entry(`setting: ${setting}`));
    expect(compareSettings({ ...SETTINGS, ...change }, SETTINGS, allowed).outcome).toBe("same");
    const over = { ...allowed, now: new Date("2027-02-01T00:00:00Z") };
    expect(compareSettings({ ...SETTINGS, ...change }, SETTINGS, over).faults).toMatchObject([
      { code: "parity-expired" },
    ]);
  });

  test("names of secrets and variables are compared one by one, and allowed by name or as a whole", () => {
    const missing = compareNames("secrets", ["A"], ["A", "B"], pair());
    expect(missing.faults).toMatchObject([
      { what: "secrets.B", message: expect.stringContaining("production has a secret B") },
    ]);
    expect(compareNames("secrets", ["A"], ["A", "B"], pair(entry("setting: secrets.B"))).outcome).toBe("same");
    expect(compareNames("secrets", ["A"], ["A", "B"], pair(entry("setting: secrets"))).outcome).toBe("same");
    expect(compareNames("variables", ["A"], ["A", "B"], pair(entry("setting: secrets"))).outcome).toBe("differs");
    expect(compareNames("secrets", ["A"], ["A", "B"], pair(entry("setting: secrets.C"))).outcome).toBe("differs");
  });
});
