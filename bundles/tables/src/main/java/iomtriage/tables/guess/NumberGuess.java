package iomtriage.tables.guess;

import iomtriage.tables.specification.NumberWriting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts taken for numbers: how they are written, and the one that is a top code.
 *
 * @param writing how they stand in the file
 * @param topCode the text that means "this many or more"; empty if there is none
 * @param isMixed whether some cells have the sign and others do not
 */
record NumberGuess(NumberWriting writing, String topCode, boolean isMixed) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?<prefix>\\p{Sc}?)\\s?[-+]?"
            + "(?<digits>\\d{1,3}(,\\d{3})+(\\.\\d+)?|(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|"
            + "(\\d{1,3}(\\.\\d{3})+|\\d*),\\d+)\\s?(?<suffix>%?)");
    /** A comma that can only be the decimal sign, and a point that can only be. */
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[^,]*,(\\d{1,2}|\\d{4,})\\D*|[^,]*\\.\\d{3},\\d+\\D*");

    private static final Pattern DECIMAL_POINT =
            Pattern.compile("[^.]*\\.(\\d{1,2}|\\d{4,})\\D*|[^.]*,\\d{3}\\.\\d+\\D*");
    private static final Pattern TOP_CODE = Pattern.compile(
            "\\p{Sc}?\\s?\\d[\\d,]*(\\.\\d+)?\\s?%?\\s*(or (more|older|over|above)|\\+|and (over|above|older))",
            Pattern.CASE_INSENSITIVE);

    /** Whether a text is a number, with or without a sign of money or a percent sign. */
    static boolean isNumber(String text) {
        return isPlain(text) || NUMBER.matcher(text).matches();
    }

    /** Most numbers are digits with at most one point, and a minus before them: that is seen quickly. */
    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int points = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && text.length() - start > points;
    }

    /** Whether a text means "this many or more". */
    static boolean isTopCode(String text) {
        return !isPlain(text) && TOP_CODE.matcher(text).matches();
    }

    /** Whether texts are numbers with at most one top code among them, all in the same unit. */
    static boolean fits(List<String> texts) {
        List<String> others = texts.stream().filter(text -> !isNumber(text)).toList();
        boolean numbers = others.size() < texts.size();
        return numbers
                && (others.isEmpty() || others.size() == 1 && isTopCode(others.get(0)))
                && signs(texts, "prefix").size() <= 1
                && signs(texts, "suffix").size() <= 1
                && !(any(texts, ',', DECIMAL_COMMA) && any(texts, '.', DECIMAL_POINT));
    }

    private static boolean any(List<String> texts, char decimalSign, Pattern pattern) {
        return texts.stream()
                .anyMatch(text ->
                        text.indexOf(decimalSign) >= 0 && pattern.matcher(text).matches() && !isTopCode(text));
    }

    /** How texts that {@link #fits fit} are written. */
    static NumberGuess of(List<String> texts) {
        Set<String> prefixes = signs(texts, "prefix");
        Set<String> suffixes = signs(texts, "suffix");
        boolean comma = any(texts, ',', DECIMAL_COMMA);
        boolean grouped = texts.stream().anyMatch(text -> text.contains(comma ? "." : ","));
        NumberWriting writing = new NumberWriting(String.join("", prefixes), String.join("", suffixes), grouped, comma);
        return new NumberGuess(
                writing,
                texts.stream().filter(text -> !isNumber(text)).findFirst().orElse(""),
                texts.stream()
                        .filter(NumberGuess::isNumber)
                        .anyMatch(text -> !text.contains(writing.prefix()) || !text.endsWith(writing.suffix())));
    }

    /** What speaks for it, in plain words. */
    String why() {
        String signs = writing.example().isEmpty() ? "" : ", written as in " + writing.example();
        String mixed = isMixed ? "; some cells lack the sign: check that they are in the same unit" : "";
        return "it holds numbers" + signs + (topCode.isEmpty() ? "" : " with a top code") + mixed;
    }

    private static Set<String> signs(List<String> texts, String group) {
        Set<String> signs = new TreeSet<>();
        for (String text : texts) {
            if (isPlain(text)) {
                continue;
            }
            Matcher number = NUMBER.matcher(text);
            if (number.matches() && !number.group(group).isEmpty()) {
                signs.add(number.group(group));
            }
        }
        return signs;
    }
}
