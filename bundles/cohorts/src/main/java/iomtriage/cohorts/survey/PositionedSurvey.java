package iomtriage.cohorts.survey;

import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.DefinitionStanding;
import java.util.List;

/** A survey that also answers by a person's position among those surveyed: for going through a caseload fast. */
public interface PositionedSurvey extends CohortSurvey {

    /**
     * Whether a person belongs to a cohort. A person whose membership is not decidable does not.
     *
     * @param definition the definition's position in {@link #definitions()}
     * @param person the person's position among those surveyed
     */
    boolean isMember(int definition, int person);

    /** The same for a person who is not among those surveyed, with the caseload's own boundaries. */
    boolean isMember(int definition, CohortFacts person);

    /** How many people a cohort has. */
    int members(int definition);

    /** How many of them come before a position among those surveyed. */
    int membersBefore(int definition, int person);

    /** Where a person stands by every definition, with this caseload's own boundaries, in the definitions' order. */
    List<DefinitionStanding> standings(int person);
}
