/**
 * Keys and values of the policy's language that this version cannot enforce. They are refused by name: a rule that is
 * written down and not enforced would be worse than none. Places are paths with `*` for any name. A key that a gate has
 * brought in the meantime is none of them any more.
 */
const KEYS_NOT_YET: ReadonlyMap<string, readonly string[]> = new Map([
  ["environments.*", ["access", "credentials", "isolation", "monitoring", "recovery", "rollback"]],
  [
    "environments.*.gates",
    ["alerts", "change-window", "command", "http", "issues", "monitoring", "provenance", "recovery", "soak"],
  ],
  ["environments.*.artifacts.*.keep", ["asset"]],
]);

const VALUES_NOT_YET: ReadonlyMap<string, readonly string[]> = new Map();

/** Keys that mean a rule which nobody can switch off, whatever the reason. */
const NEVER: ReadonlyMap<string, readonly string[]> = new Map([["environments.*.gates.checks", ["off"]]]);

const NEVER_VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ["environments.*.gates.checks", ["false", "no", "none", "off"]],
]);

/** Words that other tools use for a key of ours. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ["depends-on", "after"],
  ["depends_on", "after"],
  ["needs", "after"],
  ["requires", "after"],
  ["upstream", "after"],
  ["approvers", "approvals"],
  ["reviewers", "approvals"],
  ["type", "preset"],
  ["reason", "because"],
  ["pre-release", "prerelease"],
  ["make-latest", "latest"],
  ["make_latest", "latest"],
]);

export const keysNotYet = (place: string): readonly string[] => KEYS_NOT_YET.get(place) ?? [];
export const valuesNotYet = (place: string): readonly string[] => VALUES_NOT_YET.get(place) ?? [];
export const neverKeys = (place: string): readonly string[] => NEVER.get(place) ?? [];
export const neverValues = (place: string): readonly string[] => NEVER_VALUES.get(place) ?? [];
export const otherWord = (key: string): string | undefined => OTHER_WORDS.get(key.toLowerCase());
