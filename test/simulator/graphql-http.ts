import { executeGraphql } from "./graphql/execute.ts";
import { authenticate } from "./rest/access.ts";
import { asObject, optionalObject, optionalText, text } from "./rest/body.ts";
import { limitHeaders } from "./rest/rate-limit.ts";
import { refuse } from "./rest/refuse.ts";
import { type Answer, Refusal, type Site } from "./rest/route.ts";

/** The body of a GraphQL request, or `null` when it is not one. */
export function readGraphql(bytes: Buffer): {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** As named in the body, else as written in the query. */
  readonly operation: string | undefined;
} | null {
  try {
    const body = asObject(JSON.parse(bytes.toString("utf8")));
    if (body === undefined || typeof body["query"] !== "string") return null;
    const query = text(body, "query");
    const written = /^\s*(?:query|mutation)\s+(\w+)/m.exec(query)?.[1];
    return {
      query,
      variables: { ...optionalObject(body, "variables") },
      operation: optionalText(body, "operationName") ?? written,
    };
  } catch {
    // Not JSON: GitHub answers 400.
    return null;
  }
}

/** Answers GraphQL over HTTP: nearly always 200, whatever went wrong inside. */
export async function serveGraphql(site: Site, authorization: string | undefined, bytes: Buffer): Promise<Answer> {
  try {
    const token = authenticate(site.world, authorization);
    if (token === null) throw new Refusal(401, "This endpoint requires you to be authenticated.");
    const allowance = site.limits.take(token, "graphql", site.world.now());
    const headers = limitHeaders(allowance);
    if (allowance.exceeded) {
      const errors = [{ type: "RATE_LIMITED", message: "API rate limit exceeded for installation." }];
      return { status: 200, json: { errors }, headers };
    }
    const request = readGraphql(bytes);
    if (request === null) throw new Refusal(400, "Problems parsing JSON");
    const { query, variables, operation } = request;
    const named = operation === undefined ? {} : { operationName: operation };
    const json = await executeGraphql(site.world, token, { query, variables, ...named });
    rememberGaps(site, json.errors ?? []);
    return { status: 200, json, headers };
  } catch (error) {
    return refuse(site, "POST /graphql", error);
  }
}

/** What GraphQL could not answer because the simulator lacks it must not go unnoticed. */
function rememberGaps(site: Site, errors: readonly unknown[]): void {
  for (const error of errors) {
    const message = optionalText(asObject(error) ?? {}, "message") ?? "";
    if (message.startsWith("simulator does not know")) site.violations.push(message);
  }
}
