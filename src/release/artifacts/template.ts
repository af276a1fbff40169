/** `${…}` in a text of the policy, filled in when a release is promoted. */
const FIELD = /\$\{([^{}]*)\}/g;

/** The fields that a text names, in its order. */
export function fieldsOf(template: string): readonly string[] {
  return [...template.matchAll(FIELD)].map(([, field = ""]) => field);
}

/** The text with every field filled in. What `fill` throws is thrown. */
export function render(template: string, fill: (field: string) => string): string {
  return template.replaceAll(FIELD, (_whole, field: string) => fill(field));
}

/** The artifact that a field such as `artifacts.app.digest` is about, and what of it; undefined for any other field. */
export function artifactField(field: string): { readonly artifact: string; readonly part: string } | undefined {
  const { artifact, part } = /^artifacts\.(?<artifact>.+)\.(?<part>[a-z]+)$/.exec(field)?.groups ?? {};
  return artifact === undefined || part === undefined ? undefined : { artifact, part };
}
