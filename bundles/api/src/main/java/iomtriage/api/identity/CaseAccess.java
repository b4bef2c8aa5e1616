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

    /**
     * Whether a user may open the list of an area, where the configuration names several areas; it is not asked otherwise. Of the
     * people of that area the user then sees those whom {@link #to} opens; people of other areas alone are unknown to the user,
     * whatever {@link #to} says of them. Unless a host says otherwise, a user sees the area that {@link User#area} names.
     *
     * @param area as the configuration names it
     */
    default boolean seesArea(User user, String area) {
        return area.equals(user.area());
    }
}
