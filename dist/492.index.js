export const id = 492;
export const ids = [492];
export const modules = {

/***/ 60486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ checkConfig)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/release/canonical.js
var canonical = __webpack_require__(88833);
// EXTERNAL MODULE: ./build/src/environments/config/fault.js
var fault = __webpack_require__(88295);
// EXTERNAL MODULE: ./build/src/environments/config/leaf.js
var leaf = __webpack_require__(8427);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
;// CONCATENATED MODULE: ./build/src/environments/config/merge.js


/**
 * An environment's file over the base (docs/configuration.md):
 *
 * - mappings are merged key by key; keys of the base come first, in its order;
 * - lists, single values and references are replaced as a whole;
 * - `null` in the environment's file removes the key, which the base must have;
 * - a mapping never replaces a list or a single value, nor the other way round: that is a slip of the indent.
 *
 * Whatever is left has no null in it. Merging is idempotent, and associative for files without nulls. Pure: keys are entries
 * of maps, so that no name of a key can reach a prototype (R53).
 */
function mergeConfig(base, over) {
    const faults = [];
    return { merged: mergeMaps(base, over, { path: [], faults }), faults };
}
function mergeMaps(base, over, { path, faults }) {
    const entries = new Map(base.entries);
    for (const [key, entry] of over.entries) {
        const inside = { path: [...path, key], faults };
        const below = base.entries.get(key);
        if (isNull(entry.value)) {
            if (below === undefined) {
                const problem = `${(0,mistake/* dotted */.Bs)(inside.path)} is removed here by null, and ${base.at.path} does not have it.`;
                faults.push((0,fault/* fault */.DG)("config-invalid", entry.keyAt, inside.path, problem));
            }
            entries.delete(key);
        }
        else {
            entries.set(key, below === undefined ? entry : { ...entry, value: mergeValues(below.value, entry.value, inside) });
        }
    }
    return { kind: "mapping", at: over.at, entries };
}
function mergeValues(below, above, merging) {
    if (below.kind === "mapping" && above.kind === "mapping")
        return mergeMaps(below, above, merging);
    const [was, is] = [formOf(below), formOf(above)];
    if (was !== is && !isNull(below)) {
        const where = `${below.at.path}:${below.at.line}`;
        const problem = `${(0,mistake/* dotted */.Bs)(merging.path)} is ${is} here and ${was} in ${where}. Give it another name, or the same form.`;
        merging.faults.push((0,fault/* fault */.DG)("config-invalid", above.at, merging.path, problem));
    }
    return above;
}
function formOf(node) {
    switch (node.kind) {
        case "mapping":
            return "a mapping";
        case "list":
            return "a list";
        case "scalar":
        case "reference":
            return "a single value";
    }
}
function isNull(node) {
    return node.kind === "scalar" && node.value === null;
}
/** Every null that a merge left: the base says nothing by it, and lists have no key to remove. */
function nullsIn(root) {
    const faults = [];
    const walk = (node, path) => {
        if (isNull(node)) {
            const problem = `${(0,mistake/* dotted */.Bs)(path)} has no value. Write one, or leave the key out; only the environment's own file removes a key by null.`;
            faults.push((0,fault/* fault */.DG)("config-invalid", node.at, path, problem));
        }
        if (node.kind === "list")
            for (const [index, item] of node.items.entries())
                walk(item, [...path, index]);
        if (node.kind === "mapping")
            for (const [key, { value }] of node.entries)
                walk(value, [...path, key]);
    };
    walk(root, []);
    return faults;
}

// EXTERNAL MODULE: ./build/src/environments/config/node.js
var node = __webpack_require__(16223);
// EXTERNAL MODULE: ./build/src/environments/config/plain-secret.js
var plain_secret = __webpack_require__(73916);
// EXTERNAL MODULE: ./build/src/policy/suggest.js
var suggest = __webpack_require__(9570);
// EXTERNAL MODULE: ./build/src/environments/config/default-schema.js
var default_schema = __webpack_require__(86348);
;// CONCATENATED MODULE: ./build/src/environments/config/schema.js





/** One mistake can break many rules; nobody reads more than these of one file. */
const MOST = 200;
/**
 * Compares a merged configuration with a JSON Schema of Draft 2020-12 by ajv, which is loaded now and not before. All
 * mistakes at once, each at the value or key it is about. A schema that is none, or that reaches outside itself and the schema of
 * this suite, is a fault of its own: nothing passes by it.
 *
 * @param schema the user's own; undefined: that of this suite
 */
