package iomtriage.ranking.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What decides between people whom nothing else separates: the same on every machine and every day. */
public enum TieRule {
    /** The host's reference, character by character. */
    @JsonProperty("by reference, A to Z")
    REFERENCE
}
