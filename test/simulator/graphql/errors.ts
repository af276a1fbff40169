import type { GraphQLError } from "graphql";

/** The `type` GitHub puts on an entry of `errors`. */
export type GithubErrorType =
  | "EXCESSIVE_PAGINATION"
  | "FORBIDDEN"
  | "INVALID_CURSOR_ARGUMENTS"
  | "MAX_NODE_LIMIT_EXCEEDED"
  | "MISSING_PAGINATION_BOUNDARIES"
  | "NOT_FOUND"
  | "STALE_DATA"
  | "UNPROCESSABLE";

/** An answer GitHub itself would give: part of the protocol, next to whatever data the rest of the query has. */
export class GithubError extends Error {
  readonly type: GithubErrorType | undefined;

  constructor(type: GithubErrorType | undefined, message: string) {
    super(message);
    this.type = type;
  }
}

/** The simulator is asked for something GitHub has and it has not; never part of an answer with data. */
export class SimulatorGap extends Error {
  constructor(what: string) {
    super(`simulator does not know ${what}`);
  }
}

export function forbidden(): GithubError {
  return new GithubError("FORBIDDEN", "Resource not accessible by integration");
}

/** What GitHub says when a mutation fails inside, for instance `updateRefs` with a stale `beforeOid`. It has no type. */
export function somethingWentWrong(reference: string): GithubError {
  return new GithubError(
    undefined,
    `Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include \`${reference}\` when reporting this issue.`,
  );
}

export interface ErrorAnswer {
  readonly type?: GithubErrorType;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly message: string;
}

/** Whether the error is GitHub's own way to say no; anything else is a gap or a fault of the simulator. */
export function isGithubError(error: GraphQLError): boolean {
  return error.originalError instanceof GithubError;
}

/** An entry of `errors`, in GitHub's shape and order of keys. */
export function answerError(error: GraphQLError): ErrorAnswer {
  const type = error.originalError instanceof GithubError ? error.originalError.type : undefined;
  return {
    ...(type === undefined ? {} : { type }),
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(type === "FORBIDDEN" ? { extensions: { saml_failure: false } } : {}),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    message: error.message,
  };
}

const UNDEFINED_FIELD = /^Cannot query field "(\w+)" on type "(\w+)"/;

/** A validation error of the `graphql` package in GitHub's words, as far as the two differ in more than style. */
export function answerInvalid(error: GraphQLError): ErrorAnswer {
  const [, fieldName, typeName] = UNDEFINED_FIELD.exec(error.message) ?? [];
  const locations = error.locations === undefined ? {} : { locations: error.locations };
  if (fieldName === undefined || typeName === undefined) return { ...locations, message: error.message };
  return {
    extensions: { code: "undefinedField", typeName, fieldName },
    ...locations,
    message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
  };
}
