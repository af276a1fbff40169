import fc from "fast-check";
import { expect, test } from "vitest";
import { isLuhn, issuerOf, TEST_CARDS } from "../../../src/environments/isolation/scan/card.ts";
import { isNamed } from "../../../src/environments/isolation/scan/paths.ts";
import { discover } from "../../../src/environments/isolation/scan/text.ts";

const NOBODY: ReadonlySet<string> = new Set();
const kinds = (text: string, allow = NOBODY) => discover(text, allow).map(({ kind }) => kind);

/** Digits with the check digit that makes them right: what an issuer would do. */
function withCheckDigit(digits: string): string {
  for (let check = 0; check < 10; check += 1) if (slowLuhn(`${digits}${check}`)) return `${digits}${check}`;
  throw new Error(digits);
}

/** A second implementation of the check digit, from the right, as the standard tells it. */
function slowLuhn(digits: string): boolean {
  const values = Array.from(digits).toReversed().map(Number);
  const sum = values.reduce((all, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return all + Math.floor(doubled / 10) + (doubled % 10);
  }, 0);
  return sum % 10 === 0;
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(""));
const SAMPLE = withCheckDigit("453953168723414");

test("no number with a wrong check digit is ever told, of 100,000", () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.integer({ min: 13, max: 19 }).chain(digits), (number) => {
      if (slowLuhn(number)) return;
      tried += 1;
      expect(discover(`card = "${number}",`, NOBODY)).toEqual([]);
    }),
    { numRuns: 112_000 },
  );
  expect(tried).toBeGreaterThan(99_000);
}, 60_000);

test("every number that an issuer could give out is told, however it is written, and never shown", () => {
  const prefixes = fc.constantFrom(
    ["4", 15],
    ["51", 14],
    ["2221", 12],
    ["2720", 12],
    ["37", 13],
    ["6011", 12],
    ["3528", 12],
    ["62", 14],
  );
  const card = prefixes.chain(([prefix, rest]) =>
    digits(Number(rest) - 1 + (Number(rest) > 13 ? 1 : 0)).map((middle) => {
      const length = prefix === "37" ? 15 : 16;
      return withCheckDigit(`${prefix}${middle}`.slice(0, length - 1).padEnd(length - 1, "7"));
    }),
  );
  const grouped = (number: string, sign: string) =>
    number.length === 15
      ? [number.slice(0, 4), number.slice(4, 10), number.slice(10)].join(sign)
      : (number.match(/.{4}/g)?.join(sign) ?? number);
  fc.assert(
    fc.property(card, fc.constantFrom("", " ", "-"), (number, sign) => {
      if (TEST_CARDS.has(number)) return;
      const found = discover(`{"pan":"${grouped(number, sign)}"}`, NOBODY);
      expect(
        found.map(({ kind }) => kind),
        number,
      ).toEqual(["card"]);
      expect(JSON.stringify(found)).not.toContain(number.slice(0, 12));
      expect(discover(number, new Set([number]))).toEqual([]);
    }),
    { numRuns: 5_000 },
  );
});

test("check digits are those of a second implementation, and every published test number has one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }).chain(digits), (number) => isLuhn(number) === slowLuhn(number)),
  );
  for (const number of TEST_CARDS) expect(slowLuhn(number), number).toBe(true);
  expect([...TEST_CARDS].filter((number) => issuerOf(number) === undefined)).toEqual([]);
});

test.each([
  ["a version or an amount", "4.5395316872341411 17.4539531687234141 1234567890123"],
  ["part of a longer number or word", `9${SAMPLE}0 x${SAMPLE} ${SAMPLE}y`],
  [
    "an id of many groups",
    `${SAMPLE.slice(0, 4)}-${SAMPLE.slice(4, 8)}-${SAMPLE.slice(8, 12)}-${SAMPLE.slice(12)}99999999`,
  ],
  ["a published test number", "4242 4242 4242 4242, 378282246310005"],
  ["an address of an example", "a@example.com b@mail.example.org c@shop.test d@localhost x@users.noreply.github.com"],
  ["no address at all", "logo@2x.png left-pad@1.3.0 git@github.com:octo/shop.git @octo/web @media"],
  ["a documented key", ["AKIA", "IOSFODNN7EXAMPLE"].join("")],
])("%s is nothing to tell", (_, text) => {
  expect(discover(text, NOBODY)).toEqual([]);
});

