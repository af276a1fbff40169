import type { Issue, Review, User } from "../simulator/world.ts";
import { type Built, release } from "./build.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { type Look, look, openWaiting } from "./waiting.ts";

/** The newest commit of the pull request's branch, which is not the commit by which it was merged. */
export const HEAD = "a".repeat(40);
export const OLDER = "b".repeat(40);

/** One release of a commit that a pull request of bob's brought, waiting for reviews of it to come into development. */
export interface Reviewed {
  readonly sample: Sample;
  readonly built: Built;
  readonly reviews: Review[];
  /** Somebody with write access, unless said. */
  person(login: string, role?: "read" | "triage" | "write" | "admin", type?: User["type"]): User;
  review(by: User | null, state?: Review["state"], commit?: string): Review;
  look(): Promise<Look>;
  /** Where the promotion is after one more look. */
  standing(): Promise<string>;
  close(): Promise<void>;
}

/** The first look asks; the reviews are counted from the next one. */
export async function openReviewed(count = 1): Promise<Reviewed> {
  const rule = `approvals: { from: [role:triage], count: ${count}, via: [pull-request] }`;
  const sample = await openWaiting({}, `github-environment: none, ${rule}`);
  const { simulator, repository, bob } = sample;
  const built = await release(sample, "one");
  const reviews: Review[] = [];
  bring(sample, { number: 712, by: bob, head: HEAD, merge: built.commit, reviews });
  const turn = () => {
    simulator.world.advance(1_000);
    return look(sample, { "pull-requests": "read" });
  };
  await turn();
  return {
    sample,
    built,
    reviews,
    person: (login, role = "write", type = "User") => {
      const user = simulator.createUser(login, type);
      repository.collaborators.set(user.id, role);
      return user;
    },
    review: (user, state = "APPROVED", commit_id = HEAD) => {
      simulator.world.advance(1_000);
      const submitted_at = simulator.world.now().toISOString();
      const said = { id: simulator.world.nextId(), user, state, commit_id, submitted_at };
      reviews.push(said);
      return said;
    },
    look: turn,
    standing: async () => {
      const { log } = await turn();
      const { open, settled } = await readState(sample, "development");
      const state = open[0]?.state ?? settled[0]?.state;
      if (state === undefined) throw new Error(`nothing was promoted: ${log}`);
      return state;
    },
    close: async () => {
      const { violations } = simulator;
      await sample.close();
      if (violations.length > 0) throw new Error(JSON.stringify(violations));
    },
  };
}

interface Bringing {
  readonly number: number;
  readonly by: User;
  readonly head: string;
  /** Left out while it is open. */
  readonly merge?: string;
  /** What came with it beside the commit by which it was merged. */
  readonly commits?: readonly string[];
  /** The default branch unless said. */
  readonly base?: string;
  readonly reviews?: readonly Review[];
}

/** A pull request, as the world has it. */
export function bring({ simulator: { world }, repository }: Sample, pull: Bringing): Issue {
  const { number, by, head, merge, commits, base = repository.defaultBranch, reviews = [] } = pull;
  const now = world.now().toISOString();
  const issue: Issue = {
    ...{ id: world.nextId(), node_id: `PR_${number}`, number, title: "Work", body: "", locked: false },
    ...{ user: by, labels: [], comments: [], created_at: now, updated_at: now },
    state: merge === undefined ? "open" : "closed",
    pull_request: {
      ...{ head_sha: head, head_ref: `topic-${number}`, base_ref: base, reviews },
      ...(merge === undefined ? {} : { merge_commit_sha: merge }),
      ...(commits === undefined ? {} : { commits }),
    },
  };
  repository.issues.push(issue);
  return issue;
}
