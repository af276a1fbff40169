export const id = 849;
export const ids = [849];
export const modules = {

/***/ 12043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ commitOnBranch),
/* harmony export */   fq: () => (/* binding */ findCommit)
/* harmony export */ });
/* unused harmony exports COMMIT_MUTATION, BRANCH_HISTORY_QUERY, COMMIT_HISTORY_QUERY */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92204);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40502);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45101);





const COMMIT_MUTATION = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const REQUEST = "graphql Commit";
const CommittedShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ createCommitOnBranch: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ commit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: _parse_js__WEBPACK_IMPORTED_MODULE_2__/* .Oid */ .bm }) }) });
/**
 * Commits files to a branch if it is where it is expected to be: one request, sent once, signed by GitHub (R82).
 *
 * @throws GitHubFailure `rate-limited` and `unauthorized`; everything else is an answer
 */
async function commitOnBranch(client, commit) {
    const input = {
        branch: { repositoryNameWithOwner: `${commit.repo.owner}/${commit.repo.name}`, branchName: commit.branch },
        expectedHeadOid: commit.expectedHead,
        message: { headline: commit.headline, body: commit.body },
        fileChanges: {
            additions: commit.additions.map(({ path, contents }) => ({
                path,
                contents: Buffer.from(contents, "utf8").toString("base64"),
            })),
        },
    };
    try {
        const answer = await client.graphql("create", COMMIT_MUTATION, { input });
        const [error] = answer.errors;
        if (error !== undefined)
            return answerOfError(error);
        const committed = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(CommittedShape, answer.data);
        if (!committed.success)
            return { kind: "ambiguous", cause: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, "the answer does not name the commit") };
        return { kind: "committed", oid: committed.output.createCommitOnBranch.commit.oid, date: answer.date };
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(failure, "ambiguous", "unavailable"))
            return { kind: "ambiguous", cause: failure };
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(failure, "forbidden", "unprocessable", "not-found", "unexpected", "gone", "conflict")) {
            return { kind: "refused", why: withHint(failure.message, failure.hint) };
        }
        throw failure;
    }
}
/**
 * Only GitHub's own words for a lost race are `stale`, and only its typed refusals are `refused`. Everything else, above
 * all "Something went wrong while executing your query", may come after the commit was made (finding 2).
 */
function answerOfError(error) {
    if (error.type === "STALE_DATA" || /expected branch to point to|but expected [0-9a-f]{40}/i.test(error.message)) {
        return { kind: "stale" };
    }
    switch (error.type) {
        case "FORBIDDEN":
        case "INSUFFICIENT_SCOPES":
            return { kind: "refused", why: withHint(error.message, (0,_permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .addPermission */ .F)("contents", "write")) };
        case "NOT_FOUND":
        case "UNPROCESSABLE":
            return { kind: "refused", why: error.message };
        default:
            return { kind: "ambiguous", cause: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error, [])) };
    }
}
function withHint(message, hint) {
    return hint === undefined ? message : `${message}; ${hint}`;
}
const HISTORY = "history(first: 100, after: $after) { nodes { oid messageBody } pageInfo { hasNextPage endCursor } }";
/** The newest commits of a branch. */
const BRANCH_HISTORY_QUERY = `query BranchHistory($owner: String!, $name: String!, $ref: String!, $after: String) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid ... on Commit { ${HISTORY} } } } }
}`;
/** Older commits, from the same head, so that a moving branch does not shift the pages. */
const COMMIT_HISTORY_QUERY = `query CommitHistory($owner: String!, $name: String!, $oid: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { oid ... on Commit { ${HISTORY} } } }
}`;
const HistoryShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    oid: _parse_js__WEBPACK_IMPORTED_MODULE_2__/* .Oid */ .bm,
    history: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        nodes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: _parse_js__WEBPACK_IMPORTED_MODULE_2__/* .Oid */ .bm, messageBody: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
        pageInfo: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) }),
    }),
});
const BranchShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ repository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ref: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ target: HistoryShape })) }) });
const CommitShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ repository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ object: HistoryShape }) });
/** Pages of history read at most; a ledger grows by far fewer commits between two reads. */
const MOST_PAGES = 50;
/**
 * Looks for a commit of ours by a line of its message's body, from the branch's head back to a known commit (R70).
 *
 * @param o.since the commit that was the head before; it is not looked at itself
 * @param o.marker a whole line of the body
 * @returns `absent` with the head that was looked at, or `missing` when there is no such branch
 * @throws GitHubFailure `unexpected` when `since` is no longer in the branch's history
 */
