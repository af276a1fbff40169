export const id = 787;
export const ids = [787];
export const modules = {

/***/ 42130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ newestArrival)
/* harmony export */ });
/** The newest promotion that arrived and was good: what GitHub shows as active until something else arrives. */
function newestArrival({ settled }) {
    return settled.find(({ state, reason }) => state === "succeeded" || ((state === "rolling-back" || state === "rolled-back") && reason === null));
}


/***/ }),

/***/ 60070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ endAt),
/* harmony export */   s: () => (/* binding */ readEnd)
/* harmony export */ });
/* harmony import */ var _ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13715);



/** A longer one was hardly meant: leave the end out, and somebody takes it off. */
const LONGEST = 366 * 86_400_000;
/** UTC only: a time of day in a zone that nobody says is two times a year another one (R52). */
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?Z$/;
/**
 * Reads the end that may stand before a reason. `for` and `until` always begin an end, so that a mistyped one is never
 * taken for a reason: `/lock production for 4 hours` is refused.
 */
function readEnd(words, refused) {
    const [word, value = "", ...rest] = words;
    switch (word) {
        case "for":
            if (!_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .ft.test(value) || (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(value) === 0 || (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(value) > LONGEST)
                throw refused('after "for" comes a duration of at most 366 days, such as 45m, 4h or 2d.');
            return { end: { kind: "for", length: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(value) }, rest };
        case "until":
            return { end: { kind: "until", instant: readInstant(value, refused) }, rest };
        default:
            return { end: undefined, rest: words };
    }
}
function readInstant(text, refused) {
    const [, minute, second = ":00"] = INSTANT.exec(text) ?? [];
    const instant = `${minute}${second}Z`;
    const time = minute === undefined ? Number.NaN : Date.parse(instant);
    // 30 February reads as 2 March: only what is written again as it stood is an instant.
    if (Number.isNaN(time) || (0,_ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(new Date(time)) !== instant)
        throw refused('after "until" comes an instant in UTC, such as 2026-11-24T08:00Z.');
    return instant;
}
/** The instant of an end, by GitHub's clock. Throws `Stop` when it has passed, or is more than 366 days ahead. */
function endAt(end, now) {
    if (end.kind === "for")
        return (0,_ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(new Date(now.getTime() + end.length));
    const left = Date.parse(end.instant) - now.getTime();
    if (left <= 0)
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("command-refused", `${end.instant} has passed: GitHub says ${(0,_ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(now)}.`, "Say a later end.");
    if (left > LONGEST)
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("command-refused", `${end.instant} is more than 366 days ahead.`, "Say an earlier end, or none: then it holds until somebody takes it off.");
    return end.instant;
}


/***/ }),

/***/ 2600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ aboutService),
/* harmony export */   Mr: () => (/* binding */ meansService),
/* harmony export */   PX: () => (/* binding */ inService),
/* harmony export */   Tw: () => (/* binding */ serviceIn),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   ZL: () => (/* binding */ nameIt),
/* harmony export */   tp: () => (/* binding */ isOfOneService)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83982);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13715);


/** The service that a command names, `undefined` where it names none. */
function serviceIn(command) {
    return "service" in command ? command.service : undefined;
}
/** Whether a command is about one service, of which a policy may have several. */
function isOfOneService(command) {
    return "environment" in command && command.environment !== _command_js__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz;
}
/**
 * The same step, about the service that a command names. Throws `Stop` `command-refused` when the step itself is about
 * another one: whoever wrote its workflow did not mean it to reach that.
 */
function aboutService(context, command) {
    const service = serviceIn(command);
    if (service === undefined)
        return context;
    if (context.serviceInput !== undefined && context.serviceInput !== service) {
        const hint = `Leave the input service out, or say it to the workflow that is about ${service}.`;
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .V("command-refused", `This step is about the service ${context.serviceInput} alone.`, hint);
    }
    return { ...context, serviceInput: service };
}
/**
 * Whether a command means this service wherever it is read: it names it, it stands on a page of one of its promotions, or
 * there is no other. Without this a word about one service could be cited for another. Pure.
 */
