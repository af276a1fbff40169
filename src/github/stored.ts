import { type Patience, sendPatiently } from "./attempts.ts";
import { refusal, unexpected } from "./errors.ts";
import { type Transport, TransportError } from "./transport.ts";

/**
 * Reads an object at a pre-signed address that GitHub gave inside an answer. The token does not go there; redirects are
 * refused, and so is http, unless the API itself is reached that way.
 *
 * @throws GitHubFailure `unexpected` above the limit, `forbidden` or `not-found` when the address has expired
 */
export async function readStored(o: {
  readonly patience: Patience;
  readonly transport: Transport;
  readonly agent: string;
  readonly apiUrl: string;
  /** For messages: the address itself is a key. */
  readonly request: string;
  readonly url: string;
  /** Most bytes. */
  readonly limit: number;
}): Promise<Uint8Array> {
  const url = URL.parse(o.url);
  const plain = url?.protocol === "http:" && new URL(o.apiUrl).protocol === "http:";
  if (url === null || (url.protocol !== "https:" && !plain)) {
    throw unexpected(o.request, "GitHub gave no https address for it");
  }
  const outgoing = { method: "GET", url: url.href, headers: { "user-agent": o.agent, accept: "*/*" } };
  const answer = await sendPatiently(o.patience, {
    effect: "read",
    request: o.request,
    send: () =>
      o.transport.stream(outgoing, async (head, body) => {
        if (head.status !== 200) {
          body.destroy();
          return { status: head.status, headers: head.headers, data: undefined };
        }
        const chunks: Buffer[] = [];
        let size = 0;
        try {
          for await (const chunk of body) {
            if (!Buffer.isBuffer(chunk)) throw new Error("the stream gave no bytes");
            size += chunk.length;
            if (size > o.limit) throw new TransportError("unusable", `it is larger than ${o.limit} bytes`);
            chunks.push(chunk);
          }
        } catch (error) {
          if (error instanceof TransportError) throw error;
          throw new TransportError("lost", error instanceof Error ? error.message : String(error), error);
        }
        return { status: head.status, headers: head.headers, data: Buffer.concat(chunks) };
      }),
  });
  if (answer.data instanceof Uint8Array) return answer.data;
  throw refusal({ request: o.request, ...answer });
}
