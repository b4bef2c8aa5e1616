package iomtriage.cli.people;

import iomtriage.api.caserecord.Finding;
import iomtriage.api.caserecord.FindingCode;

/** What is said of a person who comes twice. */
final class Duplicates {

    private Duplicates() {}

    static Finding finding() {
        return new Finding(
                FindingCode.DUPLICATE_SUBJECT,
                "subject",
                "A record before it has the same reference, and nobody can tell which is right.",
                "Send one record for each person.");
    }
}
