package iomtriage.cli.people;

import iomtriage.cli.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns an outcome column's texts into yes and no, or refuses: an outcome has exactly two values, both of them occur, and
 * every row has one.
 */
final class Labels {

    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "t");

    private final String what;
    private final Optional<String> yes;
    private final boolean dropUnlabelled;
    private final List<Person> people = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
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

    void add(Person person, String text) {
        rows++;
        if (!text.isEmpty()) {
            people.add(person);
            texts.add(text);
        }
    }

    /** How many rows have no outcome. */
    int unlabelled() {
        return rows - people.size();
    }

    LabelledPeople labelled(OutcomePlan plan) {
        refuseUnlabelled();
        String happenedText = happenedText();
        boolean[] happened = new boolean[texts.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = texts.get(i).equals(happenedText);
        }
        return new LabelledPeople(plan, List.copyOf(people), happened);
    }

    private void refuseUnlabelled() {
        if (rows == 0) {
            throw new Refusal("Cannot use outcome \"" + what + "\": no row is left that it applies to."
                    + " Check the task's \"where\" and the file.");
        }
        if (unlabelled() > 0 && !dropUnlabelled) {
            throw new Refusal(String.format(
                    Locale.UK,
                    "Cannot use outcome \"%s\": it is missing in %,d of %,d rows. Training and measuring need an outcome for"
                            + " every row. Drop them with --drop-unlabelled, or fill the column.",
                    what,
                    unlabelled(),
                    rows));
        }
    }

    /** The text that means it happened. */
    String happenedText() {
        Set<String> distinct = new TreeSet<>(texts);
        if (distinct.size() != 2) {
            throw new Refusal("Cannot use outcome \"" + what + "\": it is not binary. It holds " + distinct.size()
                    + (distinct.size() == 1 ? " value" : " different values")
                    + ", but an outcome has exactly two, and both must occur. Choose another column, or recode it.");
        }
        List<String> meaningYes = distinct.stream()
                .filter(text -> yes.map(text::equals).orElse(YES.contains(text.toLowerCase(Locale.ROOT))))
                .toList();
        if (meaningYes.size() != 1) {
            throw new Refusal("Cannot use outcome \"" + what + "\": its two values do not tell which one means that it"
                    + " happened. Name it with --yes TEXT, or as \"yes\" of a task in the column specification.");
        }
        return meaningYes.get(0);
    }
}
