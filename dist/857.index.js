export const id = 857;
export const ids = [857];
export const modules = {

/***/ 66569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manualOf: () => (/* reexport */ manual/* manualOf */.G),
  reportHere: () => (/* reexport */ reportHere)
});

// EXTERNAL MODULE: ./build/src/action/manual.js
var manual = __webpack_require__(34928);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/evidence/write.js
var write = __webpack_require__(27600);
// EXTERNAL MODULE: ./build/src/gates/policy.js + 12 modules
var gates_policy = __webpack_require__(58023);
// EXTERNAL MODULE: ./build/src/github/snapshot.js + 5 modules
var github_snapshot = __webpack_require__(90547);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy_policy = __webpack_require__(80728);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/github/commit-times.js
var commit_times = __webpack_require__(4459);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
;// CONCATENATED MODULE: ./build/src/report/commit-times.js


/** Ten requests. */
const MOST = 1_000;
/** The commits of releases that succeeded anywhere since a moment, each once; the ledger has no other commits. */
function commitsSince(events, since) {
    const asked = new Map();
    const found = new Set();
    for (const { event, promotion, time, data } of events) {
        if (promotion === null)
            continue;
        if (event === "promotion.requested")
            asked.set(promotion, data.release.commit);
        const commit = asked.get(promotion);
        if (event === "promotion.succeeded" && time >= since && commit !== undefined)
            found.add(commit);
    }
    return [...found];
}
/**
 * When these were committed, by GitHub: undefined where that is not known of all of them, because the figure that rests on a
 * part of them would be another one.
 */
