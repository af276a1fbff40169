import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname } from "node:path";
import { git, gitEnvironment, type ListedRef, listRefs, ZERO_OID } from "./git.ts";
import { authenticate, canSee, grants } from "./rest/access.ts";
import { fullName } from "./rest/links.ts";
import { Refusal } from "./rest/route.ts";
import type { Repository, Token, User, World } from "./world.ts";

const GIT_PATH = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/** Whether a path is git's smart HTTP. */
export function isGitPath(path: string): boolean {
  return GIT_PATH.test(path);
}

/** Answers `git clone`, `fetch` and `push` with git's own backend; a push is an event of the world. Answers the status. */
export async function serveGit(world: World, request: IncomingMessage, response: ServerResponse): Promise<number> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const [, owner = "", name = "", action = ""] = GIT_PATH.exec(url.pathname) ?? [];
  const pushing = action === "git-receive-pack" || url.searchParams.get("service") === "git-receive-pack";
  let allowed: { readonly repository: Repository; readonly token: Token | null };
  try {
    allowed = admit(world, { fullName: `${owner}/${name}`, authorization: request.headers.authorization, pushing });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const challenge = error.status === 401 ? { "www-authenticate": 'Basic realm="GitHub"' } : {};
    response.writeHead(error.status, { "content-type": "text/plain", ...challenge }).end(`${error.message}\n`);
    return error.status;
  }
  const { repository, token } = allowed;
  const before = action === "git-receive-pack" ? await listRefs(repository.gitDir) : [];
  const status = await backend(
    { repository, path: `${url.pathname}`, action, query: url.search.slice(1) },
    request,
    response,
  );
  if (action === "git-receive-pack" && token !== null) {
    announce(world, repository, { before, after: await listRefs(repository.gitDir), token });
  }
  return status;
}

function admit(
  world: World,
  wanted: { readonly fullName: string; readonly authorization: string | undefined; readonly pushing: boolean },
): { readonly repository: Repository; readonly token: Token | null } {
  const token = authenticate(world, wanted.authorization);
  const repository = world.repositories.find(
    (candidate) => fullName(candidate).toLowerCase() === wanted.fullName.toLowerCase(),
  );
  if (repository === undefined || !canSee(repository, token)) {
    throw token === null ? new Refusal(401, "Authentication required") : new Refusal(404, "Repository not found.");
  }
  if (wanted.pushing && token === null) throw new Refusal(401, "Authentication required");
  if (!grants(token, repository, wanted.pushing ? "contents:write" : "contents:read")) {
    throw new Refusal(403, "Write access to repository not granted.");
  }
  return { repository, token };
}

async function backend(
  call: { readonly repository: Repository; readonly path: string; readonly action: string; readonly query: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const { gitDir } = call.repository;
  const program = `${await git(gitDir, ["--exec-path"])}/git-http-backend`;
  const child = spawn(program, [], {
    env: {
      ...gitEnvironment(),
      GIT_PROJECT_ROOT: dirname(gitDir),
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: `${gitDir.slice(dirname(gitDir).length)}/${call.action}`,
      REQUEST_METHOD: request.method ?? "GET",
      QUERY_STRING: call.query,
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      REMOTE_USER: "simulator",
      REMOTE_ADDR: "127.0.0.1",
      ...(request.headers["content-length"] === undefined ? {} : { CONTENT_LENGTH: request.headers["content-length"] }),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.on("error", () => {
    // The backend answers some requests without reading all of them.
  });
  request.pipe(child.stdin);
  return new Promise((resolve, reject) => {
    let head: Buffer | null = Buffer.alloc(0);
    let status = 200;
    child.stdout.on("data", (chunk: Buffer) => {
      if (head === null) {
        response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      const lines = head.toString("latin1", 0, end).split("\r\n");
      const headers = lines.map(
        (line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const,
      );
      status = Number(headers.find(([key]) => key === "Status")?.[1].slice(0, 3) ?? 200);
      response.writeHead(status, Object.fromEntries(headers.filter(([key]) => key !== "Status")));
      response.write(head.subarray(end + 4));
      head = null;
    });
    child.on("error", reject);
    child.on("close", () => {
      if (head !== null) response.writeHead(500);
      response.end();
      resolve(head === null ? status : 500);
    });
  });
}

/** One push event per branch or tag that moved, as GitHub sends them. */
function announce(
  world: World,
  repository: Repository,
  { before, after, token }: { before: readonly ListedRef[]; after: readonly ListedRef[]; token: Token },
): void {
  const actor: User = token.user;
  const oids = (refs: readonly ListedRef[]): Map<string, string> => new Map(refs.map(({ name, oid }) => [name, oid]));
  const [old, fresh] = [oids(before), oids(after)];
  for (const ref of new Set([...old.keys(), ...fresh.keys()])) {
    const change = { before: old.get(ref) ?? ZERO_OID, after: fresh.get(ref) ?? ZERO_OID };
    if (change.before === change.after || !/^refs\/(heads|tags)\//.test(ref)) continue;
    world.emit({ type: "push", repository, ref, ...change, actor, byWorkflowToken: token.workflowToken });
  }
}
