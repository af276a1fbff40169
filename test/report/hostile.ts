import fc from "fast-check";
import type { JsonValue } from "../../src/action/json.ts";
import type { Report } from "../../src/report/report.ts";

const PIECES = [
  "<script>alert(1)</script>",
  "</style><script>",
  "<img src=x onerror=alert(1)>",
  "</td></tr></table>",
  '" onmouseover="x',
  "' onfocus='x",
  "javascript:alert(1)",
  "&lt;b&gt;",
  "&#60;",
  "<!--",
  "-->",
  "]]>",
  "</title>",
  "</details>",
  "<br>",
  "|",
  "\\|",
  "\n\n# heading",
  "\r\n- item",
  "```",
  "`",
  "[a](http://evil.example)",
  "https://evil.example",
  "@octo/team",
  "#12",
  "\u202e",
  "\u0000",
  "\u2028",
  "\ud800",
  "$&",
  "**",
  "~~~",
];

/** Text that wants to be more than text. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `x${parts.join("")}`);

/** What other people write in a report, by key; a list of them is `approvedBy`. */
const TEXTS = new Set([
  "why",
  "message",
  "by",
  "version",
  "gate",
  "reason",
  "promotion",
  "of",
  "service",
  "approvedBy",
  "result",
]);
/** Names that say where something belongs: the same name stays the same one. */
const NAMES = new Set(["environment", "than", "name", "after"]);

/** The same report in which everything that somebody else wrote is another text. */
export function rewritten(report: Report, text: string): Report {
  const change = (value: JsonValue | undefined, key: string, named: boolean): JsonValue | undefined => {
    if (typeof value === "string") {
      if (NAMES.has(key) && named) return `${text} ${value}`;
      return TEXTS.has(key) ? `${text} ${key}` : value;
    }
    if (Array.isArray(value)) return value.map((each: JsonValue) => change(each, key, named) ?? null);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, change(each, inner, named)]));
  };
  const steps = { text: `${text} step`, url: null };
  const { environments, services, history, figures, verdict, ...rest } = report;
  // The pages find places by their names: those are the same everywhere.
  const whole = change({ environments, services, history, figures, verdict }, "", true);
  const read: Pick<Report, "environments" | "services" | "history" | "figures" | "verdict"> = JSON.parse(
    JSON.stringify(whole),
  );
  return {
    ...rest,
    ...read,
    services: read.services.map((service) => ({
      ...service,
      places: service.places.map((place) => ({
        ...place,
        standing: { ...place.standing, next: place.standing.next.map(() => steps) },
      })),
    })),
  };
}

/** The elements of HTML with the names of their attributes, in order; code is left out, as backticks may mark it. */
export function skeleton(html: string): readonly string[] {
  return [...html.matchAll(/<[^>]*>/g)]
    .map(([tag]) => tag.replace(/="[^"]*"/g, "="))
    .filter((tag) => !/^<\/?code>$/.test(tag));
}
