export const id = 9705;
export const ids = [9705];
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

/***/ 32209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ plainBody),
/* harmony export */   GL: () => (/* binding */ makeOnce),
/* harmony export */   Ko: () => (/* binding */ createIssue),
/* harmony export */   OS: () => (/* binding */ readIssue),
/* harmony export */   Qm: () => (/* binding */ findOwnIssues),
/* harmony export */   Vg: () => (/* binding */ lockIssue),
/* harmony export */   _l: () => (/* binding */ LONGEST_BODY),
/* harmony export */   kv: () => (/* binding */ labelIssue),
/* harmony export */   tt: () => (/* binding */ updateIssue)
/* harmony export */ });
/* unused harmony export OWN_ISSUES_QUERY */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45101);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);





/** GitHub takes no longer body of an issue, in characters. */
const LONGEST_BODY = 65_536;
const IssueShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    html_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .startsWith */ .w1_("http")),
    title: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["open", "closed"]),
    locked: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    labels: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })])),
    repository_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ merged_at: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
});
const ISSUE = "/repos/{owner}/{repo}/issues/{issue_number}";
/** Opens an issue. Sent once: when the answer is lost, `ambiguous` is thrown, and it may be there (R69). */
async function createIssue(client, repo, { title, body, label }) {
    const route = "POST /repos/{owner}/{repo}/issues";
    const { data } = await client.rest("create", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), title, body, labels: [label] });
    return factOf((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(IssueShape, data, route));
}
/**
 * An issue or pull request by its number, or `null` when it is not in this repository any more: deleted, or transferred to
 * another; or a pull request that was merged, which never opens again. A repository that was renamed since is the same one.
 */
async function readIssue(client, repo, number) {
    const route = `GET ${ISSUE}`;
    try {
        const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number });
        const found = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(IssueShape, data, route);
        const here = found.repository_url.toLowerCase().endsWith(`/repos/${repo.owner}/${repo.name}`.toLowerCase());
        const merged = (found.pull_request?.merged_at ?? null) !== null;
        return found.number === number && here && !merged ? factOf(found) : null;
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "not-found", "gone"))
            return null;
        throw failure;
    }
}
/** Writes over an issue or pull request; what is left out stays. The same twice is the same once. */
async function updateIssue(client, repo, { number, ...change }) {
    await client.rest("idempotent", `PATCH ${ISSUE}`, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number, ...change });
}
/** From then on only collaborators speak in it (R20). */
async function lockIssue(client, repo, number) {
    await client.rest("idempotent", `PUT ${ISSUE}/lock`, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number });
}
/** Puts a label on; those that are there stay. */
async function labelIssue(client, repo, number, label) {
    const route = `POST ${ISSUE}/labels`;
    await client.rest("idempotent", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number, labels: [label] });
}
/** GitHub may change line ends and what stands around a body. */
function plainBody(body) {
    return body.replace(/\r\n/g, "\n").trim();
}
/**
 * Makes something once, however often it is asked for: it is looked for first, and again when the answer to its making was
 * lost, as long as it may stay invisible (R69, R70). Answers everything that was found, or what was made.
 *
 * @param o.pauses milliseconds before each look after a lost answer
 */
