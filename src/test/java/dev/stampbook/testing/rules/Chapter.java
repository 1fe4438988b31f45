package dev.stampbook.testing.rules;

import java.util.Locale;

/// The chapters of `docs/rules.md`, in the order of the life of a card and its vouchers.
public enum Chapter {
    SETUP("Setting up a card", "What is proposed and recommended to owners, and why."),
    EARNING("What a bill earns", "Programs by amount; a program per visit gives one for each."),
    STAMPING("When a stamp is given", "Limits are those of a card, whoever stamps it and where."),
    GOALS("Goals, cycles and visits", "Reaching a goal issues its reward, once in each cycle."),
    INACTIVITY("When stamps and cards expire", "Both are off unless the program says otherwise."),
    UNDO("Taking a stamp back", "A stamp is reversed by another entry, and never deleted."),
    VERSIONS("Changing a program", "Every change is a version: for new cycles, or for all cards."),
    ENDS(
            "Archiving and stopping a program",
            "Archived, it gives no more. Stopped, it owes no more."),
    LIVE("Cards that somebody looks at", "As new as the till, for so many and no more."),
    FILES("Programs as files", "A program leaves one business and comes into another."),
    JOINING("One person, one card", "The same person is known again, however she writes herself."),
    VALIDITY("From when until when a voucher is good", "By the clock of the place that issued it."),
    RESTRICTIONS("Where and when a voucher may be used", "By the clock of the place that redeems."),
    REDEMPTION("Redeeming a voucher", "Exactly once, whatever happens."),
    PROOF("Proof that a card is no picture", "For rewards that ask for it."),
    REVERSAL("Taking a redemption back", "Once, with a reason, and not for ever."),
    CODES("Redeem codes", "Shared with the till, generated here, or taken from an imported pool."),
    BATCHES("Vouchers by the thousand", "Made in chunks that survive whatever happens."),
    STAKE("What is outstanding", "Counted from rows, and exact at any moment."),
    PEOPLE("What is known about people", "As little as is wanted, and no longer than that."),
    TRUST("Who may come in", "Whoever was sent away is refused at the next call."),
    COUNTER("At the counter", "A refusal is a normal answer there, in words to say aloud."),
    SETTINGS("What the owner sets", "For the whole business; programs and rewards have the rest.");

    private final String title;
    private final String opening;

    Chapter(String title, String opening) {
        this.title = title;
        this.opening = opening;
    }

    String title() {
        return title;
    }

    String opening() {
        return opening;
    }

    /// The place of the chapter within the page, as links name it.
    String anchor() {
        return title.toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '-');
    }
}
