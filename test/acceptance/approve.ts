import { shortPlan } from "../../src/promotion/marker.ts";
import type { Comment, Issue, User } from "../simulator/world.ts";
import { say } from "./comment.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";

/** The request about the oldest promotion that waits for an environment, and the plan it is about. */
export async function requestFor(
  sample: Sample,
  environment: string,
): Promise<{ readonly issue: Issue; readonly plan: string }> {
  const { open } = await readState(sample, environment);
  const [waiting] = open;
  const issue = sample.repository.issues.find(({ number }) => number === waiting?.request?.issue);
  if (waiting === undefined || issue === undefined) {
    throw new Error(`nobody was asked about ${environment}: ${JSON.stringify(open)}`);
  }
  return { issue, plan: shortPlan(waiting.plan) };
}

/** Somebody approves what waits for an environment, by a comment, and everything follows that does. */
export async function approve(sample: Sample, environment: string, by: User): Promise<Comment> {
  const { issue, plan } = await requestFor(sample, environment);
  return say(sample, issue, `/approve ${plan}`, by);
}
