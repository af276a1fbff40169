export const id = 719;
export const ids = [719];
export const modules = {

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


/***/ }),

/***/ 14322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ wholeIn),
/* harmony export */   Gt: () => (/* binding */ readConversation),
/* harmony export */   VN: () => (/* binding */ ConversationShape),
/* harmony export */   mx: () => (/* binding */ WHOLE_PAGE),
/* harmony export */   wt: () => (/* binding */ COMMENTS_FRAGMENT)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);



/** More comments than this on one request are an attack; a part of them would not be all (R5, R20). */
const MOST_COMMENTS = 1_500;
const REQUEST = "graphql Conversation";
const COMMENTS_FRAGMENT = `
fragment Comments on IssueCommentConnection {
  nodes {
    databaseId body url createdAt updatedAt lastEditedAt includesCreatedEdit
    author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
  }
  pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
}`;
const HEAD = `number url title body closed locked repository { nameWithOwner }
        viewerDidAuthor lastEditedAt author { __typename login } editor { login } labels(first: 20) { nodes { name } }`;
/** A page with its first hundred comments, to be read together with something else. Uses {@link COMMENTS_FRAGMENT}. */
const WHOLE_PAGE = `${HEAD} front: comments(first: 100) { ...Comments }`;
const PAGE = `${HEAD}
        front: comments(first: 100, after: $after) { ...Comments }
        back: comments(last: 100, before: $before) @include(if: $both) { ...Comments }`;
const QUERY = `query Conversation($owner: String!, $name: String!, $number: Int!, $after: String, $before: String, $both: Boolean!) {
  repository(owner: $owner, name: $name) {
    issueOrPullRequest(number: $number) {
      __typename
      ... on Issue {
        ${PAGE}
      }
      ... on PullRequest {
        merged ${PAGE}
      }
    }
  }
}${COMMENTS_FRAGMENT}`;
const AuthorShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ __typename: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), databaseId: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_parse_js__WEBPACK_IMPORTED_MODULE_1__.Id)) }));
const CommentShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    databaseId: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    body: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    createdAt: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Time */ .gX,
    updatedAt: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Time */ .gX,
    lastEditedAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    includesCreatedEdit: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    author: AuthorShape,
});
const CommentsShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    nodes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(CommentShape),
    pageInfo: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
        endCursor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        hasPreviousPage: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
        startCursor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }),
});
const ConversationShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    title: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    body: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    closed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    locked: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    merged: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), false),
    repository: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ nameWithOwner: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    viewerDidAuthor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    lastEditedAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    author: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ __typename: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    editor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    labels: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ nodes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })) })),
    front: CommentsShape,
    back: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(CommentsShape),
});
const AnswerShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ repository: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ issueOrPullRequest: ConversationShape }) });
/**
 * Reads a whole conversation: every page, or nothing (R5). One request for a hundred comments; a longer one is read from both
 * ends at once, two hundred a request, until they meet.
 *
 * @throws GitHubFailure `unexpected` when it is cut, goes in a circle, or has more than `most` comments; 1,500 unless said
 */
async function readConversation(client, { repo, number, most = MOST_COMMENTS }) {
    const front = new Map();
    const back = new Map();
    const cursors = new Set();
    for (let after = null, before = null;;) {
        const both = after !== null;
        const answer = await client.graphql("read", QUERY, { ...inQuery(repo), number, after, before, both });
        const [error] = answer.errors;
        if (error !== undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, error.message);
        const page = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(AnswerShape, answer.data, REQUEST).repository.issueOrPullRequest;
        if (both !== (page.back !== undefined))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, "one end is missing");
        const met = [take(page.front, front, back), take(page.back, back, front)].includes(true);
        const isWhole = met || !page.front.pageInfo.hasNextPage;
        const size = front.size + back.size;
        if (size > most || (size === most && !isWhole))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, `#${number} has more than ${most} comments`);
        if (isWhole)
            return conversationOf(repo, page, inOrder(front, back), answer.date);
        after = next(cursors, page.front.pageInfo.endCursor);
        before = page.back === undefined ? null : next(cursors, page.back.pageInfo.startCursor);
    }
}
/** The conversation that {@link WHOLE_PAGE} gave; undefined when there is more than it shows, so that it is no whole one (R5). */
function wholeIn(repo, page, date) {
    const front = new Map(page.front.nodes.map((comment) => [comment.databaseId, commentOf(comment)]));
    if (page.front.pageInfo.hasNextPage || front.size < page.front.nodes.length)
        return undefined;
    return conversationOf(repo, page, inOrder(front), date);
}
/** Takes what is new from one end; whether the other end was met. A comment that this end had already is a circle. */
function take(page, known, other) {
    let met = false;
    for (const comment of page?.nodes.map(commentOf) ?? []) {
        if (known.has(comment.id))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, "the pages go in a circle");
        if (other.has(comment.id))
            met = true;
        else
            known.set(comment.id, comment);
    }
    return met;
}
/** GitHub gives comments in the order of their numbers. */
function inOrder(...ends) {
    return ends.flatMap((end) => [...end.values()]).toSorted((left, right) => left.id - right.id);
}
/** Where to go on; a place where we have been leads nowhere. */
function next(cursors, cursor) {
    if (cursor === null || cursors.has(cursor))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, "the pages go in a circle");
    cursors.add(cursor);
    return cursor;
}
function inQuery({ owner, name }) {
    return { owner, name };
}
function conversationOf({ owner, name }, page, comments, date) {
    const { number, url, title, body, closed, locked, author, labels, merged, repository } = page;
    const { viewerDidAuthor, lastEditedAt, editor } = page;
    const untouched = lastEditedAt === null || (editor !== null && editor.login === author?.login);
    const isHere = repository.nameWithOwner.toLowerCase() === `${owner}/${name}`.toLowerCase();
    const names = labels?.nodes.map((label) => label.name) ?? [];
    return {
        date,
        byBot: author === null ? null : author.__typename === "Bot",
        intact: viewerDidAuthor && untouched,
        comments,
        page: isHere && !merged ? { number, page: url, title, body, open: !closed, locked, labels: names } : null,
    };
}
function commentOf(comment) {
    const { databaseId, body, url, createdAt, updatedAt, lastEditedAt, includesCreatedEdit, author } = comment;
    return {
        id: databaseId,
        // An account without a number is nobody who could be compared (R1).
        author: author === null || author.databaseId === null || author.databaseId === undefined
            ? null
            : { id: author.databaseId, login: author.login, bot: author.__typename !== "User" },
        body,
        createdAt,
        edited: lastEditedAt !== null || includesCreatedEdit || updatedAt !== createdAt,
        url,
    };
}


/***/ }),

/***/ 1805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WW: () => (/* binding */ RestDeployment),
/* harmony export */   wm: () => (/* binding */ DEPLOYMENT_FIELDS),
/* harmony export */   xk: () => (/* binding */ GraphqlDeployment)
/* harmony export */ });
/* unused harmony export parsePayload */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);


const DEPLOYMENT_FIELDS = "databaseId task environment commitOid state payload createdAt creator { login }";
const Creator = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }));
/** A deployment as {@link DEPLOYMENT_FIELDS} asks for it. */
const GraphqlDeployment = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    databaseId: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    task: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commitOid: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
    state: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    payload: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    createdAt: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX,
    creator: Creator,
}), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((found) => ({
    id: found.databaseId,
    task: found.task,
    environment: found.environment,
    commit: found.commitOid,
    state: found.state.toLowerCase(),
    payload: parsePayload(found.payload),
    createdAt: found.createdAt,
    creator: found.creator?.login ?? null,
})));
/** A deployment as REST gives it: without its state. */
const RestDeployment = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    task: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sha: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
    payload: valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
    created_at: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX,
    creator: Creator,
}), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((found) => ({
    id: found.id,
    task: found.task,
    environment: found.environment,
    commit: found.sha,
    state: "unknown",
    payload: parsePayload(found.payload),
    createdAt: found.created_at,
    creator: found.creator?.login ?? null,
})));
/** GitHub gives a payload as an object, as JSON text, or as JSON text of JSON text. Other text stays text. */
function parsePayload(payload) {
    let value = payload;
    for (let layer = 0; layer < 2 && typeof value === "string"; layer += 1) {
        try {
            value = JSON.parse(value);
        }
        catch {
            return value;
        }
    }
    return value;
}


/***/ }),

/***/ 56150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   iK: () => (/* binding */ GitHubFailure),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45101);

/** The one error that `src/github` throws. */
class GitHubFailure extends Error {
    name = "GitHubFailure";
    kind;
    /** The HTTP status, when there was an answer. */
    status;
    request;
    /** The line to add or the thing to click, when it is known. */
    hint;
    constructor(facts) {
        super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.kind = facts.kind;
        this.status = facts.status;
        this.request = facts.request;
        this.hint = facts.hint;
    }
}
/** Whether `error` is a {@link GitHubFailure} of one of the given kinds (of any kind when none is given). */
function isFailure(error, ...kinds) {
    return error instanceof GitHubFailure && (kinds.length === 0 || kinds.includes(error.kind));
}
/** An answer that this program does not understand (R77). */
function unexpected(request, what) {
    return new GitHubFailure({ kind: "unexpected", request, message: `${request}: ${what}` });
}
/** The refusal of a request, from an answer's status, message and headers. */
function refusal(o) {
    const kind = kindOfStatus(o.status);
    return new GitHubFailure({
        kind,
        request: o.request,
        status: o.status,
        hint: hintFor(kind, o.headers),
        message: `${o.request}: GitHub answered ${o.status}${explanation(o.data, o.headers)}`,
    });
}
function kindOfStatus(status) {
    switch (status) {
        case 400:
        case 422:
            return "unprocessable";
        case 401:
            return "unauthorized";
        case 403:
            return "forbidden";
        case 404:
            return "not-found";
        case 409:
            return "conflict";
        case 410:
            return "gone";
        default:
            return "unexpected";
    }
}
function hintFor(kind, headers) {
    const permission = (0,_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionHint */ .f)(headers.get("x-accepted-github-permissions"));
    if (kind === "forbidden")
        return permission;
    // GitHub answers 404 to hide what a token may not see.
    if (kind === "not-found" && permission !== undefined)
        return `if it does exist, ${permission}`;
    if (kind === "unauthorized")
        return "the token is wrong or has expired; check the `token` input";
    return undefined;
}
/** GitHub's own words; its `errors` list often holds the only useful part. */
function explanation(data, headers) {
    const target = headers.get("location");
    if (target !== undefined)
        return `: moved to ${target.slice(0, 300)}`;
    if (typeof data !== "object" || data === null)
        return "";
    const message = "message" in data && typeof data.message === "string" ? data.message : "";
    const details = "errors" in data && Array.isArray(data.errors) ? JSON.stringify(data.errors) : "";
    const text = [message, details].filter((part) => part !== "").join(" ");
    return text === "" ? "" : `: ${text.slice(0, 1_000)}`;
}


/***/ }),

/***/ 40502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ Id),
/* harmony export */   bm: () => (/* binding */ Oid),
/* harmony export */   gX: () => (/* binding */ Time),
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);


/**
 * Reads what this program needs from an answer; unknown extra fields are ignored, a missing or odd one that is needed is
 * `unexpected` and never a pass (R77).
 */
function parse(schema, data, request) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, data, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const where = valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issue) ?? "the answer";
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(request, `${where} is not what GitHub documents (${issue.message.slice(0, 200)})`);
}
/** A numeric id. */
const Id = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1));
/** A full git object id. */
const Oid = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
/** A time as GitHub writes it, kept as text. */
const Time = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/));


/***/ }),

