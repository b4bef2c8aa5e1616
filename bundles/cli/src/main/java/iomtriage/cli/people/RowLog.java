package iomtriage.cli.people;

import iomtriage.tables.TableRow;
import iomtriage.tables.UnknownCodes;
import iomtriage.tables.csv.TableException;
import java.util.List;

/** Collects what is wrong with the rows of a table: cells one by one, codes that are not listed once a column. */
public final class RowLog {

    private final FindingLog log = new FindingLog();
    private final UnknownCodes unknown = new UnknownCodes();

    /** Takes note of everything that is wrong with a row. */
    public void see(TableRow row) {
        log.add(row.findings());
        unknown.see(row);
    }

    /** Adds something wrong with the table as a whole. */
    public void add(String problem) {
        log.add(problem);
    }

    /** Codes that are not listed. */
    public UnknownCodes unknown() {
        return unknown;
    }

    /** What was done about codes that count as not known when scored, a sentence a column. */
    public List<String> notes() {
        return unknown.notes();
    }

    /** @throws iomtriage.cli.terminal.Refusal if any row cannot be scored, with everything that is wrong */
    public void refuseToScore(String what) {
        unknown.problems(false).forEach(log::add);
        log.refuseIfAny(what);
    }

    /** @throws iomtriage.cli.terminal.Refusal if anything is wrong but for codes that are not listed */
    public void refuseUnreadable(String what) {
        log.refuseIfAny(what);
    }

    /** @throws iomtriage.cli.terminal.Refusal if any row cannot be learnt from, with everything that is wrong */
    public void refuseToLearn(String what) {
        unknown.problems(true).forEach(log::add);
        log.refuseIfAny(what);
    }

    /**
     * For a table that breaks in the middle.
     *
     * @throws iomtriage.cli.terminal.Refusal with what was found before it broke, and the break itself
     * @throws TableException if nothing was found before
     */
    public void refuseBroken(String what, TableException broken) throws TableException {
        unknown.problems(true).forEach(log::add);
        log.refuseBroken(what, broken);
    }
}
