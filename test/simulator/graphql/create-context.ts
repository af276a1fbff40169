import type { Token, World } from "../world.ts";
import { actorFields } from "./actor.ts";
import { checkRunFields } from "./check-run.ts";
import { suiteFields } from "./check-suite.ts";
import { commentFields } from "./comment.ts";
import { commitFields } from "./commit.ts";
import type { Context, QueryCost } from "./context.ts";
import { deploymentFields } from "./deployment.ts";
import { environmentFields } from "./environment.ts";
import { commitAt, gitObjectFields } from "./git-object.ts";
import { issueFields } from "./issue.ts";
import { pullRequestFields } from "./pull-request.ts";
import { refFields } from "./ref.ts";
import { repositoryFields } from "./repository.ts";
import { workflowRunFields } from "./workflow-run.ts";

/** What one query knows: the world, who asks, and how records become objects of the answer. */
export function createContext(world: World, token: Token, cost: QueryCost): Context {
  const context: Context = {
    world,
    token,
    cost,
    build: {
      actor: actorFields,
      checkRun: (...record) => checkRunFields(context, ...record),
      checkSuite: (...record) => suiteFields(context, ...record),
      comment: (...record) => commentFields(context, ...record),
      commit: (...record) => commitFields(context, ...record),
      commitAt: (...record) => commitAt(context, ...record),
      deployment: (...record) => deploymentFields(context, ...record),
      environment: (...record) => environmentFields(context, ...record),
      gitObject: (...record) => gitObjectFields(context, ...record),
      issue: (...record) => issueFields(context, ...record),
      pullRequest: (...record) => pullRequestFields(context, ...record),
      ref: (...record) => refFields(context, ...record),
      repository: (...record) => repositoryFields(context, ...record),
      workflowRun: (...record) => workflowRunFields(context, ...record),
    },
  };
  return context;
}
