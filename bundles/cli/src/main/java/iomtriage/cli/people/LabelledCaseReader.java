package iomtriage.cli.people;

import iomtriage.cli.files.FileDigest;
import iomtriage.cli.terminal.Refusal;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.layout.CatalogueLayout;
import iomtriage.scoring.pack.layout.FeatureSet;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.YesTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads people with outcomes from case records and the outcomes beside them. */
public final class LabelledCaseReader {

    private static final String AGE = "age";
    private static final List<String> ON_RECORD = List.of("sanctions", "unproven_arrests");

    private final Settings settings;
    private final FeatureCatalogue catalogue = FeatureCatalogue.standard();
    private final List<String> notes = new ArrayList<>();
    private final CatalogueLayout layout;

    public LabelledCaseReader(Settings settings) {
        this.settings = settings;
        this.layout = new CatalogueLayout(catalogue, settings.features());
    }

    /**
     * Reads the files.
     *
     * @param outcomes what became of everyone: 0 and 1, or, to learn when it happened, days
     * @param plans the outcomes: each id is a column of the outcome file
     * @throws Refusal if a record or an outcome cannot be used, with everything that is wrong
     */
    public TrainingData read(Path records, Path outcomes, List<OutcomePlan> plans) throws TableException, IOException {
        OutcomeFile labels = OutcomeFile.read(outcomes);
        for (OutcomePlan plan : plans) {
            if (!labels.columns().contains(plan.outcome().id())) {
                throw new Refusal("The table \"" + outcomes.getFileName() + "\" has no column \""
                        + plan.outcome().id() + "\". Name the outcomes that it has with --outcome.");
            }
        }
        refuseOtherKind(outcomes, labels, plans);
        List<Person> people = withGroups(sound(records));
        List<LabelledPeople> labelled = new ArrayList<>();
        FindingLog log = new FindingLog();
        for (OutcomePlan plan : plans) {
            labelled(plan, eligible(people, plan), labels, log).ifPresent(labelled::add);
        }
        log.refuseIfAny("The table \"" + outcomes.getFileName() + "\" cannot be used");
        return new TrainingData(
                String.valueOf(records.getFileName()),
                FileDigest.of(List.of(records, outcomes)),
                "Case records as of " + settings.asOf() + ", with outcomes from that day on."
                        + (labels.holdsDays() ? OutcomeDays.CUSTODY_COUNTS : ""),
                layout,
                labelled,
                new TreeMap<>(),
                List.copyOf(notes));
    }

    /** Whether a file holds the days on which outcomes happened, rather than whether they did. */
    public static boolean holdsDays(Path outcomes) throws TableException {
        return OutcomeFile.read(outcomes).holdsDays();
    }

    private static void refuseOtherKind(Path file, OutcomeFile labels, List<OutcomePlan> plans) {
        boolean when = plans.stream().anyMatch(plan -> plan.periods().isPresent());
        if (when && !labels.holdsDays()) {
            throw new Refusal("The pack says when outcomes happen, and the table \"" + file.getFileName()
                    + "\" tells only whether they did. Name one of the days on which they did, with a column \""
                    + OutcomeDays.UNTIL + "\".");
        }
        if (!when && labels.holdsDays()) {
            throw new Refusal("The table \"" + file.getFileName()
                    + "\" holds days, and the pack says whether outcomes happen, but not when. Name one of 0 and 1.");
        }
    }

    private List<Person> withGroups(List<Person> people) throws TableException {
        if (settings.groups().isEmpty()) {
            return people;
        }
        OutcomeFile groups = OutcomeFile.read(settings.groups().get());
        GroupNames names = new GroupNames();
        List<Person> grouped = people.stream()
                .map(person -> {
                    Map<String, String> named =
                            new TreeMap<>(groups.byReference().getOrDefault(person.reference(), Map.of()));
                    named.replaceAll(names::of);
                    return person.with(named);
                })
                .toList();
        notes.addAll(names.notes());
        return grouped;
    }

    private Optional<LabelledPeople> labelled(OutcomePlan plan, List<Person> people, OutcomeFile file, FindingLog log) {
        String column = plan.outcome().id();
        Labels labels = new Labels(column, YesTexts.of(""), settings.dropUnlabelled());
        OutcomeDays days = new OutcomeDays(file, settings.asOf());
        for (Person person : people) {
            if (plan.periods().isPresent()) {
                days.add(person, column, labels, log);
            } else {
                labels.add(person, file.text(person.reference(), column), person.reference());
            }
        }
        List<String> problems = labels.problems();
        problems.forEach(log::add);
        if (labels.unlabelled() > 0) {
            note("%s: %,d people without an outcome were left out.", column, labels.unlabelled());
        }
        return problems.isEmpty() ? Optional.of(labels.labelled(plan)) : Optional.empty();
    }

    private List<Person> sound(Path records) throws IOException {
        FindingLog log = new FindingLog();
        List<Person> people =
                new CaseReader(catalogue, settings.asOf()).withReferences().read(records, log::addFor);
        if (!settings.dropRefused()) {
            log.refuseIfAny("The case records \"" + records.getFileName()
                    + "\" cannot all be used (--drop-refused trains on the rest)");
        } else if (log.rows() > 0) {
            note("%,d case records were refused and left out.", log.rows());
        }
        return people;
    }

    /** Whom the model will be used for: people old enough, with something on record. */
    private List<Person> eligible(List<Person> people, OutcomePlan plan) {
        int age = layout.column(AGE).orElseThrow();
        List<Integer> onRecord =
                ON_RECORD.stream().map(layout::column).flatMap(Optional::stream).toList();
        List<Person> eligible = people.stream()
                .filter(person -> person.row()[age] >= plan.minimumAge())
                .filter(person -> onRecord.stream().anyMatch(column -> person.row()[column] > 0))
                .toList();
        if (eligible.size() < people.size()) {
            note(
                    "%s: %,d people under %d or with nothing on record were left out: the model is not for them.",
                    plan.outcome().id(), people.size() - eligible.size(), plan.minimumAge());
        }
        return eligible;
    }

    private void note(String format, Object... values) {
        notes.add(String.format(Locale.UK, format, values));
    }

    /**
     * How case records are read to learn from.
     *
     * @param asOf the day as of which features are computed; outcomes are counted from it
     * @param groups a CSV with the reference in its first column and groups for auditing after it
     * @param dropUnlabelled whether people without an outcome are left out instead of refused
     * @param dropRefused whether records that cannot be used are left out instead of refused
     * @param features which features models may read
     */
    public record Settings(
            LocalDate asOf, Optional<Path> groups, boolean dropUnlabelled, boolean dropRefused, FeatureSet features) {

        /** The same people, for models that read another set of features. */
        public Settings reading(FeatureSet other) {
            return new Settings(asOf, groups, dropUnlabelled, dropRefused, other);
        }
    }
}
