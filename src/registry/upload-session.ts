import type { Scope } from "./authorizer.ts";
import { isRegistryFailure, RegistryFailure } from "./errors.ts";
import type { Descriptor } from "./manifest.ts";
import { nameOf, type Place } from "./manifests.ts";
import type { Ask, Whole } from "./registry.ts";
import type { Body, StreamedBody } from "./transport.ts";

/** A blob on its way into a repository. */
export interface Upload {
  readonly target: Place;
  readonly blob: Descriptor;
  /** A repository of the same registry that has the blob. */
  readonly from: string | undefined;
  /** Begins to read the blob; its last chunk must come only after the digest was checked. */
  readonly read: () => StreamedBody;
}

/** An upload that a registry has opened. */
export interface Session {
  /** Bytes that every chunk but the last must have (`OCI-Chunk-Min-Length`); 0 when the registry does not say. */
  readonly smallest: number;
  /** The last request of the upload, which says what the bytes must be. */
  complete(body: Body | undefined, fresh?: boolean): Ask;
  /** The request that adds bytes `from` and following. */
  append(from: number, body: Buffer, fresh: boolean): Ask;
  /** The request that asks how far it has come. */
  status(): Ask;
  /** The same upload at the location that an answer gave; locations change with every step. */
  moved(answer: Pick<Whole, "headers" | "url">): Session;
}

/**
 * Opens an upload, asking the registry to take the blob from another of its repositories instead (OCI distribution
 * specification 1.1, "Mounting a blob from another repository").
 */
export async function mount(upload: Upload): Promise<Session | "mounted"> {
  const { target, blob, from } = upload;
  const path = `/v2/${target.repository}/blobs/uploads/`;
  const what = `write the blob ${nameOf(target, blob.digest)}`;
  const plain: Ask = { method: "POST", url: path, scopes: target.scopes, what };
  let answer: Whole | undefined;
  if (from !== undefined) {
    const pull: Scope = `repository:${from}:pull`;
    const scopes = target.scopes.includes(pull) ? target.scopes : [...target.scopes, pull];
    const query = new URLSearchParams({ mount: blob.digest, from });
    const mounting = { ...plain, url: `${path}?${query.toString()}`, scopes };
    answer = await target.registry.exchange(mounting, [201, 202]).catch((error: unknown) => {
      // Somebody who may write here but not read there; some registries also refuse a mount instead of opening an upload.
      if (isRegistryFailure(error, "denied", "unauthorized", "not-found", "unsupported", "unexpected"))
        return undefined;
      throw error;
    });
  }
  answer ??= await target.registry.exchange(plain, [202]);
  return answer.status === 201 ? "mounted" : sessionAt(upload, answer, smallestOf(answer));
}

function smallestOf(answer: Whole): number {
  const asked = answer.headers.get("oci-chunk-min-length") ?? "";
  return /^\d{1,12}$/.test(asked) ? Number(asked) : 0;
}

function sessionAt(upload: Upload, answer: Pick<Whole, "headers" | "url">, smallest: number): Session {
  const { target, blob } = upload;
  const what = `write the blob ${nameOf(target, blob.digest)}`;
  const location = URL.parse(answer.headers.get("location") ?? "", answer.url);
  if (location === null)
    throw new RegistryFailure({ kind: "unexpected", message: `${what}: the registry gave no place to send it to` });
  const common = { scopes: target.scopes, what };
  const octets = { "content-type": "application/octet-stream" };
  return {
    smallest,
    complete: (body, fresh = false) => {
      const url = new URL(location);
      url.searchParams.set("digest", blob.digest);
      return { ...common, method: "PUT", url: url.href, headers: octets, body: body ?? Buffer.alloc(0), fresh };
    },
    append: (from, body, fresh) => {
      const range = { "content-range": `${from}-${from + body.length - 1}` };
      return { ...common, method: "PATCH", url: location.href, headers: { ...octets, ...range }, body, fresh };
    },
    status: () => ({ ...common, method: "GET", url: location.href }),
    moved: (next) =>
      next.headers.has("location") ? sessionAt(upload, next, smallest) : sessionAt(upload, answer, smallest),
  };
}
