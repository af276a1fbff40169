export const id = 236;
export const ids = [236];
export const modules = {

/***/ 86582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readCommitFacts)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77934);
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92204);
/* harmony import */ var _check_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10875);
/* harmony import */ var _commit_facts_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54507);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56150);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26019);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71549);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40502);








const REQUEST = "graphql CommitFacts";
const BLOCKS = new Set(["checks", "history", "file", "workflow", "reach", "witness"]);
const CommitObject = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ object: valibot__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5J() });
const HistoryObject = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ object: valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullable */ .mee(_history_js__WEBPACK_IMPORTED_MODULE_5__/* .HistoryShape */ .Yr) });
const FileObject = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ object: valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullable */ .mee(_file_text_js__WEBPACK_IMPORTED_MODULE_4__/* .ObjectShape */ .N9) });
const ComparedShape = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    compare: valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ status: valibot__WEBPACK_IMPORTED_MODULE_7__/* .picklist */ .KIO(["AHEAD", "BEHIND", "DIVERGED", "IDENTICAL"]) })),
});
const WitnessShape = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ ref: ComparedShape });
const ReachShape = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ defaultBranchRef: ComparedShape });
/**
 * Reads checks, statuses, the full release file, the building workflow and the ledger's witness in one GraphQL request,
 * and more only when a commit has over a hundred suites or a suite over a hundred checks. More than a thousand of either
 * make the checks not ok (R65).
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
async function readCommitFacts(client, query) {
    const answer = await client.graphql("read", _commit_facts_query_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMIT_FACTS_QUERY */ .X, variablesOf(query));
    const name = `${query.repo.owner}/${query.repo.name}`;
    (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .throwOutside */ .cs)({ answer, request: REQUEST, blocks: BLOCKS, repository: name });
    const block = (alias, permissions, read) => (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlock */ .Gr)({ answer, alias, permissions, read });
    const text = (alias, path) => path === undefined ? { ok: true, value: null } : block(alias, ["contents"], (found) => textOf(found, path));
    return {
        date: answer.date,
        checks: await checksBlock(client, query, block("checks", ["checks", "statuses"], (found) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parse */ .qg)(CommitObject, found, REQUEST).object)),
        file: text("file", query.ledgerFile),
        workflowFile: text("workflow", query.workflowPath),
        reachable: block("reach", ["contents"], (found) => isBehind((0,_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parse */ .qg)(ReachShape, found, REQUEST).defaultBranchRef)),
        history: query.history === true ? block("history", ["contents"], historyOf) : { ok: true, value: null },
        witness: query.witness === undefined ? { ok: true, value: "unasked" } : block("witness", ["contents"], witnessOf),
    };
}
function variablesOf(query) {
    if ((query.ledgerFile === undefined) !== (query.ledgerOid === undefined)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .unexpected */ .os)(REQUEST, "a ledger file can only be read at a ledger commit");
    }
    return {
        owner: query.repo.owner,
        name: query.repo.name,
        commit: query.commit,
        head: query.commit,
        withFile: query.ledgerFile !== undefined,
        file: `${query.ledgerOid ?? ""}:${query.ledgerFile ?? ""}`,
        withWorkflow: query.workflowPath !== undefined,
        workflow: `${query.commit}:${query.workflowPath ?? ""}`,
        withHistory: query.history === true,
        withWitness: query.witness !== undefined,
        ledger: `refs/heads/${query.ledgerBranch}`,
        witness: query.witness ?? "",
    };
}
async function checksBlock(client, query, found) {
    if (!found.ok)
        return found;
    if (found.value === null)
        return { ok: false, why: `GitHub does not know the commit ${query.commit}` };
    try {
        return { ok: true, value: await (0,_check_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readCheckFacts */ .a)(client, { ...query, data: found.value }) };
    }
    catch (failure) {
        // The caller has to end `deferred` then, whatever the other blocks say (R72).
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(failure, "rate-limited") || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(failure))
            throw failure;
        return { ok: false, why: failure.message };
    }
}
function historyOf(data) {
    const { object } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parse */ .qg)(HistoryObject, data, REQUEST);
    if (object === null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .unexpected */ .os)(REQUEST, "GitHub does not know the commit");
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .historyPage */ .e0)(object, REQUEST);
}
function textOf(data, path) {
    const { object } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parse */ .qg)(FileObject, data, REQUEST);
    return object === null ? null : (0,_file_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fileText */ .CG)(object, path, REQUEST);
}
function witnessOf(data) {
    return isBehind((0,_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parse */ .qg)(WitnessShape, data, REQUEST).ref) ? "ancestor" : "not-ancestor";
}
/**
 * The branch is the base and the commit in question the head: an ancestor is behind it, or the same commit. GitHub answers
 * `null` for a commit it does not have or that shares no history with the branch, which an ancestor never is.
 */
function isBehind({ compare }) {
    return compare?.status === "BEHIND" || compare?.status === "IDENTICAL";
}


/***/ }),

/***/ 74414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80728);

/** One annotation for each mistake, at its place in the policy file. */
function annotations(mistakes, file = _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l) {
    return mistakes.map(({ line, column, key, message }) => ({
        file,
        line,
        column,
        title: key === "" ? "Policy" : `Policy: ${key}`,
        message,
    }));
}


/***/ }),

/***/ 11035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ PolicyInvalid)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80728);

