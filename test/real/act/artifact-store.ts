import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { artifactFiles } from "../../simulator/engine/builtins/artifact-files.ts";
import { zip } from "../../simulator/engine/zip.ts";
import type { Artifact, Repository, World } from "../../simulator/world.ts";

/** Where the stand-in of actions/upload-artifact puts what it uploads: straight into the simulated GitHub's records. */
export interface ArtifactStore {
  readonly url: string;
  close(): Promise<void>;
}

interface Upload {
  readonly run: number;
  readonly name: string;
  readonly workspace: string;
  readonly path: string;
  readonly ifNoFilesFound: string;
}

const DAY = 24 * 60 * 60 * 1000;

/** Opens the store on a free port of 127.0.0.1. */
export async function openArtifactStore(world: World, repository: Repository): Promise<ArtifactStore> {
  const server = createServer((request, response) => {
    read(request)
      .then((text) => {
        if (!isKnown(world, request)) throw new Error("unknown token");
        const artifact = store(world, repository, JSON.parse(text));
        response.end(JSON.stringify(artifact));
      })
      .catch((problem: unknown) => response.writeHead(400).end(String(problem)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the artifact store got no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function store(world: World, repository: Repository, upload: Upload): Readonly<Record<string, string>> {
  const files = artifactFiles(upload.workspace, upload.path);
  if (files.length === 0 && upload.ifNoFilesFound === "error") throw new Error(`no files at ${upload.path}`);
  const bytes = zip(files);
  const id = world.nextId("large");
  const now = world.now();
  const digest = createHash("sha256").update(bytes).digest("hex");
  const artifact: Artifact = {
    ...{ id, node_id: `AR_${id}`, name: upload.name, bytes, contentType: "application/zip", expired: false },
    ...{ digest: `sha256:${digest}`, run_id: upload.run },
    ...{ created_at: now.toISOString(), updated_at: now.toISOString() },
    expires_at: new Date(now.getTime() + 90 * DAY).toISOString(),
  };
  repository.artifacts.push(artifact);
  return { "artifact-id": String(id), "artifact-digest": digest };
}

function isKnown(world: World, request: IncomingMessage): boolean {
  const token = world.tokens.get((request.headers.authorization ?? "").replace(/^Bearer /, ""));
  return token?.workflowToken === true && token.revoked !== true;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
