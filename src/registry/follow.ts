import { RegistryFailure } from "./errors.ts";
import type { Answer, Outgoing, Transport } from "./transport.ts";

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST = 5;
/** Bytes of a redirect's body that are read for the sake of the connection. */
const SMALL = 65_536;

/**
 * Sends a request and follows the redirects of a read, as registries use them for their blob stores. The `Authorization`
 * header goes to the host it is meant for and to no other, and never back from another. A write is never followed.
 */
export async function openFollowing(transport: Transport, outgoing: Outgoing): Promise<Answer> {
  let current = outgoing;
  for (let hops = 0; hops <= MOST; hops += 1) {
    const answer = await transport.open(current);
    if (!REDIRECTS.has(answer.status) || (current.method !== "GET" && current.method !== "HEAD")) return answer;
    letGo(answer);
    const target = URL.parse(answer.headers.get("location") ?? "", current.url);
    if (target === null) throw unusable(current.url, "a redirect without a usable location");
    current = { ...current, url: target.href, headers: headersFor(target, current) };
  }
  throw unusable(outgoing.url, `more than ${MOST} redirects`);
}

/** Ends an answer that is not read, keeping the connection where that is cheap. */
export function letGo(answer: Answer): void {
  const length = Number(answer.headers.get("content-length") ?? Number.NaN);
  if (length <= SMALL) answer.body.resume();
  else answer.body.destroy();
}

function headersFor(target: URL, from: Outgoing): Readonly<Record<string, string>> {
  if (target.origin === new URL(from.url).origin) return from.headers;
  const { authorization: _kept, ...rest } = from.headers;
  return rest;
}

function unusable(url: string, what: string): RegistryFailure {
  return new RegistryFailure({ kind: "unexpected", message: `${new URL(url).host} answered with ${what}` });
}
