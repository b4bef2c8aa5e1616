package iomtriage.records.internal.contradiction;

import iomtriage.api.caserecord.Sentence;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.records.internal.finding.FindingList;
import java.util.List;

/** What cannot be true of what agencies keep: registers, markers, MAPPA, sentences and schemes. */
final class AgencyChecks {

    private static final String REGISTERS = "registers";
    private static final String MARKERS = "markers";
    private static final String MAPPA = "mappa";
    private static final String SENTENCES = "sentences";
    private static final String SCHEMES = "schemes";

    private AgencyChecks() {}

    static void registers(List<RegisterEntry> registers, RecordAsOf then, DateChecks dates) {
        for (int i = 0; i < registers.size(); i++) {
            RegisterEntry entry = then.known(registers.get(i));
            if (entry == null) {
                continue;
            }
            dates.notBeforeBirth(entry.start(), REGISTERS, i, "start");
            dates.end(entry.start(), entry.review(), REGISTERS, i, "review");
            dates.end(entry.start(), entry.end(), REGISTERS, i, "end");
        }
    }

    static void markers(List<Marker> markers, RecordAsOf then, DateChecks dates) {
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = then.known(markers.get(i));
            if (marker == null) {
                continue;
            }
            dates.notBeforeBirth(marker.recorded(), MARKERS, i, "recorded");
            dates.notBeforeBirth(marker.review(), MARKERS, i, "review");
            dates.notBefore(marker.recorded(), marker.review(), MARKERS, i, "review", "day it was recorded");
            dates.notBeforeBirth(marker.expires(), MARKERS, i, "expires");
            dates.notBefore(marker.recorded(), marker.expires(), MARKERS, i, "expires", "day it was recorded");
        }
    }

    static void mappa(List<MappaManagement> mappa, RecordAsOf then, DateChecks dates, FindingList findings) {
        for (int i = 0; i < mappa.size(); i++) {
            MappaManagement management = then.known(mappa.get(i));
            if (management == null) {
                continue;
            }
            if (management.category() < 1 || management.category() > 4) {
                findings.add(
                        FindingCode.OUT_OF_RANGE,
                        Place.of(MAPPA, i, "category"),
                        "MAPPA has categories 1 to 4.",
                        "Send one of these.");
            }
            if (management.level() < 1 || management.level() > 3) {
                findings.add(
                        FindingCode.OUT_OF_RANGE,
                        Place.of(MAPPA, i, "level"),
                        "MAPPA has levels 1 to 3.",
                        "Send one of these.");
            }
            dates.notBeforeBirth(management.from(), MAPPA, i, "from");
            dates.end(management.from(), management.to(), MAPPA, i, "to");
        }
    }

    static void sentences(List<Sentence> sentences, RecordAsOf then, DateChecks dates) {
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (then.known(sentence) != null) {
                dates.notBeforeBirth(sentence.from(), SENTENCES, i, "from");
                dates.end(sentence.from(), sentence.to(), SENTENCES, i, "to");
            }
        }
    }

    static void schemes(List<SchemeMembership> schemes, RecordAsOf then, DateChecks dates, FindingList findings) {
        for (int i = 0; i < schemes.size(); i++) {
            SchemeMembership membership = then.known(schemes.get(i));
            if (membership == null) {
                continue;
            }
            dates.notBeforeBirth(membership.from(), SCHEMES, i, "from");
            dates.end(membership.from(), membership.to(), SCHEMES, i, "to");
            dates.end(membership.from(), membership.review(), SCHEMES, i, "review");
            if (membership.cohort().isPresent() && membership.scheme() != Scheme.IOM) {
                findings.add(
                        FindingCode.OUT_OF_RANGE,
                        Place.of(SCHEMES, i, "cohort"),
                        "Only Integrated Offender Management has cohorts.",
                        "Leave the cohort out, or correct the scheme.");
            }
        }
    }
}
