package dev.stampbook.scan.page;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.platform.web.Caller;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Draws the codes of all cards that a merchant gives out now.
@Component
class JoinCodes {

    private static final int PROGRAMS_MAX = 100;

    private final Programs programs;
    private final Merchants merchants;
    private final Transactions transactions;
    private final String address;

    JoinCodes(
            Programs programs, Merchants merchants, Transactions transactions, Settings settings) {
        this.programs = programs;
        this.merchants = merchants;
        this.transactions = transactions;
        this.address = settings.web().url().toString();
    }

    /// In the language of the merchant: the phone that scans one chooses its own.
    List<JoinCodePage.JoinCode> of(Caller caller, Phrases words) {
        var merchant = caller.actor().merchant();
        return transactions.reading(
                merchant,
                () -> {
                    var locale = merchants.get(merchant).locale();
                    return programs.list(merchant, null, PROGRAMS_MAX).stream()
                            .filter(program -> program.state() == Program.State.PUBLISHED)
                            .map(program -> code(program, locale, words))
                            .toList();
                });
    }

    private JoinCodePage.JoinCode code(Program program, String locale, Phrases words) {
        var language = Locale.forLanguageTag(locale).getLanguage();
        var name = program.rules().name().in(List.of(words.language().toLanguageTag(), locale));
        var link = address + "/" + language + "/j/" + program.slug();
        return new JoinCodePage.JoinCode(name, Symbols.draw(Symbol.QR, link).svg(name), link);
    }
}