/** The policy has mistakes; whoever shows it shows all of them, each at its place. Nothing was judged. */
class PolicyInvalid extends Error {
    name = "PolicyInvalid";
    reason = "policy-invalid";
    hint = `Every mistake is annotated in ${_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l}; docs/policy.md lists all keys.`;
    mistakes;
    constructor(mistakes) {
        const [first] = mistakes;
        const where = first === undefined ? "" : `:${first.line}:${first.column}: ${first.message}`;
        const more = mistakes.length > 1 ? ` And ${mistakes.length - 1} more.` : "";
        super(`${_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l}${where}${more}`);
        this.mistakes = mistakes;
    }
}


/***/ }),

/***/ 10838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   bX: () => (/* binding */ chooseRelease)
/* harmony export */ });
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _release_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91319);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75802);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34827);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13715);






/** Reads the input `release`. */
function readChoice(text) {
    if (text === undefined)
        return { kind: "unsaid" };
    if (text === "latest")
        return { kind: "latest" };
    return _release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ID */ .uX.test(text) ? { kind: "id", id: text } : { kind: "version", version: text };
}
/** The ledger files that have to be read to know which release is meant. */
function filesOf(choice, service) {
    switch (choice.kind) {
        case "id":
            return [(0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(service, choice.id)];
        case "version":
            return [(0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .versionPath */ .qW)(service, choice.version)];
        case "latest":
        case "known":
        case "unsaid":
            return [];
    }
}
/**
 * The release that is meant: the one named, the open promotion's own, what the environments upstream run, or for an
 * environment that comes first the latest. Throws `Stop` `release-unknown` or `release-broken`.
 */
function chooseRelease(choice, ledger, environment, promotion) {
    switch (choice.kind) {
        case "id":
            return byId(ledger, choice.id);
        case "version":
            return byVersion(ledger, choice.version);
        case "latest":
            return (0,_due_js__WEBPACK_IMPORTED_MODULE_4__/* .latestRelease */ .JF)(ledger) ?? none(ledger.service);
        case "known":
            return choice.release;
        case "unsaid":
            return ofPromotion(ledger, environment.name, promotion) ?? upstreamRelease(ledger, environment);
    }
}
function byId(ledger, id) {
    const text = ledger.files.get((0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(ledger.service, id));
    if (text === undefined) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_5__/* .Stop */ .V("release-unknown", `The ledger has no release ${id} of ${ledger.service}.`, hintOf(ledger));
    }
    const read = (0,_release_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readRelease */ .i)(text, id);
    if (read.kind === "broken")
        throw broken(read.why);
    return (0,_release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(read.release);
}
function byVersion(ledger, version) {
    const text = ledger.files.get((0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .versionPath */ .qW)(ledger.service, version));
    if (text === undefined) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_5__/* .Stop */ .V("release-unknown", `No release of ${ledger.service} has the version "${version}".`, hintOf(ledger));
    }
    const brief = readBrief(text);
    if (brief === undefined)
        throw broken(`The ledger's file for version ${version} is not readable.`);
    return { ...brief, version };
}
function readBrief(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== "object" || value === null)
            return undefined;
        const { id, commit, run, preview } = value;
        if (typeof id !== "string" || !_release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ID */ .uX.test(id) || typeof commit !== "string")
            return undefined;
        if (typeof run !== "number" || typeof preview !== "boolean")
            return undefined;
        return { id, commit, run, preview };
    }
    catch {
        return undefined;
    }
}
function ofPromotion(ledger, environment, promotion) {
    if (promotion === undefined)
        return undefined;
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ledger, environment);
    return [...state.open, ...state.settled].find(({ id }) => id === promotion)?.release;
}
function upstreamRelease(ledger, environment) {
    if (environment.after.length === 0)
        return (0,_due_js__WEBPACK_IMPORTED_MODULE_4__/* .latestRelease */ .JF)(ledger) ?? none(ledger.service);
    const found = environment.after.map((upstream) => ({ upstream, current: (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ledger, upstream).current }));
    const releases = [];
    for (const { upstream, current } of found) {
        if (current.kind !== "release") {
            throw new _stop_js__WEBPACK_IMPORTED_MODULE_5__/* .Stop */ .V("release-unknown", `No release was named, and ${upstream} ${current.kind === "empty" ? "has none yet" : "is unsettled"}.`, `Name one with the input "release", or promote one to ${upstream} first.`);
        }
        releases.push(current.release);
    }
    const [first, ...others] = releases;
    if (first === undefined)
        return none(ledger.service);
    if (others.some(({ id }) => id !== first.id)) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_5__/* .Stop */ .V("release-unknown", `No release was named, and ${environment.after.join(" and ")} run different ones.`, 'Name one with the input "release".');
    }
    return first;
}
function none(service) {
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_5__/* .Stop */ .V("release-unknown", `No release of ${service} was registered yet.`, "Add a step with `uses: org/env-actions/register@v1` to the workflow that builds it, and run that.");
}
function broken(why) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_5__/* .Stop */ .V("release-broken", why, "Compare the ledger branch with its history: docs/ledger.md says how.");
}
function hintOf(ledger) {
    const { latest } = ledger.serviceState;
    return latest === null
        ? "No release was registered yet: the workflow that builds it needs a step with `uses: org/env-actions/register@v1`."
        : `The latest is ${latest.id}; the folder releases/${ledger.service} of the ledger branch has all of them.`;
}