async function makeOnce(o) {
    const known = await o.find();
    if (known.length > 0)
        return known;
    try {
        return [await o.make()];
    }
    catch (failure) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "ambiguous"))
            throw failure;
        for (const pause of o.pauses) {
            if (pause > 0)
                await o.sleep(pause);
            const made = await o.find();
            if (made.length > 0)
                return made;
        }
        throw failure;
    }
}
/** More labelled issues than this since one moment means that something else is wrong. */
const MOST_OWN = 500;
const OWN_REQUEST = "graphql OwnIssues";
const OWN_ISSUES_QUERY = `query OwnIssues($owner: String!, $name: String!, $label: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(labels: [$label], first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url closed body createdAt viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const OwnShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    repository: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        issues: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            nodes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
                number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
                url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                closed: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
                body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                createdAt: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                viewerDidAuthor: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
            })),
            pageInfo: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }),
        }),
    }),
});
/**
 * The issues that this token's own account opened since a moment and whose body ends with a marker, lowest number first. One
 * of anybody else counts as nothing, whatever it says, and a marker among its words is one of somebody's words (R48).
 */
async function findOwnIssues(client, repo, o) {
    const own = [];
    let seen = 0;
    for (let after = null;;) {
        const variables = { owner: repo.owner, name: repo.name, label: o.label, after };
        const answer = await client.graphql("read", OWN_ISSUES_QUERY, variables);
        const [error] = answer.errors;
        if (error !== undefined)
            throw refusedRead(error);
        const { nodes, pageInfo } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(OwnShape, answer.data, OWN_REQUEST).repository.issues;
        const young = nodes.filter(({ createdAt }) => Date.parse(createdAt) >= o.since.getTime());
        for (const { number, url, closed, body, viewerDidAuthor } of young)
            if (viewerDidAuthor && plainBody(body).endsWith(o.marker))
                own.push({ number, page: url, open: !closed });
        seen += nodes.length;
        const last = young.length < nodes.length || !pageInfo.hasNextPage;
        if (last)
            return own.toSorted((left, right) => left.number - right.number);
        if (seen >= MOST_OWN)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(OWN_REQUEST, `more than ${MOST_OWN} issues have the label ${o.label}`);
        if (pageInfo.endCursor === null || pageInfo.endCursor === after)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(OWN_REQUEST, "the pages go in a circle");
        after = pageInfo.endCursor;
    }
}
function refusedRead({ type, message }) {
    const said = `${OWN_REQUEST}: ${message.slice(0, 500)}`;
    switch (type) {
        case "NOT_FOUND":
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({ kind: "not-found", request: OWN_REQUEST, message: said });
        case "FORBIDDEN":
        case "INSUFFICIENT_SCOPES":
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({
                ...{ kind: "forbidden", request: OWN_REQUEST, message: said, hint: (0,_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .addPermission */ .F)("issues", "write") },
            });
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(OWN_REQUEST, message.slice(0, 500));
    }
}
function factOf(found) {
    return {
        number: found.number,
        page: found.html_url,
        title: found.title,
        body: found.body ?? "",
        open: found.state === "open",
        locked: found.locked,
        labels: found.labels.flatMap((label) => (typeof label === "string" ? [label] : (label.name ?? []))),
    };
}


/***/ }),

/***/ 90589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   av: () => (/* binding */ isOfTheTime),
/* harmony export */   vt: () => (/* binding */ commandIn)
/* harmony export */ });
/* unused harmony export CARRIES_FOR */
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83982);

/**
 * A record is written while its run is going on, or soon after its comment: within a day, in milliseconds. An older one is
 * cited by somebody who looks for one.
 */
const CARRIES_FOR = 24 * 3_600_000;
/** Whether a record was made while its carrier was young. */
function isOfTheTime(recordedAt, carriedAt) {
    const age = Date.parse(recordedAt) - Date.parse(carriedAt);
    // Said so that what is no time is refused.
    return age >= 0 && age <= CARRIES_FOR;
}
/** The command that a text is, whatever white space stands between its words; undefined when it is none. */
function commandIn(text) {
    try {
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommand */ .UK)(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 14831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ proveCarrier),
/* harmony export */   h: () => (/* binding */ refuseUnprovable)
/* harmony export */ });
/* harmony import */ var _authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84916);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38575);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90589);
/* harmony import */ var _command_service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2600);
/* harmony import */ var _comments_proof_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12632);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13715);







/**
 * Proves a recorded command again, wherever it is about to open something. Anyone with write access can append to the
 * ledger (design.md section 6), so only GitHub's own objects speak: the cited run, started by this very person by hand, on
 * the default branch, named after this very command; or the cited comment, written by this very person and never changed. Of
 * the time of the record either of them; and the person may still do it.
 */
async function proveCarrier(context, ground, carried) {
    const { actor, action, environments, comment } = carried;
    const { client, repo } = context;
    const proof = comment === undefined
        ? await proveRun(context, ground, carried)
        : await (0,_comments_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .proveComment */ .si)(context, ground, { ...carried, comment });
    if (proof.refuted !== undefined)
        return proof;
    const acting = { login: proof.login, id: actor.id };
    const allowed = await (0,_authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__/* .authorize */ .G)({ client, repo, action, environments, acting });
    if (allowed.kind !== "allowed")
        return { refuted: allowed.why };
    return { refuted: undefined, startedAt: proof.startedAt };
}
async function proveRun(context, ground, carried) {
    const { actor, run } = carried;
    let found;
    try {
        found = await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .getAttempt */ .Yp)(context.client, { repo: context.repo, run: run.id, attempt: run.attempt });
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error))
            throw error;
        return { refuted: `run ${run.id}, which carried the command, could not be read: ${error.message}` };
    }
    const refuted = refuteRun(found, ground, carried);
    if (refuted !== undefined)
        return { refuted };
    const login = found.triggeringActor?.login ?? actor.login;
    return { refuted: undefined, login, startedAt: Date.parse(found.createdAt) };
}
/**
 * Refuses a command before it is recorded when its own run could not prove it later: its workflow gives it another name, or
 * no person started it by hand. A comment that was read just now proves itself. Answers since when the command is known, in
 * milliseconds since 1970. Throws `Stop` `command-refused`.
 */
async function refuseUnprovable(context, ground, wanted) {
    if (wanted.carrying !== undefined)
        return Date.parse(wanted.carrying.at);
    const { id: run, attempt } = context.calling;
    const found = await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .getAttempt */ .Yp)(context.client, { repo: context.repo, run, attempt });
    const refuted = refuteRun(found, ground, { ...wanted, at: found.createdAt });
    if (refuted === undefined)
        return Date.parse(found.createdAt);
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_6__/* .Stop */ .V("command-refused", `This could not be proven later: ${refuted}`, "docs/overrides.md says why.");
}
function refuteRun(run, ground, { actor, at, isCommand }) {
    const { id, defaultBranch } = ground.snapshot.repository;
    const named = `run ${run.id}, which is said to have carried the command,`;
    if (run.event !== "workflow_dispatch")
        return `${named} was started by ${run.event}, not by hand.`;
    if (run.headRepositoryId !== id || run.headBranch !== defaultBranch)
        return `${named} did not run on ${defaultBranch} of this repository.`;
    if (run.triggeringActor === null || run.triggeringActor.bot || run.triggeringActor.id !== actor.id)
        return `${named} was not started by ${actor.login}.`;
    const said = (0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .commandIn */ .vt)(run.title);
    if (said === undefined || !isCommand(said))
        return `${named} is called something else. Its workflow needs "run-name: \${{ inputs.command || 'resume' }}".`;
    if (!(0,_command_service_js__WEBPACK_IMPORTED_MODULE_4__/* .meansService */ .Mr)(said, ground, false))
        return `${named} does not say that it is about the service ${ground.service}: write ${ground.service}/<environment>.`;
    if (!(0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfTheTime */ .av)(at, run.createdAt))
        return `${named} is not of the time of the record.`;
    return undefined;
}


/***/ }),

/***/ 10838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   bX: () => (/* binding */ chooseRelease),
/* harmony export */   bs: () => (/* binding */ namedRelease)
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
        case "version":
            return namedRelease(choice, ledger);
        case "latest":
            return (0,_due_js__WEBPACK_IMPORTED_MODULE_4__/* .latestRelease */ .JF)(ledger) ?? none(ledger.service);
        case "known":
            return choice.release;
        case "unsaid":
            return ofPromotion(ledger, environment.name, promotion) ?? upstreamRelease(ledger, environment);
    }
}
/** A release by its id or version alone. Throws like {@link chooseRelease}. */
function namedRelease(choice, ledger) {
    return choice.kind === "id" ? byId(ledger, choice.id) : byVersion(ledger, choice.version);
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
    "/rollback <environment> <why>",
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
            return { kind: "rollback", ...named(verb, environment), why: reason(verb, rest) };
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

/***/ 53581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sA: () => (/* binding */ STEP_MARKER),
  $t: () => (/* binding */ placeOf)
});

// UNUSED EXPORTS: kindOf

// EXTERNAL MODULE: ./build/src/environments/access/review.js
var review = __webpack_require__(51891);
// EXTERNAL MODULE: ./build/src/github/incidents.js
var incidents = __webpack_require__(80710);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
;// CONCATENATED MODULE: ./build/src/github/opened-issue.js



const REQUEST = "graphql OpenedIssue";
const FIELDS = "number body viewerDidAuthor author { __typename } labels(first: 100) { nodes { name } }";
const OPENED_ISSUE_QUERY = `query OpenedIssue($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    issueOrPullRequest(number: $number) { __typename ... on Issue { ${FIELDS} } ... on PullRequest { ${FIELDS} } }
  }
}`;
const Shape = dist/* object */.Ikc({
    repository: dist/* object */.Ikc({
        issueOrPullRequest: dist/* object */.Ikc({
            number: parse.Id,
            body: dist/* string */.YjP(),
            viewerDidAuthor: dist/* boolean */.zMY(),
            author: dist/* nullable */.mee(dist/* object */.Ikc({ __typename: dist/* string */.YjP() })),
            labels: dist/* nullable */.mee(dist/* object */.Ikc({ nodes: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP() })) })),
        }),
    }),
});
/** Reads who opened an issue, and its labels, in one request; `null` when it is not in this repository any more. */
async function readOpenedIssue(client, repo, number) {
    const answer = await client.graphql("read", OPENED_ISSUE_QUERY, { owner: repo.owner, name: repo.name, number });
    const [error] = answer.errors;
    if (error?.type === "NOT_FOUND" && error.path.length === 2)
        return null;
    if (error !== undefined)
        throw (0,errors/* unexpected */.os)(REQUEST, error.message.slice(0, 500));
    const found = (0,parse/* parse */.qg)(Shape, answer.data, REQUEST).repository.issueOrPullRequest;
    if (found.number !== number)
        throw (0,errors/* unexpected */.os)(REQUEST, `asked for #${number}, got #${found.number}`);
    return {
        number,
        byUs: found.viewerDidAuthor,
        byBot: found.author?.__typename === "Bot",
        labels: found.labels?.nodes.map(({ name }) => name) ?? [],
        body: found.body,
    };
}

