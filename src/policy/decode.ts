import { createHash } from "node:crypto";
import { positionsIn } from "./lines.ts";
import type { PolicyMistake } from "./mistake.ts";
import { mistake, type Position } from "./mistake.ts";

/** A policy is read by people; a larger file is an accident or an attack. */
export const MAX_POLICY_BYTES = 256 * 1024;

export interface DecodedText {
  readonly text: string;
  /** `sha256:<hex>` of the bytes as they are in the file. */
  readonly sha256: string;
}

/**
 * The file's bytes as text: UTF-8 without a byte order mark, at most 256 KiB. The mistake says where it is not.
 *
 * @param what how messages call the file, at the beginning of a sentence
 */
export function decode(file: Uint8Array | string, what = "The policy"): DecodedText | PolicyMistake {
  if (typeof file === "string" && !file.isWellFormed()) {
    const position = positionsIn(file)(file.search(/\p{Cs}/u));
    return fileMistake(position, `${what} is not valid text: it contains half of a surrogate pair.`);
  }
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  if (bytes.length > MAX_POLICY_BYTES) {
    const size = `${what} is ${bytes.length} bytes; at most ${MAX_POLICY_BYTES} (256 KiB) are read.`;
    return fileMistake({ line: 1, column: 1 }, size);
  }
  const text = utf8(bytes);
  if (text === undefined) {
    return fileMistake(invalidByte(bytes), `${what} is not valid UTF-8 from here on. Save the file as UTF-8.`);
  }
  if (text.startsWith("\ufeff")) {
    return fileMistake({ line: 1, column: 1 }, `${what} starts with a byte order mark. Save it as UTF-8 without BOM.`);
  }
  return { text, sha256: `sha256:${createHash("sha256").update(bytes).digest("hex")}` };
}

function fileMistake(at: Position, problem: string): PolicyMistake {
  return mistake({ at, path: [], problem });
}

function utf8(bytes: Uint8Array, more = false): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: more });
  } catch {
    return undefined;
  }
}

/** The end of the longest valid beginning, found by halving: a beginning of valid text is valid while more may follow. */
function invalidByte(bytes: Uint8Array): Position {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (utf8(bytes.subarray(0, middle), true) === undefined) invalid = middle;
    else valid = middle;
  }
  const text = utf8(bytes.subarray(0, valid), true) ?? "";
  return positionsIn(text)(text.length);
}
