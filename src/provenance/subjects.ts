import * as v from "valibot";
import { readBundle } from "./verify.ts";

/** What a statement is about: a name and a digest. */
export interface Subject {
  readonly name: string;
  /** `sha256:<hex>` */
  readonly digest: string;
}

const Shape = v.object({
  subject: v.array(v.object({ name: v.string(), digest: v.object({ sha256: v.pipe(v.string(), v.hexadecimal()) }) })),
});

/** The subjects of a bundle's statement that are named by sha256. They are worth what the bundle is: verify it first. */
export function subjectsOf(bundle: unknown): readonly Subject[] {
  const content = readBundle(bundle)?.content;
  if (content?.$case !== "dsseEnvelope") return [];
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content.dsseEnvelope.payload));
    const read = v.safeParse(Shape, json);
    return read.success
      ? read.output.subject.map(({ name, digest }) => ({ name, digest: `sha256:${digest.sha256}` }))
      : [];
  } catch {
    return [];
  }
}
