import { readObject } from "../git.ts";
import type { Repository } from "../world.ts";
import type { Fields } from "./context.ts";
import { gitNodeId } from "./node-id.ts";

/** GitHub cuts the text of a blob here and says so. Bytes. */
export const TEXT_LIMIT = 512 * 1024;

/** How far git looks for a zero byte before it calls a file text. */
const SNIFFED = 8000;

/** The fields of a `Blob`; its bytes are read when asked for. */
export function blobFields(repository: Repository, oid: string): Fields {
  const content = async (): Promise<Buffer> =>
    (await readObject(repository.gitDir, oid))?.content ?? Promise.reject(new Error(`no blob ${oid}`));
  const isBinary = (bytes: Buffer): boolean => bytes.subarray(0, SNIFFED).includes(0);
  return {
    __typename: "Blob",
    id: gitNodeId("B", repository, oid),
    byteSize: async () => (await content()).length,
    isBinary: async () => isBinary(await content()),
    isTruncated: async () => (await content()).length > TEXT_LIMIT,
    text: async () => {
      const bytes = await content();
      return isBinary(bytes) ? null : bytes.subarray(0, TEXT_LIMIT).toString("utf8");
    },
  };
}