async function faultsBySchema(root, schema) {
    const read = schema === undefined ? undefined : (0,node/* readConfigText */.i)(schema.path, schema.text);
    if (read !== undefined && (read.root === undefined || read.faults.length > 0))
        return read.faults.map((one) => ({ ...one, code: "config-schema-invalid" }));
    const { createValidator } = await Promise.all(/* import() */[__webpack_require__.e(892), __webpack_require__.e(469)]).then(__webpack_require__.bind(__webpack_require__, 34469));
    const ajv = createValidator();
    const whole = read?.root === undefined ? default_schema/* DEFAULT_SCHEMA */.m : (0,node/* plainConfig */.J)(read.root);
    try {
        if (typeof whole !== "object" || whole === null || Array.isArray(whole))
            throw new Error("it is no mapping");
        if ("$async" in whole)
            throw new Error("$async is not possible here");
        const validate = whole === default_schema/* DEFAULT_SCHEMA */.m ? ajv.getSchema(default_schema/* DEFAULT_SCHEMA */.m.$id) : ajv.compile(whole);
        if (validate === undefined)
            throw new Error("it could not be compiled");
        if (validate((0,node/* plainConfig */.J)(root)) === true)
            return [];
        return (validate.errors ?? []).slice(0, MOST).flatMap((error) => explained(error, root));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : "it could not be compiled";
        const at = { path: schema?.path ?? "", line: 1, column: 1 };
        return [
            (0,fault/* fault */.DG)("config-schema-invalid", at, [], `${schema?.path ?? "The schema"} is no JSON Schema of Draft 2020-12 that can be used: ${why.slice(0, 300)}.`),
        ];
    }
}
/** What only repeats other errors: that one of several ways has to match is said by the ways themselves. */
const QUIET = new Set(["if", "$ref"]);
function explained(error, root) {
    if (QUIET.has(error.keyword))
        return [];
    const path = stepsOf(error.instancePath);
    const { node, at } = find(root, path);
    const name = path.length === 0 ? "The configuration" : (0,mistake/* dotted */.Bs)(path);
    const unknown = textOf(error.params, "additionalProperty") ?? textOf(error.params, "unevaluatedProperty");
    if (unknown !== undefined) {
        const known = entriesOf(node);
        const allowed = allowedIn(error);
        const meant = (0,suggest/* closest */.k)(unknown, allowed.filter((key) => !known.has(key)));
        const question = meant === undefined ? "" : ` Did you mean ${(0,mistake/* shown */.SP)(meant)}?`;
        const advice = allowed.length === 0 ? "" : ` Allowed: ${(0,mistake/* listed */.KE)(allowed)}.`;
        return [
            (0,fault/* fault */.DG)("config-invalid", known.get(unknown)?.keyAt ?? at, [...path, unknown], `${name} has the key ${(0,mistake/* shown */.SP)(unknown)}, which the schema does not know.${question}${advice}`),
        ];
    }
    const missing = textOf(error.params, "missingProperty");
    if (missing !== undefined)
        return [
            (0,fault/* fault */.DG)("config-invalid", at, [...path, missing], `${name} has no ${(0,mistake/* shown */.SP)(missing)}, which the schema asks for.`),
        ];
    return [(0,fault/* fault */.DG)("config-invalid", at, path, `${name} ${problemOf(error)}.`)];
}
/** In words, without the value. What the schema says is no secret. */
function problemOf({ keyword, params, message }) {
    const allowed = Reflect.get(params, "allowedValues");
    if (Array.isArray(allowed))
        return `must be one of ${(0,mistake/* listed */.KE)(allowed.map(String))}`;
    if (keyword === "propertyNames")
        return `has a key whose name the schema does not allow: ${(0,mistake/* shown */.SP)(Reflect.get(params, "propertyName"))}`;
    if (keyword === "const")
        return `must be ${(0,mistake/* shown */.SP)(Reflect.get(params, "allowedValue"))}`;
    return (message ?? "is not what the schema asks for").slice(0, 300);
}
function allowedIn({ parentSchema }) {
    const properties = parentSchema === undefined ? undefined : Reflect.get(parentSchema, "properties");
    return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}
function textOf(params, key) {
    const found = Reflect.get(params, key);
    return typeof found === "string" ? found : undefined;
}
/** The steps of a JSON pointer (RFC 6901). */
function stepsOf(pointer) {
    return pointer
        .split("/")
        .slice(1)
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
const NOTHING = new Map();
const entriesOf = (node) => (node.kind === "mapping" ? node.entries : NOTHING);
/** The value at a way of steps, with the place to show for it: its own, or for a mapping that of its key. */
function find(root, path) {
    let node = root;
    let at = root.at;
    for (const step of path) {
        const entry = entriesOf(node).get(String(step));
        const item = node.kind === "list" ? node.items[Number(step)] : undefined;
        const next = entry?.value ?? item;
        // Inside a reference: the reference is what is meant.
        if (next === undefined)
            return { node, at };
        at = entry !== undefined && next.kind === "mapping" ? entry.keyAt : next.at;
        node = next;
    }
    return { node, at };
}

;// CONCATENATED MODULE: ./build/src/environments/config/check.js








/**
 * Merges and validates one environment's configuration: all mistakes, or the whole configuration, never a part of it. Needs
 * nothing but the texts; only the validator and the scanner are loaded. That what it refers to exists is another question
 * (references.ts).
 */
async function checkConfig(rule, texts) {
    const files = [rule.base, rule.file, rule.schema ?? ""];
    const missing = missingIn(rule, texts);
    const { file, base } = texts;
    if (missing.length > 0 || file === null)
        return { ok: false, faults: missing };
    const plain = (await Promise.all([(0,plain_secret/* secretsByForm */.Z)(rule.file, file), base === null ? [] : (0,plain_secret/* secretsByForm */.Z)(rule.base, base)])).flat();
    const above = mappingIn(rule.file, file);
    const below = base === null ? { root: EMPTY, faults: [] } : mappingIn(rule.base, base);
    const read = [...plain, ...below.faults, ...above.faults];
    if (above.root === undefined || below.root === undefined)
        return { ok: false, faults: (0,fault/* inOrder */.al)(read, files) };
    const { merged, faults } = mergeConfig(below.root, above.root);
    const schema = rule.schema === undefined || texts.schema == null ? undefined : { path: rule.schema, text: texts.schema };
    const all = [
        ...read,
        ...faults,
        ...nullsIn(merged),
        ...(0,plain_secret/* secretsByKey */.Y)(merged),
        ...(await faultsBySchema(merged, schema)),
    ];
    if (all.length > 0)
        return { ok: false, faults: (0,fault/* inOrder */.al)(all, files) };
    return { ok: true, config: { root: merged, digest: digestOf(merged), references: (0,leaf/* referencesIn */.i)(merged) } };
}
/** The digest of a configuration, by which two can be compared without their files. */
function digestOf(root) {
    const text = (0,canonical/* canonicalJson */.d)({ schema: 1, config: (0,node/* plainConfig */.J)(root) });
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}`;
}
function missingIn(rule, texts) {
    const wanted = [
        { path: rule.file, gone: texts.file === null },
        { path: rule.base, gone: texts.base === null && rule.baseNamed },
        { path: rule.schema ?? "", gone: rule.schema !== undefined && texts.schema == null },
    ];
    return wanted
        .filter(({ gone }) => gone)
        .map(({ path }) => (0,fault/* fault */.DG)("config-missing", { path, line: 1, column: 1 }, [], `There is no file ${path}, which the policy names. Add it, or correct \`config\` in .github/environments.yml.`));
}
const EMPTY = { kind: "mapping", at: { path: "", line: 1, column: 1 }, entries: new Map() };
/** A file's document, which must be a mapping; an empty file says nothing. */
function mappingIn(path, text) {
    const { root, faults } = (0,node/* readConfigText */.i)(path, text);
    if (root === undefined || faults.length > 0)
        return { root: undefined, faults };
    if (root.kind === "mapping")
        return { root, faults };
    if (isEmpty(root))
        return { root: { ...EMPTY, at: root.at }, faults };
    return {
        root: undefined,
        faults: [(0,fault/* fault */.DG)("config-invalid", root.at, [], `${path} must be a mapping of keys, such as \`databases:\`.`)],
    };
}
function isEmpty(node) {
    return node.kind === "scalar" && node.value === null;
}


