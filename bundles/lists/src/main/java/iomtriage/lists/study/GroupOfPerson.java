package iomtriage.lists.study;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.lists.PublishedList;
import iomtriage.lists.facet.Choice;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Groups of people that a record tells of. Ethnicity is not among them: it has no place in a record. */
final class GroupOfPerson {

    private static final int[] AGE_FROM = {18, 21, 25, 30, 40, 50};

    private GroupOfPerson() {}

    /** Collects groups. */
    interface Groups {
        /**
         * Notes that someone is of a group.
         *
         * @param kind what people are grouped by, in plain words
         */
        void add(SubjectId subject, String kind, Choice group);
    }

    /** Reads the caseload of a list once: whatever groups its records tell of, as of its day. */
    static void read(PublishedList list, Groups groups) {
        LocalDate asOf = list.list().header().asOf();
        try (Stream<CaseEntry> entries = list.source().entries()) {
            entries.forEach(entry -> {
                if (entry instanceof CaseEntry.Readable readable) {
                    CaseRecord record = readable.record();
                    all(record, asOf).forEach((kind, group) -> groups.add(record.subject(), kind, group));
                }
            });
        }
    }

    /** By what people are grouped, in plain words; what is not recorded is absent. */
    private static Map<String, Choice> all(CaseRecord record, LocalDate asOf) {
        Map<String, Choice> groups = new LinkedHashMap<>();
        if (record.sex() != Sex.NOT_RECORDED) {
            groups.put("Sex", sex(record.sex()));
        }
        groups.put("Age", age(Period.between(record.dateOfBirth(), asOf).getYears()));
        record.area().map(Choice::of).ifPresent(area -> groups.put("Area", area));
        return groups;
    }

    private static Choice sex(Sex sex) {
        String label = sex.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Choice(sex.name(), label, sex.ordinal());
    }

    private static Choice age(int years) {
        if (years < AGE_FROM[0]) {
            return new Choice("under", "under " + AGE_FROM[0], 0);
        }
        int band = 0;
        while (band + 1 < AGE_FROM.length && years >= AGE_FROM[band + 1]) {
            band++;
        }
        String label = band + 1 == AGE_FROM.length
                ? AGE_FROM[band] + " and over"
                : AGE_FROM[band] + " to " + (AGE_FROM[band + 1] - 1);
        return new Choice(label, label, band + 1);
    }
}
