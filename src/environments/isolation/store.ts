import { plainHost } from "./host.ts";

/** Where a store is: an address without user, query or fragment, `host[:port][/name]`, or an ARN. */
export const STORE_AT = /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/)?[A-Za-z0-9_[][^\s@?#"<>\\]{0,300}$/;
export const STORE_AT_SAYS =
  "where the store is, without a user or password: postgres://db.example.com/orders, s3://bucket, db.example.com:5432";

/** Schemes whose authority is the name of a bucket and not of a host. */
const BUCKETS: ReadonlySet<string> = new Set([
  "s3",
  "gs",
  "gcs",
  "r2",
  "oss",
  "cos",
  "abfs",
  "abfss",
  "wasb",
  "wasbs",
  "b2",
]);

/** The machine or bucket behind a store: what two environments must not have in common. */
export interface Server {
  readonly kind: "host" | "bucket" | "resource";
  readonly name: string;
}

/** Two databases of one server, or two folders of one bucket, are one store: who can break one can break the other. */
export function serverOf(at: string): Server {
  if (/^arn:/i.test(at)) return { kind: "resource", name: at.toLowerCase() };
  const [, scheme, rest = at] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(at) ?? [];
  const authority = /^(?:\[[^\]]*\]|[^/:]*)/.exec(rest)?.[0] ?? rest;
  const kind = scheme !== undefined && BUCKETS.has(scheme.toLowerCase()) ? "bucket" : "host";
  return { kind, name: plainHost(authority) };
}

/** Whether both are the same machine or bucket. */
export function isSameServer(one: Server, other: Server): boolean {
  return one.kind === other.kind && one.name === other.name && one.name !== "";
}
