/** The counter: whatever is read, typed or pressed becomes one scan, and every scan one answer. */

import { Camera } from "./camera.js";
import { loadDecoder } from "./decoder.js";
import { give } from "./feedback.js";
import { element, isolated, say, tell } from "./panel.js";
import { Scanner } from "./scanner.js";
import { keepShell } from "./shell.js";

/** Remembers, on this device alone, that somebody works with the camera. */
const LOOKS = "stampbook-counter-camera";

/** How many answers an autopilot leaves on the screen. */
const PAST_MAX = 20;

class CounterDesk extends HTMLElement {
    #scanner = new Scanner({
        address: "/counter/scans",
        token: this.#given("csrf"),
        merchant: this.#given("merchant"),
        now: this.#given("now"),
    });
    /** @type {Camera | undefined} */
    #camera;
    #turn = 0;
    /**
     * In autopilot answers come one after the other, as the cards did.
     *
     * @type {Promise<unknown>}
     */
    #line = Promise.resolve();

    connectedCallback() {
        this.addEventListener("submit", (event) => this.#submit(event));
        document.addEventListener("keydown", (event) => this.#typed(event));
        this.#scanner.addEventListener("kept", () => this.#showKept());
        this.#scanner.addEventListener("late", (event) => {
            // What was shown as not yet confirmed is confirmed now, or refused.
            const { detail } = /** @type {CustomEvent} */ (event);
            if (this.querySelector("#answer .outcome--wait")) this.#show(detail);
        });
        this.#part("[data-seen]").addEventListener("click", () => this.#scanner.seen());
        this.#scanner.drain();
        keepShell([this.#given("reader"), this.#given("share"), this.#given("wasm")]);
        if (Camera.possible) this.#offerCamera();
    }

    /** @param {SubmitEvent} event */
    #submit(event) {
        event.preventDefault();
        const form = /** @type {HTMLFormElement} */ (event.target);
        if (form.hasAttribute("data-busy")) return;
        const fields = Object.fromEntries(
            [...new FormData(form)].map(([name, value]) => [name, String(value)]),
        );
        delete fields["_csrf"];
        if (form.hasAttribute("data-entry")) {
            delete fields["scan_id"];
            form.reset();
            // Whoever pressed the button with a mouse types the next code without another click.
            if (matchMedia("(any-pointer: fine)").matches) this.#part("#text").focus();
            this.#enter({ ...fields, mode: this.#given("mode") });
        } else {
            form.toggleAttribute("data-busy", true);
            this.#scan(fields);
        }
    }

    /** @param {Record<string, string>} fields */
    async #enter(fields) {
        const answer = await this.#scan(fields);
        const no = answer.told ? answer.told.tone === "bad" : answer.kind !== "kept";
        const field = /** @type {HTMLInputElement} */ (this.#part("#text"));
        // Selected: a person corrects it, and a scanner that types writes over it.
        if (!no || field.value || this.#given("mode") === "autopilot") return;
        field.value = fields["text"] ?? "";
        field.select();
    }

    /** @param {Record<string, string>} fields */
    #scan(fields) {
        if (this.#given("mode") !== "autopilot") return this.#take(fields);
        const taken = this.#line.then(() => this.#take(fields));
        this.#line = taken;
        return taken;
    }

    /** @param {Record<string, string>} fields */
    async #take(fields) {
        const turn = ++this.#turn;
        const answer = await this.#scanner.submit(fields);
        // Two scans may be on their way: the screen is of the later one.
        if (turn === this.#turn) this.#show(answer);
        return answer;
    }

    /** @param {import("./scanner.js").Answer} answer */
    #show(answer) {
        const place = this.#part("#answer");
        if (answer.told) {
            tell(this, place, answer.told, this.#given("csrf"));
            give(answer.told.tone);
        } else {
            say(this, place, answer.kind);
            give(answer.kind === "kept" ? "wait" : "bad");
        }
        place.scrollIntoView({ block: "nearest" });
        this.#remember(place);
    }

    /**
     * The strip says what is now; below it stands what was.
     *
     * @param {HTMLElement} place
     */
    #remember(place) {
        const past = this.querySelector("[data-past]");
        if (!past) return;
        const panel = /** @type {HTMLElement} */ (place.querySelector(".outcome"));
        const tone = [...panel.classList].find((name) => name.startsWith("outcome--")) ?? "";
        const title = panel.querySelector(".outcome__title")?.textContent ?? "";
        const sign = /** @type {Node} */ (panel.querySelector("svg")?.cloneNode(true) ?? "");
        past.prepend(element("li", `strip__one ${tone}`, [sign, isolated(title)]));
        while (past.children.length > PAST_MAX) past.lastElementChild?.remove();
    }

    /**
     * A scanner that types does not look where the cursor is.
     *
     * @param {KeyboardEvent} event
     */
    #typed(event) {
        const field = /** @type {HTMLInputElement} */ (this.#part("#text"));
        // Some scanners end with a tab.
        if (event.key === "Tab" && document.activeElement === field && field.value) {
            event.preventDefault();
            field.form?.requestSubmit();
            return;
        }
        const writing = document.activeElement?.matches("input, textarea, select");
        if (writing || event.key.length !== 1 || event.key === " ") return;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        field.focus();
        field.select();
    }

    #offerCamera() {
        this.#part(".finder").hidden = false;
        this.#part("[data-open]").addEventListener("click", () => this.#look());
        this.#part("[data-shut]").addEventListener("click", () => this.#shut());
        if (localStorage.getItem(LOOKS)) this.#look();
    }

    async #look() {
        this.#eye(true);
        try {
            const decode = await loadDecoder(this.#given("reader"), this.#given("wasm"));
            const video = /** @type {HTMLVideoElement} */ (this.#part("video"));
            this.#camera = new Camera(video, decode, (text, at) => this.#read(text, at));
            await this.#camera.open("environment");
            localStorage.setItem(LOOKS, "yes");
        } catch {
            this.#shut();
            this.#part("[data-no-camera]").hidden = false;
        }
    }

    #shut() {
        this.#camera?.shut();
        localStorage.removeItem(LOOKS);
        this.#eye(false);
    }

    /** @param {boolean} open */
    #eye(open) {
        this.#part("[data-no-camera]").hidden = true;
        this.#part(".finder__view").hidden = !open;
        this.#part("[data-open]").hidden = open;
        this.#part("[data-shut]").hidden = !open;
    }

    /**
     * @param {string} text
     * @param {number} at
     */
    async #read(text, at) {
        const stamps = this.querySelector("#stamps");
        const fields = { text, read: "camera", mode: this.#given("mode") };
        const count = stamps instanceof HTMLInputElement ? stamps.value : "1";
        if (stamps instanceof HTMLInputElement) stamps.value = "1";
        await this.#scan({ ...fields, stamps: count });
        // From the look that read it to the words on the screen, for whoever finds it slow.
        this.setAttribute("took", String(Math.round(performance.now() - at)));
    }

    async #showKept() {
        const { waiting, late } = await this.#scanner.kept();
        this.#part("[data-waiting]").hidden = waiting.length === 0;
        this.#part("[data-count]").textContent = String(waiting.length);
        this.#part("[data-late]").hidden = late.length === 0;
        const page = document.documentElement.lang;
        // A British till knows 24 hours where the page says only English.
        const own = navigator.languages.find((tag) => tag.split("-")[0] === page);
        const clock = new Intl.DateTimeFormat(own ?? page, {
            hour: "2-digit",
            minute: "2-digit",
        });
        this.#part("[data-refused]").replaceChildren(
            ...late.map((kept) =>
                element("li", "waiting__item", [
                    element("span", "waiting__when", [isolated(clock.format(kept.at))]),
                    isolated(kept.said ?? ""),
                ]),
            ),
        );
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

customElements.define("counter-desk", CounterDesk);
