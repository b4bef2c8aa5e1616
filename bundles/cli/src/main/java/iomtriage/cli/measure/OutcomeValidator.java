package iomtriage.cli.measure;

import iomtriage.api.score.Outcome;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.OfficialRivals;
import iomtriage.cli.people.Person;
import iomtriage.cli.terminal.Refusal;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.fairness.AuditedGroup;
import iomtriage.evaluation.survival.SurvivalFigures;
import iomtriage.evaluation.validation.Validation;
import iomtriage.evaluation.validation.ValidationQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Measures scores: how good they are, for whom, and whether they beat what is simpler. */
public final class OutcomeValidator {

    private final ValidationSettings settings;

    public OutcomeValidator(ValidationSettings settings) {
        this.settings = settings;
    }

    /** Everything about one outcome. */
    public Validation validation(HeldOutScores heldOut) {
        LabelledPeople people = heldOut.people();
        return Validation.of(new ValidationQuestion(
                slug(people.plan().outcome().id()),
                title(people.plan().outcome()),
                heldOut.scored(heldOut.probability()),
                groups(people),
                rivals(heldOut),
                settings.forPeople(heldOut.count())));
    }

    /** What makes figures say less than they seem to, each a sentence. */
    public List<String> warnings(HeldOutScores heldOut) {
        int places = settings.places(heldOut.count()).places();
        double people = Arrays.stream(heldOut.people().weights()).sum();
        return places < people
                ? List.of()
                : List.of(String.format(
                        Locale.UK,
                        "%s: the list has %,d places for %,.0f people, so everybody is on it, and figures at its end say nothing."
                                + " Name fewer with --capacity.",
                        heldOut.people().plan().outcome().id(),
                        places,
                        people));
    }

    /** How good chances by every period are; empty where the model does not say when the outcome happens. */
    public Optional<SurvivalFigures> survival(HeldOutScores heldOut) {
        return heldOut.survival(settings.resampling());
    }

    /** Scores with what happened, resampled by person. */
    public static ScoredOutcomes scored(LabelledPeople people, double[] probability) {
        return ScoredOutcomes.of(probability, people.happened())
                .byPerson(people.references())
                .weighted(people.weights());
    }

    /** An outcome as reports show it. */
    public static String title(Outcome outcome) {
        String name = outcome.name();
        String window = outcome.windowMonths() + " months";
        return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1) + " (" + window + ")";
    }

    /** An id as figures and files are named after it. */
    public static String slug(String id) {
        String slug = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.matches("[a-z].*") ? slug : "o-" + slug;
    }

    private List<AuditedGroup> groups(LabelledPeople people) {
        Set<String> names = new TreeSet<>();
        people.people().forEach(person -> names.addAll(person.groups().keySet()));
        for (String named : settings.references().keySet()) {
            if (!names.contains(named)) {
                throw new Refusal("There is no grouping \"" + named + "\" to name a reference group of. "
                        + (names.isEmpty()
                                ? "These people have no groups."
                                : "There are: " + String.join(", ", names) + "."));
            }
        }
        return names.stream().map(name -> audited(people, name)).toList();
    }

    private AuditedGroup audited(LabelledPeople people, String name) {
        Groups groups = Groups.of(
                name,
                people.people().stream()
                        .map(person -> person.groups().getOrDefault(name, ""))
                        .toArray(String[]::new));
        String named = settings.references().get(name);
        if (named != null && !groups.labels().contains(named)) {
            throw new Refusal("Nobody is in the reference group named for \"" + name + "\". The groups are: "
                    + String.join(", ", groups.labels()) + ".");
        }
        return new AuditedGroup(groups, named != null ? named : largest(groups));
    }

    private static String largest(Groups groups) {
        return groups.labels().stream()
                .filter(label -> !label.equals(Groups.NOT_KNOWN))
                .max(Comparator.comparingInt((String label) -> groups.rowsOf(label).length)
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(Groups.NOT_KNOWN);
    }

    private static List<ValidationQuestion.Rival> rivals(HeldOutScores heldOut) {
        LabelledPeople people = heldOut.people();
        List<ValidationQuestion.Rival> rivals = new ArrayList<>();
        heldOut.baselines()
                .forEach((name, scores) -> rivals.add(new ValidationQuestion.Rival(name, heldOut.scored(scores))));
        references(people).forEach(name -> rivals.add(reference(heldOut, name)));
        return rivals;
    }

    private static Set<String> references(LabelledPeople people) {
        Set<String> names = new TreeSet<>();
        people.people().forEach(person -> names.addAll(person.references().keySet()));
        names.retainAll(OfficialRivals.of(people.plan().outcome()));
        return names;
    }

    /** All are measured on the same people, so whom a reference scorer cannot score gets the base rate, and that is said. */
    private static ValidationQuestion.Rival reference(HeldOutScores heldOut, String name) {
        List<Person> people = heldOut.people().people();
        double[] baseRate = heldOut.baselines().get(HeldOutScorer.BASE_RATE);
        double[] scores = new double[people.size()];
        int without = 0;
        for (int i = 0; i < scores.length; i++) {
            Double score = people.get(i).references().get(name);
            scores[i] = score == null ? baseRate[i] : score;
            without += score == null ? 1 : 0;
        }
        String shown = without == 0 ? name : String.format(Locale.UK, "%s (base rate for %,d)", name, without);
        return new ValidationQuestion.Rival(shown, heldOut.scored(scores));
    }
}
