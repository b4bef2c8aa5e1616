package iomtriage.tables.guess;

import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import java.util.List;
import java.util.stream.Stream;

/** Watches the texts of a column and guesses what it is. */
final class ColumnGuess {

    /** A column with more different texts than this is not taken for codes. */
    private static final int MOST_CODES = 30;

    private static final List<List<String>> NO_AND_YES = List.of(
            List.of("0", "1"), List.of("false", "true"), List.of("no", "yes"), List.of("n", "y"), List.of("f", "t"));
    private static final String AMERICAN = "MM/dd/uuuu";

    private final String name;
    private final ColumnTexts texts = new ColumnTexts();

    ColumnGuess(String name) {
        this.name = name;
    }

    void see(String text) {
        texts.see(text);
    }

    /** Whether every row had a text of its own. */
    boolean isUnique() {
        return texts.areUnique();
    }

    /** Whether its name is one that references have. */
    boolean isCalledId() {
        return NameClue.ID.isIn(name);
    }

    /** Whether it holds dates and its name is one that the day of a row has. */
    boolean isAsOf() {
        return NameClue.AS_OF.isIn(name)
                && !NameClue.BIRTH.isIn(name)
                && !DateGuess.formats(known()).isEmpty();
    }

    /** It as the person's reference. */
    Column reference() {
        return text(ColumnUse.ID, "every row has its own").build();
    }

    /** It as the day as of which a row was true. */
    Column asOf() {
        String format = DateGuess.formats(known()).get(0);
        return ColumnDraft.of(name, ColumnUse.DATE, ColumnType.DATE)
                .dateFormat(format)
                .missing(MissingGuess.of(texts))
                .because("it holds dates written as " + format
                        + " and its name sounds like the day of the row: people are held out by time")
                .build();
    }

    private List<String> known() {
        List<String> missing = MissingGuess.of(texts);
        return texts.that(text -> !missing.contains(text));
    }

    /** It as anything else. */
    Column guess() {
        List<String> missing = MissingGuess.of(texts);
        List<String> known = known();
        if (known.isEmpty()) {
            return text(ColumnUse.EXCLUDED, "it is empty throughout").build();
        }
        if (known.size() == 1 && !texts.areMore()) {
            return text(ColumnUse.EXCLUDED, "it holds the same throughout").build();
        }
        return byName(known).missing(missing).build();
    }

    private ColumnDraft byName(List<String> known) {
        if (NameClue.OUTCOME.isIn(name) && !flag(known).isEmpty()) {
            return coded(ColumnUse.OUTCOME, ColumnType.FLAG, flag(known), "its name sounds like an outcome");
        }
        if (NameClue.GROUP.isIn(name)) {
            return text(ColumnUse.AUDIT, "its name sounds like a protected trait, which no model may read");
        }
        if (NameClue.NAME_OF_A_PERSON.isIn(name)) {
            return text(ColumnUse.EXCLUDED, "its name sounds like people's names");
        }
        if (NameClue.PLACE.isIn(name)) {
            return text(
                    ColumnUse.EXCLUDED,
                    "its name sounds like a place, which stands for whom the system already looks at");
        }
        List<String> formats = DateGuess.formats(known);
        return formats.isEmpty() ? byTexts(known) : date(formats);
    }

    private ColumnDraft date(List<String> formats) {
        String format = formats.get(0);
        String other =
                formats.contains(AMERICAN) && !format.equals(AMERICAN) ? ", though " + AMERICAN + " would fit too" : "";
        String way = NameClue.BIRTH.isIn(name)
                ? "; give the table a column with the age instead"
                : "; to split by time, give one such column use and type DATE";
        return text(ColumnUse.EXCLUDED, "it holds dates written as " + format + other + way)
                .dateFormat(format);
    }

    private ColumnDraft byTexts(List<String> known) {
        List<String> flag = flag(known);
        if (!flag.isEmpty()) {
            return coded(ColumnUse.FEATURE, ColumnType.FLAG, flag, "it holds no and yes");
        }
        if (NumberGuess.fits(known)) {
            NumberGuess numbers = NumberGuess.of(known);
            return new ColumnDraft(name, numbers.writing())
                    .topCode(numbers.topCode())
                    .because(numbers.why());
        }
        if (texts.areMore() || known.size() > MOST_CODES) {
            return text(ColumnUse.EXCLUDED, "it holds too many different texts to be codes");
        }
        return known.stream().allMatch(RangeGuess::isRange)
                ? coded(
                        ColumnUse.FEATURE,
                        ColumnType.ORDERED,
                        RangeGuess.inOrder(known),
                        "it holds ranges; check their order")
                : coded(
                        ColumnUse.FEATURE,
                        ColumnType.CATEGORY,
                        known,
                        "it holds " + known.size() + " different texts; make it ORDERED if they have an order");
    }

    private static List<String> flag(List<String> known) {
        return NO_AND_YES.stream()
                .map(pair ->
                        pair.stream().flatMap(word -> matching(known, word)).toList())
                .filter(found -> found.size() == 2 && known.size() == 2)
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<String> matching(List<String> known, String word) {
        return known.stream().filter(text -> text.equalsIgnoreCase(word));
    }

    private ColumnDraft text(ColumnUse use, String why) {
        return ColumnDraft.of(name, use, ColumnType.TEXT).because(why);
    }

    private ColumnDraft coded(ColumnUse use, ColumnType type, List<String> codes, String why) {
        return ColumnDraft.of(name, use, type).codes(codes).because(why);
    }
}
