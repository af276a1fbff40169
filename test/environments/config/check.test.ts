import { describe, expect, test } from "vitest";
import { DEFAULT_SCHEMA_ID } from "../../../src/environments/config/default-schema.ts";
import { plainConfig } from "../../../src/environments/config/node.ts";
import type { WrittenConfig } from "../../../src/environments/config/rule.ts";
import { BASE, checked, PRODUCTION, STAGING, valid } from "./texts.ts";

const SCHEMA: WrittenConfig = { file: "config/production.yml", schema: "config/schema.yml" };

async function faults(file: string, more?: Parameters<typeof checked>[1], rule?: WrittenConfig) {
  const found = await checked(file, more, rule);
  return found.ok ? [] : found.faults.map(({ code, key, at }) => `${code} ${key} ${at.path}:${at.line}:${at.column}`);
}

describe("a configuration", () => {
  test("is the environment's file over the base, and has a digest that only its content changes", async () => {
    const config = await valid(PRODUCTION);
    expect(plainConfig(config.root)).toMatchObject({
      databases: { main: { host: "db.prod.example.com", port: 5432, password: { secret: "DATABASE_PASSWORD" } } },
      features: { "new-checkout": { enabled: true, percent: 10 } },
      limits: { web: { replicas: 4 } },
    });
    expect(config.references.map(({ key, to, name }) => `${key} ${to} ${name}`)).toEqual([
      "databases.main.password secret DATABASE_PASSWORD",
      "databases.main.user variable DATABASE_USER",
      "services.mail.token secret MAIL_TOKEN",
    ]);
    const again = await valid(`# another comment\n${PRODUCTION}`, { base: BASE.replace("port: 5432", "port:   5432") });
    expect(again.digest).toBe(config.digest);
    expect((await valid(STAGING)).digest).not.toBe(config.digest);
    expect(config.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("needs no base that the policy does not name, and the one that it names", async () => {
    expect(await faults("features: {}\n", { base: null })).toEqual([]);
    const rule = { file: "config/production.yml", base: "config/base.yml" };
    expect(await faults("features: {}\n", { base: null }, rule)).toEqual(["config-missing  config/base.yml:1:1"]);
  });
});

/** One fault each: the text, where it is found, and the others are untouched. */
type Planted = [name: string, file: string, found: string, more?: Parameters<typeof checked>[1], rule?: WrittenConfig];
const PLANTED: readonly Planted[] = [
  ["a tab", "databases:\n\tmain: 1\n", "config-invalid  config/production.yml:2:1"],
  ["a key twice", "features: {}\nfeatures: {}\n", "config-invalid features config/production.yml:2:1"],
  ["a reserved key (R53)", "__proto__: { polluted: true }\n", "config-invalid __proto__ config/production.yml:1:1"],
  [
    "a number that loses digits",
    "own: { id: 12345678901234567890 }\n",
    "config-invalid own.id config/production.yml:1:12",
  ],
  ["no number", "own: { share: .nan }\n", "config-invalid own.share config/production.yml:1:15"],
  ["a list as a whole", "- one\n", "config-invalid  config/production.yml:1:1"],
  ["null for what the base does not have", "own: null\n", "config-invalid own config/production.yml:1:1"],
  ["null in a list", "own: [1, null]\n", "config-invalid own[1] config/production.yml:1:10"],
  ["null in the base", "own: {}\n", "config-invalid other config/base.yml:1:8", { base: "other: ~\n" }],
  [
    "a mapping in place of a value",
    "databases: { main: { host: a, port: { is: 1 } } }\n",
    "config-invalid databases.main.port config/production.yml:1:37",
  ],
  ["a value in place of a mapping", "limits: none\n", "config-invalid limits config/production.yml:1:9"],
  [
    "an unknown key",
    "databases: { main: { host: a, prot: 1 } }\n",
    "config-invalid databases.main.prot config/production.yml:1:31",
  ],
  [
    "a wrong value",
    "databases: { main: { host: a, tls: sometimes } }\n",
    "config-invalid databases.main.tls config/production.yml:1:36",
  ],
  [
    "a number out of range",
    "databases: { main: { host: a, port: 70000 } }\n",
    "config-invalid databases.main.port config/production.yml:1:37",
  ],
  [
    "no address",
    "services: { mail: { url: nowhere } }\n",
    "config-invalid services.mail.url config/production.yml:1:26",
  ],
  [
    "a missing key",
    "services: { pay: { timeout: 5s } }\n",
    "config-invalid services.pay.url config/production.yml:1:13",
  ],
  [
    "a value where a secret's name belongs",
    "databases: { main: { host: a, password: { secret: hunter2hunter2 } } }\n",
    "config-secret-plain databases.main.password.secret config/production.yml:1:51",
  ],
  [
    "a password",
    "own: { db-password: hunter2hunter2 }\n",
    "config-secret-plain own.db-password config/production.yml:1:21",
  ],
  [
    "a password in a list",
    "own: { passwords: [a], apiKey: [hunter2hunter2] }\n",
    "config-secret-plain own.apiKey[0] config/production.yml:1:33",
  ],
  [
    "a connection string with a password",
    "own: { link: 'postgres://shop:hunter2hunter2@db.example.com/shop' }\n",
    "config-secret-plain  config/production.yml:1:15",
  ],
  ["a token in a comment", `own: {}\n# ghp_${"a1B2".repeat(9)}\n`, "config-secret-plain  config/production.yml:2:3"],
  [
    "a token in the base",
    "own: {}\n",
    "config-secret-plain  config/base.yml:1:7",
    { base: `old: "xoxb-123456789012-1234567890123-${"aB3d".repeat(6)}"\n` },
  ],
  [
    "no schema where the policy names one",
    "own: {}\n",
    "config-missing  config/schema.yml:1:1",
    { base: null, schema: null },
    SCHEMA,
  ],
  [
    "a schema with a misspelt rule",
    "own: {}\n",
    "config-schema-invalid  config/schema.yml:1:1",
    { base: null, schema: "type: object\nrequird: [own]\n" },
    SCHEMA,
  ],
  [
    "a schema that reaches outside",
    "own: {}\n",
    "config-schema-invalid  config/schema.yml:1:1",
    { base: null, schema: "$ref: https://example.com/other.json\n" },
    SCHEMA,
  ],
  [
    "an asynchronous schema",
    "own: {}\n",
    "config-schema-invalid  config/schema.yml:1:1",
    { base: null, schema: "$async: true\ntype: object\n" },
    SCHEMA,
  ],
];

describe("a planted fault", () => {
  test.each([...PLANTED])("is found at its place: %s", async (...planted) => {
    const [, file, expected, more, rule] = planted;
    const found = await faults(file, more, rule);
    expect(found).toContain(expected);
    // A wrong form can break several rules at the same place, and nothing else.
    const line = (one: string) => one.split(" ").at(-1)?.replace(/:\d+$/, "");
    expect(new Set(found.map(line))).toEqual(new Set([line(expected)]));
  });

  test("is none in the clean pair", async () => {
    expect(await faults(PRODUCTION)).toEqual([]);
    expect(await faults(STAGING)).toEqual([]);
  });

  test("does not hide the others: all are told, base first, and no value is repeated (R49)", async () => {
    const file = `own: { client-secret: hunter2hunter2 }\nfeatures: { dark: 7 }\n`;
    const found = await checked(file, { base: "databases: { main: { port: 1 } }\nold: { token: hunter2hunter2 }\n" });
    const all = found.ok ? [] : found.faults;
    expect(all.map(({ at }) => `${at.path}:${at.line}`)).toEqual(
      expect.arrayContaining([
        "config/base.yml:1",
        "config/base.yml:2",
        "config/production.yml:1",
        "config/production.yml:2",
      ]),
    );
    expect(all.map(({ at }) => at.path)).toEqual(all.map(({ at }) => at.path).toSorted());
    expect(JSON.stringify(all)).not.toContain("hunter2");
  });
});

describe("a schema of one's own", () => {
  const schema = `$schema: https://json-schema.org/draft/2020-12/schema
$ref: ${DEFAULT_SCHEMA_ID}
properties:
  cache: { type: object, properties: { ttl: { $ref: "${DEFAULT_SCHEMA_ID}#/$defs/duration" } }, required: [ttl] }
required: [cache]
unevaluatedProperties: false
`;
  test("extends the one of this suite, and can close it (Draft 2020-12)", async () => {
    expect(await faults("cache: { ttl: 5m }\n", { schema }, SCHEMA)).toEqual([]);
    const base = "features: { dark: true }\n";
    expect(await faults("cache: { ttl: 5m }\n", { base, schema }, SCHEMA)).toEqual([]);
    expect(await faults("cache: { ttl: soon }\n", { base, schema }, SCHEMA)).toEqual([
      "config-invalid cache.ttl config/production.yml:1:15",
    ]);
    expect(await faults("cach: { ttl: 5m }\n", { base, schema }, SCHEMA)).toEqual(
      expect.arrayContaining(["config-invalid cach config/production.yml:1:1"]),
    );
  });
});
