package iomtriage.ranking.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What people are ordered by inside a tier, highest first. */
public enum OrderKey {
    @JsonProperty("reoffending")
    REOFFENDING,
    @JsonProperty("serious-harm")
    SERIOUS_HARM
}