/***/ }),

/***/ 86348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ DEFAULT_SCHEMA)
/* harmony export */ });
/* unused harmony export DEFAULT_SCHEMA_ID */
/**
 * What a configuration must fulfil where the policy names no schema of its own, and what such a schema can extend by
 * `$ref: "urn:env-actions:config:1"`. Everything in it is optional, and keys that it does not know are the user's own: it says
 * how the five things that every environment has are written, not that they are there.
 */
const DEFAULT_SCHEMA_ID = "urn:env-actions:config:1";
const text = { anyOf: [{ type: "string", minLength: 1 }, { $ref: "#/$defs/variable" }] };
const address = {
    anyOf: [{ type: "string", format: "uri" }, { $ref: "#/$defs/variable" }, { $ref: "#/$defs/secret" }],
};
const byName = (each) => ({
    type: "object",
    propertyNames: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$" },
    additionalProperties: each,
});
const DEFAULT_SCHEMA = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: DEFAULT_SCHEMA_ID,
    title: "Configuration of an environment",
    type: "object",
    properties: {
        databases: byName({ $ref: "#/$defs/database" }),
        services: byName({ $ref: "#/$defs/service" }),
        features: byName({ $ref: "#/$defs/feature" }),
        limits: byName({ $ref: "#/$defs/limits" }),
        security: { $ref: "#/$defs/security" },
    },
    $defs: {
        secret: {
            description: "The name of a secret of the GitHub environment.",
            type: "object",
            properties: { secret: { type: "string" } },
            required: ["secret"],
            additionalProperties: false,
        },
        variable: {
            description: "The name of a variable of the GitHub environment.",
            type: "object",
            properties: { variable: { type: "string" } },
            required: ["variable"],
            additionalProperties: false,
        },
        duration: { type: "string", pattern: "^(?:0|[1-9][0-9]{0,6})(?:ms|s|m|h|d)$" },
        size: { type: "string", pattern: "^[1-9][0-9]{0,6}(?:m|k|M|G|Ki|Mi|Gi|Ti)?$" },
        database: {
            description: "A connection to a database: an address as a whole, or its parts. The password is a reference.",
            type: "object",
            properties: {
                engine: { type: "string", minLength: 1 },
                version: { type: "string", minLength: 1 },
                url: address,
                host: text,
                port: { type: "integer", minimum: 1, maximum: 65_535 },
                name: text,
                user: { anyOf: [{ type: "string", minLength: 1 }, { $ref: "#/$defs/variable" }, { $ref: "#/$defs/secret" }] },
                password: { $ref: "#/$defs/secret" },
                tls: { enum: ["required", "verify", "off"] },
                pool: {
                    type: "object",
                    properties: {
                        min: { type: "integer", minimum: 0 },
                        max: { type: "integer", minimum: 1 },
                        timeout: { $ref: "#/$defs/duration" },
                    },
                    additionalProperties: false,
                },
            },
            anyOf: [{ required: ["url"] }, { required: ["host"] }],
            unevaluatedProperties: false,
        },
        service: {
            description: "An address of another service.",
            type: "object",
            properties: {
                url: address,
                version: { type: "string", minLength: 1 },
                timeout: { $ref: "#/$defs/duration" },
                retries: { type: "integer", minimum: 0, maximum: 100 },
                token: { $ref: "#/$defs/secret" },
            },
            required: ["url"],
            additionalProperties: false,
        },
        feature: {
            description: "A feature flag: on, off, or for a share of requests.",
            anyOf: [
                { type: "boolean" },
                {
                    type: "object",
                    properties: { enabled: { type: "boolean" }, percent: { type: "number", minimum: 0, maximum: 100 } },
                    required: ["enabled"],
                    additionalProperties: false,
                },
            ],
        },
        limits: {
            description: "What one part of the system may use.",
            type: "object",
            properties: {
                cpu: { anyOf: [{ type: "number", exclusiveMinimum: 0 }, { $ref: "#/$defs/size" }] },
                memory: { $ref: "#/$defs/size" },
                storage: { $ref: "#/$defs/size" },
                replicas: { type: "integer", minimum: 0, maximum: 10_000 },
                "requests-per-second": { type: "number", minimum: 0 },
            },
            additionalProperties: false,
        },
        security: {
            description: "Security policies of the environment.",
            type: "object",
            properties: {
                tls: {
                    type: "object",
                    properties: { minimum: { enum: ["1.2", "1.3"] }, hsts: { type: "boolean" } },
                    additionalProperties: false,
                },
                cors: {
                    type: "object",
                    properties: { origins: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: true } },
                    additionalProperties: false,
                },
                session: {
                    type: "object",
                    properties: { lifetime: { $ref: "#/$defs/duration" }, secure: { type: "boolean" } },
                    additionalProperties: false,
                },
                passwords: {
                    type: "object",
                    properties: { "minimum-length": { type: "integer", minimum: 8 }, "two-factor": { type: "boolean" } },
                    additionalProperties: false,
                },
                "allowed-networks": { type: "array", items: { type: "string", minLength: 2 }, uniqueItems: true },
            },
            additionalProperties: false,
        },
    },
};