async function findCommit(client, o) {
    const repository = { owner: o.repo.owner, name: o.repo.name };
    const first = await client.graphql("read", BRANCH_HISTORY_QUERY, { ...repository, ref: `refs/heads/${o.branch}` });
    const { ref } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(BranchShape, whole(first), REQUEST_HISTORY).repository;
    if (ref === null)
        return { kind: "missing" };
    let page = ref.target;
    const head = page.oid;
    for (let pages = 1;; pages += 1) {
        for (const commit of page.history.nodes) {
            if (commit.oid === o.since)
                return { kind: "absent", head };
            if (commit.messageBody.split(/\r?\n/).includes(o.marker))
                return { kind: "found", oid: commit.oid };
        }
        const { hasNextPage, endCursor } = page.history.pageInfo;
        if (!hasNextPage || endCursor === null) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST_HISTORY, `${o.since} is not in the history of ${o.branch}; was the branch rewritten?`);
        }
        if (pages === MOST_PAGES)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST_HISTORY, `${o.since} is too far back in the history of ${o.branch}`);
        const older = await client.graphql("read", COMMIT_HISTORY_QUERY, { ...repository, oid: head, after: endCursor });
        page = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(CommitShape, whole(older), REQUEST_HISTORY).repository.object;
    }
}
const REQUEST_HISTORY = "graphql History";
function whole(answer) {
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST_HISTORY, (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error, ["contents"]));
    return answer.data;
}


/***/ }),

/***/ 39927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ fastForward),
/* harmony export */   Ar: () => (/* binding */ createBranchAt),
/* harmony export */   J0: () => (/* binding */ commitNothing),
/* harmony export */   SN: () => (/* binding */ deleteBranch),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   d7: () => (/* binding */ getBranch)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);




const Count = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0));
const ComparisonShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["identical", "ahead", "behind", "diverged"]),
    ahead_by: Count,
    behind_by: Count,
    html_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const RefShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ref: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), object: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("commit"), sha: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm }) });
/** Compares two commits or branches. Throws GitHubFailure `not-found` when one is unknown or they share no history. */
async function compare(client, o) {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    // The commits themselves are not needed.
    const answer = await client.rest("read", route, {
        ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo),
        basehead: `${o.base}...${o.head}`,
        per_page: 1,
    });
    const found = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(ComparisonShape, answer.data, route);
    return { status: found.status, ahead: found.ahead_by, behind: found.behind_by, url: found.html_url };
}
/** The commit at the head of a branch, or `null` when there is no such branch. A renamed branch's old name is no branch. */
async function getBranch(client, o) {
    const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
    try {
        const answer = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), ref: `heads/${o.branch}` });
        const found = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(RefShape, answer.data, route);
        if (found.ref !== `refs/heads/${o.branch}`)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(route, `asked for ${o.branch}, got ${found.ref}`);
        return found.object.sha;
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "not-found"))
            return null;
        throw failure;
    }
}
/**
 * Makes a branch at a commit, if there is none of that name. The name is the key: repeated after a lost answer it finds
 * its own branch (R70).
 */