function meansService(command, { policy, service }, onItsPage) {
    const named = serviceIn(command);
    if (named !== undefined)
        return named === service;
    return onItsPage || policy.services.length < 2 || !isOfOneService(command);
}
/** The message of a policy with several services says which one it is about. */
function inService(message, { policy, service }) {
    return policy.services.length < 2 ? message : `${service}: ${message}`;
}
/** How a command names an environment, so that it can be taken over as it stands: with its service, where there are several. */
function placeIn(environment, { services }, service) {
    return services.length < 2 ? environment : `${service}/${environment}`;
}
/** What to write where a command has to say its service. */
function nameIt({ environment }) {
    return `Write the service before the environment: <service>/${environment}.`;
}


/***/ }),

/***/ 83982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qz: () => (/* binding */ EVERYTHING),
/* harmony export */   UK: () => (/* binding */ readCommand)
/* harmony export */ });
/* unused harmony export COMMANDS */
/* harmony import */ var _environments_access_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58248);
/* harmony import */ var _ledger_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40986);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75802);
/* harmony import */ var _command_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60070);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13715);





/** Stands for every environment of every service. No environment can be called so. */
const EVERYTHING = "*";
const WORD = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;
/** A service is called like a repository. */
const SERVICE = /^[A-Za-z0-9._-]{1,100}$/;
const MOST_WHY = 500;
/** A reason that somebody has to understand after the fact (R22); GitHub shows it in the run's name, so it stays short. */
const OVERRIDE_WHY = { least: 20, most: 200 };
/** Every command, as it is written. */
const COMMANDS = [
    "/promote <environment> [release]",
    "/lock <environment or *> [for 4h | until 2026-11-24T08:00Z] <why>",
    "/unlock <environment or *> <why>",
    "/hold <environment or *> [for 4h | until 2026-11-24T08:00Z] <why>",
    "/unhold <environment or *> <why>",
    "/override <environment> <gate> <why>",
    "/rollback <environment> [to <release>] <why>",
    "/readmit <environment> <release> <why>",
    "/ban <release or digest> <why>",
    "/confirm <digest> [remove <rows>]",
    "/status",
];
const SEVERAL = "With several services: <service>/<environment>.";
/** Line ends of any kind, control characters, and what hides or reorders text: a reason is one line that reads as it is. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/**
 * Reads one command, exactly: the first line only, words of ASCII, nothing unknown (R44); a reason may be in any language.
 * Throws `Stop` `command-refused` with what is allowed.
 */