/***/ }),

/***/ 88295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   RP: () => (/* binding */ faultsIn),
/* harmony export */   al: () => (/* binding */ inOrder)
/* harmony export */ });
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38804);

/** A mistake at a place. */
function fault(code, at, path, message) {
    return { code, at, key: (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .dotted */ .Bs)(path), message };
}
/** Mistakes of one file, as the rooms below find them. */
function faultsIn(path, mistakes) {
    return (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .inFileOrder */ .w$)(mistakes).map(({ message, line, column, key }) => ({
        code: "config-invalid",
        message,
        key,
        at: { path, line, column },
    }));
}
/** Base before environment, then the order of the file; each mistake once. */
function inOrder(faults, files) {
    const once = new Map(faults.map((one) => [`${one.at.path}:${one.at.line}:${one.at.column}:${one.message}`, one]));
    const rank = ({ path }) => (files.includes(path) ? files.indexOf(path) : files.length);
    return [...once.values()].toSorted((left, right) => rank(left.at) - rank(right.at) || left.at.line - right.at.line || left.at.column - right.at.column);
}


/***/ }),

/***/ 8427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ referencesIn),
/* harmony export */   w: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38804);

/** All values of a configuration, in the order of their keys. */
function leavesOf(root) {
    const leaves = [];
    const walk = (node, path) => {
        if (node.kind === "mapping" && node.entries.size > 0) {
            for (const [key, { value }] of node.entries)
                walk(value, [...path, key]);
        }
        else if (path.length > 0)
            leaves.push({ path, key: (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .dotted */ .Bs)(path), node });
    };
    walk(root, []);
    leaves.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
    return new Map(leaves.map((leaf) => [leaf.key, leaf]));
}
/** Every reference, also those inside lists, in the order of their keys. */
function referencesIn(root) {
    const found = [];
    const walk = (node, path) => {
        if (node.kind === "reference")
            found.push({ ...node, key: (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .dotted */ .Bs)(path) });
        if (node.kind === "list")
            for (const [index, item] of node.items.entries())
                walk(item, [...path, index]);
        if (node.kind === "mapping")
            for (const [key, { value }] of node.entries)
                walk(value, [...path, key]);
    };
    walk(root, []);
    return found.toSorted((left, right) => (left.key < right.key ? -1 : 1));
}


/***/ }),

/***/ 16223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ plainConfig),
/* harmony export */   i: () => (/* binding */ readConfigText)
/* harmony export */ });
/* harmony import */ var _policy_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82792);
/* harmony import */ var _policy_read_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91484);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88295);



/** As GitHub allows, in the letters that GitHub shows. */
const REFERRED = /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,199}$/;
/** Longer texts are files of their own, not values. */
const LONGEST = 16_384;
/** The document of a file, with the place of each value; without a root nothing of it is used. */
function readConfigText(path, text) {
    const what = `The file ${path}`;
    const decoded = (0,_policy_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(text, what);
    if ("message" in decoded)
        return { root: undefined, faults: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultsIn */ .RP)(path, [decoded]) };
    const { root, mistakes } = (0,_policy_read_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(decoded.text, what);
    if (root === undefined)
        return { root: undefined, faults: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultsIn */ .RP)(path, mistakes) };
    const reading = { path, faults: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .faultsIn */ .RP)(path, mistakes) };
    const found = read(reading, root, []);
    return { root: mistakes.length > 0 ? undefined : found, faults: reading.faults };
}
function read(reading, node, path) {
    const at = { path: reading.path, ...node.at };
    switch (node.kind) {
        case "unknown":
            return { kind: "scalar", at, value: null };
        case "scalar":
            return { kind: "scalar", at, value: checked(reading, node.value, at, path) };
        case "list":
            return { kind: "list", at, items: node.items.map((item, index) => read(reading, item, [...path, index])) };
        case "map": {
            const reference = referenceIn(reading, node, path);
            if (reference !== undefined)
                return reference;
            const entries = [...node.entries].map(([key, { keyAt, value }]) => [
                key,
                { keyAt: { path: reading.path, ...keyAt }, value: read(reading, value, [...path, key]) },
            ]);
            return { kind: "mapping", at, entries: new Map(entries) };
        }
    }
}
function checked(reading, value, at, path) {
    const add = (message) => reading.faults.push((0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)("config-invalid", at, path, message));
    if (typeof value === "number" &&
        !(Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))))
        add("This number loses digits when it is read. Put it in quotes.");
    if (typeof value === "string" && value.length > LONGEST)
        add(`This text is longer than ${LONGEST} characters. Keep it in a file of its own and name that.`);
    return value;
}
/** A mapping with the one key `secret` or `variable` and a text below it. What is no name is not repeated: it may be the secret. */
function referenceIn(reading, node, path) {
    if (node.kind !== "map" || node.entries.size !== 1)
        return undefined;
    for (const to of ["secret", "variable"]) {
        const value = node.entries.get(to)?.value;
        if (value === undefined)
            continue;
        const at = { path: reading.path, ...value.at };
        if (value.kind === "map" || value.kind === "list")
            return undefined;
        const name = value.kind === "scalar" && typeof value.value === "string" ? value.value : "";
        if (REFERRED.test(name))
            return { kind: "reference", at, to, name };
        const code = to === "secret" ? "config-secret-plain" : "config-invalid";
        const message = `\`${to}:\` takes the name of a ${to} of the environment in capital letters, digits and underscores, such as { ${to}: ${to === "secret" ? "DATABASE_PASSWORD" : "REGION"} }, and never its value.`;
        reading.faults.push((0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(code, at, [...path, to], message));
        return { kind: "reference", at, to, name: "" };
    }
    return undefined;
}
/** The value without places; references stay `{ secret: NAME }`. Keys are own properties whatever they are called. */
function plainConfig(node) {
    switch (node.kind) {
        case "scalar":
            return node.value;
        case "reference":
            return { [node.to]: node.name };
        case "list":
            return node.items.map(plainConfig);
        case "mapping":
            return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plainConfig(value)]));
    }
}


