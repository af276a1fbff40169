import { crc32, deflateRawSync } from "node:zlib";

/** One file to pack: a path with forward slashes and its bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATE = 8;
const UTF8 = 0x0800;
/** 1980-01-01, the first day a zip can name: the same files give the same bytes. */
const DATE = 0x0021;

/** Packs files into a zip whose bytes depend on nothing but their paths and contents. Entries keep their order. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path, "utf8");
    const packed = deflateRawSync(bytes);
    const fields = entryFields(bytes, packed, name);
    const local = Buffer.concat([u32(LOCAL), fields, name, packed]);
    const tail = [u16(0), u16(0), u16(0), u32(0), u32(offset), name];
    centrals.push(Buffer.concat([u32(CENTRAL), u16(20), fields, ...tail]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const count = u16(entries.length);
  const end = [u32(END), u16(0), u16(0), count, count, u32(directory.length), u32(offset), u16(0)];
  return Buffer.concat([...locals, directory, ...end]);
}

/** The part that the local and the central header share: version, flags, method, time, sizes, lengths. */
function entryFields(bytes: Buffer, packed: Buffer, name: Buffer): Buffer {
  const sizes = [u32(crc32(bytes)), u32(packed.length), u32(bytes.length)];
  return Buffer.concat([u16(20), u16(UTF8), u16(DEFLATE), u16(0), u16(DATE), ...sizes, u16(name.length), u16(0)]);
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
