import { PrivateAddress } from "./address.ts";
import { NetworkFailure, type NetworkFault } from "./network.ts";

const HINTS: Readonly<Record<NetworkFault, string>> = {
  "bad-address": "Write a whole https address without a user or password.",
  "plain-http": 'Use https, or allow it here: "allow: { plain-http: true }".',
  "private-address":
    'If it is meant to be asked from inside your network, allow it here: "allow: { private-addresses: true }".',
  redirected: 'Write the final address, or allow redirects within the host: "allow: { redirects: 3 }".',
  certificate:
    "Renew or correct the host's certificate. For an authority of your own, give the job its certificate in NODE_EXTRA_CA_CERTS.",
  timeout: "Find out why the host is slow, or allow it more time.",
  "too-large": "Ask for an address with a smaller answer.",
  unreachable: "Check the address, and whether this job may reach it (runner, firewall, proxy).",
};

export function failure(fault: NetworkFault, message: string, cause?: unknown): NetworkFailure {
  return new NetworkFailure(fault, message, HINTS[fault], cause === undefined ? undefined : { cause });
}

/** Any error of a connection as one of ours. The host is named; paths and queries may hold a key and are not. */
export function failureOf(host: string, error: unknown): NetworkFailure {
  if (error instanceof NetworkFailure) return error;
  if (error instanceof PrivateAddress)
    return failure("private-address", `${error.message}, which is not allowed.`, error);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const said = CERTIFICATE_FAULTS[code];
  if (said !== undefined) return failure("certificate", `The certificate of ${host} ${said} (${code}).`, error);
  if (/^CERT_|_CERT|^ERR_TLS_CERT|^UNABLE_TO_/.test(code)) {
    return failure("certificate", `The certificate of ${host} cannot be trusted (${code}).`, error);
  }
  return failure("unreachable", `${host} gave no complete answer: ${REASONS[code] ?? textOf(error, code)}.`, error);
}

const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "has expired",
  CERT_NOT_YET_VALID: "is not valid yet",
  CERT_REVOKED: "was revoked",
  DEPTH_ZERO_SELF_SIGNED_CERT: "is signed by itself alone",
  SELF_SIGNED_CERT_IN_CHAIN: "comes from an authority that is not trusted here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "comes from an authority that is not trusted here, or lacks the ones in between",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "comes from an authority that is not trusted here",
  ERR_TLS_CERT_ALTNAME_INVALID: "is for another host",
};

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "its name could not be looked up",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut",
};

function textOf(error: unknown, code: string): string {
  if (!(error instanceof Error)) return "something that is no error was thrown";
  // Several addresses tried and refused come as an AggregateError with an empty message.
  return error.message === "" ? code : error.message;
}
