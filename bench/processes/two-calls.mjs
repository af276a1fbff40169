/**
 * A small action as many are written, for comparison: @actions/core for its inputs, @actions/github for two requests one
 * after the other, a Deployment and its status.
 */
import { getInput, setFailed, setOutput } from "@actions/core";
import { context, getOctokit } from "@actions/github";

try {
  const octokit = getOctokit(getInput("token", { required: true }));
  const environment = getInput("environment", { required: true });
  const { data } = await octokit.rest.repos.createDeployment({
    ...context.repo,
    ref: context.sha,
    environment,
    auto_merge: false,
    required_contexts: [],
    task: "two-calls",
  });
  await octokit.rest.repos.createDeploymentStatus({ ...context.repo, deployment_id: data.id, state: "in_progress" });
  setOutput("deployment", data.id);
} catch (error) {
  setFailed(error);
}
