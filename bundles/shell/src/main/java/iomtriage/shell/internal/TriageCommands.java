package iomtriage.shell.internal;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.features.FeatureCatalogue;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.shell.HealthText;
import iomtriage.shell.PackText;
import iomtriage.shell.ScoreText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The commands that a console finds: what a method answers is printed. */
@Component(
        service = TriageCommands.class,
        property = {
            "osgi.command.scope=triage",
            "osgi.command.function=packs",
            "osgi.command.function=verify",
            "osgi.command.function=score",
            "osgi.command.function=health"
        })
public final class TriageCommands {

    private static final int MOST_SCORED = 20;
    private static final User CONSOLE = User.of("console")
            .name("Console")
            .agency(Agency.POLICE)
            .area("console")
            .role(Role.PRACTITIONER)
            .build();

    // There only where decisions are kept.

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable AuditTrail trail;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable GuardedAccess access;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable JournalHealth store;

    private final PackService packs;
    private final ScoringService scoring;
    private final CaseRecordReader reader;

    @Activate
    public TriageCommands(
            @Reference PackService packs, @Reference ScoringService scoring, @Reference CaseRecordReader reader) {
        this.packs = packs;
        this.scoring = scoring;
        this.reader = reader;
    }

    /** triage:packs */
    public String packs() {
        return PackText.inService(packs.inService());
    }

    /** triage:verify PACK */
    public String verify(String pack) {
        PackLoader loader =
                new PackLoader(InputLayouts.caseRecords(FeatureCatalogue.standard()), PackTrust.DIGESTS_ONLY);
        return PackText.verified(loader, Path.of(pack));
    }

    /** triage:score FILE DATE */
    public String score(String file, String asOf) throws IOException {
        LocalDate day = LocalDate.parse(asOf);
        ScoreText text = new ScoreText(scoring, record -> read(record, day), this::record);
        try (Stream<CaseEntry> entries = reader.jsonLines(Path.of(file)).entries()) {
            return entries.limit(MOST_SCORED).map(entry -> text.of(entry, day)).collect(Collectors.joining("\n"));
        }
    }

    private CaseRecord read(CaseRecord record, LocalDate day) {
        return Optional.ofNullable(access)
                .map(rules -> ShownTo.reader(rules, CONSOLE).of(record, day))
                .orElse(record);
    }

    private void record(Assessment assessment) {
        Optional.ofNullable(trail)
                .ifPresent(kept -> kept.later()
                        .append(kept.draft(
                                CONSOLE.id(),
                                Action.PERSON_SCORED,
                                Optional.of(assessment.subject()),
                                Map.of("pack", assessment.pack().toString(), "input", assessment.inputDigest()))));
    }

    /** triage:health */
    public String health() {
        Optional<JournalHealth> journal = Optional.ofNullable(store);
        return String.join(
                "\n",
                HealthText.pack(packs.inService()),
                HealthText.store(journal),
                HealthText.trail(journal, Optional.ofNullable(trail)),
                Optional.ofNullable(access)
                        .map(rules -> HealthText.access(rules.without()))
                        .orElse("access  none: nobody looks at anyone here"));
    }
}
