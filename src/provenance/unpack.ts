import { unpackSnappy } from "./snappy.ts";

/** Bytes of the largest bundle that is read: a predicate may have 16 MB (actions/attest), and base64 makes more of it. */
export const LARGEST_BUNDLE = 24 * 1_024 * 1_024;

/**
 * A stored bundle as JSON. GitHub stores them compressed with Snappy; what is JSON already is taken as it is.
 *
 * @throws Error when it is neither
 */
export function unpackBundle(bytes: Uint8Array): unknown {
  return plainJson(bytes) ?? parse(unpackSnappy(bytes, LARGEST_BUNDLE));
}

/** A compressed block can begin with a brace too, so that only reading it to the end tells. */
function plainJson(bytes: Uint8Array): unknown {
  if (bytes[0] !== "{".charCodeAt(0)) return undefined;
  try {
    return parse(bytes);
  } catch {
    return undefined;
  }
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}
