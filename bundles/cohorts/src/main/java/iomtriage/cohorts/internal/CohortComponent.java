package iomtriage.cohorts.internal;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.Cutoff;
import iomtriage.api.cohort.LaterConduct;
import iomtriage.api.cohort.PersonStanding;
import iomtriage.cohorts.CohortPass;
import iomtriage.cohorts.CohortPasses;
import iomtriage.cohorts.Cohorts;
import iomtriage.cohorts.definition.DefinitionFile;
import iomtriage.cohorts.definition.DefinitionReader;
import iomtriage.cohorts.reference.ReferenceScorer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.metatype.annotations.Designate;

/** Wires the cohorts: definitions from the bundle and the area's folder, reference scorers from the framework. */
@Component(configurationPid = CohortConfiguration.PID)
@Designate(ocd = CohortConfiguration.class)
public final class CohortComponent implements CohortService, CohortPasses {

    private final Cohorts cohorts;

    @Activate
    public CohortComponent(
            CohortConfiguration configuration,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<ReferenceScorer> scorers) {
        List<DefinitionFile> local =
                configuration.folder().isBlank() ? List.of() : DefinitionFolder.read(Path.of(configuration.folder()));
        List<String> ids = scorers.stream().map(ReferenceScorer::id).toList();
        this.cohorts = new Cohorts(new DefinitionReader(ids).builtInAnd(local), scorers);
    }

    @Override
    public List<CohortDefinition> definitions() {
        return cohorts.definitions();
    }

    @Override
    public List<String> nominationLists() {
        return cohorts.nominationLists();
    }

    @Override
    public CohortPass pass(CohortRequest request) {
        return cohorts.pass(request);
    }

    @Override
    public CohortSurvey survey(CaseSource caseload, CohortRequest request) {
        return cohorts.survey(caseload, request);
    }

    @Override
    public Map<SubjectId, LaterConduct> laterConduct(CaseSource later, LocalDate asOf, int months) {
        return cohorts.laterConduct(later, asOf, months);
    }

    @Override
    public PersonStanding person(CaseRecord person, CohortRequest request, List<Cutoff> cutoffs) {
        return cohorts.person(person, request, cutoffs);
    }
}
