import type { Block } from "../github/block.ts";
import type { Client } from "../github/client.ts";
import { listEnvironmentReviews } from "../github/environment-reviews.ts";
import { isFailure } from "../github/errors.ts";
import { listPullRequestReviews } from "../github/pull-request-reviews.ts";
import type { Repo } from "../github/repo.ts";
import type { Change } from "./change.ts";

/** One approval by a review, as GitHub has it now. */
export interface FoundReview {
  readonly person: { readonly id: number; readonly login: string };
  /** Of the review itself, where it has a page. */
  readonly url: string | null;
  /** Milliseconds; `null`: GitHub says no time. */
  readonly at: number | null;
}

/** What GitHub shows of a change's reviews, by the run that deployed and by the pull requests that were named. */
export interface ReviewsFound {
  readonly environment: Block<readonly FoundReview[]>;
  readonly pulls: ReadonlyMap<number, Block<readonly FoundReview[]>>;
}

/** Changes of one export whose reviews are read; more are said not to have been read. */
const MOST_CHANGES = 500;

/** Reads the reviews of every change that entered, one after the other: a request or a few each. */
export async function readReviewsOf(
  client: Client,
  repo: Repo,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, ReviewsFound>> {
  const found = new Map<string, ReviewsFound>();
  for (const change of changes) {
    const { entered, environment } = change;
    if (entered === null) continue;
    if (found.size >= MOST_CHANGES) {
      const why = `only the reviews of ${MOST_CHANGES} changes are read at once`;
      found.set(change.id, { environment: { ok: false, why }, pulls: new Map() });
      continue;
    }
    const pulls = new Map<number, Block<readonly FoundReview[]>>();
    for (const number of pullsOf(change, repo)) pulls.set(number, await block(() => ofPull(client, repo, number)));
    const run = entered.owner.id;
    found.set(change.id, { environment: await block(() => ofRun(client, repo, { run, environment })), pulls });
  }
  return found;
}

async function ofRun(
  client: Client,
  repo: Repo,
  { run, environment }: { readonly run: number; readonly environment: string },
): Promise<readonly FoundReview[]> {
  const reviews = await listEnvironmentReviews(client, { repo, run });
  return reviews.flatMap(({ environments, state, person }) =>
    state !== "approved" || person === null || person.bot || !environments.includes(environment)
      ? []
      : [{ person: { id: person.id, login: person.login }, url: null, at: null }],
  );
}

async function ofPull(client: Client, repo: Repo, number: number): Promise<readonly FoundReview[]> {
  const reviews = await listPullRequestReviews(client, { repo, number });
  return reviews.flatMap(({ person, state, url, submittedAt }) =>
    state !== "approved" || person === null || person.bot
      ? []
      : [{ person: { id: person.id, login: person.login }, url, at: Date.parse(submittedAt) }],
  );
}

async function block<T>(read: () => Promise<T>): Promise<Block<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (isFailure(error, "rate-limited") || !isFailure(error)) throw error;
    return { ok: false, why: error.message };
  }
}

/** The pull requests of this repository on which reviews counted. */
function pullsOf({ reviews }: Pick<Change, "reviews">, { owner, name }: Repo): readonly number[] {
  const path = `/${owner}/${name}/pull/`.toLowerCase();
  const numbers = reviews.flatMap(({ source, url }) => {
    const at = url.toLowerCase().indexOf(path);
    const digits =
      source === "pull-request" && at >= 0 ? /^[1-9][0-9]*/.exec(url.slice(at + path.length))?.[0] : undefined;
    return digits === undefined ? [] : [Number(digits)];
  });
  return [...new Set(numbers)];
}

/**
 * Where the reviews that counted and those that GitHub shows differ, both ways (R114): recorded ones that GitHub has no more, and
 * approvals on GitHub by the same way that no entry counts. Sorted, in words. What was not read is said.
 */
export function reviewDifferences(
  changes: readonly Change[],
  found: ReadonlyMap<string, ReviewsFound>,
): readonly string[] {
  return changes
    .flatMap((change) => {
      const read = found.get(change.id);
      if (read === undefined) return [];
      const counted = (source: string) => change.reviews.filter((one) => one.source === source);
      const runs = compare(change, counted("environment"), read.environment, `run ${change.entered?.owner.id ?? 0}`);
      const pulls = [...read.pulls].flatMap(([number, reviews]) =>
        compare(
          change,
          counted("pull-request").filter(({ url }) => new RegExp(`/pull/${number}(?:#|$)`).test(url)),
          reviews,
          `pull request ${number}`,
        ),
      );
      return [...runs, ...pulls];
    })
    .toSorted();
}

function compare(
  { id, entered }: Change,
  recorded: Change["reviews"],
  found: Block<readonly FoundReview[]>,
  where: string,
): readonly string[] {
  if (!found.ok) return [`The reviews of ${id} (${where}) could not be read, so nobody knows: ${found.why}`];
  const same = (left: { readonly url: string }, right: FoundReview) => right.url === null || left.url === right.url;
  const gone = recorded.filter(
    (one) => !found.value.some((review) => review.person.id === one.person.id && same(one, review)),
  );
  // What was said after it entered is about something else.
  const until = entered === null ? Number.NaN : Date.parse(entered.at);
  const uncounted = found.value.filter(
    (review) =>
      !(review.at !== null && review.at > until) &&
      !recorded.some((one) => one.person.id === review.person.id && same(one, review)),
  );
  return [
    ...gone.map(({ person }) => `The review of ${id} by ${person.login} is in the ledger and not on ${where}`),
    ...uncounted.map(
      ({ person }) => `The review of ${person.login} on ${where} approves, and no entry of ${id} counts it`,
    ),
  ];
}