/***/ }),

/***/ 15492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vm: () => (/* binding */ contextOf),
  JZ: () => (/* binding */ jobStatusOf),
  VD: () => (/* binding */ jobTotalOf)
});

// EXTERNAL MODULE: ./build/src/promotion/mode.js
var mode = __webpack_require__(67412);
;// CONCATENATED MODULE: ./build/src/release/artifacts/image-house.js
/** Closes what was opened, so that the process can end by itself. */
function closeImages(house) {
    for (const registry of house.connections.values())
        registry.close();
    house.connections.clear();
}

;// CONCATENATED MODULE: ./build/src/promotion/registry-access.js

/** What a step can do with registries: its logins, and the rules of keeping them to itself. Nothing is asked yet. */
function registryAccess(world, inputs) {
    const logins = inputs.registries ?? new Map();
    for (const { password } of logins.values())
        world.hide(password);
    const access = {
        logins,
        token: inputs.token,
        env: world.environment,
        agent: "env-actions",
        onSecret: (secret) => world.hide(secret),
        onProgress: (line) => world.log.info(line),
        clock: world.clock,
        connections: new Map(),
    };
    world.atEnd(() => closeImages(access));
    return access;
}

;// CONCATENATED MODULE: ./build/src/promotion/context.js


/** How long a step tries to get its record into the ledger before it ends `deferred`. */
const PATIENCE_MS = 5 * 60_000;
/** Builds the context of a step. `job` is the runner's job context as JSON, which names the job's check run. */
function contextOf(world, client, inputs) {
    const { run } = world;
    const repo = { owner: run.repository.owner, name: run.repository.name };
    // A re-run may be started by somebody else, whose id the runner does not say: then nobody is named rather than the wrong one.
    const actor = run.actorId !== null && run.triggeringActor === run.actor ? { id: run.actorId, login: run.actor } : null;
    return {
        client,
        clock: world.clock,
        log: world.log,
        repo,
        branch: inputs.ledger,
        serviceInput: inputs.service,
        calling: { id: run.runId, attempt: run.runAttempt, job: run.job, checkRun: checkRunOf(inputs.job) },
        actor,
        repositoryUrl: `${run.serverUrl}/${repo.owner}/${repo.name}`,
        runUrl: run.url,
        workflowPath: (0,mode/* workflowPathOf */._Z)(run.workflowRef, `${repo.owner}/${repo.name}`),
        deadline: new Date(world.clock.now().getTime() + PATIENCE_MS),
        network: world.network,
        outside: world.outside,
        registries: registryAccess(world, inputs),
        randomUuid: () => world.randomUuid(),
    };
}
function checkRunOf(job) {
    const id = field(job, "check_run_id");
    return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}
/** The job's outcome so far, as the runner evaluates it: `success`, `failure` or `cancelled`; anything else is no success. */
function jobStatusOf(job) {
    const status = field(job, "status");
    return typeof status === "string" ? status.toLowerCase() : "unknown";
}
/** How many jobs a matrix made of this one; 1 without a matrix. */
function jobTotalOf(strategy) {
    const total = field(strategy, "job-total");
    return typeof total === "number" ? total : 1;
}
function field(value, name) {
    return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}


/***/ }),

/***/ 34827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tw: () => (/* binding */ dueByAutomation),
  Sj: () => (/* binding */ firstStops),
  rM: () => (/* binding */ isQuiet),
  hc: () => (/* binding */ isResting),
  JF: () => (/* binding */ latestRelease),
  A_: () => (/* binding */ wasTried)
});

// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/policy/find.js
var find = __webpack_require__(72409);
// EXTERNAL MODULE: ./build/src/rollback/plan.js
var plan = __webpack_require__(15623);
// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rollback_rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/rollback/target.js
var rollback_target = __webpack_require__(98965);
;// CONCATENATED MODULE: ./build/src/rollback/due.js



/**
 * Whether an environment goes back by itself now: its policy says so, and a failed promotion that is no rollback still is
 * what it holds (R100). Once: an attempt that was made, whatever became of it, is the last one without a person (R101, I15).
 * Back to what last succeeded there and to nothing else; when that very release failed, going further back is a decision.
 */
function dueRollback(environment, state) {
    const rule = (0,rollback_rule/* rollbackRule */.T)(environment);
    if (!(0,plan/* isAutomatic */.aI)(rule, rule.data) || rule.workflow === undefined)
        return undefined;
    const { current, settled, open, succeeded } = state;
    if (current.kind !== "unknown")
        return undefined;
    const failed = settled.find(({ id }) => id === current.promotion);
    if (failed?.state !== "failed" || failed.rollbackOf !== undefined)
        return undefined;
    const wasTried = settled.some(({ rollbackOf }) => rollbackOf === failed.id) ||
        open.some(({ rollback }) => rollback?.of === failed.id);
    if (wasTried)
        return undefined;
    const target = (0,rollback_target/* rollbackTarget */.e)(state, failed.release.id);
    if (target.kind !== "release" || target.release.id !== succeeded?.release.id)
        return undefined;
    return { release: target.release, of: failed.id, why: `${failed.id} failed: ${failed.reason ?? "without a reason"}` };
}

;// CONCATENATED MODULE: ./build/src/promotion/due.js