async function askCommitTimes({ client, repo, log }, commits) {
    if (commits.length > MOST) {
        log.warning(`Lead times from commits are not counted: ${commits.length} commits, and at most ${MOST} are asked for.`);
        return undefined;
    }
    try {
        return await (0,commit_times/* readCommitTimes */._)(client, { repo, commits });
    }
    catch (error) {
        if (!(0,errors/* isFailure */.N6)(error))
            throw error;
        log.warning(`Lead times from commits are not counted: ${error.message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/evidence/failures.js
var failures = __webpack_require__(80396);
;// CONCATENATED MODULE: ./build/src/report/figures.js

const DAY = 86_400_000;
/** Fewer samples than this say little. */
const FEW = 5;
/** DORA's figures of every place in which something ever entered; docs/report.md says what each counts. */
function figuresOf(known, spans) {
    const places = [...known.places.values()].flatMap((changes) => {
        const [first] = changes;
        if (first === undefined || !changes.some(({ entered }) => entered !== null))
            return [];
        const { service, environment } = first;
        const place = createPlace(known, changes);
        const broken = place.recoveries.find(({ to }) => to === null);
        const now = spanFigures(place, { from: spans.from, to: spans.to, began: spans.began });
        const before = spanFigures(place, { from: spans.before, to: spans.from, began: spans.began });
        return [{ service, environment, now, before, brokenSince: broken?.from.at ?? null }];
    });
    return { spans, places };
}
/** The spans that end now, and the one of the same length before it. */
function spansOf({ facts }) {
    const end = facts.now.getTime();
    const [from, before] = [end - facts.days * DAY, end - 2 * facts.days * DAY];
    const began = facts.events[0]?.time ?? instant(end);
    return { days: facts.days, from: instant(from), to: instant(end), before: instant(before), began };
}
function createPlace({ facts }, changes) {
    const settled = changes.filter(failures/* hasSettled */.SU).toSorted((left, right) => left.outcome.entry - right.outcome.entry);
    const taken = (0,failures/* takenBackIn */.IL)(changes);
    const failed = settled.filter(({ id, outcome }) => outcome.state === "failed" || taken.has(id));
    const firsts = new Map();
    for (const { id, release, outcome } of settled) {
        if (outcome.state === "succeeded" && !firsts.has(release.id))
            firsts.set(release.id, id);
    }
    return {
        settled,
        failed: new Set(failed.map(({ id }) => id)),
        recoveries: (0,failures/* recoveriesIn */.dO)(changes),
        commits: facts.commits,
        firsts: new Set(firsts.values()),
    };
}
const UNKNOWN = { value: null, p90: null, samples: 0, few: true };
/** What came to rest in a span. Of a span that begins before the ledger does only the rest counts; before that nothing is known. */
function spanFigures(place, { from, to, began }) {
    const inside = ({ at }) => at > from && at <= to;
    const settled = place.settled.filter(({ outcome }) => inside(outcome));
    const changes = settled.filter(({ kind }) => kind !== "rollback");
    const succeeded = changes.filter(({ outcome }) => outcome.state === "succeeded");
    const brought = succeeded.filter(({ id }) => place.firsts.has(id));
    const known = (Date.parse(to) - Math.max(Date.parse(from), Date.parse(began))) / DAY;
    return {
        "deployment-frequency": known > 0 ? { ...rate(succeeded.length, known, succeeded.length), few: false } : UNKNOWN,
        "change-lead-time-from-commit": times(brought.flatMap(({ release, outcome }) => between(place.commits?.get(release.commit), outcome.at))),
        "change-lead-time": times(brought.flatMap(({ registered, outcome }) => between(registered?.at, outcome.at))),
        "change-fail-rate": rate(changes.filter(({ id }) => place.failed.has(id)).length, changes.length, changes.length),
        "failed-deployment-recovery-time": times(place.recoveries.flatMap(({ from: broke, to: well }) => well !== null && inside(well) ? between(broke.at, well.at) : [])),
        "deployment-rework-rate": rate(settled.filter(isRework).length, settled.length, settled.length),
    };
}
/** What nobody had planned: it is there because something before it was not good. */
function isRework({ kind, request }) {
    return kind !== "promotion" || request.retryOf !== null;
}
function between(from, to) {
    return from === undefined ? [] : [Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000))];
}
function rate(count, of, samples) {
    return of === 0 ? UNKNOWN : { value: rounded(count / of), p90: null, samples, few: samples < FEW };
}
/** Median and ninetieth percentile, in seconds; the percentile is a sample, the nearest rank. */
function times(samples) {
    const sorted = samples.toSorted((left, right) => left - right);
    const middle = sorted.length >> 1;
    const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
    if (low === undefined || high === undefined)
        return UNKNOWN;
    const p90 = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? high;
    return { value: Math.round((low + high) / 2), p90, samples: sorted.length, few: sorted.length < FEW };
}
/** Six digits behind the point: the same on every machine. */
function rounded(value) {
    return Math.round(value * 1_000_000) / 1_000_000;
}
/** To the second, as the ledger writes it. */
function instant(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

// EXTERNAL MODULE: ./build/src/evidence/change.js
var change = __webpack_require__(71115);
// EXTERNAL MODULE: ./build/src/promotion/stale-tick.js
var stale_tick = __webpack_require__(21098);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
;// CONCATENATED MODULE: ./build/src/report/facts.js

/** The key of a place in {@link Known}. */
function placeKey(service, environment) {
    return JSON.stringify([service, environment]);
}
/** Puts in order what the log tells; `changes` are all of it. */
function know(facts, changes) {
    const places = new Map();
    for (const change of changes)
        grow(places, placeKey(change.service, change.environment), change);
    const registered = new Map();
    for (const event of facts.events) {
        if (event.event !== "release.registered" || event.service === null || event.data.release.preview)
            continue;
        grow(registered, event.service, event.data.release.id);
    }
    return { facts, changes: new Map(changes.map((change) => [change.id, change])), places, registered };
}
/** As it is shown. */
function shown({ id, version, commit, run }) {
    return { id, version, commit, run };
}
/** A release by its id; null for one that the ledger does not know. */
function releaseNamed({ facts }, service, id) {
    const record = id === null ? undefined : facts.projection.releases.get((0,paths/* releasePath */.bD)(service, id));
    return record === undefined ? null : shown({ ...record, run: record.run.id });
}
function grow(map, key, value) {
    const before = map.get(key);
    if (before === undefined)
        map.set(key, [value]);
    else
        before.push(value);
}

// EXTERNAL MODULE: ./build/src/github/incidents.js
var incidents = __webpack_require__(80710);
;// CONCATENATED MODULE: ./build/src/report/behind.js

/** How far what runs here is behind. Nothing is known of what nobody can vouch for, or where nothing runs (R88). */
function behindOf({ registered, facts }, { service, current }, { than, release }) {
    const unknown = { than, releases: null, commits: null, compare: null };
    if (release === null || current.kind !== "release")
        return unknown;
    const here = shown(current.release);
    if (here.id === release.id)
        return { than, releases: 0, commits: 0, compare: null };
    const order = registered.get(service) ?? [];
    const [mine, theirs] = [order.lastIndexOf(here.id), order.lastIndexOf(release.id)];
    const sameCommit = here.commit === release.commit;
    return {
        than,
        releases: mine < 0 || theirs < 0 ? null : theirs - mine,
        commits: sameCommit ? 0 : null,
        compare: sameCommit ? null : compareUrl(facts.repository.url, here, release),
    };
}
/** GitHub's page of what one release has that another has not. */
function compareUrl(repositoryUrl, from, to) {
    return `${repositoryUrl}/compare/${from.commit}...${to.commit}`;
}
/** In a few words, such as `2 releases behind staging`; empty where there is nothing to say. */
function describeBehind({ than, releases, commits }) {
    const whom = than ?? "the newest release";
    if (releases === null)
        return "";
    if (releases === 0)
        return `level with ${whom}`;
    const many = Math.abs(releases);
    const same = commits === 0 ? ", of the same commit" : "";
    return `${many} ${many === 1 ? "release" : "releases"} ${releases > 0 ? "behind" : "ahead of"} ${whom}${same}`;
}

;// CONCATENATED MODULE: ./build/src/report/cause.js

/** The word with which a person lets a newer release come on top of what failed. */
const ROLL_FORWARD = "roll-forward";
/** Why a deployment came, as the log tells it. */
function causeOf(known, change) {
    const { kind, request, overrides } = change;
    const of = aboutOf(known, change);
    const over = kind === "roll-forward" ? overrides.find(({ gate }) => gate === ROLL_FORWARD) : undefined;
    const about = of === null ? undefined : known.changes.get(of);
    return {
        kind,
        automatic: request.cause === "automation",
        by: request.by?.login ?? over?.by?.login ?? null,
        of,
        ofRelease: about === undefined ? null : shown(about.release),
        retry: kind !== "rollback" && request.retryOf !== null,
        why: request.why ?? over?.why ?? null,
    };
}
function aboutOf({ places }, { kind, service, environment, request, entered }) {
    if (kind === "rollback")
        return request.takesBack;
    if (request.retryOf !== null || kind === "promotion")
        return request.retryOf;
    // What a roll-forward came on top of: the last one that had entered before it.
    const before = (places.get(placeKey(service, environment)) ?? [])
        .filter((other) => other.entered !== null && entered !== null && other.entered.entry < entered.entry)
        .toSorted((left, right) => (left.entered?.entry ?? 0) - (right.entered?.entry ?? 0));
    return before.at(-1)?.id ?? null;
}
/** The kind alone, with whether anybody asked: what fits into a cell. */
function sortOf({ kind, automatic, retry }) {
    if (kind === "rollback")
        return automatic ? "automatic rollback" : "rollback";
    return retry ? `${kind}, another try` : kind;
}
function tellCause(cause) {
    const { kind, of, ofRelease, why, retry } = cause;
    const release = ofRelease === null ? "" : ` (${ofRelease.version ?? ofRelease.id})`;
    const about = of === null ? "" : ` ${retry ? "of" : PREPOSITIONS[kind]} ${of}${release}`;
    return { sort: sortOf(cause), because: `${about}${byWhom(cause)}${why === null ? "" : `: ${why}`}` };
}
/** How it came that this runs, or that nothing does; null where nothing ever came. Somebody's word is never taken for what a job found. */
function tellRuns(runs) {
    if (runs.kind !== "unknown" && runs.said !== null) {
        const { by, at, why, after } = runs.said;
        return { sort: `as ${by} says`, because: ` since ${at}, after ${after} failed: ${why}` };
    }
    if (runs.kind === "empty")
        return null;
    return runs.cause === null ? { sort: "cause not recorded", because: "" } : tellCause(runs.cause);
}
/** The same in one phrase. */
function describeCause(cause) {
    const { sort, because } = tellCause(cause);
    return `${sort}${because}`;
}
const PREPOSITIONS = { promotion: "of", rollback: "of", "roll-forward": "over" };
function byWhom({ kind, automatic, by }) {
    if (automatic)
        return kind === "rollback" ? "" : " by itself";
    return ` by ${by ?? "somebody whom the ledger does not name"}`;
}

;// CONCATENATED MODULE: ./build/src/report/history.js




/** The newest promotions of an environment, of all services, newest first. */
function historyOf(known, environment) {
    const all = [...known.changes.values()].filter((change) => change.environment === environment);
    const newest = all.toSorted((left, right) => right.number - left.number).slice(0, known.facts.history);
    return { environment, entries: newest.map((change) => entryOf(known, change)), more: all.length - newest.length };
}
function entryOf(known, change) {
    const { id: promotion, number, service, release, request, entered, deployed, outcome, range, asked } = change;
    const { url } = known.facts.repository;
    const cause = causeOf(known, change);
    // A rollback comes from what it takes back, and not from what succeeded before: that is where it goes.
    const from = cause.kind === "rollback" ? cause.ofRelease : releaseNamed(known, service, range.previous);
    const ended = outcome.state === "open" ? null : outcome.at;
    const page = asked.at(-1);
    return {
        ...{ promotion, number, service, release: shown(release), from, cause },
        requestedAt: request.at,
        approvedBy: approversOf(change),
        overrides: change.overrides.map(({ gate, by, why }) => ({ gate, by: by?.login ?? null, why })),
        result: outcome.state,
        reason: outcome.reason,
        endedAt: ended,
        waited: seconds(request.at, entered?.at ?? ended),
        deployed: entered === null ? null : seconds(entered.at, deployed?.at ?? ended),
        verified: deployed === null ? null : seconds(deployed.at, ended),
        links: {
            run: entered === null ? null : `${url}/actions/runs/${entered.owner.id}`,
            commit: `${url}/commit/${release.commit}`,
            compare: from === null || from.commit === release.commit ? null : compareUrl(url, from, shown(release)),
            request: page === undefined ? null : `${new URL(url).origin}/${page.repository}/issues/${page.issue}`,
            incident: hasIncident(change) ? incidentsOf(url, promotion) : null,
        },
    };
}
/** Each once, in order; approvals that were taken back do not count. */
function approversOf({ approvals, reviews }) {
    const logins = [
        ...approvals.filter(({ revoked }) => revoked === null).map(({ person }) => person.login),
        ...reviews.map(({ person }) => person.login),
    ];
    return [...new Set(logins)];
}
/** A rollback that came to its end is told of in an issue, and so is an override. */
function hasIncident({ kind, entered, overrides }) {
    return overrides.length > 0 || (kind === "rollback" && entered !== null);
}
/** The ledger does not know the issue's number; its text names the promotion. */
function incidentsOf(url, promotion) {
    return `${url}/issues?q=${encodeURIComponent(`label:${incidents/* INCIDENT_LABEL */.MY} "${promotion}"`)}`;
}
function seconds(from, to) {
    return to === null ? null : Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000));
}

// EXTERNAL MODULE: ./build/src/gates/rejected.js
var gates_rejected = __webpack_require__(1518);
// EXTERNAL MODULE: ./build/src/ledger/environment-hold.js
var environment_hold = __webpack_require__(30190);
// EXTERNAL MODULE: ./build/src/ledger/state/environment.js
var state_environment = __webpack_require__(58780);
// EXTERNAL MODULE: ./build/src/promotion/target.js
var target = __webpack_require__(13550);
// EXTERNAL MODULE: ./build/src/gates/lock/gate.js
var gate = __webpack_require__(27141);
// EXTERNAL MODULE: ./build/src/gates/summary.js
var summary = __webpack_require__(20762);
// EXTERNAL MODULE: ./build/src/promotion/how-back.js
var how_back = __webpack_require__(14869);
// EXTERNAL MODULE: ./build/src/promotion/how-to-ask.js
var how_to_ask = __webpack_require__(41059);
// EXTERNAL MODULE: ./build/src/promotion/status.js
var promotion_status = __webpack_require__(94993);
// EXTERNAL MODULE: ./build/src/promotion/what-runs.js
var what_runs = __webpack_require__(57044);
;// CONCATENATED MODULE: ./build/src/report/standing.js








/**
 * Why an environment stands as it does and what moves it, by the ledger alone, in the words of the gates. What the gates would say
 * of a promotion that nobody asked for is not known here.
 */
function standingOf(place, beside) {
    return moving(place) ?? unsettled(place, beside) ?? locked(place) ?? waiting(place, beside) ?? resting(place, beside);
}
const typed = (text) => ({ text, url: null });
function moving({ inside }) {
    if (inside === null)
        return undefined;
    const { promotion, release, state, since, cause, watchedUntil } = inside;
    const until = watchedUntil === null ? "" : `, watched until ${watchedUntil}`;
    const why = `${promotion} with ${(0,release_release/* describeRelease */.NC)(release)} is ${state} since ${since}${until}: ${describeCause(cause)}`;
    const next = typed("Wait for its job. If that is gone, the resuming workflow settles it.");
    return { state: "moving", why: sentence(why), next: [next] };
}
function unsettled({ environment, runs }, { state, remedyOf }) {
    if (runs.kind !== "unknown")
        return undefined;
    const good = runs.lastGood === null ? "" : ` The last good release is ${(0,release_release/* describeRelease */.NC)(runs.lastGood)}.`;
    const why = `${runs.promotion} did not end well, so nobody knows what runs since ${runs.since}.${good}`;
    const { lock } = state;
    if (lock !== null && (0,what_runs/* asksWhatRuns */.X6)(lock)) {
        const next = [
            typed(`Look what runs there, then say \`/unlock ${environment} ${what_runs/* SAY_RUNS */.Jr}\`.`),
            typed(`Or go back again: \`${(0,how_back/* goBackAgain */.M)(environment, state)}\`.`),
        ];
        return { state: "unsettled", why: `${why} Locked by ${(0,gate/* describeHold */.TZ)(lock)}`, next };
    }
    const remedy = remedyOf("lock", "unsettled", environment);
    const next = [
        ...(runs.lastGood === null ? [] : [typed(`Go back: \`${(0,how_back/* goBack */.O)(environment)}\`.`)]),
        ...(remedy === undefined ? [] : [typed(sentence(`Or ${remedy}`))]),
    ];
    return { state: "unsettled", why, next };
}
function locked({ environment, closed }) {
    const locks = closed.filter(({ kind }) => kind === "lock");
    if (locks.length === 0)
        return undefined;
    const why = locks.map((lock) => `${lock.everywhere ? "Everything" : environment} is locked by ${closingWords(lock)}`);
    const next = locks.map(({ everywhere, until, rollback }) => {
        const says = rollback === null ? "<why>" : what_runs/* SAY_RUNS */.Jr;
        const end = until === null ? "" : `Wait until ${until}, or `;
        return typed(sentence(upper(`${end}say \`/unlock ${everywhere ? "*" : environment} ${says}\``)));
    });
    return { state: "locked", why: why.join(" "), next };
}
/** The newest of them: a newer one takes the place of older ones. */
function waiting({ environment, waits }, { now, rule, remedyOf }) {
    const [newest] = waits;
    if (newest === undefined)
        return undefined;
    const what = `${(0,release_release/* describeRelease */.NC)(newest.release)} waits since ${newest.since}`;
    if (newest.obstacles.length === 0) {
        const started = newest.state === "cleared" ? "is cleared, and its workflow was started" : "was asked for";
        const why = `${(0,release_release/* describeRelease */.NC)(newest.release)} ${started}; nothing is in its way since ${newest.since}.`;
        return { state: "waiting", why, next: [typed(startNext(rule))] };
    }
    const reasons = newest.obstacles.map(({ retryAt, ...obstacle }) => {
        return retryAt === null ? obstacle : { ...obstacle, retryAt };
    });
    const next = newest.obstacles.map((obstacle) => stepFor(newest, obstacle, { environment, now, remedyOf }));
    return { state: "waiting", why: `${what}. ${(0,promotion_status/* whyItWaits */.a)(reasons)}`, next };
}
function startNext(rule) {
    return rule?.workflow === undefined
        ? "Look at the job that calls `promote`."
        : `Look at the runs of ${rule.workflow}; the resuming workflow starts it again if its run is gone.`;
}
function stepFor({ request }, { gate, reason, retryAt }, { environment, now, remedyOf }) {
    const known = remedyOf(gate, reason, environment) ?? `look up ${reason} in docs/why-blocked.md`;
    const remedy = known.replace(/; the summary says until when$/, "");
    const when = retryAt === null ? "" : ` (${(0,summary/* whenOf */.A3)(retryAt, now)})`;
    return { text: sentence(`${gate}: ${remedy}${when}`), url: gate === "approvals" ? request : null };
}
/** Nothing is on its way. */
function resting(place, { rule, aheads, rejectionOf }) {
    const { environment, runs, behind } = place;
    const held = place.closed.filter(({ kind }) => kind === "hold");
    const holding = held.map((hold) => closingWords(hold)).join(" And by ");
    const onHold = held.map(({ everywhere }) => {
        return typed(`\`/unhold ${everywhere ? "*" : environment} <why>\` lets automation go on; people may promote.`);
    });
    const newer = aheads.find(({ release }, index) => release !== null && isNewer(runs, release.id, behind[index]));
    if (newer?.release == null) {
        if (held.length > 0)
            return { state: "held", why: `Automation leaves it alone: on hold by ${holding}`, next: onHold };
        if (runs.kind === "empty")
            return { state: "empty", why: "Nothing came here yet.", next: [] };
        return { state: "current", why: "It runs what came this far; nothing waits.", next: [] };
    }
    const what = `${(0,release_release/* describeRelease */.NC)(newer.release)} ${newer.than === null ? "was registered" : `is in ${newer.than}`}`;
    const rejection = rejectionOf(newer.release.id);
    if (rejection !== undefined && !rejection.readmitted) {
        // The hold of that rollback has nothing to add.
        const others = held.filter((hold) => hold.rollback === null).map(closingWords);
        const hold = others.length === 0 ? "" : ` On hold by ${others.join(" And by ")}`;
        const why = `${what}, and was rolled back in ${rejection.environment}: it is rejected there and after it.${hold}`;
        return { state: "held", why, next: [typed(rejection.unblock), ...onHold] };
    }
    if (held.length > 0)
        return {
            state: "held",
            why: `${what}. Automation leaves ${environment} alone: on hold by ${holding}`,
            next: onHold,
        };
    const nobody = rule?.promote === "automatic"
        ? "automation has not asked for it yet, or tried it before"
        : "nobody has asked for it here";
    return { state: "behind", why: `${what}, and ${nobody}.`, next: rule === undefined ? [] : [typed((0,how_to_ask/* howToAsk */.z)(rule))] };
}
function isNewer(runs, id, behind) {
    if (runs.kind !== "release")
        return true;
    return runs.release.id !== id && (behind === undefined || behind.releases === null || behind.releases > 0);
}
function closingWords({ by, since, until, why }) {
    const actor = by === null ? null : { id: 0, login: by };
    return (0,gate/* describeHold */.TZ)({ actor, at: since, seq: 0, why, ...(until === null ? {} : { until }) });
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
function upper(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/src/report/place.js









/** How one service stands in one environment. `latest`: what was registered last. */
function placeOf(known, o) {
    const { service, environment } = o;
    const { policy, projection, now, remedyOf } = known.facts;
    const state = stateIn(known, service, environment);
    const rule = policy.environments.get(environment);
    const aheads = aheadsOf(known, o);
    const place = {
        environment,
        runs: runsOf(known, state),
        verification: verifiedOf(known, state),
        closed: closedIn(state, projection.head, now),
        inside: insideOf(known, state),
        waits: state.open
            .filter(({ state: is }) => !(0,target/* isActive */.$)(is))
            .toSorted((left, right) => right.number - left.number)
            .map((promotion) => waitingOf(known, promotion)),
        behind: aheads.map((ahead) => behindOf(known, state, ahead)),
        rejected: state.rejected,
    };
    const stateOf = (name) => stateIn(known, service, name);
    const rejected = (release) => rule === undefined ? undefined : (0,gates_rejected/* rejectionOf */.h)({ environment: rule, policy, stateOf, unproven: [] }, release);
    return { ...place, standing: standingOf(place, { rule, aheads, now, state, remedyOf, rejectionOf: rejected }) };
}
function stateIn({ facts }, service, environment) {
    const { environments } = facts.projection;
    return environments.get((0,paths/* environmentPath */.FQ)(service, environment)) ?? (0,state_environment/* emptyEnvironment */.h)(service, environment);
}
/** The environments before this one; for one that comes first, what was registered last. None for what the policy does not declare. */
function aheadsOf(known, o) {
    const rule = known.facts.policy.environments.get(o.environment);
    if (rule === undefined)
        return [];
    if (rule.after.length === 0)
        return [{ than: null, release: o.latest }];
    return rule.after.map((than) => ({ than, release: runningIn(known, o.service, than) }));
}
/** What a release can come from there: what a job brought. Somebody's word opens no other environment. */
function runningIn(known, service, environment) {
    const { current } = stateIn(known, service, environment);
    return current.kind === "release" && current.said === undefined ? shown(current.release) : null;
}
function runsOf(known, { service, current, succeeded }) {
    if (current.kind === "empty")
        return { kind: "empty", said: wordOf(current.said) };
    const { promotion, since } = current;
    const change = known.changes.get(promotion);
    const cause = change === undefined ? null : causeOf(known, change);
    if (current.kind === "unknown") {
        const lastGood = releaseNamed(known, service, succeeded?.release.id ?? null);
        return { kind: "unknown", since, promotion, cause, lastGood };
    }
    const said = wordOf(current.said);
    const release = shown(current.release);
    return { kind: "release", release, since, promotion, cause: said === null ? cause : null, said };
}
function wordOf(said) {
    if (said === undefined)
        return null;
    return { by: said.actor.login, at: said.at, why: said.why, after: said.before.promotion };
}
/** Of the promotion that runs there; `none` is neither good nor bad. */
function verifiedOf(known, { current }) {
    const byNoJob = current.kind === "empty" || (current.kind === "release" && current.said !== undefined);
    const last = byNoJob ? undefined : known.changes.get(current.promotion)?.verifications.at(-1);
    if (last === undefined)
        return { verdict: "none", reason: null, at: null };
    const { verdict, reason, at } = last;
    return { verdict: verdict === "pass" || verdict === "fail" ? verdict : "unknown", reason, at };
}
function closedIn({ lock, hold }, head, now) {
    const closing = (kind, of, everywhere) => {
        if (!(0,environment_hold/* isHolding */.ye)(of, now))
            return [];
        const { actor, at, until, why, rollback } = of;
        return [
            {
                ...{ kind, everywhere, by: actor?.login ?? null, since: at, until: until ?? null, why },
                rollback: rollback ?? null,
            },
        ];
    };
    return [
        ...closing("lock", lock, false),
        ...closing("lock", head.lock, true),
        ...closing("hold", hold, false),
        ...closing("hold", head.hold, true),
    ];
}
function insideOf(known, { open }) {
    const promotion = open.find(({ state }) => (0,target/* isActive */.$)(state));
    if (promotion === undefined)
        return null;
    const { id, release, state, enteredAt, requestedAt, owner, verification } = promotion;
    return {
        ...{ promotion: id, release: shown(release), state, since: enteredAt ?? requestedAt },
        cause: causeIn(known, promotion),
        run: owner?.id ?? null,
        watchedUntil: verification?.until ?? null,
    };
}
function waitingOf(known, promotion) {
    const { id, release, state, requestedAt, reasons, request } = promotion;
    const server = new URL(known.facts.repository.url).origin;
    return {
        ...{ promotion: id, release: shown(release), state, since: requestedAt },
        cause: causeIn(known, promotion),
        obstacles: reasons.map(({ gate, verdict, reason, message, retryAt }) => {
            return { gate, verdict, reason, message, retryAt: retryAt ?? null };
        }),
        request: request === undefined ? null : `${server}/${request.repository}/issues/${request.issue}`,
    };
}
/** An open promotion is in the log as well: the log says more. */
function causeIn(known, { id, cause, requester, retryOf, rollback }) {
    const change = known.changes.get(id);
    if (change !== undefined)
        return causeOf(known, change);
    return {
        ...{ kind: rollback === undefined ? "promotion" : "rollback", automatic: cause === "automation" },
        ...{ by: requester?.login ?? null, of: rollback?.of ?? retryOf, ofRelease: null },
        ...{ retry: retryOf !== null, why: rollback?.why ?? null },
    };
}

;// CONCATENATED MODULE: ./build/src/report/report.js
// Everything here is plain JSON: it is what `board.json` holds. Types and not interfaces, so that they are JSON for the compiler too.
/** Of `board.json`; a key may come, and none goes or changes its meaning, within one number. */
const BOARD_SCHEMA = 1;
const FIGURES = [
    "deployment-frequency",
    "change-lead-time-from-commit",
    "change-lead-time",
    "change-fail-rate",
    "failed-deployment-recovery-time",
    "deployment-rework-rate",
];

;// CONCATENATED MODULE: ./build/src/report/make.js









/** Makes a report. Pure: the same facts give the same report, to the byte once it is written. */
function makeReport(facts) {
    const known = know(facts, (0,change/* changesWith */.Y)(facts.events, () => true));
    const { projection, policy, repository } = facts;
    const environments = environmentsOf(known);
    const services = servicesOf(known).map((service) => {
        const newest = projection.services.get((0,paths/* servicePath */.VF)(service))?.latest ?? null;
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
function environmentsOf({ facts, places }) {
    const declared = inOrder(facts.policy.environments);
    const names = new Set(declared.map(({ name }) => name));
    const others = [...places.values()].flatMap(([first]) => first?.environment ?? []).filter((name) => !names.has(name));
    return [
        ...declared.map(({ name, after, url }) => ({ name, declared: true, after: [...after], url: url ?? null })),
        ...[...new Set(others)].sort().map((name) => ({ name, declared: false, after: [], url: null })),
    ];
}
/** Each after all that it comes after; beside that the order of the file. A policy without a mistake has no circle. */
function inOrder(environments) {
    const left = new Map(environments);
    const ordered = [];
    while (left.size > 0) {
        const next = [...left.values()].find(({ after }) => !after.some((name) => left.has(name))) ?? [...left.values()][0];
        if (next === undefined)
            break;
        ordered.push(next);
        left.delete(next.name);
    }
    return ordered;
}
/** Those of the policy; without any the one that is called like the repository; then those that only the ledger knows. */
function servicesOf({ facts, places }) {
    const { services } = facts.policy;
    const declared = services.length > 0 ? services : [facts.repository.name.split("/").at(-1) ?? ""];
    const known = [...places.values()].flatMap(([first]) => first?.service ?? []);
    const others = known.filter((name) => !declared.includes(name));
    return [...declared, ...[...new Set(others)].sort()];
}
function overdueFor({ policy, projection, now }, service) {
    const own = [...projection.environments.values()].filter((state) => state.service === service);
    const states = new Map(own.map((state) => [state.environment, state]));
    const overdue = (0,stale_tick/* overdueIn */.cH)({ policy, now, ledger: { service, states } });
    return overdue === undefined ? [] : [{ ...overdue }];
}
/** What people have to know first: what nobody vouches for, then what is stopped, then what goes its way. */
const GRAVITY = {
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
function verdictOf(services, declared) {
    const all = services.flatMap(({ service, places }) => places.filter(({ environment }) => declared.has(environment)).map((place, index) => ({ service, place, index })));
    const [worst] = all.toSorted((left, right) => gravity(left.place) - gravity(right.place) || right.index - left.index);
    if (worst === undefined)
        return { state: "empty", message: "Nothing is on record yet." };
    const { place, service } = worst;
    const { state, why } = place.standing;
    if (gravity(place) === GRAVITY.empty)
        return { state, message: quietly(all.map(({ place: each }) => each)) };
    const where = services.length > 1 ? `${service} in ${place.environment}` : place.environment;
    const others = all.filter((other) => other.place !== place && gravity(other.place) <= gravity(place)).length;
    const more = others === 0 ? "" : ` And ${others} more like it, below.`;
    return { state, message: `${why.startsWith(`${where} `) ? "" : `${where}: `}${why}${more}` };
}
function gravity({ standing }) {
    return GRAVITY[standing.state];
}
function quietly(places) {
    const last = places.filter(({ environment }) => environment === places.at(-1)?.environment);
    const runs = last.flatMap(({ environment, runs: is }) => is.kind === "release" ? [`${environment} runs ${(0,release_release/* describeRelease */.NC)(is.release)}`] : []);
    const [only] = runs;
    if (only === undefined)
        return "Nothing is on its way.";
    return `Every environment runs what came this far${runs.length === 1 ? `, and ${only}` : ""}.`;
}

// EXTERNAL MODULE: ./build/src/evidence/checkout.js
var checkout = __webpack_require__(33911);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/ledger/verify.js
var verify = __webpack_require__(60682);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
;// CONCATENATED MODULE: ./build/src/report/read-ledger.js





const HINT = "Nothing is shown of a ledger that does not hold. docs/ledger.md says how to find the commit that broke it.";
/**
 * Reads a checkout of the ledger's branch and verifies all of it before anything is told of it: the chain, the rules, every
 * file, and that it is what the branch on GitHub has. Throws `Stop` or `LedgerUnreadable` for a ledger that does not hold, and
 * `UserError` for a folder that is none.
 */
function readLedger(folder, snapshot) {
    const files = (0,checkout/* refuseOther */.hC)(folder, (0,checkout/* readFolder */.j1)(folder));
    const verdict = (0,verify/* verifyAndTell */.el)(files);
    if (verdict.kind !== "intact") {
        const why = verdict.kind === "broken" ? verdict.why : `these files do not follow from its log: ${verdict.paths.join(", ")}.`;
        throw new stop/* Stop */.V("ledger-unreadable", `The ledger does not hold, so there is no board: ${why}`, HINT);
    }
    const { events, projection } = verdict;
    const [first] = events;
    if (first?.event !== "ledger.created" || first.data.repository !== snapshot.repository.id) {
        throw new stop/* Stop */.V("ledger-unreadable", "The checkout is the ledger of another repository.", HINT);
    }
    return { events, projection, missing: missingIn(projection.head, branchHead(snapshot)) };
}
/** Of the branch as GitHub has it now. Throws `Stop` when there is none, or it cannot be read. */
function branchHead({ ledger }) {
    if (!ledger.ok)
        throw new stop/* Stop */.V("ledger-unreadable", `The ledger's branch cannot be read: ${ledger.why}`, "Give the job `contents: read`.");
    if (ledger.value === null) {
        throw new stop/* Stop */.V("ledger-missing", "The checkout has a ledger, and GitHub has no such branch.", "Restore the branch, or name it with `ledger:`.");
    }
    return (0,snapshot/* parseHead */.ww)(ledger.value.files.get(paths/* HEAD_PATH */.zO));
}
/** A checkout may be a little older than the branch, and never newer or another. */
function missingIn(here, there) {
    const missing = there.seq - here.seq;
    if (missing > 0 || (missing === 0 && here.prev === there.prev))
        return missing;
    throw new stop/* Stop */.V("ledger-rewritten", `The checkout has event ${here.seq} as no branch on GitHub has it: the branch ends at event ${there.seq}.`, "Check the branch out again with `ref: env-actions`. If it stays so, find out who forced the branch.");
}

// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
;// CONCATENATED MODULE: ./build/src/report/words.js

// The words that the summary and the pages share.
/** The first word about an environment. */
const STANDINGS = {
    unsettled: "Not known",
    locked: "Locked",
    waiting: "Waiting",
    held: "On hold",
    moving: "Deploying",
    behind: "Not asked for",
    current: "Up to date",
    empty: "Empty",
};
/** What people call a release. */
function nameOf({ version, id }) {
    return version ?? id;
}
/** How long ago something was, seen from the report's moment. */
function age(at, since) {
    return (0,duration/* describeDuration */.MB)(Date.parse(at) - Date.parse(since));
}
/** `2026-11-28 22:54 UTC` */
function moment(instant) {
    return `${instant.slice(0, 16).replace("T", " ")} UTC`;
}
/** Seconds for a person; `unknown` for what is not. */
function words_length(seconds) {
    return seconds === null ? "unknown" : (0,duration/* describeDuration */.MB)(seconds * 1_000);
}
/** What runs, in a word or two, and how long. */
function describeRuns({ runs }) {
    switch (runs.kind) {
        case "empty":
            return runs.said === null ? "nothing yet" : "nothing";
        case "release":
            return nameOf(runs.release);
        case "unknown":
            return "not known";
    }
}
function describeVerified({ verdict, reason }) {
    switch (verdict) {
        case "pass":
            return "verified";
        case "fail":
            return `verification failed${reason === null ? "" : `: ${reason}`}`;
        case "unknown":
            return `verification unknown${reason === null ? "" : `: ${reason}`}`;
        case "none":
            return "no verification recorded";
    }
}
/** A lock or hold in two or three words. */
function closedWord({ kind, everywhere }) {
    return `${kind === "lock" ? "locked" : "on hold"}${everywhere ? ", as everything" : ""}`;
}
function resultOf({ result, reason }) {
    return reason === null ? result : `${result}: ${reason}`;
}
/** How long each part of a promotion took, as far as it came. */
function tookOf({ waited, deployed, verified }) {
    return [
        ...(waited === null ? [] : [`waited ${words_length(waited)}`]),
        ...(deployed === null ? [] : [`deployed ${words_length(deployed)}`]),
        ...(verified === null || verified === 0 ? [] : [`verified ${words_length(verified)}`]),
    ];
}
/** `request #7`, with the repository where it is another one. */
function requestName(url, repositoryUrl) {
    const number = url.split("/").at(-1) ?? "";
    const isOwn = url.toLowerCase().startsWith(`${repositoryUrl.toLowerCase()}/`);
    return isOwn ? `request #${number}` : `request ${url.split("/").slice(3, 5).join("/")}#${number}`;
}
/** What each figure is, and what it counts. */
const FIGURE_WORDS = {
    "deployment-frequency": {
        title: "Deployment frequency",
        counts: "promotions and roll-forwards that succeeded, a day; rollbacks are no deployments of change",
    },
    "change-lead-time-from-commit": {
        title: "Lead time from commit",
        counts: "from GitHub's time of a release's commit to its first success here: median and p90",
    },
    "change-lead-time": {
        title: "Lead time from registration",
        counts: "from the registration of a release to its first success here: median and p90",
    },
    "change-fail-rate": {
        title: "Change fail rate",
        counts: "promotions and roll-forwards that failed or that a rollback took back, of those that entered and ended",
    },
    "failed-deployment-recovery-time": {
        title: "Recovery time",
        counts: "from what broke it, a failure or the word to go back, to the next success here: median and p90",
    },
    "deployment-rework-rate": {
        title: "Rework rate",
        counts: "rollbacks, roll-forwards and other tries, of everything that entered and ended",
    },
};
/** A figure in its unit, with how much it stands on. A percentile of few is their largest, and is not shown. */
function describeAmount(name, { value, p90, samples, few }) {
    if (value === null)
        return "unknown";
    const what = p90 === null ? inUnit(name, value) : `median ${inUnit(name, value)}`;
    const most = p90 === null || few ? "" : `, p90 ${words_length(p90)}`;
    return `${what}${most} (${samples}${few ? ", too few" : ""})`;
}
function inUnit(name, value) {
    switch (name) {
        case "deployment-frequency":
            return `${decimals(value)} a day`;
        case "change-fail-rate":
        case "deployment-rework-rate":
            return `${decimals(value * 100)} %`;
        case "change-lead-time-from-commit":
        case "change-lead-time":
        case "failed-deployment-recovery-time":
            return words_length(value);
    }
}
/** Two digits behind the point at most, and none that say nothing. */
function decimals(value) {
    return String(Math.round(value * 100) / 100);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/action/plain-text.js
var plain_text = __webpack_require__(49174);
;// CONCATENATED MODULE: ./build/src/report/site/html.js

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text without characters that hide or turn others around, each sign that HTML reads as its entity. */
function escaped(text) {
    return (0,plain_text/* plainText */.wh)(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
function join(piece) {
    if (piece === null)
        return "";
    if (typeof piece === "string")
        return escaped(piece);
    return "html" in piece ? piece.html : piece.map(join).join("");
}
/** An element; the names of it and of its attributes are ours. Attributes that are undefined are left out. */
function el(name, attributes, ...pieces) {
    const given = Object.entries(attributes)
        .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escaped(value)}"`))
        .join("");
    return { html: `<${name}${given}>${join(pieces)}</${name}>` };
}
/** A link to an http(s) address; what is none stays text. */
function html_link(text, url) {
    const address = URL.parse(url);
    const isSafe = address !== null && /^https?:$/.test(address.protocol) && address.username === "" && address.password === "";
    return isSafe ? el("a", { href: address.href }, text) : { html: join(text) };
}
/** A sentence of ours in which backticks mark what is to be typed. */
function prose(text) {
    const parts = text.split(/`([^`\n]+)`/);
    return { html: join(parts.map((part, at) => (at % 2 === 1 ? el("code", {}, part) : part))) };
}
/** A table with a heading for each column and row. On a narrow page it moves inside its own frame; the caption is for who does not see it. */
function table(caption, columns, rows) {
    return el("div", 
    // A frame that moves has to be reachable by keyboard, and to say what it is.
    { class: "frame", tabindex: "0", role: "region", "aria-label": caption }, el("table", {}, el("caption", { class: "unseen" }, caption), el("thead", {}, el("tr", {}, ...columns.map((column) => el("th", { scope: "col" }, column)))), el("tbody", {}, ...rows.map(({ head, cells, mark }) => el("tr", { class: mark }, el("th", { scope: "row" }, head), ...cells.map((each) => el("td", {}, each)))))));
}

;// CONCATENATED MODULE: ./build/src/report/site/style.js
/** The style of every page: system fonts, colours of which text and ground differ by more than 4.5 to 1, light and dark. */
const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --soft: #f6f8fa;
  --link: #0550ae; --good: #116329; --bad: #a40e26; --wait: #7d4e00; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --line: #3d444d;
  --soft: #151b23; --link: #79b8ff; --good: #56d364; --bad: #ff8b84; --wait: #e3b341; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 1rem 1rem 3rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0.5rem 0; } h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
a { color: var(--link); } a:focus-visible, .frame:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: 0.9em ui-monospace, monospace; background: var(--soft); padding: 0.1em 0.3em; border-radius: 4px; }
p { margin: 0.5rem 0; } ul { margin: 0.25rem 0; padding-left: 1.25rem; }
.quiet { color: var(--quiet); } .good { color: var(--good); } .bad { color: var(--bad); } .wait { color: var(--wait); }
.verdict { border-left: 0.35rem solid; padding: 0.5rem 0.75rem; background: var(--soft); }
.verdict span { color: var(--text); }
.warning { border: 1px solid var(--wait); padding: 0.5rem 0.75rem; }
.frame { overflow-x: auto; margin: 0.5rem 0; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--quiet); padding: 0.25rem 0; }
th, td { border: 1px solid var(--line); padding: 0.5rem 0.6rem; text-align: left; vertical-align: top; min-width: 8rem; overflow-wrap: break-word; }
thead th { background: var(--soft); } tbody th { font-weight: 600; }
td p, th p { margin: 0; } th p.quiet { font-weight: 400; } .took { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } .release { font-size: 1.1rem; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; margin: 0.5rem 0; }
.step { border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 0.75rem; margin: 0.75rem 0; }
.step h3 { margin: 0; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 0.5rem; color: var(--quiet); font-size: 0.9rem; }
@media (max-width: 40rem) {
  .board, .board tbody, .board tr, .board td, .board th { display: block; width: 100%; min-width: 0; }
  .board thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .board td { border-top: 0; }
}
.board .where { display: none; }
@media (max-width: 40rem) { .board .where { display: block; color: var(--quiet); } }
`;

;// CONCATENATED MODULE: ./build/src/report/site/document.js




/** Nothing is loaded, nothing runs, nothing is sent: only this very style counts. */
const POLICY = `default-src 'none'; style-src 'sha256-${(0,external_node_crypto_.createHash)("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;
/** The page of one environment: the same as long as the environment is called so. */
function pageOf(environment) {
    if (/^[a-z0-9][a-z0-9-]{0,99}$/.test(environment))
        return `environment-${environment}.html`;
    // Any other name says nothing about where the page is: two that differ in letter case only would be one file somewhere.
    return `named-${(0,external_node_crypto_.createHash)("sha256").update(environment).digest("hex").slice(0, 16)}.html`;
}
/** A whole page with its style and no script. `here`: the environment that it is about; null: it is the board. */
function documentOf(report, here, ...body) {
    const { repository, at, ledger } = report;
    const title = here === null ? `Board of ${repository.name}` : `${here}: ${repository.name}`;
    const head = [
        el("title", {}, title),
        { html: `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` },
    ];
    const page = [
        el("header", {}, el("h1", {}, title), navigation(report, here)),
        el("main", {}, ...body),
        el("footer", {}, el("p", {}, `As of ${moment(at)}, by event ${ledger.events} of the ledger, ${ledger.last.slice(0, 19)}.`), el("p", {}, "This page does not renew itself. ", el("a", { href: "board.json" }, "board.json"), " has the same for programs.")),
    ];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${head
        .reverse()
        .map(({ html }) => html)
        .join("\n")}
<style>${STYLE}</style>
</head>
<body>
${page.map(({ html }) => html).join("\n")}
</body>
</html>
`;
}
function navigation(report, here) {
    const current = (is) => (is ? "page" : undefined);
    const item = (text, href, is) => el("li", {}, el("a", { href, "aria-current": current(is) }, text));
    return el("nav", { "aria-label": "Pages" }, el("ul", {}, item("Board", "index.html", here === null), ...report.environments.map(({ name }) => item(name, pageOf(name), name === here))));
}

;// CONCATENATED MODULE: ./build/src/report/site/figures-table.js



/** DORA's figures of these environments, each with what it counts. */
function figuresTable(report, environments) {
    const { spans, places } = report.figures;
    const wanted = places.filter(({ environment }) => environments.includes(environment));
    if (wanted.length === 0)
        return null;
    const several = report.services.length > 1;
    return el("section", {}, el("h2", {}, "DORA\u2019s figures"), el("p", { class: "quiet" }, `Of ${spans.days} days, ${moment(spans.from)} to ${moment(spans.to)}, and of as many before. In brackets: how many it stands on; below five it says little.`, spans.began > spans.before
        ? ` The ledger begins on ${moment(spans.began)}: what it does not know is unknown.`
        : null), ...wanted.map(({ service, environment, now, before, brokenSince }) => [
        brokenSince === null
            ? null
            : el("p", { class: "bad" }, `${environment} is not recovered since ${moment(brokenSince)}.`),
        el("h3", {}, several ? `${environment}, ${service}` : environment),
        table(`Figures of ${service} in ${environment}`, ["Figure", `Last ${spans.days} days`, `${spans.days} days before`, "What it counts"], FIGURES.map((name) => ({
            head: FIGURE_WORDS[name].title,
            cells: [
                describeAmount(name, now[name]),
                describeAmount(name, before[name]),
                el("span", { class: "quiet" }, FIGURE_WORDS[name].counts),
            ],
        }))),
    ]));
}

;// CONCATENATED MODULE: ./build/src/report/site/steps.js


/** Why each of these environments that does not move does not, and what moves it; null where all is well. */
function stepsOf(report, environments) {
    const several = report.services.length > 1;
    const parts = report.services.flatMap(({ service, places }) => places
        .filter(({ environment }) => environments.includes(environment))
        .filter(({ standing: { state } }) => state !== "current" && state !== "empty")
        .map((place) => stepsAt(place, several ? `${place.environment}, ${service}` : place.environment)));
    if (parts.length === 0)
        return null;
    return el("section", {}, el("h2", {}, "Why it stands, and what moves it"), ...parts);
}
function stepsAt({ standing: { state, why, next } }, where) {
    return el("div", { class: "step" }, el("h3", {}, `${where}: ${STANDINGS[state].toLowerCase()}`), el("p", {}, prose(why)), next.length === 0 ? null : el("p", {}, el("strong", {}, "Next")), next.length === 0
        ? null
        : el("ul", {}, ...next.map(({ text, url }) => el("li", {}, prose(text), url === null ? null : [" ", html_link("Decide here", url)]))));
}
/** Kind and cause; what is no plain promotion stands out. */
function causeHtml({ sort, because }) {
    return el("span", {}, el("strong", { class: sort === "promotion" ? undefined : "wait" }, sort), because);
}
/** A reason code, linked to the page that explains it where that is known. */
function reasonCode(reason, manual) {
    const code = el("code", {}, reason);
    return manual === undefined ? code : html_link(code, manual.pageOf(reason));
}

;// CONCATENATED MODULE: ./build/src/report/site/board-page.js








/** `index.html`: the verdict, one table of what runs where, what moves what does not move, and the figures. */
function boardPage(report) {
    return documentOf(report, null, verdict(report), warnings(report), el("section", {}, el("h2", {}, "What runs where"), board(report)), stepsOf(report, report.environments.map(({ name }) => name)), figuresTable(report, lastOf(report)));
}
/** The ends of the road: what nothing comes after. */
function lastOf({ environments }) {
    return environments
        .filter(({ name, declared }) => declared && !environments.some(({ after }) => after.includes(name)))
        .map(({ name }) => name);
}
/** The class of a standing: never the only way in which it is said. */
const MARKS = {
    unsettled: "bad",
    locked: "bad",
    waiting: "wait",
    held: "wait",
    moving: "wait",
    behind: "quiet",
    current: "good",
    empty: "quiet",
};
function verdict({ verdict: { state, message } }) {
    return el("p", { class: `verdict ${MARKS[state]}` }, ...[el("strong", {}, STANDINGS[state]), el("span", {}, ": ", prose(message))]);
}
/** Said on top: somebody decides by what is shown here. */
function warnings({ ledger, overdue }) {
    const said = [
        ...(ledger.missing === 0
            ? []
            : [`The ledger has ${ledger.missing} newer events than this checkout: look at a newer report.`]),
        ...overdue.map(stale_tick/* staleWords */.dT),
    ];
    return said.map((text) => el("p", { class: "warning" }, text));
}
function board(report) {
    const { environments, services, at, repository } = report;
    const heads = environments.map(({ name, declared }) => el("th", { scope: "col" }, el("a", { href: pageOf(name) }, name), declared ? null : " (not in the policy)"));
    return el("div", { class: "frame", tabindex: "0", role: "region", "aria-label": "What runs where" }, el("table", { class: "board" }, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Service"), ...heads)), el("tbody", {}, ...services.map(({ service, places }) => el("tr", {}, el("th", { scope: "row" }, service), ...places.map((place) => cell(place, at, repository.url)))))));
}
function cell(place, at, repositoryUrl) {
    const { environment, runs, verification, closed, inside, waits, behind, standing } = place;
    const line = (piece, mark) => el("p", { class: mark }, piece);
    const told = tellRuns(runs);
    const name = describeRuns(place);
    const release = runs.kind === "release" ? html_link(name, `${repositoryUrl}/commit/${runs.release.commit}`) : name;
    return el("td", {}, ...[el("p", { class: "where" }, environment), el("p", { class: "release" }, release)], told === null ? null : line(causeHtml(told)), runs.kind === "empty" ? null : line(`${age(at, runs.since)} ago, ${moment(runs.since)}`, "quiet"), ...(runs.kind === "release" ? [line(describeVerified(verification), verifiedMark(verification.verdict))] : []), ...behind.map((each) => {
        const words = describeBehind(each);
        return words === "" ? null : line(each.compare === null ? words : html_link(words, each.compare));
    }), ...closed.map((each) => line(el("strong", {}, closedWord(each)), "bad")), ...(inside === null ? [] : [line([el("strong", {}, inside.state), `: ${nameOf(inside.release)}`], "wait")]), ...waits.map(({ release: waiting, since }) => line([el("strong", {}, "waits"), `: ${nameOf(waiting)}, for ${age(at, since)}`], "wait")), 
    // What is closed, inside or waiting says it already.
    closed.length + waits.length > 0 || inside !== null
        ? null
        : line(el("strong", {}, STANDINGS[standing.state]), MARKS[standing.state]));
}
const VERIFIED_MARKS = { pass: "good", fail: "bad", unknown: "bad", none: "quiet" };
/** The class of what a verification found. */
function verifiedMark(verdict) {
    return VERIFIED_MARKS[verdict];
}

;// CONCATENATED MODULE: ./build/src/report/site/history-table.js




/** The history of one environment; null where there is none. */
function historyTable(report, environment) {
    const found = report.history.find((each) => each.environment === environment);
    if (found === undefined || found.entries.length === 0)
        return null;
    return el("section", {}, el("h2", {}, "History"), table("The newest first", ["Promotion", "Release", "Kind and cause", "Result", "Approved by", "Took"], found.entries.map((entry) => historyRow(report, entry))), found.more === 0 ? null : el("p", { class: "quiet" }, `The ledger has ${found.more} older ones.`));
}
const RESULT_MARKS = { succeeded: "good", failed: "bad", open: "wait" };
function historyRow(report, entry) {
    const { promotion, service, release, from, cause, approvedBy, overrides, endedAt, requestedAt, result, links } = entry;
    const line = (piece, mark) => el("p", { class: mark }, piece);
    const maybeLink = (piece, url) => (url === null ? piece : html_link(piece, url));
    return {
        head: [
            line(maybeLink(el("code", {}, promotion), links.run)),
            line(endedAt === null ? `since ${moment(requestedAt)}` : moment(endedAt), "quiet"),
            report.services.length > 1 ? line(service, "quiet") : null,
        ],
        cells: [
            [
                line(html_link(nameOf(release), links.commit)),
                from === null ? null : line(maybeLink(`after ${nameOf(from)}`, links.compare), "quiet"),
            ],
            causeHtml(tellCause(cause)),
            [
                line(resultOf(entry), RESULT_MARKS[result] ?? "quiet"),
                ...overrides.map(({ gate, by, why }) => line(`${gate} overridden by ${by ?? "nobody named"}: ${why}`, "wait")),
                links.incident === null ? null : line(html_link("incident", links.incident)),
            ],
            [
                line(approvedBy.length === 0 ? "nobody" : approvedBy.join(", ")),
                links.request === null ? null : line(html_link(requestName(links.request, report.repository.url), links.request)),
            ],
            tookOf(entry).map((took) => line(took, "took")),
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/report/site/environment-page.js









/** The page of one environment: what runs and how it came, what waits, the history, the figures. */
function environmentPage(report, environment, manual) {
    const here = report.environments.find(({ name }) => name === environment);
    return documentOf(report, environment, warnings(report), here?.declared === false
        ? el("p", { class: "warning" }, "The policy does not declare this environment any more.")
        : null, here?.url == null ? null : el("p", {}, html_link(here.url, here.url)), stepsOf(report, [environment]), runsTable(report, environment), waitsTable(report, environment, manual), closingsTable(report, environment), historyTable(report, environment), figuresTable(report, [environment]));
}
function placesIn(report, environment) {
    return report.services.flatMap(({ service, places }) => places.filter((place) => place.environment === environment).map((place) => ({ service, place })));
}
function runsTable(report, environment) {
    return el("section", {}, el("h2", {}, "What runs, and how it came"), table("What runs", ["Service", "Release", "Since", "Kind and cause", "By", "Verification"], placesIn(report, environment).map(({ service, place }) => {
        const { runs, verification } = place;
        const told = tellRuns(runs);
        const came = told === null ? "" : causeHtml(told);
        if (runs.kind === "empty")
            return { head: service, cells: [describeRuns(place), "", came, "", ""] };
        const release = runs.kind === "release"
            ? html_link((0,release_release/* describeRelease */.NC)(runs.release), `${report.repository.url}/commit/${runs.release.commit}`)
            : el("strong", { class: "bad" }, "not known");
        return {
            head: service,
            cells: [
                ...[release, `${moment(runs.since)}, ${age(report.at, runs.since)} ago`],
                came,
                el("code", {}, runs.promotion),
                el("span", { class: verifiedMark(verification.verdict) }, describeVerified(verification)),
            ],
        };
    })));
}
function waitsTable(report, environment, manual) {
    const waits = placesIn(report, environment).flatMap(({ service, place }) => place.waits.map((waiting) => ({ service, waiting })));
    if (waits.length === 0)
        return null;
    return el("section", {}, el("h2", {}, "What waits"), table("What waits, the newest first", ["Service", "Release", "Since", "Kind and cause", "What for", "Decided in"], waits.map(({ service, waiting }) => ({
        head: service,
        cells: [
            [(0,release_release/* describeRelease */.NC)(waiting.release), " ", el("code", {}, waiting.promotion)],
            `${moment(waiting.since)}, ${age(report.at, waiting.since)} ago`,
            causeHtml(tellCause(waiting.cause)),
            obstacles(waiting, manual),
            waiting.request === null ? "" : html_link(requestName(waiting.request, report.repository.url), waiting.request),
        ],
    }))));
}
function obstacles({ obstacles: all, state }, manual) {
    if (all.length === 0)
        return state;
    return el("ul", {}, ...all.map(({ gate, message, reason, retryAt }) => el("li", {}, ...[el("strong", {}, gate), `: ${message} `, reasonCode(reason, manual)], retryAt === null ? null : `, not before ${moment(retryAt)}`)));
}
function closingsTable(report, environment) {
    const rows = placesIn(report, environment).flatMap(({ service, place }) => place.closed.map((closing) => ({ service, closing })));
    if (rows.length === 0)
        return null;
    return el("section", {}, el("h2", {}, "Locks and holds"), table("Locks and holds", ["Service", "What", "By", "Since", "Until", "Why"], rows.map(({ service, closing }) => ({ head: service, cells: closingCells(closing) }))));
}
function closingCells(closing) {
    const { by, since, until, why, rollback } = closing;
    return [
        el("strong", { class: "bad" }, closedWord(closing)),
        by ?? (rollback === null ? "automation" : `automation, after ${rollback}`),
        moment(since),
        until === null ? "somebody takes it off" : moment(until),
        why,
    ];
}

;// CONCATENATED MODULE: ./build/src/report/site/files.js



/** Every file of the site, by path. The same report gives the same bytes. */
function siteFiles(report, manual) {
    const pages = report.environments.map(({ name }) => [pageOf(name), environmentPage(report, name, manual)]);
    return new Map([["index.html", boardPage(report)], ["board.json", `${JSON.stringify(report, null, 2)}\n`], ...pages]);
}

// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
;// CONCATENATED MODULE: ./build/src/report/summary-figures.js



/** DORA's figures in a summary: figures as rows, environments as columns; of several services each folded. */
function tellFigures(summary, { services, figures: { spans, places } }) {
    if (places.length === 0)
        return;
    summary.heading(`DORA's figures, the last ${spans.days} days`);
    for (const { service } of services) {
        const own = places.filter((place) => place.service === service);
        if (own.length === 0)
            continue;
        if (services.length === 1)
            summary_figures_figuresOf(summary, own);
        else
            summary.details(`Figures of ${service}`, (inner) => summary_figures_figuresOf(inner, own));
    }
    const began = spans.began > spans.before ? ` The ledger begins on ${moment(spans.began)}.` : "";
    summary.paragraph(`In brackets: how many it stands on. Before: the ${spans.days} days before those.${began}`);
    summary.details("What each figure counts", (inner) => inner.list(FIGURES.map((name) => [(0,markdown/* strong */.ko)(FIGURE_WORDS[name].title), `: ${FIGURE_WORDS[name].counts}.`])));
}
function summary_figures_figuresOf(summary, places) {
    summary.table(["Figure", ...places.map(({ environment }) => environment)], FIGURES.map((name) => [
        (0,markdown/* strong */.ko)(FIGURE_WORDS[name].title),
        ...places.map(({ now, before, brokenSince }) => (0,markdown/* stacked */.OJ)([
            describeAmount(name, now[name]),
            `before: ${describeAmount(name, before[name])}`,
            ...(name === "failed-deployment-recovery-time" && brokenSince !== null
                ? [(0,markdown/* strong */.ko)(`not recovered since ${moment(brokenSince)}`)]
                : []),
        ])),
    ]));
}

;// CONCATENATED MODULE: ./build/src/report/summary-history.js



/** The history of each environment in a summary, folded. */
function tellHistory(summary, report) {
    for (const { environment, entries, more } of report.history) {
        if (entries.length === 0)
            continue;
        summary.details(`History of ${environment}`, (inner) => {
            inner.table(["Promotion", "Release", "Kind and cause", "Result", "Approved by", "Took"], entries.map((entry) => summary_history_historyRow(report, entry)));
            if (more > 0)
                inner.paragraph(`The ledger has ${more} older ones.`);
        });
    }
}
/** Kind and cause; the kind stands out. */
function causeInline({ sort, because }) {
    return [(0,markdown/* strong */.ko)(sort), because];
}
function summary_history_historyRow({ services, repository }, entry) {
    const { promotion, service, release, from, cause, approvedBy, overrides, endedAt, requestedAt, links } = entry;
    const id = links.run === null ? (0,markdown/* code */.aY)(promotion) : (0,markdown/* codeLink */.U1)(promotion, links.run);
    const when = endedAt === null ? `since ${moment(requestedAt)}` : moment(endedAt);
    const before = from === null ? [] : [`after ${nameOf(from)}`];
    return [
        (0,markdown/* stacked */.OJ)([id, when, ...(services.length > 1 ? [service] : [])]),
        (0,markdown/* stacked */.OJ)([
            (0,markdown/* link */.nf)(nameOf(release), links.commit),
            ...before.map((text) => (links.compare === null ? text : (0,markdown/* link */.nf)(text, links.compare))),
        ]),
        causeInline(tellCause(cause)),
        (0,markdown/* stacked */.OJ)([
            resultOf(entry),
            ...overrides.map(({ gate, by, why }) => `${gate} overridden by ${by ?? "nobody named"}: ${why}`),
            ...(links.incident === null ? [] : [(0,markdown/* link */.nf)("incident", links.incident)]),
        ]),
        (0,markdown/* stacked */.OJ)([
            approvedBy.length === 0 ? "nobody" : approvedBy.join(", "),
            ...(links.request === null ? [] : [(0,markdown/* link */.nf)(requestName(links.request, repository.url), links.request)]),
        ]),
        (0,markdown/* stacked */.OJ)(tookOf(entry)),
    ];
}

;// CONCATENATED MODULE: ./build/src/report/summary.js







/** The board on one page: the verdict, what runs where, what moves it, how it came, the figures, and the history folded. */
function summarizeReport(summary, report) {
    const { verdict, repository } = report;
    summary
        .heading(`Board of ${repository.name}`)
        .verdict((0,markdown/* strong */.ko)(STANDINGS[verdict.state]), ": ", (0,markdown/* prose */.CS)(verdict.message));
    tellWarnings(summary, report);
    tellBoard(summary, report);
    tellSteps(summary, report);
    tellCauses(summary, report);
    tellFigures(summary, report);
    tellHistory(summary, report);
    const { events, last } = report.ledger;
    summary.paragraph(`As of ${moment(report.at)}, by event ${events} of the ledger, `, (0,markdown/* code */.aY)(last.slice(0, 19)), ".");
}
function tellWarnings(summary, report) {
    const { ledger } = report;
    if (ledger.missing > 0) {
        summary.warning(`The ledger has ${ledger.missing} newer events than this checkout: look at a newer report.`);
    }
    for (const overdue of report.overdue)
        summary.warning(...(0,stale_tick/* stalePart */.zs)(overdue, report.repository.url));
}
function tellBoard(summary, { services, environments, at }) {
    summary.table(["Service", ...environments.map(({ name, declared }) => (declared ? name : `${name}, not in the policy`))], services.map(({ service, places }) => [(0,markdown/* strong */.ko)(service), ...places.map((place) => cellOf(place, at))]));
}
function cellOf(place, at) {
    const { runs, verification, closed, inside, waits, behind, standing } = place;
    return (0,markdown/* stacked */.OJ)([
        (0,markdown/* strong */.ko)(describeRuns(place)),
        ...cameOf(place, at),
        ...(runs.kind === "release" ? [describeVerified(verification)] : []),
        ...behind.map(describeBehind),
        ...closed.map((each) => (0,markdown/* strong */.ko)(closedWord(each))),
        ...(inside === null ? [] : [[(0,markdown/* strong */.ko)(inside.state), `: ${nameOf(inside.release)}`]]),
        ...waits.map(({ release, since }) => [(0,markdown/* strong */.ko)("waits"), `: ${nameOf(release)}, ${age(at, since)}`]),
        ...(standing.state === "behind" ? ["nobody asked"] : []),
    ]);
}
/** The kind alone: the cause has a table of its own. */
function cameOf({ runs }, at) {
    const told = tellRuns(runs);
    if (told === null)
        return [];
    return [runs.kind === "empty" ? told.sort : `${told.sort}, ${age(at, runs.since)} ago`];
}
/** Why each environment that does not move does not, and what moves it. */
function tellSteps(summary, { services }) {
    const several = services.length > 1;
    const items = services.flatMap(({ service, places }) => places
        .filter(({ standing: { state } }) => state !== "current" && state !== "empty")
        .map(({ environment, standing: { state, why, next } }) => {
        const steps = next.flatMap((step) => [" ", ...stepOf(step)]);
        return [
            ...[(0,markdown/* strong */.ko)(several ? `${environment}, ${service}` : environment), ": ", STANDINGS[state].toLowerCase(), ". "],
            ...[(0,markdown/* prose */.CS)(why), ...(steps.length === 0 ? [] : [" ", (0,markdown/* strong */.ko)("Next"), ":", ...steps])],
        ];
    }));
    if (items.length > 0)
        summary.heading("Why it stands, and what moves it").list(items);
}
function stepOf({ text, url }) {
    return url === null ? [(0,markdown/* prose */.CS)(text)] : [(0,markdown/* prose */.CS)(text), " ", (0,markdown/* link */.nf)("(decide here)", url)];
}
/** What runs where, in full: the release, its kind and its cause. */
function tellCauses(summary, report) {
    const { services, repository, at } = report;
    const rows = services.flatMap(({ service, places }) => places.flatMap(({ environment, runs, verification }) => {
        const told = tellRuns(runs);
        if (told === null)
            return [];
        const came = causeInline(told);
        const where = (0,markdown/* stacked */.OJ)([(0,markdown/* strong */.ko)(environment), ...(services.length > 1 ? [service] : [])]);
        if (runs.kind === "empty")
            return [[where, "nothing", "", came, ""]];
        const release = runs.kind === "release"
            ? (0,markdown/* link */.nf)(nameOf(runs.release), `${repository.url}/commit/${runs.release.commit}`)
            : (0,markdown/* strong */.ko)("not known");
        return [
            [
                where,
                (0,markdown/* stacked */.OJ)([release, (0,markdown/* code */.aY)(runs.promotion)]),
                (0,markdown/* stacked */.OJ)([moment(runs.since), `${age(at, runs.since)} ago`]),
                came,
                describeVerified(verification),
            ],
        ];
    }));
    if (rows.length === 0)
        return;
    summary.heading("How it came there").table(["Environment", "Runs", "Since", "Kind and cause", "Verification"], rows);
}

;// CONCATENATED MODULE: ./build/src/report/report-here.js













/** One step of the door: reads a checkout of the ledger, and shows it as a summary, a site and a file for machines. Changes nothing on GitHub. */
async function reportHere(step) {
    const { inputs, run, client, log } = step;
    const repo = { owner: run.repository.owner, name: run.repository.name };
    const snapshot = await (0,github_snapshot/* readSnapshot */.R)(client, {
        ...{ repo, ledger: inputs.branch, folder: "state", files: [paths/* HEAD_PATH */.zO], policyPath: policy_policy/* POLICY_PATH */.l },
    });
    const policy = (0,ground/* policyIn */.iE)({ log }, snapshot, gates_policy.readPolicy);
    const ledger = readLedger(external_node_path_.resolve(run.workspace, inputs.checkout), snapshot);
    const since = instant(snapshot.date.getTime() - 2 * inputs.days * 86_400_000);
    // What the pages of the gates say is much text, and a ledger that does not hold needs none of it.
    const { remedyOf } = await __webpack_require__.e(/* import() */ 821).then(__webpack_require__.bind(__webpack_require__, 90821));
    const report = makeReport({
        ...ledger,
        remedyOf,
        policy,
        repository: {
            name: snapshot.repository.nameWithOwner,
            url: `${run.serverUrl}/${snapshot.repository.nameWithOwner}`,
        },
        now: snapshot.date,
        commits: await askCommitTimes({ client, repo, log }, commitsSince(ledger.events, since)),
        days: inputs.days,
        history: inputs.history,
    });
    summarizeReport(step.summary, report);
    const site = external_node_path_.resolve(run.workspace, inputs.site ?? external_node_path_.join(run.temp, "env-actions-board"));
    await (0,write/* writeFiles */.h)(siteFiles(report, step.manual), site);
    return {
        decision: "reported",
        reason: "reported",
        message: report.verdict.message,
        failed: false,
        result: report_here_resultOf(report),
        outputs: { site, board: external_node_path_.join(site, "board.json"), state: report.verdict.state },
    };
}
/** What runs where and why; the file has history and figures too. */
function report_here_resultOf({ at, ledger, policy, verdict, environments, services }) {
    return { at, ledger, policy, verdict, environments, services };
}

;// CONCATENATED MODULE: ./build/actions/work/report.js
/** What the step `report` does; loaded once its inputs are good. */




/***/ }),

/***/ 32766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vm: () => (/* binding */ untilEndOf),
/* harmony export */   e0: () => (/* binding */ readPeriod),
/* harmony export */   fx: () => (/* binding */ daysIn),
/* harmony export */   jH: () => (/* binding */ periodOf)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66537);
/* harmony import */ var _policy_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39322);


/** Reads a period. Throws `UserError` for days that do not exist, or run backwards. */
function readPeriod(from, to) {
    const wrong = [from, to].find((day) => !(0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .isDay */ .N)(day));
    if (wrong === undefined && from <= to)
        return { from, to };
    const what = wrong === undefined ? `${from} is after ${to}.` : `${JSON.stringify(wrong)} is no day.`;
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(what, {
        reason: "invalid-input",
        hint: "Give the first and the last day, as in from: 2026-10-01 and to: 2026-12-31.",
    });
}
/** Days in the period. */
function daysIn({ from, to }) {
    return Math.round(((0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(to).getTime() - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
function isWithin({ from, to }, time) {
    return time >= `${from}T00:00:00Z` && Date.parse(time) < (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(to).getTime();
}
/**
 * The log as it was when the period ended: what came later changes nothing about it, so that the same period is exported to
 * the same bytes for ever. Times may run backwards by a little, numbers never do: it ends with the last event of the period.
 */
function untilEndOf({ to }, events) {
    const end = (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(to).getTime();
    return events.slice(0, 1 + events.findLastIndex(({ time }) => Date.parse(time) < end));
}
/** The period of two inputs: both, or none. Throws `UserError`. */
function periodOf(from, to) {
    if (from === undefined && to === undefined)
        return undefined;
    return readPeriod(from ?? "", to ?? "");
}


/***/ }),

/***/ 6547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ builtInGate),
/* harmony export */   p: () => (/* binding */ defineGate)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** A gate with words in the policy. */
function defineGate(spec) {
    const { name, words } = spec;
    return {
        name,
        words,
        ...(spec.beside === undefined ? {} : { beside: spec.beside }),
        where: typeof spec.where === "function" ? "by-rule" : spec.where,
        judge: (facts, rule, found) => safely(name, () => spec.judge(facts, rule, found))(facts),
        async prepare(ask, here) {
            const written = ask.environment.rules.get(name);
            if (written === undefined)
                return { name, judge: () => [], judgeCommit: () => [] };
            const rule = await settle(async () => valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(words.schema, written));
            return rule.ok ? prepareRule(spec, { ask, here, rule: rule.value }) : unruly(name, rule.why);
        },
    };
}
async function prepareRule(spec, { ask, here, rule }) {
    const { name, judge, judgeCommit } = spec;
    const where = typeof spec.where === "function" ? spec.where(rule) : spec.where;
    if (where === "in-environment" && here === "anywhere") {
        const later = deferred(name, ask.environment.name);
        const part = spec.anywhere?.(rule);
        if (part === undefined)
            return { name, judge: () => [later], judgeCommit: judgeCommit && (() => [later]) };
        const now = await prepareRule({ ...spec, where: "anywhere" }, { ask, here, rule: part });
        const { judgeCommit: commit } = now;
        return {
            name,
            judge: (facts) => [...now.judge(facts), later],
            judgeCommit: commit && ((facts) => [...commit(facts), later]),
        };
    }
    // What cannot be known of a commit alone is not asked of one.
    if (ask.subject.kind === "commit" && judgeCommit === undefined)
        return { name, judge: () => [], judgeCommit };
    const found = await settle(() => spec.gather(rule, ask));
    return {
        name,
        judge: safely(name, (facts) => judge(facts, rule, found)),
        judgeCommit: judgeCommit && safely(name, (facts) => judgeCommit(facts, rule, found)),
    };
}
/** A gate without words, over the facts that every question reads anyway. */
function builtInGate(spec) {
    const { name, judge, judgeCommit } = spec;
    return {
        name,
        words: undefined,
        where: "anywhere",
        judge,
        prepare: async () => ({
            name,
            judge: safely(name, (facts) => [judge(facts)]),
            judgeCommit: judgeCommit && safely(name, (facts) => [judgeCommit(facts)]),
        }),
    };
}
/** A judgement that throws, or says nothing about a rule that is there, is one that could not be made. */
function safely(name, judge) {
    return (facts) => {
        try {
            const results = judge(facts);
            return results.length > 0 ? results : [broken(name, "it gave no verdict")];
        }
        catch (error) {
            return [broken(name, whyOf(error))];
        }
    };
}
/** The rule is not of the gate's own form; the policy's check lets none of these through. */
function unruly(name, why) {
    const judge = () => [broken(name, why)];
    return { name, judge, judgeCommit: judge };
}
async function settle(gather) {
    try {
        return { ok: true, value: await gather() };
    }
    catch (error) {
        return { ok: false, why: whyOf(error) };
    }
}
function whyOf(error) {
    return error instanceof Error ? error.message : "something that is no error was thrown";
}
/** A gate never ends the step: a judgement that fails is one that could not be made. */
function broken(gate, why) {
    return {
        gate,
        verdict: "unknown",
        reason: "gate-broken",
        message: `The gate ${gate} could not be judged: ${why}.`.replace(/\.\.$/, "."),
        evidence: [],
        unblock: "This is a fault of the action: report it with the log of this step.",
    };
}
function deferred(gate, environment) {
    return {
        gate,
        verdict: "wait",
        reason: "judged-in-environment",
        message: `Only the job that deploys to ${environment} can judge ${gate}.`,
        evidence: [],
        unblock: "Nothing to do: it is judged there, before anything is touched.",
        deferred: true,
    };
}


/***/ }),

/***/ 54871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ passed)
/* harmony export */ });
/** A passed gate. */
function passed(gate, reason, message, evidence = []) {
    return { gate, verdict: "pass", reason, message, evidence, unblock: "" };
}


/***/ }),

/***/ 27141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ mayEnterUnsettled),
/* harmony export */   TZ: () => (/* binding */ describeHold),
/* harmony export */   vt: () => (/* binding */ lockGate)
/* harmony export */ });
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30190);
/* harmony import */ var _ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96227);
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6547);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54871);




