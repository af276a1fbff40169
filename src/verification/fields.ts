import { artifactField, fieldsOf, render } from "../release/artifacts/template.ts";
import type { ReleaseRecord } from "../release/release.ts";

/** What a condition of a health check can name, beside `artifacts.<name>.digest`. */
const FIELDS = ["release.version", "release.commit", "release.id", "release.digest", "environment"] as const;

/** How a policy writes them, for messages. */
export const FIELDS_SAY = `${FIELDS.join(", ")} and artifacts.<name>.digest`;

/** Whether a policy may name it. */
export function isField(field: string): boolean {
  return FIELDS.some((known) => known === field) || artifactField(field)?.part === "digest";
}

/** Whether a text can only be right when the new release answers. */
export function namesRelease(text: string): boolean {
  return fieldsOf(text).some((field) => field.startsWith("release.") || field.startsWith("artifacts."));
}

/** A text with its fields filled in, each made harmless by `inert`. Throws an Error when one has no value. */
export function fillFields(
  template: string,
  { record, environment }: { readonly record: ReleaseRecord; readonly environment: string },
  inert: (value: string) => string = (value) => value,
): string {
  return render(template, (field) => inert(wordFor(field, record, environment)));
}

function wordFor(field: string, record: ReleaseRecord, environment: string): string {
  switch (field) {
    case "release.version":
      if (record.version === null) throw new Error(`The release ${record.id} has no version to compare with.`);
      return record.version;
    case "release.commit":
      return record.commit;
    case "release.id":
      return record.id;
    case "release.digest":
      return record.digest;
    case "environment":
      return environment;
    default: {
      const wanted = artifactField(field);
      const found = record.artifacts.find(({ name }) => name === wanted?.artifact);
      if (wanted?.part !== "digest" || found === undefined) throw new Error(`The release has no \${${field}}.`);
      return found.digest;
    }
  }
}
