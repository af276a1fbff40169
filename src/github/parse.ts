import * as v from "valibot";
import { unexpected } from "./errors.ts";

/**
 * Reads what this program needs from an answer; unknown extra fields are ignored, a missing or odd one that is needed is
 * `unexpected` and never a pass (R77).
 */
export function parse<const S extends v.GenericSchema>(schema: S, data: unknown, request: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? "the answer";
  throw unexpected(request, `${where} is not what GitHub documents (${issue.message.slice(0, 200)})`);
}

/** A numeric id. */
export const Id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** A full git object id. */
export const Oid = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
/** A time as GitHub writes it, kept as text. */
export const Time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/));
