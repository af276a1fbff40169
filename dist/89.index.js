export const id = 89;
export const ids = [89];
export const modules = {

/***/ 35525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ VIAS),
/* harmony export */   n: () => (/* binding */ BARRED)
/* harmony export */ });
/** Where a vote can come from: our own request, GitHub's reviewers of an environment, reviews of a pull request. */
const VIAS = ["issue", "environment", "pull-request"];
/** Who may not approve: who asked for it, who wrote what it brings. */
const BARRED = ["requester", "authors"];


/***/ }),

/***/ 59232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ approvalsSchema),
/* harmony export */   B4: () => (/* binding */ plainRule),
/* harmony export */   FB: () => (/* binding */ ONLY_GROUP),
/* harmony export */   Qj: () => (/* binding */ approvalRule),
/* harmony export */   Zb: () => (/* binding */ EXPIRES),
/* harmony export */   zP: () => (/* binding */ LONGEST)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35525);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11209);






/** Where nothing is said. */
const EXPIRES = "72h";
/** GitHub's own limit for a job that waits for its reviewers (R16). */
const LONGEST = "30d";
/** Together at most fifty, as many as a promotion remembers. */
const MOST_COUNT = 10;
const MOST_GROUPS = 5;
const from = (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .people */ .c0)("Who may approve. One approval a person, however many entries name them.");
const count = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxValue */ .cGV(MOST_COUNT), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
    value: `a whole number from 1 to ${MOST_COUNT}`,
    description: "How many of them have to approve. Left out: 1.",
}));
const group = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ from, count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(count) }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({ value: "a mapping with from and count", description: "People of whom some have to approve." }));
const approvalsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    from: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(from),
    count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(count),
    groups: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME_SAYS */ .dp, "What the group is called."), group), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a mapping of groups, such as { security: { from: [team:security] } }",
        description: "Several groups in place of `from` and `count`: each of them has to approve.",
        minProperties: 1,
        maxProperties: MOST_GROUPS,
    }))),
    not: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .BARRED */ .n), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({ value: "requester or authors", description: "Who may not approve, although they are listed." }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of requester and authors",
        description: "Who may not approve: who asked for the promotion, or who made the commits that it brings. Left out: requester.",
        uniqueItems: true,
    }))),
    expire: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(`How long an approval counts, at most ${LONGEST}. Left out: ${EXPIRES}.`)),
    via: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .VIAS */ .M), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "issue, environment or pull-request",
        description: "A comment on the request, GitHub's reviewers of the environment, or a review of the pull request that brought the release's commit.",
    }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of issue, environment and pull-request",
        description: "Where an approval can be given. Left out: issue.",
        minItems: 1,
        uniqueItems: true,
    }))),
    ask: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(/^(?:issue|pull-request|[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100})$/, "issue, pull-request, or the owner/name of another repository", "Where people are asked: in an issue here, on a pull request opened for it (where issues are off), or in an issue of another repository. Left out: issue.")),
    because: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .because */ .xx)("`not` or `expire` is"),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
    value: "a mapping with from, count, not, expire and via",
    description: "Who has to agree before a release comes in. Nobody can switch it off for one promotion.",
    anyOf: [{ required: ["from"] }, { required: ["groups"] }],
}));
/** The name of the only group, where the policy does not name groups. */
const ONLY_GROUP = "approvers";
/** Both ways to write groups, and what is left out, in one form. */
function approvalRule(written) {
    const named = Object.entries(written.groups ?? { [ONLY_GROUP]: { from: written.from ?? [], count: written.count } });
    const not = written.not ?? ["requester"];
    const via = written.via ?? ["issue"];
    return {
        groups: named
            .map(([name, each]) => ({ name, from: (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .peopleOf */ .xr)(each.from), count: each.count ?? 1 }))
            .toSorted((left, right) => (left.name < right.name ? -1 : 1)),
        not: _approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .BARRED */ .n.filter((word) => not.includes(word)),
        expire: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(written.expire ?? EXPIRES),
        via: _approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .VIAS */ .M.filter((word) => via.includes(word)),
        ask: written.ask ?? "issue",
    };
}
/** The rule as plain JSON: part of the plan that people approve. */
function plainRule(written) {
    const { groups, ...rule } = approvalRule(written);
    const plain = groups.map(({ name, from: entries, count: needed }) => ({
        name,
        from: entries.map(_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .entryText */ .u0).toSorted(),
        count: needed,
    }));
    return { ...rule, groups: plain, because: written.because ?? null };
}


