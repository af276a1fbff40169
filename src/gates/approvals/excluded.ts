import { getAttempt, type Person } from "../../github/runs.ts";
import { authorsOf } from "./authors.ts";
import { formerOf } from "./inherited.ts";
import type { ReleaseAsk, Shared } from "./release-ask.ts";
import type { ApprovalRule } from "./words.ts";

/**
 * Who may not approve this promotion, by numeric id, each with the reason (R10). Not who set off a run of the resuming
 * workflow: that may be the very comment that approves. Throws what could not be read: then nobody can say.
 */
export async function readExcluded(
  ask: ReleaseAsk,
  { not }: Pick<ApprovalRule, "not">,
  shared: Shared,
): Promise<ReadonlyMap<number, string>> {
  const asked = not.includes("requester") ? await readRequesters(ask, shared) : { people: NOBODY, anybody: true };
  const authors = not.includes("authors") || !asked.anybody;
  const wrote = authors ? authorsOf(await shared.range(), { merging: !asked.anybody }) : NOBODY;
  return new Map([...wrote, ...asked.people]);
}

const NOBODY: ReadonlyMap<number, string> = new Map();

interface Requesters {
  readonly people: ReadonlyMap<number, string>;
  /** Whether a person asked. Else who wrote and who merged it takes their place (R12). */
  readonly anybody: boolean;
}

/**
 * Who asked: by the ledger a person; for automation whoever started the run that built the release, by GitHub's own record;
 * and in the job that deploys whoever started that.
 */
async function readRequesters(ask: ReleaseAsk, { thisRun }: Shared): Promise<Requesters> {
  const { subject } = ask;
  const { promotion, here } = subject;
  const people = new Map<number, string>();
  const add = (person: Pick<Person, "id" | "bot"> | null, why: string): void => {
    if (person !== null && !person.bot && !people.has(person.id)) people.set(person.id, why);
  };
  const requesters = [promotion?.requester ?? null, formerOf(ask)?.requester ?? null];
  let anybody = true;
  if (subject.cause === "person") {
    for (const each of requesters) if (each !== null) people.set(each.id, "They asked for this promotion.");
  } else {
    for (const person of await readBuilders(ask)) add(person, "They started the run that built this release.");
    anybody = people.size > 0;
  }
  if (here === "in-environment") {
    const { actor, triggeringActor } = await thisRun();
    for (const person of [actor, triggeringActor]) add(person, "They started the job that deploys.");
  }
  return { people, anybody };
}

async function readBuilders({ client, repo, subject }: ReleaseAsk): Promise<readonly (Person | null)[]> {
  const { run } = await subject.record();
  const { actor, triggeringActor } = await getAttempt(client, { repo, run: run.id, attempt: run.attempt });
  return [actor, triggeringActor];
}
