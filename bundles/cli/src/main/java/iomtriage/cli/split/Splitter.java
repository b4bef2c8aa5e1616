package iomtriage.cli.split;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.Person;
import iomtriage.cli.terminal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Divides people. The same people, settings and seed give the same division. */
public final class Splitter {

    private final SplitSettings settings;

    public Splitter(SplitSettings settings) {
        this.settings = settings;
    }

    /** @throws Refusal if the people cannot be divided as asked */
    public Split split(LabelledPeople people) {
        boolean dated =
                people.people().stream().allMatch(person -> person.asOf().isPresent())
                        && people.people().stream().map(Person::asOf).distinct().count() > 1;
        SplitSettings.Kind kind = settings.kind() != SplitSettings.Kind.AUTO
                ? settings.kind()
                : dated ? SplitSettings.Kind.TIME : SplitSettings.Kind.PERSON;
        if (kind == SplitSettings.Kind.TIME && !dated) {
            throw new Refusal(
                    "People cannot be split by time: not every row has a date, or all have the same. Name a column"
                            + " with use DATE in the column specification, or split by person.");
        }
        return switch (kind) {
            case AUTO, PERSON -> byPerson(people);
            case TIME -> byTime(people);
            case CROSS -> cross(people);
        };
    }

    private Split byPerson(LabelledPeople people) {
        Map<String, Double> hash = hashes(people, settings.seed());
        Split.Fold fold = fold(people, reference -> hash.get(reference) < settings.testShare());
        return new Split(
                String.format(Locale.UK, "by person: %.0f%% held out at random", 100 * settings.testShare()),
                List.of(fold),
                1,
                windowWarnings(people, Optional.empty()));
    }

    private Split cross(LabelledPeople people) {
        List<Split.Fold> folds = new ArrayList<>();
        for (int repeat = 0; repeat < settings.repeats(); repeat++) {
            Map<String, Integer> foldOf = stratified(people, settings.seed() + repeat);
            for (int i = 0; i < settings.folds(); i++) {
                int number = i;
                folds.add(fold(people, reference -> foldOf.get(reference) == number));
            }
        }
        String often = settings.repeats() == 1 ? "" : ", done " + settings.repeats() + " times";
        return new Split(
                settings.folds() + "-fold cross-validation, by person, with as many of the outcome in each fold"
                        + often,
                folds,
                settings.repeats(),
                windowWarnings(people, Optional.empty()));
    }

    /** Deals people out to folds in the order of their hash: first those who had the outcome in any row, then all others. */
    private Map<String, Integer> stratified(LabelledPeople people, long seed) {
        Set<String> positive = new HashSet<>();
        for (int row = 0; row < people.size(); row++) {
            if (people.happened()[row]) {
                positive.add(people.people().get(row).reference());
            }
        }
        Map<String, Double> hash = hashes(people, seed);
        List<String> order = hash.keySet().stream()
                .sorted(Comparator.comparing((String reference) -> !positive.contains(reference))
                        .thenComparing(hash::get)
                        .thenComparing(reference -> reference))
                .toList();
        Map<String, Integer> folds = new HashMap<>();
        order.forEach(reference -> folds.put(reference, folds.size() % settings.folds()));
        return folds;
    }

    private Split byTime(LabelledPeople people) {
        List<LocalDate> days = people.people().stream()
                .map(person -> person.asOf().orElseThrow())
                .sorted()
                .toList();
        LocalDate cut = days.get((int) (days.size() * (1 - settings.testShare())));
        Set<String> tested = new HashSet<>();
        people.people().stream()
                .filter(person -> !person.asOf().orElseThrow().isBefore(cut))
                .forEach(person -> tested.add(person.reference()));
        int[] test = rows(people, row -> !day(people, row).isBefore(cut));
        int[] train = rows(
                people,
                row -> day(people, row).isBefore(cut)
                        && !tested.contains(people.people().get(row).reference()));
        return new Split(
                "by time: evaluated on rows from " + cut + " on, trained on people seen only before",
                List.of(fold(people, train, test)),
                1,
                windowWarnings(people, Optional.of(cut)));
    }

    private List<String> windowWarnings(LabelledPeople people, Optional<LocalDate> cut) {
        int months = people.plan().outcome().windowMonths();
        String outcome = people.plan().outcome().id();
        List<String> warnings = new ArrayList<>();
        cut.ifPresent(day -> {
            long late = people.people().stream()
                    .map(person -> person.asOf().orElseThrow())
                    .filter(each ->
                            each.isBefore(day) && each.plusMonths(months).isAfter(day))
                    .count();
            if (late > 0) {
                warnings.add(String.format(
                        Locale.UK,
                        "%s: the %d months in which the outcome is counted run past the day of the split for %,d of the rows"
                                + " learnt from. On that day nobody would have known their outcome, so the figures flatter.",
                        outcome,
                        months,
                        late));
            }
        });
        settings.dataUntil().ifPresent(until -> {
            long open = people.people().stream()
                    .flatMap(person -> person.asOf().stream())
                    .filter(day -> day.plusMonths(months).isAfter(until))
                    .count();
            if (open > 0) {
                warnings.add(String.format(
                        Locale.UK,
                        "%s: the data ends on %s, before the %d months in which the outcome is counted are over for %,d rows."
                                + " What happened later is missing, so the outcome is undercounted. Leave those rows out.",
                        outcome,
                        until,
                        months,
                        open));
            }
        });
        return warnings;
    }

    private static Map<String, Double> hashes(LabelledPeople people, long seed) {
        Map<String, Double> hashes = new HashMap<>();
        people.people().forEach(person -> hashes.put(person.reference(), hash(person.reference(), seed)));
        return hashes;
    }

    private static Split.Fold fold(LabelledPeople people, Predicate<String> isTest) {
        IntPredicate test = row -> isTest.test(people.people().get(row).reference());
        return fold(people, rows(people, test.negate()), rows(people, test));
    }

    /** Neither a model nor a figure can be made of people who all had the outcome, or none of whom did. */
    private static Split.Fold fold(LabelledPeople people, int[] train, int[] test) {
        for (int[] side : List.of(train, test)) {
            long with = IntStream.of(side).filter(row -> people.happened()[row]).count();
            if (with == 0 || with == side.length) {
                throw new Refusal(String.format(
                        Locale.UK,
                        "%s: too few people to hold any out. Of the %,d rows %s, %,d have the outcome, and there must be"
                                + " some with it and some without it. Use --split cross, where everyone is held out once, with no"
                                + " more --folds than people with the outcome; or train with --no-evaluation; or bring more people.",
                        people.plan().outcome().id(),
                        side.length,
                        side == train ? "to train on" : "held out",
                        with));
            }
        }
        return new Split.Fold(train, test);
    }

    private static LocalDate day(LabelledPeople people, int row) {
        return people.people().get(row).asOf().orElseThrow();
    }

    private static int[] rows(LabelledPeople people, IntPredicate chosen) {
        return IntStream.range(0, people.size()).filter(chosen).toArray();
    }

    /**
     * A number between 0 and 1 for a person, the same whatever else is in the file, so that a person keeps their side.
     * Finaliser of SplitMix64 over the reference's characters. Source: Steele, Lea and Flood (2014), OOPSLA, 453-472.
     */
    private static double hash(String reference, long seed) {
        long state = mix(seed + 0x9e3779b97f4a7c15L);
        for (int i = 0; i < reference.length(); i++) {
            state = mix(state ^ reference.charAt(i) + 0x9e3779b97f4a7c15L * (i + 1));
        }
        return (state >>> 11) * 0x1.0p-53;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