/***/ 45101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ addPermission),
/* harmony export */   f: () => (/* binding */ permissionHint)
/* harmony export */ });
/**
 * Keys of a workflow's `permissions:`. A permission outside this list can never be given to the workflow's own token.
 * Source: the workflow schema of actions/languageservices.
 */
const WORKFLOW_KEYS = new Set([
    "actions",
    "artifact-metadata",
    "attestations",
    "checks",
    "contents",
    "deployments",
    "discussions",
    "issues",
    "packages",
    "pages",
    "pull-requests",
    "repository-projects",
    "security-events",
    "statuses",
    "vulnerability-alerts",
]);
/**
 * Turns GitHub's `x-accepted-github-permissions` header into the line to add (R80). Alternatives are separated by `;`,
 * permissions needed together by `,`: `contents=write; contents=write,workflows=write`.
 *
 * @returns `undefined` when the header is absent or says nothing that can be added.
 */
function permissionHint(header) {
    if (header === undefined)
        return undefined;
    const ways = header.split(";").map(parseWay);
    const possible = ways.find((way) => way.length > 0 && way.every((need) => WORKFLOW_KEYS.has(need.key)));
    if (possible !== undefined)
        return addPermissions(possible);
    const other = ways.find((way) => way.length > 0);
    if (other === undefined)
        return undefined;
    const needs = other.map((need) => `${need.key}: ${need.level}`).join(", ");
    return `this needs a GitHub App or personal token with ${needs}; the workflow's own token can never have it`;
}
/** The line to add for one missing permission, as in `contents` and `write`. */
function addPermission(key, level) {
    return addPermissions([{ key, level }]);
}
function addPermissions(needs) {
    const lines = needs.map((need) => `\`${need.key}: ${need.level}\``).join(" and ");
    return `add ${lines} to the job's permissions:`;
}
function parseWay(text) {
    const needs = [];
    for (const part of text.split(",")) {
        const match = /^\s*([a-z_-]{1,60})=(read|write|admin)\s*$/.exec(part);
        const [, key, level] = match ?? [];
        // Every token may read metadata; naming it would only distract.
        if (key !== undefined && level !== undefined && key !== "metadata")
            needs.push({ key: key.replaceAll("_", "-"), level });
    }
    return needs;
}


/***/ }),

/***/ 30113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ inRepo)
/* harmony export */ });
/** The repository's part of a route's parameters. */
function inRepo(repo) {
    return { owner: repo.owner, repo: repo.name };
}


/***/ }),

/***/ 14633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jp: () => (/* binding */ explainIssue),
/* harmony export */   Tp: () => (/* binding */ NO_LINE),
/* harmony export */   r9: () => (/* binding */ encodeEvent),
/* harmony export */   ri: () => (/* binding */ hashLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _event_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50851);



/** What the first line names as the line before it. */
const NO_LINE = `sha256:${"0".repeat(64)}`;
/**
 * The one line an event is stored as: compact JSON in a fixed key order, without a line end. Throws a `TypeError` when the
 * event does not have the shape it claims, so that nothing is written which could not be read again.
 */
function encodeEvent(event) {
    const shaped = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(_event_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .eventShape */ .A, event, { abortEarly: true });
    if (shaped.success)
        return JSON.stringify(shaped.output);
    throw new TypeError(`The event ${event.event} cannot be written: ${explainIssue(shaped.issues[0])}.`);
}
/** `sha256:<hex>` of a line's bytes as they are stored, without the line end; never of a re-written form (R109). */
function hashLine(line) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", line, "hex")}`;
}
/** One sentence part for what a shape did not like: where, what was expected, what was found. */
function explainIssue(issue) {
    const place = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? "the whole";
    return `${place}: ${issue.message}`;
}


/***/ }),

/***/ 85880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ LedgerRefused),
/* harmony export */   XA: () => (/* binding */ LedgerUnreadable),
/* harmony export */   iQ: () => (/* binding */ LedgerMissing),
/* harmony export */   lq: () => (/* binding */ ClientTooOld),
/* harmony export */   vY: () => (/* binding */ ImpossibleDraft)
/* harmony export */ });
/** The ledger, or something that claims to be part of it, cannot be trusted: everything stops, nothing is repaired (R88, R116). */
class LedgerUnreadable extends Error {
    reason = "ledger-unreadable";
    /** The first bad sequence number, where one can be named. */
    seq;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = "LedgerUnreadable";
        this.seq = options.seq;
    }
}
/** There is no ledger branch, but there was one: its Deployments are still there. It is never made anew by itself. */
class LedgerMissing extends Error {
    reason = "ledger-missing";
    constructor(branch, deployments) {
        super(`The ledger branch ${branch} is missing, but ${deployments} deployment(s) of this repository were recorded on one. ` +
            "Somebody deleted or renamed it: restore the branch (GitHub keeps deleted branches for a while, any clone has it).");
        this.name = "LedgerMissing";
    }
}
/** The ledger was written by a newer version of this action; this one must not write to it (R95). */
class ClientTooOld extends Error {
    reason = "client-too-old";
    constructor(needed, ours) {
        super(`client_too_old: the ledger asks for protocol ${needed}, this version of env-actions speaks ${ours}. ` +
            "Nothing was written. A re-run uses the version the run started with: start a new run with the current version.");
        this.name = "ClientTooOld";
    }
}
/** GitHub refused the write to the ledger branch for good: a rule on the branch, or a missing permission. */
class LedgerRefused extends Error {
    reason = "ledger-refused";
    constructor(why, options = {}) {
        super(`GitHub refused to write to the ledger: ${why}. Nothing was recorded, so nothing may happen. ` +
            "The ledger branch needs `contents: write` in the job's permissions: and no rule that blocks direct pushes.", options.cause === undefined ? undefined : { cause: options.cause });
        this.name = "LedgerRefused";
    }
}
/** A decision asked for a record that the ledger's rules do not allow. The ledger is fine; the decision is wrong. */
class ImpossibleDraft extends Error {
    reason = "impossible-draft";
    constructor(cause) {
        super(`This may not be written to the ledger: ${cause.message}`, { cause });
        this.name = "ImpossibleDraft";
    }
}


/***/ }),

/***/ 50851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ eventShape)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);
/* harmony import */ var _recovery_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57596);



const nothing = valibot__WEBPACK_IMPORTED_MODULE_2__/* ["null"] */ .chJ();
const why = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ });
const closing = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ, until: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR) });
const carried = { comment: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .commentRef */ .tN) };
const countedReview = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    source: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["environment", "pull-request"]),
    person: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN,
    url: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
});
const opening = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
    lock: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj),
    ...carried,
    runs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseBrief */ .s0)),
});
const reasons = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ reasons: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l) });
const deployment = valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj);
/** What an event is about: the whole ledger, a service, an environment of a service, or one promotion. */
const about = {
    ledger: { service: nothing, environment: nothing, promotion: nothing },
    service: { service: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, environment: nothing, promotion: nothing },
    environment: { service: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, environment: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, promotion: nothing },
    promotion: { service: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, environment: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, promotion: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionId */ .JB },
    perhapsPromotion: { service: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, environment: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, promotion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionId */ .JB) },
};
/** The order of the keys here is the order of the keys in the log. */
function line(event, subject, data) {
    return valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        v: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
        seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
        prev: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        time: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR,
        event: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(event),
        service: subject.service,
        environment: subject.environment,
        promotion: subject.promotion,
        actor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN),
        run: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .runRef */ .px),
        policy: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc),
        intent: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .bu,
        data,
    });
}
const shapes = valibot__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Oxt("event", [
    line("ledger.created", about.ledger, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ repository: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj })),
    line("release.registered", about.service, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ release: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseRecord */ .Hq })),
    line("promotion.requested", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        number: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
        release: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseBrief */ .s0,
        cause: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["person", "automation"]),
        requester: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN),
        retryOf: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionId */ .JB),
        plan: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("rollback")),
        of: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionId */ .JB),
        why: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ),
        ...carried,
        by: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["run", "comment"])),
    })),
    line("promotion.waiting", about.promotion, reasons),
    line("promotion.rejected", about.promotion, reasons),
    line("promotion.superseded", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ by: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU })),
    line("promotion.cancelled", about.promotion, why),
    line("promotion.expired", about.promotion, why),
    line("promotion.cleared", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ plan: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, verdicts: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ gate: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, verdict: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, reason: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU })) })),
    line("promotion.dispatching", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ workflow: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, ref: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, plan: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc })),
    line("promotion.entered", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        fence: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
        owner: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .runRef */ .px,
        previous: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU),
        rollForward: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
        displaces: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionId */ .JB)),
        config: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc),
        reviews: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(countedReview), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1))),
        dataCost: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .dataCost */ ._w),
        backTo: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseId */ .Bf),
    })),
    line("promotion.deployed", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        deployment,
        by: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["post", "healer", "verify"]),
        moved: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ artifact: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, to: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ })),
    })),
    line("promotion.succeeded", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({})),
    line("promotion.failed", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        deployment,
        by: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["main", "post", "healer", "verify"]),
        reason: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        message: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
    })),
    line("verification.started", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        fence: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
        digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        until: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR,
        tests: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ workflow: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, marker: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU })),
    })),
    line("verification.judged", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        fence: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
        digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        verdict: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictWord */ .E0,
        reason: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        message: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
        checks: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ check: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, verdict: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictWord */ .E0, message: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ })),
        tests: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj),
        metrics: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .metrics */ .qd),
    })),
    line("promotion.overridden", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ gate: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ, until: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR, ...carried })),
    line("approval.requested", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ repository: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR, issue: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj, plan: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .requestKind */ .UL) })),
    line("approval.given", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ person: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN, plan: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, comment: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj, body: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc })),
    line("approval.revoked", about.promotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        person: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN,
        comment: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
        why: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["revoked", "edited", "deleted", "expired"]),
    })),
    line("access.reviewed", about.ledger, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        snapshot: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        rows: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
        people: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
        comment: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .commentRef */ .tN,
        remove: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .removals */ .k3),
    })),
    line("settings.observed", about.ledger, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        parts: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ part: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, lines: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU) })), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1)),
    })),
    line("artifact.revoked", about.ledger, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactDigest */ .Fp,
        why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
        releases: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseId */ .Bf), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1))),
    })),
    line("rollback.planned", about.perhapsPromotion, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        release: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseId */ .Bf,
        target: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseId */ .Bf),
        digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
        checks: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ check: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, verdict: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["pass", "fail"]), reason: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU })),
    })),
    line("release.readmitted", about.environment, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ release: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseId */ .Bf, why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ, ...carried })),
    line("environment.locked", about.environment, closing),
    line("environment.unlocked", about.environment, opening),
    line("environment.held", about.environment, closing),
    line("environment.unheld", about.environment, why),
    line("recovery.backup", about.environment, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(_recovery_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .backupData */ .HE)),
    line("recovery.drill", about.environment, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(_recovery_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .drillData */ .EY)),
    line("repository.locked", about.ledger, closing),
    line("repository.unlocked", about.ledger, valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ, lock: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj, ...carried })),
    line("repository.held", about.ledger, closing),
    line("repository.unheld", about.ledger, why),
]);
/** The closed shape of every event; keys come out in the order of the log. */
const eventShape = shapes;


/***/ }),

