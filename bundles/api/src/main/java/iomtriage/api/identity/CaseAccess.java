package iomtriage.api.identity;

import iomtriage.api.caserecord.SubjectId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The host's rules on who may see whom. Asked on every page and call, for every person on it; it must be fast. Only a clear
 * answer opens anything: null or an exception counts as {@link Access#NONE}, and is logged.
 */
@ConsumerType
public interface CaseAccess {

    /**
     * {@return how much the user may see of the person}
     *
     * @param user who is asking
     * @param subject whose case it is; the host may have no such person
     */
    Access to(User user, SubjectId subject);

    /**
     * {@return whether a user may see intelligence that links a person to a gang} The configuration of the pages names
     * the roles that see it, so this can only keep back more.
     *
     * @param user who is asking
     */
    boolean gangIntelligence(User user);

    /**
     * {@return whether a user may open the list of an area, where the configuration names several areas; it is not
     * asked otherwise} Of the people of that area the user then sees those whom {@link #to} opens; people of other
     * areas alone are unknown to the user, whatever {@link #to} says of them. Unless a host says otherwise, a user sees
     * the area that {@link User#area} names.
     *
     * @param user who is asking
     * @param area as the configuration names it
     */
    default boolean seesArea(User user, String area) {
        return area.equals(user.area());
    }
}
