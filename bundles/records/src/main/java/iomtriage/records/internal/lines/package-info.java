/** Reading a file line by line, in bounded memory, so that the lines can be worked on in parallel. */
@NullMarked
package iomtriage.records.internal.lines;

import org.jspecify.annotations.NullMarked;
