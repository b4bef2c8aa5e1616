package iomtriage.api.profile;

/** Whom an explanation is written for. */
public enum Reader {
    /** Works with the person: what to do, what to ask, what drives the risk. */
    PRACTITIONER,
    /** Decides about the place: how sure it is, what it rests on, what it costs to be wrong. */
    SUPERVISOR,
    /** The person whom it is about: what is looked at, what would change it, who decides, how to object. */
    PERSON
}
