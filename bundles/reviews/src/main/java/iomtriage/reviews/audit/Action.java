package iomtriage.reviews.audit;

/**
 * What an audit entry says was done. The kinds of processing that must be logged (collection, alteration, consultation,
 * disclosure, combination, erasure) are those of section 62 of the Data Protection Act 2018.
 */
public enum Action {
    SIGNED_IN("signed in"),
    SIGN_IN_REFUSED("sign-in refused"),
    SIGNED_OUT("signed out"),
    ACCESS_REFUSED("access refused"),
    CASELOAD_RECEIVED("caseload received"),
    LIST_MADE("list made"),
    LIST_CANCELLED("making of a list cancelled"),
    LIST_VIEWED("list viewed"),
    PERSON_VIEWED("person viewed"),
    PERSON_SCORED("person scored"),
    DECIDED("decided"),
    SECOND_PERSON("second person answered"),
    WITHDRAWN("decision withdrawn"),
    VIEW_ADDED("agency view added"),
    RATED("rating set"),
    OUTCOME_RECEIVED("outcome received"),
    ENTRIES_READ("entries about referrals read"),
    PACK_PUT_IN_SERVICE("pack put in service"),
    POLICY_PUT_IN_FORCE("ranking policy put in force"),
    DEFINITIONS_PUT_IN_FORCE("definitions of persistence put in force"),
    RULES_PUT_IN_FORCE("review rules put in force"),
    CONFIGURATION_CHANGED("configuration changed"),
    KEY_ISSUED("application key issued"),
    KEY_REVOKED("application key revoked"),
    STORE_RESTORED("store restored from a backup"),
    AUDIT_SEARCHED("audit trail searched"),
    PERSONAL_DATA_EXPORTED("all data about a person exported"),
    ERASURE_ASKED("erasure of a person asked for"),
    ERASED("personal data erased");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    /** The action in plain words. */
    public String label() {
        return label;
    }

    /** Whether the entry puts something on record about a referral. */
    public boolean isReview() {
        return this == DECIDED || this == SECOND_PERSON || this == WITHDRAWN || this == VIEW_ADDED || this == RATED;
    }

    /** Whether the entry belongs in an access log: who came in or was kept out, and who was shown what about whom. */
    public boolean isAccess() {
        return this == SIGNED_IN
                || this == SIGN_IN_REFUSED
                || this == SIGNED_OUT
                || this == ACCESS_REFUSED
                || this == LIST_VIEWED
                || this == PERSON_VIEWED
                || this == PERSON_SCORED
                || this == ENTRIES_READ
                || this == AUDIT_SEARCHED
                || this == PERSONAL_DATA_EXPORTED;
    }
}
