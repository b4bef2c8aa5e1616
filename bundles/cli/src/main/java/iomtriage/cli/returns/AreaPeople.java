package iomtriage.cli.returns;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.needs.NeedState;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.api.review.ReviewEntry;
import iomtriage.cli.people.FindingLog;
import iomtriage.programme.RecordsReach;
import iomtriage.programme.SchemeSource;
import iomtriage.programme.SchemeSpell;
import iomtriage.records.CaseEntries;
import iomtriage.records.CaseRecordValidator;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.returns.CountTable.Kind;
import iomtriage.reviews.profile.NeedsOverTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Who was on the scheme in a period, as counts of what their records say. Keeps nobody. */
final class AreaPeople {

    /** Stands in a table only where it is so of someone: that records are complete says nothing about anyone. */
    private static final String NOT_RECORDED = "not recorded";

    private static final String PEOPLE = "People";
    private static final String ON = "out/on";
    private static final String[] AGES = {"under 21", "21 to 24", "25 to 29", "30 to 39", "40 to 49", "50 and over"};
    private static final int[] AGE_ENDS = {20, 24, 29, 39, 49};

    private final Period period;
    private final Optional<AreaDecisions> decisions;
    private final Map<String, String> ethnicities;

    private LocalDate newest = LocalDate.MIN;
    private final TableList.Counts in = new TableList.Counts("before the first day", "joined");
    private final TableList.Counts out = new TableList.Counts("left", "on");
    private final TableList.Counts cohort = new TableList.Counts("fixed", "flex", "free");
    private final TableList.Counts sex = new TableList.Counts("male", "female");
    private final TableList.Counts age = new TableList.Counts(AGES);
    private final TableList.Counts ethnicity = new TableList.Counts();
    private final TableList.Counts rag = new TableList.Counts("red", "amber", "green", "expired", "not rated");
    private final TableList.Counts dates = new TableList.Counts("ahead", "past", "none set");
    private final TableList.Counts safety = new TableList.Counts("all four answered", "some answered", "none answered");
    private final Map<NeedSection, TableList.Counts> needs = new TreeMap<>();
    private final Map<NeedSection, TableList.Counts> met = new TreeMap<>();

    /**
     * @param ethnicities by reference, where someone recorded them; case records have none
     */
    AreaPeople(Period period, Optional<AreaDecisions> decisions, Map<String, String> ethnicities) {
        this.period = period;
        this.decisions = decisions;
        this.ethnicities = ethnicities;
        for (NeedSection section : NeedSection.values()) {
            if (section.standardThreshold().isPresent()) {
                needs.put(section, new TableList.Counts("identified", "not identified", "not enough information"));
                met.put(section, new TableList.Counts("met", "not met", "not assessed again"));
            }
        }
    }

    /** @throws iomtriage.cli.terminal.Refusal if a record cannot be used, with everything that is wrong with all */
    void read(Path records) throws IOException {
        FindingLog log = new FindingLog();
        Set<String> seen = new HashSet<>();
        AtomicLong read = new AtomicLong();
        CaseRecordValidator validator = new CaseRecordValidator();
        try (Stream<CaseEntry> entries = CaseEntries.of(new JsonCaseRecordReader().jsonLines(records))) {
            entries.forEachOrdered(entry -> {
                read.incrementAndGet();
                if (entry instanceof CaseEntry.Unreadable unreadable) {
                    log.addFor(unreadable.reference(), unreadable.findings());
                    return;
                }
                CaseRecord record = ((CaseEntry.Readable) entry).record();
                String reference = record.subject().value();
                log.addFor(reference, validator.findings(record, period.to()));
                if (!seen.add(reference)) {
                    log.add(reference + ": has a record before this one. Send one record for each person.");
                }
                add(new RecordAsOf(period.to()).of(record));
            });
        }
        if (read.get() == 0) {
            log.add("They hold nobody. Give the extract of the area's records, of the period's last day or later.");
        } else if (!seen.isEmpty() && !RecordsReach.reach(newest, period.to())) {
            log.add("The newest caution or conviction is more than three months older than " + period.to()
                    + ", so the records do not reach that day. Give an extract of that day or later, or make the return"
                    + " for a period that ends sooner.");
        }
        log.refuseIfAny("The case records \"" + records.getFileName() + "\" cannot be used");
    }

    private void add(CaseRecord record) {
        LocalDate own = RecordsReach.newest(record, period.to());
        newest = newest.isAfter(own) ? newest : own;
        List<SchemeSpell> spells = Stream.of(
                        SchemeSource.records().of(record).stream(),
                        SchemeSource.registers().of(record).stream(),
                        decisions.stream().flatMap(all -> all.spells(record.subject()).stream()))
                .flatMap(each -> each)
                .toList();
        boolean ever =
                spells.stream().anyMatch(each -> !each.from().isAfter(period.to()) && !each.endsBefore(period.from()));
        if (!ever) {
            return;
        }
        LocalDate before = period.from().minusDays(1);
        in.add(spells.stream().anyMatch(each -> each.covers(before)) ? "before the first day" : "joined");
        boolean on = spells.stream().anyMatch(each -> each.covers(period.to()));
        out.add(on ? "on" : "left");
        needs(record);
        if (on) {
            standing(record);
        }
    }