const GATE = "lock";
/** In the environment, on the way out of it, or nobody knows: no other promotion may enter. */
const INSIDE = new Set([
    "deploying",
    "deployed",
    "verifying",
    "rolling-back",
    "indeterminate",
]);
/**
 * Nobody else is in the environment and nobody closed it: locks, holds, the single active promotion, and what a failed
 * promotion left behind. Judged last, because it changes fastest.
 */
const lockGate = (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .builtInGate */ .J)({
    name: GATE,
    judge(facts) {
        return locked(facts) ?? held(facts) ?? busy(facts) ?? unsettled(facts) ?? free(facts);
    },
});
function locked({ environment, stateOf, everywhere, now, action, cause }) {
    const known = stateOf(environment.name).lock;
    // What a failed rollback locked, the next rollback of a person may enter: it is the way out (R102).
    const givesWay = action === "rollback" && cause === "person" && known?.rollback !== undefined;
    const lock = givesWay ? null : known;
    const holding = [
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(lock, now) ? [{ what: environment.name, word: environment.name, hold: lock }] : []),
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(everywhere.lock, now) ? [{ what: "Everything", word: "*", hold: everywhere.lock }] : []),
    ];
    const [first] = holding;
    if (first === undefined)
        return undefined;
    const commands = holding
        .map(({ word, hold }) => `"/unlock ${word} ${hold.rollback === undefined ? "<why>" : "runs <release> <why>"}"`)
        .join(" and ");
    return {
        gate: GATE,
        verdict: "wait",
        reason: "locked",
        message: holding.map(({ what, hold }) => `${what} is locked by ${describeHold(hold)}`).join(" "),
        evidence: [],
        unblock: `Run the resuming workflow with the command ${commands}${first.hold.until === undefined ? "" : ", or wait for the end"}.`,
        ...retryAt(holding.map(({ hold }) => hold)),
    };
}
function held({ environment, stateOf, everywhere, now, cause }) {
    if (cause === "person")
        return undefined;
    const { hold } = stateOf(environment.name);
    const holding = [hold, everywhere.hold].filter((each) => (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(each, now));
    if (holding.length === 0)
        return undefined;
    return {
        gate: GATE,
        verdict: "wait",
        reason: "held",
        message: `Automation leaves ${environment.name} alone: on hold by ${holding.map(describeHold).join(" And by ")}`,
        evidence: [],
        unblock: `A person may promote to ${environment.name} by hand; "/unhold ${(0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(hold, now) ? environment.name : "*"} <why>" lets automation go on.`,
        ...retryAt(holding),
    };
}
/** Who, since when, until when and why, in one sentence. */
function describeHold({ actor, at, until, why }) {
    const end = until === undefined ? "" : ` until ${until}`;
    return `${actor?.login ?? "automation"} since ${at}${end}: ${/[.!?]$/.test(why) ? why : `${why}.`}`;
}
/** When all of them are over, if each of them ends by itself. */
function retryAt(holding) {
    const ends = holding.flatMap(({ until }) => until ?? []).toSorted();
    const last = ends.at(-1);
    return last === undefined || ends.length < holding.length ? {} : { retryAt: last };
}
function busy({ environment, stateOf, promotion, action, repositoryUrl }) {
    const state = stateOf(environment.name);
    const of = promotion === undefined && action === "rollback" ? (0,_ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBy */ .Vr)(state) : undefined;
    // What is taken back by a new word has nothing more to come but its verification, which that word ends.
    const isTaken = ({ id, state: is }) => id === of && is !== "deploying";
    const active = state.open.find((each) => each.id !== promotion?.id && INSIDE.has(each.state) && !isTaken(each));
    if (active === undefined)
        return undefined;
    return {
        gate: GATE,
        verdict: "wait",
        reason: "busy",
        message: `${active.id} is ${active.state}: only one promotion may be in ${environment.name}.`,
        evidence: active.owner === null ? [] : [`${repositoryUrl}/actions/runs/${active.owner.id}`],
        unblock: `Wait for ${active.id}. If its run is gone, the next run or the resuming workflow settles it.`,
    };
}
/**
 * After a failure nobody knows what runs. The same release may try again and the last succeeded one may return; in
 * environments below production a newer release may roll forward, which the ledger records.
 */
function unsettled(facts) {
    // It goes to what succeeded here, which is proven by itself.
    if (facts.action === "rollback")
        return undefined;
    const { environment, release } = facts;
    if (mayEnterUnsettled(facts) !== "refused")
        return undefined;
    const state = facts.stateOf(environment.name);
    const back = state.succeeded === null ? "" : ` or ${state.succeeded.release.id}, the last one that succeeded`;
    return {
        gate: GATE,
        verdict: "fail",
        reason: "unsettled",
        message: `The last promotion to ${environment.name} failed with ${state.candidate?.release.id ?? "another release"}, so what runs there is unknown; ${release.id} may not go on top of it.`,
        evidence: [],
        unblock: `Promote ${state.candidate?.release.id ?? "the same release"} again${back}. After that any release may follow.`,
    };
}
/** Whether a release may enter an environment whose last promotion failed, and what it would be. */
function mayEnterUnsettled(facts) {
    const state = facts.stateOf(facts.environment.name);
    if (state.candidate === null || state.current.kind !== "unknown")
        return "settled";
    if (state.candidate.release.id === facts.release.id)
        return "again";
    if (state.succeeded?.release.id === facts.release.id)
        return "back";
    return facts.environment.preset === "production" && state.succeeded !== null ? "refused" : "forward";
}
function free({ environment, stateOf, now }) {
    const { current, lock } = stateOf(environment.name);
    const runs = current.kind === "release" ? `runs ${current.release.id}` : current.kind === "empty" ? "is empty" : "is unsettled";
    const over = lock === null || (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(lock, now) ? "" : ` The lock by ${describeHold(lock)} It is over.`;
    return (0,_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .b)(GATE, "free", `${environment.name} is free; it ${runs}.${over}`);
}


/***/ }),

