export const id = 548;
export const ids = [548,753,991];
export const modules = {

/***/ 90991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MOST_DAYS: () => (/* binding */ MOST_DAYS),
/* harmony export */   effortOf: () => (/* binding */ effortOf)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30753);

/** Some thousand years of daily events; looked at in a second or two. */
const MOST_DAYS = 1_000_000;
function effortOf(most) {
    let left = most;
    return {
        spend(days) {
            left -= days;
            if (left < 0)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__.CalendarFault("its repetitions are too many to count: shorten or split the series");
        },
    };
}


/***/ }),

/***/ 30753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CalendarFault: () => (/* binding */ CalendarFault),
/* harmony export */   quoted: () => (/* binding */ quoted)
/* harmony export */ });
/** A calendar file that cannot be judged by: malformed, or of a kind whose meaning nobody here knows. */
class CalendarFault extends Error {
    name = "CalendarFault";
}
/** A value of the file for a message: on one line and short. */
function quoted(value) {
    return JSON.stringify(String(value).slice(0, 60).toWellFormed());
}


/***/ }),

/***/ 85548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readClosures: () => (/* binding */ readClosures)
});

// EXTERNAL MODULE: ./build/src/gates/change-window/zone.js
var change_window_zone = __webpack_require__(65202);
// EXTERNAL MODULE: ./build/src/gates/change-window/calendar/effort.js
var calendar_effort = __webpack_require__(90991);
// EXTERNAL MODULE: ./build/src/gates/change-window/calendar/fault.js
var calendar_fault = __webpack_require__(30753);
// EXTERNAL MODULE: ./node_modules/ical.js/dist/ical.js
var ical = __webpack_require__(69571);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/src/gates/change-window/calendar/lines.js

const NUMBER = "[1-9][0-9]{0,4}";
const SIGNED = "[+-]?[0-9]{1,3}";
const LIST = `${SIGNED}(?:,${SIGNED})*`;
const WEEKDAY = "(?:[+-]?[0-9]{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)";
/** What each part of a repetition may say (RFC 5545, 3.3.10). */
const PARTS = {
    FREQ: /^[A-Z]{1,20}$/,
    UNTIL: /^[0-9]{8}(?:T[0-9]{6}Z?)?$/,
    COUNT: new RegExp(`^${NUMBER}$`),
    INTERVAL: new RegExp(`^${NUMBER}$`),
    BYSECOND: new RegExp(`^${LIST}$`),
    BYMINUTE: new RegExp(`^${LIST}$`),
    BYHOUR: new RegExp(`^${LIST}$`),
    BYDAY: new RegExp(`^${WEEKDAY}(?:,${WEEKDAY})*$`),
    BYMONTHDAY: new RegExp(`^${LIST}$`),
    BYYEARDAY: new RegExp(`^${LIST}$`),
    BYWEEKNO: new RegExp(`^${LIST}$`),
    BYMONTH: new RegExp(`^${LIST}$`),
    BYSETPOS: new RegExp(`^${LIST}$`),
    WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
};
/** A calendar, an event, an alarm; some room beyond. */
const DEEPEST = 8;
/**
 * Refuses what the parser would read past: a component that ends under another name, an event outside of the calendar, a
 * file that ends early, and numbers of a repetition that are none (it takes `1e9` for 1). Each of them could hide a freeze.
 *
 * @throws CalendarFault with the number of the line
 */
