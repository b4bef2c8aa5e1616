package iomtriage.features.internal;

import static iomtriage.features.Input.DATE_OF_BIRTH;
import static iomtriage.features.Input.EVENTS;
import static iomtriage.features.Input.SEX;
import static iomtriage.features.Subject.PERSON;

import iomtriage.features.Kind;
import iomtriage.features.Unit;
import iomtriage.features.Wording;
import java.util.List;

/** Who the person is, as far as a score may know: age and sex, which every validated scale needs. */
final class PersonTable {

    private PersonTable() {}

    static List<Row> rows() {
        return List.of(
                Draft.row(PERSON, "age", "Age")
                        .means("Age in whole years on the as-of date.")
                        .measures(Unit.YEARS, Kind.AGE)
                        .says(Wording.always("aged {n}"))
                        .orElse("age not known: the date of birth is after the as-of date")
                        .ask("the date of birth")
                        .over(DATE_OF_BIRTH)
                        .from("OGRS3 and OGRS4, age at start of follow-up")
                        .is(Career::ageNow),
                Draft.row(PERSON, "sex", "Sex")
                        .means("Sex as recorded by the case system.")
                        .measures(Unit.NONE, Kind.CATEGORY)
                        .named(List.of("female", "male"))
                        .says(Wording.always("sex recorded as {n}"))
                        .orElse("sex not recorded")
                        .ask("the person's sex as recorded")
                        .over(SEX)
                        .from("OGRS3 and OGRS4")
                        .is(PersonTable::sex),
                Draft.row(PERSON, "age_at_first_sanction", "Age at first sanction")
                        .means("Age in whole years on the day of the first caution or conviction.")
                        .measures(Unit.YEARS, Kind.AGE)
                        .says(Wording.always("first sanctioned at {n}"))
                        .orElse("never sanctioned")
                        .over(DATE_OF_BIRTH, EVENTS)
                        .from("OGRS3 and OGRS4")
                        .is(Career::ageAtFirstSanction));
    }

    private static double sex(Career career) {
        return switch (career.sex) {
            case FEMALE -> 0;
            case MALE -> 1;
            case NOT_RECORDED -> Double.NaN;
        };
    }
}