/** The newest release that is not a preview. */
function latestRelease({ serviceState: { latest } }) {
    if (latest === null)
        return undefined;
    const { id, version, commit, run, preview } = latest;
    return { id, version, commit, run, preview };
}
/**
 * The automatic promotions that are due: what an environment's upstreams all run, or for a first environment the newest
 * release, unless it was tried there before. A failure needs a new cause, so automation never loops (R94). Before them the
 * rollbacks that happen by themselves.
 */
function dueByAutomation(policy, ledger) {
    const due = [];
    for (const environment of policy.environments.values()) {
        const back = dueRollback(environment, (0,snapshot/* stateOf */.L4)(ledger, environment.name));
        if (back === undefined)
            continue;
        const { release, of, why } = back;
        due.push({ environment, release, requester: null, rollback: { of, why } });
    }
    for (const environment of policy.environments.values()) {
        if (environment.promote !== "automatic" || environment.workflow === undefined)
            continue;
        const release = candidateFor(policy, ledger, environment);
        if (release === undefined || release.preview)
            continue;
        if (wasTried(ledger, environment.name, release))
            continue;
        due.push({ environment, release, requester: requesterBefore(policy, ledger, environment) });
    }
    return due;
}
/**
 * Whether asking again about a promotion can only give the answer that stands there: all that keeps it waiting says until
 * when, and nothing that could end the waiting sooner has happened: another policy, somebody's word against a gate, or a
 * lock, which can be taken off at any time. Everything else is judged again at each look.
 */
function isResting(promotion, standing) {
    return promotion.reasons.length > 0 && isQuiet(promotion, standing);
}
/** The same, also where nothing but what was left out of the reasons keeps it waiting. */
function isQuiet({ state, reasons, overrides = [], policy: judgedBy }, { now, policy }) {
    if (state !== "waiting" || judgedBy !== policy.sha256)
        return false;
    return reasons.every(({ gate, retryAt }) => gate !== "lock" &&
        retryAt !== undefined &&
        Date.parse(retryAt) > now.getTime() &&
        !overrides.some((override) => override.gate === gate));
}
/** Who asked for what runs in the environments before this one; `null` where nobody is named, or there is none before it. */
function requesterBefore(policy, ledger, environment) {
    for (const { name } of (0,find/* upstream */.a4)(policy, environment.name)) {
        const { current, settled } = (0,snapshot/* stateOf */.L4)(ledger, name);
        const found = settled.find(({ id }) => current.kind === "release" && id === current.promotion)?.requester;
        if (found !== null && found !== undefined)
            return found;
    }
    return null;
}
/** Where a newly registered release goes first: previews only to development environments. */
function firstStops(policy, release) {
    return (0,find/* firstEnvironments */.Xk)(policy).filter(({ promote, preset, workflow }) => promote === "automatic" && workflow !== undefined && (!release.preview || preset === "development"));
}
function candidateFor(policy, ledger, environment) {
    const upstreams = (0,find/* upstream */.a4)(policy, environment.name);
    if (upstreams.length === 0)
        return latestRelease(ledger);
    const releases = [];
    for (const { name } of upstreams) {
        const { current, succeeded } = (0,snapshot/* stateOf */.L4)(ledger, name);
        if (current.kind !== "release" || succeeded?.release.id !== current.release.id)
            return undefined;
        releases.push(current.release);
    }
    const [first] = releases;
    return releases.every(({ id }) => id === first?.id) ? first : undefined;
}
/** Whether a release ever asked for an environment, as far as its last twenty promotions tell. */
function wasTried(ledger, environment, { id }) {
    const { current, candidate, open, settled, rejected } = (0,snapshot/* stateOf */.L4)(ledger, environment);
    if (current.kind === "release" && current.release.id === id)
        return true;
    if (candidate?.release.id === id || rejected.includes(id))
        return true;
    return [...open, ...settled].some(({ release }) => release.id === id);
}


/***/ }),

/***/ 69500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ readGround),
/* harmony export */   b6: () => (/* binding */ environmentNamed),
/* harmony export */   iE: () => (/* binding */ policyIn)
/* harmony export */ });
/* harmony import */ var _gates_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28438);
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30193);
/* harmony import */ var _github_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7217);
/* harmony import */ var _ledger_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85880);
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9071);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51623);
/* harmony import */ var _policy_annotate_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(74414);
/* harmony import */ var _policy_find_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72409);
/* harmony import */ var _policy_invalid_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11035);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80728);
/* harmony import */ var _rollback_page_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18411);
/* harmony import */ var _request_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96610);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13715);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23292);














/**
 * Reads the ground in one request. Throws `Stop` when there is none to stand on: no policy, no ledger, a ledger that
 * vanished, or one that cannot be read (R88, R116); `PolicyInvalid` with all mistakes when the policy is wrong.
 */
