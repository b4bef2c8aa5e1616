package iomtriage.contract;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of a {@link CaseDirectory}: the record of the person asked for, or empty; quickly, from many threads at once. */
public final class CaseDirectoryContract {

    private static final SubjectId NOBODY = new SubjectId("no-such-person-in-any-case-system");

    private CaseDirectoryContract() {}

    /**
     * {@return everything that is wrong, each a sentence with the way out; empty if nothing is} It names no person.
     *
     * @param directory what the host implements
     * @param known someone whose record the host has
     * @param patience how long one answer may take: a page waits for it
     */
    public static List<String> findings(CaseDirectory directory, SubjectId known, Duration patience) {
        List<String> findings = new ArrayList<>();
        Called<Optional<CaseRecord>> answer = Called.within(patience, () -> directory.find(known));
        wrong(answer, "a person whom it knows").ifPresent(findings::add);
        if (findings.isEmpty() && isSomebodyElse(answer, known)) {
            findings.add(
                    "find() answers with nobody, or with the record of someone else, for a person whom it knows. Look"
                            + " the person up by the reference alone, as it is.");
        }
        Called<Optional<CaseRecord>> none = Called.within(patience, () -> directory.find(NOBODY));
        wrong(none, "a person whom it does not know").ifPresent(findings::add);
        if (none.answer() != null && none.answer().isPresent()) {
            findings.add("find() answers with a record for a person who does not exist. Answer Optional.empty().");
        }
        if (findings.isEmpty()
                && Called.atOnce(patience, () -> directory.find(known)).stream()
                        .anyMatch(each -> each.failed() || each.answer() == null || isSomebodyElse(each, known))) {
            findings.add(
                    "find() goes wrong when several threads ask at once. Let calls share nothing that one of them changes.");
        }
        return findings;
    }

    private static Optional<String> wrong(Called<Optional<CaseRecord>> answer, String whom) {
        if (answer.failed()) {
            return Optional.of("find() " + answer.fault() + " for " + whom
                    + ". Answer Optional.empty() where there is no record; keep what is slow out of the call.");
        }
        return answer.answer() == null
                ? Optional.of("find() answers null for " + whom + ". Answer Optional.empty().")
                : Optional.empty();
    }

    private static boolean isSomebodyElse(Called<Optional<CaseRecord>> answer, SubjectId known) {
        return Optional.ofNullable(answer.answer())
                .flatMap(found -> found)
                .filter(record -> record.subject().equals(known))
                .isEmpty();
    }
}