/***/ }),

/***/ 73916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ secretsByKey),
/* harmony export */   Z: () => (/* binding */ secretsByForm)
/* harmony export */ });
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38804);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88295);


/** A key that ends like this, separators left out, names a secret: `db-password`, `apiKey`, `CLIENT_SECRET`. */
const NAMES_A_SECRET = /(?:password|passwd|passphrase|secret|token|apikey|privatekey|accesskey|signingkey|encryptionkey|credentials?|connectionstring|dsn)$/;
const ADVICE = "Keep it as a secret of the GitHub environment, and write { secret: ITS_NAME } here.";
/**
 * Texts below keys that name a secret. The scanner knows the forms of known tokens; a password has no form, and only its
 * key tells. Only texts count: `token-lifetime: 3600` and `require-secret: true` say nothing secret.
 */
function secretsByKey(root) {
    const faults = [];
    const walk = (node, path) => {
        if (node.kind === "list")
            for (const [index, item] of node.items.entries())
                walk(item, [...path, index]);
        if (node.kind === "mapping")
            for (const [key, { value }] of node.entries)
                walk(value, [...path, key]);
        if (node.kind !== "scalar" || typeof node.value !== "string" || node.value.trim() === "")
            return;
        const named = path.findLast((step) => typeof step === "string");
        if (typeof named !== "string" || !NAMES_A_SECRET.test(named.toLowerCase().replace(/[^a-z0-9]/g, "")))
            return;
        faults.push((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)("config-secret-plain", node.at, path, `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_1__/* .dotted */ .Bs)(path)} is a secret by its name, and its value is written here. ${ADVICE}`));
    };
    walk(root, []);
    return faults;
}
/**
 * Secrets of known forms anywhere in a file, comments included, found by secretlint, which is loaded now and not before.
 * Its messages repeat what they found, so only the rule and the place of each are used.
 */
async function secretsByForm(path, text) {
    const [{ lintSource }, { creator }] = await Promise.all([
        __webpack_require__.e(/* import() */ 198).then(__webpack_require__.bind(__webpack_require__, 198)),
        __webpack_require__.e(/* import() */ 577).then(__webpack_require__.bind(__webpack_require__, 31577)),
    ]);
    const { messages } = await lintSource({
        source: { filePath: path, content: text, ext: path.slice(path.lastIndexOf(".")), contentType: "text" },
        options: { config: { rules: [{ id: PRESET, rule: creator }] } },
    });
    return messages.map(({ ruleId, loc }) => {
        const kind = ruleId.replace(/^@secretlint\/secretlint-rule-/, "");
        const at = { path, line: loc.start.line, column: loc.start.column + 1 };
        return (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)("config-secret-plain", at, [], `Here is a secret written out, by the rule "${kind}" of secretlint. ${ADVICE}`);
    });
}
const PRESET = "@secretlint/secretlint-rule-preset-recommend";


/***/ }),

/***/ 94087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Ej: () => (/* binding */ readKnownNames),
/* harmony export */   FR: () => (/* binding */ namesWhy),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   Wx: () => (/* binding */ readConfigFiles)
/* harmony export */ });
/* harmony import */ var _github_branch_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51335);
/* harmony import */ var _github_commit_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17314);
/* harmony import */ var _github_environment_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14885);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56150);




/**
 * Reads the configuration that a commit carries. Values are the commit's, because it is what deploys; schema and differences
 * are rules, and come from the default branch's head like the policy (R54), unless `rulesFrom` says that the commit itself
 * proposes to become it (docs/decisions/0028). Two requests, one where all is of the commit.
 */
async function readConfigFiles(client, o) {
    const { repo, commit, rulesFrom } = o;
    const atCommit = (paths) => paths.length === 0
        ? Promise.resolve(new Map())
        : (0,_github_commit_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommitFiles */ .f)(client, { repo, commit, paths });
    if (rulesFrom === "commit") {
        const all = await atCommit([...o.values, ...o.rules]);
        return { values: all, rules: all };
    }
    const head = o.rules.length === 0 ? undefined : (0,_github_branch_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readBranchFiles */ .C)(client, { repo, paths: [...new Set(o.rules)] });
    const [values, rules] = await Promise.all([atCommit(o.values), head]);
    return { values, rules: rules?.files ?? new Map() };
}
/** The files of a rule, for {@link readConfigFiles}. */
function filesOf(rule) {
    return { values: [rule.file, rule.base], rules: rule.schema === undefined ? [] : [rule.schema] };
}
/** A rule's texts out of what was read. What was not asked for is not there. */
function textsOf(rule, { values, rules }) {
    return {
        file: values.get(rule.file) ?? null,
        base: values.get(rule.base) ?? null,
        schema: rule.schema === undefined ? undefined : (rules.get(rule.schema) ?? null),
    };
}
/**
 * The names of the secrets and variables that an environment has, as far as something refers to them. Those of GitHub's
 * environment; where the policy says that there is none, those of the repository.
 */
