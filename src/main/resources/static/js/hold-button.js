/**
 * Submits the form around it only after the button was held down for a second, by finger, mouse or
 * keyboard, so that a voucher is never used by brushing past it. Without script the button submits
 * at once and the server asks back instead.
 */
class HoldButton extends HTMLElement {
    /** @type {number | undefined} */
    #timer;

    connectedCallback() {
        const form = /** @type {HTMLFormElement} */ (this.closest("form"));
        const held = form.elements.namedItem("held");
        form.addEventListener("submit", (event) => {
            if (!(held instanceof HTMLInputElement) || held.value !== "yes") event.preventDefault();
        });
        this.addEventListener("pointerdown", () => this.#begin(form));
        for (const end of ["pointerup", "pointerleave", "pointercancel", "keyup", "focusout"]) {
            this.addEventListener(end, () => this.#release());
        }
        this.addEventListener("keydown", (event) => {
            if ((event.key === "Enter" || event.key === " ") && !event.repeat) this.#begin(form);
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
            form.submit();
        }, 1000);
    }

    #release() {
        window.clearTimeout(this.#timer);
        delete this.dataset["held"];
    }
}

customElements.define("hold-button", HoldButton);
