package dev.stampbook.wallet.apple;

import static dev.stampbook.card.pass.PassSamples.NOW;
import static dev.stampbook.card.pass.PassSamples.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.ProgramRules;
import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassSamples;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.VoucherOffer.Reveal;
import dev.stampbook.wallet.certificate.Signers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What phones ask of a pass, held for every kind of card.
class PassMakingTest {

    private static final PassMaking MAKING = new PassMaking();
    private static final NewsDesk NEWS =
            new NewsDesk("https://cards.example/apple", "0123456789abcdef0123456789abcdef");
    private static final Instant END = Instant.parse("2026-12-31T23:00:00Z");
    private static final Pattern LINE =
            Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\" = \"((?:[^\"\\\\\\n]|\\\\.)*)\";");
    private static final String HOSTILE = "L\"una\\ %@ \n\u202E\u0000💥 caf\u00e9 קפה";

    @TempDir Path folder;

    static Stream<PassSamples> cards() {
        return Stream.of(
                card(0),
                card(7).nearby(),
                card(10).voucher("Coffee"),
                card(3).coded(Reveal.ALWAYS, Symbol.QR),
                card(3).coded(Reveal.ALWAYS, Symbol.CODE_128).designed("pass_code", "symbol"),
                card(3).coded(Reveal.ALWAYS, Symbol.EAN_13).designed("pass_code", "symbol"),
                card(2).by(ProgramRules.TEN.expiring(null, LocalDate.of(2026, 12, 31))),
                card(4).closed(),
                card(4).erased(),
                card(5).at(HOSTILE).voucher(HOSTILE),
                beside(Symbol.QR).nearby(),
                beside(Symbol.EAN_13),
                beside(Symbol.CODE_128).at(HOSTILE),
                card(3).until(NOW.minusSeconds(1)).coded(Reveal.ALWAYS, Symbol.QR).beside(),
                beside(Symbol.QR).erased());
    }

    private static PassSamples beside(Symbol symbol) {
        return card(3).until(END).coded(Reveal.ALWAYS, symbol).beside();
    }

    private static byte[] file(PassContent content) {
        return MAKING.file(new PassOrder(content, NEWS, Signers.signer(), NOW));
    }

    private static Opened opened(PassSamples sample) {
        return Opened.of(file(sample.content()));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void opensslVerifiesTheSignature(PassSamples sample) {
        var pass = opened(sample);

        var verdict =
                new OpenSsl(folder)
                        .verify(pass.file("signature"), pass.file("manifest.json"), Signers.root());

        assertThat(verdict.code()).as(verdict.said()).isZero();
    }

    /// For the readers of passes that `bin/lib/lint-passes` asks.
    @Test
    void everyKindIsKeptForItsReaders() throws IOException {
        var kept = Files.createDirectories(Path.of("target", "passes"));
        var samples = cards().toList();
        for (var number = 0; number < samples.size(); number++) {
            var file = file(samples.get(number).content());
            Files.write(kept.resolve("card-" + number + ".pkpass"), file);
        }
        assertThat(kept).isDirectoryContaining("glob:**.pkpass");
    }

    @Test
    void opensslRefusesAnotherManifest() {
        var pass = opened(card(7));
        var other = pass.file("manifest.json").clone();
        other[10] ^= 1;

        var verdict = new OpenSsl(folder).verify(pass.file("signature"), other, Signers.root());

        assertThat(verdict.code()).isNotZero();
    }

    @Test
    void theSignatureSaysWhenAndByWhomAndNothingElse() {
        var told = new OpenSsl(folder).parse(opened(card(7)).file("signature"));

        assertThat(told)
                .contains("pkcs7-signedData", ":contentType", ":messageDigest", ":sha256")
                .contains(":signingTime", "UTCTIME           :261122190000Z")
                .contains("Pass Type ID: pass.example.luna", "TEAM123456", ":G4")
                .doesNotContain("inf ", "l=inf");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theManifestNamesEveryFileByItsSum(PassSamples sample) throws GeneralSecurityException {
        var pass = opened(sample);
        var sums = pass.json("manifest.json");
        var sha1 = MessageDigest.getInstance("SHA-1");

        var named = new HashSet<>(pass.files().keySet());
        named.removeAll(List.of("manifest.json", "signature"));

        assertThat(sums.propertyNames()).containsExactlyInAnyOrderElementsOf(named);
        assertThat(named)
                .allSatisfy(
                        name ->
                                assertThat(sums.get(name).asString())
                                        .isEqualTo(
                                                HexFormat.of()
                                                        .formatHex(sha1.digest(pass.file(name)))));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theDescriptionKeepsTheLimitsOfItsStyle(PassSamples sample) {
        var pass = opened(sample).pass();
        var card = pass.get(pass.has("coupon") ? "coupon" : "storeCard");

        assertThat(pass.at("/formatVersion").asInt()).isEqualTo(1);
        assertThat(pass.at("/passTypeIdentifier").asString()).isEqualTo("pass.example.luna");
        assertThat(pass.at("/teamIdentifier").asString()).isEqualTo("TEAM123456");
        assertThat(pass.at("/serialNumber").asString()).matches("(crd|vch)_[0-9A-Z]{26}");
        assertThat(pass.has("coupon")).isNotEqualTo(pass.has("storeCard"));
        assertThat(pass.at("/organizationName").asString()).isNotBlank();
        assertThat(pass.at("/description").asString()).isNotBlank();
        assertThat(Stream.of("background", "foreground", "label"))
                .allSatisfy(
                        colour ->
                                assertThat(pass.get(colour + "Color").asString())
                                        .matches("rgb\\(\\d{1,3}, \\d{1,3}, \\d{1,3}\\)"));
        assertThat(pass.has("groupingIdentifier")).isFalse();
        assertThat(pass.at("/locations").size()).isLessThanOrEqualTo(10);
        assertThat(card.at("/headerFields").size()).isLessThanOrEqualTo(3);
        assertThat(card.at("/primaryFields").size()).isLessThanOrEqualTo(1);
        assertThat(card.at("/secondaryFields").size() + card.at("/auxiliaryFields").size())
                .isLessThanOrEqualTo(4);
        var fields = fields(card);
        assertThat(fields).extracting(field -> field.get("key")).doesNotHaveDuplicates();
    }

    private static List<JsonNode> fields(JsonNode card) {
        return card.valueStream().flatMap(JsonNode::valueStream).toList();
    }

    @Test
    void oneFieldTellsItsChangeWithItsValue() {
        var telling =
                fields(opened(card(7)).pass().get("storeCard")).stream()
                        .filter(field -> field.has("changeMessage"))
                        .toList();

        assertThat(telling).singleElement().satisfies(PassMakingTest::tells);
    }

    @Test
    void newsTellThemselvesToWhoeverWantsThem() {
        var sample = card(7).news(Texts.of("en", "Pumpkin latte is back."));
        var back = opened(sample).pass().at("/storeCard/backFields/0");

        assertThat(back.get("key").asString()).isEqualTo("news");
        assertThat(back.get("label").asString()).isEqualTo("News");
        assertThat(back.get("value").asString()).isEqualTo("Pumpkin latte is back.");
        assertThat(back.get("changeMessage").asString()).isEqualTo("%@");
    }

    private static void tells(JsonNode field) {
        assertThat(field.get("value").asString()).isEqualTo("7/10");
        assertThat(field.get("changeMessage").asString()).isEqualTo("Your card now stands at %@.");
    }

    @Test
    void theCodeOfTheCardIsReadAloudByItsNumber() {
        var barcode = opened(card(7)).pass().at("/barcodes/0");

        assertThat(barcode.get("format").asString()).isEqualTo("PKBarcodeFormatQR");
        assertThat(barcode.get("message").asString()).isEqualTo("scantoken");
        assertThat(barcode.get("altText").asString()).isEqualTo("7K2M-9QX4-TR8V-3");
    }

    @Test
    void aRedeemCodeStandsOnTheFrontOrIsTheSymbol() {
        var sample = card(3).coded(Reveal.ALWAYS, Symbol.CODE_128);
        var text = opened(sample).pass();
        var symbol = opened(sample.designed("pass_code", "symbol")).pass();

        assertThat(text.at("/storeCard/auxiliaryFields/0/value").asString())
                .isEqualTo(PassSamples.CODE);
        assertThat(text.at("/barcodes/0/message").asString()).isEqualTo("scantoken");
        assertThat(symbol.at("/barcodes/0/message").asString()).isEqualTo(PassSamples.CODE);
        assertThat(symbol.at("/barcodes/0/format").asString()).isEqualTo("PKBarcodeFormatCode128");
        assertThat(symbol.at("/storeCard/auxiliaryFields/0/key").asString()).isEqualTo("next");
    }

    @Test
    void whatEndsHasItsDayAndWhatHasEndedIsVoid() {
        var ending = card(2).by(ProgramRules.TEN.expiring(null, LocalDate.of(2026, 12, 31)));

        assertThat(opened(ending).pass().at("/expirationDate").asString())
                .isEqualTo("2026-12-31T22:59:59Z");
        assertThat(opened(card(2)).pass().has("voided")).isFalse();
        assertThat(opened(card(4).closed()).pass().at("/voided").asBoolean()).isTrue();
    }

    @Test
    void anErasedCardShowsNothingOfAnybody() {
        var pass = opened(card(4).voucher("Cake").erased()).pass();

        assertThat(pass.at("/voided").asBoolean()).isTrue();
        assertThat(pass.has("barcodes")).isFalse();
        assertThat(pass.get("storeCard").isEmpty()).isTrue();
        assertThat(pass.toString()).doesNotContain("viewtoken", "scantoken", "Cake");
    }

    @Test
    void aPassWithoutADeskForNewsAsksNobody() {
        var pass = MAKING.file(new PassOrder(card(7).content(), null, Signers.signer(), NOW));

        assertThat(Opened.of(pass).pass().has("webServiceURL")).isFalse();
        assertThat(opened(card(7)).pass().at("/authenticationToken").asString()).hasSize(32);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyTextHasItsWordsInEveryLanguage(PassSamples sample) {
        var pass = opened(sample);
        var english = keys(pass.strings("en"));

        assertThat(english).contains(pass.pass().at("/organizationName").asString());
        assertThat(List.of("he", "kk", "ko", "vi"))
                .allSatisfy(tag -> assertThat(keys(pass.strings(tag))).isEqualTo(english));
        assertThat(pass.strings("en")).doesNotContain("\u202E", "\u0000", "\uFEFF");
    }

    /// Each line is one entry, whatever the texts hold; the rest would be left over.
    private static List<String> keys(String strings) {
        assertThat(LINE.matcher(strings).replaceAll("")).isBlank();
        return LINE.matcher(strings)
                .results()
                .map(found -> found.group(1).translateEscapes())
                .toList();
    }

    @Test
    void aHostileNameStaysAText() {
        var pass = opened(card(5).at(HOSTILE));

        assertThat(pass.pass().at("/organizationName").asString())
                .isEqualTo("L\"una\\ %@ 💥 caf\u00e9 קפה");
        assertThat(pass.strings("he")).contains("\"L\\\"una\\\\ %@ 💥 caf\u00e9 קפה\" = \"L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "ko-KR"})
    void noMachineChangesAByte(String locale) {
        var order = new PassOrder(card(7).content(), NEWS, Signers.signer(), NOW);
        var here = new PassMaking().file(order);
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            var there = new PassMaking().file(order);

            assertThat(there).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}
