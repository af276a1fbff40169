import { REPOSITORY } from "./forms.ts";

/** Where an image is named: a repository with its registry, and a digest or a tag in it. */
export interface ImageSource {
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** OCI distribution specification 1.1, "Pulling manifests". */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/**
 * Reads `registry/repository@digest`, `registry/repository:tag` or both, and, where the policy names the repository, `@digest`,
 * `sha256:…` or `:tag` alone; `undefined` for anything else. The registry is always written out: a name without one would be
 * Docker Hub's for one tool and a mistake for another.
 */
export function parseImageSource(text: string, repository?: string): ImageSource | undefined {
  const at = text.indexOf("@");
  const digest = at >= 0 ? text.slice(at + 1) : DIGEST.test(text) ? text : undefined;
  const named = at >= 0 ? text.slice(0, at) : digest === undefined ? text : "";
  const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  const written = colon < 0 ? named : named.slice(0, colon);
  const where = written === "" ? repository : written;
  if (where === undefined || !REPOSITORY.test(where)) return undefined;
  if (digest === undefined ? tag === undefined : !DIGEST.test(digest)) return undefined;
  if (tag !== undefined && !TAG.test(tag)) return undefined;
  return { repository: where, tag, digest };
}

/** Whether a repository, or one of its tags, can be asked for by this text. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/** `repository:tag@digest`, as far as it is known; {@link parseImageSource} reads it back to the same. */
export function referenceOf({ repository, tag, digest }: ImageSource): string {
  return `${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}
