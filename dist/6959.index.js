export const id = 6959;
export const ids = [6959];
export const modules = {

/***/ 26959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportEvidence: () => (/* reexport */ exportEvidence)
});

// EXTERNAL MODULE: ./build/src/environments/needed.js
var needed = __webpack_require__(51951);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/block.js
var block = __webpack_require__(92204);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
;// CONCATENATED MODULE: ./build/src/github/commit-times.js




/** Objects that one query asks for. */
const AT_ONCE = 100;
const REQUEST = "graphql CommitTimes";
const CommitShape = dist/* nullish */.cl6(dist/* object */.Ikc({ committedDate: dist/* optional */.lqM(parse/* Time */.gX) }));
/**
 * When commits were committed, as GitHub has them: an ISO 8601 time by full commit id. It is part of the commit, so it is the
 * same whenever it is asked for. One that GitHub does not have is left out. One request for every hundred.
 */
async function readCommitTimes(client, { repo, commits }) {
    const times = new Map();
    for (let from = 0; from < commits.length; from += AT_ONCE) {
        const some = commits.slice(from, from + AT_ONCE);
        const answer = await client.graphql("read", commitTimesQuery(some.length), {
            owner: repo.owner,
            name: repo.name,
            ...Object.fromEntries(some.map((oid, index) => [`c${index}`, oid])),
        });
        const [error] = answer.errors;
        if (error !== undefined)
            throw (0,errors/* unexpected */.os)(REQUEST, (0,block/* describeError */.Uc)(error, ["contents"]));
        const { repository } = (0,parse/* parse */.qg)(dist/* object */.Ikc({ repository: dist/* looseObject */._H3({}) }), answer.data, REQUEST);
        for (const [index, oid] of some.entries()) {
            const time = (0,parse/* parse */.qg)(CommitShape, repository[`c${index}`], REQUEST)?.committedDate;
            if (time !== undefined)
                times.set(oid, time);
        }
    }
    return times;
}
/** @param commits how many are asked for: variables `$c0`, `$c1` \u2026 */
function commitTimesQuery(commits) {
    const indexes = Array.from({ length: commits }, (_, index) => index);
    const variables = indexes.map((index) => `, $c${index}: GitObjectID!`).join("");
    const fields = indexes.map((index) => `c${index}: object(oid: $c${index}) { __typename ... on Commit { committedDate } }`);
    return `query CommitTimes($owner: String!, $name: String!${variables}) {
  repository(owner: $owner, name: $name) { ${["__typename", ...fields].join("\n    ")} }
}`;
}

// EXTERNAL MODULE: ./build/src/ledger/verify.js
var verify = __webpack_require__(60682);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/evidence/approvals.js
var approvals = __webpack_require__(60643);
// EXTERNAL MODULE: ./build/src/evidence/change.js
var change = __webpack_require__(71115);
// EXTERNAL MODULE: ./build/src/evidence/pack.js + 7 modules
var pack = __webpack_require__(17905);
// EXTERNAL MODULE: ./build/src/evidence/period.js
var evidence_period = __webpack_require__(32766);
// EXTERNAL MODULE: ./build/src/evidence/write.js
var write = __webpack_require__(27600);
;// CONCATENATED MODULE: ./build/src/evidence/export.js









/**
 * Exports a period from the ledger on GitHub, compared with GitHub's Deployments, with GitHub's times of
 * the commits that moved, and with the comments by which people approved. Throws `Stop` where there is no ledger, or
 * where it does not hold: of such a log nothing is evidence.
 */
