import { RegistryFailure } from "./errors.ts";

/**
 * Whether a registry's credentials may go to a token server: to the registry's own host, to a neighbour under the same
 * domain (`auth.docker.io` of `registry-1.docker.io`, `gitlab.com` of `registry.gitlab.com`), or to one the caller named.
 * A registry that sends us elsewhere gets no credential.
 *
 * @throws RegistryFailure `address-refused`
 */
export function checkTokenHost(o: {
  readonly realm: URL;
  readonly api: URL;
  readonly allowed: readonly string[];
}): void {
  const secure = o.api.protocol === "https:";
  if (secure && o.realm.protocol !== "https:") {
    throw refused(
      o,
      "over an unprotected connection",
      "Ask the registry's operator to mend the address of its token server.",
    );
  }
  if (o.realm.username !== "" || o.realm.password !== "") {
    throw refused(
      o,
      "at an address with a login in it",
      "Ask the registry's operator to mend the address of its token server.",
    );
  }
  const host = o.realm.hostname;
  if (host === o.api.hostname || isNeighbour(host, o.api.hostname) || o.allowed.includes(host)) return;
  throw refused(o, "on another host", `If that is right, allow ${host} as the token server of this registry.`);
}

function isNeighbour(host: string, registry: string): boolean {
  const labels = registry.split(".");
  // Addresses have no neighbours, and neither has a name directly under a public suffix ("ghcr.io", "example.co.uk").
  if (labels.length < 3 || /^[0-9.]+$|:/.test(registry)) return false;
  const parent = labels.slice(1);
  const [second = "", last = ""] = parent;
  if (parent.length === 2 && last.length === 2 && second.length <= 3) return false;
  const domain = parent.join(".");
  return host === domain || host.endsWith(`.${domain}`);
}

function refused(o: { readonly realm: URL; readonly api: URL }, why: string, hint: string): RegistryFailure {
  return new RegistryFailure({
    kind: "address-refused",
    message: `${o.api.host} asks to log in at ${o.realm.host}, ${why}; the credentials were not sent`,
    hint,
  });
}
