package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A supervisor chairs a meeting from the pages alone, with a colleague who answers as the second person. */
final class Meeting {

    private static final String RATIONALE = "Discussed at the meeting, with what each agency knows of the case.";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_CLICKS = 4;

    private final Page page;
    private final List<String> decided = new ArrayList<>();

    Meeting(Page page) {
        this.page = page;
    }

    void chair() throws IOException {
        page.signIn("supervisor");
        page.open("/agenda");
        List<String> candidates = page.texts("//table[caption='New candidates above the cut line']//tbody//th/a");
        assertThat(candidates).as("people to decide on").hasSizeGreaterThan(4);
        printPack();
        accept(candidates.get(candidates.size() - 1));
        defer(candidates.get(candidates.size() - 2));
        decline(candidates.get(candidates.size() - 3));
        sayThatALineIsWrong(candidates.get(candidates.size() - 4));
        letSomebodyStay();
        letSomebodyGo();
        rateSomebody();
        answerAsTheSecondPerson();
        printDecisions();
    }

    private void printPack() throws IOException {
        List<String> people = page.references();
        page.follow("//a[.='Pack to print before the meeting']");
        assertThat(page.checkOnPaper("meeting-pack")).contains(people);
    }

    /** From the list to the record; the mouse is pressed as often as it must be, and the rest is typed. */
    private void accept(String reference) {
        page.open("/list");
        int before = page.clicks();
        page.follow("//tbody//th/a[.='" + reference + "']");
        page.follow("//a[.='Accept']");
        record("ACCEPT-needs-fit", 3);
        recorded(reference, "Decision: accept");
        assertThat(page.clicks() - before)
                .as("clicks from the list to the record")
                .isLessThanOrEqualTo(MOST_CLICKS);
    }

    private void defer(String reference) {
        page.open("/agenda");
        page.follow("//tbody//th/a[.='" + reference + "']");
        page.follow("//a[.='Defer']");
        record("DEFER-awaiting-info", 1);
        recorded(reference, "Decision: defer");
    }

    /** On the form of a decision that is to be reviewed in so many months. */
    private void record(String reason, int months) {
        page.select(reason);
        page.write("rationale", RATIONALE);
        page.write("day", LocalDate.now().plusMonths(months).toString());
        page.press("Record decision");
    }

    /** Somebody in the highest tier: asked whether the chair is sure, and left for a second person. */
    private void decline(String reference) {
        page.open("/agenda");
        page.follow("//tbody//th/a[.='" + reference + "']");
        page.follow("//a[.='Decline']");
        page.select("DECLINE-managed-elsewhere");
        page.select("DECLINE-out-of-date");
        page.write("rationale", RATIONALE);
        closeSafely(page);
        page.press("Record decision");
        assertThat(page.heading()).isEqualTo("Are you sure you want to decline " + reference + "?");
        page.press("Record decision");
        recorded(reference, "Decision: decline");
    }

    private void sayThatALineIsWrong(String reference) {
        page.open("/person/record?ref=" + reference);
        page.follow("(//a[starts-with(normalize-space(), 'Data is wrong')])[1]");
        page.select("DATA_IS_WRONG-wrong-record");
        page.write("rationale", "the date of the offence, by the court's register.");
        page.press("Record decision");
        recorded(reference, "Decision: data is wrong");
    }

    private void letSomebodyStay() {
        page.open("/cohort");
        String reference = page.references().get(0);
        page.open("/person/decide?ref=" + reference);
        page.select("choice-STAY");
        record("STAY-work-unfinished", 3);
        recorded(reference, "Decision: stay");
    }

    private void letSomebodyGo() {
        page.open("/deselection");
        String reference = page.texts("//table[caption='Proposed to leave']//tbody//th/a").stream()
                .filter(each -> !decided.contains(each))
                .findFirst()
                .orElseThrow();
        page.follow("//tr[th/a='" + reference + "']//a[starts-with(normalize-space(), 'Decide')]");
        page.select("choice-REMOVE");
        page.select("REMOVE-desisting");
        page.select("REMOVE-out-of-date");
        page.write("rationale", RATIONALE);
        if (page.shows("safety-MARAC-yes")) {
            closeSafely(page);
        }
        page.press("Record decision");
        // Whoever is let go is asked about twice, whatever the tier.
        page.press("Record decision");
        recorded(reference, "Decision: remove");
    }

    /** Answers what the form asks about the safety of others. */
    static void closeSafely(Page page) {
        List.of("VICTIM_SAFETY_CHECKED", "VICTIM_CONTACT", "PROTECTIVE_ORDER", "CHILDREN", "MARAC")
                .forEach(question -> page.select("safety-" + question + "-yes"));
        page.select("safety-SAFEGUARDING_VIEW-no");
    }

    private void rateSomebody() {
        page.open("/cohort");
        page.follow("(//a[starts-with(normalize-space(), 'Rate')])[1]");
        page.select("rating-AMBER");
        page.write("day", LocalDate.now().plusMonths(1).toString());
        page.write("rationale", RATIONALE);
        page.press("Record rating");
        assertThat(page.text()).contains("Rating: amber", RATIONALE);
    }

    private void answerAsTheSecondPerson() {
        page.signIn("second");
        page.open("/awaiting");
        List<String> waiting = page.references();
        assertThat(waiting).as("who waits for a second person").contains(decided.get(2));
        for (String reference : waiting) {
            page.open("/awaiting");
            page.follow("//th/a[normalize-space()='" + reference + "']");
            page.select("approve");
            page.write("rationale", "I read the case and what is on record, and agree.");
            page.press("Record answer");
            assertThat(page.text()).contains("Your answer is on record.", "Second person: approved");
        }
    }

    private void printDecisions() throws IOException {
        page.signIn("supervisor");
        page.open("/agenda");
        page.follow("//a[.='Decisions of today']");
        String paper = page.checkOnPaper("meeting-decisions").replaceAll("\\s", "");
        assertThat(paper)
                .contains("Decision:accept", "Decision:defer", "Decision:decline", "Decision:dataiswrong")
                .contains("Decision:stay", "Decision:remove", "Secondperson:approved")
                .contains(decided);
        assertThat(HASH.matcher(paper).results().count())
                .as("hashes of entries on paper")
                .isGreaterThanOrEqualTo(decided.size() + 1);
    }

    private void recorded(String reference, String title) {
        assertThat(page.text()).contains("Your decision is on record.", title);
        decided.add(reference);
    }
}