/***/ 40986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   Bf: () => (/* binding */ releaseId),
/* harmony export */   E0: () => (/* binding */ verdictWord),
/* harmony export */   Fp: () => (/* binding */ artifactDigest),
/* harmony export */   Hq: () => (/* binding */ releaseRecord),
/* harmony export */   JB: () => (/* binding */ promotionId),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UL: () => (/* binding */ requestKind),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   WM: () => (/* binding */ VALUES_KEPT),
/* harmony export */   XS: () => (/* binding */ gitSha),
/* harmony export */   YZ: () => (/* binding */ freeText),
/* harmony export */   _w: () => (/* binding */ dataCost),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   bu: () => (/* binding */ uuid),
/* harmony export */   eN: () => (/* binding */ actor),
/* harmony export */   jK: () => (/* binding */ METRICS_KEPT),
/* harmony export */   k3: () => (/* binding */ removals),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   px: () => (/* binding */ runRef),
/* harmony export */   qM: () => (/* binding */ ARTIFACT_DIGEST),
/* harmony export */   qd: () => (/* binding */ metrics),
/* harmony export */   s0: () => (/* binding */ releaseBrief),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   tN: () => (/* binding */ commentRef),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   yj: () => (/* binding */ positive)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** The longest free text in an entry, in bytes of UTF-8 (R118). */
const MAX_TEXT = 1024;
/** The longest name of a service, environment, job or gate, in UTF-16 units; GitHub's own limit for environments. */
const MAX_NAME = 255;
/** The longest list in an event. */
const MAX_LIST = 256;
const name = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(MAX_NAME), 
// A name goes into paths, headlines and matrix rows: a control character or line end in one is an attack or a mistake.
valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u, "no control characters"));
const freeText = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxBytes */ .IDP(MAX_TEXT));
/** Rows of a review of who has access that are to be taken away. */
const removals = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(freeText), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(100));
const count = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0));
const positive = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1));
const sha256 = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
/** What an artifact of any kind may be pinned by. */
const ARTIFACT_DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|gitCommit:(?:[0-9a-f]{40}|[0-9a-f]{64}))$/;
const artifactDigest = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(ARTIFACT_DIGEST));
const gitSha = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const releaseId = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^r-[0-9a-f]{12}$/));
const promotionId = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(name, valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^p-.+-[1-9][0-9]*$/));
/** `owner/name` */
const repositoryName = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[A-Za-z0-9-]{1,39}(?:_[A-Za-z0-9]{1,32})?\/[A-Za-z0-9._-]{1,100}$/));
const dataCost = valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["needs-restore", "irreversible"]);
const requestKind = valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["issue", "pull-request"]);
const uuid = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
/** UTC to the second, and a day that exists (R52). */
const instant = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((text) => !Number.isNaN(Date.parse(text)) && instantOf(new Date(text)) === text, "no such instant"));
function list(item) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(MAX_LIST));
}
/** How many metrics, and how many values of each, a verification leaves behind: a few kilobytes at most. */
const METRICS_KEPT = 10;
const VALUES_KEPT = 60;
/** What is left of a verification for the next one to be compared with. */
const metrics = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    metric: name,
    values: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x())), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(VALUES_KEPT)),
})), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(METRICS_KEPT));
const verdictWord = valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["pass", "fail", "unknown"]);
const actor = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: positive, login: name });
const runRef = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: positive,
    attempt: positive,
    job: name,
    checkRun: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(positive),
});
const releaseBrief = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: releaseId,
    version: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(name),
    commit: gitSha,
    run: positive,
    preview: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
const recordShape = valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: releaseId,
    version: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(name),
    commit: gitSha,
    run: valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: positive, attempt: positive }),
    preview: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
/** Kept as it is, key order included: a release's id is a digest of it. */
const releaseRecord = valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => valibot__WEBPACK_IMPORTED_MODULE_0__.is(recordShape, value) && everyText(value, (text) => Buffer.byteLength(text) <= MAX_TEXT), `a release record has id, version, commit, run and preview, and no text over ${MAX_TEXT} bytes`);
const reason = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    gate: name,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["wait", "fail", "unknown"]),
    reason: name,
    message: freeText,
    retryAt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(instant),
});
/** An instant as the ledger writes it: UTC, without fractions of a second. */
function instantOf(date) {
    return `${date.toISOString().slice(0, 19)}Z`;
}
function everyText(value, holds) {
    if (typeof value === "string")
        return holds(value);
    if (typeof value !== "object" || value === null)
        return true;
    return Object.entries(value).every(([key, inner]) => holds(key) && everyText(inner, holds));
}
/** A comment that carried a command. */
const commentRef = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    repository: repositoryName,
    issue: positive,
    id: positive,
    body: sha256,
});


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   H$: () => (/* binding */ firstSeqOf),
/* harmony export */   Q2: () => (/* binding */ logPath),
/* harmony export */   VF: () => (/* binding */ servicePath),
/* harmony export */   Yg: () => (/* binding */ environmentFolder),
/* harmony export */   bD: () => (/* binding */ releasePath),
/* harmony export */   qW: () => (/* binding */ versionPath),
/* harmony export */   zO: () => (/* binding */ HEAD_PATH),
/* harmony export */   zw: () => (/* binding */ README_PATH)
/* harmony export */ });
/* unused harmony export fileName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const HEAD_PATH = "head.json";
const README_PATH = "README.md";
/** Longer file names are cut; the digest keeps them apart. File systems stop at 255 bytes. */
const MAX_FILE_NAME = 180;
/** The file of one decision's lines: by the day of the event, named by its first sequence number, 12 digits. */
function logPath(firstSeq, time) {
    const day = time.slice(0, 10).replaceAll("-", "/");
    return `log/${day}/${String(firstSeq).padStart(12, "0")}.jsonl`;
}
/** The first sequence number of a log file, or undefined when the path is not that of a log file. */
function firstSeqOf(path) {
    const digits = /^log\/\d{4}\/\d\d\/\d\d\/(\d{12})\.jsonl$/.exec(path)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
function servicePath(service) {
    return `state/${fileName(service)}.json`;
}
/** The folder, with its final slash, that holds the states of a service's environments. */
function environmentFolder(service) {
    return `state/${fileName(service)}/`;
}
function environmentPath(service, environment) {
    return `${environmentFolder(service)}${fileName(environment)}.json`;
}
function releasePath(service, release) {
    return `releases/${fileName(service)}/${fileName(release)}.json`;
}
/** Holds the one release of that version: a version names exactly one. */
function versionPath(service, version) {
    return `versions/${fileName(service)}/${fileName(version)}.json`;
}
/**
 * A name as a safe part of a path on every system. Letters, digits, `-`, `_`, `.` and `+` stay, so ordinary names are
 * themselves; every other byte is percent-encoded. Different names always give different results. A dot is encoded where
 * it would mean something: at the start, at the end, and before `json`, since `state/<service>.json` and
 * `state/<service>/` are neighbours.
 */
function fileName(name) {
    if (/^[A-Za-z0-9_+-]{1,100}$/.test(name))
        return name;
    const encoded = Array.from(Buffer.from(name), encodeByte)
        .join("")
        .replace(/^\.|\.$|\.(?=json$)/gi, "%2E");
    if (encoded.length <= MAX_FILE_NAME)
        return encoded;
    return `${encoded.slice(0, MAX_FILE_NAME - 65)}~${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", name, "hex")}`;
}
function encodeByte(byte) {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9_.+-]/.test(character))
        return character;
    return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}


/***/ }),

/***/ 96935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ protocolOf),
/* harmony export */   K3: () => (/* binding */ APPROVED),
/* harmony export */   Oz: () => (/* binding */ ROLLBACKS),
/* harmony export */   nl: () => (/* binding */ PROTOCOL),
/* harmony export */   qf: () => (/* binding */ FIRST_PROTOCOL),
/* harmony export */   zo: () => (/* binding */ APPROVALS)
/* harmony export */ });
/** The rules that a ledger begins with. */
const FIRST_PROTOCOL = 1;
/** The version of the ledger's rules that this client writes. A head that asks for more stops it (R95). */
const PROTOCOL = 3;
/** The name of the gate whose verdict a clearance is remembered by, once the promotion enters. */
const APPROVALS = "approvals";
/** What it says when people agreed, and nobody went on without them. */
const APPROVED = "approvals-given";
/** From these rules on a ledger knows rollbacks. */
const ROLLBACKS = 3;
/**
 * The rules a reader must know to understand an event. A ledger's `min-protocol` rises with the first event that needs it,
 * so that a ledger without such events stays what it was, byte for byte, and an old client stops at the first one.
 * 2: stays that end, overrides, closings with an end or for the whole repository, promotions that wait until a moment,
 * approvals.
 * 3: requests that say on what they ask, and are remembered until their page has its last word; rollbacks, and what they
 * reject; how a release would be left again; revoked artifacts; verification; commands that a comment carried; the
 * configuration that a promotion came with, and what its plan says of the data and of where to go back to; what proves who asked for one; clearances that say whether people agreed; backups and drills; reviews of who
 * has access; what GitHub's settings were; what a person found to run after a rollback failed.
 */
function protocolOf(event) {
    switch (event.event) {
        case "verification.started":
        case "verification.judged":
        case "recovery.backup":
        case "recovery.drill":
            return 3;
        case "promotion.deployed":
        case "promotion.failed":
            return event.data.by === "verify" ? 3 : FIRST_PROTOCOL;
        case "promotion.overridden":
            return event.data.comment === undefined ? 2 : 3;
        case "approval.given":
        case "approval.revoked":
        case "repository.locked":
        case "repository.held":
        case "repository.unheld":
            return 2;
        case "promotion.cleared":
            return event.data.verdicts.some(({ gate }) => gate === APPROVALS) ? 3 : FIRST_PROTOCOL;
        case "approval.requested":
            return event.data.kind === undefined ? 2 : 3;
        case "repository.unlocked":
            return event.data.comment === undefined ? 2 : 3;
        case "promotion.waiting":
        case "promotion.rejected":
            return event.data.reasons.every(({ retryAt }) => retryAt === undefined) ? FIRST_PROTOCOL : 2;
        case "access.reviewed":
        case "settings.observed":
        case "artifact.revoked":
        case "release.readmitted":
        case "rollback.planned":
            return 3;
        case "promotion.requested":
            return event.data.kind === undefined && event.data.by === undefined ? FIRST_PROTOCOL : 3;
        case "promotion.entered": {
            const { config, reviews, dataCost, backTo, displaces } = event.data;
            if ([config, reviews, dataCost, backTo].some((each) => each !== undefined))
                return 3;
            return displaces === undefined ? FIRST_PROTOCOL : 2;
        }
        case "environment.unlocked":
            if (event.data.comment !== undefined || event.data.runs !== undefined)
                return 3;
            return event.data.lock === undefined ? FIRST_PROTOCOL : 2;
        case "environment.locked":
        case "environment.held":
            return event.data.until === undefined ? FIRST_PROTOCOL : 2;
        default:
            return FIRST_PROTOCOL;
    }
}


/***/ }),

/***/ 57596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ drillData),
/* harmony export */   HE: () => (/* binding */ backupData),
/* harmony export */   at: () => (/* binding */ recovery)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);
/* harmony import */ var _recovery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44752);



// The order of the keys here is their order in the log and in states.
const backupData = {
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_recovery_js__WEBPACK_IMPORTED_MODULE_2__/* .BACKUP_KINDS */ .N),
    digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    size: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    location: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
    taken: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR,
};
const drillData = {
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_recovery_js__WEBPACK_IMPORTED_MODULE_2__/* .DRILL_OUTCOMES */ .W),
    why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
    backup: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc),
    started: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR,
    recovery: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9),
    loss: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9),
};
const recorded = { run: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .runRef */ .px, actor: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN), at: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR, seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj };
const backup = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...backupData, ...recorded });
const drill = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...drillData, ...recorded });
/** The last of each kind, as a state keeps it. */
const recovery = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    full: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(backup),
    incremental: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(backup),
    "on-demand": valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(backup),
    drill: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(drill),
});


/***/ }),

/***/ 44752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ BACKUP_KINDS),
/* harmony export */   W: () => (/* binding */ DRILL_OUTCOMES)
/* harmony export */ });
/** `full`: everything. `incremental`: what changed since another one. `on-demand`: taken for an occasion. */
const BACKUP_KINDS = ["full", "incremental", "on-demand"];
/**
 * `accepted`: restored, checked, and the check went red on a fault that was put in. `failed`: it was not restored, or the check
 * was red. `unproven`: the check stayed green on the fault, so its green means nothing.
 */