;// CONCATENATED MODULE: ./build/src/promotion/comments/place.js



/** Labels that our issues carry. */
const LABELS = new Set(["env-approval", incidents/* INCIDENT_LABEL */.MY, review/* REVIEW_LABEL */.KI]);
/**
 * What an issue of this repository is to us. The ledger knows the request issues; of any other, GitHub says whether this very
 * account opened it, with one of our labels. Anybody else's is none, whatever its labels and its text say (R48).
 */
async function placeOf(context, grounds, issue) {
    const found = requestOn(context, grounds, issue);
    if (found !== undefined)
        return found;
    const { client, repo } = context;
    const opened = await readOpenedIssue(client, repo, issue);
    return opened === null ? { kind: "elsewhere" } : kindOf(opened);
}
/** What an issue is that the ledger does not know. Pure. */
function kindOf({ byUs, byBot, labels, body }) {
    if (!byUs)
        return { kind: byBot && labels.includes(review/* REVIEW_LABEL */.KI) ? "review" : "elsewhere" };
    if (!labels.some((label) => LABELS.has(label)))
        return { kind: "elsewhere" };
    return { kind: STEP_MARKER.test(body.trimEnd()) ? "step" : "ours" };
}
/** How the page of a step of `require-approval` ends: the plan, and what is asked. */
const STEP_MARKER = /<!-- env-actions approval ([0-9a-f]{64}) ([A-Za-z0-9_-]{1,60000}) -->$/;
function requestOn({ repo }, grounds, issue) {
    const here = `${repo.owner}/${repo.name}`.toLowerCase();
    const isHere = ({ request }) => request !== undefined && request.issue === issue && request.repository.toLowerCase() === here;
    for (const { ledger } of grounds) {
        const { service } = ledger;
        for (const { open, settled } of ledger.states.values()) {
            const promotion = open.find(isHere);
            if (promotion !== undefined)
                return { kind: "request", service, promotion: promotion.id, over: false };
            const before = settled.find(isHere);
            if (before !== undefined)
                return { kind: "request", service, promotion: before.id, over: true };
        }
    }
    return undefined;
}


