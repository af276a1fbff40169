import type { Credential } from "./credential.ts";
import type { AskHelper } from "./docker-config.ts";
import { RegistryFailure } from "./errors.ts";

export interface HelperOptions {
  /** The environment the helper runs in: it finds cloud logins there. */
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds before a helper that does not end is ended. */
  readonly timeout: number;
}

/** More than any token; a helper that says more is not one. */
const LONGEST = 1_000_000;

/**
 * Asks `docker-credential-<name> get`, the protocol of docker/docker-credential-helpers: the server on standard input, JSON
 * with `Username` and `Secret` on standard output. No shell is involved, and what a helper prints never reaches a message.
 *
 * @throws RegistryFailure `credentials`
 */
export function credentialHelper(options: HelperOptions): AskHelper {
  return async (helper, server) => {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper)) {
      throw new RegistryFailure({
        kind: "credentials",
        message: "the Docker config names a credential helper in a way that no program is named",
      });
    }
    const name = `docker-credential-${helper}`;
    const ended = await run(name, server, options);
    // The helpers' own words for "nothing here"; any other failure stops, instead of going on as a stranger.
    if (ended.code !== 0 && /credentials not found/i.test(ended.output)) return undefined;
    if (ended.code !== 0) throw failed(name, server, `ended with ${ended.code ?? "a signal"}`);
    return credentialOf(ended.output) ?? fail(name, server);
  };
}

function fail(name: string, server: string): never {
  throw failed(name, server, "gave no username and secret");
}

function failed(name: string, server: string, what: string): RegistryFailure {
  return new RegistryFailure({
    kind: "credentials",
    message: `the credential helper ${name}, asked for ${server}, ${what}`,
    hint: "Install the helper and log it in before this step, or take it out of the Docker config.",
  });
}

function credentialOf(output: string): Credential | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(output);
  } catch {
    return undefined;
  }
  if (typeof answer !== "object" || answer === null || !("Username" in answer) || !("Secret" in answer))
    return undefined;
  const { Username: username, Secret: secret } = answer;
  if (typeof username !== "string" || typeof secret !== "string" || secret === "") return undefined;
  if (username === "<token>") return { kind: "identity-token", token: secret };
  return { kind: "basic", username, password: secret };
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function run(name: string, server: string, options: HelperOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = process.getBuiltinModule("node:child_process").spawn(name, ["get"], {
      env: options.env,
      stdio: ["pipe", "pipe", "ignore"],
      timeout: options.timeout,
      killSignal: "SIGKILL",
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > LONGEST) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.on("error", () => reject(failed(name, server, "could not be started")));
    child.on("close", (code) => resolve({ code, output: Buffer.concat(chunks).toString("utf8") }));
    // A helper that ends without reading is told by its exit code, not by a broken pipe.
    child.stdin.on("error", () => undefined);
    child.stdin.end(`${server}\n`);
  });
}