async function createBranchAt(client, o) {
    const route = "POST /repos/{owner}/{repo}/git/refs";
    try {
        await client.rest("idempotent", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), ref: `refs/heads/${o.branch}`, sha: o.at });
        return "created";
    }
    catch (failure) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "unprocessable", "conflict"))
            throw failure;
        const found = await getBranch(client, o);
        if (found === null)
            throw failure;
        return found === o.at ? "created" : "exists";
    }
}
/** Moves a branch forward to a commit; never back and never sideways. */
async function fastForward(client, o) {
    if ((await getBranch(client, o)) === o.to)
        return "already";
    const route = "PATCH /repos/{owner}/{repo}/git/refs/{ref}";
    try {
        const parameters = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), ref: `heads/${o.branch}`, sha: o.to, force: false };
        const answer = await client.rest("idempotent", route, parameters);
        const { object } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(RefShape, answer.data, route);
        if (object.sha !== o.to)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(route, `${o.branch} is at ${object.sha} instead of ${o.to}`);
        return "moved";
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "unprocessable") && isNotFastForward(failure))
            return "not-fast-forward";
        throw failure;
    }
}
function isNotFastForward(failure) {
    return /not a fast.?forward/i.test(failure.message);
}
/** A commit on top of another that changes nothing. Repeating it makes nothing that is visible. */
async function commitNothing(client, o) {
    const read = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
    const parent = await client.rest("read", read, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), commit_sha: o.parent });
    const { tree } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ tree: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm }) }), parent.data, read);
    const route = "POST /repos/{owner}/{repo}/git/commits";
    const made = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), message: o.message, tree: tree.sha, parents: [o.parent] };
    const answer = await client.rest("idempotent", route, made);
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm }), answer.data, route).sha;
}
/** Deletes a branch; one that is gone is deleted. */
async function deleteBranch(client, o) {
    try {
        const route = "DELETE /repos/{owner}/{repo}/git/refs/{ref}";
        await client.rest("idempotent", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), ref: `heads/${o.branch}` });
    }
    catch (failure) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "unprocessable", "not-found") || (await getBranch(client, o)) !== null)
            throw failure;
    }
}


/***/ }),

/***/ 38575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mh: () => (/* binding */ getRun),
/* harmony export */   N6: () => (/* binding */ listJobs),
/* harmony export */   Yp: () => (/* binding */ getAttempt),
/* harmony export */   vW: () => (/* binding */ RunShape)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36116);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);




/** A run as REST gives it. */
const RunShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    run_attempt: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    event: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    head_branch: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    head_sha: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
    head_repository: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id })),
    status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    display_title: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    actor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_1__/* .PersonShape */ .T),
    triggering_actor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_1__/* .PersonShape */ .T),
    created_at: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX,
    run_started_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((run) => ({
    id: run.id,
    attempt: run.run_attempt,
    path: run.path.replace(/@.*$/s, ""),
    event: run.event,
    headBranch: run.head_branch,
    headSha: run.head_sha,
    headRepositoryId: run.head_repository?.id ?? null,
    status: run.status,
    conclusion: run.conclusion,
    title: run.display_title,
    actor: run.actor ?? null,
    triggeringActor: run.triggering_actor ?? null,
    createdAt: run.created_at,
    ...(run.run_started_at === undefined ? {} : { startedAt: run.run_started_at }),
    url: run.html_url,
})));
const JobShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    started_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ html_url: url, started_at: startedAt, ...job }) => ({
    ...job,
    url,
    ...(startedAt === undefined ? {} : { startedAt }),
})));
/** A matrix has at most 256 jobs; a workflow has few of them. */
const MOST_JOBS = 2_000;
/** The newest attempt of a run. */
async function getRun(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
    const answer = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), run_id: o.run });
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(RunShape, answer.data, route);
}
/** One attempt of a run. */
async function getAttempt(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}";
    const parameters = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), run_id: o.run, attempt_number: o.attempt };
    const answer = await client.rest("read", route, parameters);
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(RunShape, answer.data, route);
}
/** All jobs of one attempt. */
async function listJobs(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs";
    const parameters = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), run_id: o.run, attempt_number: o.attempt };
    const items = await client.pages(route, parameters, { cap: MOST_JOBS, list: "jobs" });
    return items.map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(JobShape, item, route));
}


/***/ }),

/***/ 32319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compose),
/* harmony export */   v: () => (/* binding */ writeEvents)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42625);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14633);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85880);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40986);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65473);
/* harmony import */ var _free_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49321);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10955);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9071);
/* harmony import */ var _projection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41606);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51623);










