/**
 * The kiosk: customers show a code, read the answer, and go. What it may do is decided on the
 * server; this shows it, in the language of whoever stands there, and forgets her after a while.
 */

import { Camera } from "./camera.js";
import { loadDecoder } from "./decoder.js";
import { give } from "./feedback.js";
import { say, tell } from "./panel.js";
import { Scanner } from "./scanner.js";

/** How long nobody has to do anything until the next customer may come. */
const IDLE = 8000;

/** A scanner that types is faster than anybody. */
const BURST = 400;

class CounterKiosk extends HTMLElement {
    #scanner = new Scanner({
        address: "/counter/kiosk/scans",
        token: this.#given("csrf"),
        merchant: this.#given("merchant"),
        now: this.#given("now"),
    });
    #home = document.documentElement.lang;
    #language = this.#home;
    #idle = 0;
    #locked = false;
    #typed = { text: "", at: 0 };

    connectedCallback() {
        this.addEventListener("submit", (event) => this.#pressed(event));
        this.addEventListener("click", (event) => this.#choose(event));
        this.#part("[data-begin]").addEventListener("click", () => this.#begin());
        this.#part("[data-begin]").hidden = false;
        document.addEventListener("keydown", (event) => this.#key(event));
        document.addEventListener("pointerdown", () => this.#wait());
        document.addEventListener("visibilitychange", () => this.#stayAwake());
        // What came of a stamp that had to wait is no news for whoever stands here now.
        this.#scanner.addEventListener("late", () => this.#scanner.seen());
        this.#scanner.drain();
    }

    /** Screen, sound and camera need somebody to touch the screen once. */
    async #begin() {
        this.#part("[data-begin]").hidden = true;
        document.documentElement.requestFullscreen?.().catch(() => undefined);
        this.#stayAwake();
        try {
            const decode = await loadDecoder(this.#given("reader"), this.#given("wasm"));
            const video = /** @type {HTMLVideoElement} */ (this.#part("video"));
            const camera = new Camera(video, decode, (text) => this.#read(text));
            this.#part(".finder__view").hidden = false;
            await camera.open("user");
        } catch {
            this.#part(".finder__view").hidden = true;
            for (const line of this.querySelectorAll("[data-no-camera]")) {
                line.toggleAttribute("hidden", false);
            }
        }
    }

    #stayAwake() {
        if (!document.hidden) navigator.wakeLock?.request("screen").catch(() => undefined);
    }

    /**
     * Whoever is asked something answers first.
     *
     * @param {string} text
     */
    #read(text) {
        if (!this.querySelector("#answer form")) this.#scan({ text });
    }

    /** @param {Record<string, string>} fields */
    async #scan(fields) {
        const place = this.#part("#answer");
        if (place.ariaBusy === "true" || this.#locked) return;
        place.ariaBusy = "true";
        const asked = this.#face();
        const answer = await this.#scanner.submit({ ...fields, language: asked.lang });
        this.#show(answer, asked);
        place.ariaBusy = "false";
    }

    /**
     * @param {import("./scanner.js").Answer} answer
     * @param {HTMLElement} asked the face of the language in which it was asked
     */
    #show(answer, asked) {
        if (answer.kind === "out" || answer.kind === "locked") return window.location.reload();
        this.#locked = answer.locked ?? false;
        const place = this.#part("#answer");
        place.lang = asked.lang;
        place.dir = asked.dir;
        if (answer.told) {
            tell(asked, place, answer.told, this.#given("csrf"));
            give(answer.told.tone);
        } else {
            say(asked, place, answer.kind);
            give(answer.kind === "kept" ? "wait" : "bad");
        }
        this.#face().hidden = true;
        this.#wait();
    }

    /** @param {SubmitEvent} event */
    #pressed(event) {
        event.preventDefault();
        const form = /** @type {HTMLFormElement} */ (event.target);
        const fields = [...new FormData(form)].filter(([name]) => name !== "_csrf");
        this.#scan(Object.fromEntries(fields.map(([name, value]) => [name, String(value)])));
    }

    /** @param {MouseEvent} event */
    #choose(event) {
        const button = /** @type {HTMLElement} */ (event.target).closest("[data-language]");
        if (button instanceof HTMLElement) this.#speak(button.dataset["language"] ?? this.#home);
    }

    /** @param {string} language */
    #speak(language) {
        this.#language = language;
        for (const face of this.querySelectorAll("[data-face]")) {
            face.toggleAttribute("hidden", face.getAttribute("lang") !== language);
        }
        for (const button of this.querySelectorAll("[data-language]")) {
            const pressed = button.getAttribute("lang") === language;
            button.setAttribute("aria-pressed", String(pressed));
        }
        document.documentElement.lang = language;
        document.documentElement.dir = this.#face().dir;
        this.#part("#answer").replaceChildren();
        this.#wait();
    }

    /**
     * Scanners that type, one character after the other in no time. Nobody types here by hand.
     *
     * @param {KeyboardEvent} event
     */
    #key(event) {
        if (document.activeElement?.matches("input")) return;
        // When the key was pressed, which may be long before a busy tablet comes to it.
        if (event.timeStamp - this.#typed.at > BURST) this.#typed.text = "";
        this.#typed.at = event.timeStamp;
        if (event.key.length === 1) this.#typed.text += event.key;
        if ((event.key === "Enter" || event.key === "Tab") && this.#typed.text.length > 5) {
            event.preventDefault();
            this.#read(this.#typed.text);
            this.#typed.text = "";
        }
    }

    #wait() {
        window.clearTimeout(this.#idle);
        this.#idle = window.setTimeout(() => this.#forget(), IDLE);
    }

    /** The next one reads nothing of the one before. */
    #forget() {
        if (this.#locked) return window.location.reload();
        this.#speak(this.#home);
        window.clearTimeout(this.#idle);
    }

    #face() {
        return this.#part(`[data-face][lang="${this.#language}"]`);
    }

    /** @param {string} selector */
    #part(selector) {
        return /** @type {HTMLElement} */ (this.querySelector(selector));
    }

    /** @param {string} name */
    #given(name) {
        return this.getAttribute(name) ?? "";
    }
}

customElements.define("counter-kiosk", CounterKiosk);
