import { isDigest } from "./digest.ts";
import { RegistryFailure } from "./errors.ts";

/** A repository of a registry. */
export interface RepositoryName {
  /** `host` or `host:port`, lower case; Docker Hub is `docker.io`. */
  readonly registry: string;
  /** Without the host: `octo/shop`. */
  readonly repository: string;
}

/** What `host[:port]/repository[:tag][@digest]` names. */
export interface ImageReference extends RepositoryName {
  readonly tag: string | undefined;
  /** `sha256:…` or `sha512:…`, whole. */
  readonly digest: string | undefined;
}

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-f:.]{2,45}\\])(?::([1-9][0-9]{0,4}))?$`);
/** Path components of the OCI distribution specification 1.1, "Pulling manifests". */
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const LONGEST = 600;

/**
 * Reads an image reference strictly: no scheme, no spaces, no abbreviated digest. A name without a host is Docker Hub's,
 * and one without a slash is Docker Hub's `library/`, as every tool of the field reads it.
 *
 * @throws RegistryFailure `invalid-reference`
 */
export function parseReference(text: string): ImageReference {
  if (text.length > LONGEST) throw invalid(`${text.slice(0, 80)}…`, `is longer than ${LONGEST} characters`);
  const at = text.indexOf("@");
  const digest = at === -1 ? undefined : text.slice(at + 1);
  const named = at === -1 ? text : text.slice(0, at);
  if (digest !== undefined && !isDigest(digest))
    throw invalid(text, "has no whole sha256 or sha512 digest after the @");
  // A colon after the last slash begins a tag; one before it is a port.
  const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  const path = colon === -1 ? named : named.slice(0, colon);
  if (tag !== undefined && !isTag(tag)) throw invalid(text, "has a tag that no registry accepts");
  return { ...parseRepository(path, text), tag, digest };
}

/**
 * Reads a repository's name, without tag or digest.
 *
 * @throws RegistryFailure `invalid-reference`
 */
export function parseRepository(text: string, whole = text): RepositoryName {
  const slash = text.indexOf("/");
  const first = slash === -1 ? "" : text.slice(0, slash);
  const hasHost = /[.:[]/.test(first) || first.toLowerCase() === "localhost";
  const registry = registryName(hasHost ? first : "docker.io", whole);
  const rest = hasHost ? text.slice(slash + 1) : text;
  const repository = registry === "docker.io" && !rest.includes("/") ? `library/${rest}` : rest;
  if (repository.length > 255 || !REPOSITORY.test(repository)) {
    throw invalid(whole, "has no repository name of lower-case letters, digits and . _ - between slashes");
  }
  return { registry, repository };
}

/** `host[:port]` in lower case; the names that Docker Hub also goes by become `docker.io`. */
export function registryName(text: string, whole = text): string {
  const host = text.toLowerCase();
  const match = HOST.exec(host);
  if (match === null || Number(match[1] ?? "1") > 65_535)
    throw invalid(whole, "has no host[:port] before the repository");
  return host === "index.docker.io" || host === "registry-1.docker.io" ? "docker.io" : host;
}

/** Whether a registry accepts `text` as a tag. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/** The reference in its canonical form, which {@link parseReference} reads back to the same. */
export function formatReference(reference: RepositoryName & Partial<ImageReference>): string {
  const tag = reference.tag === undefined ? "" : `:${reference.tag}`;
  const digest = reference.digest === undefined ? "" : `@${reference.digest}`;
  return `${reference.registry}/${reference.repository}${tag}${digest}`;
}

function invalid(text: string, why: string): RegistryFailure {
  return new RegistryFailure({
    kind: "invalid-reference",
    message: `the image reference ${JSON.stringify(text)} ${why}`,
  });
}
