/** A request body that was already found to fit GitHub's description; these functions read it without a cast. */
export type Body = Readonly<Record<string, unknown>>;

export function text(body: Body, key: string): string {
  return optionalText(body, key) ?? "";
}

export function optionalText(body: Body, key: string): string | undefined {
  const value = body[key];
  if (typeof value === "number") return `${value}`;
  return typeof value === "string" ? value : undefined;
}

export function flag(body: Body, key: string, otherwise: boolean): boolean {
  const value = body[key];
  return typeof value === "boolean" ? value : otherwise;
}

export function optionalList(body: Body, key: string): readonly unknown[] | undefined {
  const value = body[key];
  return Array.isArray(value) ? value : undefined;
}

export function texts(body: Body, key: string): readonly string[] | undefined {
  return optionalList(body, key)?.filter((value) => typeof value === "string");
}

export function optionalObject(body: Body, key: string): Body | undefined {
  return asObject(body[key]);
}

export function asObject(value: unknown): Body | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
