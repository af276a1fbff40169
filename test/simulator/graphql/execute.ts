import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import type { Token, World } from "../world.ts";
import type { QueryCost } from "./context.ts";
import { createContext } from "./create-context.ts";
import { answerError, answerInvalid, type ErrorAnswer, isGithubError } from "./errors.ts";
import { mutationFields } from "./mutation.ts";
import { queryFields } from "./query.ts";
import { costOf } from "./query-cost.ts";
import { resolveField, resolveType } from "./resolve-field.ts";
import { githubSchema } from "./schema.ts";

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

export interface GraphqlAnswer {
  data?: unknown;
  errors?: unknown[];
}

/**
 * Runs a query or mutation on GitHub's published schema against the world. The answer is the JSON body of an HTTP 200, as
 * GitHub gives it: errors of permissions, stale data and the like come next to partial data; an invalid query has errors
 * and no data. What the simulator does not know is an error without any data, so that it cannot pass for an answer.
 */
export async function executeGraphql(world: World, token: Token, body: GraphqlRequest): Promise<GraphqlAnswer> {
  const schema = githubSchema();
  const prepared = prepare(schema, body);
  if ("errors" in prepared) return { errors: [...prepared.errors] };
  const context = createContext(world, token, prepared.cost);
  const root = prepared.operation.operation === "mutation" ? mutationFields(context) : queryFields(context);
  const { data, errors } = await execute({
    schema,
    document: prepared.document,
    rootValue: root,
    contextValue: context,
    variableValues: body.variables ?? null,
    operationName: body.operationName ?? null,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  if (errors === undefined) return { data };
  const faults = errors.filter((error) => !isGithubError(error));
  if (faults.length > 0) return { errors: faults.map(answerError) };
  return data === undefined ? { errors: errors.map(answerError) } : { data, errors: errors.map(answerError) };
}

interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly cost: QueryCost;
}

function prepare(schema: GraphQLSchema, body: GraphqlRequest): Prepared | { readonly errors: readonly ErrorAnswer[] } {
  let document: DocumentNode;
  try {
    document = parse(body.query);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [answerInvalid(error)] };
    throw error;
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) return { errors: invalid.map(answerInvalid) };
  const operation = getOperationAST(document, body.operationName);
  if (operation == null) return { errors: [{ message: "An operation name is required" }] };
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], body.variables ?? {});
  if (variables.errors !== undefined) return { errors: variables.errors.map(answerInvalid) };
  const { errors, ...cost } = costOf({ schema, document, operation, variables: variables.coerced });
  return errors.length > 0 ? { errors: errors.map(answerError) } : { document, operation, cost };
}
