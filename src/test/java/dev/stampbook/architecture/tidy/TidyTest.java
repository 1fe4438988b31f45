package dev.stampbook.architecture.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The style of the project, line by line. What a machine can see, no reviewer has to say.
class TidyTest {

    private static final Sources PROJECT = Sources.of(Path.of(""));

    /// How code and templates ask for words; the key is the first group.
    private static final Pattern ASKING =
            Pattern.compile("\\.say\\(\\s*(?:[\\w.()]+,\\s*)?\"([^\"]+)\"");

    @Test
    void methodsFitOnAScreen() {
        holds(new MethodLength(40, 30), new MethodLength(4, 2));
    }

    @Test
    void filesHaveOneSubject() {
        holds(
                new FileLength(Map.of("java", 300, "jte", 80, "css", 120, "js", 60)),
                new FileLength(Map.of("java", 3, "jte", 2, "js", 1)));
    }

    @Test
    void linesHaveAHundredColumns() {
        holds(new LineLength(100));
    }

    @Test
    void packagesCanBeReadAsOneListing() {
        holds(new PackageSize(30), new PackageSize(2));
    }

    @Test
    void packagesTellTheirStory() {
        holds(new PackageStories());
    }

    @Test
    void thingsHaveTheWordOfTheGlossary() {
        holds(new BannedWords());
    }

    @Test
    void methodsNameTheirDeed() {
        holds(NameRule.VAGUE_DEEDS);
    }

    @Test
    void publicTypesAndMethodsSayWhatTheyAre() {
        holds(NameRule.SPEAKING_FACES);
    }

    @Test
    void commentsSayWhy() {
        holds(LineRule.SPEAKING_COMMENTS);
    }

    @Test
    void commentsStayInOnePiece() {
        holds(new WholeComments());
    }

    @Test
    void nothingIsLeftForLaterWithoutAnIssue() {
        holds(LineRule.LOOSE_ENDS);
    }

    @Test
    void linesEndWithTheirLastWord() {
        holds(LineRule.WHITESPACE);
    }

    @Test
    void importsNameOneThingWeChose() {
        holds(new BannedImports());
    }

    @Test
    void nobodySleeps() {
        holds(CallRule.NO_SLEEPING);
    }

    @Test
    void textForMachinesIsTheSameInEveryCountry() {
        holds(CallRule.FORMAT_FOR_MACHINES);
    }

    @Test
    void aTableHasOneWriter() {
        holds(new OneWriterPerTable());
    }

    @Test
    void statementsNameTheirColumns() {
        holds(SqlRule.NAMED_COLUMNS);
    }

    @Test
    void statementsAreToldTheTime() {
        holds(SqlRule.NO_DATABASE_CLOCK);
    }

    @Test
    void stylesWorkFromRightToLeft() {
        holds(LineRule.LOGICAL_CSS);
    }

    @Test
    void templatesHoldMarkupOnly() {
        holds(LineRule.MARKUP_ONLY);
    }

    @Test
    void templatesTakeTheirWordsFromCatalogues() {
        holds(LineRule.WORDS_FROM_CATALOGUES);
    }

    @Test
    void everyTemplateIsRendered() {
        holds(new DeadTemplates());
    }

    @Test
    void everyLanguageSaysTheSame() {
        holds(new Translations());
    }

    @Test
    void everyRefusalHasWords() {
        holds(new SpeakingRefusals());
    }

    @Test
    void wordsAskedForExistAndWordsThatExistAreAskedFor() {
        holds(new UsedWords(ASKING));
    }

    @Test
    void stylesThatExistAreWorn() {
        holds(new UsedStyles());
    }

    private static void holds(TidyRule rule) {
        holds(rule, rule);
    }

    /// Rules about sizes are proved on small specimens, with walls to match.
    private static void holds(TidyRule rule, TidyRule small) {
        Specimens.catchAllOf(small);

        assertThat(rule.check(PROJECT).sorted().map(Violation::toString).toList())
                .as("what breaks the rule")
                .isEmpty();
    }
}
