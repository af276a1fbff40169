import type { Credential, CredentialSource } from "./credential.ts";
import { RegistryFailure } from "./errors.ts";
import { registryName } from "./reference.ts";

/** Asks a credential helper for a server; undefined when it has nothing for it. */
export type AskHelper = (helper: string, server: string) => Promise<Credential | undefined>;

/** The key under which Docker keeps Docker Hub's login. */
const HUB = "https://index.docker.io/v1/";

/**
 * Reads a Docker `config.json` (`auths`, `credHelpers`, `credsStore`) as a source of credentials. A helper named for the
 * registry comes first, then the common store, then `auths`. An entry for a part of a registry's path is not taken for the
 * whole registry.
 *
 * @param text the file's text
 * @param o.path how messages call the file; its content never appears in them
 * @throws RegistryFailure `credentials` when the file makes no sense
 */
export function dockerConfig(text: string, o: { readonly path: string; readonly ask: AskHelper }): CredentialSource {
  const config = objectOf(parse(text, o.path), o.path);
  const auths = objectOf(config["auths"] ?? {}, o.path);
  const helpers = objectOf(config["credHelpers"] ?? {}, o.path);
  const store = config["credsStore"];
  return async (registry) => {
    const named = entryOf(helpers, registry);
    const helper = named ?? store;
    if (typeof helper === "string" && helper !== "") {
      const found = await o.ask(helper, registry === "docker.io" ? HUB : registry);
      if (found !== undefined) return found;
    }
    const entry = entryOf(auths, registry);
    return entry === undefined ? undefined : credentialOf(objectOf(entry, o.path), { registry, path: o.path });
  };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Without the parser's message, which quotes the file.
    throw unusable(`the Docker config ${path} is not JSON`);
  }
}

function entryOf(entries: Readonly<Record<string, unknown>>, registry: string): unknown {
  return Object.entries(entries).find(([key]) => registryOfKey(key) === registry)?.[1];
}

/** `ghcr.io`, `https://ghcr.io`, `https://index.docker.io/v1/`: the registry a key is about. */
function registryOfKey(key: string): string | undefined {
  const host = /^(?:https?:\/\/)?([^/]+)(?:\/(?:v[12]\/?)?)?$/.exec(key)?.[1];
  try {
    return host === undefined ? undefined : registryName(host);
  } catch {
    return undefined;
  }
}

function credentialOf(
  entry: Readonly<Record<string, unknown>>,
  at: { readonly registry: string; readonly path: string },
): Credential | undefined {
  const { identitytoken, registrytoken, auth, username, password } = entry;
  if (isText(identitytoken)) return { kind: "identity-token", token: identitytoken };
  if (isText(registrytoken)) return { kind: "registry-token", token: registrytoken };
  if (isText(auth)) {
    const decoded = Buffer.from(auth, "base64").toString("utf8").replace(/\0+$/, "");
    const colon = decoded.indexOf(":");
    if (colon < 1)
      throw unusable(`the Docker config ${at.path} has an auth for ${at.registry} that is not user:password`);
    return { kind: "basic", username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
  }
  return isText(username) && isText(password) ? { kind: "basic", username, password } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function objectOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw unusable(`the Docker config ${path} is not what Docker writes`);
  }
  return Object.fromEntries(Object.entries(value));
}

function unusable(message: string): RegistryFailure {
  return new RegistryFailure({ kind: "credentials", message });
}
