package iomtriage.features;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import java.time.LocalDate;

/** Simulated people to test with, and how to read a feature off them. */
final class People {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    static final FeatureCatalogue CATALOGUE = FeatureCatalogue.standard();

    private People() {}

    static CaseRecord.Builder man() {
        return CaseRecord.of(new SubjectId("simulated-1"), LocalDate.of(1996, 3, 15), Sex.MALE);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Event convicted(OffenceGroup group, String iso) {
        return disposed(group, DisposalKind.CONVICTION, iso);
    }

    static Event cautioned(OffenceGroup group, String iso) {
        return disposed(group, DisposalKind.CAUTION, iso);
    }

    private static Event disposed(OffenceGroup group, DisposalKind kind, String iso) {
        return Event.of(group).disposal(new Disposal(kind, day(iso))).build();
    }

    static Event arrested(OffenceGroup group, String offence, String arrest) {
        return Event.offence(group, day(offence)).arrestedOn(day(arrest));
    }

    static double[] row(CaseRecord record, LocalDate asOf) {
        double[] row = new double[CATALOGUE.size()];
        CATALOGUE.extract(record, asOf, row, 0);
        return row;
    }

    static double value(CaseRecord.Builder person, String feature) {
        return row(person.build(), AS_OF)[CATALOGUE.indexOf(feature)];
    }

    static String phrase(CaseRecord.Builder person, String feature) {
        return CATALOGUE.phrase(CATALOGUE.indexOf(feature), row(person.build(), AS_OF));
    }
}
