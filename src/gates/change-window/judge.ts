import type { Block } from "../../github/snapshot.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";
import { type Calendars, filesOf } from "./files.ts";
import { type Resolved, resolve } from "./resolve.ts";
import type { Closure, WrittenRule } from "./rule.ts";
import { HORIZON, type Standing, standingAt } from "./schedule.ts";
import { shownMoment } from "./shown-moment.ts";
import { DAY, UTC } from "./zone.ts";

const GATE = "change-window";

/** Whether now is a time at which the environment may be entered, and until or from when. */
export function judgeWindow(
  facts: GateFacts,
  rule: WrittenRule,
  found: Block<Calendars | undefined>,
): readonly GateResult[] {
  const exempt = exemption(facts, rule);
  if (exempt !== undefined) return [passed(GATE, "window-not-asked", exempt)];
  if (!found.ok) return [unreadable(`The calendars could not be read: ${found.why}`, "Run this again.", [])];
  const closures = closuresOf(rule, found.value, facts.now.getTime());
  if ("verdict" in closures) return [closures];
  const resolved = resolve(rule);
  const standing = standingAt({ ...resolved, closures: [...resolved.closures, ...closures.all] }, facts.now.getTime());
  return [told(standing, { facts, rule, resolved, evidence: closures.evidence })];
}

/** Why this rule does not concern the question, in a sentence. What is neither of the known words is concerned. */
function exemption({ action, cause }: GateFacts, { actions = ["promote"], invokers }: WrittenRule): string | undefined {
  if ((action === "rollback" || action === "promote") && !actions.includes(action)) {
    return `The change windows hold up no ${action === "rollback" ? "rollback" : "promotion"}.`;
  }
  if (invokers === undefined || (cause !== "person" && cause !== "automation") || invokers.includes(cause))
    return undefined;
  return `The change windows do not hold up what ${cause === "person" ? "a person asks for" : "automation starts"}.`;
}

/** All closed times of the calendars, or why nobody can say. Every file that the rule names has to be there, whole. */
function closuresOf(
  rule: WrittenRule,
  found: Calendars | undefined,
  now: number,
): GateResult | { readonly all: readonly Closure[]; readonly evidence: readonly string[] } {
  const all: Closure[] = [];
  const evidence: string[] = [];
  if (filesOf(rule).length === 0) return { all, evidence };
  const { from = Number.NaN, to = Number.NaN, files = [] } = found ?? {};
  for (const name of filesOf(rule)) {
    const file = files.find((one) => one.name === name);
    if (file === undefined) return unreadable(`The calendar ${name} was not read.`, "Run this again.", []);
    if (!file.ok) return unreadable(`The calendar ${name} could not be read: ${file.why}`, file.hint, [file.url]);
    const whole = file.closures.length === file.count && file.closures.every(isClosure);
    if (!whole) return unreadable(`The calendar ${name} was not read whole.`, "Run this again.", [file.url]);
    all.push(...file.closures);
    evidence.push(file.url);
  }
  // Closed times were looked for in this stretch only.
  if (!(from <= now && now + HORIZON <= to)) {
    return unreadable("The calendars were read at another time than now.", "Run this again.", evidence);
  }
  return { all, evidence };
}

const isClosure = ({ from, to }: Closure) => Number.isFinite(from) && Number.isFinite(to) && from < to;

interface Telling {
  readonly facts: GateFacts;
  readonly rule: WrittenRule;
  readonly resolved: Resolved;
  readonly evidence: readonly string[];
}

/** Times are told as moments and never as "in two hours": what is told is recorded, and stays the same while it waits. */
function told(standing: Standing, { facts, rule, resolved, evidence }: Telling): GateResult {
  const { name } = facts.environment;
  const zone = resolved.zone ?? resolved.open[0]?.zone ?? UTC;
  const at = (moment: number) => shownMoment(moment, zone);
  if (standing.kind === "open") {
    const until =
      standing.closes === undefined ? `for the next ${HORIZON / DAY} days at least` : `until ${at(standing.closes)}`;
    return passed(GATE, "window-open", `${name} is open ${until}.`, evidence);
  }
  const { opens } = standing;
  const next = opens === undefined ? `It does not open within ${HORIZON / DAY} days.` : `It opens ${at(opens)}.`;
  const waiting = {
    gate: GATE,
    verdict: "wait",
    evidence,
    unblock: unblock(rule, opens),
    ...(opens === undefined ? {} : { retryAt: new Date(opens).toISOString() }),
  } as const;
  switch (standing.kind) {
    case "frozen": {
      const { closure, ends } = standing;
      const why = closure.why === undefined ? "" : ` (${closure.why})`;
      const until = opens === ends ? "" : ` until ${at(ends)}`;
      return { ...waiting, reason: "window-frozen", message: `${name} is closed${until}${why}. ${next}` };
    }
    case "outside": {
      const hours = resolved.open.map(({ text }) => text).join(", ");
      return { ...waiting, reason: "window-closed", message: `${name} is open ${hours}; not now. ${next}` };
    }
    case "closing": {
      const message = `${name} closes ${at(standing.closes)}, in less than the ${rule.least ?? "time"} that the policy asks for. ${next}`;
      return { ...waiting, reason: "window-closing", message };
    }
  }
}

function unblock({ actions = ["promote"] }: WrittenRule, opens: number | undefined): string {
  const wait = opens === undefined ? "Change the windows in the policy." : "Wait for it.";
  const back = actions.includes("rollback") ? "" : " A rollback is not held up.";
  return `${wait}${back} To go on before that, somebody whom \`allow: { override: … }\` names overrides ${GATE}, with a reason.`;
}

function unreadable(message: string, hint: string, evidence: readonly string[]): GateResult {
  return { gate: GATE, verdict: "unknown", reason: "change-window-unreadable", message, evidence, unblock: hint };
}