const DRILL_OUTCOMES = ["accepted", "failed", "unproven"];


/***/ }),

/***/ 47623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ REVIEWS_KEPT),
/* harmony export */   s5: () => (/* binding */ dueAt)
/* harmony export */ });
/* unused harmony export REVIEW_WITHIN */
/** How many reviews an environment remembers. More than that within three days keep the oldest, which are due first. */
const REVIEWS_KEPT = 20;
/** Within this time, in milliseconds from the entry, somebody else looks at an override that was used (R22). */
const REVIEW_WITHIN = 72 * 3_600_000;
/** When a review is due, in milliseconds since 1970. */
function dueAt({ at }) {
    return Date.parse(at) + REVIEW_WITHIN;
}


/***/ }),

/***/ 51623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ projectionOf),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   h8: () => (/* binding */ parseLedger),
/* harmony export */   ww: () => (/* binding */ parseHead)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77934);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14633);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85880);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40986);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9071);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96935);
/* harmony import */ var _state_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58780);
/* harmony import */ var _state_environment_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63401);
/* harmony import */ var _state_head_shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25443);
/* harmony import */ var _state_service_shape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8890);
/* harmony import */ var _stored_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52082);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22969);












/**
 * Reads the files of one commit of the ledger. Throws `ClientTooOld` when a newer client wrote it (R95), and
 * `LedgerUnreadable` when anything is missing, odd or in the wrong place (R88, R116); nothing is repaired.
 */
function parseLedger(files, oid, service) {
    const head = parseHead(files.get(_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD_PATH */ .zO));
    const serviceText = files.get((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .servicePath */ .VF)(service));
    const serviceState = serviceText === undefined
        ? { v: 1, service, latest: null }
        : readStored(_state_service_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceShape */ .d, (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .servicePath */ .VF)(service), serviceText);
    if (serviceState.service !== service)
        throw misplaced((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .servicePath */ .VF)(service), serviceState.service);
    const states = new Map();
    for (const [path, text] of files) {
        if (!path.startsWith((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentFolder */ .Yg)(service)))
            continue;
        const state = readStored(_state_environment_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentShape */ .X, path, text);
        if ((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentPath */ .FQ)(state.service, state.environment) !== path || state.service !== service) {
            throw misplaced(path, `${state.service}, ${state.environment}`);
        }
        if (state.seq > head.seq) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA(`${path} knows event ${state.seq}, but the log ends at ${head.seq}.`);
        }
        states.set(state.environment, state);
    }
    return { oid, head, service, serviceState, states, files };
}
/** The state of one environment; an empty one when nothing ever happened in it. */
function stateOf(snapshot, environment) {
    return snapshot.states.get(environment) ?? (0,_state_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .emptyEnvironment */ .h)(snapshot.service, environment);
}
/** What a snapshot knows, ready for more events. It is not complete: it has only the releases that were asked for. */
function projectionOf(snapshot) {
    const { service, files } = snapshot;
    const environments = new Map();
    for (const [environment, state] of snapshot.states)
        environments.set((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentPath */ .FQ)(service, environment), state);
    const releases = new Map();
    const versions = new Map();
    for (const [path, text] of files) {
        if (path.startsWith("releases/"))
            releases.set(path, readStored(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseRecord */ .Hq, path, text));
        if (path.startsWith("versions/"))
            versions.set(path, readStored(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseBrief */ .s0, path, text));
    }
    const services = new Map(files.has((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .servicePath */ .VF)(service)) ? [[(0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .servicePath */ .VF)(service), snapshot.serviceState]] : []);
    return { head: snapshot.head, services, environments, releases, versions, complete: false };
}
/** Reads `head.json`. Throws like `parseLedger`. */
function parseHead(text) {
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA(`The ledger has no ${_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD_PATH */ .zO}.`);
    // Before anything else is looked at: a newer head may have another shape.
    const protocol = valibot__WEBPACK_IMPORTED_MODULE_9__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_9__/* .looseObject */ ._H3({ "min-protocol": valibot__WEBPACK_IMPORTED_MODULE_9__/* .number */ .aig() }), (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_7__/* .parseStrict */ .z)(text, _paths_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD_PATH */ .zO));
    const needed = protocol.success ? protocol.output["min-protocol"] : _protocol_js__WEBPACK_IMPORTED_MODULE_10__/* .PROTOCOL */ .nl;
    if (needed > _protocol_js__WEBPACK_IMPORTED_MODULE_10__/* .PROTOCOL */ .nl)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClientTooOld */ .lq(needed, _protocol_js__WEBPACK_IMPORTED_MODULE_10__/* .PROTOCOL */ .nl);
    return readStored(_state_head_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .headShape */ .g, _paths_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD_PATH */ .zO, text);
}
/** A file must have the very bytes that this client would write for it. */
function readStored(shape, path, text) {
    const shaped = valibot__WEBPACK_IMPORTED_MODULE_9__/* .safeParse */ .xLC(shape, (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_7__/* .parseStrict */ .z)(text, path), { abortEarly: true });
    if (!shaped.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA(`${path} cannot be read: ${(0,_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .explainIssue */ .Jp)(shaped.issues[0])}.`);
    if ((0,_stored_text_js__WEBPACK_IMPORTED_MODULE_11__/* .storedText */ .V)(shaped.output) !== text) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA(`${path} is written in another way than this action writes it.`);
    }
    return shaped.output;
}
function misplaced(path, subject) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA(`${path} is about ${subject}, which belongs elsewhere.`);
}


/***/ }),

/***/ 91762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ SEEN_KEPT)
/* harmony export */ });
/** How many people's approvals a promotion remembers; far more than any policy can ask for. */
const SEEN_KEPT = 50;


/***/ }),

/***/ 27986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ opened),
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   kP: () => (/* binding */ openedEntries)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);


// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const owner = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN);
const hold = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
    actor: owner,
    at: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR,
    seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
    until: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR),
    rollback: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionId */ .JB),
});
const openedEntries = {
    lock: hold,
    why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
    actor: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN,
    run: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .runRef */ .px,
    at: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR,
    seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
    comment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .commentRef */ .tN),
};
const opened = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(openedEntries);


/***/ }),

/***/ 63401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ environmentShape)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/ledger/recovery-shape.js
var recovery_shape = __webpack_require__(57596);
// EXTERNAL MODULE: ./build/src/ledger/review.js
var review = __webpack_require__(47623);
// EXTERNAL MODULE: ./build/src/ledger/state/closing-shape.js
var closing_shape = __webpack_require__(27986);
// EXTERNAL MODULE: ./build/src/ledger/state/asking.js
var asking = __webpack_require__(91762);
;// CONCATENATED MODULE: ./build/src/ledger/state/asking-shape.js


// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const asked = dist/* strictObject */.rej({
    repository: fields/* repositoryName */.aR,
    issue: fields/* positive */.yj,
    kind: dist/* exactOptional */.yqP(fields/* requestKind */.UL),
    at: fields/* instant */.uR,
    seq: fields/* positive */.yj,
});
const seen = dist/* strictObject */.rej({
    person: fields/* actor */.eN,
    plan: fields/* sha256 */.sc,
    comment: fields/* positive */.yj,
    body: fields/* sha256 */.sc,
    at: fields/* instant */.uR,
    seq: fields/* positive */.yj,
});
const barring = dist/* strictObject */.rej({ person: fields/* actor */.eN, comment: fields/* positive */.yj });

;// CONCATENATED MODULE: ./build/src/ledger/state/promotion.js
/** The states of a promotion's life. */
const PROMOTION_STATES = [
    "requested",
    "waiting",
    "cleared",
    "deploying",
    "deployed",
    "verifying",
    "succeeded",
    "failed",
    "rolling-back",
    "rolled-back",
    "indeterminate",
    "rejected",
    "expired",
    "superseded",
    "cancelled",
];

;// CONCATENATED MODULE: ./build/src/ledger/state/verifying-shape.js


// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const judgement = {
    verdict: fields/* verdictWord */.E0,
    reason: fields/* name */.UU,
    run: fields/* runRef */.px,
    tests: dist/* nullable */.mee(fields/* positive */.yj),
    at: fields/* instant */.uR,
    seq: fields/* positive */.yj,
};
const verifying = dist/* strictObject */.rej({
    digest: fields/* sha256 */.sc,
    since: fields/* instant */.uR,
    until: fields/* instant */.uR,
    run: fields/* runRef */.px,
    seq: fields/* positive */.yj,
    tests: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ workflow: fields/* name */.UU, marker: fields/* name */.UU })),
    judged: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ ...judgement, metrics: dist/* exactOptional */.yqP(fields/* metrics */.qd) })),
});
const baseline = dist/* strictObject */.rej({
    promotion: fields/* promotionId */.JB,
    release: fields/* releaseId */.Bf,
    at: fields/* instant */.uR,
    metrics: fields/* metrics */.qd,
});

;// CONCATENATED MODULE: ./build/src/ledger/state/promotion-shape.js






// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const owner = dist/* nullable */.mee(fields/* actor */.eN);
const overriding = dist/* strictObject */.rej({
    gate: fields/* name */.UU,
    why: fields/* freeText */.YZ,
    actor: fields/* actor */.eN,
    run: fields/* runRef */.px,
    at: fields/* instant */.uR,
    until: fields/* instant */.uR,
    seq: fields/* positive */.yj,
    comment: dist/* exactOptional */.yqP(fields/* commentRef */.tN),
});
const rollback = dist/* strictObject */.rej({
    of: fields/* promotionId */.JB,
    rejects: dist/* array */.YOg(fields/* releaseId */.Bf),
    why: fields/* freeText */.YZ,
    actor: owner,
    run: dist/* nullable */.mee(fields/* runRef */.px),
    at: fields/* instant */.uR,
    seq: fields/* positive */.yj,
    comment: dist/* exactOptional */.yqP(fields/* commentRef */.tN),
});
const origin = dist/* strictObject */.rej({
    run: fields/* runRef */.px,
    comment: dist/* exactOptional */.yqP(fields/* commentRef */.tN),
});
const promotion = dist/* strictObject */.rej({
    id: fields/* promotionId */.JB,
    number: fields/* positive */.yj,
    service: fields/* name */.UU,
    environment: fields/* name */.UU,
    release: fields/* releaseBrief */.s0,
    state: dist/* picklist */.KIO(PROMOTION_STATES),
    cause: dist/* picklist */.KIO(["person", "automation"]),
    requester: owner,
    retryOf: dist/* nullable */.mee(fields/* promotionId */.JB),
    plan: fields/* sha256 */.sc,
    policy: dist/* nullable */.mee(fields/* sha256 */.sc),
    requestedAt: fields/* instant */.uR,
    requestedSeq: fields/* positive */.yj,
    reasons: dist/* array */.YOg(fields/* reason */.l),
    dispatch: dist/* nullable */.mee(dist/* strictObject */.rej({ workflow: fields/* name */.UU, ref: fields/* name */.UU, at: fields/* instant */.uR, seq: fields/* positive */.yj, times: fields/* positive */.yj })),
    owner: dist/* nullable */.mee(fields/* runRef */.px),
    fence: dist/* nullable */.mee(fields/* positive */.yj),
    deployment: dist/* nullable */.mee(fields/* positive */.yj),
    enteredAt: dist/* nullable */.mee(fields/* instant */.uR),
    overrides: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(overriding), dist/* minLength */.BpQ(1))),
    request: dist/* exactOptional */.yqP(asked),
    seen: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(seen), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(asking/* SEEN_KEPT */.B))),
    rollback: dist/* exactOptional */.yqP(rollback),
    verification: dist/* exactOptional */.yqP(verifying),
    barred: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(barring), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(asking/* SEEN_KEPT */.B))),
    approved: dist/* exactOptional */.yqP(dist/* literal */.euz(true)),
    origin: dist/* exactOptional */.yqP(origin),
    dataCost: dist/* exactOptional */.yqP(fields/* dataCost */._w),
    backTo: dist/* exactOptional */.yqP(fields/* releaseId */.Bf),
});

