package iomtriage.api.caserecord;

import java.util.Set;
import java.util.TreeSet;

/** The kinds of neighbourhood crime, as the national framework for IOM's fixed cohort names them. */
public enum NeighbourhoodCrime {
    ROBBERY("robbery"),
    BURGLARY_DWELLING("burglary of a dwelling"),
    VEHICLE("vehicle crime"),
    THEFT_FROM_PERSON("theft from the person");

    private final String label;

    NeighbourhoodCrime(String label) {
        this.label = label;
    }

    /** The kind in plain words, lower case. */
    public String label() {
        return label;
    }

    /** The codes that are this for certain, in order. */
    public Set<OffenceCode> codes() {
        Set<OffenceCode> codes = new TreeSet<>();
        for (OffenceCode code : OffenceCode.all()) {
            if (code.meaning()
                    .flatMap(OffenceMeaning::neighbourhoodCrime)
                    .filter(this::equals)
                    .isPresent()) {
                codes.add(code);
            }
        }
        return codes;
    }
}
