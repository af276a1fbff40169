/** One entry of an archive's directory, as far as its safety depends on it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly size: number;
  /** Unix mode bits, 0 where the archive carries none. */
  readonly mode: number;
}

export interface ArchiveLimits {
  readonly entries: number;
  /** Uncompressed bytes in all. */
  readonly bytes: number;
  /** Uncompressed by compressed size of one entry; small entries are exempt. */
  readonly ratio: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 100_000, bytes: 20 * 2 ** 30, ratio: 100 };

const RATIO_EXEMPT = 1 << 20;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/**
 * Why an archive must not be unpacked, or `undefined` when it may be: every rule of R31, judged on the whole directory
 * before a single byte is written. Names that differ only by case or by Unicode composition collide on some systems and
 * are refused on all.
 */
export function refuseArchive(entries: readonly ArchiveEntry[], limits: ArchiveLimits): string | undefined {
  if (entries.length > limits.entries) return `it has more than ${limits.entries} entries`;
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  let bytes = 0;
  for (const entry of entries) {
    const refused = refuseEntry(entry, limits) ?? refuseCollision(entry.name, files, folders);
    if (refused !== undefined) return `entry ${JSON.stringify(entry.name)} ${refused}`;
    bytes += entry.size;
    if (bytes > limits.bytes) return `it unpacks to more than ${limits.bytes} bytes`;
  }
  return undefined;
}

function refuseEntry(entry: ArchiveEntry, limits: ArchiveLimits): string | undefined {
  const { name } = entry;
  if (name === "" || name.includes("\0")) return "has an empty name or a NUL in it";
  if (name.includes("\\")) return "has a backslash in its name";
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "has an absolute name";
  const segments = name.replace(/\/$/, "").split("/");
  if (segments.some((segment) => segment === ".." || segment === "." || segment === "")) {
    return "leaves or repeats its folder";
  }
  // Windows drops them: "a." would be "a", and ".. " would be "..".
  if (segments.some((segment) => /[. ]$/.test(segment))) return "ends a name with a dot or a space";
  const type = entry.mode & FILE_TYPE;
  if (type === SYMBOLIC_LINK) return "is a link";
  if (type !== 0 && type !== REGULAR && type !== DIRECTORY) return "is neither a file nor a folder";
  if (entry.size > RATIO_EXEMPT && entry.size > entry.compressedSize * limits.ratio) {
    return `unpacks to more than ${limits.ratio} times its size`;
  }
  return undefined;
}

function refuseCollision(name: string, files: Map<string, string>, folders: Map<string, string>): string | undefined {
  const isFolder = name.endsWith("/");
  const segments = name.replace(/\/$/, "").split("/");
  for (let depth = 1; depth < segments.length + (isFolder ? 1 : 0); depth += 1) {
    const folder = segments.slice(0, depth).join("/");
    const key = collisionKey(folder);
    const same = folders.get(key);
    if (files.has(key) || (same !== undefined && same !== folder)) return `collides with "${same ?? files.get(key)}"`;
    folders.set(key, folder);
  }
  if (isFolder) return undefined;
  const key = collisionKey(name);
  const other = files.get(key) ?? folders.get(key);
  if (other !== undefined) return `collides with "${other}"`;
  files.set(key, name);
  return undefined;
}

function collisionKey(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFC");
}
