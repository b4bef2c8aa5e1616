package iomtriage.web.pages;

import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import iomtriage.web.http.Form;
import iomtriage.web.http.RefusedException;
import java.util.List;

/** A decision as pages show it, and as forms refer to it. */
final class ProposalWords {

    private ProposalWords() {}

    /** Its reasons, in words. */
    static List<String> reasons(Proposal proposal, Desk desk) {
        return proposal.reasons().stream()
                .flatMap(code -> desk.rules().reason(code).stream())
                .map(Reason::text)
                .toList();
    }

    /** The questions about the safety of victims, with their answers. */
    static List<PersonPages.Fact> safety(Proposal proposal) {
        return proposal.safety().entrySet().stream()
                .map(each -> new PersonPages.Fact(each.getKey().text(), Words.capital(Enums.words(each.getValue()))))
                .toList();
    }

    /** Number of the decision that a form is about. */
    static long number(Form form) {
        String number = form.text("decision");
        if (!number.matches("[0-9]{1,18}")) {
            throw new RefusedException(400, "The form does not say which decision it is about. Load the page again.");
        }
        return Long.parseLong(number);
    }
}