/***/ 33382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   ub: () => (/* binding */ blocking)
/* harmony export */ });
/* unused harmony export isClear */
/**
 * The gates together. A denial outranks what could not be read, because no better reading can turn it into a pass;
 * what could not be read outranks waiting. What only the environment's own job can judge is left to it, and counts there;
 * what an allowed person overrode stands in nobody's way (R22). Nothing judged is never clear (R32).
 */
function outcomeOf(results, here) {
    const counted = results.filter(({ deferred }) => deferred !== true || here === "in-environment");
    if (counted.length === 0)
        return "unknown";
    const open = counted.filter((result) => !isClear(result));
    if (open.some(({ verdict }) => verdict === "fail"))
        return "fail";
    if (open.some(({ verdict }) => verdict === "unknown"))
        return "unknown";
    return open.length > 0 ? "wait" : "clear";
}
/** Whether a result stands in nobody's way: it passed, or somebody answers for it. */
function isClear({ verdict, override }) {
    return verdict === "pass" || override !== undefined;
}
/** The results that keep a release out, here and now. */
function blocking(results) {
    return results.filter((result) => !isClear(result) && result.deferred !== true);
}


/***/ }),

/***/ 1518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rejectionOf)
/* harmony export */ });
/**
 * Where a release was rejected, by a rollback: here, or in any environment before this one. What was bad upstream is bad
 * downstream, in environments that the policy adds later too. One that is said to be readmitted counts as rejected: those
 * whose word was proven are not among the readmitted any more (design.md section 6).
 */