/***/ }),

/***/ 28371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ artifactTargets),
/* harmony export */   VM: () => (/* binding */ registryRules),
/* harmony export */   Zn: () => (/* binding */ plainTargets)
/* harmony export */ });
/* harmony import */ var _release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22981);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63587);


/** Where one environment keeps its copies, by artifact name, in the order of the file. */
function artifactTargets(written, source) {
    return new Map([...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(source, "artifacts"))].flatMap(([name, { value }]) => {
        const one = written?.[name];
        const target = one === undefined ? undefined : targetOf(one, value);
        return target === undefined ? [] : [[name, target]];
    }));
}
/** The keys tell the kind: the rules have refused keys that do not go together, or not with the artifact. */
function targetOf(written, source) {
    const { branch, values, keep, repository, tag, prerelease, latest } = written;
    if (branch !== undefined)
        return { kind: "commit", by: "branch", branch };
    if (values !== undefined) {
        return { kind: "commit", by: "values", values: valuesOf((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(source, "values")), via: written.via ?? "commit" };
    }
    if (keep !== undefined)
        return keepTarget(keep);
    if (repository !== undefined || tag !== undefined)
        return { kind: "image", repository, tag: tagTarget(tag) };
    const move = { kind: "asset", release: prerelease === false, latest: latest === true };
    return move.release || move.latest ? move : undefined;
}
/** A tag that is named after the release belongs to it alone. */
function tagTarget(name) {
    if (name === undefined)
        return undefined;
    return { name, policy: (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(name).length === 0 ? "moving" : "immutable" };
}
function keepTarget({ repository, tag }) {
    return { kind: "file", keep: { repository, tag: tagTarget(tag) } };
}
/** From the source, because objects put keys like "2" before all others. */
function valuesOf(source) {
    return new Map([...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(source)].map(([file, { value }]) => [
        file,
        new Map([...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(value)].map(([path, entry]) => [path, (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry.value) ?? ""])),
    ]));
}
/** What is allowed with registries, by name. */
function registryRules(written) {
    return new Map(Object.entries(written ?? {}).map(([name, rule]) => [
        name,
        {
            plainHttp: rule["plain-http"] === true,
            privateAddresses: rule.private === true,
            tokenHosts: rule["token-hosts"] ?? [],
        },
    ]));
}
/** The targets as plain JSON, for the effective policy. */
function plainTargets(targets) {
    return Object.fromEntries([...targets].map(([name, target]) => [name, plainTarget(target)]));
}
function plainTarget(target) {
    switch (target.kind) {
        case "image":
            return { ...target, repository: target.repository ?? null, tag: target.tag ?? null };
        case "commit":
            return target.by === "branch" ? target : { ...target, values: plainValues(target.values) };
        case "asset":
            return target;
        case "file":
            return { ...target, keep: { ...target.keep, tag: target.keep.tag ?? null } };
    }
}
function plainValues(values) {
    return Object.fromEntries([...values].map(([file, paths]) => [file, Object.fromEntries(paths)]));
}


/***/ }),

/***/ 65407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ positionsIn)
/* harmony export */ });
/**
 * Turns offsets of a text into lines and columns. The YAML library has a counter too, but it loses lines inside text
 * that it could not read, where positions matter most.
 */
function positionsIn(text) {
    const starts = [0];
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
        starts.push(end + 1);
    return (offset) => {
        const place = Math.max(0, Math.min(offset, text.length));
        let first = 0;
        let behind = starts.length;
        while (behind - first > 1) {
            const middle = (first + behind) >> 1;
            if ((starts[middle] ?? 0) <= place)
                first = middle;
            else
                behind = middle;
        }
        return { line: first + 1, column: place - (starts[first] ?? 0) + 1 };
    };
}


