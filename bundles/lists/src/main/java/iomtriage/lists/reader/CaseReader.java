package iomtriage.lists.reader;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.identity.User;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.profile.Reader;
import iomtriage.api.profile.ReaderText;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.Standing;
import iomtriage.api.score.NoPackException;
import iomtriage.lists.PublishedList;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.reviews.access.CaseGate;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Opens one person's case for one user, as that user may see it, and puts on record that it was opened. Thread-safe. */
public final class CaseReader {

    private final ListReader lists;
    private final GuardedAccess access;
    private final CaseGate gate;
    private final AuditTrail trail;
    private final CaseDirectory directory;
    private final ProfileService profiles;

    /** @param directory records of single people */
    public CaseReader(
            ListReader lists,
            GuardedAccess access,
            AuditTrail trail,
            CaseDirectory directory,
            ProfileService profiles) {
        this.lists = lists;
        this.access = access;
        this.gate = new CaseGate(access, trail);
        this.trail = trail;
        this.directory = directory;
        this.profiles = profiles;
    }

    /**
     * A person whose case is open to the user. Of someone of whom nothing is known the answer is the same as of someone whose
     * case is not open, whatever the host's rules say of people whom they do not know.
     *
     * @param door where the user asks
     * @throws AccessRefusedException if it is not, or if the person is neither on the list in view nor on record
     */
    public SubjectId open(User user, String reference, String door) {
        SubjectId subject;
        try {
            subject = new SubjectId(reference);
        } catch (IllegalArgumentException malformed) {
            throw new AccessRefusedException();
        }
        gate.open(user, subject, door);
        if (!isKnown(subject)) {
            throw new AccessRefusedException();
        }
        return subject;
    }

    /**
     * Opens a person's case, and logs that it was opened.
     *
     * @param page where it is shown
     * @throws AccessRefusedException if the case is not open to the user, or the person is not on the list in view: as if there
     *     were no such person
     */
    public CaseView view(User user, String reference, String page) {
        ShownTo shown = ShownTo.reader(access, user);
        PublishedList published = lists.current(user).orElseThrow(AccessRefusedException::new);
        SubjectId subject = open(user, reference, page);
        Referral referral = published.find(subject).orElseThrow(AccessRefusedException::new);
        trail.record(
                user.id(),
                Action.PERSON_VIEWED,
                Optional.of(subject),
                Map.of(
                        "page", page,
                        "list", published.list().header().id(),
                        "pack", referral.assessment().pack().toString(),
                        "input", referral.assessment().inputDigest()));
        LocalDate asOf = published.list().header().asOf();
        return new CaseView(
                published,
                shown.of(referral),
                directory.find(subject).map(record -> shown.of(record, asOf)),
                shown.gangIntelligence());
    }

    /** The person's record as it was known on the day of the list; empty if the host does not hand it over. */
    public Optional<CaseRecord> known(CaseView view) {
        return view.record().map(new RecordAsOf(view.published().list().header().asOf())::of);
    }

    /**
     * All that bears on the person, from the record as the host hands it over now, as far as the user may see it; empty if the
     * host does not hand it over, or if it cannot be used any more.
     */
    public Optional<CaseProfile> profile(CaseView view) {
        return view.record().flatMap(record -> profile(view, record)).map(new ShownTo(view.gangIntelligence())::of);
    }

    private Optional<CaseProfile> profile(CaseView view, CaseRecord record) {
        try {
            return Optional.of(
                    profiles.profile(record, view.published().list().header().asOf()));
        } catch (CaseRecordRefusedException | NoPackException notNow) {
            return Optional.empty();
        }
    }

    /**
     * The same in words for a reader.
     *
     * @param standing where the referral stands
     */
    public Optional<ReaderText> words(CaseView view, Standing standing, Reader reader) {
        return profile(view).map(profile -> profiles.explain(profile, view.referral(), standing, reader));
    }

    /** Whether the record was changed after the list was made, so that it and the list no longer say the same. */
    public static boolean changed(CaseView view, CaseProfile profile) {
        return !profile.assessment()
                .inputDigest()
                .equals(view.referral().assessment().inputDigest());
    }

    /** The day as of which records are read for the list in view; empty if there is none. */
    public Optional<LocalDate> asOf() {
        return lists.lists()
                .current()
                .map(published -> published.list().header().asOf());
    }

    private boolean isKnown(SubjectId subject) {
        return lists.lists()
                        .current()
                        .filter(published -> published.index().position(subject).isPresent())
                        .isPresent()
                || !trail.journal().reviewsOf(subject).isEmpty();
    }

    /** A person's record, for figures about everybody: never shown by itself. */
    public Optional<CaseRecord> record(SubjectId subject) {
        return directory.find(subject);
    }
}