/***/ }),

/***/ 12632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   si: () => (/* binding */ proveComment)
/* harmony export */ });
/* unused harmony exports bodyDigest, refuteComment */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73195);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56150);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90589);
/* harmony import */ var _command_service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2600);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53581);






/** `sha256:<hex>` of a comment, as the ledger keeps it. */
function bodyDigest(body) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(body).digest("hex")}`;
}
/** How the ledger names a comment of this repository. */
function refOf({ repo }, comment) {
    const { id, issue, body } = comment;
    return { repository: `${repo.owner}/${repo.name}`, issue, id, body: bodyDigest(body) };
}
/**
 * Proves that a comment carried a command: it is there, never changed, on an issue of ours, by this very account, and says
 * this very command in the words that were recorded. Two requests, and a third for an issue that the ledger does not know.
 */
async function proveComment(context, ground, claimed) {
    const { id, repository, issue } = claimed.comment;
    const { client, repo } = context;
    const named = `comment ${id}, which is said to have carried the command,`;
    if (repository.toLowerCase() !== `${repo.owner}/${repo.name}`.toLowerCase())
        return { refuted: `${named} is in another repository, ${repository}.` };
    try {
        const found = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .readComment */ .W3)(client, { repo, id });
        if (found === null)
            return { refuted: `${named} is gone.` };
        const refuted = refuteComment(found, claimed);
        if (refuted !== undefined)
            return { refuted: `${named} ${refuted}` };
        const place = await (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(context, [ground], issue);
        if (place.kind === "elsewhere" || place.kind === "review")
            return { refuted: `${named} stands on #${issue}, which the account of this job's token did not open.` };
        const said = (0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .commandIn */ .vt)(found.body);
        if (said === undefined || !(0,_command_service_js__WEBPACK_IMPORTED_MODULE_4__/* .meansService */ .Mr)(said, ground, place.kind === "request"))
            return { refuted: `${named} does not say that it is about the service ${ground.service}.` };
        return {
            refuted: undefined,
            login: found.author?.login ?? claimed.actor.login,
            startedAt: Date.parse(found.createdAt),
        };
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(error))
            throw error;
        const hint = error.hint === undefined ? "" : ` ${error.hint}`;
        return { refuted: `${named} could not be read: ${error.message}${hint}` };
    }
}
/** Why a comment is not the one that was recorded; undefined when it is. Pure. */
function refuteComment(found, { actor, comment, at, isCommand }) {
    const { author, byApp, edited, issue, body, createdAt } = found;
    if (found.id !== comment.id || issue !== comment.issue)
        return `is not on #${comment.issue}.`;
    if (author === null || author.bot || byApp || author.id !== actor.id)
        return `was not written by ${actor.login}.`;
    if (edited)
        return "was edited.";
    if (bodyDigest(body) !== comment.body)
        return "says something else now.";
    const said = (0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .commandIn */ .vt)(body);
    if (said === undefined || !isCommand(said))
        return "says something else.";
    if (!(0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfTheTime */ .av)(at, createdAt))
        return "is not of the time of the record.";
    return undefined;
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
function dueRollback(environment, state, everywhere) {
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
    const target = (0,rollback_target/* rollbackTarget */.es)(state, failed.release.id, everywhere);
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
        const back = dueRollback(environment, (0,snapshot/* stateOf */.L4)(ledger, environment.name), ledger.head);
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
// EXTERNAL MODULE: ./build/src/gates/policy.js + 12 modules
var policy = __webpack_require__(58023);
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
function askOf(context, ground, { evidence, record }, { environment, release, promotion, cause, successorOf, here, rollback }) {
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
            action: rollback === undefined ? "promote" : "rollback",
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
function gateFacts(context, { policy, now, snapshot }, facts, { environment, release, promotion, cause, rollback }, { trusted, unproven }) {
    return {
        now,
        policy,
        environment,
        release,
        commit: release.commit,
        action: rollback === undefined ? "promote" : "rollback",
        stateOf: (name) => (0,ledger_snapshot/* stateOf */.L4)(trusted, name),
        unproven,
        everywhere: trusted.head,
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

/***/ 84678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ READMITS),
/* harmony export */   aZ: () => (/* binding */ proveReadmissions),
/* harmony export */   nL: () => (/* binding */ isReadmission)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19872);
/* harmony import */ var _carrier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14831);



/** Whoever may roll back there may take it back (docs/decisions/0035). */
const READMITS = "rollback";
/**
 * Proves again, wherever it would let one of these releases in, that somebody who may let it come back, and that they said so
 * after the rollback that rejected it (design.md section 6). Asks nothing while nothing was readmitted; else two requests a word.
 */
async function proveReadmissions(context, ground, o) {
    const words = roadTo(ground.policy, o.environment).flatMap((environment) => ((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment.name).readmitted ?? [])
        .filter(({ release }) => o.releases.includes(release))
        .map((readmission) => ({ environment, readmission })));
    const proofs = await Promise.all(words.map(async (word) => ({ ...word, why: await refute(context, ground, word.environment, word.readmission) })));
    const proven = new Set(proofs.flatMap(({ why, readmission }) => (why === undefined ? [readmission.seq] : [])));
    const unproven = proofs.flatMap(({ why, environment: { name }, readmission: { release } }) => why === undefined ? [] : [{ environment: name, release, why }]);
    return { trusted: without(ground.ledger, proven), unproven };
}
/** Why a word does not count; undefined when it does. */
async function refute(context, ground, environment, { actor, run, at, comment, release, why, after }) {
    const proof = await (0,_carrier_js__WEBPACK_IMPORTED_MODULE_2__/* .proveCarrier */ .T)(context, ground, {
        ...{ actor, run, at, comment, action: READMITS, environments: [(0,_rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .forOwners */ .y)(environment)] },
        isCommand: (command) => isReadmission(command, { environment: environment.name, release, why }),
    });
    if (proof.refuted !== undefined)
        return proof.refuted;
    // The rollback's end is a whole second; said so that what is no time refutes.
    return proof.startedAt >= Date.parse(after)
        ? undefined
        : "it is older than the rollback, so it was about another one.";
}
/** Whether a command is this very readmission. */
function isReadmission(command, wanted) {
    if (command.kind !== "readmit")
        return false;
    return command.environment === wanted.environment && command.release === wanted.release && command.why === wanted.why;
}
/** An environment and every one before it: what is rejected in any of them is rejected here. */
function roadTo(policy, environment) {
    const road = new Map([[environment.name, environment]]);
    for (const { after } of road.values()) {
        for (const name of after) {
            const before = policy.environments.get(name);
            if (before !== undefined && !road.has(name))
                road.set(name, before);
        }
    }
    return [...road.values()];
}
function without(ledger, proven) {
    if (proven.size === 0)
        return ledger;
    const states = new Map([...ledger.states].map(([name, { readmitted = [], ...state }]) => {
        const left = readmitted.filter(({ seq }) => !proven.has(seq));
        return [name, left.length === 0 ? state : { ...state, readmitted: left }];
    }));
    return { ...ledger, states };
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
    return (0,_rollback_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .composePlan */ .W2)({
        environment,
        state,
        everywhere: ground.ledger.head,
        release: release.id,
        page: pageOf(ground, environment.name),
    });
}
/** The page of an environment on the default branch; null where there is none. */
function pageOf({ snapshot: { pages } }, environment) {
    return pages.ok ? { ok: true, value: pages.value.get(`${environment}.md`) ?? null } : pages;
}


/***/ })

};