function checkLines(text) {
    const open = [];
    let closed = false;
    for (const { line, number } of unfolded(text)) {
        const fault = (what) => new calendar_fault.CalendarFault(`line ${number} ${what}`);
        if (closed)
            throw fault("follows the end of the calendar: one file holds one calendar");
        const [, begins, name = ""] = /^(BEGIN|END):(.*)$/i.exec(line) ?? [];
        if (begins === undefined) {
            if (open.length === 0)
                throw fault("is not inside a calendar: the first must be BEGIN:VCALENDAR");
            const repetition = /^RRULE(?:;[^:]*)?:(.*)$/i.exec(line)?.[1];
            const wrong = repetition === undefined ? undefined : wrongPart(repetition);
            if (wrong !== undefined)
                throw fault(`has a repetition that RFC 5545 does not know: ${(0,calendar_fault.quoted)(wrong)}`);
            continue;
        }
        const component = name.trim().toUpperCase();
        if (begins.toUpperCase() === "END") {
            if (open.pop() !== component)
                throw fault(`ends ${(0,calendar_fault.quoted)(name)}, which is not what is open there`);
            closed = open.length === 0;
            continue;
        }
        if ((component === "VCALENDAR") !== (open.length === 0))
            throw fault(`begins ${(0,calendar_fault.quoted)(name)} in the wrong place`);
        if (component === "VEVENT" && open.length !== 1)
            throw fault("begins an event inside of something else");
        if (open.push(component) > DEEPEST)
            throw fault("is nested too deeply");
    }
    if (!closed)
        throw new calendar_fault.CalendarFault("it ends before END:VCALENDAR: a part of it is missing");
}
/** Long lines are folded: the next one begins with a space or a tab (RFC 5545, 3.1). */
function* unfolded(text) {
    let line;
    let from = 1;
    for (const [index, raw] of text
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/)
        .entries()) {
        if (line !== undefined && /^[ \t]/.test(raw)) {
            line += raw.slice(1);
            continue;
        }
        if (line !== undefined && line !== "")
            yield { line, number: from };
        line = raw;
        from = index + 1;
    }
    if (line !== undefined && line !== "")
        yield { line, number: from };
}
function wrongPart(repetition) {
    const seen = new Set();
    for (const part of repetition.toUpperCase().split(";")) {
        const [name = "", value = "", ...more] = part.split("=");
        const form = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
        if (form === undefined || more.length > 0 || seen.has(name) || !form.test(value))
            return part;
        seen.add(name);
    }
    return seen.has("FREQ") ? undefined : repetition;
}

;// CONCATENATED MODULE: ./build/src/gates/change-window/calendar/parse.js




const PropertyShape = dist/* pipe */.FsL(dist/* tupleWithRest */.XU0([dist/* string */.YjP(), dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), dist/* string */.YjP()], dist/* unknown */.L5J()), dist/* transform */.pdi(([name, parameters, type, ...values]) => ({ name, parameters, type, values })));
const ComponentShape = dist/* pipe */.FsL(dist/* tuple */.PVZ([dist/* string */.YjP(), dist/* array */.YOg(PropertyShape), dist/* array */.YOg(dist/* lazy */.RZV(() => ComponentShape))]), dist/* transform */.pdi(([name, properties, components]) => ({ name, properties, components })));
/**
 * Reads an iCalendar file (RFC 5545): one whole calendar.
 *
 * @throws CalendarFault
 */
