import type { IncomingMessage } from "node:http";
import { type Patience, sendPatiently } from "./attempts.ts";
import { GitHubFailure, refusal, unexpected } from "./errors.ts";
import { isRedirect, redirectTarget } from "./redirect.ts";
import type { Router } from "./router.ts";
import { type IncomingHead, type Transport, TransportError } from "./transport.ts";

/** Reads a body to its end, or destroys it. It is called again from the start when a download is repeated. */
export type Consume<T> = (head: IncomingHead, body: IncomingMessage) => Promise<T>;

export type Download = <T>(
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  consume: Consume<T>,
  stop?: AbortSignal,
) => Promise<T>;

const MOST_TRIES = 4;

/**
 * Asks GitHub for the bytes' address, which is valid for a minute, and reads them from there without the token. A lost
 * connection or a 5xx begins again with a new address; a 410 is `gone`. What is stopped ends `unavailable`.
 */
export async function streamDownload<T>(o: {
  readonly patience: Patience;
  readonly transport: Transport;
  readonly router: Router;
  readonly agent: string;
  readonly count: { rest: number };
  readonly request: string;
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly consume: Consume<T>;
  readonly stop?: AbortSignal | undefined;
}): Promise<T> {
  const headers = { "user-agent": o.agent, accept: "*/*" };
  for (let tries = 1; ; tries += 1) {
    const url = await address(o);
    try {
      return await o.transport.stream({ method: "GET", url, headers }, async (head, body) => {
        if (head.status === 200) return until(o.stop, body, () => o.consume(head, body));
        body.destroy();
        if (head.status >= 500) throw new TransportError("lost", `the store answered ${head.status}`);
        throw refusal({ request: o.request, status: head.status, data: undefined, headers: head.headers });
      });
    } catch (error) {
      if (error instanceof GitHubFailure) throw error;
      const message = `${o.request}: ${error instanceof Error ? error.message : String(error)}`;
      if (tries === MOST_TRIES || o.stop?.aborted === true)
        throw new GitHubFailure({ kind: "unavailable", request: o.request, message, cause: error });
      await o.patience.clock.sleep(o.patience.clock.random() * 1_000 * 2 ** tries);
    }
  }
}

/** Ends the body when it is stopped, also before its first byte. */
async function until<T>(stop: AbortSignal | undefined, body: IncomingMessage, consume: () => Promise<T>): Promise<T> {
  const end = () => body.destroy(new Error("nobody wants it any more"));
  stop?.addEventListener("abort", end, { once: true });
  if (stop?.aborted === true) end();
  try {
    return await consume();
  } finally {
    stop?.removeEventListener("abort", end);
  }
}

async function address(o: Parameters<typeof streamDownload>[0]): Promise<string> {
  const answer = await sendPatiently(o.patience, {
    effect: "read",
    request: o.request,
    send: async () => {
      o.count.rest += 1;
      const incoming = await o.router.peek(o.route, o.parameters);
      const data = isRedirect(incoming.status) ? redirectTarget(incoming) : undefined;
      return { status: incoming.status, headers: incoming.headers, data };
    },
  });
  if (typeof answer.data === "string") return answer.data;
  if (answer.status >= 400) throw refusal({ request: o.request, ...answer });
  throw unexpected(o.request, `status ${answer.status} instead of the address of the bytes`);
}
