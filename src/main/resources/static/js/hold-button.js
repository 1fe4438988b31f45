/**
 * Submits the form around it once the button was held down for a second, by finger, mouse or
 * keyboard, so that a voucher is never used by brushing past it. A shorter press goes to the server
 * as it does without script, and the server asks back: not everybody can hold a button.
 */
class HoldButton extends HTMLElement {
    /** @type {number | undefined} */
    #timer;
    #sent = false;

    connectedCallback() {
        const form = /** @type {HTMLFormElement} */ (this.closest("form"));
        const button = /** @type {HTMLButtonElement} */ (this.querySelector("button"));
        button.textContent = this.getAttribute("words");
        form.addEventListener("submit", (event) => {
            // The finger that held the button long enough leaves it while the page is on its way.
            if (this.#sent) event.preventDefault();
        });
        this.addEventListener("pointerdown", () => this.#begin(form));
        for (const end of ["pointerup", "pointerleave", "pointercancel", "keyup", "focusout"]) {
            this.addEventListener(end, () => this.#release());
        }
        this.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            // Enter presses while it goes down, again and again; here once, when it goes up.
            if (event.key === "Enter") event.preventDefault();
            if (!event.repeat) this.#begin(form);
        });
        this.addEventListener("keyup", (event) => {
            if (event.key === "Enter" && !this.#sent) form.requestSubmit();
        });
        this.addEventListener("contextmenu", (event) => event.preventDefault());
    }

    /** @param {HTMLFormElement} form */
    #begin(form) {
        this.#release();
        this.dataset["held"] = "";
        this.#timer = window.setTimeout(() => {
            const held = form.elements.namedItem("held");
            if (held instanceof HTMLInputElement) held.value = "yes";
            this.#sent = true;
            form.submit();
        }, 1000);
    }

    #release() {
        window.clearTimeout(this.#timer);
        delete this.dataset["held"];
    }
}

customElements.define("hold-button", HoldButton);
