/** A form by which a secret is known wherever it stands. */
export interface KeyForm {
  readonly what: string;
  readonly form: RegExp;
  /** Values that the documentation of its maker shows. */
  readonly published?: ReadonlySet<string>;
}

const END = "(?![A-Za-z0-9_-])";

/** Forms that their makers document so that scanners find them. Each is bounded, so that no line takes long. */
export const KEYS: readonly KeyForm[] = [
  { what: "a private key", form: /-----BEGIN (?:[A-Z0-9]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----/g },
  {
    what: "an access key of AWS",
    form: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
    published: new Set(["AKIAIOSFODNN7EXAMPLE", "AKIAI44QH8DHBEXAMPLE", "ASIAIOSFODNN7EXAMPLE"]),
  },
  { what: "a token of GitHub", form: new RegExp(`(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,255}${END}`, "g") },
  { what: "a token of GitHub", form: new RegExp(`(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{50,255}${END}`, "g") },
  { what: "a token of GitLab", form: new RegExp(`(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,64}${END}`, "g") },
  { what: "a token of Slack", form: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,250}/g },
  { what: "a live key of Stripe", form: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16,250}/g },
  { what: "an API key of Google", form: new RegExp(`(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}${END}`, "g") },
  { what: "a token of npm", form: new RegExp(`(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}${END}`, "g") },
  { what: "a token of PyPI", form: /(?<![A-Za-z0-9])pypi-AgE[A-Za-z0-9_-]{40,250}/g },
  {
    what: "a key of SendGrid",
    form: new RegExp(`(?<![A-Za-z0-9])SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}${END}`, "g"),
  },
  { what: "a key of Azure storage", form: /AccountKey=[A-Za-z0-9+/]{86}==/g },
];