test("addresses of people, private keys and known forms of keys are told with their line, and never shown", () => {
  const long = (from: string, length: number) => from.repeat(length).slice(0, length);
  const secrets = [
    ["gh", "p_", long("aB3", 36)],
    ["github", "_pat_", long("aB3_", 60)],
    ["AK", "IA", long("Q7Z", 16)],
    ["xo", "xb-", "1234567890-abcdef"],
    ["sk", "_live_", long("aB3", 24)],
    ["AI", "za", long("aB3", 35)],
    ["np", "m_", long("aB3", 36)],
    ["glp", "at-", long("aB3", 20)],
    ["SG", ".", `${long("a", 22)}.${long("b", 43)}`],
    ["AccountKey", "=", `${long("a", 86)}==`],
    ["pypi", "-AgE", long("aB3", 60)],
  ].map((parts) => parts.join(""));
  const text = ["name: x", "mail: jane.doe@gmail.com", `-----BEGIN RSA ${"PRIVATE"} KEY-----`, ...secrets].join("\n");
  const found = discover(text, NOBODY);
  expect(found.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
    "email 2",
    ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((line) => `key ${line}`),
  ]);
  const told = JSON.stringify(found);
  for (const secret of [...secrets, "jane.doe", "gmail"]) expect(told).not.toContain(secret);
  expect(kinds("jane@bank.example.org jane@gmail.com", new Set(["gmail.com"]))).toEqual([]);
});

test("a file full of findings is told in part, and one long line costs little", () => {
  expect(discover(`${SAMPLE}\n`.repeat(1_000), NOBODY).length).toBe(20);
  expect(
    discover(
      [`${"1".repeat(200_000)}`, "a@".repeat(100_000), "AKIA".repeat(50_000), "a.".repeat(100_000)].join("\n"),
      NOBODY,
    ),
  ).toEqual([]);
});

test.each([
  [["test/**"], ["test/a.json", "test/b/c.json"], ["src/test/a.json", "tests"]],
  [["**/fixtures/*.json"], ["fixtures/a.json", "x/y/fixtures/b.json"], ["fixtures/x/a.json", "x/fixtures/a.yml"]],
  [["test/**", "!**/*.png"], ["test/a.json"], ["test/a.png"]],
  [["test/**", "!test/big/**", "test/big/ok.json"], ["test/big/ok.json"], ["test/big/no.json"]],
  [["a*c*.js"], ["ac.js", "abcd.js"], ["ab.js", "x/ac.js"]],
])("paths %j", (patterns, named, others) => {
  for (const path of named) expect(isNamed(patterns, path), path).toBe(true);
  for (const path of others) expect(isNamed(patterns, path), path).toBe(false);
});

test("paths match as a second implementation says, and never take long", () => {
  const part = fc.constantFrom("**", "*", "a", "a*", "*b", "a*b");
  const regex = (pattern: string) =>
    new RegExp(
      `^${pattern
        .split("/")
        .map((each, index, all) =>
          each === "**"
            ? index === all.length - 1
              ? ".*"
              : "(?:.*/)?"
            : `${each.replaceAll("*", "[^/]*")}${index === all.length - 1 ? "" : "/"}`,
        )
        .join("")}$`,
    );
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom("a", "b", "ab", "aab"), { minLength: 1, maxLength: 5 }),
      (pattern, names) => {
        // A `**` at the end stands for no name, too: the folder itself, which is no file.
        if (pattern.at(-1) === "**") return;
        const [text, path] = [pattern.join("/"), names.join("/")];
        expect(isNamed([text], path), `${text} ${path}`).toBe(regex(text).test(path));
      },
    ),
    { numRuns: 5_000 },
  );
  expect(isNamed([`${"**/a*".repeat(40)}x`.slice(0, 200)], "a/".repeat(2_000))).toBe(false);
});
