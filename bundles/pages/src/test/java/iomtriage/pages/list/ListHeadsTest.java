package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.pages.list.ListHeads.Chances;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListHeadsTest {

    @Test
    void theWindowThatAllOutcomesShareIsSaidOnce() {
        assertThat(ListHeads.chances(List.of(outcome("any proven reoffence", 24), outcome("weapon offence", 24))))
                .isEqualTo(new Chances("Chance within 24 months", List.of("Any proven reoffence", "Weapon offence")));
    }

    @Test
    void windowsThatDifferAreSaidWithEachOutcome() {
        assertThat(ListHeads.chances(List.of(outcome("any arrest", 12), outcome("violence", 1))))
                .isEqualTo(new Chances("Chance", List.of("Any arrest, within 12 months", "Violence, within 1 month")));
    }

    private static Outcome outcome(String name, int months) {
        return new Outcome(name, name, OutcomeKind.REOFFENDING, months, "A sanction.");
    }
}
