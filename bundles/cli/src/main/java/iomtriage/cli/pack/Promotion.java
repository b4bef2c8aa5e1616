package iomtriage.cli.pack;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of the history of a service's packs.
 *
 * @param at when, in UTC, as ISO 8601
 * @param pack id and version of the pack
 * @param digest SHA-256 of its manifest
 * @param simulated whether it was trained on simulated people
 * @param by who promoted it
 * @param reason why
 * @param previous SHA-256 of the line before; 64 zeros for the first
 */
@JsonPropertyOrder({"at", "pack", "digest", "simulated", "by", "reason", "previous"})
public record Promotion(
        String at, String pack, String digest, boolean simulated, String by, String reason, String previous) {}