async function readGround(context, asked) {
    const service = context.serviceInput ?? context.repo.name;
    const readAt = context.clock.now();
    const snapshot = await (0,_github_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .readSnapshot */ .R)(context.client, {
        repo: context.repo,
        ledger: context.branch,
        folder: (0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentFolder */ .Yg)(service).replace(/\/$/, ""),
        files: [_ledger_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .HEAD_PATH */ .zO, (0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .servicePath */ .VF)(service), ...asked.files(service)],
        policyPath: _policy_policy_js__WEBPACK_IMPORTED_MODULE_11__/* .POLICY_PATH */ .l,
        pages: _rollback_page_js__WEBPACK_IMPORTED_MODULE_7__/* .PAGES_FOLDER */ .AJ,
        ...(asked.requests === true ? { openIssues: _request_place_js__WEBPACK_IMPORTED_MODULE_8__/* .REQUEST_LABEL */ .dF } : {}),
        ...(asked.environment === undefined
            ? {}
            : { environment: asked.environment, deploymentEnvironments: [asked.environment] }),
    });
    const policy = policyIn(context, snapshot);
    const named = asked.anyService === true && policy.services.length > 0
        ? { ok: true, service }
        : (0,_policy_find_js__WEBPACK_IMPORTED_MODULE_12__/* .serviceNamed */ .fD)(policy, context.repo.name, context.serviceInput);
    if (!named.ok)
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("service-unknown", named.message, named.suggestion);
    if (named.service !== service)
        return readGround({ ...context, serviceInput: named.service }, asked);
    const ledger = await ledgerOf(context, snapshot, service);
    return { now: snapshot.date, readAt, snapshot, policy, service, ledger, witness: (0,_witness_js__WEBPACK_IMPORTED_MODULE_10__/* .witnessIn */ .R9)(snapshot) };
}
/** The environment's policy by its exact name. Throws `Stop` `environment-unknown` with what was probably meant. */
function environmentNamed(policy, name) {
    const found = (0,_policy_find_js__WEBPACK_IMPORTED_MODULE_12__/* .findEnvironment */ .jY)(policy, name);
    if (found.ok)
        return found.environment;
    const meant = found.suggestion === undefined ? "" : ` Did you mean "${found.suggestion}"?`;
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("environment-unknown", `${found.message}${meant}`, `Environments are declared in ${_policy_policy_js__WEBPACK_IMPORTED_MODULE_11__/* .POLICY_PATH */ .l}.`);
}
/** The policy of the default branch's head (R54). Throws `Stop` when there is none, `PolicyInvalid` with all mistakes. */
function policyIn({ log }, snapshot) {
    if (!snapshot.policy.ok) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("policy-unreadable", `The policy could not be read: ${snapshot.policy.why}`, "Give the job `permissions: contents: read`.");
    }
    if (snapshot.policy.value === null) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("policy-missing", `The default branch ${snapshot.repository.defaultBranch} has no ${_policy_policy_js__WEBPACK_IMPORTED_MODULE_11__/* .POLICY_PATH */ .l}.`, "The smallest policy is:\nversion: 1\nenvironments:\n  production: { preset: production, workflow: production.yml }");
    }
    const read = (0,_gates_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .readPolicy */ .T)(snapshot.policy.value);
    if (!read.ok) {
        for (const { message, file, line, column } of (0,_policy_annotate_js__WEBPACK_IMPORTED_MODULE_13__/* .annotations */ .h)(read.mistakes))
            log.error(message, { file, line, column });
        throw new _policy_invalid_js__WEBPACK_IMPORTED_MODULE_6__/* .PolicyInvalid */ .g(read.mistakes);
    }
    return read.policy;
}
async function ledgerOf(context, snapshot, service) {
    const { ledger } = snapshot;
    if (!ledger.ok)
        throw unreadable(context.branch, ledger.why);
    if (ledger.value === null)
        throw await whyNoLedger(context, snapshot);
    try {
        return (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLedger */ .h8)(ledger.value.files, ledger.value.oid, service);
    }
    catch (error) {
        if (error instanceof _ledger_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LedgerUnreadable */ .XA)
            throw unreadable(context.branch, error.message, error);
        if (error instanceof _ledger_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ClientTooOld */ .lq)
            throw error;
        throw error;
    }
}
function unreadable(branch, why, cause) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("ledger-unreadable", `The ledger on branch ${branch} cannot be read, so nothing may move: ${why}`, "Nothing is repaired by itself. docs/ledger.md says how to find the commit that broke it.", { cause });
}
/** A missing ledger is never silently made anew: Deployments of ours prove that there was one (design.md section 6). */
async function whyNoLedger(context, snapshot) {
    const seen = snapshot.deployments.ok && snapshot.deployments.value.some(({ task }) => task.startsWith(_witness_js__WEBPACK_IMPORTED_MODULE_10__/* .TASK_PREFIX */ .bH));
    const service = context.serviceInput ?? context.repo.name;
    const ours = seen ||
        (await (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .listDeployments */ .Jn)(context.client, { repo: context.repo, task: `${_witness_js__WEBPACK_IMPORTED_MODULE_10__/* .TASK_PREFIX */ .bH}${service}`, newest: 1 }))
            .length > 0;
    if (ours) {
        return new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("ledger-missing", `The branch ${context.branch} is gone, but Deployments of this suite exist: the record was deleted.`, `Restore the branch from a clone or from GitHub's branch activity page; nothing moves until it is back.`);
    }
    return new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("ledger-none", `There is no ledger yet: the branch ${context.branch} does not exist.`, "Run register once with `init: true`; it creates the branch.");
}


/***/ }),

/***/ 67412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ callerOf),
/* harmony export */   VV: () => (/* binding */ modeOf),
/* harmony export */   _Z: () => (/* binding */ workflowPathOf)
/* harmony export */ });
/* harmony import */ var _action_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33412);
/* harmony import */ var _rollback_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61074);


