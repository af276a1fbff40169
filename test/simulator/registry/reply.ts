import type { IncomingMessage } from "node:http";
import type { Store } from "./store.ts";

/** An answer before faults and the wire. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | { readonly size: number; readonly chunks: AsyncIterable<Buffer> };
}

/** A request to one repository, taken apart. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly store: Store;
  readonly repository: string;
  /** What stands behind `manifests/`, `blobs/`, `uploads/`, `referrers/`. */
  readonly name: string;
  /** The body as it comes; throws when the connection breaks. */
  readonly body: AsyncIterable<Buffer>;
}

/** An error as the specification writes it ("Error codes"). */
export function problem(status: number, code: string, message = code): Reply {
  const body = Buffer.from(JSON.stringify({ errors: [{ code, message }] }));
  return { status, headers: { "content-type": "application/json" }, body };
}

export async function readWhole(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
