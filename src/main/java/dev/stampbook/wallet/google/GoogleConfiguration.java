package dev.stampbook.wallet.google;

import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.wallet.behind.BackOff;
import dev.stampbook.wallet.google.GoogleClient.As;
import dev.stampbook.wallet.google.Lanes.Lane;
import dev.stampbook.wallet.google.account.GoogleAccounts;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How this instance deals with Google: where the settings say, and for whom there is a key.
@Configuration(proxyBeanMethods = false)
class GoogleConfiguration {

    @Bean
    Wire googleWire() {
        return new Wire(Wire.PATIENCE);
    }

    @Bean
    Lanes.Pause googlePause(Clock clock) {
        return Lanes.Pause.by(clock);
    }

    @Bean
    Issuing googleIssuing(GoogleAccounts accounts) {
        return (merchant, lane) ->
                accounts.find(merchant)
                        .map(own -> new As(own.account(), new Issuer(own.issuer()), lane));
    }

    /// What everything here is made with.
    record Tools(Json json, Clock clock, Transactions transactions, Settings settings) {}

    @Bean
    Tools googleTools(Json json, Clock clock, Transactions transactions, Settings settings) {
        return new Tools(json, clock, transactions, settings);
    }

    @Bean
    GoogleClient googleClient(Wire wire, GoogleTurns turns, Lanes.Pause pause, Tools tools) {
        var google = tools.settings().google();
        var tokens = new AccessTokens(wire, tools.json(), google.tokens(), tools.clock());
        var lanes = new Lanes(turns, pause, tools.clock());
        return new GoogleClient(wire, tokens, lanes, tools.json(), google.wallet());
    }

    @Bean
    SaveLink saveLink(Tools tools) {
        var url = tools.settings().web().url();
        var origin = url.getScheme() + "://" + url.getAuthority();
        return new SaveLink(tools.json(), tools.settings().google().save(), origin);
    }

    @Bean
    TellingCard tellingCard(
            GoogleClient client, GoogleContents contents, GoogleClasses classes, Tools tools) {
        return new TellingCard(
                new TellingCard.Parts(client, contents, classes, callbacks(tools)),
                tools.transactions(),
                tools.json());
    }

    /// Google calls over https alone.
    private static Optional<URI> callbacks(Tools tools) {
        return Optional.of(tools.settings().web().url())
                .filter(url -> "https".equals(url.getScheme()))
                .map(url -> URI.create(url + "/google/callback"));
    }

    @Bean
    TellingCards.Parts tellingParts(CardsAtGoogle cards, TellingCard telling, Issuing issuing) {
        return new TellingCards.Parts(cards, telling, issuing, new BackOff(new SecureRandom()));
    }

    @Bean
    TellingCards stampsForGoogle(TellingCards.Parts parts, Tools tools) {
        return new TellingCards(parts, tools.transactions(), tools.clock(), Lane.STAMP);
    }

    @Bean
    TellingCards campaignsForGoogle(TellingCards.Parts parts, Tools tools) {
        return new TellingCards(parts, tools.transactions(), tools.clock(), Lane.CAMPAIGN);
    }

    @Bean
    SavingCards savingCards(
            SavingCards.Rows rows, SavingCards.Desk desk, Transactions transactions, Clock clock) {
        return new SavingCards(rows, desk, transactions, clock);
    }

    @Bean
    SavingCards.Desk savingDesk(TellingCard telling, SaveLink link, Issuing issuing) {
        return new SavingCards.Desk(telling, link, issuing);
    }

    @Bean
    SavingCards.Rows savingRows(
            CardsAtGoogle cards, GoogleReading reading, GoogleContents contents, Traces traces) {
        return new SavingCards.Rows(cards, reading, contents, traces);
    }
}
