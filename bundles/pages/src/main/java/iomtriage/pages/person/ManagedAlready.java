package iomtriage.pages.person;

import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.profile.Management;
import java.util.stream.Collectors;

/** Who already manages a person, in a sentence: shown before a place is offered, so that it doubles nobody's work. */
public final class ManagedAlready {

    private ManagedAlready() {}

    /** As the visitor may see it. */
    public static String of(CaseReader cases, CaseView view) {
        return cases.known(view)
                .map(record -> words(
                        CurrentFacts.of(record, view.published().list().header().asOf())))
                .orElse("Not available now: the case system does not hand the record over");
    }

    static String words(CurrentFacts facts) {
        return facts.management().isEmpty()
                ? "Nobody, as far as is recorded"
                : Words.capital(
                        facts.management().stream().map(ManagedAlready::words).collect(Collectors.joining("; ")));
    }

    private static String words(Management management) {
        return management.what() + " (" + management.source() + ", since " + Words.day(management.since())
                + (management.multiAgency() ? "" : "; not managed by several agencies") + ")";
    }
}
