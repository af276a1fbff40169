export const id = 776;
export const ids = [776];
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
