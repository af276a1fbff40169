import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, overlap, readNetwork } from "../../../src/environments/isolation/network.ts";

/** A second implementation that knows nothing but numbers: first and last address of a network. */
function rangeOf(text: string): { readonly bits: number; readonly first: bigint; readonly last: bigint } {
  const [address = "", prefix = ""] = text.split("/");
  const bits = address.includes(":") ? 128 : 32;
  const size = 1n << BigInt(bits - Number(prefix));
  const number = numberOf(address);
  const first = number - (number % size);
  return { bits, first, last: first + size - 1n };
}

function numberOf(address: string): bigint {
  if (!address.includes(":")) return address.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const [head = "", tail] = address.split("::");
  const groups = (part: string | undefined) => (part === undefined || part === "" ? [] : part.split(":"));
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [
    ...groups(head),
    ...Array.from({ length: tail === undefined ? 0 : missing }, () => "0"),
    ...groups(tail),
  ];
  return all.reduce((sum, part) => sum * 65_536n + BigInt(`0x${part}`), 0n);
}

const v4 = fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })).map(([address, prefix]) => `${address}/${prefix}`);
/** Near to each other, so that many overlap. */
const near = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 8, max: 32 }))
  .map(([second, third, prefix]) => `10.${second}.${third}.0/${prefix}`);
const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
const v6 = fc
  .tuple(fc.array(group, { minLength: 8, maxLength: 8 }), fc.integer({ min: 0, max: 128 }), fc.boolean())
  .map(([groups, prefix, short]) =>
    short ? `fd00:${groups[0]}::${groups[7]}/${prefix}` : `${groups.join(":")}/${prefix}`,
  );

test("overlaps are those that a second implementation finds, for IPv4 and IPv6", () => {
  let overlapping = 0;
  fc.assert(
    fc.property(fc.oneof(v4, near, v6), fc.oneof(v4, near, v6), (left, right) => {
      const one = readNetwork(left);
      const other = readNetwork(right);
      if (one === undefined || other === undefined) return;
      const [a, b] = [rangeOf(left), rangeOf(right)];
      const expected = a.bits === b.bits && a.first <= b.last && b.first <= a.last;
      if (expected) overlapping += 1;
      expect(overlap(one, other), `${left} ${right}`).toBe(expected);
      expect(overlap(other, one)).toBe(expected);
      expect(overlap(one, one)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
  expect(overlapping).toBeGreaterThan(500);
});

test("an address is in a network as a second implementation says", () => {
  fc.assert(
    fc.property(near, fc.ipV4(), (text, address) => {
      const network = readNetwork(text);
      if (network === undefined) throw new Error(text);
      const { first, last } = rangeOf(text);
      const number = numberOf(address);
      expect(contains(network, address)).toBe(number >= first && number <= last);
      // The same address in IPv6 notation is the same address.
      expect(contains(network, `::ffff:${address}`)).toBe(number >= first && number <= last);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  "10.0.0.0",
  "10.0.0.0/33",
  "10.0.0/8",
  "10.0.0.0/08",
  "fd00::/129",
  "fd00::%eth0/64",
  "::ffff:10.0.0.0/104",
  "::ffff:a00:0/104",
  "example.com/8",
  "",
])("%s is no network", (text) => {
  expect(readNetwork(text)).toBeUndefined();
});
