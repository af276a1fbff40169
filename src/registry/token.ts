import type { FetchToken, IssuedToken } from "./authorizer.ts";
import { basicValue } from "./credential.ts";
import { RegistryFailure, refusal } from "./errors.ts";
import { readText, words } from "./read-answer.ts";
import type { Outgoing, Transport } from "./transport.ts";

/** Seconds that a token without a stated lifetime lasts (Docker, "Token authentication specification"). */
const LIFETIME = 60;
const LARGEST = 200_000;

/**
 * Fetches tokens as Docker's token authentication describes it: GET with Basic or without a login, POST with a refresh token
 * (OAuth 2). A redirect is not followed: the login is for the server that was named.
 */
export function tokenServer(o: {
  readonly transport: Transport;
  readonly agent: string;
  readonly onSecret: (secret: string) => void;
}): FetchToken {
  return async (wanted) => {
    const parameters = wanted.scopes.map((scope): [string, string] => ["scope", scope]);
    if (wanted.service !== undefined) parameters.push(["service", wanted.service]);
    const answer = await o.transport.open(outgoing(wanted, parameters, o.agent));
    const text = await readText(answer, LARGEST);
    const what = `log in at ${wanted.realm.host}`;
    if (answer.status !== 200) throw refusal({ what, status: answer.status, words: words(text) });
    const issued = tokenOf(text);
    if (issued === undefined)
      throw new RegistryFailure({ kind: "unexpected", message: `${what}: the answer has no token` });
    o.onSecret(issued.token);
    return issued;
  };
}

function outgoing(
  wanted: Parameters<FetchToken>[0],
  parameters: readonly (readonly [string, string])[],
  agent: string,
): Outgoing {
  const { realm, credential } = wanted;
  const url = new URL(realm);
  const headers = { "user-agent": agent, accept: "application/json" };
  if (credential.kind === "identity-token") {
    const scope = wanted.scopes.join(" ");
    const service = wanted.service ?? "";
    const form = {
      grant_type: "refresh_token",
      client_id: "env-actions",
      refresh_token: credential.token,
      service,
      scope,
    };
    const body = Buffer.from(new URLSearchParams(form).toString());
    return {
      method: "POST",
      url: url.href,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      body,
    };
  }
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  if (credential.kind !== "basic") return { method: "GET", url: url.href, headers };
  url.searchParams.append("account", credential.username);
  const authorization = basicValue(credential.username, credential.password);
  return { method: "GET", url: url.href, headers: { ...headers, authorization } };
}

function tokenOf(text: string): IssuedToken | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof answer !== "object" || answer === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(answer));
  const token = fields.get("token") ?? fields.get("access_token");
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) return undefined;
  const seconds = fields.get("expires_in");
  return { token, lifetime: typeof seconds === "number" && seconds > 0 ? seconds : LIFETIME };
}
