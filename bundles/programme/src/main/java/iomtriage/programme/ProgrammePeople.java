package iomtriage.programme;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.evaluation.matching.RiskSetMember;
import iomtriage.evaluation.programme.Attrition;
import iomtriage.evaluation.programme.FollowUp;
import iomtriage.evaluation.programme.ProgrammeData;
import iomtriage.records.CaseEntries;
import iomtriage.records.parallel.Workers;
import iomtriage.records.text.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Gathers from case records who joined the scheme and who might have on the same days. The records are read twice, and of what was
 * read only those who joined and rows of numbers are kept. Deterministic, whatever the threads and the order of the records.
 */
public final class ProgrammePeople {

    /**
     * @param data everybody, ready to be evaluated
     * @param attrition from those on the scheme to those who can be followed
     * @param notes what else a reader must know
     */
    public record Gathered(ProgrammeData data, Attrition attrition, List<String> notes) {}

    private record Row(RiskSetMember member, double[] facts, FollowUp followUp) {}

    /** @param isFaulty whether the person is not compared on some day for what was on record by then */
    private record Rows(List<Row> rows, boolean isFaulty) {}

    /** What the first reading keeps of one record. */
    private record Seen(
            String reference,
            boolean isReadable,
            LocalDate newest,
            Optional<Joined> joined,
            Optional<String> problem) {}

    private final List<CaseSource> sources;
    private final SchemeSource scheme;
    private final LocalDate to;
    private final long seed;
    private final Facts facts;
    private final Map<String, Integer> lost = new TreeMap<>();
    private final Map<LocalDate, Integer> participants = new TreeMap<>();
    private final Map<LocalDate, Integer> riskSets = new TreeMap<>();
    private final Map<String, Joined> joined = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> sourceOf = new HashMap<>();
    private final Set<String> named;
    private final List<String> problems = new ArrayList<>();
    private LocalDate newest = LocalDate.MIN;
    private int records;
    private int unreadable;
    private int faulty;
    private int repeated;
    private int elsewhere;
    private long read;
    private LongConsumer progress = read -> {};
    private Optional<Set<String>> compared = Optional.empty();
    private int comparable;

    /**
     * @param sources records up to the day, those of the area first; of a reference that is in several, the first counts
     * @param to the last day that the records know of
     * @param exact ids of features that a match must share
     * @param seed of which members of large risk sets are taken
     */
    public ProgrammePeople(List<CaseSource> sources, SchemeSource scheme, LocalDate to, List<String> exact, long seed) {
        this.sources = List.copyOf(sources);
        this.scheme = scheme;
        this.to = to;
        this.seed = seed;
        this.facts = new Facts(exact);
        this.named = Set.copyOf(scheme.named());
    }

    /**
     * Compares, of the area's own people, with these alone: with those just below the cut line of a list, for example. People of
     * other areas may be compared as before.
     *
     * @param references of people in the area's records
     * @return this
     */
    public ProgrammePeople comparedWith(Set<String> references) {
        compared = Optional.of(Set.copyOf(references));
        return this;
    }