/***/ }),

/***/ 91484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
;// CONCATENATED MODULE: ./build/src/policy/forbidden.js

/** Keys that JavaScript gives a meaning of its own (R53). */
const RESERVED_KEYS = new Set(["__proto__", "constructor", "prototype"]);
/** Half a surrogate pair, a control character other than tab and line breaks, or one that reorders text on the screen. */
const HIDDEN = /[\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|(?![\t\n\r])\p{Cc}/u;
/** Why a text cannot stand in a policy, or undefined: what people review must be what counts. */
function textProblem(text) {
    return HIDDEN.test(text)
        ? "This text contains a character that cannot be seen: a control character, one that changes the direction of text, or half of a surrogate pair. Remove it."
        : undefined;
}
/** Why a key cannot stand in a policy, or undefined. */
function keyProblem(key) {
    if (key === "<<") {
        return "Merge keys (<<) are not supported: a policy says everything where it holds. Write the keys out.";
    }
    return RESERVED_KEYS.has(key) ? `The key ${(0,mistake/* shown */.SP)(key)} is reserved. Choose another name.` : textProblem(key);
}

// EXTERNAL MODULE: ./build/src/policy/lines.js
var lines = __webpack_require__(65407);
;// CONCATENATED MODULE: ./build/src/policy/syntax.js

const MAX_SYNTAX_MISTAKES = 20;
/** Everything that keeps a text from being one YAML 1.2 document. Warnings count: nothing is silently ignored. */
function syntaxMistakes(document, positionOf, what) {
    const errors = [...document.errors, ...document.warnings];
    // One wrong bracket makes every word behind it unexpected; the first of them is the one to read.
    const lost = errors.findIndex((error) => error.code === "UNEXPECTED_TOKEN");
    const mistakes = (lost < 0 ? errors : errors.slice(0, lost + 1))
        .slice(0, MAX_SYNTAX_MISTAKES)
        .map((error) => (0,mistake/* mistake */.RT)({ at: positionOf(error.pos[0]), path: [], problem: meaning(error.code, error.message, what) }));
    const version = document.directives.yaml.explicit === true ? document.directives.yaml.version : "1.2";
    if (version === "1.2")
        return mistakes;
    const problem = `${what} is YAML 1.2, not ${version}. Remove the %YAML line.`;
    return [(0,mistake/* mistake */.RT)({ at: positionOf(0), path: [], problem }), ...mistakes];
}
function meaning(code, said, what) {
    switch (code) {
        case "TAB_AS_INDENT":
            return "A tab is used to indent. YAML indents with spaces.";
        case "MULTIPLE_DOCS":
            return `A second document starts here (---). ${what} is one document.`;
        case "TAG_RESOLVE_FAILED":
            return `A tag is not understood here: ${said}. Remove it.`;
        case "NON_STRING_KEY":
            return "A key must be plain text.";
        case "RESOURCE_EXHAUSTION":
            return `${what} is nested too deeply here.`;
        case "UNEXPECTED_TOKEN":
            return `Not valid YAML: ${(0,mistake/* shown */.SP)(/"(.*)"$/.exec(said)?.[1] ?? said)} is not expected here. Look for a bracket, quote or indent before it.`;
        default:
            return `Not valid YAML: ${said.replace(/\s+/g, " ").replace(/[.:]$/, "")}.`;
    }
}

;// CONCATENATED MODULE: ./build/src/policy/read-yaml.js





/** Far beyond any policy that people wrote; aliases count with everything they stand for. */
const MAX_NODES = 20_000;
const MAX_DEPTH = 32;
/**
 * Reads one YAML 1.2 document (core schema) with the place of every key and value. Duplicate and reserved keys, merge
 * keys, unknown aliases and aliases that would unfold into a huge document are mistakes; nothing throws.
 *
 * @param what how messages call the file, at the beginning of a sentence
 */
function readYaml(text, what = "The policy") {
    const positionOf = (0,lines/* positionsIn */.Y)(text);
    const document = parse(text);
    if (document === undefined) {
        const problem = `${what} cannot be read as YAML: it is nested too deeply or is not a text document.`;
        return { root: undefined, mistakes: [(0,mistake/* mistake */.RT)({ at: positionOf(0), path: [], problem })] };
    }
    const unreadable = syntaxMistakes(document, positionOf, what);
    if (unreadable.length > 0)
        return { root: undefined, mistakes: unreadable };
    const reading = { what, positionOf, anchors: new Map(), nodes: 0, mistakes: [] };
    const root = read(reading, document.contents, [], positionOf(0));
    return { root: reading.nodes > MAX_NODES ? undefined : root, mistakes: reading.mistakes };
}
function parse(text) {
    try {
        return (0,dist.parseDocument)(text, {
            version: "1.2",
            schema: "core",
            stringKeys: true,
            // Found again below, with a map: the library compares every key with every other.
            uniqueKeys: false,
            resolveKnownTags: false,
            prettyErrors: false,
            // "silent" would also silence the error about a second document.
            logLevel: "error",
        });
    }
    catch {
        // The parser recurses; whatever it throws on hostile text is a policy that cannot be read.
        return undefined;
    }
}
/** `home` is the place of the key, for values that have none of their own. */
function read(reading, node, path, home) {
    const before = reading.nodes;
    reading.nodes += 1;
    const at = node === null || node.range[0] === node.range[1] ? home : reading.positionOf(node.range[0]);
    if (reading.nodes > MAX_NODES)
        return tooLarge(reading, before, at);
    if (node === null)
        return { kind: "scalar", at, value: null };
    if ((0,dist.isAlias)(node))
        return unfold(reading, node.source, path, at);
    if (path.length > MAX_DEPTH) {
        return refuse(reading, at, path.slice(0, 3), `${reading.what} is nested deeper than ${MAX_DEPTH} levels here.`);
    }
    const value = readValue(reading, node, path, at);
    if (node.anchor !== undefined)
        reading.anchors.set(node.anchor, { node: value, size: reading.nodes - before });
    return value;
}
function readValue(reading, node, path, at) {
    if ((0,dist.isMap)(node))
        return { kind: "map", at, entries: readEntries(reading, node.items, path) };
    if ((0,dist.isSeq)(node)) {
        return { kind: "list", at, items: node.items.map((item, index) => read(reading, item, [...path, index], at)) };
    }
    const value = (0,dist.isScalar)(node) ? node.value : undefined;
    if (value === null || typeof value === "number" || typeof value === "boolean")
        return { kind: "scalar", at, value };
    if (typeof value !== "string")
        return refuse(reading, at, path, "Only text, numbers, true and false are values here.");
    const problem = textProblem(value);
    return problem === undefined ? { kind: "scalar", at, value } : refuse(reading, at, path, problem);
}
function readEntries(reading, items, path) {
    const entries = new Map();
    for (const item of items) {
        const keyAt = reading.positionOf(item.key.range[0]);
        const key = (0,dist.isScalar)(item.key) && typeof item.key.value === "string" ? item.key.value : "";
        const inside = [...path, key];
        const value = read(reading, item.value, inside, keyAt);
        const first = entries.get(key);
        const twice = first && `The key ${(0,mistake/* shown */.SP)(key)} is there twice, first in line ${first.keyAt.line}. Keep one.`;
        const problem = twice ?? keyProblem(key);
        if (problem === undefined)
            entries.set(key, { keyAt, value });
        else
            refuse(reading, keyAt, inside, problem);
    }
    return entries;
}
function unfold(reading, anchor, path, at) {
    const known = reading.anchors.get(anchor);
    if (known === undefined) {
        const problem = `The alias ${(0,mistake/* shown */.SP)(`*${anchor}`)} has no finished anchor before it. Write the value out.`;
        return refuse(reading, at, path, problem);
    }
    const before = reading.nodes;
    reading.nodes += known.size;
    return reading.nodes > MAX_NODES ? tooLarge(reading, before, at) : known.node;
}
/** Says once that the document is too large, at the node that crossed the limit. */
function tooLarge(reading, before, at) {
    if (before > MAX_NODES)
        return { kind: "unknown", at };
    const problem = `${reading.what} unfolds into more than ${MAX_NODES} values. Write fewer, or without aliases.`;
    return refuse(reading, at, [], problem);
}
function refuse(reading, at, path, problem) {
    reading.mistakes.push((0,mistake/* mistake */.RT)({ at, path, problem }));
    return { kind: "unknown", at };
}


/***/ }),