// EXTERNAL MODULE: ./build/src/ledger/state/rejection-shape.js
var rejection_shape = __webpack_require__(18442);
// EXTERNAL MODULE: ./build/src/ledger/state/settled.js
var settled = __webpack_require__(41320);
;// CONCATENATED MODULE: ./build/src/ledger/state/settled-shape.js







// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const settled_shape_settled = dist/* strictObject */.rej({
    id: fields/* promotionId */.JB,
    number: fields/* positive */.yj,
    release: fields/* releaseBrief */.s0,
    state: dist/* picklist */.KIO(PROMOTION_STATES),
    at: fields/* instant */.uR,
    seq: fields/* positive */.yj,
    run: dist/* nullable */.mee(fields/* positive */.yj),
    attempt: dist/* nullable */.mee(fields/* positive */.yj),
    checkRun: dist/* nullable */.mee(fields/* positive */.yj),
    deployment: dist/* nullable */.mee(fields/* positive */.yj),
    reason: dist/* nullable */.mee(fields/* freeText */.YZ),
    retryOf: dist/* nullable */.mee(fields/* promotionId */.JB),
    requester: dist/* nullable */.mee(fields/* actor */.eN),
    verification: dist/* exactOptional */.yqP(dist/* strictObject */.rej(judgement)),
    left: dist/* exactOptional */.yqP(fields/* instant */.uR),
    request: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ repository: fields/* repositoryName */.aR, issue: fields/* positive */.yj, kind: fields/* requestKind */.UL })),
    rollbackOf: dist/* exactOptional */.yqP(fields/* promotionId */.JB),
    rollback: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ why: fields/* freeText */.YZ, requestedAt: fields/* instant */.uR, enteredAt: dist/* nullable */.mee(fields/* instant */.uR) })),
    seen: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(seen), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(asking/* SEEN_KEPT */.B))),
    origin: dist/* exactOptional */.yqP(origin),
    dataCost: dist/* exactOptional */.yqP(fields/* dataCost */._w),
    backTo: dist/* exactOptional */.yqP(fields/* releaseId */.Bf),
    enteredAt: dist/* exactOptional */.yqP(fields/* instant */.uR),
});

;// CONCATENATED MODULE: ./build/src/ledger/state/environment-shape.js










// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const environment_shape_review = dist/* strictObject */.rej({
    promotion: fields/* promotionId */.JB,
    release: fields/* releaseBrief */.s0,
    at: fields/* instant */.uR,
    overriding: overriding,
});
const since = { promotion: fields/* promotionId */.JB, since: fields/* instant */.uR, seq: fields/* positive */.yj };
const said = dist/* strictObject */.rej({ ...closing_shape/* openedEntries */.kP, before: dist/* strictObject */.rej(since) });
const current = dist/* variant */.Oxt("kind", [
    dist/* strictObject */.rej({ kind: dist/* literal */.euz("empty"), said: dist/* exactOptional */.yqP(said) }),
    dist/* strictObject */.rej({ kind: dist/* literal */.euz("release"), release: fields/* releaseBrief */.s0, ...since, said: dist/* exactOptional */.yqP(said) }),
    dist/* strictObject */.rej({ kind: dist/* literal */.euz("unknown"), ...since }),
]);
const placed = dist/* nullable */.mee(dist/* strictObject */.rej({ release: fields/* releaseBrief */.s0, promotion: fields/* promotionId */.JB, seq: fields/* positive */.yj }));
const environmentShape = dist/* strictObject */.rej({
    v: dist/* literal */.euz(1),
    service: fields/* name */.UU,
    environment: fields/* name */.UU,
    seq: fields/* positive */.yj,
    fence: fields/* count */.U9,
    current,
    candidate: dist/* nullable */.mee(dist/* strictObject */.rej({ release: fields/* releaseBrief */.s0, promotion: fields/* promotionId */.JB })),
    succeeded: placed,
    previous: placed,
    lock: dist/* nullable */.mee(closing_shape/* hold */._2),
    hold: dist/* nullable */.mee(closing_shape/* hold */._2),
    opened: dist/* exactOptional */.yqP(closing_shape/* opened */.Sg),
    reviews: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(environment_shape_review), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(review/* REVIEWS_KEPT */.Rr))),
    baseline: dist/* exactOptional */.yqP(baseline),
    recovery: dist/* exactOptional */.yqP(recovery_shape/* recovery */.at),
    rejected: dist/* array */.YOg(fields/* releaseId */.Bf),
    readmitted: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(rejection_shape/* readmission */.d), dist/* minLength */.BpQ(1))),
    lastRollback: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ promotion: fields/* promotionId */.JB, requestedAt: fields/* instant */.uR, at: fields/* instant */.uR, run: fields/* runRef */.px })),
    open: dist/* array */.YOg(promotion),
    settled: dist/* pipe */.FsL(dist/* array */.YOg(settled_shape_settled), dist/* maxLength */.Ru6(settled/* SETTLED_KEPT */.T + 3)),
    policy: dist/* nullable */.mee(fields/* sha256 */.sc),
    agreed: dist/* exactOptional */.yqP(fields/* sha256 */.sc),
});


/***/ }),

/***/ 58780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ emptyEnvironment)
/* harmony export */ });
/** An environment in which nothing ever happened. */
function emptyEnvironment(service, environment) {
    return {
        v: 1,
        service,
        environment,
        seq: 0,
        fence: 0,
        current: { kind: "empty" },
        candidate: null,
        succeeded: null,
        previous: null,
        lock: null,
        hold: null,
        rejected: [],
        open: [],
        settled: [],
        policy: null,
    };
}


/***/ }),

/***/ 25443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ headShape)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);
/* harmony import */ var _closing_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27986);
/* harmony import */ var _rejection_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18442);




// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const headShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    v: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
    prev: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc,
    "min-protocol": _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
    promotions: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
    lock: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(_closing_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .hold */ ._2),
    hold: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(_closing_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .hold */ ._2),
    opened: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(_closing_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .opened */ .Sg),
    revoked: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_rejection_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .revoked */ .x), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1))),
    reviewed: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        ...{ snapshot: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, actor: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN, at: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR, seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj, comment: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .commentRef */ .tN },
        remove: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .removals */ .k3),
    })),
    settings: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc, seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj })),
});


/***/ }),

/***/ 18442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readmission),
/* harmony export */   x: () => (/* binding */ revoked)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);


// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const owner = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN);
const readmission = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    release: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseId */ .Bf,
    why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
    actor: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN,
    run: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .runRef */ .px,
    at: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR,
    seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
    after: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR,
    comment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .commentRef */ .tN),
});
const revoked = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactDigest */ .Fp,
    why: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .freeText */ .YZ,
    actor: owner,
    at: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR,
    seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
    releases: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseId */ .Bf), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1))),
});


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ serviceShape)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);


// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const serviceShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    v: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    service: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
    latest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseId */ .Bf,
        version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU),
        commit: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .gitSha */ .XS,
        run: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
        preview: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        seq: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .positive */ .yj,
    })),
});


/***/ }),

/***/ 41320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SETTLED_KEPT)
/* harmony export */ });
/** How many settled promotions an environment's state keeps in brief; the log has all of them. */
const SETTLED_KEPT = 20;


/***/ }),

/***/ 52082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ storedText)
/* harmony export */ });
/** A value as the text of a file on the ledger branch: JSON that a person can read, and a line end. */
function storedText(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}


/***/ }),

/***/ 22969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseStrict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85880);
/* harmony import */ var _stored_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52082);


/** Deeper records than this are refused (R53). */
const MAX_DEPTH = 64;
/** The tokens of a text that is known to be valid JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
/**
 * Reads JSON that was stored, more strictly than `JSON.parse`: repeated keys, a `__proto__` key, nesting deeper than 64,
 * halves of surrogate pairs and numbers that would lose digits are refused (R52, R53), because two readers could
 * understand two different things. Throws `LedgerUnreadable`, naming `place`.
 */
function parseStrict(text, place) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerUnreadable */ .XA(`${place} is not JSON.`, { cause });
    }
    const oddity = isPlain(text, value) ? undefined : findOddity(text);
    if (oddity !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerUnreadable */ .XA(`${place} ${oddity}.`);
    return value;
}
/**
 * Whether the text is, byte for byte, what is written for its value, and holds none of the oddities that would be written
 * too. Nearly everything that is read is like that, and looking at every token instead takes several times as long, in
 * a loop so hot that Node brings its optimizer into memory. `false` for some harmless texts.
 */
function isPlain(text, value) {
    if (text.includes("__proto__") || text.includes("\\ud") || !isOrdinary(value, MAX_DEPTH))
        return false;
    return text === (text.endsWith("\n") ? (0,_stored_text_js__WEBPACK_IMPORTED_MODULE_1__/* .storedText */ .V)(value) : JSON.stringify(value));
}
/** Nested no deeper than so many levels, and without integers beyond 2^53. */
function isOrdinary(value, levels) {
    if (typeof value === "number")
        return !losesDigits(value);
    if (typeof value !== "object" || value === null)
        return true;
    return levels > 0 && Object.values(value).every((inner) => isOrdinary(inner, levels - 1));
}
/** `text` is valid JSON. Each open bracket is on the stack: an object with the keys seen so far, a list as null. */
function findOddity(text) {
    const open = [];
    let keyComesNext = false;
    for (const token of text.match(TOKEN) ?? []) {
        const inside = open.at(-1);
        switch (token) {
            case "{":
            case "[":
                open.push(token === "{" ? new Set() : null);
                if (open.length > MAX_DEPTH)
                    return `is nested deeper than ${MAX_DEPTH} levels`;
                keyComesNext = token === "{";
                break;
            case "}":
            case "]":
                open.pop();
                keyComesNext = false;
                break;
            case ",":
                keyComesNext = inside instanceof Set;
                break;
            case ":":
                keyComesNext = false;
                break;
            default: {
                const oddity = token.startsWith('"') ? oddText(textOf(token), keyComesNext ? inside : null) : oddNumber(token);
                if (oddity !== undefined)
                    return oddity;
            }
        }
    }
    return undefined;
}
function textOf(token) {
    return token.includes("\\") ? String(JSON.parse(token)) : token.slice(1, -1);
}
function oddText(text, keys) {
    if (!text.isWellFormed())
        return "contains half of a surrogate pair";
    if (keys === null || keys === undefined)
        return undefined;
    if (text === "__proto__")
        return "contains the key __proto__";
    if (keys.has(text))
        return `contains the key ${JSON.stringify(text)} twice`;
    keys.add(text);
    return undefined;
}
function oddNumber(token) {
    if (token === "true" || token === "false" || token === "null")
        return undefined;
    const number = Number(token);
    if (!Number.isFinite(number))
        return `contains the number ${token}`;
    return losesDigits(number) ? `contains ${token}, an integer beyond 2^53` : undefined;
}
function losesDigits(number) {
    return Number.isInteger(number) && !Number.isSafeInteger(number);
}


/***/ }),

/***/ 78768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ askEndpoint),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11209);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19635);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33128);





