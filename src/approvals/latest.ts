import type { Vote } from "./vote.ts";

/**
 * The decision of each person that holds: the latest, and of several in one second the most careful (R14). Reviews without a
 * time are asked beside the comments: a denial anywhere holds, and a withdrawal by comment withdraws both.
 */
export function latestVotes(votes: readonly Vote[]): readonly Vote[] {
  const people = Map.groupBy(votes, ({ person }) => person.id);
  return [...people.values()].flatMap((theirs) => holding(theirs) ?? []);
}

function holding(votes: readonly Vote[]): Vote | undefined {
  const timed = votes.filter(({ at }) => at !== null);
  const untimed = votes.filter(({ at }) => at === null);
  const latest = timed.reduce<Vote | undefined>(
    (known, vote) => (known === undefined || isLater(vote, known) ? vote : known),
    undefined,
  );
  const all = latest === undefined ? untimed : [...untimed, latest];
  return all.toSorted((left, right) => severity(right) - severity(left))[0];
}

function isLater(vote: Vote, known: Vote): boolean {
  const [mine, other] = [second(vote), second(known)];
  return mine === other ? severity(vote) > severity(known) : mine > other;
}

/** GitHub's times have no fractions. */
function second({ at }: Vote): number {
  return Math.floor((at ?? 0) / 1_000);
}

function severity({ decision }: Vote): number {
  switch (decision.kind) {
    case "reject":
      return 2;
    case "revoke":
      return 1;
    case "approve":
      return 0;
  }
}
