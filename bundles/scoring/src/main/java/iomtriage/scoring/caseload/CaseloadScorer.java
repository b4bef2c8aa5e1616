package iomtriage.scoring.caseload;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.EmptyCaseloadException;
import iomtriage.api.referral.Progress;
import iomtriage.features.FeatureCatalogue;
import iomtriage.records.CaseEntries;
import iomtriage.records.CaseRecordValidator;
import iomtriage.records.Checked;
import iomtriage.records.DuplicateSubjects;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.OutcomeModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Scores every record of a caseload, in parallel, keeping the source's order: the result is the same whatever the number of
 * threads.
 */
public final class CaseloadScorer {

    private final CaseRecordValidator validator = new CaseRecordValidator();
    private final FeatureCatalogue catalogue;
    private final Scorer scorer;
    private final Workers workers;

    /**
     * @param catalogue computes the features of a record
     * @param scorer scores a row
     * @param threads how many threads may work at once, at least 1
     */
    public CaseloadScorer(FeatureCatalogue catalogue, Scorer scorer, int threads) {
        this.catalogue = catalogue;
        this.scorer = scorer;
        this.workers = new Workers(threads);
    }

    /**
     * Scores a caseload.
     *
     * @param source the caseload, which is read once
     * @param asOf the day as of which records are read
     * @param progress told how far it has come
     * @return everybody who was scored, and every record that was refused
     * @throws EmptyCaseloadException if the source has no entry
     */
    public ScoredCaseload score(CaseSource source, LocalDate asOf, Progress progress) {
        return score(source, asOf, progress, record -> {});
    }

    /**
     * Scores a caseload, and shows every record that is sound to someone who wants more of it than a score, so that it
     * need be read only once.
     *
     * @param source the caseload, which is read once
     * @param asOf the day as of which records are read
     * @param progress told how far it has come
     * @param sound told of each record that is sound, as it was known on the day, in no order, from several threads
     * @return everybody who was scored, and every record that was refused
     * @throws EmptyCaseloadException if the source has no entry
     */
    public ScoredCaseload score(CaseSource source, LocalDate asOf, Progress progress, Consumer<CaseRecord> sound) {
        List<ScoredEntry> entries =
                scoreAll(source, asOf, new ProgressCounter("Scoring", source.size(), progress), sound);
        return together(source.name(), asOf, entries);
    }

    /**
     * {@return everybody who was scored, or refused, as a caseload: none of several records of one person is used}
     *
     * @param name name of the caseload
     * @param asOf the day as of which records were read
     * @param entries all of them, in the caseload's order
     * @throws EmptyCaseloadException if there is nobody
     */
    public ScoredCaseload together(String name, LocalDate asOf, List<ScoredEntry> entries) {
        if (entries.isEmpty()) {
            throw new EmptyCaseloadException(name);
        }
        DuplicateSubjects duplicates = DuplicateSubjects.among(entries.stream()
                .filter(ScoredPerson.class::isInstance)
                .map(person -> ((ScoredPerson) person).subject()));
        List<ScoredPerson> people = new ArrayList<>(entries.size());
        List<ScoredEntry.Refused> refused = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ScoredEntry entry = entries.get(i);
            if (entry instanceof ScoredEntry.Refused refusal) {
                refused.add(
                        new ScoredEntry.Refused(CaseEntries.reference(refusal.reference(), i + 1), refusal.findings()));
            } else if (entry instanceof ScoredPerson person && duplicates.contains(person.subject())) {
                refused.add(new ScoredEntry.Refused(
                        person.subject().value(), List.of(duplicates.finding(person.subject()))));
            } else if (entry instanceof ScoredPerson person) {
                people.add(person);
            }
        }
        return new ScoredCaseload(name, asOf, scorer, people, refused);
    }

    private List<ScoredEntry> scoreAll(
            CaseSource source, LocalDate asOf, ProgressCounter ticker, Consumer<CaseRecord> sound) {
        try (Stream<CaseEntry> entries = CaseEntries.of(source)) {
            return workers.inOrder(entries, entry -> ticker.counted(score(entry, asOf, sound)));
        }
    }

    /**
     * Scores one entry, or says what is wrong with it.
     *
     * @param entry a record, or one that could not be read
     * @param asOf the day as of which it is read
     * @param sound told of the record if it is sound, as it was known on the day
     * @return the person with their scores, or what is wrong with the record
     */
    public ScoredEntry score(CaseEntry entry, LocalDate asOf, Consumer<CaseRecord> sound) {
        if (entry instanceof CaseEntry.Readable readable) {
            return score(readable.record(), asOf, sound);
        }
        CaseEntry.Unreadable unreadable = (CaseEntry.Unreadable) entry;
        return new ScoredEntry.Refused(unreadable.reference(), unreadable.findings());
    }

    /**
     * Scores one record, or says what is wrong with it.
     *
     * @param record the person's record
     * @param asOf the day as of which it is read
     * @return the person with their scores, or what is wrong with the record
     */
    public ScoredEntry score(CaseRecord record, LocalDate asOf) {
        return score(record, asOf, sound -> {});
    }

    private ScoredEntry score(CaseRecord record, LocalDate asOf, Consumer<CaseRecord> sound) {
        Checked checked = validator.validate(record, asOf);
        if (checked instanceof Checked.Refused refused) {
            return new ScoredEntry.Refused(record.subject().value(), refused.findings());
        }
        CaseRecord known = ((Checked.Valid) checked).record().record();
        sound.accept(known);
        double[] row = new double[catalogue.size()];
        catalogue.extract(known, asOf, row, 0);
        return score(known.subject(), row);
    }

    /**
     * Scores one row of the pack's layout.
     *
     * @param subject whom it is about
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     * @return the person with a chance for each outcome, in the pack's order
     */
    public ScoredPerson score(SubjectId subject, double[] row) {
        List<OutcomeModel> models = scorer.pack().models();
        double[] logOdds = new double[models.size()];
        List<String> obstacles = List.of();
        for (int i = 0; i < logOdds.length; i++) {
            List<String> own = scorer.obstacles(models.get(i), row);
            logOdds[i] = own.isEmpty() ? models.get(i).logOdds(row) : Double.NaN;
            obstacles = own.isEmpty() ? obstacles : own;
        }
        return new ScoredPerson(subject, row, logOdds, obstacles);
    }
}