/** A host that is asked more than one thing, as a policy writes it: an address, or a mapping with how to ask there. */
const endpoint = (description) => valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
    (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .address */ .hl)(description),
    valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        url: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .address */ .hl)("The address."),
        headers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(_words_js__WEBPACK_IMPORTED_MODULE_2__/* .headers */ .b3),
        timeout: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How long each answer may take, at most 5m. Left out: 10s.")),
        allow: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(_words_js__WEBPACK_IMPORTED_MODULE_2__/* .allow */ .cw),
    }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({
        value: "a mapping with url, headers, timeout and allow",
        description: "An address, and how to ask there.",
    })),
]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({ value: "an address, or { url, headers, allow }", description }));
/** Both ways to write an endpoint, in one form. */
function endpointOf(written) {
    if (typeof written === "string")
        return { url: written, headers: undefined, timeout: undefined, allow: undefined };
    return { url: written.url, headers: written.headers, timeout: written.timeout, allow: written.allow };
}
/** One answer of an endpoint. Throws `NetworkFailure`, and `MissingSecret` when the step does not hand one over. */
function askEndpoint(endpoint, asking, url) {
    const { headers } = (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .headersOf */ .Yl)(endpoint.headers, asking.outside);
    return asking.network.request({
        url,
        headers,
        timeout: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(endpoint.timeout ?? "10s"),
        // Rules of a large Prometheus, and pages of a dashboard.
        limit: 16 * 1024 * 1024,
        retries: 2,
        allow: (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .allowOf */ .Nl)(endpoint.allow),
    });
}


/***/ }),

/***/ 85503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ json),
/* harmony export */   h: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);


/** What an answer can be expected to be, as a policy writes it. */
const status = (description) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(100), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(599), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "a number from 100 to 599", description }));
const json = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(/^(?!(?:__proto__|prototype|constructor)$)\S{1,200}$/, "a key, or a path such as $.change.state", "A key of the answer, or a path from `$.` on."), valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(/^/, "a text", "Exactly this text."),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "a number", description: "Exactly this number." })),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "true or false", description: "Exactly this." })),
]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "a text, a number, true or false", description: "What must stand there; a text is not a number." }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "a mapping of keys or paths",
    description: "What the answer must say, as JSON. All of it.",
    minProperties: 1,
}));


/***/ }),

/***/ 19635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ allowOf),
/* harmony export */   Yl: () => (/* binding */ headersOf)
/* harmony export */ });
/* unused harmony export MissingSecret */
/** A variable that the policy names and the step's `env:` does not hand over. */
class MissingSecret extends Error {
    name = "MissingSecret";
    secret;
    constructor(secret) {
        super(`The step's env has no ${secret}, which the policy names for a header.`);
        this.secret = secret;
    }
}
/** The headers to send and the secrets among them, masked by now. Throws {@link MissingSecret}. */
function headersOf(written, outside) {
    const headers = {};
    const secrets = [];
    for (const [name, value] of Object.entries(written ?? {})) {
        if (typeof value === "string")
            headers[name] = value;
        else {
            // A secret pasted with its line end is no header value.
            const secret = outside.secret(value.secret)?.trim();
            if (secret === undefined)
                throw new MissingSecret(value.secret);
            secrets.push(secret);
            headers[name] = `${value.prefix ?? ""}${secret}`;
        }
    }
    return { headers, secrets };
}
function allowOf(written) {
    return {
        privateAddresses: written?.["private-addresses"] === true,
        plainHttp: written?.["plain-http"] === true,
        redirects: written?.redirects ?? 0,
    };
}


/***/ }),

/***/ 54865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ program),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   Zx: () => (/* binding */ programParts)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _action_outside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47562);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11209);





/**
 * Words that mean themselves to everybody: whatever a shell would read something into is refused, because there is no shell
 * and somebody would believe there is one.
 */
const PLAIN_WORDS = /^[A-Za-z0-9_./:@%+,=-]+(?: +[A-Za-z0-9_./:@%+,=-]+)*$/;
/** What to start, with what, and for how long. */
const programParts = {
    run: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
        (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(PLAIN_WORDS, "plain words without quotes or signs of a shell, or a list of texts", "A file and its arguments, split at spaces. No shell reads them."),
        valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(/^[^\0]{0,4000}$/, "a text", "The file, then each argument as it is.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({ value: "a list of texts", description: "A file and its arguments, as they are.", minItems: 1 })),
    ]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "plain words without quotes or signs of a shell, or a list of texts",
        description: "What to start, without a shell; paths are relative to the job's workspace.",
    })),
    env: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_action_outside_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_NAME */ .J, "the name of a variable in the step's env", "A variable to hand on. It is masked.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of variables",
        description: "Variables of the step's `env:` that the program gets. No other secret of the step reaches it.",
        minItems: 1,
        uniqueItems: true,
    }))),
    timeout: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)("When the program is ended, at most 30m. Left out: 5m.")),
};
/** One program, as a policy writes it. */
const program = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME_SAYS */ .dp, "What this program is called in summaries."),
    ...programParts,
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({ value: "a mapping with name and run", description: "One program." }));
/** The file and its arguments. */
function wordsOf({ run }) {
    const [file = "", ...words] = typeof run === "string" ? run.split(/ +/) : run;
    return [file, ...words];
}


/***/ }),

/***/ 33128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b3: () => (/* binding */ headers),
/* harmony export */   cw: () => (/* binding */ allow),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   lp: () => (/* binding */ needsEnvironment)
/* harmony export */ });
/* unused harmony exports ADDRESS, ADDRESS_SAYS */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _action_outside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47562);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);



/** What policies say about asking a host; shared by all that do. */
/** http or https and a host that is written out: fields such as `${release.version}` may stand behind it only. */
const ADDRESS = /^https?:\/\/[^\s/?#@\\"<>${}]+(?:[/?#][^\s"<>]*)?$/;
const ADDRESS_SAYS = "an http or https address without a user or password";
const address = (description) => (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(ADDRESS, ADDRESS_SAYS, description);
const VISIBLE = /^[\x20-\x7e]{1,1000}$/;
const secretHeader = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    secret: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_action_outside_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_NAME */ .J, "the name of a variable in the step's env", "The variable that holds the value. It is masked."),
    prefix: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(VISIBLE, "plain text", 'What stands before the value, such as "Bearer ".')),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "a mapping with secret and prefix",
    description: "A value that the environment's job hands over in `env:`.",
}));
const headers = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(/^[A-Za-z][A-Za-z0-9-]{0,99}$/, "the name of a header", "The name of a header."), valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([(0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(VISIBLE, "plain text", "The value, for everybody to read."), secretHeader]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "a text, or { secret, prefix }", description: "What the header says." }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "a mapping of header names", description: "Headers to send. They go to this host and to no other." }));
const allow = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    "private-addresses": valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "true",
        description: "The host may be inside a private network. Then only the environment's own job asks.",
    }))),
    "plain-http": valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "true", description: "The address may begin with http://." }))),
    redirects: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxValue */ .cGV(10), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a number from 1 to 10",
        description: "So many redirects are followed; with headers only within the host, and never from https to http.",
    }))),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "a mapping with private-addresses, plain-http or redirects",
    description: "What is otherwise refused.",
    anyOf: [{ required: ["private-addresses"] }, { required: ["plain-http"] }, { required: ["redirects"] }],
}));
/** Whether only the environment's own job can ask: it has the secrets, and its runner may stand inside the network. */
function needsEnvironment(asked) {
    const secret = Object.values(asked.headers ?? {}).some((value) => typeof value !== "string");
    return secret || asked.allow?.["private-addresses"] === true;
}


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ allowOf),
/* harmony export */   W5: () => (/* binding */ isLogin),
/* harmony export */   c0: () => (/* binding */ people),
/* harmony export */   cw: () => (/* binding */ allow),
/* harmony export */   eP: () => (/* binding */ oneOfAllowed),
/* harmony export */   fK: () => (/* binding */ foldLogin),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   iC: () => (/* binding */ plainAllow),
/* harmony export */   u0: () => (/* binding */ entryText),
/* harmony export */   xr: () => (/* binding */ peopleOf)
/* harmony export */ });
/* unused harmony exports ALLOWED_ACTIONS, DEFAULT_ALLOW */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11209);


/** What a person may be allowed in an environment. `lock` covers holds too. */
const ALLOWED_ACTIONS = (/* unused pure expression or super */ null && (["promote", "rollback", "lock", "override"]));
/** Roles that may stand in `allow`. Everybody in the world has `read` in a public repository. */
const ALLOWED_ROLES = ["triage", "write", "maintain", "admin"];
/** Who may what where the policy says nothing. Nobody may override until the policy names somebody. */
const DEFAULT_ALLOW = {
    promote: [{ kind: "role", role: "write" }],
    rollback: [{ kind: "role", role: "write" }],
    lock: [{ kind: "role", role: "maintain" }],
    override: [],
};
/** GitHub's own form of a login, with the suffix of accounts that an enterprise manages (R2). */
const LOGIN = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:_[A-Za-z0-9]{1,32})?";
const ENTRY = new RegExp(`^(?:user:${LOGIN}|role:(?:${ALLOWED_ROLES.join("|")})|team:(?:[A-Za-z0-9][A-Za-z0-9-]{0,38}/)?[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9_])?)$`);
const ENTRY_SAYS = "user:<login>, role:<triage, write, maintain or admin> or team:<slug>";
const entry = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(ENTRY, ENTRY_SAYS, "An account, everybody with at least this role, or a team.");
/** One account, role or team, with what it stands for. */
const oneOfAllowed = (description) => (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(ENTRY, ENTRY_SAYS, description);
/** A written account, role or team; `undefined` for a text that is none of them. */
function readEntry(entry) {
    return ENTRY.test(entry) ? entryOf(entry)[0] : undefined;
}
const list = (description) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry), (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({ value: `a list of ${ENTRY_SAYS}`, description, uniqueItems: true }));
/** A list of people with somebody on it. */
const people = (description) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry), (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({ value: `a list of ${ENTRY_SAYS}`, description, uniqueItems: true, minItems: 1 }));
/** The entries of a written list, each once; texts that are none are left out, and are reported elsewhere. */
function peopleOf(written) {
    const entries = written.filter((one) => ENTRY.test(one)).flatMap(entryOf);
    return [...new Map(entries.map((one) => [entryText(one), one])).values()];
}
/** `allow:` of an environment. An empty list means nobody. */
const allow = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    promote: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(list("Who may ask for a promotion. Left out: role:write.")),
    rollback: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(list("Who may ask for a rollback. Left out: role:write.")),
    lock: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(list("Who may lock, unlock, hold and unhold. Left out: role:maintain.")),
    override: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(list("Who may let a promotion go on against a gate. Left out: nobody.")),
}), (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({
    value: "a mapping with promote, rollback, lock and override",
    description: "Which people may do what. Bots never may.",
}));
/** Completes what was written; the texts have the form that the schema asks for. */
function allowOf(written) {
    const entries = (action) => written?.[action]?.flatMap(entryOf) ?? DEFAULT_ALLOW[action];
    return {
        promote: entries("promote"),
        rollback: entries("rollback"),
        lock: entries("lock"),
        override: entries("override"),
    };
}
function entryOf(entry) {
    const [kind, rest = ""] = entry.split(":", 2);
    const role = ALLOWED_ROLES.find((one) => one === rest);
    if (kind === "user")
        return [{ kind, login: foldLogin(rest) }];
    if (kind === "role" && role !== undefined)
        return [{ kind, role }];
    if (kind !== "team")
        return [];
    const slash = rest.indexOf("/");
    if (slash < 0)
        return [{ kind, organization: undefined, slug: rest }];
    return [{ kind, organization: foldLogin(rest.slice(0, slash)), slug: rest.slice(slash + 1) }];
}
/** An entry as it is written. */
function entryText(entry) {
    switch (entry.kind) {
        case "user":
            return `user:${entry.login}`;
        case "role":
            return `role:${entry.role}`;
        case "team":
            return `team:${entry.organization === undefined ? "" : `${entry.organization}/`}${entry.slug}`;
    }
}
/** As plain JSON, sorted: what the order and the letter case of the file mean is nothing. */
function plainAllow(allowed) {
    const texts = (entries) => [...new Set(entries.map(entryText))].toSorted();
    return {
        promote: texts(allowed.promote),
        rollback: texts(allowed.rollback),
        lock: texts(allowed.lock),
        override: texts(allowed.override),
    };
}
/** ASCII letters in lower case and nothing else changed: other foldings make other people's names equal (R2). */
function foldLogin(login) {
    return login.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}
