package iomtriage.cli.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns an outcome column's texts into yes and no, or says why not: an outcome has exactly two values, both of them occur,
 * and every row has one.
 */
final class Labels {

    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "t");

    private final String what;
    private final Optional<String> yes;
    private final boolean dropUnlabelled;
    private final List<Person> people = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final OutcomeTexts seen = new OutcomeTexts();
    private int rows;

    /**
     * @param what the outcome, for messages
     * @param yes the text that means it happened; empty to recognise the usual ones
     * @param dropUnlabelled whether rows without an outcome are left out instead of refused
     */
    Labels(String what, Optional<String> yes, boolean dropUnlabelled) {
        this.what = what;
        this.yes = yes;
        this.dropUnlabelled = dropUnlabelled;
    }

    /** @param place where it stands, for messages */
    void add(Person person, String text, String place) {
        rows++;
        seen.see(text, place);
        if (!text.isEmpty()) {
            people.add(person);
            texts.add(text);
        }
    }

    /** A row that cannot be used for another reason, whose outcome may be wanting too. */
    void addUnusable(String text, String place) {
        rows++;
        seen.see(text, place);
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
                        + " Choose another column, or recode it.")
                .or(this::unclear)
                .ifPresent(problems::add);
        return problems;
    }

    private Optional<String> unclear() {
        return meaningYes().size() == 1
                ? Optional.empty()
                : Optional.of("Cannot use outcome \"" + what + "\": its two values do not tell which one means that it"
                        + " happened. Name it with --yes TEXT, or as \"yes\" of a task in the column specification.");
    }

    /** The people with what became of them; only where there are no problems. */
    LabelledPeople labelled(OutcomePlan plan) {
        String happenedText = happenedText();
        boolean[] happened = new boolean[texts.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = texts.get(i).equals(happenedText);
        }
        return new LabelledPeople(plan, List.copyOf(people), happened);
    }

    /** The text that means it happened; only where there are no problems. */
    String happenedText() {
        return meaningYes().get(0);
    }

    private List<String> meaningYes() {
        return seen.texts().stream()
                .filter(text -> yes.map(text::equals).orElse(YES.contains(text.toLowerCase(Locale.ROOT))))
                .toList();
    }
}
