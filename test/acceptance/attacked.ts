import { expect } from "vitest";
import type { Comment, Issue, User } from "../simulator/world.ts";
import { release } from "./build.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { type NewJob, type StepEnd, startJob } from "./step.ts";
import { approvalOn, openPage, openWaiting } from "./waiting.ts";

/** One promotion into development that people are asked about, and everything that an attacker may do around it. */
export interface Attacked {
  readonly sample: Sample;
  readonly page: Issue;
  /** How its page says to approve. */
  readonly line: string;
  user(login: string, type?: User["type"]): User;
  /** A comment as the world has it, also one that nobody could write by the page. */
  put(body: string, by: User | null, more?: Partial<Comment>): Comment;
  /** Moves the clock by so many milliseconds. */
  later(milliseconds: number): void;
  open(): Promise<Awaited<ReturnType<typeof readState>>["open"][number] | undefined>;
  /** Where the promotion is after one more look. */
  standing(): Promise<string>;
  /** One more look, with other inputs or another machine. */
  turn(inputs: Readonly<Record<string, string>>, more?: Pick<NewJob, "node" | "scopes">): Promise<StepEnd>;
  close(): Promise<void>;
}

/** Asks whom the policy's line names, by a look with these permissions beside those of the example. */
export async function openAttacked(
  approvals = "approvals: { from: [user:bob, user:carol] }",
  allowed: Pick<NewJob, "scopes">["scopes"] = {},
): Promise<Attacked> {
  const sample = await openWaiting({}, approvals);
  const { simulator, repository } = sample;
  await release(sample, "one");
  const open = async () => (await readState(sample, "development")).open[0];
  const turn: Attacked["turn"] = async (inputs, { scopes, node } = {}) => {
    simulator.world.advance(1_000);
    const job = await startJob({
      ...{ simulator, repository, workflow: "resume.yml", key: "resume", event: "schedule", mayDispatch: true },
      scopes: { issues: "write", ...allowed, ...scopes },
      ...(node === undefined ? {} : { node }),
    });
    const end = await job.step({ door: "resume", inputs });
    job.end(end.code === 0 ? "success" : "failure");
    await job.close();
    return end;
  };
  const first = await turn({});
  expect(first.code, first.log).toBe(0);
  const page = openPage(sample);
  return {
    sample,
    page,
    line: approvalOn(page),
    user: (login, type) => simulator.createUser(login, type),
    put: (body, by, more = {}) => {
      const id = simulator.world.nextId("large");
      const now = simulator.world.now().toISOString();
      const times = { created_at: now, updated_at: now, editor: null, lastEditedAt: null };
      const comment: Comment = { id, node_id: `IC_${id}`, issue: page.number, user: by, body, ...times, ...more };
      page.comments.push(comment);
      return comment;
    },
    later: (milliseconds) => simulator.world.advance(milliseconds),
    open,
    standing: async () => {
      const seen = await turn({});
      const state = (await open())?.state ?? (await readState(sample, "development")).settled[0]?.state ?? "gone";
      return seen.code === 0 || state !== "waiting" ? state : `${state}: ${seen.outputs["reason"]}`;
    },
    turn,
    close: async () => {
      const { violations } = simulator;
      await sample.close();
      expect(violations).toEqual([]);
    },
  };
}
