import { changesWith } from "../evidence/change.ts";
import { servicePath } from "../ledger/paths.ts";
import { overdueIn } from "../promotion/stale-tick.ts";
import { describeRelease } from "../release/release.ts";
import { type Facts, type Known, know, shown } from "./facts.ts";
import { figuresOf, instant, spansOf } from "./figures.ts";
import { historyOf } from "./history.ts";
import { placeOf } from "./place.ts";
import { BOARD_SCHEMA, type Place, type Report, type Standing } from "./report.ts";

/** Makes a report. Pure: the same facts give the same report, to the byte once it is written. */
export function makeReport(facts: Facts): Report {
  const known = know(
    facts,
    changesWith(facts.events, () => true),
  );
  const { projection, policy, repository } = facts;
  const environments = environmentsOf(known);
  const services = servicesOf(known).map((service) => {
    const newest = projection.services.get(servicePath(service))?.latest ?? null;
    const latest = newest === null ? null : shown(newest);
    return {
      service,
      latest,
      places: environments.map(({ name }) => placeOf(known, { service, environment: name, latest })),
    };
  });
  return {
    schema: BOARD_SCHEMA,
    repository: { ...repository },
    at: instant(facts.now.getTime()),
    ledger: { events: projection.head.seq, last: projection.head.prev, missing: facts.missing },
    policy: policy.sha256,
    verdict: verdictOf(services, new Set(environments.flatMap(({ name, declared }) => (declared ? [name] : [])))),
    overdue: services.flatMap(({ service }) => overdueFor(facts, service)),
    environments,
    services,
    history: environments.map(({ name }) => historyOf(known, name)),
    figures: figuresOf(known, spansOf(known)),
  };
}

/** Those of the policy in the order of the road, then those that only the ledger knows. */
function environmentsOf({ facts, places }: Known): Report["environments"] {
  const declared = inOrder(facts.policy.environments);
  const names = new Set(declared.map(({ name }) => name));
  const others = [...places.values()].flatMap(([first]) => first?.environment ?? []).filter((name) => !names.has(name));
  return [
    ...declared.map(({ name, after, url }) => ({ name, declared: true, after: [...after], url: url ?? null })),
    ...[...new Set(others)].sort().map((name) => ({ name, declared: false, after: [], url: null })),
  ];
}

/** Each after all that it comes after; beside that the order of the file. A policy without a mistake has no circle. */
function inOrder<One extends { readonly name: string; readonly after: readonly string[] }>(
  environments: ReadonlyMap<string, One>,
): readonly One[] {
  const left = new Map(environments);
  const ordered: One[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ after }) => !after.some((name) => left.has(name))) ?? [...left.values()][0];
    if (next === undefined) break;
    ordered.push(next);
    left.delete(next.name);
  }
  return ordered;
}

/** Those of the policy; without any the one that is called like the repository; then those that only the ledger knows. */
function servicesOf({ facts, places }: Known): readonly string[] {
  const { services } = facts.policy;
  const declared = services.length > 0 ? services : [facts.repository.name.split("/").at(-1) ?? ""];
  const known = [...places.values()].flatMap(([first]) => first?.service ?? []);
  const others = known.filter((name) => !declared.includes(name));
  return [...declared, ...[...new Set(others)].sort()];
}

function overdueFor({ policy, projection, now }: Facts, service: string): Report["overdue"] {
  const own = [...projection.environments.values()].filter((state) => state.service === service);
  const states = new Map(own.map((state) => [state.environment, state]));
  const overdue = overdueIn({ policy, now, ledger: { service, states } });
  return overdue === undefined ? [] : [{ ...overdue }];
}

/** What people have to know first: what nobody vouches for, then what is stopped, then what goes its way. */
const GRAVITY: Readonly<Record<Standing["state"], number>> = {
  unsettled: 0,
  locked: 1,
  waiting: 1,
  held: 1,
  moving: 2,
  behind: 2,
  current: 3,
  empty: 3,
};

/** The gravest standing of any place that the policy declares; of equals the one farthest along the road. */
function verdictOf(services: Report["services"], declared: ReadonlySet<string>): Report["verdict"] {
  const all = services.flatMap(({ service, places }) =>
    places.filter(({ environment }) => declared.has(environment)).map((place, index) => ({ service, place, index })),
  );
  const [worst] = all.toSorted((left, right) => gravity(left.place) - gravity(right.place) || right.index - left.index);
  if (worst === undefined) return { state: "empty", message: "Nothing is on record yet." };
  const { place, service } = worst;
  const { state, why } = place.standing;
  if (gravity(place) === GRAVITY.empty) return { state, message: quietly(all.map(({ place: each }) => each)) };
  const where = services.length > 1 ? `${service} in ${place.environment}` : place.environment;
  const others = all.filter((other) => other.place !== place && gravity(other.place) <= gravity(place)).length;
  const more = others === 0 ? "" : ` And ${others} more like it, below.`;
  return { state, message: `${why.startsWith(`${where} `) ? "" : `${where}: `}${why}${more}` };
}

function gravity({ standing }: Place): number {
  return GRAVITY[standing.state];
}

function quietly(places: readonly Place[]): string {
  const last = places.filter(({ environment }) => environment === places.at(-1)?.environment);
  const runs = last.flatMap(({ environment, runs: is }) =>
    is.kind === "release" ? [`${environment} runs ${describeRelease(is.release)}`] : [],
  );
  const [only] = runs;
  if (only === undefined) return "Nothing is on its way.";
  return `Every environment runs what came this far${runs.length === 1 ? `, and ${only}` : ""}.`;
}
