package iomtriage.simulation.internal.career;

/** In what setting an offence is committed. The first six are styles that a person may specialise in. */
public enum Style {
    ACQUISITIVE,
    STREET,
    VIOLENT,
    DRUGS,
    DRIVING,
    DECEIT,
    DOMESTIC,
    GANG,
    SEXUAL;

    /** How many of them a person may specialise in. */
    static final int SOLO = 6;
}
