import type { RepositoryName } from "./reference.ts";

/** How to introduce oneself to a registry. */
export type Credential =
  | { readonly kind: "anonymous" }
  | { readonly kind: "basic"; readonly username: string; readonly password: string }
  /** An OAuth 2 refresh token, exchanged at the token server (`identitytoken` of a Docker config). */
  | { readonly kind: "identity-token"; readonly token: string }
  /** A bearer token that is used as it is (`registrytoken`). */
  | { readonly kind: "registry-token"; readonly token: string };

/** Looks up the credential for a registry (`docker.io`, `ghcr.io`, `localhost:5000`); undefined when it has none. */
export type CredentialSource = (registry: RepositoryName["registry"]) => Promise<Credential | undefined>;

export const ANONYMOUS: Credential = { kind: "anonymous" };

/** A credential given directly, for example by inputs, and for one registry only. */
export function givenCredential(registry: string, credential: Credential): CredentialSource {
  return async (asked) => (asked === registry ? credential : undefined);
}

/** The first credential that any of the sources has; without any, anonymous. */
export function firstCredential(...sources: readonly CredentialSource[]): (registry: string) => Promise<Credential> {
  return async (registry) => {
    for (const source of sources) {
      const found = await source(registry);
      if (found !== undefined) return found;
    }
    return ANONYMOUS;
  };
}

/** The `Authorization` value of a user name and password. */
export function basicValue(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}

/** Every text that must never be shown because of this credential. */
export function secretsOf(credential: Credential): readonly string[] {
  switch (credential.kind) {
    case "anonymous":
      return [];
    case "basic":
      return [credential.password, basicValue(credential.username, credential.password).slice("Basic ".length)];
    case "identity-token":
    case "registry-token":
      return [credential.token];
  }
}
