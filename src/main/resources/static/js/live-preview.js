/** @param {number} goal */
function row(goal) {
    // As full as can be, and few, as the server draws them: the first of the best.
    const empty = [6, 5, 4].map((places) => (places - (goal % places)) % places);
    return ["six", "five", "four"][empty.indexOf(Math.min(...empty))];
}

/**
 * Shows on the card beside a form what is typed into it, before it is sent. `deals` has a line for
 * each number of stamps: the bargain, a tab, what it means.
 */
class LivePreview extends HTMLElement {
    connectedCallback() {
        this.addEventListener("input", (event) => {
            const field = event.target;
            if (!(field instanceof HTMLInputElement)) return;
            if (field.name === "goal") this.#count(Number(field.value));
            else if (field.type === "text") this.#show(field.name, field.value);
        });
    }

    /**
     * @param {string} name
     * @param {string} text
     */
    #show(name, text) {
        for (const place of document.querySelectorAll(`[data-shows="${name}"]`)) {
            place.textContent = text;
        }
    }

    /** @param {number} goal */
    #count(goal) {
        const deals = (this.getAttribute("deals") ?? "").split("\n");
        const [deal, meaning] = (deals[goal - 1] ?? "").split("\t");
        if (!Number.isInteger(goal) || deal === undefined || meaning === undefined) return;
        this.#show("goal", String(goal));
        this.#show("deal", deal);
        this.#show("meaning", meaning);
        this.#grid(goal);
    }

    /** @param {number} goal */
    #grid(goal) {
        const grid = document.querySelector("[data-grid]");
        const last = grid?.lastElementChild;
        if (!grid || !last) return;
        const places = Array.from({ length: goal - 1 }, (_, index) => {
            const place = document.createElement("li");
            place.className = "stampcard__stamp";
            place.textContent = String(index + 1);
            return place;
        });
        grid.replaceChildren(...places, last);
        grid.className = `stampcard__grid stampcard__grid--${row(goal)}`;
    }
}

customElements.define("live-preview", LivePreview);
