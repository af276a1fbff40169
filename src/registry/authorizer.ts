import { type Challenge, parseChallenge } from "./challenge.ts";
import type { Clock } from "./clock.ts";
import { basicValue, type Credential } from "./credential.ts";
import { RegistryFailure } from "./errors.ts";
import { checkTokenHost } from "./token-host.ts";

/** What a request needs: `repository:octo/shop:pull`. */
export type Scope = `repository:${string}:${"pull" | "pull,push"}`;

/** A token as a token server gave it. */
export interface IssuedToken {
  readonly token: string;
  /** Seconds from now. */
  readonly lifetime: number;
}

/** Fetches a token; `credential` is anonymous when there is none. */
export type FetchToken = (o: {
  readonly realm: URL;
  readonly service: string | undefined;
  readonly scopes: readonly Scope[];
  readonly credential: Credential;
}) => Promise<IssuedToken>;

export interface AuthorizerOptions {
  /** The registry's name, for messages. */
  readonly registry: string;
  /** The address of its API. */
  readonly api: URL;
  readonly credential: () => Promise<Credential>;
  readonly tokenHosts: readonly string[];
  readonly clock: Clock;
  readonly fetchToken: FetchToken;
}

export interface Authorizer {
  /** The `Authorization` value for these scopes as far as it is known; undefined before the first challenge. */
  header(scopes: readonly Scope[]): Promise<string | undefined>;
  /**
   * Takes note of a 401 that `used` got.
   *
   * @returns whether it is worth asking again
   */
  renew(scopes: readonly Scope[], challenge: string | undefined, used: string | undefined): Promise<boolean>;
}

interface Held {
  readonly value: Promise<string>;
  /** Milliseconds since 1970; renewed a little before its end. */
  readonly until: number;
}

/** Seconds that a token is not used any more before it ends. */
const MARGIN = 10;

/** Answers a registry's challenges for one credential, keeping one token for each set of scopes. */
export function createAuthorizer(o: AuthorizerOptions): Authorizer {
  const tokens = new Map<string, Held>();
  let challenge: Challenge | undefined;
  let credential: Promise<Credential> | undefined;
  const known = () => (credential ??= o.credential());

  async function issue(bearer: Challenge & { scheme: "bearer" }, scopes: readonly Scope[]): Promise<string> {
    const found = await known();
    if (found.kind === "registry-token") return `Bearer ${found.token}`;
    const realm = URL.parse(bearer.realm, o.api.href);
    if (realm === null)
      throw new RegistryFailure({ kind: "unexpected", message: `${o.registry} names no usable token server` });
    if (found.kind !== "anonymous") checkTokenHost({ realm, api: o.api, allowed: o.tokenHosts });
    const issued = await o.fetchToken({ realm, service: bearer.service, scopes, credential: found });
    const until = o.clock.now().getTime() + (issued.lifetime - MARGIN) * 1_000;
    const value = `Bearer ${issued.token}`;
    tokens.set(keyOf(scopes), { value: Promise.resolve(value), until });
    return value;
  }

  function hold(bearer: Challenge & { scheme: "bearer" }, scopes: readonly Scope[]): Promise<string> {
    const key = keyOf(scopes);
    const value = issue(bearer, scopes);
    // Everybody who comes while it is fetched waits for the same one.
    tokens.set(key, { value, until: Number.POSITIVE_INFINITY });
    value.catch(() => tokens.delete(key));
    return value;
  }

  async function header(scopes: readonly Scope[]): Promise<string | undefined> {
    switch (challenge?.scheme) {
      case undefined:
        return undefined;
      case "basic": {
        const found = await known();
        return found.kind === "basic" ? basicValue(found.username, found.password) : undefined;
      }
      case "bearer": {
        const held = tokens.get(keyOf(scopes));
        if (held !== undefined && held.until > o.clock.now().getTime()) return held.value;
        return hold(challenge, scopes);
      }
    }
  }

  return {
    header,
    renew: async (scopes, asked, used) => {
      const before = challenge;
      challenge = parseChallenge(asked) ?? challenge;
      if (challenge === undefined) return false;
      if (challenge.scheme === "basic") return used === undefined && (await known()).kind === "basic";
      if (before?.scheme !== "bearer") return true;
      const held = tokens.get(keyOf(scopes));
      // A token newer than the refused one is tried before another is asked for.
      if (held !== undefined && (await held.value.catch(() => used)) === used) tokens.delete(keyOf(scopes));
      return true;
    },
  };
}

function keyOf(scopes: readonly Scope[]): string {
  return [...scopes].sort().join(" ");
}
