package dev.stampbook.architecture.tidy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A rule that one line alone can break, told by a pattern.
record LineRule(
        String specimens, List<String> endings, Pattern banned, String wrong, String instead)
        implements TidyRule {

    private static final List<String> WRITTEN =
            List.of("java", "jte", "css", "js", "sql", "sh", "properties", "yaml", "yml");

    static final TidyRule LOOSE_ENDS =
            new LineRule(
                    "LooseEnds",
                    WRITTEN,
                    Pattern.compile("\\bFIXME\\b|\\bTODO\\b(?!.*#\\d)"),
                    "a loose end",
                    "do it now, or open an issue and write its number: #12");

    static final TidyRule WHITESPACE =
            new LineRule(
                    "Whitespace",
                    WRITTEN,
                    Pattern.compile("\\t|[ \\u00a0]$"),
                    "a tab or a space at the end",
                    "indent by spaces and end lines with their last word (bin/format)");

    static final TidyRule LOGICAL_CSS =
            new LineRule(
                    "LogicalCss",
                    List.of("css", "jte", "js"),
                    Pattern.compile(
                            "(?<![\\w-])((margin|padding|border|inset|scroll-(margin|padding))-)?"
                                    + "(left|right)(-\\w+)*\\s*:"
                                    + "|border-(top|bottom)-(left|right)"
                                    + "|(text-align|float|clear)\\s*:\\s*(left|right)"
                                    + "|\\.style\\.\\w*([lL]eft|[rR]ight)\\b"),
                    "left and right swap places in Hebrew",
                    "a logical property: inset-inline-start, margin-inline-end, text-align: start");

    static final TidyRule SPEAKING_COMMENTS =
            new LineRule(
                    "SpeakingComments",
                    List.of("java"),
                    Pattern.compile(
                            "^\\s*/\\*\\*|^\\s*(\\*|///)\\s*@(param|return|author|since)\\b"
                                    + "|^\\s*//+\\s*[-=*#]{3}"
                                    + "|^\\s*//\\s.*[;{]$"),
                    "a tag, a banner, dead code or an old-style comment",
                    "a sentence that says why, as /// on declarations and // inside methods");

    static final TidyRule MARKUP_ONLY =
            new LineRule(
                    "MarkupOnly",
                    List.of("jte"),
                    Pattern.compile(
                            "<script(?![^>]*\\b(src|type)=)|<style\\b|\\sstyle=\"|\\son[a-z]+=\""),
                    "script or style inside a template",
                    "a file under static/js or static/css: the content security policy blocks it");

    static final TidyRule WORDS_FROM_CATALOGUES =
            new LineRule(
                    "WordsFromCatalogues",
                    List.of("jte"),
                    Pattern.compile(
                            ">\\s*(?!Stampbook)[^<>{}@$`=()]*\\p{L}{2,}[^<>{}@$`=()]*</"
                                    + "|\\b(placeholder|title|alt|aria-label)=\"[^\"$]*\\p{L}{2,}"),
                    "words in a template",
                    "a key in messages/<module>/en.properties and every other language");

    @Override
    public Stream<Violation> check(Sources sources) {
        return sources.ending(endings.toArray(String[]::new))
                .filter(file -> !file.isRule())
                .flatMap(file -> file.each(banned, wrong, instead));
    }
}