/** The caller, as the runner describes the run. */
function callerOf(run) {
    const input = (name) => {
        const value = (0,_action_event_js__WEBPACK_IMPORTED_MODULE_0__.at)(run.event, "inputs", name);
        return typeof value === "string" && value !== "" ? value : undefined;
    };
    return {
        eventName: run.eventName,
        ref: run.ref,
        workflowRef: run.workflowRef,
        repository: `${run.repository.owner}/${run.repository.name}`,
        dispatched: { environment: input("environment"), service: input("service") },
    };
}
/** Which of the two modes of `promote` this step is in (design.md section 3). */
function modeOf(caller, environment, wanted) {
    if (environment.workflow === undefined)
        return "deploying";
    if (caller.eventName !== "workflow_dispatch")
        return "requesting";
    const own = [environment.workflow, (0,_rollback_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackRule */ .T)(environment).workflow].flatMap((file) => file === undefined ? [] : [prefixOf(caller, file)]);
    const prefix = own.find((each) => caller.workflowRef?.startsWith(each) === true);
    if (prefix === undefined)
        return "requesting";
    if (caller.dispatched.environment !== environment.name)
        return "requesting";
    if ((caller.dispatched.service ?? "") !== (wanted.service ?? ""))
        return "requesting";
    const expected = `refs/heads/${wanted.defaultBranch}`;
    return caller.ref === expected && caller.workflowRef === `${prefix}${expected}` ? "deploying" : "wrong-ref";
}
function prefixOf({ repository }, file) {
    return `${repository}/.github/workflows/${file}@`;
}
/** The path of the calling workflow file in its repository, `undefined` when the runner does not say it. */
function workflowPathOf(workflowRef, repository) {
    const prefix = `${repository}/`;
    if (workflowRef === null || !workflowRef.startsWith(prefix))
        return undefined;
    return workflowRef.slice(prefix.length).split("@")[0];
}


/***/ }),

/***/ 10494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ nextId)
/* harmony export */ });
/** The id of the promotion that would be requested next. Numbers are given out per repository. */
function nextId({ head }, environment) {
    return `p-${environment}-${head.promotions + 1}`;
}


/***/ }),

/***/ 3284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ shortPlan),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   Je: () => (/* binding */ dispatchMarker),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40529);
/* harmony import */ var _release_canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88833);
/* harmony import */ var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15623);




/** How much of a plan digest people see and dispatches carry. */
const SHOWN = 12;
/**
 * What is agreed to when a promotion goes ahead: sha256 over the canonical JSON of the promotion, the release's digest, this
 * environment's effective policy and the way back (design.md section 8). Times, ages and proofs are not part of it.
 */
function planDigest(plan) {
    const text = (0,_release_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)({
        promotion: plan.promotion,
        release: plan.release,
        policy: (0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .effectivePolicy */ .C)(plan.environment),
        rollback: (0,_rollback_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planPart */ .rC)(plan.back),
    });
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
}
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

/***/ 34972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xt: () => (/* binding */ askOf),
  XD: () => (/* binding */ question_environmentIn),
  pE: () => (/* binding */ gateFacts),
  zv: () => (/* binding */ recordOf)
});

// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var ledger_snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
// EXTERNAL MODULE: ./build/src/gates/policy.js + 11 modules
var policy = __webpack_require__(28438);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/file-text.js
var file_text = __webpack_require__(26019);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
;// CONCATENATED MODULE: ./build/src/github/file-versions.js




/** How many versions of a file are read: the newest, in one request. */
const VERSIONS_READ = 100;
const FILE_VERSIONS_QUERY = `query FileVersions($owner: String!, $name: String!, $path: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef {
      target {
        ... on Commit {
          history(first: ${VERSIONS_READ}, path: $path) {
            nodes { oid file(path: $path) { object { __typename ...Text } } }
          }
        }
      }
    }
  }
}
${file_text/* TEXT_FRAGMENT */.bK}`;
const REQUEST = "graphql FileVersions";
const Shape = dist/* object */.Ikc({
    repository: dist/* object */.Ikc({
        defaultBranchRef: dist/* object */.Ikc({
            target: dist/* object */.Ikc({ history: dist/* object */.Ikc({ nodes: dist/* array */.YOg(dist/* object */.Ikc({ oid: parse/* Oid */.bm, file: file_text/* FileShape */.cR })) }) }),
        }),
    }),
});
/**
 * The texts that a file had on the default branch, newest first, at most {@link VERSIONS_READ}; one that GitHub does not give
 * whole is left out. One request.
 */
async function readFileVersions(client, o) {
    const variables = { owner: o.repo.owner, name: o.repo.name, path: o.path };
    const answer = await client.graphql("read", FILE_VERSIONS_QUERY, variables);
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,errors/* unexpected */.os)(REQUEST, error.message.slice(0, 500));
    const { nodes } = (0,parse/* parse */.qg)(Shape, answer.data, REQUEST).repository.defaultBranchRef.target.history;
    return nodes.flatMap(({ file }) => {
        if (file === null)
            return [];
        try {
            return [(0,file_text/* fileText */.CG)(file.object, o.path, REQUEST)];
        }
        catch {
            return [];
        }
    });
}

// EXTERNAL MODULE: ./build/src/policy/decode.js
var decode = __webpack_require__(82792);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy_policy = __webpack_require__(80728);
;// CONCATENATED MODULE: ./build/src/promotion/former-policy.js






