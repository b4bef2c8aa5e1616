/** Reads typed values of JSON where it stands, strictly, with every finding and no value; and writes what may be absent. */
@NullMarked
package iomtriage.records.internal.cursor;

import org.jspecify.annotations.NullMarked;