function readCommand(text) {
    const [line = ""] = text.split(/\r?\n/, 1);
    const [verb = "", environment, ...rest] = line.replace(/^[ \t]+|[ \t]+$/g, "").split(/[ \t]+/);
    switch (verb) {
        case "/promote":
            return readPromote(environment, rest);
        case "/lock":
        case "/hold": {
            const { end, rest: words } = (0,_command_end_js__WEBPACK_IMPORTED_MODULE_3__/* .readEnd */ .s)(rest, (message) => refused(`${verb}: ${message}`));
            const kind = verb === "/lock" ? "lock" : "hold";
            return { kind, ...place(verb, environment), end, why: reason(verb, words) };
        }
        case "/unlock":
        case "/unhold":
            return {
                kind: verb === "/unlock" ? "unlock" : "unhold",
                ...place(verb, environment),
                why: reason(verb, rest),
            };
        case "/override": {
            const [gate, ...words] = rest;
            if (gate === undefined || !WORD.test(gate))
                throw refused(`${verb} needs a gate.`);
            return { kind: "override", ...named(verb, environment), gate, why: reason(verb, words, OVERRIDE_WHY) };
        }
        case "/rollback":
            return readRollback(environment, rest);
        case "/readmit": {
            const [release, ...words] = rest;
            if (release === undefined || !_release_release_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE_ID */ .uX.test(release))
                throw refused("/readmit needs a release by its id, such as r-3f9c2a1b7d04.");
            return { kind: "readmit", ...named(verb, environment), release, why: reason(verb, words) };
        }
        case "/ban": {
            const what = environment ?? "";
            if (!WORD.test(what) && !_ledger_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .ARTIFACT_DIGEST */ .qM.test(what))
                throw refused("/ban needs a release, or a whole digest such as sha256: and 64 hexadecimal digits.");
            return { kind: "ban", what, why: reason(verb, rest) };
        }
        case "/confirm": {
            const decisions = (0,_environments_access_page_js__WEBPACK_IMPORTED_MODULE_0__/* .decisionsIn */ .z_)(line);
            if (decisions === undefined) {
                throw refused('/confirm takes the twelve digits that the review shows, and the numbers of rows to take away: "/confirm 0123456789ab remove 2 7".');
            }
            return { kind: "confirm", ...decisions };
        }
        case "/status":
            if (environment !== undefined)
                throw refused("/status stands alone.");
            return { kind: "status" };
        case "/approve":
        case "/reject":
        case "/revoke":
            throw refused(`${verb} is a decision: it counts only as a comment on the page of the request.`);
        default:
            throw refused(`"${verb.slice(0, 100)}" is not a command.`);
    }
}
function readPromote(environment, [release, ...more]) {
    const where = named("/promote", environment);
    if (more.length > 0 || (release !== undefined && !WORD.test(release)))
        throw refused("/promote takes an environment and at most one release.");
    return { kind: "promote", ...where, release };
}
/** How somebody begins to name a release, however they write it: "today" and "to-do" are words, "to2.3.4" is none. */
const NAMING = /^to(?:[-_]?\d|(?![A-Za-z0-9_-]))/i;
/**
 * A reason cannot begin with "to": whoever names a release and mistypes it must not go back to another one. What is no release
 * is refused where the ledger is known.
 */
function readRollback(environment, rest) {
    const [word = "", release = "", ...words] = rest;
    const where = named("/rollback", environment);
    if (!NAMING.test(word))
        return { kind: "rollback", ...where, why: reason("/rollback", rest) };
    if (word.toLowerCase() !== "to" || !WORD.test(release))
        throw refused('/rollback takes a release as "to <release>", by its id or its version, and then a reason.');
    return { kind: "rollback", ...where, to: release, why: reason("/rollback", words) };
}
/** `production`, or `api/production` where the policy has several services. */
function named(verb, words) {
    const [last = "", first, ...more] = (words ?? "").split("/").toReversed();
    if (!WORD.test(last) || more.length > 0 || (first !== undefined && !SERVICE.test(first)))
        throw refused(`${verb} needs an environment.`);
    return first === undefined ? { environment: last } : { service: first, environment: last };
}
function place(verb, words) {
    return words === EVERYTHING ? { environment: EVERYTHING } : named(verb, words);
}
function reason(verb, words, length = { least: 3, most: MOST_WHY }) {
    const said = words.join(" ");
    if (HIDDEN.test(said))
        throw refused(`${verb} takes a reason of visible characters.`);
    const why = said.trim();
    if (why.length < length.least || why.length > length.most)
        throw refused(`${verb} needs a reason of ${length.least} to ${length.most} characters.`);
    return why;
}
function refused(message) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("command-refused", message, `Commands: ${COMMANDS.join(", ")}. ${SEVERAL}`);
}


/***/ }),

/***/ 31600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeStatus),
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S8: () => (/* binding */ closeSettledDeployments),
/* harmony export */   o: () => (/* binding */ deploymentsOf)
/* harmony export */ });
/* unused harmony export closeDeployments */
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30193);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _ledger_arrival_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42130);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37457);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23292);