/***/ 43271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ isOneOf),
/* harmony export */   H6: () => (/* binding */ isByName),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   Wc: () => (/* binding */ isEither),
/* harmony export */   a7: () => (/* binding */ isByKind),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
// Valibot keeps a schema's kind in `type` and its parts beside it; these guards are the only place that relies on that.
const isMapping = (schema) => schema.type === "strict_object";
const isByName = (schema) => schema.type === "record";
const isList = (schema) => schema.type === "array";
const isEither = (schema) => schema.type === "union";
const isByKind = (schema) => schema.type === "variant";
const isOneOf = (schema) => schema.type === "picklist";
const isOptional = (schema) => schema.type === "optional";
/** The schema of the value itself, and whether it may be left out. */
function required(schema) {
    return isOptional(schema) ? { schema: schema.wrapped, required: false } : { schema, required: true };
}


/***/ }),

/***/ 90307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ checkShape)
});

// EXTERNAL MODULE: ./build/src/release/canonical.js
var canonical = __webpack_require__(88833);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
;// CONCATENATED MODULE: ./build/src/policy/not-yet.js
/**
 * Keys and values of the policy's language that this version cannot enforce. They are refused by name: a rule that is
 * written down and not enforced would be worse than none. Places are paths with `*` for any name. A key that a gate has
 * brought in the meantime is none of them any more.
 */
