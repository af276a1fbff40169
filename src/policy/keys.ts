import type * as v from "valibot";
import type { PolicyMistake } from "./mistake.ts";
import { dotted, listed, mistake, type Path, type Position, shown } from "./mistake.ts";
import { keysNotYet, neverKeys, otherWord } from "./not-yet.ts";
import { closest } from "./suggest.ts";
import { saying } from "./words.ts";

export interface KeyWhere {
  readonly at: Position;
  /** The mapping that the key is in. */
  readonly path: Path;
  readonly place: string;
  /** How messages call the file, inside a sentence. */
  readonly file: string;
  /** The keys that are there: a key is not meant by another one when it is written out itself. */
  readonly present: ReadonlyMap<string, unknown>;
}

/** A key that the policy does not have here, or not yet, or never. */
export function unknownKey(key: string, allowed: readonly string[], where: KeyWhere): PolicyMistake {
  const path = [...where.path, key];
  const inside = where.path.length === 0 ? `at the top of ${where.file}` : `in ${dotted(where.path)}`;
  const notYet = keysNotYet(where.place).filter((one) => !allowed.includes(one));
  if (neverKeys(where.place).includes(key)) {
    const problem = `${dotted(path)} is not possible: order, digests and checks cannot be switched off, for any reason.`;
    return mistake({ at: where.at, path, problem, advice: `Allowed: ${listed(allowed)}.` });
  }
  if (notYet.includes(key)) {
    const problem = `${dotted(path)} is not supported yet, so nothing would enforce it.`;
    return mistake({ at: where.at, path, problem, advice: `Remove ${shown(key)}. Allowed: ${listed(allowed)}.` });
  }
  const known = [...allowed, ...notYet];
  const other = otherWord(key);
  const free = known.filter((candidate) => !where.present.has(candidate));
  const suggestion = other !== undefined && free.includes(other) ? other : closest(key, free);
  const later = suggestion !== undefined && notYet.includes(suggestion) ? `(${suggestion} is not supported yet.) ` : "";
  const problem = `Unknown key ${shown(key)} ${inside}.`;
  return mistake({ at: where.at, path, problem, suggestion, advice: `${later}Allowed: ${listed(allowed)}.` });
}

/** A key that must be there and is not; placed at the key of the mapping it is missing from. */
export function missingKey(
  key: string,
  schemas: readonly v.GenericSchema[],
  where: { readonly path: Path; readonly home: Position; readonly file: string },
): PolicyMistake {
  const owner =
    where.path.length === 0 ? `${where.file.charAt(0).toUpperCase()}${where.file.slice(1)}` : dotted(where.path);
  const value = schemas.map((schema) => saying(schema).value).join(" or ");
  const problem = `${owner} has no ${shown(key)}.`;
  return mistake({ at: where.home, path: [...where.path, key], problem, advice: `Add "${key}:" with ${value}.` });
}
