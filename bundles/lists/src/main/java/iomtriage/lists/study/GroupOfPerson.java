package iomtriage.lists.study;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.lists.facet.Choice;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Groups of people that a record tells of. Ethnicity is not among them: it has no place in a record. */
final class GroupOfPerson {

    private static final int[] AGE_FROM = {18, 21, 25, 30, 40, 50};

    private GroupOfPerson() {}

    /** By what people are grouped, in plain words; what is not recorded is absent. */
    static Map<String, Choice> all(CaseRecord record, LocalDate asOf) {
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
