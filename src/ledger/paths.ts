import { hash } from "node:crypto";

export const HEAD_PATH = "head.json";
export const README_PATH = "README.md";

/** Longer file names are cut; the digest keeps them apart. File systems stop at 255 bytes. */
const MAX_FILE_NAME = 180;

/** The file of one decision's lines: by the day of the event, named by its first sequence number, 12 digits. */
export function logPath(firstSeq: number, time: string): string {
  const day = time.slice(0, 10).replaceAll("-", "/");
  return `log/${day}/${String(firstSeq).padStart(12, "0")}.jsonl`;
}

/** The first sequence number of a log file, or undefined when the path is not that of a log file. */
export function firstSeqOf(path: string): number | undefined {
  const digits = /^log\/\d{4}\/\d\d\/\d\d\/(\d{12})\.jsonl$/.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function servicePath(service: string): string {
  return `state/${fileName(service)}.json`;
}

/** The folder, with its final slash, that holds the states of a service's environments. */
export function environmentFolder(service: string): string {
  return `state/${fileName(service)}/`;
}

export function environmentPath(service: string, environment: string): string {
  return `${environmentFolder(service)}${fileName(environment)}.json`;
}

export function releasePath(service: string, release: string): string {
  return `releases/${fileName(service)}/${fileName(release)}.json`;
}

/** Holds the one release of that version: a version names exactly one. */
export function versionPath(service: string, version: string): string {
  return `versions/${fileName(service)}/${fileName(version)}.json`;
}

/**
 * A name as a safe part of a path on every system. Letters, digits, `-`, `_`, `.` and `+` stay, so ordinary names are
 * themselves; every other byte is percent-encoded. Different names always give different results. A dot is encoded where
 * it would mean something: at the start, at the end, and before `json`, since `state/<service>.json` and
 * `state/<service>/` are neighbours.
 */
export function fileName(name: string): string {
  if (/^[A-Za-z0-9_+-]{1,100}$/.test(name)) return name;
  const encoded = Array.from(Buffer.from(name), encodeByte)
    .join("")
    .replace(/^\.|\.$|\.(?=json$)/gi, "%2E");
  if (encoded.length <= MAX_FILE_NAME) return encoded;
  return `${encoded.slice(0, MAX_FILE_NAME - 65)}~${hash("sha256", name, "hex")}`;
}

function encodeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (/[A-Za-z0-9_.+-]/.test(character)) return character;
  return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
