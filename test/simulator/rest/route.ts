import type { BlobStore } from "../blobs.ts";
import type { Description } from "../github/description.ts";
import type { Access, Repository, Role, Scope, Token, User, World } from "../world.ts";
import type { Body } from "./body.ts";
import type { Links } from "./links.ts";
import type { RateLimits } from "./rate-limit.ts";

/** What all requests share. */
export interface Site {
  readonly world: World;
  readonly description: Description;
  readonly blobs: BlobStore;
  readonly limits: RateLimits;
  /** Answers of ours that GitHub's description forbids, and requests it does not know. A sound test ends with none. */
  readonly violations: string[];
}

/** A permission a workflow token needs, as `deployments:write`. */
export type Need = `${Scope}:${Access}`;

export interface Answer {
  readonly status: number;
  /** Sent as JSON when present. */
  readonly json?: unknown;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One authorised request to a repository, with everything a handler may look at. */
export interface Call {
  readonly site: Site;
  readonly world: World;
  readonly repository: Repository;
  /** `null` for an anonymous reader of a public repository. */
  readonly token: Token | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
  readonly links: Links;
  readonly accept: string;
  /** A stale answer: lists leave out this many of their newest entries. */
  readonly omitNewest: number;
}

export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** GitHub's path template. */
  readonly route: string;
  /** What a workflow token needs. Reading a public repository needs nothing. */
  readonly scope: Need;
  /** On an issue that is a pull request this permission does as well. */
  readonly pullRequestScope?: Need;
  /** What a person needs; by default `read` for reading and `write` for writing. */
  readonly role?: Role;
  /** Not for everybody even where the repository is public. */
  readonly closed?: true;
  readonly handle: (call: Call) => Promise<Answer> | Answer;
}

/** A request GitHub turns down; thrown anywhere below a handler. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly unknown[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    options: { readonly errors?: readonly unknown[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }
}

export function notFound(): Refusal {
  return new Refusal(404, "Not Found");
}

/** GitHub's 422 for one field. */
export function invalid(resource: string, field: string, message: string, code = "custom"): Refusal {
  return new Refusal(422, "Validation Failed", { errors: [{ resource, code, field, message }] });
}

export function ok(json: unknown): Answer {
  return { status: 200, json };
}

export function created(json: unknown): Answer {
  return { status: 201, json };
}

export const NO_CONTENT: Answer = { status: 204 };

/** Who acts; throws GitHub's 401 for anonymous callers, who only ever read. */
export function actor(call: Call): User {
  if (call.token === null) throw new Refusal(401, "Requires authentication");
  return call.token.user;
}

/** Whether events of this call must start no workflows. */
export function byWorkflowToken(call: Call): boolean {
  return call.token?.workflowToken ?? false;
}
