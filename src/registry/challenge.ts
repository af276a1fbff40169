/** What a registry asks for with 401 (RFC 9110, 11.6.1; Docker's token authentication). */
export type Challenge =
  | { readonly scheme: "basic" }
  | { readonly scheme: "bearer"; readonly realm: string; readonly service: string | undefined };

/** The challenge to answer: Bearer before Basic; undefined when neither is there or the header makes no sense. */
export function parseChallenge(header: string | undefined): Challenge | undefined {
  let basic: Challenge | undefined;
  for (const { scheme, parameters } of challengesOf((header ?? "").slice(0, 8_192))) {
    const realm = parameters.get("realm");
    if (scheme === "bearer" && realm !== undefined) {
      return { scheme: "bearer", realm, service: parameters.get("service") };
    }
    if (scheme === "basic") basic = { scheme: "basic" };
  }
  return basic;
}

interface Part {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const VALUE = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z:/-]+))/y;

/** A word followed by `=` is a parameter of the scheme before it; any other word begins a scheme. */
function challengesOf(header: string): readonly Part[] {
  const parts: { scheme: string; parameters: Map<string, string> }[] = [];
  let at = 0;
  while (at < header.length) {
    TOKEN.lastIndex = at;
    const word = TOKEN.exec(header)?.[0];
    if (word === undefined) {
      at += 1;
      continue;
    }
    at += word.length;
    VALUE.lastIndex = at;
    const value = VALUE.exec(header);
    const current = parts.at(-1);
    if (value === null) parts.push({ scheme: word.toLowerCase(), parameters: new Map() });
    else {
      at += value[0].length;
      const read = value[1] === undefined ? (value[2] ?? "") : value[1].replace(/\\(.)/g, "$1");
      // The first of two equal names counts, so that nothing added behind can change the realm.
      if (current?.parameters.has(word.toLowerCase()) === false) current.parameters.set(word.toLowerCase(), read);
    }
  }
  return parts;
}
