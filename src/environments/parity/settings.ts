import type { EnvironmentSettings } from "../../github/environment-settings.ts";
import { coversSetting, type Difference } from "./difference.ts";
import { allowance, type ParityFault, type ParityPart, partOf } from "./part.ts";

interface Pair {
  readonly mirror: string;
  readonly mirrored: string;
  readonly differences: readonly Difference[];
  readonly now: Date;
}

/** Whether two environments of GitHub are protected alike, but for the differences that are written down and not over. Pure. */
export function compareSettings(here: EnvironmentSettings, there: EnvironmentSettings, pair: Pair): ParityPart {
  const shown: readonly (readonly [string, string, string])[] = [
    ["reviewers", names(here.reviewers), names(there.reviewers)],
    ["prevent-self-review", onOff(here.preventSelfReview), onOff(there.preventSelfReview)],
    ["wait-timer", `${here.waitTimer} min`, `${there.waitTimer} min`],
    ["branches", names(here.branches), names(there.branches)],
    ["admins-bypass", onOff(here.adminsBypass), onOff(there.adminsBypass)],
  ];
  const faults: ParityFault[] = [];
  const used: Difference[] = [];
  for (const [setting, left, right] of shown) {
    if (left === right) continue;
    note(setting, `${setting} is ${left} in ${pair.mirror} and ${right} in ${pair.mirrored}.`, pair, { faults, used });
  }
  return partOf(faults, used);
}

/** Whether two environments have secrets, or variables, of the same names. Pure. */
export function compareNames(
  kind: "secrets" | "variables",
  here: readonly string[],
  there: readonly string[],
  pair: Pair,
): ParityPart {
  const faults: ParityFault[] = [];
  const used: Difference[] = [];
  for (const name of [...new Set([...here, ...there])].toSorted()) {
    const [has, had] = [here.includes(name), there.includes(name)];
    if (has === had) continue;
    const [one, other] = has ? [pair.mirror, pair.mirrored] : [pair.mirrored, pair.mirror];
    note(
      `${kind}.${name}`,
      `${one} has a ${kind === "secrets" ? "secret" : "variable"} ${name}, and ${other} has none.`,
      pair,
      { faults, used },
    );
  }
  return partOf(faults, used);
}

/** Whether all of one kind may differ now, so that nobody has to look; with the entry that says it. */
export function documented(
  kind: "secrets" | "variables",
  { differences, mirror, mirrored, now }: Pair,
): Difference | undefined {
  return differences.find(
    (entry) => entry.setting === kind && coversSetting(entry, kind, [mirror, mirrored]) && now.getTime() < entry.end,
  );
}

function note(
  setting: string,
  problem: string,
  { mirror, mirrored, differences, now }: Pair,
  to: { readonly faults: ParityFault[]; readonly used: Difference[] },
): void {
  const about = differences.filter((entry) => coversSetting(entry, setting, [mirror, mirrored]));
  const found = allowance(about, () => true, now);
  if (found?.kind === "allowed") to.used.push(found.entry);
  else if (found === undefined)
    to.faults.push({ code: "parity-undocumented", what: setting, message: problem, at: null });
  else {
    const { until, owner, reason } = found.entry;
    to.faults.push({
      code: "parity-expired",
      what: setting,
      message: `${problem} That was allowed until ${until} (${owner}: ${reason}).`,
      at: null,
    });
  }
}

const names = (list: readonly string[]) => (list.length === 0 ? "nobody" : list.join(", "));

/** What GitHub does not say is not the same as what it says. */
function onOff(value: boolean | null): string {
  if (value === null) return "not told";
  return value ? "on" : "off";
}
