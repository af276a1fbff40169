export const id = 767;
export const ids = [767];
export const modules = {

/***/ 88285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ assign)
/* harmony export */ });
/**
 * Gives each person to at most one group, so that as many places as possible are filled: one human, one vote, also where
 * several lists name them (R3). Places are what the groups still need.
 *
 * @param counts places of each group
 * @param eligible for each person, the groups they may stand for, by index
 * @returns for each person the group they stand for, or null
 */
function assign(counts, eligible) {
    const places = counts.flatMap((count, group) => Array.from({ length: count }, () => group));
    const taken = places.map(() => null);
    // Augmenting paths (Kuhn): a person may push another to a place that suits them both.
    const place = (person, seen) => {
        for (const [index, group] of places.entries()) {
            if (seen.has(index) || !(eligible[person] ?? []).includes(group))
                continue;
            seen.add(index);
            const holder = taken[index] ?? null;
            if (holder === null || place(holder, seen)) {
                taken[index] = person;
                return true;
            }
        }
        return false;
    };
    for (const person of eligible.keys())
        place(person, new Set());
    return eligible.map((_, person) => {
        const index = taken.indexOf(person);
        return index < 0 ? null : (places[index] ?? null);
    });
}


/***/ }),

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


/***/ }),

/***/ 88833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Deeper records than this are refused (R53); a value that contains itself ends here too. */
const MAX_DEPTH = 64;
/**
 * The one text of a JSON value, for digests: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). Stricter than the RFC where a digest would hide a loss (R52, R53): throws a
 * `TypeError` naming the place for anything that is not plain JSON (undefined, NaN, Infinity, bigint, functions, class
 * instances, holes, symbol keys, getters), for integers beyond 2^53, lone surrogates, a `__proto__` key and depth over 64.
 */
function canonicalJson(value) {
    return write(value, "$", 0);
}
function write(value, place, depth) {
    if (depth > MAX_DEPTH)
        throw refused(place, `is nested deeper than ${MAX_DEPTH} levels`);
    if (value === null)
        return "null";
    switch (typeof value) {
        case "boolean":
            return value ? "true" : "false";
        case "string":
            return writeText(value, place);
        case "number":
            return writeNumber(value, place);
        case "object":
            return Array.isArray(value) ? writeList(value, place, depth) : writeRecord(value, place, depth);
        case "bigint":
        case "function":
        case "symbol":
        case "undefined":
            break;
    }
    throw refused(place, `is ${typeof value}`);
}
function writeText(text, place) {
    if (!text.isWellFormed())
        throw refused(place, "contains half of a surrogate pair");
    return JSON.stringify(text);
}
function writeNumber(number, place) {
    if (!Number.isFinite(number))
        throw refused(place, `is ${number}`);
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
        throw refused(place, "is an integer beyond 2^53, which loses digits; keep it as text");
    }
    return JSON.stringify(number);
}
function writeList(list, place, depth) {
    const parts = [];
    // By index, because a hole in the list must be refused and not skipped.
    for (let index = 0; index < list.length; index += 1)
        parts.push(write(list[index], `${place}[${index}]`, depth + 1));
    return `[${parts.join(",")}]`;
}
function writeRecord(record, place, depth) {
    const prototype = Object.getPrototypeOf(record);
    if (prototype !== Object.prototype && prototype !== null)
        throw refused(place, "is an instance of a class");
    if (Object.getOwnPropertySymbols(record).length > 0)
        throw refused(place, "has a symbol for a key");
    const parts = [];
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(record)).sort(byKey)) {
        const inside = `${place}.${key}`;
        if (key === "__proto__")
            throw refused(inside, "is a key that JavaScript treats as a prototype");
        if (!("value" in property))
            throw refused(inside, "is computed by a getter");
        if (!property.enumerable)
            throw refused(inside, "is hidden (not enumerable)");
        parts.push(`${writeText(key, inside)}:${write(property.value, inside, depth + 1)}`);
    }
    return `{${parts.join(",")}}`;
}
function byKey([left], [right]) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function refused(place, why) {
    return new TypeError(`No canonical JSON: ${place} ${why}.`);
}


/***/ }),

/***/ 24792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ FIELDS_SAY),
/* harmony export */   d6: () => (/* binding */ fillFields),
/* harmony export */   dt: () => (/* binding */ isField),
/* harmony export */   gH: () => (/* binding */ namesRelease)
/* harmony export */ });
/* harmony import */ var _release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22981);

/** What a condition of a health check can name, beside `artifacts.<name>.digest`. */
const FIELDS = ["release.version", "release.commit", "release.id", "release.digest", "environment"];
/** How a policy writes them, for messages. */
const FIELDS_SAY = `${FIELDS.join(", ")} and artifacts.<name>.digest`;
/** Whether a policy may name it. */
function isField(field) {
    return FIELDS.some((known) => known === field) || (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactField */ .lc)(field)?.part === "digest";
}
/** Whether a text can only be right when the new release answers. */
function namesRelease(text) {
    return (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(text).some((field) => field.startsWith("release.") || field.startsWith("artifacts."));
}
/** A text with its fields filled in, each made harmless by `inert`. Throws an Error when one has no value. */
function fillFields(template, { record, environment }, inert = (value) => value) {
    return (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(template, (field) => inert(wordFor(field, record, environment)));
}
function wordFor(field, record, environment) {
    switch (field) {
        case "release.version":
            if (record.version === null)
                throw new Error(`The release ${record.id} has no version to compare with.`);
            return record.version;
        case "release.commit":
            return record.commit;
        case "release.id":
            return record.id;
        case "release.digest":
            return record.digest;
        case "environment":
            return environment;
        default: {
            const wanted = (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactField */ .lc)(field);
            const found = record.artifacts.find(({ name }) => name === wanted?.artifact);
            if (wanted?.part !== "digest" || found === undefined)
                throw new Error(`The release has no \${${field}}.`);
            return found.digest;
        }
    }
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


/***/ })

};
