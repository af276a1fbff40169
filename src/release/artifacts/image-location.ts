import type { Login } from "../../action/login-input.ts";
import type { Location } from "../../registry/copy.ts";
import { type Credential, type CredentialSource, firstCredential } from "../../registry/credential.ts";
import { parseRepository } from "../../registry/reference.ts";
import { connectRegistry } from "../../registry/registry.ts";
import { dockerLogins } from "./docker-logins.ts";
import type { ImageHouse } from "./image-house.ts";

const GITHUB = "ghcr.io";

/**
 * The repository of a registry as this step may use it: with the login given for it, else the Docker config's, else, on
 * GitHub's own registry, the job's token. One connection for each registry and login.
 */
export function locate(house: ImageHouse, written: string): Location {
  const { registry, repository } = parseRepository(written);
  const given = loginFor(house, `${registry}/${repository}`);
  const key = `${registry} ${given?.for ?? ""}`;
  const open = house.connections.get(key);
  if (open !== undefined) return { registry: open, repository };
  const rule = house.rules.get(registry);
  const opened = connectRegistry({
    registry,
    credential: credentialsFor(house, `${registry}/${repository}`),
    clock: house.clock,
    agent: house.agent,
    plainHttp: rule?.plainHttp,
    privateAddresses: rule?.privateAddresses,
    tokenHosts: rule?.tokenHosts,
    onSecret: house.onSecret,
    proxyEnv: house.env,
  });
  house.connections.set(key, opened);
  return { registry: opened, repository };
}

/** Where the login for a repository comes from: this step's input, the Docker config, on GitHub's own registry the token. */
export function credentialsFor(house: ImageHouse, name: string): (registry: string) => Promise<Credential> {
  const given = loginFor(house, name);
  return firstCredential(
    async () => (given === undefined ? undefined : basic(given.login)),
    dockerLogins(house.env),
    githubToken(house),
  );
}

/** The login whose name is the longest beginning of the repository's, by whole parts. */
function loginFor(house: ImageHouse, repository: string): { readonly for: string; readonly login: Login } | undefined {
  return [...house.logins]
    .map(([name, login]) => ({ for: name, login }))
    .filter((each) => repository === each.for || repository.startsWith(`${each.for}/`))
    .sort((left, right) => right.for.length - left.for.length)[0];
}

function basic({ username, password }: Login) {
  return { kind: "basic", username, password } as const;
}

/**
 * Packages of this repository open to the job's own token, with `permissions: packages`. It never goes over an unprotected
 * connection, whatever the policy says.
 */
function githubToken({ token, rules }: ImageHouse): CredentialSource {
  return async (registry) => {
    const isSafe = registry === GITHUB && rules.get(registry)?.plainHttp !== true;
    return isSafe ? basic({ username: "x-access-token", password: token }) : undefined;
  };
}