const KEYS_NOT_YET = new Map([
    ["environments.*", ["access", "credentials", "isolation", "monitoring", "recovery", "rollback"]],
    [
        "environments.*.gates",
        ["alerts", "change-window", "command", "http", "issues", "monitoring", "provenance", "recovery", "soak"],
    ],
    ["environments.*.artifacts.*.keep", ["asset"]],
]);
const VALUES_NOT_YET = new Map();
/** Keys that mean a rule which nobody can switch off, whatever the reason. */
const NEVER = new Map([["environments.*.gates.checks", ["off"]]]);
const NEVER_VALUES = new Map([
    ["environments.*.gates.checks", ["false", "no", "none", "off"]],
]);
/** Words that other tools use for a key of ours. */
const OTHER_WORDS = new Map([
    ["depends-on", "after"],
    ["depends_on", "after"],
    ["needs", "after"],
    ["requires", "after"],
    ["upstream", "after"],
    ["approvers", "approvals"],
    ["reviewers", "approvals"],
    ["type", "preset"],
    ["reason", "because"],
    ["pre-release", "prerelease"],
    ["make-latest", "latest"],
    ["make_latest", "latest"],
]);
const keysNotYet = (place) => KEYS_NOT_YET.get(place) ?? [];
const valuesNotYet = (place) => VALUES_NOT_YET.get(place) ?? [];
const neverKeys = (place) => NEVER.get(place) ?? [];
const neverValues = (place) => NEVER_VALUES.get(place) ?? [];
const otherWord = (key) => OTHER_WORDS.get(key.toLowerCase());

// EXTERNAL MODULE: ./build/src/policy/suggest.js
var suggest = __webpack_require__(9570);
// EXTERNAL MODULE: ./build/src/policy/words.js
var words = __webpack_require__(11209);
;// CONCATENATED MODULE: ./build/src/policy/keys.js




