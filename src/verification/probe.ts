import type { Outside } from "../action/outside.ts";
import { parseStrict } from "../ledger/strict-json.ts";
import { isPrivateAddress } from "../network/address.ts";
import { type Knock, type Network, type NetworkAnswer, NetworkFailure } from "../network/network.ts";
import { describeFound, isExactly, lookUp } from "../outside/conditions.ts";
import { allowOf, headersOf } from "../outside/headers.ts";
import type { WrittenProgram } from "../outside/program.ts";
import { runProgram } from "../outside/run-program.ts";
import { milliseconds } from "../policy/duration.ts";
import type { ReleaseRecord } from "../release/release.ts";
import { fillFields } from "./fields.ts";
import type { Look } from "./looks.ts";
import type { WrittenHealth, WrittenTcp, WrittenVerification } from "./words.ts";

/** What the world looks like from a step. */
export interface Surroundings {
  readonly network: Network;
  readonly outside: Outside;
}

/** What is verified. */
export interface Subject {
  readonly record: ReleaseRecord;
  readonly environment: string;
}

/** What one look found; the time is the watcher's to say. */
export type Seen = Omit<Look, "at">;

/** One thing that is looked at again and again. Never rejects. */
export interface Probe {
  readonly name: string;
  look(): Promise<Seen>;
}

/** The probes of a rule that are asked all at once, and those that share a workspace and run one after the other. */
export function probesOf(
  written: WrittenVerification,
  subject: Subject,
  surroundings: Surroundings,
): { readonly together: readonly Probe[]; readonly inTurn: readonly Probe[] } {
  const health = (written.health ?? []).map((check) => healthProbe(check, subject, surroundings));
  const tcp = (written.tcp ?? []).map((check) => tcpProbe(check, surroundings));
  const inTurn = (written.command ?? []).map((check) => commandProbe(check, subject, surroundings));
  return { together: [...health, ...tcp], inTurn };
}

function healthProbe(check: WrittenHealth, subject: Subject, { network, outside }: Surroundings): Probe {
  const name = check.name ?? check.url;
  return {
    name,
    look: async () => {
      try {
        const { headers } = headersOf(check.headers, outside);
        const timeout = milliseconds(check.timeout ?? "10s");
        const answer = await network.request({ url: check.url, headers, timeout, allow: allowOf(check.allow) });
        return judgeAnswer(name, check, subject, answer);
      } catch (error) {
        return unseen(name, error);
      }
    },
  };
}

/** An answer that says something else is a service that is not well; one that says nothing is no answer (R97, R99). */
export function judgeAnswer(
  name: string,
  { status = 200, json }: Pick<WrittenHealth, "status" | "json">,
  subject: Subject,
  answer: NetworkAnswer,
): Seen {
  if (answer.status === 429) return { outcome: "blind", message: `${name} answered 429: it was asked too often.` };
  if (answer.status !== status) {
    return { outcome: "bad", message: `${name} answered ${answer.status}, not ${status}.` };
  }
  const wanted = Object.entries(json ?? {});
  if (wanted.length === 0) return { outcome: "ok", message: `${name} answered ${status}.` };
  const document = parseStrict(new TextDecoder("utf-8", { fatal: true }).decode(answer.body), "its answer");
  if (typeof document !== "object" || document === null) throw new Error("its answer is no JSON object");
  for (const [place, template] of wanted) {
    const value = typeof template === "string" ? fillFields(template, subject) : template;
    const found = lookUp(document, place);
    if (isExactly(found, value)) continue;
    return {
      outcome: "bad",
      message: `${name} says that ${place} is ${describeFound(found)}, not ${JSON.stringify(value)}.`,
    };
  }
  return { outcome: "ok", message: `${name} answered ${status}, with what was wanted.` };
}

function tcpProbe(check: WrittenTcp, { network }: Surroundings): Probe {
  const { name, address } = check;
  const colon = address.lastIndexOf(":");
  return {
    name,
    look: async () => {
      try {
        const timeout = milliseconds(check.timeout ?? "10s");
        const host = address.slice(0, colon).replace(/^\[|\]$/g, "");
        const addresses = await network.resolve(host, timeout);
        const hidden = check["private-addresses"] === true ? undefined : addresses.find(isPrivateAddress);
        if (hidden !== undefined)
          return { outcome: "blind", message: `${name} leads to a private address, which is not allowed.` };
        const port = Number(address.slice(colon + 1));
        const knocks = await Promise.all(addresses.map((each) => network.knock({ address: each, port, timeout })));
        return judgeKnocks(name, knocks);
      } catch (error) {
        return unseen(name, error);
      }
    },
  };
}

/** One open address is enough; where all said no, nobody listens; silence may be a firewall's. */
export function judgeKnocks(name: string, knocks: readonly Knock[]): Seen {
  if (knocks.includes("open")) return { outcome: "ok", message: `${name} takes connections.` };
  if (knocks.length > 0 && knocks.every((knock) => knock === "refused")) {
    return { outcome: "bad", message: `${name} refused the connection.` };
  }
  return { outcome: "blind", message: `${name} gave no answer.` };
}

function commandProbe(check: WrittenProgram, { record, environment }: Subject, { outside }: Surroundings): Probe {
  const about = {
    ENV_ACTIONS_ENVIRONMENT: environment,
    ENV_ACTIONS_COMMIT: record.commit,
    ENV_ACTIONS_RELEASE: record.id,
    ENV_ACTIONS_VERSION: record.version ?? "",
  };
  return {
    name: check.name,
    look: async () => {
      const { code, why, tail } = await runProgram(check, about, outside);
      const said = tail === "" ? "" : ` It said: ${tail}`;
      if (code === 0) return { outcome: "ok", message: `${check.name} ended with 0.` };
      if (code === null)
        return { outcome: "blind", message: `${check.name} gave no result: ${why ?? "it was ended"}.${said}` };
      // EX_TEMPFAIL of sysexits(3).
      const outcome = code === NOT_YET ? "blind" : "bad";
      return { outcome, message: `${check.name} ended with ${code}.${said}` };
    },
  };
}

const NOT_YET = 75;

/** A refused connection is an answer: nothing listens there. Whatever else went wrong, nobody saw the service. */
function unseen(name: string, error: unknown): Seen {
  if (error instanceof NetworkFailure && isRefusal(error.cause)) {
    return { outcome: "bad", message: `${name} refused the connection.` };
  }
  const why = error instanceof Error ? error.message : "something that is no error was thrown";
  return { outcome: "blind", message: `${name} could not be seen: ${why}`.replace(/[^.]$/, "$&.") };
}

function isRefusal(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(isRefusal);
  return cause instanceof Error && Object.getOwnPropertyDescriptor(cause, "code")?.value === "ECONNREFUSED";
}
