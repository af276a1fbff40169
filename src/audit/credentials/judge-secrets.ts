import type { Finding } from "../../environments/finding.ts";
import { type Reading, unreadable } from "../../environments/reading.ts";
import type { SecretAge } from "../../github/secret-ages.ts";
import { describeDuration, milliseconds } from "../../policy/duration.ts";
import type { CredentialsFound } from "./found.ts";

/** What the lists of secrets say: names and ages, never a value. Pure. */
export function judgeSecrets(found: CredentialsFound, url: string, now: Date): readonly Finding[] {
  const { listed, repository, organization } = found;
  if (listed.length === 0) return [];
  return [
    ...unread("secrets-unreadable/repository", "The names of the repository's secrets", repository),
    ...unread("secrets-unreadable/organization", "The names of the secrets that the organization shares", organization),
    ...listed.flatMap(({ environment, secrets }) =>
      unread(`secrets-unreadable/${environment}`, `The names of the secrets of ${environment}`, secrets, environment),
    ),
    ...judgeBeside(found, url),
    ...judgeAges(found, url, now),
  ];
}

function unread(
  id: string,
  what: string,
  read: Reading<unknown> | undefined,
  environment?: string,
): readonly Finding[] {
  if (read === undefined || read.ok) return [];
  const about = { severity: "warning", ...(environment === undefined ? {} : { environment }) } as const;
  return [unreadable(`credentials/${id}`, what, read, about)];
}

const namesIn = (read: Reading<readonly SecretAge[]> | undefined) =>
  read?.ok === true ? read.value.map(({ name }) => name) : [];

/**
 * A secret beside an environment's own of the same name stands in wherever an environment has none, and nobody sees it: a
 * mistyped environment then deploys with it (R60).
 */
function judgeBeside({ listed, repository, organization }: CredentialsFound, url: string): readonly Finding[] {
  const places = [
    ["repository", namesIn(repository)],
    ["organization", namesIn(organization)],
  ] as const;
  return places.flatMap(([place, names]) =>
    names.flatMap((name): readonly Finding[] => {
      const having = listed.filter(({ secrets }) => namesIn(secrets).includes(name));
      if (having.length === 0) return [];
      const who = having.map(({ environment }) => environment).join(", ");
      return [
        {
          id: `credentials/beside/${place}:${name}`,
          severity: "error",
          environment: null,
          message: `${name} is a secret of ${who} and of the ${place} too: a job whose environment has none gets the other one, and every job of every branch can read it.`,
          fix: `Delete ${name} of the ${place}, and give each environment that needs it its own.`,
          evidence: [`${url}/settings/secrets/actions`],
        },
      ];
    }),
  );
}

function judgeAges({ listed, repository }: CredentialsFound, url: string, now: Date): readonly Finding[] {
  const own = listed.flatMap(({ environment, rotate, secrets }) =>
    rotate === undefined ? [] : old({ of: environment, environment, rotate, secrets }, url, now),
  );
  const rotations = listed.flatMap(({ rotate }) => (rotate === undefined ? [] : [rotate]));
  const [shortest] = rotations.toSorted((left, right) => milliseconds(left) - milliseconds(right));
  if (shortest === undefined || repository === undefined) return own;
  const about = { of: "repository", environment: null, rotate: shortest, secrets: repository };
  return [...own, ...old(about, url, now)];
}

interface Aging {
  readonly of: string;
  readonly environment: string | null;
  readonly rotate: string;
  readonly secrets: Reading<readonly SecretAge[]>;
}

function old({ of, environment, rotate, secrets }: Aging, url: string, now: Date): readonly Finding[] {
  if (!secrets.ok) return [];
  return secrets.value.flatMap(({ name, writtenAt }): readonly Finding[] => {
    const age = now.getTime() - Date.parse(writtenAt);
    // Said this way round, so that a time that is none is never young.
    if (age <= milliseconds(rotate)) return [];
    const known = Number.isNaN(age) ? "at a time that nobody knows" : `${describeDuration(age)} ago`;
    const whose = environment === null ? "the repository" : environment;
    return [
      {
        id: `credentials/old/${of}/${name}`,
        severity: "warning",
        environment,
        message: `${name} of ${whose} was written ${known}; the policy lets it become ${rotate} old.`,
        fix: "Make a new key where it comes from, write it into the secret, and take the old one away there. Better: a login by OpenID Connect, which has nothing to rotate.",
        evidence: [`${url}/settings/${environment === null ? "secrets/actions" : "environments"}`],
      },
    ];
  });
}
