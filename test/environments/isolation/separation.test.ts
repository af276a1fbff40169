import { expect, test } from "vitest";
import { judgeDeclared } from "../../../src/environments/isolation/judge.ts";
import { foreignNames } from "../../../src/environments/isolation/names.ts";
import { territoriesOf } from "../../../src/environments/isolation/territory.ts";
import { findingsOf } from "../../../src/environments/statement.ts";
import { policyOf } from "../../policy/policies.ts";
import { PAIR } from "./pair.ts";

function said(text: string, environment: string) {
  const policy = policyOf(text);
  const known = policy.environments.get(environment);
  if (known === undefined) throw new Error(environment);
  return judgeDeclared({ policy, environment: known }).filter(({ verdict }) => verdict !== "pass");
}

const both = (text: string) => [...said(text, "staging"), ...said(text, "production")];
/** The policy with one thing in it changed, which must be there. */
function planted(from: string, to: string): string {
  if (!PAIR.includes(from)) throw new Error(`the pair has no ${from}`);
  return PAIR.replace(from, to);
}

test("a clean pair of environments has nothing to complain of", () => {
  expect(both(PAIR)).toEqual([]);
});

test.each([
  ["the same IPv4 network", "10.2.0.0/16", "10.3.0.0/16", "isolation-networks-overlap"],
  ["a network inside the other's", "10.2.0.0/16", "10.3.7.0/24", "isolation-networks-overlap"],
  ["a network around the other's", "10.2.0.0/16", "10.0.0.0/8", "isolation-networks-overlap"],
  ["an IPv6 network inside the other's", "fd00:2::/48", "fd00:3:0:7::/64", "isolation-networks-overlap"],
  ["an IPv6 network written differently", "fd00:2::/48", "FD00:0003:0::0/48", "isolation-networks-overlap"],
  ["the same host", "staging.example.com]", "example.com]", "isolation-hosts-shared"],
  ["the same pattern in other letters", '"*.staging.example.com"', '"*.PROD.example.com"', "isolation-hosts-shared"],
  ["production's database", "db.staging.example.com/orders", "db.prod.example.com/orders", "isolation-store-shared"],
  [
    "another database of production's server",
    "db.staging.example.com/orders",
    "DB.prod.example.com:6432/other",
    "isolation-store-shared",
  ],
  ["production's bucket", "s3://shop-staging/files", "s3://shop-production/staging", "isolation-store-shared"],
  ["an address in production's network", "db.staging.example.com/orders", "10.3.0.9/orders", "isolation-store-shared"],
  [
    "an IPv6 address in production's network",
    "db.staging.example.com/orders",
    "[fd00:3::9]:5432/orders",
    "isolation-store-shared",
  ],
  [
    "a host that production's pattern means",
    "db.staging.example.com/orders",
    "spare.prod.example.com/orders",
    "isolation-store-shared",
  ],
  [
    "production's address as its own",
    "url: https://staging.example.com",
    "url: https://example.com/staging",
    "isolation-names-foreign",
  ],
  [
    "a question to production's host",
    "    url: https://staging.example.com",
    '    gates: { http: [{ name: ready, url: "https://api.prod.example.com/ready", expect: { status: 200 } }] }',
    "isolation-names-foreign",
  ],
  [
    "a question to production's address",
    "    url: https://staging.example.com",
    '    gates: { command: [{ name: ready, run: [./ready.sh, "host=10.3.1.2 port=5432"] }] }',
    "isolation-names-foreign",
  ],
  ["live data", "data: sanitized", "data: live\n      because: the copy is late", "isolation-live-data"],
  [
    "a store with live data",
    "      data: sanitized\n",
    '        cache: { at: "redis://cache.staging.example.com", data: live }\n      because: a test\n      data: sanitized\n',
    "isolation-live-data",
  ],
])("%s is found in staging, and is the only thing", (_, from, to, reason) => {
  const found = said(planted(from, to), "staging");
  expect([...new Set(found.map((each) => each.reason))]).toEqual([reason]);
  for (const { message, unblock, verdict } of found) {
    expect(verdict).toBe("fail");
    expect(message).toContain("staging");
    expect(unblock).not.toBe("");
  }
  const ids = findingsOf(found, { auditor: "isolation", environment: "staging", severity: "error" }).map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(found.length);
  expect(ids[0]).toMatch(new RegExp(`^isolation/${reason.replace("isolation-", "")}/staging`));
});

const THREE = PAIR.replace(
  "development: { preset: development, workflow: development.yml }",
  `development:
    preset: development
    workflow: development.yml
    isolation:
      stores: { orders: { at: "postgres://db.staging.example.com/development"SHARED } }`,
);

test("below production a server is shared where one of both says so, and nowhere else", () => {
  expect(said(THREE.replace("SHARED", ""), "staging").map(({ reason }) => reason)).toContain("isolation-store-shared");
  const declared = THREE.replace("SHARED", ", shared: [staging]");
  expect(said(declared, "staging")).toEqual([]);
  expect(said(declared, "development")).toEqual([]);
});

test("a configuration is searched wherever a name can stand, and what is its own or nobody's is left alone", () => {
  const territories = territoriesOf(policyOf(PAIR));
  const foreign = (value: unknown) =>
    foreignNames(value, "staging", territories).map(({ at, name }) => `${at} ${name}`);
  expect(
    foreign({
      database: { url: "postgres://app:x@db.prod.example.com:5432/orders?sslmode=require" },
      hosts: ["cache.staging.example.com:6379", "Api.Prod.Example.com."],
      dsn: "host=10.3.4.5 user=app",
      v6: "http://[fd00:3::17]:8080/",
      bucket: "s3://shop-production",
      "spare.prod.example.com": 1,
      own: "https://staging.example.com, 10.2.3.4, fd00:2::1, s3://shop-staging/x, localhost, 127.0.0.1, v1.2.3, example.org",
    }).toSorted(),
  ).toEqual([
    "bucket shop-production",
    "database.url db.prod.example.com",
    "dsn 10.3.4.5",
    "hosts.1 api.prod.example.com",
    "spare.prod.example.com spare.prod.example.com",
    "v6 fd00:3::17",
  ]);
});

test("a configuration without end is refused, and one that costs much to search is not", () => {
  const territories = territoriesOf(policyOf(PAIR));
  let deep: unknown = "x";
  for (let level = 0; level < 100; level += 1) deep = [deep];
  expect(() => foreignNames(deep, "staging", territories)).toThrow(RangeError);
  expect(() => foreignNames(Array.from({ length: 30_000 }, String), "staging", territories)).toThrow(RangeError);
  expect(
    foreignNames(
      ["-".repeat(200_000), "a.".repeat(100_000), ":".repeat(100_000), "a".repeat(200_000)],
      "staging",
      territories,
    ),
  ).toEqual([]);
});
