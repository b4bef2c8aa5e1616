package iomtriage.pages.programme;

import iomtriage.api.review.CaseReview;
import iomtriage.programme.SchemeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what it is told who was on the programme, and when. */
public enum OnTheProgramme {
    RECORDS("Places in the scheme that the case system sent"),
    REGISTERS("Entries in probation’s register of Integrated Offender Management"),
    DECISIONS("Decisions on record here");

    private final String words;

    OnTheProgramme(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As addresses and forms name it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OnTheProgramme> of(String value) {
        return Arrays.stream(values())
                .filter(each -> each.value().equals(value))
                .findFirst();
    }

    /** @param reviews what was decided about people whose cases the reader may open */
    SchemeSource source(List<CaseReview> reviews) {
        return switch (this) {
            case RECORDS -> SchemeSource.records();
            case REGISTERS -> SchemeSource.registers();
            case DECISIONS -> SchemeSource.decisions(reviews);
        };
    }
}