function rejectionOf({ environment, policy, stateOf, unproven }, release) {
    const seen = new Set();
    const queue = [environment.name];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        if (seen.has(name))
            continue;
        seen.add(name);
        const { rejected, readmitted = [] } = stateOf(name);
        const word = readmitted.find((each) => each.release === release);
        if (word !== undefined) {
            const known = unproven.find((each) => each.environment === name && each.release === release);
            return unprovenWord(name, word, known?.why ?? "nobody has proven it.");
        }
        if (rejected.includes(release))
            return taken(name, release);
        queue.push(...(policy.environments.get(name)?.after ?? []));
    }
    return undefined;
}
function taken(environment, release) {
    return {
        environment,
        message: `${release} was rolled back in ${environment}, so it is rejected there and in every environment after it.`,
        unblock: `Promote another release. If this one is good after all: "/readmit ${environment} ${release} <why>".`,
        readmitted: false,
    };
}
function unprovenWord(environment, { release, actor }, why) {
    return {
        environment,
        message: `The word of ${actor.login} that ${release} may come back to ${environment} does not count: ${why} So it stays rejected there and in every environment after it.`,
        unblock: `Promote another release; or somebody who may says it again: "/readmit ${environment} ${release} <why>".`,
        readmitted: true,
    };
}


/***/ }),