/** Whether GitHub could have given this login to a person. */
function isLogin(login) {
    return new RegExp(`^${LOGIN}$`).test(login);
}


/***/ }),

/***/ 39322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ endOfDay),
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/* unused harmony exports DAY, DAY_SAYS */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);


/** A day of the calendar as people and ISO 8601 write it. */
const DAY = /^20[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;
const DAY_SAYS = "a day such as 2026-12-23";
/** Whether the text is a day that exists: 2027-02-29 does not. */
function isDay(text) {
    if (!DAY.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** A day in the policy. */
const day = (description) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(DAY), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y(isDay), (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: DAY_SAYS, description }));
/** The moment the day is over in UTC: what a rule that names no time zone means by "until". */
function endOfDay(text) {
    return new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000);
}


/***/ }),

/***/ 74314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ describeDuration),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   ft: () => (/* binding */ DURATION),
/* harmony export */   o6: () => (/* binding */ DURATION_SAYS),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);


const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A whole number and a unit. No flags and no capture of units beyond days, whose length would depend on the calendar. */
const DURATION = /^(?:0|[1-9][0-9]{0,4})[smhd]$/;
const DURATION_SAYS = "a duration such as 30s, 10m, 24h or 7d";
/** Milliseconds of a written duration, such as `24h`. The text has the form {@link DURATION}. */
function milliseconds(text) {
    const unit = text.at(-1);
    const factor = unit === "s" || unit === "m" || unit === "h" || unit === "d" ? UNITS[unit] : Number.NaN;
    return Number(text.slice(0, -1)) * factor;
}
/** A duration in the policy; it stays text, so that people see again what they wrote. See {@link milliseconds}. */
const duration = (description) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(DURATION), (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: DURATION_SAYS, description }));
/** A length of time for a person: `45 s`, `12 min`, `3 h 20 min`, `2 days 4 h`. Rounded down to the two largest units. */
function describeDuration(length) {
    const seconds = Math.max(0, Math.floor(length / 1_000));
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24)
        return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
    const days = Math.floor(hours / 24);
    const whole = `${days} ${days === 1 ? "day" : "days"}`;
    return hours % 24 === 0 ? whole : `${whole} ${hours % 24} h`;
}


/***/ }),

/***/ 38804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ dotted),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   RT: () => (/* binding */ mistake),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   w$: () => (/* binding */ inFileOrder)
/* harmony export */ });
/** A path as people write it: `environments.production.after[1]`; a name with a dot is put in brackets. */
function dotted(path) {
    return path.reduce((text, step) => {
        if (typeof step === "number")
            return `${text}[${step}]`;
        if (!/^[A-Za-z0-9_-]+$/.test(step))
            return `${text}[${shown(step)}]`;
        return text === "" ? step : `${text}.${step}`;
    }, "");
}
/** Names for a message: plain where they can be, the first two dozen of many. */
function listed(names) {
    const all = [...names];
    const few = all.slice(0, 24).map((name) => (/^[A-Za-z0-9._-]{1,63}$/.test(name) ? name : shown(name)));
    return all.length > few.length ? `${few.join(", ")} and ${all.length - few.length} more` : few.join(", ");
}
/** A value quoted for a message: on one line, and short enough to read. */
function shown(value) {
    const text = JSON.stringify(typeof value === "number" && !Number.isFinite(value) ? String(value) : value) ?? "nothing";
    return text.length > 62 ? `${text.slice(0, 60).toWellFormed()}\u2026${text.startsWith('"') ? '"' : ""}` : text;
}
/** Composes a mistake; a suggestion becomes the question "Did you mean \u2026?" behind the first sentence. */
function mistake(what) {
    const question = what.suggestion === undefined ? undefined : `Did you mean ${shown(what.suggestion)}?`;
    return {
        message: readable([what.problem, question, what.advice].filter((part) => part !== undefined).join(" ")),
        line: what.at.line,
        column: what.at.column,
        key: dotted(what.path),
        suggestion: what.suggestion === undefined ? undefined : String(what.suggestion),
    };
}
/** One line of bounded length without control characters: some of it may come from the file. */
function readable(message) {
    // The YAML library quotes single UTF-16 units, of which a character may have two.
    const line = message.toWellFormed().replace(/\p{Cc}+/gu, " ");
    return line.length > 1000 ? `${line.slice(0, 1000).toWellFormed()}\u2026` : line;
}
/** The order of the file, each mistake once. */
function inFileOrder(mistakes) {
    const once = new Map(mistakes.map((one) => [`${one.line}:${one.column}:${one.message}`, one]));
    return [...once.values()].sort((left, right) => left.line - right.line || left.column - right.column);
}


/***/ }),

/***/ 40200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ ACTIONS_ARTIFACT),
/* harmony export */   Kw: () => (/* binding */ ACTIONS_ARTIFACT_SAYS),
/* harmony export */   St: () => (/* binding */ ONE_LINE),
/* harmony export */   Vi: () => (/* binding */ SERVICE_SAYS),
/* harmony export */   XC: () => (/* binding */ WORKFLOW_FILE),
/* harmony export */   YV: () => (/* binding */ SERVICE),
/* harmony export */   _d: () => (/* binding */ WEB_ADDRESS),
/* harmony export */   b$: () => (/* binding */ WORKFLOW_SAYS),
/* harmony export */   b4: () => (/* binding */ ASSET),
/* harmony export */   dI: () => (/* binding */ BRANCH),
/* harmony export */   dg: () => (/* binding */ APP_SAYS),
/* harmony export */   dp: () => (/* binding */ NAME_SAYS),
/* harmony export */   gA: () => (/* binding */ BRANCH_SAYS),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   rh: () => (/* binding */ REASON),
/* harmony export */   tL: () => (/* binding */ WEB_ADDRESS_SAYS),
/* harmony export */   uO: () => (/* binding */ ASSET_SAYS),
/* harmony export */   uq: () => (/* binding */ APP)
/* harmony export */ });
/** The forms of names in a policy. No flags, because JSON Schema has none. */
/** Environments and artifacts: they become file names, command words and outputs. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const NAME_SAYS = "a name of up to 63 letters, digits, dots, dashes and underscores, with a letter or digit at both ends";
/** A service is called like a repository; `.`, `..` and `.git` cannot be folders of a git tree. */
const SERVICE = /^(?!\.{1,2}$|\.[Gg][Ii][Tt]$)[A-Za-z0-9._-]{1,100}$/;
const SERVICE_SAYS = "a name like a repository's: up to 100 letters, digits, dots, dashes and underscores";
const WORKFLOW_FILE = /^[A-Za-z0-9._-]{1,100}\.ya?ml$/;
const WORKFLOW_SAYS = "the name of a file in .github/workflows, without a path, such as deploy.yml";
/** http or https, a host and no user or password: the address is shown to everybody. */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\"<>]+(?:[/?#][^\s"<>]*)?$/;
const WEB_ADDRESS_SAYS = "an http or https address without a user or password";
/** What `actions/upload-artifact` accepts as a name. */
const ACTIONS_ARTIFACT = /^[^"':<>|*?\r\n\\/]{1,255}$/;
const ACTIONS_ARTIFACT_SAYS = "the name of an Actions artifact";
/** What GitHub calls release assets: it replaces other letters by dots at upload. */
const ASSET = /^[A-Za-z0-9_+@-](?:[A-Za-z0-9._+@-]{0,253}[A-Za-z0-9_+@-])?$/;
const ASSET_SAYS = "the name of a release asset, such as app.tgz";
/**
 * A branch name in plain letters that git accepts (git-check-ref-format), without the `refs/heads/` before it, and never
 * the ledger's branch `env-actions` or one below it.
 */
const BRANCH = /^(?!refs\/|HEAD$|env-actions(?:\/|$))(?!.*(?:\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$))[A-Za-z0-9_][A-Za-z0-9._/+-]{0,199}$/;
const BRANCH_SAYS = "the name of a branch, such as env/production; env-actions is the ledger's own";
/** The slug of a GitHub App. */
const APP = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;
const APP_SAYS = "the slug of a GitHub App, such as github-actions";
/** One line with something to read on it. */
const ONE_LINE = /^(?=.*\S)[^\r\n]{1,200}$/;
const REASON = /\S/;


/***/ }),

/***/ 37705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ LONGEST_OFF),
/* harmony export */   MZ: () => (/* binding */ offLine),
/* harmony export */   hf: () => (/* binding */ offWords),
/* harmony export */   md: () => (/* binding */ offNow),
/* harmony export */   u0: () => (/* binding */ checkOff)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39322);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38804);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63587);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11209);





/** Days that `off` may reach ahead. */
const LONGEST_OFF = 90;
const DAY = 86_400_000;
/** How a rule that the preset asks for is said to be off, as it is written (design.md section 4). */
function offLine(key) {
    return `${key}: { off: true, because: "<why>", until: <a day at most ${LONGEST_OFF} days ahead, such as 2027-01-31> }`;
}
/** What is wrong with a rule that says `off: true`: anything beside its reason and its end, or no end. */
function checkOff(written, path) {
    const others = [...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(written)].filter(([key]) => !["off", "because", "until"].includes(key));
    const both = others.map(([key, { keyAt }]) => (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)({
        at: keyAt,
        path: [...path, key],
        problem: `${(0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .dotted */ .Bs)([...path, key])} stands beside "off: true".`,
        advice: "Keep one of them.",
    }));
    if ((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(written).has("until"))
        return both;
    const problem = `${(0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .dotted */ .Bs)(path)} is off without an end.`;
    const advice = `Add "until: <day>", at most ${LONGEST_OFF} days ahead.`;
    return [...both, (0,_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .mistake */ .RT)({ at: written.at, path, problem, advice })];
}
/** Whether what is off until the end of a day is so now. One without an end, or with one that is no day, is off for too long. */
function offNow(until, now) {
    const ahead = (until === undefined ? Number.NaN : (0,_day_js__WEBPACK_IMPORTED_MODULE_2__/* .endOfDay */ .D0)(until).getTime()) - now.getTime();
    if (ahead <= 0)
        return "over";
    return ahead <= (LONGEST_OFF + 1) * DAY ? "off" : "too-long";
}
/** `off: true` with its last day, as the policy says it. */
function offWords(description) {
    return {
        off: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(true), (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({ value: "true", description }))),
        until: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_day_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)("The last day on which `off` counts, at most 90 days ahead.")),
    };
}


/***/ }),

/***/ 63587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/** The value at a path of keys, or undefined as soon as a step is missing. */
function nodeAt(node, ...path) {
    return path.reduce((inside, key) => entriesOf(inside).get(key)?.value, node);
}
const NOTHING = new Map();
/** The entries of a mapping; none for anything else, which the shape check reports. */
function entriesOf(node) {
    return node?.kind === "map" ? node.entries : NOTHING;
}
/** The items of a list; none where something else stands. */
function itemsOf(node) {
    return node?.kind === "list" ? node.items : [];
}
/** A text, or nothing for any other value. */
function textOf(node) {
    return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}
