export const id = 603;
export const ids = [603];
export const modules = {

/***/ 85012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oq: () => (/* binding */ judgeBranches),
/* harmony export */   di: () => (/* binding */ isReviewDue),
/* harmony export */   qC: () => (/* binding */ judgeReview)
/* harmony export */ });
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57045);
/* harmony import */ var _review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51891);



/** Part of the way to the end of a review when somebody is asked again. */
const SOON = 0.85;
const SIGN = "Run the action audit: it opens the review as an issue. Confirm there, or remove who should not have access and confirm then.";
/** Whether who has access was confirmed by a person who may, lately enough (R119). Pure. */
function judgeReview({ review, reviewed, signed, repo, url, now }) {
    if (reviewed === undefined) {
        const message = `The policy asks for a review of who has access every ${review}; there was none yet.`;
        return { ...OPEN, verdict: "fail", reason: "access-review-missing", message, unblock: SIGN, evidence: [] };
    }
    const { actor, comment, snapshot } = reviewed;
    const evidence = [`${url}/issues/${comment.issue}#issuecomment-${comment.id}`];
    const by = `The review of who has access (${snapshot.slice(0, 19)}, by ${actor.login})`;
    if (signed?.ok !== true) {
        const why = signed === undefined ? "its comment was not read" : signed.why;
        const message = `${by} could not be proven, so nobody knows whether it holds: ${why}`;
        const unblock = "The job needs `issues: read`, for teams a token that sees them. If it has that, run this again.";
        return { ...OPEN, verdict: "unknown", reason: "access-review-unreadable", message, unblock, evidence };
    }
    const { comment: found, rights } = signed.value;
    const refuted = (0,_review_js__WEBPACK_IMPORTED_MODULE_1__/* .refuteReview */ .g0)(reviewed, signed.value, repo);
    if (refuted !== undefined || found === null) {
        const message = `${by} does not count: ${refuted ?? "its comment is gone"}.`;
        return { ...OPEN, verdict: "fail", reason: "access-review-unproven", message, unblock: SIGN, evidence };
    }
    if (rights.kind !== "allowed") {
        const message = `${by} could not be proven, so nobody knows whether it holds: ${rights.why}`;
        const unblock = "Give the step a token that can read this, or let somebody sign whose role is enough.";
        return { ...OPEN, verdict: "unknown", reason: "access-review-unreadable", message, unblock, evidence };
    }
    const age = ageOf(found.createdAt, now);
    // Said this way round, so that a time that is none never counts as young.
    if (!(age >= 0 && age <= (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(review))) {
        const message = `${by} is ${Number.isNaN(age) ? "of no known age" : `${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDuration */ .MB)(age)} old`}; the policy asks for one every ${review}.`;
        return { ...OPEN, verdict: "fail", reason: "access-review-overdue", message, unblock: SIGN, evidence };
    }
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v)("review", "access-reviewed", `${by} is ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDuration */ .MB)(age)} old.`, evidence);
}
const OPEN = { part: "review", about: "" };
/** Milliseconds; a comment may be some seconds younger than the moment of the read. */
function ageOf(createdAt, now) {
    const age = now.getTime() - Date.parse(createdAt);
    return age < 0 && age > -60_000 ? 0 : age;
}
/** Whether people are to be asked again: there is no review, it does not hold, or it ends soon. */
function isReviewDue(statement, reviewed, review, now) {
    if (statement.verdict !== "pass" || reviewed === undefined)
        return true;
    return !(now.getTime() - Date.parse(reviewed.at) < (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(review) * SOON);
}
/** Whether GitHub lets jobs of no other branches into the environment than the policy names (R54). Pure. */
function judgeBranches(o, settings) {
    const { environment, branches } = o;
    const evidence = [`${o.url}/settings/environments`];
    const base = { part: "branches", about: "", evidence };
    const fix = `Settings, Environments, ${environment}: choose "Selected branches and tags" and add ${branches.join(", ")} and nothing else.`;
    if (settings === undefined || settings.ok !== true) {
        const why = settings === undefined ? "nothing was read" : settings.why;
        const message = `From which branches GitHub lets jobs into ${environment} could not be read: ${why}`;
        const unblock = "The job needs `actions: read`. If it has that, run this again.";
        return { ...base, verdict: "unknown", reason: "access-branches-unreadable", message, unblock };
    }
    if (settings.value === null) {
        const message = `${environment} is no environment of GitHub here, so nothing keeps jobs of other branches out of it.`;
        const unblock = "Create it (Settings, Environments), or take `branches` out of `access`.";
        return { ...base, verdict: "fail", reason: "access-branches-open", message, unblock };
    }
    const wanted = new Set(branches.map((branch) => `branch ${branch}`));
    const { branches: found } = settings.value;
    const others = found.filter((one) => !wanted.has(one));
    if (found.length === 0 || others.length > 0) {
        const who = others[0] === "any" ? "every branch and tag" : others.join(", ") || "nobody knows what";
        const message = `GitHub lets jobs of ${who} into ${environment}; the policy lets in ${branches.join(", ")}.`;
        return { ...base, verdict: "fail", reason: "access-branches-open", message, unblock: fix };
    }
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v)("branches", "access-branches", `GitHub lets jobs of ${found.join(", ")} into ${environment}.`, evidence);
}


/***/ }),

/***/ 60831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ wasDecided),
/* harmony export */   Vk: () => (/* binding */ stillThere),
/* harmony export */   c6: () => (/* binding */ removalOf)
/* harmony export */ });
/** Rows that are somebody or something at GitHub, which keeps its number whatever it is called or may do. */
const NUMBERED = /^(?:person|bot|team|deploy-key|app|token) [0-9]+ /;
/** Rows that are a name on one of GitHub's own lists. */
const LISTED = /^(?:environment .+ is approved by |ruleset .+ is bypassed by )/;
/** Of a row as the ledger keeps it: a row never needs more, and an entry stays small (R118). */
const LONGEST = 600;
/** What the ledger keeps of a row that is to be taken away; undefined for a row that nobody can take away at GitHub. */
function removalOf(line) {
    return NUMBERED.test(line) || LISTED.test(line) ? line.slice(0, LONGEST) : undefined;
}
/** Who or what a row is about: somebody renamed, or with another role, is still there. */
function subjectOf(line) {
    return NUMBERED.exec(line)?.[0] ?? line.slice(0, LONGEST);
}
/** The rows of now that somebody decided to take away, with what was decided. Pure. */
function stillThere(remove, { lines }) {
    const subjects = new Map(remove.map((decided) => [subjectOf(decided), decided]));
    return lines.flatMap((line) => {
        const decided = subjects.get(subjectOf(line));
        return decided === undefined ? [] : [{ decided, line }];
    });
}
/** Whether the end of a row's access is what somebody decided. */
function wasDecided(remove, line) {
    const subjects = new Set(remove.map(subjectOf));
    return subjects.has(subjectOf(line));
}


/***/ }),

/***/ 21882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rj: () => (/* binding */ dataJobs),
  Er: () => (/* binding */ judgeData),
  cx: () => (/* binding */ judgeDataJobs)
});

// EXTERNAL MODULE: ./build/src/environments/statement.js
var statement = __webpack_require__(57045);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
;// CONCATENATED MODULE: ./build/src/environments/isolation/job.js

/** Runs that outsiders can start, or whose content they can steer, are nobody's success. */
const REFUSED = new Set(["pull_request", "pull_request_target"]);
/** A run begins before anybody reads of it; clocks of GitHub's own machines may differ by so much, in milliseconds. */
const SKEW = 5 * 60_000;
/**
 * Whether a workflow succeeded lately: by GitHub's own record, of that file, on the default branch of this repository. Its
 * age counts from the beginning of the run. What could not be read is unknown.
 */
function judgeJob({ part, what, code, proven }, rule, runs, about) {
    const { workflow, every } = rule;
    const said = { part, about: workflow, evidence: [] };
    if (runs?.ok !== true || !Array.isArray(runs.value)) {
        return {
            ...said,
            verdict: "unknown",
            reason: "isolation-unreadable",
            message: `When ${workflow}, which ${what}, last succeeded could not be read: ${runs?.ok === false ? runs.why : "no list"}`,
            unblock: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
        };
    }
    const path = `.github/workflows/${workflow}`;
    const ages = runs.value
        .filter((run) => isSuccess(run, path, about))
        .map((run) => ({ run, age: about.now.getTime() - Date.parse(run.createdAt) }))
        // Said so that what is no time counts for nothing.
        .filter(({ age }) => age >= -SKEW)
        .toSorted((left, right) => left.age - right.age);
    const [newest] = ages;
    if (newest === undefined) {
        return {
            ...said,
            verdict: "fail",
            reason: `${code}-never`,
            message: `${workflow}, which ${what}, has no success on ${about.defaultBranch} that GitHub knows of.`,
            unblock: `Run ${workflow} on ${about.defaultBranch}, and let a schedule do it from then on.`,
        };
    }
    const evidence = [newest.run.url];
    const since = `${workflow}, which ${what}, last succeeded at ${newest.run.createdAt}`;
    if (newest.age <= (0,duration/* milliseconds */.Rz)(every)) {
        return {
            ...said,
            verdict: "pass",
            reason: proven,
            message: `${since}; ${every} are allowed.`,
            unblock: "",
            evidence,
        };
    }
    return {
        ...said,
        verdict: "fail",
        reason: `${code}-late`,
        message: `${since}; ${every} are allowed.`,
        unblock: `Run ${workflow} on ${about.defaultBranch}, and look why its schedule did not (GitHub stops schedules of quiet repositories).`,
        evidence,
    };
}
function isSuccess(run, path, { repositoryId, defaultBranch }) {
    return (typeof run === "object" &&
        run !== null &&
        run.path === path &&
        run.status === "completed" &&
        run.conclusion === "success" &&
        run.headRepositoryId === repositoryId &&
        run.headBranch === defaultBranch &&
        typeof repositoryId === "number" &&
        typeof defaultBranch === "string" &&
        !REFUSED.has(run.event));
}

;// CONCATENATED MODULE: ./build/src/environments/isolation/data.js


/** Live data is production's alone: pre-production holds none (PCI DSS 6.5.5). */
function judgeData(territory) {
    if (territory === undefined)
        return [];
    const { environment, preset, data, stores } = territory;
    if (preset === "production")
        return [];
    const live = [
        ...(data === "live" ? [{ about: "", what: `${environment} says \`data: live\`.` }] : []),
        ...stores
            .filter((store) => store.rule.data === "live")
            .map(({ name }) => ({ about: name, what: `The store ${name} of ${environment} holds live data.` })),
    ];
    if (live.length === 0)
        return [(0,statement/* holds */.v)("data", "isolation-proven", `${environment} says that it holds no live data.`)];
    return live.map(({ about, what }) => ({
        part: "data",
        about,
        verdict: "fail",
        reason: "isolation-live-data",
        message: `${what} Live data is for environments of preset production alone, and ${environment} is of preset ${preset}.`,
        unblock: "Sanitize it and say `data: sanitized` with the job that does it, or make it up and say `data: synthetic`.",
        evidence: [],
    }));
}
/** The workflows whose regular success an environment's data depends on, each with what it is asked for. */
function dataJobs({ preset, rule, stores, data }) {
    const own = (part, what, job) => job === undefined ? [] : [{ part, what, rule: job }];
    const sanitizing = preset === "production" ? [] : stores.filter((store) => store.data === "sanitized");
    const bySelf = sanitizing.flatMap((store) => own(`sanitize ${store.name}`, `sanitizes the store ${store.name}`, store.rule.sanitize));
    return [
        ...(preset !== "production" && data === "sanitized" ? own("sanitize", "sanitizes its data", rule.sanitize) : []),
        ...bySelf,
        ...own("cleanup", "cleans its data up", rule.cleanup),
    ];
}
/** Whether each of them succeeded lately, by what GitHub says of its runs. */
function judgeDataJobs(territory, runs, about) {
    if (territory === undefined)
        return [];
    return dataJobs(territory).map(({ part, what, rule }) => {
        const code = part.startsWith("sanitize") ? "isolation-sanitize" : "isolation-cleanup";
        return judgeJob({ part, what, code, proven: "isolation-proven" }, rule, runs(rule.workflow), about);
    });
}


/***/ }),

/***/ 40456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lH: () => (/* binding */ hostsToResolve),
  y6: () => (/* binding */ judgeConfigured),
  eN: () => (/* binding */ judgeDeclared),
  gj: () => (/* binding */ judgeIsolation)
});

// EXTERNAL MODULE: ./build/src/policy/artifact-targets.js
var artifact_targets = __webpack_require__(28371);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy_policy = __webpack_require__(80728);
// EXTERNAL MODULE: ./build/src/environments/config/rule.js
var rule = __webpack_require__(58069);
// EXTERNAL MODULE: ./build/src/environments/isolation/names.js
var names = __webpack_require__(76955);
;// CONCATENATED MODULE: ./build/src/environments/isolation/config-names.js

/** Whether the configuration that `config` names keeps to what is its environment's own. */
function judgeConfigNames(environment, found) {
    if (found.ok) {
        const { file, count, foreign } = found.value;
        if (Number.isSafeInteger(count) && count === foreign.length)
            return (0,names/* judgeNames */.c)(environment, file, foreign);
    }
    const why = found.ok ? "it was not told whole" : found.why;
    return [
        {
            part: "names",
            about: "config",
            verdict: "unknown",
            reason: "isolation-unreadable",
            message: `What the configuration of ${environment} names could not be read: ${why}`.replace(/\.?$/, "."),
            unblock: "Correct what the gate `config` says of it; give the job `permissions: contents: read`.",
            evidence: [],
        },
    ];
}

// EXTERNAL MODULE: ./build/src/environments/isolation/data.js + 1 modules
var data = __webpack_require__(21882);
// EXTERNAL MODULE: ./build/src/environments/statement.js
var statement = __webpack_require__(57045);
// EXTERNAL MODULE: ./build/src/environments/isolation/network.js
var isolation_network = __webpack_require__(21965);
;// CONCATENATED MODULE: ./build/src/environments/isolation/reach.js


const isKnown = ({ answer }) => answer === "open" || answer === "refused" || answer === "silent";
/**
 * The table of what an environment's own job can reach, row by row. What must answer has to be open at one address, what must
 * not at none. Silence proves nothing by itself: it counts beside a row of the same table that is open, because a runner
 * without a network hears nothing from anybody.
 */
function judgeReach(environment, rows, measured) {
    const heard = rows.some((row) => row.expect === "open" && isOpen(measured.get(row.to)));
    return rows.map((row) => judgeRow(environment, row, measured.get(row.to), heard));
}
function isOpen(found) {
    return found?.ok === true && found.value.answers.some(({ answer }) => answer === "open");
}
function judgeRow(environment, { to, expect, kind }, found, heard) {
    const what = kind === undefined ? "" : ` (${kind})`;
    const said = { part: `reach ${to}`, about: to, evidence: [] };
    if (found?.ok !== true)
        return unknown(said, `it could not be tried: ${found === undefined ? "it was not asked" : found.why}`);
    const { asked, answers } = found.value;
    const whole = Number.isSafeInteger(asked) && asked > 0 && answers.length === asked && answers.every(isKnown);
    const open = answers.filter(({ answer }) => answer === "open");
    if (expect === "open") {
        if (open.length > 0)
            return (0,statement/* holds */.v)(said.part, "isolation-proven", `${to} answers the job of ${environment}${what}.`);
        if (!whole)
            return unknown(said, "not every address of it was tried");
        return {
            ...said,
            verdict: "fail",
            reason: "isolation-reach-closed",
            message: `${to} must answer the job of ${environment}${what} and does not: ${shown(answers)}.`,
            unblock: "Open the way (segment, firewall, VPN), or correct the row in `isolation.reach`.",
        };
    }
    if (open.length > 0) {
        return {
            ...said,
            verdict: "fail",
            reason: "isolation-reach-open",
            message: `${to} must not answer the job of ${environment}${what} and does: ${shown(open)}.`,
            unblock: "Close the way (segment, firewall, VPN), or correct the row in `isolation.reach`.",
        };
    }
    if (!whole)
        return unknown(said, "not every address of it was tried");
    if (!heard && answers.some(({ answer }) => answer === "silent")) {
        return unknown(said, "it is silent, and so is everything else: nothing that must answer does");
    }
    return (0,statement/* holds */.v)(said.part, "isolation-proven", `${to} does not answer the job of ${environment}${what}.`);
}
function unknown(said, why) {
    return {
        ...said,
        verdict: "unknown",
        reason: "isolation-reach-unknown",
        message: `Whether ${said.about} answers is not known: ${why}`.replace(/\.?$/, "."),
        unblock: "See to it that this job has a network and can look the name up, then run this again.",
    };
}
const shown = (answers) => answers
    .slice(0, 5)
    .map(({ address, answer }) => `${address} is ${answer}`)
    .join(", ");
