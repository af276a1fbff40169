import type { Credential, CredentialSource } from "../../registry/credential.ts";
import { credentialHelper } from "../../registry/credential-helper.ts";
import { dockerConfig } from "../../registry/docker-config.ts";
import { RegistryFailure } from "../../registry/errors.ts";

/** Milliseconds for a credential helper; those of clouds ask their own servers. */
const HELPER_PATIENCE = 30_000;

/**
 * The logins of the Docker config, as `docker login` and docker/login-action leave them: `$DOCKER_CONFIG/config.json`, else
 * `~/.docker/config.json`. No file is no login. It is read when a registry asks for the first time.
 */
export function dockerLogins(env: NodeJS.ProcessEnv): CredentialSource {
  return async (registry): Promise<Credential | undefined> => {
    const { join } = process.getBuiltinModule("node:path");
    const folder = env["DOCKER_CONFIG"] || (env["HOME"] === undefined ? undefined : join(env["HOME"], ".docker"));
    if (folder === undefined) return undefined;
    const path = join(folder, "config.json");
    const { readFile } = process.getBuiltinModule("node:fs/promises");
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      const message = `the Docker config ${path} cannot be read`;
      throw new RegistryFailure({ kind: "credentials", message, cause: error });
    });
    if (text === undefined) return undefined;
    return dockerConfig(text, { path, ask: credentialHelper({ env: withoutInputs(env), timeout: HELPER_PATIENCE }) })(
      registry,
    );
  };
}

/** A helper is not handed this step's inputs: its token and its other logins are none of that program's business. */
function withoutInputs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/.test(name)));
}
