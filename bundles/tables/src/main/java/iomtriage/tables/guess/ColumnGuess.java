package iomtriage.tables.guess;

import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.SameText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches the texts of a column and guesses what it is. */
final class ColumnGuess {

    /** A column with more different texts than this is not taken for codes. */
    private static final int MOST_CODES = 30;

    /** A trait with more different numbers than this is a number, not a code. */
    private static final int MOST_TRAIT_CODES = 9;

    /** A column of numbers may hold other texts in one cell of so many. */
    private static final int ONE_ODD_IN = 10;

    private static final int FEWEST_NUMBERS = 5;

    private final String name;
    private final ColumnTexts texts = new ColumnTexts();
    private @Nullable List<String> missing;
    private @Nullable List<String> known;

    ColumnGuess(String name) {
        this.name = name;
    }

    void see(String text, long line) {
        texts.see(text, line);
        missing = null;
        known = null;
    }

    String name() {
        return name;
    }

    /** Whether every row had a text of its own that is no measurement. */
    boolean isUnique() {
        return texts.areUnique() && texts.that(text -> text.contains(".")).isEmpty();
    }

    /** Whether its name is one that references have. */
    boolean isCalledId() {
        return NameClue.ID.isIn(name);
    }

    /** Whether its name is one that outcomes have, and it has two values. */
    boolean isCalledOutcome() {
        return NameClue.OUTCOME.isIn(name) && hasTwoValues();
    }

    boolean hasTwoValues() {
        return known().size() == 2 && !texts.areMore();
    }

    /** Whether its name is one that the day of a row has, and it holds days that can be read in one way only. */
    boolean isAsOf() {
        if (!NameClue.AS_OF.isIn(name) || NameClue.BIRTH.isIn(name)) {
            return false;
        }
        List<String> formats = DateGuess.formats(known());
        return !formats.isEmpty() && DateGuess.otherWay(formats).isEmpty();
    }

    /** It as the person's reference. */
    ColumnDraft reference(String why) {
        return text(ColumnUse.ID, why);
    }

    /** It as something to leave out. */
    ColumnDraft excluded(String why) {
        return text(ColumnUse.EXCLUDED, why);
    }

    /** It as the day as of which a row was true. */
    ColumnDraft asOf() {
        String format = DateGuess.formats(known()).get(0);
        return ColumnDraft.of(name, ColumnUse.DATE, ColumnType.DATE)
                .dateFormat(format)
                .missing(missing())
                .because("it holds dates written as " + format
                        + " and its name sounds like the day of the row: people are held out by time");
    }

    /** It as what is to be predicted: a flag, or codes; text where there are too many to be codes. */
    ColumnDraft outcome(String why) {
        List<String> known = known();
        List<String> flag = flag(known);
        ColumnDraft draft = !flag.isEmpty()
                ? coded(ColumnUse.OUTCOME, ColumnType.FLAG, flag, why)
                : known.size() > MOST_CODES || texts.areMore()
                        ? text(ColumnUse.OUTCOME, why)
                        : coded(ColumnUse.OUTCOME, ColumnType.CATEGORY, known, why);
        return draft.missing(missing());
    }

    private List<String> missing() {
        if (missing == null) {
            missing = MissingGuess.of(texts);
        }
        return missing;
    }

    private List<String> known() {
        if (known == null) {
            known = texts.distinct(texts.that(text -> !missing().contains(text)));
        }
        return known;
    }

    /** It as anything else. */
    ColumnDraft guess() {
        Optional<String> nothing = whyItSaysNothing();
        if (nothing.isPresent()) {
            return NameClue.OUTCOME.isIn(name)
                    ? excluded(nothing.get() + ", though its name sounds like an outcome")
                            .unsure()
                    : excluded(nothing.get());
        }
        if (texts.countRows()) {
            return excluded("it numbers the rows, as an index that was exported with them");
        }
        if (NameClue.INDEX.isIn(name)) {
            return excluded("it is called as an index that was exported with the rows: give it a name if it says more")
                    .unsure();
        }
        return byName(known()).missing(missing());
    }

    /** Why neither a feature nor an outcome can be made of it; empty if it has two values. */
    Optional<String> whyItSaysNothing() {
        if (known().isEmpty()) {
            return Optional.of("it is empty throughout");
        }
        if (known().size() > 1 || texts.areMore()) {
            return Optional.empty();
        }
        return Optional.of(
                texts.isFilled()
                        ? "it holds the same throughout"
                        : "it holds one text or nothing: if nothing means no, say so in the table");
    }

    /** In how many rows nothing is known of it. */
    long gaps() {
        return texts.gaps(missing());
    }

