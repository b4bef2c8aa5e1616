package iomtriage.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Everything that can be sent about a person: each form of the pages and each call, once or more. */
final class WhatIsSent {

    /**
     * What is about no single person; and what may be sent about a person whom this service does not know, so that the host's rules
     * alone say whether it is taken.
     */
    static final Set<String> ABOUT_NO_PERSON = Set.of(
            "/sign-in",
            "/sign-out",
            "/list/cancel",
            "/look-back",
            "/programme",
            "/api/v1/lists",
            "/api/v1/job-cancellations",
            "/api/v1/scores",
            "/api/v1/caseloads",
            "/api/v1/caseload-changes",
            "/api/v1/erasure-answers");

    private static final String WHY = "Discussed at the meeting; all four agencies agree.";
    private static final String SAFETY = """
            {"VICTIM_SAFETY_CHECKED":"YES","VICTIM_CONTACT":"NO","PROTECTIVE_ORDER":"NO","CHILDREN":"NO","MARAC":"NO",\
            "SAFEGUARDING_VIEW":"NO"}""";

    private final String reference;
    private final String list;
    private final long decision;
    private final Map<String, Function<EveryDoor, String>> all = new LinkedHashMap<>();
    private final Set<String> routes = new TreeSet<>();

    /**
     * @param list id of the list that decisions name
     * @param decision number of the entry that is withdrawn and answered
     */
    WhatIsSent(String reference, String list, long decision) {
        this.reference = reference;
        this.list = list;
        this.decision = decision;
        form("/person/view", "stance", "OPPOSE");
        form("/person/rating", "rating", "AMBER", "day", "20", "month", "3", "year", "2026");
        form("/person/second", "answer", "approve");
        form("/person/decide", "choice", "ACCEPT", "reasons-ACCEPT", "needs-fit", "day", "1/6/26", "confirmed", "yes");
        form("/person/decide", "choice", "DEFER", "reasons-DEFER", "desisting", "record", "yes");
        form("/person/withdraw", "reasons", "desisting");
        call("/api/v1/views", "\"text\":\"" + WHY + "\",\"decidedBy\":" + by(",\"agency\":\"HEALTH\""));
        call("/api/v1/outcomes", "\"outcome\":\"any-reoffence\",\"happened\":true,\"date\":\"2026-02-01\"");
        call("/api/v1/personal-data", "\"authority\":\"Request 14\"");
        call("/api/v1/erasures", "\"authority\":\"Request 14\"");
        decision("DECLINE", "out-of-date");
        decision("ACCEPT", "needs-fit");
        call("/api/v1/second-answers", text() + "\"decision\":" + decision + ",\"approved\":true");
        call(
                "/api/v1/withdrawals",
                text() + "\"decision\":" + decision + ",\"list\":\"" + list
                        + "\",\"reasons\":[\"out-of-date\"],\"safety\":" + SAFETY
                        + ",\"shownAt\":\"2026-03-02T11:58:00Z\"");
    }

    /** The answers to all of it, by what was sent, without the reference and without what counts entries of the whole trail. */
    Map<String, String> answers(EveryDoor door) {
        Map<String, String> answers = new LinkedHashMap<>();
        all.forEach((what, sent) -> answers.put(what, masked(sent.apply(door))));
        return answers;
    }

    /** The same of calls that name a list. */
    Map<String, String> answersThatNameAList(EveryDoor door) {
        Map<String, String> answers = new LinkedHashMap<>();
        all.forEach((what, sent) -> {
            if (what.endsWith("/decisions") || what.endsWith("/withdrawals")) {
                answers.put(what, masked(sent.apply(door)));
            }
        });
        return answers;
    }

    private String masked(String answer) {
        return answer.replace(reference, "REF")
                .replaceAll("(\"(number|lastEntry|decision)\":)\\d+", "$1N")
                .replaceAll("(name=\"(lastSeen|decision)\" value=\")\\d+", "$1N");
    }

    /** Where it is sent. */
    Set<String> routes() {
        return routes;
    }

    private void decision(String choice, String reason) {
        call(
                "/api/v1/decisions",
                text() + "\"list\":\"" + list + "\",\"choice\":\"" + choice + "\",\"reasons\":[\"" + reason
                        + "\"],\"safety\":" + SAFETY
                        + ",\"sensitive\":false,\"reviewOn\":\"2026-05-01\",\"shownAt\":\"2026-03-02T11:58:00Z\","
                        + "\"lastSeen\":0");
    }

    private static String by(String more) {
        return "{\"id\":\"ps1\",\"name\":\"P. Officer\"" + more + "}";
    }

    private static String text() {
        return "\"rationale\":\"" + WHY + "\",\"decidedBy\":" + by("") + ",";
    }

    private void call(String path, String fields) {
        routes.add(path);
        String body = "{\"ref\":\"" + reference + "\"," + fields + "}";
        all.put(all.size() + " " + path, door -> door.call("POST", path, body));
    }

    private void form(String path, String... fields) {
        routes.add(path);
        Map<String, String> form = new HashMap<>(Map.of(
                "ref",
                reference,
                "list",
                list,
                "lastSeen",
                "0",
                "rationale",
                WHY,
                "decision",
                String.valueOf(decision)));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        all.put(all.size() + " " + path, door -> door.sent(path, form));
    }
}
