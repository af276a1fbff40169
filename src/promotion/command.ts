import { getRole, type RoleFact } from "../github/people.ts";
import type { EventDraft } from "../ledger/event.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, type Ground } from "./ground.ts";
import { record } from "./record.ts";
import { Stop } from "./stop.ts";

/** What a person may tell the resuming workflow. */
export type Command =
  | { readonly kind: "lock" | "unlock"; readonly environment: string; readonly why: string }
  | { readonly kind: "promote"; readonly environment: string; readonly release: string | undefined };

const WORD = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;
const MOST_WHY = 500;
const KNOWN = ["/promote <environment> [release]", "/lock <environment> <why>", "/unlock <environment> <why>"];

/** Line ends of any kind, control characters, and what hides or reorders text: a reason is one line that reads as it is. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Reads one command, exactly: the first line only, words of ASCII, nothing unknown (R44); a reason may be in any language.
 * Throws `Stop` `command-refused` with what is allowed.
 */
export function readCommand(text: string): Command {
  const [line = ""] = text.split(/\r?\n/, 1);
  const [verb, environment, ...rest] = line.replace(/^[ \t]+|[ \t]+$/g, "").split(/[ \t]+/);
  if (verb !== "/lock" && verb !== "/unlock" && verb !== "/promote")
    throw refused(`"${(verb ?? "").slice(0, 100)}" is not a command.`);
  if (environment === undefined || !WORD.test(environment)) throw refused(`${verb} needs an environment.`);
  if (verb === "/promote") {
    const [release, ...more] = rest;
    if (more.length > 0 || (release !== undefined && !WORD.test(release)))
      throw refused("/promote takes an environment and at most one release.");
    return { kind: "promote", environment, release };
  }
  const said = rest.join(" ");
  if (HIDDEN.test(said)) throw refused(`${verb} takes a reason of visible characters.`);
  const why = said.trim();
  if (why.length < 3 || why.length > MOST_WHY) throw refused(`${verb} needs a reason of 3 to ${MOST_WHY} characters.`);
  return { kind: verb === "/lock" ? "lock" : "unlock", environment, why };
}

function refused(message: string): Stop {
  return new Stop("command-refused", message, `Commands: ${KNOWN.join(", ")}.`);
}

/** Who may: to promote, a person who may write; to lock and unlock, one who may maintain. Bots may nothing. */
export async function authorize(context: PromotionContext, command: Command, login: string): Promise<RoleFact> {
  const person = await getRole(context.client, { repo: context.repo, login });
  const needed = command.kind === "promote" ? ["write", "maintain", "admin"] : ["maintain", "admin"];
  if (!person.bot && needed.includes(person.role)) return person;
  throw new Stop(
    "command-refused",
    `${login} has the role ${person.role} here; /${command.kind} needs ${needed[0]}${person.bot ? ", and a person" : ""}.`,
    "Ask somebody who has it.",
  );
}

/** Locks or unlocks an environment. Doing it twice changes nothing. Returns whether the ledger was written. */
export async function setLock(
  context: PromotionContext,
  ground: Ground,
  command: Extract<Command, { kind: "lock" | "unlock" }>,
  reread: () => Promise<Ground>,
): Promise<boolean> {
  const { name } = environmentNamed(ground.policy, command.environment);
  const recorded = await record(
    context,
    { ground },
    {
      reread: async () => ({ ground: await reread() }),
      decide: (facts) => {
        const locked = stateOf(facts.ground.ledger, name).lock !== null;
        if (locked === (command.kind === "lock")) return { drafts: [], result: false };
        const event = command.kind === "lock" ? "environment.locked" : "environment.unlocked";
        const draft: EventDraft = {
          service: facts.ground.service,
          environment: name,
          promotion: null,
          event,
          data: { why: command.why },
        };
        return { drafts: [draft], result: true };
      },
    },
  );
  return recorded.result;
}
