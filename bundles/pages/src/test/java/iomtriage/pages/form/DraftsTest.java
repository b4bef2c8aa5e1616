package iomtriage.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.Form;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DraftsTest {

    private final Drafts drafts = new Drafts(Clock.systemUTC());

    @Test
    void whatIsSentInOneAreaIsNotShownInAnother() {
        drafts.below("/area/north").keep("sam", "/decide", form("P-1"));

        assertThat(drafts.below("/area/north").find("sam", "/decide", "P-1")).isPresent();
        assertThat(drafts.below("/area/south").find("sam", "/decide", "P-1")).isEmpty();
    }

    @Test
    void anErasedPersonIsForgottenInEachArea() {
        drafts.below("/area/north").keep("sam", "/decide", form("P-1"));
        drafts.below("/area/south").keep("cy", "/view", form("P-1"));
        drafts.below("/area/south").keep("cy", "/view", form("P-2"));

        drafts.forget(new SubjectId("P-1"));

        assertThat(drafts.below("/area/north").find("sam", "/decide", "P-1")).isEmpty();
        assertThat(drafts.below("/area/south").find("cy", "/view", "P-1")).isEmpty();
        assertThat(drafts.below("/area/south").find("cy", "/view", "P-2")).isPresent();
    }

    private static Form form(String reference) {
        return Form.again(Form.parse("ref=" + reference));
    }
}
