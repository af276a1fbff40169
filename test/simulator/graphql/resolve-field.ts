import type { GraphQLFieldResolver, GraphQLTypeResolver } from "graphql";
import type { Context } from "./context.ts";
import { SimulatorGap } from "./errors.ts";

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** A field is what its object has under that name; one that the object does not have is an error that says so. */
export const resolveField: GraphQLFieldResolver<unknown, Context> = (source, args, _context, info) => {
  const { fieldName } = info;
  if (!isObject(source) || !Object.hasOwn(source, fieldName)) {
    throw new SimulatorGap(`${info.parentType.name}.${fieldName}`);
  }
  const value = source[fieldName];
  if (typeof value !== "function") return value;
  const answer: unknown = value(args);
  return answer;
};

/** Objects behind an interface or a union say which type they are. */
export const resolveType: GraphQLTypeResolver<unknown, Context> = (source, _context, _info, abstractType) => {
  const name = isObject(source) ? source["__typename"] : undefined;
  if (typeof name === "string") return name;
  throw new SimulatorGap(`which ${abstractType.name} an object is`);
};