function parseCalendar(text) {
    checkLines(text);
    const read = dist/* safeParse */.xLC(ComponentShape, parseLines(text.replace(/^\uFEFF/, "")));
    if (!read.success)
        throw new calendar_fault.CalendarFault("it is no iCalendar file");
    return read.output;
}
function parseLines(text) {
    try {
        return ical/* default */.A.parse(text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message.slice(0, 200) : "it cannot be read";
        throw new calendar_fault.CalendarFault(`it is no iCalendar file: ${why}`);
    }
}
/** All of one name. */
function propertiesOf({ properties }, name) {
    return properties.filter((property) => property.name === name);
}
/**
 * The only one of a name, or undefined.
 *
 * @throws CalendarFault when there are several: nobody can say which counts
 */
function propertyOf(component, name) {
    const [first, second] = propertiesOf(component, name);
    if (second !== undefined) {
        throw new calendar_fault.CalendarFault(`a ${component.name.toUpperCase()} has ${name.toUpperCase()} twice`);
    }
    return first;
}
/** The text of the only property of a name, in upper case; for words of the format such as a status. */
function wordOf(component, name) {
    const property = propertyOf(component, name);
    return property === undefined ? undefined : String(property.values[0]).trim().toUpperCase();
}

;// CONCATENATED MODULE: ./build/src/gates/change-window/calendar/repetition.js


const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
/** The parser writes a list of one without a list. */
const oneOrMore = (schema) => dist/* optional */.lqM(dist/* union */.KCZ([
    dist/* array */.YOg(schema),
    dist/* pipe */.FsL(schema, dist/* transform */.pdi((found) => [found])),
]));
const numbers = (least, most) => oneOrMore(dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(least), dist/* maxValue */.cGV(most), dist/* notValue */.Jbn(0)));
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const Shape = dist/* strictObject */.rej({
    freq: dist/* picklist */.KIO(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    interval: dist/* optional */.lqM(count, 1),
    count: dist/* optional */.lqM(count),
    until: dist/* optional */.lqM(dist/* string */.YjP()),
    // The parser counts from 1.
    wkst: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(7)), 2),
    bymonth: numbers(1, 12),
    bymonthday: numbers(-31, 31),
    byyearday: numbers(-366, 366),
    byday: oneOrMore(dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* string */.YjP())),
    bysetpos: numbers(-366, 366),
});
/**
 * Reads a repetition. Those within a day (`FREQ=HOURLY`, `BYHOUR`, \u2026) and by numbers of weeks are refused: no calendar program
 * makes them, and a freeze that nobody can foresee is none.
 *
 * @throws CalendarFault
 */
