package dev.stampbook.card.join;

import dev.stampbook.card.Program;
import dev.stampbook.card.page.Visit;
import dev.stampbook.customer.Email;
import dev.stampbook.platform.mail.Mail;
import dev.stampbook.platform.page.Tongues;
import dev.stampbook.platform.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The letter with the link to a card. Nothing in it was typed by whoever asked for it: she may be
/// a stranger to the one who reads it.
public record LinkLetter(
        Words words, Locale language, Map<String, String> names, String url, Use use) {

    /// What the link is for: it opens a card, or adds the address to one.
    public enum Use {
        OPENING,
        ADDING
    }

    static LinkLetter of(Visit visit, Program program, String url) {
        return new LinkLetter(
                visit.words().words(),
                visit.words().language(),
                Map.of(
                        "program", visit.told(program.rules().name()),
                        "merchant", visit.merchant().name()),
                url,
                Use.OPENING);
    }

    /// The same for a link that adds the address to a card.
    LinkLetter adding() {
        return new LinkLetter(words, language, names, url, Use.ADDING);
    }

    /// What it is about.
    public String line() {
        return say(use == Use.ADDING ? "letter.adding.line" : "letter.line");
    }

    /// What the link does.
    public String go() {
        return say(use == Use.ADDING ? "address.open.go" : "link.open.go");
    }

    /// What somebody does who did not ask for it.
    public String ignore() {
        return say(use == Use.ADDING ? "letter.adding.ignore" : "letter.ignore");
    }

    /// The language tag for `<html lang>`.
    public String lang() {
        return language.toLanguageTag();
    }

    /// The writing direction for `<html dir>`.
    public String dir() {
        return Tongues.direction(language);
    }

    /// The words of a key, with the names of program and merchant.
    public String say(String key) {
        return words.say(language, key, names);
    }

    /// The name of the merchant.
    public String merchant() {
        return names.getOrDefault("merchant", "");
    }

    /// The same words without any markup.
    String text() {
        return String.join(
                        "\n\n",
                        List.of(
                                line(),
                                go() + ":\n" + url,
                                say("letter.until"),
                                ignore(),
                                "--\n" + merchant()))
                + "\n";
    }

    /// The letter to an address, with its pages drawn.
    Mail mail(Email to, String html) {
        return new Mail(merchant(), reachable(to), lang(), say("letter.subject"), text(), html);
    }

    /// The name of the mailbox as it was written, at the domain as mail servers know it.
    private static String reachable(Email to) {
        var name = to.written().substring(0, to.written().lastIndexOf('@'));
        return name + to.normal().substring(to.normal().lastIndexOf('@'));
    }
}
