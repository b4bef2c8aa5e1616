package iomtriage.cli.people;

import iomtriage.tables.specification.SameText;
import iomtriage.tables.specification.YesTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Turns an outcome column's texts into yes and no, or says why not: an outcome has exactly two values, both of them occur,
 * and every row has one.
 */
final class Labels {

    private static final String HAPPENED = "happened";
    private static final String DID_NOT = "did not";

    private final String what;
    private final YesTexts yes;
    private final boolean dropUnlabelled;
    private final List<Person> people = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> asWritten = new HashMap<>();
    /** Which texts that mean that it happened do stand there. */
    private final Set<String> held = new TreeSet<>();

    private final OutcomeTexts seen = new OutcomeTexts();
    private int rows;

    /**
     * @param what the outcome, for messages
     * @param yes the texts that mean it happened; none to recognise the usual ones
     * @param dropUnlabelled whether rows without an outcome are left out instead of refused
     */
    Labels(String what, YesTexts yes, boolean dropUnlabelled) {
        this.what = what;
        this.yes = yes;
        this.dropUnlabelled = dropUnlabelled;
    }

    /** @param place where it stands, for messages */
    void add(Person person, String text, String place) {
        rows++;
        String value = value(text);
        seen.see(value, place);
        if (!text.isEmpty()) {
            people.add(person);
            texts.add(value);
        }
    }

    /** What a text says, however it is written. */
    private String value(String text) {
        if (text.isEmpty()) {
            return text;
        }
        if (yes.include(text)) {
            held.add(SameText.key(text));
        }
        String value = !yes.othersMeanNo() ? SameText.key(text) : yes.include(text) ? HAPPENED : DID_NOT;
        asWritten.putIfAbsent(value, text);
        return value;
    }

    /** A row that cannot be used for another reason, whose outcome may be wanting too. */
    void addUnusable(String text, String place) {
        rows++;
        seen.see(value(text), place);
    }

    /** Whether any row was seen. */
    boolean areAny() {
        return rows > 0;
    }

    /** How many rows have no outcome. */
    int unlabelled() {
        return seen.empty();
    }

    /** Everything that keeps it from being used. */
    List<String> problems() {
        if (rows == 0) {
            return List.of("Cannot use outcome \"" + what + "\": no row is left that it applies to."
                    + " Check the task's \"where\" and the file.");
        }
        List<String> problems = new ArrayList<>();
        if (unlabelled() > 0 && !dropUnlabelled) {
            problems.add(String.format(
                    Locale.UK,
                    "Cannot use outcome \"%s\": it is missing in %,d of %,d rows. Training and measuring need an outcome for"
                            + " every row. Drop them with --drop-unlabelled, or fill the column. It is missing in %s.",
                    what,
                    unlabelled(),
                    rows,
                    seen.emptyPlaces()));
        }
        seen.notBinary()
                .map(fault -> "Cannot use outcome \"" + what + "\": it is not binary. " + fault
                        + " Choose another column, or write \"yes\" of its task as a list, as [\"serious\", \"minor\"]: every"
                        + " other value then means that it did not happen.")
                .or(this::unclear)
                .ifPresent(problems::add);
        return problems;
    }

    private Optional<String> unclear() {
        return meaningYes().size() == 1
                ? Optional.empty()
                : Optional.of("Cannot use outcome \"" + what + "\": "
                        + (yes.texts().isEmpty()
                                ? "its two values do not tell which one means that it happened."
                                : "none of its values is the one that means that it happened.")
                        + " Name it with --yes TEXT, or as \"yes\" of a task in the column specification.");
    }

    /** Of several texts that mean that it happened, those that no row holds, as a sentence. */
    Optional<String> notSeen() {
        String missing = yes.texts().stream()
                .filter(text -> yes.othersMeanNo() && held.stream().noneMatch(each -> SameText.areSame(each, text)))
                .map(text -> "\"" + text + "\"")
                .collect(Collectors.joining(" or "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(what + ": no row holds " + missing
                        + ", which would mean that it happened. Check how it is written.");
    }

    /** The people with what became of them; only where there are no problems. */
    LabelledPeople labelled(OutcomePlan plan) {
        String value = meaningYes().get(0);
        boolean[] happened = new boolean[texts.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = texts.get(i).equals(value) && isInWindow(plan, people.get(i));
        }
        return new LabelledPeople(plan, List.copyOf(people), happened);
    }

    /** What happened after the window has not happened in it. */
    private static boolean isInWindow(OutcomePlan plan, Person person) {
        return plan.periods().isEmpty() || person.followed() <= plan.periods().getAsInt();
    }

    /** The texts that mean it happened; only where there are no problems. */
    YesTexts yes() {
        return yes.texts().isEmpty() ? YesTexts.of(asWritten.get(meaningYes().get(0))) : yes;
    }

    /** One of two values is recognised only beside its opposite: of 1 and 2, nobody knows which means that it happened. */
    private List<String> meaningYes() {
        Set<String> values = seen.texts();
        if (yes.othersMeanNo()) {
            return values.stream().filter(HAPPENED::equals).toList();
        }
        boolean usual =
                values.stream().anyMatch(SameText::isYes) && values.stream().anyMatch(SameText::isNo);
        return yes.texts().isEmpty() && !usual
                ? List.of()
                : values.stream().filter(yes::include).toList();
    }
}