/***/ 20762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ whenOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   YW: () => (/* binding */ tellUnblock),
/* harmony export */   ep: () => (/* binding */ tellOpen),
/* harmony export */   p: () => (/* binding */ tellAnswers),
/* harmony export */   qn: () => (/* binding */ tellGates)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33382);



const VERDICTS = {
    pass: "passed",
    fail: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("refused"),
    wait: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("waiting"),
    unknown: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not judged"),
};
/** One row a gate: its verdict, why, and when asking again makes sense. */
function tellGates(summary, results, now) {
    summary.heading("Gates").table(["Gate", "Verdict", "Why"], results.map((result) => [nameOf(result), verdictOf(result), because(summary, result, now)]));
}
/** What a person can do about each gate in the way, and when time alone does it. Returns whether anything is. */
function tellUnblock(summary, results, now) {
    const open = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .blocking */ .ub)(results);
    if (open.length === 0)
        return false;
    summary
        .heading("What unblocks it")
        .list(open.map((result) => [
        ...[(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(nameOf(result)), ": ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(result.unblock)],
        ...(result.retryAt === undefined ? [] : [" ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(whenOf(result.retryAt, now)), "."]),
        ...evidenceOf(result),
    ]));
    tellAnswers(summary, open);
    return true;
}
/** What the policy leaves open, before anybody runs into it. Says nothing when nothing is. */
function tellOpen(summary, open) {
    if (open.length === 0)
        return;
    const names = open.map(({ environment }) => environment).join(" and ");
    summary.heading("What the policy does not say yet");
    summary.paragraph("Nothing is wrong so far, but ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(names), " cannot be entered until this is answered:");
    tellAnswers(summary, open);
}
/** What the policy leaves open: the question, the lines to paste, the honest way out. */
function tellAnswers(summary, results) {
    for (const { question, lines, wayOut } of results.flatMap(({ answers }) => answers ?? [])) {
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(question));
        summary.block("yaml", lines.join("\n"));
        if (wayOut !== undefined)
            summary.paragraph("Or, said openly: ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wayOut));
    }
}
/** A gate, and which of several where the policy has more than one of it. */
function nameOf({ gate, item }) {
    return item === undefined ? gate : `${gate}: ${item}`;
}
/** `2026-11-23 16:00 UTC, in 3 h 20 min`; a moment that has passed is `now`. */
function whenOf(retryAt, now) {
    const left = Date.parse(retryAt) - now.getTime();
    const moment = `${retryAt.slice(0, 16).replace("T", " ")} UTC`;
    return left <= 0 ? `${moment}, now` : `${moment}, in ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(left)}`;
}
/** The verdict of a gate, in a word or two. */
function verdictOf({ verdict, deferred, answers, override }) {
    if (override !== undefined)
        return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("overridden"), " by ", override.by];
    if (deferred === true)
        return "judged in the environment";
    if (answers !== undefined)
        return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("needs an answer");
    return VERDICTS[verdict];
}
/** Message, stable code and evidence of one gate. */
function because(summary, result, now) {
    const { override, retryAt, verdict } = result;
    return [
        ...[(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(result.message), " ", summary.reason(result.reason)],
        ...(retryAt === undefined || verdict === "pass" ? [] : [" Again at ", whenOf(retryAt, now), "."]),
        ...(override === undefined ? [] : [" Overridden until ", override.until, ": ", override.why]),
        ...(verdict === "pass" ? evidenceOf(result) : []),
    ];
}
/** Links to the evidence, each named after what it shows. */
function evidenceOf({ evidence }) {
    return evidence.slice(0, 3).flatMap((url) => [" ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`(${sortOf(url)})`, url)]);
}
function sortOf(url) {
    if (url.includes("/settings/"))
        return "settings";
    if (url.includes("/deployments/"))
        return "deployments";
    if (url.includes("/runs/"))
        return "run";
    if (url.includes("/commit/"))
        return "commit";
    return "evidence";
}


/***/ }),

/***/ 80710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ INCIDENT_LABEL),
/* harmony export */   pF: () => (/* binding */ openIncident),
/* harmony export */   rM: () => (/* binding */ readIncident)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _issues_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32209);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40502);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36116);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30113);






