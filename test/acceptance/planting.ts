import type { Environment, Repository, User } from "../simulator/world.ts";

/** Who is in the example. */
export interface People {
  readonly alice: User;
  readonly bob: User;
}

/** One fault, and the finding that names it. */
export interface Planted {
  readonly fault: string;
  readonly id: string;
  /** A file, what stands there and what somebody made of it; `null`: the whole file is new, or goes where nothing comes. */
  readonly edit?: readonly [path: string, was: string | null, is: string];
  readonly also?: Planted["edit"];
  /** Changes GitHub's own settings, and answers how to take it back. */
  readonly plant?: (repository: Repository, people: People) => () => void;
}

export const POLICY = ".github/environments.yml";
export const OTHER = ".github/workflows/other.yml";
// Not in one piece, so that no scanner takes this file for what it tests.
export const CARD = ["4539", "5316", "8723", "4142"].join("");
export const KEY = ["-----BEGIN", "PRIVATE KEY-----"].join(" ");
export const ROLE = "arn:aws:iam::123456789012:role/deploy";

export const named = ({ environments }: Repository, name: string): Environment => {
  const one = environments.find((each) => each.name === name);
  if (one === undefined) throw new Error(`there is no ${name}`);
  return one;
};
export const setting =
  (name: string, change: (people: People) => Partial<Environment>) =>
  (repository: Repository, people: People): (() => void) => {
    const environment = named(repository, name);
    const before = { ...environment };
    Object.assign(environment, change(people));
    return () => {
      Object.assign(environment, before);
    };
  };
export const having =
  (change: Partial<Repository>) =>
  (repository: Repository): (() => void) => {
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, Reflect.get(repository, key)]));
    Object.assign(repository, change);
    return () => {
      Object.assign(repository, before);
    };
  };
export const userOf = ({ id }: User) => ({ id, type: "User" as const });
export const job = (lines: string, name = "other") =>
  `on: workflow_dispatch\npermissions: { contents: read, id-token: write }\njobs:\n  ${name}:\n    runs-on: ubuntu-latest\n${lines}`;
export const aws = (environment: string | undefined, input: string) =>
  job(
    `${environment === undefined ? "" : `    environment: ${environment}\n`}    steps:\n      - uses: aws-actions/configure-aws-credentials@00943011d9042930efac3dcd3a170e4273319bc8\n        with: { ${input} }\n`,
  );
