package iomtriage.lists;

import java.util.BitSet;

/**
 * Whom a reader may know of, as sets of positions. Not to be changed.
 *
 * @param open people whose case the reader may see all of
 * @param restricted people of whom the reader may know the reference and nothing else
 */
public record Known(BitSet open, BitSet restricted) {}
