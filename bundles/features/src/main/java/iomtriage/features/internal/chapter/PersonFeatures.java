package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.PERSON;
import static iomtriage.features.definition.Input.DATE_OF_BIRTH;
import static iomtriage.features.definition.Input.EVENTS;
import static iomtriage.features.definition.Input.SEX;

import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import iomtriage.features.internal.career.Career;
import java.util.List;

/** Who the person is, as far as a score may know: age and sex, which every validated scale needs. */
public final class PersonFeatures {

    /** How the record began. */
    public static final String DEBUT = "how the record began";

    private PersonFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                FeatureBuilder.row(PERSON, "age", "Age")
                        .means("Age in whole years on the as-of date.")
                        .measures(Unit.YEARS, ValueKind.AGE)
                        .says(Wording.always("aged {n}"))
                        .orElse("age not known: the date of birth is after the as-of date")
                        .ask("the date of birth")
                        .over(DATE_OF_BIRTH)
                        .from("OGRS3 and OGRS4, age at start of follow-up")
                        .is(Career::ageNow),
                FeatureBuilder.row(PERSON, "sex", "Sex")
                        .means("Sex as recorded by the case system.")
                        .measures(Unit.NONE, ValueKind.CATEGORY)
                        .named(List.of("female", "male"))
                        .says(Wording.always("sex recorded as {n}"))
                        .orElse("sex not recorded")
                        .ask("the person's sex as recorded")
                        .over(SEX)
                        .from("OGRS3 and OGRS4")
                        .is(PersonFeatures::sex),
                FeatureBuilder.row(PERSON, "age_at_first_sanction", "Age at first sanction")
                        .means("Age in whole years on the day of the first caution or conviction: the age at debut.")
                        .family(DEBUT)
                        .measures(Unit.YEARS, ValueKind.AGE)
                        .says(Wording.always("first sanctioned at {n}"))
                        .lowers()
                        .orElse("never sanctioned")
                        .over(DATE_OF_BIRTH, EVENTS)
                        .from("OGRS3 and OGRS4; Owen and Cooper, 2013, age at debut")
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