    private void standing(CaseRecord record) {
        List<SchemeMembership> places = record.schemes().stream()
                .filter(each -> each.scheme() == Scheme.IOM && each.inForceOn(period.to()))
                .sorted(Comparator.comparing(SchemeMembership::from).reversed())
                .toList();
        cohort.add(places.stream()
                .flatMap(each -> each.cohort().stream())
                .map(IomCohort::label)
                .findFirst()
                .orElse(NOT_RECORDED));
        sex.add(
                record.sex() == Sex.NOT_RECORDED
                        ? NOT_RECORDED
                        : record.sex().name().toLowerCase(Locale.ROOT));
        int years = record.dateOfBirth().until(period.to()).getYears();
        age.add(AGES[(int) Arrays.stream(AGE_ENDS).filter(end -> years > end).count()]);
        ethnicity.add(ethnicities.getOrDefault(record.subject().value(), NOT_RECORDED));
        rag.add(rating(record));
        dates.add(review(record, places));
        safety.add(safety(record));
    }

    private String rating(CaseRecord record) {
        Optional<ReviewEntry.Rated> rated =
                decisions.flatMap(all -> all.of(record.subject())).flatMap(review -> review.rating());
        return rated.map(each -> each.expires().isBefore(period.to())
                        ? "expired"
                        : each.rating().label())
                .orElse("not rated");
    }

    /** The earliest day by which anything that keeps the person on is to be looked at again. */
    private String review(CaseRecord record, List<SchemeMembership> places) {
        return Stream.of(
                        places.stream().flatMap(each -> each.review().stream()),
                        record.registers().stream()
                                .filter(each -> each.code() == RegisterCode.IIOM && each.inForceOn(period.to()))
                                .flatMap(each -> each.review().stream()),
                        decisions.flatMap(all -> all.of(record.subject())).stream()
                                .filter(review -> review.acceptedSince().isPresent())
                                .flatMap(review -> review.reviewOn().stream()))
                .flatMap(each -> each)
                .min(Comparator.naturalOrder())
                .map(day -> day.isBefore(period.to()) ? "past" : "ahead")
                .orElse("none set");
    }

    private static String safety(CaseRecord record) {
        long known = record.victimSafety().stream()
                .flatMap(AreaPeople::answers)
                .filter(answer -> answer != Answer.NOT_KNOWN)
                .count();
        return known == 0 ? "none answered" : known < 4 ? "some answered" : "all four answered";
    }

    private static Stream<Answer> answers(VictimSafety known) {
        return Stream.of(
                known.maracCase(), known.protectiveOrder(), known.childrenInHousehold(), known.victimContactArranged());
    }

    /** By the assessment that held when the period began and by those within it. */
    private void needs(CaseRecord record) {
        TreeMap<LocalDate, Map<NeedSection, NeedState>> states = new TreeMap<>();
        NeedsOverTime.of(record).forEach((day, found) -> {
            Map<NeedSection, NeedState> known = new TreeMap<>();
            found.forEach(need -> need.state()
                    .filter(state -> state != NeedState.NOT_ENOUGH_INFORMATION)
                    .ifPresent(state -> known.put(need.section(), state)));
            states.put(day, known);
        });
        needs.forEach((section, counts) -> {
            TreeMap<LocalDate, NeedState> own = new TreeMap<>();
            states.forEach(
                    (day, known) -> Optional.ofNullable(known.get(section)).ifPresent(state -> own.put(day, state)));
            LocalDate start = Optional.ofNullable(own.floorKey(period.from())).orElse(period.from());
            need(section, counts, List.copyOf(own.tailMap(start, true).values()));
        });
    }

    private void need(NeedSection section, TableList.Counts counts, List<NeedState> states) {
        int first = states.indexOf(NeedState.IDENTIFIED);
        if (first < 0) {
            counts.add(states.isEmpty() ? "not enough information" : "not identified");
            return;
        }
        counts.add("identified");
        boolean again = first < states.size() - 1;
        boolean now = states.get(states.size() - 1) == NeedState.IDENTIFIED;
        met.get(section).add(!again ? "not assessed again" : now ? "not met" : "met");
    }

    void count(TableList tables) {
        tables.add(
                PEOPLE,
                "people",
                "On the scheme",
                Kind.TOTALS,
                "",
                true,
                new TableList.Counts().add("at some time in the period", in.sum()));
        String ever = "people/at-some-time-in-the-period";
        tables.add(PEOPLE, "in", "Since when", Kind.PARTS, ever, true, in);
        tables.add(PEOPLE, "out", "On the last day", Kind.PARTS, ever, false, out);
        on(tables, "cohort", "Cohort", cohort);
        on(tables, "sex", "Sex", sex);
        on(tables, "age", "Age", age);
        on(tables, "ethnicity", "Ethnicity", ethnicity.sum() == 0 ? ethnicity.add(NOT_RECORDED, 0) : ethnicity);
        if (decisions.isPresent()) {
            on(tables, "rag", "Rating", rag);
        }
        on(tables, "dates", "Next review", dates);
        on(tables, "safety", "Four questions about the safety of those at risk", safety);
        needs.forEach((section, counts) -> tables.add(
                "Needs, of everyone on the scheme in the period",
                "need-" + TableList.key(section.label()),
                section.label(),
                Kind.PARTS,
                ever,
                false,
                counts));
        met.forEach((section, counts) -> tables.add(
                "Needs met, of those with the need",
                "met-" + TableList.key(section.label()),
                section.label(),
                Kind.PARTS,
                "need-" + TableList.key(section.label()) + "/identified",
                false,
                counts));
    }

    private static void on(TableList tables, String id, String title, TableList.Counts counts) {
        tables.add("People on the scheme on the last day", id, title, Kind.PARTS, ON, false, counts);
    }
}