/**
 * Opens GitHub's Deployment of a promotion, exactly once: after a lost answer it is looked for by its payload before
 * another is made, and of several the lowest id is kept (R69-R71).
 */
async function openDeployment(context, opening) {
    const { environment, commit, description, payload } = opening;
    const create = () => (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .createDeployment */ .Yy)(context.client, {
        repo: context.repo,
        ref: commit,
        environment: environment.name,
        task: `${_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .TASK_PREFIX */ .bH}${payload.service}`,
        payload: { ...payload },
        description,
        production: environment.preset === "production",
    });
    try {
        return await create();
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error, "ambiguous"))
            throw error;
        context.log.info("GitHub's answer to the new Deployment was lost; looking whether it was made.");
        return (await findDeployment(context, environment.name, payload)) ?? (await create());
    }
}
async function findDeployment(context, environment, wanted) {
    for (const wait of _visible_js__WEBPACK_IMPORTED_MODULE_2__/* .VISIBLE_AFTER */ .G) {
        if (wait > 0)
            await context.clock.sleep(wait);
        const found = await deploymentsOf(context, environment, wanted);
        const [first, ...doubles] = found;
        if (first === undefined)
            continue;
        for (const { id } of doubles)
            await writeStatus(context, id, "inactive", `Made twice; ${first.id} counts.`);
        return first;
    }
    return undefined;
}
/** The Deployments of one promotion and fence, lowest id first. */
async function deploymentsOf(context, environment, wanted) {
    const all = await (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .listDeployments */ .Jn)(context.client, {
        repo: context.repo,
        environment,
        task: `${_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .TASK_PREFIX */ .bH}${wanted.service}`,
        // One that was made a moment ago is among the newest, whatever the history holds.
        newest: 100,
    });
    return all
        .filter((each) => {
        const payload = (0,_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadOf */ .Md)(each);
        return payload?.promotion === wanted.promotion && payload.fence === wanted.fence;
    })
        .toSorted((left, right) => left.id - right.id);
}
/** Writes a status; it is a view of the ledger, so one that fails is said and healed later, and changes no decision. */
async function writeStatus(context, deployment, state, description, url) {
    try {
        await (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .whenVisible */ .d)(context.clock, () => (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .createStatus */ .JB)(context.client, {
            repo: context.repo,
            deployment,
            state,
            description,
            logUrl: context.runUrl,
            ...(url === undefined ? {} : { environmentUrl: url }),
        }));
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error))
            throw error;
        context.log.warning(`Deployment ${deployment} could not be marked ${state}: ${error.message}`);
    }
}
/** Shows how a promotion ended; one that has only arrived is still under way. */
async function closeSettledDeployments(context, { outcome, ...settled }) {
    if (outcome !== "succeeded" && outcome !== "failed")
        return;
    await closeDeployments(context, { ...settled, succeeded: outcome === "succeeded" });
}
/** Closes the Deployments after a promotion was settled: its own by the outcome, and the one before it as inactive. */
async function closeDeployments(context, settled) {
    const { promotion, deployment, before, succeeded, url } = settled;
    const writes = [];
    if (deployment !== null) {
        const state = succeeded ? "success" : "failure";
        writes.push(writeStatus(context, deployment, state, `${promotion.release.id} by ${promotion.id}`, url));
    }
    if (succeeded) {
        const last = (0,_ledger_arrival_js__WEBPACK_IMPORTED_MODULE_4__/* .newestArrival */ .w)(before)?.deployment ?? null;
        if (last !== null && last !== deployment)
            writes.push(writeStatus(context, last, "inactive", `Replaced by ${promotion.id}`));
    }
    await Promise.all(writes);
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

/***/ 66644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ latestRelease)
/* harmony export */ });
/** The newest release that is not a preview. */
function latestRelease({ serviceState: { latest } }) {
    if (latest === null)
        return undefined;
    const { id, version, commit, run, preview } = latest;
    return { id, version, commit, run, preview };
}


