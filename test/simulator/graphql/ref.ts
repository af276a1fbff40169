import { git, listRefs, mergeBase, objectType, resolve } from "../git.ts";
import type { Repository } from "../world.ts";
import { requireRead } from "./access.ts";
import { connection, type PageArguments, refuseArguments } from "./connection.ts";
import type { Context, Fields, NamedRef } from "./context.ts";
import { gitNodeId } from "./node-id.ts";
import { pullRequestsOf } from "./pull-request.ts";
import { ruleConnection, rulesFor } from "./rule.ts";

/** The fields of a `Ref`. */
export function refFields(context: Context, repository: Repository, ref: NamedRef): Fields {
  const { build, token } = context;
  const [, prefix = "", name = ref.name] = /^(refs\/[^/]+\/)(.+)$/.exec(ref.name) ?? [];
  const id = gitNodeId("REF", repository, ref.name);
  return {
    __typename: "Ref",
    id,
    name,
    prefix,
    repository: () => build.repository(repository),
    target: () => build.gitObject(repository, ref.oid),
    rules: (args: PageArguments) =>
      ruleConnection(args, ref.name.startsWith("refs/heads/") ? rulesFor(repository, name) : []),
    branchProtectionRule: null,
    refUpdateRule: null,
    associatedPullRequests: (args: PageArguments) => {
      requireRead(token, repository, "pull-requests");
      return pullRequestsOf(context, repository, args, ({ head_ref }) => head_ref === name);
    },
    compare: ({ headRef }: { headRef: string }) => compare(context, repository, ref, headRef),
  };
}

export interface RefsArguments extends PageArguments {
  readonly refPrefix: string;
  readonly query?: string | null;
}

/** `Repository.refs`: names below a prefix, in alphabetical order. */
export async function refsOf(context: Context, repository: Repository, args: RefsArguments): Promise<Fields> {
  requireRead(context.token, repository, "contents");
  refuseArguments("Repository.refs", args, ["direction", "orderBy"]);
  const prefix = args.refPrefix.endsWith("/") ? args.refPrefix : `${args.refPrefix}/`;
  const items = (await listRefs(repository.gitDir, prefix)).filter(
    ({ name }) => args.query == null || name.slice(prefix.length).includes(args.query),
  );
  return connection(args, {
    items,
    key: ({ name }) => name,
    node: (ref) => ({ ...context.build.ref(repository, ref), name: ref.name.slice(prefix.length), prefix }),
  });
}

async function compare(context: Context, repository: Repository, base: NamedRef, headRef: string) {
  const { gitDir } = repository;
  const head = await resolve(gitDir, `${headRef}^{commit}`);
  const start = await resolve(gitDir, `${base.oid}^{commit}`);
  if (head === null || start === null || (await objectType(gitDir, head)) !== "commit") return null;
  if ((await mergeBase(gitDir, start, head)) === null) return null;
  const list = async (from: string, to: string): Promise<string[]> =>
    (await git(gitDir, ["rev-list", "--reverse", to, `^${from}`, "--"])).split("\n").filter(Boolean);
  const [ahead, behind] = await Promise.all([list(start, head), list(head, start)]);
  const diverged = behind.length > 0 ? "DIVERGED" : "AHEAD";
  return {
    id: gitNodeId("REF", repository, `${start}...${head}`),
    aheadBy: ahead.length,
    behindBy: behind.length,
    status: ahead.length > 0 ? diverged : behind.length > 0 ? "BEHIND" : "IDENTICAL",
    baseTarget: () => context.build.gitObject(repository, start),
    headTarget: () => context.build.gitObject(repository, head),
    commits: (args: PageArguments) =>
      connection(args, { items: ahead, key: String, node: (oid) => context.build.commitAt(repository, oid) }),
  };
}
