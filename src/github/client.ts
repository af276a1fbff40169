import { type Answer, dateOf, type Effect, type Patience, sendPatiently } from "./attempts.ts";
import type { Clock } from "./clock.ts";
import { refusal, unexpected } from "./errors.ts";
import { type GraphqlAnswer, parseGraphqlAnswer, seemsBroken } from "./graphql-answer.ts";
import { type PageOptions, readPages } from "./pages.ts";
import { createRouter } from "./router.ts";
import { readStored } from "./stored.ts";
import { type Download, streamDownload } from "./stream.ts";
import { createTransport } from "./transport.ts";

export type { Effect } from "./attempts.ts";
export type { GraphqlAnswer, GraphqlError } from "./graphql-answer.ts";

/** What GitHub answered to a REST request; `data` is parsed JSON of unknown shape, `undefined` without a body. */
export type RestAnswer = Answer;

/** The only way to talk to GitHub. Every method throws `GitHubFailure` and nothing else. */
export interface Client {
  /**
   * One REST request by route template, as in `GET /repos/{owner}/{repo}`. Answers of 400 and above are thrown; redirects
   * are followed for reads and refused for writes (R79). `effect` decides about retries (R69).
   */
  rest(effect: Effect, route: string, parameters?: Readonly<Record<string, unknown>>): Promise<RestAnswer>;
  /**
   * One GraphQL request. An answer with status 200 and `errors` is returned: callers decide block by block (R74). For
   * `read`, a missing `Date` header is `unexpected`; for writes the clock stands in.
   */
  graphql(effect: Effect, query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer>;
  /** All pages of a list by `Link` header, at most `cap` items: more is `unexpected`, never a part of the list (R5). */
  pages(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    options: PageOptions,
  ): Promise<readonly unknown[]>;
  /** The bytes behind a route that redirects to a pre-signed URL; the token does not go there. */
  download: Download;
  /** The bytes at a pre-signed address that GitHub gave in an answer, at most `limit`; the token does not go there. */
  stored(what: string, url: string, limit: number): Promise<Uint8Array>;
  /**
   * Resolves when the first request is on its way. What is compiled before that holds the request up; what is compiled after
   * it costs no time, because GitHub takes longer to answer.
   */
  readonly sent: Promise<void>;
  /** Requests sent so far, retries included (R76). */
  readonly count: { readonly rest: number; readonly graphql: number };
  /** Destroys the kept-alive connections, so that the process ends by itself. */
  close(): void;
}

export interface ClientOptions {
  readonly token: string;
  /** Base of REST, as in `GITHUB_API_URL` (R81). */
  readonly apiUrl: string;
  /** As in `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  /** User agent; names the door. */
  readonly agent: string;
  readonly clock: Clock;
  /** Nothing is waited for beyond this moment. */
  readonly deadline?: Date;
  /** Milliseconds for one request, 10,000 by default: as long as GitHub itself tries. */
  readonly requestTimeout?: number;
  /** Where `https_proxy` and `no_proxy` are looked up: the step's own environment. */
  readonly proxyEnv?: NodeJS.ProcessEnv;
}

const MEBIBYTE = 1024 * 1024;
const LARGEST_ANSWER = 32 * MEBIBYTE;

/** Makes a client. Octokit is loaded with the first request: a door that fails before it does not pay for it. */
export function createClient(options: ClientOptions): Client {
  const transport = createTransport({
    timeout: options.requestTimeout ?? 10_000,
    limit: LARGEST_ANSWER,
    proxyEnv: options.proxyEnv,
  });
  const count = { rest: 0, graphql: 0 };
  const patience: Patience = { clock: options.clock, deadline: options.deadline };
  const router = createRouter({
    token: options.token,
    apiUrl: options.apiUrl,
    agent: options.agent,
    transport,
  });

  async function rest(
    effect: Effect,
    route: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<RestAnswer> {
    const request = describe(route, parameters);
    const send = (): Promise<Answer> => {
      count.rest += 1;
      return router.send(route, parameters);
    };
    const answer = await sendPatiently(patience, { effect, request, send });
    if (answer.status >= 300) throw refusal({ request, ...answer });
    return answer;
  }

  async function graphql(
    effect: Effect,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<GraphqlAnswer> {
    const request = `graphql ${/^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? "request"}`;
    const send = (): Promise<Answer> => {
      count.graphql += 1;
      return router.send(`POST ${options.graphqlUrl}`, { query, variables });
    };
    const answer = await sendPatiently(patience, { effect, request, send, isBroken: seemsBroken });
    if (answer.status >= 300) throw refusal({ request, ...answer });
    const date = dateOf(answer.headers) ?? (effect === "read" ? null : options.clock.now());
    if (date === null) throw unexpected(request, "the answer has no Date header");
    return parseGraphqlAnswer({ effect, request, data: answer.data, date });
  }

  return {
    rest,
    graphql,
    pages: (route, parameters, page) => readPages({ rest, apiUrl: options.apiUrl, route, parameters, page }),
    download: (route, parameters, consume, stop) => {
      const request = describe(route, parameters);
      return streamDownload({
        patience,
        transport,
        router,
        agent: options.agent,
        count,
        request,
        route,
        parameters,
        consume,
        stop,
      });
    },
    stored: (what, url, limit) => {
      const { apiUrl, agent } = options;
      return readStored({ patience, transport, agent, apiUrl, request: what, url, limit });
    },
    sent: transport.sent,
    count,
    close: transport.close,
  };
}

/** A route with its parameters filled in, for people. */
function describe(route: string, parameters: Readonly<Record<string, unknown>>): string {
  return route.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole)).slice(0, 300);
}