async function readKnownNames(client, o) {
    const environment = o.environment.githubEnvironment === "none" ? null : o.environment.name;
    const read = async (kind) => {
        if (!o.references.some(({ to }) => `${to}s` === kind))
            return { ok: true, value: [] };
        try {
            return { ok: true, value: await (0,_github_environment_names_js__WEBPACK_IMPORTED_MODULE_2__/* .readNames */ .r6)(client, { repo: o.repo, environment, kind }) };
        }
        catch (error) {
            if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(error, "rate-limited") || !(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(error))
                throw error;
            return { ok: false, why: namesWhy(kind, error.message) };
        }
    };
    const [secrets, variables] = await Promise.all([read("secrets"), read("variables")]);
    return { secrets, variables };
}
/** Why names could not be listed, with the token that could. */
function namesWhy(kind, message) {
    return `the names of ${kind} could not be listed (${message}); that takes ${_github_environment_names_js__WEBPACK_IMPORTED_MODULE_2__/* .NAMES_NEED */ .U9}`;
}


/***/ }),

/***/ 87673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ checkReferences),
/* harmony export */   G: () => (/* binding */ namesGiven)
/* harmony export */ });
/** Compares references with the names that there are, kind by kind. */
function checkReferences(references, names) {
    const check = (kind) => {
        const wanted = references.filter(({ to }) => `${to}s` === kind);
        const known = names[kind];
        if (wanted.length === 0)
            return "none";
        if (!known.ok)
            return { ok: false, why: known.why };
        const there = new Set(known.value);
        const gone = wanted.filter(({ name }) => !there.has(name));
        const missing = gone.map(({ name, key, at }) => ({ name, key, path: at.path, line: at.line, column: at.column }));
        return { ok: true, value: { outcome: missing.length === 0 ? "all-exist" : "some-missing", missing } };
    };
    return { secrets: check("secrets"), variables: check("variables") };
}
/** The names that the step was given, by asking for each: a value that is there, in its `env:`, exists. */
function namesGiven(references, outside) {
    const given = (to) => ({
        ok: true,
        value: references.filter((one) => one.to === to && outside.secret(one.name) !== undefined).map(({ name }) => name),
    });
    return { secrets: given("secret"), variables: given("variable") };
}


/***/ }),

/***/ 67989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ readDifferences),
/* harmony export */   Sw: () => (/* binding */ coversKey),
/* harmony export */   fC: () => (/* binding */ coversSetting)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _policy_day_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39322);
/* harmony import */ var _policy_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82792);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38804);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40200);
/* harmony import */ var _policy_read_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91484);
/* harmony import */ var _policy_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90307);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63587);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11209);
/* harmony import */ var _config_fault_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88295);










/** One step of a key: a plain name, a name in brackets and quotes, or `*` for any one name. */
const STEP = String.raw `(?:[A-Za-z0-9_-]+|\*)`;
const BRACKET = String.raw `\["(?:[^"\\]|\\.){1,200}"\]`;
const KEY = new RegExp(`^(?:${STEP}|${BRACKET})(?:\\.${STEP}|${BRACKET}){0,31}$`);
/** GitHub's own settings of an environment; single secrets and variables by name. */
const SETTING = /^(?:reviewers|prevent-self-review|wait-timer|branches|admins-bypass|(?:secrets|variables)(?:\.[A-Z_][A-Z0-9_]{0,199})?)$/;
const entry = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    key: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(KEY, "a key such as databases.*.host", "A key of the configuration, and all below it. `*` stands for one name.")),
    setting: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(SETTING, "a setting such as reviewers, branches or secrets.NAME", "A setting of GitHub's environment.")),
    may: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(["differ", "scale", "be-absent", "change-kind"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
        value: "differ, scale, be-absent or change-kind",
        description: "What is allowed. `differ`, also when left out: another value of the same kind. `scale`: a number, smaller or larger `within` bounds. `be-absent`: there in one environment only. `change-kind`: such as a secret in one and a text in the other.",
    }))),
    within: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        from: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "a number from 0", description: "The smallest share." })),
        to: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "a number from 0", description: "The largest share." })),
    }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
        value: "a mapping with from and to, such as { from: 0.1, to: 1 }",
        description: "The number of the one that mirrors, divided by that of the mirrored.",
    }))),
    between: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_6__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_6__/* .NAME_SAYS */ .dp, "An environment.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
        value: "a list of environments",
        description: "The environments it is about. Left out: all.",
        minItems: 1,
        uniqueItems: true,
    }))),
    reason: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_6__/* .ONE_LINE */ .St, "the reason, in words", "Why it is so."),
    owner: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(/^(?:user|team):[A-Za-z0-9][A-Za-z0-9_-]{0,98}$/, "a person or team such as user:alice or team:platform", "Who answers for it."),
    until: (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_7__/* .day */ .vd)("The last day, in UTC, on which it is allowed."),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "a mapping with key or setting, reason, owner and until", description: "One allowed difference." }));
