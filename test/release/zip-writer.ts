import { crc32, deflateRawSync } from "node:zlib";

/** One entry of an archive, with every lie that the format allows. */
export interface Packed {
  /** As it stands in the central directory, which is the one that counts; text becomes UTF-8. */
  readonly name: string | Buffer;
  /** As it stands before the bytes; the same unless said. */
  readonly localName?: string | Buffer;
  readonly content?: string | Buffer;
  /** The bytes as they are stored, instead of packing `content`. */
  readonly packed?: Buffer;
  /** Unix mode bits with the type, as in `0o100644`. */
  readonly mode?: number;
  /** 8 (deflate) unless said; 0 stores. */
  readonly method?: number;
  /** What the directory claims about the unpacked bytes. */
  readonly size?: number;
  readonly compressedSize?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly extra?: Buffer;
}

const UTF8 = 0x0800;
const MADE_ON_UNIX = (3 << 8) | 20;

/** Packs entries as they are told, true or not. */
export function pack(entries: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const content = Buffer.from(entry.content ?? "");
    const method = entry.method ?? 8;
    const bytes = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
    const fields = (named: Buffer, extra: number) =>
      numbers([
        [2, 20],
        [2, entry.flags ?? UTF8],
        [2, method],
        [2, 0],
        [2, 0x21],
        [4, entry.crc ?? crc32(content)],
        [4, entry.compressedSize ?? bytes.length],
        [4, entry.size ?? content.length],
        [2, named.length],
        [2, extra],
      ]);
    const local = Buffer.concat([numbers([[4, 0x04034b50]]), fields(localName, 0), localName, bytes]);
    const extra = entry.extra ?? Buffer.alloc(0);
    const head = numbers([
      [4, 0x02014b50],
      [2, MADE_ON_UNIX],
    ]);
    const tail = numbers([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, ((entry.mode ?? 0o100644) << 16) >>> 0],
      [4, offset],
    ]);
    directory.push(Buffer.concat([head, fields(name, extra.length), tail, name, extra]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = numbers([
    [4, 0x06054b50],
    [4, 0],
    [2, entries.length],
    [2, entries.length],
    [4, central.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...parts, central, end]);
}

/** The extra field that gives an entry another name in UTF-8 (Info-ZIP, 0x7075). */
export function unicodeName(name: string, instead: string): Buffer {
  const text = Buffer.from(instead);
  const head = numbers([
    [2, 0x7075],
    [2, text.length + 5],
    [1, 1],
    [4, crc32(Buffer.from(name))],
  ]);
  return Buffer.concat([head, text]);
}

/** Little-endian numbers of so many bytes. */
function numbers(all: readonly (readonly [1 | 2 | 4, number])[]): Buffer {
  return Buffer.concat(
    all.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
