import type { ParityFault, ParityPart } from "../../environments/parity/part.ts";
import type { Parity } from "../../environments/parity/read.ts";
import type { Block } from "../../github/snapshot.ts";
import { type CommitGateFacts, type GateResult, passed } from "../gate.ts";

const GATE = "parity";
const SHOWN = 5;
const PARTS = ["settings", "secrets", "variables"] as const;
type Item = "configuration" | (typeof PARTS)[number];

/** One result for each part that is compared. An end that passed since the comparison counts too. */
export function judgeParity(facts: CommitGateFacts, mirrors: string, found: Block<Parity>): readonly GateResult[] {
  if (!found.ok) return [unreadable("configuration", found.why)];
  const { configuration } = found.value;
  const results: GateResult[] = [];
  if (configuration !== "none") {
    const compared = configuration?.kind === "compared" ? configuration : undefined;
    if (configuration?.kind === "incomparable") results.push(incomparable(facts, mirrors, configuration));
    else results.push(judgePart(facts, mirrors, "configuration", compared));
  }
  for (const item of PARTS) {
    const part = found.value[item];
    if (part === "none") continue;
    results.push(
      part?.ok === true
        ? judgePart(facts, mirrors, item, part.value)
        : unreadable(item, part?.why ?? "it was not read"),
    );
  }
  if (results.length > 0) return results;
  const message = `Neither ${facts.environment.name} nor ${mirrors} says what could be compared: no \`config\`, and no GitHub environment.`;
  return [
    {
      gate: GATE,
      verdict: "fail",
      reason: "parity-nothing",
      message,
      evidence: [],
      unblock: "Say `config:` for both, or take `mirrors:` out of .github/environments.yml.",
    },
  ];
}

function judgePart(
  { environment, now }: CommitGateFacts,
  mirrors: string,
  item: Item,
  part: ParityPart | undefined,
): GateResult {
  const { outcome, faults, used, until } = part ?? {};
  if (outcome === "differs") return differing(environment.name, mirrors, item, Array.isArray(faults) ? faults : []);
  const ends = until === "never" ? Number.POSITIVE_INFINITY : until;
  if (
    outcome !== "same" ||
    typeof ends !== "number" ||
    Number.isNaN(ends) ||
    !Array.isArray(faults) ||
    faults.length > 0
  ) {
    return unreadable(item, "what was compared is not known");
  }
  if (!(now.getTime() < ends)) {
    const message = `A difference between ${environment.name} and ${mirrors} that was needed here is not allowed any more.`;
    return { gate: GATE, item, verdict: "fail", reason: "parity-expired", message, evidence: [], unblock: UNBLOCK };
  }
  const count = Array.isArray(used) ? used.length : 0;
  const but = count === 0 ? "" : `, but for ${count} documented ${count === 1 ? "difference" : "differences"}`;
  return {
    ...passed(
      GATE,
      "parity-kept",
      `The ${item} of ${environment.name} ${item === "configuration" ? "mirrors" : "mirror"} ${mirrors}${but}.`,
    ),
    item,
  };
}

const UNBLOCK =
  "Make them alike, or write the difference down in config/differences.yml on the default branch, with reason, owner and until.";

function differing(name: string, mirrors: string, item: Item, faults: readonly ParityFault[]): GateResult {
  const first = faults.slice(0, SHOWN).map((one) => String(one?.message));
  const more = faults.length > first.length ? ` And ${faults.length - first.length} more.` : "";
  const reason = REASONS.find((code) => faults.some((one) => one?.code === code)) ?? "parity-undocumented";
  return {
    gate: GATE,
    item,
    verdict: "fail",
    reason,
    message: `${name} does not mirror ${mirrors}: ${first.join(" ")}${more}`,
    evidence: [],
    unblock: UNBLOCK,
  };
}

const REASONS = ["parity-undocumented", "parity-out-of-scale", "parity-expired"] as const;

function incomparable(
  { environment }: CommitGateFacts,
  mirrors: string,
  { why }: { readonly why: string },
): GateResult {
  return {
    gate: GATE,
    item: "configuration",
    verdict: "fail",
    reason: "parity-incomparable",
    message: `The configurations of ${environment.name} and ${mirrors} cannot be compared: ${why}.`.replace(
      /\.\.$/,
      ".",
    ),
    evidence: [],
    unblock: "Correct what the message names; the action config annotates every mistake in a pull request.",
  };
}

function unreadable(item: Item, why: unknown): GateResult {
  return {
    gate: GATE,
    item,
    verdict: "unknown",
    reason: "parity-unreadable",
    message: `Whether the ${item} are alike is not known: ${String(why)}.`.replace(/\.\.$/, "."),
    evidence: [],
    unblock:
      item === "secrets" || item === "variables"
        ? `Give \`token:\` what the message names; or write in config/differences.yml that \`setting: ${item}\` may differ, with reason, owner and until.`
        : "Give the job `contents: read` and `actions: read`, or run this again.",
  };
}
