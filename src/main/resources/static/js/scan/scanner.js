/**
 * The one way from something read, typed or pressed to an answer: a fresh scan id, the queue, one
 * POST. Knows nothing of the page. What is read is hostile: it is sent, and never anything else.
 */

import { Queue } from "./queue.js";

/**
 * What comes back: the server's answer, or why there is none. `kept` is a stamp that will be sent
 * again; `line` needed an answer at once; `out` is a device that is signed in no more.
 *
 * @typedef {object} Told
 * @property {import("./feedback.js").Tone} tone
 * @property {string} title
 * @property {string[]} lines
 * @property {{stamps: number, goal: number} | null} [progress]
 * @property {Choice[]} choices
 *
 * @typedef {object} Choice
 * @property {string} label
 * @property {Record<string, string>} fields
 * @property {boolean} quiet
 * @property {string | null} [bill]
 *
 * @typedef {{kind: string, told?: Told, locked?: boolean}} Answer
 */

const PATIENCE = 8000;
const AGAIN_AFTER = 5000;
const AGAIN_AFTER_MAX = 60000;

/** Answers that come from a server in trouble, or from something that stands before it. */
const TROUBLE = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A random UUID, also where the address is not safe enough for the browser's own. */
export function freshId() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-a$4-$5");
}

/** Tells `kept` whenever what is kept has changed, and `late` when a kept scan was answered. */
export class Scanner extends EventTarget {
    #address;
    #token;
    #door;
    #queue;
    #ahead;
    #inFlight = new Set();
    #pause = AGAIN_AFTER;
    #timer = 0;

    /** @param {{address: string, token: string, merchant: string, now: string}} station */
    constructor({ address, token, merchant, now }) {
        super();
        this.#address = address;
        this.#token = token;
        // Another business, or another way to work, on the same device sends its own.
        this.#door = `${merchant} ${address}`;
        this.#queue = new Queue(this.#door);
        this.#ahead = Date.parse(now) - Date.now();
        window.addEventListener("online", () => this.drain());
    }

    /**
     * @param {Record<string, string>} fields
     * @returns {Promise<Answer>}
     */
    async submit(fields) {
        const id = fields["scan_id"] ?? freshId();
        const kept = { id, door: this.#door, at: this.#now(), fields: { ...fields, scan_id: id } };
        const patient = stamps(fields);
        this.#inFlight.add(id);
        if (patient) await this.#queue.put(kept);
        const answer = await this.#post(kept.fields);
        this.#inFlight.delete(id);
        if (answer.kind === "line" && patient) {
            this.#again();
            this.#changed();
            return { kind: "kept" };
        }
        if (patient) await this.#queue.remove(id);
        if (answer.told) this.drain();
        return answer;
    }

    /** What waits for an answer, and what was refused late. */
    async kept() {
        const all = await this.#queue.all();
        return {
            waiting: all.filter((kept) => !kept.said && !this.#inFlight.has(kept.id)),
            late: all.filter((kept) => kept.said),
        };
    }

    /** Somebody has read what was refused late. */
    async seen() {
        for (const kept of (await this.kept()).late) await this.#queue.remove(kept.id);
        this.#changed();
    }

    /** Sends what waits, oldest first, until the line is down again. */
    async drain() {
        window.clearTimeout(this.#timer);
        for (const kept of (await this.kept()).waiting) {
            if (this.#inFlight.has(kept.id)) continue;
            this.#inFlight.add(kept.id);
            const done = await this.#deliver(kept);
            this.#inFlight.delete(kept.id);
            this.#changed();
            if (!done) return this.#again();
        }
        this.#pause = AGAIN_AFTER;
        this.#changed();
    }

    /**
     * Whether the server has answered one that was kept.
     *
     * @param {import("./queue.js").Kept} kept
     */
    async #deliver(kept) {
        const taken = { taken_at: new Date(kept.at).toISOString() };
        let answer = await this.#post({ ...kept.fields, ...taken });
        if (answer.kind === "choose") answer = await this.#post({ ...follow(kept), ...taken });
        if (["line", "out", "locked"].includes(answer.kind)) return false;
        if (answer.kind === "stamped") await this.#queue.remove(kept.id);
        else await this.#queue.put({ ...kept, said: answer.told?.title ?? "" });
        this.dispatchEvent(new CustomEvent("late", { detail: answer }));
        return true;
    }

    #again() {
        window.clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => this.drain(), this.#pause);
        this.#pause = Math.min(this.#pause * 2, AGAIN_AFTER_MAX);
    }

    #changed() {
        this.dispatchEvent(new Event("kept"));
    }

    #now() {
        return Date.now() + this.#ahead;
    }

    /**
     * @param {Record<string, string>} fields
     * @returns {Promise<Answer>}
     */
    async #post(fields) {
        try {
            const response = await fetch(this.#address, {
                method: "POST",
                headers: { "Content-Type": "application/json", "X-Form-Token": this.#token },
                body: JSON.stringify(fields),
                signal: AbortSignal.timeout(PATIENCE),
            });
            if (!response.ok) return { kind: fault(response.status) };
            const answer = await response.json();
            this.#ahead = Date.parse(answer.now) - Date.now();
            return answer;
        } catch {
            return { kind: "line" };
        }
    }
}

/** @param {number} status */
function fault(status) {
    if (status === 401 || status === 403) return "out";
    return TROUBLE.has(status) ? "line" : "failed";
}

/**
 * Whether it can only become a stamp, which may wait; redemptions never do.
 *
 * @param {Record<string, string>} fields
 */
function stamps(fields) {
    if ("undo" in fields || fields["action"] === "redeem") return false;
    return fields["action"] === "stamp" || !("answers" in fields);
}

/**
 * A card with a reward was stamped while nobody could ask: the stamp is what was meant. Its id
 * follows from the first one, so that it stays the same however often it is sent.
 *
 * @param {import("./queue.js").Kept} kept
 */
function follow(kept) {
    const last = (parseInt(kept.id.slice(-1), 16) ^ 1).toString(16);
    return {
        scan_id: kept.id.slice(0, -1) + last,
        answers: kept.id,
        action: "stamp",
        ...(kept.fields["mode"] ? { mode: kept.fields["mode"] } : {}),
    };
}
