package iomtriage.contract;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is asked of {@link CaseAccess}: a clear answer about anyone, the same each time, a thousand of them in an instant. */
public final class CaseAccessContract {

    private static final int QUESTIONS = 1_000;
    private static final SubjectId NOBODY = new SubjectId("no-such-person-in-any-case-system");

    private CaseAccessContract() {}

    /**
     * {@return everything that is wrong, each a sentence with the way out; empty if nothing is} It names no person.
     *
     * @param access what the host implements
     * @param user someone who may sign in
     * @param subject someone on the caseload
     * @param patience how long a thousand answers may take: each page asks about everybody on it
     */
    public static List<String> findings(CaseAccess access, User user, SubjectId subject, Duration patience) {
        List<String> findings = new ArrayList<>();
        Called<Access> answer = Called.within(patience, () -> access.to(user, subject));
        clear("to()", answer, findings);
        Called<Access> nobody = Called.within(patience, () -> access.to(user, NOBODY));
        clear("to(), for a person whom the host does not know,", nobody, findings);
        if (nobody.answer() == Access.OPEN) {
            findings.add(
                    "to() opens the case of a person whom the host does not know. Answer Access.NONE: what is not known"
                            + " may be what is restricted.");
        }
        clear("gangIntelligence()", Called.within(patience, () -> access.gangIntelligence(user)), findings);
        clear("seesArea()", Called.within(patience, () -> access.seesArea(user, user.area())), findings);
        if (!findings.isEmpty()) {
            return findings;
        }
        List<Called<Boolean>> rounds = Called.atOnce(patience, () -> {
            for (int i = 0; i < QUESTIONS / 8; i++) {
                if (access.to(user, subject) != answer.answer()) {
                    return false;
                }
            }
            return true;
        });
        if (rounds.stream().anyMatch(each -> each.fault().startsWith("did not answer"))) {
            findings.add("to() is slow: " + QUESTIONS + " answers took more than " + patience.toMillis()
                    + " ms. Keep the rules in memory; ask no other system on the way.");
        } else if (rounds.stream().anyMatch(each -> each.failed() || !Boolean.TRUE.equals(each.answer()))) {
            findings.add(
                    "to() answers differently, or fails, when several threads ask at once. Let calls share nothing that"
                            + " one of them changes.");
        }
        return findings;
    }

    private static void clear(String what, Called<?> answer, List<String> findings) {
        if (answer.failed()) {
            findings.add(
                    what + " " + answer.fault() + ". Only a clear answer opens anything: answer Access.NONE, or false,"
                            + " where the rules do not say.");
        } else if (answer.answer() == null) {
            findings.add(what + " answers null. Answer Access.NONE where the rules do not say.");
        }
    }
}