function readRepetition({ values }) {
    const [value] = values;
    const read = dist/* safeParse */.xLC(Shape, value);
    if (!read.success)
        throw refused(dist/* getDotPath */.BuJ(read.issues[0]) ?? "", value);
    const { freq, wkst, bymonth, bymonthday, byyearday, byday, bysetpos, ...rest } = read.output;
    const weekdays = byday?.map(weekdayOf);
    const ordinal = weekdays?.some(({ nth }) => nth !== 0) === true;
    // What RFC 5545 forbids is read differently by everybody.
    if (ordinal && (freq === "DAILY" || freq === "WEEKLY"))
        throw refused("byday", value);
    if (bymonthday !== undefined && freq === "WEEKLY")
        throw refused("bymonthday", value);
    if (byyearday !== undefined && freq !== "YEARLY")
        throw refused("byyearday", value);
    if (bysetpos !== undefined && [bymonth, bymonthday, byyearday, byday].every((list) => list === undefined)) {
        throw refused("bysetpos", value);
    }
    return {
        every: freq,
        interval: rest.interval,
        count: rest.count,
        until: rest.until,
        weekStart: wkst - 1,
        months: bymonth,
        monthDays: bymonthday,
        yearDays: byyearday,
        weekdays,
        positions: bysetpos,
    };
}
function weekdayOf(text) {
    const [, nth = "0", name = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
    const day = WEEKDAYS.indexOf(name);
    if (day < 0 || Math.abs(Number(nth)) > 53)
        throw refused("byday", { byday: text });
    return { nth: Number(nth), day };
}
function refused(part, value) {
    const [key = ""] = part.split(".");
    const fields = { ...(typeof value === "object" ? value : {}) };
    const found = `${key.toUpperCase()}=${String(fields[key])}`;
    return new calendar_fault.CalendarFault(`an event repeats in a way that is not judged here (${(0,calendar_fault.quoted)(found)}): use days, weeks, months or years`);
}

// EXTERNAL MODULE: ./build/src/policy/day.js
var day = __webpack_require__(39322);
;// CONCATENATED MODULE: ./build/src/gates/change-window/calendar/when.js



/** The values of a property such as DTSTART, EXDATE or RDATE; a period begins when it begins. */
function whensOf(property, zoneOf) {
    const { tzid } = property.parameters;
    if (tzid !== undefined && typeof tzid !== "string")
        throw new calendar_fault.CalendarFault("a time has two time zones");
    return property.values.map((value) => whenOf(value, property, () => zoneOf(tzid)));
}
function whenOf(value, { name, type }, zone) {
    const [, day = "", time, hours = "", minutes = "", seconds = "", utc] = FORM.exec(String(value)) ?? [];
    const date = Date.parse(`${day}T00:00:00Z`);
    const right = (type === "date" && time === undefined) || (type === "date-time" && time !== undefined);
    if (!right || !isDate(day, date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) {
        throw new calendar_fault.CalendarFault(`${name.toUpperCase()} has ${(0,calendar_fault.quoted)(value)}, which is neither a day nor a time`);
    }
    const rest = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
    return { wall: date + rest, zone: utc === "Z" ? change_window_zone/* UTC */.xW : zone(), isDay: type === "date" };
}
const FORM = /^(\d{4}-\d{2}-\d{2})(T(\d{2}):(\d{2}):(\d{2})(Z?))?$/;
/** A day of this era's calendar; the zones of Outlook begin in 1601. */
function isDate(text, date) {
    return (0,day/* isDay */.N)(text) || (text >= "1600-01-01" && !Number.isNaN(date) && new Date(date).toISOString().startsWith(text));
}
/** When it begins, in milliseconds since 1970. */
function momentOf({ wall, zone }) {
    return (0,change_window_zone/* momentsOf */.Zn)(zone, wall).first;
}
/** A moment so far from a wall time that no zone can bring them together, in milliseconds. */
const FAR = 2 * change_window_zone/* DAY */.d_;
/**
 * Whether a wall time of a series is later than its UNTIL: a moment is compared as a moment, anything else as what clocks
 * show, and a day is over at its end.
 */
function isAfter(until, zone) {
    const property = { name: "rrule", parameters: {}, type: until.includes("T") ? "date-time" : "date", values: [until] };
    const [last] = whensOf(property, () => zone);
    if (last === undefined)
        throw new calendar_fault.CalendarFault("a repetition has no end");
    if (last.isDay)
        return (wall) => wall >= last.wall + change_window_zone/* DAY */.d_;
    if (!until.endsWith("Z"))
        return (wall) => wall > last.wall;
    return (wall) => {
        if (Math.abs(wall - last.wall) > FAR)
            return wall > last.wall;
        return (0,change_window_zone/* momentsOf */.Zn)(zone, wall).first > last.wall;
    };
}

;// CONCATENATED MODULE: ./build/src/gates/change-window/calendar/event.js





/**
 * Reads an event.
 *
 * @throws CalendarFault when it is not clear when it is
 */
function readEvent(component, zoneOf) {
    const title = titleOf(component);
    const fault = (what) => new calendar_fault.CalendarFault(`the event ${(0,calendar_fault.quoted)(title ?? "without a title")} ${what}`);
    const one = (name) => {
        const property = propertyOf(component, name);
        return property === undefined ? undefined : whensOf(property, zoneOf)[0];
    };
    const all = (name) => propertiesOf(component, name).flatMap((property) => whensOf(property, zoneOf));
    const start = one("dtstart");
    if (start === undefined)
        throw fault("has no DTSTART");
    const replaced = propertyOf(component, "recurrence-id");
    if (replaced?.parameters["range"] !== undefined) {
        throw fault("changes all later ones of its series (RANGE), which is not judged here: save it as a series of its own");
    }
    const length = lengthOf(component, start, one("dtend"));
    if (length === undefined)
        throw fault("has no end: neither DTEND nor DURATION");
    if (!(length.wall > 0))
        throw fault("ends before it begins, or lasts no time at all");
    const rdates = propertiesOf(component, "rdate").filter(({ type }) => type !== "period");
    const periods = propertiesOf(component, "rdate").filter(({ type }) => type === "period");
    return {
        uid: String(propertyOf(component, "uid")?.values[0] ?? ""),
        title,
        start,
        length,
        repetitions: propertiesOf(component, "rrule").map(readRepetition),
        more: [
            ...rdates.flatMap((property) => whensOf(property, zoneOf)).map((when) => ({ start: when, length })),
            ...periods.flatMap(({ values, ...property }) => values.map((value) => readPeriod(value, (text) => whensOf({ ...property, type: "date-time", values: [text] }, zoneOf)[0]))),
        ],
        except: all("exdate"),
        replaces: one("recurrence-id"),
        cancelled: wordOf(component, "status") === "CANCELLED",
        free: wordOf(component, "transp") === "TRANSPARENT",
    };
}
/** One short line of it. */
function titleOf(component) {
    const text = String(propertiesOf(component, "summary")[0]?.values[0] ?? "")
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
        .trim();
    if (text === "")
        return undefined;
    return text.length > 100 ? `${text.slice(0, 99).toWellFormed()}\u2026` : text.toWellFormed();
}
function lengthOf(component, start, end) {
    if (end !== undefined)
        return between(start, end);
    const duration = propertyOf(component, "duration");
    if (duration !== undefined)
        return readDuration(duration.values[0]);
    return start.isDay ? { wall: change_window_zone/* DAY */.d_, exact: 0 } : undefined;
}
function between(start, end) {
    const exact = momentOf(end) - momentOf(start);
    const wall = start.zone.name === end.zone.name ? end.wall - start.wall : exact;
    // Days are as long as they are on the clocks.
    return start.isDay ? { wall, exact: 0 } : { wall, exact };
}
function readDuration(value) {
    const [whole, weeks = "0", days = "0", hours = "0", minutes = "0", seconds = "0"] = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(String(value)) ?? [];
    if (whole === undefined)
        throw new calendar_fault.CalendarFault(`DURATION has ${(0,calendar_fault.quoted)(value)}, which is no length of time such as PT2H`);
    const rest = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
    const wall = (Number(weeks) * 7 + Number(days)) * change_window_zone/* DAY */.d_ + rest;
    return { wall, exact: rest };
}
function readPeriod(value, whenOf) {
    const [from, to] = Array.isArray(value) ? value : [];
    const start = whenOf(String(from));
    const end = /^\+?P/.test(String(to)) ? undefined : whenOf(String(to));
    if (start === undefined)
        throw new calendar_fault.CalendarFault("RDATE has a period without a beginning");
    const length = end === undefined ? readDuration(to) : between(start, end);
    if (!(length.wall > 0))
        throw new calendar_fault.CalendarFault("RDATE has a period that ends before it begins");
    return { start, length };
}

// EXTERNAL MODULE: ./build/src/gates/change-window/weekly.js
var weekly = __webpack_require__(85531);
;// CONCATENATED MODULE: ./build/src/gates/change-window/calendar/repeat.js


/** The wall times of a repetition in their order, from its start to its end: RFC 5545 (3.3.10) by looking at every day. */
function* repeat({ repetition, start, end, isOver, effort }) {
    const matches = matcherOf(repetition, start);
    const time = start - (0,weekly/* midnight */.Bm)(start);
    let counted = 0;
    for (const period of periodsOf(repetition, start, end)) {
        effort.spend(period.length);
        for (const day of chosen(period.filter(matches), repetition.positions)) {
            const wall = day + time;
            if (wall < start)
                continue;
            counted += 1;
            if (isOver(wall) || (repetition.count !== undefined && counted > repetition.count))
                return;
            yield wall;
        }
    }
}
/** The days that each turn of the repetition looks at. */
function* periodsOf({ every, interval, months, weekStart }, start, end) {
    const first = new Date(start);
    const year = first.getUTCFullYear();
    const today = (0,weekly/* midnight */.Bm)(start);
    for (let turn = 0;; turn += interval) {
        let days;
        let begin;
        switch (every) {
            case "YEARLY":
                begin = Date.UTC(year + turn, 0, 1);
                days = (months ?? MONTHS).toSorted((a, b) => a - b).flatMap((month) => daysOfMonth(year + turn, month - 1));
                break;
            case "MONTHLY":
                begin = Date.UTC(year, first.getUTCMonth() + turn, 1);
                days = daysOfMonth(year, first.getUTCMonth() + turn);
                break;
            case "WEEKLY":
                begin = today + (turn * 7 - ((repeat_weekdayOf(today) - weekStart + 7) % 7)) * change_window_zone/* DAY */.d_;
                days = Array.from({ length: 7 }, (_, index) => begin + index * change_window_zone/* DAY */.d_);
                break;
            case "DAILY":
                begin = today + turn * change_window_zone/* DAY */.d_;
                days = [begin];
                break;
        }
        // Not a number: beyond what dates can say.
        if (!(begin <= end))
            return;
        yield days;
    }
}
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
function daysOfMonth(year, month) {
    const first = Date.UTC(year, month, 1);
    return Array.from({ length: lengthOfMonth(first) }, (_, index) => first + index * change_window_zone/* DAY */.d_);
}
/** Whether a day is one of the repetition's; what it leaves open is taken from its start. */
function matcherOf(repetition, start) {
    const { every, months, yearDays } = repetition;
    let { monthDays, weekdays } = repetition;
    let inMonths = months;
    if (monthDays === undefined && yearDays === undefined && weekdays === undefined) {
        const first = new Date(start);
        if (every === "YEARLY")
            inMonths ??= [first.getUTCMonth() + 1];
        if (every === "YEARLY" || every === "MONTHLY")
            monthDays = [first.getUTCDate()];
        if (every === "WEEKLY")
            weekdays = [{ nth: 0, day: first.getUTCDay() }];
    }
    const byMonth = every === "MONTHLY" || months !== undefined;
    return (day) => {
        const date = new Date(day);
        if (inMonths?.includes(date.getUTCMonth() + 1) === false)
            return false;
        if (monthDays !== undefined && !isNth(monthDays, date.getUTCDate(), lengthOfMonth(day)))
            return false;
        if (yearDays !== undefined && !isNth(yearDays, dayOfYear(day), lengthOfYear(day)))
            return false;
        if (weekdays === undefined)
            return true;
        const [number, length] = byMonth ? [date.getUTCDate(), lengthOfMonth(day)] : [dayOfYear(day), lengthOfYear(day)];
        return weekdays.some((weekday) => isWeekday(weekday, { day: date.getUTCDay(), number, length }));
    };
}
function isWeekday({ nth, day }, at) {
    if (day !== at.day)
        return false;
    if (nth === 0)
        return true;
    return nth > 0 ? Math.ceil(at.number / 7) === nth : Math.ceil((at.length - at.number + 1) / 7) === -nth;
}
/** Whether a number is listed, counted from the first or, when negative, from the last. */
function isNth(listed, number, length) {
    return listed.includes(number) || listed.includes(number - length - 1);
}
function chosen(days, positions) {
    if (positions === undefined)
        return days;
    return days.filter((_, index) => isNth(positions, index + 1, days.length));
}
const repeat_weekdayOf = (day) => new Date(day).getUTCDay();
function lengthOfMonth(day) {
    const date = new Date(day);
    return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
function dayOfYear(day) {
    return Math.floor((day - Date.UTC(new Date(day).getUTCFullYear(), 0, 1)) / change_window_zone/* DAY */.d_) + 1;
}
function lengthOfYear(day) {
    const year = new Date(day).getUTCFullYear();
    return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / change_window_zone/* DAY */.d_;
}

;// CONCATENATED MODULE: ./build/src/gates/change-window/calendar/time-zone.js






/**
 * The zones that a calendar's times name. A name of the IANA database is read from there, as the newest rules count; any other,
 * such as Outlook's "W. Europe Standard Time", from the file's own description (VTIMEZONE).
 *
 * @param local the zone of days and of times without a zone
 * @param until how far descriptions are followed, in milliseconds since 1970
 */
function zonesOf(calendar, local, until, effort) {
    const described = new Map();
    for (const component of calendar.components.filter(({ name }) => name === "vtimezone")) {
        const id = String(propertyOf(component, "tzid")?.values[0] ?? "");
        if (described.has(id))
            throw new calendar_fault.CalendarFault(`the time zone ${(0,calendar_fault.quoted)(id)} is described twice`);
        let zone;
        described.set(id, () => {
            zone ??= describedZone(id, component, until, effort);
            return zone;
        });
    }
    return (id) => {
        if (id === undefined)
            return local;
        const zone = (id.includes("/") ? (0,change_window_zone/* namedZone */.mQ)(id) : undefined) ?? described.get(id)?.() ?? (0,change_window_zone/* namedZone */.mQ)(id);
        if (zone !== undefined)
            return zone;
        throw new calendar_fault.CalendarFault(`the time zone ${(0,calendar_fault.quoted)(id)} is neither in the IANA database nor described in the file (VTIMEZONE)`);
    };
}
function describedZone(name, component, until, effort) {
    const changes = component.components
        .filter((part) => part.name === "standard" || part.name === "daylight")
        .flatMap((part) => changesOf(part, until, effort))
        .sort((left, right) => left.at - right.at);
    const [first] = changes;
    if (first === undefined)
        throw new calendar_fault.CalendarFault(`the time zone ${(0,calendar_fault.quoted)(name)} has neither STANDARD nor DAYLIGHT`);
    return {
        name,
        offsetAt(moment) {
            let [low, high] = [0, changes.length];
            while (low < high) {
                const middle = (low + high) >> 1;
                if ((changes[middle]?.at ?? 0) <= moment)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low === 0 ? first.from : (changes[low - 1]?.to ?? first.from);
        },
    };
}
function changesOf(part, until, effort) {
    const from = offsetOf(part, "tzoffsetfrom");
    const to = offsetOf(part, "tzoffsetto");
    const start = propertyOf(part, "dtstart");
    const [first] = start === undefined ? [] : whensOf(start, () => change_window_zone/* UTC */.xW);
    if (first === undefined || first.isDay)
        throw new calendar_fault.CalendarFault("a time zone's change has no time (DTSTART)");
    // Times of a description are told by the clocks that are about to change.
    const before = { name: "", offsetAt: () => from };
    const walls = new Set([first.wall]);
    for (const property of propertiesOf(part, "rrule")) {
        const repetition = readRepetition(property);
        const isOver = repetition.until === undefined ? () => false : isAfter(repetition.until, before);
        for (const wall of repeat({ repetition, start: first.wall, end: until, isOver, effort }))
            walls.add(wall);
    }
    const more = propertiesOf(part, "rdate").flatMap((property) => whensOf(property, () => change_window_zone/* UTC */.xW));
    for (const { wall } of more)
        walls.add(wall);
    return [...walls].map((wall) => ({ at: wall - from, from, to }));
}
/** Milliseconds of `+01:00`. */
function offsetOf(part, name) {
    const value = String(propertyOf(part, name)?.values[0]);
    const [, sign, hours, minutes, seconds = "0"] = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(value) ?? [];
    if (sign === undefined || Number(hours) > 15 || Number(minutes) > 59) {
        throw new calendar_fault.CalendarFault(`a time zone has no ${name.toUpperCase()} such as +0100`);
    }
    const size = Number(hours) * change_window_zone/* HOUR */.dp + Number(minutes) * change_window_zone/* MINUTE */.pY + Number(seconds) * 1_000;
    return sign === "-" ? -size : size;
}

;// CONCATENATED MODULE: ./build/src/gates/change-window/calendar/read.js








/** Closed times that a file may have within the time that is looked at. */
const MOST_CLOSURES = 20_000;
/** Parts of a calendar that are no events and mean no closed time. */
const SILENT = new Set(["vtimezone", "vtodo", "vjournal", "valarm"]);
/**
 * The closed times of an iCalendar file: its events, unless they are cancelled. Whatever it cannot judge makes the file a
 * fault, never a day without a freeze.
 *
 * @throws CalendarFault
 */
function readClosures(text, reading) {
    const effort = reading.effort ?? (0,calendar_effort.effortOf)(calendar_effort.MOST_DAYS);
    const calendar = parseCalendar(text);
    const method = wordOf(calendar, "method");
    if (method !== undefined && method !== "PUBLISH" && method !== "REQUEST") {
        throw new calendar_fault.CalendarFault(`it is a message about events (METHOD:${(0,calendar_fault.quoted)(method)}), not a calendar: export it again`);
    }
    const zoneOf = zonesOf(calendar, reading.zone, reading.within.to + FAR, effort);
    const events = [];
    for (const component of calendar.components) {
        if (component.name === "vevent")
            events.push(readEvent(component, zoneOf));
        else if (!SILENT.has(component.name) && !component.name.startsWith("x-")) {
            throw new calendar_fault.CalendarFault(`it has ${(0,calendar_fault.quoted)(component.name.toUpperCase())}, which is not judged here: export its events`);
        }
    }
    const replaced = Map.groupBy(events.filter(({ replaces }) => replaces !== undefined), ({ uid }) => uid);
    const closures = [];
    for (const event of events) {
        const inPlace = event.replaces === undefined ? (replaced.get(event.uid) ?? []) : [];
        const except = [...event.except, ...inPlace.flatMap(({ replaces }) => replaces ?? [])];
        if (event.cancelled || (event.free && !reading.freeCloses))
            continue;
        for (const { from, to } of timesOf({ ...event, except }, reading.within, effort)) {
            closures.push({ from, to, why: event.title });
            if (closures.length > MOST_CLOSURES)
                throw new calendar_fault.CalendarFault(`it has more than ${MOST_CLOSURES} closed times`);
        }
    }
    return closures;
}
/** When an event is, among the times that overlap `within`. */
function* timesOf(event, within, effort) {
    const { start, length } = event;
    const isExcept = exceptionsOf(event, within);
    const overlapping = function* (when, lasts) {
        // Most times of an old series are long over; only near ones are worth asking a zone.
        if (when.wall + Math.max(lasts.wall, lasts.exact) + FAR < within.from || when.wall - FAR > within.to)
            return;
        if (isExcept(when))
            return;
        const { first } = (0,change_window_zone/* momentsOf */.Zn)(when.zone, when.wall);
        // The longer of both, so that no clock change makes a freeze shorter.
        const to = Math.max((0,change_window_zone/* momentsOf */.Zn)(when.zone, when.wall + lasts.wall).last, first + lasts.exact);
        if (to > within.from && first < within.to)
            yield { from: first, to };
    };
    // The first time counts, whether the repetition has it or not.
    const walls = new Set([start.wall]);
    yield* overlapping(start, length);
    for (const repetition of event.repetitions) {
        const isOver = repetition.until === undefined ? () => false : isAfter(repetition.until, start.zone);
        for (const wall of repeat({ repetition, start: start.wall, end: within.to + FAR, isOver, effort })) {
            if (walls.has(wall))
                continue;
            if (wall + length.wall + FAR >= within.from)
                walls.add(wall);
            yield* overlapping({ ...start, wall }, length);
        }
    }
    for (const one of event.more) {
        effort.spend(1);
        yield* overlapping(one.start, one.length);
    }
}
/** Whether a time of the series is taken out: named as the same moment, or a whole-day event by its day. */
function exceptionsOf({ except, start, length }, { from, to }) {
    const longest = Math.max(length.wall, length.exact) + FAR;
    const near = except.filter(({ wall }) => wall + longest >= from && wall - FAR <= to);
    const days = new Set(near.filter(({ isDay, wall }) => isDay || isMidnight(wall)).map(({ wall }) => wall));
    const moments = new Set(near.filter(({ isDay }) => !isDay).map(momentOf));
    return (when) => (start.isDay ? days.has(when.wall) : moments.size > 0 && moments.has(momentOf(when)));
}
const isMidnight = (wall) => wall % 86_400_000 === 0;


/***/ })

};