/***/ }),

/***/ 56969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ shortPlan),
/* harmony export */   Je: () => (/* binding */ dispatchMarker),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/** How much of a plan digest people see and dispatches carry. */
const SHOWN = 12;
function shortPlan(digest) {
    return digest.slice("sha256:".length, "sha256:".length + SHOWN);
}
/** What a dispatch carries in its input `promotion`, and `run-name` repeats: the promotion and the plan it was cleared with. */
function dispatchMarker(promotion, plan) {
    return `${promotion}@${shortPlan(plan)}`;
}
/** Reads the input `promotion`: an id, or an id with the plan it was dispatched with. `undefined` when it is neither. */
function readMarker(text) {
    const match = /^(?<id>p-[A-Za-z0-9._-]{1,63}-[1-9][0-9]{0,14})(?:@(?<plan>[0-9a-f]{12}))?$/.exec(text)?.groups;
    const id = match?.["id"];
    return id === undefined ? undefined : { promotion: id, plan: match?.["plan"] };
}


/***/ }),

/***/ 14640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ownerStatus),
/* harmony export */   s: () => (/* binding */ sameOwner)
/* harmony export */ });
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38575);

/** Whether two references mean the same job of the same attempt. */
function sameOwner(left, right) {
    return (left.id === right.id && left.attempt === right.attempt && left.job === right.job && left.checkRun === right.checkRun);
}
/**
 * Asks GitHub what became of an owner. The owning job's conclusion decides, never a timer (R87): success settles as
 * deployed, everything else as failed. When the job cannot be told from others, or several jobs deploy, the whole attempt
 * must have ended.
 */
async function ownerStatus(context, owner, whole = "job") {
    const { client, repo } = context;
    const jobs = whole === "run" ? [] : await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .listJobs */ .N6)(client, { repo, run: owner.id, attempt: owner.attempt });
    const job = owner.checkRun === null
        ? only(jobs.filter(({ name }) => name === owner.job))
        : jobs.find(({ id }) => id === owner.checkRun);
    const ended = job ?? (await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .getAttempt */ .Yp)(client, { repo, run: owner.id, attempt: owner.attempt }));
    if (ended.status !== "completed")
        return { kind: "alive" };
    if (ended.conclusion === "success")
        return { kind: "ended", ending: { outcome: "success", moved: [] } };
    return {
        kind: "ended",
        ending: {
            outcome: "failure",
            reason: "owner-gone",
            message: `The job that deployed it ended ${ended.conclusion ?? "without a conclusion"} and did not settle it.`,
        },
    };
}
function only(items) {
    return items.length === 1 ? items[0] : undefined;
}


/***/ }),

/***/ 99105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ endOfRollback),
/* harmony export */   V: () => (/* binding */ timeOfRollback)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _rollback_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61074);
/* harmony import */ var _command_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2600);
/* harmony import */ var _how_back_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14869);
/* harmony import */ var _what_runs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57044);






