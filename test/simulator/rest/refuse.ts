import { GithubError } from "../graphql/errors.ts";
import { type Answer, Refusal, type Site } from "./route.ts";

const DOCUMENTATION = "https://docs.github.com/rest";

/** Turns what was thrown into an answer: GitHub's refusals as they are, anything else as a loud 500 that is remembered. */
export function refuse(site: Site, what: string, error: unknown): Answer {
  if (error instanceof Refusal) {
    const errors = error.errors === undefined ? {} : { errors: error.errors };
    return {
      status: error.status,
      json: { message: error.message, ...errors, documentation_url: DOCUMENTATION, status: `${error.status}` },
      headers: error.headers,
    };
  }
  if (error instanceof GithubError) return refuseShared(error);
  const message = `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  site.violations.push(message);
  return { status: 500, json: { message: `the simulated GitHub failed at ${message}` } };
}

/** Rules that REST and GraphQL share speak GraphQL's words. REST says less about workflow files, and adds a header. */
function refuseShared(error: GithubError): Answer {
  const forbidden = error.type === "FORBIDDEN";
  const status = forbidden ? 403 : 422;
  return {
    status,
    json: {
      message: forbidden ? "Resource not accessible by integration" : error.message,
      documentation_url: DOCUMENTATION,
      status: `${status}`,
    },
    headers: forbidden ? { "x-accepted-github-permissions": "contents=write; contents=write,workflows=write" } : {},
  };
}