/**
 * Turns the events of one decision into one commit: a log file with their lines, and every file of the projection that
 * they change (R83). Free text over 1 KiB is cut (R118). Throws `ImpossibleDraft` when the ledger's rules do not allow an
 * event here. To have double registrations refused at once, the snapshot must have asked for the release's and the
 * version's file; what it did not ask for, only a fold of the whole log sees.
 */
function compose(snapshot, drafts, context) {
    const elsewhere = drafts.find((draft) => draft.service !== null && draft.service !== snapshot.service);
    if (elsewhere !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ImpossibleDraft */ .vY(new Error(`${elsewhere.event} is about ${elsewhere.service}, the snapshot about ${snapshot.service}`));
    }
    const { events, log, files } = writeEvents((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_8__/* .projectionOf */ .HJ)(snapshot), drafts, context);
    const changed = [...files].filter(([path, text]) => snapshot.files.get(path) !== text);
    return {
        additions: [log, ...changed.map(([path, contents]) => ({ path, contents }))],
        headline: (0,_headline_js__WEBPACK_IMPORTED_MODULE_9__/* .headlineOf */ .gD)(events),
        body: (0,_headline_js__WEBPACK_IMPORTED_MODULE_9__/* .bodyOf */ .EN)(events, context.intent),
        after: (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_8__/* .parseLedger */ .h8)(new Map([...snapshot.files, ...changed]), "", snapshot.service),
        events,
    };
}
/** Adds events to a projection; the first part of `compose`, and how a ledger begins. */
function writeEvents(before, drafts, context) {
    const events = [];
    const lines = [];
    let projection = before;
    for (const draft of drafts) {
        try {
            const line = (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEvent */ .r9)(eventOf(draft, projection, context));
            // Read back at once: what could not be read again must not be written.
            const event = (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEvent */ .H)(line);
            projection = (0,_fold_js__WEBPACK_IMPORTED_MODULE_4__/* .apply */ .B)(projection, event);
            lines.push(`${line}\n`);
            events.push(event);
        }
        catch (error) {
            throw error instanceof Error ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ImpossibleDraft */ .vY(error) : error;
        }
    }
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .logPath */ .Q2)(before.head.seq + 1, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .instantOf */ .B9)(context.now));
    return { events, log: { path, contents: lines.join("") }, files: (0,_projection_js__WEBPACK_IMPORTED_MODULE_7__/* .projectionFiles */ .T4)(projection) };
}
function eventOf(draft, { head }, context) {
    const { actor, run, policy, intent } = context;
    const time = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .instantOf */ .B9)(context.now);
    return { v: 1, seq: head.seq + 1, prev: head.prev, time, actor, run, policy, intent, ...(0,_free_text_js__WEBPACK_IMPORTED_MODULE_5__/* .boundTexts */ .D)(draft) };
}


/***/ }),

/***/ 79114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ githubHost),
  V: () => (/* binding */ githubLedger)
});

// EXTERNAL MODULE: ./build/src/github/branch-commit.js
var branch_commit = __webpack_require__(12043);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/refs.js
var refs = __webpack_require__(39927);
// EXTERNAL MODULE: ./build/src/github/repo.js
var repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/ledger-branch.js





const Made = dist/* object */.Ikc({ sha: parse/* Oid */.bm });
const RuleShape = dist/* object */.Ikc({ type: dist/* string */.YjP() });
/**
 * Makes a branch of its own: files, a commit without parents, and the branch last, so that nobody sees half of it (R83).
 * Trees and commits are known by their content; repeating one makes nothing that is visible.
 *
 * @returns `exists` when there is such a branch already; it is not touched
 */
