package iomtriage.api.identity;

import iomtriage.api.caserecord.SubjectId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The host's rules on who may see whom. Asked on every page and call, for every person on it; it must be fast. Only a clear
 * answer opens anything: null or an exception counts as {@link Access#NONE}, and is logged.
 */
@ConsumerType
public interface CaseAccess {

    /** How much a user may see of a person. */
    Access to(User user, SubjectId subject);

    /**
     * Whether a user may see intelligence that links a person to a gang. The configuration of the pages names the roles that
     * see it, so this can only keep back more.
     */
    boolean gangIntelligence(User user);
}
