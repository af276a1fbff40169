import type { Signer } from "@sigstore/verify";
import type { Claims } from "./attestation.ts";
import { utf8String } from "./der.ts";

/** Below Fulcio's arc of object identifiers (docs/oid-info.md); those from 8 on are DER UTF8Strings. */
const FULCIO = "1.3.6.1.4.1.57264.1.";
const EXTENSIONS = {
  issuer: 8,
  signer: 9,
  signerCommit: 10,
  runner: 11,
  repository: 12,
  commit: 13,
  ref: 14,
  repositoryId: 15,
  ownerId: 17,
  workflow: 18,
  workflowCommit: 19,
  trigger: 20,
  run: 21,
} as const satisfies Readonly<Record<Exclude<keyof Claims, "subject">, number>>;

/**
 * Reads a verified certificate's claims. All of them must be there, once each, as text: a certificate of another kind of
 * signer, such as a person's, lacks most.
 *
 * @returns the claims, or what is missing
 */
export function readClaims(identity: Signer["identity"]): Claims | { readonly missing: string } {
  const values = new Map<string, Buffer>();
  for (const { oid, value } of identity?.oids ?? []) {
    const id = oid?.id.join(".") ?? "";
    if (values.has(id)) return { missing: `one single extension ${id}` };
    values.set(id, value);
  }
  const read = (claim: keyof typeof EXTENSIONS): string => {
    const value = values.get(`${FULCIO}${EXTENSIONS[claim]}`);
    return (value === undefined ? undefined : utf8String(value)) ?? "";
  };
  const claims: Claims = {
    subject: identity?.subjectAlternativeName ?? "",
    issuer: read("issuer"),
    signer: read("signer"),
    signerCommit: read("signerCommit"),
    runner: read("runner"),
    repository: read("repository"),
    commit: read("commit"),
    ref: read("ref"),
    repositoryId: read("repositoryId"),
    ownerId: read("ownerId"),
    workflow: read("workflow"),
    workflowCommit: read("workflowCommit"),
    trigger: read("trigger"),
    run: read("run"),
  };
  // An empty claim would equal an empty expectation.
  const missing = Object.entries(claims).find(([, value]) => value === "");
  return missing === undefined ? claims : { missing: missing[0] };
}
