import type { CommitRecord } from "../git.ts";
import type {
  CheckRun,
  CheckSuite,
  Comment,
  Deployment,
  Environment,
  Issue,
  Repository,
  Run,
  Token,
  User,
  World,
} from "../world.ts";

/**
 * An object of the answer: plain values, and functions for fields that take arguments or cost something. `__typename` is
 * there where the schema has an interface or a union. A field that is missing here is one the simulator does not know.
 */
export type Fields = Readonly<Record<string, unknown>>;

export interface NamedRef {
  /** Fully qualified. */
  readonly name: string;
  /** Of the object it points to; an annotated tag is not peeled. */
  readonly oid: string;
}

/**
 * How each record becomes an object of the answer. The objects of GitHub's schema point at each other in circles; they
 * reach one another through here, so that their files do not.
 */
export interface Builders {
  readonly actor: (user: User) => Fields;
  readonly checkRun: (repository: Repository, run: CheckRun) => Fields;
  readonly checkSuite: (repository: Repository, suite: CheckSuite) => Fields;
  readonly comment: (repository: Repository, issue: Issue, comment: Comment) => Fields;
  readonly commit: (repository: Repository, commit: CommitRecord) => Fields;
  /** The commit with this id, or `null` when the repository has none. */
  readonly commitAt: (repository: Repository, oid: string) => Promise<Fields | null>;
  readonly deployment: (repository: Repository, deployment: Deployment) => Fields;
  readonly environment: (repository: Repository, environment: Environment) => Fields;
  /** Any git object a revision names; `path` is where a tree sits, for the paths of its entries. */
  readonly gitObject: (repository: Repository, revision: string, path?: string) => Promise<Fields | null>;
  readonly issue: (repository: Repository, issue: Issue) => Fields;
  readonly pullRequest: (repository: Repository, issue: Issue) => Fields;
  readonly ref: (repository: Repository, ref: NamedRef) => Fields;
  readonly repository: (repository: Repository) => Fields;
  readonly workflowRun: (repository: Repository, run: Run) => Fields;
}

export interface Context {
  readonly world: World;
  readonly token: Token;
  /** What the query costs by GitHub's arithmetic. */
  readonly cost: QueryCost;
  readonly build: Builders;
}

export interface QueryCost {
  /** Points of the hourly limit, at least 1. */
  readonly points: number;
  /** The most nodes the query could return. */
  readonly nodes: number;
}
