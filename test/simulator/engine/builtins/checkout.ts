import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { isObject } from "../expression.ts";
import type { JobRuntime, StepResult } from "../job-runtime.ts";
import { Refusal } from "../refusal.ts";
import { type BuiltinUse, readInputs, succeed } from "./builtin.ts";

const execute = promisify(execFile);

/**
 * `actions/checkout`: fetches the run's commit, or `ref`, into the workspace. The remote is the server's address, so
 * that a later `git push` goes over HTTP; its credentials stay in the configuration until the job's end unless
 * `persist-credentials: false`.
 */
export async function checkout(use: BuiltinUse): Promise<StepResult> {
  const { runtime } = use.call;
  const inputs = readInputs(use, {
    repository: fullName(runtime),
    ref: "",
    token: runtime.token.value,
    path: "",
    clean: "true",
    submodules: "false",
    "fetch-depth": "1",
    "fetch-tags": "false",
    "persist-credentials": "true",
    "sparse-checkout": "",
    "sparse-checkout-cone-mode": "true",
  });
  if (inputs.repository !== fullName(runtime)) throw new Refusal(`checking out "${inputs.repository}"`, use.uses);
  if (inputs.submodules !== "false") throw new Refusal("checking out submodules", use.uses);
  refuseWithoutAccess(runtime, inputs.token);
  const folder = resolve(runtime.folders.workspace, inputs.path);
  mkdirSync(folder, { recursive: true });
  const git = (...args: string[]): Promise<string> => runGit(runtime, folder, args);
  await git("init", "-q", "-b", "main");
  await setRemote(runtime, git);
  const wanted = inputs.ref === "" ? runRef(runtime) : await namedRef(git, runtime, inputs.ref);
  await fetch(runtime, git, { ...wanted, depth: inputs["fetch-depth"], tags: inputs["fetch-tags"] === "true" });
  await narrow(git, inputs["sparse-checkout"], inputs["sparse-checkout-cone-mode"] === "true");
  await checkOut(git, wanted);
  if (inputs["persist-credentials"] === "true") await persistCredentials(use, git, inputs.token);
  const commit = await git("rev-parse", "HEAD");
  runtime.log.print(`HEAD is now at ${commit}`);
  return succeed({ ref: wanted.ref, commit });
}

type Git = (...args: string[]) => Promise<string>;

interface Wanted {
  /** Full ref, or the commit itself. */
  readonly ref: string;
  readonly commit: string;
}

function runRef({ contexts }: JobRuntime): Wanted {
  const github = isObject(contexts["github"]) ? contexts["github"] : {};
  return { ref: String(github["ref"]), commit: String(github["sha"]) };
}

async function namedRef(git: Git, { repository }: JobRuntime, ref: string): Promise<Wanted> {
  const candidates = ref.startsWith("refs/") ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`, ref];
  for (const candidate of candidates) {
    const commit = await git("--git-dir", repository.gitDir, "rev-parse", "--verify", `${candidate}^{commit}`).catch(
      () => "",
    );
    if (commit !== "") return { ref: candidate, commit };
  }
  throw new Error(`A branch or tag with the name '${ref}' could not be found`);
}

async function fetch(
  { repository }: JobRuntime,
  git: Git,
  wanted: Wanted & { readonly depth: string; readonly tags: boolean },
): Promise<void> {
  const all = wanted.depth === "0";
  const options = ["-c", "protocol.file.allow=always", "fetch", "-q", wanted.tags || all ? "--tags" : "--no-tags"];
  const depth = all ? [] : [`--depth=${wanted.depth}`];
  const anyCommit = ["--upload-pack", "git -c uploadpack.allowAnySHA1InWant=true upload-pack"];
  const from = [...options, ...depth, ...anyCommit, pathToFileURL(repository.gitDir).href];
  if (all) await git(...from, "+refs/heads/*:refs/remotes/origin/*");
  await git(...from, `+${wanted.commit}:${trackingRef(wanted.ref)}`);
}

/** `sparse-checkout` takes one pattern a line, as git does. */
async function narrow(git: Git, patterns: string, cone: boolean): Promise<void> {
  const lines = patterns.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 0) await git("sparse-checkout", "set", cone ? "--cone" : "--no-cone", ...lines);
}

async function checkOut(git: Git, { ref, commit }: Wanted): Promise<void> {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch === undefined) await git("checkout", "-q", "--force", "--detach", commit);
  else await git("checkout", "-q", "--force", "-B", branch, `refs/remotes/origin/${branch}`);
}

function trackingRef(ref: string): string {
  const [, kind, name] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(ref) ?? [];
  if (kind === "tags") return ref;
  return kind === undefined ? "refs/remotes/origin/HEAD" : `refs/remotes/${kind === "heads" ? "origin" : kind}/${name}`;
}

async function setRemote({ options, repository }: JobRuntime, git: Git): Promise<void> {
  const url = `${options.serverUrl}/${repository.owner.login}/${repository.name}`;
  await git("remote", "remove", "origin").catch(() => "");
  await git("remote", "add", "origin", url);
}

async function persistCredentials({ call, uses }: BuiltinUse, git: Git, token: string): Promise<void> {
  const { runtime, id, name, frame, body } = call;
  const key = `http.${runtime.options.serverUrl}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  runtime.masker.add(basic);
  await git("config", "--local", key, `AUTHORIZATION: basic ${basic}`);
  runtime.posts.push({
    ...{ id, name, frame, body, condition: "always()" },
    run: async (post) => {
      post.runtime.log.print(`Post job cleanup of ${uses}`);
      await git("config", "--local", "--unset-all", key).catch(() => "");
      return succeed({});
    },
  });
}

/** GitHub hides a private repository from a token that may not read its contents. */
function refuseWithoutAccess({ repository, world }: JobRuntime, value: string): void {
  const token = world.tokens.get(value);
  const scopes = token?.scopes;
  if (repository.visibility === "public") return;
  if (token === undefined || token.revoked === true || (scopes !== undefined && !scopes.has("contents"))) {
    throw new Error("remote: Repository not found. The job's `permissions:` need `contents: read`.");
  }
}

async function runGit(runtime: JobRuntime, cwd: string, args: readonly string[]): Promise<string> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: runtime.folders.home, GIT_CONFIG_NOSYSTEM: "1" };
  const { stdout } = await execute("git", [...args], { cwd, env, maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

function fullName({ repository }: JobRuntime): string {
  return `${repository.owner.login}/${repository.name}`;
}
