/**
 * A file to choose, in the words of the page. Its face says which one was chosen; the control of
 * the browser, whose words follow the browser, lies over it unseen and does all the work.
 */
class FileField extends HTMLElement {
    connectedCallback() {
        const input = this.querySelector("input");
        const name = this.querySelector("[data-name]");
        if (!input || !name) return;
        const none = name.textContent;
        const tell = () => (name.textContent = input.files?.[0]?.name ?? none);
        input.addEventListener("change", tell);
        // Whoever comes back finds what she chose.
        tell();
        this.dataset.worded = "";
    }
}

customElements.define("file-field", FileField);
