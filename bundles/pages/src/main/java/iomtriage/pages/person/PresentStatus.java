package iomtriage.pages.person;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.api.register.IomCohort;
import iomtriage.pages.frame.Enums;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.profile.CurrentFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where someone is now, in words: inside or not, on which order, on Integrated Offender Management or not. */
final class PresentStatus {

    private PresentStatus() {}

    static String custody(CurrentFacts facts) {
        return facts.custody().map(PresentStatus::inside).orElse("Not in custody");
    }

    private static String inside(CustodySpell spell) {
        return "In custody, " + Enums.words(spell.kind()) + ", since " + Words.day(spell.from())
                + spell.plannedRelease()
                        .map(day -> "; release planned for " + Words.day(day))
                        .orElse("; no release date sent");
    }

    static String orders(CaseRecord known, LocalDate asOf) {
        if (known.sentences().isEmpty()) {
            return "Not sent by the case system";
        }
        List<Sentence> inForce =
                known.sentences().stream().filter(each -> each.inForceOn(asOf)).toList();
        return inForce.isEmpty()
                ? "None"
                : Words.capital(inForce.stream().map(PresentStatus::words).collect(Collectors.joining("; ")));
    }

    /** The one that lasts longest, and how many others there are. */
    static String lastOrder(CaseRecord known, LocalDate asOf) {
        List<Sentence> inForce = known.sentences().stream()
                .filter(each -> each.inForceOn(asOf))
                .sorted(Comparator.comparing((Sentence each) -> each.to().orElse(LocalDate.MAX))
                        .reversed())
                .toList();
        if (inForce.isEmpty()) {
            return known.sentences().isEmpty() ? "Order or licence not sent" : "No order or licence in force";
        }
        return Words.capital(words(inForce.get(0)))
                + (inForce.size() == 1 ? "" : ", and " + (inForce.size() - 1) + " more");
    }

    private static String words(Sentence sentence) {
        return sentence.kind().map(SentenceKind::label).orElse("kind not sent")
                + sentence.to().map(day -> " until " + Words.day(day)).orElse("");
    }

    static String onNow(Optional<CohortMember> member) {
        return member.map(each -> "Yes, since " + Words.day(each.since()) + ": "
                        + each.grounds().stream()
                                .map(CohortMember.Ground::label)
                                .collect(Collectors.joining(", ")))
                .orElse("No");
    }

    /** For example "On IOM since 3 March 2025, fixed cohort, A. Marsh, police". */
    static String iom(Optional<CohortMember> member) {
        return member.map(each -> "On IOM since " + Words.day(each.since())
                        + Stream.of(
                                        each.cohort().map(IomCohort::label).map(cohort -> cohort + " cohort"),
                                        each.leadOfficer(),
                                        each.leadAgency())
                                .flatMap(Optional::stream)
                                .map(part -> ", " + part)
                                .collect(Collectors.joining()))
                .orElse("Not on IOM");
    }
}
