import type { Issue, Repository, Token } from "../world.ts";
import { authenticate, authorize } from "./access.ts";
import { asObject, type Body } from "./body.ts";
import type { Links } from "./links.ts";
import { limitHeaders } from "./rate-limit.ts";
import { refuse } from "./refuse.ts";
import { type Answer, ok, Refusal, type Route, type Site } from "./route.ts";
import { createRouter, type Match } from "./router.ts";
import { ROUTES } from "./routes.ts";
import { organizationRoutes } from "./routes-organization.ts";
import { type OrganizationRoute, teamRoutes } from "./routes-teams.ts";

export interface RestRequest {
  readonly method: string;
  /** Without query and without Enterprise Server's `/api/v3`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly links: Links;
  /** A stale answer: lists leave out this many of their newest entries. */
  readonly omitNewest: number;
}

const CALLER_ROUTES = [
  { method: "GET", route: "/rate_limit" },
  { method: "GET", route: "/user" },
] as const;

type Entry = Route | OrganizationRoute | (typeof CALLER_ROUTES)[number];

const router = createRouter<Entry>([...ROUTES, ...teamRoutes, ...organizationRoutes, ...CALLER_ROUTES]);

/** The route a request goes to, or `null` for one the simulator does not have. */
export function findRoute(method: string, path: string): Match<Entry> | null {
  return router(method, path);
}

/** Answers a REST request the way GitHub does: login, limit, permission, description, deed. Refusals are answers too. */
export async function serveRest(site: Site, request: RestRequest): Promise<Answer> {
  const match = findRoute(request.method, request.path);
  if (match === null) return unknownRoute(site, request);
  let limit: Record<string, string> = {};
  try {
    const token = authenticate(site.world, header(request, "authorization"));
    if (match.entry.route === "/rate_limit") return ok(rateLimit(site, token));
    const allowance = site.limits.take(token, "core", site.world.now());
    limit = limitHeaders(allowance);
    if (allowance.exceeded) throw new Refusal(403, "API rate limit exceeded for installation.", { headers: limit });
    const answer = await perform(site, request, { match, token });
    return { ...answer, headers: { ...limit, ...answer.headers } };
  } catch (error) {
    const answer = refuse(site, `${request.method} ${match.entry.route}`, error);
    return { ...answer, headers: { ...limit, ...answer.headers } };
  }
}

async function perform(
  site: Site,
  request: RestRequest,
  { match, token }: { readonly match: Match<Entry>; readonly token: Token | null },
): Promise<Answer> {
  const { entry, params } = match;
  if ("ask" in entry) {
    const answer = await entry.ask({
      world: site.world,
      token,
      params: { ...params, "*": request.path },
      links: request.links,
      query: request.query,
      omitNewest: request.omitNewest,
    });
    return checked(site, site.description.operationId(entry.method, entry.route), answer);
  }
  if (!("handle" in entry)) throw new Refusal(403, "Resource not accessible by integration");
  const repository = findRepository(site, params);
  authorize(entry, repository, token, issueOf(repository, params));
  const body = readBody(request);
  const id = site.description.operationId(entry.method, entry.route);
  const { problems, unknown } = site.description.checkRequest(id, { params, query: request.query, body });
  if (unknown.length > 0) {
    const complaint = `${id} was sent what GitHub's description does not know: ${unknown.join(", ")}`;
    site.violations.push(complaint);
    throw new Refusal(422, complaint);
  }
  if (problems.length > 0) throw new Refusal(422, `Invalid request.\n\n${problems.join("\n")}`);
  const answer = await entry.handle({
    site,
    world: site.world,
    repository,
    token,
    params: { ...params, "*": request.path },
    query: request.query,
    body: body ?? {},
    links: request.links,
    accept: header(request, "accept") ?? "",
    omitNewest: request.omitNewest,
  });
  return answer.bytes === undefined ? checked(site, id, answer) : answer;
}

/** An answer of ours that GitHub could have given. */
function checked(site: Site, id: string, answer: Answer): Answer {
  const wrong = site.description.checkAnswer(id, answer.status, answer.json);
  if (wrong.length === 0) return answer;
  throw new Error(`our answer ${answer.status} of ${id} is not GitHub's: ${wrong.join("; ")}`);
}

function findRepository(site: Site, params: Readonly<Record<string, string>>): Repository {
  const same = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();
  const found = site.world.repositories.find(
    ({ owner, name }) => same(owner.login, params["owner"]) && same(name, params["repo"]),
  );
  if (found === undefined) throw new Refusal(404, "Not Found");
  return found;
}

/** The issue or pull request a path is about, because it decides which permission counts. */
function issueOf(repository: Repository, params: Readonly<Record<string, string>>): Issue | undefined {
  if (params["comment_id"] !== undefined) {
    return repository.issues.find(({ comments }) => comments.some(({ id }) => `${id}` === params["comment_id"]));
  }
  return repository.issues.find(({ number }) => `${number}` === params["issue_number"]);
}

function readBody(request: RestRequest): Body | undefined {
  if (request.method === "GET" || request.bytes.length === 0) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(request.bytes.toString("utf8"));
  } catch {
    throw new Refusal(400, "Problems parsing JSON");
  }
  const body = asObject(parsed);
  if (body === undefined) throw new Refusal(400, "Body should be a JSON object");
  return body;
}

function rateLimit(site: Site, token: Token | null): unknown {
  const look = (resource: "core" | "graphql") => {
    const { resource: _, ...numbers } = site.limits.look(token, resource, site.world.now());
    return numbers;
  };
  const core = look("core");
  return { resources: { core, graphql: look("graphql"), search: core }, rate: core };
}

function unknownRoute(site: Site, request: RestRequest): Answer {
  const message = `the simulated GitHub has no ${request.method} ${request.path}; add the route under test/simulator/rest`;
  site.violations.push(message);
  return { status: 501, json: { message } };
}

function header(request: RestRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
