/** Splits that do not flatter: nobody is on both sides, and later people are judged by what was known earlier. */
@NullMarked
package iomtriage.cli.split;

import org.jspecify.annotations.NullMarked;
