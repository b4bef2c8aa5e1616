package iomtriage.api.cohort;

import java.time.LocalDate;
import java.util.List;

/**
 * Who stayed in a cohort, entered it or left it from one date to another.
 *
 * <p>It balances: those who stayed and those who left were its members before; those who stayed and those who entered are
 * its members after.
 *
 * @param definition the definition's id
 * @param from the earlier date
 * @param to the later date
 * @param stayed members on both dates
 * @param entered members on the later date only
 * @param left members on the earlier date only
 */
public record Churn(
        String definition, LocalDate from, LocalDate to, List<Move> stayed, List<Move> entered, List<Move> left) {

    public Churn {
        stayed = List.copyOf(stayed);
        entered = List.copyOf(entered);
        left = List.copyOf(left);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Churn[" + definition + ", " + stayed.size() + " stayed, " + entered.size() + " entered, " + left.size()
                + " left]";
    }
}
