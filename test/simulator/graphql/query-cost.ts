import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { QueryCost } from "./context.ts";
import { GithubError } from "./errors.ts";

const MAX_PAGE = 100;
const MAX_NODES = 500_000;
const REQUESTS_PER_POINT = 100;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[];
  requests: number;
  nodes: number;
}

export interface CostedQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced, with defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What GitHub works out before it runs a query: that every connection says how much it wants, within 1 to 100, how many
 * nodes that could be (at most 500,000) and what it costs (each connection counts as often as its parents can occur; the
 * sum divided by 100 is the price). Source: docs.github.com, rate limits and query limits for the GraphQL API.
 */
export function costOf({
  schema,
  document,
  operation,
  variables,
}: CostedQuery): QueryCost & { errors: GraphQLError[] } {
  const walk: Walk = { schema, document, variables, errors: [], requests: 0, nodes: 0 };
  const root = schema.getRootType(operation.operation);
  if (root != null) enter(walk, operation.selectionSet, root, { times: 1, path: [] });
  if (walk.nodes > MAX_NODES) {
    const message = `This query requests up to ${walk.nodes.toLocaleString("en-US")} possible nodes which exceeds the maximum limit of 500,000.`;
    walk.errors.push(refuse("MAX_NODE_LIMIT_EXCEEDED", message));
  }
  return {
    points: Math.max(1, Math.round(walk.requests / REQUESTS_PER_POINT)),
    nodes: walk.nodes,
    errors: walk.errors,
  };
}

interface Position {
  readonly times: number;
  readonly path: readonly string[];
}

function enter(walk: Walk, selections: SelectionSetNode, typeName: { readonly name: string }, at: Position): void {
  const type = walk.schema.getType(typeName.name);
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      if (isObjectType(type) || isInterfaceType(type)) enterField(walk, selection, type, at);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      enter(walk, selection.selectionSet, { name: selection.typeCondition?.name.value ?? typeName.name }, at);
    } else {
      const fragment = fragmentOf(walk, selection.name.value);
      if (fragment !== undefined) enter(walk, fragment.selectionSet, { name: fragment.typeCondition.name.value }, at);
    }
  }
}

function fragmentOf(walk: Walk, name: string) {
  return walk.document.definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .find((definition) => definition.name.value === name);
}

function enterField(
  walk: Walk,
  field: FieldNode,
  parent: GraphQLObjectType | GraphQLInterfaceType,
  { times, path }: Position,
): void {
  const definition = parent.getFields()[field.name.value];
  if (definition === undefined || field.selectionSet === undefined) return;
  const type = getNamedType(definition.type);
  const below = [...path, field.alias?.value ?? field.name.value];
  const paged = type.name.endsWith("Connection") && definition.args.some(({ name }) => name === "first");
  if (!paged || !wantsRecords(walk, field.selectionSet)) {
    enter(walk, field.selectionSet, type, { times, path: below });
    return;
  }
  const size = pageSize(walk, field, getArgumentValues(definition, field, walk.variables), below);
  walk.requests += times;
  walk.nodes += times * size;
  enter(walk, field.selectionSet, type, { times: times * size, path: below });
}

/** A count alone needs no page. */
function wantsRecords(walk: Walk, selections: SelectionSetNode): boolean {
  return selections.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return ["nodes", "edges", "pageInfo"].includes(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return wantsRecords(walk, selection.selectionSet);
    const fragment = fragmentOf(walk, selection.name.value);
    return fragment !== undefined && wantsRecords(walk, fragment.selectionSet);
  });
}

function pageSize(walk: Walk, field: FieldNode, args: Readonly<Record<string, unknown>>, path: string[]): number {
  const name = field.name.value;
  const fail = (type: "EXCESSIVE_PAGINATION" | "MISSING_PAGINATION_BOUNDARIES", message: string): number => {
    walk.errors.push(refuse(type, message, field, path));
    return 0;
  };
  const [first, last] = [args["first"], args["last"]];
  if (first != null && last != null) {
    const message = `Passing both \`first\` and \`last\` to paginate the \`${name}\` connection is not supported.`;
    return fail("MISSING_PAGINATION_BOUNDARIES", message);
  }
  const [which, size] = first != null ? ["first", first] : ["last", last];
  if (typeof size !== "number") {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    return fail("MISSING_PAGINATION_BOUNDARIES", message);
  }
  if (size > MAX_PAGE) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`${which}\` limit of ${MAX_PAGE} records.`;
    return fail("EXCESSIVE_PAGINATION", message);
  }
  if (size < 1) {
    const message = `\`${which}\` on the \`${name}\` connection cannot be less than one.`;
    return fail("MISSING_PAGINATION_BOUNDARIES", message);
  }
  return size;
}

function refuse(type: GithubError["type"], message: string, node?: FieldNode, path: string[] = []): GraphQLError {
  const originalError = new GithubError(type, message);
  return new GraphQLError(message, node === undefined ? { originalError } : { originalError, nodes: node, path });
}
