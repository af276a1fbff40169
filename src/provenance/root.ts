import { TrustedRoot } from "@sigstore/protobuf-specs";

/**
 * Reads a trusted root strictly. The library takes a key without a beginning for one that was always valid; a root of ours
 * says of each key and authority since when it counts.
 *
 * @throws Error when it cannot be read or leaves that out
 */
export function readRoot(json: unknown): TrustedRoot {
  const root = TrustedRoot.fromJSON(json);
  const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities];
  const keys = [...root.tlogs, ...root.ctlogs].map(({ publicKey }) => publicKey);
  if (authorities.length === 0) throw new Error("the trusted root names no authority");
  for (const part of [...authorities, ...keys]) {
    if (part?.validFor?.start === undefined)
      throw new Error("a part of the trusted root does not say since when it counts");
  }
  return root;
}
