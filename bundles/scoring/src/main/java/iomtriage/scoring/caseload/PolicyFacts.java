package iomtriage.scoring.caseload;

/** What a ranking policy reads off a case record beside its features, in the pass that scores it. */
public interface PolicyFacts {

    /** Nothing: the policy reads features alone. */
    PolicyFacts NONE = new PolicyFacts() {};
}
