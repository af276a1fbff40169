import { addComment, closeIssue, updateIssueComment } from "./change-issue.ts";
import type { Context, Fields } from "./context.ts";
import { createCommitOnBranch } from "./create-commit.ts";
import { createPullRequest } from "./create-pull-request.ts";
import { updateRefs } from "./update-refs.ts";

/** The fields of `Mutation`. GitHub hands the client's own id back in every payload. */
export function mutationFields(context: Context): Fields {
  return {
    createCommitOnBranch: mutation(context, createCommitOnBranch),
    updateRefs: mutation(context, updateRefs),
    createPullRequest: mutation(context, createPullRequest),
    addComment: mutation(context, addComment),
    updateIssueComment: mutation(context, updateIssueComment),
    closeIssue: mutation(context, closeIssue),
  };
}

function mutation<Input>(context: Context, run: (context: Context, input: Input) => Promise<Fields>) {
  return async ({ input }: { input: Input & { readonly clientMutationId?: string | null } }): Promise<Fields> => ({
    ...(await run(context, input)),
    clientMutationId: input.clientMutationId ?? null,
  });
}
