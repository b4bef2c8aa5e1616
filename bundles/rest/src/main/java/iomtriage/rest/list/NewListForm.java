package iomtriage.rest.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.VersionedId;
import iomtriage.http.Request;
import iomtriage.lists.PublishingRule;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Fields;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.rule.ReviewRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a list is wanted of, as it was sent.
 *
 * @param caseload id of a caseload that was sent; empty for the standard one
 * @param request date, places, nominations and placements
 */
record NewListForm(Optional<String> caseload, TriageRequest request) {

    static final String NOT_KEPT =
            "No caseload with this id is kept: only the newest one and that of the list in view are. Send it again.";

    private static final int LARGEST_CAPACITY = 1_000_000;
    private static final int LONGEST_NAME = 100;

    /** What a form is held to, and where it is put on record that someone may not be named. */
    record Rules(ListReader lists, Caseloads caseloads, ReviewRules reviews, AuditTrail trail) {}

    /** @throws FaultyBodyException with everything that is wrong */
    static NewListForm read(Request request, Rules rules, User caller) throws IOException {
        Faults faults = new Faults();
        Fields body = Fields.of(request, faults);
        Optional<LocalDate> asOf = body.day("asOf");
        asOf.flatMap(day -> PublishingRule.refusal(day, rules.trail().clock()))
                .ifPresent(why -> faults.value("asOf", why));
        Optional<Integer> capacity = body.number("capacity", 1, LARGEST_CAPACITY);
        Optional<String> caseload = body.optionalText("caseload", LONGEST_NAME);
        if (caseload.filter(id -> rules.caseloads().find(id).isEmpty()).isPresent()) {
            faults.value("caseload", NOT_KEPT);
        }
        Optional<VersionedId> policy = policy(body, rules, faults);
        Named named = new Named(rules, caller, caseload, faults);
        List<Nomination> nominations = body.objects("nominations").stream()
                .flatMap(each -> named.nomination(each).stream())
                .toList();
        List<Placement> placements = body.objects("placements").stream()
                .flatMap(each -> named.placement(each).stream())
                .toList();
        body.end();
        faults.refuse("The list cannot be made like this.");
        return new NewListForm(
                caseload,
                TriageRequest.of(asOf.orElseThrow(), capacity.orElseThrow())
                        .nominations(nominations)
                        .placements(placements)
                        .policy(policy)
                        .build());
    }

    private static Optional<VersionedId> policy(Fields body, Rules rules, Faults faults) {
        List<VersionedId> known = rules.lists().lists().policies();
        Optional<String> name = body.optionalText("policy", LONGEST_NAME);
        Optional<VersionedId> policy = name.flatMap(text ->
                known.stream().filter(each -> each.toString().equals(text)).findFirst());
        if (name.isPresent() && policy.isEmpty()) {
            faults.value(
                    "policy",
                    "There is no such ranking policy. There are: "
                            + String.join(
                                    ", ",
                                    known.stream().map(VersionedId::toString).toList())
                            + ".");
        }
        return policy;
    }

    /** Reads what is said about single people: the caller must be allowed to see each of them. */
    private record Named(Rules rules, User caller, Optional<String> caseload, Faults faults) {

        Optional<Nomination> nomination(Fields each) {
            Optional<SubjectId> subject = subject(each);
            Optional<String> list = list(each);
            Optional<String> by = each.text("by", LONGEST_NAME);
            Optional<LocalDate> from = each.day("from");
            Optional<LocalDate> to = to(each, from);
            each.end();
            return faults.any()
                    ? Optional.empty()
                    : Optional.of(Nomination.of(subject.orElseThrow())
                            .list(list.orElseThrow())
                            .by(by.orElseThrow())
                            .from(from.orElseThrow())
                            .to(to)
                            .build());
        }

        Optional<Placement> placement(Fields each) {
            Optional<SubjectId> subject = subject(each);
            Optional<PlacementRule> rule = each.constant("rule", PlacementRule.class);
            Optional<String> by = each.text("by", LONGEST_NAME);
            Optional<String> reason = each.text("reason", rules.reviews().longestRationale());
            Optional<LocalDate> from = each.day("from");
            Optional<LocalDate> to = to(each, from);
            each.end();
            return faults.any()
                    ? Optional.empty()
                    : Optional.of(Placement.of(subject.orElseThrow(), rule.orElseThrow())
                            .by(by.orElseThrow())
                            .reason(reason.orElseThrow())
                            .from(from.orElseThrow())
                            .to(to)
                            .build());
        }

        private Optional<String> list(Fields each) {
            List<String> known = rules.lists().lists().nominationLists();
            Optional<String> list = each.text("list", LONGEST_NAME);
            if (list.isPresent() && !known.contains(list.get())) {
                faults.value(
                        each.path("list"),
                        "No definition in use asks for nominations to this list, so it would count for nothing. Lists"
                                + " that are asked for: " + (known.isEmpty() ? "none" : String.join(", ", known))
                                + ".");
            }
            return list;
        }

        private Optional<SubjectId> subject(Fields each) {
            Optional<SubjectId> subject = each.reference("ref");
            // Of people whom nobody knows, a host's rule says nothing that could be relied on.
            subject.filter(person -> !isKnown(person) || rules.lists().access(caller, person) != Access.OPEN)
                    .ifPresent(person -> {
                        rules.trail()
                                .record(
                                        caller.id(),
                                        Action.ACCESS_REFUSED,
                                        Optional.of(person),
                                        Map.of("page", "api lists"));
                        faults.value(each.path("ref"), "There is nobody here whom you may decide about.");
                    });
            return subject;
        }

        private boolean isKnown(SubjectId person) {
            return rules.caseloads().has(caseload, person)
                    || rules.lists()
                            .lists()
                            .current()
                            .filter(list -> list.index().position(person).isPresent()
                                    || list.index().leftOut().has(person))
                            .isPresent();
        }

        private Optional<LocalDate> to(Fields each, Optional<LocalDate> from) {
            Optional<LocalDate> to = each.optionalDay("to");
            if (to.isPresent() && from.isPresent() && to.get().isBefore(from.get())) {
                faults.value(each.path("to"), "It must not be before \"from\".");
            }
            return to;
        }
    }
}
