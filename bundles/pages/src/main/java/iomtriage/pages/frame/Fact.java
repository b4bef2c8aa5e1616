package iomtriage.pages.frame;

/** A name with its value, as a line of a summary or a hidden field. */
public record Fact(String name, String words) {}