async function createBranch(client, o) {
    if ((await (0,refs/* getBranch */.d7)(client, o)) !== null)
        return "exists";
    const repository = (0,repo/* inRepo */.u)(o.repo);
    const tree = o.files.map(({ path, contents }) => ({ path, mode: "100644", type: "blob", content: contents }));
    const commit = await make(client, "POST /repos/{owner}/{repo}/git/commits", {
        ...repository,
        message: o.message,
        tree: await make(client, "POST /repos/{owner}/{repo}/git/trees", { ...repository, tree }),
        parents: [],
    });
    return (0,refs/* createBranchAt */.Ar)(client, { repo: o.repo, branch: o.branch, at: commit });
}
async function make(client, route, parameters) {
    const answer = await client.rest("idempotent", route, parameters);
    return (0,parse/* parse */.qg)(Made, answer.data, route).sha;
}
/**
 * The active rules of the repository and its organization for a branch, which need not exist yet; `null` where this token
 * or this plan cannot tell (a private repository of the Free plan has no rulesets and answers 403).
 */
async function branchRules(client, o) {
    const route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
    try {
        const rules = await client.pages(route, { ...(0,repo/* inRepo */.u)(o.repo), branch: o.branch }, { cap: 1_000 });
        return rules.map((rule) => (0,parse/* parse */.qg)(RuleShape, rule, route));
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "forbidden", "not-found"))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/ledger/github-port.js


/** The ledger on a branch of a GitHub repository. */
function githubLedger(client, repo, branch) {
    return {
        commit: (commit) => (0,branch_commit/* commitOnBranch */.$h)(client, { repo, branch, ...commit }),
        find: (search) => (0,branch_commit/* findCommit */.fq)(client, { repo, branch, ...search }),
    };
}
/** The place on GitHub where a ledger can begin. */
function githubHost(client, repo, branch) {
    return {
        rules: () => branchRules(client, { repo, branch }),
        create: (first) => createBranch(client, { repo, branch, ...first }),
    };
}


/***/ }),

