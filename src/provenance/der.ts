const UTF8_STRING = 0x0c;

/**
 * The text of a DER UTF8String that fills the bytes exactly; undefined for anything else, so that no second reader can see
 * another text in the same bytes.
 */
export function utf8String(bytes: Uint8Array): string | undefined {
  const [tag, first] = bytes;
  if (tag !== UTF8_STRING || first === undefined) return undefined;
  const header = headerLength(bytes, first);
  if (header === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(header));
  } catch {
    return undefined;
  }
}

/** Bytes of tag and length, when the length is written as short as it can be and is what follows. */
function headerLength(bytes: Uint8Array, first: number): number | undefined {
  if (first < 0x80) return bytes.length - 2 === first ? 2 : undefined;
  const count = first - 0x80;
  if (count < 1 || count > 2 || bytes.length < 2 + count) return undefined;
  const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  const shortest = length > 0xff ? 2 : length > 0x7f ? 1 : 0;
  return count === shortest && bytes.length - 2 - count === length ? 2 + count : undefined;
}