const NOWHERE = { count: 0, addresses: [] };
/** Whether every whole name that an environment declares leads into its declared networks, as its own job resolves it. */
function judgeAddresses(hosts, networks, found) {
    return hosts.map((host) => {
        const said = { part: `resolve ${host}`, about: host, evidence: [] };
        const known = found.get(host);
        const { count, addresses } = known?.ok === true ? known.value : NOWHERE;
        const isWhole = Number.isSafeInteger(count) && count > 0 && addresses.length === count;
        if (!isWhole) {
            const why = known?.ok === false ? known.why : "its addresses were not read whole";
            const message = `Where ${host} leads is not known: ${why}`.replace(/\.?$/, ".");
            const unblock = "See to it that this job can look the name up, then run this again.";
            return { ...said, verdict: "unknown", reason: "isolation-unreadable", message, unblock };
        }
        const outside = addresses.filter((address) => !networks.some((network) => (0,isolation_network/* contains */.gR)(network, address)));
        if (outside.length === 0) {
            return (0,statement/* holds */.v)(said.part, "isolation-proven", `${host} leads into the declared networks.`);
        }
        return {
            ...said,
            verdict: "fail",
            reason: "isolation-resolves-elsewhere",
            message: `${host} leads to ${outside.slice(0, 5).join(", ")}, outside of the declared networks.`,
            unblock: "Correct the name's address, or `isolation.networks`.",
        };
    });
}

// EXTERNAL MODULE: ./build/src/environments/isolation/rule.js
var isolation_rule = __webpack_require__(16517);
// EXTERNAL MODULE: ./build/src/environments/isolation/scan/judge.js
var judge = __webpack_require__(2202);
// EXTERNAL MODULE: ./build/src/environments/isolation/host.js
var isolation_host = __webpack_require__(4753);
// EXTERNAL MODULE: ./build/src/environments/isolation/store.js
var store = __webpack_require__(150);
// EXTERNAL MODULE: ./build/src/environments/isolation/territory.js
var territory = __webpack_require__(41037);
;// CONCATENATED MODULE: ./build/src/environments/isolation/separation.js





/**
 * Whether what an environment declares is its own alone: networks, hosts, and stores. Only what both declare can be seen to
 * clash; who declares nothing is not looked at.
 */
function judgeSeparation(environment, territories) {
    const own = territories.find((each) => each.environment === environment);
    if (own === undefined)
        return [];
    const others = territories.filter((each) => each !== own);
    const among = others.length === 0 ? "no other environment declares any" : `${others.map((each) => each.environment).join(", ")}`;
    const statements = [];
    if (own.networks.length > 0) {
        statements.push(...said("networks", others.flatMap((other) => overlaps(own, other)), {
            well: `No network of ${environment} overlaps with one of another environment (${among}).`,
            reason: "isolation-networks-overlap",
            unblock: "Give each environment networks of its own, or correct `isolation.networks` of one of them.",
        }));
    }
    if (own.hosts.length > 0) {
        statements.push(...said("hosts", others.flatMap((other) => sameHosts(own, other)), {
            well: `No host of ${environment} is declared by another environment (${among}).`,
            reason: "isolation-hosts-shared",
            unblock: "A host belongs to one environment: correct `isolation.hosts` of one of them.",
        }));
    }
    if (own.stores.length > 0) {
        const clashes = [...others.flatMap((other) => sameStores(own, other)), ...foreignStores(own, territories)];
        statements.push(...said("stores", clashes, {
            well: `No store of ${environment} is used by an environment that may not use it.`,
            reason: "isolation-store-shared",
            unblock: "Give it a server or bucket of its own. Below production sharing may be declared: `shared: [<environment>]` beside the store.",
        }));
    }
    return statements;
}
function said(part, clashes, words) {
    const { well, reason, unblock } = words;
    if (clashes.length === 0)
        return [(0,statement/* holds */.v)(part, "isolation-proven", well)];
    return clashes.map(({ other, what, about }) => ({
        part,
        about: `${other}:${about}`,
        verdict: "fail",
        reason,
        message: what,
        unblock,
        evidence: [],
    }));
}
function overlaps(own, other) {
    return own.networks.flatMap((mine) => other.networks
        .filter((theirs) => (0,isolation_network/* overlap */.EF)(mine, theirs))
        .map((theirs) => ({
        other: other.environment,
        about: `${mine.text}:${theirs.text}`,
        what: `The network ${mine.text} of ${own.environment} overlaps with ${theirs.text} of ${other.environment}.`,
    })));
}
function sameHosts(own, other) {
    const theirs = new Set(other.hosts.map(isolation_host/* plainHost */.jV));
    return own.hosts
        .filter((host) => theirs.has((0,isolation_host/* plainHost */.jV)(host)))
        .map((host) => ({
        other: other.environment,
        about: (0,isolation_host/* plainHost */.jV)(host),
        what: `The host ${host} is declared by ${own.environment} and by ${other.environment}.`,
    }));
}
function sameStores(own, other) {
    return own.stores.flatMap((mine) => other.stores
        .filter((theirs) => (0,store/* isSameServer */.Ij)(mine.server, theirs.server) && !isOwn(mine.server))
        .filter((theirs) => !mayShare(own, other, { here: mine.rule.shared, there: theirs.rule.shared }))
        .map((theirs) => ({
        other: other.environment,
        about: `${mine.name}:${theirs.name}`,
        what: `The store ${mine.name} of ${own.environment} and ${theirs.name} of ${other.environment} are on the same ${mine.server.kind}, ${mine.server.name}.${isProduction(own, other) ? " No store is shared with production." : ""}`,
    })));
}
/** A store at a host or address that another environment declares as its own. */
function foreignStores(own, territories) {
    return own.stores.flatMap((store) => {
        if (store.server.kind !== "host")
            return [];
        const withoutStores = territories.map((each) => ({ ...each, stores: [] }));
        // What is its own by a host or network of its own, too, is seen to clash above.
        return (0,territory/* ownersOf */.K2)(withoutStores, store.server.name).flatMap((name) => {
            const other = territories.find((each) => each.environment === name);
            if (other === undefined || name === own.environment || mayShare(own, other, { here: store.rule.shared }))
                return [];
            const what = `The store ${store.name} of ${own.environment} is at ${store.server.name}, which ${name} declares as its own.`;
            return [{ other: name, about: store.name, what }];
        });
    });
}
/** Sharing is declared by either of the two, and never with production. */
function mayShare(own, other, declared) {
    if (isProduction(own, other))
        return false;
    return declared.here?.includes(other.environment) === true || declared.there?.includes(own.environment) === true;
}
const isProduction = (...both) => both.some(({ preset }) => preset === "production");
/** A service container of the runner is everybody's own. A name without a dot is not: nobody knows which machine it means. */
const isOwn = ({ kind, name }) => kind === "host" && (0,isolation_host/* isItself */.o4)(name);

;// CONCATENATED MODULE: ./build/src/environments/isolation/judge.js











/** The whole names that are looked up. */
function hostsToResolve({ resolve, hosts = [] }) {
    return resolve === true ? hosts.filter((host) => !host.startsWith("*")) : [];
}
/** What the policy alone can show: of a release as of a commit. */
function judgeDeclared({ policy, environment, }) {
    const territories = (0,territory/* territoriesOf */.wl)(policy);
    const own = territories.find((each) => each.environment === environment.name);
    const foreign = (0,names/* foreignNames */.r)(textsOf(environment), environment.name, territories);
    return [
        ...judgeSeparation(environment.name, territories),
        ...(0,names/* judgeNames */.c)(environment.name, policy_policy/* POLICY_PATH */.l, foreign),
        ...(0,data/* judgeData */.Er)(own),
    ];
}
/** What the configuration names, where the policy says that there is one. */
function judgeConfigured(environment, found) {
    return (0,rule/* ruleIn */.UJ)(environment) === undefined ? [] : judgeConfigNames(environment.name, found);
}
/** Everything that the rule asks for, one statement or more a part. */
function judgeIsolation(about, rule, found) {
    const { policy, environment, repositoryUrl, ...rest } = about;
    const known = found.ok ? found.value : NOTHING;
    const unread = found.ok ? "it was not read" : found.why;
    const own = (0,territory/* territoriesOf */.wl)(policy).find((each) => each.environment === environment.name);
    const runs = (workflow) => known.runs.get(workflow) ?? { ok: false, why: unread };
    return [
        ...judgeDeclared(about),
        ...judgeConfigured(environment, known.config ?? { ok: false, why: unread }),
        ...(0,data/* judgeDataJobs */.cx)(own, runs, { ...rest, environment: environment.name }),
        ...(rule.scan === undefined ? [] : (0,judge/* judgeScan */.B)(repositoryUrl, known.scan ?? { ok: false, why: unread })),
        ...judgeReach(environment.name, rule.reach ?? [], known.knocks),
        ...judgeAddresses(hostsToResolve(rule), own?.networks ?? [], known.addresses),
    ];
}
const NOTHING = {
    runs: new Map(),
    scan: undefined,
    config: undefined,
    knocks: new Map(),
    addresses: new Map(),
};
/** What an environment's part of the policy says beside its isolation: what it names is what its jobs will use. */
function textsOf({ url, rules, artifacts }) {
    const others = new Map([...rules].filter(([gate]) => gate !== isolation_rule/* ISOLATION */.JZ));
    return { url, gates: others, artifacts: (0,artifact_targets/* plainTargets */.Zn)(artifacts) };
}


/***/ }),

/***/ 76955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ judgeNames),
/* harmony export */   r: () => (/* binding */ foreignNames)
/* harmony export */ });
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57045);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4753);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21965);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(150);
/* harmony import */ var _territory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41037);





/** The most texts of one configuration that are looked at; more make the whole unknown. */
const MOST_TEXTS = 20_000;
const DEEPEST = 64;
/** Everything here is bounded: a configuration is somebody else's text. */
const WORD = /[A-Za-z0-9_.-]+/g;
const WITH_COLONS = /[0-9A-Fa-f:.]{2,45}/g;
const AUTHORITY = /\b[a-z][a-z0-9+.-]{0,30}:\/\/(?:[^\s/@]{0,300}@)?(?<authority>\[[0-9A-Fa-f:.]{2,45}\]|[^\s/:?#"'<>]{1,300})/gi;
const ADDRESS = /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s"'<>]{1,1000}|\barn:[A-Za-z0-9:/_.*-]{1,1000}/gi;
/**
 * Every name in a configuration that another environment declares as its own: hosts, addresses, and servers or buckets of
 * stores. `value` is plain data, such as a parsed YAML file. A store that both may use is not foreign.
 *
 * @throws RangeError when it is larger or deeper than can be looked at
 */
function foreignNames(value, environment, territories) {
    const found = new Map();
    for (const { at, text } of textsIn(value)) {
        for (const { name, owner } of ownedIn(text, environment, territories)) {
            found.set(`${at} ${name} ${owner}`, { at, name, owner });
        }
    }
    return [...found.values()];
}
/** What was found in the configuration of one environment; `where` names it for people. */
function judgeNames(environment, where, foreign) {
    if (foreign.length === 0) {
        return [
            (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .holds */ .v)("names", "isolation-proven", `What ${where} says of ${environment} names nothing that another environment declares as its own.`),
        ];
    }
    return foreign.map(({ at, name, owner }) => ({
        part: "names",
        about: `${where}:${at}:${name}`,
        verdict: "fail",
        reason: "isolation-names-foreign",
        message: `${environment} names ${name}, which ${owner} declares as its own (${where}, ${at}).`,
        unblock: `Name what is ${environment}'s own there, or correct \`isolation\` of ${owner}.`,
        evidence: [],
    }));
}
function ownedIn(text, environment, territories) {
    const hosts = [...hostsIn(text)].map((name) => ({ kind: "host", name }));
    const others = [...(text.match(ADDRESS) ?? [])].map(_store_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOf */ .FN).filter(({ kind }) => kind !== "host");
    return [...hosts, ...others].flatMap((server) => {
        const owners = server.kind === "host" ? (0,_territory_js__WEBPACK_IMPORTED_MODULE_3__/* .ownersOf */ .K2)(territories, server.name) : storesOn(territories, server).map(nameOf);
        // What several declare together is told as their clash, or they may share it.
        if (owners.includes(environment))
            return [];
        const foreign = owners.filter((owner) => !isLent(territories, server, { owner, to: environment }));
        return foreign.map((owner) => ({ name: server.name, owner }));
    });
}
function hostsIn(text) {
    const hosts = new Set();
    for (const [word] of text.matchAll(WORD)) {
        const name = word.replace(/^[.-]+|[.-]+$/g, "");
        if (name.includes(".") && name.length <= 253)
            hosts.add((0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .plainHost */ .jV)(name));
    }
    for (const [word] of text.matchAll(WITH_COLONS))
        if ((0,_network_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(word) !== undefined)
            hosts.add(word.toLowerCase());
    for (const { groups } of text.matchAll(AUTHORITY))
        hosts.add((0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .plainHost */ .jV)(groups?.["authority"] ?? ""));
    // A name that stands alone, such as `db:5432`, is looked at as a whole.
    if (text.length <= 253)
        hosts.add((0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .plainHost */ .jV)(text.trim().replace(/:[0-9]{1,5}$/, "")));
    hosts.delete("");
    return hosts;
}
function storesOn(territories, server) {
    return territories.filter(({ stores }) => stores.some((store) => (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameServer */ .Ij)(store.server, server)));
}
const nameOf = ({ environment }) => environment;
/** Whether the owner of a store says that this environment uses it too; production lends nothing. */
function isLent(territories, server, { owner, to }) {
    const own = territories.find(({ environment }) => environment === owner);
    const other = territories.find(({ environment }) => environment === to);
    if (own === undefined || own.preset === "production" || other?.preset === "production")
        return false;
    return own.stores.some((store) => (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameServer */ .Ij)(store.server, server) && store.rule.shared?.includes(to) === true);
}
function* textsIn(value) {
    let count = 0;
    const bounded = (at, text) => {
        count += 1;
        if (count > MOST_TEXTS)
            throw new RangeError(`it holds more than ${MOST_TEXTS} texts`);
        return { at, text };
    };
    const queue = [
        { at: "", inside: value, depth: 0 },
    ];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        const { at, inside, depth } = next;
        if (typeof inside === "string")
            yield bounded(at, inside);
        if (typeof inside !== "object" || inside === null)
            continue;
        if (depth >= DEEPEST)
            throw new RangeError(`it is more than ${DEEPEST} levels deep`);
        const entries = inside instanceof Map ? inside : Object.entries(inside);
        for (const [key, each] of entries) {
            const place = at === "" ? `${String(key)}` : `${at}.${String(key)}`;
            if (!Array.isArray(inside))
                yield bounded(place, String(key));
            queue.push({ at: place, inside: each, depth: depth + 1 });
        }
    }
}


/***/ }),

