import fc from "fast-check";
import { snappyCompress } from "hysnappy";
import { describe, expect, test } from "vitest";
import { unpackSnappy } from "../../src/provenance/snappy.ts";
import { unpackBundle } from "../../src/provenance/unpack.ts";

const LIMIT = 1_000_000;
/** Bytes with and without repetitions, so that literals and all kinds of copies come up. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }),
  fc
    .array(fc.tuple(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 1, max: 60 })), { maxLength: 30 })
    .map((parts) => Buffer.concat(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => bytes)))),
);

/** One frame of the framing format; nobody looks at its checksum. */
function frame(type: number, bytes: Uint8Array): Buffer {
  const length = bytes.length + 4;
  return Buffer.concat([Buffer.from([type, length & 0xff, (length >> 8) & 0xff, length >> 16, 0, 0, 0, 0]), bytes]);
}

const HEAD = Buffer.from([0xff, 6, 0, 0, ...Buffer.from("sNaPpY")]);

describe("what another implementation compressed", () => {
  test("comes out as it was, as a block and in frames", () => {
    fc.assert(
      fc.property(content, content, (one, two) => {
        const [first, second] = [snappyCompress(one), snappyCompress(two)];
        expect(Buffer.from(unpackSnappy(first, LIMIT)).equals(Buffer.from(one))).toBe(true);
        const skipped = Buffer.from([0x80, 1, 0, 0, 9]);
        const framed = Buffer.concat([HEAD, frame(0, first), skipped, frame(1, two), frame(0, second)]);
        expect(Buffer.from(unpackSnappy(framed, LIMIT)).equals(Buffer.concat([one, two, two]))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("never gives other bytes when it was cut or changed: it is an error, or the same length with the wrong content", () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.nat(255), (bytes, at, mask) => {
        const packed = Buffer.from(snappyCompress(bytes));
        const cut = packed.subarray(0, at % packed.length);
        expect(() => unpackSnappy(cut, LIMIT)).toThrow();
        packed[at % packed.length] = (packed[at % packed.length] ?? 0) ^ mask;
        try {
          expect(unpackSnappy(packed, LIMIT).length).toBeLessThanOrEqual(LIMIT);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("hostile input", () => {
  test("a block that announces more than the limit is refused before anything is allocated", () => {
    const announced = Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f]);
    expect(() => unpackSnappy(announced, LIMIT)).toThrow("more than");
    expect(() => unpackSnappy(Buffer.concat([HEAD, frame(0, announced)]), LIMIT)).toThrow("more than");
  });

  test("many small frames stop at the limit too", () => {
    const block = snappyCompress(Buffer.alloc(600));
    const framed = Buffer.concat([HEAD, frame(0, block), frame(0, block)]);
    expect(() => unpackSnappy(framed, 1_000)).toThrow("more than");
    expect(() => unpackSnappy(Buffer.concat([HEAD, frame(1, Buffer.alloc(1_001))]), 1_000)).toThrow("more than");
  });

  test.each([
    ["nothing", []],
    ["a length without an end", [0x80, 0x80]],
    ["a length of more than 32 bits", [0xff, 0xff, 0xff, 0xff, 0xff, 0x01]],
    ["a copy before the beginning", [0x04, 0x00, 0x61, 0x0e, 0x05, 0x00]],
    ["a copy from nowhere", [0x04, 0x00, 0x61, 0x0a, 0x00, 0x00]],
    ["a literal that is cut off", [0x04, 0x0c, 0x61]],
    ["more than was announced", [0x01, 0x04, 0x61, 0x62]],
    ["less than was announced", [0x05, 0x00, 0x61]],
    ["a frame that is cut off", [...HEAD, 0x00, 0x09, 0x00, 0x00]],
    ["an unknown frame", [...HEAD, 0x02, 0x04, 0x00, 0x00, 0, 0, 0, 0]],
  ])("%s is an error", (_name, bytes) => {
    expect(() => unpackSnappy(Buffer.from(bytes), LIMIT)).toThrow();
  });
});

describe("a stored bundle", () => {
  const json = { mediaType: "x", list: Array.from({ length: 50 }, (_, index) => ({ index })) };
  const text = Buffer.from(JSON.stringify(json));

  test("is read compressed, framed or plain", () => {
    const block = snappyCompress(text);
    for (const bytes of [text, block, Buffer.concat([HEAD, frame(0, block)])]) {
      expect(unpackBundle(bytes)).toEqual(json);
    }
  });

  test("whose compressed form happens to begin with a brace is read too", () => {
    // 123 bytes long: the length's byte is that of an opening brace.
    const odd = Buffer.from(JSON.stringify({ pad: "p".repeat(113) }));
    expect(odd.length).toBe(123);
    expect(snappyCompress(odd)[0]).toBe("{".charCodeAt(0));
    expect(unpackBundle(snappyCompress(odd))).toEqual({ pad: "p".repeat(113) });
  });

  test("that is neither is an error", () => {
    expect(() => unpackBundle(Buffer.from("<html>"))).toThrow();
    expect(() => unpackBundle(snappyCompress(Buffer.from("not json")))).toThrow();
  });
});
