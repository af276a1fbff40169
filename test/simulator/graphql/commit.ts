import { type CommitRecord, git } from "../git.ts";
import { ACTIONS_BOT, type Repository } from "../world.ts";
import { requireRead } from "./access.ts";
import { userFields, userOfAddress } from "./actor.ts";
import { type SuiteArguments, suitesOf } from "./check-suite.ts";
import { connection, type PageArguments, refuseArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
import { type DeploymentArguments, deploymentsOf } from "./deployment-list.ts";
import { objectIdentity } from "./git-object.ts";
import { gitNodeId } from "./node-id.ts";
import { pullRequestsOf } from "./pull-request.ts";
import { rollupFields } from "./rollup.ts";
import { GITHUB_COMMITTER, signatureFields } from "./signature.ts";
import { statusFields } from "./status.ts";
import { fileFields } from "./tree.ts";
import { pageOf } from "./urls.ts";

/** GitHub shows a longer first line cut, and the rest of it in the body. Characters. */
const HEADLINE = 72;

/** The fields of a `Commit`. */
export function commitFields(context: Context, repository: Repository, commit: CommitRecord): Fields {
  const { oid } = commit;
  const { token, build } = context;
  return {
    ...objectIdentity(context, repository, oid),
    ...pageOf(repository, `/commit/${oid}`),
    ...messageFields(commit.message),
    __typename: "Commit",
    id: gitNodeId("C", repository, oid),
    authoredDate: dateTime(commit.author.date),
    committedDate: dateTime(commit.committer.date),
    author: personFields(context, commit.author),
    committer: personFields(context, commit.committer),
    authors: (args: PageArguments) =>
      connection(args, {
        items: authorsOf(commit),
        key: ({ email }) => email,
        node: (person) => personFields(context, person),
      }),
    authoredByCommitter: commit.author.email === commit.committer.email,
    committedViaWeb: commit.committer.email === GITHUB_COMMITTER.email,
    tree: () => build.gitObject(repository, commit.tree),
    parents: (args: PageArguments) =>
      connection(args, { items: commit.parents, key: String, node: (parent) => build.commitAt(repository, parent) }),
    file: ({ path }: { path: string }) => fileFields(context, repository, { commit: oid, path }),
    history: (args: HistoryArguments) => historyOf(context, repository, oid, args),
    signature: () => signatureFields(repository, commit),
    status: () => statusFields(context, repository, oid),
    statusCheckRollup: () => rollupFields(context, repository, oid),
    checkSuites: (args: SuiteArguments) => suitesOf(context, repository, oid, args),
    deployments: (args: DeploymentArguments) => deploymentsOf(context, repository, args, (d) => d.sha === oid),
    associatedPullRequests: (args: PageArguments) => {
      requireRead(token, repository, "pull-requests");
      return pullRequestsOf(
        context,
        repository,
        args,
        ({ head_sha, merge_commit_sha, commits }) =>
          head_sha === oid || merge_commit_sha === oid || commits?.includes(oid) === true,
      );
    },
  };
}

interface HistoryArguments extends PageArguments {
  readonly path?: string | null;
}

async function historyOf(context: Context, repository: Repository, oid: string, args: HistoryArguments) {
  refuseArguments("Commit.history", args, ["author", "since", "until"]);
  const paths = args.path == null ? [] : [`:(literal)${args.path}`];
  const oids = (await git(repository.gitDir, ["rev-list", oid, "--", ...paths])).split("\n").filter(Boolean);
  return connection(args, { items: oids, key: String, node: (each) => context.build.commitAt(repository, each) });
}

function personFields(context: Context, person: CommitRecord["author"]): Fields {
  const user = userOfAddress(context.world, [ACTIONS_BOT], person.email);
  return {
    name: person.name,
    email: person.email,
    date: dateTime(person.date),
    user: user === null ? null : userFields(user),
  };
}

/** The git author first, then the `Co-authored-by` trailers. */
function authorsOf({ author, message }: CommitRecord): readonly CommitRecord["author"][] {
  const trailers = [...message.matchAll(/^Co-authored-by: *(.*?) *<([^<>]+)>$/gim)];
  return [author, ...trailers.map(([, name = "", email = ""]) => ({ ...author, name, email }))];
}

function messageFields(message: string): Fields {
  const [first = "", ...rest] = message.split("\n");
  const body = rest.join("\n").replace(/^\n+/, "");
  if (first.length <= HEADLINE) return { message, messageHeadline: first, messageBody: body };
  const cut = HEADLINE - 3;
  const tail = `…${first.slice(cut)}`;
  return {
    message,
    messageHeadline: `${first.slice(0, cut)}…`,
    messageBody: body === "" ? tail : `${tail}\n\n${body}`,
  };
}