/***/ 2202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ judgeScan)
/* harmony export */ });
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57045);

const PART = "scan";
const ADVICE = "Leave it out with a path that begins with `!`, or split it: what is not scanned is not clean.";
/** Whether the files that the policy names hold no card numbers, addresses of people, or keys (PCI DSS 6.5.5). */
function judgeScan(url, found) {
    if (found?.ok !== true) {
        return [unreadable("", `The files could not be scanned: ${found === undefined ? "nothing was read" : found.why}`)];
    }
    const { commit, named, files } = found.value;
    if (named === 0) {
        return [
            {
                part: PART,
                about: "",
                verdict: "fail",
                reason: "isolation-scan-nothing",
                message: "No file of the commit has a path that `isolation.scan` names: nothing was scanned.",
                unblock: "Correct the paths; they are compared with the whole path from the root, and `**` stands for any folders.",
                evidence: [],
            },
        ];
    }
    const said = files.flatMap((file) => {
        if (file.ok !== true)
            return [unreadable(file.path, `${file.path} was not scanned: ${file.why}`)];
        if (file.discoveries.length === 0 && file.count === 0)
            return [];
        if (file.discoveries.length === 0)
            return [unreadable(file.path, `What is in ${file.path} was not told whole.`)];
        return file.discoveries.map(({ kind, line, masked }) => ({
            part: PART,
            about: `${file.path}:${line}:${kind}`,
            verdict: "fail",
            reason: "isolation-test-data",
            message: `${file.path}, line ${line}, holds ${masked}.`,
            unblock: UNBLOCK[kind] ?? UNBLOCK.key,
            evidence: [`${url}/blob/${commit}/${file.path.split("/").map(encodeURIComponent).join("/")}#L${line}`],
            file: { path: file.path, line },
        }));
    });
    if (said.length > 0)
        return said;
    if (!Number.isSafeInteger(named) || files.length !== named)
        return [unreadable("", "Not every file was scanned.")];
    return [
        (0,_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v)(PART, "isolation-proven", `${named} ${named === 1 ? "file holds" : "files hold"} no card number, address or key.`),
    ];
}
const UNBLOCK = {
    card: "Use a published test number, or write a further one into `isolation.allow`.",
    email: "Use an address at example.com, or write the domain into `isolation.allow`.",
    key: "Take it out, make it invalid where it came from, and rewrite the history if it was ever valid.",
};
function unreadable(about, message) {
    return {
        part: PART,
        about,
        verdict: "unknown",
        reason: "isolation-unreadable",
        message,
        unblock: ADVICE,
        evidence: [],
    };
}


/***/ }),

/***/ 20124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readParity)
});

// EXTERNAL MODULE: ./build/src/github/environment-names.js
var environment_names = __webpack_require__(14885);
// EXTERNAL MODULE: ./build/src/github/environment-settings.js
var environment_settings = __webpack_require__(35376);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/environments/config/check.js + 2 modules
var check = __webpack_require__(60486);
// EXTERNAL MODULE: ./build/src/environments/config/read.js
var config_read = __webpack_require__(94087);
// EXTERNAL MODULE: ./build/src/environments/config/rule.js
var rule = __webpack_require__(58069);
// EXTERNAL MODULE: ./build/src/release/canonical.js
var canonical = __webpack_require__(88833);
// EXTERNAL MODULE: ./build/src/environments/config/leaf.js
var leaf = __webpack_require__(8427);
// EXTERNAL MODULE: ./build/src/environments/config/node.js
var node = __webpack_require__(16223);
// EXTERNAL MODULE: ./build/src/environments/parity/difference.js
var difference = __webpack_require__(67989);
;// CONCATENATED MODULE: ./build/src/environments/parity/part.js
/** Composes a part of its faults and the entries that were needed. */
function partOf(faults, used) {
    const entries = [...new Set(used)];
    const ends = entries.map(({ end }) => end);
    return {
        outcome: faults.length === 0 ? "same" : "differs",
        faults,
        used: entries,
        until: ends.length === 0 ? "never" : Math.min(...ends),
    };
}
/** What the entries about one difference make of it: allowed by one that still counts, by one that is over, or by none. */
function allowance(entries, fits, now) {
    const fitting = entries.filter(fits);
    const current = fitting.find(({ end }) => now.getTime() < end);
    if (current !== undefined)
        return { kind: "allowed", entry: current };
    const [over] = fitting;
    return over === undefined ? undefined : { kind: "expired", entry: over };
}

;// CONCATENATED MODULE: ./build/src/environments/parity/compare.js





/**
 * Whether one environment's configuration mirrors another's: the same keys, with values of the same kind, and the same
 * values, but for the differences that are written down and not over. A list is one value. Pure.
 */
function compareConfigs(mirror, mirrored, { differences, now }) {
    const [here, there] = [(0,leaf/* leavesOf */.w)(mirror.root), (0,leaf/* leavesOf */.w)(mirrored.root)];
    const faults = [];
    const used = [];
    for (const key of [...new Set([...there.keys(), ...here.keys()])].toSorted()) {
        const unlike = unlikeness(here.get(key), there.get(key));
        if (unlike === undefined)
            continue;
        const { path, at } = unlike;
        const about = differences.filter((entry) => (0,difference/* coversKey */.Sw)(entry, path, [mirror.environment, mirrored.environment]));
        const found = allowance(about, (entry) => allows(entry, unlike), now);
        if (found?.kind === "allowed")
            used.push(found.entry);
        else
            faults.push(faultOf({
                key,
                unlike,
                at,
                about,
                expired: found?.entry,
                mirror: mirror.environment,
                mirrored: mirrored.environment,
            }));
    }
    return partOf(faults, used);
}
function unlikeness(here, there) {
    if (here === undefined || there === undefined) {
        const one = here ?? there;
        if (one === undefined)
            return undefined;
        return { kind: here === undefined ? "absent-here" : "absent-there", path: one.path, at: one.node.at };
    }
    const place = { path: here.path, at: here.node.at };
    const [left, right] = [kindOf(here.node), kindOf(there.node)];
    if (left !== right)
        return { ...place, kind: "kind", here: left, there: right };
    if ((0,canonical/* canonicalJson */.d)((0,node/* plainConfig */.J)(here.node)) === (0,canonical/* canonicalJson */.d)((0,node/* plainConfig */.J)(there.node)))
        return undefined;
    const [small, large] = [numberIn(here.node), numberIn(there.node)];
    return small !== undefined && large !== undefined
        ? { ...place, kind: "number", here: small, there: large }
        : { ...place, kind: "value" };
}
/** What kind of value a person would say it is; a secret is another kind than a text. */
function kindOf(node) {
    switch (node.kind) {
        case "reference":
            return `a ${node.to}`;
        case "list":
            return "a list";
        case "mapping":
            return "an empty mapping";
        case "scalar":
            if (typeof node.value === "string")
                return "a text";
            return typeof node.value === "number" ? "a number" : "true or false";
    }
}
function numberIn(node) {
    return node.kind === "scalar" && typeof node.value === "number" ? node.value : undefined;
}
function allows({ may, within }, unlike) {
    switch (unlike.kind) {
        case "absent-here":
        case "absent-there":
            return may === "be-absent";
        case "kind":
            return may === "change-kind";
        case "value":
            return may === "differ";
        case "number":
            return may === "differ" || (may === "scale" && within !== undefined && isWithin(unlike, within));
    }
}
/** Shares are of positive numbers: what is nothing in one environment has no share of the other. */
function isWithin({ here, there }, { from, to }) {
    return there > 0 && here >= 0 && here / there >= from && here / there <= to;
}
function faultOf(o) {
    const { key, unlike, at, expired } = o;
    const problem = problemOf(o);
    if (expired !== undefined) {
        const message = `${problem} That was allowed until ${expired.until} (${expired.owner}: ${expired.reason}).`;
        return { code: "parity-expired", what: key, message, at };
    }
    const scale = o.about.find(({ may }) => may === "scale");
    if (unlike.kind === "number" && scale?.within !== undefined) {
        const { from, to } = scale.within;
        const message = `${problem} It may be from ${from} to ${to} times that.`;
        return { code: "parity-out-of-scale", what: key, message, at };
    }
    return { code: "parity-undocumented", what: key, message: problem, at };
}
/** In words. Values are left to the report; a message says which key, and what kind of difference. */
function problemOf({ key, unlike, mirror, mirrored, }) {
    switch (unlike.kind) {
        case "absent-here":
            return `${key} is in ${mirrored} and not in ${mirror}.`;
        case "absent-there":
            return `${key} is in ${mirror} and not in ${mirrored}.`;
        case "kind":
            return `${key} is ${unlike.here} in ${mirror} and ${unlike.there} in ${mirrored}.`;
        case "number":
            return `${key} is ${unlike.here} in ${mirror} and ${unlike.there} in ${mirrored}.`;
        case "value":
            return `${key} has another value in ${mirror} than in ${mirrored}.`;
    }
}

;// CONCATENATED MODULE: ./build/src/environments/parity/settings.js


/** Whether two environments of GitHub are protected alike, but for the differences that are written down and not over. Pure. */
function compareSettings(here, there, pair) {
    const shown = [
        ["reviewers", names(here.reviewers), names(there.reviewers)],
        ["prevent-self-review", onOff(here.preventSelfReview), onOff(there.preventSelfReview)],
        ["wait-timer", `${here.waitTimer} min`, `${there.waitTimer} min`],
        ["branches", names(here.branches), names(there.branches)],
        ["admins-bypass", onOff(here.adminsBypass), onOff(there.adminsBypass)],
    ];
    const faults = [];
    const used = [];
    for (const [setting, left, right] of shown) {
        if (left === right)
            continue;
        note(setting, `${setting} is ${left} in ${pair.mirror} and ${right} in ${pair.mirrored}.`, pair, { faults, used });
    }
    return partOf(faults, used);
}
/** Whether two environments have secrets, or variables, of the same names. Pure. */
function compareNames(kind, here, there, pair) {
    const faults = [];
    const used = [];
    for (const name of [...new Set([...here, ...there])].toSorted()) {
        const [has, had] = [here.includes(name), there.includes(name)];
        if (has === had)
            continue;
        const [one, other] = has ? [pair.mirror, pair.mirrored] : [pair.mirrored, pair.mirror];
        note(`${kind}.${name}`, `${one} has a ${kind === "secrets" ? "secret" : "variable"} ${name}, and ${other} has none.`, pair, { faults, used });
    }
    return partOf(faults, used);
}
/** Whether all of one kind may differ now, so that nobody has to look; with the entry that says it. */
function documented(kind, { differences, mirror, mirrored, now }) {
    return differences.find((entry) => entry.setting === kind && (0,difference/* coversSetting */.fC)(entry, kind, [mirror, mirrored]) && now.getTime() < entry.end);
}
function note(setting, problem, { mirror, mirrored, differences, now }, to) {
    const about = differences.filter((entry) => (0,difference/* coversSetting */.fC)(entry, setting, [mirror, mirrored]));
    const found = allowance(about, () => true, now);
    if (found?.kind === "allowed")
        to.used.push(found.entry);
    else if (found === undefined)
        to.faults.push({ code: "parity-undocumented", what: setting, message: problem, at: null });
    else {
        const { until, owner, reason } = found.entry;
        to.faults.push({
            code: "parity-expired",
            what: setting,
            message: `${problem} That was allowed until ${until} (${owner}: ${reason}).`,
            at: null,
        });
    }
}
const names = (list) => (list.length === 0 ? "nobody" : list.join(", "));
/** What GitHub does not say is not the same as what it says. */
function onOff(value) {
    if (value === null)
        return "not told";
    return value ? "on" : "off";
}

;// CONCATENATED MODULE: ./build/src/environments/parity/read.js










/** Reads and compares. Differences are rules, and come from the default branch's head (R54). */
async function readParity(question) {
    const { client, repo, mirror, mirrored, commit, rulesFrom } = question;
    const [here, there] = [(0,rule/* ruleIn */.UJ)(mirror), (0,rule/* ruleIn */.UJ)(mirrored)];
    const rules = [here, there].filter((rule) => rule !== undefined);
    const path = here?.differences ?? there?.differences ?? rule/* DIFFERENCES */.dz;
    const files = await (0,config_read/* readConfigFiles */.Wx)(client, {
        repo,
        commit,
        rulesFrom,
        values: rules.flatMap((rule) => (0,config_read/* filesOf */.R8)(rule).values),
        rules: [path, ...rules.flatMap((rule) => (0,config_read/* filesOf */.R8)(rule).rules)],
    });
    const text = files.rules.get(path) ?? null;
    const read = (0,difference/* readDifferences */.$E)(path, text);
    if (!read.ok) {
        const first = read.faults[0];
        const why = `${path} has mistakes: line ${first?.at.line}: ${first?.message}`;
        const all = { ok: false, why };
        const rest = question.settings ? all : "none";
        return {
            configuration: { kind: "incomparable", why, faults: read.faults },
            settings: rest,
            secrets: rest,
            variables: rest,
        };
    }
    const { differences } = read;
    const pair = { mirror: mirror.name, mirrored: mirrored.name, differences, now: question.now };
    const asked = question.settings && mirror.githubEnvironment !== "none" && mirrored.githubEnvironment !== "none";
    const [configuration, settings, secrets, variables] = await Promise.all([
        configParity(question, { here, there, files, differences }),
        asked ? settled(() => settingsParity(question, pair)) : NONE,
        asked ? namesParity("secrets", question, pair) : NONE,
        asked ? namesParity("variables", question, pair) : NONE,
    ]);
    return { configuration, settings, secrets, variables };
}
async function configParity({ mirror, mirrored, now }, o) {
    const { here, there, files, differences } = o;
    if (here === undefined && there === undefined)
        return "none";
    if (here === undefined || there === undefined) {
        const without = here === undefined ? mirror.name : mirrored.name;
        return { kind: "incomparable", why: `the policy says no \`config\` for ${without}`, faults: [] };
    }
    const [left, right] = await Promise.all([
        (0,check/* checkConfig */.l)(here, (0,config_read/* textsOf */.CB)(here, files)),
        (0,check/* checkConfig */.l)(there, (0,config_read/* textsOf */.CB)(there, files)),
    ]);
    const config = (side) => (side.ok ? side.config : undefined);
    const [own, other] = [config(left), config(right)];
    if (own === undefined || other === undefined) {
        const broken = own === undefined ? mirror.name : mirrored.name;
        const faults = [left, right].flatMap((side) => (side.ok ? [] : side.faults));
        return { kind: "incomparable", why: `the configuration of ${broken} is not valid`, faults };
    }
    return {
        kind: "compared",
        ...compareConfigs({ environment: mirror.name, root: own.root }, { environment: mirrored.name, root: other.root }, { differences, now }),
    };
}
const NONE = "none";
async function settingsParity({ client, repo }, pair) {
    const [here, there] = await Promise.all([
        (0,environment_settings/* readEnvironmentSettings */.V)(client, { repo, environment: pair.mirror }),
        (0,environment_settings/* readEnvironmentSettings */.V)(client, { repo, environment: pair.mirrored }),
    ]);
    return compareSettings(here, there, pair);
}
/** What may differ as a whole is not read: so a repository without a token for it has an honest way out, with an end. */
async function namesParity(kind, { client, repo }, pair) {
    const allowed = documented(kind, pair);
    if (allowed !== undefined)
        return { ok: true, value: partOf([], [allowed]) };
    return settled(async () => {
        const [here, there] = await Promise.all([
            (0,environment_names/* readNames */.r6)(client, { repo, environment: pair.mirror, kind }),
            (0,environment_names/* readNames */.r6)(client, { repo, environment: pair.mirrored, kind }),
        ]);
        return compareNames(kind, here, there, pair);
    }, (message) => (0,config_read/* namesWhy */.FR)(kind, message));
}
async function settled(work, why = (message) => message) {
    try {
        return { ok: true, value: await work() };
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "rate-limited") || !(0,errors/* isFailure */.N6)(error))
            throw error;
        const hint = error.hint === undefined ? "" : `; ${error.hint}`;
        return { ok: false, why: why(`${error.message}${hint}`) };
    }
}