const schema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    version: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "1", description: "The version of this file's language." })),
    differences: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(entry), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "a list of differences", description: "Every allowed difference." })),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
    value: "a mapping with version and differences",
    description: "The allowed differences between environments.",
}));
/** Reads the file of allowed differences: all of them, or every mistake. `null` is no file, which allows nothing. */
function readDifferences(path, file) {
    if (file === null)
        return { ok: true, differences: [] };
    const what = `The file ${path}`;
    const decoded = (0,_policy_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(file, what);
    if ("message" in decoded)
        return { ok: false, faults: (0,_config_fault_js__WEBPACK_IMPORTED_MODULE_8__/* .faultsIn */ .RP)(path, [decoded]) };
    const { root, mistakes } = (0,_policy_read_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(decoded.text, what);
    if (root === undefined)
        return { ok: false, faults: (0,_config_fault_js__WEBPACK_IMPORTED_MODULE_8__/* .faultsIn */ .RP)(path, mistakes) };
    const found = [...mistakes, ...(0,_policy_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .checkShape */ .e)(schema, root, "this file"), ...checkEntries(root)];
    if (found.length > 0)
        return { ok: false, faults: (0,_config_fault_js__WEBPACK_IMPORTED_MODULE_8__/* .faultsIn */ .RP)(path, found) };
    const { differences } = valibot__WEBPACK_IMPORTED_MODULE_4__/* .parse */ .qgA(schema, (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(root));
    const items = itemsOf(root);
    return {
        ok: true,
        differences: differences.map((one, index) => ({
            key: one.key === undefined ? undefined : stepsOf(one.key),
            setting: one.setting,
            what: one.key ?? one.setting ?? "",
            may: one.may ?? "differ",
            within: one.within,
            between: one.between,
            reason: one.reason,
            owner: one.owner,
            until: one.until,
            end: (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_7__/* .endOfDay */ .D0)(one.until).getTime(),
            line: items[index]?.at.line ?? 1,
        })),
    };
}
function itemsOf(root) {
    const list = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(root, "differences");
    return list?.kind === "list" ? list.items : [];
}
/** Either a key or a setting; `within` exactly beside `scale`. */
function checkEntries(root) {
    return itemsOf(root).flatMap((item, index) => {
        const path = ["differences", index];
        const has = (key) => (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(item).has(key);
        const found = [];
        if (has("key") === has("setting"))
            found.push("A difference is about a `key` or a `setting`, one of them.");
        if (has("setting") && (has("may") || has("within")))
            found.push("`may` and `within` are about a `key`.");
        const may = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(item, "may");
        const scales = may?.kind === "scalar" && may.value === "scale";
        if (has("key") && scales !== has("within"))
            found.push("`within` stands beside `may: scale`, and only there.");
        const [from, to] = [(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(item, "within", "from"), (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(item, "within", "to")];
        if (from?.kind === "scalar" && to?.kind === "scalar" && Number(from.value) > Number(to.value))
            found.push("`from` is larger than `to`.");
        return found.map((problem) => (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .mistake */ .RT)({ at: item.at, path, problem }));
    });
}
/** `databases.*["a.b"].host` as its steps. The text has the form {@link KEY}. */
function stepsOf(key) {
    return [...key.matchAll(/\["((?:[^"\\]|\\.)*)"\]|([A-Za-z0-9_-]+|\*)/g)].map(([, quoted, name]) => {
        return quoted === undefined ? (name ?? "") : quoted.replace(/\\(.)/g, "$1");
    });
}
/** Whether an entry is about this key, or one above it, between these environments. */
function coversKey(entry, path, environments) {
    const { key } = entry;
    if (key === undefined || !isBetween(entry, environments) || key.length > path.length)
        return false;
    return key.every((step, index) => step === "*" || step === path[index]);
}
/** Whether an entry is about this setting, or for `secrets.NAME` about all of its kind, between these environments. */
function coversSetting(entry, setting, environments) {
    if (entry.setting === undefined || !isBetween(entry, environments))
        return false;
    return entry.setting === setting || entry.setting === setting.split(".")[0];
}
function isBetween({ between }, environments) {
    return between === undefined || environments.every((name) => between.includes(name));
}


/***/ }),

/***/ 51335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readBranchFiles)
/* harmony export */ });
/* unused harmony export branchFilesQuery */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92204);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26019);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40502);





const REQUEST = "graphql BranchFiles";
/** @param files how many are asked for: variables `$f0`, `$f1` \u2026 */
function branchFilesQuery(files) {
    const indexes = Array.from({ length: files }, (_, index) => index);
    const variables = indexes.map((index) => `, $f${index}: String!`).join("");
    const fields = indexes.map((index) => `f${index}: file(path: $f${index}) { object { __typename ...Text } }`);
    return `query BranchFiles($owner: String!, $name: String!, $ref: String!, $default: Boolean!${variables}) {
  repository(owner: $owner, name: $name) {
    id
    ref(qualifiedName: $ref) @skip(if: $default) { name target { oid ...Files } }
    defaultBranchRef @include(if: $default) { name target { oid ...Files } }
  }
}
fragment Files on Commit { ${["__typename", ...fields].join("\n  ")} }
${files === 0 ? "" : _file_text_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT_FRAGMENT */ .bK}`;
}
const RefShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), target: valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ oid: _parse_js__WEBPACK_IMPORTED_MODULE_3__/* .Oid */ .bm, __typename: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("Commit") }) }));
const Shape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ repository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), ref: RefShape, defaultBranchRef: RefShape }) });
/**
 * Reads files at the head of a branch, all of one commit and whole: a file that GitHub cuts off is an error.
 *
 * @param o.branch the default branch when left out
 * @returns null when there is no such branch
 * @throws GitHubFailure `unexpected` also for a path that is a folder or no text
 */
