import * as v from "valibot";
import type { Outside } from "../action/outside.ts";
import type { Network, NetworkAnswer } from "../network/network.ts";
import { duration, milliseconds } from "../policy/duration.ts";
import { says } from "../policy/words.ts";
import { allowOf, headersOf } from "./headers.ts";
import { address, allow, headers, type WrittenAllow, type WrittenHeaders } from "./words.ts";

/** A host that is asked more than one thing, as a policy writes it: an address, or a mapping with how to ask there. */
export const endpoint = (description: string) =>
  v.pipe(
    v.union([
      address(description),
      v.pipe(
        v.strictObject({
          url: address("The address."),
          headers: v.optional(headers),
          timeout: v.optional(duration("How long each answer may take, at most 5m. Left out: 10s.")),
          allow: v.optional(allow),
        }),
        says({
          value: "a mapping with url, headers, timeout and allow",
          description: "An address, and how to ask there.",
        }),
      ),
    ]),
    says({ value: "an address, or { url, headers, allow }", description }),
  );

export type WrittenEndpoint = v.InferOutput<ReturnType<typeof endpoint>>;

export interface Endpoint {
  readonly url: string;
  readonly headers: WrittenHeaders | undefined;
  readonly timeout: string | undefined;
  readonly allow: WrittenAllow | undefined;
}

/** Both ways to write an endpoint, in one form. */
export function endpointOf(written: WrittenEndpoint): Endpoint {
  if (typeof written === "string") return { url: written, headers: undefined, timeout: undefined, allow: undefined };
  return { url: written.url, headers: written.headers, timeout: written.timeout, allow: written.allow };
}

/** One answer of an endpoint. Throws `NetworkFailure`, and `MissingSecret` when the step does not hand one over. */
export function askEndpoint(
  endpoint: Endpoint,
  asking: { readonly network: Network; readonly outside: Pick<Outside, "secret"> },
  url: string,
): Promise<NetworkAnswer> {
  const { headers } = headersOf(endpoint.headers, asking.outside);
  return asking.network.request({
    url,
    headers,
    timeout: milliseconds(endpoint.timeout ?? "10s"),
    // Rules of a large Prometheus, and pages of a dashboard.
    limit: 16 * 1024 * 1024,
    retries: 2,
    allow: allowOf(endpoint.allow),
  });
}
