import { canonicalJson } from "../../release/canonical.ts";
import { type Leaf, leavesOf } from "../config/leaf.ts";
import { type ConfigNode, plainConfig } from "../config/node.ts";
import { coversKey, type Difference } from "./difference.ts";
import { allowance, type ParityFault, type ParityPart, partOf } from "./part.ts";

interface Side {
  readonly environment: string;
  readonly root: ConfigNode;
}

/**
 * Whether one environment's configuration mirrors another's: the same keys, with values of the same kind, and the same
 * values, but for the differences that are written down and not over. A list is one value. Pure.
 */
export function compareConfigs(
  mirror: Side,
  mirrored: Side,
  { differences, now }: { readonly differences: readonly Difference[]; readonly now: Date },
): ParityPart {
  const [here, there] = [leavesOf(mirror.root), leavesOf(mirrored.root)];
  const faults: ParityFault[] = [];
  const used: Difference[] = [];
  for (const key of [...new Set([...there.keys(), ...here.keys()])].toSorted()) {
    const unlike = unlikeness(here.get(key), there.get(key));
    if (unlike === undefined) continue;
    const { path, at } = unlike;
    const about = differences.filter((entry) => coversKey(entry, path, [mirror.environment, mirrored.environment]));
    const found = allowance(about, (entry) => allows(entry, unlike), now);
    if (found?.kind === "allowed") used.push(found.entry);
    else
      faults.push(
        faultOf({
          key,
          unlike,
          at,
          about,
          expired: found?.entry,
          mirror: mirror.environment,
          mirrored: mirrored.environment,
        }),
      );
  }
  return partOf(faults, used);
}

type Unlike = { readonly path: readonly string[]; readonly at: Leaf["node"]["at"] } & (
  | { readonly kind: "absent-here" | "absent-there" }
  | { readonly kind: "kind"; readonly here: string; readonly there: string }
  | { readonly kind: "number"; readonly here: number; readonly there: number }
  | { readonly kind: "value" }
);

function unlikeness(here: Leaf | undefined, there: Leaf | undefined): Unlike | undefined {
  if (here === undefined || there === undefined) {
    const one = here ?? there;
    if (one === undefined) return undefined;
    return { kind: here === undefined ? "absent-here" : "absent-there", path: one.path, at: one.node.at };
  }
  const place = { path: here.path, at: here.node.at };
  const [left, right] = [kindOf(here.node), kindOf(there.node)];
  if (left !== right) return { ...place, kind: "kind", here: left, there: right };
  if (canonicalJson(plainConfig(here.node)) === canonicalJson(plainConfig(there.node))) return undefined;
  const [small, large] = [numberIn(here.node), numberIn(there.node)];
  return small !== undefined && large !== undefined
    ? { ...place, kind: "number", here: small, there: large }
    : { ...place, kind: "value" };
}

/** What kind of value a person would say it is; a secret is another kind than a text. */
export function kindOf(node: ConfigNode): string {
  switch (node.kind) {
    case "reference":
      return `a ${node.to}`;
    case "list":
      return "a list";
    case "mapping":
      return "an empty mapping";
    case "scalar":
      if (typeof node.value === "string") return "a text";
      return typeof node.value === "number" ? "a number" : "true or false";
  }
}

function numberIn(node: ConfigNode): number | undefined {
  return node.kind === "scalar" && typeof node.value === "number" ? node.value : undefined;
}

function allows({ may, within }: Difference, unlike: Unlike): boolean {
  switch (unlike.kind) {
    case "absent-here":
    case "absent-there":
      return may === "be-absent";
    case "kind":
      return may === "change-kind";
    case "value":
      return may === "differ";
    case "number":
      return may === "differ" || (may === "scale" && within !== undefined && isWithin(unlike, within));
  }
}

/** Shares are of positive numbers: what is nothing in one environment has no share of the other. */
function isWithin(
  { here, there }: { readonly here: number; readonly there: number },
  { from, to }: NonNullable<Difference["within"]>,
): boolean {
  return there > 0 && here >= 0 && here / there >= from && here / there <= to;
}

function faultOf(o: {
  readonly key: string;
  readonly unlike: Unlike;
  readonly at: Leaf["node"]["at"];
  readonly about: readonly Difference[];
  readonly expired: Difference | undefined;
  readonly mirror: string;
  readonly mirrored: string;
}): ParityFault {
  const { key, unlike, at, expired } = o;
  const problem = problemOf(o);
  if (expired !== undefined) {
    const message = `${problem} That was allowed until ${expired.until} (${expired.owner}: ${expired.reason}).`;
    return { code: "parity-expired", what: key, message, at };
  }
  const scale = o.about.find(({ may }) => may === "scale");
  if (unlike.kind === "number" && scale?.within !== undefined) {
    const { from, to } = scale.within;
    const message = `${problem} It may be from ${from} to ${to} times that.`;
    return { code: "parity-out-of-scale", what: key, message, at };
  }
  return { code: "parity-undocumented", what: key, message: problem, at };
}

/** In words. Values are left to the report; a message says which key, and what kind of difference. */
function problemOf({
  key,
  unlike,
  mirror,
  mirrored,
}: {
  readonly key: string;
  readonly unlike: Unlike;
  readonly mirror: string;
  readonly mirrored: string;
}): string {
  switch (unlike.kind) {
    case "absent-here":
      return `${key} is in ${mirrored} and not in ${mirror}.`;
    case "absent-there":
      return `${key} is in ${mirror} and not in ${mirrored}.`;
    case "kind":
      return `${key} is ${unlike.here} in ${mirror} and ${unlike.there} in ${mirrored}.`;
    case "number":
      return `${key} is ${unlike.here} in ${mirror} and ${unlike.there} in ${mirrored}.`;
    case "value":
      return `${key} has another value in ${mirror} than in ${mirrored}.`;
  }
}