/** A key that the policy does not have here, or not yet, or never. */
function unknownKey(key, allowed, where) {
    const path = [...where.path, key];
    const inside = where.path.length === 0 ? `at the top of ${where.file}` : `in ${(0,mistake/* dotted */.Bs)(where.path)}`;
    const notYet = keysNotYet(where.place).filter((one) => !allowed.includes(one));
    if (neverKeys(where.place).includes(key)) {
        const problem = `${(0,mistake/* dotted */.Bs)(path)} is not possible: order, digests and checks cannot be switched off, for any reason.`;
        return (0,mistake/* mistake */.RT)({ at: where.at, path, problem, advice: `Allowed: ${(0,mistake/* listed */.KE)(allowed)}.` });
    }
    if (notYet.includes(key)) {
        const problem = `${(0,mistake/* dotted */.Bs)(path)} is not supported yet, so nothing would enforce it.`;
        return (0,mistake/* mistake */.RT)({ at: where.at, path, problem, advice: `Remove ${(0,mistake/* shown */.SP)(key)}. Allowed: ${(0,mistake/* listed */.KE)(allowed)}.` });
    }
    const known = [...allowed, ...notYet];
    const other = otherWord(key);
    const free = known.filter((candidate) => !where.present.has(candidate));
    const suggestion = other !== undefined && free.includes(other) ? other : (0,suggest/* closest */.k)(key, free);
    const later = suggestion !== undefined && notYet.includes(suggestion) ? `(${suggestion} is not supported yet.) ` : "";
    const problem = `Unknown key ${(0,mistake/* shown */.SP)(key)} ${inside}.`;
    return (0,mistake/* mistake */.RT)({ at: where.at, path, problem, suggestion, advice: `${later}Allowed: ${(0,mistake/* listed */.KE)(allowed)}.` });
}
/** A key that must be there and is not; placed at the key of the mapping it is missing from. */
function missingKey(key, schemas, where) {
    const owner = where.path.length === 0 ? `${where.file.charAt(0).toUpperCase()}${where.file.slice(1)}` : (0,mistake/* dotted */.Bs)(where.path);
    const value = schemas.map((schema) => (0,words/* saying */.i)(schema).value).join(" or ");
    const problem = `${owner} has no ${(0,mistake/* shown */.SP)(key)}.`;
    return (0,mistake/* mistake */.RT)({ at: where.home, path: [...where.path, key], problem, advice: `Add "${key}:" with ${value}.` });
}

// EXTERNAL MODULE: ./build/src/policy/schema-kinds.js
var schema_kinds = __webpack_require__(43271);
// EXTERNAL MODULE: ./build/src/policy/source.js
var source = __webpack_require__(63587);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/src/policy/value.js






