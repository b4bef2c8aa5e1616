package iomtriage.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches the texts of a column and guesses what it is. Keeps a bounded number of different texts. */
final class ColumnGuess {

    /** A column with more different texts than this is not taken for codes. */
    private static final int MOST_CODES = 30;

    private static final int MOST_KEPT = 2_000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern TOP_CODE = Pattern.compile(
            "\\d+(\\.\\d+)?\\s*(or (more|older|over|above)|\\+|and (over|above))", Pattern.CASE_INSENSITIVE);
    private static final Set<String> MISSING =
            Set.of("na", "n/a", "nan", "null", "none", "unknown", "not known", "-", ".", "?", "-99", "999", "-9");
    private static final List<String> DATE_FORMATS =
            List.of("uuuu-MM-dd", "dd/MM/uuuu", "MM/dd/uuuu", "dd.MM.uuuu", "uuuu/MM/dd");
    private static final List<List<String>> NO_AND_YES = List.of(
            List.of("0", "1"), List.of("false", "true"), List.of("no", "yes"), List.of("n", "y"), List.of("f", "t"));
    private static final Pattern OUTCOME = Pattern.compile(
            ".*(outcome|target|label|recidiv|reoffend|reconvict|rearrest|_arrest_year|violated).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUP =
            Pattern.compile(".*(race|ethnic|religio|nationalit|disab|sexuality).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUDITED =
            Pattern.compile("(.*[_ -])?(sex|gender|age[_ -]?(group|band).*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile(
            ".*(postcode|zip|area|lsoa|msoa|puma|ward|district|borough|county).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID =
            Pattern.compile("(.*[_ -])?(id|ref|reference|subject|person|urn|pnc)", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final Map<String, Integer> texts = new TreeMap<>();
    private long rows;
    private long empty;
    private boolean more;

    ColumnGuess(String name) {
        this.name = name;
    }

    void see(String text) {
        rows++;
        String cell = text.strip();
        if (cell.isEmpty()) {
            empty++;
        } else if (texts.containsKey(cell) || texts.size() < MOST_KEPT) {
            texts.merge(cell, 1, Integer::sum);
        } else {
            more = true;
        }
    }

    /** Whether every row had a text of its own. */
    boolean isUnique() {
        return empty == 0 && texts.values().stream().allMatch(count -> count == 1);
    }

    /** Whether its name is one that references have. */
    boolean isCalledId() {
        return ID.matcher(name).matches();
    }

    /** What it is taken for; {@code use} ID is for the caller to give. */
    GuessedColumn guess(boolean isId) {
        List<String> missing = texts.keySet().stream()
                .filter(text -> MISSING.contains(text.toLowerCase(Locale.ROOT)))
                .filter(text -> !NUMBER.matcher(text).matches() || isRare(text))
                .toList();
        List<String> known =
                texts.keySet().stream().filter(text -> !missing.contains(text)).toList();
        if (isId) {
            return guessed(ColumnUse.ID, ColumnType.TEXT, List.of(), null, List.of(), null, "every row has its own");
        }
        if (known.isEmpty()) {
            return guessed(
                    ColumnUse.EXCLUDED, ColumnType.TEXT, List.of(), null, missing, null, "it is empty throughout");
        }
        if (known.size() == 1 && !more) {
            return guessed(
                    ColumnUse.EXCLUDED,
                    ColumnType.TEXT,
                    List.of(),
                    null,
                    missing,
                    null,
                    "it holds the same throughout");
        }
        return filled(known, missing);
    }

    private GuessedColumn filled(List<String> known, List<String> missing) {
        List<String> flag = flag(known);
        if (OUTCOME.matcher(name).matches() && !flag.isEmpty()) {
            return guessed(
                    ColumnUse.OUTCOME,
                    ColumnType.FLAG,
                    codes(flag),
                    null,
                    List.of(),
                    null,
                    "its name sounds like an outcome");
        }
        if (GROUP.matcher(name).matches()) {
            return guessed(
                    ColumnUse.AUDIT,
                    ColumnType.TEXT,
                    List.of(),
                    null,
                    missing,
                    null,
                    "its name sounds like a protected trait, which no model may read");
        }
        if (PLACE.matcher(name).matches()) {
            return guessed(
                    ColumnUse.EXCLUDED,
                    ColumnType.TEXT,
                    List.of(),
                    null,
                    missing,
                    null,
                    "its name sounds like a place, which stands for whom the system already looks at");
        }
        String format = dateFormat(known);
        if (format != null) {
            return guessed(
                    ColumnUse.EXCLUDED,
                    ColumnType.TEXT,
                    List.of(),
                    null,
                    missing,
                    format,
                    "it holds dates written as " + format
                            + "; give one such column use and type DATE to split by time");
        }
        if (!flag.isEmpty()) {
            return guessed(ColumnUse.FEATURE, ColumnType.FLAG, codes(flag), null, missing, null, "it holds no and yes");
        }
        return numberOrCodes(known, missing);
    }

    private GuessedColumn numberOrCodes(List<String> known, List<String> missing) {
        List<String> others =
                known.stream().filter(text -> !NUMBER.matcher(text).matches()).toList();
        if (others.isEmpty()) {
            return guessed(ColumnUse.FEATURE, ColumnType.NUMBER, List.of(), null, missing, null, "it holds numbers");
        }
        if (others.size() == 1 && TOP_CODE.matcher(others.get(0)).matches()) {
            return guessed(
                    ColumnUse.FEATURE,
                    ColumnType.NUMBER,
                    List.of(),
                    others.get(0),
                    missing,
                    null,
                    "it holds numbers with a top code");
        }
        if (!more && known.size() <= MOST_CODES) {
            return guessed(
                    ColumnUse.FEATURE,
                    ColumnType.CATEGORY,
                    codes(known),
                    null,
                    missing,
                    null,
                    "it holds " + known.size() + " different texts; make it ORDERED if they have an order");
        }
        return guessed(
                ColumnUse.EXCLUDED,
                ColumnType.TEXT,
                List.of(),
                null,
                missing,
                null,
                "it holds too many different texts to be codes");
    }

    private boolean isRare(String text) {
        return texts.getOrDefault(text, 0) * 20L < rows;
    }

    private static List<String> flag(List<String> known) {
        for (List<String> pair : NO_AND_YES) {
            List<String> found = pair.stream()
                    .flatMap(word -> known.stream().filter(text -> text.equalsIgnoreCase(word)))
                    .toList();
            if (found.size() == 2 && known.size() == 2) {
                return found;
            }
        }
        return List.of();
    }

    private @Nullable String dateFormat(List<String> known) {
        return DATE_FORMATS.stream()
                .filter(format -> known.stream().allMatch(text -> isDate(text, format)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isDate(String text, String format) {
        try {
            LocalDate.parse(
                    text, DateTimeFormatter.ofPattern(format, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static List<Code> codes(List<String> texts) {
        List<Code> codes = new ArrayList<>();
        texts.forEach(text -> codes.add(new Code(text, text.toLowerCase(Locale.ROOT))));
        return codes;
    }

    private GuessedColumn guessed(
            ColumnUse use,
            ColumnType type,
            List<Code> codes,
            @Nullable String topCode,
            List<String> missing,
            @Nullable String dateFormat,
            String why) {
        boolean audited = use == ColumnUse.FEATURE
                && !codes.isEmpty()
                && AUDITED.matcher(name).matches();
        return new GuessedColumn(
                new Column(name, use, type, null, codes, topCode, missing, null, dateFormat, audited),
                audited ? why + "; fairness is audited by it" : why);
    }
}
