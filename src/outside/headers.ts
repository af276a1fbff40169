import type { Outside } from "../action/outside.ts";
import type { NetworkRequest } from "../network/network.ts";
import type { WrittenAllow, WrittenHeaders } from "./words.ts";

/** A variable that the policy names and the step's `env:` does not hand over. */
export class MissingSecret extends Error {
  override readonly name = "MissingSecret";
  readonly secret: string;

  constructor(secret: string) {
    super(`The step's env has no ${secret}, which the policy names for a header.`);
    this.secret = secret;
  }
}

/** The headers to send and the secrets among them, masked by now. Throws {@link MissingSecret}. */
export function headersOf(
  written: WrittenHeaders | undefined,
  outside: Pick<Outside, "secret">,
): { readonly headers: Readonly<Record<string, string>>; readonly secrets: readonly string[] } {
  const headers: Record<string, string> = {};
  const secrets: string[] = [];
  for (const [name, value] of Object.entries(written ?? {})) {
    if (typeof value === "string") headers[name] = value;
    else {
      // A secret pasted with its line end is no header value.
      const secret = outside.secret(value.secret)?.trim();
      if (secret === undefined) throw new MissingSecret(value.secret);
      secrets.push(secret);
      headers[name] = `${value.prefix ?? ""}${secret}`;
    }
  }
  return { headers, secrets };
}

export function allowOf(written: WrittenAllow | undefined): NonNullable<NetworkRequest["allow"]> {
  return {
    privateAddresses: written?.["private-addresses"] === true,
    plainHttp: written?.["plain-http"] === true,
    redirects: written?.redirects ?? 0,
  };
}
