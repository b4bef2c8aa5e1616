package iomtriage.lists;

import iomtriage.api.identity.User;
import iomtriage.api.referral.Referral;
import iomtriage.api.score.Assessment;
import iomtriage.reviews.access.GangIntelligence;
import iomtriage.reviews.access.GangRedaction;

/** What there is to see of a person, as a reader may see it. */
public final class ShownTo {

    private ShownTo() {}

    /** A person's line as a reader may see it. */
    public static Referral to(Desk desk, User reader, Referral referral) {
        return desk.access().gangIntelligence(reader) ? referral : GangRedaction.of(referral);
    }

    /** A person's scores as a reader may see them. */
    public static Assessment to(Desk desk, User reader, Assessment assessment) {
        return desk.access().gangIntelligence(reader) ? assessment : GangRedaction.of(assessment);
    }

    /** What put a person in a tier, in words that a reader may see. */
    public static String factor(Desk desk, User reader, ListIndex index, int position) {
        return GangIntelligence.factor(
                index.factor(position), index.fact(position), desk.access().gangIntelligence(reader));
    }
}
