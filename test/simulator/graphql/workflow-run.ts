import type { Repository, Run } from "../world.ts";
import { userFields } from "./actor.ts";
import { connection, emptyConnection, type PageArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
import { SimulatorGap } from "./errors.ts";
import { pageOf } from "./urls.ts";

/** The fields of a `WorkflowRun`. The schema has neither attempts nor jobs nor a status; those are REST's. */
export function workflowRunFields(context: Context, repository: Repository, run: Run): Fields {
  const suite = repository.checkSuites.find(({ id }) => id === run.checkSuiteId);
  return {
    ...pageOf(repository, `/actions/runs/${run.id}`),
    __typename: "WorkflowRun",
    id: run.node_id,
    databaseId: run.id,
    event: run.event,
    runNumber: run.run_number,
    createdAt: dateTime(run.created_at),
    updatedAt: dateTime(run.updated_at),
    checkSuite: () => {
      if (suite === undefined) throw new SimulatorGap(`check suite ${run.checkSuiteId} of run ${run.id}`);
      return context.build.checkSuite(repository, suite);
    },
    workflow: {
      ...pageOf(repository, `/actions/workflows/${run.path.split("/").at(-1)}`),
      id: `W_${run.workflow_id}`,
      databaseId: run.workflow_id,
      name: run.name,
      state: "ACTIVE",
    },
    file: {
      ...pageOf(repository, `/actions/runs/${run.id}/workflow`),
      id: `WFF_${run.id}`,
      path: run.path,
      repositoryName: pageOf(repository).url,
      repositoryFileUrl: pageOf(repository, `/blob/${run.head_sha}/${run.path}`).url,
    },
    deploymentReviews: (args: PageArguments) => reviewConnection(context, repository, run, args),
    pendingDeploymentRequests: (args: PageArguments) => {
      if (run.status === "waiting") throw new SimulatorGap("pendingDeploymentRequests of a run that waits");
      return emptyConnection(args);
    },
  };
}

/** Reviews of GitHub's own environment gate, oldest first. Like REST's, they have no time. */
function reviewConnection(context: Context, repository: Repository, run: Run, args: PageArguments): Fields {
  const reviews = (run.approvals ?? []).filter(({ state }) => state !== "pending");
  return connection(args, {
    items: reviews.map((review, index) => ({ ...review, index })),
    key: ({ index }) => index,
    node: ({ index, state, comment, user, environments }) => ({
      id: `DR_${run.id}_${index}`,
      state: state.toUpperCase(),
      comment,
      user: userFields(user),
      environments: (inner: PageArguments) =>
        connection(inner, {
          items: repository.environments.filter(({ name }) => environments.includes(name)),
          key: ({ id }) => id,
          node: (environment) => context.build.environment(repository, environment),
        }),
    }),
  });
}
