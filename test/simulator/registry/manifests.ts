import { type Call, problem, type Reply, readWhole } from "./reply.ts";
import { type Repository, sha256 } from "./store.ts";

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/** `/v2/<name>/manifests/<reference>`: "Pulling manifests", "Pushing manifests", "Deleting manifests". */
export async function manifests(call: Call, tracksSubjects: boolean): Promise<Reply> {
  const held = call.store.repository(call.repository);
  const digest = DIGEST.test(call.name) ? call.name : held.tags.get(call.name);
  switch (call.method) {
    case "GET":
    case "HEAD": {
      const found = digest === undefined ? undefined : held.manifests.get(digest);
      if (found === undefined || digest === undefined) return problem(404, "MANIFEST_UNKNOWN");
      const headers = { "content-type": found.mediaType, "docker-content-digest": digest };
      return { status: 200, headers, body: found.bytes };
    }
    case "PUT":
      return put(call, held, tracksSubjects);
    case "DELETE": {
      if (digest === undefined || !held.manifests.has(digest)) return problem(404, "MANIFEST_UNKNOWN");
      if (call.name === digest) held.manifests.delete(digest);
      else held.tags.delete(call.name);
      return { status: 202 };
    }
    default:
      return problem(405, "UNSUPPORTED");
  }
}

async function put(call: Call, held: Repository, tracksSubjects: boolean): Promise<Reply> {
  const bytes = await readWhole(call.body);
  const digest = sha256(bytes);
  if (!DIGEST.test(call.name) && !TAG.test(call.name)) return problem(400, "TAG_INVALID");
  if (DIGEST.test(call.name) && call.name !== digest) return problem(400, "DIGEST_INVALID");
  const manifest = JSON.parse(bytes.toString("utf8"));
  const mediaType = call.headers["content-type"] ?? "";
  if (manifest.mediaType !== undefined && manifest.mediaType !== mediaType) return problem(400, "MANIFEST_INVALID");
  const blobs = [manifest.config, ...(manifest.layers ?? [])].filter((each) => each !== undefined);
  for (const blob of blobs) {
    const foreign = String(blob.mediaType).includes("foreign");
    if (!foreign && !held.blobs.has(blob.digest)) return problem(404, "MANIFEST_BLOB_UNKNOWN", blob.digest);
  }
  for (const child of manifest.manifests ?? []) {
    // The list behind a fallback tag may name what is yet to come.
    const isList = /^sha256-[0-9a-f]{64}$/.test(call.name);
    if (!isList && !held.manifests.has(child.digest)) return problem(404, "MANIFEST_UNKNOWN", child.digest);
  }
  held.manifests.set(digest, { bytes, mediaType });
  if (!DIGEST.test(call.name)) held.tags.set(call.name, digest);
  const subject = tracksSubjects && manifest.subject !== undefined ? { "oci-subject": manifest.subject.digest } : {};
  const location = `/v2/${call.repository}/manifests/${digest}`;
  return { status: 201, headers: { location, "docker-content-digest": digest, ...subject } };
}

/** `/v2/<name>/tags/list`, in lexical order, in pages. */
export function tags(call: Call): Reply {
  const all = [...call.store.repository(call.repository).tags.keys()].sort();
  const last = call.url.searchParams.get("last") ?? "";
  const n = Number(call.url.searchParams.get("n") ?? "1000");
  const page = all.filter((tag) => tag > last).slice(0, n);
  const more = all.some((tag) => tag > (page.at(-1) ?? "\uffff"));
  const link = `</v2/${call.repository}/tags/list?n=${n}&last=${page.at(-1)}>; rel="next"`;
  const body = Buffer.from(JSON.stringify({ name: call.repository, tags: page }));
  return { status: 200, headers: { "content-type": "application/json", ...(more ? { link } : {}) }, body };
}

const INDEX = "application/vnd.oci.image.index.v1+json";

/** `/v2/<name>/referrers/<digest>`: "Listing referrers", two to a page. */
export function referrers(call: Call): Reply {
  const all: object[] = [];
  for (const [digest, { bytes, mediaType }] of call.store.repository(call.repository).manifests) {
    const manifest = JSON.parse(bytes.toString("utf8"));
    if (manifest.subject?.digest !== call.name) continue;
    const artifactType = manifest.artifactType ?? manifest.config?.mediaType;
    all.push({ mediaType, digest, size: bytes.length, artifactType, annotations: manifest.annotations });
  }
  const from = Number(call.url.searchParams.get("from") ?? "0");
  const page = { schemaVersion: 2, mediaType: INDEX, manifests: all.slice(from, from + 2) };
  const link = `</v2/${call.repository}/referrers/${call.name}?from=${from + 2}>; rel="next"`;
  const headers = { "content-type": INDEX, ...(from + 2 < all.length ? { link } : {}) };
  return { status: 200, headers, body: Buffer.from(JSON.stringify(page)) };
}
