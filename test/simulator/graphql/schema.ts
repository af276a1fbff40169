import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import {
  buildASTSchema,
  GraphQLInt,
  GraphQLScalarType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
} from "graphql";

let schema: GraphQLSchema | undefined;

/**
 * GitHub's published GraphQL schema. It is over a megabyte and takes a sixth of a second to build, so that it is built at
 * the first query of the process and kept.
 */
export function githubSchema(): GraphQLSchema {
  if (schema === undefined) {
    const home = findPackageJSON("@octokit/graphql-schema", import.meta.url);
    if (home === undefined) throw new Error("@octokit/graphql-schema is not installed; run npm ci");
    const file = join(dirname(home), "schema.graphql");
    const document = parse(readFileSync(file, "utf8"), { noLocation: true });
    schema = widenDatabaseIds(buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }));
  }
  return schema;
}

/**
 * GitHub calls `databaseId` an `Int` and yet answers ids of runs, checks and comments that need more than 32 bits; the
 * `graphql` package would refuse to.
 */
function widenDatabaseIds(built: GraphQLSchema): GraphQLSchema {
  const wide = new GraphQLScalarType({ ...GraphQLInt.toConfig(), serialize: (value) => value });
  for (const type of Object.values(built.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const field = type.getFields()["databaseId"];
    if (field?.type === GraphQLInt) field.type = wide;
  }
  return built;
}