/** The label of issues that tell of something which must not go unseen. */
const INCIDENT_LABEL = "env-incident";
/** More incidents than this since one began means that something else is wrong. */
const MOST_INCIDENTS = 500;
const IssueShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    number: _parse_js__WEBPACK_IMPORTED_MODULE_2__.Id,
    state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(["open", "closed"]),
    body: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    user: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
});
const ClosedShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), closed_by: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_3__/* .PersonShape */ .T) });
/**
 * Opens an issue once, however often it is asked for: one with the marker is looked for first, closed ones too, and again
 * when the answer to its making was lost (R69, R70). One that a person opened counts only if it says exactly the same: the
 * marker alone, under other words, must not keep the true one from being opened. Answers the issue's page.
 */
async function openIncident(client, repo, incident) {
    const find = async () => (await findIncidents(client, repo, incident)).map(({ html_url: page }) => ({ page }));
    const { title } = incident;
    const make = () => (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .createIssue */ .Ko)(client, repo, { title, body: wholeBody(incident), label: INCIDENT_LABEL });
    const [found] = await (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .makeOnce */ .GL)({ find, make, pauses: [0], sleep: async () => { } });
    if (found === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)("POST /repos/{owner}/{repo}/issues", "nothing was made");
    return found.page;
}
function wholeBody({ body, marker }) {
    return `${body}\n\n${marker}`;
}
/**
 * Who closed what tells of an incident, by GitHub's own record of each issue. An issue that is gone tells of nothing. Throws
 * what else GitHub refuses.
 */
async function readIncident(client, repo, incident) {
    const issues = await findIncidents(client, repo, incident);
    const told = await Promise.all(issues.map((issue) => whoClosed(client, repo, issue)));
    return told.flat();
}
/** The list does not say who closed an issue; the issue itself does. */
async function whoClosed(client, repo, issue) {
    const { number, state, html_url: page } = issue;
    if (state === "open")
        return [{ page, closedBy: null }];
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
    try {
        const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_5__/* .inRepo */ .u)(repo), issue_number: number });
        const closed = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(ClosedShape, data, route);
        return [{ page, closedBy: closed.state === "closed" ? (closed.closed_by ?? null) : null }];
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found", "gone"))
            return [];
        throw error;
    }
}
async function findIncidents(client, repo, incident) {
    const { marker, since } = incident;
    const route = "GET /repos/{owner}/{repo}/issues";
    const filter = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_5__/* .inRepo */ .u)(repo), labels: INCIDENT_LABEL, state: "all", since: since.toISOString() };
    const items = await client.pages(route, filter, { cap: MOST_INCIDENTS });
    return items
        .map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(IssueShape, item, route))
        .filter(({ body, html_url: page, user }) => {
        if (body?.includes(marker) !== true)
            return false;
        if (user?.type === "User" && (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .plainBody */ .FD)(body) !== (0,_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .plainBody */ .FD)(wholeBody(incident)))
            return false;
        if (!page.startsWith("http"))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(route, "an issue has no page");
        return true;
    });
}


/***/ }),

/***/ 14430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ verifyChain),
/* harmony export */   r: () => (/* binding */ linesInOrder)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42625);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14633);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9071);



/** The start that `encodeEvent` gives every line. */
const START = /^\{"v":1,"seq":([1-9][0-9]*),"prev":"(sha256:[0-9a-f]{64})","time":"([^"]{20})",/;
/**
 * Checks that the log is one unbroken chain that ends where `head` says (R109, R110): a changed, dropped, inserted,
 * reordered, doubled or cut-off entry is named by the first bad sequence number. `files` are those of a checkout by path;
 * only `log/` is looked at. A log that was cut off together with its head looks whole: only a witness outside the
 * branch shows that (R111).
 */
function verifyChain(files, head) {
    const lines = linesInOrder(files);
    let prev = _encode_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_LINE */ .Tp;
    for (const [index, line] of lines.entries()) {
        const start = `{"v":1,"seq":${index + 1},"prev":"${prev}",`;
        if (!line.ended || !line.text.startsWith(start) || !isAtHome(line, index + 1))
            return diagnose(lines, head, index);
        prev = (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLine */ .ri)(line.text);
    }
    if (head.seq > lines.length)
        return broken(lines.length + 1, `it is missing; the head knows ${head.seq} entries`);
    if (head.seq < lines.length)
        return broken(head.seq + 1, "the head does not know it");
    if (head.prev !== prev)
        return blame(lines, lines.length, "the head names another line");
    return { kind: "intact", seq: lines.length, prev };
}
/** Whether the first line of a file is in the file that its number and day ask for. */
function isAtHome(line, seq) {
    return line.path === undefined || line.path === (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .logPath */ .Q2)(seq, START.exec(line.text)?.[3] ?? "");
}
/** Names the entry that is to blame for the break found at `index`; it may be the one before. */
function diagnose(lines, head, index) {
    const seq = index + 1;
    const line = lines[index];
    const start = START.exec(line?.text ?? "");
    if (line === undefined || start === null || !line.ended)
        return blame(lines, seq, "it is not a line of the log");
    const [, found, names] = start;
    const before = index === 0 ? _encode_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_LINE */ .Tp : (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLine */ .ri)(lines[index - 1]?.text ?? "");
    if (found !== String(seq)) {
        // Two entries with one number: if what follows continues this one, the number before it was doubled.
        if (Number(found) === index && isVouchedFor(lines, head, index))
            return broken(index, "it is there twice");
        return blame(lines, seq, `entry ${found} stands in its place`);
    }
    if (names === before)
        return broken(seq, `its file is called ${line.path}`);
    // When the next entry vouches for this one, it is the one before that is no longer what it was.
    const guilty = isVouchedFor(lines, head, index) ? Math.max(1, index) : seq;
    return blame(lines, guilty, "it is not what was written there");
}
/** Every line of every log file, by the number in the file's name: days may run backwards, numbers never do (R91). */
function linesInOrder(files) {
    return [...files]
        .map(([path, text]) => ({ path, text, first: (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .firstSeqOf */ .H$)(path) }))
        .filter((file) => file.first !== undefined)
        .sort((left, right) => left.first - right.first)
        .flatMap(({ path, text }) => {
        const lines = text.split("\n");
        // A file ends with a line end, after which nothing is left; anything left was cut off or glued on.
        const ended = lines.at(-1) === "";
        if (ended)
            lines.pop();
        return lines.map((line, index) => ({
            text: line,
            path: index === 0 ? path : undefined,
            ended: ended || index < lines.length - 1,
        }));
    });
}
/** Whether the entry after this one, or the head after the last one, names this very line. */
function isVouchedFor(lines, head, index) {
    const next = lines[index + 1];
    const named = next === undefined ? head.prev : START.exec(next.text)?.[2];
    return named === (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLine */ .ri)(lines[index]?.text ?? "");
}
/** A line that was broken in two, or glued to the next, spoils the place after it as well: then the one before is named. */
function blame(lines, seq, why) {
    const before = lines[seq - 2];
    if (before !== undefined && !isEvent(before.text))
        return broken(seq - 1, "it is not a line of the log");
    return broken(seq, why);
}
function isEvent(line) {
    try {
        (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEvent */ .H)(line);
        return true;
    }
    catch {
        return false;
    }
}
function broken(seq, why) {
    return { kind: "broken", seq, why: `Entry ${seq} of the log is bad: ${why}.` };
}


/***/ }),

/***/ 60682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   el: () => (/* binding */ verifyAndTell),
/* harmony export */   ru: () => (/* binding */ tellLedger),
/* harmony export */   xy: () => (/* binding */ verifyLedger)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85880);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65473);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9071);
/* harmony import */ var _projection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41606);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51623);
/* harmony import */ var _verify_chain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14430);






/**
 * Verifies a checkout of the ledger branch, offline: the chain, the rules every event must keep, and every other file
 * byte for byte against what the log says (R110). `files` are all files by path. Throws `LedgerUnreadable` when
 * `head.json` cannot be read and `ClientTooOld` when a newer client wrote it.
 */
function verifyLedger(files) {
    const verdict = judge(files, () => { });
    if (verdict.kind !== "intact")
        return verdict;
    const { projection: _, ...intact } = verdict;
    return intact;
}
/** The same, and of a ledger that holds every event in order, and what they amount to. Each line is read once. */
function verifyAndTell(files) {
    const events = [];
    const verdict = judge(files, (event) => events.push(event));
    return verdict.kind === "intact" ? { ...verdict, events } : verdict;
}
function judge(files, tell) {
    const chain = (0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyChain */ .H)(files, (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .parseHead */ .ww)(files.get(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .HEAD_PATH */ .zO)));
    if (chain.kind === "broken")
        return chain;
    let projection;
    try {
        projection = (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .A)((0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_5__/* .linesInOrder */ .r)(files).map(({ text }) => text), tell);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerUnreadable */ .XA))
            throw error;
        return { kind: "broken", seq: error.seq ?? chain.seq, why: error.message };
    }
    const expected = (0,_projection_js__WEBPACK_IMPORTED_MODULE_3__/* .projectionFiles */ .T4)(projection);
    const paths = new Set([...expected.keys(), ...files.keys()]);
    const different = [...paths].filter((path) => path !== _paths_js__WEBPACK_IMPORTED_MODULE_2__/* .README_PATH */ .zw && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .firstSeqOf */ .H$)(path) === undefined && files.get(path) !== expected.get(path));
    return different.length === 0 ? { ...chain, projection } : { kind: "different", paths: different.sort() };
}
/** Every event of a checkout in order, and what they amount to. Throws `LedgerUnreadable` at the first that cannot follow. */
function tellLedger(files) {
    const events = [];
    const lines = (0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_5__/* .linesInOrder */ .r)(files).map(({ text }) => text);
    return { projection: (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .A)(lines, (event) => events.push(event)), events };
}


/***/ }),

/***/ 14869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ goBackAgain),
/* harmony export */   O: () => (/* binding */ goBack)
/* harmony export */ });
/* harmony import */ var _ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40854);

/** The command that goes back, to be copied: to a release, or left out to the one that the plan says. */
function goBack(place, to) {
    return `/rollback ${place}${to === undefined ? "" : ` to ${to.version ?? to.id}`} <why>`;
}
/** The command that tries a rollback again that failed: to where it was going, as the plan may lead elsewhere. */
function goBackAgain(place, state) {
    const failed = (0,_ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__/* .failedBackIn */ .ee)(state);
    return goBack(place, state.settled.find(({ id }) => id === failed?.promotion)?.release);
}


