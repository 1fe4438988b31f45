package dev.stampbook.platform.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.start.OfflineCommand;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// What an auditor finds in the journal of Luna Café after somebody changed the past.
@DoorTest
class VerificationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COFFEE =
            """
            {"name": {"en": "Coffee card"},
             "goals": [{"stamps": 2, "reward":
               {"kind": "voucher", "title": {"en": "Free coffee"}, "redemption": "staff"}}]}
            """;

    @Autowired Shops shops;
    @Autowired Fixtures fixtures;
    @Autowired ChainExporting exporting;

    @TempDir Path folder;

    private Till till;
    private MerchantId merchant;
    private Vandal vandal;
    private String customer;
    private int exports;

    @BeforeEach
    void aCoffeeWasEarnedAndDrunk() {
        var shop = shops.open();
        till = shop.till();
        merchant = MerchantId.parse(shop.merchant()).orElseThrow();
        vandal = new Vandal(fixtures.database(), merchant);
        var program = till.post("/api/v1/programs", JSON.readTree(COFFEE));
        var wish =
                Map.of(
                        "program",
                        program.expect(201).text("/id"),
                        "customer",
                        Map.of("name", "Anna"));
        var card = till.post("/api/v1/cards", wish).expect(201);
        customer = card.text("/customer/id");
        var stamps = "/api/v1/cards/" + card.text("/id") + "/stamps";
        till.post(stamps, Map.of()).expect(201);
        var voucher = till.post(stamps, Map.of()).expect(201).text("/rewards/0/voucher/id");
        till.post("/api/v1/vouchers/" + voucher + "/redemption", Map.of()).expect(201);
    }

    @Test
    void findsAnHonestJournalWhole() throws IOException {
        assertThat(found(export())).isEqualTo("whole");
    }

    @Test
    void staysWholeWhenAPersonIsErased() throws IOException {
        var kept = export();

        till.delete("/api/v1/customers/" + customer).expect(204);

        assertThat(found(export(), kept)).isEqualTo("whole");
        assertThat(Files.readString(export())).doesNotContain("Anna");
    }

    @ParameterizedTest
    @MethodSource("deedsInTheDatabase")
    void namesWhatASuperuserDid(String expected, Consumer<Vandal> deed) throws IOException {
        export();

        deed.accept(vandal);

        assertThat(found(export())).containsPattern(expected);
    }

    static Stream<Arguments> deedsInTheDatabase() {
        return Stream.of(
                deed("entry 3 is not the one that was chained", vandal -> vandal.alters(3)),
                deed("entry 3 is not the one that was chained", vandal -> vandal.backdates(3)),
                deed("entry 3 is missing", vandal -> vandal.deletes(3)),
                deed("entry 2 is not the one", vandal -> vandal.swaps(2, 3)),
                deed("card .* the entries tell", Vandal::appendsAStamp),
                deed("card .* has the stamps 1, the entries tell 0", Vandal::raisesABalance),
                deed("voucher .* is redeemed by null", Vandal::restoresAVoucher));
    }

    private static Arguments deed(String expected, Consumer<Vandal> deed) {
        return Arguments.of(expected, deed);
    }

    @Test
    void anEarlierCheckpointFindsAChainThatWasRebuilt() throws IOException {
        var kept = kept();
        vandal.alters(3);
        vandal.rebuildsEverything();
        var rebuilt = export();

        assertThat(found(rebuilt)).isEqualTo("whole");
        assertThat(found(rebuilt, kept)).contains("behind entry 0, was rebuilt");
    }

    @ParameterizedTest
    @MethodSource("deedsInTheFile")
    void namesWhatWasDoneToAFile(String expected, UnaryOperator<List<String>> deed)
            throws IOException {
        var kept = export();
        var changed = folder.resolve("changed.jsonl");

        Files.write(changed, deed.apply(Files.readAllLines(kept)));

        assertThat(found(changed)).containsPattern(expected);
    }

    static Stream<Arguments> deedsInTheFile() {
        return Stream.of(
                change("entry 4 is missing", lines -> without(lines, lines.get(4))),
                change("entry 4 stands behind entry 4", lines -> with(lines, 5, lines.get(4))),
                change("whose signature is not valid", VerificationTest::withAnotherSeq),
                change("is missing, with all up to", lines -> without(lines, last(lines, "line"))),
                change("card .* is in no table", lines -> without(lines, last(lines, "card"))),
                change("entry 10 stands behind entry 10", VerificationTest::withItsLastTwice),
                change("of no known kind", lines -> with(lines, lines.size(), "{}")));
    }

    private static Arguments change(String expected, UnaryOperator<List<String>> deed) {
        return Arguments.of(expected, deed);
    }

    private static List<String> without(List<String> lines, String gone) {
        return lines.stream().filter(line -> !line.equals(gone)).toList();
    }

    private static List<String> withItsLastTwice(List<String> lines) {
        var last = last(lines, "line");
        return with(lines, lines.indexOf(last) + 1, last);
    }

    private static List<String> with(List<String> lines, int at, String line) {
        var more = new ArrayList<>(lines);
        more.add(at, line);
        return more;
    }

    private static List<String> withAnotherSeq(List<String> lines) {
        var checkpoint = last(lines, "checkpoint");
        return lines.stream()
                .map(
                        line ->
                                line.equals(checkpoint)
                                        ? line.replaceAll("\"seq\": \\d+", "\"seq\": 1")
                                        : line)
                .toList();
    }

    private static String last(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.contains("\"kind\": \"" + kind + "\""))
                .toList()
                .getLast();
    }

    @Test
    void findsACheckpointOfAnotherKey() throws IOException {
        var text = Files.readString(kept());
        var foreign = HexFormat.of().formatHex(Signatures.drawn().getPublic().getEncoded());
        text = text.replaceAll("\"key\":\"[0-9a-f]+", "\"key\":\"" + foreign);

        assertThat(found(export(), Files.writeString(folder.resolve("foreign.json"), text)))
                .contains("another key");
    }

    @Test
    void isACommandThatNeedsNoServer() throws IOException {
        var honest = export();
        var bad = Files.write(folder.resolve("bad"), withAnotherSeq(Files.readAllLines(honest)));

        assertThat(new Verify().run(List.of(honest.toString()))).isZero();
        assertThat(new Verify().run(List.of(bad.toString()))).isEqualTo(1);
        assertThat(new Verify().run(List.of(folder.resolve("none").toString()))).isEqualTo(2);
        assertThat(OfflineCommand.names()).contains("verify");
    }

    private Path export() {
        var file = folder.resolve("export-" + exports++ + ".jsonl");
        exporting.write(merchant, file);
        return file;
    }

    /// The checkpoints as somebody else keeps them.
    private Path kept() throws IOException {
        export();
        return Files.writeString(
                folder.resolve("kept.json"), till.get("/api/v1/checkpoints").expect(200).body());
    }

    private static String found(Path export, Path... kept) throws IOException {
        var evidence = new Evidence();
        evidence.add(export);
        for (var file : kept) {
            evidence.add(file);
        }
        var finding = new Verification().of(export, evidence.checkpoints());
        return finding == null ? "whole" : finding.what();
    }
}
