import type { Client } from "../github/client.ts";
import type { Repo } from "../github/repo.ts";
import { getAttempt, type Person, type RunFact } from "../github/runs.ts";
import type { Ask } from "./ask.ts";

/** Who may not approve, by numeric id, with the reason; and whether a person is known to have asked. */
export interface Requesters {
  readonly excluded: ReadonlyMap<number, string>;
  readonly anybody: boolean;
}

/**
 * Whoever is behind the run that asks: who started it, who started its first and its newest attempt, and who opened the pull
 * request that it is about (R10). Bots are nobody.
 */
export async function readRequesters(
  { client, repo }: { readonly client: Client; readonly repo: Repo },
  newest: RunFact,
  { author }: Pick<Ask, "author">,
): Promise<Requesters> {
  const first = newest.attempt === 1 ? newest : await getAttempt(client, { repo, run: newest.id, attempt: 1 });
  const excluded = new Map<number, string>();
  const add = (person: Pick<Person, "id" | "bot"> | null, why: string): void => {
    if (person !== null && !person.bot && !excluded.has(person.id)) excluded.set(person.id, why);
  };
  add(first.actor, "They started the run that asks.");
  add(first.triggeringActor, "They started the run that asks.");
  add(newest.actor, "They started the run that asks.");
  if (author !== null) add({ id: author, bot: false }, "They opened the pull request that the run is about.");
  const anybody = excluded.size > 0;
  add(newest.triggeringActor, "They started this attempt of the run.");
  return { excluded, anybody };
}

/** How many must approve: one more where nobody knows who asked, so that enough are left if it was one of them (R12). */
export function needed({ minimum }: Pick<Ask, "minimum">, { anybody }: Pick<Requesters, "anybody">): number {
  return anybody ? minimum : minimum + 1;
}