/** Measures a rollback that came to its end; undefined for everything else. */
function timeOfRollback({ rollback, at }, environment) {
    if (rollback === undefined || environment === undefined)
        return undefined;
    const took = Date.parse(at) - Date.parse(rollback.requestedAt);
    const { within } = (0,_rollback_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackRule */ .T2)(environment);
    const isOver = took > within;
    const allowed = `the policy allows ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(within)}`;
    return {
        took,
        isOver,
        sentence: `It took ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(took)}; ${allowed}${isOver ? ", and that is over" : ""}.`,
    };
}
/** How a promotion that was a rollback ended; undefined while it goes on, and for everything else. */
function endOfRollback({ ledger, policy }, environment, promotion) {
    const back = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, environment).settled.find(({ id }) => id === promotion);
    if (back?.rollbackOf === undefined)
        return undefined;
    const time = timeOfRollback(back, policy.environments.get(environment));
    const fate = fateOf(back, environment, (0,_command_service_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(environment, policy, ledger.service));
    if (fate === undefined)
        return undefined;
    const sentence = time === undefined ? fate : `${fate} ${time.sentence}`;
    return { sentence, isLoud: back.state !== "succeeded" || time?.isOver === true };
}
function fateOf({ state, rollbackOf = "", release }, environment, place) {
    if (state === "succeeded")
        return `It took ${rollbackOf} back: ${environment} is on hold.`;
    if (state !== "indeterminate")
        return undefined;
    const next = `look what runs, then say \`${(0,_how_back_js__WEBPACK_IMPORTED_MODULE_4__/* .goBack */ .O)(place, release)}\` to try again, or \`/unlock ${place} ${_what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .SAY_RUNS */ .Jr}\` and promote what is good`;
    return `It was to take ${rollbackOf} back and failed. Nobody knows what runs in ${environment}, and it is locked: ${next}.`;
}


/***/ }),

/***/ 31624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ settleDrafts),
/* harmony export */   jt: () => (/* binding */ endDraft),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/**
 * The events that say how a deployment ended. Where the policy asks for verification (`verified`), one that went well has
 * only arrived, until somebody found that it is well (R97); what was found in the deploying job itself counts here.
 */
function settleDrafts(promotion, ending, by, deployment, verified = false) {
    const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
    const judged = promotion.verification?.judged;
    if (ending.outcome === "failure") {
        const { reason, message } = judged === undefined || judged.verdict === "pass" ? ending : unverified(judged.verdict);
        return [{ ...about, event: "promotion.failed", data: { deployment, by, reason, message } }];
    }
    const deployed = {
        ...about,
        event: "promotion.deployed",
        data: { deployment, by: by === "main" ? "post" : by, moved: ending.moved },
    };
    if (judged === undefined && (verified || promotion.verification !== undefined))
        return [deployed];
    return [deployed, endDraft(promotion, judged?.verdict ?? "pass", by, deployment)];
}
/** The event after a verdict: only a pass is a success. */
function endDraft(promotion, verdict, by, deployment) {
    const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
    if (verdict === "pass")
        return { ...about, event: "promotion.succeeded", data: {} };
    return { ...about, event: "promotion.failed", data: { deployment, by, ...unverified(verdict) } };
}
/** Why a promotion failed whose verification did not pass. */
function unverified(verdict) {
    return verdict === "fail"
        ? { reason: "verification-failed", message: "What was deployed is not well; the event before says what was found." }
        : { reason: "verification-inconclusive", message: "Nobody could say that what was deployed is well." };
}
/** What drafts make of a promotion that was deploying. */
function outcomeOf(drafts) {
    switch (drafts.at(-1)?.event) {
        case "promotion.succeeded":
            return "succeeded";
        case "promotion.failed":
            return "failed";
        case "promotion.deployed":
            return "deployed";
        default:
            return "deploying";
    }
}


/***/ }),

/***/ 37457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ VISIBLE_AFTER),
/* harmony export */   d: () => (/* binding */ whenVisible)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);

/** How long something that was made may stay invisible, in milliseconds between looks; half a minute in all (R70, R75). */
const VISIBLE_AFTER = [0, 4_000, 9_000, 17_000];
/**
 * Does `work` on something that was made a moment ago: while GitHub says that it is not there, it is tried again inside the
 * visibility window. A "not found" after that is an answer (R75).
 */
async function whenVisible(clock, work, isNotThere = (error) => (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found")) {
    let last;
    for (const wait of VISIBLE_AFTER) {
        if (wait > 0)
            await clock.sleep(wait);
        try {
            return await work();
        }
        catch (error) {
            if (!isNotThere(error))
                throw error;
            last = error;
        }
    }
    throw last;
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


/***/ })

};