/***/ }),

/***/ 87446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ backupThatCounts),
/* harmony export */   u: () => (/* binding */ judgeBackup)
/* harmony export */ });
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57045);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90716);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74826);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82870);





/** The newest backup of the kinds that count. */
function backupThatCounts({ backup }, recovery) {
    const { full, incremental, "on-demand": onDemand } = recovery ?? {};
    const counting = backup === "full" ? [full] : backup === "incremental" ? [full, incremental] : [full, incremental, onDemand];
    const known = counting.flatMap((each) => each ?? []);
    return known.toSorted((left, right) => (left.taken < right.taken ? 1 : -1))[0];
}
/** Whether a backup was taken that counts, and lately enough (R105). */
function judgeBackup(about, rule, cited) {
    if (rule.backup === undefined && rule.every === undefined)
        return [];
    const backup = backupThatCounts(rule, about.recovery);
    const kind = rule.backup === undefined || rule.backup === "on-demand" ? "" : `${rule.backup} `;
    if (backup === undefined) {
        const unblock = `Record one: the action \`recovery\` with \`record: backup\`, from ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .recordersOf */ .v5)(rule).join(" or ")}.`;
        return [
            (0,_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)("backup", "recovery-backup-missing", `No ${kind}backup of ${about.environment} is recorded.`, unblock),
        ];
    }
    const evidence = [(0,_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .runPage */ .fL)(about, backup.run.id)];
    const proof = (0,_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .proveRecord */ .Q)(backup, cited(backup.run.id), (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .recordersOf */ .v5)(rule), about);
    if (proof.kind !== "proven")
        return [(0,_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .unproven */ .gm)("backup", `The backup of ${backup.taken}`, proof, evidence)];
    const age = about.now.getTime() - Math.min(Date.parse(backup.taken), proof.since);
    const told = `The last ${kind}backup of ${about.environment} that counts was taken at ${backup.taken}`;
    if (rule.every === undefined)
        return [(0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .holds */ .v)("backup", "recovery-proven", `${told}.`, evidence)];
    if (age <= (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(rule.every))
        return [(0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .holds */ .v)("backup", "recovery-proven", `${told}; ${rule.every} are allowed.`, evidence)];
    const unblock = "Take one and record it, and look why the schedule did not.";
    return [
        (0,_statements_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)("backup", "recovery-backup-late", `${told}, by a run that began then or before; ${rule.every} are allowed.`, unblock, evidence),
    ];
}


/***/ }),

/***/ 86299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ judgeRecovery)
});

// EXTERNAL MODULE: ./build/src/environments/recovery/backup.js
var backup = __webpack_require__(87446);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
// EXTERNAL MODULE: ./build/src/environments/statement.js
var statement = __webpack_require__(57045);
// EXTERNAL MODULE: ./build/src/environments/recovery/proof.js
var recovery_proof = __webpack_require__(90716);
// EXTERNAL MODULE: ./build/src/environments/recovery/rule.js
var recovery_rule = __webpack_require__(74826);
// EXTERNAL MODULE: ./build/src/environments/recovery/statements.js
var statements = __webpack_require__(82870);
;// CONCATENATED MODULE: ./build/src/environments/recovery/drill.js





/** Whether restoring was rehearsed, lately enough, and within the targets of time and loss (R105). */
function judgeDrill(about, rule, cited) {
    const { drill: longest, rto, rpo } = rule;
    if (longest === undefined && rto === undefined && rpo === undefined)
        return [];
    const drill = about.recovery?.drill;
    if (drill === undefined) {
        const unblock = `Rehearse it: the action \`recovery\` with \`record: drill\`, from ${(0,recovery_rule/* recordersOf */.v5)(rule).join(" or ")}.`;
        return [(0,statements/* fail */.fJ)("drill", "recovery-drill-missing", `No restore drill of ${about.environment} is recorded.`, unblock)];
    }
    const evidence = [(0,statements/* runPage */.fL)(about, drill.run.id)];
    const told = `The last restore drill of ${about.environment}, at ${drill.started},`;
    if (drill.outcome !== "accepted") {
        const unblock = "Correct what it found, and rehearse it again.";
        return [
            (0,statements/* fail */.fJ)("drill", "recovery-drill-failed", `${told} was no success (${drill.outcome}): ${drill.why}`, unblock, evidence),
        ];
    }
    const figures = [
        ...figure("recovery time", { told, measured: drill.recovery, target: rto, code: "recovery-rto-missed" }, evidence),
        ...figure("data loss", { told, measured: drill.loss, target: rpo, code: "recovery-rpo-missed" }, evidence),
    ];
    const proof = (0,recovery_proof/* proveRecord */.Q)(drill, cited(drill.run.id), (0,recovery_rule/* recordersOf */.v5)(rule), about);
    if (proof.kind !== "proven")
        return [(0,statements/* unproven */.gm)("drill", told, proof, evidence), ...figures];
    const age = about.now.getTime() - Math.min(Date.parse(drill.started), proof.since);
    if (longest === undefined || age <= (0,duration/* milliseconds */.Rz)(longest)) {
        const allowed = longest === undefined ? "" : `; ${longest} are allowed`;
        return [(0,statement/* holds */.v)("drill", "recovery-proven", `${told} was accepted${allowed}.`, evidence), ...figures];
    }
    const unblock = "Rehearse it again, and let a schedule do it from then on.";
    return [
        (0,statements/* fail */.fJ)("drill", "recovery-drill-late", `${told} is too old: ${longest} are allowed.`, unblock, evidence),
        ...figures,
    ];
}
function figure(part, o, evidence) {
    const { told, measured, target, code } = o;
    if (target === undefined)
        return [];
    if (measured === null) {
        const unblock = "Let the check print `newest-record=<instant>`, and rehearse it again.";
        return [(0,statements/* fail */.fJ)(part, code, `${told} did not measure its ${part}; ${target} are allowed.`, unblock, evidence)];
    }
    const message = `${told} measured a ${part} of ${(0,duration/* describeDuration */.MB)(measured)}; ${target} are allowed.`;
    if (measured <= (0,duration/* milliseconds */.Rz)(target))
        return [(0,statement/* holds */.v)(part, "recovery-proven", message, evidence)];
    return [
        (0,statements/* fail */.fJ)(part, code, message, "Make it faster or the backups more frequent, or decide on another target.", evidence),
    ];
}

// EXTERNAL MODULE: ./build/src/policy/day.js
var day = __webpack_require__(39322);
;// CONCATENATED MODULE: ./build/src/environments/recovery/judge-runbook.js





const DAY = 86_400_000;
/** Whether there is a runbook that somebody read lately. */
function judgeRunbook(about, rule, found) {
    const { runbook, review = recovery_rule/* REVIEW */.nb } = rule;
    if (runbook === undefined)
        return [];
    const evidence = [`${about.repositoryUrl}/blob/${about.defaultBranch}/${runbook}`];
    const date = "Read it through, and write `reviewed: <today>` between two lines of `---` at its beginning.";
    const bad = (code, message, unblock) => [
        { ...(0,statements/* fail */.fJ)("runbook", code, message, unblock, evidence), file: { path: runbook, line: 1 } },
    ];
    if (!found.ok || typeof found.value.present !== "boolean") {
        const why = found.ok ? "its answer was not whole" : found.why;
        const unblock = "Give the job `permissions: contents: read`, or run it again if GitHub was not reachable.";
        const message = `The runbook ${runbook} could not be read: ${why}`;
        return [
            { part: "runbook", about: "", verdict: "unknown", reason: "recovery-unreadable", message, unblock, evidence },
        ];
    }
    const { present, reviewed } = found.value;
    if (!present) {
        return bad("recovery-runbook-missing", `The default branch has no ${runbook}.`, "Write it, or correct `recovery.runbook`.");
    }
    const end = typeof reviewed === "string" ? (0,day/* endOfDay */.D0)(reviewed).getTime() : Number.NaN;
    const age = about.now.getTime() - end;
    // A day that is no day, or not yet: nobody has reviewed anything.
    if (!(age >= -2 * DAY)) {
        return bad("recovery-runbook-undated", `The runbook ${runbook} does not say when it was last reviewed.`, date);
    }
    if (age <= (0,duration/* milliseconds */.Rz)(review)) {
        return [
            (0,statement/* holds */.v)("runbook", "recovery-proven", `The runbook ${runbook} was reviewed on ${reviewed}; ${review} are allowed.`, evidence),
        ];
    }
    return bad("recovery-runbook-late", `The runbook ${runbook} was last reviewed on ${reviewed}; ${review} are allowed.`, date);
}

;// CONCATENATED MODULE: ./build/src/environments/recovery/judge.js




/** Everything the rule asks for, one statement a part; of production also what it does not say. */
function judgeRecovery(about, rule, found) {
    const known = found.ok ? found.value : { runs: new Map(), runbook: undefined };
    const unread = { ok: false, why: found.ok ? "it was not read" : found.why };
    const cited = (run) => known.runs.get(run) ?? unread;
    return [
        ...judgeSaid(about, rule),
        ...(0,backup/* judgeBackup */.u)(about, rule, cited),
        ...judgeDrill(about, rule, cited),
        ...judgeRunbook(about, rule, known.runbook ?? unread),
    ];
}
function judgeSaid({ environment, preset }, rule) {
    if (preset !== "production")
        return [];
    return recovery_rule/* PARTS */.dI.filter(({ key }) => rule[key] === undefined && !(key === "every" && rule.backup === "on-demand")).map(({ key, line }) => ({
        part: key,
        about: key,
        verdict: "fail",
        reason: "recovery-undeclared",
        message: `The policy does not say \`${key}\` of the recovery of ${environment}.`,
        unblock: `Add it to \`recovery\`, such as \`${line}\`.`,
        evidence: [],
    }));
}


/***/ }),

/***/ 90716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ proveRecord)
/* harmony export */ });
/** A record is written while its run is going on: within a day. */
const RECORDS_FOR = 24 * 3_600_000;
const SKEW = 5 * 60_000;
/**
 * Proves a record of the ledger again from GitHub's own record of the run that it cites, because anyone with write access can
 * append one: a run of a workflow that the policy names, on the default branch of this repository, at the time of the
 * record, whose job ended well.
 */
function proveRecord(record, cited, recorders, about) {
    const run = `run ${record.run.id}, which the ledger cites for it,`;
    if (cited?.ok !== true) {
        return {
            kind: "unreadable",
            why: `${run} could not be read: ${cited === undefined ? "it was not asked" : cited.why}`,
        };
    }
    const { path, branch, repository, status, conclusion, createdAt } = cited.value;
    const isKnown = typeof repository === "number" && typeof branch === "string";
    if (!isKnown || repository !== about.repositoryId || branch !== about.defaultBranch) {
        return { kind: "unproven", why: `${run} did not run on ${about.defaultBranch} of this repository` };
    }
    if (!recorders.includes(path)) {
        return { kind: "unproven", why: `${run} is of ${path}; the policy lets ${recorders.join(" and ")} record` };
    }
    const since = Date.parse(createdAt);
    const after = Date.parse(record.at) - since;
    // Said so that what is no time is refused.
    if (!(after >= -SKEW && after <= RECORDS_FOR && since <= about.now.getTime() + SKEW)) {
        return { kind: "unproven", why: `${run} is not of the time of the record` };
    }
    if (status !== "completed")
        return { kind: "running", why: `${run} has not ended yet` };
    if (conclusion === "success")
        return { kind: "proven", since };
    return { kind: "unproven", why: `${run} ended with ${conclusion ?? "no conclusion"}` };
}


/***/ }),

/***/ 82870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   fL: () => (/* binding */ runPage),
/* harmony export */   gm: () => (/* binding */ unproven)
/* harmony export */ });
/** Why a record does not count, in the words of the part that needs it. */
function unproven(part, what, proof, evidence) {
    const message = `${what} does not count: ${proof.why}.`.replace(/\.\.$/, ".");
    const said = { part, about: "", message, evidence };
    switch (proof.kind) {
        case "unreadable": {
            const unblock = "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.";
            return { ...said, verdict: "unknown", reason: "recovery-unreadable", unblock };
        }
        case "running":
            return {
                ...said,
                verdict: "wait",
                reason: "recovery-in-progress",
                unblock: "Nothing to do but wait until it has ended.",
            };
        case "unproven": {
            const unblock = "Record it from a run of that workflow on the default branch; find out who wrote the other record (docs/ledger.md).";
            return { ...said, verdict: "fail", reason: "recovery-unproven", unblock };
        }
    }
}
function fail(part, reason, message, unblock, evidence = []) {
    return { part, about: "", verdict: "fail", reason, message, unblock, evidence };
}
const runPage = ({ repositoryUrl }, run) => `${repositoryUrl}/actions/runs/${run}`;


/***/ }),

/***/ 57045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findingsOf),
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/** A statement that passed. */
function holds(part, reason, message, evidence = []) {
    return { part, about: "", verdict: "pass", reason, message, unblock: "", evidence };
}
/**
 * What is no pass, as findings of an audit. The reasons of a gate begin with its name, which the auditor's name says already.
 */
function findingsOf(statements, o) {
    return statements.flatMap(({ verdict, reason, about, message, unblock, file, evidence }) => {
        if (verdict === "pass")
            return [];
        const code = reason.startsWith(`${o.auditor}-`) ? reason.slice(o.auditor.length + 1) : reason;
        const id = [o.auditor, code, o.environment, about].filter((part) => part !== "").join("/");
        // Something that goes on is nothing to see to yet.
        const severity = verdict === "wait" ? "note" : o.severity;
        const finding = { id, severity, environment: o.environment, message, fix: unblock, evidence };
        return [file === undefined ? finding : { ...finding, file }];
    });
}


/***/ }),

