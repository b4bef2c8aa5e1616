package iomtriage.reviews.personal;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.MemoryJournal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectAccessTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static HeldEntry told(String detail) {
        return new SubjectAccess().of(List.of(entry("u-1", detail))).get(0);
    }

    private static AuditEntry entry(String user, String detail) {
        return new MemoryJournal()
                .append(new AuditDraft(NOON, user, Action.DECIDED, Optional.of(new SubjectId("S-1")), detail));
    }

    @Test
    void namesAndIdsOfOfficialsAreWithheldAndTheSameOfficialIsTheSame() {
        List<HeldEntry> held = new SubjectAccess()
                .of(List.of(
                        entry("p.smith", "{\"userName\":\"Pat Smith\",\"choice\":\"ACCEPT\"}"),
                        entry("j.doe", "{\"application\":\"case-system\"}"),
                        entry("p.smith", "{}")));

        assertThat(held).extracting(HeldEntry::by).containsExactly("official 1", "official 2", "official 1");
        assertThat(held.get(0).told()).hasToString("{\"choice\":\"ACCEPT\"}");
        assertThat(held.get(1).told()).hasToString("{}");
        assertThat(held).allSatisfy(each -> assertThat(each.forReview()).isEmpty());
    }

    @Test
    void freeTextAndFieldsThatAreNotKnownAreSetApart() {
        HeldEntry held = told("{\"rationale\":\"His brother Dean\",\"ofALaterVersion\":1,\"choice\":\"DEFER\"}");

        assertThat(held.told()).hasToString("{\"choice\":\"DEFER\"}");
        assertThat(held.forReview()).hasToString("{\"rationale\":\"His brother Dean\",\"ofALaterVersion\":1}");
        assertThat(held.why()).singleElement().asString().startsWith("may be about other people");
    }

    @Test
    void whatRestsOnGangIntelligenceIsToldAsFoundWithoutIt() {
        HeldEntry held = told("{\"seen\":{\"tier\":\"A\",\"withoutGangIntelligence\":{\"tier\":\"C\"}}}");

        assertThat(held.told()).hasToString("{\"seen\":{\"tier\":\"C\"}}");
        assertThat(held.forReview()).hasToString("{\"seen\":{\"tier\":\"A\"}}");
        assertThat(held.why()).singleElement().asString().startsWith("rests on intelligence about gangs");
    }

    @Test
    void nothingOfASensitiveDecisionIsToldUnread() {
        HeldEntry held = told("{\"choice\":\"DECLINE\",\"sensitive\":true}");

        assertThat(held.told()).isEmpty();
        assertThat(held.forReview().path("choice").asText()).isEqualTo("DECLINE");
    }
}
