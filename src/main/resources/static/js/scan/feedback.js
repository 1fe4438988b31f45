/**
 * Sound and vibration of an answer. Words and colour are on the screen; these are for whoever
 * looks at the customer instead.
 */

/** @typedef {"good" | "ask" | "bad" | "wait"} Tone */

/** Frequencies in hertz, one after the other, and how long each lasts in seconds. */
const SOUNDS = {
    good: { notes: [880, 1320], lasts: 0.09 },
    ask: { notes: [660, 660], lasts: 0.12 },
    bad: { notes: [220, 165], lasts: 0.2 },
    wait: { notes: [520], lasts: 0.16 },
};

/** Milliseconds on, off, on. */
const TREMBLES = { good: [60], ask: [60, 70, 60], bad: [250, 90, 250], wait: [30, 60, 30] };

/** @type {AudioContext | undefined} */
let sound;

/** Browsers stay silent until somebody has touched the page, and complain about whoever tries. */
function allowed() {
    return navigator.userActivation?.hasBeenActive ?? true;
}

/** @param {Tone} tone */
export function give(tone) {
    if (!allowed()) return;
    navigator.vibrate?.(TREMBLES[tone]);
    sound ??= new AudioContext();
    const { notes, lasts } = SOUNDS[tone];
    notes.forEach((hertz, place) => play(/** @type {AudioContext} */ (sound), hertz, place, lasts));
}

/**
 * @param {AudioContext} context
 * @param {number} hertz
 * @param {number} place
 * @param {number} lasts
 */
function play(context, hertz, place, lasts) {
    const begin = context.currentTime + place * lasts;
    const voice = context.createOscillator();
    const volume = context.createGain();
    voice.type = "triangle";
    voice.frequency.value = hertz;
    volume.gain.setValueAtTime(0.25, begin);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + lasts);
    voice.connect(volume).connect(context.destination);
    voice.start(begin);
    voice.stop(begin + lasts);
}