/**
 * An environment by the policy under which a promotion was approved there last (design.md section 8): the text whose sha256
 * the ledger knows, from the default branch's own history. Nothing is asked where it is the policy of now; else one request.
 */
function formerPolicy({ client, repo }, { ledger, policy }, environment) {
    let reading;
    const { agreed } = (0,ledger_snapshot/* stateOf */.L4)(ledger, environment);
    const read = async () => {
        if (agreed === undefined || agreed === policy.sha256)
            return { kind: "none" };
        try {
            const versions = await readFileVersions(client, { repo, path: policy_policy/* POLICY_PATH */.l });
            const text = versions.find((version) => isOf(version, agreed));
            return text === undefined ? lost(agreed) : environmentIn(text, environment, agreed);
        }
        catch (error) {
            if (!(0,errors/* isFailure */.N6)(error))
                throw error;
            return { kind: "lost", why: `the history of ${policy_policy/* POLICY_PATH */.l} could not be read: ${error.message}` };
        }
    };
    return () => {
        reading ??= read();
        return reading;
    };
}
function isOf(text, sha256) {
    const decoded = (0,decode/* decode */.D)(text);
    return "sha256" in decoded && decoded.sha256 === sha256;
}
function environmentIn(text, name, sha256) {
    const read = (0,policy/* readPolicy */.T)(text);
    const environment = read.ok ? read.policy.environments.get(name) : undefined;
    if (environment !== undefined)
        return { kind: "found", environment };
    return { kind: "lost", why: `the policy ${sha256.slice(0, 19)} cannot be read any more, or has no ${name}` };
}
function lost(sha256) {
    const why = `the policy ${sha256.slice(0, 19)}, by which a promotion was approved here last, is none of the last ${VERSIONS_READ} versions of ${policy_policy/* POLICY_PATH */.l} on the default branch`;
    return { kind: "lost", why };
}

// EXTERNAL MODULE: ./build/src/promotion/next-id.js
var next_id = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var plan = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/question.js







/** The question as gates gather for it. */
function askOf(context, ground, { evidence, record }, { environment, release, promotion, cause, successorOf, here }) {
    const { ledger, policy, now, snapshot } = ground;
    const { repository, requiredChecks } = snapshot;
    const back = (0,way_back/* wayBack */.l)(ground, environment, release);
    return {
        subject: {
            kind: "release",
            release,
            record: () => record,
            stateOf: (name) => (0,ledger_snapshot/* stateOf */.L4)(ledger, name),
            history: async () => (await evidence).history,
            images: { ...context.registries, rules: policy.registries },
            promotion,
            promotionId: promotion?.id ?? (0,next_id/* nextId */.H)(ledger, environment.name),
            successorOf,
            reviewed: ledger.head.reviewed,
            former: formerPolicy(context, ground, environment.name),
            cause,
            planOf: async (id) => {
                const { digest } = await record;
                return (0,plan/* planDigest */.Gb)({ promotion: id, release: digest, environment, back });
            },
            markerOf: plan/* dispatchMarker */.Je,
            here,
            calling: { id: context.calling.id, attempt: context.calling.attempt },
            back,
            page: (0,way_back/* pageOf */.Z)(ground, environment.name),
            ledger: { branch: context.branch, service: ledger.service },
        },
        commit: release.commit,
        policy,
        environment,
        now,
        repository: {
            id: repository.id,
            defaultBranch: repository.defaultBranch,
            visibility: repository.visibility,
            url: context.repositoryUrl,
        },
        requiredChecks,
        repo: context.repo,
        client: context.client,
        network: context.network,
        outside: context.outside,
    };
}
/** The question as gates judge it. */
function gateFacts(context, { ledger, policy, now, snapshot }, facts, { environment, release, promotion, cause, rollback }) {
    return {
        now,
        policy,
        environment,
        release,
        commit: release.commit,
        action: rollback === undefined ? "promote" : "rollback",
        stateOf: (name) => (0,ledger_snapshot/* stateOf */.L4)(ledger, name),
        everywhere: ledger.head,
        promotion,
        cause,
        githubEnvironment: question_environmentIn(snapshot.environments, environment.name),
        visibility: snapshot.repository.visibility,
        defaultBranch: snapshot.repository.defaultBranch,
        requiredChecks: snapshot.requiredChecks,
        checks: facts.checks,
        reachable: facts.reachable,
        buildWorkflow: facts.workflowFile,
        upstreamRuns: facts.upstreamRuns,
        repositoryId: snapshot.repository.id,
        calling: { run: context.calling.id, job: context.calling.job, checkRun: context.calling.checkRun },
        repositoryUrl: context.repositoryUrl,
    };
}
/** GitHub's names are case-insensitive; the gate compares the letters (R55). */
function question_environmentIn(environments, name) {
    if (!environments.ok)
        return environments;
    const found = environments.value.find((each) => each.name === name);
    const folded = environments.value.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return { ok: true, value: found ?? folded ?? null };
}
/** The release's record. Throws `Stop` when it is broken, or could not be read. */
function recordOf({ file }, id) {
    if (!file.ok)
        throw new stop/* Stop */.V("ledger-unreadable", `The record of release ${id} could not be read: ${file.why}`, "Run this again.");
    if (file.value === null)
        throw new stop/* Stop */.V("release-broken", `The ledger has no record of release ${id}.`, "docs/ledger.md says how to check the ledger.");
    const read = (0,release_read/* readRelease */.i)(file.value, id);
    if (read.kind === "broken")
        throw new stop/* Stop */.V("release-broken", read.why, "docs/ledger.md says how to check the ledger.");
    return read.release;
}


