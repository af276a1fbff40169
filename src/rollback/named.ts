import * as v from "valibot";
import { says, text } from "../policy/words.ts";

/** A release by its id or its version, after its service where the policy has several: `api/2.4.1`. */
const NAMED = /^(?:[A-Za-z0-9._-]{1,100}\/)?[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;
const NAMED_SAYS = "a release by its id or version, such as 2.4.1, in quotes where it is a number";

const one = text(NAMED, NAMED_SAYS, "The release to go back to.");

/** `target:` of a page. Left out: the last good release. */
export const target = v.optional(
  v.pipe(
    v.union([
      one,
      v.pipe(
        v.array(one),
        says({
          value: `a list of releases, each after its service, such as api/2.4.1`,
          description: "The release to go back to, of several services.",
          uniqueItems: true,
          minItems: 1,
        }),
      ),
    ]),
    says({
      value: `${NAMED_SAYS}, or a list of them`,
      description: "Where to go back to. Left out: to the last good release.",
    }),
  ),
);

/**
 * The releases that a page names for a service, as written; a name without a service is meant for each, and one of a service that
 * nobody has (`services`: those of the policy) is a mistake for each, and keeps it. None: the last good release is meant. More than
 * one is a mistake that whoever reads it has to tell of.
 */
export function namedFor(
  written: string | readonly string[] | undefined,
  service: string,
  services: readonly string[],
): readonly string[] {
  return [written ?? []].flat().flatMap((each) => {
    const [name = "", of] = each.split("/").toReversed();
    if (of === undefined || of === service) return [name];
    return services.includes(of) ? [] : [each];
  });
}

/** The service in a name that `namedFor` kept, because nobody has it. */
export function strangeServiceIn(name: string): string | undefined {
  const [, of] = name.split("/").toReversed();
  return of;
}
