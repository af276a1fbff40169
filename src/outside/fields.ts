import { render } from "../release/artifacts/template.ts";

/** What a question may be about, by the names that a policy writes as `${…}`. */
export const FIELDS = ["release.version", "release.commit", "release.id", "environment"] as const;

/** How a policy writes a field. */
export const written = (field: (typeof FIELDS)[number]): string => `\${${field}}`;

export interface Subject {
  /** Null when the release has none. */
  readonly version: string | null;
  readonly commit: string;
  readonly id: string;
  readonly environment: string;
}

/** The text with its fields filled in, each made harmless for where it stands by `inert`. Throws when one has no value. */
export function fillIn(template: string, subject: Subject, inert: (value: string) => string): string {
  return render(template, (field) => inert(fieldOf(field, subject)));
}

function fieldOf(field: string, { version, commit, id, environment }: Subject): string {
  switch (field) {
    case "release.version":
      if (version === null)
        throw new Error(`The release ${id} has no version, and the question holds \${release.version}.`);
      return version;
    case "release.commit":
      return commit;
    case "release.id":
      return id;
    case "environment":
      return environment;
    default:
      throw new Error(`\${${field}} is no field.`);
  }
}

/** An address with its fields filled in. What is filled in is one part of a path or a query and cannot lead out of it. */
export function fillAddress(template: string, subject: Subject): string {
  const filled = fillIn(template, subject, encodeURIComponent);
  const [path = ""] = filled.replace(/^https?:\/\/[^/?#]*/, "").split(/[?#]/, 1);
  const steps = path.split("/").map((step) => step.replace(/%2e/gi, "."));
  if (filled !== template && steps.some((step) => step === "." || step === "..")) {
    throw new Error("What the release is called would lead to another address.");
  }
  return filled;
}

/** A body with its fields filled in, as its type escapes text. */
export function fillBody(template: string, subject: Subject, type: string): string {
  const form = type.toLowerCase().startsWith("application/x-www-form-urlencoded");
  return fillIn(template, subject, form ? encodeURIComponent : (value) => JSON.stringify(value).slice(1, -1));
}