    /**
     * Reads the records, twice.
     *
     * @param progress told how many records were read so far, both times; what it throws ends the reading
     * @throws NotEvaluableException if the records cannot be used, with everything that is wrong
     */
    public Gathered gather(LongConsumer progress) {
        this.progress = progress;
        for (int i = 0; i < sources.size(); i++) {
            int source = i;
            read(source, entry -> seen(entry, source == 0), each -> see(each, source));
        }
        refuseUnusable();
        Attrition attrition = attrition();
        numbered();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            int source = i;
            read(source, entry -> rows(entry, source), each -> {
                rows.addAll(each.rows());
                faulty += each.isFaulty() ? 1 : 0;
            });
        }
        // Sums and the choice among equally near people must not depend on the order of the records.
        rows.sort(Comparator.comparingInt((Row row) -> row.member().person())
                .thenComparingInt(row -> row.member().riskSet()));
        return new Gathered(
                new ProgrammeData(
                        rows.stream().map(Row::member).toList(),
                        facts.covariates(rows.stream().map(Row::facts).toList()),
                        rows.stream().map(Row::followUp).toList()),
                attrition,
                notes());
    }

    private void numbered() {
        int number = 0;
        for (String reference : sourceOf.keySet().stream().sorted().toList()) {
            numbers.put(reference, number++);
        }
    }

    private <T> void read(int source, Function<CaseEntry, T> step, Consumer<T> consumer) {
        try (Stream<CaseEntry> entries = CaseEntries.of(sources.get(source))) {
            Workers.onEveryProcessor().inOrder(entries, step, each -> {
                progress.accept(++read);
                consumer.accept(each);
            });
        }
    }

    private RiskSetDraw draw() {
        return new RiskSetDraw(participants, records, seed);
    }

    private List<String> notes() {
        List<String> notes =
                new ArrayList<>(List.of("The records reach to " + Days.written(to) + "; " + facts.exactWords()));
        compared.ifPresent(named -> notes.add(String.format(
                "Of the people of the area, only those named are compared with: %,d, of whom %,d have a record.",
                named.size(), comparable)));
        if (elsewhere > 0) {
            notes.add(String.format(
                    "%,d records of other areas are left out: they have the reference of somebody on the scheme or of a record"
                            + " read before them, and nobody is compared with themself.",
                    elsewhere));
        }
        if (unreadable > 0) {
            notes.add(String.format("%,d records cannot be read and are left out.", unreadable));
        }
        if (faulty > 0) {
            notes.add(String.format(
                    "%,d people are not compared on days by which their record held what cannot be true.", faulty));
        }
        if (draw().leavesOut()) {
            notes.add(String.format(
                    "People times days on which somebody joined are more than %,d, so of each day about %,d people for"
                            + " each who joined on it were drawn (seed %d). Another seed gives somewhat different figures.",
                    RiskSetDraw.SMALL, RiskSetDraw.FOR_EACH, seed));
        }
        return notes;
    }

    private Seen seen(CaseEntry entry, boolean isArea) {
        if (!(entry instanceof CaseEntry.Readable readable)) {
            return new Seen("", false, LocalDate.MIN, Optional.empty(), Optional.empty());
        }
        CaseRecord record = readable.record();
        List<SchemeSpell> spells = isArea ? scheme.of(record) : List.of();
        return new Seen(
                record.subject().value(),
                true,
                RecordsReach.newest(record, to),
                spells.isEmpty() ? Optional.empty() : Optional.of(Joined.of(record, spells, to)),
                SchemeSpell.overlap(spells));
    }

    private void see(Seen one, int source) {
        if (one.isReadable()) {
            if (source > 0 && named.contains(one.reference())
                    || sourceOf.getOrDefault(one.reference(), source) != source) {
                elsewhere++;
                return;
            }
            repeated += sourceOf.put(one.reference(), source) == null ? 0 : 1;
        }
        records++;
        unreadable += one.isReadable() ? 0 : 1;
        comparable += source == 0 && isNamed(one.reference()) ? 1 : 0;
        newest = newest.isAfter(one.newest()) ? newest : one.newest();
        one.problem().ifPresent(problems::add);
        one.joined().ifPresent(person -> {
            joined.put(one.reference(), person);
            person.index()
                    .ifPresentOrElse(
                            day -> participants.merge(day, 1, Integer::sum),
                            () -> lost.merge(person.loss(), 1, Integer::sum));
        });
    }

    private void refuseUnusable() {
        if (repeated > 0) {
            problems.add(repeated
                    + " records have the reference of a record before them, and nobody can tell which is right."
                    + " Send one record for each person.");
        }
        if (!RecordsReach.reach(newest, to)) {
            problems.add("The newest caution or conviction is more than three months older than " + to
                    + ", so the records do not reach that day. Evaluate as of the day of the extract.");
        }
        if (joined.isEmpty() && scheme.named().isEmpty()) {
            problems.add(
                    "Nobody in the records was ever on the scheme, by what was asked for. Say who was in another way: places in the"
                            + " scheme, register entries, decisions, or a table.");
        }
        if (!problems.isEmpty()) {
            throw new NotEvaluableException("The records cannot be used to evaluate a programme.", problems);
        }
    }

    private Attrition attrition() {
        participants.keySet().forEach(day -> riskSets.put(day, riskSets.size()));
        int named = scheme.named().isEmpty() ? joined.size() : scheme.named().size();
        return new Attrition(List.of(new Attrition.Step("on the scheme", named, Map.of())))
                .then("matched to a record", joined.size(), "no record that can be read")
                .then("followed for a year", lost);
    }

    private Rows rows(CaseEntry entry, int source) {
        if (!(entry instanceof CaseEntry.Readable readable)) {
            return new Rows(List.of(), false);
        }
        CaseRecord record = readable.record();
        String reference = record.subject().value();
        if (sourceOf.getOrDefault(reference, -1) != source) {
            return new Rows(List.of(), false);
        }
        int person = numbers.get(reference);
        Optional<Joined> own = source == 0 ? Optional.ofNullable(joined.get(reference)) : Optional.empty();
        Optional<LocalDate> joins = own.map(Joined::from);
        boolean mayBeCompared = source > 0 || isNamed(reference);
        AtLiberty liberty = AtLiberty.of(record);
        List<Row> rows = new ArrayList<>();
        RiskSetDraw draw = draw();
        boolean isFaulty = false;
        for (Map.Entry<LocalDate, Integer> riskSet : riskSets.entrySet()) {
            LocalDate day = riskSet.getKey();
            boolean joinsNow = own.flatMap(Joined::index).filter(day::equals).isPresent();
            boolean mightJoin = mayBeCompared
                    && joins.filter(from -> !from.isAfter(day)).isEmpty()
                    && liberty.on(day)
                    && Joined.isKnownBy(record, day)
                    && draw.takes(reference, day);
            boolean isSound = !mightJoin || Joined.isSound(record, day);
            isFaulty |= !isSound;
            if (joinsNow || mightJoin && isSound) {
                double[] row = facts.row(record, day);
                rows.add(new Row(
                        new RiskSetMember(person, riskSet.getValue(), joinsNow, facts.exactly(row)),
                        facts.matched(row),
                        FollowUpReader.of(record, day, joinsNow ? Optional.empty() : joins)));
            }
        }
        return new Rows(rows, isFaulty);
    }

    private boolean isNamed(String reference) {
        return compared.map(named -> named.contains(reference)).orElse(true);
    }
}