    private ColumnDraft byName(List<String> known) {
        if (NameClue.GROUP.isIn(name)) {
            return text(ColumnUse.AUDIT, "its name sounds like a protected trait, which no model may read");
        }
        if (NameClue.NAME_OF_A_PERSON.isIn(name)) {
            return excluded("its name sounds like people's names");
        }
        if (NameClue.PLACE.isIn(name)) {
            return excluded("its name sounds like a place, which stands for whom the system already looks at");
        }
        if (NameClue.AUDITED.isIn(name) && known.size() <= MOST_TRAIT_CODES && NumberGuess.fits(known)) {
            return coded(ColumnUse.FEATURE, ColumnType.CATEGORY, known, "it holds codes in digits: say what each means")
                    .unsure();
        }
        if (DateGuess.areMonths(known)) {
            return excluded("it holds months, which are no feature: give the table a number of months instead");
        }
        List<String> formats = DateGuess.formats(known);
        return formats.isEmpty() ? byTexts(known) : date(formats);
    }

    private ColumnDraft date(List<String> formats) {
        String format = formats.get(0);
        String swapped = DateGuess.otherWay(formats);
        String way = NameClue.BIRTH.isIn(name)
                ? "; for the age give it type DATE, and name it in the \"difference\" of a NUMBER"
                : "; to split by time, give one such column use and type DATE";
        ColumnDraft date = excluded("it holds dates written as " + format
                        + (swapped.isEmpty() ? "" : ", though " + swapped + " would fit too: only you know which")
                        + way)
                .dateFormat(format);
        return swapped.isEmpty() ? date : date.unsure();
    }

    private ColumnDraft byTexts(List<String> known) {
        List<String> flag = flag(known);
        if (!flag.isEmpty()) {
            return coded(ColumnUse.FEATURE, ColumnType.FLAG, flag, "it holds no and yes");
        }
        if (NumberGuess.fits(known)) {
            return numbers(NumberGuess.of(known));
        }
        List<String> odd =
                known.stream().filter(text -> !NumberGuess.isNumber(text)).toList();
        List<String> numbers = known.stream().filter(NumberGuess::isNumber).toList();
        int cells = odd.stream().mapToInt(texts::count).sum();
        if (numbers.size() >= FEWEST_NUMBERS
                && (long) cells * ONE_ODD_IN <= texts.cells()
                && NumberGuess.fits(numbers)) {
            NumberGuess guess = NumberGuess.of(numbers);
            return numbers(guess)
                    .because(guess.why() + ", but " + cells
                            + (cells == 1 ? " cell is none (" : " cells are none (") + texts.often(odd) + "line "
                            + texts.lines(odd)
                            + "): correct the table, or list what such a cell holds under \"missing\"")
                    .unsure();
        }
        return codes(known);
    }

    private ColumnDraft numbers(NumberGuess guess) {
        return new ColumnDraft(name, guess.writing()).topCode(guess.topCode()).because(guess.why());
    }

    private ColumnDraft codes(List<String> known) {
        List<String> ways = DateGuess.ways(known);
        if (!ways.isEmpty()) {
            return excluded("it holds dates written in several ways (" + String.join(", ", ways)
                            + "): write them in one, to split by time or to count from them")
                    .unsure();
        }
        if (texts.areMore() || known.size() > MOST_CODES) {
            return excluded("it holds too many different texts to be codes");
        }
        if (NameClue.OUTCOME.isIn(name)) {
            return coded(
                            ColumnUse.FEATURE,
                            ColumnType.CATEGORY,
                            known,
                            "it holds " + known.size()
                                    + " different texts, and its name sounds like an outcome: if it is"
                                    + " one, name it with --outcome, and with --yes what means that it happened; if it was"
                                    + " recorded later, leave it out with --exclude")
                    .unsure();
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

    /** No and yes, in that order; nothing if the texts are anything else. */
    private static List<String> flag(List<String> known) {
        if (known.size() != 2) {
            return List.of();
        }
        List<String> no = known.stream().filter(SameText::isNo).toList();
        List<String> yes = known.stream().filter(SameText::isYes).toList();
        return no.size() == 1 && yes.size() == 1 ? List.of(no.get(0), yes.get(0)) : List.of();
    }

    private ColumnDraft text(ColumnUse use, String why) {
        return ColumnDraft.of(name, use, ColumnType.TEXT).because(why);
    }

    private ColumnDraft coded(ColumnUse use, ColumnType type, List<String> codes, String why) {
        return ColumnDraft.of(name, use, type).codes(codes).because(why);
    }
}
