import { familyOf } from "./network.ts";

const LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";

/** `db.prod.example.com`, or `*.prod.example.com` for every name below. */
export const HOST = new RegExp(`^(?:\\*\\.)?${LABEL}(?:\\.${LABEL})*$`);
export const HOST_SAYS = "a host such as db.prod.example.com, or *.prod.example.com for all below it";

/** A host without the difference of letter case or of the dot at the end. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^\[|\]$/g, "");
}

/**
 * How exactly a declared host means a name: the number of its labels, a whole name above every pattern; 0 when it does not.
 * `*` stands for one label or more, never for none.
 */
export function exactness(declared: string, name: string): number {
  const pattern = plainHost(declared);
  const host = plainHost(name);
  if (pattern === host) return Number.POSITIVE_INFINITY;
  if (!pattern.startsWith("*.")) return 0;
  const below = pattern.slice(1);
  return host.length > below.length && host.endsWith(below) ? pattern.split(".").length - 1 : 0;
}

/** Names and addresses by which every machine means itself: each runner has its own, so nobody shares it. */
export function isItself(host: string): boolean {
  const plain = plainHost(host);
  if (plain === "localhost" || plain.endsWith(".localhost") || plain === "::1") return true;
  return familyOf(plain) === "ipv4" && plain.startsWith("127.");
}