/***/ 14132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Reads a workflow's file with the places that findings name. Never throws. */
function readWorkflow({ path, text }) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
        const [error] = document.errors;
        if (error !== undefined)
            return { ok: false, path, why: error.message };
        const reader = new Reader(lines, (node) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? (node.resolve(document) ?? null) : node));
        const root = reader.pairs(document.contents);
        const jobs = reader.pairs(root.get("jobs")?.value).entries();
        return {
            ok: true,
            path,
            text,
            events: reader.keysOrTexts(root.get("on")?.value),
            jobs: [...jobs].map(([key, pair]) => reader.job(key, pair.value)),
        };
    }
    catch (error) {
        return { ok: false, path, why: error instanceof Error ? error.message : "it cannot be read" };
    }
}
class Reader {
    #lines;
    #resolve;
    constructor(lines, resolve) {
        this.#lines = lines;
        this.#resolve = resolve;
    }
    job(key, node) {
        const job = this.pairs(node);
        const environment = job.get("environment")?.value;
        const steps = this.#items(job.get("steps")?.value).map((step) => this.pairs(step));
        const used = [job, ...steps].map((one) => this.text(one.get("uses")?.value));
        const checkouts = steps
            .filter((step) => this.text(step.get("uses")?.value)?.text.startsWith("actions/checkout@"))
            .map((step) => this.pairs(step.get("with")?.value));
        return {
            key,
            environment: this.text(environment) ?? this.text(this.pairs(environment).get("name")?.value),
            uses: used.filter((one) => one !== undefined),
            actions: steps.flatMap((step) => {
                const uses = this.text(step.get("uses")?.value);
                return uses === undefined ? [] : [{ uses, inputs: this.#texts(step.get("with")?.value) }];
            }),
            checksOut: checkouts
                .flatMap((inputs) => [this.text(inputs.get("ref")?.value), this.text(inputs.get("repository")?.value)])
                .filter((one) => one !== undefined),
        };
    }
    /** The entries of a mapping by their keys; none for anything else. */
    pairs(found) {
        const node = this.#node(found);
        const nodes = new Map();
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node))
            return nodes;
        for (const pair of node.items)
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(pair.key))
                nodes.set(String(pair.key.value), pair);
        return nodes;
    }
    /** `on: push`, `on: [push]` and `on: { push: \u2026 }` alike. */
    keysOrTexts(found) {
        const one = this.text(found);
        if (one !== undefined)
            return [one];
        const keys = [...this.pairs(found).values()].map(({ key }) => this.text(key));
        return [...keys, ...this.#items(found).map((item) => this.text(item))].filter((each) => each !== undefined);
    }
    text(found) {
        const node = this.#node(found);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) || node.value === null)
            return undefined;
        const { line, col } = this.#lines.linePos(node.range?.[0] ?? 0);
        return { text: String(node.value), line: Math.max(1, line), column: Math.max(1, col) };
    }
    #texts(found) {
        const texts = [...this.pairs(found)].map(([key, { value }]) => [key, this.text(value)]);
        return new Map(texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
    }
    #items(found) {
        const node = this.#node(found);
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node) ? node.items : [];
    }
    #node(found) {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(found) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(found) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(found) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(found) ? this.#resolve(found) : null;
    }
}


/***/ }),

/***/ 36666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withoutMeasuring),
/* harmony export */   m: () => (/* binding */ isolationGate)
/* harmony export */ });
/* harmony import */ var _environments_isolation_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40456);
/* harmony import */ var _environments_isolation_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16517);
/* harmony import */ var _environments_isolation_scan_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2202);
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6547);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50758);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88504);






/** What an environment declares as its own is its own alone, and what must not be in it is not. Declaring it asks for it. */
const isolationGate = (0,_define_js__WEBPACK_IMPORTED_MODULE_5__/* .defineGate */ .p)({
    name: _environments_isolation_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .ISOLATION */ .JZ,
    where: (rule) => (isMeasured(rule) ? "in-environment" : "anywhere"),
    anywhere: withoutMeasuring,
    words: _words_js__WEBPACK_IMPORTED_MODULE_4__/* .isolationWords */ ._,
    gather: _gather_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherIsolation */ .Y,
    judge: (facts, rule, found) => (0,_environments_isolation_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeIsolation */ .gj)(facts, rule, found).map(resultOf),
    judgeCommit: (facts, rule, found) => {
        const scan = found.ok ? (found.value.scan ?? UNREAD) : found;
        const scanned = rule.scan === undefined ? [] : (0,_environments_isolation_scan_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeScan */ .B)(facts.repositoryUrl, scan);
        const config = found.ok ? (found.value.config ?? UNREAD) : found;
        return [...(0,_environments_isolation_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeDeclared */ .eN)(facts), ...(0,_environments_isolation_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeConfigured */ .y6)(facts.environment, config), ...scanned].map(resultOf);
    },
});
const UNREAD = { ok: false, why: "nothing was read" };
const isMeasured = ({ reach, resolve }) => reach !== undefined || resolve === true;
/** What anybody can judge of a rule that only the environment's own job can measure whole. */
function withoutMeasuring(rule) {
    const { reach: _reach, resolve: _resolve, ...rest } = rule;
    return rest;
}
function resultOf({ part, verdict, reason, message, evidence, unblock }) {
    return { gate: _environments_isolation_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .ISOLATION */ .JZ, item: part, verdict, reason, message, evidence, unblock };
}


/***/ }),

/***/ 50758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ gatherIsolation)
/* harmony export */ });
/* harmony import */ var _environments_config_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60486);
/* harmony import */ var _environments_config_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16223);
/* harmony import */ var _environments_config_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94087);
/* harmony import */ var _environments_config_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58069);
/* harmony import */ var _environments_isolation_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21882);
/* harmony import */ var _environments_isolation_judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40456);
/* harmony import */ var _environments_isolation_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76955);
/* harmony import */ var _environments_isolation_territory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41037);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56150);
/* harmony import */ var _github_workflow_runs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27991);
/* harmony import */ var _network_network_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(48102);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(74314);












/** How long a name is looked up, and a knock waits where its row does not say. Milliseconds. */
const LOOKUP = 5_000;
const KNOCK = "3s";
/** Addresses of one name that are tried, and rows at the same time. */
const MOST_ADDRESSES = 16;
const AT_ONCE = 20;
/** Asks everything that the rule needs at the same time; what fails makes only its own part unknown. */
async function gatherIsolation(rule, ask) {
    const [runs, config, scan, knocks, addresses] = await Promise.all([
        readRuns(ask),
        readNames(ask),
        rule.scan === undefined ? undefined : settled(() => scanned(rule, rule.scan ?? [], ask)),
        together(rule.reach ?? [], async (row) => [row.to, await settled(() => knocking(row, ask))]),
        together((0,_environments_isolation_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .hostsToResolve */ .lH)(rule), async (host) => {
            return [host, await settled(() => resolved(host, ask))];
        }),
    ]);
    return { runs, config, scan, knocks: new Map(knocks), addresses: new Map(addresses) };
}
async function readRuns(ask) {
    const own = (0,_environments_isolation_territory_js__WEBPACK_IMPORTED_MODULE_7__/* .territoriesOf */ .wl)(ask.policy).find(({ environment }) => environment === ask.environment.name);
    const workflows = new Set((own === undefined ? [] : (0,_environments_isolation_data_js__WEBPACK_IMPORTED_MODULE_4__/* .dataJobs */ .rj)(own)).map(({ rule }) => rule.workflow));
    const branch = ask.repository.defaultBranch;
    const { client, repo } = ask;
    const found = [...workflows].map(async (workflow) => {
        return [workflow, await settled(() => (0,_github_workflow_runs_js__WEBPACK_IMPORTED_MODULE_9__/* .listSuccesses */ .I)(client, { repo, workflow, branch }))];
    });
    return new Map(await Promise.all(found));
}
/** What the configuration that the commit carries names of other environments, references left alone. */
async function readNames({ client, repo, commit, environment, policy }) {
    const rule = (0,_environments_config_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleIn */ .UJ)(environment);
    if (rule === undefined)
        return undefined;
    return settled(async () => {
        // Whether it fulfils its schema is asked by the gate `config`.
        const resolved = { ...rule, schema: undefined };
        const { values } = (0,_environments_config_read_js__WEBPACK_IMPORTED_MODULE_2__/* .filesOf */ .R8)(resolved);
        const files = await (0,_environments_config_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigFiles */ .Wx)(client, { repo, commit, rulesFrom: "head", values, rules: [] });
        const checked = await (0,_environments_config_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkConfig */ .l)(resolved, (0,_environments_config_read_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(resolved, files));
        if (!checked.ok)
            throw new Error(`${rule.file} has ${checked.faults.length} mistakes`);
        const foreign = (0,_environments_isolation_names_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignNames */ .r)((0,_environments_config_node_js__WEBPACK_IMPORTED_MODULE_1__/* .plainConfig */ .J)(checked.config.root), environment.name, (0,_environments_isolation_territory_js__WEBPACK_IMPORTED_MODULE_7__/* .territoriesOf */ .wl)(policy));
        return { file: rule.file, count: foreign.length, foreign };
    });
}
async function scanned({ allow = [] }, paths, ask) {
    // The scanner is loaded only where a policy names files.
    const { scanCommit } = await __webpack_require__.e(/* import() */ 929).then(__webpack_require__.bind(__webpack_require__, 31929));
    return scanCommit(ask.client, { repo: ask.repo, commit: ask.commit, paths, allow });
}
async function resolved(host, { network }) {
    const addresses = await network.resolve(host, LOOKUP);
    return { count: addresses.length, addresses };
}
/** Every address of a target, each knocked at once. An address that could not be tried makes the row unknown. */
async function knocking({ to, timeout = KNOCK }, { network }) {
    const at = to.lastIndexOf(":");
    const port = Number(to.slice(at + 1));
    const host = to.slice(0, at).replace(/^\[|\]$/g, "");
    const addresses = await network.resolve(host, LOOKUP);
    if (addresses.length > MOST_ADDRESSES)
        throw new Error(`${host} has ${addresses.length} addresses; at most ${MOST_ADDRESSES} are tried`);
    const wait = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_11__/* .milliseconds */ .Rz)(timeout);
    const tried = await Promise.all(addresses.map(async (address) => ({
        address,
        tried: await settled(() => network.knock({ address, port, timeout: wait })),
    })));
    const answers = tried.flatMap(({ address, tried: one }) => one.ok ? [{ address, answer: one.value }] : []);
    const failed = tried.flatMap(({ tried: one }) => (one.ok ? [] : [one.why]));
    // What is open at one address is open; else nobody knows about the others.
    if (failed[0] !== undefined && !answers.some(({ answer }) => answer === "open"))
        throw new Error(failed[0]);
    return { asked: addresses.length, answers };
}
async function together(items, find) {
    const found = [];
    for (let from = 0; from < items.length; from += AT_ONCE) {
        found.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(find))));
    }
    return found;
}
async function settled(read) {
    try {
        return { ok: true, value: await read() };
    }
    catch (error) {
        if (error instanceof _network_network_js__WEBPACK_IMPORTED_MODULE_10__/* .NetworkFailure */ .p)
            return { ok: false, why: `${error.message} ${error.hint}` };
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .isFailure */ .N6)(error))
            return { ok: false, why: `${error.message}${error.hint === undefined ? "" : `. ${error.hint}`}` };
        return { ok: false, why: error instanceof Error ? error.message : "something that is no error was thrown" };
    }
}


/***/ }),

/***/ 43808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ askMonitoring),
  s: () => (/* binding */ askRuleTexts)
});

// EXTERNAL MODULE: ./build/src/network/network.js
var network = __webpack_require__(48102);
// EXTERNAL MODULE: ./build/src/outside/endpoint.js
var outside_endpoint = __webpack_require__(78768);
;// CONCATENATED MODULE: ./build/src/gates/monitoring/dashboard.js
/** Looks at the page: an answer of 200 that is not a login, and is not empty. Throws where the host is in trouble. */
function readDashboard({ status, body }) {
    if (status >= 500 || status === 429)
        throw new Error(`it answered ${status}`);
    if (status !== 200)
        return { kind: "status", status };
    const page = new TextDecoder("utf-8").decode(body);
    if (page.trim() === "")
        throw new Error("it answered with nothing");
    return isLogin(page) ? { kind: "login" } : { kind: "page" };
}
/** A page that asks for a password, or says so in its title. */
function isLogin(page) {
    if (/<input\b[^>]{0,500}\btype\s*=\s*["']?password\b/i.test(page))
        return true;
    const title = /<title\b[^>]{0,200}>([^<]{0,200})/i.exec(page)?.[1] ?? "";
    return /\b(?:log|sign)[ -]?(?:in|on)\b|\banmelde/i.test(title);
}

// EXTERNAL MODULE: ./build/src/ledger/strict-json.js
var strict_json = __webpack_require__(22969);
// EXTERNAL MODULE: ./build/src/outside/prometheus.js
var prometheus = __webpack_require__(54365);
;// CONCATENATED MODULE: ./build/src/gates/monitoring/prometheus.js


/** An instant query of which every value is 1. */
function readTargets(answer) {
    const samples = (0,prometheus/* vectorOf */.Tk)(answer);
    const down = [];
    let up = 0;
    let odd = 0;
    for (const { labels, value } of samples) {
        if (value === 1)
            up += 1;
        else if (!Number.isFinite(value))
            odd += 1;
        else
            down.push(labels);
    }
    const at = samples.reduce((oldest, sample) => Math.min(oldest, sample.at), Number.POSITIVE_INFINITY);
    return { total: samples.length, up, down, odd, at };
}
/** How many series an instant query gives; each is a firing alert. */
function readFiring(answer) {
    return (0,prometheus/* vectorOf */.Tk)(answer).length;
}
/** What each alerting rule says. */
function readRuleTexts(answer) {
    return alertingRules(answer).map(({ rule }) => {
        const [name, query, duration] = [(0,prometheus/* field */.ZZ)(rule, "name"), (0,prometheus/* field */.ZZ)(rule, "query"), (0,prometheus/* field */.ZZ)(rule, "duration")];
        if (typeof name !== "string" || typeof query !== "string" || typeof duration !== "number") {
            throw new Error("a rule does not say what it watches");
        }
        return { name, query, duration };
    });
}
function alertingRules(answer) {
    const data = (0,prometheus/* dataOf */.qu)(answer);
    const groups = (0,prometheus/* field */.ZZ)(data, "groups");
    if (!Array.isArray(groups))
        throw new Error("it lists no groups of rules");
    if ((0,prometheus/* field */.ZZ)(data, "groupNextToken"))
        throw new Error("its list of rules is not whole");
    return groups.flatMap((group) => {
        const rules = (0,prometheus/* field */.ZZ)(group, "rules");
        if (!Array.isArray(rules))
            throw new Error("a group lists no rules");
        const seconds = (0,prometheus/* field */.ZZ)(group, "interval");
        const interval = typeof seconds === "number" ? seconds * 1_000 : Number.NaN;
        return rules
            .filter((rule) => (0,prometheus/* field */.ZZ)(rule, "type") === "alerting")
            .map((rule) => ({ rule, interval }));
    });
}
/** The alerting rules of these names. */
function readRules(answer, names) {
    const all = alertingRules(answer);
    const known = all.map(({ rule }) => String((0,prometheus/* field */.ZZ)(rule, "name")));
    const rules = names.map((name) => {
        const same = all.filter(({ rule }) => (0,prometheus/* field */.ZZ)(rule, "name") === name);
        return {
            name,
            loaded: same.length,
            healthy: same.filter(({ rule }) => (0,prometheus/* field */.ZZ)(rule, "health") === "ok").length,
            firing: same.reduce((sum, { rule }) => sum + firingOf(rule), 0),
            evaluated: Math.min(...same.map(({ rule }) => evaluationOf(rule))),
            interval: Math.max(...same.map(({ interval }) => interval)),
        };
    });
    return { rules, known: [...new Set(known)] };
}
/** Its firing alerts; the rule's own state says so too, and the two must agree. */
function firingOf(rule) {
    const alerts = (0,prometheus/* field */.ZZ)(rule, "alerts");
    const state = (0,prometheus/* field */.ZZ)(rule, "state");
    if (!Array.isArray(alerts) || typeof state !== "string")
        throw new Error("a rule does not say what is firing");
    const firing = alerts.filter((alert) => (0,prometheus/* field */.ZZ)(alert, "state") === "firing").length;
    if (state === "firing")
        return Math.max(1, firing);
    if (state === "inactive" || state === "pending")
        return firing;
    throw new Error(`a rule is in the state ${state.slice(0, 40)}`);
}
/** Rules that never ran say the year 1. */
function evaluationOf(rule) {
    const time = (0,prometheus/* field */.ZZ)(rule, "lastEvaluation");
    const at = typeof time === "string" ? Date.parse(time) : Number.NaN;
    return at > 0 ? at : Number.NaN;
}
/** How many Alertmanagers it sends its alerts to. */
function readAlertmanagers(answer) {
    const active = (0,prometheus/* field */.ZZ)((0,prometheus/* dataOf */.qu)(answer), "activeAlertmanagers");
    if (!Array.isArray(active))
        throw new Error("it does not say where it sends alerts");
    return active.length;
}
/** The version of an Alertmanager that answers as one does (API v2). */
function readAlertmanager(answer) {
    if (answer.status !== 200)
        throw new Error(`it answered ${answer.status}`);
    const text = new TextDecoder("utf-8").decode(answer.body);
    const body = /^\s*\{/.test(text) ? (0,strict_json/* parseStrict */.z)(text, "its answer") : undefined;
    const version = (0,prometheus/* field */.ZZ)((0,prometheus/* field */.ZZ)(body, "versionInfo"), "version");
    if (typeof version !== "string")
        throw new Error("what answers is no Alertmanager");
    return version;
}

;// CONCATENATED MODULE: ./build/src/gates/monitoring/gather.js




/** What each of the rule's alerting rules says, for a comparison; undefined where the policy names none. */
async function askRuleTexts(rule, ask) {
    const { prometheus, rules } = rule;
    if (rule.off === true || prometheus === undefined || rules === undefined)
        return undefined;
    const read = (answer) => readRuleTexts(answer).filter(({ name }) => rules.includes(name));
    return part((0,outside_endpoint/* endpointOf */.X5)(prometheus), ask, "/api/v1/rules?type=alert", read);
}
/** Asks everything at the same time; what fails makes only its own part unknown. Nothing is asked of what is off. */
async function askMonitoring(rule, ask) {
    if (rule.off === true)
        return undefined;
    const { targets, rules, alerts, alertmanager } = rule;
    const prometheus = rule.prometheus === undefined ? undefined : (0,outside_endpoint/* endpointOf */.X5)(rule.prometheus);
    const api = (path, read) => part(prometheus, ask, path, read);
    const query = (text) => `/api/v1/query?query=${encodeURIComponent(text)}`;
    const [dashboard, targetsFound, rulesFound, firing, managers, manager] = await Promise.all([
        rule.dashboard === undefined ? undefined : askDashboard((0,outside_endpoint/* endpointOf */.X5)(rule.dashboard), ask),
        targets === undefined ? undefined : api(query(targets), readTargets),
        rules === undefined ? undefined : api("/api/v1/rules?type=alert", (answer) => readRules(answer, rules)),
        alerts === undefined ? undefined : api(query(`ALERTS{alertstate="firing",${alerts}}`), readFiring),
        alertmanager === undefined || prometheus === undefined
            ? undefined
            : api("/api/v1/alertmanagers", readAlertmanagers),
        alertmanager === undefined ? undefined : part((0,outside_endpoint/* endpointOf */.X5)(alertmanager), ask, "/api/v2/status", readAlertmanager),
    ]);
    return { dashboard, targets: targetsFound, rules: rulesFound, firing, managers, alertmanager: manager };
}
async function part(endpoint, ask, path, read) {
    if (endpoint === undefined)
        return { ok: false, why: "the policy names no Prometheus" };
    return settled(async () => read(await (0,outside_endpoint/* askEndpoint */.Nn)(endpoint, ask, `${endpoint.url.replace(/\/+$/, "")}${path}`)));
}
function askDashboard(endpoint, ask) {
    return settled(async () => {
        try {
            return readDashboard(await (0,outside_endpoint/* askEndpoint */.Nn)(endpoint, ask, endpoint.url));
        }
        catch (error) {
            // Where a redirect leads is not the dashboard: usually a login.
            if (error instanceof network/* NetworkFailure */.p && error.fault === "redirected")
                return { kind: "elsewhere" };
            throw error;
        }
    });
}
async function settled(work) {
    try {
        return { ok: true, value: await work() };
    }
    catch (error) {
        if (error instanceof network/* NetworkFailure */.p)
            return { ok: false, why: `${error.message} ${error.hint}` };
        return { ok: false, why: error instanceof Error ? error.message : "something that is no error was thrown" };
    }
}


/***/ }),

/***/ 26710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ judgeMonitoring)
/* harmony export */ });
/* harmony import */ var _outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78768);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38804);
/* harmony import */ var _policy_off_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37705);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88070);




