package iomtriage.api.review;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Hands over the record of one person, for the pages that show a case. Called from several threads at once. */
@ConsumerType
@FunctionalInterface
public interface CaseDirectory {

    /**
     * {@return the person's record as it is now; empty if the host has none}
     *
     * @param subject whose record
     */
    Optional<CaseRecord> find(SubjectId subject);
}
