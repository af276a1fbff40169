import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // \u2192 key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '\u2026' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '\u2026';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '\u2026\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.qg = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` \u2013 Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` \u2013 Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` \u2013 Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` \u2013 The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 6150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   iK: () => (/* binding */ GitHubFailure),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5101);

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

/***/ 5101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 7934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BpQ: () => (/* binding */ minLength),
/* harmony export */   BuJ: () => (/* binding */ getDotPath),
/* harmony export */   FsL: () => (/* binding */ pipe),
/* harmony export */   IDP: () => (/* binding */ maxBytes),
/* harmony export */   IeY: () => (/* binding */ custom),
/* harmony export */   Ikc: () => (/* binding */ object),
/* harmony export */   KCZ: () => (/* binding */ union),
/* harmony export */   KIO: () => (/* binding */ picklist),
/* harmony export */   L5J: () => (/* binding */ unknown),
/* harmony export */   Oxt: () => (/* binding */ variant),
/* harmony export */   PXX: () => (/* binding */ toLowerCase),
/* harmony export */   Ru6: () => (/* binding */ maxLength),
/* harmony export */   Wwf: () => (/* binding */ minValue),
/* harmony export */   Y2b: () => (/* binding */ safeInteger),
/* harmony export */   YOg: () => (/* binding */ array),
/* harmony export */   YjP: () => (/* binding */ string),
/* harmony export */   _H3: () => (/* binding */ looseObject),
/* harmony export */   aig: () => (/* binding */ number),
/* harmony export */   chJ: () => (/* binding */ null_),
/* harmony export */   cl6: () => (/* binding */ nullish),
/* harmony export */   euz: () => (/* binding */ literal),
/* harmony export */   g1P: () => (/* binding */ record),
/* harmony export */   is: () => (/* binding */ is),
/* harmony export */   lqM: () => (/* binding */ optional),
/* harmony export */   mee: () => (/* binding */ nullable),
/* harmony export */   pdi: () => (/* binding */ transform),
/* harmony export */   qFJ: () => (/* binding */ parseJson),
/* harmony export */   qgA: () => (/* binding */ parse),
/* harmony export */   rej: () => (/* binding */ strictObject),
/* harmony export */   xLC: () => (/* binding */ safeParse),
/* harmony export */   yGV: () => (/* binding */ regex),
/* harmony export */   yb2: () => (/* binding */ getMetadata),
/* harmony export */   yuE: () => (/* binding */ metadata),
/* harmony export */   z6Y: () => (/* binding */ check),
/* harmony export */   zMY: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports BASE64_REGEX, BIC_REGEX, CUID2_REGEX, DECIMAL_REGEX, DIGITS_REGEX, DOMAIN_REGEX, EMAIL_REGEX, EMOJI_REGEX, HEXADECIMAL_REGEX, HEX_COLOR_REGEX, IMEI_REGEX, IPV4_REGEX, IPV6_REGEX, IP_REGEX, ISO_DATE_REGEX, ISO_DATE_TIME_REGEX, ISO_DATE_TIME_SECOND_REGEX, ISO_TIMESTAMP_REGEX, ISO_TIME_REGEX, ISO_TIME_SECOND_REGEX, ISO_WEEK_REGEX, ISRC_REGEX, JWS_COMPACT_REGEX, KSUID_REGEX, MAC48_REGEX, MAC64_REGEX, MAC_REGEX, NANO_ID_REGEX, OCTAL_REGEX, RFC_EMAIL_REGEX, SLUG_REGEX, ULID_REGEX, UUID_REGEX, ValiError, _addIssue, _cloneDataset, _formatCase, _getByteCount, _getCodePointCount, _getGraphemeCount, _getLastMetadata, _getWordCount, _isLuhnAlgo, _isSameValueZero, _isValidObjectKey, _isValueMatch, _joinExpects, _standardSchema, _stringify, any, args, argsAsync, arrayAsync, assert, awaitAsync, base64, bic, bigint, blob, brand, bytes, cache, cacheAsync, checkAsync, checkItems, checkItemsAsync, codePoints, config, creditCard, cuid2, customAsync, date, decimal, deleteGlobalConfig, deleteGlobalMessage, deleteSchemaMessage, deleteSpecificMessage, description, digits, domain, email, emoji, empty, endsWith, entries, entriesFromList, entriesFromObjects, enum, enum_, everyItem, exactOptional, exactOptionalAsync, examples, excludes, fallback, fallbackAsync, file, filterItems, findItem, finite, flatten, flavor, forward, forwardAsync, function, function_, getDefault, getDefaults, getDefaultsAsync, getDescription, getExamples, getFallback, getFallbacks, getFallbacksAsync, getGlobalConfig, getGlobalMessage, getSchemaMessage, getSpecificMessage, getTitle, graphemes, gtValue, guard, hash, hexColor, hexadecimal, imei, includes, instance, integer, intersect, intersectAsync, ip, ipv4, ipv6, isOfKind, isOfType, isValiError, isbn, isoDate, isoDateTime, isoDateTimeSecond, isoTime, isoTimeSecond, isoTimestamp, isoWeek, isrc, jwsCompact, keyof, ksuid, lazy, lazyAsync, length, looseObjectAsync, looseTuple, looseTupleAsync, ltValue, mac, mac48, mac64, map, mapAsync, mapItems, maxCodePoints, maxEntries, maxGraphemes, maxSize, maxValue, maxWords, message, mimeType, minBytes, minCodePoints, minEntries, minGraphemes, minSize, minWords, multipleOf, nan, nanoid, never, nonEmpty, nonNullable, nonNullableAsync, nonNullish, nonNullishAsync, nonOptional, nonOptionalAsync, normalize, notBytes, notCodePoints, notEntries, notGraphemes, notLength, notSize, notValue, notValues, notWords, null_, nullableAsync, nullishAsync, objectAsync, objectWithRest, objectWithRestAsync, octal, omit, optionalAsync, parseAsync, parseBoolean, parser, parserAsync, partial, partialAsync, partialCheck, partialCheckAsync, pick, pipeAsync, promise, rawCheck, rawCheckAsync, rawTransform, rawTransformAsync, readonly, recordAsync, reduceItems, required, requiredAsync, returns, returnsAsync, rfcEmail, safeParseAsync, safeParser, safeParserAsync, set, setAsync, setGlobalConfig, setGlobalMessage, setSchemaMessage, setSpecificMessage, size, slug, someItem, sortItems, startsWith, strictObjectAsync, strictTuple, strictTupleAsync, stringifyJson, summarize, symbol, title, toBigint, toBoolean, toCamelCase, toDate, toKebabCase, toMaxValue, toMinValue, toNumber, toPascalCase, toSnakeCase, toString, toUpperCase, transformAsync, trim, trimEnd, trimStart, tuple, tupleAsync, tupleWithRest, tupleWithRestAsync, ulid, undefined, undefined_, undefinedable, undefinedableAsync, unionAsync, unwrap, url, uuid, value, values, variantAsync, void, void_, words */
//#region src/storages/globalConfig/globalConfig.ts
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Sets the global configuration.
*
* @param config The configuration.
*/
function setGlobalConfig(config$1) {
	store$4 = {
		...store$4,
		...config$1
	};
}
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Deletes the global configuration.
*/
function deleteGlobalConfig() {
	store$4 = void 0;
}

//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;
/**
* Sets a global error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setGlobalMessage(message$1, lang) {
	if (!store$3) store$3 = /* @__PURE__ */ new Map();
	store$3.set(lang, message$1);
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Deletes a global error message.
*
* @param lang The language of the message.
*/
function deleteGlobalMessage(lang) {
	store$3?.delete(lang);
}

//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;
/**
* Sets a schema error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setSchemaMessage(message$1, lang) {
	if (!store$2) store$2 = /* @__PURE__ */ new Map();
	store$2.set(lang, message$1);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Deletes a schema error message.
*
* @param lang The language of the message.
*/
function deleteSchemaMessage(lang) {
	store$2?.delete(lang);
}

//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;
/**
* Sets a specific error message.
*
* @param reference The identifier reference.
* @param message The error message.
* @param lang The language of the message.
*/
function setSpecificMessage(reference, message$1, lang) {
	if (!store$1) store$1 = /* @__PURE__ */ new Map();
	if (!store$1.get(reference)) store$1.set(reference, /* @__PURE__ */ new Map());
	store$1.get(reference).set(lang, message$1);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Deletes a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*/
function deleteSpecificMessage(reference, lang) {
	store$1?.get(reference)?.delete(lang);
}

//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}

//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}

//#endregion
//#region src/utils/_cloneDataset/_cloneDataset.ts
/**
* Creates a shallow copy of a dataset.
*
* Hint: The `value` is copied by reference, but the `issues` array, its issues
* and their `path` arrays are cloned to avoid reusing mutable dataset state
* across multiple runs. Mutating a returned object or array value can
* therefore affect later cache hits that reuse the same cached output.
*
* @param dataset The output dataset.
*
* @returns The copied output dataset.
*/
/* @__NO_SIDE_EFFECTS__ */
function _cloneDataset(dataset) {
	return {
		typed: dataset.typed,
		value: dataset.value,
		issues: dataset.issues?.map((issue) => ({
			...issue,
			path: issue.path && [...issue.path]
		}))
	};
}

//#endregion
//#region src/utils/_formatCase/_formatCase.ts
/**
* Splits a string into lowercase words and rejoins them with the given
* separator and capitalization rules.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries. Whether the first or subsequent words are
* capitalized is controlled by `capFirst` and `capRest`.
*
* Hint: Implemented in a single pass that emits directly to the result
* string to avoid an intermediate `string[]` allocation. ASCII chars are
* classified via char codes to skip `.toLowerCase()` and `.toUpperCase()`
* method calls in the common case.
*
* Hint: Digits are treated as a separate character class, so `item2Name`
* yields `item2` and `name` rather than `item`, `2` and `name`.
*
* @param input The input string.
* @param separator The string inserted between words.
* @param capFirst Whether to capitalize the first word.
* @param capRest Whether to capitalize subsequent words.
*
* @returns The formatted string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _formatCase(input, separator, capFirst, capRest) {
	let result = "";
	let firstWord = true;
	let start = 0;
	let prev = 0;
	let prevPrev = 0;
	const flush = (end) => {
		if (end > start) {
			let word = input.slice(start, end).toLowerCase();
			if (firstWord ? capFirst : capRest) {
				const firstCode = word.charCodeAt(0);
				if (firstCode >= 97 && firstCode <= 122) word = String.fromCharCode(firstCode - 32) + word.slice(1);
				else {
					const charLen = firstCode >= 55296 && firstCode <= 56319 ? 2 : 1;
					word = word.slice(0, charLen).toUpperCase() + word.slice(charLen);
				}
			}
			result += firstWord ? word : separator + word;
			firstWord = false;
		}
	};
	for (let index = 0; index < input.length; index++) {
		const code = input.charCodeAt(index);
		let type;
		if (code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 45 || code === 95) {
			flush(index);
			start = index + 1;
			type = 0;
		} else if (code < 128) type = code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : 3;
		else {
			const char = input[index];
			const charLower = char.toLowerCase();
			type = charLower === char.toUpperCase() ? 3 : char === charLower ? 2 : 1;
		}
		if (type === 1 && (prev === 2 || prev === 3) && index > start) {
			flush(index);
			start = index;
		} else if (type === 2 && prev === 1 && prevPrev === 1 && index - 1 > start) {
			flush(index - 1);
			start = index - 1;
		}
		prevPrev = prev;
		prev = type;
	}
	flush(input.length);
	return result;
}

//#endregion
//#region src/utils/_getByteCount/_getByteCount.ts
let textEncoder;
/**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getByteCount(input) {
	if (!textEncoder) textEncoder = new TextEncoder();
	return textEncoder.encode(input).length;
}

//#endregion
//#region src/utils/_getCodePointCount/_getCodePointCount.ts
/**
* Returns the code point count of the input.
*
* @param input The input to be measured.
*
* @returns The code point count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getCodePointCount(input) {
	let count = input.length;
	const lengthMinus1 = input.length - 1;
	for (let i = 0; i < lengthMinus1;) if (input.codePointAt(i) <= 65535) i++;
	else {
		i += 2;
		count--;
	}
	return count;
}

//#endregion
//#region src/utils/_getGraphemeCount/_getGraphemeCount.ts
let segmenter;
/**
* Returns the grapheme count of the input.
*
* @param input The input to be measured.
*
* @returns The grapheme count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getGraphemeCount(input) {
	if (!segmenter) segmenter = new Intl.Segmenter();
	const segments = segmenter.segment(input);
	let count = 0;
	for (const _ of segments) count++;
	return count;
}

//#endregion
//#region src/utils/_getLastMetadata/_getLastMetadata.ts
/**
* Returns the last top-level value of a given metadata type from a schema
* using a breadth-first search that starts with the last item in the pipeline.
*
* @param schema The schema to search.
* @param type The metadata type.
*
* @returns The value, if any.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getLastMetadata(schema, type) {
	if ("pipe" in schema) {
		const nestedSchemas = [];
		for (let index = schema.pipe.length - 1; index >= 0; index--) {
			const item = schema.pipe[index];
			if (item.kind === "schema" && "pipe" in item) nestedSchemas.push(item);
			else if (item.kind === "metadata" && item.type === type) return item[type];
		}
		for (const nestedSchema of nestedSchemas) {
			const result = /* @__PURE__ */ _getLastMetadata(nestedSchema, type);
			if (result !== void 0) return result;
		}
	}
}

//#endregion
//#region src/utils/_getWordCount/_getWordCount.ts
let store;
/**
* Returns the word count of the input.
*
* @param locales The locales to be used.
* @param input The input to be measured.
*
* @returns The word count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getWordCount(locales, input) {
	if (!store) store = /* @__PURE__ */ new Map();
	const key = String(locales);
	let segmenter$1 = store.get(key);
	if (!segmenter$1) {
		segmenter$1 = new Intl.Segmenter(locales, { granularity: "word" });
		store.set(key, segmenter$1);
	}
	const segments = segmenter$1.segment(input);
	let count = 0;
	for (const segment of segments) if (segment.isWordLike) count++;
	return count;
}

//#endregion
//#region src/utils/_isLuhnAlgo/_isLuhnAlgo.ts
/**
* Non-digit regex.
*/
const NON_DIGIT_REGEX = /\D/gu;
/**
* Checks whether a string with numbers corresponds to the luhn algorithm.
*
* @param input The input to be checked.
*
* @returns Whether input is valid.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isLuhnAlgo(input) {
	const number$1 = input.replace(NON_DIGIT_REGEX, "");
	let length$1 = number$1.length;
	let bit = 1;
	let sum = 0;
	while (length$1) {
		const value$1 = +number$1[--length$1];
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value$1] : value$1;
	}
	return sum % 10 === 0;
}

//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}

//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}

//#endregion
//#region src/utils/_isValueMatch/_isValueMatch.ts
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}

//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}

//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}

//#endregion
//#region src/utils/entriesFromList/entriesFromList.ts
/**
* Creates an object entries definition from a list of keys and a schema.
*
* @param list A list of keys.
* @param schema The schema of the keys.
*
* @returns The object entries.
*/
/* @__NO_SIDE_EFFECTS__ */
function entriesFromList(list, schema) {
	const entries$1 = {};
	for (const key of list) entries$1[key] = schema;
	return entries$1;
}

//#endregion
//#region src/utils/entriesFromObjects/entriesFromObjects.ts
/* @__NO_SIDE_EFFECTS__ */
function entriesFromObjects(schemas) {
	const entries$1 = {};
	for (const schema of schemas) Object.assign(entries$1, schema.entries);
	return entries$1;
}

//#endregion
//#region src/utils/getDotPath/getDotPath.ts
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}

//#endregion
//#region src/utils/isOfKind/isOfKind.ts
/**
* A generic type guard to check the kind of an object.
*
* @param kind The kind to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfKind(kind, object$1) {
	return object$1.kind === kind;
}

//#endregion
//#region src/utils/isOfType/isOfType.ts
/**
* A generic type guard to check the type of an object.
*
* @param type The type to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfType(type, object$1) {
	return object$1.type === type;
}

//#endregion
//#region src/utils/ValiError/ValiError.ts
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};

//#endregion
//#region src/utils/isValiError/isValiError.ts
/**
* A type guard to check if an error is a ValiError.
*
* @param error The error to check.
*
* @returns Whether its a ValiError.
*/
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}

//#endregion
//#region src/actions/args/args.ts
/* @__NO_SIDE_EFFECTS__ */
function args(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: args,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const argsDataset = this.schema["~run"]({ value: args_ }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/args/argsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function argsAsync(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: argsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args$1) => {
				const argsDataset = await schema["~run"]({ value: args$1 }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/await/awaitAsync.ts
/**
* Creates an await transformation action.
*
* @returns An await action.
*/
/* @__NO_SIDE_EFFECTS__ */
function awaitAsync() {
	return {
		kind: "transformation",
		type: "await",
		reference: awaitAsync,
		async: true,
		async "~run"(dataset) {
			dataset.value = await dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/regex.ts
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [BIC](https://en.wikipedia.org/wiki/ISO_9362) regex.
*/
const BIC_REGEX = /^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u;
/**
* [Cuid2](https://github.com/paralleldrive/cuid2) regex.
*/
const CUID2_REGEX = /^[a-z][\da-z]*$/u;
/**
* [Decimal](https://en.wikipedia.org/wiki/Decimal) regex.
*/
const DECIMAL_REGEX = /^[+-]?(?:\d*\.)?\d+$/u;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [Domain name](https://en.wikipedia.org/wiki/Domain_name) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* ASCII-only validation. Internationalized domain names (IDNs) are not
* supported, including Punycode-encoded labels.
*/
const DOMAIN_REGEX = /^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;
/**
* [Email address](https://en.wikipedia.org/wiki/Email_address) regex.
*
* Hint: We decided against the `i` flag to avoid matching non-ASCII characters.
*/
const EMAIL_REGEX = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;
/**
* Emoji regex from [emoji-regex-xs](https://github.com/slevithan/emoji-regex-xs) v1.0.0 (MIT license).
*
* Hint: We decided against the newer `/^\p{RGI_Emoji}+$/v` regex because it is
* not supported in older runtimes and does not match all emoji.
*/
const EMOJI_REGEX = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u;
/**
* [Hexadecimal](https://en.wikipedia.org/wiki/Hexadecimal) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEXADECIMAL_REGEX = /^(?:0[hx])?[\da-fA-F]+$/u;
/**
* [Hex color](https://en.wikipedia.org/wiki/Web_colors#Hex_triplet) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEX_COLOR_REGEX = /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u;
/**
* [IMEI](https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity) regex.
*/
const IMEI_REGEX = /^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u;
/**
* [IPv4](https://en.wikipedia.org/wiki/IPv4) regex.
*/
const IPV4_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u;
/**
* [IPv6](https://en.wikipedia.org/wiki/IPv6) regex.
*/
const IPV6_REGEX = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [IP](https://en.wikipedia.org/wiki/IP_address) regex.
*/
const IP_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time regex.
*/
const ISO_DATE_TIME_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time with seconds regex.
*/
const ISO_DATE_TIME_SECOND_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time regex.
*/
const ISO_TIME_REGEX = /^(?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time with seconds regex.
*/
const ISO_TIME_SECOND_REGEX = /^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) week regex.
*/
const ISO_WEEK_REGEX = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u;
/**
* [JWS compact serialization](https://datatracker.ietf.org/doc/html/rfc7515#section-3.1)
* regex.
*
* Hint: Empty payload and signature segments are allowed because the
* Base64URL-encoded representation of an empty octet sequence is an empty
* string.
*/
const JWS_COMPACT_REGEX = /^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u;
/**
* [ISRC](https://en.wikipedia.org/wiki/International_Standard_Recording_Code) regex.
*/
const ISRC_REGEX = /^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u;
/**
* [KSUID](https://github.com/segmentio/ksuid) regex.
*/
const KSUID_REGEX = /^[a-zA-Z0-9]{27}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 48 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC48_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 64 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC64_REGEX = /^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [Nano ID](https://github.com/ai/nanoid) regex.
*/
const NANO_ID_REGEX = /^[\w-]+$/u;
/**
* [Octal](https://en.wikipedia.org/wiki/Octal) regex.
*/
const OCTAL_REGEX = /^(?:0o)?[0-7]+$/u;
/**
* [RFC 5322 email address](https://datatracker.ietf.org/doc/html/rfc5322#section-3.4.1) regex.
*
* Hint: This regex was taken from the [HTML Living Standard Specification](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) and does not perfectly represent RFC 5322.
*/
const RFC_EMAIL_REGEX = /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/**
* [Slug](https://en.wikipedia.org/wiki/Clean_URL#Slug) regex.
*/
const SLUG_REGEX = /^[\da-z]+(?:[-_][\da-z]+)*$/u;
/**
* [ULID](https://github.com/ulid/spec) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* Hint: The first character is restricted to `[0-7]` because the 48-bit
* timestamp cannot exceed 2^48-1, making the maximum valid ULID
* `7ZZZZZZZZZZZZZZZZZZZZZZZZZ` in Crockford's Base32 encoding.
*/
const ULID_REGEX = /^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

//#endregion
//#region src/actions/base64/base64.ts
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bic/bic.ts
/* @__NO_SIDE_EFFECTS__ */
function bic(message$1) {
	return {
		kind: "validation",
		type: "bic",
		reference: bic,
		async: false,
		expects: null,
		requirement: BIC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "BIC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/brand/brand.ts
/**
* Creates a brand transformation action.
*
* @param name The brand name.
*
* @returns A brand action.
*/
/* @__NO_SIDE_EFFECTS__ */
function brand(name) {
	return {
		kind: "transformation",
		type: "brand",
		reference: brand,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bytes/bytes.ts
/* @__NO_SIDE_EFFECTS__ */
function bytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "bytes",
		reference: bytes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 !== this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/check.ts
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/checkAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: checkAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItems.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItems(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItems,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) for (let index = 0; index < dataset.value.length; index++) {
				const item = dataset.value[index];
				if (!this.requirement(item, index, dataset.value)) _addIssue(this, "item", dataset, config$1, {
					input: item,
					path: [{
						type: "array",
						origin: "value",
						input: dataset.value,
						key: index,
						value: item
					}]
				});
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItemsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItemsAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItemsAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed) {
				const requirementResults = await Promise.all(dataset.value.map(this.requirement));
				for (let index = 0; index < dataset.value.length; index++) if (!requirementResults[index]) {
					const item = dataset.value[index];
					_addIssue(this, "item", dataset, config$1, {
						input: item,
						path: [{
							type: "array",
							origin: "value",
							input: dataset.value,
							key: index,
							value: item
						}]
					});
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/codePoints/codePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function codePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "code_points",
		reference: codePoints,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/creditCard/creditCard.ts
/**
* Credit card regex.
*/
const CREDIT_CARD_REGEX = /^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u;
/**
* Sanitize regex.
*/
const SANITIZE_REGEX = /[- ]/gu;
/**
* Provider regex list.
*/
const PROVIDER_REGEX_LIST = (/* unused pure expression or super */ null && ([
	/^3[47]\d{13}$/u,
	/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,
	/^6(?:011|5\d{2})\d{12,15}$/u,
	/^(?:2131|1800|35\d{3})\d{11}$/u,
	/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,
	/^(?:6[27]\d{14,17}|81\d{14,17})$/u,
	/^4\d{12}(?:\d{3,6})?$/u
]));
/* @__NO_SIDE_EFFECTS__ */
function creditCard(message$1) {
	return {
		kind: "validation",
		type: "credit_card",
		reference: creditCard,
		async: false,
		expects: null,
		requirement(input) {
			let sanitized;
			return CREDIT_CARD_REGEX.test(input) && (sanitized = input.replace(SANITIZE_REGEX, "")) && PROVIDER_REGEX_LIST.some((regex$1) => regex$1.test(sanitized)) && /* @__PURE__ */ _isLuhnAlgo(sanitized);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "credit card", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/cuid2/cuid2.ts
/* @__NO_SIDE_EFFECTS__ */
function cuid2(message$1) {
	return {
		kind: "validation",
		type: "cuid2",
		reference: cuid2,
		async: false,
		expects: null,
		requirement: CUID2_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Cuid2", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/decimal/decimal.ts
/* @__NO_SIDE_EFFECTS__ */
function decimal(message$1) {
	return {
		kind: "validation",
		type: "decimal",
		reference: decimal,
		async: false,
		expects: null,
		requirement: DECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "decimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}

//#endregion
//#region src/actions/digits/digits.ts
/* @__NO_SIDE_EFFECTS__ */
function digits(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/domain/domain.ts
/* @__NO_SIDE_EFFECTS__ */
function domain(message$1) {
	return {
		kind: "validation",
		type: "domain",
		reference: domain,
		expects: null,
		async: false,
		requirement: DOMAIN_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "domain", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/email/email.ts
/* @__NO_SIDE_EFFECTS__ */
function email(message$1) {
	return {
		kind: "validation",
		type: "email",
		reference: email,
		expects: null,
		async: false,
		requirement: EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/emoji/emoji.ts
/* @__NO_SIDE_EFFECTS__ */
function emoji(message$1) {
	return {
		kind: "validation",
		type: "emoji",
		reference: emoji,
		async: false,
		expects: null,
		requirement: EMOJI_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "emoji", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/empty/empty.ts
/* @__NO_SIDE_EFFECTS__ */
function empty(message$1) {
	return {
		kind: "validation",
		type: "empty",
		reference: empty,
		async: false,
		expects: "0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > 0) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/endsWith/endsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function endsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "ends_with",
		reference: endsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.endsWith(this.requirement)) _addIssue(this, "end", dataset, config$1, { received: `"${dataset.value.slice(-this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/entries/entries.ts
/* @__NO_SIDE_EFFECTS__ */
function entries(requirement, message$1) {
	return {
		kind: "validation",
		type: "entries",
		reference: entries,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count !== this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/everyItem/everyItem.ts
/* @__NO_SIDE_EFFECTS__ */
function everyItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "every_item",
		reference: everyItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.every(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/examples/examples.ts
/**
* Creates an examples metadata action.
*
* @param examples_ The examples.
*
* @returns An examples action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function examples(examples_) {
	return {
		kind: "metadata",
		type: "examples",
		reference: examples,
		examples: examples_
	};
}

//#endregion
//#region src/actions/excludes/excludes.ts
/* @__NO_SIDE_EFFECTS__ */
function excludes(requirement, message$1) {
	const received = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "excludes",
		reference: excludes,
		async: false,
		expects: `!${received}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/filterItems/filterItems.ts
/* @__NO_SIDE_EFFECTS__ */
function filterItems(operation) {
	return {
		kind: "transformation",
		type: "filter_items",
		reference: filterItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.filter(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/findItem/findItem.ts
/* @__NO_SIDE_EFFECTS__ */
function findItem(operation) {
	return {
		kind: "transformation",
		type: "find_item",
		reference: findItem,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.find(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/finite/finite.ts
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/flavor/flavor.ts
/**
* Creates a flavor transformation action.
*
* @param name The flavor name.
*
* @returns A flavor action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function flavor(name) {
	return {
		kind: "transformation",
		type: "flavor",
		reference: flavor,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/graphemes/graphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function graphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "graphemes",
		reference: graphemes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/guard/guard.ts
/* @__NO_SIDE_EFFECTS__ */
function guard(requirement, message$1) {
	return {
		kind: "transformation",
		type: "guard",
		reference: guard,
		async: false,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) {
				_addIssue(this, "input", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hash/hash.ts
/**
* Hash lengths object.
*/
const HASH_LENGTHS = {
	md4: 32,
	md5: 32,
	sha1: 40,
	sha256: 64,
	sha384: 96,
	sha512: 128,
	ripemd128: 32,
	ripemd160: 40,
	tiger128: 32,
	tiger160: 40,
	tiger192: 48,
	crc32: 8,
	crc32b: 8,
	adler32: 8
};
/* @__NO_SIDE_EFFECTS__ */
function hash(types, message$1) {
	return {
		kind: "validation",
		type: "hash",
		reference: hash,
		expects: null,
		async: false,
		requirement: RegExp(types.map((type) => `^[a-fA-F0-9]{${HASH_LENGTHS[type]}}$`).join("|"), "u"),
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hash", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexadecimal/hexadecimal.ts
/* @__NO_SIDE_EFFECTS__ */
function hexadecimal(message$1) {
	return {
		kind: "validation",
		type: "hexadecimal",
		reference: hexadecimal,
		async: false,
		expects: null,
		requirement: HEXADECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hexadecimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexColor/hexColor.ts
/* @__NO_SIDE_EFFECTS__ */
function hexColor(message$1) {
	return {
		kind: "validation",
		type: "hex_color",
		reference: hexColor,
		async: false,
		expects: null,
		requirement: HEX_COLOR_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hex color", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/imei/imei.ts
/* @__NO_SIDE_EFFECTS__ */
function imei(message$1) {
	return {
		kind: "validation",
		type: "imei",
		reference: imei,
		async: false,
		expects: null,
		requirement(input) {
			return IMEI_REGEX.test(input) && /* @__PURE__ */ _isLuhnAlgo(input);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "IMEI", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/includes/includes.ts
/* @__NO_SIDE_EFFECTS__ */
function includes(requirement, message$1) {
	const expects = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "includes",
		reference: includes,
		async: false,
		expects,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received: `!${expects}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ip/ip.ts
/* @__NO_SIDE_EFFECTS__ */
function ip(message$1) {
	return {
		kind: "validation",
		type: "ip",
		reference: ip,
		async: false,
		expects: null,
		requirement: IP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IP", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv4/ipv4.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv4(message$1) {
	return {
		kind: "validation",
		type: "ipv4",
		reference: ipv4,
		async: false,
		expects: null,
		requirement: IPV4_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv4", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv6/ipv6.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv6(message$1) {
	return {
		kind: "validation",
		type: "ipv6",
		reference: ipv6,
		async: false,
		expects: null,
		requirement: IPV6_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv6", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn10.ts
/**
* [Validates an ISBN-10](https://en.wikipedia.org/wiki/ISBN#ISBN-10_check_digits).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-10, `false` otherwise.
*
* @internal
*/
function _isIsbn10(input) {
	const digits$1 = input.split("").map((c) => c === "X" ? 10 : parseInt(c));
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += digits$1[i] * (10 - i);
	return sum % 11 === 0;
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn13.ts
/**
* [Validates an ISBN-13](https://en.wikipedia.org/wiki/ISBN#ISBN-13_check_digit_calculation).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-13, `false` otherwise.
*
* @internal
*/
function _isIsbn13(input) {
	const digits$1 = input.split("").map((c) => parseInt(c));
	let sum = 0;
	for (let i = 0; i < 13; i++) sum += digits$1[i] * (i % 2 === 0 ? 1 : 3);
	return sum % 10 === 0;
}

//#endregion
//#region src/actions/isbn/isbn.ts
/**
* ISBN separator regex.
*/
const ISBN_SEPARATOR_REGEX = /[- ]/gu;
/**
* ISBN-10 detection regex.
*/
const ISBN_10_DETECTION_REGEX = /^\d{9}[\dX]$/u;
/**
* ISBN-13 detection regex.
*/
const ISBN_13_DETECTION_REGEX = /^\d{13}$/u;
/* @__NO_SIDE_EFFECTS__ */
function isbn(message$1) {
	return {
		kind: "validation",
		type: "isbn",
		reference: isbn,
		async: false,
		expects: null,
		requirement(input) {
			const replacedInput = input.replace(ISBN_SEPARATOR_REGEX, "");
			if (ISBN_10_DETECTION_REGEX.test(replacedInput)) return _isIsbn10(replacedInput);
			else if (ISBN_13_DETECTION_REGEX.test(replacedInput)) return _isIsbn13(replacedInput);
			return false;
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "ISBN", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isrc/isrc.ts
/* @__NO_SIDE_EFFECTS__ */
function isrc(message$1) {
	return {
		kind: "validation",
		type: "isrc",
		reference: isrc,
		async: false,
		expects: null,
		requirement: ISRC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ISRC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDate/isoDate.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTime/isoDateTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTime(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time",
		reference: isoDateTime,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTimeSecond/isoDateTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time_second",
		reference: isoDateTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTime/isoTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTime(message$1) {
	return {
		kind: "validation",
		type: "iso_time",
		reference: isoTime,
		async: false,
		expects: null,
		requirement: ISO_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimeSecond/isoTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_time_second",
		reference: isoTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimestamp/isoTimestamp.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoWeek/isoWeek.ts
/* @__NO_SIDE_EFFECTS__ */
function isoWeek(message$1) {
	return {
		kind: "validation",
		type: "iso_week",
		reference: isoWeek,
		async: false,
		expects: null,
		requirement: ISO_WEEK_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "week", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/jwsCompact/jwsCompact.ts
/* @__NO_SIDE_EFFECTS__ */
function jwsCompact(message$1) {
	return {
		kind: "validation",
		type: "jws_compact",
		reference: jwsCompact,
		async: false,
		expects: null,
		requirement: JWS_COMPACT_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "JWS compact", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ksuid/ksuid.ts
/* @__NO_SIDE_EFFECTS__ */
function ksuid(message$1) {
	return {
		kind: "validation",
		type: "ksuid",
		reference: ksuid,
		async: false,
		expects: null,
		requirement: KSUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "KSUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/length/length.ts
/* @__NO_SIDE_EFFECTS__ */
function length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: length,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length !== this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ltValue/ltValue.ts
/* @__NO_SIDE_EFFECTS__ */
function ltValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "lt_value",
		reference: ltValue,
		async: false,
		expects: `<${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value < this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac/mac.ts
/* @__NO_SIDE_EFFECTS__ */
function mac(message$1) {
	return {
		kind: "validation",
		type: "mac",
		reference: mac,
		async: false,
		expects: null,
		requirement: MAC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac48/mac48.ts
/* @__NO_SIDE_EFFECTS__ */
function mac48(message$1) {
	return {
		kind: "validation",
		type: "mac48",
		reference: mac48,
		async: false,
		expects: null,
		requirement: MAC48_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "48-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac64/mac64.ts
/* @__NO_SIDE_EFFECTS__ */
function mac64(message$1) {
	return {
		kind: "validation",
		type: "mac64",
		reference: mac64,
		async: false,
		expects: null,
		requirement: MAC64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "64-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mapItems/mapItems.ts
/* @__NO_SIDE_EFFECTS__ */
function mapItems(operation) {
	return {
		kind: "transformation",
		type: "map_items",
		reference: mapItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.map(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxBytes/maxBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_bytes",
		reference: maxBytes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxCodePoints/maxCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function maxCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_code_points",
		reference: maxCodePoints,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function maxEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_entries",
		reference: maxEntries,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count > this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxGraphemes/maxGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_graphemes",
		reference: maxGraphemes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxSize/maxSize.ts
/* @__NO_SIDE_EFFECTS__ */
function maxSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_size",
		reference: maxSize,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size > this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxWords/maxWords.ts
/* @__NO_SIDE_EFFECTS__ */
function maxWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "max_words",
		reference: maxWords,
		async: false,
		expects: `<=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count > this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}

//#endregion
//#region src/actions/mimeType/mimeType.ts
/* @__NO_SIDE_EFFECTS__ */
function mimeType(requirement, message$1) {
	return {
		kind: "validation",
		type: "mime_type",
		reference: mimeType,
		async: false,
		expects: /* @__PURE__ */ _joinExpects(requirement.map((option) => `"${option}"`), "|"),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.includes(dataset.value.type)) _addIssue(this, "MIME type", dataset, config$1, { received: `"${dataset.value.type}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minBytes/minBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function minBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_bytes",
		reference: minBytes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 < this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minCodePoints/minCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function minCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_code_points",
		reference: minCodePoints,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minEntries/minEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minGraphemes/minGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function minGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_graphemes",
		reference: minGraphemes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minSize/minSize.ts
/* @__NO_SIDE_EFFECTS__ */
function minSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_size",
		reference: minSize,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size < this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minWords/minWords.ts
/* @__NO_SIDE_EFFECTS__ */
function minWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "min_words",
		reference: minWords,
		async: false,
		expects: `>=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count < this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/multipleOf/multipleOf.ts
/* @__NO_SIDE_EFFECTS__ */
function multipleOf(requirement, message$1) {
	return {
		kind: "validation",
		type: "multiple_of",
		reference: multipleOf,
		async: false,
		expects: `%${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value % this.requirement != 0) _addIssue(this, "multiple", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nanoid/nanoid.ts
/* @__NO_SIDE_EFFECTS__ */
function nanoid(message$1) {
	return {
		kind: "validation",
		type: "nanoid",
		reference: nanoid,
		async: false,
		expects: null,
		requirement: NANO_ID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Nano ID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nonEmpty/nonEmpty.ts
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/normalize/normalize.ts
/* @__NO_SIDE_EFFECTS__ */
function normalize(form) {
	return {
		kind: "transformation",
		type: "normalize",
		reference: normalize,
		async: false,
		form,
		"~run"(dataset) {
			dataset.value = dataset.value.normalize(this.form);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notBytes/notBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function notBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_bytes",
		reference: notBytes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 === this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notCodePoints/notCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function notCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_code_points",
		reference: notCodePoints,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notEntries/notEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function notEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_entries",
		reference: notEntries,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count === this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notGraphemes/notGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function notGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_graphemes",
		reference: notGraphemes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notLength/notLength.ts
/* @__NO_SIDE_EFFECTS__ */
function notLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_length",
		reference: notLength,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notSize/notSize.ts
/* @__NO_SIDE_EFFECTS__ */
function notSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_size",
		reference: notSize,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size === this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValue/notValue.ts
/* @__NO_SIDE_EFFECTS__ */
function notValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_value",
		reference: notValue,
		async: false,
		expects: requirement instanceof Date ? `!${requirement.toJSON()}` : `!${/* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && /* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValues/notValues.ts
/* @__NO_SIDE_EFFECTS__ */
function notValues(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_values",
		reference: notValues,
		async: false,
		expects: `!${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notWords/notWords.ts
/* @__NO_SIDE_EFFECTS__ */
function notWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "not_words",
		reference: notWords,
		async: false,
		expects: `!${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count === this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/octal/octal.ts
/* @__NO_SIDE_EFFECTS__ */
function octal(message$1) {
	return {
		kind: "validation",
		type: "octal",
		reference: octal,
		async: false,
		expects: null,
		requirement: OCTAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "octal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseBoolean/parseBoolean.ts
const TRUTHY = (/* unused pure expression or super */ null && ([
	true,
	1,
	"true",
	"1",
	"yes",
	"y",
	"on",
	"enabled"
]));
const FALSY = (/* unused pure expression or super */ null && ([
	false,
	0,
	"false",
	"0",
	"no",
	"n",
	"off",
	"disabled"
]));
/* @__NO_SIDE_EFFECTS__ */
function parseBoolean(config$1, message$1) {
	const normalize$1 = (v) => typeof v === "string" ? v.toLowerCase() : v;
	const truthyRaw = config$1?.truthy ?? TRUTHY;
	const falsyRaw = config$1?.falsy ?? FALSY;
	const truthy = config$1?.truthy ? config$1.truthy.map(normalize$1) : TRUTHY;
	const falsy = config$1?.falsy ? config$1.falsy.map(normalize$1) : FALSY;
	return {
		kind: "transformation",
		type: "parse_boolean",
		reference: parseBoolean,
		expects: /* @__PURE__ */ _joinExpects([...truthyRaw, ...falsyRaw].map(_stringify), "|"),
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			const input = normalize$1(dataset.value);
			if (truthy.includes(input)) dataset.value = true;
			else if (falsy.includes(input)) dataset.value = false;
			else {
				_addIssue(this, "boolean", dataset, config$2);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseJson/parseJson.ts
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/utils/_isPartiallyTyped/_isPartiallyTyped.ts
/**
* Checks if a dataset is partially typed.
*
* @param dataset The dataset to check.
* @param paths The paths to check.
*
* @returns Whether it is partially typed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}

//#endregion
//#region src/actions/partialCheck/partialCheck.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/partialCheckAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheckAsync(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheckAsync,
		async: true,
		expects: null,
		paths,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheckAsync.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheckAsync(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheckAsync,
		async: true,
		expects: null,
		async "~run"(dataset, config$1) {
			await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransform.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransformAsync.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransformAsync(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransformAsync,
		async: true,
		async "~run"(dataset, config$1) {
			const output = await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/readonly/readonly.ts
/* @__NO_SIDE_EFFECTS__ */
function readonly() {
	return {
		kind: "transformation",
		type: "readonly",
		reference: readonly,
		async: false,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/reduceItems/reduceItems.ts
/* @__NO_SIDE_EFFECTS__ */
function reduceItems(operation, initial) {
	return {
		kind: "transformation",
		type: "reduce_items",
		reference: reduceItems,
		async: false,
		operation,
		initial,
		"~run"(dataset) {
			dataset.value = dataset.value.reduce(this.operation, this.initial);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returns.ts
/* @__NO_SIDE_EFFECTS__ */
function returns(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returns,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const returnsDataset = this.schema["~run"]({ value: func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returnsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function returnsAsync(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returnsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args_) => {
				const returnsDataset = await this.schema["~run"]({ value: await func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rfcEmail/rfcEmail.ts
/* @__NO_SIDE_EFFECTS__ */
function rfcEmail(message$1) {
	return {
		kind: "validation",
		type: "rfc_email",
		reference: rfcEmail,
		expects: null,
		async: false,
		requirement: RFC_EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/safeInteger/safeInteger.ts
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/size/size.ts
/* @__NO_SIDE_EFFECTS__ */
function size(requirement, message$1) {
	return {
		kind: "validation",
		type: "size",
		reference: size,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size !== this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/slug/slug.ts
/* @__NO_SIDE_EFFECTS__ */
function slug(message$1) {
	return {
		kind: "validation",
		type: "slug",
		reference: slug,
		async: false,
		expects: null,
		requirement: SLUG_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "slug", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/someItem/someItem.ts
/* @__NO_SIDE_EFFECTS__ */
function someItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "some_item",
		reference: someItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.some(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/sortItems/sortItems.ts
/* @__NO_SIDE_EFFECTS__ */
function sortItems(operation) {
	return {
		kind: "transformation",
		type: "sort_items",
		reference: sortItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.sort(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/startsWith/startsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/stringifyJson/stringifyJson.ts
/* @__NO_SIDE_EFFECTS__ */
function stringifyJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "stringify_json",
		reference: stringifyJson,
		message: message$1,
		config: config$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				const output = JSON.stringify(dataset.value, this.config?.replacer, this.config?.space);
				if (output === void 0) {
					_addIssue(this, "JSON", dataset, config$2);
					dataset.typed = false;
				} else dataset.value = output;
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/title/title.ts
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}

//#endregion
//#region src/actions/toBigint/toBigint.ts
/* @__NO_SIDE_EFFECTS__ */
function toBigint(message$1) {
	return {
		kind: "transformation",
		type: "to_bigint",
		reference: toBigint,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = BigInt(dataset.value);
			} catch {
				_addIssue(this, "bigint", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toBoolean/toBoolean.ts
/**
* Creates a to boolean transformation action.
*
* @returns A to boolean action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toBoolean() {
	return {
		kind: "transformation",
		type: "to_boolean",
		reference: toBoolean,
		async: false,
		"~run"(dataset) {
			dataset.value = Boolean(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toCamelCase/toCamelCase.ts
/**
* Creates a to camel case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` \u2192
* `parseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` \u2192 `item2Name`).
*
* @returns A to camel case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toCamelCase() {
	return {
		kind: "transformation",
		type: "to_camel_case",
		reference: toCamelCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", false, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toDate/toDate.ts
/* @__NO_SIDE_EFFECTS__ */
function toDate(message$1) {
	return {
		kind: "transformation",
		type: "to_date",
		reference: toDate,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = new Date(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "date", dataset, config$1, { received: "\"Invalid Date\"" });
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "date", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toKebabCase/toKebabCase.ts
/**
* Creates a to kebab case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` \u2192
* `parse-url-value`) and digits stay attached to the preceding token (e.g.
* `item2Name` \u2192 `item2-name`).
*
* @returns A to kebab case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toKebabCase() {
	return {
		kind: "transformation",
		type: "to_kebab_case",
		reference: toKebabCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "-", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toLowerCase/toLowerCase.ts
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMaxValue/toMaxValue.ts
/**
* Creates a to max value transformation action.
*
* @param requirement The maximum value.
*
* @returns A to max value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMaxValue(requirement) {
	return {
		kind: "transformation",
		type: "to_max_value",
		reference: toMaxValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value > this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMinValue/toMinValue.ts
/**
* Creates a to min value transformation action.
*
* @param requirement The minimum value.
*
* @returns A to min value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMinValue(requirement) {
	return {
		kind: "transformation",
		type: "to_min_value",
		reference: toMinValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value < this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toNumber/toNumber.ts
/* @__NO_SIDE_EFFECTS__ */
function toNumber(message$1) {
	return {
		kind: "transformation",
		type: "to_number",
		reference: toNumber,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = Number(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "number", dataset, config$1);
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "number", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toPascalCase/toPascalCase.ts
/**
* Creates a to pascal case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` \u2192
* `ParseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` \u2192 `Item2Name`).
*
* @returns A to pascal case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toPascalCase() {
	return {
		kind: "transformation",
		type: "to_pascal_case",
		reference: toPascalCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", true, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toSnakeCase/toSnakeCase.ts
/**
* Creates a to snake case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` \u2192
* `parse_url_value`) and digits stay attached to the preceding token (e.g.
* `item2Name` \u2192 `item2_name`).
*
* @returns A to snake case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toSnakeCase() {
	return {
		kind: "transformation",
		type: "to_snake_case",
		reference: toSnakeCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "_", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toString/toString.ts
/* @__NO_SIDE_EFFECTS__ */
function toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: toString,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = String(dataset.value);
			} catch {
				_addIssue(this, "string", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toUpperCase/toUpperCase.ts
/**
* Creates a to upper case transformation action.
*
* @returns A to upper case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toUpperCase() {
	return {
		kind: "transformation",
		type: "to_upper_case",
		reference: toUpperCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toUpperCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transform.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transformAsync.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transformAsync(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transformAsync,
		async: true,
		operation,
		async "~run"(dataset) {
			dataset.value = await this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trim/trim.ts
/**
* Creates a trim transformation action.
*
* @returns A trim action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trim() {
	return {
		kind: "transformation",
		type: "trim",
		reference: trim,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trim();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimEnd/trimEnd.ts
/**
* Creates a trim end transformation action.
*
* @returns A trim end action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimEnd() {
	return {
		kind: "transformation",
		type: "trim_end",
		reference: trimEnd,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimEnd();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimStart/trimStart.ts
/**
* Creates a trim start transformation action.
*
* @returns A trim start action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimStart() {
	return {
		kind: "transformation",
		type: "trim_start",
		reference: trimStart,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimStart();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ulid/ulid.ts
/* @__NO_SIDE_EFFECTS__ */
function ulid(message$1) {
	return {
		kind: "validation",
		type: "ulid",
		reference: ulid,
		async: false,
		expects: null,
		requirement: ULID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ULID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/url/url.ts
/* @__NO_SIDE_EFFECTS__ */
function url(message$1) {
	return {
		kind: "validation",
		type: "url",
		reference: url,
		async: false,
		expects: null,
		requirement(input) {
			try {
				if (URL.canParse) return URL.canParse(input);
				new URL(input);
				return true;
			} catch {
				return false;
			}
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/uuid/uuid.ts
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/value/value.ts
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/values/values.ts
/* @__NO_SIDE_EFFECTS__ */
function values(requirement, message$1) {
	return {
		kind: "validation",
		type: "values",
		reference: values,
		async: false,
		expects: `${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/words/words.ts
/* @__NO_SIDE_EFFECTS__ */
function words(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "words",
		reference: words,
		async: false,
		expects: `${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count !== this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG = { abortEarly: true };

//#endregion
//#region src/methods/assert/assert.ts
/**
* Checks if the input matches the schema. As this is an assertion function, it
* can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*/
function assert(schema, input) {
	const issues = schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
	if (issues) throw new ValiError(issues);
}

//#endregion
//#region src/methods/cache/_LruCache.ts
/**
* Efficient LRU cache using Map iteration order.
*/
var _LruCache = class {
	constructor(config$1) {
		this.refCount = 0;
		this.maxSize = config$1?.maxSize ?? 1e3;
		this.maxAge = config$1?.maxAge ?? Infinity;
		this.hasMaxAge = isFinite(this.maxAge);
	}
	/**
	* Stringifies an unknown input to a cache key component.
	*
	* @param input The unknown input.
	*
	* @returns A cache key component.
	*/
	stringify(input) {
		const type = typeof input;
		if (type === "string") return `"${input}"`;
		if (type === "number" || type === "boolean") return `${input}`;
		if (type === "bigint") return `${input}n`;
		if (type === "object" || type === "function") {
			if (input) {
				this.refIds ?? (this.refIds = /* @__PURE__ */ new WeakMap());
				let id = this.refIds.get(input);
				if (!id) {
					id = ++this.refCount;
					this.refIds.set(input, id);
				}
				return `#${id}`;
			}
			return "null";
		}
		return type;
	}
	/**
	* Creates a cache key from input and config.
	*
	* @param input The input value.
	* @param config The parse configuration.
	*
	* @returns The cache key.
	*/
	key(input, config$1 = {}) {
		return `${this.stringify(input)}|${this.stringify(config$1.lang)}|${this.stringify(config$1.message)}|${this.stringify(config$1.abortEarly)}|${this.stringify(config$1.abortPipeEarly)}`;
	}
	/**
	* Gets a value from the cache by key.
	*
	* @param key The cache key.
	*
	* @returns The cached value.
	*/
	get(key) {
		if (!this.store) return void 0;
		const entry = this.store.get(key);
		if (!entry) return void 0;
		if (this.hasMaxAge && Date.now() - entry[1] > this.maxAge) {
			this.store.delete(key);
			return;
		}
		this.store.delete(key);
		this.store.set(key, entry);
		return entry[0];
	}
	/**
	* Sets a value in the cache by key.
	*
	* @param key The cache key.
	* @param value The cached value.
	*/
	set(key, value$1) {
		this.store ?? (this.store = /* @__PURE__ */ new Map());
		this.store.delete(key);
		const timestamp = this.hasMaxAge ? Date.now() : 0;
		this.store.set(key, [value$1, timestamp]);
		if (this.store.size > this.maxSize) this.store.delete(this.store.keys().next().value);
	}
	/**
	* Clears all entries from the cache.
	*/
	clear() {
		this.store?.clear();
	}
};

//#endregion
//#region src/methods/cache/cache.ts
/* @__NO_SIDE_EFFECTS__ */
function cache(schema, config$1) {
	return _standardSchema({
		...schema,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		"~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			let outputDataset = this.cache.get(key);
			if (!outputDataset) this.cache.set(key, outputDataset = schema["~run"](dataset, runConfig));
			return /* @__PURE__ */ _cloneDataset(outputDataset);
		}
	});
}

//#endregion
//#region src/methods/cache/cacheAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function cacheAsync(schema, config$1) {
	let activeRuns;
	return _standardSchema({
		...schema,
		async: true,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		async "~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			const cached = this.cache.get(key);
			if (cached) return /* @__PURE__ */ _cloneDataset(cached);
			let promise$1 = activeRuns?.get(key);
			if (!promise$1) {
				activeRuns ?? (activeRuns = /* @__PURE__ */ new Map());
				promise$1 = Promise.resolve(schema["~run"](dataset, runConfig));
				activeRuns.set(key, promise$1);
			}
			try {
				const outputDataset = await promise$1;
				this.cache.set(key, outputDataset);
				return /* @__PURE__ */ _cloneDataset(outputDataset);
			} finally {
				activeRuns?.delete(key);
			}
		}
	});
}

//#endregion
//#region src/methods/config/config.ts
/**
* Changes the local configuration of a schema.
*
* @param schema The schema to configure.
* @param config The parse configuration.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function config(schema, config$1) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config_) {
			return schema["~run"](dataset, {
				...config_,
				...config$1
			});
		}
	});
}

//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}

//#endregion
//#region src/methods/fallback/fallback.ts
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/fallback/fallbackAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function fallbackAsync(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		async: true,
		async "~run"(dataset, config$1) {
			const outputDataset = await schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: await /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/flatten/flatten.ts
/* @__NO_SIDE_EFFECTS__ */
function flatten(issues) {
	const flatErrors = {};
	for (const issue of issues) if (issue.path) {
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) {
			if (!flatErrors.nested) flatErrors.nested = {};
			if (Object.prototype.hasOwnProperty.call(flatErrors.nested, dotPath)) flatErrors.nested[dotPath].push(issue.message);
			else flatErrors.nested[dotPath] = [issue.message];
		} else if (flatErrors.other) flatErrors.other.push(issue.message);
		else flatErrors.other = [issue.message];
	} else if (flatErrors.root) flatErrors.root.push(issue.message);
	else flatErrors.root = [issue.message];
	return flatErrors;
}

//#endregion
//#region src/methods/forward/forward.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/forward/forwardAsync.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forwardAsync(action, path) {
	return {
		...action,
		async: true,
		async "~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = await action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}

//#endregion
//#region src/methods/getDefaults/getDefaults.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefaults(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getDefaults(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getDefaults);
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDefaults/getDefaultsAsync.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getDefaultsAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getDefaultsAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getDefaultsAsync));
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDescription/getDescription.ts
/**
* Returns the description of the schema.
*
* If multiple descriptions are defined, the last one of the highest level is
* returned. If no description is defined, `undefined` is returned.
*
* @param schema The schema to get the description from.
*
* @returns The description, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getDescription(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "description");
}

//#endregion
//#region src/methods/getExamples/getExamples.ts
/**
* Returns the examples of a schema.
*
* If multiple examples are defined, it concatenates them using depth-first
* search. If no examples are defined, an empty array is returned.
*
* @param schema The schema to get the examples from.
*
* @returns The examples, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getExamples(schema) {
	const examples$1 = [];
	function depthFirstCollect(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstCollect(item);
			else if (item.kind === "metadata" && item.type === "examples") for (const example of item.examples) examples$1.push(example);
		}
	}
	depthFirstCollect(schema);
	return examples$1;
}

//#endregion
//#region src/methods/getFallbacks/getFallbacks.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallbacks(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getFallbacks(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getFallbacks);
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getFallbacks/getFallbacksAsync.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getFallbacksAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getFallbacksAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getFallbacksAsync));
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getMetadata/getMetadata.ts
/**
* Returns the metadata of a schema.
*
* If multiple metadata are defined, it shallowly merges them using depth-first
* search. If no metadata is defined, an empty object is returned.
*
* @param schema Schema to get the metadata from.
*
* @returns The metadata, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getMetadata(schema) {
	const result = {};
	function depthFirstMerge(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstMerge(item);
			else if (item.kind === "metadata" && item.type === "metadata") Object.assign(result, item.metadata);
		}
	}
	depthFirstMerge(schema);
	return result;
}

//#endregion
//#region src/methods/getTitle/getTitle.ts
/**
* Returns the title of the schema.
*
* If multiple titles are defined, the last one of the highest level is
* returned. If no title is defined, `undefined` is returned.
*
* @param schema The schema to get the title from.
*
* @returns The title, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getTitle(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "title");
}

//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}

//#endregion
//#region src/schemas/any/any.ts
/**
* Creates an any schema.
*
* Hint: This schema function exists only for completeness and is not
* recommended in practice. Instead, `unknown` should be used to accept
* unknown data.
*
* @returns An any schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function any() {
	return _standardSchema({
		kind: "schema",
		type: "any",
		reference: any,
		expects: "any",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/arrayAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function arrayAsync(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: arrayAsync,
		expects: "Array",
		async: true,
		item,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(input.map((value$1) => this.item["~run"]({ value: value$1 }, config$1)));
				for (let key = 0; key < itemDatasets.length; key++) {
					const itemDataset = itemDatasets[key];
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: input[key]
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/bigint/bigint.ts
/* @__NO_SIDE_EFFECTS__ */
function bigint(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "bigint",
		reference: bigint,
		expects: "bigint",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "bigint") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/blob/blob.ts
/* @__NO_SIDE_EFFECTS__ */
function blob(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "blob",
		reference: blob,
		expects: "Blob",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Blob) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/custom.ts
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/customAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function customAsync(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: customAsync,
		expects: "unknown",
		async: true,
		check: check$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (await this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/date/date.ts
/* @__NO_SIDE_EFFECTS__ */
function date(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "date",
		reference: date,
		expects: "Date",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Date) if (!isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1, { received: "\"Invalid Date\"" });
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/enum/enum.ts
/* @__NO_SIDE_EFFECTS__ */
function enum_(enum__, message$1) {
	const options = [];
	for (const key in enum__) if (`${+key}` !== key || typeof enum__[key] !== "string" || !Object.is(enum__[enum__[key]], +key)) options.push(enum__[key]);
	return _standardSchema({
		kind: "schema",
		type: "enum",
		reference: enum_,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		enum: enum__,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptionalAsync,
		expects: wrapped.expects,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/file/file.ts
/* @__NO_SIDE_EFFECTS__ */
function file(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "file",
		reference: file,
		expects: "File",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof File) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/function/function.ts
/* @__NO_SIDE_EFFECTS__ */
function function_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "function",
		reference: function_,
		expects: "Function",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "function") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/instance/instance.ts
/* @__NO_SIDE_EFFECTS__ */
function instance(class_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "instance",
		reference: instance,
		expects: class_.name,
		async: false,
		class: class_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof this.class) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/utils/_merge/_merge.ts
/**
* Merges two values into one single output.
*
* @param value1 First value.
* @param value2 Second value.
*
* @returns The merge dataset.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _merge(value1, value2) {
	if (typeof value1 === typeof value2) {
		if (/* @__PURE__ */ _isSameValueZero(value1, value2) || value1 instanceof Date && value2 instanceof Date && /* @__PURE__ */ _isSameValueZero(+value1, +value2)) return { value: value1 };
		if (value1 && value2 && value1.constructor === Object && value2.constructor === Object) {
			const nextValue = {
				...value1,
				...value2
			};
			for (const key in value2) if (Object.prototype.hasOwnProperty.call(value1, key) && Object.prototype.hasOwnProperty.call(value2, key)) {
				const dataset = /* @__PURE__ */ _merge(value1[key], value2[key]);
				if (dataset.issue) return dataset;
				nextValue[key] = dataset.value;
			}
			return { value: nextValue };
		}
		if (Array.isArray(value1) && Array.isArray(value2)) {
			if (value1.length === value2.length) {
				const nextValue = [...value1];
				for (let index = 0; index < value1.length; index++) {
					const dataset = /* @__PURE__ */ _merge(value1[index], value2[index]);
					if (dataset.issue) return dataset;
					nextValue[index] = dataset.value;
				}
				return { value: nextValue };
			}
		}
	}
	return { issue: true };
}

//#endregion
//#region src/schemas/intersect/intersect.ts
/* @__NO_SIDE_EFFECTS__ */
function intersect(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersect,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				for (const schema of this.options) {
					const optionDataset = schema["~run"]({ value: input }, config$1);
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/intersectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function intersectAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersectAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				const optionDatasets = await Promise.all(this.options.map((schema) => schema["~run"]({ value: input }, config$1)));
				for (const optionDataset of optionDatasets) {
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazy.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazyAsync.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazyAsync(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazyAsync,
		expects: "unknown",
		async: true,
		getter,
		async "~run"(dataset, config$1) {
			return (await this.getter(dataset.value))["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObject.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/map.ts
/* @__NO_SIDE_EFFECTS__ */
function map(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: map,
		expects: "Map",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				for (const [inputKey, inputValue] of input) {
					const keyDataset = this.key["~run"]({ value: inputKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/mapAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function mapAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: mapAsync,
		expects: "Map",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				const datasets = await Promise.all([...input].map(([inputKey, inputValue]) => Promise.all([
					inputKey,
					inputValue,
					this.key["~run"]({ value: inputKey }, config$1),
					this.value["~run"]({ value: inputValue }, config$1)
				])));
				for (const [inputKey, inputValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nan/nan.ts
/* @__NO_SIDE_EFFECTS__ */
function nan(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "nan",
		reference: nan,
		expects: "NaN",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (Number.isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullable(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullable,
		expects: "!null",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullableAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullableAsync,
		expects: "!null",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullish(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullish,
		expects: "(!null & !undefined)",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullishAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullishAsync,
		expects: "(!null & !undefined)",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptional(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptional,
		expects: "!undefined",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptionalAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptionalAsync,
		expects: "!undefined",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/null/null.ts
/* @__NO_SIDE_EFFECTS__ */
function null_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "null",
		reference: null_,
		expects: "null",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === null) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullableAsync,
		expects: `(${wrapped.expects} | null)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullishAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullishAsync,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/objectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: objectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRestAsync(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRestAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				})), Promise.all(Object.entries(input).filter(([key]) => /* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)).map(async ([key, value$1]) => [
					key,
					value$1,
					await this.rest["~run"]({ value: value$1 }, config$1)
				]))]);
				for (const [key, value$1, valueSchema, valueDataset] of normalDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, valueDataset] of restDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/optional/optionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function optionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optionalAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/promise/promise.ts
/* @__NO_SIDE_EFFECTS__ */
function promise(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "promise",
		reference: promise,
		expects: "Promise",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Promise) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/recordAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function recordAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: recordAsync,
		expects: "Object",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const datasets = await Promise.all(Object.entries(input).filter(([key$1]) => /* @__PURE__ */ _isValidObjectKey(input, key$1)).map(([entryKey, entryValue]) => Promise.all([
					entryKey,
					entryValue,
					this.key["~run"]({ value: entryKey }, config$1),
					this.value["~run"]({ value: entryValue }, config$1)
				])));
				for (const [entryKey, entryValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/set.ts
/* @__NO_SIDE_EFFECTS__ */
function set(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: set,
		expects: "Set",
		async: false,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				for (const inputValue of input) {
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/setAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function setAsync(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: setAsync,
		expects: "Set",
		async: true,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				const valueDatasets = await Promise.all([...input].map(async (inputValue) => [inputValue, await this.value["~run"]({ value: inputValue }, config$1)]));
				for (const [inputValue, valueDataset] of valueDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObject.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/symbol/symbol.ts
/* @__NO_SIDE_EFFECTS__ */
function symbol(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "symbol",
		reference: symbol,
		expects: "symbol",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "symbol") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tuple.ts
/* @__NO_SIDE_EFFECTS__ */
function tuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRest(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRest,
		expects: "Array",
		async: false,
		items,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.rest["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRestAsync(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRestAsync,
		expects: "Array",
		async: true,
		items,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				})), Promise.all(input.slice(this.items.length).map(async (value$1, key) => {
					return [
						key + this.items.length,
						value$1,
						await this.rest["~run"]({ value: value$1 }, config$1)
					];
				}))]);
				for (const [key, value$1, itemDataset] of normalDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, itemDataset] of restDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefined/undefined.ts
/* @__NO_SIDE_EFFECTS__ */
function undefined_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "undefined",
		reference: undefined_,
		expects: "undefined",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedable.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedable,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedableAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}

//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/union/unionAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function unionAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: unionAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = await schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/unknown/unknown.ts
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variant.ts
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variantAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function variantAsync(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variantAsync,
		expects: "Object",
		async: true,
		key,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = async (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") await parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? (await discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG)).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = await schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				await parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/void/void.ts
/* @__NO_SIDE_EFFECTS__ */
function void_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "void",
		reference: void_,
		expects: "void",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/keyof/keyof.ts
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}

//#endregion
//#region src/methods/message/message.ts
/**
* Changes the local message configuration of a schema.
*
* @param schema The schema to configure.
* @param message_ The error message.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function message(schema, message_) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config$1) {
			return schema["~run"](dataset, {
				...config$1,
				message: message_
			});
		}
	});
}

//#endregion
//#region src/methods/omit/omit.ts
/**
* Creates a modified copy of an object schema that does not contain the
* selected entries.
*
* @param schema The schema to omit from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function omit(schema, keys) {
	const entries$1 = { ...schema.entries };
	for (const key of keys) delete entries$1[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/parse/parse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parse/parseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
async function parseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parser/parser.ts
/* @__NO_SIDE_EFFECTS__ */
function parser(schema, config$1) {
	const func = (input) => parse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/parser/parserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function parserAsync(schema, config$1) {
	const func = (input) => parseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/partial/partial.ts
/* @__NO_SIDE_EFFECTS__ */
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/partial/partialAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialAsync(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optionalAsync(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pick/pick.ts
/**
* Creates a modified copy of an object schema that contains only the selected
* entries.
*
* @param schema The schema to pick from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function pick(schema, keys) {
	const entries$1 = {};
	for (const key of keys) entries$1[key] = schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/pipe/pipeAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function pipeAsync(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		async: true,
		async "~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = await item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/required/required.ts
/* @__NO_SIDE_EFFECTS__ */
function required(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptional(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/required/requiredAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function requiredAsync(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptionalAsync(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParse/safeParseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
async function safeParseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParser/safeParser.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParser(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/safeParser/safeParserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParserAsync(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/summarize/summarize.ts
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `\u00d7 ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  \u2192 at ${dotPath}`;
	}
	return summary;
}

//#endregion
//#region src/methods/unwrap/unwrap.ts
/**
* Unwraps the wrapped schema.
*
* @param schema The schema to be unwrapped.
*
* @returns The unwrapped schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unwrap(schema) {
	return schema.wrapped;
}

//#endregion


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pt: () => (/* reexport */ promote),
  kz: () => (/* reexport */ actions_register_register),
  U: () => (/* reexport */ resume_resume),
  eF: () => (/* reexport */ run),
  a2: () => (/* reexport */ runPost)
});

;// CONCATENATED MODULE: ./build/src/action/errors.js
/**
 * The two kinds of error. A `UserError` is something a person can mend: one clear line and how. Everything else is ours or
 * GitHub's. Errors of other rooms need no base class: an `Error` with a string `reason` (and maybe `hint`) is read alike.
 */
class UserError extends Error {
    reason;
    hint;
    at;
    constructor(message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = "UserError";
        this.reason = options.reason;
        this.hint = options.hint;
        this.at = options.at;
    }
}
/** Explains whatever was thrown, also what is not an `Error`. Never throws. */
function explain(thrown) {
    const detail = chain(thrown);
    if (!(thrown instanceof Error)) {
        return { reason: "internal-error", message: `stopped: ${textOf(thrown)}`, hint: defect, at: undefined, detail };
    }
    const message = thrown.message === "" ? thrown.name : thrown.message;
    const hint = stringField(thrown, "hint");
    if (thrown instanceof UserError)
        return { reason: thrown.reason, message, hint, at: thrown.at, detail };
    const reason = stringField(thrown, "reason");
    if (reason !== undefined && kebab.test(reason))
        return { reason, message, hint, at: undefined, detail };
    const kind = stringField(thrown, "kind");
    if (kind !== undefined && kebab.test(kind) && stringField(thrown, "request") !== undefined) {
        return { reason: `github-${kind}`, message, hint: sentence(hint) ?? githubHints[kind], at: undefined, detail };
    }
    return { reason: "internal-error", message, hint: hint ?? defect, at: undefined, detail };
}
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const defect = "This is not something a workflow can cause: please report it, with the log of a re-run with debug logging enabled.";
/** What usually stands behind a failed request to GitHub, when the request itself did not say more. */
const githubHints = {
    "not-found": "Either it does not exist, or the token may not see it: check the name and the job's `permissions:`.",
    forbidden: "The token may not do this: add the missing scope to the job's `permissions:`.",
    unauthorized: "The token is wrong or has expired: leave `token:` out to use the job's own token.",
    "rate-limited": "GitHub's rate limit did not free up in time: run the step again later, nothing was decided.",
    unavailable: "GitHub did not answer: see https://www.githubstatus.com and run the step again.",
    ambiguous: "GitHub's answer was lost, so it is not known whether the change was made: run the step again, it looks first.",
};
/** GitHub's hints are written to stand after a colon; here they stand alone. */
function sentence(hint) {
    return hint === undefined ? undefined : hint.charAt(0).toUpperCase() + hint.slice(1);
}
function stringField(error, name) {
    const found = Object.getOwnPropertyDescriptor(error, name)?.value;
    return typeof found === "string" && found !== "" ? found : undefined;
}
function chain(thrown) {
    const lines = [];
    let current = thrown;
    for (let depth = 0; depth < 8 && current !== undefined && current !== null; depth++) {
        const prefix = depth === 0 ? "" : "caused by: ";
        if (!(current instanceof Error)) {
            lines.push(prefix + textOf(current));
            break;
        }
        lines.push(prefix + (current.stack ?? current.message));
        current = current.cause;
    }
    return lines.join("\n");
}
function textOf(thrown) {
    if (typeof thrown === "string")
        return thrown;
    try {
        return JSON.stringify(thrown) ?? String(thrown);
    }
    catch {
        return typeof thrown;
    }
}

;// CONCATENATED MODULE: ./build/src/action/clock.js

/** The machine's clock, whose naps end at once when the job is cancelled (R106). */
function cancellableClock(cancelled) {
    return {
        now: () => new Date(),
        random: Math.random,
        sleep: (milliseconds) => new Promise((resolve, reject) => {
            const stop = () => {
                clearTimeout(timer);
                reject(cancellation());
            };
            if (cancelled.aborted) {
                reject(cancellation());
                return;
            }
            const timer = setTimeout(() => {
                cancelled.removeEventListener("abort", stop);
                resolve();
            }, milliseconds);
            cancelled.addEventListener("abort", stop, { once: true });
        }),
    };
}
function cancellation() {
    return new UserError("The job was cancelled.", {
        reason: "cancelled",
        hint: "What had begun is settled by this step's post part, or by the next step that looks.",
    });
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./build/src/action/event.js


/**
 * The payload of the event that started the run. It is text from outside: look into it with `at`, never with a cast.
 *
 * @returns the parsed file, or undefined when the runner names none
 */
function readEvent(file) {
    if (!file)
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(file, "utf8"));
    }
    catch (cause) {
        throw new UserError("The event file of this run cannot be read.", {
            reason: "event-unreadable",
            hint: "GITHUB_EVENT_PATH names it; on GitHub's runners it always exists. Run the job again.",
            cause,
        });
    }
}
/** What `payload` holds under a path of own properties; undefined where it ends early. Inherited names are never found. */
function at(payload, ...path) {
    return path.reduce((found, key) => typeof found === "object" && found !== null ? Object.getOwnPropertyDescriptor(found, key)?.value : undefined, payload);
}

;// CONCATENATED MODULE: ./build/src/action/context.js


/** @throws UserError `not-on-a-runner`, naming every variable that is missing or malformed */
function readContext(environment) {
    const wrong = [];
    const read = (name, form, otherwise) => {
        const value = environment[name] || otherwise || "";
        if (!form.test(value))
            wrong.push(name);
        return value;
    };
    const number = (name) => Number(read(name, counted));
    const optionalNumber = (name) => (environment[name] ? number(name) : null);
    const [owner = "", name = ""] = read("GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/).split("/");
    const serverUrl = read("GITHUB_SERVER_URL", address, "https://github.com");
    const runId = number("GITHUB_RUN_ID");
    const runAttempt = number("GITHUB_RUN_ATTEMPT");
    const actor = read("GITHUB_ACTOR", anything);
    const context = {
        repository: { owner, name, id: optionalNumber("GITHUB_REPOSITORY_ID") },
        sha: read("GITHUB_SHA", /^[0-9a-f]{40}([0-9a-f]{24})?$/),
        ref: read("GITHUB_REF", /^refs\/./),
        eventName: read("GITHUB_EVENT_NAME", /^[a-z_]+$/),
        event: readEvent(environment["GITHUB_EVENT_PATH"]),
        workflowRef: environment["GITHUB_WORKFLOW_REF"] || null,
        job: read("GITHUB_JOB", anything),
        runId,
        runAttempt,
        runNumber: optionalNumber("GITHUB_RUN_NUMBER"),
        actor,
        actorId: optionalNumber("GITHUB_ACTOR_ID"),
        triggeringActor: environment["GITHUB_TRIGGERING_ACTOR"] || actor,
        serverUrl,
        apiUrl: read("GITHUB_API_URL", address, "https://api.github.com"),
        graphqlUrl: read("GITHUB_GRAPHQL_URL", address, "https://api.github.com/graphql"),
        workspace: read("GITHUB_WORKSPACE", anything),
        temp: read("RUNNER_TEMP", anything),
        runnerName: environment["RUNNER_NAME"] || null,
        url: `${serverUrl}/${owner}/${name}/actions/runs/${runId}/attempts/${runAttempt}`,
    };
    if (wrong.length > 0) {
        throw new UserError(`The runner's variables ${wrong.join(", ")} are missing or malformed.`, {
            reason: "not-on-a-runner",
            hint: "This program is a step of a GitHub Actions job: start it with `uses:` in a workflow.",
        });
    }
    return context;
}
const counted = /^[1-9][0-9]{0,14}$/;
const address = /^https?:\/\/[^\s/]+(\/\S*)?$/;
const anything = /./;

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./build/src/action/plain-text.js
/**
 * Text from outside, made harmless for a terminal and a page: no control characters (a tab and line ends stay), no
 * characters that turn the reading direction around, no lone surrogates. What is taken out leaves a visible `\ufffd`.
 */
function plainText(text) {
    return text.toWellFormed().replace(/\r\n?/g, "\n").replace(plain_text_hidden, "\ufffd");
}
/** The same on one line: every run of white space is one space. */
function oneLine(text) {
    return plainText(text).replace(/\s+/g, " ").trim();
}
/** `text` cut to `length` UTF-16 units, with an ellipsis where something is missing; never inside a surrogate pair. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}
const plain_text_hidden = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

;// CONCATENATED MODULE: ./build/src/action/runner.js



const annotate = { error: error, notice: notice, warning: warning };
/** The runner cuts an annotation at 4,096 characters. Here it is cut last: half a secret would not be recognised as one. */
const longest = 4000;
/**
 * The runner of the process's own environment. Values travel behind random delimiters, never as `name=value` (R45).
 * Only named imports of @actions/core are used: the bundle then leaves out its HTTP client, two thirds of a step's start.
 */
function openRunner() {
    return {
        print: info,
        command: (kind, message, place) => {
            if (kind !== "debug")
                annotate[kind](cut(message, longest), place === undefined ? {} : annotation(place));
            else if (isDebug())
                debug(message);
        },
        startGroup: startGroup,
        endGroup: endGroup,
        mask: setSecret,
        // Without a file core falls back to printed commands, which anything printed could imitate.
        output: (name, value) => {
            if (process.env["GITHUB_OUTPUT"])
                setOutput(name, value);
        },
        saveState: (name, value) => {
            if (process.env["GITHUB_STATE"])
                saveState(name, value);
        },
        // Runners without job summaries leave the variable out; core's own writer only works asynchronously.
        summary: (markdown) => {
            const file = process.env["GITHUB_STEP_SUMMARY"];
            if (file)
                (0,external_node_fs_namespaceObject.appendFileSync)(file, `${markdown}\n`);
        },
    };
}
function annotation(place) {
    return {
        file: place.file,
        ...(place.line === undefined ? {} : { startLine: place.line }),
        ...(place.column === undefined ? {} : { startColumn: place.column }),
    };
}
/** A runner that never sees a secret (R49). */
function withoutSecrets(runner, redact) {
    return {
        print: (line) => runner.print(redact(line)),
        command: (kind, message, place) => runner.command(kind, redact(message), place),
        startGroup: (title) => runner.startGroup(redact(title)),
        endGroup: () => runner.endGroup(),
        mask: (secret) => runner.mask(secret),
        output: (name, value) => runner.output(name, redact(value)),
        saveState: (name, value) => runner.saveState(name, redact(value)),
        summary: (markdown) => runner.summary(redact(markdown)),
    };
}

;// CONCATENATED MODULE: ./build/src/action/host.js

function processHost() {
    return {
        environment: process.env,
        openRunner: openRunner,
        openGitHub: async () => (await __nccwpck_require__.e(/* import() */ 975).then(__nccwpck_require__.bind(__nccwpck_require__, 4975))).createClient,
        onCancel: (stop) => {
            process.once("SIGINT", stop);
            process.once("SIGTERM", stop);
        },
        exitCode: (code) => {
            process.exitCode = code;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/action/inputs.js

/** The variable in which the runner hands over an input: upper-cased, spaces as `_`, hyphens kept. */
function variableOf(input) {
    return `INPUT_${input.replace(/ /g, "_").toUpperCase()}`;
}
/**
 * Reads every input of a door and reports all mistakes at once, before anything else happens (R51).
 *
 * @throws UserError `invalid-input`
 */
function readInputs(inputs, environment) {
    const found = new Map();
    const mistakes = [];
    for (const [name, input] of Object.entries(inputs)) {
        const raw = environment[variableOf(name)]?.trim();
        const read = input.read(raw === "" ? undefined : raw);
        if (read.ok)
            found.set(name, read.value);
        else
            mistakes.push(`\`${name}\` ${read.problem}`);
    }
    if (mistakes.length > 0)
        throw invalid(mistakes, Object.keys(inputs));
    // Each value was made by the reader of the input of that name, which is what `Values` says.
    return Object.fromEntries(found);
}
function invalid(mistakes, names) {
    const [first = ""] = mistakes;
    const message = mistakes.length === 1
        ? `Input ${first}.`
        : `${mistakes.length} inputs are wrong:\n${mistakes.map((mistake) => `- input ${mistake}`).join("\n")}`;
    return new UserError(message, {
        reason: "invalid-input",
        hint: `Correct it under \`with:\` of this step. The inputs are: ${names.join(", ")}.`,
    });
}
/** The secrets among the inputs, also when other inputs are wrong: an error message must not show one either (R49). */
function secretsOf(inputs, environment) {
    return Object.entries(inputs)
        .filter(([, input]) => input.secret)
        .map(([name]) => environment[variableOf(name)]?.trim() ?? "")
        .filter((secret) => secret !== "");
}

;// CONCATENATED MODULE: ./build/src/action/annotations.js
/** The runner keeps ten of a kind per step; one error is kept free for the end. */
const shown = 8;
/** Gathers annotations so that none is dropped silently. */
function createAnnotations(emit) {
    const count = { notice: 0, warning: 0, error: 0 };
    let held = [];
    return {
        add(kind, message, place) {
            count[kind] += 1;
            if (count[kind] <= shown)
                emit(kind, message, place);
            else
                held.push({ kind, message, place });
        },
        flush(print) {
            for (const kind of ["error", "warning", "notice"]) {
                const rest = held.filter((one) => one.kind === kind);
                const [only] = rest;
                if (only === undefined)
                    continue;
                if (rest.length === 1) {
                    emit(kind, only.message, only.place);
                    continue;
                }
                for (const { message, place } of rest)
                    print(`${kind}: ${place === undefined ? "" : `${where(place)}: `}${message}`);
                emit(kind, `${rest.length} more like these are in the log of this step.`);
            }
            held = [];
        },
    };
}
function where(place) {
    return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}

;// CONCATENATED MODULE: ./build/src/action/log.js


/** @returns the log, and `flush`, which writes the annotations that count the rest */
function createLog(runner) {
    const annotations = createAnnotations((kind, message, place) => runner.command(kind, plainText(message), place));
    let grouped = false;
    const info = (message) => {
        for (const line of plainText(message).split("\n"))
            runner.print(inertLine(line));
    };
    const log = {
        info,
        debug: (message) => runner.command("debug", plainText(message)),
        notice: (message, place) => annotations.add("notice", message, place),
        warning: (message, place) => annotations.add("warning", message, place),
        error: (message, place) => annotations.add("error", message, place),
        group: async (title, work) => {
            if (grouped) {
                info(title);
                return work();
            }
            grouped = true;
            runner.startGroup(plainText(title));
            try {
                return await work();
            }
            finally {
                runner.endGroup();
                grouped = false;
            }
        },
    };
    return { log, flush: () => annotations.flush(info) };
}
/**
 * A line that the runner cannot read as a command. It knows two forms (actions/runner `ActionCommand.cs`): `::name::` at
 * the start of a line, after white space, and the older `##[name]` anywhere in it.
 */
function inertLine(line) {
    return line.replace(/^(\s*):(?=:)/, "$1:\u200b").replace(/##(?=\[)/g, "##\u200b");
}

;// CONCATENATED MODULE: ./build/src/action/markdown.js

/** Between two characters that GitHub would otherwise read together, such as `@` and a name. Takes no room. */
const gap = "\u200b";
/** Escapes text for use inside a line. References to people, issues and addresses stay readable and do not link. */
function escapeText(text) {
    return oneLine(text)
        .replace(/@/g, `@${gap}`)
        .replace(/#(?=\d)|\bGH-(?=\d)/gi, `$&${gap}`)
        .replace(/:(?=\/\/)/g, `:${gap}`)
        .replace(/\bwww(?=\.)/gi, `$&${gap}`)
        .replace(/[\\`*_[\]~$]/g, "\\$&")
        .replace(/[&<>|]/g, (sign) => entities[sign] ?? sign);
}
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;" };
/** Escapes text for the inside of an HTML element, where Markdown does not apply. */
function escapeHtml(text) {
    return oneLine(text)
        .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${gap}`)
        .replace(/[&<>"]/g, (sign) => htmlEntities[sign] ?? sign);
}
const htmlEntities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text as a code span, for what a reader may copy: GitHub links nothing in it. */
function code(text) {
    const line = oneLine(text);
    if (line === "")
        return { markdown: "" };
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return { markdown: fence + pad + line + pad + fence };
}
/** A link whose text is escaped; what is not an http(s) address stays text. */
function markdown_link(text, url) {
    const address = URL.parse(url);
    if (address === null || !/^https?:$/.test(address.protocol) || address.username !== "" || address.password !== "") {
        return { markdown: escapeText(text) };
    }
    const href = address.href.replace(/[\\<>()|`[\]*_~@$]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return { markdown: `[${escapeText(text)}](${href})` };
}
function strong(...parts) {
    const inner = inline(parts).trim();
    return { markdown: inner === "" ? "" : `**${inner}**` };
}
/** Joins the parts of a line; text among them is escaped. */
function inline(part) {
    if (typeof part === "string")
        return escapeText(part);
    if ("markdown" in part)
        return part.markdown;
    return part.map((inner) => spaced(inner)).reduce(joined, "");
}
/** Spaces at the ends of a text part separate it from its neighbours, so they stay. */
function spaced(part) {
    const text = inline(part);
    if (typeof part !== "string")
        return text;
    return (/^\s/.test(part) ? " " : "") + text + (text !== "" && /\s$/.test(part) ? " " : "");
}
/** Two code spans side by side would become one. */
function joined(left, right) {
    return left.endsWith("`") && right.startsWith("`") ? left + gap + right : left + right;
}
/** A line that stands alone: nothing at its start makes it a heading, a list, a quote or a rule. */
function line(...parts) {
    return inline(parts)
        .trim()
        .replace(/^(?:[-+=#]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
/** A line as the content of a table cell. */
function cell(part) {
    return inline([part]).trim().replace(/\|/g, "\\|");
}
/** A block of text exactly as it is, with line ends, behind a fence that it cannot close. */
function fence(language, text) {
    const body = plainText(text).replace(/\n+$/, "");
    const marks = "`".repeat(Math.max(3, longestRun(body) + 1));
    return `${marks}${language.replace(/[^a-z0-9-]/gi, "")}\n${body}\n${marks}`;
}
/** Text for the inside of a quoted label in a Mermaid diagram: everything but plain letters becomes an entity code. */
function diagramLabel(text) {
    return oneLine(text).replace(/[^\p{L}\p{N} .-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

;// CONCATENATED MODULE: ./build/src/action/summary.js

/** GitHub refuses a larger summary as a whole. */
const mebibyte = 1024 * 1024;
const tableRows = 200;
function createSummary() {
    const blocks = [];
    let heading = "";
    let verdict = "";
    const add = (block) => {
        if (block !== "")
            blocks.push(block);
        return summary;
    };
    const summary = {
        heading(title) {
            const text = line(title);
            if (heading === "" && blocks.length === 0) {
                heading = `## ${text}`;
                return summary;
            }
            return add(`### ${text}`);
        },
        verdict(...parts) {
            verdict = line(...parts);
            return summary;
        },
        paragraph: (...parts) => add(line(...parts)),
        list: (items) => add(items.map((item) => `- ${line(item)}`).join("\n")),
        table(columns, rows, options = {}) {
            const most = options.rows ?? tableRows;
            const row = (cells) => `| ${columns.map((_, at) => cell(cells[at] ?? "")).join(" | ")} |`;
            add([row(columns), `|${" --- |".repeat(columns.length)}`, ...rows.slice(0, most).map(row)].join("\n"));
            return rows.length > most ? summary.paragraph(`\u2026 and ${rows.length - most} more.`) : summary;
        },
        details(title, fill) {
            const inner = createSummary();
            fill(inner);
            // The blank lines end GitHub's HTML block, so that Markdown applies inside.
            return add(`<details><summary>${escapeHtml(title)}</summary>\n\n${inner.render(Infinity)}\n\n</details>`);
        },
        block: (language, text) => add(fence(language, text)),
        mermaid: (lines) => add(fence("mermaid", lines.join("\n"))),
        empty: () => heading === "" && verdict === "" && blocks.length === 0,
        render: (limit = mebibyte) => fitting([heading, verdict, ...blocks].filter((block) => block !== ""), limit),
    };
    return summary;
}
function fitting(blocks, limit) {
    const whole = blocks.join("\n\n");
    if (Buffer.byteLength(whole) <= limit)
        return whole;
    const note = "\u2026 The rest is left out here: a job summary holds 1 MiB. The output `result` has all of it.";
    let room = limit - Buffer.byteLength(note);
    const kept = [];
    for (const block of blocks) {
        room -= Buffer.byteLength(block) + 2;
        if (room < 0)
            break;
        kept.push(block);
    }
    return [...kept, note].join("\n\n");
}

;// CONCATENATED MODULE: ./build/src/action/report.js



/** Writes a result: outputs, one line in the log or one error, and a short summary when the door wrote none. */
function reportResult(definition, result, desk) {
    writeOutputs(definition, desk.runner, {
        ...result.outputs,
        decision: result.decision,
        reason: result.reason,
        result: report_document(result.decision, result.reason, result.message, result.result),
    });
    if (result.failed)
        desk.runner.command("error", plainText(lines(result.message, result.hint)));
    else
        desk.log.info(`${definition.name}: ${result.decision}. ${result.message}`);
    if (desk.summary.empty()) {
        desk.summary.heading(definition.name).verdict(strong(result.decision), ": ", result.message);
        if (result.hint !== undefined)
            desk.summary.paragraph(result.hint);
    }
}
/** Writes an error: the annotation first, because whatever follows could fail too. */
function reportError(definition, error, desk) {
    desk.runner.command("error", plainText(lines(error.message, error.hint)), error.at);
    desk.log.debug(error.detail);
    const decision = deferring.has(error.reason) && "deferred" in definition.allDecisions ? "deferred" : "error";
    writeOutputs(definition, desk.runner, {
        decision,
        reason: error.reason,
        result: report_document(decision, error.reason, error.message, error.hint === undefined ? {} : { hint: error.hint }),
    });
}
/** GitHub was too busy or out of reach: neither yes nor no, and the step may be run again as it is (R72, R82). */
const deferring = new Set(["deferred", "github-rate-limited", "github-unavailable", "github-ambiguous"]);
/** What a summary says above everything else when the step stopped. */
function errorSummary(definition, error) {
    const summary = createSummary().heading(definition.name).verdict(strong("Stopped"), ": ", error.message);
    if (error.hint !== undefined)
        summary.paragraph(error.hint);
    return summary.render();
}
function report_document(decision, reason, message, body) {
    return { schema: 1, decision, reason, message, ...body };
}
/** Every declared output is written, so that none keeps a value of another meaning; absent ones are empty. */
function writeOutputs(definition, runner, values) {
    const unknown = Object.keys(values).filter((name) => !Object.hasOwn(definition.allOutputs, name));
    if (unknown.length > 0)
        throw new Error(`The door ${definition.name} declares no output ${unknown.join(", ")}.`);
    for (const name of Object.keys(definition.allOutputs))
        runner.output(name, outputText(values[name]));
}
function outputText(value) {
    if (value === undefined || value === null)
        return "";
    return (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();
}
function lines(message, hint) {
    return hint === undefined ? message : `${message}\n${hint}`;
}

;// CONCATENATED MODULE: ./build/src/action/secrets.js


/** Shorter words are no secrets worth the name, and hiding them would mangle ordinary text. */
const shortest = 8;
function secretsOfStep(values) {
    const masks = values.flatMap((value) => [value, ...value.split(/\r?\n/)]).filter((value) => value.length >= shortest);
    const forms = [...new Set(masks.flatMap(formsOf))]
        .filter((form) => form.length >= shortest)
        .sort((a, b) => b.length - a.length);
    return {
        masks: [...new Set(masks)],
        redact: (text) => forms.reduce((left, form) => left.replaceAll(form, "***"), text),
    };
}
function formsOf(secret) {
    return [
        secret,
        encodeURIComponent(secret.toWellFormed()),
        JSON.stringify(secret).slice(1, -1),
        ...base64Forms(secret),
    ].flatMap(shownForms);
}
/** As our own pages show a text: escaped for Markdown, for HTML, for a cell or a diagram. `ghs_\u2026` becomes `ghs\_\u2026` there. */
function shownForms(form) {
    const plain = [form, plainText(form), oneLine(form)];
    return [...plain, line(form), escapeText(form), escapeHtml(form), diagramLabel(form)].flatMap((shown) => [
        shown,
        shown.replaceAll("|", "\\|"),
    ]);
}
/**
 * The part of a base64 text that does not depend on what stands before or after the secret, for the three ways in which
 * its bytes can fall on the groups of three: `x-access-token:<secret>` in a Basic header is found as well.
 */
function base64Forms(secret) {
    const bytes = Buffer.from(secret, "utf8");
    return [0, 1, 2].flatMap((shift) => {
        const skip = (3 - shift) % 3;
        const whole = bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3);
        return [whole.toString("base64"), whole.toString("base64url")];
    });
}

;// CONCATENATED MODULE: ./build/src/action/state.js
/** What a main step keeps for its post step; GitHub hands it over in `STATE_` variables, the case of the name kept. */
function createState(runner, environment) {
    const saved = new Map();
    return {
        save(name, value) {
            saved.set(name, value);
            runner.saveState(name, value);
        },
        get: (name) => (saved.get(name) ?? environment[`STATE_${name}`]) || undefined,
    };
}

;// CONCATENATED MODULE: ./build/src/action/run.js











/** Kept by the main step once its inputs were good; without it the post step has nothing to settle. */
const begun = "env-actions-main";
/** Runs a door's main step. Its launcher in `dist/` does nothing else. */
function run(definition, host = processHost()) {
    return step(definition, host, async (inputs, world, desk) => {
        world.state.save(begun, "begun");
        const result = await definition.run(inputs, world);
        reportResult(definition, result, desk);
        return !result.failed;
    });
}
/**
 * Runs a door's post step. It never reports success for a main step that did not finish: a door finds out from its own
 * saved state, and a missing one means failure (R107). A main step that stopped at a wrong input left nothing to settle.
 */
function runPost(definition, host = processHost()) {
    if (!host.environment[`STATE_${begun}`])
        return Promise.resolve();
    return step(definition, host, async (inputs, world) => {
        await definition.post?.(inputs, world);
        return true;
    });
}
/** The only place that catches: whatever is thrown becomes one clear error and a non-zero exit. */
async function step(definition, host, work) {
    // Anything that ends the process early ends it red.
    host.exitCode(1);
    const secrets = secretsOfStep([...secretsOf(definition.inputs, host.environment), ...runnerSecrets(host)]);
    const runner = withoutSecrets(host.openRunner(), secrets.redact);
    const { log, flush } = createLog(runner);
    const desk = { runner, log, summary: createSummary() };
    const open = [];
    let stopped = "";
    try {
        const inputs = readInputs(definition.inputs, host.environment);
        for (const secret of secrets.masks)
            runner.mask(secret);
        const world = await createWorld(definition, host, desk, open);
        if (await work(inputs, world, desk))
            host.exitCode(0);
    }
    catch (thrown) {
        const error = explain(thrown);
        stopped = errorSummary(definition, error);
        reportError(definition, error, desk);
    }
    finally {
        for (const client of open)
            client.close();
        flush();
        writeSummary(runner, stopped, desk);
    }
}
async function createWorld(definition, host, desk, open) {
    const context = readContext(host.environment);
    const createClient = await host.openGitHub();
    const cancelling = new AbortController();
    host.onCancel(() => cancelling.abort());
    const clock = cancellableClock(cancelling.signal);
    return {
        run: context,
        clock,
        log: desk.log,
        summary: desk.summary,
        state: createState(desk.runner, host.environment),
        cancelled: cancelling.signal,
        connect: (token, options = {}) => {
            const { apiUrl, graphqlUrl } = context;
            const client = createClient({
                proxyEnv: host.environment,
                token,
                apiUrl,
                graphqlUrl,
                agent: `env-actions/${definition.name}`,
                clock,
                deadline: new Date(clock.now().getTime() + stepPatience),
                ...options,
            });
            open.push(client);
            return client;
        },
        randomUuid: () => crypto.randomUUID(),
        env: (name) => host.environment[name] || undefined,
    };
}
/** The runner hands these to every step beside the inputs. */
function runnerSecrets(host) {
    return ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"].map((name) => host.environment[name] ?? "");
}
function writeSummary(runner, stopped, desk) {
    const rest = desk.summary.render(summaryLimit - Buffer.byteLength(stopped));
    const whole = [stopped, rest].filter((part) => part !== "").join("\n\n");
    if (whole !== "")
        runner.summary(whole);
}
/** A step waits no longer than this, in milliseconds, for rate limits and outages; then it ends `deferred` (R72). */
const stepPatience = 20 * 60_000;
/** A little below GitHub's 1 MiB, for the lines between the parts. */
const summaryLimit = 1024 * 1024 - 16;

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./build/src/action/definition.js
const errorWord = {
    means: "the step could not judge: a wrong input, a missing permission, GitHub out of reach; `reason` says which",
    exit: "non-zero",
};
/** A door as data: run by its launcher, called by tests with a world of their own, compared with its `action.yml`. */
function action(spec) {
    const allDecisions = { ...spec.decisions, error: errorWord };
    const words = Object.keys(allDecisions).map((word) => `\`${word}\``);
    return {
        ...spec,
        allDecisions,
        allOutputs: {
            decision: `One of ${words.join(", ")}.`,
            reason: "A stable kebab-case code that says why.",
            result: "One JSON document with `schema: 1`: the decision and everything it rests on.",
            ...spec.outputs,
        },
    };
}

;// CONCATENATED MODULE: ./build/src/action/input.js
/**
 * The kinds of input a door can declare. Each is plain data plus one pure reader, so that the code, `action.yml` and the
 * README table can be compared. An empty input is `undefined`, once, here at the edge.
 */
const value = (found) => ({ ok: true, value: found });
const problem = (text) => ({ ok: false, problem: text });
const isExpression = (text) => /^\$\{\{/.test(text);
/** `${{ body }}`: a default that the runner resolves before the step starts. */
function expression(body) {
    return `\${{ ${body} }}`;
}
/** Any text. Required, unless it has a default. */
function input_text(options) {
    return {
        description: options.description,
        takes: "text",
        required: options.default === undefined,
        default: options.default,
        secret: false,
        read: (raw) => {
            const found = raw ?? options.default;
            return found === undefined ? problem("is required and was not given") : value(found);
        },
    };
}
/** Any text, or nothing. */
function maybe(options) {
    return {
        description: options.description,
        takes: "text",
        required: false,
        default: undefined,
        secret: false,
        read: value,
    };
}
/** `true` or `false`, nothing else: `yes`, `1` and `True!` are mistakes (R51). */
function flag(options) {
    return {
        description: options.description,
        takes: "`true` or `false`",
        required: false,
        default: String(options.default),
        secret: false,
        read: (raw = String(options.default)) => {
            if (raw === "true" || raw === "false")
                return value(raw === "true");
            return problem(`is ${quoted(raw)}; allowed are \`true\` and \`false\``);
        },
    };
}
/** One of a few words, compared whole and in their own case. */
function oneOf(words, options) {
    const allowed = words.map((word) => `\`${word}\``).join(", ");
    return {
        description: options.description,
        takes: allowed,
        required: options.default === undefined,
        default: options.default,
        secret: false,
        read: (raw = options.default) => {
            if (raw === undefined)
                return problem(`is required and was not given; allowed are ${allowed}`);
            const found = words.find((word) => word === raw);
            return found === undefined ? problem(`is ${quoted(raw)}; allowed are ${allowed}`) : value(found);
        },
    };
}
/** A whole number from 1 on, written in plain digits without sign, exponent or leading zero (R51). */
function integer(options) {
    return {
        description: options.description,
        takes: "whole number from 1",
        required: false,
        default: undefined,
        secret: false,
        read: (raw) => {
            if (raw === undefined)
                return value(undefined);
            const number = Number(raw);
            if (/^[1-9][0-9]*$/.test(raw) && Number.isSafeInteger(number))
                return value(number);
            return problem(`is ${quoted(raw)}; allowed is a whole number from 1 in plain digits, such as \`10\``);
        },
    };
}
/** A token or key: never printed, and taken out of whatever the step writes (R49). */
function secret(options) {
    return {
        description: options.description,
        takes: "secret",
        required: options.default === undefined,
        default: options.default,
        secret: true,
        read: (raw) => raw === undefined
            ? problem(`is empty; if it comes from \`secrets.\`, that secret does not exist here (forks get none); ${remedy}`)
            : value(raw),
    };
}
const remedy = "without the line the job's own token is used";
/** JSON text, parsed; undefined when empty. The shape is for the reader to check: it is `unknown` here. */
function json(options) {
    return {
        description: options.description,
        takes: "JSON",
        required: false,
        default: options.default,
        secret: false,
        read: (raw) => {
            const found = raw ?? (options.default !== undefined && !isExpression(options.default) ? options.default : undefined);
            if (found === undefined)
                return value(undefined);
            try {
                return value(JSON.parse(found));
            }
            catch {
                return problem(`is not JSON; give it as one expression, such as \`${expression("toJSON(job)")}\``);
            }
        },
    };
}
/** A value as it is shown in a message: short, and on one line. */
function quoted(raw) {
    const line = JSON.stringify(raw.length > 60 ? `${raw.slice(0, 60)}\u2026` : raw);
    return line.toWellFormed();
}

;// CONCATENATED MODULE: ./build/src/promotion/mode.js

/** The caller, as the runner describes the run. */
function callerOf(run) {
    const input = (name) => {
        const value = at(run.event, "inputs", name);
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
    const prefix = `${caller.repository}/.github/workflows/${environment.workflow}@`;
    if (caller.workflowRef === null || !caller.workflowRef.startsWith(prefix))
        return "requesting";
    if (caller.dispatched.environment !== environment.name)
        return "requesting";
    if ((caller.dispatched.service ?? "") !== (wanted.service ?? ""))
        return "requesting";
    const expected = `refs/heads/${wanted.defaultBranch}`;
    return caller.ref === expected && caller.workflowRef === `${prefix}${expected}` ? "deploying" : "wrong-ref";
}
/** The path of the calling workflow file in its repository, `undefined` when the runner does not say it. */
function workflowPathOf(workflowRef, repository) {
    const prefix = `${repository}/`;
    if (workflowRef === null || !workflowRef.startsWith(prefix))
        return undefined;
    return workflowRef.slice(prefix.length).split("@")[0];
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
        workflowPath: workflowPathOf(run.workflowRef, `${repo.owner}/${repo.name}`),
        deadline: new Date(world.clock.now().getTime() + PATIENCE_MS),
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/src/release/canonical.js
/** Deeper records than this are refused (R53); a value that contains itself ends here too. */
const MAX_DEPTH = 64;
/**
 * The one text of a JSON value, for digests: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). Stricter than the RFC where a digest would hide a loss (R52, R53): throws a
 * `TypeError` naming the place for anything that is not plain JSON (undefined, NaN, Infinity, bigint, functions, class
 * instances, holes, symbol keys, getters), for integers beyond 2^53, lone surrogates, a `__proto__` key and depth over 64.
 */
function canonical_canonicalJson(value) {
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

;// CONCATENATED MODULE: ./build/src/release/release.js


const RELEASE_ID = /^r-[0-9a-f]{12}$/;
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Whether the text is a full commit id: abbreviations, branches and tags are not (R23). */
function isCommitId(text) {
    return COMMIT_ID.test(text);
}
/** `sha256:<64 hex>` of the release's identity. Artifacts count by name, kind and digest, in order of their names. */
function releaseDigest(identity) {
    const artifacts = identity.artifacts
        .map(({ name, kind, digest }) => ({ name, kind, digest }))
        .map((artifact) => ({ artifact, text: canonical_canonicalJson([artifact.name, artifact.kind, artifact.digest]) }))
        .sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
        .map(({ artifact }) => artifact);
    const text = canonical_canonicalJson({
        service: identity.service,
        repository: identity.repository,
        commit: identity.commit,
        run: identity.run,
        artifacts,
    });
    return `sha256:${(0,external_node_crypto_namespaceObject.createHash)("sha256").update(text).digest("hex")}`;
}
/** The id people write: short enough to type, long enough that two releases of one service never share it by accident. */
function releaseId(digest) {
    return `r-${digest.slice("sha256:".length, "sha256:".length + 12)}`;
}
/** Whether a stored record still says what its id promises: the id is computed again from what it contains. */
function provesItself(record) {
    const digest = releaseDigest({
        service: record.service,
        repository: record.repository.id,
        commit: record.commit,
        run: record.run.id,
        artifacts: record.artifacts,
    });
    return record.digest === digest && record.id === releaseId(digest);
}
function nameOf(record) {
    const { id, version, commit, run, preview } = record;
    return { id, version, commit, run: run.id, preview };
}
/** How a person reads a release: its version where it has one, always its id. */
function describeRelease(release) {
    return release.version === null ? release.id : `${release.version} (${release.id})`;
}

;// CONCATENATED MODULE: ./build/src/promotion/answer.js

/** What a verdict is called, in a stable word, a stable code and a sentence. */
function say(verdict, facts) {
    const where = facts.environment.name;
    const what = describeRelease(facts.release);
    switch (verdict.kind) {
        case "entered":
            return {
                decision: "deploy",
                reason: "cleared",
                message: `${verdict.promotion} has taken ${where} for ${what}.`,
                hint: undefined,
            };
        case "dispatching":
            return {
                decision: "dispatched",
                reason: "cleared",
                message: `${verdict.promotion}: the workflow of ${where} was started for ${what}.`,
                hint: undefined,
            };
        case "dispatched":
            return {
                decision: "dispatched",
                reason: "already-dispatched",
                message: `${verdict.promotion}: the workflow of ${where} was started before.`,
                hint: undefined,
            };
        case "waiting":
            return {
                decision: "waiting",
                ...first(facts, "wait"),
                message: `${verdict.promotion} waits: ${messages(facts, "wait")}`,
            };
        case "rejected":
            return {
                decision: "blocked",
                ...first(facts, "fail"),
                message: `${what} may not enter ${where}: ${messages(facts, "fail")}`,
            };
        case "unknown":
            return {
                decision: "deferred",
                ...first(facts, "unknown"),
                message: `Nobody can say whether ${what} may enter ${where}: ${messages(facts, "unknown")}`,
            };
        case "closed":
            return answer_closed(verdict, where, what);
    }
}
function answer_closed(verdict, where, what) {
    const { reason, promotion } = verdict;
    const id = promotion?.id ?? "it";
    switch (reason) {
        case "not-owner":
            return {
                decision: "not-owner",
                reason,
                message: `${id} is ${promotion?.state ?? "open"} in another job.`,
                hint: "Wait for that job; this one has no part in it.",
            };
        case "already-there":
            return {
                decision: "unchanged",
                reason,
                message: `${where} runs ${what} already, by ${id}.`,
                hint: "Promote another release; the same one is deployed only once.",
            };
        case "already-settled":
            return {
                decision: "unchanged",
                reason,
                message: `${id} is ${promotion?.state ?? "settled"}: a settled promotion never opens again.`,
                hint: "Start the workflow anew to make a new promotion.",
            };
        case "promotion-unknown":
            return {
                decision: "blocked",
                reason,
                message: `The ledger has no such promotion to ${where}.`,
                hint: "Leave the input promotion empty when you start the workflow by hand.",
            };
        case "release-differs":
            return {
                decision: "blocked",
                reason,
                message: `${id} is about ${promotion?.release.id ?? "another release"}, not ${what}.`,
                hint: "Leave the input release empty, or name that release.",
            };
        case "stale-dispatch":
            return {
                decision: "blocked",
                reason,
                message: `${id} was judged anew since this run was started.`,
                hint: "Nothing to do: a newer run of this workflow has the current plan.",
            };
    }
}
function first({ judgement }, verdict) {
    const result = judgement.results.find((each) => each.verdict === verdict);
    return { reason: result?.reason ?? "not-judged", hint: result?.unblock };
}
function messages({ judgement }, verdict) {
    return judgement.results
        .filter((each) => each.verdict === verdict)
        .map(({ message }) => message)
        .join(" ");
}
/** The promotion that a verdict is about, once there is one. */
function promotionOf(verdict) {
    return verdict.kind === "closed" ? (verdict.promotion?.id ?? null) : verdict.promotion;
}
/** The body of the output `result`: everything the decision rests on. */
function bodyOf(verdict, facts) {
    const { judgement, environment, ground } = facts;
    return {
        service: ground.service,
        environment: environment.name,
        promotion: promotionOf(verdict),
        release: { ...facts.release, digest: judgement.release.digest },
        policy: ground.policy.sha256,
        ledger: { head: ground.ledger.oid, seq: ground.ledger.head.seq },
        gates: judgement.results.map((result) => ({ ...result })),
    };
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/fault.js
/** The artifact is not what it should be. The environment was not touched, unless the reason came from `move`. */
class ArtifactFault extends Error {
    name = "ArtifactFault";
    reason;
    hint;
    constructor(reason, message, hint, options) {
        super(message, options);
        this.reason = reason;
        this.hint = hint;
    }
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: ./build/src/github/errors.js
var github_errors = __nccwpck_require__(6150);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __nccwpck_require__(7934);
;// CONCATENATED MODULE: ./build/src/github/parse.js


/**
 * Reads what this program needs from an answer; unknown extra fields are ignored, a missing or odd one that is needed is
 * `unexpected` and never a pass (R77).
 */
function parse_parse(schema, data, request) {
    const parsed = dist/* safeParse */.xLC(schema, data, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const where = dist/* getDotPath */.BuJ(issue) ?? "the answer";
    throw (0,github_errors/* unexpected */.os)(request, `${where} is not what GitHub documents (${issue.message.slice(0, 200)})`);
}
/** A numeric id. */
const Id = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
/** A full git object id. */
const Oid = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
/** A time as GitHub writes it, kept as text. */
const Time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/));

;// CONCATENATED MODULE: ./build/src/github/repo.js
/** The repository's part of a route's parameters. */
function repo_inRepo(repo) {
    return { owner: repo.owner, repo: repo.name };
}

;// CONCATENATED MODULE: ./build/src/github/save.js
/** Bytes of one write. Received pieces are copied into two buffers of this size, which keeps memory flat whatever arrives. */
const BATCH = 256 * 1024;
/** Hashes a stream and keeps nothing. When it throws, the stream is destroyed. */
function hashBytes(receiving) {
    return receive(receiving, async () => { });
}
/**
 * Writes a stream to a file and hashes it on the way. One batch is written while the next is received, so that neither
 * waits for the other. When it throws, the stream is destroyed and the file closed; what was written of it is still there.
 *
 * @param to path of the file; it is made or overwritten
 */
async function saveAndHash({ to, ...receiving }) {
    const file = save_open(to, receiving.body);
    let [filling, other] = [Buffer.allocUnsafeSlow(BATCH), Buffer.allocUnsafeSlow(BATCH)];
    let filled = 0;
    let writing = Promise.resolve();
    const flush = async () => {
        await writing;
        writing = save_write(file, filling.subarray(0, filled));
        // It is awaited before the next write; until then its failure must not end the process.
        writing.catch(() => undefined);
        [filling, other] = [other, filling];
        filled = 0;
    };
    try {
        const received = await receive(receiving, async (chunk) => {
            for (let taken = 0; taken < chunk.length;) {
                const copied = chunk.copy(filling, filled, taken);
                taken += copied;
                filled += copied;
                if (filled === BATCH)
                    await flush();
            }
        });
        await flush();
        await writing;
        return received;
    }
    finally {
        await writing.catch(() => undefined);
        process.getBuiltinModule("node:fs").closeSync(file);
    }
}
async function receive({ body, accept }, use) {
    const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
    let size = 0;
    for await (const chunk of body) {
        if (!Buffer.isBuffer(chunk))
            throw new Error("the stream gave no bytes");
        size += chunk.length;
        accept(size);
        hash.update(chunk);
        await use(chunk);
    }
    return { sha256: `sha256:${hash.digest("hex")}`, size };
}
function save_open(to, body) {
    try {
        return process.getBuiltinModule("node:fs").openSync(to, "w");
    }
    catch (error) {
        body.destroy();
        throw error;
    }
}
function save_write(file, bytes) {
    return new Promise((resolve, reject) => {
        process.getBuiltinModule("node:fs").write(file, bytes, (error, count) => {
            if (error !== null)
                reject(error);
            else if (count < bytes.length)
                reject(new Error(`only ${count} of ${bytes.length} bytes could be written`));
            else
                resolve();
        });
    });
}

;// CONCATENATED MODULE: ./build/src/github/releases.js





const ReleaseShape = dist/* pipe */.FsL(dist/* object */.Ikc({
    id: Id,
    tag_name: dist/* string */.YjP(),
    draft: dist/* boolean */.zMY(),
    prerelease: dist/* boolean */.zMY(),
    immutable: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    assets: dist/* array */.YOg(dist/* object */.Ikc({
        id: Id,
        name: dist/* string */.YjP(),
        state: dist/* string */.YjP(),
        digest: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/))),
    })),
}), dist/* transform */.pdi((found) => ({
    id: found.id,
    tag: found.tag_name,
    draft: found.draft,
    prerelease: found.prerelease,
    immutable: found.immutable ?? false,
    assets: found.assets.map(({ id, name, state, digest }) => ({
        id,
        name,
        digest: digest ?? null,
        uploaded: state === "uploaded",
    })),
})));
/** The published release of exactly this tag, or `null`; drafts are not found by their tag. */
async function getReleaseByTag(client, o) {
    const route = "GET /repos/{owner}/{repo}/releases/tags/{tag}";
    return orNull(async () => {
        const answer = await client.rest("read", route, { ...repo_inRepo(o.repo), tag: o.tag });
        const release = parse_parse(ReleaseShape, answer.data, route);
        if (release.tag !== o.tag)
            throw (0,github_errors/* unexpected */.os)(route, `asked for ${o.tag}, got ${release.tag}`);
        return release;
    });
}
/** A release by its id, drafts too, or `null` when it was deleted. */
async function getRelease(client, o) {
    const route = "GET /repos/{owner}/{repo}/releases/{release_id}";
    return orNull(async () => {
        const answer = await client.rest("read", route, { ...repo_inRepo(o.repo), release_id: o.id });
        return parse_parse(ReleaseShape, answer.data, route);
    });
}
/** The release that the repository shows as its latest, or `null` when it has none. */
async function getLatestRelease(client, o) {
    const route = "GET /repos/{owner}/{repo}/releases/latest";
    return orNull(async () => parse_parse(ReleaseShape, (await client.rest("read", route, repo_inRepo(o.repo))).data, route));
}
/** Changes a release and answers what it is now. Throws GitHubFailure `forbidden` or `unprocessable` when refused. */
async function updateRelease(client, o) {
    const route = "PATCH /repos/{owner}/{repo}/releases/{release_id}";
    const { prerelease, latest } = o.change;
    const answer = await client.rest("idempotent", route, {
        ...repo_inRepo(o.repo),
        release_id: o.id,
        make_latest: String(latest),
        ...(prerelease === undefined ? {} : { prerelease }),
    });
    return parse_parse(ReleaseShape, answer.data, route);
}
const TagRefShape = dist/* object */.Ikc({
    ref: dist/* string */.YjP(),
    object: dist/* object */.Ikc({ type: dist/* picklist */.KIO(["commit", "tag", "tree", "blob"]), sha: Oid }),
});
const TagShape = dist/* object */.Ikc({ object: dist/* object */.Ikc({ type: dist/* string */.YjP(), sha: Oid }) });
/** The commit a tag points at, through one annotation, or `null` when there is no such tag or it is of something else. */
async function getTagCommit(client, o) {
    const refRoute = "GET /repos/{owner}/{repo}/git/ref/{ref}";
    const tagRoute = "GET /repos/{owner}/{repo}/git/tags/{tag_sha}";
    return orNull(async () => {
        const answer = await client.rest("read", refRoute, { ...repo_inRepo(o.repo), ref: `tags/${o.tag}` });
        const { ref, object } = parse_parse(TagRefShape, answer.data, refRoute);
        if (ref !== `refs/tags/${o.tag}`)
            throw (0,github_errors/* unexpected */.os)(refRoute, `asked for tag ${o.tag}, got ${ref}`);
        if (object.type !== "tag")
            return object.type === "commit" ? object.sha : null;
        const annotated = await client.rest("read", tagRoute, { ...repo_inRepo(o.repo), tag_sha: object.sha });
        const target = parse_parse(TagShape, annotated.data, tagRoute).object;
        return target.type === "commit" ? target.sha : null;
    });
}
/**
 * Streams a release asset to a file and hashes it on the way, as `downloadArtifact` does.
 *
 * @param o.to path of the file; it is made or overwritten
 * @param o.limit most bytes
 * @throws GitHubFailure `not-found` for a deleted asset, `unexpected` above the limit, `unavailable` when it keeps breaking
 */
async function downloadAsset(client, o) {
    const route = "GET /repos/{owner}/{repo}/releases/assets/{asset_id}";
    // Without this media type GitHub describes the asset instead of giving it.
    const parameters = { ...repo_inRepo(o.repo), asset_id: o.id, accept: "application/octet-stream" };
    const accept = (received) => {
        if (received > o.limit)
            throw (0,github_errors/* unexpected */.os)(route, `asset ${o.id} is larger than ${o.limit} bytes`);
    };
    try {
        return await client.download(route, parameters, async (_head, body) => saveAndHash({ body, to: o.to, accept }));
    }
    catch (failure) {
        process.getBuiltinModule("node:fs").rmSync(o.to, { force: true });
        throw failure;
    }
}
async function orNull(read) {
    try {
        return await read();
    }
    catch (failure) {
        if ((0,github_errors/* isFailure */.N6)(failure, "not-found"))
            return null;
        throw failure;
    }
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/asset-faults.js

/** What can be wrong with a release asset, in words. */
function badSource(name, source) {
    return new ArtifactFault("artifact-name-refused", `"${source}" is not <tag>/<asset name>.`, `Write ${name}=asset:<tag>/<asset name>, such as ${name}=asset:v1.4.0/${name}.tgz.`);
}
function badName(name) {
    return new ArtifactFault("artifact-name-refused", `"${name}" cannot be a file name on every system.`, "Upload the asset under a name of letters, digits, dots, dashes and underscores.");
}
function noRelease(tag) {
    return new ArtifactFault("artifact-missing", `There is no published GitHub release of tag "${tag}"; a draft is not one.`, "Publish it before this step, as a pre-release if people shall not take it yet: gh release create --prerelease.");
}
function noAsset({ tag, asset }, cause) {
    return new ArtifactFault("artifact-missing", `The GitHub release "${tag}" does not have the asset "${asset}": it was never uploaded completely, replaced or deleted.`, `Upload it before register: gh release upload ${tag} <file>. After that it must stay: register again what was replaced.`, { cause });
}
function mismatch(name, expected, found) {
    return new ArtifactFault("digest-mismatch", `The bytes of "${name}" are not the ones that were promised: expected ${expected}, found ${found}.`, "Nothing was deployed. Somebody or something changed the asset after it was built: build and register it again.");
}
function draft(tag) {
    return new ArtifactFault("asset-release-refused", `The GitHub release "${tag}" is a draft: its tag does not hold yet.`, "Publish it, as a pre-release if people shall not take it yet.");
}
function otherTag(registered, found) {
    return new ArtifactFault("asset-release-refused", `The GitHub release of "${registered}" now belongs to the tag "${found}".`, "Give it its tag back, or register what there is now as a new release.");
}
function otherCommit({ tag }, tagged, commit) {
    const where = tagged === null ? "does not point at a commit" : `points at ${tagged}`;
    return new ArtifactFault("asset-release-refused", `The tag "${tag}" ${where}; this release is of ${commit}.`, "An asset belongs to the commit it was built from: tag the commit that registers it, and never move the tag.");
}
function prereleaseAsLatest(tag) {
    return new ArtifactFault("asset-move-refused", `The GitHub release "${tag}" is a pre-release, which GitHub does not make the latest.`, "Say prerelease: false beside latest: true in this environment.");
}
function moveRefused(tag, failure, hint) {
    const message = `GitHub refused to change the release "${tag}": ${failure.message}`;
    return new ArtifactFault("asset-move-refused", message, hint, { cause: failure });
}
function notMoved(tag, what) {
    return new ArtifactFault("asset-move-refused", `The GitHub release "${tag}" was changed, but ${what}.`, "Somebody else may have changed it at the same moment, or GitHub shows it late: promote again.");
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/asset-move.js



/**
 * Makes the asset's GitHub release what the environment asks for: no pre-release any more, the latest. What is so already
 * is left alone, and what was asked is read back. `latest` never moves unless it is asked for.
 */
async function moveRelease(context, record, { release, wanted }) {
    const { client, repo } = context;
    const { id, tag } = release;
    const isLatest = async () => (await getLatestRelease(client, { repo }))?.id === id;
    const publish = wanted.release && release.prerelease;
    if (publish || (wanted.latest && !(await isLatest()))) {
        const change = { latest: wanted.latest, ...(publish ? { prerelease: false } : {}) };
        const now = await updateRelease(client, { repo, id, change }).catch((error) => {
            if ((0,github_errors/* isFailure */.N6)(error, "forbidden", "unprocessable", "not-found", "conflict"))
                throw asset_move_refused(release, error);
            throw error;
        });
        if (wanted.release && now.prerelease)
            throw notMoved(tag, "it is still a pre-release");
        if (wanted.latest && !(await isLatest()))
            throw notMoved(tag, "another release is still the latest");
    }
    const moved = (to) => ({ artifact: record.name, digest: record.digest, to });
    return [
        ...(wanted.release ? [moved(`releases/tag/${tag}`)] : []),
        ...(wanted.latest ? [moved("releases/latest")] : []),
    ];
}
function asset_move_refused({ tag, immutable }, failure) {
    const denied = failure.kind === "forbidden" || failure.kind === "not-found";
    if (denied)
        return moveRefused(tag, failure, "Give the deploying job permissions: contents: write.");
    const hint = immutable
        ? "The release is immutable: publish it as what it shall be, or take prerelease and latest out of this environment."
        : "Look at the release on GitHub: what refused the change is in the message.";
    return moveRefused(tag, failure, hint);
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/file-name.js
const FILE_NAME = /^[^\\/:*?"<>|\p{Cc}]{1,255}$/u;
/** Whether a text can be the name of one file in a folder, on every system: nothing in it leads anywhere else. */
function isFileName(text) {
    return FILE_NAME.test(text) && !/[. ]$/.test(text);
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/asset-source.js

/** Reads `<tag>/<asset name>`. A tag may have slashes, an asset's name cannot; `undefined` for anything else. */
function parseAssetSource(source) {
    const at = source.lastIndexOf("/");
    const [tag, asset] = [source.slice(0, Math.max(at, 0)), source.slice(at + 1)];
    return isTag(tag) && isFileName(asset) ? { tag, asset } : undefined;
}
/** The tags git accepts, in as far as they could be mistaken for something else in a path (git-check-ref-format). */
function isTag(tag) {
    if (tag === "" || tag.length > 250 || /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\//u.test(tag))
        return false;
    return tag.split("/").every((part) => part !== "" && !part.startsWith(".") && !/(?:\.|\.lock)$/.test(part));
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/asset.js








/** GitHub takes files below 2 GiB (docs.github.com, "About releases", storage and bandwidth quotas). */
const MOST_BYTES = 2 ** 31;
/**
 * An asset of a GitHub release of this repository. Assets can be replaced and tags can be moved by whoever may write, so
 * the bytes are hashed by us at every hop (R29, R30), and the tag must point at the release's commit each time.
 */
const assetKind = {
    async resolve(context, named) {
        const { name } = named;
        const source = parseAssetSource(named.source);
        if (source === undefined)
            throw badSource(name, named.source);
        const { client, repo } = context;
        const release = await getReleaseByTag(client, { repo, tag: source.tag });
        if (release === null)
            throw noRelease(source.tag);
        await proveRelease(context, release);
        const asset = release.assets.find((each) => each.name === source.asset);
        if (asset === undefined || !asset.uploaded)
            throw noAsset(source);
        const { file, sha256, size } = await download(context, { id: asset.id, ...source });
        // Only the digest was wanted.
        await (0,promises_namespaceObject.rm)(file, { force: true });
        refuseDifference(name, asset, sha256);
        return {
            kind: "asset",
            name,
            digest: sha256,
            size,
            asset: { id: asset.id, name: asset.name, release: release.id, tag: release.tag },
        };
    },
    async prepare(context, record, target) {
        const { name, digest, asset } = record;
        if (!isFileName(name))
            throw badName(name);
        if (!isFileName(asset.name))
            throw badName(asset.name);
        const [proven, fetched] = await Promise.allSettled([
            proveAsset(context, record),
            download(context, { id: asset.id, tag: asset.tag, asset: asset.name }),
        ]);
        if (fetched.status === "rejected")
            throw proven.status === "rejected" ? proven.reason : fetched.reason;
        const { file, sha256, size } = fetched.value;
        try {
            if (proven.status === "rejected")
                throw proven.reason;
            if (sha256 !== digest)
                throw mismatch(name, digest, sha256);
            const { release } = target;
            if (release?.latest && !release.release && proven.value.prerelease)
                throw prereleaseAsLatest(asset.tag);
            const reference = await place(context, record, file);
            return { name, kind: "asset", digest, reference, bytes: size };
        }
        finally {
            await (0,promises_namespaceObject.rm)(file, { force: true });
        }
    },
    async move(context, record, target) {
        if (target.release === undefined)
            return [];
        const release = await proveAsset(context, record);
        return moveRelease(context, record, { release, wanted: target.release });
    },
};
/** A release that people can see, with a tag that points at the commit of the release to be deployed. */
async function proveRelease({ client, repo, commit }, release) {
    if (release.draft)
        throw draft(release.tag);
    const tagged = await getTagCommit(client, { repo, tag: release.tag });
    if (tagged !== commit)
        throw otherCommit(release, tagged, commit);
}
/** What register saw, seen again: the release under its tag, and the asset among its files. */
async function proveAsset(context, { asset }) {
    const release = await getRelease(context.client, { repo: context.repo, id: asset.release });
    if (release === null)
        throw noRelease(asset.tag);
    if (release.tag !== asset.tag)
        throw otherTag(asset.tag, release.tag);
    await proveRelease(context, release);
    const found = release.assets.some(({ id, name, uploaded }) => id === asset.id && name === asset.name && uploaded);
    if (!found)
        throw noAsset({ tag: asset.tag, asset: asset.name });
    return release;
}
async function download({ client, repo, folder }, o) {
    await (0,promises_namespaceObject.mkdir)(folder, { recursive: true });
    const file = external_node_path_namespaceObject.join(folder, `.asset-${o.id}`);
    try {
        return { ...(await downloadAsset(client, { repo, id: o.id, to: file, limit: MOST_BYTES })), file };
    }
    catch (error) {
        if ((0,github_errors/* isFailure */.N6)(error, "not-found", "gone"))
            throw noAsset(o, error);
        throw error;
    }
}
function refuseDifference(name, { digest }, sha256) {
    if (digest !== null && digest !== sha256)
        throw mismatch(name, digest, sha256);
}
async function place({ folder }, record, file) {
    const target = external_node_path_namespaceObject.join(folder, record.name);
    await (0,promises_namespaceObject.rm)(target, { recursive: true, force: true });
    await (0,promises_namespaceObject.mkdir)(target);
    const placed = external_node_path_namespaceObject.join(target, record.asset.name);
    await (0,promises_namespaceObject.rename)(file, placed);
    return placed;
}

;// CONCATENATED MODULE: ./build/src/github/refs.js




const Count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const ComparisonShape = dist/* object */.Ikc({
    status: dist/* picklist */.KIO(["identical", "ahead", "behind", "diverged"]),
    ahead_by: Count,
    behind_by: Count,
    html_url: dist/* string */.YjP(),
});
const RefShape = dist/* object */.Ikc({ ref: dist/* string */.YjP(), object: dist/* object */.Ikc({ type: dist/* literal */.euz("commit"), sha: Oid }) });
/** Compares two commits or branches. Throws GitHubFailure `not-found` when one is unknown or they share no history. */
async function compare(client, o) {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    // The commits themselves are not needed.
    const answer = await client.rest("read", route, {
        ...repo_inRepo(o.repo),
        basehead: `${o.base}...${o.head}`,
        per_page: 1,
    });
    const found = parse_parse(ComparisonShape, answer.data, route);
    return { status: found.status, ahead: found.ahead_by, behind: found.behind_by, url: found.html_url };
}
/** The commit at the head of a branch, or `null` when there is no such branch. A renamed branch's old name is no branch. */
async function getBranch(client, o) {
    const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
    try {
        const answer = await client.rest("read", route, { ...repo_inRepo(o.repo), ref: `heads/${o.branch}` });
        const found = parse_parse(RefShape, answer.data, route);
        if (found.ref !== `refs/heads/${o.branch}`)
            throw (0,github_errors/* unexpected */.os)(route, `asked for ${o.branch}, got ${found.ref}`);
        return found.object.sha;
    }
    catch (failure) {
        if ((0,github_errors/* isFailure */.N6)(failure, "not-found"))
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
        await client.rest("idempotent", route, { ...repo_inRepo(o.repo), ref: `refs/heads/${o.branch}`, sha: o.at });
        return "created";
    }
    catch (failure) {
        if (!(0,github_errors/* isFailure */.N6)(failure, "unprocessable", "conflict"))
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
        const parameters = { ...repo_inRepo(o.repo), ref: `heads/${o.branch}`, sha: o.to, force: false };
        const answer = await client.rest("idempotent", route, parameters);
        const { object } = parse_parse(RefShape, answer.data, route);
        if (object.sha !== o.to)
            throw (0,github_errors/* unexpected */.os)(route, `${o.branch} is at ${object.sha} instead of ${o.to}`);
        return "moved";
    }
    catch (failure) {
        if ((0,github_errors/* isFailure */.N6)(failure, "unprocessable") && isNotFastForward(failure))
            return "not-fast-forward";
        throw failure;
    }
}
function isNotFastForward(failure) {
    return /not a fast.?forward/i.test(failure.message);
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/commit.js



const PREFIX = "gitCommit:";
/**
 * A commit of this repository, for environments that follow a branch. Moving it fast-forwards the environment's branch,
 * never anything else: a branch that went another way is a refusal, not a force push.
 */
const commitKind = {
    async resolve(_context, named) {
        if (!isCommitId(named.source)) {
            throw new ArtifactFault("artifact-name-refused", `"${named.source}" is not a full commit id.`, `Write ${named.name}=commit for the commit of this run, or ${named.name}=commit: and 40 hex digits.`);
        }
        return { kind: "commit", name: named.name, digest: `${PREFIX}${named.source}` };
    },
    async prepare(context, record, target) {
        const commit = commitOf(record);
        if (target.branch !== undefined)
            await proveFastForward(context, target.branch, commit);
        return { name: record.name, kind: "commit", digest: record.digest, reference: commit, bytes: 0 };
    },
    async move(context, record, target) {
        const { branch } = target;
        if (branch === undefined)
            return [];
        const to = commitOf(record);
        const { client, repo } = context;
        if ((await getBranch(client, { repo, branch })) === null) {
            if ((await createBranchAt(client, { repo, branch, at: to })) === "created")
                return [moved(record, branch)];
        }
        if ((await fastForward(client, { repo, branch, to })) === "not-fast-forward")
            throw notFastForward(branch, to);
        return [moved(record, branch)];
    },
};
function commitOf(record) {
    return record.digest.slice(PREFIX.length);
}
function moved(record, branch) {
    return { artifact: record.name, digest: record.digest, to: `refs/heads/${branch}` };
}
async function proveFastForward(context, branch, commit) {
    const { client, repo } = context;
    const head = await getBranch(client, { repo, branch });
    if (head === null || head === commit)
        return;
    const { status } = await compare(client, { repo, base: head, head: commit });
    if (status !== "ahead" && status !== "identical")
        throw notFastForward(branch, commit);
}
function notFastForward(branch, commit) {
    return new ArtifactFault("not-fast-forward", `The branch "${branch}" cannot be moved to ${commit} without losing commits it has.`, `Nobody else may write to "${branch}". Find out who did, bring the branch back to what the ledger says runs, and promote again.`);
}

;// CONCATENATED MODULE: ./build/src/github/artifacts.js





const ArtifactShape = dist/* pipe */.FsL(dist/* object */.Ikc({
    id: Id,
    name: dist/* string */.YjP(),
    size_in_bytes: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    digest: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/))),
    expired: dist/* boolean */.zMY(),
    created_at: dist/* nullable */.mee(Time),
    expires_at: dist/* nullable */.mee(Time),
    workflow_run: dist/* nullish */.cl6(dist/* object */.Ikc({
        id: dist/* nullish */.cl6(Id),
        repository_id: dist/* nullish */.cl6(Id),
        head_repository_id: dist/* nullish */.cl6(Id),
        head_branch: dist/* nullish */.cl6(dist/* string */.YjP()),
        head_sha: dist/* nullish */.cl6(Oid),
    })),
}), dist/* transform */.pdi((found) => ({
    id: found.id,
    name: found.name,
    size: found.size_in_bytes,
    digest: found.digest ?? null,
    expired: found.expired,
    createdAt: found.created_at,
    expiresAt: found.expires_at,
    runId: found.workflow_run?.id ?? null,
    headRepositoryId: found.workflow_run?.head_repository_id ?? null,
    repositoryId: found.workflow_run?.repository_id ?? null,
    headSha: found.workflow_run?.head_sha ?? null,
    headBranch: found.workflow_run?.head_branch ?? null,
})));
/** GitHub takes 500 from a job; attempts repeat names. */
const MOST_ARTIFACTS = 1_000;
/** The artifacts of a run with exactly this name, over all its attempts. */
async function listArtifacts(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
    const parameters = { ...repo_inRepo(o.repo), run_id: o.run, name: o.name };
    const items = await client.pages(route, parameters, { cap: MOST_ARTIFACTS, list: "artifacts" });
    return items.map((item) => parse_parse(ArtifactShape, item, route)).filter((artifact) => artifact.name === o.name);
}
async function getArtifact(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}";
    const answer = await client.rest("read", route, { ...repo_inRepo(o.repo), artifact_id: o.id });
    return parse_parse(ArtifactShape, answer.data, route);
}
/**
 * Streams an artifact to a file, if one is named, and hashes it on the way, in flat memory. The whole read is repeated when
 * it breaks; what is left of a failed one is removed.
 *
 * @param o.to path of the file; it is made or overwritten. Without it the bytes are not kept
 * @param o.limit most bytes
 * @throws GitHubFailure `gone` for an expired artifact, `unexpected` above the limit, `unavailable` when it keeps breaking
 */
async function downloadArtifact(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
    const parameters = { ...repo_inRepo(o.repo), artifact_id: o.id, archive_format: "zip" };
    const accept = (received) => {
        if (received > o.limit)
            throw (0,github_errors/* unexpected */.os)(route, `artifact ${o.id} is larger than ${o.limit} bytes`);
    };
    const { to } = o;
    try {
        return await client.download(route, parameters, async (head, body) => ({
            ...(await (to === undefined ? hashBytes({ body, accept }) : saveAndHash({ body, accept, to }))),
            contentType: head.headers.get("content-type") ?? "application/octet-stream",
        }));
    }
    catch (failure) {
        if (to !== undefined)
            process.getBuiltinModule("node:fs").rmSync(to, { force: true });
        throw failure;
    }
}

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./build/src/release/artifacts/archive-names.js
const ARCHIVE_LIMITS = { entries: 100_000, bytes: 20 * 2 ** 30, ratio: 100 };
const RATIO_EXEMPT = 1 << 20;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;
/**
 * Why an archive must not be unpacked, or `undefined` when it may be: every rule of R31, judged on the whole directory
 * before a single byte is written. Names that differ only by case or by Unicode composition collide on some systems and
 * are refused on all.
 */
function refuseArchive(entries, limits) {
    if (entries.length > limits.entries)
        return `it has more than ${limits.entries} entries`;
    const files = new Map();
    const folders = new Map();
    let bytes = 0;
    for (const entry of entries) {
        const refused = refuseEntry(entry, limits) ?? refuseCollision(entry.name, files, folders);
        if (refused !== undefined)
            return `entry ${JSON.stringify(entry.name)} ${refused}`;
        bytes += entry.size;
        if (bytes > limits.bytes)
            return `it unpacks to more than ${limits.bytes} bytes`;
    }
    return undefined;
}
function refuseEntry(entry, limits) {
    const { name } = entry;
    if (name === "" || name.includes("\0"))
        return "has an empty name or a NUL in it";
    if (name.includes("\\"))
        return "has a backslash in its name";
    if (name.startsWith("/") || /^[A-Za-z]:/.test(name))
        return "has an absolute name";
    const segments = name.replace(/\/$/, "").split("/");
    if (segments.some((segment) => segment === ".." || segment === "." || segment === "")) {
        return "leaves or repeats its folder";
    }
    // Windows drops them: "a." would be "a", and ".. " would be "..".
    if (segments.some((segment) => /[. ]$/.test(segment)))
        return "ends a name with a dot or a space";
    const type = entry.mode & FILE_TYPE;
    if (type === SYMBOLIC_LINK)
        return "is a link";
    if (type !== 0 && type !== REGULAR && type !== DIRECTORY)
        return "is neither a file nor a folder";
    if (entry.size > RATIO_EXEMPT && entry.size > entry.compressedSize * limits.ratio) {
        return `unpacks to more than ${limits.ratio} times its size`;
    }
    return undefined;
}
function refuseCollision(name, files, folders) {
    const isFolder = name.endsWith("/");
    const segments = name.replace(/\/$/, "").split("/");
    for (let depth = 1; depth < segments.length + (isFolder ? 1 : 0); depth += 1) {
        const folder = segments.slice(0, depth).join("/");
        const key = collisionKey(folder);
        const same = folders.get(key);
        if (files.has(key) || (same !== undefined && same !== folder))
            return `collides with "${same ?? files.get(key)}"`;
        folders.set(key, folder);
    }
    if (isFolder)
        return undefined;
    const key = collisionKey(name);
    const other = files.get(key) ?? folders.get(key);
    if (other !== undefined)
        return `collides with "${other}"`;
    files.set(key, name);
    return undefined;
}
function collisionKey(name) {
    return name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFC");
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/unpack.js






const STORED = 0;
const DEFLATED = 8;
/**
 * Unpacks a zip archive into a new folder. The whole directory of the archive is judged before the first byte is written
 * (R31), and what turns out to be broken on the way is removed again: after a refusal there is no folder. Throws
 * `ArtifactFault` `archive-refused`, also for a file that is no zip archive. Checksums inside are not looked at: the
 * digest of the whole archive was.
 */
async function unpack(archive, folder, limits = ARCHIVE_LIMITS) {
    // Loaded here because a door that moves no file must not pay for it.
    const { open } = await __nccwpck_require__.e(/* import() */ 663).then(__nccwpck_require__.t.bind(__nccwpck_require__, 663, 19));
    const openArchive = () => new Promise((resolve, reject) => {
        open(archive, 
        // Strict, because otherwise a backslash silently becomes a slash.
        { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
    });
    const zip = await openArchive().catch((error) => {
        throw refusal("it is not a readable zip archive", error);
    });
    try {
        const entries = await listEntries(zip, limits.entries);
        const refused = refuseArchive(entries.map(describe), limits) ?? entries.map(refuseFormat).find((why) => why);
        if (refused !== undefined)
            throw refusal(refused);
        await writeAll(zip, entries, folder);
    }
    finally {
        zip.close();
    }
}
function listEntries(zip, most) {
    return new Promise((resolve, reject) => {
        const entries = [];
        zip.on("entry", (entry) => {
            entries.push(entry);
            if (entries.length > most)
                reject(refusal(`it has more than ${most} entries`));
            else
                zip.readEntry();
        });
        zip.on("end", () => resolve(entries));
        zip.on("error", (error) => reject(refusal(error.message, error)));
        zip.readEntry();
    });
}
function describe(entry) {
    return {
        name: entry.fileName,
        compressedSize: entry.compressedSize,
        size: entry.uncompressedSize,
        mode: entry.externalFileAttributes >>> 16,
    };
}
/** What the library could not read half-way through is refused at the start. */
function refuseFormat(entry) {
    const name = JSON.stringify(entry.fileName);
    if (entry.isEncrypted())
        return `entry ${name} is encrypted`;
    const { compressionMethod: method } = entry;
    return method === STORED || method === DEFLATED ? undefined : `entry ${name} is packed by method ${method}`;
}
async function writeAll(zip, entries, folder) {
    await (0,promises_namespaceObject.mkdir)(external_node_path_namespaceObject.dirname(folder), { recursive: true });
    // Not recursive: the folder must be new, or what is removed after a refusal would be somebody else's.
    await (0,promises_namespaceObject.mkdir)(folder);
    try {
        for (const entry of entries)
            await writeEntry(zip, entry, folder);
    }
    catch (error) {
        await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
        throw error instanceof ArtifactFault || isFromDisk(error) ? error : refusal(reasonOf(error), error);
    }
}
/** A full disk is no fault of the archive. */
function isFromDisk(error) {
    return error instanceof Error && "syscall" in error;
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}
async function writeEntry(zip, entry, folder) {
    const target = external_node_path_namespaceObject.join(folder, ...entry.fileName.split("/"));
    if (entry.fileName.endsWith("/")) {
        await (0,promises_namespaceObject.mkdir)(target, { recursive: true });
        return;
    }
    await (0,promises_namespaceObject.mkdir)(external_node_path_namespaceObject.dirname(target), { recursive: true });
    const stream = await new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, opened) => (error ? reject(refusal(error.message, error)) : resolve(opened)));
    });
    const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
    // "wx": the folder is ours and new, so a file that is already there means that somebody else writes in it.
    await (0,external_node_stream_promises_namespaceObject.pipeline)(stream, (0,external_node_fs_namespaceObject.createWriteStream)(target, { flags: "wx", mode: executable ? 0o755 : 0o644 }));
}
function refusal(why, cause) {
    return new ArtifactFault("archive-refused", `The archive is not safe to unpack: ${why}.`, "Build the artifact again with plain files only, for example with actions/upload-artifact.", { cause });
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/file.js







/** GitHub's own limit for one artifact of a hosted runner is below this. */
const file_MOST_BYTES = 20 * 2 ** 30;
/** The content types by which GitHub's own client tells an archive from a file uploaded as it is. */
const ARCHIVE = /^application\/(?:x-)?zip(?:-compressed)?\s*(?:;|$)/i;
/**
 * An Actions artifact. The digest is over the bytes as GitHub stores them: the zip, or the file itself when it was
 * uploaded with `archive: false` (github.md section 7). We hash them ourselves at every hop (R29, R30).
 */
const fileKind = {
    async resolve(context, named) {
        const fact = newest(await listArtifacts(context.client, { repo: context.repo, run: named.run, name: named.source }));
        if (fact === undefined)
            throw missing(named);
        if (isForeign(fact, named.run))
            throw foreign(named);
        if (fact.expired)
            throw expired(named.name, fact.name);
        // Only the digest is wanted: nothing is kept.
        const { sha256, size } = await read(context, { name: named.name, id: fact.id });
        for (const claimed of [fact.digest, named.claimed]) {
            if (claimed !== null && claimed !== undefined && claimed !== sha256)
                throw file_mismatch(named.name, claimed, sha256);
        }
        return {
            kind: "file",
            name: named.name,
            digest: sha256,
            size,
            artifact: { id: fact.id, name: fact.name, run: named.run, expires: fact.expiresAt },
        };
    },
    async prepare(context, record) {
        if (!isFileName(record.name))
            throw file_badName(record.name);
        const { file, sha256, size, contentType } = await fetchProven(context, record).catch((error) => {
            if ((0,github_errors/* isFailure */.N6)(error, "not-found"))
                throw deleted(record, error);
            throw error;
        });
        try {
            if (sha256 !== record.digest)
                throw file_mismatch(record.name, record.digest, sha256);
            const reference = await file_place(context, record, { file, contentType });
            return { name: record.name, kind: "file", digest: record.digest, reference, bytes: size };
        }
        finally {
            await (0,promises_namespaceObject.rm)(file, { force: true });
        }
    },
    // The bytes are handed to the next steps; an environment keeps no copy of an Actions artifact.
    async move() {
        return [];
    },
};
/** Of several artifacts of one name (re-run attempts) the newest counts, as in GitHub's own client. */
function newest(facts) {
    return [...facts].sort((left, right) => right.id - left.id)[0];
}
/** Forks share the ids of artifacts; what GitHub says of an artifact's origin must be what was asked for (R29). */
function isForeign(fact, run) {
    if (fact.runId !== null && fact.runId !== run)
        return true;
    return fact.headRepositoryId !== fact.repositoryId;
}
/** Downloads an artifact while GitHub is asked where it comes from: the ledger's word for it is not enough (R29). */
async function fetchProven(context, record) {
    const { id, run } = record.artifact;
    const [fact, fetched] = await Promise.allSettled([
        getArtifact(context.client, { repo: context.repo, id }),
        file_download(context, record.name, id),
    ]);
    if (fetched.status === "rejected")
        throw fetched.reason;
    const proven = fact.status === "fulfilled" && !isForeign(fact.value, run) && fact.value.headSha === context.commit;
    if (proven)
        return fetched.value;
    await (0,promises_namespaceObject.rm)(fetched.value.file, { force: true });
    if (fact.status === "rejected")
        throw fact.reason;
    throw foreign({ name: record.name, source: record.artifact.name, run });
}
async function file_download(context, name, id) {
    await (0,promises_namespaceObject.mkdir)(context.folder, { recursive: true });
    const file = external_node_path_namespaceObject.join(context.folder, `.download-${id}`);
    return { ...(await read(context, { name, id, to: file })), file };
}
/** Reads an artifact's bytes for their digest, and into a file when one is named. */
async function read({ client, repo }, { name, ...artifact }) {
    return downloadArtifact(client, { repo, limit: file_MOST_BYTES, ...artifact }).catch((error) => {
        if ((0,github_errors/* isFailure */.N6)(error, "gone"))
            throw expired(name, name, error);
        throw error;
    });
}
async function file_place({ folder }, record, { file, contentType }) {
    const target = external_node_path_namespaceObject.join(folder, record.name);
    await (0,promises_namespaceObject.rm)(target, { recursive: true, force: true });
    if (ARCHIVE.test(contentType)) {
        await unpack(file, target);
        return target;
    }
    // Uploaded with `archive: false`: one file, whose name is the artifact's name.
    if (!isFileName(record.artifact.name))
        throw file_badName(record.artifact.name);
    await (0,promises_namespaceObject.mkdir)(target);
    const placed = external_node_path_namespaceObject.join(target, record.artifact.name);
    await (0,promises_namespaceObject.rename)(file, placed);
    return placed;
}
function missing(named) {
    return new ArtifactFault("artifact-missing", `Run ${named.run} has no artifact called "${named.source}".`, `Upload it before this step: uses: actions/upload-artifact with name: ${named.source}, or name the right one in artifacts:.`);
}
function foreign(named) {
    return new ArtifactFault("artifact-foreign", `The artifact "${named.source}" was not made by run ${named.run} from this repository's own commits.`, "Build it in this repository; artifacts of forks and of other runs are never taken.");
}
function deleted(record, cause) {
    return new ArtifactFault("artifact-missing", `The artifact "${record.artifact.name}" of run ${record.artifact.run} was deleted.`, "Run the build again and promote the new release.", { cause });
}
function expired(name, artifact, cause) {
    return new ArtifactFault("artifact-expired", `The artifact "${artifact}" for "${name}" has expired: GitHub no longer has its bytes.`, "Run the build again and promote the new release; a longer retention-days: at upload keeps it longer.", { cause });
}
function file_mismatch(name, expected, found) {
    return new ArtifactFault("digest-mismatch", `The bytes of "${name}" are not the ones that were registered: expected ${expected}, found ${found}.`, "Nothing was deployed. Somebody or something changed the artifact after it was built: build and register it again.");
}
function file_badName(name) {
    return new ArtifactFault("artifact-name-refused", `"${name}" cannot be a file name on every system.`, "Upload the artifact under a name of letters, digits, dots, dashes and underscores.");
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/kinds.js



/** Pins what was named to a digest. Throws `ArtifactFault`. */
function resolveArtifact(context, kind, named) {
    switch (kind) {
        case "file":
            return fileKind.resolve(context, named);
        case "commit":
            return commitKind.resolve(context, named);
        case "asset":
            return assetKind.resolve(context, named);
    }
}
/** Fetches and verifies one artifact without touching the environment. Throws `ArtifactFault`. */
function prepareArtifact(context, record, target) {
    switch (record.kind) {
        case "file":
            return fileKind.prepare(context, record, target);
        case "commit":
            return commitKind.prepare(context, record, target);
        case "asset":
            return assetKind.prepare(context, record, target);
    }
}
/** Puts one artifact where the environment keeps it. Can be repeated. Throws `ArtifactFault`. */
function moveArtifact(context, record, target) {
    switch (record.kind) {
        case "file":
            return fileKind.move(context, record, target);
        case "commit":
            return commitKind.move(context, record, target);
        case "asset":
            return assetKind.move(context, record, target);
    }
}

;// CONCATENATED MODULE: ./build/src/gates/gate.js
/** A passed gate. */
function passed(gate, reason, message, evidence = []) {
    return { gate, verdict: "pass", reason, message, evidence, unblock: "" };
}

;// CONCATENATED MODULE: ./build/src/gates/lock.js

const GATE = "lock";
/** In the environment, on the way out of it, or nobody knows: no other promotion may enter. */
const INSIDE = new Set([
    "deploying",
    "deployed",
    "verifying",
    "rolling-back",
    "indeterminate",
]);
/**
 * Nobody else is in the environment and nobody closed it: locks, holds, the single active promotion, and what a failed
 * promotion left behind. Judged last, because it changes fastest.
 */
const lockGate = {
    name: GATE,
    judge(facts) {
        return locked(facts) ?? held(facts) ?? busy(facts) ?? unsettled(facts) ?? free(facts);
    },
};
function locked({ environment, stateOf }) {
    const { lock } = stateOf(environment.name);
    if (lock === null)
        return undefined;
    return {
        gate: GATE,
        verdict: "wait",
        reason: "locked",
        message: `${environment.name} is locked by ${lock.actor?.login ?? "automation"} since ${lock.at}: ${lock.why}`,
        evidence: [],
        unblock: `Run the resuming workflow with the command "/unlock ${environment.name} <why>".`,
    };
}
function held({ environment, stateOf, cause }) {
    const { hold } = stateOf(environment.name);
    if (hold === null || cause === "person")
        return undefined;
    return {
        gate: GATE,
        verdict: "wait",
        reason: "held",
        message: `Automation leaves ${environment.name} alone since ${hold.at}: ${hold.why}`,
        evidence: [],
        unblock: `A person may promote to ${environment.name} by hand.`,
    };
}
function busy({ environment, stateOf, promotion, repositoryUrl }) {
    const active = stateOf(environment.name).open.find(({ id, state }) => id !== promotion?.id && INSIDE.has(state));
    if (active === undefined)
        return undefined;
    return {
        gate: GATE,
        verdict: "wait",
        reason: "busy",
        message: `${active.id} is ${active.state}: only one promotion may be in ${environment.name}.`,
        evidence: active.owner === null ? [] : [`${repositoryUrl}/actions/runs/${active.owner.id}`],
        unblock: `Wait for ${active.id}. If its run is gone, the next run or the resuming workflow settles it.`,
    };
}
/**
 * After a failure nobody knows what runs. The same release may try again and the last succeeded one may return; in
 * environments below production a newer release may roll forward, which the ledger records.
 */
function unsettled(facts) {
    const { environment, release } = facts;
    if (mayEnterUnsettled(facts) !== "refused")
        return undefined;
    const state = facts.stateOf(environment.name);
    const back = state.succeeded === null ? "" : ` or ${state.succeeded.release.id}, the last one that succeeded`;
    return {
        gate: GATE,
        verdict: "fail",
        reason: "unsettled",
        message: `The last promotion to ${environment.name} failed with ${state.candidate?.release.id ?? "another release"}, so what runs there is unknown; ${release.id} may not go on top of it.`,
        evidence: [],
        unblock: `Promote ${state.candidate?.release.id ?? "the same release"} again${back}. After that any release may follow.`,
    };
}
/** Whether a release may enter an environment whose last promotion failed, and what it would be. */
function mayEnterUnsettled(facts) {
    const state = facts.stateOf(facts.environment.name);
    if (state.candidate === null || state.current.kind !== "unknown")
        return "settled";
    if (state.candidate.release.id === facts.release.id)
        return "again";
    if (state.succeeded?.release.id === facts.release.id)
        return "back";
    return facts.environment.preset === "production" && state.succeeded !== null ? "refused" : "forward";
}
function free({ environment, stateOf }) {
    const { current } = stateOf(environment.name);
    const runs = current.kind === "release" ? `runs ${current.release.id}` : current.kind === "empty" ? "is empty" : "is unsettled";
    return passed(GATE, "free", `${environment.name} is free; it ${runs}.`);
}

;// CONCATENATED MODULE: ./build/src/ledger/fields.js

/** The longest free text in an entry, in bytes of UTF-8 (R118). */
const MAX_TEXT = 1024;
/** The longest name of a service, environment, job or gate, in UTF-16 units; GitHub's own limit for environments. */
const MAX_NAME = 255;
/** The longest list in an event. */
const MAX_LIST = 256;
const fields_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(MAX_NAME), 
// A name goes into paths, headlines and matrix rows: a control character or line end in one is an attack or a mistake.
dist/* regex */.yGV(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u, "no control characters"));
const freeText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxBytes */.IDP(MAX_TEXT));
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const positive = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const sha256 = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/));
const gitSha = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const fields_releaseId = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^r-[0-9a-f]{12}$/));
const promotionId = dist/* pipe */.FsL(fields_name, dist/* regex */.yGV(/^p-.+-[1-9][0-9]*$/));
const uuid = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
/** UTC to the second, and a day that exists (R52). */
const instant = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/), dist/* check */.z6Y((text) => !Number.isNaN(Date.parse(text)) && instantOf(new Date(text)) === text, "no such instant"));
function list(item) {
    return dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* maxLength */.Ru6(MAX_LIST));
}
const actor = dist/* strictObject */.rej({ id: positive, login: fields_name });
const runRef = dist/* strictObject */.rej({
    id: positive,
    attempt: positive,
    job: fields_name,
    checkRun: dist/* nullable */.mee(positive),
});
const releaseBrief = dist/* strictObject */.rej({
    id: fields_releaseId,
    version: dist/* nullable */.mee(fields_name),
    commit: gitSha,
    run: positive,
    preview: dist/* boolean */.zMY(),
});
const recordShape = dist/* looseObject */._H3({
    id: fields_releaseId,
    version: dist/* nullable */.mee(fields_name),
    commit: gitSha,
    run: dist/* looseObject */._H3({ id: positive, attempt: positive }),
    preview: dist/* boolean */.zMY(),
});
/** Kept as it is, key order included: a release's id is a digest of it. */
const releaseRecord = dist/* custom */.IeY((value) => dist.is(recordShape, value) && everyText(value, (text) => Buffer.byteLength(text) <= MAX_TEXT), `a release record has id, version, commit, run and preview, and no text over ${MAX_TEXT} bytes`);
const reason = dist/* strictObject */.rej({
    gate: fields_name,
    verdict: dist/* picklist */.KIO(["wait", "fail", "unknown"]),
    reason: fields_name,
    message: freeText,
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

;// CONCATENATED MODULE: ./build/src/ledger/free-text.js

/** Cuts what people and tools wrote to 1 KiB (R118): a long message must not keep a failure from being recorded. */
function boundTexts(draft) {
    switch (draft.event) {
        case "promotion.waiting":
        case "promotion.rejected":
            return { ...draft, data: { reasons: draft.data.reasons.map(boundReason) } };
        case "promotion.cancelled":
        case "promotion.expired":
        case "environment.locked":
        case "environment.unlocked":
        case "environment.held":
        case "environment.unheld":
            return { ...draft, data: { why: boundText(draft.data.why) } };
        case "promotion.failed":
            return { ...draft, data: { ...draft.data, message: boundText(draft.data.message) } };
        case "ledger.created":
        case "release.registered":
        case "promotion.requested":
        case "promotion.superseded":
        case "promotion.cleared":
        case "promotion.dispatching":
        case "promotion.entered":
        case "promotion.deployed":
        case "promotion.succeeded":
            return draft;
    }
}
function boundReason(reason) {
    return { ...reason, message: boundText(reason.message) };
}
/** Well-formed text of at most 1 KiB of UTF-8; a cut is marked with an ellipsis. */
function boundText(text) {
    const whole = text.toWellFormed();
    if (Buffer.byteLength(whole) <= MAX_TEXT)
        return whole;
    const room = MAX_TEXT - Buffer.byteLength("\u2026");
    // `stream` leaves out a character that the cut split, where a plain decode would put a replacement character.
    return `${new TextDecoder().decode(Buffer.from(whole).subarray(0, room), { stream: true })}\u2026`;
}

;// CONCATENATED MODULE: ./build/src/ledger/event-shape.js


const nothing = dist/* null */.chJ();
const why = dist/* strictObject */.rej({ why: freeText });
const reasons = dist/* strictObject */.rej({ reasons: list(reason) });
const deployment = dist/* nullable */.mee(positive);
/** What an event is about: the whole ledger, a service, an environment of a service, or one promotion. */
const about = {
    ledger: { service: nothing, environment: nothing, promotion: nothing },
    service: { service: fields_name, environment: nothing, promotion: nothing },
    environment: { service: fields_name, environment: fields_name, promotion: nothing },
    promotion: { service: fields_name, environment: fields_name, promotion: promotionId },
};
/** The order of the keys here is the order of the keys in the log. */
function event_shape_line(event, subject, data) {
    return dist/* strictObject */.rej({
        v: dist/* literal */.euz(1),
        seq: positive,
        prev: sha256,
        time: instant,
        event: dist/* literal */.euz(event),
        service: subject.service,
        environment: subject.environment,
        promotion: subject.promotion,
        actor: dist/* nullable */.mee(actor),
        run: dist/* nullable */.mee(runRef),
        policy: dist/* nullable */.mee(sha256),
        intent: uuid,
        data,
    });
}
const shapes = dist/* variant */.Oxt("event", [
    event_shape_line("ledger.created", about.ledger, dist/* strictObject */.rej({ repository: positive })),
    event_shape_line("release.registered", about.service, dist/* strictObject */.rej({ release: releaseRecord })),
    event_shape_line("promotion.requested", about.promotion, dist/* strictObject */.rej({
        number: positive,
        release: releaseBrief,
        cause: dist/* picklist */.KIO(["person", "automation"]),
        requester: dist/* nullable */.mee(actor),
        retryOf: dist/* nullable */.mee(promotionId),
        plan: sha256,
    })),
    event_shape_line("promotion.waiting", about.promotion, reasons),
    event_shape_line("promotion.rejected", about.promotion, reasons),
    event_shape_line("promotion.superseded", about.promotion, dist/* strictObject */.rej({ by: fields_name })),
    event_shape_line("promotion.cancelled", about.promotion, why),
    event_shape_line("promotion.expired", about.promotion, why),
    event_shape_line("promotion.cleared", about.promotion, dist/* strictObject */.rej({ plan: sha256, verdicts: list(dist/* strictObject */.rej({ gate: fields_name, verdict: fields_name, reason: fields_name })) })),
    event_shape_line("promotion.dispatching", about.promotion, dist/* strictObject */.rej({ workflow: fields_name, ref: fields_name, plan: sha256 })),
    event_shape_line("promotion.entered", about.promotion, dist/* strictObject */.rej({ fence: positive, owner: runRef, previous: dist/* nullable */.mee(fields_name), rollForward: dist/* boolean */.zMY() })),
    event_shape_line("promotion.deployed", about.promotion, dist/* strictObject */.rej({
        deployment,
        by: dist/* picklist */.KIO(["post", "healer"]),
        moved: list(dist/* strictObject */.rej({ artifact: fields_name, digest: fields_name, to: freeText })),
    })),
    event_shape_line("promotion.succeeded", about.promotion, dist/* strictObject */.rej({})),
    event_shape_line("promotion.failed", about.promotion, dist/* strictObject */.rej({ deployment, by: dist/* picklist */.KIO(["main", "post", "healer"]), reason: fields_name, message: freeText })),
    event_shape_line("environment.locked", about.environment, why),
    event_shape_line("environment.unlocked", about.environment, why),
    event_shape_line("environment.held", about.environment, why),
    event_shape_line("environment.unheld", about.environment, why),
]);
/** The closed shape of every event; keys come out in the order of the log. */
const eventShape = shapes;

;// CONCATENATED MODULE: ./build/src/ledger/encode.js



/** What the first line names as the line before it. */
const NO_LINE = `sha256:${"0".repeat(64)}`;
/**
 * The one line an event is stored as: compact JSON in a fixed key order, without a line end. Throws a `TypeError` when the
 * event does not have the shape it claims, so that nothing is written which could not be read again.
 */
function encodeEvent(event) {
    const shaped = dist/* safeParse */.xLC(eventShape, event, { abortEarly: true });
    if (shaped.success)
        return JSON.stringify(shaped.output);
    throw new TypeError(`The event ${event.event} cannot be written: ${explainIssue(shaped.issues[0])}.`);
}
/** `sha256:<hex>` of a line's bytes as they are stored, without the line end; never of a re-written form (R109). */
function hashLine(line) {
    return `sha256:${(0,external_node_crypto_namespaceObject.hash)("sha256", line, "hex")}`;
}
/** One sentence part for what a shape did not like: where, what was expected, what was found. */
function explainIssue(issue) {
    const place = dist/* getDotPath */.BuJ(issue) ?? "the whole";
    return `${place}: ${issue.message}`;
}

;// CONCATENATED MODULE: ./build/src/ledger/errors.js
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

;// CONCATENATED MODULE: ./build/src/ledger/paths.js

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
    return `${encoded.slice(0, MAX_FILE_NAME - 65)}~${(0,external_node_crypto_namespaceObject.hash)("sha256", name, "hex")}`;
}
function encodeByte(byte) {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9_.+-]/.test(character))
        return character;
    return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

;// CONCATENATED MODULE: ./build/src/ledger/state.js
/** The version of the ledger's rules that this client writes. A head that asks for more stops it (R95). */
const PROTOCOL = 1;
/** How many settled promotions an environment's state keeps in brief; the log has all of them. */
const SETTLED_KEPT = 20;
/** The states of a promotion's life. The log so far has no event for verification, rollback and what follows them. */
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
/** The head of a ledger without a line. */
function emptyHead(nothing) {
    return { v: 1, seq: 0, prev: nothing, "min-protocol": PROTOCOL, promotions: 0 };
}
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

;// CONCATENATED MODULE: ./build/src/ledger/state-shape.js



// Keys come out of these shapes in the order written here: that order is part of the bytes of a state file.
const state = dist/* picklist */.KIO(PROMOTION_STATES);
const policy = dist/* nullable */.mee(sha256);
const owner = dist/* nullable */.mee(actor);
const state_shape_deployment = dist/* nullable */.mee(positive);
const headShape = dist/* strictObject */.rej({
    v: dist/* literal */.euz(1),
    seq: positive,
    prev: sha256,
    "min-protocol": positive,
    promotions: count,
});
const serviceShape = dist/* strictObject */.rej({
    v: dist/* literal */.euz(1),
    service: fields_name,
    latest: dist/* nullable */.mee(dist/* strictObject */.rej({
        id: fields_releaseId,
        version: dist/* nullable */.mee(fields_name),
        commit: gitSha,
        run: positive,
        preview: dist/* boolean */.zMY(),
        seq: positive,
    })),
});
const promotion = dist/* strictObject */.rej({
    id: promotionId,
    number: positive,
    service: fields_name,
    environment: fields_name,
    release: releaseBrief,
    state,
    cause: dist/* picklist */.KIO(["person", "automation"]),
    requester: owner,
    retryOf: dist/* nullable */.mee(promotionId),
    plan: sha256,
    policy,
    requestedAt: instant,
    requestedSeq: positive,
    reasons: dist/* array */.YOg(reason),
    dispatch: dist/* nullable */.mee(dist/* strictObject */.rej({ workflow: fields_name, ref: fields_name, at: instant, seq: positive, times: positive })),
    owner: dist/* nullable */.mee(runRef),
    fence: dist/* nullable */.mee(positive),
    deployment: state_shape_deployment,
    enteredAt: dist/* nullable */.mee(instant),
});
const settled = dist/* strictObject */.rej({
    id: promotionId,
    number: positive,
    release: releaseBrief,
    state,
    at: instant,
    seq: positive,
    run: dist/* nullable */.mee(positive),
    attempt: dist/* nullable */.mee(positive),
    checkRun: dist/* nullable */.mee(positive),
    deployment: state_shape_deployment,
    reason: dist/* nullable */.mee(freeText),
    retryOf: dist/* nullable */.mee(promotionId),
    requester: owner,
});
const since = { promotion: promotionId, since: instant, seq: positive };
const current = dist/* variant */.Oxt("kind", [
    dist/* strictObject */.rej({ kind: dist/* literal */.euz("empty") }),
    dist/* strictObject */.rej({ kind: dist/* literal */.euz("release"), release: releaseBrief, ...since }),
    dist/* strictObject */.rej({ kind: dist/* literal */.euz("unknown"), ...since }),
]);
const hold = dist/* nullable */.mee(dist/* strictObject */.rej({ why: freeText, actor: owner, at: instant, seq: positive }));
const placed = dist/* nullable */.mee(dist/* strictObject */.rej({ release: releaseBrief, promotion: promotionId, seq: positive }));
const environmentShape = dist/* strictObject */.rej({
    v: dist/* literal */.euz(1),
    service: fields_name,
    environment: fields_name,
    seq: positive,
    fence: count,
    current,
    candidate: dist/* nullable */.mee(dist/* strictObject */.rej({ release: releaseBrief, promotion: promotionId })),
    succeeded: placed,
    previous: placed,
    lock: hold,
    hold,
    rejected: dist/* array */.YOg(fields_releaseId),
    open: dist/* array */.YOg(promotion),
    settled: dist/* pipe */.FsL(dist/* array */.YOg(settled), dist/* maxLength */.Ru6(SETTLED_KEPT + 1)),
    policy,
});

;// CONCATENATED MODULE: ./build/src/ledger/stored-text.js
/** A value as the text of a file on the ledger branch: JSON that a person can read, and a line end. */
function storedText(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/src/ledger/strict-json.js

/** Deeper records than this are refused (R53). */
const strict_json_MAX_DEPTH = 64;
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
        throw new LedgerUnreadable(`${place} is not JSON.`, { cause });
    }
    const oddity = findOddity(text);
    if (oddity !== undefined)
        throw new LedgerUnreadable(`${place} ${oddity}.`);
    return value;
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
                if (open.length > strict_json_MAX_DEPTH)
                    return `is nested deeper than ${strict_json_MAX_DEPTH} levels`;
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
                const oddity = token.startsWith('"') ? oddText(strict_json_textOf(token), keyComesNext ? inside : null) : oddNumber(token);
                if (oddity !== undefined)
                    return oddity;
            }
        }
    }
    return undefined;
}
function strict_json_textOf(token) {
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
    if (Number.isInteger(number) && !Number.isSafeInteger(number))
        return `contains ${token}, an integer beyond 2^53`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/ledger/snapshot.js









/**
 * Reads the files of one commit of the ledger. Throws `ClientTooOld` when a newer client wrote it (R95), and
 * `LedgerUnreadable` when anything is missing, odd or in the wrong place (R88, R116); nothing is repaired.
 */
function parseLedger(files, oid, service) {
    const head = parseHead(files.get(HEAD_PATH));
    const serviceText = files.get(servicePath(service));
    const serviceState = serviceText === undefined
        ? { v: 1, service, latest: null }
        : readStored(serviceShape, servicePath(service), serviceText);
    if (serviceState.service !== service)
        throw misplaced(servicePath(service), serviceState.service);
    const states = new Map();
    for (const [path, text] of files) {
        if (!path.startsWith(environmentFolder(service)))
            continue;
        const state = readStored(environmentShape, path, text);
        if (environmentPath(state.service, state.environment) !== path || state.service !== service) {
            throw misplaced(path, `${state.service}, ${state.environment}`);
        }
        if (state.seq > head.seq) {
            throw new LedgerUnreadable(`${path} knows event ${state.seq}, but the log ends at ${head.seq}.`);
        }
        states.set(state.environment, state);
    }
    return { oid, head, service, serviceState, states, files };
}
/** The state of one environment; an empty one when nothing ever happened in it. */
function stateOf(snapshot, environment) {
    return snapshot.states.get(environment) ?? emptyEnvironment(snapshot.service, environment);
}
/** What a snapshot knows, ready for more events. It is not complete: it has only the releases that were asked for. */
function projectionOf(snapshot) {
    const { service, files } = snapshot;
    const environments = new Map();
    for (const [environment, state] of snapshot.states)
        environments.set(environmentPath(service, environment), state);
    const releases = new Map();
    const versions = new Map();
    for (const [path, text] of files) {
        if (path.startsWith("releases/"))
            releases.set(path, readStored(releaseRecord, path, text));
        if (path.startsWith("versions/"))
            versions.set(path, readStored(releaseBrief, path, text));
    }
    const services = new Map(files.has(servicePath(service)) ? [[servicePath(service), snapshot.serviceState]] : []);
    return { head: snapshot.head, services, environments, releases, versions, complete: false };
}
/** Reads `head.json`. Throws like `parseLedger`. */
function parseHead(text) {
    if (text === undefined)
        throw new LedgerUnreadable(`The ledger has no ${HEAD_PATH}.`);
    // Before anything else is looked at: a newer head may have another shape.
    const protocol = dist/* safeParse */.xLC(dist/* looseObject */._H3({ "min-protocol": dist/* number */.aig() }), parseStrict(text, HEAD_PATH));
    const needed = protocol.success ? protocol.output["min-protocol"] : PROTOCOL;
    if (needed > PROTOCOL)
        throw new ClientTooOld(needed, PROTOCOL);
    return readStored(headShape, HEAD_PATH, text);
}
/** A file must have the very bytes that this client would write for it. */
function readStored(shape, path, text) {
    const shaped = dist/* safeParse */.xLC(shape, parseStrict(text, path), { abortEarly: true });
    if (!shaped.success)
        throw new LedgerUnreadable(`${path} cannot be read: ${explainIssue(shaped.issues[0])}.`);
    if (storedText(shaped.output) !== text) {
        throw new LedgerUnreadable(`${path} is written in another way than this action writes it.`);
    }
    return shaped.output;
}
function misplaced(path, subject) {
    return new LedgerUnreadable(`${path} is about ${subject}, which belongs elsewhere.`);
}

;// CONCATENATED MODULE: ./build/src/policy/effective.js


/**
 * This environment's effective policy: the presets are filled in, and two files that mean the same give the same value.
 * It is part of the plan that people approve (R6).
 */
function effectivePolicy(environment) {
    const { checks } = environment;
    return {
        schema: 1,
        environment: environment.name,
        preset: environment.preset,
        after: environment.after.toSorted(),
        workflow: environment.workflow ?? null,
        url: environment.url ?? null,
        promote: environment.promote,
        supersede: environment.supersede,
        githubEnvironment: environment.githubEnvironment,
        branches: Object.fromEntries(environment.branches),
        releases: Object.fromEntries(environment.releases),
        checks: checks === undefined
            ? "default"
            : {
                workflows: checks.workflows.toSorted(),
                required: requirements(checks.required),
                allow: checks.allow.toSorted(),
            },
        because: environment.because,
    };
}
/** `sha256:<hex>` over the canonical JSON of the effective policy. */
function effectivePolicyDigest(environment) {
    return `sha256:${createHash("sha256")
        .update(canonicalJson(effectivePolicy(environment)))
        .digest("hex")}`;
}
/** Each requirement once, with its app said, by name and app. */
function requirements(required) {
    const said = required.map(({ name, app }) => ({ name, app: app ?? "github-actions" }));
    const byText = new Map(said.map((one) => [canonical_canonicalJson(one), one]));
    return [...byText].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}

;// CONCATENATED MODULE: ./build/src/promotion/plan.js



/** How much of a plan digest people see and dispatches carry. */
const SHOWN = 12;
/**
 * What is agreed to when a promotion goes ahead: sha256 over the canonical JSON of the promotion, the release's digest, this
 * environment's effective policy and the way back (design.md section 8). Times, ages and proofs are not part of it.
 */
function planDigest(plan) {
    const text = canonical_canonicalJson({
        promotion: plan.promotion,
        release: plan.release,
        policy: effectivePolicy(plan.environment),
        rollback: { target: plan.state.succeeded?.release.id ?? "first-deployment" },
    });
    return `sha256:${(0,external_node_crypto_namespaceObject.createHash)("sha256").update(text).digest("hex")}`;
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

;// CONCATENATED MODULE: ./build/src/promotion/target.js

/** In the environment, or on the way out of it: exactly one promotion may be. */
function isActive(state) {
    switch (state) {
        case "deploying":
        case "deployed":
        case "verifying":
        case "rolling-back":
        case "indeterminate":
            return true;
        case "requested":
        case "waiting":
        case "cleared":
        case "succeeded":
        case "failed":
        case "rolled-back":
        case "rejected":
        case "expired":
        case "superseded":
        case "cancelled":
            return false;
    }
}
/**
 * Finds the promotion a step is about. A re-run never enters its old promotion again: a failed one of the same release
 * gets a successor, anything else ends with what is stored (R17).
 */
function findTarget(ledger, wanted) {
    return wanted.promotion === undefined ? findByRelease(ledger, wanted) : findById(ledger, wanted, wanted.promotion);
}
function findById(ledger, wanted, { promotion: id, plan }) {
    const state = stateOf(ledger, wanted.environment);
    const open = state.open.find((each) => each.id === id);
    if (open !== undefined) {
        if (open.release.id !== wanted.release.id)
            return { kind: "closed", reason: "release-differs", promotion: open };
        if (isActive(open.state))
            return { kind: "closed", reason: "not-owner", promotion: open };
        if (plan !== undefined && !open.plan.startsWith(`sha256:${plan}`)) {
            return { kind: "closed", reason: "stale-dispatch", promotion: open };
        }
        return { kind: "open", promotion: open };
    }
    const settled = state.settled.find((each) => each.id === id);
    if (settled === undefined)
        return { kind: "closed", reason: "promotion-unknown", promotion: undefined };
    return afterSettled(settled, wanted, state);
}
function findByRelease(ledger, wanted) {
    const state = stateOf(ledger, wanted.environment);
    // First what this run did before: a re-run must not take up what somebody else has asked for since (R17). The job that
    // has just settled its own may look after other releases.
    const mine = ownedBy(state, wanted.calling);
    const again = mine !== undefined && (isLater(wanted.calling, mine) || mine.release.id === wanted.release.id);
    if (again)
        return afterSettled(mine, wanted, state);
    return openFor(state, wanted) ?? alreadyThere(state, wanted) ?? { kind: "new", retryOf: null };
}
/** The open promotion of this release, which asking for the release again is (R90). */
function openFor(state, { release }) {
    const open = state.open.find((each) => each.release.id === release.id);
    if (open === undefined)
        return undefined;
    return isActive(open.state)
        ? { kind: "closed", reason: "not-owner", promotion: open }
        : { kind: "open", promotion: open };
}
function alreadyThere(state, { release }) {
    const { current } = state;
    if (current.kind !== "release" || current.release.id !== release.id)
        return undefined;
    const there = state.settled.find(({ id }) => id === current.promotion);
    return { kind: "closed", reason: "already-there", promotion: there };
}
/** The newest settled promotion that any attempt of this run owned. */
function ownedBy(state, calling) {
    return state.settled.find(({ run }) => run === calling.id);
}
/** A further attempt of the run that owned a promotion. */
function isLater(calling, { run, attempt }) {
    return run === calling.id && attempt !== null && calling.attempt > attempt;
}
/**
 * Only a later attempt of the run that failed may try again, and only with the same release. Its newest promotion decides:
 * where an attempt in between succeeded, there is nothing to try again.
 */
function afterSettled(settled, wanted, state) {
    const { calling, release } = wanted;
    const newest = settled.run === calling.id ? (ownedBy(state, calling) ?? settled) : settled;
    if (!isLater(calling, newest) || newest.state !== "failed" || newest.release.id !== release.id) {
        return { kind: "closed", reason: "already-settled", promotion: newest };
    }
    return openFor(state, wanted) ?? alreadyThere(state, wanted) ?? { kind: "new", retryOf: newest.id };
}

;// CONCATENATED MODULE: ./build/src/promotion/decide.js





/**
 * What becomes of a promotion, and the events that say so. Pure: the same facts always give the same decision, and nothing
 * has happened yet. Several times in one append round when the race for the ledger was lost (R82, R92).
 */
function decide(facts) {
    const target = findTarget(facts.ledger, facts.wanted);
    if (target.kind === "closed")
        return { drafts: [], result: target };
    const state = stateOf(facts.ledger, facts.environment.name);
    const known = target.kind === "open" ? target.promotion : undefined;
    const number = facts.ledger.head.promotions + 1;
    const id = known?.id ?? `p-${facts.environment.name}-${number}`;
    const plan = planDigest({ promotion: id, release: facts.releaseDigest, environment: facts.environment, state });
    const about = { service: facts.ledger.service, environment: facts.environment.name, promotion: id };
    const opening = [];
    if (target.kind === "new") {
        const { cause, requester, release } = facts;
        opening.push({
            ...about,
            event: "promotion.requested",
            data: { number, release, cause, requester, retryOf: target.retryOf, plan },
        });
    }
    const replaced = facts.environment.supersede ? superseded(state, known, id, about) : [];
    switch (facts.outcome) {
        case "fail": {
            const rejected = {
                ...about,
                event: "promotion.rejected",
                data: { reasons: reasonsOf(facts.results) },
            };
            return { drafts: [...opening, rejected], result: { kind: "rejected", promotion: id } };
        }
        case "wait":
        case "unknown": {
            const reasons = reasonsOf(facts.results);
            const same = known !== undefined && JSON.stringify(known.reasons) === JSON.stringify(reasons);
            const waiting = same ? [] : [{ ...about, event: "promotion.waiting", data: { reasons } }];
            const kind = facts.outcome === "unknown" ? "unknown" : "waiting";
            return { drafts: [...opening, ...replaced, ...waiting], result: { kind, promotion: id } };
        }
        case "clear": {
            if (facts.onClear.kind === "dispatch" &&
                !facts.onClear.again &&
                known?.state === "cleared" &&
                known.dispatch !== null) {
                return { drafts: [], result: { kind: "dispatched", promotion: id, plan: known.plan } };
            }
            const verdicts = facts.results.map(({ gate, verdict, reason }) => ({ gate, verdict, reason }));
            const cleared = { ...about, event: "promotion.cleared", data: { plan, verdicts } };
            return goAhead(facts, state, { id, plan, about }, [...opening, ...replaced, cleared]);
        }
    }
}
function goAhead(facts, state, { id, plan, about }, before) {
    const { onClear } = facts;
    if (onClear.kind === "dispatch") {
        const { workflow, ref } = onClear;
        const dispatching = { ...about, event: "promotion.dispatching", data: { workflow, ref, plan } };
        return { drafts: [...before, dispatching], result: { kind: "dispatching", promotion: id, plan } };
    }
    const fence = state.fence + 1;
    const previous = state.current.kind === "release" ? state.current.release.id : (state.succeeded?.release.id ?? null);
    const rollForward = mayEnterUnsettled({ environment: facts.environment, release: facts.release, stateOf: () => state }) === "forward";
    const entered = {
        ...about,
        event: "promotion.entered",
        data: { fence, owner: onClear.owner, previous, rollForward },
    };
    return { drafts: [...before, entered], result: { kind: "entered", promotion: id, fence, previous, plan } };
}
/** A newer promotion replaces the older ones that still wait. Those in the environment are never touched. */
function superseded(state, known, by, about) {
    return state.open
        .filter(({ id, number, state: is }) => id !== by && !isActive(is) && (known === undefined || number < known.number))
        .map(({ id }) => ({ ...about, promotion: id, event: "promotion.superseded", data: { by } }));
}
/** Bounded as the ledger stores them, so that a long message is recognised as the one that stands there already. */
function reasonsOf(results) {
    const reasons = [];
    for (const { gate, verdict, reason, message } of results) {
        if (verdict !== "pass")
            reasons.push({ gate, verdict, reason, message: boundText(message) });
    }
    return reasons;
}

;// CONCATENATED MODULE: ./build/src/github/deployment-fact.js


const DEPLOYMENT_FIELDS = "databaseId task environment commitOid state payload createdAt creator { login }";
const Creator = dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* string */.YjP() }));
/** A deployment as {@link DEPLOYMENT_FIELDS} asks for it. */
const GraphqlDeployment = dist/* pipe */.FsL(dist/* object */.Ikc({
    databaseId: Id,
    task: dist/* string */.YjP(),
    environment: dist/* string */.YjP(),
    commitOid: Oid,
    state: dist/* string */.YjP(),
    payload: dist/* nullable */.mee(dist/* string */.YjP()),
    createdAt: Time,
    creator: Creator,
}), dist/* transform */.pdi((found) => ({
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
const RestDeployment = dist/* pipe */.FsL(dist/* object */.Ikc({
    id: Id,
    task: dist/* string */.YjP(),
    environment: dist/* string */.YjP(),
    sha: Oid,
    payload: dist/* unknown */.L5J(),
    created_at: Time,
    creator: Creator,
}), dist/* transform */.pdi((found) => ({
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

;// CONCATENATED MODULE: ./build/src/github/deployments.js





/** Longest description GitHub takes, in UTF-16 units. */
const LONGEST_DESCRIPTION = 140;
/** Deployments of one task and environment looked at before the list counts as endless. */
const MOST_DEPLOYMENTS = 300;
const MOST_STATUSES = 1_000;
/**
 * Makes a Deployment. It is sent once; `ambiguous` means to look for it with {@link listDeployments} (R70). GitHub must
 * neither merge the default branch into the commit nor judge other checks in our place (R26), and what it made must be
 * what was asked for (R25).
 *
 * @throws GitHubFailure `unexpected` when a merge was answered (202) or the Deployment is another one
 */
async function createDeployment(client, wanted) {
    const route = "POST /repos/{owner}/{repo}/deployments";
    const answer = await client.rest("create", route, {
        ...repo_inRepo(wanted.repo),
        ref: wanted.ref,
        environment: wanted.environment,
        task: wanted.task,
        payload: wanted.payload,
        description: deployments_cut(wanted.description),
        auto_merge: false,
        required_contexts: [],
        transient_environment: false,
        production_environment: wanted.production,
    });
    if (answer.status !== 201)
        throw (0,github_errors/* unexpected */.os)(route, `status ${answer.status} instead of a new Deployment`);
    const made = parse_parse(RestDeployment, answer.data, route);
    const differing = differences(made, wanted);
    if (differing.length > 0) {
        throw (0,github_errors/* unexpected */.os)(route, `Deployment ${made.id} differs from what was asked for in its ${differing.join(", ")}`);
    }
    return made;
}
function differences(made, wanted) {
    const fields = [
        ["commit", made.commit, wanted.ref],
        ["environment", made.environment, wanted.environment],
        ["task", made.task, wanted.task],
        ["payload", deployments_promotionOf(made.payload), deployments_promotionOf(wanted.payload)],
    ];
    return fields.filter(([, is, should]) => is !== should).map(([name]) => name);
}
/** Our own key inside a payload. */
function deployments_promotionOf(payload) {
    return typeof payload === "object" && payload !== null && "promotion" in payload ? payload.promotion : undefined;
}
/**
 * Deployments, newest first, without their states.
 *
 * @param o.newest at most 100: only so many, in one request, however long the history is. Without it the list is complete
 *   or, above 300, `unexpected`.
 */
async function listDeployments(client, o) {
    const route = "GET /repos/{owner}/{repo}/deployments";
    const filter = { ...repo_inRepo(o.repo), environment: o.environment, task: o.task };
    const items = o.newest === undefined
        ? await client.pages(route, filter, { cap: MOST_DEPLOYMENTS })
        : parse_parse(dist/* array */.YOg(dist/* unknown */.L5J()), (await client.rest("read", route, { ...filter, per_page: o.newest })).data, route);
    return items.map((item) => parse_parse(RestDeployment, item, route));
}
const StatusShape = dist/* object */.Ikc({ id: Id, state: dist/* string */.YjP() });
/**
 * Adds a status to a Deployment, sent once; after `ambiguous` the caller reads {@link deploymentStatuses}. Other
 * Deployments stay as they are: GitHub's own `auto_inactive` would go by who answers last.
 */
async function createStatus(client, status) {
    const route = "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses";
    const answer = await client.rest("create", route, {
        ...repo_inRepo(status.repo),
        deployment_id: status.deployment,
        state: status.state,
        description: deployments_cut(status.description),
        log_url: status.logUrl,
        environment_url: status.environmentUrl,
        auto_inactive: false,
    });
    const made = parse_parse(StatusShape, answer.data, route);
    if (made.state !== status.state)
        throw (0,github_errors/* unexpected */.os)(route, `the status is ${made.state} instead of ${status.state}`);
}
/** All statuses of a Deployment, newest first. */
async function deploymentStatuses(client, o) {
    const route = "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses";
    const items = await client.pages(route, { ...inRepo(o.repo), deployment_id: o.deployment }, { cap: MOST_STATUSES });
    return items.map((item) => parse(StatusShape, item, route));
}
function deployments_cut(description) {
    if (description.length <= LONGEST_DESCRIPTION)
        return description;
    // Half of a surrogate pair would be no text any more.
    return `${description.slice(0, LONGEST_DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}

;// CONCATENATED MODULE: ./build/src/promotion/visible.js

/** How long something that was made may stay invisible, in milliseconds between looks; half a minute in all (R70, R75). */
const VISIBLE_AFTER = [0, 4_000, 9_000, 17_000];
/**
 * Does `work` on something that was made a moment ago: while GitHub says that it is not there, it is tried again inside the
 * visibility window. A "not found" after that is an answer (R75).
 */
async function whenVisible(clock, work, isNotThere = (error) => (0,github_errors/* isFailure */.N6)(error, "not-found")) {
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

;// CONCATENATED MODULE: ./build/src/promotion/stop.js
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

;// CONCATENATED MODULE: ./build/src/promotion/witness.js

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
        throw new Stop("ledger-unreadable", `The Deployments that witness the ledger could not be read: ${snapshot.deployments.why}`, "Give the job `permissions: deployments: read`.");
    }
    for (const deployment of snapshot.deployments.value) {
        const payload = payloadOf(deployment);
        if (payload !== undefined)
            return payload.ledger;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/promotion/deployment.js




/**
 * Opens GitHub's Deployment of a promotion, exactly once: after a lost answer it is looked for by its payload before
 * another is made, and of several the lowest id is kept (R69-R71).
 */
async function openDeployment(context, opening) {
    const { environment, commit, description, payload } = opening;
    const create = () => createDeployment(context.client, {
        repo: context.repo,
        ref: commit,
        environment: environment.name,
        task: `${TASK_PREFIX}${payload.service}`,
        payload: { ...payload },
        description,
        production: environment.preset === "production",
    });
    try {
        return await create();
    }
    catch (error) {
        if (!(0,github_errors/* isFailure */.N6)(error, "ambiguous"))
            throw error;
        context.log.info("GitHub's answer to the new Deployment was lost; looking whether it was made.");
        return (await findDeployment(context, environment.name, payload)) ?? (await create());
    }
}
async function findDeployment(context, environment, wanted) {
    for (const wait of VISIBLE_AFTER) {
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
    const all = await listDeployments(context.client, {
        repo: context.repo,
        environment,
        task: `${TASK_PREFIX}${wanted.service}`,
        // One that was made a moment ago is among the newest, whatever the history holds.
        newest: 100,
    });
    return all
        .filter((each) => {
        const payload = payloadOf(each);
        return payload?.promotion === wanted.promotion && payload.fence === wanted.fence;
    })
        .toSorted((left, right) => left.id - right.id);
}
/** Writes a status; it is a view of the ledger, so one that fails is said and healed later, and changes no decision. */
async function writeStatus(context, deployment, state, description, url) {
    try {
        await whenVisible(context.clock, () => createStatus(context.client, {
            repo: context.repo,
            deployment,
            state,
            description,
            logUrl: context.runUrl,
            ...(url === undefined ? {} : { environmentUrl: url }),
        }));
    }
    catch (error) {
        if (!(0,github_errors/* isFailure */.N6)(error))
            throw error;
        context.log.warning(`Deployment ${deployment} could not be marked ${state}: ${error.message}`);
    }
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
        const last = before.settled.find((each) => each.state === "succeeded")?.deployment ?? null;
        if (last !== null && last !== deployment)
            writes.push(writeStatus(context, last, "inactive", `Replaced by ${promotion.id}`));
    }
    await Promise.all(writes);
}

// EXTERNAL MODULE: ./build/src/github/permissions.js
var github_permissions = __nccwpck_require__(5101);
;// CONCATENATED MODULE: ./build/src/github/block.js


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
        if ((0,github_errors/* isFailure */.N6)(failure))
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
            throw new github_errors/* GitHubFailure */.iK({
                kind: "forbidden",
                request: o.request,
                message,
                hint: (0,github_permissions/* addPermission */.F)("contents", "read"),
            });
        case null:
        case "INTERNAL":
        case "SERVICE_UNAVAILABLE":
            throw new github_errors/* GitHubFailure */.iK({ kind: "unavailable", request: o.request, message });
        default:
            throw (0,github_errors/* unexpected */.os)(o.request, describeError(error, []));
    }
}
function fieldOf(data, alias) {
    if (typeof data !== "object" || data === null)
        return undefined;
    return Object.entries(data).find(([key]) => key === alias)?.[1];
}
/** What GitHub says about a repository that is not there or that the token may not see. */
function repositoryMissing(request, repository) {
    return new github_errors/* GitHubFailure */.iK({
        kind: "not-found",
        request,
        message: `${request}: the repository ${repository} does not exist, or the token may not see it`,
        hint: (0,github_permissions/* addPermission */.F)("contents", "read"),
    });
}
/** An error in words, with the permission to add when one is missing. */
function describeError(error, permissions) {
    const message = error.message.slice(0, 500);
    const forbidden = error.type === "FORBIDDEN" || error.type === "INSUFFICIENT_SCOPES";
    if (!forbidden || permissions.length === 0)
        return message;
    return `${message}; ${permissions.map((key) => (0,github_permissions/* addPermission */.F)(key, "read")).join("; ")}`;
}

;// CONCATENATED MODULE: ./build/src/github/file-text.js


/** What a query asks of a file: enough to know that the text is whole. */
const TEXT_FRAGMENT = "fragment Text on Blob { text isTruncated isBinary }";
const BlobShape = dist/* object */.Ikc({
    __typename: dist/* literal */.euz("Blob"),
    text: dist/* nullable */.mee(dist/* string */.YjP()),
    isTruncated: dist/* boolean */.zMY(),
    isBinary: dist/* nullable */.mee(dist/* boolean */.zMY()),
});
/** A git object as `__typename ...Text`; anything but a file only says what it is. */
const ObjectShape = dist/* union */.KCZ([BlobShape, dist/* object */.Ikc({ __typename: dist/* picklist */.KIO(["Tree", "Commit", "Tag"]) })]);
/** A tree entry as `object { __typename ...Text }`, or `null` when nothing has that path. */
const FileShape = dist/* nullable */.mee(dist/* object */.Ikc({ object: dist/* nullable */.mee(ObjectShape) }));
/**
 * The text of a file, whole. GitHub cuts large files off (`isTruncated`) and gives none for binary ones; both are
 * `unexpected` and never a part of the text.
 */
function fileText(object, path, request) {
    if (object === null || object.__typename !== "Blob")
        throw (0,github_errors/* unexpected */.os)(request, `${path} is not a file`);
    if (object.isTruncated)
        throw (0,github_errors/* unexpected */.os)(request, `${path} is too large: GitHub cut it off`);
    if (object.isBinary === true || object.text === null)
        throw (0,github_errors/* unexpected */.os)(request, `${path} is not text`);
    return object.text;
}

;// CONCATENATED MODULE: ./build/src/github/required-checks.js


/** Rulesets and the part of the classic protection that is readable without being an administrator. */
const REQUIRED_FIELDS = `rules(first: 100) {
      pageInfo { hasNextPage }
      nodes {
        type
        parameters {
          __typename
          ... on RequiredStatusChecksParameters { requiredStatusChecks { context integrationId } }
        }
      }
    }
    refUpdateRule { requiredStatusCheckContexts }`;
/** The classic protection in full, with the apps; administrators only. */
const PROTECTION_FIELDS = "branchProtectionRule { requiredStatusChecks { context app { databaseId } } }";
const ChecksParameters = dist/* object */.Ikc({
    requiredStatusChecks: dist/* array */.YOg(dist/* object */.Ikc({ context: dist/* string */.YjP(), integrationId: dist/* nullable */.mee(dist/* number */.aig()) })),
});
const RequiredShape = dist/* object */.Ikc({
    rules: dist/* nullable */.mee(dist/* object */.Ikc({
        pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY() }),
        nodes: dist/* array */.YOg(dist/* object */.Ikc({ type: dist/* string */.YjP(), parameters: dist/* nullable */.mee(dist/* unknown */.L5J()) })),
    })),
    refUpdateRule: dist/* nullable */.mee(dist/* object */.Ikc({ requiredStatusCheckContexts: dist/* nullable */.mee(dist/* array */.YOg(dist/* nullable */.mee(dist/* string */.YjP()))) })),
});
const ProtectionShape = dist/* object */.Ikc({
    branchProtectionRule: dist/* nullable */.mee(dist/* object */.Ikc({
        requiredStatusChecks: dist/* nullable */.mee(dist/* array */.YOg(dist/* object */.Ikc({ context: dist/* string */.YjP(), app: dist/* nullable */.mee(dist/* object */.Ikc({ databaseId: dist/* number */.aig() })) }))),
    })),
});
/**
 * All required checks, each once. The classic protection gives its apps only to administrators (`protection`); for
 * everybody else its names count, for any app.
 */
function requiredChecks(required, protection, request) {
    if (required.rules === null)
        throw (0,github_errors/* unexpected */.os)(request, "the rules of the default branch are not told");
    if (required.rules.pageInfo.hasNextPage)
        throw (0,github_errors/* unexpected */.os)(request, "more than 100 rules on the default branch");
    const found = [];
    for (const rule of required.rules.nodes) {
        if (rule.type !== "REQUIRED_STATUS_CHECKS")
            continue;
        const parameters = dist/* safeParse */.xLC(ChecksParameters, rule.parameters);
        if (!parameters.success)
            throw (0,github_errors/* unexpected */.os)(request, "a rule for required checks does not say which");
        for (const check of parameters.output.requiredStatusChecks) {
            found.push({ context: check.context, app: check.integrationId });
        }
    }
    for (const check of protection?.branchProtectionRule?.requiredStatusChecks ?? []) {
        found.push({ context: check.context, app: check.app?.databaseId ?? null });
    }
    for (const context of required.refUpdateRule?.requiredStatusCheckContexts ?? []) {
        if (context === null)
            throw (0,github_errors/* unexpected */.os)(request, "a required check without a name");
        found.push({ context, app: null });
    }
    return withoutRepeats(found);
}
/** A check asked for from one app is not asked for again from any app. */
function withoutRepeats(checks) {
    const pinned = new Set(checks.filter((check) => check.app !== null).map((check) => check.context));
    const kept = new Map();
    for (const check of checks) {
        if (check.app !== null || !pinned.has(check.context))
            kept.set(JSON.stringify([check.context, check.app]), check);
    }
    return [...kept.values()];
}

;// CONCATENATED MODULE: ./build/src/github/snapshot-query.js



/** Deployments read with a snapshot, newest first. */
const DEPLOYMENTS_READ = 20;
const ENVIRONMENT_PAGE = "nodes { databaseId name } pageInfo { hasNextPage endCursor }";
/** The next hundred environments; repositories with one per pull request have many. */
const MORE_ENVIRONMENTS_QUERY = `query MoreEnvironments($owner: String!, $name: String!, $after: String!) {
  repository(owner: $owner, name: $name) { environments(first: 100, after: $after) { ${ENVIRONMENT_PAGE} } }
}`;
const FILE = "object { __typename ...Text }";
/**
 * The one query behind a snapshot. Each block asks for the repository again: where a token lacks a permission, GitHub
 * nulls a field that may not be null, and with it everything up to the block. Files of the ledger are read below its branch's commit, so that all are of one commit
 * and its id is the one to append to.
 *
 * @param files how many ledger files are asked for: variables `$f0`, `$f1` \u2026
 */
function snapshotQuery(files) {
    const indexes = Array.from({ length: files }, (_, index) => index);
    const variables = indexes.map((index) => `, $f${index}: String!`).join("");
    const extra = indexes.map((index) => `\n      f${index}: file(path: $f${index}) { ${FILE} }`).join("");
    return `query Snapshot($owner: String!, $name: String!, $policyPath: String!, $ledger: String!, $folder: String!,
  $withEnvironment: Boolean!, $environment: String!, $deploymentEnvironments: [String!]${variables}) {
  repository(owner: $owner, name: $name) {
    databaseId id nameWithOwner visibility hasIssuesEnabled defaultBranchRef { name target { oid } }
  }
  policy: repository(owner: $owner, name: $name) {
    defaultBranchRef { target { oid ... on Commit { file(path: $policyPath) { ${FILE} } } } }
  }
  ledger: repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ledger) { target { __typename oid ... on Commit {
      states: file(path: $folder) { object { __typename ... on Tree { entries { name type ${FILE} } } } }${extra}
    } } }
  }
  environment: repository(owner: $owner, name: $name) {
    environment(name: $environment) @include(if: $withEnvironment) { databaseId name }
  }
  environments: repository(owner: $owner, name: $name) { environments(first: 100) { ${ENVIRONMENT_PAGE} } }
  required: repository(owner: $owner, name: $name) {
    defaultBranchRef { ${REQUIRED_FIELDS} }
  }
  protection: repository(owner: $owner, name: $name) { defaultBranchRef { ${PROTECTION_FIELDS} } }
  deployments: repository(owner: $owner, name: $name) {
    deployments(first: ${DEPLOYMENTS_READ}, environments: $deploymentEnvironments, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${DEPLOYMENT_FIELDS} }
    }
  }
}
${TEXT_FRAGMENT}`;
}

;// CONCATENATED MODULE: ./build/src/github/snapshot-environments.js




const REQUEST = "graphql Snapshot";
/** A hundred pages of a hundred. */
const MOST = 10_000;
const PageShape = dist/* object */.Ikc({
    nodes: dist/* array */.YOg(dist/* object */.Ikc({ databaseId: Id, name: dist/* string */.YjP() })),
    pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY(), endCursor: dist/* nullable */.mee(dist/* string */.YjP()) }),
});
const MoreShape = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ environments: PageShape }) });
/** Reads the `environments` block of a snapshot and what is left on further pages. */
async function readEnvironments(client, repo, first) {
    if (!first.ok)
        return first;
    try {
        return { ok: true, value: await allPages(client, repo, first.value) };
    }
    catch (failure) {
        // The caller has to end `deferred` then, whatever the other blocks say (R72).
        if ((0,github_errors/* isFailure */.N6)(failure, "rate-limited") || !(0,github_errors/* isFailure */.N6)(failure))
            throw failure;
        return { ok: false, why: failure.message };
    }
}
async function allPages(client, repo, first) {
    const found = [];
    let page = parse_parse(PageShape, first, REQUEST);
    for (let before = null;;) {
        for (const { databaseId, name } of page.nodes)
            found.push({ id: databaseId, name });
        const { hasNextPage, endCursor } = page.pageInfo;
        if (!hasNextPage)
            return found;
        if (endCursor === null || endCursor === before || found.length >= MOST) {
            throw (0,github_errors/* unexpected */.os)(REQUEST, "the pages of environments do not end");
        }
        before = endCursor;
        const answer = await client.graphql("read", MORE_ENVIRONMENTS_QUERY, {
            owner: repo.owner,
            name: repo.name,
            after: endCursor,
        });
        const [error] = answer.errors;
        if (error !== undefined)
            throw (0,github_errors/* unexpected */.os)(REQUEST, error.message.slice(0, 500));
        page = parse_parse(MoreShape, answer.data, REQUEST).repository.environments;
    }
}

;// CONCATENATED MODULE: ./build/src/github/snapshot-ledger.js




const StatesShape = dist/* nullable */.mee(dist/* object */.Ikc({
    object: dist/* nullable */.mee(dist/* variant */.Oxt("__typename", [
        dist/* object */.Ikc({
            __typename: dist/* literal */.euz("Tree"),
            entries: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), type: dist/* string */.YjP(), object: dist/* nullable */.mee(ObjectShape) })),
        }),
        dist/* object */.Ikc({ __typename: dist/* picklist */.KIO(["Blob", "Commit", "Tag"]) }),
    ])),
}));
const TargetShape = dist/* looseObject */._H3({
    __typename: dist/* literal */.euz("Commit"),
    oid: Oid,
    states: StatesShape,
});
const LedgerShape = dist/* nullable */.mee(dist/* object */.Ikc({ target: dist/* nullable */.mee(dist/* unknown */.L5J()) }));
/** Reads the `ledger` block; `null` when the branch does not exist. */
function readLedgerFiles(o) {
    const ref = parse_parse(LedgerShape, o.data, o.request);
    if (ref === null)
        return null;
    const target = parse_parse(TargetShape, ref.target, o.request);
    const files = new Map();
    const add = (path, file) => {
        if (file !== null)
            files.set(path, fileText(file.object, path, o.request));
    };
    for (const [index, path] of o.asked.entries())
        add(path, parse_parse(FileShape, target[`f${index}`], o.request));
    for (const entry of stateEntries(target.states, o.request)) {
        const path = `${o.folder}/${entry.name}`;
        if (entry.type === "blob" && entry.name.endsWith(".json"))
            files.set(path, fileText(entry.object, path, o.request));
    }
    return { oid: target.oid, files };
}
function stateEntries(states, request) {
    if (states === null)
        return [];
    if (states.object?.__typename !== "Tree")
        throw (0,github_errors/* unexpected */.os)(request, "the ledger's folder of states is not a folder");
    return states.object.entries;
}

;// CONCATENATED MODULE: ./build/src/github/snapshot.js










const snapshot_REQUEST = "graphql Snapshot";
const BLOCKS = new Set(["policy", "ledger", "environment", "environments", "required", "protection", "deployments"]);
const RepositoryShape = dist/* object */.Ikc({
    databaseId: Id,
    id: dist/* string */.YjP(),
    nameWithOwner: dist/* string */.YjP(),
    visibility: dist/* picklist */.KIO(["PUBLIC", "PRIVATE", "INTERNAL"]),
    hasIssuesEnabled: dist/* boolean */.zMY(),
    defaultBranchRef: dist/* nullable */.mee(dist/* object */.Ikc({ name: dist/* string */.YjP(), target: dist/* object */.Ikc({ oid: Oid }) })),
});
const PolicyShape = dist/* object */.Ikc({ defaultBranchRef: dist/* object */.Ikc({ target: dist/* object */.Ikc({ oid: Oid, file: FileShape }) }) });
const snapshot_LedgerShape = dist/* object */.Ikc({ ref: dist/* unknown */.L5J() });
const EnvironmentShape = dist/* object */.Ikc({ environment: dist/* nullish */.cl6(dist/* object */.Ikc({ databaseId: Id, name: dist/* string */.YjP() })) });
const EnvironmentsShape = dist/* object */.Ikc({ environments: dist/* unknown */.L5J() });
const RequiredBlock = dist/* object */.Ikc({ defaultBranchRef: RequiredShape });
const ProtectionBlock = dist/* object */.Ikc({ defaultBranchRef: ProtectionShape });
const DeploymentsShape = dist/* object */.Ikc({ deployments: dist/* object */.Ikc({ nodes: dist/* array */.YOg(GraphqlDeployment) }) });
/**
 * Reads everything a decision about an environment starts from, in one GraphQL request (and one more
 * for each further hundred environments). Each block that GitHub refuses or
 * that cannot be understood is not ok by itself, with the reason.
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
async function readSnapshot(client, query) {
    const answer = await client.graphql("read", snapshotQuery(query.files.length), variablesOf(query));
    const name = `${query.repo.owner}/${query.repo.name}`;
    throwOutside({ answer, request: snapshot_REQUEST, blocks: BLOCKS, repository: name });
    const data = parse_parse(dist/* looseObject */._H3({ repository: dist/* nullable */.mee(RepositoryShape) }), answer.data, snapshot_REQUEST);
    const { repository } = data;
    if (repository === null)
        throw repositoryMissing(snapshot_REQUEST, name);
    const head = repository.defaultBranchRef;
    if (head === null)
        throw (0,github_errors/* unexpected */.os)(snapshot_REQUEST, `${name} is empty: its default branch has no commit`);
    const block = (alias, permissions, read, file) => readBlock({ answer, alias, permissions, read, answersWithNull: (path) => path.length === file });
    return {
        date: answer.date,
        repository: {
            id: repository.databaseId,
            nodeId: repository.id,
            nameWithOwner: repository.nameWithOwner,
            visibility: VISIBILITY[repository.visibility],
            defaultBranch: head.name,
            defaultHead: head.target.oid,
            hasIssues: repository.hasIssuesEnabled,
        },
        // The last number is the length of an error's path that ends at a file or environment that may be missing.
        policy: block("policy", ["contents"], (found) => policyText(found, head.target.oid, query.policyPath), 4),
        ledger: block("ledger", ["contents"], (found) => ledgerOf(found, query), 4),
        environment: block("environment", ["actions"], environmentOf, 2),
        environments: await readEnvironments(client, query.repo, block("environments", ["actions"], (found) => parse_parse(EnvironmentsShape, found, snapshot_REQUEST).environments)),
        requiredChecks: block("required", ["contents"], (found) => requiredChecks(parse_parse(RequiredBlock, found, snapshot_REQUEST).defaultBranchRef, protectionOf(data["protection"]), snapshot_REQUEST)),
        deployments: block("deployments", ["deployments"], (found) => parse_parse(DeploymentsShape, found, snapshot_REQUEST).deployments.nodes),
    };
}
const VISIBILITY = { PUBLIC: "public", PRIVATE: "private", INTERNAL: "internal" };
function variablesOf(query) {
    const own = query.environment === undefined ? undefined : [query.environment];
    const environments = query.deploymentEnvironments ?? own;
    return {
        owner: query.repo.owner,
        name: query.repo.name,
        policyPath: query.policyPath,
        ledger: `refs/heads/${query.ledger}`,
        folder: query.folder,
        withEnvironment: query.environment !== undefined,
        environment: query.environment ?? "",
        ...(environments === undefined ? {} : { deploymentEnvironments: environments }),
        ...Object.fromEntries(query.files.map((path, index) => [`f${index}`, path])),
    };
}
function policyText(data, head, path) {
    const { target } = parse_parse(PolicyShape, data, snapshot_REQUEST).defaultBranchRef;
    if (target.oid !== head)
        throw (0,github_errors/* unexpected */.os)(snapshot_REQUEST, "the default branch moved during the read");
    return target.file === null ? null : fileText(target.file.object, path, snapshot_REQUEST);
}
function ledgerOf(data, query) {
    const { ref } = parse_parse(snapshot_LedgerShape, data, snapshot_REQUEST);
    return readLedgerFiles({ data: ref, folder: query.folder, asked: query.files, request: snapshot_REQUEST });
}
function environmentOf(data) {
    const found = parse_parse(EnvironmentShape, data, snapshot_REQUEST).environment ?? null;
    return found === null ? null : { id: found.databaseId, name: found.name };
}
/** Only administrators may read it; everybody else reads the names in `refUpdateRule`, so that a refusal is no failure. */
function protectionOf(data) {
    const parsed = dist/* safeParse */.xLC(ProtectionBlock, data);
    return parsed.success ? parsed.output.defaultBranchRef : null;
}

;// CONCATENATED MODULE: ./build/src/policy/policy.js
/** Where the policy lives in every repository. It is read from the default branch's head, never from a checkout (R54). */
const POLICY_PATH = ".github/environments.yml";

;// CONCATENATED MODULE: ./build/src/policy/annotate.js

/** One annotation for each mistake, at its place in the policy file. */
function annotations(mistakes, file = POLICY_PATH) {
    return mistakes.map(({ line, column, key, message }) => ({
        file,
        line,
        column,
        title: key === "" ? "Policy" : `Policy: ${key}`,
        message,
    }));
}

;// CONCATENATED MODULE: ./build/src/policy/mistake.js
/** A path as people write it: `environments.production.after[1]`; a name with a dot is put in brackets. */
function dotted(path) {
    return path.reduce((text, step) => {
        if (typeof step === "number")
            return `${text}[${step}]`;
        if (!/^[A-Za-z0-9_-]+$/.test(step))
            return `${text}[${mistake_shown(step)}]`;
        return text === "" ? step : `${text}.${step}`;
    }, "");
}
/** Names for a message: plain where they can be, the first dozen of many. */
function listed(names) {
    const all = [...names];
    const few = all.slice(0, 12).map((name) => (/^[A-Za-z0-9._-]{1,63}$/.test(name) ? name : mistake_shown(name)));
    return all.length > few.length ? `${few.join(", ")} and ${all.length - few.length} more` : few.join(", ");
}
/** A value quoted for a message: on one line, and short enough to read. */
function mistake_shown(value) {
    const text = JSON.stringify(typeof value === "number" && !Number.isFinite(value) ? String(value) : value) ?? "nothing";
    return text.length > 62 ? `${text.slice(0, 60).toWellFormed()}\u2026${text.startsWith('"') ? '"' : ""}` : text;
}
/** Composes a mistake; a suggestion becomes the question "Did you mean \u2026?" behind the first sentence. */
function mistake(what) {
    const question = what.suggestion === undefined ? undefined : `Did you mean ${mistake_shown(what.suggestion)}?`;
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
    const line = message.replace(/\p{Cc}+/gu, " ");
    return line.length > 1000 ? `${line.slice(0, 1000).toWellFormed()}\u2026` : line;
}
/** The order of the file, each mistake once. */
function inFileOrder(mistakes) {
    const once = new Map(mistakes.map((one) => [`${one.line}:${one.column}:${one.message}`, one]));
    return [...once.values()].sort((left, right) => left.line - right.line || left.column - right.column);
}

;// CONCATENATED MODULE: ./build/src/policy/suggest.js
/**
 * The candidate that was probably meant: the same word in other letters or separators, else one within two edits
 * (one edit for words of up to three letters), else the only one that starts with the word. Undefined when none is near.
 */
function closest(word, candidates) {
    const plain = folded(word);
    const limit = plain.length <= 3 ? 1 : 2;
    let best;
    let distance = limit + 1;
    const started = [];
    for (const candidate of candidates) {
        const other = folded(candidate);
        if (plain.length >= 2 && other.startsWith(plain))
            started.push(candidate);
        if (Math.abs(other.length - plain.length) > limit)
            continue;
        const edits = editsBetween(plain, other, limit);
        if (edits < distance)
            [best, distance] = [candidate, edits];
    }
    return best ?? (started.length === 1 ? started[0] : undefined);
}
/** ASCII letters in lower case, separators out: `githubEnvironment` and `GITHUB_ENVIRONMENT` are one word. */
function folded(word) {
    return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[-_ ]/g, "");
}
/**
 * Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace, swap two neighbours. A number above
 * `limit` as soon as it is known to be above: each line follows from the two before it, and never falls below both.
 */
function editsBetween(left, right, limit) {
    let beforeLast = [];
    let last = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row += 1) {
        const line = [row];
        for (let column = 1; column <= right.length; column += 1) {
            const same = left[row - 1] === right[column - 1];
            const best = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            line.push(swapped ? Math.min(best, (beforeLast[column - 2] ?? 0) + 1) : best);
        }
        [beforeLast, last] = [last, line];
        if (Math.min(...last) > limit && Math.min(...beforeLast) > limit)
            return limit + 1;
    }
    return last[right.length] ?? left.length;
}

;// CONCATENATED MODULE: ./build/src/policy/find.js


/** The environment of exactly this name (R44). Another letter case is not found, but suggested (R55). */
function findEnvironment(policy, name) {
    const environment = policy.environments.get(name);
    if (environment !== undefined)
        return { ok: true, environment };
    return notFound(`The policy has no environment ${mistake_shown(name)}.`, name, "Environments", [
        ...policy.environments.keys(),
    ]);
}
/**
 * The service that an input means. A policy without `services` has one, called `repositoryName` (without the owner);
 * a policy with one service needs no input; with several, leaving it out is not found. Names match exactly.
 */
function serviceNamed(policy, repositoryName, input) {
    const services = policy.services.length === 0 ? [repositoryName] : policy.services;
    const [only, ...others] = services;
    if (input === undefined || input === "") {
        if (only !== undefined && others.length === 0)
            return { ok: true, service: only };
        const message = `The policy has ${services.length} services; say which. Services: ${listed(services)}.`;
        return { ok: false, message, suggestion: undefined };
    }
    if (services.includes(input))
        return { ok: true, service: input };
    return notFound(`The policy has no service ${mistake_shown(input)}.`, input, "Services", services);
}
/** The environments directly before one: those its `after` names. Empty for one that comes first or is not there. */
function upstream(policy, name) {
    return (policy.environments.get(name)?.after ?? []).flatMap((other) => policy.environments.get(other) ?? []);
}
/** The environments directly after one, in the order of the file. */
function downstream(policy, name) {
    return [...policy.environments.values()].filter((other) => other.after.includes(name));
}
/** The environments that come after nothing, in the order of the file; at least one. */
function firstEnvironments(policy) {
    return [...policy.environments.values()].filter((environment) => environment.after.length === 0);
}
function notFound(problem, name, what, names) {
    const suggestion = closest(name, names);
    const question = suggestion === undefined ? "" : ` Did you mean ${mistake_shown(suggestion)}?`;
    return { ok: false, message: `${problem}${question} ${what}: ${listed(names)}.`, suggestion };
}

;// CONCATENATED MODULE: ./build/src/policy/invalid.js

/** The policy has mistakes; whoever shows it shows all of them, each at its place. Nothing was judged. */
class PolicyInvalid extends Error {
    name = "PolicyInvalid";
    reason = "policy-invalid";
    hint = `Every mistake is annotated in ${POLICY_PATH}; docs/policy.md lists all keys.`;
    mistakes;
    constructor(mistakes) {
        const [first] = mistakes;
        const where = first === undefined ? "" : `:${first.line}:${first.column}: ${first.message}`;
        const more = mistakes.length > 1 ? ` And ${mistakes.length - 1} more.` : "";
        super(`${POLICY_PATH}${where}${more}`);
        this.mistakes = mistakes;
    }
}

;// CONCATENATED MODULE: ./build/src/policy/source.js
/** The value at a path of keys, or undefined as soon as a step is missing. */
function nodeAt(node, ...path) {
    return path.reduce((inside, key) => entriesOf(inside).get(key)?.value, node);
}
const NOTHING = new Map();
/** The entries of a mapping; none for anything else, which the shape check reports. */
function entriesOf(node) {
    return node?.kind === "map" ? node.entries : NOTHING;
}
/** A text, or nothing for any other value. */
function source_textOf(node) {
    return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}
/** One text or a list of them, each with its place; `path` is the way to the value, extended by the item's number. */
function textsOf(node, path) {
    if (node === undefined)
        return [];
    const items = node.kind === "list" ? node.items.map((item, index) => ({ item, path: [...path, index] })) : [];
    const all = node.kind === "list" ? items : [{ item: node, path: [...path] }];
    return all.flatMap(({ item, path: place }) => {
        const text = source_textOf(item);
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

;// CONCATENATED MODULE: ./build/src/policy/artifacts.js



const ASSET_KEYS = ["prerelease", "latest"];
/**
 * Where environments keep copies: only of artifacts of this policy, a branch only for a commit, and each branch only
 * once, because two environments on one branch would move each other. The same for "latest", of which there is one.
 */
function checkArtifacts(root) {
    const artifacts = entriesOf(nodeAt(root, "artifacts"));
    const owners = [];
    const mistakes = [];
    let latest;
    for (const [environment, { value }] of entriesOf(nodeAt(root, "environments"))) {
        for (const [name, entry] of entriesOf(nodeAt(value, "artifacts"))) {
            const path = ["environments", environment, "artifacts", name];
            mistakes.push(...wrongArtifact(name, entry, { artifacts, path }));
            const newest = nodeAt(entry.value, "latest");
            if (newest !== undefined) {
                if (latest !== undefined)
                    mistakes.push(sharedLatest(latest, { path: [...path, "latest"], at: newest.at }));
                latest ??= dotted([...path, "latest"]);
            }
            const node = nodeAt(entry.value, "branch");
            const branch = source_textOf(node);
            if (node === undefined || branch === undefined)
                continue;
            const place = dotted([...path, "branch"]);
            const owner = owners.find((other) => overlap(other.branch, branch));
            owners.push({ branch, place });
            if (owner !== undefined)
                mistakes.push(sharedBranch(branch, owner, { path: [...path, "branch"], at: node.at }));
        }
    }
    return mistakes;
}
function wrongArtifact(name, { keyAt, value }, { artifacts, path }) {
    const place = { path, at: keyAt };
    const declared = artifacts.get(name);
    if (declared === undefined) {
        const allowed = artifacts.size === 0 ? "The policy has no artifacts." : `Artifacts: ${listed(artifacts.keys())}.`;
        const problem = `${dotted(path)} names the unknown artifact ${mistake_shown(name)}.`;
        return [mistake({ ...place, problem, suggestion: closest(name, artifacts.keys()), advice: allowed })];
    }
    const kind = source_textOf(nodeAt(declared.value, "kind")) ?? "";
    if (kind !== "file" && !KEPT.has(kind))
        return [];
    const said = entriesOf(value);
    if (value.kind === "map" && said.size === 0) {
        const problem = `${dotted(path)} says nothing.`;
        return [mistake({ ...place, problem, advice: `Leave it out, or ${KEPT.get(kind) ?? "remove it"}.` })];
    }
    const wrong = kind === "commit" ? ASSET_KEYS : kind === "asset" ? ["branch"] : ["branch", ...ASSET_KEYS];
    return wrong.flatMap((key) => {
        const found = said.get(key);
        if (found === undefined)
            return [];
        const problem = `${dotted([...path, key])} is not for ${kind === "asset" ? "an asset" : `a ${kind}`}; only an artifact of kind ${key === "branch" ? "commit" : "asset"} has it.`;
        const advice = KEPT.has(kind)
            ? `Remove it, or ${KEPT.get(kind)}.`
            : "Remove it: a file is kept with the run that built it.";
        return [mistake({ path: [...path, key], at: found.keyAt, problem, advice })];
    });
}
/** What an environment can say about an artifact, by its kind. */
const KEPT = new Map([
    ["commit", "name the branch that follows it"],
    ["asset", "say prerelease: false or latest: true"],
]);
function sharedLatest(owner, place) {
    const problem = `${dotted(place.path)} is said in ${owner} too: a repository has one latest release, they would move each other.`;
    return mistake({ ...place, problem, advice: "Say it once, where people shall take the release from." });
}
function sharedBranch(branch, owner, place) {
    const same = owner.branch === branch;
    const problem = same
        ? `${dotted(place.path)} is the branch of ${owner.place} too: they would move each other.`
        : `${dotted(place.path)} cannot exist beside ${mistake_shown(owner.branch)} of ${owner.place}: git has no branch below a branch.`;
    return mistake({ ...place, problem, advice: "Give each its own branch." });
}
function overlap(left, right) {
    return left === right || left.startsWith(`${right}/`) || right.startsWith(`${left}/`);
}

;// CONCATENATED MODULE: ./build/src/policy/checks-rule.js


/** An explicit list of checks names something: an empty one would pass everything. */
function checkChecks(root) {
    return [...entriesOf(nodeAt(root, "environments"))].flatMap(([name, { value }]) => {
        const checks = entriesOf(nodeAt(value, "gates")).get("checks");
        const keys = entriesOf(checks?.value);
        if (checks?.value.kind !== "map" || keys.has("workflows") || keys.has("required"))
            return [];
        const path = ["environments", name, "gates", "checks"];
        const problem = `${dotted(path)} names no check.`;
        const advice = 'Add "workflows:" or "required:", or leave "checks:" out for the default rule.';
        return [mistake({ at: checks.keyAt, path, problem, advice })];
    });
}

;// CONCATENATED MODULE: ./build/src/policy/lines.js
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

;// CONCATENATED MODULE: ./build/src/policy/decode.js



/** A policy is read by people; a larger file is an accident or an attack. */
const MAX_POLICY_BYTES = 256 * 1024;
/** The file's bytes as text: UTF-8 without a byte order mark, at most 256 KiB. The mistake says where it is not. */
function decode(file) {
    if (typeof file === "string" && !file.isWellFormed()) {
        const position = positionsIn(file)(file.search(/\p{Cs}/u));
        return fileMistake(position, "The policy is not valid text: it contains half of a surrogate pair.");
    }
    const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
    if (bytes.length > MAX_POLICY_BYTES) {
        const size = `The policy is ${bytes.length} bytes; at most ${MAX_POLICY_BYTES} (256 KiB) are read.`;
        return fileMistake({ line: 1, column: 1 }, size);
    }
    const text = utf8(bytes);
    if (text === undefined) {
        return fileMistake(invalidByte(bytes), "The policy is not valid UTF-8 from here on. Save the file as UTF-8.");
    }
    if (text.startsWith("\ufeff")) {
        return fileMistake({ line: 1, column: 1 }, "The policy starts with a byte order mark. Save it as UTF-8 without BOM.");
    }
    return { text, sha256: `sha256:${(0,external_node_crypto_namespaceObject.createHash)("sha256").update(bytes).digest("hex")}` };
}
function fileMistake(at, problem) {
    return mistake({ at, path: [], problem });
}
function utf8(bytes, more = false) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: more });
    }
    catch {
        return undefined;
    }
}
/** The end of the longest valid beginning, found by halving: a beginning of valid text is valid while more may follow. */
function invalidByte(bytes) {
    let valid = 0;
    let invalid = bytes.length + 1;
    while (invalid - valid > 1) {
        const middle = (valid + invalid) >> 1;
        if (utf8(bytes.subarray(0, middle), true) === undefined)
            invalid = middle;
        else
            valid = middle;
    }
    const text = utf8(bytes.subarray(0, valid), true) ?? "";
    return positionsIn(text)(text.length);
}

;// CONCATENATED MODULE: ./build/src/policy/presets.js
/** What an environment of each type says where its policy says nothing. Frozen for `version: 1`. */
const PRESETS = {
    development: { promote: "automatic" },
    staging: { promote: "automatic" },
    production: { promote: "manual" },
};
/** An environment that does not say what it is gets the strictest rules. */
const DEFAULT_PRESET = "production";
/** The preset that a written word stands for; a word that is none counts as the default, and is reported elsewhere. */
function presetNamed(word) {
    switch (word) {
        case "development":
        case "staging":
        case "production":
            return word;
        default:
            return DEFAULT_PRESET;
    }
}

;// CONCATENATED MODULE: ./build/src/policy/strictness.js



const STRICTNESS = [
    {
        key: ["promote"],
        weaker: inOrder(["automatic", "manual"], (preset) => PRESETS[preset].promote),
    },
    {
        key: ["gates", "checks", "allow"],
        weaker: (written) => written.kind === "list" && written.items.length > 0 ? "every preset counts only success" : undefined,
    },
];
/** Words from the weakest to the strictest. */
function inOrder(words, ofPreset) {
    return (written, preset) => {
        const rank = words.indexOf(source_textOf(written) ?? "");
        const expected = ofPreset(preset);
        return rank >= 0 && rank < words.indexOf(expected) ? `${preset} says ${expected}` : undefined;
    };
}
function weaknesses(environment) {
    const preset = presetNamed(source_textOf(nodeAt(environment, "preset")));
    return STRICTNESS.flatMap(({ key, weaker }) => {
        const written = nodeAt(environment, ...key);
        const expected = written === undefined ? undefined : weaker(written, preset);
        if (written === undefined || expected === undefined)
            return [];
        const reason = source_textOf(nodeAt(environment, ...key.slice(0, -1), "because"));
        return [{ key, at: written.at, expected, reason }];
    });
}
/** Every value weaker than its environment's preset needs a reason beside it. */
function checkReasons(root) {
    return [...entriesOf(nodeAt(root, "environments"))].flatMap(([name, { value }]) => weaknesses(value)
        .filter(({ reason }) => reason === undefined)
        .map(({ key, at, expected }) => {
        const path = ["environments", name, ...key];
        const problem = `${dotted(path)} is weaker than its preset: ${expected}.`;
        const beside = dotted(path.slice(0, -1));
        return mistake({ at, path, problem, advice: `Say why beside it: add "because: <the reason>" to ${beside}.` });
    }));
}
/** The weaker values of an environment with their reasons; only those that have one. */
function strictness_reasonsOf(environment) {
    return weaknesses(environment).flatMap(({ key, reason }) => reason === undefined ? [] : [{ key: dotted(key), reason }]);
}

;// CONCATENATED MODULE: ./build/src/policy/fill.js



/**
 * Completes a written policy without mistakes by its presets. Names come from the source, because objects put keys like
 * "2" before all others and the order of the file counts.
 */
function fill(written, root, sha256) {
    const artifacts = [...entriesOf(nodeAt(root, "artifacts")).keys()].flatMap((name) => {
        const rule = written.artifacts?.[name];
        return rule === undefined ? [] : [[name, artifactRule(name, rule)]];
    });
    const environments = [...entriesOf(nodeAt(root, "environments"))].flatMap(([name, { value }]) => {
        const environment = written.environments[name];
        return environment === undefined ? [] : [[name, environmentPolicy(name, environment, value)]];
    });
    return {
        version: written.version,
        services: written.services ?? [],
        artifacts: new Map(artifacts),
        environments: new Map(environments),
        sha256,
    };
}
function artifactRule(name, rule) {
    switch (rule.kind) {
        case "file":
            return { kind: "file", name: rule.name ?? name };
        case "commit":
            return { kind: "commit" };
        case "asset":
            return { kind: "asset", name: rule.name };
    }
}
function environmentPolicy(name, written, source) {
    const preset = written.preset ?? DEFAULT_PRESET;
    const kept = [...entriesOf(nodeAt(source, "artifacts")).keys()].map((artifact) => [artifact, written.artifacts?.[artifact] ?? {}]);
    const branches = kept.flatMap(([artifact, { branch }]) => branch === undefined ? [] : [[artifact, branch]]);
    const releases = kept.flatMap(([artifact, { prerelease, latest }]) => {
        const move = { release: prerelease === false, latest: latest === true };
        return move.release || move.latest ? [[artifact, move]] : [];
    });
    return {
        name,
        preset,
        after: typeof written.after === "string" ? [written.after] : (written.after ?? []),
        workflow: written.workflow,
        url: written.url,
        promote: written.promote ?? PRESETS[preset].promote,
        supersede: written.supersede ?? true,
        githubEnvironment: written["github-environment"] ?? "unstated",
        branches: new Map(branches),
        releases: new Map(releases),
        checks: checksPolicy(written.gates?.checks),
        because: strictness_reasonsOf(source),
    };
}
function checksPolicy(written) {
    if (written === undefined)
        return undefined;
    return {
        workflows: written.workflows ?? [],
        required: (written.required ?? []).map((one) => typeof one === "string" ? { name: one, app: undefined } : { name: one.name, app: one.app }),
        allow: written.allow ?? [],
    };
}

;// CONCATENATED MODULE: ./build/src/policy/order.js



/**
 * The order of environments (R68): every name in `after` is an environment of this policy, none comes after itself, no
 * cycle, and every environment can be reached from one that comes first.
 */
function checkOrder(root) {
    const environments = entriesOf(nodeAt(root, "environments"));
    const mistakes = [];
    const after = new Map();
    for (const [name, { value }] of environments) {
        const upstream = textsOf(nodeAt(value, "after"), ["environments", name, "after"]);
        const wrong = upstream.map((one) => wrongUpstream(name, one, environments));
        mistakes.push(...wrong.filter((one) => one !== undefined));
        after.set(name, upstream.filter((_, index) => wrong[index] === undefined));
    }
    return [...mistakes, ...checkReach(after)];
}
function wrongUpstream(name, { text, at, path }, environments) {
    const problem = `${dotted(path)}: ${plainly(name)} cannot come after itself.`;
    if (text === name)
        return mistake({ at, path, problem, advice: "Leave it out if this environment comes first." });
    if (environments.has(text))
        return undefined;
    const others = [...environments.keys()].filter((other) => other !== name);
    const allowed = others.length === 0 ? "There is no other environment." : `Environments: ${listed(others)}.`;
    const unknown = `${dotted(path)} names the unknown environment ${mistake_shown(text)}.`;
    return mistake({ at, path, problem: unknown, suggestion: closest(text, others), advice: allowed });
}
const plainly = (name) => listed(name === undefined ? [] : [name]);
/** Takes away whatever can be reached; what remains is in a cycle or waits for one. */
function checkReach(after) {
    const stuck = new Map(after);
    for (let before = -1; before !== stuck.size;) {
        before = stuck.size;
        for (const [name, upstream] of stuck)
            if (!upstream.some(({ text }) => stuck.has(text)))
                stuck.delete(name);
    }
    const cycles = findCycles(stuck);
    const circling = new Set(cycles.flat());
    const waiting = [...stuck.keys()].filter((name) => !circling.has(name));
    return [
        ...cycles.map((cycle) => cycleMistake(cycle, stuck)),
        ...waiting.map((name) => waitingMistake(name, stuck)),
    ].flat();
}
/** Every stuck environment has a stuck one before it; following the first of them always ends in a circle. */
function findCycles(stuck) {
    const seen = new Set();
    return [...stuck.keys()].flatMap((start) => {
        const way = [];
        let name = start;
        while (name !== undefined && !seen.has(name)) {
            seen.add(name);
            way.push(name);
            name = stuckUpstream(name, stuck)?.text;
        }
        const from = name === undefined ? -1 : way.indexOf(name);
        return from < 0 ? [] : [way.slice(from)];
    });
}
const stuckUpstream = (name, stuck) => stuck.get(name)?.find(({ text }) => stuck.has(text));
function cycleMistake(cycle, stuck) {
    const [first] = cycle;
    const upstream = first === undefined ? undefined : stuckUpstream(first, stuck);
    if (upstream === undefined)
        return [];
    const problem = `The environments wait for each other: ${[...cycle, first].map(plainly).join(" after ")}. None of them can be entered.`;
    return [mistake({ at: upstream.at, path: upstream.path, problem, advice: "Remove one of these `after`." })];
}
function waitingMistake(name, stuck) {
    const upstream = stuckUpstream(name, stuck);
    if (upstream === undefined)
        return [];
    const problem = `${plainly(name)} can never be entered: it comes after ${plainly(upstream.text)}, which waits in a circle.`;
    return [mistake({ at: upstream.at, path: upstream.path, problem })];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __nccwpck_require__(8815);
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
    return RESERVED_KEYS.has(key) ? `The key ${mistake_shown(key)} is reserved. Choose another name.` : textProblem(key);
}

;// CONCATENATED MODULE: ./build/src/policy/syntax.js

const MAX_SYNTAX_MISTAKES = 20;
/** Everything that keeps a text from being one YAML 1.2 document. Warnings count: nothing is silently ignored. */
function syntaxMistakes(document, positionOf) {
    const errors = [...document.errors, ...document.warnings];
    // One wrong bracket makes every word behind it unexpected; the first of them is the one to read.
    const lost = errors.findIndex((error) => error.code === "UNEXPECTED_TOKEN");
    const mistakes = (lost < 0 ? errors : errors.slice(0, lost + 1))
        .slice(0, MAX_SYNTAX_MISTAKES)
        .map((error) => mistake({ at: positionOf(error.pos[0]), path: [], problem: meaning(error.code, error.message) }));
    const version = document.directives.yaml.explicit === true ? document.directives.yaml.version : "1.2";
    if (version === "1.2")
        return mistakes;
    const problem = `The policy is YAML 1.2, not ${version}. Remove the %YAML line.`;
    return [mistake({ at: positionOf(0), path: [], problem }), ...mistakes];
}
function meaning(code, said) {
    switch (code) {
        case "TAB_AS_INDENT":
            return "A tab is used to indent. YAML indents with spaces.";
        case "MULTIPLE_DOCS":
            return "A second document starts here (---). The policy is one document.";
        case "TAG_RESOLVE_FAILED":
            return `A tag is not understood here: ${said}. Remove it.`;
        case "NON_STRING_KEY":
            return "A key must be plain text.";
        case "RESOURCE_EXHAUSTION":
            return "The policy is nested too deeply here.";
        case "UNEXPECTED_TOKEN":
            return `Not valid YAML: ${mistake_shown(/"(.*)"$/.exec(said)?.[1] ?? said)} is not expected here. Look for a bracket, quote or indent before it.`;
        default:
            return `Not valid YAML: ${said.replace(/\s+/g, " ").replace(/[.:]$/, "")}.`;
    }
}

;// CONCATENATED MODULE: ./build/src/policy/read-yaml.js





/** Far beyond any policy that people wrote; aliases count with everything they stand for. */
const MAX_NODES = 20_000;
const read_yaml_MAX_DEPTH = 32;
/**
 * Reads one YAML 1.2 document (core schema) with the place of every key and value. Duplicate and reserved keys, merge
 * keys, unknown aliases and aliases that would unfold into a huge document are mistakes; nothing throws.
 */
function readYaml(text) {
    const positionOf = positionsIn(text);
    const document = read_yaml_parse(text);
    if (document === undefined) {
        const problem = "The policy cannot be read as YAML: it is nested too deeply or is not a text document.";
        return { root: undefined, mistakes: [mistake({ at: positionOf(0), path: [], problem })] };
    }
    const unreadable = syntaxMistakes(document, positionOf);
    if (unreadable.length > 0)
        return { root: undefined, mistakes: unreadable };
    const reading = { positionOf, anchors: new Map(), nodes: 0, mistakes: [] };
    const root = read_yaml_read(reading, document.contents, [], positionOf(0));
    return { root: reading.nodes > MAX_NODES ? undefined : root, mistakes: reading.mistakes };
}
function read_yaml_parse(text) {
    try {
        return (0,yaml_dist/* parseDocument */.Tp)(text, {
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
function read_yaml_read(reading, node, path, home) {
    const before = reading.nodes;
    reading.nodes += 1;
    const at = node === null || node.range[0] === node.range[1] ? home : reading.positionOf(node.range[0]);
    if (reading.nodes > MAX_NODES)
        return tooLarge(reading, before, at);
    if (node === null)
        return { kind: "scalar", at, value: null };
    if ((0,yaml_dist/* isAlias */.Vj)(node))
        return unfold(reading, node.source, path, at);
    if (path.length > read_yaml_MAX_DEPTH) {
        return refuse(reading, at, path.slice(0, 3), `The policy is nested deeper than ${read_yaml_MAX_DEPTH} levels here.`);
    }
    const value = readValue(reading, node, path, at);
    if (node.anchor !== undefined)
        reading.anchors.set(node.anchor, { node: value, size: reading.nodes - before });
    return value;
}
function readValue(reading, node, path, at) {
    if ((0,yaml_dist/* isMap */.jh)(node))
        return { kind: "map", at, entries: readEntries(reading, node.items, path) };
    if ((0,yaml_dist/* isSeq */.oP)(node)) {
        return { kind: "list", at, items: node.items.map((item, index) => read_yaml_read(reading, item, [...path, index], at)) };
    }
    const value = (0,yaml_dist/* isScalar */.jn)(node) ? node.value : undefined;
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
        const key = (0,yaml_dist/* isScalar */.jn)(item.key) && typeof item.key.value === "string" ? item.key.value : "";
        const inside = [...path, key];
        const value = read_yaml_read(reading, item.value, inside, keyAt);
        const first = entries.get(key);
        const twice = first && `The key ${mistake_shown(key)} is there twice, first in line ${first.keyAt.line}. Keep one.`;
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
        const problem = `The alias ${mistake_shown(`*${anchor}`)} has no finished anchor before it. Write the value out.`;
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
    const problem = `The policy unfolds into more than ${MAX_NODES} values. Write fewer, or without aliases.`;
    return refuse(reading, at, [], problem);
}
function refuse(reading, at, path, problem) {
    reading.mistakes.push(mistake({ at, path, problem }));
    return { kind: "unknown", at };
}

;// CONCATENATED MODULE: ./build/src/policy/names.js
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

;// CONCATENATED MODULE: ./build/src/policy/words.js


/** Attaches what a schema says to it; an interface has no index signature, so the words are spread. */
function says(words) {
    return dist/* metadata */.yuE({ ...words });
}
/** What the schema says about itself. Every schema of the policy says it; a test goes through all of them. */
function saying(schema) {
    const words = dist/* getMetadata */.yb2(schema);
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
const words_text = (pattern, value, description) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(pattern), says({ value, description }));
/** The reason beside a value that is weaker than the preset. */
const because = (what) => dist/* optional */.lqM(words_text(REASON, "the reason, in words", `Why ${what} weaker than the preset. Shown wherever the value counts.`));

;// CONCATENATED MODULE: ./build/src/policy/checks-schema.js



const requirement = dist/* pipe */.FsL(dist/* union */.KCZ([
    words_text(ONE_LINE, "the name of a check", "The name of a check, as reported by GitHub Actions."),
    dist/* pipe */.FsL(dist/* strictObject */.rej({
        name: words_text(ONE_LINE, "the name of a check", "The name of the check."),
        app: dist/* optional */.lqM(words_text(APP, APP_SAYS, "The app that must have reported it. Left out: github-actions.")),
    }), says({ value: "a mapping with name and app", description: "A check and the app that must have reported it." })),
]), says({ value: "the name of a check, or { name, app }", description: "A check that must have passed." }));
/** `gates.checks`: without `workflows` and `required` there would be nothing to judge, so one of them must be there. */
const checks = dist/* pipe */.FsL(dist/* strictObject */.rej({
    workflows: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(words_text(WORKFLOW_FILE, WORKFLOW_SAYS, "A workflow whose jobs must have passed.")), says({
        value: "a list of file names",
        description: "Workflows that must have passed for the release's commit, with all their jobs.",
        minItems: 1,
        uniqueItems: true,
    }))),
    required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(requirement), says({
        value: "a list of checks",
        description: "Checks that must have passed for the release's commit.",
        minItems: 1,
        uniqueItems: true,
    }))),
    allow: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* picklist */.KIO(["neutral", "skipped"]), says({ value: "neutral or skipped", description: "A conclusion that counts as success." }))), says({
        value: "a list of neutral and skipped",
        description: "Conclusions that count as success too. Weaker than every preset: needs `because`.",
        minItems: 1,
        uniqueItems: true,
    }))),
    because: because("`allow` is"),
}), says({
    value: "a mapping with workflows, required or both",
    description: "Which checks must have passed. Left out: those that the default branch requires, else the jobs of the building run that the calling job needs.",
    anyOf: [{ required: ["workflows"] }, { required: ["required"] }],
}));

;// CONCATENATED MODULE: ./build/src/policy/environment-schema.js




const environmentName = words_text(NAME, NAME_SAYS, "An environment of this policy.");
const environmentArtifact = dist/* pipe */.FsL(dist/* strictObject */.rej({
    branch: dist/* optional */.lqM(words_text(BRANCH, BRANCH_SAYS, "The environment's branch: fast-forwarded to the release's commit. For artifacts of kind commit.")),
    prerelease: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz(false), says({
        value: "false",
        description: "Turns the GitHub release from a pre-release into a release. For artifacts of kind asset.",
    }))),
    latest: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz(true), says({
        value: "true",
        description: "Makes the GitHub release the latest. For artifacts of kind asset, once in a policy; a pre-release needs `prerelease: false` too.",
    }))),
}), says({
    value: "a mapping with branch, or with prerelease and latest",
    description: "Where the environment keeps its copy of this artifact.",
    anyOf: [{ required: ["branch"] }, { required: ["prerelease"] }, { required: ["latest"] }],
}));
const environment = dist/* pipe */.FsL(dist/* strictObject */.rej({
    preset: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["development", "staging", "production"]), says({
        value: "development, staging or production",
        description: "The type of the environment: what holds where nothing else is said. Left out: production, the strictest.",
    }))),
    after: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([
        environmentName,
        dist/* pipe */.FsL(dist/* array */.YOg(environmentName), says({
            value: "a list of names",
            description: "Several environments: all of them.",
            minItems: 1,
            uniqueItems: true,
        })),
    ]), says({
        value: "the name of an environment, or a list of names",
        description: "Where a release must have been deployed before, all of them. Left out: this environment comes first.",
    }))),
    workflow: dist/* optional */.lqM(words_text(WORKFLOW_FILE, WORKFLOW_SAYS, "The workflow that is dispatched to deploy. Left out: the calling job deploys. Environments may share one.")),
    url: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(WEB_ADDRESS), dist/* check */.z6Y((address) => URL.canParse(address)), says({ value: WEB_ADDRESS_SAYS, description: "Where the environment is seen; shown on the deployment." }))),
    promote: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["automatic", "manual"]), says({
        value: "automatic or manual",
        description: "Whether a release comes here by itself once it may, or when a person asks. Left out: as the preset says. `automatic` in preset production needs `because`.",
    }))),
    supersede: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), says({
        value: "true or false",
        description: "Whether a newer waiting promotion replaces older waiting ones. Left out: true.",
    }))),
    "github-environment": dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["required", "none"]), says({
        value: "required or none",
        description: "Whether GitHub's own environment protects this one. Left out: required on public repositories; private ones must say it.",
    }))),
    artifacts: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(words_text(NAME, NAME_SAYS, "The name of an artifact of this policy."), environmentArtifact), says({ value: "a mapping of artifact names", description: "Where this environment keeps its copies." }))),
    gates: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* strictObject */.rej({ checks: dist/* optional */.lqM(checks) }), says({ value: "a mapping of gates", description: "What a release must fulfil to come in." }))),
    because: because("`promote` is"),
}), says({
    value: "a mapping, such as { preset: staging }",
    description: "One environment: a place that releases come to.",
}));

;// CONCATENATED MODULE: ./build/src/policy/schema.js




const services = dist/* pipe */.FsL(dist/* array */.YOg(words_text(SERVICE, SERVICE_SAYS, "One promotable thing in this repository.")), says({
    value: "a list of names",
    description: "The promotable things in this repository. Left out: exactly one, named after the repository.",
    minItems: 1,
    uniqueItems: true,
}));
const schema_artifactRule = dist/* pipe */.FsL(dist/* variant */.Oxt("kind", [
    dist/* strictObject */.rej({
        kind: dist/* pipe */.FsL(dist/* literal */.euz("file"), says({
            value: "file",
            description: "An artifact that the building run uploaded with actions/upload-artifact.",
        })),
        name: dist/* optional */.lqM(words_text(ACTIONS_ARTIFACT, ACTIONS_ARTIFACT_SAYS, "What the Actions artifact is called. Left out: as the artifact here.")),
    }),
    dist/* strictObject */.rej({
        kind: dist/* pipe */.FsL(dist/* literal */.euz("commit"), says({ value: "commit", description: "The release's own source commit." })),
    }),
    dist/* strictObject */.rej({
        kind: dist/* pipe */.FsL(dist/* literal */.euz("asset"), says({ value: "asset", description: "A file of a GitHub release of this repository." })),
        name: dist/* optional */.lqM(words_text(ASSET, ASSET_SAYS, "What the asset is called. Left out: as register's `artifacts` says.")),
    }),
]), says({
    value: "a mapping with kind: file, kind: commit or kind: asset",
    description: "One thing a release must contain.",
}));
/** Every pair of environments may be compared; nobody travels through more of them. */
const MAX_ENVIRONMENTS = 200;
/**
 * The one definition of the policy's form: it checks, fills the messages, and makes the schema for editors and the
 * reference. Only what is enforced is here; everything else is refused by name (not-yet.ts).
 */
const policySchema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    version: dist/* pipe */.FsL(dist/* literal */.euz(1), says({ value: "1", description: "The version of the policy's language." })),
    services: dist/* optional */.lqM(services),
    artifacts: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(words_text(NAME, NAME_SAYS, "What the artifact is called here."), schema_artifactRule), says({ value: "a mapping of names", description: "What a release must contain." }))),
    environments: dist/* pipe */.FsL(dist/* record */.g1P(environmentName, environment), says({
        value: "a mapping of environment names",
        description: "The environments.",
        minProperties: 1,
        maxProperties: MAX_ENVIRONMENTS,
    })),
}), says({
    value: "a mapping with version and environments",
    description: "How releases travel through the environments.",
}));

;// CONCATENATED MODULE: ./build/src/policy/not-yet.js
/**
 * Keys and values of the policy's language that this version cannot enforce. They are refused by name: a rule that is
 * written down and not enforced would be worse than none. Places are paths with `*` for any name.
 */
const KEYS_NOT_YET = new Map([
    ["artifacts.*", ["repository", "tag"]],
    [
        "environments.*",
        [
            "access",
            "allow",
            "approvals",
            "config",
            "credentials",
            "isolation",
            "mirrors",
            "monitoring",
            "recovery",
            "rollback",
            "settle",
            "verification",
        ],
    ],
    ["environments.*.artifacts.*", ["repository", "tag"]],
    [
        "environments.*.gates",
        ["alerts", "change-window", "command", "http", "monitoring", "provenance", "recovery", "soak"],
    ],
    ["environments.*.gates.checks", ["range"]],
]);
const VALUES_NOT_YET = new Map([["artifacts.*.kind", ["image"]]]);
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

;// CONCATENATED MODULE: ./build/src/policy/keys.js




/** A key that the policy does not have here, or not yet, or never. */
function unknownKey(key, allowed, where) {
    const path = [...where.path, key];
    const inside = where.path.length === 0 ? "at the top of the policy" : `in ${dotted(where.path)}`;
    const notYet = keysNotYet(where.place);
    if (neverKeys(where.place).includes(key)) {
        const problem = `${dotted(path)} is not possible: order, digests and checks cannot be switched off, for any reason.`;
        return mistake({ at: where.at, path, problem, advice: `Allowed: ${listed(allowed)}.` });
    }
    if (notYet.includes(key)) {
        const problem = `${dotted(path)} is not supported yet, so nothing would enforce it.`;
        return mistake({ at: where.at, path, problem, advice: `Remove ${mistake_shown(key)}. Allowed: ${listed(allowed)}.` });
    }
    const known = [...allowed, ...notYet];
    const other = otherWord(key);
    const free = known.filter((candidate) => !where.present.has(candidate));
    const suggestion = other !== undefined && free.includes(other) ? other : closest(key, free);
    const later = suggestion !== undefined && notYet.includes(suggestion) ? `(${suggestion} is not supported yet.) ` : "";
    const problem = `Unknown key ${mistake_shown(key)} ${inside}.`;
    return mistake({ at: where.at, path, problem, suggestion, advice: `${later}Allowed: ${listed(allowed)}.` });
}
/** A key that must be there and is not; placed at the key of the mapping it is missing from. */
function missingKey(key, schemas, where) {
    const owner = where.path.length === 0 ? "The policy" : dotted(where.path);
    const value = schemas.map((schema) => saying(schema).value).join(" or ");
    const problem = `${owner} has no ${mistake_shown(key)}.`;
    return mistake({ at: where.home, path: [...where.path, key], problem, advice: `Add "${key}:" with ${value}.` });
}

;// CONCATENATED MODULE: ./build/src/policy/schema-kinds.js
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

;// CONCATENATED MODULE: ./build/src/policy/value.js






/** Judges one value: nothing, or the mistake with what is allowed and what was probably meant. Several schemas: any. */
function wrongValue(schema, node, where) {
    const schemas = "type" in schema ? [schema] : schema;
    if (node.kind === "unknown")
        return [];
    if (node.kind === "scalar" && schemas.some((one) => dist.is(one, node.value)))
        return [];
    const name = where.path.length === 0 ? "The policy" : dotted(where.path);
    const allowed = schemas.map((one) => saying(one).value).join(" or ");
    const report = (problem, suggestion) => [
        mistake({ at: node.at, path: where.path, problem, suggestion }),
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
    return report(`${name} must be ${allowed}, not ${mistake_shown(withoutPassword(value, where.place))}.`, repair(schemas, value, where.place));
}
/** Judges a name that the user chose: the key of a mapping. */
function wrongName(schema, name, at, path) {
    if (dist.is(schema, name))
        return [];
    const problem = `${mistake_shown(name)} cannot be a name in ${dotted(path)}: it must be ${saying(schema).value}.`;
    return [mistake({ at, path: [...path, name], problem, suggestion: repair([schema], name, "") })];
}
/** The password in an address is never repeated (R49). */
function withoutPassword(value, place) {
    return typeof value === "string" && place.endsWith(".url") ? value.replace(/^.*@/s, "\u2026@") : value;
}
/** The nearest allowed word, else the first of the usual corrections that makes the value right. */
function repair(schemas, value, place) {
    const words = schemas.flatMap((schema) => (isOneOf(schema) ? schema.options : []));
    const text = String(value);
    const near = closest(text, words);
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
        text.replace(/[^A-Za-z0-9._-]+/g, "-"),
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
function checkShape(schema, root) {
    return check(schema, root, { path: [], place: "", home: { line: 1, column: 1 } });
}
function check(schema, node, where) {
    if (node.kind === "unknown")
        return [];
    if (isEither(schema)) {
        const option = schema.options.find((one) => kindOf(one) === node.kind);
        return option === undefined ? wrongValue(schema, node, where) : check(option, node, where);
    }
    if (kindOf(schema) !== node.kind)
        return wrongValue(schema, node, where);
    switch (node.kind) {
        case "scalar":
            return wrongValue(schema, node, where);
        case "list":
            return isList(schema) ? checkList(schema, schema.item, node, where) : [];
        case "map":
            return checkMap(schema, node, where);
    }
}
function kindOf(schema) {
    if (isList(schema))
        return "list";
    return isMapping(schema) || isByName(schema) || isByKind(schema) ? "map" : "scalar";
}
function checkList(schema, item, node, where) {
    const { minItems, uniqueItems, value } = saying(schema);
    if (minItems && node.items.length === 0) {
        const problem = `${dotted(where.path)} is an empty list. Leave it out, or make it ${value}.`;
        return [mistake({ at: node.at, path: where.path, problem })];
    }
    const seen = new Set();
    return node.items.flatMap((one, index) => {
        const inside = { path: [...where.path, index], place: `${where.place}[]`, home: one.at };
        const found = check(item, one, inside);
        if (found.length > 0 || !uniqueItems)
            return found;
        const text = canonical_canonicalJson(plain(one));
        const twice = seen.has(text);
        seen.add(text);
        const problem = `${dotted(where.path)} lists ${text} twice. Keep one.`;
        return twice ? [mistake({ at: one.at, path: inside.path, problem })] : [];
    });
}
function checkMap(schema, node, where) {
    if (isByName(schema)) {
        const { minProperties, maxProperties } = saying(schema);
        const { size } = node.entries;
        const name = dotted(where.path);
        const wrongSize = (problem) => [mistake({ at: where.home, path: where.path, problem })];
        if (minProperties && size === 0)
            return wrongSize(`${name} is empty. Name at least one.`);
        if (size > maxProperties)
            return wrongSize(`${name} has ${size} entries; at most ${maxProperties} are possible.`);
        return [...node.entries].flatMap(([name, { keyAt, value }]) => [
            ...wrongName(schema.key, name, keyAt, where.path),
            ...check(schema.value, value, { path: [...where.path, name], place: `${where.place}.*`, home: keyAt }),
        ]);
    }
    if (isByKind(schema))
        return checkKind(schema.key, schema.options, node, where);
    return isMapping(schema) ? checkKeys(schema.entries, node, where) : [];
}
/** Chooses by the value of one key; without a usable value there is nothing to say about the other keys. */
function checkKind(key, options, node, where) {
    const kinds = options.flatMap((option) => option.entries[key] ?? []);
    const found = entriesOf(node).get(key);
    const inside = shape_step(where, key, found?.keyAt ?? where.home);
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
    const keyWhere = (at) => ({ at, path: where.path, place: where.place, present: node.entries });
    const present = [...node.entries].flatMap(([key, { keyAt, value }]) => {
        // Own keys only: "toString" is not a key of the policy.
        const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
        if (entry === undefined)
            return [unknownKey(key, allowed, keyWhere(keyAt))];
        return check(required(entry).schema, value, shape_step(where, key, keyAt));
    });
    const missing = Object.entries(entries).filter(([key, entry]) => required(entry).required && !node.entries.has(key));
    return [...present, ...missing.map(([key, entry]) => missingKey(key, [entry], where))];
}
function shape_step(where, key, home) {
    return { path: [...where.path, key], place: where.place === "" ? key : `${where.place}.${key}`, home };
}

;// CONCATENATED MODULE: ./build/src/policy/unique-names.js


/** Names that differ only in the case of letters are one name to GitHub (R55), and to many file systems. */
function checkNames(root) {
    return [
        ...sameLetters(keysOf(root, "environments"), "environments"),
        ...sameLetters(keysOf(root, "artifacts"), "artifacts"),
        ...sameLetters(textsOf(nodeAt(root, "services"), ["services"]), "services"),
    ];
}
function keysOf(root, key) {
    return [...entriesOf(nodeAt(root, key))].map(([text, { keyAt }]) => ({ text, at: keyAt, path: [key, text] }));
}
function sameLetters(names, what) {
    const first = new Map();
    return names.flatMap(({ text, at, path }) => {
        const letters = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
        const before = first.get(letters);
        if (before === undefined)
            first.set(letters, text);
        // The very same text twice is reported as a duplicate where the file is read.
        if (before === undefined || before === text)
            return [];
        const problem = `${dotted(path)}: ${mistake_shown(text)} and ${mistake_shown(before)} differ only in the case of letters, and GitHub does not tell such ${what} apart. Rename one.`;
        return [mistake({ at, path, problem })];
    });
}

;// CONCATENATED MODULE: ./build/src/policy/parse.js













/**
 * Reads the policy file: the whole policy, or every mistake in it with line and column, in the order of the file. Never
 * throws, whatever the file holds, and never gives half a policy.
 */
function parsePolicy(file) {
    const decoded = decode(file);
    if ("message" in decoded)
        return { ok: false, mistakes: [decoded] };
    const { root, mistakes: unreadable } = readYaml(decoded.text);
    if (root === undefined)
        return { ok: false, mistakes: inFileOrder(unreadable) };
    const mistakes = [...unreadable, ...checkShape(policySchema, root), ...checkRules(root)];
    if (mistakes.length > 0)
        return { ok: false, mistakes: inFileOrder(mistakes) };
    const written = dist/* safeParse */.xLC(policySchema, plain(root));
    if (!written.success)
        return { ok: false, mistakes: written.issues.map(unexplained) };
    return { ok: true, policy: fill(written.output, root, decoded.sha256) };
}
/** The rules about the whole. They look at whatever has the right form, so that all mistakes are reported at once. */
function checkRules(root) {
    if (entriesOf(nodeAt(root, "environments")).size > MAX_ENVIRONMENTS)
        return [];
    return [checkNames, checkOrder, checkArtifacts, checkChecks, checkReasons].flatMap((rule) => rule(root));
}
/** Closes the door should the schema ever refuse what the shape check let through. */
function unexplained(issue) {
    const path = dist/* getDotPath */.BuJ(issue) ?? "";
    const problem = `The policy is not valid${path === "" ? "" : ` at ${path}`}: ${issue.message}.`;
    return mistake({ at: { line: 1, column: 1 }, path: [], problem });
}

;// CONCATENATED MODULE: ./build/src/promotion/ground.js












/**
 * Reads the ground in one request. Throws `Stop` when there is none to stand on: no policy, no ledger, a ledger that
 * vanished, or one that cannot be read (R88, R116); `PolicyInvalid` with all mistakes when the policy is wrong.
 */
async function readGround(context, asked) {
    const service = context.serviceInput ?? context.repo.name;
    const snapshot = await readSnapshot(context.client, {
        repo: context.repo,
        ledger: context.branch,
        folder: environmentFolder(service).replace(/\/$/, ""),
        files: [HEAD_PATH, servicePath(service), ...asked.files(service)],
        policyPath: POLICY_PATH,
        ...(asked.environment === undefined
            ? {}
            : { environment: asked.environment, deploymentEnvironments: [asked.environment] }),
    });
    const policy = policyOf(context, snapshot);
    const named = asked.anyService === true && policy.services.length > 0
        ? { ok: true, service }
        : serviceNamed(policy, context.repo.name, context.serviceInput);
    if (!named.ok)
        throw new Stop("service-unknown", named.message, named.suggestion);
    if (named.service !== service)
        return readGround({ ...context, serviceInput: named.service }, asked);
    const ledger = await ground_ledgerOf(context, snapshot, service);
    return { now: snapshot.date, snapshot, policy, service, ledger, witness: witnessIn(snapshot) };
}
/** The environment's policy by its exact name. Throws `Stop` `environment-unknown` with what was probably meant. */
function environmentNamed(policy, name) {
    const found = findEnvironment(policy, name);
    if (found.ok)
        return found.environment;
    const meant = found.suggestion === undefined ? "" : ` Did you mean "${found.suggestion}"?`;
    throw new Stop("environment-unknown", `${found.message}${meant}`, `Environments are declared in ${POLICY_PATH}.`);
}
/** The policy of the default branch's head (R54). */
function policyOf({ log }, snapshot) {
    if (!snapshot.policy.ok) {
        throw new Stop("policy-unreadable", `The policy could not be read: ${snapshot.policy.why}`, "Give the job `permissions: contents: read`.");
    }
    if (snapshot.policy.value === null) {
        throw new Stop("policy-missing", `The default branch ${snapshot.repository.defaultBranch} has no ${POLICY_PATH}.`, "The smallest policy is:\nversion: 1\nenvironments:\n  production: { preset: production, workflow: production.yml }");
    }
    const read = parsePolicy(snapshot.policy.value);
    if (!read.ok) {
        for (const { message, file, line, column } of annotations(read.mistakes))
            log.error(message, { file, line, column });
        throw new PolicyInvalid(read.mistakes);
    }
    return read.policy;
}
async function ground_ledgerOf(context, snapshot, service) {
    const { ledger } = snapshot;
    if (!ledger.ok)
        throw unreadable(context.branch, ledger.why);
    if (ledger.value === null)
        throw await whyNoLedger(context, snapshot);
    try {
        return parseLedger(ledger.value.files, ledger.value.oid, service);
    }
    catch (error) {
        if (error instanceof LedgerUnreadable)
            throw unreadable(context.branch, error.message, error);
        if (error instanceof ClientTooOld)
            throw error;
        throw error;
    }
}
function unreadable(branch, why, cause) {
    return new Stop("ledger-unreadable", `The ledger on branch ${branch} cannot be read, so nothing may move: ${why}`, "Nothing is repaired by itself. docs/ledger.md says how to find the commit that broke it.", { cause });
}
/** A missing ledger is never silently made anew: Deployments of ours prove that there was one (design.md section 6). */
async function whyNoLedger(context, snapshot) {
    const seen = snapshot.deployments.ok && snapshot.deployments.value.some(({ task }) => task.startsWith(TASK_PREFIX));
    const service = context.serviceInput ?? context.repo.name;
    const ours = seen ||
        (await listDeployments(context.client, { repo: context.repo, task: `${TASK_PREFIX}${service}`, newest: 1 }))
            .length > 0;
    if (ours) {
        return new Stop("ledger-missing", `The branch ${context.branch} is gone, but Deployments of this suite exist: the record was deleted.`, `Restore the branch from a clone or from GitHub's branch activity page; nothing moves until it is back.`);
    }
    return new Stop("ledger-none", `There is no ledger yet: the branch ${context.branch} does not exist.`, "Run register once with `init: true`; it creates the branch.");
}

;// CONCATENATED MODULE: ./build/src/github/person.js


/** An account as REST gives it. Only type `User` without the suffix of apps is a person. */
const PersonShape = dist/* pipe */.FsL(dist/* object */.Ikc({ id: Id, login: dist/* string */.YjP(), type: dist/* string */.YjP() }), dist/* transform */.pdi(({ id, login, type }) => ({ id, login, bot: type !== "User" || login.toLowerCase().endsWith("[bot]") })));

;// CONCATENATED MODULE: ./build/src/github/runs.js




/** A run as REST gives it. */
const RunShape = dist/* pipe */.FsL(dist/* object */.Ikc({
    id: Id,
    run_attempt: Id,
    path: dist/* string */.YjP(),
    event: dist/* string */.YjP(),
    head_branch: dist/* nullable */.mee(dist/* string */.YjP()),
    head_sha: Oid,
    head_repository: dist/* nullish */.cl6(dist/* object */.Ikc({ id: Id })),
    status: dist/* string */.YjP(),
    conclusion: dist/* nullable */.mee(dist/* string */.YjP()),
    display_title: dist/* string */.YjP(),
    actor: dist/* nullish */.cl6(PersonShape),
    triggering_actor: dist/* nullish */.cl6(PersonShape),
    created_at: Time,
    html_url: dist/* string */.YjP(),
}), dist/* transform */.pdi((run) => ({
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
    url: run.html_url,
})));
const JobShape = dist/* pipe */.FsL(dist/* object */.Ikc({
    id: Id,
    name: dist/* string */.YjP(),
    status: dist/* string */.YjP(),
    conclusion: dist/* nullable */.mee(dist/* string */.YjP()),
    html_url: dist/* nullable */.mee(dist/* string */.YjP()),
}), dist/* transform */.pdi(({ html_url: url, ...job }) => ({ ...job, url })));
/** A matrix has at most 256 jobs; a workflow has few of them. */
const MOST_JOBS = 2_000;
/** The newest attempt of a run. */
async function getRun(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
    const answer = await client.rest("read", route, { ...repo_inRepo(o.repo), run_id: o.run });
    return parse_parse(RunShape, answer.data, route);
}
/** One attempt of a run. */
async function getAttempt(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}";
    const parameters = { ...repo_inRepo(o.repo), run_id: o.run, attempt_number: o.attempt };
    const answer = await client.rest("read", route, parameters);
    return parse_parse(RunShape, answer.data, route);
}
/** All jobs of one attempt. */
async function listJobs(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs";
    const parameters = { ...repo_inRepo(o.repo), run_id: o.run, attempt_number: o.attempt };
    const items = await client.pages(route, parameters, { cap: MOST_JOBS, list: "jobs" });
    return items.map((item) => parse_parse(JobShape, item, route));
}

;// CONCATENATED MODULE: ./build/src/promotion/owner.js

/** Whether two references mean the same job of the same attempt. */
function sameOwner(left, right) {
    return (left.id === right.id && left.attempt === right.attempt && left.job === right.job && left.checkRun === right.checkRun);
}
/**
 * Asks GitHub what became of an owner. The owning job's conclusion decides, never a timer (R87): success settles as
 * deployed, everything else as failed. When the job cannot be told from others, the whole attempt must have ended.
 */
async function ownerStatus(context, owner) {
    const { client, repo } = context;
    const jobs = await listJobs(client, { repo, run: owner.id, attempt: owner.attempt });
    const job = owner.checkRun === null
        ? only(jobs.filter(({ name }) => name === owner.job))
        : jobs.find(({ id }) => id === owner.checkRun);
    const ended = job ?? (await getAttempt(client, { repo, run: owner.id, attempt: owner.attempt }));
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

;// CONCATENATED MODULE: ./build/src/ledger/decode.js





/** Longer lines are refused; the longest honest one, a release with many artifacts, stays far below. */
const MAX_LINE = 256 * 1024;
/**
 * Reads one line of the log. Throws `LedgerUnreadable` on anything odd: repeated keys, `__proto__`, depth over 64, half
 * surrogates (R53), an unknown event, a missing or unknown field, or bytes that this action would not have written for
 * the same event (another key order, white space, other escapes), so that every reader understands the same thing.
 */
function decode_decodeEvent(line) {
    if (line.length > MAX_LINE)
        throw new LedgerUnreadable(`A line of the log is longer than ${MAX_LINE} characters.`);
    const value = parseStrict(line, "A line of the log");
    const shaped = dist/* safeParse */.xLC(eventShape, value, { abortEarly: true });
    if (!shaped.success) {
        throw new LedgerUnreadable(`A line of the log is not an event: ${explainIssue(shaped.issues[0])}.`);
    }
    if (JSON.stringify(shaped.output) !== line) {
        throw new LedgerUnreadable("A line of the log is written in another way than this action writes it.");
    }
    return shaped.output;
}

;// CONCATENATED MODULE: ./build/src/ledger/transition.js


/** An event that cannot follow what is already there: the log is forged or broken, and everything stops (R116). */
function impossible(event, why) {
    const subject = event.promotion ?? event.environment ?? event.service ?? "the ledger";
    return new LedgerUnreadable(`Event ${event.seq}, ${event.event} for ${subject}, is impossible: ${why}.`, {
        seq: event.seq,
    });
}
/** The open promotion an event is about, which must be in one of `states`. */
function openPromotion(state, event, states) {
    const promotion = state.open.find(({ id }) => id === event.promotion);
    if (promotion === undefined)
        throw impossible(event, "no such promotion is open in this environment");
    if (!states.includes(promotion.state)) {
        throw impossible(event, `the promotion is ${promotion.state}, not ${states.join(" or ")}`);
    }
    return promotion;
}
function replaceOpen(state, promotion) {
    return { ...state, open: state.open.map((open) => (open.id === promotion.id ? promotion : open)) };
}
/** Takes a promotion out of the open ones and puts its brief on top of the settled ones. */
function settle(state, promotion, end) {
    const brief = {
        id: promotion.id,
        number: promotion.number,
        release: promotion.release,
        state: end.state,
        at: end.event.time,
        seq: end.event.seq,
        run: promotion.owner?.id ?? null,
        attempt: promotion.owner?.attempt ?? null,
        checkRun: promotion.owner?.checkRun ?? null,
        deployment: promotion.deployment,
        reason: end.reason,
        retryOf: promotion.retryOf,
        requester: promotion.requester,
    };
    return {
        ...state,
        open: state.open.filter(({ id }) => id !== promotion.id),
        settled: kept([brief, ...state.settled], state.succeeded?.promotion),
    };
}
/** The newest, and the success that runs here however old it is: it is the proof that opens the environments downstream. */
function kept(settled, succeeded) {
    return settled.filter(({ id }, index) => index < SETTLED_KEPT || id === succeeded);
}

;// CONCATENATED MODULE: ./build/src/ledger/environment-hold.js

/** A second lock or hold is refused, so that the first one's reason and author are never lost. */
function environment_hold_hold(state, event) {
    const held = { why: event.data.why, actor: event.actor, at: event.time, seq: event.seq };
    switch (event.event) {
        case "environment.locked":
            if (state.lock !== null)
                throw impossible(event, "the environment is already locked");
            return { ...state, lock: held };
        case "environment.unlocked":
            if (state.lock === null)
                throw impossible(event, "the environment is not locked");
            return { ...state, lock: null };
        case "environment.held":
            if (state.hold !== null)
                throw impossible(event, "the environment is already on hold");
            return { ...state, hold: held };
        case "environment.unheld":
            if (state.hold === null)
                throw impossible(event, "the environment is not on hold");
            return { ...state, hold: null };
    }
}

;// CONCATENATED MODULE: ./build/src/ledger/projection.js







const projection_emptyProjection = {
    head: emptyHead(NO_LINE),
    services: new Map(),
    environments: new Map(),
    releases: new Map(),
    versions: new Map(),
    complete: true,
};
/** The projection after a change; the one before stays as it was. */
function projection_withChange(before, change) {
    const { service, environment, release, version } = change;
    return {
        head: change.head,
        services: service === undefined ? before.services : put(before.services, servicePath(service.service), service),
        environments: environment === undefined
            ? before.environments
            : put(before.environments, environmentPath(environment.service, environment.environment), environment),
        releases: release === undefined
            ? before.releases
            : put(before.releases, releasePath(release.service, release.record.id), release.record),
        versions: version === undefined
            ? before.versions
            : put(before.versions, versionPath(version.service, version.version), version.brief),
        complete: before.complete,
    };
}
function put(before, path, value) {
    return new Map(before).set(path, value);
}
/** Every file of the ledger but the log and the README, byte for byte: readable JSON in a fixed key order. */
function projectionFiles(projection) {
    const files = new Map([[HEAD_PATH, storedText(dist/* parse */.qgA(headShape, projection.head))]]);
    for (const [path, service] of projection.services)
        files.set(path, storedText(dist/* parse */.qgA(serviceShape, service)));
    for (const [path, state] of projection.environments)
        files.set(path, storedText(dist/* parse */.qgA(environmentShape, state)));
    for (const [path, record] of projection.releases)
        files.set(path, storedText(record));
    for (const [path, brief] of projection.versions)
        files.set(path, storedText(dist/* parse */.qgA(releaseBrief, brief)));
    return files;
}

;// CONCATENATED MODULE: ./build/src/ledger/promotion-entering.js

/** A promotion that has the environment. At most one per environment is in these states (I2). */
const promotion_entering_INSIDE = ["deploying", "deployed", "verifying", "rolling-back"];
/** From here on nobody knows what runs in the environment until the promotion says so. */
function enter(state, event) {
    const promotion = openPromotion(state, event, ["cleared"]);
    const { fence, owner, rollForward } = event.data;
    const inside = state.open.find((open) => promotion_entering_INSIDE.includes(open.state));
    if (inside !== undefined)
        throw impossible(event, `${inside.id} is ${inside.state} in this environment`);
    if (state.lock !== null)
        throw impossible(event, "the environment is locked");
    if (fence !== state.fence + 1)
        throw impossible(event, `the next fencing number is ${state.fence + 1}`);
    if (!rollForward && !mayEnter(state, promotion.release)) {
        throw impossible(event, "a failure left this environment unsettled, and this is another release");
    }
    const since = { promotion: promotion.id, since: event.time, seq: event.seq };
    const policy = event.policy ?? promotion.policy;
    const entered = replaceOpen(state, {
        ...promotion,
        state: "deploying",
        policy,
        owner,
        fence,
        enteredAt: event.time,
    });
    return {
        ...entered,
        fence,
        current: { kind: "unknown", ...since },
        candidate: { release: promotion.release, promotion: promotion.id },
        policy,
    };
}
/** After a failure only the same release again, or the last one that succeeded, may enter without an override. */
function mayEnter(state, release) {
    if (state.current.kind !== "unknown")
        return true;
    return release.id === state.candidate?.release.id || release.id === state.succeeded?.release.id;
}
function deployed(state, event) {
    const promotion = openPromotion(state, event, ["deploying"]);
    const arrived = replaceOpen(state, { ...promotion, state: "deployed", deployment: event.data.deployment });
    const since = { promotion: promotion.id, since: event.time, seq: event.seq };
    return { ...arrived, current: { kind: "release", release: promotion.release, ...since } };
}
/** `previous` stays the last other release, however often the same one succeeds. */
function succeed(state, event) {
    const promotion = openPromotion(state, event, ["deployed", "verifying"]);
    const again = state.succeeded?.release.id === promotion.release.id;
    return {
        ...settle(state, promotion, { event, state: "succeeded", reason: null }),
        candidate: null,
        succeeded: { release: promotion.release, promotion: promotion.id, seq: event.seq },
        previous: again ? state.previous : state.succeeded,
    };
}
/** The environment stays unsettled: the candidate is remembered, what runs there is unknown. */
function fail(state, event) {
    const promotion = openPromotion(state, event, ["deploying", "deployed", "verifying"]);
    const deployment = event.data.deployment ?? promotion.deployment;
    return {
        ...settle(state, { ...promotion, deployment }, { event, state: "failed", reason: event.data.reason }),
        current: { kind: "unknown", promotion: promotion.id, since: event.time, seq: event.seq },
    };
}

;// CONCATENATED MODULE: ./build/src/ledger/promotion-waiting.js

/** A promotion that has not touched anything yet. */
const BEFORE = ["requested", "waiting", "cleared"];
/** Numbers are given out per repository: `given` is how many were before this event. */
function request(state, event, given) {
    const { number, release, retryOf } = event.data;
    const id = `p-${state.environment}-${given + 1}`;
    if (number !== given + 1 || event.promotion !== id)
        throw impossible(event, `the next promotion is ${id}`);
    const same = state.open.find((open) => open.release.id === release.id);
    // The same release for the same environment while a promotion is open is that promotion (R90).
    if (same !== undefined)
        throw impossible(event, `${same.id} is already open for ${release.id}`);
    if (retryOf !== null && !isEarlier(retryOf, state.environment, number)) {
        throw impossible(event, `it cannot be another try of ${retryOf}`);
    }
    const promotion = {
        id,
        number,
        service: state.service,
        environment: state.environment,
        release,
        state: "requested",
        cause: event.data.cause,
        requester: event.data.requester,
        retryOf,
        plan: event.data.plan,
        policy: event.policy,
        requestedAt: event.time,
        requestedSeq: event.seq,
        reasons: [],
        dispatch: null,
        owner: null,
        fence: null,
        deployment: null,
        enteredAt: null,
    };
    return { ...state, open: [...state.open, promotion] };
}
function isEarlier(promotion, environment, number) {
    const prefix = `p-${environment}-`;
    return promotion.startsWith(prefix) && Number(promotion.slice(prefix.length)) < number;
}
/** Also from `cleared`: the job that was dispatched judges again, and something may have to be waited for after all. */
function wait(state, event) {
    const promotion = openPromotion(state, event, BEFORE);
    const policy = event.policy ?? promotion.policy;
    return replaceOpen(state, { ...promotion, state: "waiting", policy, reasons: event.data.reasons });
}
/** Also from `cleared`: cleared again, perhaps by another policy. */
function clear(state, event) {
    const promotion = openPromotion(state, event, BEFORE);
    const policy = event.policy ?? promotion.policy;
    return replaceOpen(state, { ...promotion, state: "cleared", policy, plan: event.data.plan, reasons: [] });
}
/** The intent to start the environment's workflow; the state stays what it is, the started job will judge again. */
function dispatch(state, event) {
    const promotion = openPromotion(state, event, BEFORE);
    const { workflow, ref, plan } = event.data;
    const times = (promotion.dispatch?.times ?? 0) + 1;
    return replaceOpen(state, {
        ...promotion,
        plan,
        dispatch: { workflow, ref, at: event.time, seq: event.seq, times },
    });
}
/** Ends a promotion that never entered: the environment itself is as it was. */
function end(state, event) {
    const promotion = openPromotion(state, event, BEFORE);
    switch (event.event) {
        case "promotion.rejected":
            return settle(state, promotion, { event, state: "rejected", reason: event.data.reasons[0]?.reason ?? null });
        case "promotion.superseded":
            return settle(state, promotion, { event, state: "superseded", reason: event.data.by });
        case "promotion.cancelled":
            return settle(state, promotion, { event, state: "cancelled", reason: event.data.why });
        case "promotion.expired":
            return settle(state, promotion, { event, state: "expired", reason: event.data.why });
    }
}

;// CONCATENATED MODULE: ./build/src/ledger/event.js
/** The brief of a full record. */
function briefOf(record) {
    return {
        id: record.id,
        version: record.version,
        commit: record.commit,
        run: record.run.id,
        preview: record.preview,
    };
}

;// CONCATENATED MODULE: ./build/src/ledger/registration.js



/** A release is written once, and a version names exactly one release. */
function register(projection, event) {
    const { service } = event;
    const { release } = event.data;
    if (service === null)
        throw impossible(event, "it names no service");
    const brief = briefOf(release);
    if (projection.releases.has(releasePath(service, brief.id))) {
        throw impossible(event, `${brief.id} is already registered`);
    }
    const { version } = brief;
    const taken = version === null ? undefined : projection.versions.get(versionPath(service, version));
    if (taken !== undefined)
        throw impossible(event, `version ${version} is ${taken.id}`);
    const latest = brief.preview
        ? (projection.services.get(servicePath(service))?.latest ?? null)
        : { ...brief, seq: event.seq };
    return {
        service: { v: 1, service, latest },
        release: { service, record: release },
        ...(version === null ? {} : { version: { service, version, brief } }),
    };
}
/** Whether a brief is that of a registered release. A release that an incomplete projection does not hold counts as one. */
function isRegistered(projection, service, brief) {
    const record = projection.releases.get(releasePath(service, brief.id));
    if (record === undefined)
        return !projection.complete;
    const known = briefOf(record);
    return (known.version === brief.version &&
        known.commit === brief.commit &&
        known.run === brief.run &&
        known.preview === brief.preview);
}

;// CONCATENATED MODULE: ./build/src/ledger/fold.js










/** The ledger after one more event. Throws `LedgerUnreadable` when the event cannot follow what is there (R109, R116). */
function apply(projection, event) {
    return projection_withChange(projection, change(projection, event, encodeEvent(event)));
}
/** The whole log, line by line from the first, as a projection. Throws `LedgerUnreadable` at the first bad line. */
function fold(lines) {
    // Maps that grow in place: copying them for each of a hundred thousand lines would take minutes.
    const services = new Map(emptyProjection.services);
    const environments = new Map(emptyProjection.environments);
    const releases = new Map(emptyProjection.releases);
    const versions = new Map(emptyProjection.versions);
    let projection = { ...emptyProjection, services, environments, releases, versions };
    for (const line of lines) {
        const next = change(projection, decodeEvent(line), line);
        const grown = withChange(emptyProjection, next);
        for (const [path, service] of grown.services)
            services.set(path, service);
        for (const [path, environment] of grown.environments)
            environments.set(path, environment);
        for (const [path, record] of grown.releases)
            releases.set(path, record);
        for (const [path, brief] of grown.versions)
            versions.set(path, brief);
        projection = { ...projection, head: next.head };
    }
    return projection;
}
/** What an event changes; `line` is the event as it is stored. */
function change(projection, event, line) {
    const { head } = projection;
    if (event.seq !== head.seq + 1)
        throw impossible(event, `the next sequence number is ${head.seq + 1}`);
    if (event.prev !== head.prev)
        throw impossible(event, "it does not continue the line before it");
    if ((event.event === "ledger.created") !== (event.seq === 1)) {
        throw impossible(event, "the first event, and only the first, creates the ledger");
    }
    const after = { ...head, seq: event.seq, prev: hashLine(line) };
    switch (event.event) {
        case "ledger.created":
            return { head: after };
        case "release.registered":
            return { head: after, ...register(projection, event) };
        case "promotion.requested":
            return { head: { ...after, promotions: event.data.number }, environment: requested(projection, event) };
        default:
            return { head: after, environment: { ...fold_moved(fold_stateOf(projection, event), event), seq: event.seq } };
    }
}
function requested(projection, event) {
    const state = fold_stateOf(projection, event);
    if (!isRegistered(projection, state.service, event.data.release)) {
        throw impossible(event, `${event.data.release.id} was not registered like this`);
    }
    return { ...request(state, event, projection.head.promotions), seq: event.seq };
}
function fold_moved(state, event) {
    switch (event.event) {
        case "promotion.waiting":
            return wait(state, event);
        case "promotion.cleared":
            return clear(state, event);
        case "promotion.dispatching":
            return dispatch(state, event);
        case "promotion.rejected":
        case "promotion.superseded":
        case "promotion.cancelled":
        case "promotion.expired":
            return end(state, event);
        case "promotion.entered":
            return enter(state, event);
        case "promotion.deployed":
            return deployed(state, event);
        case "promotion.succeeded":
            return succeed(state, event);
        case "promotion.failed":
            return fail(state, event);
        case "environment.locked":
        case "environment.unlocked":
        case "environment.held":
        case "environment.unheld":
            return environment_hold_hold(state, event);
    }
}
function fold_stateOf(projection, event) {
    const { service, environment } = event;
    if (service === null || environment === null)
        throw impossible(event, "it names no environment");
    return projection.environments.get(environmentPath(service, environment)) ?? emptyEnvironment(service, environment);
}

;// CONCATENATED MODULE: ./build/src/ledger/headline.js
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
function headline_bodyOf(events, intent) {
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
            return `requested for ${release(event.data.release)}`;
        case "promotion.entered":
            return "deploying";
        default:
            return event.event.slice(event.event.indexOf(".") + 1);
    }
}
function release(brief) {
    return brief.version === null ? brief.id : `${brief.id} (${brief.version})`;
}

;// CONCATENATED MODULE: ./build/src/ledger/compose.js










/**
 * Turns the events of one decision into one commit: a log file with their lines, and every file of the projection that
 * they change (R83). Free text over 1 KiB is cut (R118). Throws `ImpossibleDraft` when the ledger's rules do not allow an
 * event here. To have double registrations refused at once, the snapshot must have asked for the release's and the
 * version's file; what it did not ask for, only a fold of the whole log sees.
 */
function compose(snapshot, drafts, context) {
    const elsewhere = drafts.find((draft) => draft.service !== snapshot.service);
    if (elsewhere !== undefined) {
        throw new ImpossibleDraft(new Error(`${elsewhere.event} is about ${elsewhere.service}, the snapshot about ${snapshot.service}`));
    }
    const { events, log, files } = writeEvents(projectionOf(snapshot), drafts, context);
    const changed = [...files].filter(([path, text]) => snapshot.files.get(path) !== text);
    return {
        additions: [log, ...changed.map(([path, contents]) => ({ path, contents }))],
        headline: headlineOf(events),
        body: headline_bodyOf(events, context.intent),
        after: parseLedger(new Map([...snapshot.files, ...changed]), "", snapshot.service),
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
            const line = encodeEvent(eventOf(draft, projection, context));
            // Read back at once: what could not be read again must not be written.
            const event = decode_decodeEvent(line);
            projection = apply(projection, event);
            lines.push(`${line}\n`);
            events.push(event);
        }
        catch (error) {
            throw error instanceof Error ? new ImpossibleDraft(error) : error;
        }
    }
    const path = logPath(before.head.seq + 1, instantOf(context.now));
    return { events, log: { path, contents: lines.join("") }, files: projectionFiles(projection) };
}
function eventOf(draft, { head }, context) {
    const { actor, run, policy, intent } = context;
    const time = instantOf(context.now);
    return { v: 1, seq: head.seq + 1, prev: head.prev, time, actor, run, policy, intent, ...boundTexts(draft) };
}

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
    const intent = order.intent ?? (0,external_node_crypto_namespaceObject.randomUUID)();
    const patience = new Patience({ clock, deadline, tries: order.tries ?? TRIES });
    try {
        let facts = order.facts;
        for (;;) {
            refuseNewerLedger(facts.ledger);
            const { drafts, result, policy = order.context.policy } = order.decide(facts);
            if (drafts.length === 0)
                return { kind: "nothing", result, facts };
            const composed = compose(facts.ledger, drafts, { ...order.context, policy, now: facts.now, intent });
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
        if ((0,github_errors/* isFailure */.N6)(error, "rate-limited", "unavailable"))
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
                    throw new LedgerRefused(answer.why);
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
            throw new LedgerRefused(answer.why);
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
            const found = await port.find({ since: head, marker: markerOf(intent) });
            switch (found.kind) {
                case "found":
                    return { kind: "committed", oid: found.oid };
                case "missing":
                    throw new LedgerUnreadable("The ledger branch disappeared while it was being written.");
                case "absent":
                    if (found.head !== head)
                        return { kind: "stale" };
                    if (!moved)
                        return "unmoved";
            }
        }
        catch (error) {
            // Not knowing is no reason to send again, only to look again.
            if (!(0,github_errors/* isFailure */.N6)(error, "unavailable", "ambiguous"))
                throw error;
        }
        if (!(await patience.next()))
            return deferred("GitHub's answer was lost and could not be read back in time");
    }
}
function refuseNewerLedger({ head }) {
    if (head["min-protocol"] > PROTOCOL)
        throw new ClientTooOld(head["min-protocol"], PROTOCOL);
}
function deferred(why) {
    return { kind: "deferred", why };
}

;// CONCATENATED MODULE: ./build/src/github/branch-commit.js





const COMMIT_MUTATION = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const branch_commit_REQUEST = "graphql Commit";
const CommittedShape = dist/* object */.Ikc({ createCommitOnBranch: dist/* object */.Ikc({ commit: dist/* object */.Ikc({ oid: Oid }) }) });
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
        const committed = dist/* safeParse */.xLC(CommittedShape, answer.data);
        if (!committed.success)
            return { kind: "ambiguous", cause: (0,github_errors/* unexpected */.os)(branch_commit_REQUEST, "the answer does not name the commit") };
        return { kind: "committed", oid: committed.output.createCommitOnBranch.commit.oid, date: answer.date };
    }
    catch (failure) {
        if ((0,github_errors/* isFailure */.N6)(failure, "ambiguous", "unavailable"))
            return { kind: "ambiguous", cause: failure };
        if ((0,github_errors/* isFailure */.N6)(failure, "forbidden", "unprocessable", "not-found", "unexpected", "gone", "conflict")) {
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
            return { kind: "refused", why: withHint(error.message, (0,github_permissions/* addPermission */.F)("contents", "write")) };
        case "NOT_FOUND":
        case "UNPROCESSABLE":
            return { kind: "refused", why: error.message };
        default:
            return { kind: "ambiguous", cause: (0,github_errors/* unexpected */.os)(branch_commit_REQUEST, describeError(error, [])) };
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
const HistoryShape = dist/* object */.Ikc({
    oid: Oid,
    history: dist/* object */.Ikc({
        nodes: dist/* array */.YOg(dist/* object */.Ikc({ oid: Oid, messageBody: dist/* string */.YjP() })),
        pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY(), endCursor: dist/* nullable */.mee(dist/* string */.YjP()) }),
    }),
});
const BranchShape = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ ref: dist/* nullable */.mee(dist/* object */.Ikc({ target: HistoryShape })) }) });
const CommitShape = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ object: HistoryShape }) });
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
    const { ref } = parse_parse(BranchShape, whole(first), REQUEST_HISTORY).repository;
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
            throw (0,github_errors/* unexpected */.os)(REQUEST_HISTORY, `${o.since} is not in the history of ${o.branch}; was the branch rewritten?`);
        }
        if (pages === MOST_PAGES)
            throw (0,github_errors/* unexpected */.os)(REQUEST_HISTORY, `${o.since} is too far back in the history of ${o.branch}`);
        const older = await client.graphql("read", COMMIT_HISTORY_QUERY, { ...repository, oid: head, after: endCursor });
        page = parse_parse(CommitShape, whole(older), REQUEST_HISTORY).repository.object;
    }
}
const REQUEST_HISTORY = "graphql History";
function whole(answer) {
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,github_errors/* unexpected */.os)(REQUEST_HISTORY, describeError(error, ["contents"]));
    return answer.data;
}

;// CONCATENATED MODULE: ./build/src/github/ledger-branch.js





const Made = dist/* object */.Ikc({ sha: Oid });
const RuleShape = dist/* object */.Ikc({ type: dist/* string */.YjP() });
/**
 * Makes a branch of its own: files, a commit without parents, and the branch last, so that nobody sees half of it (R83).
 * Trees and commits are known by their content; repeating one makes nothing that is visible.
 *
 * @returns `exists` when there is such a branch already; it is not touched
 */
async function createBranch(client, o) {
    if ((await getBranch(client, o)) !== null)
        return "exists";
    const repository = repo_inRepo(o.repo);
    const tree = o.files.map(({ path, contents }) => ({ path, mode: "100644", type: "blob", content: contents }));
    const commit = await make(client, "POST /repos/{owner}/{repo}/git/commits", {
        ...repository,
        message: o.message,
        tree: await make(client, "POST /repos/{owner}/{repo}/git/trees", { ...repository, tree }),
        parents: [],
    });
    return createBranchAt(client, { repo: o.repo, branch: o.branch, at: commit });
}
async function make(client, route, parameters) {
    const answer = await client.rest("idempotent", route, parameters);
    return parse_parse(Made, answer.data, route).sha;
}
/**
 * The active rules of the repository and its organization for a branch, which need not exist yet; `null` where this token
 * or this plan cannot tell (a private repository of the Free plan has no rulesets and answers 403).
 */
async function branchRules(client, o) {
    const route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
    try {
        const rules = await client.pages(route, { ...repo_inRepo(o.repo), branch: o.branch }, { cap: 1_000 });
        return rules.map((rule) => parse_parse(RuleShape, rule, route));
    }
    catch (error) {
        if ((0,github_errors/* isFailure */.N6)(error, "forbidden", "not-found"))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/ledger/github-port.js


/** The ledger on a branch of a GitHub repository. */
function githubLedger(client, repo, branch) {
    return {
        commit: (commit) => commitOnBranch(client, { repo, branch, ...commit }),
        find: (search) => findCommit(client, { repo, branch, ...search }),
    };
}
/** The place on GitHub where a ledger can begin. */
function githubHost(client, repo, branch) {
    return {
        rules: () => branchRules(client, { repo, branch }),
        create: (first) => createBranch(client, { repo, branch, ...first }),
    };
}

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
        port: githubLedger(context.client, context.repo, context.branch),
        clock: context.clock,
        deadline: context.deadline,
    });
    if (appended.kind === "deferred") {
        throw new Stop("deferred", `The ledger could not be written in time, so nothing was done: ${appended.why}`, "Run this again; it looks first what was recorded.");
    }
    return appended;
}

;// CONCATENATED MODULE: ./build/src/promotion/settle.js
/** The events that settle a promotion. Without verification a deployment that went well has succeeded. */
function settleDrafts(promotion, ending, by, deployment) {
    const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
    if (ending.outcome === "failure") {
        const { reason, message } = ending;
        return [{ ...about, event: "promotion.failed", data: { deployment, by, reason, message } }];
    }
    return [
        {
            ...about,
            event: "promotion.deployed",
            data: { deployment, by: by === "main" ? "post" : by, moved: ending.moved },
        },
        { ...about, event: "promotion.succeeded", data: {} },
    ];
}

;// CONCATENATED MODULE: ./build/src/promotion/heal.js







/** The promotion in an environment that belongs to another job than this one, if there is one. */
function foreignActive(context, ground, environment) {
    return stateOf(ground.ledger, environment).open.find(({ state, owner }) => isActive(state) && owner !== null && !sameOwner(owner, context.calling));
}
/**
 * Settles a promotion whose owner is gone, by what GitHub says of the owning job (R87). A living owner is left alone,
 * however long it takes. Whoever comes first writes it; the append decides again, so it is settled once.
 */
async function heal(context, ground, promotion, reread) {
    const { owner, environment, fence, service } = promotion;
    if (owner === null || fence === null)
        return undefined;
    const status = await ownerStatus(context, owner);
    if (status.kind === "alive")
        return undefined;
    const [found] = await deploymentsOf(context, environment, { promotion: promotion.id, fence, service });
    const deployment = found?.id ?? promotion.deployment;
    const before = stateOf(ground.ledger, environment);
    const recorded = await record(context, { ground }, {
        reread: async () => ({ ground: await reread() }),
        decide: (facts) => {
            const open = stateOf(facts.ground.ledger, environment).open.find(({ id }) => id === promotion.id);
            if (open === undefined || !isActive(open.state) || open.fence !== fence)
                return { drafts: [], result: false };
            return { drafts: settleDrafts(open, status.ending, "healer", deployment), result: true };
        },
    });
    if (!recorded.result)
        return undefined;
    const succeeded = status.ending.outcome === "success";
    const { url } = environmentNamed(ground.policy, environment);
    await closeDeployments(context, { promotion, deployment, before, succeeded, url });
    context.log.notice(`${promotion.id} was left behind by run ${owner.id}; it was settled as ${succeeded ? "succeeded" : "failed"}.`);
    return { promotion: promotion.id, environment, succeeded };
}

;// CONCATENATED MODULE: ./build/src/gates/checks/counted.js
/** The id of GitHub's own app that reports the checks of workflow runs. */
const ACTIONS_APP_ID = 15368;
/**
 * The workflow runs whose checks count (R63): of GitHub's own app, of a known workflow file that deploys to no
 * environment of ours, started by a push, a merge queue, a schedule or a person on the default branch. Runs of pull
 * requests count only for previews. The name alone proves nothing.
 */
function countedRuns(facts, checks) {
    const ours = new Set([...facts.policy.environments.values()].flatMap(({ workflow }) => workflow === undefined ? [] : [workflowPath(workflow)]));
    return checks.suites.filter((suite) => {
        const { run } = suite;
        if (suite.app.id !== ACTIONS_APP_ID || run === null || run.path === null)
            return false;
        if (ours.has(run.path) && run.id !== facts.release.run)
            return false;
        if (facts.release.preview && run.event === "pull_request")
            return true;
        switch (run.event) {
            case "merge_group":
                return true;
            case "push":
            case "schedule":
            case "workflow_dispatch":
                return suite.branch === facts.defaultBranch;
            default:
                return false;
        }
    });
}
/** Checks of other apps, by the app's id or slug. */
function countedApp(checks, app) {
    return checks.suites.filter((suite) => suite.run === null && (suite.app.id === app.id || (app.slug !== undefined && suite.app.slug === app.slug)));
}
/** `.github/workflows/<file>` */
function workflowPath(file) {
    return `.github/workflows/${file}`;
}

;// CONCATENATED MODULE: ./build/src/gates/checks/finding.js
/**
 * Success is the only conclusion that passes, unless the policy allows `skipped` or `neutral` by name. Everything else,
 * also words GitHub may invent later, fails; what has not completed waits (R64, R77).
 */
function judgeReported(reported, allow) {
    const { name, status, conclusion, url } = reported;
    const evidence = url === undefined ? [] : [url];
    if (status !== "completed") {
        return { name, verdict: "wait", reason: "checks-running", says: `is ${status.replaceAll("_", " ")}`, evidence };
    }
    if (conclusion === "success")
        return { name, verdict: "pass", reason: "checks-passed", says: "passed", evidence };
    if (conclusion !== null && allow.includes(conclusion)) {
        return {
            name,
            verdict: "pass",
            reason: "checks-passed",
            says: `ended ${conclusion}, which the policy allows`,
            evidence,
        };
    }
    return {
        name,
        verdict: "fail",
        reason: "checks-failed",
        says: `ended with ${conclusion ?? "no conclusion"}`,
        evidence,
    };
}
/** Something that had to report and did not: never a pass (R64). */
function neverReported(name) {
    return { name, verdict: "fail", reason: "checks-missing", says: "never reported for this commit", evidence: [] };
}
/** The check is the asking job's own, which cannot have ended while it asks. */
function asksItself(name) {
    return {
        name,
        verdict: "wait",
        reason: "checks-running",
        says: "is the asking job, which has not ended",
        evidence: [],
    };
}

;// CONCATENATED MODULE: ./build/src/gates/checks/needs.js

const needs_MOST_JOBS = 256;
/**
 * The jobs of a workflow that a job needs, directly or through others. `check` is the calling job's own check, where it
 * is known: a key that cannot have that name is of another file. `undefined` when the file does not tell: no such job, a
 * need that is not there, too many jobs, or not a workflow at all.
 */
function neededJobs(workflow, job, check) {
    const jobs = jobsOf(workflow);
    if (jobs === undefined || !Object.hasOwn(jobs, job))
        return undefined;
    if (check !== undefined && !reports(check, { key: job, name: needs_nameOf(job, jobs[job]) }))
        return undefined;
    const found = new Map();
    const queue = needsOf(jobs[job]);
    while (queue.length > 0) {
        const key = queue.shift();
        if (key === undefined || found.has(key))
            continue;
        if (!Object.hasOwn(jobs, key) || found.size === needs_MOST_JOBS)
            return undefined;
        found.set(key, { key, name: needs_nameOf(key, jobs[key]) });
        queue.push(...needsOf(jobs[key]));
    }
    return [...found.values()];
}
function jobsOf(workflow) {
    try {
        const document = (0,yaml_dist/* parse */.qg)(workflow, { maxAliasCount: 100 });
        return needs_record(needs_record(document)?.["jobs"]);
    }
    catch {
        return undefined;
    }
}
/** Whether a check run may report this job: its name, a leg of its matrix, or a job of the workflow that it calls. */
function reports(check, { name }) {
    return name === undefined || check === name || check.startsWith(`${name} (`) || check.startsWith(`${name} / `);
}
function needsOf(job) {
    const needs = needs_record(job)?.["needs"];
    if (typeof needs === "string")
        return [needs];
    // What is no text becomes a key that no job has, so that a need is never overlooked.
    return Array.isArray(needs) ? needs.map(String) : [];
}
function needs_nameOf(key, job) {
    const name = needs_record(job)?.["name"];
    if (name === undefined)
        return key;
    return typeof name === "string" && !name.includes("${{") ? name : undefined;
}
function needs_record(value) {
    // Any object that is not a list can be asked for its properties by name.
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

;// CONCATENATED MODULE: ./build/src/gates/checks/building-run.js



/**
 * What the run that built the release says, when no list of checks says more (design.md section 4). From outside, the
 * whole run must have ended well; from inside, the jobs that the calling job needs, because the run itself cannot have
 * ended while a job of it is asking.
 */
function judgeBuildingRun(facts, checks) {
    const suite = checks.suites.find(({ app, run }) => app.id === ACTIONS_APP_ID && run?.id === facts.release.run);
    const name = `build run ${facts.release.run}`;
    if (suite === undefined)
        return [neverReported(name)];
    const url = `${facts.repositoryUrl}/actions/runs/${facts.release.run}`;
    if (facts.calling.run !== facts.release.run) {
        return [judgeReported({ name, status: suite.status, conclusion: suite.conclusion, url }, [])];
    }
    const calling = suite.checks.find(({ id }) => id === facts.calling.checkRun);
    const others = newestByName(suite.checks.filter((check) => (calling === undefined ? check.name !== facts.calling.job : check !== calling)));
    const needed = neededByCalling(facts, calling?.name);
    if (needed === undefined)
        return unlisted(others, url);
    if (needed.length === 0)
        return [unproven(name, url)];
    return needed.flatMap((job) => {
        // GitHub starts a job when all it needs have ended: without its name, it is among the checks that have ended.
        if (job.name === undefined)
            return ended(others, url);
        const found = others.filter((check) => reports(check.name, job));
        return found.length === 0 ? [neverReported(job.name)] : judged(found, url);
    });
}
/**
 * What the calling job needs, by the workflow file. In a reusable workflow the runner gives the key of a job in another
 * file; its check is called "<job of this file> / <job>", so the check's name must be one that the key can have here.
 */
function neededByCalling(facts, check) {
    if (!facts.buildWorkflow.ok || facts.buildWorkflow.value === null)
        return undefined;
    return neededJobs(facts.buildWorkflow.value, facts.calling.job, check);
}
/** The workflow file does not tell which jobs are needed: every other job must have ended, and must have passed. */
function unlisted(others, url) {
    return others.length === 0 ? [unproven("this run", url)] : judged(others, url);
}
/** All that has ended must have passed. */
function ended(others, url) {
    return unlisted(others.filter(({ status }) => status === "completed"), url);
}
function judged(checks, url) {
    return checks.map(({ name, status, conclusion }) => judgeReported({ name, status, conclusion, url }, []));
}
function unproven(name, url) {
    return {
        name,
        verdict: "wait",
        reason: "build-unproven",
        says: "has not ended, and the asking job needs no other job that could have tested this commit",
        evidence: [url],
    };
}
function newestByName(checks) {
    const newest = new Map();
    for (const check of checks) {
        const known = newest.get(check.name);
        if (known === undefined || known.id < check.id)
            newest.set(check.name, check);
    }
    return [...newest.values()];
}

;// CONCATENATED MODULE: ./build/src/gates/checks/required.js


/**
 * The newest report of a check by name and app; re-runs and newer runs replace older ones, so a pending one after a
 * success waits (R64). Several workflows may have a job of that name: then the newest of each must have passed, because
 * one must not hide the failure of another. The calling job itself never counts; where it is the only report, its end
 * is waited for.
 */
function judgeRequired(facts, checks, required, allow) {
    const { name, app } = required;
    const fromActions = app === undefined || app.id === ACTIONS_APP_ID || app.slug === "github-actions";
    const suites = fromActions ? countedRuns(facts, checks) : countedApp(checks, app);
    const reported = suites
        .flatMap((suite) => suite.checks.map((check) => ({ ...check, run: suite.run, by: suite.run?.path ?? suite.app.id })))
        .filter((check) => check.name === name);
    const [first, ...others] = newestOfEach(reported.filter(({ id }) => id !== facts.calling.checkRun)).map((found) => {
        const url = found.run === null ? undefined : `${facts.repositoryUrl}/actions/runs/${found.run.id}`;
        return judgeReported({ name, status: found.status, conclusion: found.conclusion, url }, allow);
    });
    if (first !== undefined)
        return worstOf(first, others);
    return reported.length > 0 ? asksItself(name) : (withStatus(checks, name) ?? neverReported(name));
}
function newestOfEach(found) {
    const newest = new Map();
    for (const check of found.toSorted((left, right) => left.id - right.id))
        newest.set(check.by, check);
    return [...newest.values()];
}
function worstOf(first, others) {
    const all = [first, ...others];
    return (all.find(({ verdict }) => verdict === "fail") ??
        all.find(({ verdict }) => verdict === "unknown") ??
        all.find(({ verdict }) => verdict === "wait") ??
        first);
}
/** A commit status of that name exists: say why it does not count, instead of "never reported". */
function withStatus(checks, name) {
    const status = checks.statuses.find(({ context }) => context === name);
    if (status === undefined)
        return undefined;
    return {
        name,
        verdict: "fail",
        reason: "checks-status-untrusted",
        says: `was only reported as a commit status by ${status.creator?.login ?? "somebody"}, which anyone with write access can do`,
        evidence: [],
    };
}
/** A workflow file that must have run on this commit: its newest counted run decides. */
function judgeWorkflow(facts, checks, file, allow) {
    const newest = countedRuns(facts, checks)
        .filter(({ run }) => run.path === workflowPath(file))
        .sort((left, right) => right.run.id - left.run.id)[0];
    if (newest === undefined)
        return neverReported(file);
    const url = `${facts.repositoryUrl}/actions/runs/${newest.run.id}`;
    return judgeReported({ name: file, status: newest.status, conclusion: newest.conclusion, url }, allow);
}

;// CONCATENATED MODULE: ./build/src/gates/checks/gate.js



const gate_GATE = "checks";
const gate_SHOWN = 10;
/**
 * The checks of the release's commit passed (R63-R65): those the policy lists; without a list those that the default
 * branch's rules require, and the run that built the release.
 */
const checksGate = {
    name: gate_GATE,
    judge(facts) {
        if (!facts.checks.ok)
            return gate_unreadable(`The checks of ${facts.release.commit} could not be read: ${facts.checks.why}`);
        const findings = findingsOf(facts, facts.checks.value);
        if (typeof findings === "string")
            return gate_unreadable(findings);
        return combine(facts, findings);
    },
};
function findingsOf(facts, checks) {
    const rule = facts.environment.checks;
    if (rule !== undefined) {
        return [
            ...rule.workflows.map((file) => judgeWorkflow(facts, checks, file, rule.allow)),
            ...rule.required.map(({ name, app }) => judgeRequired(facts, checks, { name, app: app === undefined ? undefined : { slug: app } }, rule.allow)),
        ];
    }
    if (!facts.requiredChecks.ok) {
        return `The rules of ${facts.defaultBranch} could not be read: ${facts.requiredChecks.why}`;
    }
    const required = facts.requiredChecks.value.map(({ context, app }) => judgeRequired(facts, checks, { name: context, app: app === null ? undefined : { id: app } }, []));
    return [...required, ...judgeBuildingRun(facts, checks)];
}
function combine(facts, findings) {
    const worst = ["fail", "unknown", "wait"].find((verdict) => findings.some((finding) => finding.verdict === verdict));
    const commit = facts.release.commit.slice(0, 12);
    if (findings.length === 0) {
        return {
            gate: gate_GATE,
            verdict: "fail",
            reason: "checks-none",
            message: `Nothing says that ${commit} was tested.`,
            evidence: [],
            unblock: `List what must have passed in gates.checks of ${facts.environment.name}.`,
        };
    }
    if (worst === undefined) {
        return passed(gate_GATE, "checks-passed", `${names(findings)} passed on ${commit}.`, evidenceOf(findings));
    }
    const bad = findings.filter(({ verdict }) => verdict === worst);
    return {
        gate: gate_GATE,
        verdict: worst,
        reason: bad[0]?.reason ?? "checks-failed",
        message: `On ${commit}: ${bad
            .slice(0, gate_SHOWN)
            .map(({ name, says }) => `${name} ${says}`)
            .join("; ")}${bad.length > gate_SHOWN ? `; and ${bad.length - gate_SHOWN} more` : ""}.`,
        evidence: evidenceOf(bad),
        unblock: unblock(worst, facts),
    };
}
function unblock(worst, { environment }) {
    switch (worst) {
        case "wait":
            return "Wait for it to end; the promotion goes on by itself when it passes.";
        case "unknown":
            return "Run this again when GitHub answers.";
        case "fail":
            return `Re-run what failed, or fix it and promote the new release. What counts for ${environment.name} stands in gates.checks of .github/environments.yml.`;
    }
}
function gate_unreadable(message) {
    return {
        gate: gate_GATE,
        verdict: "unknown",
        reason: "checks-unreadable",
        message,
        evidence: [],
        unblock: "Give the job `permissions: checks: read, statuses: read, actions: read`, or run it again if GitHub was not reachable.",
    };
}
function names(findings) {
    const all = findings.map(({ name }) => name);
    return all.length <= gate_SHOWN ? all.join(", ") : `${all.slice(0, gate_SHOWN).join(", ")} and ${all.length - gate_SHOWN} more`;
}
function evidenceOf(findings) {
    return [...new Set(findings.flatMap(({ evidence }) => evidence))].slice(0, gate_SHOWN);
}

;// CONCATENATED MODULE: ./build/src/gates/environment.js

const environment_GATE = "environment";
/**
 * The environment exists on GitHub under exactly this name (R55). GitHub makes a mistyped environment, without any rule,
 * when a job or a Deployment names it; so a missing one is a refusal here, before either happens.
 */
const environmentGate = {
    name: environment_GATE,
    judge(facts) {
        const { name, githubEnvironment } = facts.environment;
        if (githubEnvironment === "none") {
            return passed(environment_GATE, "environment-ours-alone", `The policy asks for no GitHub environment: every protection of ${name} is ours alone.`);
        }
        if (githubEnvironment === "unstated" && facts.visibility !== "public")
            return unstated(name, facts.visibility);
        const found = facts.githubEnvironment;
        if (!found.ok)
            return environment_unreadable(name, found.why);
        if (found.value === null)
            return environment_missing(facts);
        if (found.value.name !== name)
            return otherCase(name, found.value.name);
        return passed(environment_GATE, "environment-exists", `GitHub has the environment ${name}.`, [
            `${facts.repositoryUrl}/settings/environments/${found.value.id}/edit`,
        ]);
    },
};
function unstated(name, visibility) {
    return {
        gate: environment_GATE,
        verdict: "fail",
        reason: "environment-unstated",
        message: `This repository is ${visibility}, where GitHub environments depend on the plan; the policy does not say whether ${name} has one.`,
        evidence: [],
        unblock: `Add to environments.${name} in .github/environments.yml: "github-environment: none" (Free plan) or "github-environment: required".`,
    };
}
function environment_unreadable(name, why) {
    return {
        gate: environment_GATE,
        verdict: "unknown",
        reason: "environment-unreadable",
        message: `Whether GitHub has the environment ${name} could not be read: ${why}`,
        evidence: [],
        unblock: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
    };
}
function environment_missing({ environment, repositoryUrl }) {
    return {
        gate: environment_GATE,
        verdict: "fail",
        reason: "environment-missing",
        message: `GitHub has no environment called ${environment.name}.`,
        evidence: [`${repositoryUrl}/settings/environments`],
        unblock: `Create it under Settings \u2192 Environments, or write "github-environment: none" if this plan has none.`,
    };
}
function otherCase(name, found) {
    return {
        gate: environment_GATE,
        verdict: "fail",
        reason: "environment-other-name",
        message: `The policy says "${name}", GitHub's environment is called "${found}".`,
        evidence: [],
        unblock: "Write the same letters in both places.",
    };
}

;// CONCATENATED MODULE: ./build/src/gates/upstream-proof.js

const upstream_proof_GATE = "order";
/**
 * Proves a success upstream again from GitHub's own record of the run that the ledger cites, because anyone with write
 * access can append "succeeded" (design.md section 6): the environment's own workflow file, on the default branch, of this
 * repository, and the deploying job ended well. `undefined` when it is proven.
 */
function refuteSuccess(facts, upstream, promotion) {
    const { run } = promotion;
    if (run === null)
        return upstream_proof_refused("fail", "upstream-unproven", `The ledger cites no run for ${promotion.id}.`, []);
    const evidence = [`${facts.repositoryUrl}/actions/runs/${run}`];
    const found = facts.upstreamRuns.get(run);
    if (found === undefined || !found.ok) {
        const why = found === undefined ? "it was not read" : found.why;
        return upstream_proof_refused("unknown", "upstream-unreadable", `Run ${run}, which the ledger cites for ${promotion.id}, could not be read: ${why}`, evidence);
    }
    const { path, branch, repository, status, conclusion } = found.value;
    const workflow = facts.policy.environments.get(upstream)?.workflow;
    if (repository !== facts.repositoryId || branch !== facts.defaultBranch) {
        return upstream_proof_refused("fail", "upstream-unproven", `Run ${run}, which the ledger cites for ${promotion.id}, did not run on ${facts.defaultBranch} of this repository.`, evidence);
    }
    if (workflow !== undefined && path !== workflowPath(workflow)) {
        return upstream_proof_refused("fail", "upstream-unproven", `Run ${run}, which the ledger cites for ${promotion.id}, is of ${path} and not of ${workflowPath(workflow)}.`, evidence);
    }
    // The job that just settled the promotion may ask for the next one before GitHub has closed it.
    if (run === facts.calling.run)
        return undefined;
    if (status !== "completed") {
        return upstream_proof_refused("wait", "upstream-in-progress", `Run ${run} of ${promotion.id} has not ended yet.`, evidence);
    }
    if (conclusion === "success")
        return undefined;
    return upstream_proof_refused("fail", "upstream-unproven", `${promotion.id} is recorded as succeeded, but the job that deployed it ended with ${conclusion ?? "no conclusion"}.`, evidence);
}
function upstream_proof_refused(verdict, reason, message, evidence) {
    return { gate: upstream_proof_GATE, verdict, reason, message, evidence, unblock: UNBLOCK[verdict] };
}
const UNBLOCK = {
    fail: "Find out who wrote that record (docs/ledger.md), and promote the release upstream again.",
    wait: "Nothing to do but wait; the promotion goes on by itself.",
    unknown: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
};

;// CONCATENATED MODULE: ./build/src/gates/order.js


const order_GATE = "order";
/**
 * The release came through every environment this one is `after:`. Judged by the ledger's order alone (R68, R91): the
 * newest promotion of this release upstream decides, so a newer failure overrides an older success.
 */
const orderGate = {
    name: order_GATE,
    judge(facts) {
        const { environment, release } = facts;
        if (release.preview && environment.preset !== "development")
            return preview(facts);
        if (facts.stateOf(environment.name).rejected.includes(release.id))
            return rejected(facts);
        const results = environment.after.map((upstream) => judgeUpstream(facts, upstream));
        const worst = results.find(({ verdict }) => verdict === "fail") ??
            results.find(({ verdict }) => verdict === "unknown") ??
            results.find(({ verdict }) => verdict === "wait");
        if (worst !== undefined)
            return worst;
        if (environment.after.length === 0)
            return passed(order_GATE, "order-first", `${environment.name} comes first.`);
        return passed(order_GATE, "order-came-through", `${release.id} came through ${environment.after.join(" and ")}.`, results.flatMap(({ evidence }) => evidence));
    },
};
function judgeUpstream(facts, upstream) {
    const state = facts.stateOf(upstream);
    const newest = newestOf(state, facts.release.id);
    if (newest === undefined)
        return neverThere(facts, upstream, state);
    const evidence = newest.run === null ? [] : [`${facts.repositoryUrl}/actions/runs/${newest.run}`];
    switch (newest.state) {
        case "succeeded":
            return (refuteSuccess(facts, upstream, newest) ?? {
                ...passed(order_GATE, "order-came-through", `${newest.id} succeeded.`),
                evidence,
            });
        case "requested":
        case "waiting":
        case "cleared":
        case "deploying":
        case "deployed":
        case "verifying":
        case "rolling-back":
            return {
                gate: order_GATE,
                verdict: "wait",
                reason: "upstream-in-progress",
                message: `${newest.id} is ${newest.state}: ${facts.release.id} has not come through ${upstream} yet.`,
                evidence,
                unblock: `Nothing to do but wait for ${newest.id}; it goes on by itself.`,
            };
        case "failed":
        case "rolled-back":
        case "indeterminate":
        case "rejected":
        case "expired":
        case "superseded":
        case "cancelled":
            return {
                gate: order_GATE,
                verdict: "fail",
                reason: "upstream-not-succeeded",
                message: `The newest promotion of ${facts.release.id} to ${upstream}, ${newest.id}, is ${newest.state}.`,
                evidence,
                unblock: `Promote ${facts.release.id} to ${upstream} again and let it succeed, or promote a release that did.`,
            };
    }
}
function newestOf(state, release) {
    const open = state.open.map(({ id, number, release: { id: of }, state: is, owner }) => ({
        id,
        number,
        of,
        state: is,
        run: owner?.id ?? null,
    }));
    const settled = state.settled.map(({ id, number, release: { id: of }, state: is, run }) => ({
        id,
        number,
        of,
        state: is,
        run,
    }));
    return [...open, ...settled].filter(({ of }) => of === release).sort((left, right) => right.number - left.number)[0];
}
function neverThere({ release, repositoryUrl }, upstream, state) {
    const { current } = state;
    const runs = current.kind === "release" ? ` ${upstream} runs ${current.release.id}.` : "";
    return {
        gate: order_GATE,
        verdict: "fail",
        reason: "not-through-upstream",
        message: `${release.id} never came through ${upstream}, as far as its last twenty promotions tell.${runs}`,
        evidence: [`${repositoryUrl}/deployments/${encodeURIComponent(upstream)}`],
        unblock: `Promote ${release.id} to ${upstream} first.`,
    };
}
function preview({ environment, release }) {
    return {
        gate: order_GATE,
        verdict: "fail",
        reason: "preview-refused",
        message: `${release.id} was built from a pull request: such previews go to environments with preset development, not to ${environment.name}.`,
        evidence: [],
        unblock: "Merge the pull request and promote the release that the default branch builds.",
    };
}
function rejected({ environment, release }) {
    return {
        gate: order_GATE,
        verdict: "fail",
        reason: "release-rejected",
        message: `${release.id} was rejected for ${environment.name}.`,
        evidence: [],
        unblock: "Promote another release.",
    };
}

;// CONCATENATED MODULE: ./build/src/gates/source.js


const source_GATE = "source";
/**
 * Where the release comes from, proven again when it is used: anyone with write access can append a release to the ledger
 * (design.md section 6). Its commit is part of the default branch, and GitHub knows the run that built it as a run of this
 * commit, started by an event that nobody outside can steer (R27, R29). A preview comes from a pull request instead.
 */
const sourceGate = {
    name: source_GATE,
    judge(facts) {
        return unreachable(facts) ?? unbuilt(facts) ?? proven(facts);
    },
};
function unreachable(facts) {
    const { release, reachable, defaultBranch } = facts;
    if (release.preview)
        return undefined;
    if (!reachable.ok) {
        return source_refused("unknown", "source-unreadable", `Whether ${defaultBranch} contains ${release.commit} could not be read: ${reachable.why}`);
    }
    if (reachable.value)
        return undefined;
    return source_refused("fail", "commit-unreachable", `${release.commit}, the commit of ${release.id}, is not part of ${defaultBranch}.`);
}
function unbuilt(facts) {
    const { release, checks } = facts;
    if (!checks.ok)
        return source_refused("unknown", "source-unreadable", `The run that built ${release.id} could not be read: ${checks.why}`);
    const suite = checks.value.suites.find(({ app, run }) => app.id === ACTIONS_APP_ID && run?.id === release.run);
    const event = suite?.run?.event;
    if (event === undefined) {
        return source_refused("fail", "build-run-unknown", `GitHub knows no run ${release.run} of ${release.commit}, which is said to have built ${release.id}.`);
    }
    const allowed = release.preview
        ? ["pull_request"]
        : ["push", "merge_group", "release", "schedule", "workflow_dispatch"];
    if (allowed.includes(event))
        return undefined;
    return source_refused("fail", "build-run-refused", `Run ${release.run}, which is said to have built ${release.id}, was started by ${event}.`);
}
function proven({ release, defaultBranch, repositoryUrl }) {
    const where = release.preview ? "a pull request" : defaultBranch;
    return passed(source_GATE, "source-proven", `${release.id} was built from ${where} by run ${release.run}.`, [
        `${repositoryUrl}/actions/runs/${release.run}`,
    ]);
}
function source_refused(verdict, reason, message) {
    const unblock = verdict === "unknown"
        ? "Give the job `permissions: contents: read, checks: read`, or run it again if GitHub was not reachable."
        : "Find out who registered it (docs/ledger.md); promote a release that the default branch builds.";
    return { gate: source_GATE, verdict, reason, message, evidence: [], unblock };
}

;// CONCATENATED MODULE: ./build/src/gates/judge.js





/** Every gate, cheap and static first, the lock last (design.md section 5). A new gate is one file and one line here. */
const GATES = [environmentGate, sourceGate, orderGate, checksGate, lockGate];
/** What all gates say. All are evaluated and explained, also after one has failed. */
function judgeGates(facts) {
    return GATES.map((gate) => gate.judge(facts));
}
/**
 * The gates together. A denial outranks what could not be read, because no better reading can turn it into a pass;
 * what could not be read outranks waiting.
 */
function outcomeOf(results) {
    if (results.length === 0)
        return "unknown";
    if (results.some(({ verdict }) => verdict === "fail"))
        return "fail";
    if (results.some(({ verdict }) => verdict === "unknown"))
        return "unknown";
    if (results.some(({ verdict }) => verdict === "wait"))
        return "wait";
    return "clear";
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/record.js

const record_sha256 = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/));
const commitDigest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^gitCommit:(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const id = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
/** An Actions artifact. The digest is the sha256 of the bytes as stored, which we hashed ourselves (R29). */
const fileRecord = dist/* strictObject */.rej({
    kind: dist/* literal */.euz("file"),
    name: dist/* string */.YjP(),
    digest: record_sha256,
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    artifact: dist/* strictObject */.rej({ id, name: dist/* string */.YjP(), run: id, expires: dist/* nullable */.mee(dist/* string */.YjP()) }),
});
/** A commit of this repository. git's own id is its digest, under in-toto's name for it. */
const commitRecord = dist/* strictObject */.rej({ kind: dist/* literal */.euz("commit"), name: dist/* string */.YjP(), digest: commitDigest });
/** An asset of a GitHub release of this repository, under the sha256 that we computed. */
const assetRecord = dist/* strictObject */.rej({
    kind: dist/* literal */.euz("asset"),
    name: dist/* string */.YjP(),
    digest: record_sha256,
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    asset: dist/* strictObject */.rej({ id, name: dist/* string */.YjP(), release: id, tag: dist/* string */.YjP() }),
});
const artifactRecord = dist/* variant */.Oxt("kind", [fileRecord, commitRecord, assetRecord]);
const record_releaseRecord = dist/* strictObject */.rej({
    v: dist/* literal */.euz(1),
    id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^r-[0-9a-f]{12}$/)),
    digest: record_sha256,
    service: dist/* string */.YjP(),
    version: dist/* nullable */.mee(dist/* string */.YjP()),
    commit: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
    repository: dist/* strictObject */.rej({ id, name: dist/* string */.YjP() }),
    run: dist/* strictObject */.rej({ id, attempt: id, path: dist/* string */.YjP(), event: dist/* string */.YjP() }),
    preview: dist/* boolean */.zMY(),
    pull: dist/* nullable */.mee(id),
    // A release of nothing would prove nothing (R32).
    artifacts: dist/* pipe */.FsL(dist/* array */.YOg(artifactRecord), dist/* minLength */.BpQ(1)),
    notes: dist/* nullable */.mee(dist/* string */.YjP()),
    compare: dist/* nullable */.mee(dist/* string */.YjP()),
});
/** The shape of a stored release; anything else in the file makes it unreadable, which stops (R116). */
function parseReleaseShape(value) {
    const parsed = dist/* safeParse */.xLC(record_releaseRecord, value);
    return parsed.success ? parsed.output : undefined;
}

;// CONCATENATED MODULE: ./build/src/release/read.js


/**
 * Reads a stored release. A record that is not JSON, has another shape, or whose id cannot be computed again from its
 * content is `broken`: somebody changed it after it was registered, and nothing may be deployed from it.
 */
function readRelease(text, expectedId) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { kind: "broken", why: `The record of release ${expectedId} is not JSON.` };
    }
    const release = parseReleaseShape(value);
    if (release === undefined)
        return { kind: "broken", why: `The record of release ${expectedId} has an unknown shape.` };
    if (release.id !== expectedId || !provesItself(release)) {
        return { kind: "broken", why: `The record of release ${expectedId} does not match its own id: it was changed.` };
    }
    return { kind: "release", release };
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
 * release, unless it was tried there before. A failure needs a new cause, so automation never loops (R94).
 */
function dueByAutomation(policy, ledger) {
    const due = [];
    for (const environment of policy.environments.values()) {
        if (environment.promote !== "automatic" || environment.workflow === undefined)
            continue;
        const release = candidateFor(policy, ledger, environment);
        if (release === undefined || release.preview)
            continue;
        if (!wasTried(ledger, environment.name, release))
            due.push({ environment, release });
    }
    return due;
}
/** Where a newly registered release goes first: previews only to development environments. */
function firstStops(policy, release) {
    return firstEnvironments(policy).filter(({ promote, preset, workflow }) => promote === "automatic" && workflow !== undefined && (!release.preview || preset === "development"));
}
function candidateFor(policy, ledger, environment) {
    const upstreams = upstream(policy, environment.name);
    if (upstreams.length === 0)
        return latestRelease(ledger);
    const releases = [];
    for (const { name } of upstreams) {
        const { current, succeeded } = stateOf(ledger, name);
        if (current.kind !== "release" || succeeded?.release.id !== current.release.id)
            return undefined;
        releases.push(current.release);
    }
    const [first] = releases;
    return releases.every(({ id }) => id === first?.id) ? first : undefined;
}
/** Whether a release ever asked for an environment, as far as its last twenty promotions tell. */
function wasTried(ledger, environment, { id }) {
    const { current, candidate, open, settled, rejected } = stateOf(ledger, environment);
    if (current.kind === "release" && current.release.id === id)
        return true;
    if (candidate?.release.id === id || rejected.includes(id))
        return true;
    return [...open, ...settled].some(({ release }) => release.id === id);
}

;// CONCATENATED MODULE: ./build/src/promotion/choose-release.js






/** Reads the input `release`. */
function readChoice(text) {
    if (text === undefined)
        return { kind: "unsaid" };
    if (text === "latest")
        return { kind: "latest" };
    return RELEASE_ID.test(text) ? { kind: "id", id: text } : { kind: "version", version: text };
}
/** The ledger files that have to be read to know which release is meant. */
function filesOf(choice, service) {
    switch (choice.kind) {
        case "id":
            return [releasePath(service, choice.id)];
        case "version":
            return [versionPath(service, choice.version)];
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
            return latestRelease(ledger) ?? none(ledger.service);
        case "known":
            return choice.release;
        case "unsaid":
            return ofPromotion(ledger, environment.name, promotion) ?? upstreamRelease(ledger, environment);
    }
}
function byId(ledger, id) {
    const text = ledger.files.get(releasePath(ledger.service, id));
    if (text === undefined) {
        throw new Stop("release-unknown", `The ledger has no release ${id} of ${ledger.service}.`, hintOf(ledger));
    }
    const read = readRelease(text, id);
    if (read.kind === "broken")
        throw broken(read.why);
    return nameOf(read.release);
}
function byVersion(ledger, version) {
    const text = ledger.files.get(versionPath(ledger.service, version));
    if (text === undefined) {
        throw new Stop("release-unknown", `No release of ${ledger.service} has the version "${version}".`, hintOf(ledger));
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
        if (typeof id !== "string" || !RELEASE_ID.test(id) || typeof commit !== "string")
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
    const state = stateOf(ledger, environment);
    return [...state.open, ...state.settled].find(({ id }) => id === promotion)?.release;
}
function upstreamRelease(ledger, environment) {
    if (environment.after.length === 0)
        return latestRelease(ledger) ?? none(ledger.service);
    const found = environment.after.map((upstream) => ({ upstream, current: stateOf(ledger, upstream).current }));
    const releases = [];
    for (const { upstream, current } of found) {
        if (current.kind !== "release") {
            throw new Stop("release-unknown", `No release was named, and ${upstream} ${current.kind === "empty" ? "has none yet" : "is unsettled"}.`, `Name one with the input "release", or promote one to ${upstream} first.`);
        }
        releases.push(current.release);
    }
    const [first, ...others] = releases;
    if (first === undefined)
        return none(ledger.service);
    if (others.some(({ id }) => id !== first.id)) {
        throw new Stop("release-unknown", `No release was named, and ${environment.after.join(" and ")} run different ones.`, 'Name one with the input "release".');
    }
    return first;
}
function none(service) {
    throw new Stop("release-unknown", `No release of ${service} was registered yet.`, "Add a step with `uses: org/env-actions/register@v1` to the workflow that builds it, and run that.");
}
function broken(why) {
    return new Stop("release-broken", why, "Compare the ledger branch with its history: docs/ledger.md says how.");
}
function hintOf(ledger) {
    const { latest } = ledger.serviceState;
    return latest === null
        ? "No release was registered yet: the workflow that builds it needs a step with `uses: org/env-actions/register@v1`."
        : `The latest is ${latest.id}; the folder releases/${ledger.service} of the ledger branch has all of them.`;
}

;// CONCATENATED MODULE: ./build/src/promotion/judgement.js




/** Judges one question on the ground and the facts about the release's commit. Pure but for the broken-record error. */
function judge(context, ground, facts, question) {
    const release = recordOf(facts, question.release.id);
    const { snapshot } = ground;
    const results = judgeGates({
        policy: ground.policy,
        environment: question.environment,
        release: question.release,
        stateOf: (environment) => stateOf(ground.ledger, environment),
        promotion: question.promotion,
        cause: question.cause,
        githubEnvironment: environmentIn(snapshot.environments, question.environment.name),
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
    });
    return { release, results, outcome: outcomeOf(results) };
}
/** GitHub's names are case-insensitive; the gate compares the letters (R55). */
function environmentIn(environments, name) {
    if (!environments.ok)
        return environments;
    const found = environments.value.find((each) => each.name === name);
    const folded = environments.value.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return { ok: true, value: found ?? folded ?? null };
}
function recordOf({ file }, id) {
    if (!file.ok)
        throw new Stop("ledger-unreadable", `The record of release ${id} could not be read: ${file.why}`, "Run this again.");
    if (file.value === null)
        throw new Stop("release-broken", `The ledger has no record of release ${id}.`, "docs/ledger.md says how to check the ledger.");
    const read = readRelease(file.value, id);
    if (read.kind === "broken")
        throw new Stop("release-broken", read.why, "docs/ledger.md says how to check the ledger.");
    return read.release;
}

;// CONCATENATED MODULE: ./build/src/github/commit-facts-query.js

const CHECK_RUNS = `nodes { databaseId name status conclusion startedAt } pageInfo { hasNextPage endCursor }`;
const SUITES = `nodes {
          id databaseId app { databaseId slug } status conclusion branch { name } createdAt
          workflowRun { databaseId event runNumber file { path } }
          checkRuns(first: 100, filterBy: { checkType: LATEST }) { ${CHECK_RUNS} }
        }
        pageInfo { hasNextPage endCursor }`;
/** Everything about one commit, in separate blocks. */
const COMMIT_FACTS_QUERY = `query CommitFacts($owner: String!, $name: String!, $commit: GitObjectID!, $head: String!,
  $withFile: Boolean!, $file: String!, $withWorkflow: Boolean!, $workflow: String!,
  $withWitness: Boolean!, $ledger: String!, $witness: String!) {
  checks: repository(owner: $owner, name: $name) {
    object(oid: $commit) {
      __typename
      ... on Commit {
        checkSuites(first: 100) { ${SUITES} }
        status {
          contexts {
            context state createdAt
            creator { __typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } }
          }
        }
      }
    }
  }
  file: repository(owner: $owner, name: $name) {
    object(expression: $file) @include(if: $withFile) { __typename ...Text }
  }
  workflow: repository(owner: $owner, name: $name) {
    object(expression: $workflow) @include(if: $withWorkflow) { __typename ...Text }
  }
  reach: repository(owner: $owner, name: $name) {
    defaultBranchRef { compare(headRef: $head) { status } }
  }
  witness: repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ledger) @include(if: $withWitness) { compare(headRef: $witness) { status } }
  }
}
${TEXT_FRAGMENT}`;
/** The next hundred suites of a commit. */
const MORE_SUITES_QUERY = `query MoreSuites($owner: String!, $name: String!, $commit: GitObjectID!, $after: String!) {
  repository(owner: $owner, name: $name) {
    checks: object(oid: $commit) { ... on Commit { checkSuites(first: 100, after: $after) { ${SUITES} } } }
  }
}`;
/** The next hundred check runs of a suite. */
const MORE_CHECKS_QUERY = `query MoreChecks($suite: ID!, $after: String!) {
  node(id: $suite) { ... on CheckSuite { checkRuns(first: 100, after: $after, filterBy: { checkType: LATEST }) { ${CHECK_RUNS} } } }
}`;

;// CONCATENATED MODULE: ./build/src/github/check-facts.js




/** Above this many suites or check runs GitHub's own list is not complete (R65). */
const check_facts_MOST = 1_000;
const PageInfo = dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY(), endCursor: dist/* nullable */.mee(dist/* string */.YjP()) });
const Word = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* toLowerCase */.PXX());
const ChecksShape = dist/* object */.Ikc({
    nodes: dist/* array */.YOg(dist/* pipe */.FsL(dist/* object */.Ikc({
        databaseId: Id,
        name: dist/* string */.YjP(),
        status: Word,
        conclusion: dist/* nullable */.mee(Word),
        startedAt: dist/* nullable */.mee(Time),
    }), dist/* transform */.pdi(({ databaseId, ...check }) => ({ id: databaseId, ...check })))),
    pageInfo: PageInfo,
});
const SuitesShape = dist/* object */.Ikc({
    nodes: dist/* array */.YOg(dist/* object */.Ikc({
        id: dist/* string */.YjP(),
        databaseId: Id,
        app: dist/* nullable */.mee(dist/* object */.Ikc({ databaseId: Id, slug: dist/* string */.YjP() })),
        status: Word,
        conclusion: dist/* nullable */.mee(Word),
        branch: dist/* nullable */.mee(dist/* object */.Ikc({ name: dist/* string */.YjP() })),
        createdAt: Time,
        workflowRun: dist/* nullable */.mee(dist/* object */.Ikc({
            databaseId: Id,
            event: dist/* string */.YjP(),
            runNumber: dist/* number */.aig(),
            file: dist/* nullable */.mee(dist/* object */.Ikc({ path: dist/* string */.YjP() })),
        })),
        checkRuns: ChecksShape,
    })),
    pageInfo: PageInfo,
});
const check_facts_StatusShape = dist/* object */.Ikc({
    context: dist/* string */.YjP(),
    state: Word,
    createdAt: Time,
    creator: dist/* nullable */.mee(dist/* object */.Ikc({ __typename: dist/* string */.YjP(), login: dist/* string */.YjP(), databaseId: dist/* optional */.lqM(dist/* nullable */.mee(dist/* number */.aig())) })),
});
const check_facts_CommitShape = dist/* object */.Ikc({
    __typename: dist/* literal */.euz("Commit"),
    checkSuites: SuitesShape,
    status: dist/* nullable */.mee(dist/* object */.Ikc({ contexts: dist/* array */.YOg(check_facts_StatusShape) })),
});
const MoreSuitesShape = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ checks: dist/* object */.Ikc({ checkSuites: SuitesShape }) }) });
const MoreChecksShape = dist/* object */.Ikc({ node: dist/* object */.Ikc({ checkRuns: ChecksShape }) });
const check_facts_REQUEST = "graphql CommitFacts";
/** Reads the `checks` block and what is left on further pages. Throws `GitHubFailure`. */
async function readCheckFacts(client, o) {
    const commit = parse_parse(check_facts_CommitShape, o.data, check_facts_REQUEST);
    const nodes = [...commit.checkSuites.nodes];
    let after = cursorOf(commit.checkSuites.pageInfo, null);
    while (after !== null) {
        // One more page would be more than there may be; do not read it.
        if (nodes.length >= check_facts_MOST)
            throw tooMany("check suites");
        const variables = { owner: o.repo.owner, name: o.repo.name, commit: o.commit, after };
        const more = check_facts_whole(await client.graphql("read", MORE_SUITES_QUERY, variables));
        const page = parse_parse(MoreSuitesShape, more, check_facts_REQUEST).repository.checks.checkSuites;
        nodes.push(...page.nodes);
        after = cursorOf(page.pageInfo, after);
    }
    let left = check_facts_MOST;
    const suites = [];
    for (const node of nodes) {
        const suite = await suiteFact(client, node, left);
        left -= suite.checks.length;
        suites.push(suite);
    }
    return { suites, statuses: (commit.status?.contexts ?? []).map(statusFact) };
}
async function suiteFact(client, node, left) {
    const checks = [...node.checkRuns.nodes];
    let after = cursorOf(node.checkRuns.pageInfo, null);
    while (after !== null && checks.length < left) {
        const more = check_facts_whole(await client.graphql("read", MORE_CHECKS_QUERY, { suite: node.id, after }));
        const page = parse_parse(MoreChecksShape, more, check_facts_REQUEST).node.checkRuns;
        checks.push(...page.nodes);
        after = cursorOf(page.pageInfo, after);
    }
    if (after !== null || checks.length > left)
        throw tooMany("check runs");
    const run = node.workflowRun;
    return {
        id: node.databaseId,
        app: node.app === null ? { id: 0, slug: "" } : { id: node.app.databaseId, slug: node.app.slug },
        status: node.status,
        conclusion: node.conclusion,
        branch: node.branch?.name ?? null,
        createdAt: node.createdAt,
        run: run === null
            ? null
            : { id: run.databaseId, event: run.event, path: run.file?.path ?? null, number: run.runNumber },
        checks,
    };
}
function statusFact(status) {
    const { creator } = status;
    const id = creator?.databaseId ?? null;
    return {
        context: status.context,
        state: status.state,
        creator: creator === null || id === null ? null : { id, login: creator.login, bot: creator.__typename !== "User" },
        createdAt: status.createdAt,
    };
}
function cursorOf(page, before) {
    if (!page.hasNextPage)
        return null;
    if (page.endCursor === null || page.endCursor === before)
        throw (0,github_errors/* unexpected */.os)(check_facts_REQUEST, "the pages of checks do not end");
    return page.endCursor;
}
function tooMany(what) {
    return (0,github_errors/* unexpected */.os)(check_facts_REQUEST, `more than ${check_facts_MOST} ${what} on one commit; GitHub's list is not complete above that`);
}
function check_facts_whole(answer) {
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,github_errors/* unexpected */.os)(check_facts_REQUEST, error.message.slice(0, 500));
    return answer.data;
}

;// CONCATENATED MODULE: ./build/src/github/commit-facts.js







const commit_facts_REQUEST = "graphql CommitFacts";
const commit_facts_BLOCKS = new Set(["checks", "file", "workflow", "reach", "witness"]);
const CommitObject = dist/* object */.Ikc({ object: dist/* unknown */.L5J() });
const FileObject = dist/* object */.Ikc({ object: dist/* nullable */.mee(ObjectShape) });
const ComparedShape = dist/* object */.Ikc({
    compare: dist/* nullable */.mee(dist/* object */.Ikc({ status: dist/* picklist */.KIO(["AHEAD", "BEHIND", "DIVERGED", "IDENTICAL"]) })),
});
const WitnessShape = dist/* object */.Ikc({ ref: ComparedShape });
const ReachShape = dist/* object */.Ikc({ defaultBranchRef: ComparedShape });
/**
 * Reads checks, statuses, the full release file, the building workflow and the ledger's witness in one GraphQL request,
 * and more only when a commit has over a hundred suites or a suite over a hundred checks. More than a thousand of either
 * make the checks not ok (R65).
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
async function readCommitFacts(client, query) {
    const answer = await client.graphql("read", COMMIT_FACTS_QUERY, commit_facts_variablesOf(query));
    const name = `${query.repo.owner}/${query.repo.name}`;
    throwOutside({ answer, request: commit_facts_REQUEST, blocks: commit_facts_BLOCKS, repository: name });
    const block = (alias, permissions, read) => readBlock({ answer, alias, permissions, read });
    const text = (alias, path) => path === undefined ? { ok: true, value: null } : block(alias, ["contents"], (found) => commit_facts_textOf(found, path));
    return {
        date: answer.date,
        checks: await checksBlock(client, query, block("checks", ["checks", "statuses"], (found) => parse_parse(CommitObject, found, commit_facts_REQUEST).object)),
        file: text("file", query.ledgerFile),
        workflowFile: text("workflow", query.workflowPath),
        reachable: block("reach", ["contents"], (found) => isBehind(parse_parse(ReachShape, found, commit_facts_REQUEST).defaultBranchRef)),
        witness: query.witness === undefined ? { ok: true, value: "unasked" } : block("witness", ["contents"], witnessOf),
    };
}
function commit_facts_variablesOf(query) {
    if ((query.ledgerFile === undefined) !== (query.ledgerOid === undefined)) {
        throw (0,github_errors/* unexpected */.os)(commit_facts_REQUEST, "a ledger file can only be read at a ledger commit");
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
        return { ok: true, value: await readCheckFacts(client, { ...query, data: found.value }) };
    }
    catch (failure) {
        // The caller has to end `deferred` then, whatever the other blocks say (R72).
        if ((0,github_errors/* isFailure */.N6)(failure, "rate-limited") || !(0,github_errors/* isFailure */.N6)(failure))
            throw failure;
        return { ok: false, why: failure.message };
    }
}
function commit_facts_textOf(data, path) {
    const { object } = parse_parse(FileObject, data, commit_facts_REQUEST);
    return object === null ? null : fileText(object, path, commit_facts_REQUEST);
}
function witnessOf(data) {
    return isBehind(parse_parse(WitnessShape, data, commit_facts_REQUEST).ref) ? "ancestor" : "not-ancestor";
}
/**
 * The branch is the base and the commit in question the head: an ancestor is behind it, or the same commit. GitHub answers
 * `null` for a commit it does not have or that shares no history with the branch, which an ancestor never is.
 */
function isBehind({ compare }) {
    return compare?.status === "BEHIND" || compare?.status === "IDENTICAL";
}

;// CONCATENATED MODULE: ./build/src/promotion/release-facts.js






/**
 * Reads what gates need about a release: one request for its commit and its record, and one for each environment upstream
 * whose success has to be proven again; all at once.
 */
async function readReleaseFacts(context, ground, release, environment) {
    const cited = citedRuns(ground, release, environment);
    const [commit, ...runs] = await Promise.all([
        readCommit(context, ground, release),
        ...cited.map(async (settled) => [settled.run ?? 0, await readUpstream(context, settled)]),
    ]);
    refuseRewritten(context.branch, commit);
    return { ...commit, upstreamRuns: new Map(runs) };
}
function readCommit(context, ground, release) {
    // Only inside the building run itself does it matter which jobs the calling one needs.
    const asksItself = context.calling.id === release.run && context.workflowPath !== undefined;
    return readCommitFacts(context.client, {
        repo: context.repo,
        commit: release.commit,
        ledgerBranch: context.branch,
        ledgerOid: ground.ledger.oid,
        ledgerFile: releasePath(ground.service, release.id),
        ...(asksItself ? { workflowPath: context.workflowPath } : {}),
        ...(ground.witness === undefined ? {} : { witness: ground.witness }),
    });
}
/** The promotions upstream that the ledger says succeeded with this release, the newest of each environment. */
function citedRuns(ground, release, environment) {
    return environment.after.flatMap((upstream) => {
        const newest = stateOf(ground.ledger, upstream).settled.find((settled) => settled.release.id === release.id);
        return newest?.state === "succeeded" && newest.run !== null ? [newest] : [];
    });
}
/** The run that a success cites. A run that ended red may still hold a deploying job that ended well. */
async function readUpstream({ client, repo }, { run, attempt, checkRun }) {
    const place = { repo, run: run ?? 0, attempt: attempt ?? 1 };
    try {
        const { path, headBranch, headRepositoryId, status, conclusion } = await getAttempt(client, place);
        const found = { path, branch: headBranch, repository: headRepositoryId, status, conclusion };
        if (status !== "completed" || conclusion === "success" || checkRun === null)
            return { ok: true, value: found };
        const job = (await listJobs(client, place)).find(({ id }) => id === checkRun);
        return { ok: true, value: { ...found, conclusion: job?.conclusion ?? conclusion } };
    }
    catch (error) {
        if ((0,github_errors/* isFailure */.N6)(error))
            return { ok: false, why: error.message };
        throw error;
    }
}
function refuseRewritten(branch, { witness }) {
    if (!witness.ok) {
        throw new Stop("ledger-unreadable", `Whether the ledger was rewritten could not be read: ${witness.why}`, "Run this again.");
    }
    if (witness.value !== "not-ancestor")
        return;
    throw new Stop("ledger-rewritten", `The newest Deployment saw a commit of ${branch} that is no longer part of it: the record was rewritten.`, "Bring the branch back to what it was (a clone or GitHub's branch activity page has it); nothing moves until then.");
}

;// CONCATENATED MODULE: ./build/src/promotion/read.js







/** Reads and judges: two requests, whatever the history holds. `more` adds what was found outside the gates. */
async function readFacts(context, asked, more = []) {
    const ground = await readGround(context, {
        environment: asked.environment,
        files: (service) => filesOf(asked.choice, service),
    });
    return judgeAgain(context, asked, ground, more);
}
/** Judges on a ground that was read already. */
async function judgeAgain(context, asked, ground, more = []) {
    const environment = environmentNamed(ground.policy, asked.environment);
    const release = chooseRelease(asked.choice, ground.ledger, environment, asked.promotion?.promotion);
    const wanted = { environment: environment.name, release, promotion: asked.promotion, calling: context.calling };
    const evidence = await readReleaseFacts(context, ground, release, environment);
    const target = findTarget(ground.ledger, wanted);
    const promotion = target.kind === "open"
        ? stateOf(ground.ledger, environment.name).open.find(({ id }) => id === target.promotion.id)
        : undefined;
    const judged = judge(context, ground, evidence, {
        environment,
        release,
        promotion,
        // A bot may carry out what a person asked for.
        cause: promotion?.cause ?? asked.cause,
    });
    const results = [...judged.results, ...more];
    return {
        ground,
        environment,
        release,
        wanted,
        evidence,
        judgement: { ...judged, results, outcome: outcomeOf(results) },
    };
}

;// CONCATENATED MODULE: ./build/src/promotion/views.js



/** States that say that something is still going on. GitHub calls one abandoned that was silent for half an hour. */
const UNDER_WAY = new Set(["pending", "queued", "in_progress", "waiting", "abandoned"]);
/**
 * The Deployments that a step left behind when it died between recording an end and showing it: the ledger is the truth,
 * Deployments are views of it (R108). Only what was read is compared; foreign Deployments are never touched.
 */
function staleViews(state, deployments) {
    const stale = [];
    const newest = state.settled.find((settled) => settled.state === "succeeded");
    for (const settled of state.settled) {
        const ours = deployments
            .filter((each) => {
            const payload = payloadOf(each);
            return payload?.promotion === settled.id && payload.service === state.service;
        })
            .toSorted((left, right) => left.id - right.id);
        for (const [index, { id, state: shown }] of ours.entries()) {
            const counts = index === 0;
            const wanted = counts ? wantedState(settled.state, settled.id === newest?.id) : "inactive";
            if (wanted === undefined)
                continue;
            const isWrong = UNDER_WAY.has(shown) || (wanted === "inactive" && shown === "active");
            if (isWrong)
                stale.push({ deployment: id, promotion: settled.id, state: wanted });
        }
    }
    return stale;
}
function wantedState(settled, isNewest) {
    if (settled === "succeeded")
        return isNewest ? "success" : "inactive";
    return settled === "failed" ? "failure" : undefined;
}
/** Writes what the ledger says over Deployments that say something else. Costs nothing when all agree. */
async function repairViews(context, ground, environment) {
    const { deployments } = ground.snapshot;
    if (!deployments.ok)
        return;
    const { url } = ground.policy.environments.get(environment) ?? {};
    for (const { deployment, promotion, state } of staleViews(stateOf(ground.ledger, environment), deployments.value)) {
        context.log.info(`Deployment ${deployment} did not show yet that ${promotion} ended; it is marked ${state}.`);
        await writeStatus(context, deployment, state, `By ${promotion}`, state === "success" ? url : undefined);
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/enter.js










/** A deploying job waits this long for the building run to end before it gives up its runner, in milliseconds. */
const BUILD_PATIENCE = 10 * 60_000;
const BUILD_POLL = 15_000;
/** When fetching took longer than this, in milliseconds by the runner's own clock, facts are read and judged again right before the environment is taken (R24). */
const FRESH = 10_000;
/**
 * Takes the environment for a release, in the job that deploys it: judge, fetch and verify without effect, record the
 * intent, then open the Deployment and move the artifacts. Whatever is thrown after the record is settled by the post step.
 */
async function enter_enter(context, options) {
    const { asked } = options;
    if (!options.dryRun)
        await repairViews(context, options.ground, asked.environment);
    let facts = await afterHealing(context, asked, await judgeAgain(context, asked, options.ground));
    facts = await afterBuild(context, options, facts);
    const judgedAt = context.clock.now().getTime();
    const prepared = await prepare(context, options, facts);
    const isOld = context.clock.now().getTime() - judgedAt > FRESH;
    if (prepared.faults.length > 0 || isOld)
        facts = await readFacts(context, asked, prepared.faults);
    if (options.dryRun) {
        return {
            facts,
            verdict: decideOn(context, asked, facts).result,
            artifacts: prepared.artifacts,
            deployment: undefined,
            moved: [],
        };
    }
    const intent = context.randomUuid();
    options.keep("intent", intent);
    const recorded = await record(context, facts, {
        intent,
        reread: () => readFacts(context, asked, prepared.faults),
        decide: (fresh) => decideOn(context, asked, fresh),
    });
    const verdict = recorded.result;
    if (verdict.kind !== "entered") {
        return { facts: recorded.facts, verdict, artifacts: prepared.artifacts, deployment: undefined, moved: [] };
    }
    options.keep("promotion", verdict.promotion);
    options.keep("fence", String(verdict.fence));
    options.keep("service", recorded.facts.ground.service);
    const head = recorded.kind === "appended" ? recorded.ledger.oid : recorded.facts.ground.ledger.oid;
    const effects = await takeEffects(context, options, recorded.facts, { verdict, head });
    return { facts: recorded.facts, verdict, artifacts: prepared.artifacts, ...effects };
}
function decideOn(context, asked, facts) {
    return decide({
        ledger: facts.ground.ledger,
        environment: facts.environment,
        release: facts.release,
        releaseDigest: facts.judgement.release.digest,
        results: facts.judgement.results,
        outcome: facts.judgement.outcome,
        wanted: facts.wanted,
        cause: asked.cause,
        requester: context.actor,
        onClear: { kind: "enter", owner: context.calling },
    });
}
/** Whoever comes next settles an owner that died, then looks again. */
async function afterHealing(context, asked, facts) {
    const left = foreignActive(context, facts.ground, facts.environment.name);
    if (left === undefined)
        return facts;
    const healed = await heal(context, facts.ground, left, async () => (await readFacts(context, asked)).ground);
    return healed === undefined ? facts : readFacts(context, asked);
}
/** Waits, for a bounded time, for the building run to end; only when nothing else stands in the way. */
async function afterBuild(context, options, first) {
    let facts = first;
    const until = context.clock.now().getTime() + BUILD_PATIENCE;
    while (waitsForBuildOnly(context, facts) && !options.cancelled.aborted && context.clock.now().getTime() < until) {
        context.log.info("The run that built this release has not ended yet; waiting for it.");
        await context.clock.sleep(BUILD_POLL);
        facts = await readFacts(context, options.asked);
    }
    return facts;
}
function waitsForBuildOnly(context, { judgement, release }) {
    if (judgement.outcome !== "wait" || context.calling.id === release.run)
        return false;
    return judgement.results.every(({ verdict, reason }) => verdict === "pass" || reason === "checks-running");
}
async function prepare(context, options, facts) {
    const artifacts = [];
    const faults = [];
    const target = findTarget(facts.ground.ledger, facts.wanted);
    if (facts.judgement.outcome !== "clear" || target.kind === "closed")
        return { artifacts, faults };
    for (const artifact of facts.judgement.release.artifacts) {
        try {
            const to = targetOf(facts, artifact.name);
            artifacts.push(await prepareArtifact(kindContext(context, options.folder, facts), artifact, to));
        }
        catch (error) {
            if (!(error instanceof ArtifactFault))
                throw error;
            const { reason, message, hint } = error;
            faults.push({ gate: "artifacts", verdict: "fail", reason, message, evidence: [], unblock: hint });
        }
    }
    return { artifacts, faults };
}
function kindContext({ client, repo }, folder, { release }) {
    return { client, repo, folder: external_node_path_namespaceObject.resolve(folder), commit: release.commit };
}
function targetOf({ environment }, artifact) {
    return { branch: environment.branches.get(artifact), release: environment.releases.get(artifact) };
}
async function takeEffects(context, options, facts, taken) {
    const { environment, release, ground } = facts;
    const { promotion, fence } = taken.verdict;
    const payload = {
        schema: 1,
        promotion,
        release: release.id,
        service: ground.service,
        fence,
        ledger: taken.head,
    };
    const deployment = await openDeployment(context, {
        environment,
        commit: release.commit,
        description: `${release.version ?? release.id} by ${promotion}`,
        payload,
    });
    options.keep("deployment", String(deployment.id));
    const [moved] = await Promise.all([
        moveAll(context, options.folder, facts),
        writeStatus(context, deployment.id, "in_progress", `${release.id} by ${promotion}`, environment.url),
    ]);
    options.keep("moved", JSON.stringify(moved));
    return { deployment: deployment.id, moved };
}
async function moveAll(context, folder, facts) {
    const moved = [];
    for (const artifact of facts.judgement.release.artifacts) {
        const to = targetOf(facts, artifact.name);
        moved.push(...(await moveArtifact(kindContext(context, folder, facts), artifact, to)));
    }
    return moved;
}

;// CONCATENATED MODULE: ./build/src/promotion/road.js


/** How the way into the environment is drawn: open, barred, or not decided. */
const ARROWS = {
    enters: "==>",
    arrived: "==>",
    refused: "--x",
    failed: "--x",
    waits: "-.->",
};
/** Outlines only, so that the diagram reads on a light page and on a dark one. */
const STYLES = [
    "  classDef good stroke:#2da44e,stroke-width:3px",
    "  classDef bad stroke:#cf222e,stroke-width:3px",
    "  classDef open stroke:#bf8700,stroke-width:3px",
];
const CLASSES = {
    enters: "good",
    arrived: "good",
    refused: "bad",
    failed: "bad",
    waits: "open",
};
/**
 * The road of one service as the lines of a Mermaid diagram: every environment with what runs there by the ledger, and
 * how one release stands before one of them.
 */
function roadOf(policy, ledger, passage) {
    const names = [...policy.environments.keys()];
    const node = (name) => `e${names.indexOf(name)}`;
    const lines = ["flowchart LR"];
    for (const [name, { after }] of policy.environments) {
        const here = name === passage.environment;
        const label = [name, running(stateOf(ledger, name)), ...(here ? [standing(passage)] : [])].flatMap((text) => text === undefined ? [] : [diagramLabel(text)]);
        lines.push(`  ${node(name)}["${label.join("<br/>")}"]${here ? `:::${CLASSES[passage.fate]}` : ""}`);
        for (const upstream of after) {
            lines.push(`  ${node(upstream)} ${here ? ARROWS[passage.fate] : "-->"} ${node(name)}`);
        }
    }
    return [...lines, ...STYLES];
}
function running({ current, lock }) {
    const locked = lock === null ? "" : ", locked";
    switch (current.kind) {
        case "empty":
            return `empty${locked}`;
        case "release":
            return `runs ${current.release.version ?? current.release.id}${locked}`;
        case "unknown":
            return `what runs is unknown${locked}`;
    }
}
/** Said below what runs there; once the release has arrived or failed, that line says it. */
function standing({ release, fate }) {
    const what = release.version ?? release.id;
    switch (fate) {
        case "enters":
            return `${what} enters`;
        case "refused":
            return `${what} is refused`;
        case "waits":
            return `${what} waits`;
        case "failed":
            return `${what} failed`;
        case "arrived":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/summary.js




/** The first word of a summary. */
const DECISIONS = {
    deploy: "Deploying",
    dispatched: "Started",
    waiting: "Waiting",
    blocked: "Blocked",
    deferred: "Deferred",
    unchanged: "Unchanged",
    "not-owner": "Not the owner",
    "dry-run": "Dry run",
};
const VERDICTS = {
    pass: "passed",
    fail: strong("refused"),
    wait: strong("waiting"),
    unknown: strong("not judged"),
};
const FATES = {
    clear: "enters",
    wait: "waits",
    unknown: "waits",
    fail: "refused",
};
/** What a promotion's step tells a person: the verdict, what to do about it, and what both rest on. */
function summarize(summary, facts, told) {
    const { environment, release, judgement, ground } = facts;
    summary.heading(`${environment.name}: ${describeRelease(release)}`);
    summary.verdict(strong(DECISIONS[told.decision]), ": ", told.message);
    tellNext(summary, facts, told);
    summary.heading("Gates").table(["Gate", "Verdict", "Why"], judgement.results.map((result) => [result.gate, VERDICTS[result.verdict], summary_because(result)]));
    // A job that deploys shows the road at its end, when it is known how that went.
    if (told.decision !== "deploy") {
        const fate = FATES[judgement.outcome];
        const passage = { environment: environment.name, release, fate };
        summary.heading("The road").mermaid(roadOf(ground.policy, ground.ledger, passage));
    }
    tellRelease(summary, facts, told.repositoryUrl);
    summary.details("What this was decided on", (inner) => inner.list(groundsOf(facts, told)));
}
/** What unblocks it, gate by gate; without a gate in the way, what happens next. */
function tellNext(summary, { judgement, environment }, told) {
    const blocking = judgement.results.filter(({ unblock }) => unblock !== "");
    if (blocking.length > 0) {
        summary
            .heading("What unblocks it")
            .list(blocking.map((result) => [strong(result.gate), ": ", result.unblock, ...summary_evidenceOf(result)]));
        if (told.decision === "waiting" && environment.workflow !== undefined) {
            summary.paragraph("Nothing has to be started again: the resuming workflow goes on when this is clear.");
        }
    }
    else if (told.hint !== undefined) {
        summary.paragraph(strong("Next"), ": ", told.hint);
    }
    else if (told.run !== null) {
        summary.paragraph("It goes on in ", markdown_link(`run ${told.run}`, `${told.repositoryUrl}/actions/runs/${told.run}`), ".");
    }
    else if (told.decision === "deploy") {
        summary.paragraph("The next steps of this job deploy it; how that went is recorded when the job ends.");
    }
}
function tellRelease(summary, { judgement, release, ground, environment }, repositoryUrl) {
    const { current } = stateOf(ground.ledger, environment.name);
    summary.heading("The release").table(["Artifact", "Kind", "Digest"], judgement.release.artifacts.map(({ name, kind, digest }) => [name, kind, code(digest)]));
    const changes = current.kind === "release" && current.release.commit !== release.commit
        ? [
            ". ",
            markdown_link(`What changes in ${environment.name}`, `${repositoryUrl}/compare/${current.release.commit}...${release.commit}`),
        ]
        : [];
    summary.paragraph("Commit ", markdown_link(release.commit.slice(0, 12), `${repositoryUrl}/commit/${release.commit}`), ", built by ", markdown_link(`run ${release.run}`, `${repositoryUrl}/actions/runs/${release.run}`), ...changes, ".");
}
function groundsOf({ ground }, { promotion, repositoryUrl }) {
    const { oid, head } = ground.ledger;
    return [
        ...(promotion === null ? [] : [["Promotion ", code(promotion)]]),
        ["Ledger at event ", String(head.seq), ", commit ", markdown_link(oid.slice(0, 12), `${repositoryUrl}/commit/${oid}`)],
        ["Policy ", code(ground.policy.sha256)],
    ];
}
/** Message, stable code and evidence of one gate. */
function summary_because(result) {
    return [result.message, " ", code(result.reason), ...(result.verdict === "pass" ? summary_evidenceOf(result) : [])];
}
/** Links to the evidence, each named after what it shows. */
function summary_evidenceOf({ evidence }) {
    return evidence.slice(0, 3).flatMap((url) => [" ", markdown_link(`(${sortOf(url)})`, url)]);
}
function sortOf(url) {
    if (url.includes("/settings/"))
        return "settings";
    if (url.includes("/deployments/"))
        return "deployments";
    if (url.includes("/runs/"))
        return "run";
    if (url.includes("/commit/"))
        return "commit";
    return "evidence";
}

;// CONCATENATED MODULE: ./build/src/promotion/deploy-here.js




/**
 * The deploying mode: takes the environment and hands the artifacts to the next steps. Anything but `deploy` ends the step
 * non-zero, whatever the reason, because the deploy step that follows has no `if:` (design.md section 3).
 */
async function deployHere({ context, wish, summary, ground }, options) {
    if (options.jobTotal > 1) {
        throw new Stop("matrix-refused", `This job is one of ${options.jobTotal} that a matrix made: only one job can own a promotion.`, "Call promote in a job without strategy.matrix and pass its outputs on.");
    }
    const { folder, cancelled, keep } = options;
    const entering = await enter_enter(context, { asked: wish.asked, ground, folder, dryRun: wish.dryRun, cancelled, keep });
    const { facts, verdict, artifacts, deployment } = entering;
    const said = say(verdict, facts);
    const deploys = said.decision === "deploy" && !wish.dryRun;
    const decision = wish.dryRun ? "dry-run" : said.decision;
    const message = wish.dryRun ? `Would be ${said.decision}: ${said.message}` : said.message;
    const promotion = promotionOf(verdict);
    const { repositoryUrl } = context;
    summarize(summary, facts, { decision, message, hint: said.hint, promotion, run: null, repositoryUrl });
    if (deploys)
        keep("handed-over", "true");
    return {
        decision,
        reason: said.reason,
        message,
        ...(said.hint === undefined ? {} : { hint: said.hint }),
        failed: !deploys,
        result: {
            ...bodyOf(verdict, facts),
            mode: "deploying",
            deployment: deployment ?? null,
            moved: entering.moved.map((each) => ({ ...each })),
        },
        outputs: {
            release: facts.release.id,
            version: facts.release.version,
            commit: facts.release.commit,
            promotion,
            "previous-release": verdict.kind === "entered" ? verdict.previous : null,
            deployment: deployment ?? null,
            ...(deploys ? handOver(artifacts) : {}),
        },
    };
}
/** Artifacts are handed over only to a job that may deploy them. */
function handOver(artifacts) {
    const [only, ...others] = artifacts;
    return {
        artifacts: Object.fromEntries(artifacts.map(({ name, kind, digest, reference }) => [name, { kind, digest, reference }])),
        artifact: others.length === 0 ? (only?.reference ?? null) : null,
    };
}

;// CONCATENATED MODULE: ./build/src/github/dispatch.js





const ROUTE = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
const Details = dist/* object */.Ikc({ workflow_run_id: Id });
/**
 * Starts a workflow. It is sent once; `ambiguous` means to look for the run with {@link findDispatchedRun}.
 *
 * @returns `run: null` where GitHub does not tell the run's id: it does on github.com since February 2026, GHES does not
 */
async function dispatchWorkflow(client, o) {
    const parameters = { ...repo_inRepo(o.repo), workflow_id: o.workflow, ref: o.ref, inputs: o.inputs };
    const answer = await dispatch_send(client, parameters);
    // The run has been started, so an answer without its id is no failure.
    const details = dist/* safeParse */.xLC(Details, answer.data);
    return { run: details.success ? details.output.workflow_run_id : null };
}
/** A server that does not know `return_run_details` refuses it by name before doing anything: once more without. */
async function dispatch_send(client, parameters) {
    try {
        return await client.rest("create", ROUTE, { ...parameters, return_run_details: true });
    }
    catch (failure) {
        if (!(0,github_errors/* isFailure */.N6)(failure, "unprocessable") || !failure.message.includes("return_run_details"))
            throw failure;
        return client.rest("create", ROUTE, parameters);
    }
}
/** GitHub's own limit for a filtered list of runs. */
const MOST_RUNS = 1_000;
/**
 * Finds a dispatched run by a word in its title, which the workflow's `run-name` puts there. Of several the first one made
 * counts (R71).
 *
 * @param o.marker a word as a whole: `p-12` is not found in `p-123`
 * @param o.since only runs made at this time or later
 */
async function findDispatchedRun(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
    const created = `>=${o.since.toISOString().replace(/\.\d+Z$/, "Z")}`;
    const parameters = { ...repo_inRepo(o.repo), workflow_id: o.workflow, event: "workflow_dispatch", created };
    const items = await client.pages(route, parameters, { cap: MOST_RUNS, list: "workflow_runs" });
    const runs = items.map((item) => parse_parse(RunShape, item, route)).filter((run) => hasWord(run.title, o.marker));
    return runs.reduce((first, run) => (first === null || run.id < first.id ? run : first), null);
}
function hasWord(title, word) {
    for (let at = title.indexOf(word); word !== "" && at !== -1; at = title.indexOf(word, at + 1)) {
        const around = (title[at - 1] ?? " ") + (title[at + word.length] ?? " ");
        if (!/[\w-]/.test(around))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/promotion/dispatch.js




/**
 * Starts an environment's workflow for a promotion whose intent is recorded. After a lost answer the run is looked for by
 * its `run-name`, which repeats the marker; only then is it started again, and of two runs the second ends `not-owner`
 * (R96). Returns the run's id, or `null` where this GitHub does not say it.
 */
async function startWorkflow(context, dispatch) {
    const { workflow, ref } = dispatch;
    const marker = dispatchMarker(dispatch.promotion, dispatch.plan);
    const since = new Date(context.clock.now().getTime() - 60_000);
    const inputs = {
        environment: dispatch.environment,
        release: dispatch.release,
        promotion: marker,
        ...(dispatch.service === undefined ? {} : { service: dispatch.service }),
    };
    const start = () => dispatchWorkflow(context.client, { repo: context.repo, workflow, ref, inputs });
    try {
        return (await start()).run;
    }
    catch (error) {
        if (!(0,github_errors/* isFailure */.N6)(error, "ambiguous"))
            throw error;
        context.log.info("GitHub's answer to the dispatch was lost; looking whether the run was started.");
        for (const wait of VISIBLE_AFTER) {
            if (wait > 0)
                await context.clock.sleep(wait);
            const run = await findDispatchedRun(context.client, { repo: context.repo, workflow, marker, since });
            if (run !== null)
                return run.id;
        }
        return (await start()).run;
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/ask.js




/**
 * Asks for a promotion from outside its environment's workflow: judges, records what follows, and starts the workflow when
 * all is clear. Asking twice has no second effect (R90). The environment has a workflow, or there is nothing to start.
 */
async function ask(context, asking) {
    const { asked, more = [] } = asking;
    const facts = asking.ground === undefined
        ? await readFacts(context, asked, more)
        : await judgeAgain(context, asked, asking.ground, more);
    const decideOn = (fresh) => decideToStart(asking, fresh);
    if (asking.dryRun)
        return { facts, verdict: decideOn(facts).result, recorded: false, run: null };
    const recorded = await record(context, facts, { reread: () => readFacts(context, asked, more), decide: decideOn });
    const verdict = recorded.result;
    const run = verdict.kind === "dispatching" ? await start(context, recorded.facts, verdict) : null;
    return { facts: recorded.facts, verdict, recorded: recorded.kind === "appended", run };
}
function decideToStart(asking, facts) {
    const { ground, environment, judgement } = facts;
    return decide({
        ledger: ground.ledger,
        environment,
        release: facts.release,
        releaseDigest: judgement.release.digest,
        results: judgement.results,
        outcome: judgement.outcome,
        wanted: facts.wanted,
        cause: asking.asked.cause,
        requester: asking.requester,
        onClear: {
            kind: "dispatch",
            workflow: environment.workflow ?? "",
            ref: ground.snapshot.repository.defaultBranch,
            again: asking.again ?? false,
        },
    });
}
function start(context, { environment, release, ground }, { promotion, plan }) {
    return startWorkflow(context, {
        workflow: environment.workflow ?? "",
        ref: ground.snapshot.repository.defaultBranch,
        environment: environment.name,
        release: release.id,
        promotion,
        plan,
        service: ground.policy.services.length === 0 ? undefined : ground.service,
    });
}

;// CONCATENATED MODULE: ./build/src/promotion/request-elsewhere.js





/** Reads the ground for promote, once for either mode. */
function lookAt(context, { asked }) {
    return readGround(context, { environment: asked.environment, files: (service) => filesOf(asked.choice, service) });
}
/** The requesting mode: judges, and starts the environment's workflow instead of deploying here. */
async function requestElsewhere({ context, wish, summary, ground }) {
    const { asked } = wish;
    const answer = await ask(context, { asked, requester: context.actor, dryRun: wish.dryRun, ground });
    const said = say(answer.verdict, answer.facts);
    const promotion = promotionOf(answer.verdict);
    const decision = wish.dryRun ? "dry-run" : said.decision;
    const message = wish.dryRun ? `Would be ${said.decision}: ${said.message}` : said.message;
    const { repositoryUrl } = context;
    summarize(summary, answer.facts, { decision, message, hint: said.hint, promotion, run: answer.run, repositoryUrl });
    return {
        decision,
        reason: said.reason,
        message,
        ...(said.hint === undefined ? {} : { hint: said.hint }),
        failed: !wish.dryRun && isRed(said, wish),
        result: { ...bodyOf(answer.verdict, answer.facts), mode: "requesting", run: answer.run },
        outputs: {
            release: answer.facts.release.id,
            version: answer.facts.release.version,
            commit: answer.facts.release.commit,
            promotion,
            run: answer.run,
        },
    };
}
/** Started and waiting are green; a refusal is red unless it is to be ignored; what nobody can judge is red. */
function isRed({ decision }, { onBlocked }) {
    switch (decision) {
        case "dispatched":
        case "waiting":
        case "unchanged":
        case "not-owner":
        case "dry-run":
        case "deploy":
            return false;
        case "blocked":
            return onBlocked === "fail";
        case "deferred":
            return true;
    }
}
/** The right workflow at the wrong ref: nothing is deployed and nothing started. */
function wrongRef(environment, defaultBranch) {
    return {
        decision: "blocked",
        reason: "wrong-ref",
        message: `This is the workflow of ${environment.name}, but it does not run on ${defaultBranch}.`,
        hint: `Choose the branch ${defaultBranch} when you run the workflow: only the reviewed file deploys.`,
        failed: true,
        result: { environment: environment.name, mode: "wrong-ref" },
        outputs: {},
    };
}

;// CONCATENATED MODULE: ./build/src/github/dispatch-permission.js


/** No workflow has this name, so asking for it starts nothing. */
const NO_WORKFLOW = "env-actions-permission-probe.yml";
/**
 * Whether the token may start workflows (`actions: write`). GitHub has no way to ask, so a workflow that does not exist is
 * dispatched: 403 means no, 404 and 422 mean that only the workflow is missing. A wrong yes costs nothing: the dispatch
 * that follows is refused and the resuming workflow starts it later.
 */
async function mayDispatch(client, { repo }) {
    try {
        await client.rest("read", "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
            ...repo_inRepo(repo),
            workflow_id: NO_WORKFLOW,
            ref: "main",
        });
        return true;
    }
    catch (error) {
        if ((0,github_errors/* isFailure */.N6)(error, "not-found", "unprocessable"))
            return true;
        if ((0,github_errors/* isFailure */.N6)(error, "forbidden", "unauthorized"))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/advance.js









/** A dispatch whose run is not to be seen after this long, in milliseconds, never started. */
const LOST_AFTER = 60_000;
/** Automation starts no promotion more often than this (R94). */
const MOST_DISPATCHES = 3;
/**
 * Takes every transition that is due: settles owners that are gone, starts what is clear, asks for what automation owes,
 * and starts again what was started and never ran. With nothing due it costs one request and writes nothing.
 */
async function advance(context, options) {
    const reread = () => readGround(context, { files: () => [] });
    const included = (environment) => options.only?.has(environment) ?? true;
    const done = [];
    let ground = options.ground ?? (await reread());
    for (const { name } of ground.policy.environments.values()) {
        if (included(name) && !options.dryRun)
            await repairViews(context, ground, name);
        const left = included(name) && !options.dryRun ? foreignActive(context, ground, name) : undefined;
        const healed = left === undefined ? undefined : await heal(context, ground, left, reread);
        if (left === undefined || healed === undefined)
            continue;
        const how = healed.succeeded ? "succeeded" : "failed";
        done.push(transition(left, "settled", `Its job had ended; it was settled as ${how}.`));
        ground = await reread();
    }
    for (const wish of wishesOf(ground, options, included)) {
        const moved = await advanceOne(context, { wish, ground, dryRun: options.dryRun });
        done.push(...moved.transitions);
        if (moved.recorded)
            ground = await reread();
    }
    return done;
}
/** Moves one promotion as far as it may go. A workflow that GitHub refuses to start does not stop the others. */
async function advanceOne(context, { wish, ground, dryRun }) {
    const { environment, release, promotion } = wish;
    const fate = await fateOfDispatch(context, promotion, ground);
    if (fate === "under-way")
        return { transitions: [], recorded: false };
    try {
        const { facts, verdict, recorded } = await ask(context, {
            asked: {
                environment: environment.name,
                choice: { kind: "known", release },
                promotion: undefined,
                cause: promotion?.cause ?? "automation",
            },
            requester: promotion?.requester ?? context.actor,
            dryRun,
            again: fate === "lost",
            more: fate === "given-up" ? [givenUp(environment.workflow ?? "")] : [],
            ground,
        });
        const told = recorded || dryRun || verdict.kind === "unknown";
        return { transitions: told ? advance_describe(wish, verdict, facts.judgement.results) : [], recorded };
    }
    catch (error) {
        if (!(0,github_errors/* isFailure */.N6)(error, "forbidden", "not-found", "unprocessable"))
            throw error;
        const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
        const stuck = {
            environment: environment.name,
            promotion: promotion?.id ?? "",
            release: release.id,
            did: "stuck",
            message,
        };
        return { transitions: [stuck], recorded: true };
    }
}
/** What may move: open promotions that are not in their environment yet, and what automation owes. */
function wishesOf(ground, options, included) {
    const wishes = [];
    for (const environment of ground.policy.environments.values()) {
        if (environment.workflow === undefined)
            continue;
        for (const promotion of stateOf(ground.ledger, environment.name).open) {
            const { state, release } = promotion;
            if (state === "requested" || state === "waiting" || state === "cleared")
                wishes.push({ environment, release, promotion });
        }
    }
    for (const due of [...(options.wishes ?? []), ...dueByAutomation(ground.policy, ground.ledger)]) {
        const known = wishes.some((wish) => wish.environment.name === due.environment.name && wish.release.id === due.release.id);
        if (!known)
            wishes.push({ ...due, promotion: undefined });
    }
    return wishes.filter(({ environment }) => included(environment.name));
}
/** What became of a recorded dispatch; `none` when there was none to follow. */
async function fateOfDispatch(context, promotion, ground) {
    const dispatch = promotion?.dispatch ?? null;
    if (promotion === undefined || dispatch === null || promotion.state !== "cleared")
        return "none";
    const sent = Date.parse(dispatch.at);
    const run = await findDispatchedRun(context.client, {
        repo: context.repo,
        workflow: dispatch.workflow,
        marker: dispatchMarker(promotion.id, promotion.plan),
        since: new Date(sent - LOST_AFTER),
    });
    if (run !== null && run.status !== "completed")
        return "under-way";
    if (run === null && ground.now.getTime() - sent < LOST_AFTER)
        return "under-way";
    return dispatch.times < MOST_DISPATCHES ? "lost" : "given-up";
}
function givenUp(workflow) {
    return {
        gate: "dispatch",
        verdict: "fail",
        reason: "dispatch-failed",
        message: `${workflow} was started ${MOST_DISPATCHES} times and never took the environment.`,
        evidence: [],
        unblock: `Look at the newest runs of ${workflow}: its promote step must run, and its run-name must contain the input promotion.`,
    };
}
function advance_describe(wish, verdict, results) {
    const { environment, release } = wish;
    const because = results
        .filter(({ verdict: is }) => is !== "pass")
        .map(({ message }) => message)
        .join(" ");
    const line = (promotion, did, message) => [
        { environment: environment.name, promotion, release: release.id, did, message },
    ];
    switch (verdict.kind) {
        case "dispatching":
            return line(verdict.promotion, "dispatched", `Started ${environment.workflow ?? "its workflow"}.`);
        case "waiting":
            return line(verdict.promotion, "waits", because);
        case "rejected":
            return line(verdict.promotion, "rejected", because);
        case "unknown":
            return line(verdict.promotion, "unknown", because);
        case "dispatched":
        case "entered":
        case "closed":
            return [];
    }
}
function transition(promotion, did, message) {
    return { environment: promotion.environment, promotion: promotion.id, release: promotion.release.id, did, message };
}

;// CONCATENATED MODULE: ./build/src/promotion/leave.js







/**
 * Settles, at the end of the job, whatever this job still owns in the environment. Success needs both: a main step that
 * finished and a job that went well; everything else, also a cancelled job and lost state, is a failure (R106, R107).
 * Returns `undefined` when this job owns nothing, for instance because it never entered.
 */
async function leave(context, kept, jobStatus) {
    const reread = () => readGround(context, { environment: kept.environment, files: () => [] });
    const ground = await reread();
    const owned = ownedHere(context, ground, kept.environment);
    if (owned === undefined)
        return undefined;
    const deployment = kept.deployment ?? (await lostDeployment(context, kept.environment, owned));
    const ending = endingOf(kept, jobStatus);
    const before = stateOf(ground.ledger, kept.environment);
    const recorded = await record(context, { ground }, {
        reread: async () => ({ ground: await reread() }),
        decide: (facts) => {
            const mine = ownedHere(context, facts.ground, kept.environment);
            if (mine === undefined)
                return { drafts: [], result: false };
            return { drafts: settleDrafts(mine, ending, "post", deployment), result: true };
        },
    });
    if (!recorded.result)
        return undefined;
    const succeeded = ending.outcome === "success";
    const url = ground.policy.environments.get(kept.environment)?.url;
    await closeDeployments(context, { promotion: owned, deployment, before, succeeded, url });
    const after = recorded.kind === "appended" ? { ...ground, ledger: recorded.ledger } : ground;
    return { promotion: owned.id, release: owned.release.id, succeeded, ground: after };
}
function ownedHere(context, ground, environment) {
    return stateOf(ground.ledger, environment).open.find(({ state, owner }) => isActive(state) && owner !== null && sameOwner(owner, context.calling));
}
/** The main step died between making the Deployment and keeping its id: it is found by its payload. */
async function lostDeployment(context, environment, { id, fence, service }) {
    if (fence === null)
        return null;
    const [found] = await deploymentsOf(context, environment, { promotion: id, fence, service });
    return found?.id ?? null;
}
function endingOf({ handedOver, moved }, jobStatus) {
    if (!handedOver) {
        return {
            outcome: "failure",
            reason: "promote-unfinished",
            message: "The promote step did not finish; nothing was handed over.",
        };
    }
    if (jobStatus === "success")
        return { outcome: "success", moved };
    return {
        outcome: "failure",
        reason: `job-${jobStatus}`,
        message: `The job that deployed it ended with ${jobStatus}.`,
    };
}

;// CONCATENATED MODULE: ./build/src/promotion/settled-summary.js




/** What the end of a deploying job tells a person: how it went, and what runs where now. */
function summarizeSettled(summary, left, { environment, jobStatus }) {
    const { promotion, succeeded, ground } = left;
    const settled = stateOf(ground.ledger, environment).settled.find(({ id }) => id === promotion);
    const release = settled?.release ?? { id: left.release, version: null };
    const what = describeRelease(release);
    summary.heading(`${environment}: ${succeeded ? "arrived" : "failed"}`);
    if (succeeded) {
        summary.verdict(strong("Succeeded"), ": ", code(promotion), ` is settled; ${environment} runs ${what}.`);
    }
    else {
        const why = jobStatus === "success" ? "the promote step did not finish" : `the job ended with ${jobStatus}`;
        summary.verdict(strong("Failed"), ": ", code(promotion), ` is settled: ${why}. What runs in ${environment} is unknown.`);
        summary.paragraph(strong("Next"), `: find the failing step in this job's log. ${environment} takes ${what} again at any time; start its workflow anew.`);
    }
    const fate = succeeded ? "arrived" : "failed";
    summary.mermaid(roadOf(ground.policy, ground.ledger, { environment, release, fate }));
}

;// CONCATENATED MODULE: ./build/src/promotion/settle-here.js







const movedShape = dist/* array */.YOg(dist/* object */.Ikc({ artifact: dist/* string */.YjP(), digest: dist/* string */.YjP(), to: dist/* string */.YjP() }));
/**
 * The post step: settles what this job still owns by the job's outcome, then takes what became due downstream, when the
 * token may start workflows. Otherwise the resuming workflow does it.
 */
async function settleHere(context, environment, { kept, jobStatus, summary }) {
    const left = await leave(context, {
        environment,
        deployment: numberIn(kept("deployment")),
        moved: movedIn(kept("moved")),
        handedOver: kept("handed-over") === "true",
    }, jobStatus);
    if (left === undefined) {
        context.log.info(`This job owns nothing in ${environment}: nothing to settle.`);
        return;
    }
    context.log.info(`${left.promotion} is settled: ${left.succeeded ? "succeeded" : "failed"} (${left.release}).`);
    summarizeSettled(summary, left, { environment, jobStatus });
    const next = left.succeeded ? await goOn(context, left) : [];
    for (const sentence of next)
        context.log.info(sentence);
    if (next.length > 0)
        summary.paragraph(strong("Next"), ": ", next.join(" "));
}
/** Takes what became due downstream; what was done, or who will do it, in sentences. */
async function goOn(context, { ground }) {
    const [first] = dueByAutomation(ground.policy, ground.ledger);
    if (first === undefined)
        return [];
    if (!(await mayDispatch(context.client, { repo: context.repo }))) {
        return [`${first.release.id} is due in ${first.environment.name}; the resuming workflow will start it.`];
    }
    const transitions = await advance(context, { dryRun: false, ground });
    return transitions.map(({ environment, did, message }) => `${environment}: ${did}. ${message}`);
}
function numberIn(text) {
    return text === undefined || !/^[1-9][0-9]{0,15}$/.test(text) ? null : Number(text);
}
function movedIn(text) {
    if (text === undefined)
        return [];
    const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), movedShape), text);
    return parsed.success ? parsed.output : [];
}

;// CONCATENATED MODULE: ./build/src/promotion/wish.js



/** Reads promote's inputs. A run that a bot started is automation's; its request names no person (design.md section 7). */
function readPromote(inputs, { run }) {
    const promotion = inputs.promotion === undefined ? undefined : readMarker(inputs.promotion);
    if (inputs.promotion !== undefined && promotion === undefined) {
        throw new Stop("command-refused", `"${inputs.promotion.slice(0, 80)}" is not a promotion.`, "Leave the input promotion empty when you start the workflow by hand; dispatches fill it in.");
    }
    const byPerson = run.eventName === "workflow_dispatch" && !run.triggeringActor.endsWith("[bot]");
    return {
        asked: {
            environment: inputs.environment,
            choice: readChoice(inputs.release),
            promotion,
            cause: byPerson ? "person" : "automation",
        },
        onBlocked: inputs["on-blocked"],
        dryRun: inputs["dry-run"],
    };
}

;// CONCATENATED MODULE: ./build/actions/promote.js










/** Moves a release into an environment. */
const promote = action({
    name: "promote",
    description: "Moves a release into an environment: in its own workflow it deploys, elsewhere it starts that workflow.",
    inputs: {
        environment: input_text({ description: "The environment to move a release into, as the policy names it." }),
        release: maybe({
            description: "A release id, a version, or `latest`. Without it: what the environment before runs, or the latest.",
        }),
        service: maybe({ description: "The service, where the policy declares several." }),
        promotion: maybe({ description: "The promotion that a dispatch names; empty when a person starts the workflow." }),
        path: maybe({ description: "Folder for file artifacts. Without it: a folder under `runner.temp`." }),
        "on-blocked": oneOf(["fail", "ignore"], {
            description: "Outside the environment's workflow: whether a refused request ends the step red.",
            default: "fail",
        }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
        strategy: json({ description: "The strategy context; leave it alone.", default: expression("toJSON(strategy)") }),
    },
    decisions: {
        deploy: { means: "this job has taken the environment; the next steps deploy", exit: "zero" },
        dispatched: { means: "the environment's workflow was started", exit: "zero" },
        waiting: { means: "some gate waits; the resuming workflow goes on", exit: "depends" },
        blocked: {
            means: "a gate refused; red unless `on-blocked: ignore` outside the environment's workflow",
            exit: "depends",
        },
        deferred: { means: "something could not be read: neither yes nor no", exit: "non-zero" },
        unchanged: { means: "there is nothing to do: it is there, or settled", exit: "depends" },
        "not-owner": { means: "another job owns this promotion", exit: "depends" },
        "dry-run": { means: "nothing was changed", exit: "depends" },
    },
    outputs: {
        release: "The release's id.",
        version: "The release's version, if it has one.",
        commit: "The release's source commit.",
        artifacts: "JSON: each artifact by name, with `kind`, `digest` and `reference` (a path, or a commit).",
        artifact: "The reference of the only artifact; empty when there are several.",
        "previous-release": "The id of the release that ran here before.",
        promotion: "The promotion's id.",
        deployment: "The id of GitHub's Deployment.",
        run: "The id of the run that was started.",
    },
    async run(inputs, world) {
        const client = world.connect(inputs.token);
        const context = contextOf(world, client, inputs);
        const wish = readPromote(inputs, world);
        const ground = await lookAt(context, wish);
        const environment = environmentNamed(ground.policy, inputs.environment);
        const { defaultBranch } = ground.snapshot.repository;
        const look = { context, wish, summary: world.summary, ground };
        switch (modeOf(callerOf(world.run), environment, { service: inputs.service, defaultBranch })) {
            case "requesting":
                return requestElsewhere(look);
            case "wrong-ref":
                return wrongRef(environment, defaultBranch);
            case "deploying":
                return deployHere(look, {
                    jobTotal: jobTotalOf(inputs.strategy),
                    folder: inputs.path ?? external_node_path_namespaceObject.join(world.run.temp, "env-actions", inputs.environment),
                    cancelled: world.cancelled,
                    keep: (name, value) => world.state.save(name, value),
                });
        }
    },
    async post(inputs, world) {
        if (world.state.get("intent") === undefined)
            return;
        const client = world.connect(inputs.token);
        const context = contextOf(world, client, inputs);
        const kept = (name) => world.state.get(name);
        await settleHere(context, inputs.environment, { kept, jobStatus: jobStatusOf(inputs.job), summary: world.summary });
    },
});

;// CONCATENATED MODULE: ./build/src/ledger/readme.js
/**
 * The README of a ledger branch: what it is, and how to read and verify it with nothing but git, jq and sha256sum.
 * `url` is the page of the repository. The commands are run by a test.
 */
function ledgerReadme(url, branch) {
    return `# The deployment ledger of this repository

This branch is written by env-actions, and by nothing else. It is the record of every release that was registered, every
promotion into an environment, why it waited, who approved, and how it ended. It shares no history with the code.
Do not edit, rebase or delete it: a ledger that was touched stops every promotion until its history is restored.

| file | what it is |
|---|---|
| \`log/<year>/<month>/<day>/<number>.jsonl\` | the truth: one line per event, one file per decision, never changed |
| \`head.json\` | the number and the sha256 of the last line |
| \`state/<service>/<environment>.json\` | what runs there now, what is on its way, locks; follows from the log |
| \`releases/<service>/<id>.json\` | each release: its artifacts by digest, the commit and the run that built it |
| \`versions/<service>/<version>.json\` | the one release of that version |

## Read it

\`\`\`sh
git clone --quiet --single-branch --branch ${branch} ${url} ledger
cd ledger
\`\`\`

What runs where:

\`\`\`sh
find state -mindepth 2 -name '*.json' | sort | xargs cat |
  jq -r '[.service, .environment, .current.kind, .current.release.version // .current.release.id // "-"] | @tsv'
\`\`\`

Everything that ever happened, in order:

\`\`\`sh
find log -name '*.jsonl' | sort -t / -k 5 | xargs cat |
  jq -r '[.seq, .time, .event, .service, .promotion // .environment, .actor.login] | map(. // "-") | @tsv'
\`\`\`

## Verify it

Each line names the sha256 of the line before it, and \`head.json\` names the last, so no line can be changed, dropped,
added in between or moved without breaking the chain:

\`\`\`sh
find log -name '*.jsonl' | sort -t / -k 5 | xargs cat | {
  seq=0
  prev=sha256:0000000000000000000000000000000000000000000000000000000000000000
  while IFS= read -r line; do
    seq=$((seq + 1))
    case $line in
      "{\\"v\\":1,\\"seq\\":$seq,\\"prev\\":\\"$prev\\","*) ;;
      *) echo "broken: entry $seq, or the one before it"; exit 1 ;;
    esac
    prev=sha256:$(printf %s "$line" | sha256sum | cut -d ' ' -f 1)
  done
  if jq -e --arg prev "$prev" --argjson seq "$seq" '.seq == $seq and .prev == $prev' head.json > /dev/null; then
    echo "intact: $seq entries"
  else
    echo "broken: head.json and the log disagree"; exit 1
  fi
}
\`\`\`

No log file was ever changed or removed. This prints nothing:

\`\`\`sh
git log --no-renames --diff-filter=MDT --name-only --format= -- log
\`\`\`

A branch that was replaced as a whole can be consistent in itself. Every GitHub Deployment made by env-actions therefore
carries the commit of this branch it was decided on; each of them has to be part of this history
(\`git merge-base --is-ancestor <commit> HEAD\`).

**What this does not prove.** Whoever may write to the repository can add a line. Approvals, unlocks and upstream
successes are therefore proven again from GitHub's own objects whenever they open a door; the ledger alone opens none.
`;
}

;// CONCATENATED MODULE: ./build/src/ledger/rules.js
/** Rules of a branch that refuse a plain commit by a workflow's token, and how to say so. */
const REFUSING = new Map([
    ["creation", "restrict creations"],
    ["update", "restrict updates"],
    ["pull_request", "require a pull request before merging"],
    ["required_status_checks", "require status checks to pass"],
    ["required_deployments", "require deployments to succeed"],
    ["merge_queue", "require merge queue"],
    ["workflows", "require workflows to pass before merging"],
    ["code_scanning", "require code scanning results"],
    ["code_quality", "require code quality results"],
    ["commit_message_pattern", "restrict commit messages"],
    ["commit_author_email_pattern", "restrict author e-mail"],
    ["committer_email_pattern", "restrict committer e-mail"],
    ["branch_name_pattern", "restrict branch names"],
    ["file_path_restriction", "restrict file paths"],
    ["file_extension_restriction", "restrict file extensions"],
    ["max_file_path_length", "restrict file path length"],
    ["max_file_size", "restrict file size"],
]);
/** What is asked of the ledger branch's ruleset: history stays, and only grows (R117). */
const ASKED = new Map([
    ["deletion", "restrict deletions"],
    ["non_fast_forward", "block force pushes"],
]);
/** The rules, in GitHub's words, that may refuse a write to the ledger (those it can be exempt from included). */
function refusingRules(rules) {
    return [...REFUSING].filter(([type]) => has(rules, type)).map(([, words]) => words);
}
/** The rules, in GitHub's words, that the ledger branch should have and does not. */
function missingRules(rules) {
    return [...ASKED].filter(([type]) => !has(rules, type)).map(([, words]) => words);
}
function has(rules, type) {
    return rules.some((rule) => rule.type === type);
}

;// CONCATENATED MODULE: ./build/src/ledger/create.js









/**
 * Begins the ledger of a repository, once. `exists`: somebody else did, read theirs. `missing` are the branch rules that
 * should protect it and do not. Throws `LedgerMissing` when the repository had a ledger before, since a lost ledger is
 * never silently made anew, and `LedgerRefused`, naming the rule, when GitHub does not let us write.
 */
async function createLedger(birth) {
    if (birth.deployments > 0)
        throw new LedgerMissing(birth.branch, birth.deployments);
    const rules = await birth.host.rules();
    try {
        const kind = await birth.host.create(firstCommit(birth));
        return { kind, missing: rules === null ? [] : missingRules(rules) };
    }
    catch (cause) {
        if (!(0,github_errors/* isFailure */.N6)(cause, "forbidden", "not-found", "unprocessable", "conflict"))
            throw cause;
        const named = refusingRules(rules ?? []);
        const rule = named.length === 0 ? "" : ` (a ruleset of the branch ${birth.branch} says: ${named.join("; ")})`;
        throw new LedgerRefused(`${cause.message}${cause.hint === undefined ? "" : `; ${cause.hint}`}${rule}`, { cause });
    }
}
function firstCommit(birth) {
    const { now, actor, run } = birth;
    const intent = (0,external_node_crypto_namespaceObject.randomUUID)();
    const { events, log, files } = writeEvents(projection_emptyProjection, [
        {
            event: "ledger.created",
            service: null,
            environment: null,
            promotion: null,
            data: { repository: birth.repository.id },
        },
    ], { now, actor, run, policy: null, intent });
    const readme = { path: README_PATH, contents: ledgerReadme(birth.repository.url, birth.branch) };
    return {
        message: `${headlineOf(events)}\n\n${headline_bodyOf(events, intent)}`,
        files: [readme, log, ...Array.from(files, ([path, contents]) => ({ path, contents }))],
    };
}

;// CONCATENATED MODULE: ./build/src/registration/building-run.js






/**
 * Proves the run that builds the release (R27, R29): of this repository and no fork, started by an event that nobody
 * outside can steer, of a commit that the default branch contains. A pull request of this repository makes a preview.
 */
async function proveBuildingRun(context, ground, step) {
    const run = await getRun(context.client, { repo: context.repo, run: context.calling.id });
    refuseForeign(run, ground.snapshot.repository.id);
    if (run.event === "pull_request")
        return building_run_preview(run, step);
    refuseEvent(run);
    await refuseUnreachable(context, ground, run.headSha);
    return { commit: run.headSha, run, pull: null };
}
/** Proves another run that holds an artifact of this release: same repository, an allowed workflow, same commit, success. */
async function proveOtherRun(context, ground, source, id) {
    const run = await getRun(context.client, { repo: context.repo, run: id });
    refuseForeign(run, ground.snapshot.repository.id);
    if (run.path !== source.run.path && !isListed(ground.policy, run.path)) {
        throw new Stop("run-refused", `Run ${id} is of ${run.path}, which no gates.checks.workflows lists.`, "Name a run of the building workflow, or list the workflow in the policy.");
    }
    if (source.pull === null)
        refuseEvent(run);
    if (run.headSha !== source.commit) {
        throw new Stop("run-refused", `Run ${id} built ${run.headSha}, this release is of ${source.commit}.`, "A release has one source commit: name a run of the same commit.");
    }
    if (run.conclusion !== "success") {
        throw new Stop("run-refused", `Run ${id} ended with ${run.conclusion ?? "no conclusion yet"}.`, "Name a run that succeeded.");
    }
}
function refuseForeign(run, repository) {
    if (run.headRepositoryId === repository)
        return;
    throw new Stop("run-refused", `Run ${run.id} was built from another repository (a fork).`, "Register releases only from runs of this repository's own commits.");
}
function refuseEvent(run) {
    switch (run.event) {
        case "push":
        case "merge_group":
        case "release":
        case "schedule":
        case "workflow_dispatch":
            return;
        default:
            throw new Stop("run-refused", `Run ${run.id} was started by ${run.event}, whose content others can steer.`, "Register from a workflow that runs on push, merge_group, release, schedule or workflow_dispatch.");
    }
}
async function refuseUnreachable(context, ground, commit) {
    const { defaultBranch, defaultHead } = ground.snapshot.repository;
    if (commit === defaultHead)
        return;
    const { status } = await compare(context.client, { repo: context.repo, base: defaultBranch, head: commit });
    if (status === "identical" || status === "behind")
        return;
    throw new Stop("run-refused", `${commit} is not part of ${defaultBranch}: a commit that the API can resolve may come from a fork.`, `Merge it into ${defaultBranch} first, or register from a pull request to make a preview.`);
}
function building_run_preview(run, step) {
    const head = at(step.event, "pull_request", "head", "sha");
    const pull = at(step.event, "pull_request", "number");
    if (typeof head !== "string" || !isCommitId(head) || head !== run.headSha || typeof pull !== "number") {
        throw new Stop("run-refused", `Run ${run.id} is of a pull request whose head could not be proven.`, "Run the workflow again from the pull request's newest commit.");
    }
    return { commit: head, run, pull };
}
function isListed(policy, path) {
    return [...policy.environments.values()].some(({ checks }) => checks?.workflows.some((file) => workflowPath(file) === path));
}

;// CONCATENATED MODULE: ./build/src/registration/known.js



/** The ledger's files that tell whether a release, or its version, is known. */
function filesFor(release) {
    const own = releasePath(release.service, release.id);
    return release.version === null ? [own] : [own, versionPath(release.service, release.version)];
}
/**
 * The same release as it was registered before, `undefined` when it is new. What was said first stays: its version, its
 * notes, its attempt. Throws `Stop` `version-taken` when its version is another release's, `release-broken` when the stored
 * record does not prove itself.
 */
function knownRelease(files, release) {
    const stored = files.get(releasePath(release.service, release.id));
    if (stored === undefined) {
        refuseTakenVersion(files, release);
        return undefined;
    }
    const read = readRelease(stored, release.id);
    if (read.kind === "release")
        return read.release;
    throw new Stop("release-broken", read.why, "docs/ledger.md says how to check the ledger.");
}
function refuseTakenVersion(files, release) {
    if (release.version === null || !files.has(versionPath(release.service, release.version)))
        return;
    throw new Stop("version-taken", `The version "${release.version}" already names another release of ${release.service}.`, "A version names one release for ever: give this build a version of its own.");
}

;// CONCATENATED MODULE: ./build/src/registration/version-and-notes.js

const NOTES = /^https:\/\/[!-~]{1,492}$/;
/** A version names one release for ever, so it cannot be a word that stands for another. */
function refuseVersion(version) {
    if (version === undefined)
        return;
    const reserved = version === "latest" || /^r-[0-9a-f]{12}$/.test(version);
    if (!reserved && /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/.test(version))
        return;
    throw new Stop("artifacts-refused", `"${version.slice(0, 120)}" cannot be a version.`, 'A version starts with a letter or digit and has letters, digits, ".", "_", "+" and "-", at most 100; not "latest", not a release id.');
}
/** A link as it is stored and shown: what a browser would quietly drop from it is refused. */
function refuseNotes(notes) {
    if (notes === undefined || (NOTES.test(notes) && URL.canParse(notes)))
        return;
    throw new Stop("artifacts-refused", "The input notes is not an https link of at most 500 ASCII characters.", "Give the address of the release notes.");
}

;// CONCATENATED MODULE: ./build/src/registration/wanted.js


const LINE = /^(?<name>[A-Za-z0-9][A-Za-z0-9._-]{0,99})(?:=(?<source>.+))?$/;
/** Fifteen digits are below 2^53 (R52). */
const FROM_RUN = /^run:(?<run>[1-9][0-9]{0,14})\/(?<artifact>.+)$/;
/**
 * Reads register's `artifacts` input: one artifact a line, `name`, `name=artifact`, `name=run:<id>/artifact`,
 * `name=commit`, `name=commit:<40 hex digits>` or `name=asset:<tag>/<asset>`. A name the policy declares keeps the policy's kind. All mistakes at once.
 */
function readArtifactLines(text, policy, building) {
    const wanted = [];
    const mistakes = [];
    const named = new Set();
    for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
        if (line === "")
            continue;
        const match = LINE.exec(line)?.groups;
        const name = match?.["name"];
        if (name === undefined) {
            mistakes.push(`"${line}" is not an artifact line. Allowed: name, name=artifact, name=run:<id>/artifact, name=commit, name=asset:<tag>/<asset>.`);
            continue;
        }
        named.add(name);
        if (isNamed(wanted, name))
            mistakes.push(`"${name}" is named twice; upper and lower case are the same.`);
        const read = readSource(name, match?.["source"]?.trim(), policy, building);
        if (typeof read === "string") {
            mistakes.push(`"${line}" ${read}`);
            continue;
        }
        const declared = policy?.artifacts.get(name);
        if (declared !== undefined && declared.kind !== read.kind) {
            mistakes.push(`The policy says that "${name}" is of kind ${declared.kind}, this line makes it ${indefinite(read.kind)}.`);
        }
        else if (declared?.kind === "asset" &&
            declared.name !== undefined &&
            !read.source.endsWith(`/${declared.name}`)) {
            mistakes.push(`The policy says that "${name}" is the asset "${declared.name}", this line names ${read.source}.`);
        }
        wanted.push(read);
    }
    for (const name of policy?.artifacts.keys() ?? []) {
        if (!named.has(name))
            mistakes.push(`The policy asks for "${name}", which is not named here.`);
    }
    if (wanted.length === 0 && mistakes.length === 0)
        mistakes.push("No artifact is named.");
    return mistakes.length === 0 ? { ok: true, wanted } : { ok: false, mistakes };
}
/** Artifacts become files and folders side by side, and some systems do not tell letter cases apart. */
function isNamed(wanted, name) {
    return wanted.some((each) => each.name.toLowerCase() === name.toLowerCase());
}
function readSource(name, source, policy, { run, commit }) {
    if (source === undefined)
        return declaredSource(name, policy, { run, commit });
    if (source === "commit")
        return { kind: "commit", name, source: commit, run };
    if (source.startsWith("commit:"))
        return { kind: "commit", name, source: source.slice("commit:".length), run };
    const other = FROM_RUN.exec(source)?.groups;
    if (other !== undefined) {
        return { kind: "file", name, source: other["artifact"] ?? "", run: Number(other["run"]) };
    }
    if (source.startsWith("asset:")) {
        const asset = source.slice("asset:".length);
        return parseAssetSource(asset) === undefined ? wanted_noAsset(name) : { kind: "asset", name, source: asset, run };
    }
    // No Actions artifact can have a colon in its name, so this was meant to name a run.
    if (source.startsWith("run:"))
        return `names no run: write ${name}=run:<id>/<artifact>.`;
    return { kind: "file", name, source, run };
}
function declaredSource(name, policy, { run, commit }) {
    const rule = policy?.artifacts.get(name);
    switch (rule?.kind) {
        case "commit":
            return { kind: "commit", name, source: commit, run };
        case "asset":
            return wanted_noAsset(name, rule.name);
        case "file":
        case undefined:
            return { kind: "file", name, source: rule?.name ?? name, run };
    }
}
/** Which GitHub release holds an asset is never guessed: only the building job knows what it published. */
function wanted_noAsset(name, asset = "<asset name>") {
    return `names no release asset: write ${name}=asset:<tag>/${asset}.`;
}
function indefinite(kind) {
    return kind === "asset" ? "an asset" : `a ${kind}`;
}
/** What the policy's `artifacts:` ask for when the input says nothing. */
function artifactsOfPolicy(policy, building) {
    const names = [...(policy?.artifacts.keys() ?? [])];
    const read = names.map((name) => ({ name, found: declaredSource(name, policy, building) }));
    const mistakes = read.flatMap(({ name, found }) => (typeof found === "string" ? [`"${name}" ${found}`] : []));
    if (mistakes.length > 0)
        return { ok: false, mistakes };
    return { ok: true, wanted: read.flatMap(({ found }) => (typeof found === "string" ? [] : [found])) };
}
/**
 * The files that earlier steps announced in `$GITHUB_ARTIFACTS` (runner 2.336 and later): `$GITHUB_ARTIFACTS_LIST` holds
 * `{"version":1,"subjects":[{"name","digest","kind"}]}`. Each must have been uploaded under its name with
 * `archive: false`, so that the announced digest is the digest of the artifact. Images are refused until they are supported.
 */
function artifactsOfList(text, building) {
    const subjects = subjectsOf(text);
    if (subjects === undefined) {
        return {
            ok: false,
            mistakes: ["$GITHUB_ARTIFACTS_LIST is not a list of version 1: name the artifacts in artifacts:."],
        };
    }
    const mistakes = subjects.flatMap(({ name, kind }, index) => {
        if (kind !== "file")
            return [`"${name}" is of kind ${kind}, which is not supported yet. Allowed: file.`];
        if (!isFileName(name))
            return [`"${name}" cannot be a file name on every system.`];
        return isNamed(subjects.slice(0, index), name) ? [`"${name}" is announced twice.`] : [];
    });
    if (mistakes.length > 0)
        return { ok: false, mistakes };
    return {
        ok: true,
        wanted: subjects.map(({ name, digest }) => ({
            kind: "file",
            name,
            source: name,
            run: building.run,
            claimed: digest,
        })),
    };
}
function subjectsOf(text) {
    if (text.trim() === "")
        return [];
    try {
        const list = JSON.parse(text);
        if (typeof list !== "object" || list === null || !("subjects" in list) || !Array.isArray(list.subjects))
            return undefined;
        if (!("version" in list) || list.version !== 1)
            return undefined;
        const subjects = [];
        for (const subject of list.subjects) {
            if (typeof subject !== "object" || subject === null)
                return undefined;
            const { name, digest, kind } = subject;
            if (typeof name !== "string" || typeof digest !== "string" || typeof kind !== "string")
                return undefined;
            subjects.push({ name, digest, kind });
        }
        return subjects;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/registration/register.js
















/**
 * Registers what a build produced as a release: proves the run, pins every artifact to the digest of its bytes, records
 * it, and starts the environments that come first. The same content again is the same release, and changes nothing.
 */
async function register_register(context, step, wish) {
    refuseVersion(wish.version);
    refuseNotes(wish.notes);
    const { ground, ledgerCreated } = await groundFor(context, wish);
    const source = await proveBuildingRun(context, ground, step);
    const artifacts = await resolveAll(context, ground, source, wish);
    const composed = register_compose(context, ground, source, artifacts, wish);
    const reread = async () => ({ ground: await readGround(context, { files: () => filesFor(composed) }) });
    const facts = await reread();
    const before = knownRelease(facts.ground.ledger.files, composed);
    if (wish.dryRun)
        return { release: before ?? composed, added: before === undefined, ledgerCreated, transitions: [] };
    const recorded = await record(context, facts, {
        reread,
        decide: ({ ground: fresh }) => {
            const known = knownRelease(fresh.ledger.files, composed);
            if (known !== undefined)
                return { drafts: [], result: known };
            const about = { service: composed.service, environment: null, promotion: null };
            return { drafts: [{ ...about, event: "release.registered", data: { release: composed } }], result: undefined };
        },
    });
    const after = recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
    const added = recorded.result === undefined;
    const release = recorded.result ?? composed;
    if (release.version !== composed.version) {
        context.log.warning(`${describeRelease(release)} was registered before; it keeps the version it was given then.`);
    }
    const transitions = wish.promote ? await startFirst(context, after, { release, added }) : [];
    return { release, added, ledgerCreated, transitions };
}
/** The ledger is created once, and only when asked: a missing one is otherwise an alarm. */
async function groundFor(context, wish) {
    const read = () => readGround(context, { files: () => [] });
    const isNone = (error) => error instanceof Stop && error.reason === "ledger-none";
    try {
        return { ground: await read(), ledgerCreated: false };
    }
    catch (error) {
        if (!isNone(error) || !wish.init || wish.dryRun)
            throw error;
        const created = await beginLedger(context);
        if (created.missing.length > 0) {
            context.log.notice(`The ledger is on branch ${context.branch}. Protect it with a ruleset: ${created.missing.join(", ")}.`);
        }
        return { ground: await whenVisible(context.clock, read, isNone), ledgerCreated: true };
    }
}
async function beginLedger(context) {
    const { client, repo, branch } = context;
    const facts = await readSnapshot(client, {
        repo,
        ledger: branch,
        folder: "state",
        files: [],
        policyPath: POLICY_PATH,
    });
    return createLedger({
        host: githubHost(client, repo, branch),
        repository: { id: facts.repository.id, url: context.repositoryUrl },
        branch,
        // Reading the ground has looked for Deployments of ours already, and would have stopped with `ledger-missing`.
        deployments: 0,
        now: facts.date,
        actor: context.actor,
        run: context.calling,
    });
}
async function resolveAll(context, ground, source, wish) {
    const wanted = wantedArtifacts(ground, source, wish);
    for (const run of new Set(wanted.map((each) => each.run))) {
        if (run !== source.run.id)
            await proveOtherRun(context, ground, source, run);
    }
    const kind = { client: context.client, repo: context.repo, folder: wish.folder, commit: source.commit };
    const records = [];
    for (const each of wanted)
        records.push(await resolveArtifact(kind, each.kind, each));
    for (const each of records) {
        if (each.kind === "commit" && each.digest !== `gitCommit:${source.commit}`) {
            throw new Stop("artifacts-refused", `"${each.name}" is commit ${each.digest}, but the release is of ${source.commit}.`, `Write ${each.name}=commit for the commit of this run.`);
        }
    }
    return records;
}
function wantedArtifacts(ground, source, wish) {
    const building = { run: source.run.id, commit: source.commit };
    if (wish.artifacts !== undefined)
        return accepted(readArtifactLines(wish.artifacts, ground.policy, building));
    const declared = accepted(artifactsOfPolicy(ground.policy, building));
    if (declared.length > 0)
        return declared;
    const listed = wish.list === undefined ? [] : accepted(artifactsOfList(wish.list, building));
    if (listed.length > 0)
        return listed;
    throw new Stop("artifacts-refused", "A release needs at least one artifact, and none was named.", 'Name them with the input artifacts, for example "app=site", or under artifacts: of .github/environments.yml.');
}
function accepted(read) {
    if (!read.ok)
        throw new Stop("artifacts-refused", read.mistakes.join("\n"), "See register/README.md for the lines that artifacts takes.");
    return read.wanted;
}
function register_compose(context, ground, source, artifacts, wish) {
    const { repository } = ground.snapshot;
    const identity = {
        service: ground.service,
        repository: repository.id,
        commit: source.commit,
        run: source.run.id,
        artifacts,
    };
    const digest = releaseDigest(identity);
    const before = ground.ledger.serviceState.latest;
    const compared = before !== null && before.commit !== source.commit;
    return {
        v: 1,
        id: releaseId(digest),
        digest,
        service: ground.service,
        version: wish.version ?? null,
        commit: source.commit,
        repository: { id: repository.id, name: repository.nameWithOwner },
        run: { id: source.run.id, attempt: context.calling.attempt, path: source.run.path, event: source.run.event },
        preview: source.pull !== null,
        pull: source.pull,
        artifacts,
        notes: wish.notes ?? null,
        compare: compared ? `${context.repositoryUrl}/compare/${before.commit}...${source.commit}` : null,
    };
}
/**
 * Starts what comes first. A release that was known, as after a re-run, is started only where it never was and nothing
 * newer took its place: registering again must not bring an old release back (R17).
 */
async function startFirst(context, ground, { release, added }) {
    const { ledger } = ground;
    const isNewest = release.preview || ledger.serviceState.latest?.id === release.id;
    const stops = firstStops(ground.policy, nameOf(release)).filter(({ name }) => added || (isNewest && !wasTried(ledger, name, release)));
    if (stops.length === 0)
        return [];
    const wishes = stops.map((environment) => ({ environment, release: nameOf(release) }));
    return advance(context, { only: new Set(stops.map(({ name }) => name)), wishes, dryRun: false, ground });
}

;// CONCATENATED MODULE: ./build/src/promotion/resume-summary.js

const DEEDS = {
    settled: "settled",
    dispatched: "started",
    waits: strong("waits"),
    rejected: strong("refused"),
    unknown: strong("not judged"),
    stuck: strong("stuck"),
};
/** What the controller tells a person. Returns its one sentence. */
function summarizeResume(summary, resumed) {
    const { commanded, transitions } = resumed;
    const done = transitions.filter(({ did }) => did !== "waits" && did !== "unknown" && did !== "stuck");
    const message = [
        ...(commanded === undefined ? [] : [asSentence(commanded)]),
        ...(transitions.length === 0 && commanded !== undefined ? [] : [whatMoved(transitions, done)]),
    ].join(" ");
    summary.heading("Promotions resumed").verdict(strong(verdictOf(resumed, done)), ": ", message);
    if (transitions.length > 0)
        tableOf(summary, transitions);
    return message;
}
function whatMoved(transitions, done) {
    const waiting = transitions.filter(({ did }) => did === "waits" || did === "unknown");
    const stuck = transitions.filter(({ did }) => did === "stuck");
    const sentences = [
        ...(done.length > 0
            ? [`${done.map(({ environment, did, release }) => `${release} to ${environment}: ${did}`).join("; ")}.`]
            : []),
        ...waiting.map(({ environment, release, message }) => `${release} waits for ${environment}: ${message}`),
        ...(stuck.length > 0 ? [`Could not be started: ${stuck.map(({ environment }) => environment).join(", ")}.`] : []),
    ];
    return sentences.length === 0 ? "Nothing was due." : sentences.map(asSentence).join(" ");
}
function verdictOf({ commanded, transitions }, done) {
    if (transitions.some(({ did }) => did === "stuck"))
        return "Stuck";
    if (done.length > 0)
        return "Moved";
    if (commanded !== undefined)
        return "Done";
    return transitions.length > 0 ? "Waiting" : "Nothing to do";
}
/** A command's answer ends with what the person wrote, which may have no full stop. */
function asSentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** What was done, environment by environment. */
function tableOf(summary, transitions) {
    summary.table(["Environment", "What", "Release", "Promotion", "Why"], transitions.map(({ environment, promotion, release, did, message }) => [
        environment,
        DEEDS[did],
        code(release),
        code(promotion),
        message,
    ]));
}

;// CONCATENATED MODULE: ./build/src/registration/summary.js



/** What a registration tells a person: the release, its bytes, and where it is going. */
function summarizeRegistration(summary, release, told) {
    summary.heading(`Release ${describeRelease(release)}`);
    summary.verdict(...summary_verdictOf(release, told.decision));
    if (told.transitions.length > 0)
        tableOf(summary.heading("Where it goes first"), told.transitions);
    summary.heading("What it is made of").table(["Artifact", "Kind", "Digest"], release.artifacts.map(({ name, kind, digest }) => [name, kind, code(digest)]));
    const more = [
        ...(release.compare === null ? [] : [markdown_link("What changed since the release before", release.compare)]),
        ...(release.notes === null ? [] : [markdown_link("Release notes", release.notes)]),
    ];
    summary.paragraph("Commit ", markdown_link(release.commit.slice(0, 12), `${told.repositoryUrl}/commit/${release.commit}`), ", built by ", markdown_link(`run ${release.run.id}`, `${told.repositoryUrl}/actions/runs/${release.run.id}`), ".", ...more.flatMap((each) => [" ", each, "."]));
}
function summary_verdictOf({ preview, artifacts }, decision) {
    const what = artifacts.length === 1 ? "one artifact" : `${artifacts.length} artifacts`;
    const kind = preview ? "a preview" : "a release";
    switch (decision) {
        case "registered":
            return [strong("Registered"), `: ${kind} of ${what}, pinned by digest.`];
        case "unchanged":
            return [strong("Unchanged"), ": the same content was registered before."];
        case "dry-run":
            return [strong("Dry run"), `: this would be ${kind} of ${what}. Nothing was changed.`];
    }
}

;// CONCATENATED MODULE: ./build/actions/register.js







/** Registers what a build produced as a release. */
const actions_register_register = action({
    name: "register",
    description: "Registers what a build produced as a release: every artifact pinned to the digest of its bytes.",
    inputs: {
        artifacts: maybe({
            description: "One artifact a line: `name`, `name=artifact`, `name=run:<id>/artifact`, `name=commit`, `name=asset:<tag>/<asset>`. Without it: what the policy declares, then `$GITHUB_ARTIFACTS_LIST`.",
        }),
        service: maybe({ description: "The service, where the policy declares several." }),
        version: maybe({ description: "A version for people; it names one release for ever." }),
        notes: maybe({ description: "Address of the release notes, https." }),
        promote: flag({ description: "Start the environments that come first.", default: true }),
        init: flag({ description: "Create the ledger's branch if there never was one.", default: false }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        registered: { means: "the release is new and recorded", exit: "zero" },
        unchanged: { means: "the same content was registered before", exit: "zero" },
        deferred: { means: "the ledger could not be written in time: neither yes nor no", exit: "non-zero" },
        "dry-run": { means: "nothing was changed", exit: "zero" },
    },
    outputs: {
        release: "The release's id.",
        digest: "The release's digest, of which the id is the beginning.",
        artifact: "The digest of the only artifact; empty when there are several.",
        promotions: "JSON: what became of the environments that come first.",
    },
    async run(inputs, world) {
        const client = world.connect(inputs.token);
        const context = contextOf(world, client, inputs);
        const { release, added, transitions } = await register_register(context, world.run, {
            artifacts: inputs.artifacts,
            list: await artifactsList(world),
            version: inputs.version,
            notes: inputs.notes,
            promote: inputs.promote,
            init: inputs.init,
            dryRun: inputs["dry-run"],
            folder: external_node_path_namespaceObject.join(world.run.temp, "env-actions-register"),
        });
        const stuck = transitions.find(({ did }) => did === "stuck");
        const known = added ? "registered" : "unchanged";
        const message = added ? `${release.id} is registered.` : `${release.id} was registered before; nothing changed.`;
        const decision = inputs["dry-run"] ? "dry-run" : known;
        summarizeRegistration(world.summary, release, { decision, transitions, repositoryUrl: context.repositoryUrl });
        const [only, ...others] = release.artifacts;
        return {
            decision,
            reason: known,
            message: inputs["dry-run"] ? `Would be ${known}: ${release.id}.` : message,
            // The release is recorded; what GitHub refused to start is started by the resuming workflow once that is mended.
            ...(stuck === undefined ? {} : { hint: `${stuck.environment}: ${stuck.message}` }),
            failed: stuck !== undefined,
            result: {
                release: { ...release, artifacts: release.artifacts.map((each) => ({ ...each })) },
                promotions: transitions.map((each) => ({ ...each })),
            },
            outputs: {
                release: release.id,
                digest: release.digest,
                artifact: others.length === 0 ? (only?.digest ?? null) : null,
                promotions: transitions.map((each) => ({ ...each })),
            },
        };
    },
});
async function artifactsList(world) {
    const file = world.env("GITHUB_ARTIFACTS_LIST");
    return file === undefined ? undefined : (0,promises_namespaceObject.readFile)(file, "utf8").catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/src/github/people.js





const ROLES = ["none", "read", "triage", "write", "maintain", "admin"];
const PermissionShape = dist/* object */.Ikc({
    permission: dist/* picklist */.KIO(["none", "read", "write", "admin"]),
    role_name: dist/* nullish */.cl6(dist/* string */.YjP()),
    user: PersonShape,
});
/**
 * Somebody's role in the repository. An organization's custom role counts as the built-in one it gives the permission of.
 *
 * @throws GitHubFailure `not-found` when there is no such account
 */
async function getRole(client, o) {
    const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
    const answer = await client.rest("read", route, { ...repo_inRepo(o.repo), username: o.login });
    const found = parse_parse(PermissionShape, answer.data, route);
    if (found.user.login.toLowerCase() !== o.login.toLowerCase()) {
        throw (0,github_errors/* unexpected */.os)(route, `asked about ${o.login}, got ${found.user.login}`);
    }
    const { id, bot } = found.user;
    return { id, bot, role: roleOf(found.role_name ?? "", found.permission) };
}
/** `permission` folds maintain into write and triage into read, so it is only used when the role is not a built-in one. */
function roleOf(name, permission) {
    const builtIn = ROLES.find((role) => role === name);
    if (builtIn === undefined)
        return permission;
    // A custom role could be named like a built-in one; it may not give more than the permission behind it.
    return builtIn === permission || FOLDED[builtIn] === permission ? builtIn : permission;
}
const FOLDED = {
    none: "none",
    read: "read",
    triage: "read",
    write: "write",
    maintain: "write",
    admin: "admin",
};

;// CONCATENATED MODULE: ./build/src/promotion/command.js





const WORD = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;
const MOST_WHY = 500;
const KNOWN = ["/promote <environment> [release]", "/lock <environment> <why>", "/unlock <environment> <why>"];
/** Line ends of any kind, control characters, and what hides or reorders text: a reason is one line that reads as it is. */
const command_HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/**
 * Reads one command, exactly: the first line only, words of ASCII, nothing unknown (R44); a reason may be in any language.
 * Throws `Stop` `command-refused` with what is allowed.
 */
function readCommand(text) {
    const [line = ""] = text.split(/\r?\n/, 1);
    const [verb, environment, ...rest] = line.replace(/^[ \t]+|[ \t]+$/g, "").split(/[ \t]+/);
    if (verb !== "/lock" && verb !== "/unlock" && verb !== "/promote")
        throw command_refused(`"${(verb ?? "").slice(0, 100)}" is not a command.`);
    if (environment === undefined || !WORD.test(environment))
        throw command_refused(`${verb} needs an environment.`);
    if (verb === "/promote") {
        const [release, ...more] = rest;
        if (more.length > 0 || (release !== undefined && !WORD.test(release)))
            throw command_refused("/promote takes an environment and at most one release.");
        return { kind: "promote", environment, release };
    }
    const said = rest.join(" ");
    if (command_HIDDEN.test(said))
        throw command_refused(`${verb} takes a reason of visible characters.`);
    const why = said.trim();
    if (why.length < 3 || why.length > MOST_WHY)
        throw command_refused(`${verb} needs a reason of 3 to ${MOST_WHY} characters.`);
    return { kind: verb === "/lock" ? "lock" : "unlock", environment, why };
}
function command_refused(message) {
    return new Stop("command-refused", message, `Commands: ${KNOWN.join(", ")}.`);
}
/** Who may: to promote, a person who may write; to lock and unlock, one who may maintain. Bots may nothing. */
async function authorize(context, command, login) {
    const person = await getRole(context.client, { repo: context.repo, login });
    const needed = command.kind === "promote" ? ["write", "maintain", "admin"] : ["maintain", "admin"];
    if (!person.bot && needed.includes(person.role))
        return person;
    throw new Stop("command-refused", `${login} has the role ${person.role} here; /${command.kind} needs ${needed[0]}${person.bot ? ", and a person" : ""}.`, "Ask somebody who has it.");
}
/** Locks or unlocks an environment. Doing it twice changes nothing. Returns whether the ledger was written. */
async function setLock(context, ground, command, reread) {
    const { name } = environmentNamed(ground.policy, command.environment);
    const recorded = await record(context, { ground }, {
        reread: async () => ({ ground: await reread() }),
        decide: (facts) => {
            const locked = stateOf(facts.ground.ledger, name).lock !== null;
            if (locked === (command.kind === "lock"))
                return { drafts: [], result: false };
            const event = command.kind === "lock" ? "environment.locked" : "environment.unlocked";
            const draft = {
                service: facts.ground.service,
                environment: name,
                promotion: null,
                event,
                data: { why: command.why },
            };
            return { drafts: [draft], result: true };
        },
    });
    return recorded.result;
}

;// CONCATENATED MODULE: ./build/src/promotion/resume.js







/** One step of the controller: a command if there is one, then everything that is due in every service. */
async function resume(context, resuming) {
    const commanded = resuming.command === undefined ? undefined : await carryOut(context, resuming, resuming.command);
    const transitions = [];
    for (const service of await servicesOf(context)) {
        transitions.push(...(await advance(service.context, { dryRun: resuming.dryRun, ...service.ground })));
    }
    return { commanded, transitions };
}
/** One context a service. A policy with one service costs one read, which the first look gives. */
async function servicesOf(context) {
    const read = (serviceInput) => readGround({ ...context, serviceInput }, { files: () => [] });
    if (context.serviceInput !== undefined) {
        return [{ context, ground: { ground: await read(context.serviceInput) } }];
    }
    const first = await readGround(context, { files: () => [], anyService: true });
    const { services } = first.policy;
    if (services.length === 0)
        return [{ context, ground: { ground: first } }];
    return services.map((serviceInput) => ({ context: { ...context, serviceInput }, ground: {} }));
}
async function carryOut(context, { login, dryRun }, text) {
    const command = readCommand(text);
    const person = await authorize(context, command, login);
    const acting = { ...context, actor: { id: person.id, login } };
    const choice = readChoice(command.kind === "promote" ? command.release : undefined);
    const reread = () => readGround(acting, { environment: command.environment, files: (service) => filesOf(choice, service) });
    const ground = await reread();
    const environment = environmentNamed(ground.policy, command.environment);
    if (command.kind !== "promote") {
        if (dryRun)
            return `Would ${command.kind} ${environment.name}.`;
        const changed = await setLock(acting, ground, command, reread);
        return changed
            ? `${environment.name} is ${command.kind}ed: ${command.why}`
            : `${environment.name} was ${command.kind}ed already.`;
    }
    if (environment.workflow === undefined) {
        throw new Stop("command-refused", `${environment.name} has no workflow: it is deployed by the job that calls promote.`, "Start that job, or give the environment a workflow: in the policy.");
    }
    const asked = { environment: environment.name, choice, promotion: undefined, cause: "person" };
    const { verdict, facts } = await ask(acting, { asked, requester: acting.actor, dryRun, ground });
    return say(verdict, facts).message;
}

;// CONCATENATED MODULE: ./build/actions/resume.js





/** Resumes promotions: the root `action.yml`. */
const resume_resume = action({
    name: "resume",
    description: "Resumes promotions: takes every transition that is due, and carries out a command.",
    inputs: {
        command: maybe({
            description: "One command: `/promote <environment> [release]`, `/lock <environment> <why>`, `/unlock <environment> <why>`.",
        }),
        service: maybe({ description: "The service, where the policy declares several." }),
        ledger: input_text({ description: "The branch of the ledger.", default: "env-actions" }),
        "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
        token: secret({ description: "A token for this repository.", default: expression("github.token") }),
        job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
    },
    decisions: {
        moved: { means: "something was due and was done", exit: "zero" },
        nothing: { means: "nothing was due", exit: "zero" },
        deferred: { means: "the ledger could not be written in time: neither yes nor no", exit: "non-zero" },
        "dry-run": { means: "nothing was changed", exit: "zero" },
    },
    outputs: { transitions: "JSON: what was done, environment by environment." },
    async run(inputs, world) {
        const client = world.connect(inputs.token);
        const context = contextOf(world, client, inputs);
        const resumed = await resume(context, {
            command: inputs.command,
            login: world.run.triggeringActor,
            dryRun: inputs["dry-run"],
        });
        const { transitions, commanded } = resumed;
        const moved = commanded !== undefined || transitions.some(({ did }) => did !== "waits" && did !== "unknown" && did !== "stuck");
        const stuck = transitions.find(({ did }) => did === "stuck");
        const message = summarizeResume(world.summary, resumed);
        const rows = transitions.map((each) => ({ ...each }));
        return {
            decision: inputs["dry-run"] ? "dry-run" : moved ? "moved" : "nothing",
            reason: stuck !== undefined ? "stuck" : moved ? "due" : "nothing-due",
            message,
            ...(stuck === undefined ? {} : { hint: `${stuck.environment}: ${stuck.message}` }),
            failed: stuck !== undefined,
            result: { transitions: rows, command: commanded ?? null },
            outputs: { transitions: rows },
        };
    },
});

;// CONCATENATED MODULE: ./build/actions/index.js
/** Every door of the suite. Launchers in `dist/` import one of these and `run` or `runPost`. */





var __webpack_exports__promote = __webpack_exports__.pt;
var __webpack_exports__register = __webpack_exports__.kz;
var __webpack_exports__resume = __webpack_exports__.U;
var __webpack_exports__run = __webpack_exports__.eF;
var __webpack_exports__runPost = __webpack_exports__.a2;
export { __webpack_exports__promote as promote, __webpack_exports__register as register, __webpack_exports__resume as resume, __webpack_exports__run as run, __webpack_exports__runPost as runPost };
