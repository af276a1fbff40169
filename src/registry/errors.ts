/**
 * Why a registry gave no usable answer. None of them is a decision.
 *
 * - `digest-mismatch`: bytes are not what their digest says; nothing was tagged (R30).
 * - `tag-taken`: a tag that must not move exists with another digest.
 * - `unauthorized`: the registry wants (other) credentials; `denied`: it knows us and says no.
 * - `unavailable`: no answer after all retries; `rate-limited`: it asked to wait for longer than we may.
 * - `address-refused`: a private address, plain http or a token server that nobody allowed.
 * - `certificate`: who answers could not show that it is the registry.
 * - `credentials`: a Docker config file or a credential helper could not be used.
 * - `unsupported`: media types, digests or manifests that this program does not copy.
 */
export type RegistryFailureKind =
  | "invalid-reference"
  | "invalid-manifest"
  | "not-found"
  | "unauthorized"
  | "denied"
  | "digest-mismatch"
  | "tag-taken"
  | "rate-limited"
  | "unavailable"
  | "address-refused"
  | "certificate"
  | "credentials"
  | "unsupported"
  | "unexpected";

export interface RegistryFailureFacts {
  readonly kind: RegistryFailureKind;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** The one error that `src/registry` throws. */
export class RegistryFailure extends Error {
  override readonly name = "RegistryFailure";
  readonly kind: RegistryFailureKind;
  /** The stable code for outputs: the kind, with the room's name before it. */
  readonly reason: `registry-${RegistryFailureKind}`;
  /** The likely reason, and the line to add or the thing to do. */
  readonly hint: string | undefined;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;

  constructor(facts: RegistryFailureFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.kind = facts.kind;
    this.reason = `registry-${facts.kind}`;
    this.hint = facts.hint ?? HINTS[facts.kind];
    this.status = facts.status;
  }
}

const HINTS: Readonly<Record<RegistryFailureKind, string>> = {
  "invalid-reference": "Write it as host/repository:tag or host/repository@sha256:<64 hex digits>.",
  "invalid-manifest": "Push the image again with a current tool; this one cannot be promoted.",
  "not-found":
    "Check the repository's name and the tag or digest; a registry also says this of what the login may not see.",
  unauthorized: "Log in to this registry in an earlier step (docker/login-action), or give its username and password.",
  denied: "The login works but may not do this: give it read access to the source and write access to the target.",
  "digest-mismatch":
    "Nothing was tagged. Run the step again; if it stays, the registry's copy is damaged: push the image again.",
  "tag-taken": "Choose a new version for the release; if the tag is meant to move, say so in the policy.",
  "rate-limited": "Run the step again later, or log in: registries give strangers less.",
  unavailable:
    "Run the step again; what has arrived already is not sent again. Some registries (Amazon ECR) also break the connection where the repository does not exist.",
  "address-refused":
    'If it is right, say so in the policy: registries: { "<host>": { private: true } }; plain-http and token-hosts stand there too.',
  certificate:
    "Renew or correct the registry's certificate. For an authority of your own, give the job its certificate in NODE_EXTRA_CA_CERTS.",
  credentials: "Log in again, or give the username and password as inputs.",
  unsupported: "Build the image as an OCI image or a Docker image of schema 2.",
  unexpected: "Check that the address is a registry's (OCI distribution specification 1.1).",
};

/** Whether `error` is a {@link RegistryFailure} of one of the given kinds (of any kind when none is given). */
export function isRegistryFailure(error: unknown, ...kinds: readonly RegistryFailureKind[]): error is RegistryFailure {
  return error instanceof RegistryFailure && (kinds.length === 0 || kinds.includes(error.kind));
}

/**
 * The refusal of a request, in the registry's own words as far as it gave some.
 *
 * @param o.what what was asked, for a person: "GET the manifest of ghcr.io/octo/shop:1.2"
 */
export function refusal(o: {
  readonly what: string;
  readonly status: number;
  readonly words: string;
}): RegistryFailure {
  const said = o.words === "" ? "" : `: ${o.words}`;
  return new RegistryFailure({
    kind: kindOfStatus(o.status),
    status: o.status,
    message: `${o.what}: the registry answered ${o.status}${said}`,
  });
}

function kindOfStatus(status: number): RegistryFailureKind {
  switch (status) {
    case 401:
      return "unauthorized";
    case 403:
      return "denied";
    case 404:
      return "not-found";
    case 429:
      return "rate-limited";
    case 405:
    case 415:
      return "unsupported";
    default:
      return status >= 500 ? "unavailable" : "unexpected";
  }
}
