import type { Token } from "../world.ts";

export interface Allowance {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since 1970. */
  readonly reset: number;
  readonly resource: "core" | "graphql";
}

const HOUR = 3_600_000;
/** A workflow token's repository has 1,000 requests an hour, a person 5,000, an address 60. */
const PERSON = 5_000;
const ANONYMOUS = 60;

/** Counts requests per hour the way GitHub does: workflow tokens share their repository's allowance. */
export class RateLimits {
  /** Requests per hour and repository for workflow tokens. */
  workflowLimit: number;
  readonly #windows = new Map<string, { used: number; ends: number }>();

  constructor(workflowLimit = 1_000) {
    this.workflowLimit = workflowLimit;
  }

  /** Takes one request from the allowance. `exceeded` means it must be refused. */
  take(token: Token | null, resource: "core" | "graphql", now: Date): Allowance & { readonly exceeded: boolean } {
    const window = this.#window(token, resource, now);
    const exceeded = window.used >= this.#limit(token);
    if (!exceeded) window.used += 1;
    return { ...this.look(token, resource, now), exceeded };
  }

  /** Gives one back: an answer 304 is free. */
  refund(token: Token | null, resource: "core" | "graphql", now: Date): Allowance {
    this.#window(token, resource, now).used -= 1;
    return this.look(token, resource, now);
  }

  look(token: Token | null, resource: "core" | "graphql", now: Date): Allowance {
    const { used, ends } = this.#window(token, resource, now);
    const limit = this.#limit(token);
    return { limit, used, remaining: Math.max(0, limit - used), reset: Math.ceil(ends / 1000), resource };
  }

  #limit(token: Token | null): number {
    if (token === null) return ANONYMOUS;
    return token.workflowToken ? this.workflowLimit : PERSON;
  }

  #window(token: Token | null, resource: string, now: Date): { used: number; ends: number } {
    const owner =
      token === null ? "anonymous" : token.workflowToken ? `repo ${token.repository}` : `user ${token.user.id}`;
    const key = `${resource} ${owner}`;
    const known = this.#windows.get(key);
    if (known !== undefined && now.getTime() < known.ends) return known;
    const fresh = { used: 0, ends: now.getTime() + HOUR };
    this.#windows.set(key, fresh);
    return fresh;
  }
}

export function limitHeaders(allowance: Allowance): Record<string, string> {
  return {
    "x-ratelimit-limit": `${allowance.limit}`,
    "x-ratelimit-remaining": `${allowance.remaining}`,
    "x-ratelimit-used": `${allowance.used}`,
    "x-ratelimit-reset": `${allowance.reset}`,
    "x-ratelimit-resource": allowance.resource,
  };
}
