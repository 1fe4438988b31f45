package dev.stampbook.wallet.apple;

import static dev.stampbook.card.pass.PassSamples.NOW;
import static dev.stampbook.card.pass.PassSamples.card;
import static org.assertj.core.api.Assertions.assertThat;

import de.brendamour.jpasskit.PKPass;
import de.brendamour.jpasskit.signing.PKInMemorySigningUtil;
import de.brendamour.jpasskit.signing.PKPassTemplateInMemory;
import de.brendamour.jpasskit.signing.PKSigningException;
import de.brendamour.jpasskit.signing.PKSigningInformation;
import dev.stampbook.card.ProgramRules;
import dev.stampbook.card.pass.PassSamples;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.VoucherOffer.Reveal;
import dev.stampbook.wallet.certificate.Signers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// jpasskit, which nobody here has written, reads our passes and builds them anew from what it has
/// understood.
class SecondBuilderTest {

    private static final PassMaking MAKING = new PassMaking();
    private static final NewsDesk NEWS =
            new NewsDesk("https://cards.example/apple", "0123456789abcdef0123456789abcdef");
    private static final Set<String> OF_EVERY_BUILDER =
            Set.of("pass.json", "manifest.json", "signature");

    /// A key of Apple's that they do not have.
    private static final String UNKNOWN_TO_THEM = "suppressStripShine";

    // Jackson 2, which is theirs and nobody else's here.
    private static final com.fasterxml.jackson.databind.ObjectMapper THEIR_JSON =
            new com.fasterxml.jackson.databind.ObjectMapper()
                    .registerModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule());

    @TempDir Path folder;

    static Stream<PassSamples> cards() {
        return Stream.of(
                card(0),
                card(7).nearby(),
                card(10).voucher("Coffee"),
                card(3).coded(Reveal.ALWAYS, Symbol.CODE_128).designed("pass_code", "symbol"),
                card(2).by(ProgramRules.TEN.expiring(null, LocalDate.of(2026, 12, 31))),
                card(4).closed(),
                card(3).coded(Reveal.ALWAYS, Symbol.QR).beside());
    }

    private static Opened ours(PassSamples sample) {
        var order = new PassOrder(sample.content(), NEWS, Signers.signer(), NOW);
        return Opened.of(MAKING.file(order));
    }

    private static PKPass understood(Opened pass) throws IOException {
        var told = (ObjectNode) pass.pass();
        told.remove(UNKNOWN_TO_THEM);
        return THEIR_JSON.readValue(told.toString(), PKPass.class);
    }

    private static Opened built(Opened pass) throws IOException, PKSigningException {
        var template = new PKPassTemplateInMemory();
        for (var file : pass.files().entrySet()) {
            if (!OF_EVERY_BUILDER.contains(file.getKey())) {
                template.addFile(file.getKey(), new ByteArrayInputStream(file.getValue()));
            }
        }
        var chain = Signers.chain();
        var signing = new PKSigningInformation(chain.get(0), Signers.key(), chain.get(1));
        return Opened.of(
                new PKInMemorySigningUtil()
                        .createSignedAndZippedPkPassArchive(understood(pass), template, signing));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void findsNothingWrongWithIt(PassSamples sample) throws IOException {
        var pass = PKPass.builder(understood(ours(sample)));

        assertThat(pass.getValidationErrors()).isEmpty();
        assertThat(pass.isValid()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void sumsUpEveryFileAsWeDo(PassSamples sample) throws Exception {
        var ours = ours(sample);
        var theirs = built(ours);

        assertThat(sums(theirs)).containsExactlyInAnyOrderElementsOf(sums(ours));
    }

    private static List<String> sums(Opened pass) {
        var manifest = pass.json("manifest.json");
        return manifest.propertyNames().stream()
                .filter(name -> !name.equals("pass.json"))
                .map(name -> name + " " + manifest.get(name).asString())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void writesWhatWeHaveWritten(PassSamples sample) throws Exception {
        var ours = ours(sample);

        assertThat(missing("", ours.pass(), built(ours).pass()))
                .containsExactly("/" + UNKNOWN_TO_THEM + " true ");
    }

    /// What stands in ours and not so in theirs, which may say more.
    private static List<String> missing(String path, JsonNode ours, JsonNode theirs) {
        if (ours.isObject()) {
            return ours.propertyStream()
                    .flatMap(
                            part ->
                                    missing(
                                            path + "/" + part.getKey(),
                                            part.getValue(),
                                            theirs.path(part.getKey()))
                                            .stream())
                    .toList();
        }
        if (ours.isArray()) {
            return Stream.iterate(0, at -> at < ours.size(), at -> at + 1)
                    .flatMap(at -> missing(path + "/" + at, ours.get(at), theirs.path(at)).stream())
                    .toList();
        }
        return ours.equals(theirs) ? List.of() : List.of(path + " " + ours + " " + theirs);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void signsForTheSameRoot(PassSamples sample) throws Exception {
        var theirs = built(ours(sample));

        var verdict =
                new OpenSsl(folder)
                        .verify(
                                theirs.file("signature"),
                                theirs.file("manifest.json"),
                                Signers.root());

        assertThat(verdict.code()).as(verdict.said()).isZero();
    }
}
