import { type Incoming, type Outgoing, type Transport, TransportError } from "./transport.ts";

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 307, 308]);
const MOST = 5;

/** Whether an answer sends the asker elsewhere. */
export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/**
 * Sends a request and follows redirects of a read, as a renamed or transferred repository gives them (R79). A write is
 * never followed: its redirect is returned as it is, because the object would be made in another repository. The token
 * goes to the host it was meant for and to no other.
 */
export async function exchangeFollowing(transport: Transport, outgoing: Outgoing): Promise<Incoming> {
  let current = outgoing;
  for (let hops = 0; hops <= MOST; hops += 1) {
    const incoming = await transport.exchange(current);
    if (!isRedirect(incoming.status) || current.method !== "GET") return incoming;
    current = { ...current, url: redirectTarget(incoming), headers: headersFor(incoming, outgoing) };
  }
  throw new TransportError("unusable", `more than ${MOST} redirects`);
}

/** Where a redirect leads; only to the web, and never from https to http. */
export function redirectTarget(incoming: Pick<Incoming, "headers" | "url">): string {
  const location = incoming.headers.get("location");
  const target = location === undefined ? null : URL.parse(location, incoming.url);
  if (target === null) throw new TransportError("unusable", "a redirect without a usable location");
  const secure = new URL(incoming.url).protocol === "https:";
  if (target.protocol !== "https:" && (secure || target.protocol !== "http:")) {
    throw new TransportError("unusable", `a redirect to ${target.protocol} is not followed`);
  }
  return target.href;
}

function headersFor(incoming: Incoming, first: Outgoing): Readonly<Record<string, string>> {
  if (new URL(redirectTarget(incoming)).origin === new URL(first.url).origin) return first.headers;
  const { authorization: _kept, ...rest } = first.headers;
  return rest;
}