/***/ }),

/***/ 57296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readReleaseFacts)
/* harmony export */ });
/* harmony import */ var _gates_checks_gather_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45489);
/* harmony import */ var _gates_upstream_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43269);
/* harmony import */ var _github_commit_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86582);
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9071);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51623);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13715);






/**
 * Reads what gates need about a release: one request for its commit and its record, and one for each environment upstream
 * whose success has to be proven again; all at once.
 */
async function readReleaseFacts(context, ground, release, environment) {
    const cited = citedRuns(ground, release, environment);
    const [commit, ...runs] = await Promise.all([
        readCommit(context, ground, release, environment),
        ...cited.map(async (settled) => [settled.run ?? 0, await (0,_gates_upstream_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readUpstreamRun */ .v)(context, settled)]),
    ]);
    refuseRewritten(context.branch, commit);
    return { ...commit, upstreamRuns: new Map(runs) };
}
function readCommit(context, ground, release, environment) {
    // Only inside the building run itself does it matter which jobs the calling one needs.
    const asksItself = context.calling.id === release.run && context.workflowPath !== undefined;
    return (0,_github_commit_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommitFacts */ .P)(context.client, {
        repo: context.repo,
        commit: release.commit,
        ledgerBranch: context.branch,
        ledgerOid: ground.ledger.oid,
        ledgerFile: (0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .releasePath */ .bD)(ground.service, release.id),
        history: (0,_gates_checks_gather_js__WEBPACK_IMPORTED_MODULE_0__/* .wantsHistory */ .Ev)(environment, {
            state: (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOf */ .L4)(ground.ledger, environment.name),
            commit: release.commit,
            requiredChecks: ground.snapshot.requiredChecks,
        }),
        ...(asksItself ? { workflowPath: context.workflowPath } : {}),
        ...(ground.witness === undefined ? {} : { witness: ground.witness }),
    });
}
/** The promotions upstream that the ledger says succeeded with this release, the newest of each environment. */
function citedRuns(ground, release, environment) {
    return environment.after.flatMap((upstream) => {
        const newest = (0,_gates_upstream_run_js__WEBPACK_IMPORTED_MODULE_1__/* .newestSuccess */ .S)((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOf */ .L4)(ground.ledger, upstream), release.id);
        return newest === undefined || newest.run === null ? [] : [newest];
    });
}
function refuseRewritten(branch, { witness }) {
    if (!witness.ok) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_5__/* .Stop */ .V("ledger-unreadable", `Whether the ledger was rewritten could not be read: ${witness.why}`, "Run this again.");
    }
    if (witness.value !== "not-ancestor")
        return;
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_5__/* .Stop */ .V("ledger-rewritten", `The newest Deployment saw a commit of ${branch} that is no longer part of it: the record was rewritten.`, "Bring the branch back to what it was (a clone or GitHub's branch activity page has it); nothing moves until then.");
}


/***/ }),

/***/ 96610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isSameRepo),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   G3: () => (/* binding */ repoNamed),
/* harmony export */   P2: () => (/* binding */ nameOfRepo),
/* harmony export */   dF: () => (/* binding */ REQUEST_LABEL),
/* harmony export */   qk: () => (/* binding */ approvalsIn)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59232);


/** Label of the issues on which promotions are decided. For people to filter by; nothing is decided by it (R48). */
const REQUEST_LABEL = "env-approval";
/** What is known about a promotion's approvals, where the policy asks for any and they could be read. */
function approvalsIn(results) {
    return results.find(({ gate }) => gate === "approvals")?.approvals;
}
/** `owner/name` */
function nameOfRepo({ owner, name }) {
    return `${owner}/${name}`;
}
/** Whether two names mean one repository; GitHub takes any letter case. */
function isSameRepo(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}
/** Where the policy wants people to be asked; undefined where nobody answers on a page, but in GitHub's own review. */
function placeOf({ repo }, { rules }) {
    const written = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(_gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalsSchema */ .AP, rules.get("approvals"));
    if (!written.success)
        return undefined;
    const { ask, via } = (0,_gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalRule */ .Qj)(written.output);
    if (!via.includes("issue"))
        return undefined;
    return ask.includes("/")
        ? { repo: repoNamed(ask), kind: "issue" }
        : { repo, kind: ask === "pull-request" ? ask : "issue" };
}
/** `owner/name` as routes take it. */
function repoNamed(name) {
    const [owner = "", repository = ""] = name.split("/");
    return { owner, name: repository };
}


/***/ }),

/***/ 17714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pageOf),
/* harmony export */   l: () => (/* binding */ wayBack)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15623);


/** How an environment would leave a release again, by today's policy, ledger and page. Nothing is asked. */
function wayBack(ground, environment, release) {
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment.name);
    return (0,_rollback_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .composePlan */ .W2)({ environment, state, release: release.id, page: pageOf(ground, environment.name) });
}
/** The page of an environment on the default branch; null where there is none. */
function pageOf({ snapshot: { pages } }, environment) {
    return pages.ok ? { ok: true, value: pages.value.get(`${environment}.md`) ?? null } : pages;
}


/***/ })

};