const GATE = "monitoring";
/** Milliseconds by which an answer may be older, or its clock ahead. */
const SKEW = 5 * 60_000;
/** What was found out about the monitoring of an environment, one result a part. Everything the rule asks for has one. */
function judgeMonitoring(facts, rule, found) {
    if (rule.off === true)
        return [judgeOff(facts, rule)];
    const parts = (found.ok ? found.value : undefined) ?? NOTHING;
    const why = found.ok ? "it was not asked" : found.why;
    const prometheus = rule.prometheus === undefined ? [] : [(0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOf */ .X5)(rule.prometheus).url];
    const say = (item, block, judge, evidence = prometheus) => {
        const said = block?.ok === true ? judge(block.value) : unreadable(item, block?.why ?? why);
        return { gate: GATE, item, evidence, ...said };
    };
    const results = [];
    if (rule.dashboard !== undefined) {
        results.push(say("dashboard", parts.dashboard, judgeDashboard, [(0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOf */ .X5)(rule.dashboard).url]));
    }
    if (rule.targets !== undefined)
        results.push(say("targets", parts.targets, (value) => judgeTargets(value, facts.now)));
    const { rules, alerts, alertmanager } = rule;
    if (rules !== undefined)
        results.push(say("rules", parts.rules, (value) => judgeRules(value, rules, facts.now)));
    if (alerts !== undefined)
        results.push(say("alerts", parts.firing, (count) => judgeFiring(count, alerts)));
    else if (rules !== undefined)
        results.push(say("alerts", parts.rules, (value) => judgeFiringRules(value, rules)));
    if (alertmanager !== undefined) {
        results.push(say("alertmanager", parts.alertmanager, judgeManager, [(0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOf */ .X5)(alertmanager).url]));
        if (rule.prometheus !== undefined)
            results.push(say("alert-delivery", parts.managers, judgeManagers));
    }
    return results;
}
const NOTHING = {
    dashboard: undefined,
    targets: undefined,
    rules: undefined,
    firing: undefined,
    managers: undefined,
    alertmanager: undefined,
};
function judgeOff({ now, environment }, { until, because }) {
    const said = { gate: GATE, evidence: [] };
    const state = (0,_policy_off_js__WEBPACK_IMPORTED_MODULE_1__/* .offNow */ .md)(until, now);
    if (state === "off") {
        const why = because === undefined ? "" : `, because ${because}`;
        const message = `${environment.name} is not monitored until ${until}${why}.`;
        return { ...said, verdict: "pass", reason: "monitoring-off", message, unblock: "" };
    }
    const over = state === "over";
    return {
        ...said,
        verdict: "fail",
        reason: over ? "monitoring-off-over" : "monitoring-off-too-long",
        message: over
            ? `That ${environment.name} is not monitored was said until ${until}, and that is over.`
            : `That ${environment.name} is not monitored is said until ${until}, more than ${_policy_off_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_OFF */ .J1} days ahead.`,
        unblock: `Say how it is monitored, or choose a day at most ${_policy_off_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_OFF */ .J1} days ahead, in .github/environments.yml.`,
        answers: [_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .HOW_MONITORED */ .j],
    };
}
function judgeDashboard(fact) {
    switch (fact.kind) {
        case "page":
            return pass("The dashboard answers.");
        case "login":
        case "elsewhere": {
            const what = fact.kind === "login" ? "a login page" : "a redirect";
            const unblock = "Give the step a token for it (headers), or name an address that answers without a login.";
            return fail("monitoring-dashboard-closed", `At the dashboard's address is ${what}, so nothing is proven.`, unblock);
        }
        case "status": {
            const unblock = "Correct its address, or give the step a token for it (headers).";
            return fail("monitoring-dashboard-closed", `The dashboard's address answers ${fact.status}.`, unblock);
        }
        default:
            return unreadable("dashboard", "what was found there is not known");
    }
}
function judgeTargets({ total, up, down, odd, at }, now) {
    if (total === 0) {
        const unblock = "Correct the query in `targets`, or what Prometheus scrapes.";
        return fail("monitoring-no-targets", "The query for targets gives nothing: nobody watches this environment.", unblock);
    }
    if (!(Math.abs(now.getTime() - at * 1_000) <= SKEW))
        return unreadable("targets", "its answer is not of now");
    if (odd > 0)
        return unreadable("targets", `${odd} of ${total} values are no numbers`);
    if (down.length > 0) {
        const names = `${down.slice(0, 5).join(", ")}${down.length > 5 ? " and more" : ""}`;
        return fail("monitoring-targets-down", `${down.length} of ${total} targets are down: ${names}.`, "Bring them up, or correct the query.");
    }
    // Counted from both ends: what is lost on the way is no pass.
    if (!isCount(total) || up !== total)
        return unreadable("targets", "its answer does not add up");
    return pass(`${total === 1 ? "The target is" : `All ${total} targets are`} up.`);
}
function judgeRules({ rules, known }, names, now) {
    const found = names.map((name) => ({ name, rule: rules.find((rule) => rule.name === name) }));
    const missing = found.filter(({ rule }) => rule?.loaded === 0).map(({ name }) => name);
    if (missing.length > 0) {
        const others = known.length === 0 ? "It has no alerting rule at all." : `It has ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(known)}.`;
        const unblock = "Correct the name in `rules`, or load the rule.";
        return fail("monitoring-rule-missing", `Prometheus has no alerting rule ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(missing)}. ${others}`, unblock);
    }
    const sick = found.filter(({ rule }) => rule === undefined || !isCount(rule.loaded) || rule.healthy !== rule.loaded);
    if (sick.length > 0)
        return notWell(sick, "not healthy");
    const late = found.filter(({ rule }) => rule === undefined || !isRecent(rule, now));
    if (late.length > 0)
        return notWell(late, "not evaluated lately");
    return pass(`${names.length === 1 ? "The alerting rule is" : `All ${names.length} alerting rules are`} loaded and healthy.`);
}
function notWell(found, what) {
    const unblock = "Look at the page Status, Rules of Prometheus.";
    return fail("monitoring-rule-unhealthy", `The alerting rules ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(found.map(({ name }) => name))} are ${what}.`, unblock);
}
/** Three of its intervals, and what clocks may differ by. A rule that never ran is not a number away (argo-rollouts#1360). */
function isRecent({ evaluated, interval }, now) {
    const age = now.getTime() - evaluated;
    return age >= -SKEW && age <= 3 * interval + SKEW;
}
function judgeFiringRules({ rules }, names) {
    const found = names.map((name) => rules.find((rule) => rule.name === name));
    const firing = found.filter((rule) => rule !== undefined && rule.firing > 0);
    if (firing.length > 0) {
        const shown = (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(firing.map((rule) => rule?.name ?? ""));
        return fail("monitoring-alerts-firing", `An alert is firing: ${shown}.`, FIRING);
    }
    if (!found.every((rule) => rule !== undefined && isCount(rule.loaded) && rule.firing === 0)) {
        return unreadable("alerts", "not every rule says whether it fires");
    }
    return pass("No alert of these rules is firing.");
}
function judgeFiring(count, alerts) {
    if (count === 0)
        return pass(`No alert with ${alerts} is firing.`);
    if (count > 0)
        return fail("monitoring-alerts-firing", `${count} alerts with ${alerts} are firing.`, FIRING);
    return unreadable("alerts", "how many are firing is not known");
}
const FIRING = "Settle what they are about, then promote again.";
function judgeManager(version) {
    if (typeof version !== "string" || version === "")
        return unreadable("alertmanager", "what answers is no Alertmanager");
    return pass(`Alertmanager ${version} answers.`);
}
function judgeManagers(count) {
    if (isCount(count))
        return pass("Prometheus sends its alerts to an Alertmanager.");
    if (count !== 0)
        return unreadable("alert-delivery", "where it sends alerts is not known");
    const unblock = 'Name the Alertmanager in "alerting:" of the configuration of Prometheus.';
    return fail("monitoring-alerts-to-nobody", "Prometheus sends its alerts to nobody.", unblock);
}
/** At least one, and a whole number whatever the types promise. */
function isCount(value) {
    return Number.isSafeInteger(value) && value > 0;
}
function pass(message) {
    return { verdict: "pass", reason: "monitoring-proven", message, unblock: "" };
}
function fail(reason, message, unblock) {
    return { verdict: "fail", reason, message, unblock };
}
function unreadable(item, why) {
    return {
        verdict: "unknown",
        reason: "monitoring-unreadable",
        message: `${item} could not be proven: ${why}.`.replace(/\.\.$/, "."),
        unblock: "See to it that it answers this job, and run this again.",
    };
}


/***/ }),

/***/ 76868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ expectationOf),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);

/** The issuer of identity tokens for jobs on github.com. */
const ISSUER = "https://token.actions.githubusercontent.com";
const BRANCHES = "refs/heads/";
const TAGS = "refs/tags/";
/** What the policy and GitHub's own facts say that a certificate must say. */
function expectationOf(facts, rule, owner) {
    const { repositoryUrl, repositoryId, release, defaultBranch } = facts;
    const branches = rule.branches ?? (rule.tags === undefined ? [defaultBranch] : []);
    const workflow = `.github/workflows/${rule.workflow}`;
    return {
        issuer: rule.enterprise === undefined ? ISSUER : `${ISSUER}/${rule.enterprise}`,
        server: new URL(repositoryUrl).origin,
        repository: repositoryUrl,
        repositoryId: `${repositoryId}`,
        ownerId: `${owner}`,
        commit: release.commit,
        refs: [...branches.map((name) => `${BRANCHES}${name}`), ...(rule.tags ?? []).map((name) => `${TAGS}${name}`)],
        workflow,
        signer: rule.signer === undefined ? workflow : rule.signer.replace(/^\.\//, ""),
        triggers: rule.triggers ?? _words_js__WEBPACK_IMPORTED_MODULE_0__/* .TRIGGERS */ .Q,
        runners: rule.runners === "any" ? ["github-hosted", "self-hosted"] : ["github-hosted"],
    };
}
/** Everything in which a certificate's claims differ from what they must be; none for the right builder. */
function differences(claims, expected) {
    const { commit, repository } = expected;
    const signer = signerOf(expected, claims.ref);
    const found = [];
    const same = (claim, wanted, is) => {
        if (is !== wanted)
            found.push({ claim, expected: wanted, found: is });
    };
    const oneOf = (claim, wanted, is) => {
        if (!wanted.some((one) => one === is))
            found.push({ claim, expected: wanted.join(" or "), found: is });
    };
    same("token issuer", expected.issuer, claims.issuer);
    same("repository id", expected.repositoryId, claims.repositoryId);
    same("owner id", expected.ownerId, claims.ownerId);
    same("repository", repository, claims.repository);
    same("commit", commit, claims.commit);
    if (!expected.refs.some((ref) => isRef(claims, ref))) {
        found.push({ claim: "ref", expected: expected.refs.join(" or "), found: claims.ref });
    }
    oneOf("event", expected.triggers, claims.trigger);
    oneOf("runner", expected.runners, claims.runner);
    same("workflow", `${repository}/${expected.workflow}@${claims.ref}`, claims.workflow);
    same("workflow's commit", commit, claims.workflowCommit);
    same("signer", signer.address, claims.signer);
    same("certificate subject", signer.address, claims.subject);
    if (signer.commit !== undefined)
        same("signer's commit", signer.commit, claims.signerCommit);
    return found;
}
/**
 * The signing workflow's address and, where it follows from the rest, its commit. One of this repository runs at the ref that
 * is built; another repository's is named with its own.
 */
function signerOf({ server, repository, signer, commit }, ref) {
    const at = signer.indexOf("@");
    if (at === -1)
        return { address: `${repository}/${signer}@${ref}`, commit };
    const named = signer.slice(at + 1);
    return { address: `${server}/${signer}`, commit: named.startsWith("refs/") ? undefined : named };
}
/**
 * Whether the built ref is the expected one. After a star, which only tags have, one more plain name may follow. A merge queue
 * builds on branches that GitHub alone makes, below the name of the one that is merged into.
 */
function isRef({ ref, trigger }, expected) {
    if (expected.startsWith(TAGS) && expected.endsWith("*")) {
        const beginning = expected.slice(0, -1);
        return ref.startsWith(beginning) && /^[A-Za-z0-9._+-]+$/.test(ref.slice(beginning.length));
    }
    if (trigger === "merge_group" && expected.startsWith(BRANCHES)) {
        const queue = `${BRANCHES}gh-readonly-queue/${expected.slice(BRANCHES.length)}/pr-`;
        return ref.startsWith(queue) && /^[0-9]{1,10}-[0-9a-f]{40}$/.test(ref.slice(queue.length));
    }
    return ref === expected;
}


/***/ }),