/***/ }),

/***/ 41059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ howToAsk)
/* harmony export */ });
/** What a person does so that a release goes to an environment for which nobody has asked yet. */
function howToAsk({ name, workflow }) {
    return workflow === undefined
        ? `Start the job that calls promote for ${name}.`
        : `Run the workflow ${workflow} for ${name}, or the resuming workflow with the command "/promote ${name}".`;
}


/***/ }),

/***/ 94993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ describeStatus),
/* harmony export */   a: () => (/* binding */ whyItWaits)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _gates_lock_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27141);
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30190);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51623);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75802);





/** What every environment of a service runs, and what waits for what and why. Pure. */
function describeStatus(summary, grounds, context) {
    for (const ground of grounds) {
        if (grounds.length > 1)
            summary.heading(ground.service);
        summary.table(["Environment", "Runs", "State"], [...ground.policy.environments.keys()].map((name) => {
            const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(ground.ledger, name);
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(name), runs(state), stateInWords(state, ground.now)];
        }));
        const waiting = [...ground.policy.environments.keys()].flatMap((name) => {
            return (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(ground.ledger, name).open.flatMap((promotion) => waitsOf(promotion, context));
        });
        if (waiting.length > 0)
            summary.list(waiting);
    }
    const [first] = grounds;
    const everywhere = first === undefined ? [] : closed(first.ledger.head, first.now);
    if (everywhere.length > 0)
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Everywhere"), ": ", ...everywhere);
    return summary;
}
function runs({ current, succeeded, settled }) {
    switch (current.kind) {
        case "empty":
            return current.said === undefined ? "nothing yet" : `nothing, ${describeWord(current.said)}`;
        case "release": {
            if (current.said !== undefined)
                return `${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(current.release)}, ${describeWord(current.said)}`;
            const by = settled.find(({ id }) => id === current.promotion);
            const why = by?.rollback === undefined ? "" : ` (${by.rollback.why})`;
            const back = by?.rollbackOf === undefined ? "" : `, by a rollback of ${by.rollbackOf}${why}`;
            return `${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(current.release)} since ${current.since}${back}`;
        }
        case "unknown": {
            const before = succeeded === null ? "" : `; the last good one is ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(succeeded.release)}`;
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not known"), `: ${current.promotion} did not end well${before}`];
        }
    }
}
/** Whose word it is, since when, and how they know: nobody takes it for what a job found. */
function describeWord({ actor, at, why, before }) {
    return `as ${actor.login} says since ${at}, after ${before.promotion} failed: ${why}`;
}
function stateInWords(state, now) {
    const inside = state.open.filter(({ enteredAt }) => enteredAt !== null);
    const parts = [
        ...closed(state, now),
        ...inside.map(({ id, state: is, enteredAt, rollback }) => {
            const back = rollback === undefined ? "" : `, a rollback of ${rollback.of},`;
            return `${id}${back} is ${is} since ${enteredAt ?? "now"}. `;
        }),
    ];
    return parts.length === 0 ? "open" : parts;
}
function closed({ lock, hold }, now) {
    return [
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolding */ .ye)(lock, now) ? [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("locked"), ` by ${(0,_gates_lock_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHold */ .TZ)(lock)} `] : []),
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolding */ .ye)(hold, now) ? [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("on hold"), ` by ${(0,_gates_lock_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHold */ .TZ)(hold)} `] : []),
    ];
}
/** A promotion on its way: what it waits for, and where it is decided. */
function waitsOf({ id, environment, release, reasons, state, enteredAt, request }, { repositoryUrl }) {
    if (enteredAt !== null)
        return [];
    const what = [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id), ": ", (0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(release), " to ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(environment)];
    const where = request === undefined ? [] : [` It is decided in ${issueName(request, repositoryUrl)}.`];
    if (state === "cleared")
        return [[...what, " is cleared; its workflow was started.", ...where]];
    return [[...what, ` waits. ${whyItWaits(reasons)}`, ...where]];
}
/** What a promotion waits for, gate by gate, in sentences. */
function whyItWaits(reasons) {
    return reasons
        .map(({ gate, message, retryAt }) => retryAt === undefined ? `${gate}: ${message}` : `${gate}: ${message} (not before ${retryAt})`)
        .join(" ");
}
/** A number alone links nowhere once it is escaped, and need not: the reader is on the page, or finds it by it. */
function issueName({ repository, issue }, repositoryUrl) {
    return repositoryUrl.toLowerCase().endsWith(`/${repository.toLowerCase()}`)
        ? `issue ${issue}`
        : `${repository}, issue ${issue}`;
}


/***/ }),

/***/ 13550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isActive),
/* harmony export */   F: () => (/* binding */ findTarget)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);

/** In the environment, or on the way out of it: exactly one promotion may be. */
function isActive(state) {
    switch (state) {
        case "deploying":
        case "deployed":
        case "verifying":
        case "rolling-back":
        case "indeterminate":
            return true;
        case "requested":
        case "waiting":
        case "cleared":
        case "succeeded":
        case "failed":
        case "rolled-back":
        case "rejected":
        case "expired":
        case "superseded":
        case "cancelled":
            return false;
    }
}
/**
 * Finds the promotion a step is about. A re-run never enters its old promotion again: a failed one of the same release
 * gets a successor, anything else ends with what is stored (R17).
 */
function findTarget(ledger, wanted) {
    if (wanted.promotion !== undefined)
        return findById(ledger, wanted, wanted.promotion);
    return wanted.rollback === undefined ? findByRelease(ledger, wanted) : findRollback(ledger, wanted, wanted.rollback);
}
/** Going back from a promotion is one thing, however often it is asked for (R90). */
function findRollback(ledger, { environment }, { of }) {
    const open = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, environment).open.find(({ rollback }) => rollback?.of === of);
    if (open === undefined)
        return { kind: "new", retryOf: null };
    return isActive(open.state)
        ? { kind: "closed", reason: "not-owner", promotion: open }
        : { kind: "open", promotion: open };
}
function findById(ledger, wanted, { promotion: id, plan }) {
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, wanted.environment);
    const open = state.open.find((each) => each.id === id);
    if (open !== undefined) {
        if (open.release.id !== wanted.release.id)
            return { kind: "closed", reason: "release-differs", promotion: open };
        if (isActive(open.state))
            return { kind: "closed", reason: "not-owner", promotion: open };
        if (plan !== undefined && !open.plan.startsWith(`sha256:${plan}`)) {
            return { kind: "closed", reason: "stale-dispatch", promotion: open };
        }
        return { kind: "open", promotion: open };
    }
    const settled = state.settled.find((each) => each.id === id);
    if (settled === undefined)
        return { kind: "closed", reason: "promotion-unknown", promotion: undefined };
    return afterSettled(settled, wanted, state);
}
function findByRelease(ledger, wanted) {
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, wanted.environment);
    // First what this run did before: a re-run must not take up what somebody else has asked for since (R17). The job that
    // has just settled its own may look after other releases.
    const mine = ownedBy(state, wanted.calling);
    const again = mine !== undefined && (isLater(wanted.calling, mine) || mine.release.id === wanted.release.id);
    if (again)
        return afterSettled(mine, wanted, state);
    return openFor(state, wanted) ?? alreadyThere(state, wanted) ?? { kind: "new", retryOf: null };
}
/** The open promotion of this release, which asking for the release again is (R90). */
function openFor(state, { release }) {
    const open = state.open.find((each) => each.release.id === release.id);
    if (open === undefined)
        return undefined;
    return isActive(open.state)
        ? { kind: "closed", reason: "not-owner", promotion: open }
        : { kind: "open", promotion: open };
}
function alreadyThere(state, { release, again }) {
    const { current } = state;
    if (again === true)
        return undefined;
    // What a person says to run is there by no job: to bring it in once more is what proves it.
    if (current.kind !== "unknown" && current.said !== undefined)
        return undefined;
    if (current.kind !== "release" || current.release.id !== release.id)
        return undefined;
    const there = state.settled.find(({ id }) => id === current.promotion);
    return { kind: "closed", reason: "already-there", promotion: there };
}
/** The newest settled promotion that any attempt of this run owned. */
function ownedBy(state, calling) {
    return state.settled.find(({ run }) => run === calling.id);
}
/** A further attempt of the run that owned a promotion. */
function isLater(calling, { run, attempt }) {
    return run === calling.id && attempt !== null && calling.attempt > attempt;
}
/**
 * Only a later attempt of the run that failed may try again, and only with the same release. Its newest promotion decides:
 * where an attempt in between succeeded, there is nothing to try again.
 */
function afterSettled(settled, wanted, state) {
    const { calling, release } = wanted;
    const newest = settled.run === calling.id ? (ownedBy(state, calling) ?? settled) : settled;
    if (!isLater(calling, newest) || newest.state !== "failed" || newest.release.id !== release.id) {
        return { kind: "closed", reason: "already-settled", promotion: newest };
    }
    return openFor(state, wanted) ?? alreadyThere(state, wanted) ?? { kind: "new", retryOf: newest.id };
}


/***/ }),

/***/ 57044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ SAY_RUNS),
/* harmony export */   QV: () => (/* binding */ isSaid),
/* harmony export */   UN: () => (/* binding */ runsIn),
/* harmony export */   X6: () => (/* binding */ asksWhatRuns),
/* harmony export */   v_: () => (/* binding */ recordedRuns)
/* harmony export */ });
/* harmony import */ var _ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40854);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75802);
/* harmony import */ var _how_back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14869);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13715);




/** What may run beside a release that the ledger knows. */
const NOTHING = "nothing";
const UNKNOWN = "unknown";
/** How the word about what runs is said, for messages. */
const SAY_RUNS = "runs <release | nothing | unknown> <how you know>";
/**
 * What a person says to run in an environment, in the reason of an unlock: `runs 2.4.1 I looked at the pods`. Undefined when it
 * does not say it. Only the form is looked at; whether there is such a release is known only while the lock is there.
 */
function runsIn(why) {
    return /^runs[ ]+(?<what>[A-Za-z0-9][A-Za-z0-9._+-]{0,99})[ ]+\S/.exec(why)?.groups?.["what"];
}
/** A rollback that failed leaves an environment of which nobody knows what runs; this lock asks for it (R102). */
function asksWhatRuns(lock) {
    return lock.rollback !== undefined;
}
/**
 * What a person records to run, where the lock asks for that: a release that the environment has seen, nothing, or that it is
 * not known. Throws `Stop` `command-refused` when the reason does not say it.
 */
function recordedRuns(state, why) {
    const { environment } = state;
    const seen = (0,_ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__/* .seenIn */ .vV)(state);
    const what = runsIn(why);
    if (what === UNKNOWN)
        return { said: "it is not known what runs" };
    if (what === NOTHING)
        return { runs: null, said: "nothing runs there" };
    const release = seen.find((each) => isMeant(each, what));
    if (release !== undefined)
        return { runs: release, said: `it runs ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRelease */ .NC)(release)}` };
    const known = [...new Set(seen.map(({ id, version }) => version ?? id))].join(", ");
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_3__/* .Stop */ .V("command-refused", what === undefined
        ? `A rollback of ${environment} failed, so an unlock has to say what runs there now.`
        : `${environment} has seen no release ${what}.`, `Look, then say "/unlock ${environment} ${SAY_RUNS}". It has seen ${known}. Or go back again: "${(0,_how_back_js__WEBPACK_IMPORTED_MODULE_2__/* .goBackAgain */ .M)(environment, state)}".`);
}
/** Whether what the ledger calls current is what the person said: a genuine word must not stand for another release. */
function isSaid(current, why) {
    const what = runsIn(why);
    switch (current.kind) {
        case "empty":
            return what === NOTHING;
        case "release":
            return isMeant(current.release, what);
        case "unknown":
            return false;
    }
}
function isMeant(release, what) {
    return what !== undefined && what !== NOTHING && what !== UNKNOWN && (0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalled */ .AP)(release, what);
}


/***/ }),

/***/ 75802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ isCalled),
/* harmony export */   Bf: () => (/* binding */ releaseId),
/* harmony export */   Bi: () => (/* binding */ provesItself),
/* harmony export */   NC: () => (/* binding */ describeRelease),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   cS: () => (/* binding */ releaseDigest),
/* harmony export */   jh: () => (/* binding */ isCommitId),
/* harmony export */   uX: () => (/* binding */ RELEASE_ID)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88833);


/** Whether people mean this release: by its id, or by its version, which is never like an id. */
function isCalled({ id, version }, name) {
    return id === name || version === name;
}
const RELEASE_ID = /^r-[0-9a-f]{12}$/;
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Whether the text is a full commit id: abbreviations, branches and tags are not (R23). */
function isCommitId(text) {
    return COMMIT_ID.test(text);
}
/** `sha256:<64 hex>` of the release's identity. Artifacts count by name, kind and digest, in order of their names. */
function releaseDigest(identity) {
    const artifacts = identity.artifacts
        .map(({ name, kind, digest }) => ({ name, kind, digest }))
        .map((artifact) => ({ artifact, text: (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)([artifact.name, artifact.kind, artifact.digest]) }))
        .sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
        .map(({ artifact }) => artifact);
    const text = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({
        service: identity.service,
        repository: identity.repository,
        commit: identity.commit,
        run: identity.run,
        artifacts,
    });
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
}
/** The id people write: short enough to type, long enough that two releases of one service never share it by accident. */
function releaseId(digest) {
    return `r-${digest.slice("sha256:".length, "sha256:".length + 12)}`;
}
/** Whether a stored record still says what its id promises: the id is computed again from what it contains. */
function provesItself(record) {
    const digest = releaseDigest({
        service: record.service,
        repository: record.repository.id,
        commit: record.commit,
        run: record.run.id,
        artifacts: record.artifacts,
    });
    return record.digest === digest && record.id === releaseId(digest);
}
function nameOf(record) {
    const { id, version, commit, run, preview } = record;
    return { id, version, commit, run: run.id, preview };
}
/** How a person reads a release: its version where it has one, always its id. */
function describeRelease(release) {
    return release.version === null ? release.id : `${release.version} (${release.id})`;
}


/***/ })

};