/** One text or a list of them, each with its place; `path` is the way to the value, extended by the item's number. */
function textsOf(node, path) {
    if (node === undefined)
        return [];
    const items = node.kind === "list" ? node.items.map((item, index) => ({ item, path: [...path, index] })) : [];
    const all = node.kind === "list" ? items : [{ item: node, path: [...path] }];
    return all.flatMap(({ item, path: place }) => {
        const text = textOf(item);
        return text === undefined ? [] : [{ text, at: item.at, path: place }];
    });
}
/** The plain value without places. Keys are own properties whatever they are called. */
function plain(node) {
    switch (node.kind) {
        case "scalar":
            return node.value;
        case "unknown":
            return null;
        case "list":
            return node.items.map(plain);
        case "map":
            return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]));
    }
}


/***/ }),

/***/ 11209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ says),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   i: () => (/* binding */ saying),
/* harmony export */   xx: () => (/* binding */ because)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40200);


/** Attaches what a schema says to it; an interface has no index signature, so the words are spread. */
function says(words) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yuE({ ...words });
}
/** What the schema says about itself. Every schema of the policy says it; a test goes through all of them. */
function saying(schema) {
    const words = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getMetadata */ .yb2(schema);
    return {
        value: String(words["value"] ?? ""),
        description: String(words["description"] ?? ""),
        minItems: words["minItems"] === 1,
        minProperties: words["minProperties"] === 1,
        maxProperties: typeof words["maxProperties"] === "number" ? words["maxProperties"] : Number.POSITIVE_INFINITY,
        uniqueItems: words["uniqueItems"] === true,
    };
}
/** A text of one form. */
const text = (pattern, value, description) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(pattern), says({ value, description }));
/** The reason beside a value that is weaker than the preset. */
const because = (what) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .REASON */ .rh, "the reason, in words", `Why ${what} weaker than the preset. Shown wherever the value counts.`));


/***/ }),

/***/ 13715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Stop)
/* harmony export */ });
/** What failed, and what a person can do about it. Never a denial of a promotion: nothing was judged (R73). */
class Stop extends Error {
    name = "Stop";
    reason;
    hint;
    constructor(reason, message, hint, options) {
        super(message, options);
        this.reason = reason;
        this.hint = hint;
    }
}


/***/ }),

/***/ 23292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   R9: () => (/* binding */ witnessIn),
/* harmony export */   bH: () => (/* binding */ TASK_PREFIX)
/* harmony export */ });
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13715);

/** Our Deployments are told from everybody else's by their task; the service follows. */
const TASK_PREFIX = "env-actions:promote:";
/** The payload of a Deployment of ours; `undefined` for anybody else's, and for one that was tampered with. */
function payloadOf(deployment) {
    if (!deployment.task.startsWith(TASK_PREFIX))
        return undefined;
    const { payload } = deployment;
    if (typeof payload !== "object" || payload === null)
        return undefined;
    const { schema, promotion, release, service, fence, ledger } = payload;
    if (schema !== 1 || typeof promotion !== "string" || typeof release !== "string")
        return undefined;
    if (typeof service !== "string" || typeof fence !== "number" || typeof ledger !== "string")
        return undefined;
    if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ledger))
        return undefined;
    return { schema, promotion, release, service, fence, ledger };
}
/**
 * The ledger's head as the newest Deployment of ours saw it; `undefined` when there is none. Deployments that cannot be
 * read stop everything: without them nobody can say whether the ledger was rewritten (R111, R116).
 */
function witnessIn(snapshot) {
    if (!snapshot.deployments.ok) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .V("ledger-unreadable", `The Deployments that witness the ledger could not be read: ${snapshot.deployments.why}`, "Give the job `permissions: deployments: read`.");
    }
    for (const deployment of snapshot.deployments.value) {
        const payload = payloadOf(deployment);
        if (payload !== undefined)
            return payload.ledger;
    }
    return undefined;
}


/***/ }),

/***/ 47054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uf: () => (/* binding */ TICK),
/* harmony export */   oy: () => (/* binding */ IN_JOB),
/* harmony export */   zM: () => (/* binding */ verificationOf),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/* unused harmony export isOff */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _policy_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39322);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57576);




const MINUTE = 60_000;
/** Between two looks of the resuming workflow, in milliseconds: its schedule is hourly (design.md section 7). */
const TICK = 60 * MINUTE;
/** A job watches no longer than this, in milliseconds; what lasts longer holds no runner (issue 6). */
const IN_JOB = 15 * MINUTE;
/** What holds where the policy does not say; times in milliseconds. */
const DEFAULTS = { interval: 15_000, failures: 3, step: 15_000, samples: 5, compared: 20 };
/** Whether `off` counts at a moment. */
function isOff({ off, until }, now) {
    return off === true && until !== undefined && now.getTime() < (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_2__/* .endOfDay */ .D0)(until).getTime();
}
/**
 * How deployments to an environment are judged now; undefined when the policy does not ask. An `off` that is over asks for
 * a verification that names nothing, which nothing can pass. Throws when the rule has not the form that the policy checks.
 */
function verificationOf(environment, now) {
    const rule = environment.rules.get("verification");
    if (rule === undefined)
        return undefined;
    const written = valibot__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qgA(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verificationSchema */ .zB, rule);
    return isOff(written, now) ? undefined : planOf(written);
}
function planOf(written) {
    const bake = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(written.bake ?? "0s");
    return {
        written,
        bake,
        interval: written.interval === undefined ? DEFAULTS.interval : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(written.interval),
        failures: written.failures ?? DEFAULTS.failures,
        within: written.within === undefined ? bake + 2 * TICK : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(written.within),
        workflow: written.workflow,
        metrics: (written.metrics ?? []).map(metricPlan),
    };
}
function metricPlan(written) {
    const { name, prometheus, query, max, min, baseline, step, samples } = written;
    return {
        name,
        prometheus,
        query,
        max,
        min,
        baseline: baseline === undefined
            ? undefined
            : {
                before: baseline.for === undefined ? undefined : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(baseline.for),
                worseBy: Number(baseline["worse-by"].slice(0, -1)) / 100,
                worse: baseline.worse ?? "higher",
            },
        step: step === undefined ? DEFAULTS.step : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(step),
        samples: samples ?? (baseline === undefined ? DEFAULTS.samples : DEFAULTS.compared),
    };
}


/***/ }),

/***/ 57576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   zB: () => (/* binding */ verificationSchema)
/* harmony export */ });
/* unused harmony export HOST_AND_PORT */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77934);
/* harmony import */ var _outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78768);
/* harmony import */ var _outside_expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85503);
/* harmony import */ var _outside_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54865);
/* harmony import */ var _outside_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33128);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74314);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40200);
/* harmony import */ var _policy_off_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37705);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11209);









const count = (least, most, description) => valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .minValue */ .Wwf(least), valibot__WEBPACK_IMPORTED_MODULE_6__/* .maxValue */ .cGV(most), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({ value: `a number from ${least} to ${most}`, description }));
const name = (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_8__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_8__/* .NAME_SAYS */ .dp, "What this check is called in summaries.");
const health = valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_8__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_8__/* .NAME_SAYS */ .dp, "What this check is called in summaries. Left out: its address.")),
    url: (0,_outside_words_js__WEBPACK_IMPORTED_MODULE_3__/* .address */ .hl)("The address to ask."),
    status: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_outside_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .status */ .h)("The status of a healthy answer. Left out: 200.")),
    json: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(_outside_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .json */ .P),
    headers: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(_outside_words_js__WEBPACK_IMPORTED_MODULE_3__/* .headers */ .b3),
    timeout: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)("How long the whole answer may take, at most 5m. Left out: 10s.")),
    allow: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(_outside_words_js__WEBPACK_IMPORTED_MODULE_3__/* .allow */ .cw),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({ value: "a mapping with url, status and json", description: "One address that must answer well." }));
/** A host and a port. */
const HOST_AND_PORT = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9a-fA-F:.]{2,45}\]):[1-9][0-9]{0,4}$/;
const tcp = valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    name,
    address: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)(HOST_AND_PORT, "a host and a port, such as db.example.com:5432", "Where a connection is opened."),
    timeout: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)("How long connecting may take, at most 5m. Left out: 10s.")),
    "private-addresses": valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(true), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({ value: "true", description: "The host may be inside a private network. Then only a job inside asks." }))),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({ value: "a mapping with name and address", description: "One port that must take connections." }));
/** Percent by which a metric may be worse. */
const PERCENT = /^(?:0|[1-9][0-9]{0,3})(?:\.[0-9]{1,2})?%$/;
const baseline = valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    for: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)("The time before this deployment that is compared with, at most 7d.")),
    of: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz("verified"), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({
        value: "verified",
        description: "Compared with what the last verified release measured, from the ledger.",
    }))),
    "worse-by": (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)(PERCENT, "a share such as 20%", "How much worse is tolerated, of the median before."),
    worse: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .picklist */ .KIO(["higher", "lower"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({ value: "higher or lower", description: "What is worse. Left out: higher." }))),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({
    value: "a mapping with for or of, and worse-by",
    description: "What the metric is compared with: a rank test (Mann-Whitney), and how much it matters.",
    anyOf: [{ required: ["for"] }, { required: ["of"] }],
}));
const limit = (description) => valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({ value: "a number", description }));
const metric = valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    name,
    prometheus: (0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpoint */ .sR)("The Prometheus to ask; anything that speaks its HTTP API."),
    query: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)(/^(?=.*\S)[^\r\n]{1,2000}$/, "one line of PromQL", "A query that gives exactly one series. No result, several, or no numbers are no pass."),
    max: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(limit("Values above it are bad.")),
    min: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(limit("Values below it are bad.")),
    baseline: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(baseline),
    step: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)("Time between two values. Left out: 15s.")),
    samples: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(count(3, 1000, "How many numbers there must be. Left out: 5, and 20 on either side where something is compared.")),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({
    value: "a mapping with name, prometheus, query, max or min, and baseline",
    description: "One metric, watched while `bake` lasts.",
    anyOf: [{ required: ["max"] }, { required: ["min"] }],
}));
const listOf = (item, value, description) => valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(item), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({ value, description, minItems: 1 }));
const verificationSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    bake: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)("How long the deployment is watched, at most 3d. Left out: one look. Up to 15m a job watches, longer the resuming workflow.")),
    workflow: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_8__/* .WORKFLOW_FILE */ .XC, _policy_names_js__WEBPACK_IMPORTED_MODULE_8__/* .WORKFLOW_SAYS */ .b$, "Tests against this environment, started for this promotion; they must succeed.")),
    health: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(listOf(health, "a list of addresses", "Addresses that must answer well, each look.")),
    tcp: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(listOf(tcp, "a list of ports", "Ports that must take connections, each look.")),
    command: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(listOf(_outside_program_js__WEBPACK_IMPORTED_MODULE_2__/* .program */ .DM, "a list of programs", "Programs of the checkout that must end with 0, each look; 75 means not yet.")),
    metrics: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(listOf(metric, "a list of metrics", "Metrics that must stay well while it bakes.")),
    interval: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)("Time between two looks, 1s to 5m. Left out: 15s.")),
    failures: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(count(1, 20, "How many bad looks in a row are a failure, and how many good ones at the end a success. Left out: 3.")),
    within: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)("When nobody has judged it after this time, it failed. At least 1h. Left out: `bake` and 2h.")),
    ...(0,_policy_off_js__WEBPACK_IMPORTED_MODULE_5__/* .offWords */ .hf)("Nothing is verified, and that is known. Needs `until`."),
    because: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .because */ .xx)("`off`, or that nothing proves which release answers, is"),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_7__/* .says */ .FA)({
    value: "a mapping with health, metrics, workflow, tcp or command, or with off, because and until",
    description: "How a deployment is judged. Written down, only one that passed is called success.",
}));
/** What can be judged by; a rule without any of them proves nothing. */
const CHECKS = ["workflow", "health", "tcp", "command", "metrics"];


/***/ })

};