/***/ 58735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ gatherRecovery)
});

// EXTERNAL MODULE: ./build/src/environments/recovery/backup.js
var backup = __webpack_require__(87446);
// EXTERNAL MODULE: ./build/src/policy/day.js
var policy_day = __webpack_require__(39322);
;// CONCATENATED MODULE: ./build/src/environments/recovery/runbook.js

/**
 * The day on which somebody last read a runbook through: `reviewed: 2026-11-22` in its front matter. Said in the file, because
 * that goes through a review of its own; the time of the last commit would be set by whoever corrects a word.
 */
function reviewedOn(text) {
    const [, front = ""] = /^---\r?\n([\s\S]{0,20000}?)\r?\n---(?:\r?\n|$)/.exec(text) ?? [];
    const [, day = ""] = /^reviewed: *["']?([0-9-]{10})["']? *(?:#.*)?$/m.exec(front) ?? [];
    return (0,policy_day/* isDay */.N)(day) ? day : null;
}

// EXTERNAL MODULE: ./build/src/github/cited-run.js
var cited_run = __webpack_require__(13444);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/file.js
var file = __webpack_require__(59459);
;// CONCATENATED MODULE: ./build/src/gates/recovery/gather.js





/** Bytes of a runbook that are read at most. */
const LIMIT = 256 * 1024;
/** Reads the runs that the ledger cites and the runbook: a request each. What fails makes only its own part unknown. */
async function gatherRecovery(rule, { client, repo, recovery }) {
    const asksBackup = rule.backup !== undefined || rule.every !== undefined;
    const asksDrill = rule.drill !== undefined || rule.rto !== undefined || rule.rpo !== undefined;
    const cited = [
        ...(asksBackup ? [(0,backup/* backupThatCounts */.W)(rule, recovery)] : []),
        ...(asksDrill ? [recovery?.drill] : []),
    ].flatMap((record) => (record === undefined ? [] : [record.run]));
    const each = new Map(cited.map((run) => [run.id, run]));
    const [runs, runbook] = await Promise.all([
        Promise.all([...each.values()].map(async (run) => [run.id, await (0,cited_run/* readCitedRun */.X)(client, { repo, ...run })])),
        rule.runbook === undefined ? undefined : readRunbook(client, repo, rule.runbook),
    ]);
    return { runs: new Map(runs), runbook };
}
async function readRunbook(client, repo, path) {
    try {
        const bytes = await (0,file/* readRepositoryFile */.t)(client, { repo, path, limit: LIMIT });
        return { ok: true, value: { present: true, reviewed: reviewedOn(new TextDecoder().decode(bytes)) } };
    }
    catch (error) {
        // The policy was read from the same branch with the same token: the file is what is missing, not the permission.
        if ((0,errors/* isFailure */.N6)(error, "not-found"))
            return { ok: true, value: { present: false, reviewed: null } };
        if ((0,errors/* isFailure */.N6)(error))
            return { ok: false, why: error.message };
        throw error;
    }
}


/***/ }),

/***/ 78954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NQ: () => (/* binding */ readSecretScanningAlerts),
/* harmony export */   Vn: () => (/* binding */ readCodeScanning),
/* harmony export */   gR: () => (/* binding */ readDependabotAlerts)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30113);



/** Reading more than this is no longer a question that a gate can ask every time. */
const MOST = 1_000;
const DEPENDABOT = "GET /repos/{owner}/{repo}/dependabot/alerts";
const CODE_SCANNING = "GET /repos/{owner}/{repo}/code-scanning/alerts";
const ANALYSES = "GET /repos/{owner}/{repo}/code-scanning/analyses";
const SECRET_SCANNING = "GET /repos/{owner}/{repo}/secret-scanning/alerts";
const Open = {
    number: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    state: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("open"),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5()),
    created_at: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX,
};
const DependabotShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...Open,
    security_vulnerability: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), package: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) }),
});
const CodeScanningShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...Open,
    rule: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        security_severity_level: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    }),
});
const AnalysisShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), commit_sha: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), created_at: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX, error: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const SecretShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...Open, secret_type_display_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) });
/**
 * All open Dependabot alerts; more than a thousand are a failure, never a part of them (R5).
 *
 * @throws GitHubFailure also when Dependabot alerts are switched off: `forbidden`, and GitHub says so
 */
async function readDependabotAlerts(client, repo) {
    const items = await client.pages(DEPENDABOT, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(repo), state: "open" }, { cap: MOST });
    return items.map((item) => {
        const { number, html_url, created_at: createdAt, security_vulnerability: found, } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(DependabotShape, item, DEPENDABOT);
        const severity = found.severity.toLowerCase();
        return { number, severity, level: null, about: found.package.name, url: html_url, createdAt };
    });
}
/**
 * All open code scanning alerts of a branch, and its newest analysis: a list without alerts proves nothing where nobody
 * ever looked.
 *
 * @throws GitHubFailure also when code scanning is switched off (`forbidden`) or never ran (`not-found`)
 */
async function readCodeScanning(client, o) {
    const of = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(o.repo), ref: `refs/heads/${o.branch}` };
    const [items, analyses] = await Promise.all([
        client.pages(CODE_SCANNING, { ...of, state: "open" }, { cap: MOST }),
        client.rest("read", ANALYSES, { ...of, per_page: 1 }),
    ]);
    const [newest] = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(AnalysisShape), analyses.data, ANALYSES);
    const alerts = items.map((item) => {
        const { number, html_url, created_at: createdAt, rule } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(CodeScanningShape, item, CODE_SCANNING);
        const severity = rule.security_severity_level?.toLowerCase() ?? null;
        const level = rule.severity?.toLowerCase() ?? null;
        return { number, severity, level, about: rule.id ?? "unknown", url: html_url, createdAt };
    });
    return {
        alerts,
        analysis: newest === undefined ? null : { commit: newest.commit_sha, createdAt: newest.created_at, error: newest.error },
    };
}
/**
 * All open secret scanning alerts, without the secrets. They have no severity.
 *
 * @throws GitHubFailure also when secret scanning is switched off, and for the workflow's own token, which may never read it
 */
async function readSecretScanningAlerts(client, repo) {
    const asked = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(repo), state: "open", hide_secret: true };
    const items = await client.pages(SECRET_SCANNING, asked, { cap: MOST });
    return items.map((item) => {
        const { number, html_url, created_at: createdAt, secret_type_display_name: type, } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(SecretShape, item, SECRET_SCANNING);
        return { number, severity: null, level: null, about: type ?? "unknown", url: html_url, createdAt };
    });
}


/***/ }),

/***/ 34554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ deleteArtifact),
/* harmony export */   NG: () => (/* binding */ listRunArtifacts),
/* harmony export */   bk: () => (/* binding */ downloadArtifact),
/* harmony export */   jZ: () => (/* binding */ getArtifact),
/* harmony export */   wn: () => (/* binding */ listArtifacts)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);
/* harmony import */ var _save_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84684);





const ArtifactShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    size_in_bytes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0)),
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/))),
    expired: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    created_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Time */ .gX),
    expires_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Time */ .gX),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_parse_js__WEBPACK_IMPORTED_MODULE_1__.Id),
        repository_id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_parse_js__WEBPACK_IMPORTED_MODULE_1__.Id),
        head_repository_id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_parse_js__WEBPACK_IMPORTED_MODULE_1__.Id),
        head_branch: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        head_sha: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm),
    })),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((found) => ({
    id: found.id,
    name: found.name,
    size: found.size_in_bytes,
    digest: found.digest ?? null,
    expired: found.expired,
    createdAt: found.created_at,
    expiresAt: found.expires_at,
    runId: found.workflow_run?.id ?? null,
    headRepositoryId: found.workflow_run?.head_repository_id ?? null,
    repositoryId: found.workflow_run?.repository_id ?? null,
    headSha: found.workflow_run?.head_sha ?? null,
    headBranch: found.workflow_run?.head_branch ?? null,
})));
/** GitHub takes 500 from a job; attempts repeat names. */
const MOST_ARTIFACTS = 1_000;
/** The artifacts of a run with exactly this name, over all its attempts. */
async function listArtifacts(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
    const parameters = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), run_id: o.run, name: o.name };
    const items = await client.pages(route, parameters, { cap: MOST_ARTIFACTS, list: "artifacts" });
    return items.map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(ArtifactShape, item, route)).filter((artifact) => artifact.name === o.name);
}
/** Every artifact of a run, over all its attempts. */
async function listRunArtifacts(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
    const items = await client.pages(route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), run_id: o.run }, { cap: MOST_ARTIFACTS, list: "artifacts" });
    return items.map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(ArtifactShape, item, route));
}
/** Deletes an artifact; one that is not there any more is deleted. Throws GitHubFailure `forbidden` without `actions: write`. */
async function deleteArtifact(client, o) {
    try {
        const route = "DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}";
        await client.rest("idempotent", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), artifact_id: o.id });
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found", "gone"))
            throw error;
    }
}
async function getArtifact(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}";
    const answer = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), artifact_id: o.id });
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(ArtifactShape, answer.data, route);
}
/**
 * Streams an artifact to a file, if one is named, and hashes it on the way, in flat memory. The whole read is repeated when
 * it breaks; what is left of a failed one is removed.
 *
 * @param o.to path of the file; it is made or overwritten. Without it the bytes are not kept
 * @param o.limit most bytes
 * @param o.stop nobody wants it any more; it is `unavailable` then
 * @throws GitHubFailure `gone` for an expired artifact, `unexpected` above the limit, `unavailable` when it keeps breaking
 */
async function downloadArtifact(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
    const parameters = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), artifact_id: o.id, archive_format: "zip" };
    const accept = (received) => {
        if (received > o.limit)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(route, `artifact ${o.id} is larger than ${o.limit} bytes`);
    };
    const { to } = o;
    try {
        const consume = async (head, body) => ({
            ...(await (to === undefined ? (0,_save_js__WEBPACK_IMPORTED_MODULE_4__/* .hashBytes */ .y)({ body, accept }) : (0,_save_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAndHash */ .B)({ body, accept, to }))),
            contentType: head.headers.get("content-type") ?? "application/octet-stream",
        });
        return await client.download(route, parameters, consume, o.stop);
    }
    catch (failure) {
        if (to !== undefined)
            process.getBuiltinModule("node:fs").rmSync(to, { force: true });
        throw failure;
    }
}


/***/ }),

/***/ 44098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ getRepositoryIds),
/* harmony export */   e: () => (/* binding */ listAttestations)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);




const ROUTE = "GET /repos/{owner}/{repo}/attestations/{subject_digest}";
const Shape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ bundle: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()), bundle_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) });
/** Attestations of one digest that are looked at; anybody with `attestations: write` can add more. */
const MOST = 100;
/**
 * The provenance attestations of a digest, all pages. None is an empty list: GitHub answers 404 when there is none, and
 * also to a token that may not know.
 *
 * @param o.digest `sha256:` and lower-case hex
 * @throws GitHubFailure `unexpected` for more than a hundred, `forbidden` without `attestations: read`
 */
async function listAttestations(client, o) {
    const parameters = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), subject_digest: o.digest, predicate_type: "provenance" };
    try {
        const items = await client.pages(ROUTE, parameters, { cap: MOST, list: "attestations" });
        return items.map((item) => {
            const { bundle, bundle_url: url } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(Shape, item, ROUTE);
            return { bundle: bundle ?? null, url: url ?? null };
        });
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "not-found"))
            return [];
        throw failure;
    }
}
const OwnerShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id, owner: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id }) });
/** Numeric ids of the repository and of the account it belongs to; names can be taken over, ids cannot (R29). */
async function getRepositoryIds(client, o) {
    const route = "GET /repos/{owner}/{repo}";
    const { id, owner } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(OwnerShape, (await client.rest("read", route, (0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo))).data, route);
    return { repository: id, owner: owner.id };
}


/***/ }),

/***/ 13444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readCitedRun)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38575);


/** Reads it: one request, and one more where the run ended red, because it may still hold a recording job that ended well. */
async function readCitedRun(client, { repo, id, attempt, checkRun }) {
    try {
        const run = await (0,_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .getAttempt */ .Yp)(client, { repo, run: id, attempt });
        const { path, headBranch: branch, headRepositoryId: repository, status, conclusion, title, createdAt } = run;
        const found = { path, branch, repository, status, conclusion, title, createdAt };
        if (status !== "completed" || conclusion === "success" || checkRun === null)
            return { ok: true, value: found };
        const job = (await (0,_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .listJobs */ .N6)(client, { repo, run: id, attempt })).find((one) => one.id === checkRun);
        return { ok: true, value: { ...found, conclusion: job?.conclusion ?? conclusion } };
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error))
            return { ok: false, why: error.message };
        throw error;
    }
}


/***/ }),

/***/ 6178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readEnvironmentRules)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);




/** An account or team that may have to say yes. */
const Reviewer = valibot__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Oxt("type", [
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("User"), reviewer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id, login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("Team"), reviewer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id, slug: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) }),
]);
const REQUEST = "GET /repos/{owner}/{repo}/environments/{environment_name}";
const Rule = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const Waiting = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ wait_timer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0)) });
const Reviewed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ prevent_self_review: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()), reviewers: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Reviewer) });
const Shape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    can_admins_bypass: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
    protection_rules: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Rule)),
    deployment_branch_policy: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ protected_branches: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), custom_branch_policies: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() })),
});
/**
 * Reads the rules of one environment of GitHub.
 *
 * @throws GitHubFailure `not-found` where there is none, `forbidden` without `actions: read`
 */
async function readEnvironmentRules(client, { repo, environment }) {
    const { data } = await client.rest("read", REQUEST, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(repo), environment_name: environment });
    const found = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(Shape, data, REQUEST);
    // Names are compared without regard to letters there, and exactly here (R55).
    if (found.name !== environment)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, `asked for ${environment}, got ${found.name}`);
    const of = (type) => (found.protection_rules ?? []).filter((rule) => rule.type === type);
    const policy = found.deployment_branch_policy;
    return {
        id: found.id,
        adminsBypass: found.can_admins_bypass ?? null,
        waitTimer: Math.max(0, ...of("wait_timer").map((rule) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(Waiting, rule, REQUEST).wait_timer)),
        reviewed: of("required_reviewers").map((rule) => {
            const { reviewers, prevent_self_review: prevented } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(Reviewed, rule, REQUEST);
            return { reviewers, preventSelfReview: prevented === true };
        }),
        branches: policy === null ? "any" : policy.protected_branches ? "protected" : "patterns",
    };
}


/***/ }),

/***/ 35376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readEnvironmentSettings)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _environment_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6178);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);




const POLICIES = "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies";
const Pattern = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) });
/**
 * The settings of one environment of GitHub, whole.
 *
 * @throws like {@link readEnvironmentRules}
 */