/***/ 10955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/** GitHub shows about this much of a headline in a history before it folds it. */
const MAX_HEADLINE = 120;
/** Workflows on `push` must not start for the ledger branch. */
const SKIP = " [skip ci]";
/** The line of a commit's body by which an append finds its own commit again (R70). */
function markerOf(intent) {
    return `Intent: ${intent}`;
}
/** One line of history for the events of one decision, such as `web: p-production-42 requested for r-3f9c2a1b7d04, waiting`. */
function headlineOf(events) {
    const service = events.find((event) => event.service !== null)?.service;
    const phrases = events.map((event, index) => {
        const subject = subjectOf(event);
        const known = subject === subjectOf(events[index - 1]);
        return known || subject === undefined ? phraseOf(event) : `${subject} ${phraseOf(event)}`;
    });
    const text = `${service === undefined ? "" : `${service}: `}${phrases.join(", ")}`;
    const room = MAX_HEADLINE - SKIP.length;
    return `${text.length <= room ? text : `${text.slice(0, room - 1).toWellFormed()}\u2026`}${SKIP}`;
}
/** The body: each event with its place in the log, then the line that marks the append. */
function bodyOf(events, intent) {
    const lines = events.map((event) => [event.seq, event.event, subjectOf(event)].join(" ").trimEnd());
    return [...lines, "", markerOf(intent)].join("\n");
}
function subjectOf(event) {
    return event?.promotion ?? event?.environment ?? undefined;
}
function phraseOf(event) {
    switch (event.event) {
        case "ledger.created":
            return "ledger created";
        case "release.registered":
            return `${release(event.data.release)} registered`;
        case "promotion.requested":
            return event.data.kind === undefined
                ? `requested for ${release(event.data.release)}`
                : `requested to go back to ${release(event.data.release)}`;
        case "promotion.entered":
            return "deploying";
        case "verification.started":
            return "verifying";
        case "verification.judged":
            return `verified: ${event.data.verdict}`;
        case "promotion.overridden":
            return `overridden: ${event.data.gate}`;
        case "approval.requested":
            return `asked in ${event.data.repository}#${event.data.issue}`;
        case "approval.given":
            return `approved by ${event.data.person.login}`;
        case "approval.revoked":
            return `approval of ${event.data.person.login} ${event.data.why}`;
        case "access.reviewed":
            return `access reviewed: ${event.data.people} people`;
        case "settings.observed":
            return `settings observed: ${event.data.parts.length} changed`;
        case "artifact.revoked":
            return `${event.data.digest.slice(0, 19)} revoked`;
        case "release.readmitted":
            return `readmits ${event.data.release}`;
        case "rollback.planned":
            return `way back planned for ${event.data.release}`;
        case "recovery.backup":
            return `${event.data.kind} backup recorded`;
        case "recovery.drill":
            return `restore drill ${event.data.outcome}`;
        case "repository.locked":
        case "repository.unlocked":
        case "repository.held":
        case "repository.unheld":
            return `everything ${event.event.slice("repository.".length)}`;
        default:
            return event.event.slice(event.event.indexOf(".") + 1);
    }
}
function release(brief) {
    return brief.version === null ? brief.id : `${brief.id} (${brief.version})`;
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

// EXTERNAL MODULE: ./build/src/promotion/stale-tick.js
var stale_tick = __webpack_require__(21098);
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
        ...(run.eventName === "schedule" ? {} : { tellStale: onceStale(world, run.serverUrl) }),
    };
}
/** A step reads its ground several times, and says this once. */
function onceStale({ log, summary, run }, server) {
    let told = false;
    return (overdue) => {
        if (told)
            return;
        told = true;
        log.warning((0,stale_tick/* staleWords */.dT)(overdue));
        summary.warning(...(0,stale_tick/* stalePart */.zs)(overdue, `${server}/${run.repository.owner}/${run.repository.name}`));
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
    const own = [environment.workflow, (0,_rollback_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackRule */ .T2)(environment).workflow].flatMap((file) => file === undefined ? [] : [prefixOf(caller, file)]);
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

/***/ 77960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ record)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/ledger/compose.js
var compose = __webpack_require__(32319);
// EXTERNAL MODULE: ./build/src/ledger/errors.js
var ledger_errors = __webpack_require__(85880);
// EXTERNAL MODULE: ./build/src/ledger/headline.js
var headline = __webpack_require__(10955);
;// CONCATENATED MODULE: ./build/src/ledger/patience.js
/** The shortest and the longest wait to draw from, in milliseconds. */
const BASE = 100;
const CAP = 30_000;
/** How long an append may go on: a number of tries and a deadline, with full jitter between the tries (R82). */
class Patience {
    #clock;
    #deadline;
    #tries;
    #used = 0;
    #startedAt;
    constructor(limits) {
        this.#clock = limits.clock;
        this.#deadline = limits.deadline;
        this.#tries = limits.tries;
        this.#startedAt = limits.clock.now().getTime();
    }
    /**
     * Waits before the next try; false when there is none left or the deadline would pass. The wait is drawn evenly from
     * zero to a bound that doubles with every try, starting at the time the lost try took: writers collide for exactly
     * that long, so slow answers ask for long waits.
     */
    async next() {
        this.#used += 1;
        if (this.#used >= this.#tries)
            return false;
        const took = this.#clock.now().getTime() - this.#startedAt;
        const bound = Math.min(CAP, Math.max(BASE, took) * 2 ** this.#used);
        const wait = Math.floor(this.#clock.random() * bound);
        if (this.#clock.now().getTime() + wait >= this.#deadline.getTime())
            return false;
        await this.#clock.sleep(wait);
        this.#startedAt = this.#clock.now().getTime();
        return true;
    }
}

// EXTERNAL MODULE: ./build/src/ledger/protocol.js
var protocol = __webpack_require__(96935);
;// CONCATENATED MODULE: ./build/src/ledger/append.js







/** Tries per append; 64 writers at once need about ten (R82). */
const TRIES = 12;
/**
 * Records one decision on the ledger, exactly once or not at all (R69-R71, R82, R83, R92, R115). After a lost race the
 * facts are read again and the decision is made again; after a lost answer the branch is searched for our intent before
 * anything else, and the same commit is sent again only against the same head. Throws `LedgerRefused` when GitHub
 * forbids the write, `ClientTooOld` (R95), `LedgerUnreadable` (R116), and whatever `reread`, `decide` and the port throw;
 * rate limits and unreachable reads end as `deferred` (R72, R73).
 */
async function append(order) {
    const { clock, deadline, port } = order;
    const intent = order.intent ?? (0,external_node_crypto_.randomUUID)();
    const patience = new Patience({ clock, deadline, tries: order.tries ?? TRIES });
    try {
        let facts = order.facts;
        for (;;) {
            refuseNewerLedger(facts.ledger);
            const { drafts, result, policy = order.context.policy } = order.decide(facts);
            if (drafts.length === 0)
                return { kind: "nothing", result, facts };
            const composed = (0,compose/* compose */.Z)(facts.ledger, drafts, { ...order.context, policy, now: facts.now, intent });
            const sent = await send({ port, patience, composed, intent, head: facts.ledger.oid });
            switch (sent.kind) {
                case "committed":
                    return {
                        kind: "appended",
                        result,
                        ledger: { ...composed.after, oid: sent.oid },
                        facts,
                        events: composed.events,
                    };
                case "deferred":
                    return sent;
                case "stale":
                    if (!(await patience.next()))
                        return deferred("other writers were faster every time");
                    facts = await order.reread();
            }
        }
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "rate-limited", "unavailable"))
            return deferred(error.message);
        throw error;
    }
}
/** Sends one commit against one head until it is known whether it is there. */
async function send(sending) {
    const { port, patience, composed, head } = sending;
    const { headline, body, additions } = composed;
    let answerWasLost = false;
    for (;;) {
        const answer = await port.commit({ expectedHead: head, headline, body, additions });
        switch (answer.kind) {
            case "committed":
                return answer;
            case "refused":
                if (!answerWasLost)
                    throw new ledger_errors/* LedgerRefused */.Ef(answer.why);
                break;
            case "stale":
                // After a lost answer this may mean that the earlier sending was accepted: it is what moved the branch.
                if (!answerWasLost)
                    return answer;
                break;
            case "ambiguous":
                answerWasLost = true;
        }
        const place = await readBack(sending, answer.kind === "stale");
        if (place !== "unmoved")
            return place;
        if (answer.kind === "refused")
            throw new ledger_errors/* LedgerRefused */.Ef(answer.why);
        if (!(await patience.next()))
            return deferred("GitHub's answer was lost and tries ran out; the next run will see");
    }
}
/**
 * Looks for our own commit. "unmoved": it is not there and the branch is where it was, so the same commit may be sent
 * again. When GitHub already said that the branch has moved, a read that does not show it yet is too old to believe (R70).
 */
async function readBack({ port, patience, intent, head }, moved) {
    for (;;) {
        try {
            const found = await port.find({ since: head, marker: (0,headline/* markerOf */.we)(intent) });
            switch (found.kind) {
                case "found":
                    return { kind: "committed", oid: found.oid };
                case "missing":
                    throw new ledger_errors/* LedgerUnreadable */.XA("The ledger branch disappeared while it was being written.");
                case "absent":
                    if (found.head !== head)
                        return { kind: "stale" };
                    if (!moved)
                        return "unmoved";
            }
        }
        catch (error) {
            // Not knowing is no reason to send again, only to look again.
            if (!(0,errors/* isFailure */.N6)(error, "unavailable", "ambiguous"))
                throw error;
        }
        if (!(await patience.next()))
            return deferred("GitHub's answer was lost and could not be read back in time");
    }
}
function refuseNewerLedger({ head }) {
    if (head["min-protocol"] > protocol/* PROTOCOL */.nl)
        throw new ledger_errors/* ClientTooOld */.lq(head["min-protocol"], protocol/* PROTOCOL */.nl);
}
function deferred(why) {
    return { kind: "deferred", why };
}

// EXTERNAL MODULE: ./build/src/ledger/github-port.js + 1 modules
var github_port = __webpack_require__(79114);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
;// CONCATENATED MODULE: ./build/src/promotion/record.js



/**
 * Records a decision: appends its events, deciding again on fresh facts whenever somebody else was faster (R82). What cannot
 * be recorded does not happen (R116): running out of time throws `Stop` `deferred`, which is neither yes nor no.
 */
async function record(context, facts, o) {
    const withLedger = (fresh) => ({ ...fresh, ledger: fresh.ground.ledger, now: fresh.ground.now });
    const appended = await append({
        facts: withLedger(facts),
        reread: async () => withLedger(await o.reread()),
        // The policy may have changed between two tries; the one that was decided by is recorded.
        decide: (fresh) => ({ ...o.decide(fresh), policy: fresh.ground.policy.sha256 }),
        context: { actor: context.actor, run: context.calling, policy: facts.ground.policy.sha256 },
        ...(o.intent === undefined ? {} : { intent: o.intent }),
        port: (0,github_port/* githubLedger */.V)(context.client, context.repo, context.branch),
        clock: context.clock,
        deadline: context.deadline,
    });
    if (appended.kind === "deferred") {
        throw new stop/* Stop */.V("deferred", `The ledger could not be written in time, so nothing was done: ${appended.why}`, "Run this again; it looks first what was recorded.");
    }
    return appended;
}


/***/ }),

/***/ 61074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T2: () => (/* binding */ rollbackRule),
/* harmony export */   aI: () => (/* binding */ isAutomatic),
/* harmony export */   nE: () => (/* binding */ USUAL_DRILL)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _verification_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47054);
/* harmony import */ var _verification_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57576);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41359);






