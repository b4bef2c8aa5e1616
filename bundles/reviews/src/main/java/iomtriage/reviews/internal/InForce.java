package iomtriage.reviews.internal;

import iomtriage.api.score.PackService;
import iomtriage.cohorts.CohortPasses;
import iomtriage.cohorts.definition.DefinitionIdentity;
import iomtriage.ranking.policy.PolicyIdentity;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.records.files.Sha256;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.ChangeLog;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.rule.ReviewRules;
import java.util.List;
import java.util.Map;

/** What lists and decisions depend on, as it is put on record: name and version for people, a digest for proof. */
final class InForce {

    private static final String DIGEST = "digest";

    private InForce() {}

    static void watch(ChangeLog log, PackService packs, RankingPolicy policy, CohortPasses cohorts) {
        log.watch(Action.PACK_PUT_IN_SERVICE, "pack", () -> pack(packs));
        log.watch(Action.POLICY_PUT_IN_FORCE, "policy", () -> policy(policy));
        log.watch(Action.DEFINITIONS_PUT_IN_FORCE, "definitions", () -> definitions(cohorts));
    }

    static void watch(ChangeLog log, ReviewRules rules, ReviewsConfiguration configuration) {
        log.watch(Action.RULES_PUT_IN_FORCE, "review rules", () -> rules(rules));
        log.watch(
                Action.CONFIGURATION_CHANGED,
                ReviewsConfiguration.PID,
                () -> Map.of(
                        "caseAccessRequired", configuration.case_access_required(),
                        "gangIntelligenceRoles", List.of(configuration.gang_intelligence_roles()),
                        "applicationsThatVouch", List.of(configuration.applications_that_vouch())));
    }

    private static Map<String, ?> pack(PackService packs) {
        return packs.inService()
                .map(pack -> Map.of("pack", pack.key().toString(), DIGEST, pack.digest()))
                .orElse(Map.of("pack", "none"));
    }

    private static Map<String, ?> policy(RankingPolicy policy) {
        return Map.of("policy", policy.key().toString(), DIGEST, digest(PolicyIdentity.lines(policy)));
    }

    private static Map<String, ?> definitions(CohortPasses cohorts) {
        return Map.of(
                "definitions",
                cohorts.definitions().stream()
                        .map(each -> each.id() + " " + each.version())
                        .toList(),
                DIGEST,
                digest(cohorts.definitions().stream()
                        .map(DefinitionIdentity::of)
                        .toList()));
    }

    private static Map<String, ?> rules(ReviewRules rules) {
        return Map.of(
                "rules", rules.id() + " " + rules.version(), DIGEST, Sha256.hex(DetailJson.of(Map.of("rules", rules))));
    }

    private static String digest(List<String> lines) {
        return Sha256.hex(String.join("\n", lines));
    }
}