async function readEnvironmentSettings(client, o) {
    const { id, adminsBypass, waitTimer, reviewed, branches } = await (0,_environment_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnvironmentRules */ .b)(client, o);
    const accounts = reviewed.flatMap(({ reviewers }) => reviewers);
    return {
        id,
        reviewers: accounts.map(nameOf).toSorted(),
        accounts: accounts.map((one) => nameOf(one).replace(" ", ` ${one.reviewer.id} `)).toSorted(),
        preventSelfReview: reviewed.some(({ preventSelfReview }) => preventSelfReview),
        waitTimer,
        branches: branches === "patterns" ? await patternsOf(client, o) : [branches],
        adminsBypass,
    };
}
async function patternsOf(client, { repo, environment }) {
    const of = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(repo), environment_name: environment };
    const items = await client.pages(POLICIES, of, { cap: 1_000, list: "branch_policies" });
    return items
        .map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(Pattern, item, POLICIES))
        .map(({ name, type }) => `${type ?? "branch"} ${name}`)
        .toSorted();
}
function nameOf(reviewer) {
    return reviewer.type === "User" ? `user ${reviewer.reviewer.login}` : `team ${reviewer.reviewer.slug}`;
}


/***/ }),

/***/ 84684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ saveAndHash),
/* harmony export */   y: () => (/* binding */ hashBytes)
/* harmony export */ });
/** Bytes of one write. Received pieces are copied into two buffers of this size, which keeps memory flat whatever arrives. */
const BATCH = 256 * 1024;
/** Hashes a stream and keeps nothing. When it throws, the stream is destroyed. */
function hashBytes(receiving) {
    return receive(receiving, async () => { });
}
/**
 * Writes a stream to a file and hashes it on the way. One batch is written while the next is received, so that neither
 * waits for the other. When it throws, the stream is destroyed and the file closed; what was written of it is still there.
 *
 * @param to path of the file; it is made or overwritten
 */
async function saveAndHash({ to, ...receiving }) {
    const file = open(to, receiving.body);
    let [filling, other] = [Buffer.allocUnsafeSlow(BATCH), Buffer.allocUnsafeSlow(BATCH)];
    let filled = 0;
    let writing = Promise.resolve();
    const flush = async () => {
        await writing;
        writing = write(file, filling.subarray(0, filled));
        // It is awaited before the next write; until then its failure must not end the process.
        writing.catch(() => undefined);
        [filling, other] = [other, filling];
        filled = 0;
    };
    try {
        const received = await receive(receiving, async (chunk) => {
            for (let taken = 0; taken < chunk.length;) {
                const copied = chunk.copy(filling, filled, taken);
                taken += copied;
                filled += copied;
                if (filled === BATCH)
                    await flush();
            }
        });
        await flush();
        await writing;
        return received;
    }
    finally {
        await writing.catch(() => undefined);
        process.getBuiltinModule("node:fs").closeSync(file);
    }
}
async function receive({ body, accept }, use) {
    const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
    let size = 0;
    for await (const chunk of body) {
        if (!Buffer.isBuffer(chunk))
            throw new Error("the stream gave no bytes");
        size += chunk.length;
        accept(size);
        hash.update(chunk);
        await use(chunk);
    }
    return { sha256: `sha256:${hash.digest("hex")}`, size };
}
function open(to, body) {
    try {
        return process.getBuiltinModule("node:fs").openSync(to, "w");
    }
    catch (error) {
        body.destroy();
        throw error;
    }
}
function write(file, bytes) {
    return new Promise((resolve, reject) => {
        process.getBuiltinModule("node:fs").write(file, bytes, (error, count) => {
            if (error !== null)
                reject(error);
            else if (count < bytes.length)
                reject(new Error(`only ${count} of ${bytes.length} bytes could be written`));
            else
                resolve();
        });
    });
}


/***/ }),

/***/ 27991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ listSuccesses)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38575);




const Shape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ workflow_runs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .RunShape */ .vW), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(100)) });
/**
 * The newest successful runs of a workflow file on a branch, at most ten: enough to know the last success. A workflow that is
 * not there is `not-found`.
 */
async function listSuccesses(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
    const answer = await client.rest("read", route, {
        ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo),
        workflow_id: o.workflow,
        branch: o.branch,
        status: "success",
        per_page: 10,
    });
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(Shape, answer.data, route).workflow_runs;
}


/***/ }),

/***/ 47552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ refusingRules),
/* harmony export */   q: () => (/* binding */ missingRules)
/* harmony export */ });
/** Rules of a branch that refuse a plain commit by a workflow's token, and how to say so. */
const REFUSING = new Map([
    ["creation", "restrict creations"],
    ["update", "restrict updates"],
    ["pull_request", "require a pull request before merging"],
    ["required_status_checks", "require status checks to pass"],
    ["required_deployments", "require deployments to succeed"],
    ["merge_queue", "require merge queue"],
    ["workflows", "require workflows to pass before merging"],
    ["code_scanning", "require code scanning results"],
    ["code_quality", "require code quality results"],
    ["commit_message_pattern", "restrict commit messages"],
    ["commit_author_email_pattern", "restrict author e-mail"],
    ["committer_email_pattern", "restrict committer e-mail"],
    ["branch_name_pattern", "restrict branch names"],
    ["file_path_restriction", "restrict file paths"],
    ["file_extension_restriction", "restrict file extensions"],
    ["max_file_path_length", "restrict file path length"],
    ["max_file_size", "restrict file size"],
]);
/** What is asked of the ledger branch's ruleset: history stays, and only grows (R117). */
const ASKED = new Map([
    ["deletion", "restrict deletions"],
    ["non_fast_forward", "block force pushes"],
]);
/** The rules, in GitHub's words, that may refuse a write to the ledger (those it can be exempt from included). */
function refusingRules(rules) {
    return [...REFUSING].filter(([type]) => has(rules, type)).map(([, words]) => words);
}
/** The rules, in GitHub's words, that the ledger branch should have and does not. */
function missingRules(rules) {
    return [...ASKED].filter(([type]) => !has(rules, type)).map(([, words]) => words);
}
function has(rules, type) {
    return rules.some((rule) => rule.type === type);
}


/***/ }),

/***/ 59186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ storedBundles)
/* harmony export */ });
/* harmony import */ var _github_attestations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44098);
/* harmony import */ var _unpack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62367);


/**
 * The provenance bundles that GitHub's attestations API has of a digest: parsed JSON of unknown shape.
 *
 * @throws GitHubFailure as `listAttestations`; each fetch may reject by itself
 */
async function storedBundles(client, repo, digest) {
    const found = await (0,_github_attestations_js__WEBPACK_IMPORTED_MODULE_0__/* .listAttestations */ .e)(client, { repo, digest });
    return found.map(({ bundle, url }) => async () => {
        if (bundle !== null)
            return bundle;
        if (url === null)
            throw new Error("GitHub lists an attestation without its bundle");
        return (0,_unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackBundle */ .z)(await client.stored(`an attestation of ${digest}`, url, _unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_BUNDLE */ .q));
    });
}


/***/ }),

/***/ 62367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ LARGEST_BUNDLE),
  z: () => (/* binding */ unpackBundle)
});

;// CONCATENATED MODULE: ./build/src/provenance/snappy.js
/** The stream identifier that opens Snappy's framing format (google/snappy, framing_format.txt). */
const FRAMED = Buffer.from([0xff, 0x06, 0x00, 0x00, ...Buffer.from("sNaPpY")]);
const COMPRESSED = 0x00;
const UNCOMPRESSED = 0x01;
const FIRST_SKIPPABLE = 0x80;
const CHECKSUM = 4;
/**
 * Unpacks what Snappy compressed, a bare block or the framing format. Checksums of frames are not looked at: what comes out
 * carries its own signature.
 *
 * @param limit bytes that may come out; nothing larger is ever allocated
 * @throws Error for anything that is not well formed
 */
function unpackSnappy(bytes, limit) {
    if (!FRAMED.equals(bytes.subarray(0, FRAMED.length)))
        return unpackBlock(bytes, limit);
    const parts = [];
    let left = limit;
    for (let at = FRAMED.length; at < bytes.length;) {
        const [type = 0, low, middle, high] = bytes.subarray(at, at + 4);
        if (low === undefined || middle === undefined || high === undefined)
            throw new Error("a frame is cut off");
        const length = low + middle * 0x100 + high * 0x10000;
        const chunk = bytes.subarray(at + 4, at + 4 + length);
        if (chunk.length !== length)
            throw new Error("a frame is cut off");
        at += 4 + length;
        if (type >= FIRST_SKIPPABLE)
            continue;
        if (type !== COMPRESSED && type !== UNCOMPRESSED)
            throw new Error(`frames of type ${type} are unknown`);
        if (length < CHECKSUM)
            throw new Error("a frame is cut off");
        const content = chunk.subarray(CHECKSUM);
        const part = type === COMPRESSED ? unpackBlock(content, left) : content;
        if (part.length > left)
            throw tooLarge(limit);
        left -= part.length;
        parts.push(part);
    }
    return Buffer.concat(parts);
}
/** One block (google/snappy, format_description.txt): its length, then literals and copies of what came before. */
function unpackBlock(bytes, limit) {
    const { value: length, next } = readLength(bytes);
    if (length > limit)
        throw tooLarge(limit);
    const output = new Uint8Array(length);
    let written = 0;
    let at = next;
    while (at < bytes.length) {
        const element = readElement(bytes, at);
        at = element.next;
        if (written + element.length > length)
            throw new Error("more comes out than was announced");
        if (element.kind === "literal") {
            const literal = bytes.subarray(at, at + element.length);
            if (literal.length !== element.length)
                throw new Error("a literal is cut off");
            output.set(literal, written);
            at += element.length;
        }
        else {
            if (element.offset === 0 || element.offset > written)
                throw new Error("a copy reaches before the beginning");
            // Byte by byte: a copy may overlap with what it writes, which repeats it.
            for (let index = written; index < written + element.length; index += 1) {
                output[index] = output[index - element.offset] ?? 0;
            }
        }
        written += element.length;
    }
    if (written !== length)
        throw new Error("less comes out than was announced");
    return output;
}
function readElement(bytes, at) {
    const tag = bytes[at] ?? 0;
    const size = tag >> 2;
    switch (tag & 3) {
        case 0: {
            const extra = size < 60 ? 0 : size - 59;
            const length = extra === 0 ? size : readNumber(bytes, at + 1, extra);
            return { kind: "literal", length: length + 1, next: at + 1 + extra };
        }
        case 1:
            return {
                kind: "copy",
                length: (size & 7) + 4,
                offset: (tag >> 5) * 0x100 + readNumber(bytes, at + 1, 1),
                next: at + 2,
            };
        case 2:
            return { kind: "copy", length: size + 1, offset: readNumber(bytes, at + 1, 2), next: at + 3 };
        default:
            return { kind: "copy", length: size + 1, offset: readNumber(bytes, at + 1, 4), next: at + 5 };
    }
}
/** An unsigned number of so many bytes, the lowest first. */
function readNumber(bytes, at, count) {
    const digits = bytes.subarray(at, at + count);
    if (digits.length !== count)
        throw new Error("an element is cut off");
    return digits.reduceRight((sum, digit) => sum * 0x100 + digit, 0);
}
/** The announced length: seven bits a byte, the lowest first, at most 32 bits. */
function readLength(bytes) {
    let value = 0;
    for (let index = 0; index < 5; index += 1) {
        const byte = bytes[index];
        if (byte === undefined)
            throw new Error("its length is cut off");
        value += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80)
            return { value, next: index + 1 };
    }
    throw new Error("its length is no 32-bit number");
}
function tooLarge(limit) {
    return new Error(`more than ${limit} bytes would come out`);
}

;// CONCATENATED MODULE: ./build/src/provenance/unpack.js

/** Bytes of the largest bundle that is read: a predicate may have 16 MB (actions/attest), and base64 makes more of it. */
const LARGEST_BUNDLE = 24 * 1_024 * 1_024;
/**
 * A stored bundle as JSON. GitHub stores them compressed with Snappy; what is JSON already is taken as it is.
 *
 * @throws Error when it is neither
 */
function unpackBundle(bytes) {
    return plainJson(bytes) ?? parse(unpackSnappy(bytes, LARGEST_BUNDLE));
}
/** A compressed block can begin with a brace too, so that only reading it to the end tells. */
function plainJson(bytes) {
    if (bytes[0] !== "{".charCodeAt(0))
        return undefined;
    try {
        return parse(bytes);
    }
    catch {
        return undefined;
    }
}
function parse(bytes) {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}


/***/ }),

/***/ 32859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namedOnRecord)
/* harmony export */ });
/* harmony import */ var _ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96227);

/**
 * The release, by its id, that the plan named when a promotion came in; after a rollback that failed, the plan of what it was to take
 * back. Undefined where the plan named none. What the ledger says is not proven (design.md section 6).
 */
function namedOnRecord({ settled, open }, of) {
    for (let next = of; next !== undefined;) {
        const id = next;
        const taken = settled.find((each) => each.id === id);
        if (taken === undefined || !(0,_ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__/* .wasLost */ .CE)(taken))
            return (taken ?? open.find((each) => each.id === id))?.backTo;
        // Ids only fall along the way back, so it ends.
        next = taken.rollbackOf;
    }
    return undefined;
}


/***/ }),

/***/ 66266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ proveTried),
/* harmony export */   u: () => (/* binding */ triedRollbacks)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61074);

/** The last rollbacks that succeeded in an environment and in those right before it, in this order (R105). */
function triedRollbacks({ name, after }, stateOf) {
    return [name, ...after].flatMap((environment) => {
        const { lastRollback } = stateOf(environment);
        return lastRollback === undefined ? [] : [{ environment, ...lastRollback }];
    });
}
/**
 * Proves by GitHub's own record that a rollback was one (design.md section 6): anyone with write access can append it, of any
 * day. The run that is cited is of the environment's workflow, on the default branch of this repository, ended well, and
 * was started for this very promotion, which its name says.
 */
function proveTried({ environment, promotion, at, run }, cited, about) {
    const named = `run ${run.id}, which the ledger cites for ${promotion},`;
    if (cited?.ok !== true)
        return { kind: "unreadable", why: `${named} could not be read: ${cited?.why ?? "it was not asked"}` };
    const { path, branch, repository, status, conclusion, title, createdAt } = cited.value;
    const no = (why) => ({ kind: "unproven", why: `${named} ${why}` });
    const isHere = typeof repository === "number" && repository === about.repositoryId;
    if (!isHere || branch !== about.defaultBranch)
        return no(`did not run on ${about.defaultBranch} of this repository`);
    const written = about.policy.environments.get(environment);
    const workflows = written === undefined ? [] : [written.workflow, (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackRule */ .T2)(written).workflow];
    if (!workflows.some((file) => file !== undefined && path === `.github/workflows/${file}`))
        return no(`is of ${path}, which deploys nothing to ${environment}`);
    if (!isNamedAfter(title, promotion))
        return no("is not named after it: the workflow's `run-name` has to contain the input `promotion`");
    if (status !== "completed" || conclusion !== "success")
        return no(`ended with ${status === "completed" ? (conclusion ?? "no conclusion") : "nothing yet"}`);
    const began = Date.parse(createdAt);
    const ended = Date.parse(at);
    // What is no time was not tried.
    return Number.isNaN(began) || Number.isNaN(ended)
        ? no("has no time")
        : { kind: "proven", at: Math.min(began, ended) };
}
/** `p-staging-3@0123456789ab` as a word of its own: a longer id ends otherwise. */
function isNamedAfter(title, promotion) {
    return title.split(/[^A-Za-z0-9._@-]+/).some((word) => {
        const [id, plan, ...more] = word.split("@");
        return id === promotion && more.length === 0 && /^[0-9a-f]{12}$/.test(plan ?? "");
    });
}


/***/ })

};
