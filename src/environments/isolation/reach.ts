import type { Block } from "../../github/block.ts";
import type { Knock } from "../../network/network.ts";
import { holds, type Statement } from "../statement.ts";
import { contains, type IpNetwork } from "./network.ts";
import type { ReachRule } from "./rule.ts";

/** What knocking at one row's target gave: an answer for each address that its name has. */
export interface Knocking {
  /** How many addresses there are. */
  readonly asked: number;
  readonly answers: readonly { readonly address: string; readonly answer: Knock }[];
}

export type KnockingFact = Block<Knocking>;

/** The addresses of a name, and how many there are. */
export interface Resolved {
  readonly count: number;
  readonly addresses: readonly string[];
}

const isKnown = ({ answer }: Knocking["answers"][number]) =>
  answer === "open" || answer === "refused" || answer === "silent";

/**
 * The table of what an environment's own job can reach, row by row. What must answer has to be open at one address, what must
 * not at none. Silence proves nothing by itself: it counts beside a row of the same table that is open, because a runner
 * without a network hears nothing from anybody.
 */
export function judgeReach(
  environment: string,
  rows: readonly ReachRule[],
  measured: ReadonlyMap<string, KnockingFact>,
): readonly Statement[] {
  const heard = rows.some((row) => row.expect === "open" && isOpen(measured.get(row.to)));
  return rows.map((row) => judgeRow(environment, row, measured.get(row.to), heard));
}

function isOpen(found: KnockingFact | undefined): boolean {
  return found?.ok === true && found.value.answers.some(({ answer }) => answer === "open");
}

function judgeRow(
  environment: string,
  { to, expect, kind }: ReachRule,
  found: KnockingFact | undefined,
  heard: boolean,
): Statement {
  const what = kind === undefined ? "" : ` (${kind})`;
  const said = { part: `reach ${to}`, about: to, evidence: [] } as const;
  if (found?.ok !== true)
    return unknown(said, `it could not be tried: ${found === undefined ? "it was not asked" : found.why}`);
  const { asked, answers } = found.value;
  const whole = Number.isSafeInteger(asked) && asked > 0 && answers.length === asked && answers.every(isKnown);
  const open = answers.filter(({ answer }) => answer === "open");
  if (expect === "open") {
    if (open.length > 0) return holds(said.part, "isolation-proven", `${to} answers the job of ${environment}${what}.`);
    if (!whole) return unknown(said, "not every address of it was tried");
    return {
      ...said,
      verdict: "fail",
      reason: "isolation-reach-closed",
      message: `${to} must answer the job of ${environment}${what} and does not: ${shown(answers)}.`,
      unblock: "Open the way (segment, firewall, VPN), or correct the row in `isolation.reach`.",
    };
  }
  if (open.length > 0) {
    return {
      ...said,
      verdict: "fail",
      reason: "isolation-reach-open",
      message: `${to} must not answer the job of ${environment}${what} and does: ${shown(open)}.`,
      unblock: "Close the way (segment, firewall, VPN), or correct the row in `isolation.reach`.",
    };
  }
  if (!whole) return unknown(said, "not every address of it was tried");
  if (!heard && answers.some(({ answer }) => answer === "silent")) {
    return unknown(said, "it is silent, and so is everything else: nothing that must answer does");
  }
  return holds(said.part, "isolation-proven", `${to} does not answer the job of ${environment}${what}.`);
}

function unknown(said: Pick<Statement, "part" | "about" | "evidence">, why: string): Statement {
  return {
    ...said,
    verdict: "unknown",
    reason: "isolation-reach-unknown",
    message: `Whether ${said.about} answers is not known: ${why}`.replace(/\.?$/, "."),
    unblock: "See to it that this job has a network and can look the name up, then run this again.",
  };
}

const shown = (answers: Knocking["answers"]) =>
  answers
    .slice(0, 5)
    .map(({ address, answer }) => `${address} is ${answer}`)
    .join(", ");

const NOWHERE: Resolved = { count: 0, addresses: [] };

/** Whether every whole name that an environment declares leads into its declared networks, as its own job resolves it. */
export function judgeAddresses(
  hosts: readonly string[],
  networks: readonly IpNetwork[],
  found: ReadonlyMap<string, Block<Resolved>>,
): readonly Statement[] {
  return hosts.map((host): Statement => {
    const said = { part: `resolve ${host}`, about: host, evidence: [] } as const;
    const known = found.get(host);
    const { count, addresses } = known?.ok === true ? known.value : NOWHERE;
    const isWhole = Number.isSafeInteger(count) && count > 0 && addresses.length === count;
    if (!isWhole) {
      const why = known?.ok === false ? known.why : "its addresses were not read whole";
      const message = `Where ${host} leads is not known: ${why}`.replace(/\.?$/, ".");
      const unblock = "See to it that this job can look the name up, then run this again.";
      return { ...said, verdict: "unknown", reason: "isolation-unreadable", message, unblock };
    }
    const outside = addresses.filter((address) => !networks.some((network) => contains(network, address)));
    if (outside.length === 0) {
      return holds(said.part, "isolation-proven", `${host} leads into the declared networks.`);
    }
    return {
      ...said,
      verdict: "fail",
      reason: "isolation-resolves-elsewhere",
      message: `${host} leads to ${outside.slice(0, 5).join(", ")}, outside of the declared networks.`,
      unblock: "Correct the name's address, or `isolation.networks`.",
    };
  });
}
