import { snappyCompress } from "hysnappy";
import type { StoredAttestation } from "../world-attestations.ts";
import { type Answer, type Call, ok, type Route } from "./route.ts";

export const attestationRoutes: readonly Route[] = [
  {
    method: "GET",
    route: "/repos/{owner}/{repo}/attestations/{subject_digest}",
    scope: "attestations:read",
    handle: listAttestations,
  },
];

/** Newest first, by cursor. Since July 2026 the answer has no bundles, only short-lived addresses of compressed ones. */
function listAttestations(call: Call): Answer {
  const { params, query, repository } = call;
  const predicate = query.get("predicate_type");
  const all = (repository.attestations ?? [])
    .filter(({ digest }) => digest === params["subject_digest"])
    .filter((each) => predicate === null || each.predicate === predicate)
    .toReversed();
  const after = query.get("after");
  const from = after === null ? 0 : all.findIndex(({ id }) => `${id}` === after) + 1;
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const page = all.slice(from, from + size);
  const last = page.at(-1);
  const json = {
    attestations: page.map((each) => ({
      bundle: null,
      repository_id: repository.id,
      bundle_url: `${call.links.web}${sign(call, each)}`,
      initiator: "user",
    })),
  };
  if (last === undefined || from + size >= all.length) return ok(json);
  const next = new URLSearchParams(query);
  next.set("after", `${last.id}`);
  return {
    status: 200,
    json,
    headers: { link: `<${call.links.api}${params["*"] ?? ""}?${next.toString()}>; rel="next"` },
  };
}

function sign({ site, world }: Call, { bundle, bytes, id }: StoredAttestation): string {
  const stored = bytes ?? Buffer.from(snappyCompress(Buffer.from(JSON.stringify(bundle))));
  const blob = { bytes: stored, contentType: "application/x-snappy", fileName: `${id}.json.sn` };
  return site.blobs.sign(blob, world.now());
}