/** The gate's name in the policy's rules. */
const GATE = "rollback-plan";
const USUAL_WITHIN = 30 * 60_000;
/** How old a rollback may be that shows that going back works, where the policy does not say it; in milliseconds (R105). */
const USUAL_DRILL = 90 * 86_400_000;
/** What an environment's policy says of going back, or what holds where it says nothing. */
function rollbackRule(environment) {
    const { rules, workflow } = environment;
    const said = rules.get(GATE);
    const written = valibot__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qgA(_words_js__WEBPACK_IMPORTED_MODULE_4__/* .rollbackSchema */ .Q4, said ?? {});
    return {
        asked: said !== undefined,
        strategy: written.strategy ?? "previous-release",
        within: written.within === undefined ? USUAL_WITHIN + bakeOf(rules) : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(written.within),
        owner: written.owner === undefined ? undefined : (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .readEntry */ .hB)(written.owner),
        automatic: written.automatic ?? isAutomaticByPreset(environment),
        automaticSaid: written.automatic === true,
        approvals: written.approvals === undefined
            ? undefined
            : {
                from: written.approvals.from === undefined ? undefined : (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .peopleOf */ .xr)(written.approvals.from),
                count: written.approvals.count ?? 1,
            },
        runbook: written.runbook,
        workflow: written.workflow ?? workflow,
        command: written.command,
        data: written.data ?? "reversible",
        backup: written.backup,
        forwardFix: written["forward-fix"],
        drill: written.drill === undefined ? undefined : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(written.drill),
    };
}
/** Whether it goes back by itself: as the policy says, but never where people have to restore something. */
function isAutomatic({ automatic, strategy }, data) {
    return automatic && strategy !== "manual" && data === "reversible";
}
/** A rollback is over when it is verified: what the policy does not say leaves time for that, and for the look that ends it. */
function bakeOf(rules) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(_verification_words_js__WEBPACK_IMPORTED_MODULE_3__/* .verificationSchema */ .zB, rules.get("verification"));
    if (!read.success || read.output.off === true || read.output.bake === undefined)
        return 0;
    const bake = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(read.output.bake);
    return bake > _verification_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_JOB */ .oy ? bake + _verification_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .TICK */ .Uf : bake;
}
/** Production goes back by itself where somebody judges what was deployed and a workflow can be started (design.md section 4). */
function isAutomaticByPreset({ preset, rules, workflow }) {
    if (preset !== "production" || workflow === undefined || !rules.has("verification"))
        return false;
    const read = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(_verification_words_js__WEBPACK_IMPORTED_MODULE_3__/* .verificationSchema */ .zB, rules.get("verification"));
    return read.success && read.output.off !== true;
}


/***/ })

};
