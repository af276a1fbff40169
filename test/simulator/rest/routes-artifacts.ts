import type { Artifact } from "../world.ts";
import { paged } from "./paging.ts";
import { isExpired, renderArtifact } from "./render-run.ts";
import { type Answer, actor, type Call, NO_CONTENT, notFound, ok, Refusal, type Route } from "./route.ts";
import { runOf } from "./routes-runs.ts";

const BASE = "/repos/{owner}/{repo}/actions";

export const artifactRoutes: readonly Route[] = [
  {
    method: "GET",
    route: `${BASE}/artifacts`,
    scope: "actions:read",
    handle: (call) => listArtifacts(call, call.repository.artifacts),
  },
  {
    method: "GET",
    route: `${BASE}/runs/{run_id}/artifacts`,
    scope: "actions:read",
    handle: (call) => {
      const { id } = runOf(call);
      return listArtifacts(
        call,
        call.repository.artifacts.filter((artifact) => artifact.run_id === id),
      );
    },
  },
  { method: "GET", route: `${BASE}/artifacts/{artifact_id}`, scope: "actions:read", handle: getArtifact },
  { method: "DELETE", route: `${BASE}/artifacts/{artifact_id}`, scope: "actions:write", handle: deleteArtifact },
  {
    method: "GET",
    route: `${BASE}/artifacts/{artifact_id}/{archive_format}`,
    scope: "actions:read",
    handle: downloadArtifact,
  },
];

async function listArtifacts(call: Call, artifacts: readonly Artifact[]): Promise<Answer> {
  const name = call.query.get("name");
  const found = artifacts.filter((artifact) => name === null || artifact.name === name);
  const ascending = call.query.get("direction") === "asc";
  return paged(call, {
    items: ascending ? found : found.toReversed(),
    render: (artifact) => renderArtifact(call, artifact, call.world.now()),
    key: "artifacts",
    newest: ascending ? "last" : "first",
  });
}

function artifactOf({ repository, params }: Call): Artifact {
  const found = repository.artifacts.find(({ id }) => `${id}` === params["artifact_id"]);
  if (found === undefined) throw notFound();
  return found;
}

function getArtifact(call: Call): Answer {
  return ok(renderArtifact(call, artifactOf(call), call.world.now()));
}

function deleteArtifact(call: Call): Answer {
  const { artifacts } = call.repository;
  artifacts.splice(artifacts.indexOf(artifactOf(call)), 1);
  return NO_CONTENT;
}

/** Sends to an address of the storage host that works for a minute. Even public repositories want a login here. */
function downloadArtifact(call: Call): Answer {
  actor(call);
  const artifact = artifactOf(call);
  if (call.params["archive_format"] !== "zip") throw notFound();
  if (isExpired(artifact, call.world.now())) throw new Refusal(410, "Artifact has expired");
  const fileName = artifact.contentType === "application/zip" ? `${artifact.name}.zip` : artifact.name;
  const stored = { bytes: artifact.bytes, contentType: artifact.contentType, fileName };
  return {
    status: 302,
    headers: { location: `${call.links.web}${call.site.blobs.sign(stored, call.world.now())}` },
  };
}