async function readBranchFiles(client, o) {
    const answer = await client.graphql("read", branchFilesQuery(o.paths.length), {
        owner: o.repo.owner,
        name: o.repo.name,
        ref: `refs/heads/${o.branch ?? ""}`,
        default: o.branch === undefined,
        ...Object.fromEntries(o.paths.map((path, index) => [`f${index}`, path])),
    });
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error, ["contents"]));
    const { repository } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg)(Shape, answer.data, REQUEST);
    const found = o.branch === undefined ? repository.defaultBranchRef : repository.ref;
    if (found == null)
        return null;
    if (o.branch !== undefined && found.name !== o.branch) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, `asked for ${o.branch}, got ${found.name}`);
    }
    const files = new Map(o.paths.map((path, index) => {
        const file = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg)(_file_text_js__WEBPACK_IMPORTED_MODULE_2__/* .FileShape */ .cR, found.target[`f${index}`], REQUEST);
        return [path, file === null ? null : (0,_file_text_js__WEBPACK_IMPORTED_MODULE_2__/* .fileText */ .CG)(file.object, path, REQUEST)];
    }));
    return { branch: found.name, head: found.target.oid, repository: repository.id, files };
}


/***/ }),

/***/ 17314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readCommitFiles)
/* harmony export */ });
/* unused harmony export commitFilesQuery */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92204);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26019);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40502);





const REQUEST = "graphql CommitFiles";
/** @param files how many are asked for: variables `$f0`, `$f1` \u2026 */
function commitFilesQuery(files) {
    const indexes = Array.from({ length: files }, (_, index) => index);
    const variables = indexes.map((index) => `, $f${index}: String!`).join("");
    const fields = indexes.map((index) => `f${index}: file(path: $f${index}) { object { __typename ...Text } }`);
    return `query CommitFiles($owner: String!, $name: String!, $commit: GitObjectID!${variables}) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) { __typename oid ... on Commit { ${fields.join("\n  ")} } }
  }
}
${_file_text_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT_FRAGMENT */ .bK}`;
}
const Shape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    repository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        object: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ __typename: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), oid: _parse_js__WEBPACK_IMPORTED_MODULE_3__/* .Oid */ .bm })),
    }),
});
/**
 * Reads files as one commit has them, whole: a file that GitHub cuts off is an error. At least one path.
 *
 * @returns the text of each path; null where there is nothing
 * @throws GitHubFailure `unexpected` also for a path that is a folder or no text, and for a commit that is not there
 */
async function readCommitFiles(client, o) {
    const paths = [...new Set(o.paths)];
    const answer = await client.graphql("read", commitFilesQuery(paths.length), {
        owner: o.repo.owner,
        name: o.repo.name,
        commit: o.commit,
        ...Object.fromEntries(paths.map((path, index) => [`f${index}`, path])),
    });
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error, ["contents"]));
    const { object } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg)(Shape, answer.data, REQUEST).repository;
    if (object === null || object.__typename !== "Commit")
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, `${o.commit} is no commit of this repository`);
    if (object.oid !== o.commit)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, `asked for ${o.commit}, got ${object.oid}`);
    return new Map(paths.map((path, index) => {
        const file = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg)(_file_text_js__WEBPACK_IMPORTED_MODULE_2__/* .FileShape */ .cR, object[`f${index}`], REQUEST);
        return [path, file === null ? null : (0,_file_text_js__WEBPACK_IMPORTED_MODULE_2__/* .fileText */ .CG)(file.object, path, REQUEST)];
    }));
}


/***/ }),

/***/ 14885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ readVariables),
/* harmony export */   U9: () => (/* binding */ NAMES_NEED),
/* harmony export */   r6: () => (/* binding */ readNames)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30113);



const Valued = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)), value: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const Named = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)) });
/** GitHub allows a hundred secrets and as many variables an environment; a longer list fails instead of being cut. */
const MOST = 1_000;
/** Pages of variables are shorter than all others (GitHub's description). */
const VARIABLES_A_PAGE = 30;
/** What names a workflow's own token can never list. */
const NAMES_NEED = "an App's token, or a fine-grained one, with `Environments: read` (for those of the repository `Secrets: read` and `Variables: read`); the workflow's own token can never have it";
/**
 * The names of the secrets or variables of an environment, or of the repository itself where there is no environment; never a
 * value. In capital letters, as GitHub compares them.
 *
 * @param environment null: the repository's own
 * @throws GitHubFailure `forbidden` for the workflow's own token, which may never list them
 */
async function readNames(client, o) {
    const { route, items } = await list(client, o);
    return items.map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(Named, item, route).name.toUpperCase()).toSorted();
}
/**
 * The variables of an environment, or of the repository itself where there is no environment, by their names in capital letters. Their
 * values are no secrets: everybody who may read the repository's settings sees them.
 *
 * @param environment null: the repository's own
 * @throws GitHubFailure `forbidden` for the workflow's own token, which may never list them
 */
async function readVariables(client, o) {
    const { route, items } = await list(client, { ...o, kind: "variables" });
    return new Map(items.map((item) => {
        const { name, value } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(Valued, item, route);
        return [name.toUpperCase(), value];
    }));
}
async function list(client, o) {
    const { repo, environment, kind } = o;
    const place = environment === null ? "/repos/{owner}/{repo}/actions" : "/repos/{owner}/{repo}/environments/{environment_name}";
    const parameters = {
        ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(repo),
        ...(environment === null ? {} : { environment_name: environment }),
        ...(kind === "variables" ? { per_page: VARIABLES_A_PAGE } : {}),
    };
    const route = `GET ${place}/${kind}`;
    return { route, items: await client.pages(route, parameters, { cap: MOST, list: kind }) };
}


/***/ })

};