/** Judges one value: nothing, or the mistake with what is allowed and what was probably meant. Several schemas: any. */
function wrongValue(schema, node, where) {
    const schemas = "type" in schema ? [schema] : schema;
    if (node.kind === "unknown")
        return [];
    if (node.kind === "scalar" && schemas.some((one) => dist.is(one, node.value)))
        return [];
    const name = where.path.length === 0 ? "The policy" : (0,mistake/* dotted */.Bs)(where.path);
    const allowed = schemas.map((one) => (0,words/* saying */.i)(one).value).join(" or ");
    const report = (problem, suggestion) => [
        (0,mistake/* mistake */.RT)({ at: node.at, path: where.path, problem, suggestion }),
    ];
    if (node.kind !== "scalar") {
        return report(`${name} must be ${allowed}, not a ${node.kind === "map" ? "mapping" : "list"}.`);
    }
    const { value } = node;
    if (value === null)
        return report(`${name} is empty. It must be ${allowed}.`);
    if (neverValues(where.place).includes(String(value).toLowerCase())) {
        return report(`${name} must be ${allowed}: order, digests and checks cannot be switched off, for any reason.`);
    }
    if (valuesNotYet(where.place).includes(String(value))) {
        return report(`${name}: ${String(value)} is not supported yet: this version cannot handle it. Allowed: ${allowed}.`);
    }
    return report(`${name} must be ${allowed}, not ${(0,mistake/* shown */.SP)(withoutPassword(value, where.place))}.`, repair(schemas, value, where.place));
}
/** Judges a name that the user chose: the key of a mapping. */
function wrongName(schema, name, at, path) {
    if (dist.is(schema, name))
        return [];
    const problem = `${(0,mistake/* shown */.SP)(name)} cannot be a name in ${(0,mistake/* dotted */.Bs)(path)}: it must be ${(0,words/* saying */.i)(schema).value}.`;
    return [(0,mistake/* mistake */.RT)({ at, path: [...path, name], problem, suggestion: repair([schema], name, "") })];
}
/** The password in an address is never repeated (R49). */
function withoutPassword(value, place) {
    return typeof value === "string" && place.endsWith(".url") ? value.replace(/^.*@/s, "\u2026@") : value;
}
/** The nearest allowed word, else the first of the usual corrections that makes the value right. */
function repair(schemas, value, place) {
    const words = schemas.flatMap((schema) => ((0,schema_kinds/* isOneOf */.EK)(schema) ? schema.options : []));
    const text = String(value);
    const near = (0,suggest/* closest */.k)(text, words);
    if (near !== undefined || text.length > 300)
        return near;
    return corrections(text.trim(), place).find((candidate) => schemas.some((schema) => dist.is(schema, candidate)));
}
function corrections(text, place) {
    const word = text.toLowerCase();
    const file = text.slice(text.lastIndexOf("/") + 1);
    const address = text.replace(/^[a-z]*:?\/\//i, "").replace(/^[^/@]*@/, "");
    return [
        text,
        word,
        ...(/\.workflows?(\[\])?$/.test(place) && file !== "" ? [file, `${file}.yml`] : []),
        ...(place.endsWith(".url") && address.includes(".") ? [`https://${address}`] : []),
        // A command with a dash in place of a pipe would be another command.
        ...(place.endsWith(".run") ? [] : [text.replace(/[^A-Za-z0-9._-]+/g, "-")]),
        ...(/^\d{1,4}$/.test(text) ? [Number(text)] : []),
        ...(["yes", "on", "y"].includes(word) ? [true] : []),
        ...(["no", "off", "n"].includes(word) ? [false] : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/policy/shape.js







/**
 * Compares the source with the schema, value by value, and reports every difference where it is. Valibot judges single
 * values only: its objects accept lists and stop at the first unknown key, and its records skip reserved names.
 */
function checkShape(schema, root, file = "the policy") {
    return check(schema, root, { path: [], place: "", home: { line: 1, column: 1 }, file });
}
function check(schema, node, where) {
    if (node.kind === "unknown")
        return [];
    if ((0,schema_kinds/* isEither */.Wc)(schema)) {
        const [option, ...others] = schema.options.filter((one) => kindOf(one) === node.kind);
        // Several kinds of single values, such as a text or a number: the choice as a whole says what it is.
        const isOne = option !== undefined && (others.length === 0 || node.kind !== "scalar");
        return isOne ? check(option, node, where) : wrongValue(schema, node, where);
    }
    if (kindOf(schema) !== node.kind)
        return wrongValue(schema, node, where);
    switch (node.kind) {
        case "scalar":
            return wrongValue(schema, node, where);
        case "list":
            return (0,schema_kinds/* isList */.Lv)(schema) ? checkList(schema, schema.item, node, where) : [];
        case "map":
            return checkMap(schema, node, where);
    }
}
function kindOf(schema) {
    if ((0,schema_kinds/* isList */.Lv)(schema))
        return "list";
    return (0,schema_kinds/* isMapping */.pi)(schema) || (0,schema_kinds/* isByName */.H6)(schema) || (0,schema_kinds/* isByKind */.a7)(schema) ? "map" : "scalar";
}
function checkList(schema, item, node, where) {
    const { minItems, uniqueItems, value } = (0,words/* saying */.i)(schema);
    if (minItems && node.items.length === 0) {
        const problem = `${(0,mistake/* dotted */.Bs)(where.path)} is an empty list. Leave it out, or make it ${value}.`;
        return [(0,mistake/* mistake */.RT)({ at: node.at, path: where.path, problem })];
    }
    const seen = new Set();
    return node.items.flatMap((one, index) => {
        const inside = { ...where, path: [...where.path, index], place: `${where.place}[]`, home: one.at };
        const found = check(item, one, inside);
        if (found.length > 0 || !uniqueItems)
            return found;
        const text = (0,canonical/* canonicalJson */.d)((0,source/* plain */.pj)(one));
        const twice = seen.has(text);
        seen.add(text);
        const problem = `${(0,mistake/* dotted */.Bs)(where.path)} lists ${text} twice. Keep one.`;
        return twice ? [(0,mistake/* mistake */.RT)({ at: one.at, path: inside.path, problem })] : [];
    });
}
function checkMap(schema, node, where) {
    if ((0,schema_kinds/* isByName */.H6)(schema)) {
        const { minProperties, maxProperties } = (0,words/* saying */.i)(schema);
        const { size } = node.entries;
        const name = (0,mistake/* dotted */.Bs)(where.path);
        const wrongSize = (problem) => [(0,mistake/* mistake */.RT)({ at: where.home, path: where.path, problem })];
        if (minProperties && size === 0)
            return wrongSize(`${name} is empty. Name at least one.`);
        if (size > maxProperties)
            return wrongSize(`${name} has ${size} entries; at most ${maxProperties} are possible.`);
        return [...node.entries].flatMap(([name, { keyAt, value }]) => [
            ...wrongName(schema.key, name, keyAt, where.path),
            ...check(schema.value, value, { ...where, path: [...where.path, name], place: `${where.place}.*`, home: keyAt }),
        ]);
    }
    if ((0,schema_kinds/* isByKind */.a7)(schema))
        return checkKind(schema.key, schema.options, node, where);
    return (0,schema_kinds/* isMapping */.pi)(schema) ? checkKeys(schema.entries, node, where) : [];
}
/** Chooses by the value of one key; without a usable value there is nothing to say about the other keys. */
function checkKind(key, options, node, where) {
    const kinds = options.flatMap((option) => option.entries[key] ?? []);
    const found = (0,source/* entriesOf */.Mc)(node).get(key);
    const inside = step(where, key, found?.keyAt ?? where.home);
    if (found === undefined)
        return [missingKey(key, kinds, where)];
    if (found.value.kind === "unknown")
        return [];
    const tried = kinds.map((kind) => wrongValue(kind, found.value, inside));
    const chosen = options[tried.findIndex((mistakes) => mistakes.length === 0)];
    return chosen === undefined ? wrongValue(kinds, found.value, inside) : checkKeys(chosen.entries, node, where);
}
function checkKeys(entries, node, where) {
    const allowed = Object.keys(entries);
    const keyWhere = (at) => ({ ...where, at, present: node.entries });
    const present = [...node.entries].flatMap(([key, { keyAt, value }]) => {
        // Own keys only: "toString" is not a key of the policy.
        const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
        if (entry === undefined)
            return [unknownKey(key, allowed, keyWhere(keyAt))];
        return check((0,schema_kinds/* required */.mw)(entry).schema, value, step(where, key, keyAt));
    });
    const missing = Object.entries(entries).filter(([key, entry]) => (0,schema_kinds/* required */.mw)(entry).required && !node.entries.has(key));
    return [...present, ...missing.map(([key, entry]) => missingKey(key, [entry], where))];
}
function step(where, key, home) {
    return { ...where, path: [...where.path, key], place: where.place === "" ? key : `${where.place}.${key}`, home };
}


/***/ }),

/***/ 22981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   lc: () => (/* binding */ artifactField)
/* harmony export */ });
/** `${\u2026}` in a text of the policy, filled in when a release is promoted. */
const FIELD = /\$\{([^{}]*)\}/g;
/** The fields that a text names, in its order. */
function fieldsOf(template) {
    return [...template.matchAll(FIELD)].map(([, field = ""]) => field);
}
/** The text with every field filled in. What `fill` throws is thrown. */
function render(template, fill) {
    return template.replaceAll(FIELD, (_whole, field) => fill(field));
}
/** The artifact that a field such as `artifacts.app.digest` is about, and what of it; undefined for any other field. */
function artifactField(field) {
    const { artifact, part } = /^artifacts\.(?<artifact>.+)\.(?<part>[a-z]+)$/.exec(field)?.groups ?? {};
    return artifact === undefined || part === undefined ? undefined : { artifact, part };
}


/***/ })

};
