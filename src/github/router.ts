import type { Answer } from "./attempts.ts";
import { exchangeFollowing } from "./redirect.ts";
import { type Incoming, type Outgoing, type Transport, TransportError } from "./transport.ts";

/** The REST API version this program is written against; GHES knows no newer one. */
const API_VERSION = "2022-11-28";

export interface Router {
  /**
   * Sends one request by route template and reads its JSON, whatever the status; a parameter `accept` becomes the header.
   * Throws `TransportError`.
   */
  send(route: string, parameters: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** The same for a GET, but redirects are not followed and the body is not read as JSON. */
  peek(route: string, parameters: Readonly<Record<string, unknown>>): Promise<Incoming>;
}

interface FetchInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Routes by Octokit: it fills in URL templates and authenticates; sending and reading are ours. */
export function createRouter(o: {
  readonly token: string;
  readonly apiUrl: string;
  readonly agent: string;
  readonly transport: Transport;
}): Router {
  let loading: ReturnType<typeof load> | undefined;

  async function load() {
    const { getOctokit } = await import("@actions/github");
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    return getOctokit(o.token, { baseUrl: o.apiUrl.replace(/\/+$/, ""), userAgent: o.agent, log });
  }

  async function request(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    exchange: (outgoing: Outgoing) => Promise<Incoming>,
  ): Promise<Incoming> {
    loading ??= load();
    const octokit = await loading;
    const seen: { incoming?: Incoming; error?: unknown } = {};
    const fetch = async (url: string, init: FetchInit): Promise<unknown> => {
      try {
        seen.incoming = await exchange({ method: init.method, url, headers: init.headers, body: init.body });
      } catch (error) {
        seen.error = error;
        throw error;
      }
      // Octokit gets the status and nothing to read: bodies are parsed here once, by JSON.parse.
      return { status: seen.incoming.status, url, headers: new Map(), text: async () => "" };
    };
    try {
      const { accept, ...rest } = parameters;
      const wanted = typeof accept === "string" ? { accept } : {};
      const headers = { ...wanted, "x-github-api-version": API_VERSION };
      await octokit.request(route, { ...rest, headers, request: { fetch } });
    } catch (error) {
      if (seen.incoming === undefined) throw seen.error ?? error;
    }
    if (seen.incoming === undefined) throw new TransportError("not-sent", "nothing was sent");
    return seen.incoming;
  }

  return {
    send: async (route, parameters) =>
      readJson(await request(route, parameters, (outgoing) => exchangeFollowing(o.transport, outgoing))),
    peek: (route, parameters) => request(route, parameters, (outgoing) => o.transport.exchange(outgoing)),
  };
}

/** A success whose body is no JSON is a lost answer (a proxy's page, a cut-off body); for errors the body is only a hint. */
function readJson(incoming: Incoming): Answer {
  const { status, headers, body } = incoming;
  if (body === "") return { status, headers, data: undefined };
  try {
    return { status, headers, data: JSON.parse(body) as unknown };
  } catch (error) {
    if (status >= 300) return { status, headers, data: undefined };
    throw new TransportError("lost", `the answer with status ${status} is not JSON`, error);
  }
}
