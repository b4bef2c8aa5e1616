package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.http.Form;
import iomtriage.lists.query.ListQuery;
import iomtriage.pages.list.ListHeads.Chances;
import iomtriage.pages.list.ListHeads.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListHeadsTest {

    private static final ListQuery BY_WEAPONS = ListQuery.of(Form.parse("sort=chance-weapon+offence"));

    @Test
    void theWindowThatAllOutcomesShareIsSaidOnce() {
        Chances heads = ListHeads.chances(
                BY_WEAPONS, List.of(outcome("any proven reoffence", 24), outcome("weapon offence", 24)));
        assertThat(heads.over()).isEqualTo("Chance within 24 months");
        assertThat(heads.columns())
                .containsExactly(
                        new Column("Any proven reoffence", "/list?sort=chance-any+proven+reoffence", "none"),
                        new Column("Weapon offence", "/list?sort=chance-weapon+offence&order=desc", "descending"));
    }

    @Test
    void windowsThatDifferAreSaidWithEachOutcome() {
        Chances heads = ListHeads.chances(BY_WEAPONS, List.of(outcome("any arrest", 12), outcome("violence", 1)));
        assertThat(heads.over()).isEqualTo("Chance");
        assertThat(heads.columns())
                .extracting(Column::text)
                .containsExactly("Any arrest, within 12 months", "Violence, within 1 month");
    }

    private static Outcome outcome(String name, int months) {
        return new Outcome(name, name, OutcomeKind.REOFFENDING, months, "A sanction.");
    }
}
