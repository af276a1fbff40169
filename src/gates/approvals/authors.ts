import { type Account, type CommitPeople, listRange, readCommitPeople } from "../../github/commit-people.ts";
import { baseOf } from "../checks/gather.ts";
import type { ReleaseAsk } from "./release-ask.ts";

/**
 * Who made what the promotion brings: every commit that it contains and the release in the environment does not, merges of
 * other branches included. Where nothing runs yet, or what runs contains it, the release's own commit. Two requests for up to
 * fifty commits.
 */
export async function readRange({
  client,
  repo,
  subject,
  commit,
  environment,
}: ReleaseAsk): Promise<readonly CommitPeople[]> {
  const base = baseOf(subject.stateOf(environment.name));
  const range = base === null || base === commit ? [] : await listRange(client, { repo, base, head: commit });
  return readCommitPeople(client, { repo, commits: [...new Set([...range, commit])] });
}

/**
 * Authors, co-authors and committers, and who opened the pull requests that brought their commits (R10).
 *
 * @param merging whether who merged them is one of them
 * @throws Error when nobody knows who wrote a commit: anybody who approves might have
 */
export function authorsOf(
  range: readonly CommitPeople[],
  { merging }: { readonly merging: boolean },
): ReadonlyMap<number, string> {
  const authors = new Map<number, string>();
  const add = (account: Account | null, why: string): void => {
    if (account !== null && !account.bot && !authors.has(account.id)) authors.set(account.id, why);
  };
  for (const { commit, people, authored, pulls } of range) {
    const short = commit.slice(0, 12);
    if (!authored && pulls.every(({ author }) => author === null)) {
      throw new Error(
        `nobody knows who wrote ${short}: its author's address belongs to no account. Add the address to the account (Settings, Emails), or let such commits in by a pull request`,
      );
    }
    for (const person of people) add(person, `They wrote ${short}, which it brings.`);
    for (const { number, author, mergedBy } of pulls) {
      add(author, `They opened pull request #${number}, which it brings.`);
      if (merging)
        add(mergedBy, `They merged pull request #${number}, which it brings, and nobody asked for the promotion.`);
    }
  }
  return authors;
}