async function exportEvidence(ask, period, folder) {
    const [ledger, deployments] = await Promise.all([ask.ledger(), ask.deployments()]);
    if (ledger === null)
        throw new stop/* Stop */.V("ledger-none", "There is no ledger to export evidence from.");
    const { events } = (0,needed/* needed */.Ow)(ledger.told);
    const verdict = (0,verify/* verifyLedger */.xy)(ledger.files);
    if (verdict.kind !== "intact") {
        const why = verdict.kind === "broken" ? verdict.why : `These files do not follow from it: ${verdict.paths.join(", ")}.`;
        throw new stop/* Stop */.V("ledger-unreadable", `The ledger does not hold, so nothing was exported. ${why}`);
    }
    const changes = (0,change/* changesIn */.N)((0,evidence_period/* untilEndOf */.Vm)(period, events), period);
    const asked = [...new Set(changes.map(({ release }) => release.commit))];
    const commits = await readCommitTimes(ask.client, { repo: ask.repo, commits: asked });
    const pages = await (0,approvals/* readPages */.n)(ask.client, changes);
    const evidence = (0,pack/* packEvidence */.J)({ files: ledger.files, events, period, deployments, commits, pages });
    await (0,write/* writeEvidence */.n)(evidence, folder);
    return evidence;
}

;// CONCATENATED MODULE: ./build/actions/work/evidence.js
/** What the step `audit` does beside: the evidence of a period. */



/***/ }),

/***/ 92204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ readBlock),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   cs: () => (/* binding */ throwOutside),
/* harmony export */   lx: () => (/* binding */ repositoryMissing)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45101);


/**
 * Reads one block: an alias of `repository` at the top of a query.
 *
 * @param o.read parses the repository as the block asked for it; its {@link GitHubFailure} makes the block not ok
 * @param o.answer the errors by path, the data by alias
 * @param o.answersWithNull paths where `NOT_FOUND` is an answer, and not an error
 */
function readBlock(o) {
    const error = o.answer.errors.find(({ type, path }) => path[0] === o.alias && !(type === "NOT_FOUND" && o.answersWithNull?.(path) === true));
    if (error !== undefined)
        return { ok: false, why: describeError(error, o.permissions) };
    try {
        return { ok: true, value: o.read(fieldOf(o.answer.data, o.alias)) };
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure))
            return { ok: false, why: failure.message };
        throw failure;
    }
}
/** Throws for errors that concern the whole request or anything but the named blocks. */
function throwOutside(o) {
    const { errors } = o.answer;
    // GitHub hides a repository in every block alike.
    if (errors.some(({ type, path }) => type === "NOT_FOUND" && path.length === 1)) {
        throw repositoryMissing(o.request, o.repository);
    }
    const error = errors.find(({ path }) => !(typeof path[0] === "string" && o.blocks.has(path[0])));
    if (error === undefined)
        return;
    const message = `${o.request}: ${describeError(error, [])}`;
    switch (error.type) {
        case "FORBIDDEN":
        case "INSUFFICIENT_SCOPES":
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({
                kind: "forbidden",
                request: o.request,
                message,
                hint: (0,_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .addPermission */ .F)("contents", "read"),
            });
        case null:
        case "INTERNAL":
        case "SERVICE_UNAVAILABLE":
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({ kind: "unavailable", request: o.request, message });
        default:
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(o.request, describeError(error, []));
    }
}
function fieldOf(data, alias) {
    if (typeof data !== "object" || data === null)
        return undefined;
    return Object.entries(data).find(([key]) => key === alias)?.[1];
}
/** What GitHub says about a repository that is not there or that the token may not see. */
function repositoryMissing(request, repository) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({
        kind: "not-found",
        request,
        message: `${request}: the repository ${repository} does not exist, or the token may not see it`,
        hint: (0,_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .addPermission */ .F)("contents", "read"),
    });
}
/** An error in words, with the permission to add when one is missing. */
function describeError(error, permissions) {
    const message = error.message.slice(0, 500);
    const forbidden = error.type === "FORBIDDEN" || error.type === "INSUFFICIENT_SCOPES";
    if (!forbidden || permissions.length === 0)
        return message;
    return `${message}; ${permissions.map((key) => (0,_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .addPermission */ .F)(key, "read")).join("; ")}`;
}


/***/ })

};
