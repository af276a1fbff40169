/** The stream identifier that opens Snappy's framing format (google/snappy, framing_format.txt). */
const FRAMED = Buffer.from([0xff, 0x06, 0x00, 0x00, ...Buffer.from("sNaPpY")]);
const COMPRESSED = 0x00;
const UNCOMPRESSED = 0x01;
const FIRST_SKIPPABLE = 0x80;
const CHECKSUM = 4;

/**
 * Unpacks what Snappy compressed, a bare block or the framing format. Checksums of frames are not looked at: what comes out
 * carries its own signature.
 *
 * @param limit bytes that may come out; nothing larger is ever allocated
 * @throws Error for anything that is not well formed
 */
export function unpackSnappy(bytes: Uint8Array, limit: number): Uint8Array {
  if (!FRAMED.equals(bytes.subarray(0, FRAMED.length))) return unpackBlock(bytes, limit);
  const parts: Uint8Array[] = [];
  let left = limit;
  for (let at = FRAMED.length; at < bytes.length; ) {
    const [type = 0, low, middle, high] = bytes.subarray(at, at + 4);
    if (low === undefined || middle === undefined || high === undefined) throw new Error("a frame is cut off");
    const length = low + middle * 0x100 + high * 0x10000;
    const chunk = bytes.subarray(at + 4, at + 4 + length);
    if (chunk.length !== length) throw new Error("a frame is cut off");
    at += 4 + length;
    if (type >= FIRST_SKIPPABLE) continue;
    if (type !== COMPRESSED && type !== UNCOMPRESSED) throw new Error(`frames of type ${type} are unknown`);
    if (length < CHECKSUM) throw new Error("a frame is cut off");
    const content = chunk.subarray(CHECKSUM);
    const part = type === COMPRESSED ? unpackBlock(content, left) : content;
    if (part.length > left) throw tooLarge(limit);
    left -= part.length;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** One block (google/snappy, format_description.txt): its length, then literals and copies of what came before. */
function unpackBlock(bytes: Uint8Array, limit: number): Uint8Array {
  const { value: length, next } = readLength(bytes);
  if (length > limit) throw tooLarge(limit);
  const output = new Uint8Array(length);
  let written = 0;
  let at = next;
  while (at < bytes.length) {
    const element = readElement(bytes, at);
    at = element.next;
    if (written + element.length > length) throw new Error("more comes out than was announced");
    if (element.kind === "literal") {
      const literal = bytes.subarray(at, at + element.length);
      if (literal.length !== element.length) throw new Error("a literal is cut off");
      output.set(literal, written);
      at += element.length;
    } else {
      if (element.offset === 0 || element.offset > written) throw new Error("a copy reaches before the beginning");
      // Byte by byte: a copy may overlap with what it writes, which repeats it.
      for (let index = written; index < written + element.length; index += 1) {
        output[index] = output[index - element.offset] ?? 0;
      }
    }
    written += element.length;
  }
  if (written !== length) throw new Error("less comes out than was announced");
  return output;
}

type Element = { readonly length: number; readonly next: number } & (
  | { readonly kind: "literal" }
  | { readonly kind: "copy"; readonly offset: number }
);

function readElement(bytes: Uint8Array, at: number): Element {
  const tag = bytes[at] ?? 0;
  const size = tag >> 2;
  switch (tag & 3) {
    case 0: {
      const extra = size < 60 ? 0 : size - 59;
      const length = extra === 0 ? size : readNumber(bytes, at + 1, extra);
      return { kind: "literal", length: length + 1, next: at + 1 + extra };
    }
    case 1:
      return {
        kind: "copy",
        length: (size & 7) + 4,
        offset: (tag >> 5) * 0x100 + readNumber(bytes, at + 1, 1),
        next: at + 2,
      };
    case 2:
      return { kind: "copy", length: size + 1, offset: readNumber(bytes, at + 1, 2), next: at + 3 };
    default:
      return { kind: "copy", length: size + 1, offset: readNumber(bytes, at + 1, 4), next: at + 5 };
  }
}

/** An unsigned number of so many bytes, the lowest first. */
function readNumber(bytes: Uint8Array, at: number, count: number): number {
  const digits = bytes.subarray(at, at + count);
  if (digits.length !== count) throw new Error("an element is cut off");
  return digits.reduceRight((sum, digit) => sum * 0x100 + digit, 0);
}

/** The announced length: seven bits a byte, the lowest first, at most 32 bits. */
function readLength(bytes: Uint8Array): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = bytes[index];
    if (byte === undefined) throw new Error("its length is cut off");
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, next: index + 1 };
  }
  throw new Error("its length is no 32-bit number");
}

function tooLarge(limit: number): Error {
  return new Error(`more than ${limit} bytes would come out`);
}
